import Testing
import Validation
import XML

/// What the layer `xsd` says of documents that break the schema in one place.
struct StructureTests {
    @Test(arguments: [StructureFixture.invoice, StructureFixture.cii])
    func `a document that keeps the schema has no findings`(document: String) throws {
        let tree = try XMLTree(parsing: Array(document.utf8))
        let report = Validator.check(tree, layers: [.xsd])
        #expect(report.findings.map(\.rule.message) == [])
        #expect(report.isStructureValid && report.isValid && Validator.isStructureValid(tree))
    }

    /// A piece of the invoice, what it is changed to, and what is then found.
    static let invoices: [(piece: String, other: String, fault: String)] = [
        // The nearest order that breaks it: two neighbours change places.
        (
            "<cbc:ID>7</cbc:ID>\n  <cbc:IssueDate>2026-03-01</cbc:IssueDate>",
            "<cbc:IssueDate>2026-03-01</cbc:IssueDate><cbc:ID>7</cbc:ID>", "XSD-ORDER /Invoice/cbc:IssueDate"
        ),
        ("<cac:Item><cbc:Name>Chairs</cbc:Name></cac:Item>", "", "XSD-MISSING /Invoice/cac:InvoiceLine"),
        ("<cbc:ID>7</cbc:ID>", "", "XSD-MISSING /Invoice"),
        (
            "<cbc:DueDate>2026-03-31</cbc:DueDate>", "<cbc:DeadLine>2026-03-31</cbc:DeadLine>",
            "XSD-UNEXPECTED /Invoice/cbc:DeadLine"
        ),
        (
            "<cac:Party/>", "<cac:Party><cbc:ID/></cac:Party>",
            "XSD-UNEXPECTED /Invoice/cac:AccountingSupplierParty/cac:Party/cbc:ID"
        ),
        (
            "<cbc:Name>Chairs", "<cbc:Name><cbc:ID>1</cbc:ID>Chairs",
            "XSD-UNEXPECTED /Invoice/cac:InvoiceLine/cac:Item/cbc:Name/cbc:ID"
        ),
        (
            "<cbc:DueDate>", "<cbc:DueDate>2026-03-30</cbc:DueDate><cbc:DueDate>",
            "XSD-REPEATED /Invoice/cbc:DueDate[2]"
        ),
        ("2026-03-01", "2026-02-29", "XSD-VALUE /Invoice/cbc:IssueDate"),
        ("09:30:00", "9:30", "XSD-VALUE /Invoice/cbc:IssueTime"),
        (">100.00<", ">100,00<", "XSD-VALUE /Invoice/cac:LegalMonetaryTotal/cbc:PayableAmount"),
        (">false<", ">no<", "XSD-VALUE /Invoice/cac:AllowanceCharge/cbc:ChargeIndicator"),
        (
            "aGVsbG8=", "aGVsbG8",
            "XSD-VALUE /Invoice/cac:AdditionalDocumentReference/cac:Attachment/cbc:EmbeddedDocumentBinaryObject"
        ),
        (
            "<cbc:PayableAmount currencyID=\"EUR\">", "<cbc:PayableAmount>",
            "XSD-ATTRIBUTE /Invoice/cac:LegalMonetaryTotal/cbc:PayableAmount"
        ),
        (
            " mimeCode=\"text/plain\"", "",
            "XSD-ATTRIBUTE /Invoice/cac:AdditionalDocumentReference/cac:Attachment/cbc:EmbeddedDocumentBinaryObject"
        ),
        ("languageID=\"en\"", "languageID=\"en_GB\"", "XSD-ATTRIBUTE /Invoice/cbc:Note"),
        ("languageID=\"en\"", "language=\"en\"", "XSD-ATTRIBUTE /Invoice/cbc:Note"),
        ("languageID=\"en\"", "xml:lang=\"en\"", "XSD-ATTRIBUTE /Invoice/cbc:Note"),
        ("languageID=\"en\"", "xsi:nil=\"false\"", "XSD-ATTRIBUTE /Invoice/cbc:Note"),
        ("languageID=\"en\"", "xsi:type=\"cbc:NameType\"", "XSD-ATTRIBUTE /Invoice/cbc:Note"),
        ("https://example.org/", "%", "XSD-ATTRIBUTE /Invoice/cac:AdditionalDocumentReference/cbc:ID"),
        ("<cac:AccountingCustomerParty/>", "and <cac:AccountingCustomerParty/>", "XSD-TEXT /Invoice"),
        ("<cac:Party/>", "<cac:Party>ACME</cac:Party>", "XSD-TEXT /Invoice/cac:AccountingSupplierParty/cac:Party"),
    ]

    @Test(arguments: invoices)
    func `what breaks the schema of UBL is one finding at its place`(
        piece: String, other: String, fault: String
    ) throws {
        let tree = try StructureFixture.changed(StructureFixture.invoice, piece, other)
        #expect(StructureFixture.faults(tree) == [fault])
        #expect(!Validator.isStructureValid(tree))
    }

    @Test(arguments: [
        ("2026-03-01", " 2026-03-01+02:00\n"), ("09:30:00", "24:00:00"), (">100.00<", ">\n +.5 <"), (">false<", ">0<"),
        ("aGVsbG8=", "aGVs\n bG8="), ("languageID=\"en\"", "xsi:type=\"cbc:NoteType\""),
        ("languageID=\"en\"", "xsi:schemaLocation=\"a b\" xsi:noNamespaceSchemaLocation=\"c\""),
        ("https://example.org/", "a b"), ("<cac:Party/>", "<cac:Party>\n<!-- nobody --></cac:Party>"),
        ("Chairs", ""), ("<cbc:ID>1</cbc:ID>", "<cbc:ID><![CDATA[1]]><?x y?>2</cbc:ID>"),
    ])
    func `what the schema of UBL admits is no finding`(piece: String, other: String) throws {
        let tree = try StructureFixture.changed(StructureFixture.invoice, piece, other)
        #expect(Validator.check(tree, layers: [.xsd]).findings.map(\.rule.message) == [])
    }

    static let ciis: [(piece: String, other: String, fault: String)] = [
        (
            "<ram:ID>7</ram:ID>\n    <ram:TypeCode>380</ram:TypeCode>",
            "<ram:TypeCode>380</ram:TypeCode><ram:ID>7</ram:ID>",
            "XSD-ORDER /rsm:CrossIndustryInvoice/rsm:ExchangedDocument/ram:TypeCode"
        ),
        (
            "<rsm:ExchangedDocumentContext/>", "", "XSD-MISSING /rsm:CrossIndustryInvoice"
        ),
        (
            "<udt:DateTimeString format=\"102\">20260301</udt:DateTimeString>", "",
            "XSD-MISSING /rsm:CrossIndustryInvoice/rsm:ExchangedDocument/ram:IssueDateTime"
        ),
        (
            "</udt:DateTimeString>", "</udt:DateTimeString><udt:DateTime>2026-03-01T00:00:00</udt:DateTime>",
            "XSD-ORDER /rsm:CrossIndustryInvoice/rsm:ExchangedDocument/ram:IssueDateTime/udt:DateTime"
        ),
        (
            "<udt:DateTimeString format=\"102\">20260301</udt:DateTimeString>", "<udt:Date>2026-03-01</udt:Date>",
            "XSD-UNEXPECTED /rsm:CrossIndustryInvoice/rsm:ExchangedDocument/ram:IssueDateTime/udt:Date"
        ),
        (
            "<udt:DateTimeString format=\"102\">20260301</udt:DateTimeString>",
            "<udt:DateTime>2026-03-01</udt:DateTime>",
            "XSD-VALUE /rsm:CrossIndustryInvoice/rsm:ExchangedDocument/ram:IssueDateTime/udt:DateTime"
        ),
        (
            "<ram:TypeCode>", "<ram:TypeCode listAgencyID=\"5\">",
            "XSD-ATTRIBUTE /rsm:CrossIndustryInvoice/rsm:ExchangedDocument/ram:TypeCode"
        ),
    ]

    @Test(arguments: ciis)
    func `what breaks the schema of CII is one finding at its place`(piece: String, other: String, fault: String) throws
    {
        let tree = try StructureFixture.changed(StructureFixture.cii, piece, other)
        #expect(StructureFixture.faults(tree) == [fault])
    }

    @Test(arguments: [
        ("<ram:TypeCode>", "<ram:TypeCode listID=\"1001\" listAgencyID=\" 6 \" listVersionID=\"D99X\">"),
        ("380", "no code at all"),
        (
            "<udt:DateTimeString format=\"102\">20260301</udt:DateTimeString>",
            "<udt:DateTime>2026-03-01T12:00:00Z</udt:DateTime>"
        ),
        ("<ram:ID>", "<ram:ID xsi:type=\"udt:IDType\">"),
    ])
    func `what the schema of CII admits is no finding`(piece: String, other: String) throws {
        let tree = try StructureFixture.changed(StructureFixture.cii, piece, other)
        #expect(Validator.check(tree, layers: [.xsd]).findings.map(\.rule.message) == [])
    }

    @Test func `an element that was moved is told as that one, and where it belongs`() throws {
        let without = StructureFixture.invoice.replacing("<cbc:IssueDate>2026-03-01</cbc:IssueDate>", with: "")
        let tree = try StructureFixture.changed(
            without, "<cac:LegalMonetaryTotal>",
            "<cbc:IssueDate>2026-03-01</cbc:IssueDate><cac:LegalMonetaryTotal>")
        let report = Validator.check(tree, layers: [.xsd])
        #expect(
            report.findings.map(\.rule.message) == [
                "`cbc:IssueDate` comes too late: it belongs before `cbc:IssueTime`."
            ])
        let early = try StructureFixture.changed(
            StructureFixture.invoice.replacing("<cac:AccountingCustomerParty/>", with: ""), "<cbc:IssueDate>",
            "<cac:AccountingCustomerParty/><cbc:IssueDate>")
        #expect(
            Validator.check(early, layers: [.xsd]).findings.map(\.rule.message) == [
                "`cac:AccountingCustomerParty` comes too early: it belongs behind `cac:AccountingSupplierParty`."
            ])
    }

    @Test func `names are told as the document writes them`() throws {
        let document = """
            <a:Invoice xmlns:a="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" \
            xmlns:b="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"><b:ID>1</b:ID>\
            <ID xmlns="urn:other">2</ID></a:Invoice>
            """
        let report = Validator.check(try XMLTree(parsing: Array(document.utf8)), layers: [.xsd])
        let messages = report.findings.map(\.rule.message)
        #expect(messages.contains("`a:Invoice` must have `b:IssueDate`."))
        #expect(messages.contains("`a:Invoice` must have `cac:InvoiceLine`."))
        #expect(messages.contains("`ID` is in another namespace than `cbc:ID`, which may stand in `a:Invoice`."))
        #expect(report.findings.allSatisfy { $0.rule.severity == .fatal })
    }

    @Test func `a finding tells what was expected and what was found`() throws {
        let tree = try StructureFixture.changed(StructureFixture.invoice, "2026-03-01", " 01.03.2026 ")
        let report = Validator.check(tree, layers: [.xsd])
        #expect(
            report.disagreements(in: report.findings) == [
                Disagreement(expected: "a day as YYYY-MM-DD", found: "01.03.2026")
            ])
    }

    @Test func `no more is told of a document than anybody would read`() throws {
        let tree = try StructureFixture.changed(
            StructureFixture.invoice, "<cbc:ID>7</cbc:ID>",
            "<cbc:ID>7</cbc:ID>" + String(repeating: "<cbc:ID>8</cbc:ID>", count: 5000))
        #expect(Validator.check(tree, layers: [.xsd]).findings.count == 1000)
    }

    @Test func `a document of another kind has no valid structure`() throws {
        let tree = try XMLTree(parsing: Array("<Order/>".utf8))
        #expect(!Validator.isStructureValid(tree))
        #expect(!Validator.check(tree).isStructureValid)
    }
}
