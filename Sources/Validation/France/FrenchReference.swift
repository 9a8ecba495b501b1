/// One reference from a UBL line to an invoice, which in France also says how lines form groups: a reference to the
/// invoice itself carries the line's kind (GROUP, DETAIL, INFORMATION) and the line above it.
struct FrenchReference {
    let node: Node
    let number: Text

    private static let identifier: Path = "cac:InvoiceDocumentReference/cbc:ID"
    private static let status: Path = "cac:InvoiceDocumentReference/cbc:DocumentStatusCode"
    private static let above: Path = "cac:BillingReferenceLine/cbc:ID"
    private static let document: Path = "cac:InvoiceDocumentReference"
    private static let date: Path = "cbc:IssueDate"
    private static let reference: Path = "cac:BillingReference"

    /// A `cac:BillingReference` of a line.
    init(_ node: Node) {
        self.node = node
        number = node.facts.french.number
    }

    /// Whether it names the invoice that it stands in.
    var isOwn: Bool { node.any(Self.identifier) { $0 == number } }
    /// Whether it names another one.
    var isForeign: Bool { node.any(Self.identifier) { !($0 == number) } }
    /// Whether the line is a group that stands in no other.
    var isTopGroup: Bool { isOwn && node.any(Self.status) { $0 == "GROUP" } && node.isMissing(Self.above) }
    var isDetail: Bool { isOwn && node.any(Self.status) { $0 == "DETAIL" } }
    /// Whether the line counts towards the line above it.
    var counts: Bool { isOwn && node.any(Self.status) { $0 != "INFORMATION" } }
    /// What kind of line it makes it; `nil` when it says nothing.
    var kind: Text? { node.text(Self.status) }
    /// The identifier of the line above.
    var parent: Text? { node.text(Self.above) }

    /// Whether a line of a credit note that has to say what it credits does not.
    static func creditsNothing(_ line: Node) -> Bool {
        var isOwn = false
        var isDetail = false
        var isDated = false
        line.forEach(reference) {
            let reference = FrenchReference($0)
            if reference.isOwn { isOwn = true }
            if reference.isDetail { isDetail = true }
            if reference.isForeign, $0.visit(document, { $0.exists(FluxTwoUBL.identifier) && $0.exists(date) }) {
                isDated = true
            }
        }
        return (!isOwn || isDetail) && !isDated
    }

    /// The first reference of a line to its own invoice.
    static func own(of line: Node) -> FrenchReference? {
        var found: FrenchReference?
        _ = line.visit(reference) {
            let reference = FrenchReference($0)
            if reference.isOwn { found = reference }
            return found != nil
        }
        return found
    }

    static func forEach(of line: Node, _ body: (FrenchReference) -> Void) {
        line.forEach(reference) { body(FrenchReference($0)) }
    }
}
