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

    @Test(arguments: [
        ("urn:cen.eu:en16931:2017#compliant#urn:fdc:nen.nl:nlcius:v1.0", LayerName.nlcius),
        ("urn:cen.eu:en16931:2017#conformant#urn:UBL.BE:1.0.0.20180214", .ublbe),
        ("urn:cen.eu:en16931:2017#compliant#urn:efactura.mfinante.ro:CIUS-RO:1.0.1", .ciusRO),
    ])
    func `the specification identifier chooses the country's layer`(identifier: String, layer: LayerName) throws {
        let document = """
            <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" \
            xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">\
            <cbc:CustomizationID>\(identifier)</cbc:CustomizationID></Invoice>
            """
        let report = Validator.check(try XMLTree(parsing: Array(document.utf8)))
        #expect(report.results.map(\.layer) == [.en16931, layer])
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
}
