import Testing
import Validation
import XML

/// CIUS-PT on documents as small as a rule allows: first of all what no document of the corpus shows.
struct PortugalTests {
    /// The rules that fire on a document with this content, each as often as it does.
    private func fired(_ content: String, root: String = "Invoice") throws -> [String] {
        let document = """
            <\(root) xmlns="urn:oasis:names:specification:ubl:schema:xsd:\(root)-2" \
            xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" \
            xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">\(content)</\(root)>
            """
        let tree = try XMLTree(parsing: Array(document.utf8))
        return Validator.check(tree, layers: [.ciusPT]).findings(of: .ciusPT).map(\.rule.id)
    }

    /// The numbers of the rules about notes that fire: `2.1` for DT-CIUS-PT-020_2.1, in alphabetical order.
    private func firedByNotes(_ notes: [String]) throws -> [String] {
        let content = notes.map { "<cbc:Note>\($0)</cbc:Note>" }.joined()
        let start = "DT-CIUS-PT-020"
        return try fired(content).filter { $0.hasPrefix(start) }.map { String($0.dropFirst(start.count + 1)) }.sorted()
    }

    @Test(arguments: [
        (["A note as any other.", "#AAI#Also this one, with a subject"], [String]()),
        ([""], [""]),
        (["#SOURCECURRENCYCODE#USD#", "#CALCULATIONRATE#1.08430#"], []),
        (["#SOURCECURRENCYCODE#USD#"], ["3.3"]),
        (["#CALCULATIONRATE#1.08#"], ["2.3"]),
        (["#SOURCECURRENCYCODE#XYZ#", "#CALCULATIONRATE#1#"], ["2.1", "3.1"]),
        (["#SOURCECURRENCYCODE#USD", "#CALCULATIONRATE#1.08#"], ["2.1", "2.2", "2.3"]),
        (["#SOURCECURRENCYCODE#USD#", "#SOURCECURRENCYCODE#USD#", "#CALCULATIONRATE#1.08#"], ["2.4", "2.4"]),
        (["#SOURCECURRENCYCODE#USD#", "#CALCULATIONRATE#1.08#", "#CALCULATIONRATE#1.09#"], ["3.4", "3.4"]),
        ([" #SOURCECURRENCYCODE#USD#", "#CALCULATIONRATE#1.08#"], ["2.2", "2.3"]),
        (["#DESCRIPTION@INVOICEPERIOD#The first quarter#"], []),
        (["#DESCRIPTION@INVOICEPERIOD#The first\nquarter#"], ["4.2"]),
        (["#DESCRIPTION@INVOICEPERIOD##"], ["4.1", "4.2"]),
        (["#DESCRIPTION@INVOICEPERIOD#a#", "#DESCRIPTION@INVOICEPERIOD#b#"], ["4.3", "4.3"]),
        (["#ADDITIONALPROPERTY#colour#blue#"], []),
        (["#ADDITIONALPROPERTY#colour#"], ["5.2", "5.3"]),
        (["#ADDITIONALPROPERTY#colour#\(String(repeating: "b", count: 51))#"], ["5.2", "5.3"]),
        (["#NUMBER@ATCERTIFIEDPROGRAM#1234#", "#HASHCODE@ATCERTIFIEDPROGRAM#Ab1=#"], []),
        (["#NUMBER@ATCERTIFIEDPROGRAM#1234#"], ["7.3"]),
        (["#HASHCODE@ATCERTIFIEDPROGRAM#Ab1=#"], ["6.3"]),
        (["#DESCRIPTION@ATCERTIFIEDPROGRAM#Faturas#"], ["6.3", "7.3"]),
        (["#NUMBER@ATCERTIFIEDPROGRAM#123456789012345678901#", "#HASHCODE@ATCERTIFIEDPROGRAM#x#"], ["6.1"]),
    ])
    func `notes with a keyword are written and matched as Portugal wants`(notes: [String], rules: [String]) throws {
        #expect(try firedByNotes(notes) == rules)
    }

    @Test(arguments: [
        (
            ["ENTITY@ATMPAYMENT-001#20123", "REFERENCE@ATMPAYMENT-001#123456789", "AMOUNT@ATMPAYMENT-001#25.00"],
            [String]()
        ),
        (
            ["ENTITY@ATMPAYMENT-001#20123", "REFERENCE@ATMPAYMENT-002#123456789", "AMOUNT@ATMPAYMENT-001#25.00"],
            ["12.4", "13.4", "13.5", "14.5"]
        ),
        (["AMOUNT@ATMPAYMENT-01#25.0"], ["14.1", "14.2", "14.4", "14.5"]),
        (["DESCRIPTION@ATMPAYMENT-007#By the end of May"], ["15.4", "15.5", "15.6"]),
        (
            [
                "WITHHOLDINGTAXDESCRIPTION@WITHHOLDINGTAX-001#IRS", "WITHHOLDINGTAXAMOUNT@WITHHOLDINGTAX-001#2500,00",
                "WITHHOLDINGTAXTYPE@WITHHOLDINGTAX-001#IRF",
            ], []
        ),
        (
            [
                "WITHHOLDINGTAXDESCRIPTION@WITHHOLDINGTAX-001#IRS", "WITHHOLDINGTAXAMOUNT@WITHHOLDINGTAX-001#2.5",
                "WITHHOLDINGTAXTYPE@WITHHOLDINGTAX-001#IVA",
            ], ["10.2", "11.2"]
        ),
        (
            ["WITHHOLDINGTAXTYPE@WITHHOLDINGTAX-001#IRF", "WITHHOLDINGTAXTYPE@WITHHOLDINGTAX-001#IRF"],
            ["11.3", "11.3", "11.4", "11.4", "11.5", "11.5"]
        ),
        (["ENTITY@ATMPAYMENT- 001#20123"], ["12.1", "12.2"]),
    ])
    func `notes with a numbered keyword come in groups`(notes: [String], rules: [String]) throws {
        #expect(try firedByNotes(notes.map { "#\($0)#" }) == rules)
    }

    @Test(arguments: [
        ("#ENTITY@ATMPAYMENT#20123#", [String]()), ("#ENTITY@ATMPAYMENT#20123", ["079.1"]), ("30", []),
        ("10", ["079.2"]),
        ("30\" name=\"", ["079.3"]), ("30\" name=\"#DESCRIPTION@ATMPAYMENT#Multibanco#", []),
        ("30\" name=\"#DESCRIPTION@ATMPAYMENT#Multibanco", ["079.4"]),
    ])
    func `a means of payment may be a cash machine`(means: String, rules: [String]) throws {
        let parts = means.split(separator: "\"", omittingEmptySubsequences: false).map(String.init)
        let attribute = parts.count > 1 ? " name=\"\(parts[2])\"" : ""
        let content = """
            <cac:PaymentMeans><cbc:PaymentMeansCode\(attribute)>\(parts[0])</cbc:PaymentMeansCode></cac:PaymentMeans>
            """
        #expect(try fired(content).filter { $0.contains("-079") } == rules.map { "DT-CIUS-PT-\($0)" })
    }

    @Test(arguments: [
        ("380", false), ("FT", false), ("NC", true), ("ft", true), (" FT", true),
        // As published, the end of a code is as good as the code.
        ("80", false),
    ])
    func `the type of an invoice is one that Portugal has`(type: String, fires: Bool) throws {
        let content = "<cbc:InvoiceTypeCode>\(type)</cbc:InvoiceTypeCode>"
        #expect(try fired(content).contains("DT-CIUS-PT-003_i") == fires)
    }

    @Test(arguments: [
        ("urn:cen.eu:en16931:2017#compliant#urn:feap.gov.pt:CIUS-PT:2.1.1", false),
        ("urn:cen.eu:en16931:2017#compliant#urn:feap.gov.pt:CIUS-PT:", true), ("urn:cen.eu:en16931:2017", true),
    ])
    func `the specification identifier names an edition`(identifier: String, fires: Bool) throws {
        let content = "<cbc:CustomizationID>\(identifier)</cbc:CustomizationID>"
        #expect(try fired(content).contains("DT-CIUS-PT-022") == fires)
    }

    /// An invoice of one line at this category and rate, with what the breakdown says of it.
    private func taxed(
        _ category: String, line: String, rate: String, base: String, tax: String, attributes: String = "",
        reason: String = ""
    ) -> String {
        let scheme = "<cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>"
        return """
            <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>\
            <cac:TaxTotal><cbc:TaxAmount currencyID="EUR">\(tax)</cbc:TaxAmount><cac:TaxSubtotal>\
            <cbc:TaxableAmount currencyID="EUR">\(base)</cbc:TaxableAmount>\
            <cbc:TaxAmount currencyID="EUR">\(tax)</cbc:TaxAmount><cac:TaxCategory><cbc:ID>\(category)</cbc:ID>\
            <cbc:Percent>\(rate)</cbc:Percent>\(reason)\(scheme)</cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal>\
            <cac:InvoiceLine><cbc:ID>1</cbc:ID><cbc:InvoicedQuantity unitCode="C62">1.00</cbc:InvoicedQuantity>\
            <cbc:LineExtensionAmount currencyID="EUR">\(line)</cbc:LineExtensionAmount><cac:Item><cbc:Name>x</cbc:Name>\
            <cac:ClassifiedTaxCategory><cbc:ID>\(category)</cbc:ID><cbc:Percent>\(rate)</cbc:Percent>\(scheme)\
            </cac:ClassifiedTaxCategory>\(attributes)</cac:Item><cac:Price><cbc:PriceAmount currencyID="EUR">\(line)\
            </cbc:PriceAmount></cac:Price></cac:InvoiceLine>
            """
    }

    private static let amounts: Set<String> = [
        "157", "164", "167", "171", "172", "173", "174", "175", "106.2", "132.2",
    ]

    @Test(arguments: [
        ("S", "100.00", "23.00", "100.00", "23.00", [String]()), ("NOR", "100.00", "23.00", "101.00", "24.00", []),
        ("S", "100.00", "23.00", "101.01", "23.00", ["173"]),
        ("S", "100.00", "23.00", "100.00", "24.01", ["167", "174"]),
        ("RED", "100.00", "6.00", "100.00", "6.00", []), ("AA", "100.00", "6.00", "102.00", "6.12", ["171"]),
        ("INT", "100.00", "13.00", "100.00", "15.00", ["167", "172"]),
        // The rate is rounded before lines are looked for at it.
        ("AA", "100.00", "5.50", "100.00", "5.50", ["171"]),
        ("S", "1.00", "101.00", "1.00", "1.01", ["106.2", "132.2"]),
        ("E", "100.00", "0.00", "100.00", "0.00", []), ("E", "100.00", "0.00", "98.00", "0.00", ["175"]),
    ])
    func `what the breakdown says may differ from the lines by 1`(
        category: String, line: String, rate: String, base: String, tax: String, rules: [String]
    ) throws {
        let found = try fired(taxed(category, line: line, rate: rate, base: base, tax: tax))
        let ours = Set(found.map { String($0.dropFirst("DT-CIUS-PT-".count)) }).intersection(Self.amounts)
        #expect(ours == Set(rules))
    }

    @Test(arguments: [
        ("E", "#TAXEXEMPTIONREASONCODE@CLASSIFIEDTAXCATEGORY#", [String]()), ("E", "colour", ["BR-CIUS-PT-17"]),
        ("S", "colour", []), ("S", "#TAXEXEMPTIONREASON@CLASSIFIEDTAXCATEGORY#", ["BR-CIUS-PT-15"]),
        ("AA", "#TAXEXEMPTIONREASON@CLASSIFIEDTAXCATEGORY#", ["BR-CIUS-PT-13"]),
        ("E", "", ["BR-CIUS-PT-18"]), ("S", "#ID@INVOICEDOCUMENTREFERENCE@BILLINGREFERENCE-001#", []),
        ("S", "#ID@INVOICEDOCUMENTREFERENCE@BILLINGREFERENCE-1#", ["DT-CIUS-PT-139_1"]),
    ])
    func `an exempt line says why, and no other does`(category: String, name: String, rules: [String]) throws {
        let attribute =
            name.isEmpty
            ? ""
            : """
            <cac:AdditionalItemProperty><cbc:Name>\(name)</cbc:Name><cbc:Value>M01</cbc:Value></cac:AdditionalItemProperty>
            """
        let reason = "<cbc:TaxExemptionReasonCode>M01</cbc:TaxExemptionReasonCode>"
        let found = try fired(
            taxed(
                category, line: "100.00", rate: category == "E" ? "0.00" : "23.00", base: "100.00",
                tax: category == "E" ? "0.00" : "23.00", attributes: attribute, reason: category == "E" ? reason : ""))
        let about = ["BR-CIUS-PT-13", "BR-CIUS-PT-15", "BR-CIUS-PT-17", "BR-CIUS-PT-18", "DT-CIUS-PT-139_1"]
        #expect(found.filter { about.contains($0) } == rules)
    }

    @Test(arguments: [("M01", false), ("M02", true)])
    func `each reason of an exemption has one group of the breakdown`(reason: String, fires: Bool) throws {
        let attribute = """
            <cac:AdditionalItemProperty><cbc:Name>#TAXEXEMPTIONREASONCODE@CLASSIFIEDTAXCATEGORY#</cbc:Name>\
            <cbc:Value>M01</cbc:Value></cac:AdditionalItemProperty>
            """
        let found = try fired(
            taxed(
                "E", line: "100.00", rate: "0.00", base: "100.00", tax: "0.00", attributes: attribute,
                reason: "<cbc:TaxExemptionReasonCode>\(reason)</cbc:TaxExemptionReasonCode>"))
        #expect(found.contains("DT-CIUS-PT-176") == fires)
    }

    @Test func `numbers of 18 digits are reckoned with and not trapped on`() throws {
        let large = "999999999999999999"
        let small = "0.000000000000000001"
        for (line, price, quantity, fires) in [
            (large, small, large, true), (small, large, large, true), (large, large, small, false),
        ] {
            let content = """
                <cac:InvoiceLine><cbc:InvoicedQuantity>\(quantity)</cbc:InvoicedQuantity>\
                <cbc:LineExtensionAmount>\(line)</cbc:LineExtensionAmount><cac:AllowanceCharge>\
                <cbc:ChargeIndicator>true</cbc:ChargeIndicator><cbc:MultiplierFactorNumeric>\(large)\
                </cbc:MultiplierFactorNumeric><cbc:Amount>\(small)</cbc:Amount><cbc:BaseAmount>\(large)</cbc:BaseAmount>\
                </cac:AllowanceCharge><cac:Price><cbc:PriceAmount>\(price)</cbc:PriceAmount>\
                <cbc:BaseQuantity>\(quantity)</cbc:BaseQuantity></cac:Price></cac:InvoiceLine>
                """
            #expect(try fired(content).contains("DT-CIUS-PT-157") == fires)
        }
    }

    @Test func `a credit note names the invoice that it credits`() throws {
        #expect(try fired("", root: "CreditNote").contains("BR-CIUS-PT-25"))
        #expect(try !fired("<cac:BillingReference/>", root: "CreditNote").contains("BR-CIUS-PT-25"))
        #expect(try !fired("").contains("BR-CIUS-PT-25"))
    }
}
