import XML

/// Which layers belong to what a document says it follows: its specification identifier (BT-24).
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
        ("urn:cen.eu:en16931:2017#conformant#urn:xeinkauf.de:kosit:extension:xrechnung", [.en16931, .xrechnung]),
        ("urn:cen.eu:en16931:2017#compliant#urn:fdc:nen.nl:nlcius:v1.0", [.en16931, .nlcius]),
        ("urn:cen.eu:en16931:2017#conformant#urn:UBL.BE:", [.en16931, .ublbe]),
        ("urn:cen.eu:en16931:2017#compliant#urn:efactura.mfinante.ro:CIUS-RO", [.en16931, .ciusRO]),
        ("urn:cen.eu:en16931:2017#compliant#urn:feap.gov.pt:CIUS-PT:", [.en16931, .ciusPT]),
        ("urn:cen.eu:en16931:2017#conformant#urn.cpro.gouv.fr:1p0:extended-ctc-fr", [.en16931, .fluxTwo]),
        ("", [.en16931]),
    ]

    private static let ubl = [XMLName(UBLNamespace.basic, "CustomizationID")]
    private static let cii = ["ExchangedDocumentContext", "GuidelineSpecifiedDocumentContextParameter", "ID"].map {
        (local: StaticString) in XMLName(CIINamespace.aggregate, local)
    }

    init(of tree: XMLTree, _ syntax: Syntax) {
        var element: Element? = tree.root
        switch syntax {
        case .ublInvoice, .ublCreditNote: for name in Self.ubl { element = element?.child(name) }
        case .cii:
            element = element?.child(XMLName(CIINamespace.root, "ExchangedDocumentContext"))
            for name in Self.cii.dropFirst() { element = element?.child(name) }
        }
        let identifier = element?.trimmedText ?? ""
        layers = Self.table.first { identifier.hasPrefix("\($0.start)") }?.layers ?? [.en16931]
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
