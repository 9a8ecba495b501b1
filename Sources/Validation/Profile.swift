import XML

/// Which layers belong to what a document says it follows: its specification identifier (BT-24).
///
/// Invoices under the French mandate keep the identifier of EN 16931 or of Factur-X: there the billing mode (BT-23), such
/// as `S1`, tells them.
struct Profile {
    let layers: [LayerName]

    /// By the start of BT-24; the first that fits.
    private static let table: [(start: StaticString, layers: [LayerName])] = [
        (
            "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:selfbilling:3.0",
            [.en16931, .peppolSelfBilling]
        ),
        ("urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0", [.en16931, .peppol]),
        ("urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung", [.en16931, .xrechnung]),
        // XRechnung before 3.0: held against the edition in force, which says that the identifier is an old one.
        ("urn:cen.eu:en16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung", [.en16931, .xrechnung]),
        ("urn:cen.eu:en16931:2017#compliant#urn:fdc:nen.nl:nlcius:v1.0", [.en16931, .nlcius]),
        ("urn:cen.eu:en16931:2017#conformant#urn:UBL.BE:", [.en16931, .ublbe]),
        ("urn:cen.eu:en16931:2017#compliant#urn:efactura.mfinante.ro:CIUS-RO", [.en16931, .ciusRO]),
        ("urn:cen.eu:en16931:2017#compliant#urn:feap.gov.pt:CIUS-PT:", [.en16931, .ciusPT]),
        ("urn:cen.eu:en16931:2017#conformant#urn.cpro.gouv.fr:1p0:extended-ctc-fr", [.en16931, .fluxTwo]),
        ("urn:cen.eu:en16931:2017#compliant#urn:peppol:france:billing:", [.en16931, .fluxTwo]),
        ("urn:cen.eu:en16931:2017#conformant#urn:peppol:france:billing:", [.en16931, .fluxTwo]),
        ("urn:peppol:pint:billing-1@eu-1", [.en16931]),
        // Neither is an invoice of EN 16931, nor says so: PINT outside Europe, and Factur-X without lines.
        ("urn:peppol:pint:", [.xsd]), ("urn:factur-x.eu:1p0:minimum", [.xsd]), ("urn:factur-x.eu:1p0:basicwl", [.xsd]),
        ("", [.en16931]),
    ]

    /// The starts of BT-24, besides EN 16931 alone, that invoices under the French mandate have too.
    private static let shared: [StaticString] = [
        "urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:",
        "urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:",
    ]

    init(of tree: XMLTree, _ syntax: Syntax) {
        let paths = syntax == .cii ? Self.cii : Self.ubl
        let identifier = Self.text(tree, paths.specification)
        let layers = Self.table.first { identifier.begins(with: $0.start) }?.layers ?? [.en16931]
        let isShared =
            identifier == "urn:cen.eu:en16931:2017" || Self.shared.contains { identifier.begins(with: $0) }
        self.layers = isShared && Self.isFrench(Self.text(tree, paths.process)) ? layers + [.fluxTwo] : layers
    }

    private static func isFrench(_ process: String) -> Bool {
        var process = process
        return process.withUTF8 { FrenchCodes.modes.containsExactly(Text(bytes: $0)) }
    }

    /// Where BT-24 and BT-23 stand, from the root.
    private struct Paths {
        let specification: [XMLName]
        let process: [XMLName]
    }

    private static let ubl = Paths(
        specification: [XMLName(UBLNamespace.basic, "CustomizationID")],
        process: [XMLName(UBLNamespace.basic, "ProfileID")])
    private static let cii = Paths(
        specification: context("GuidelineSpecifiedDocumentContextParameter"),
        process: context("BusinessProcessSpecifiedDocumentContextParameter"))

    private static func context(_ parameter: StaticString) -> [XMLName] {
        [
            XMLName(CIINamespace.root, "ExchangedDocumentContext"), XMLName(CIINamespace.aggregate, parameter),
            XMLName(CIINamespace.aggregate, "ID"),
        ]
    }

    /// The text that a path leads to, blanks at its ends aside; empty when it leads nowhere.
    private static func text(_ tree: XMLTree, _ path: [XMLName]) -> String {
        var element: Element? = tree.root
        for name in path { element = element?.child(name) }
        return element?.trimmedText ?? ""
    }
}

extension String {
    /// The same bytes at the beginning. Makes no text of them first.
    fileprivate func begins(with start: StaticString) -> Bool {
        utf8.starts(with: UnsafeBufferPointer(start: start.utf8Start, count: start.utf8CodeUnitCount))
    }
}

/// The namespaces of UBL 2.1 that invoices use.
enum UBLNamespace {
    static let basic = XMLNamespace(
        prefix: "cbc", uri: "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2")
}

/// The namespaces of CII D16B that invoices use.
enum CIINamespace {
    static let root = XMLNamespace(prefix: "rsm", uri: "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100")
    static let aggregate = XMLNamespace(
        prefix: "ram",
        uri: "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100")
}
