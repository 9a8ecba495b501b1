import Testing
import Validation
import XML

/// Which layers a document is held against when nobody names them.
struct ProfileTests {
    private static let base = "urn:cen.eu:en16931:2017"
    private static let xrechnung = base + "#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0"

    /// The layers that are chosen in each syntax.
    private func chosen(_ identifier: String, process: String = "") throws -> [[LayerName]] {
        let ubl = """
            <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" \
            xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">\
            <cbc:CustomizationID>\(identifier)</cbc:CustomizationID><cbc:ProfileID>\(process)</cbc:ProfileID></Invoice>
            """
        let cii = CIIParts(
            context: """
                <ram:BusinessProcessSpecifiedDocumentContextParameter><ram:ID>\(process)</ram:ID>\
                </ram:BusinessProcessSpecifiedDocumentContextParameter>\
                <ram:GuidelineSpecifiedDocumentContextParameter><ram:ID>\(identifier)</ram:ID>\
                </ram:GuidelineSpecifiedDocumentContextParameter>
                """)
        return try [ubl, cii.text].map {
            Validator.check(try XMLTree(parsing: Array($0.utf8))).results.map(\.layer)
        }
    }

    @Test(arguments: [
        (base + "#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0", LayerName.peppol),
        (xrechnung, .xrechnung), (xrechnung + "#conformant#urn:xeinkauf.de:kosit:extension:xrechnung_3.0", .xrechnung),
        (xrechnung + "#compliant#urn:xeinkauf.de:kosit:xrechnung:cvd_0.9", .xrechnung),
        (base + "#compliant#urn:xoev-de:kosit:standard:xrechnung_2.3", .xrechnung),
        (base + "#conformant#urn.cpro.gouv.fr:1p0:extended-ctc-fr", .fluxTwo),
        (base + "#compliant#urn:peppol:france:billing:cius:1.0", .fluxTwo),
        (base + "#conformant#urn:peppol:france:billing:extended:1.0", .fluxTwo),
    ])
    func `the specification identifier chooses the layer, in both syntaxes`(
        identifier: String, layer: LayerName
    ) throws {
        #expect(try chosen(identifier) == [[.en16931, layer], [.en16931, layer]])
        #expect(try chosen(" \(identifier)\n") == [[.en16931, layer], [.en16931, layer]])
    }

    @Test(arguments: [
        (base + "#compliant#urn:fdc:peppol.eu:2017:poacc:selfbilling:3.0", LayerName.peppolSelfBilling),
        (base + "#compliant#urn:fdc:nen.nl:nlcius:v1.0", .nlcius),
        (base + "#compliant#urn:fdc:nen.nl:nlcius:v1.0#conformant#urn:fdc:nen.nl:gaccount:v1.0", .nlcius),
        (base + "#conformant#urn:UBL.BE:1.0.0.20180214", .ublbe),
        (base + "#compliant#urn:efactura.mfinante.ro:CIUS-RO:1.0.1", .ciusRO),
        (base + "#compliant#urn:feap.gov.pt:CIUS-PT:2.1.1", .ciusPT),
    ])
    func `what a layer has no rules for in CII is held against EN 16931 there`(
        identifier: String, layer: LayerName
    ) throws {
        #expect(try chosen(identifier) == [[.en16931, layer], [.en16931]])
    }

    @Test(arguments: [
        base, base + "#compliant#urn:factur-x.eu:1p0:basic", base + "#conformant#urn:factur-x.eu:1p0:extended",
    ])
    func `a French billing mode asks for the French rules`(identifier: String) throws {
        #expect(try chosen(identifier) == [[.en16931], [.en16931]])
        #expect(try chosen(identifier, process: "A1") == [[.en16931], [.en16931]])
        #expect(try chosen(identifier, process: " M8 ") == [[.en16931, .fluxTwo], [.en16931, .fluxTwo]])
    }

    @Test func `a French billing mode means nothing where another country's rules are followed`() throws {
        #expect(try chosen(Self.xrechnung, process: "S1") == [[.en16931, .xrechnung], [.en16931, .xrechnung]])
    }

    @Test(arguments: [
        ("urn:peppol:pint:billing-1@jp-1", LayerName.xsd), ("urn:peppol:pint:selfbilling-1@my-1", .xsd),
        ("urn:peppol:pint:billing-1@eu-1", .en16931), ("urn:factur-x.eu:1p0:minimum", .xsd),
        ("urn:factur-x.eu:1p0:basicwl", .xsd), ("something else", .en16931), ("", .en16931),
    ])
    func `what is no invoice of EN 16931 is held against its schema alone`(
        identifier: String, layer: LayerName
    ) throws {
        #expect(try chosen(identifier) == [[layer], [layer]])
    }
}
