/// The sets of rules that a document can be checked against, by the names that callers use.
package enum LayerName: String, Sendable, CaseIterable {
    /// The structure: the published schema of the document's syntax.
    case xsd
    case en16931
    case peppol
    case peppolSelfBilling = "peppol-sb"
    case xrechnung
    case nlcius
    case ublbe
    case ciusRO = "cius-ro"
    case ciusPT = "cius-pt"
    case fluxTwo = "fr-flux2"
}

/// A set of rules: the patterns of each syntax, and the published edition that they agree with.
struct Layer: Sendable {
    let name: LayerName
    let ublEdition: String
    let ciiEdition: String
    /// `nil` where the layer has no rules for the syntax.
    let ubl: Rulebook?
    let cii: Rulebook?

    init(
        _ name: LayerName, ubl: [Pattern] = [], _ ublEdition: String = "", cii: [Pattern] = [],
        _ ciiEdition: String = ""
    ) {
        self.name = name
        self.ublEdition = ublEdition
        self.ciiEdition = ciiEdition
        self.ubl = ubl.isEmpty ? nil : Rulebook(ubl)
        self.cii = cii.isEmpty ? nil : Rulebook(cii)
    }

    func rules(for syntax: Syntax) -> (book: Rulebook, edition: String)? {
        switch syntax {
        case .ublInvoice, .ublCreditNote: ubl.map { ($0, ublEdition) }
        case .cii: cii.map { ($0, ciiEdition) }
        }
    }
}

extension LayerName {
    /// The rules behind the name, made when they are first asked for; `nil` for the structure, which is no set of rules.
    var layer: Layer? {
        switch self {
        case .xsd: nil
        case .en16931: Layers.en16931
        case .peppol: Layers.peppol
        case .peppolSelfBilling: Layers.peppolSelfBilling
        case .xrechnung: Layers.xrechnung
        case .nlcius: Layers.nlcius
        case .ublbe: Layers.ublbe
        case .ciusRO: Layers.ciusRO
        case .ciusPT: Layers.ciusPT
        case .fluxTwo: Layers.fluxTwo
        }
    }
}

/// Every layer there is.
enum Layers {
    static let fluxTwo = Layer(
        .fluxTwo, ubl: FluxTwoUBL.patterns, "France CTC BR-FR 1.4.0.03",
        cii: FluxTwoCII.patterns, "France CTC BR-FR 1.4.0.03")
    static let nlcius = Layer(.nlcius, ubl: NLCIUS.patterns, "NLCIUS 2.0.3.13, own rules only")
    static let ublbe = Layer(.ublbe, ubl: UBLBE.patterns, "UBL.BE 1.31, own rules only")
    static let ciusPT = Layer(.ciusPT, ubl: CIUSPT.patterns, "CIUS-PT 2.1.1, own rules only")
    static let ciusRO = Layer(.ciusRO, ubl: CIUSRO.patterns, "CIUS-RO 1.0.9")
    static let xrechnung = Layer(
        .xrechnung, ubl: XRechnungUBL.patterns, "XRechnung 3.0.2", cii: XRechnungCII.patterns, "XRechnung 3.0.2")
    static let peppol = Layer(
        .peppol, ubl: PeppolUBL.billing.patterns, "Peppol BIS Billing 3.0, May 2026", cii: PeppolCII.billing,
        "Peppol BIS Billing 3.0, May 2023")
    static let peppolSelfBilling = Layer(
        .peppolSelfBilling, ubl: PeppolUBL.selfBilling.patterns, "Peppol BIS Self-Billing 3.0, May 2026")
    static let en16931 = Layer(
        .en16931, ubl: EN16931UBL.patterns, "EN 16931 artefacts 1.3.16", cii: EN16931CII.patterns,
        "EN 16931 artefacts 1.3.16")
}
