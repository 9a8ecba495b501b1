import Testing
import Validation
import XML

/// The layers of single countries, on documents as small as a rule allows.
struct NationalTests {
    /// The rules of a layer that fire on an invoice with this content.
    private func fired(_ layer: LayerName, _ content: String) throws -> Set<String> {
        let document = """
            <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" \
            xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" \
            xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">\(content)</Invoice>
            """
        let tree = try XMLTree(parsing: Array(document.utf8))
        return Set(Validator.check(tree, layers: [layer]).findings(of: layer).map(\.rule.id))
    }

    @Test(arguments: [("NL", true), (" nl ", true), ("BE", false)])
    func `the rules of the Netherlands bind sellers there`(country: String, binds: Bool) throws {
        let seller = """
            <cbc:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:fdc:nen.nl:nlcius:v1.0</cbc:CustomizationID>\
            <cac:AccountingSupplierParty><cac:Party><cac:PostalAddress><cac:Country>\
            <cbc:IdentificationCode>\(country)</cbc:IdentificationCode></cac:Country></cac:PostalAddress></cac:Party>\
            </cac:AccountingSupplierParty>
            """
        #expect(try fired(.nlcius, seller) == (binds ? ["BR-NL-1", "BR-NL-2", "BR-NL-3"] : []))
    }

    @Test func `an empty element is one finding in NLCIUS`() throws {
        #expect(try fired(.nlcius, "<cbc:Note> </cbc:Note><cbc:Note>x</cbc:Note>") == ["BII2-T10-R001", "SI-UBL-2"])
    }

    @Test(arguments: [("03", false), ("44", false), ("S", true)])
    func `a Belgian VAT category has a Belgian name`(name: String, fires: Bool) throws {
        let total = """
            <cac:TaxTotal><cac:TaxSubtotal><cac:TaxCategory><cbc:Name>\(name)</cbc:Name></cac:TaxCategory>\
            </cac:TaxSubtotal></cac:TaxTotal>
            """
        #expect(try fired(.ublbe, total).contains("ubl-BE-10") == fires)
    }

    @Test(arguments: [("SECTOR1", false), ("București", true)])
    func `in Bucharest the city is a sector`(city: String, fires: Bool) throws {
        let buyer = """
            <cac:AccountingCustomerParty><cac:Party><cac:PostalAddress><cbc:CityName>\(city)</cbc:CityName>\
            <cbc:CountrySubentity>RO-B</cbc:CountrySubentity><cac:Country><cbc:IdentificationCode>RO\
            </cbc:IdentificationCode></cac:Country></cac:PostalAddress></cac:Party></cac:AccountingCustomerParty>
            """
        #expect(try fired(.ciusRO, buyer).contains("BR-RO-101") == fires)
    }

    @Test(arguments: [(300, false), (301, true)])
    func `a text in Romania is as long as its collapsed characters`(count: Int, fires: Bool) throws {
        let words = String(repeating: "ș", count: count - 2) + "  \n ș"
        #expect(try fired(.ciusRO, "<cbc:Note> \(words) </cbc:Note>").contains("BR-RO-L302") == fires)
    }

    @Test(arguments: [
        ("123.45", false), ("-123.45", false), ("1.234", true), ("1,5", true), ("1e3", true),
        ("12345678901234567.89", false),
        ("123456789012345678.90", true), ("", true),
    ])
    func `an amount in France is a plain number`(amount: String, fires: Bool) throws {
        let total = """
            <cac:LegalMonetaryTotal><cbc:PayableAmount>\(amount)</cbc:PayableAmount></cac:LegalMonetaryTotal>
            """
        #expect(try fired(.fluxTwo, total).contains("BR-FR-DEC-01_BT-115") == fires)
    }

    @Test(arguments: [
        ("#BAR#B2B", ["BR-FR-11_BT-47", "BR-FR-21_BT-49"]), ("#BAR#B2C#", []), ("#BAR#X", ["BR-FR-20_BT-21"]),
        ("#BAR#B2B#BAR#B2C", ["BR-FR-11_BT-47", "BR-FR-21_BT-49", "BR-FR-30_BT-21"]),
    ])
    func `what a French note says of the treatment has its rules`(note: String, rules: [String]) throws {
        let about: Set = ["BR-FR-11_BT-47", "BR-FR-20_BT-21", "BR-FR-21_BT-49", "BR-FR-30_BT-21"]
        #expect(try fired(.fluxTwo, "<cbc:Note>\(note)</cbc:Note>").intersection(about) == Set(rules))
    }

    @Test(arguments: [("10.00", "GROUP", false), ("10.02", "GROUP", true), ("10.02", "DETAIL", false)])
    func `a French group is the sum of the lines below it`(net: String, kind: String, fires: Bool) throws {
        func line(_ name: String, _ net: String, _ kind: String, _ above: String?) -> String {
            let above = above.map { "<cac:BillingReferenceLine><cbc:ID>\($0)</cbc:ID></cac:BillingReferenceLine>" }
            return """
                <cac:InvoiceLine><cbc:ID>\(name)</cbc:ID><cbc:LineExtensionAmount>\(net)</cbc:LineExtensionAmount>\
                <cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>F1</cbc:ID>\
                <cbc:DocumentStatusCode>\(kind)</cbc:DocumentStatusCode></cac:InvoiceDocumentReference>\(above ?? "")\
                </cac:BillingReference></cac:InvoiceLine>
                """
        }
        let content =
            "<cbc:ProfileID>S8</cbc:ProfileID><cbc:ID>F1</cbc:ID>" + line("1", net, kind, nil)
            + line("2", "10.00", "DETAIL", "1") + line("3", "5.00", "INFORMATION", "1")
        #expect(try fired(.fluxTwo, content).contains("BR-FR-MV-05_EXT-FR-FE-BG-12") == fires)
    }
}
