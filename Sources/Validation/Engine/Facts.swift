import XML

/// What rules share: worked out once for a document, when the first rule asks.
///
/// A check makes one, uses it on one thread, and drops it.
final class Facts {
    private let tree: XMLTree
    private var root: Node?

    init(of tree: XMLTree) { self.tree = tree }

    /// Sets the root once the tree is laid open.
    func open(at root: Node) { self.root = root }

    /// What the VAT rules ask of a UBL document.
    lazy var ublTax = UBLTaxFacts(of: root)
    /// Which identifiers the parties of a UBL document have given.
    lazy var ublParties = UBLPartyFacts(of: root)
    /// Where the parties of a UBL document are, as Peppol's national rules ask.
    lazy var peppol = PeppolFacts(of: root)
    /// The same of a CII document.
    lazy var ciiPeppol = PeppolFacts(ofCII: ciiHeader.agreement)
    /// What NLCIUS asks of a UBL document before its rules bind.
    lazy var dutch = DutchFacts(of: root)
    /// What UBL.BE counts in a whole UBL document.
    lazy var belgian = BelgianFacts(of: root)
    /// Where the parts of a CII document's header stand.
    lazy var ciiHeader = CIIHeader(of: root)
    /// Whether a CII document writes its aggregates with the prefix `ram`, which some official rules look at.
    lazy var writesRAM = tree.prefix(of: CIINamespace.aggregate) == "ram"
    /// Whether a CII document has lines that stand below other lines.
    lazy var ciiHasSubLines = root?.isAnywhere(CII.parentLine) ?? false
    /// Whether a CII document says both on what day and by which event VAT falls due, wherever it does.
    lazy var ciiHasBothTaxPoints =
        (root?.isAnywhere("ram:TaxPointDate") ?? false) && (root?.isAnywhere("ram:DueDateTypeCode") ?? false)
    /// What the VAT rules ask of a CII document.
    lazy var ciiTax = CIITaxFacts(of: root)
    /// What France's rules ask of a whole UBL document.
    lazy var french = FrenchFacts(of: root)
    /// What CIUS-PT asks of a whole UBL document.
    lazy var portuguese = PortugueseFacts(of: root)
}
