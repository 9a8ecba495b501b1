import Basics

/// One reference from a line to an invoice, which in France also says how lines form groups: a reference to the invoice
/// itself carries the line's kind (GROUP, DETAIL, INFORMATION) and the line above it.
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

/// How the lines of an invoice of several vendors form groups: worked out once, so that no line looks at the others.
final class FrenchGroups {
    /// What stands below a line.
    struct Below {
        var net = Amount.zero
        var lines = 0
        var details = 0
    }

    /// How many groups stand in no other, and how many of them are the seller's and the buyer's.
    private(set) var count = 0
    private(set) var ofSeller = 0
    private(set) var ofBuyer = 0
    /// How many of the seller's groups bear the invoice's own number.
    private(set) var ownNumbers = 0
    /// Whether a group's number was used before it.
    private(set) var hasRepeatedNumber = false
    /// By the identifier of a line.
    private(set) var below: [String: Below] = [:]
    private(set) var vendors: [String: String] = [:]
    private(set) var numbers: [String: String] = [:]
    /// By the number that an exemption reason begins with (`#…#`): the VAT of the breakdowns.
    private(set) var vat: [String: Amount] = [:]

    private static let lines: [Path] = ["cac:InvoiceLine", "cac:CreditNoteLine"]
    private static let sellerNumber: Path =
        "cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID"
    private static let buyerNumber: Path =
        "cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID"
    private static let subtotals: Path = "cac:TaxTotal/cac:TaxSubtotal"
    private static let taxScheme: Path = "cac:TaxCategory/cac:TaxScheme/cbc:ID"
    private static let reason: Path = "cac:TaxCategory/cbc:TaxExemptionReason"
    private static let taxAmount: Path = "cbc:TaxAmount"

    init(of root: Node?, number: Text) {
        guard let root else { return }
        let seller = root.text(Self.sellerNumber)
        let buyer = root.text(Self.buyerNumber)
        var seen: Set<String> = []
        for path in Self.lines {
            root.forEach(path) { line in
                let name = line.text(FluxTwoUBL.identifier)?.string ?? ""
                let vendor = line.text(FluxTwoUBL.vendor)
                let object = line.object("AFL").string
                if vendors[name] == nil { vendors[name] = vendor?.trimmed.string ?? "" }
                if numbers[name] == nil { numbers[name] = object }
                var isGroup = false
                var parents: Set<String> = []
                FrenchReference.forEach(of: line) { reference in
                    if reference.isTopGroup {
                        isGroup = true
                        count += 1
                        if let vendor, let seller, vendor == seller { ofSeller += 1 }
                        if let vendor, let buyer, vendor == buyer { ofBuyer += 1 }
                    }
                    guard let parent = reference.parent?.string else { return }
                    if reference.counts { parents.insert(parent) }
                    if reference.isDetail { below[parent, default: Below()].details += 1 }
                }
                if let net = line.amount(FluxTwoUBL.net) {
                    for parent in parents {
                        below[parent, default: Below()].net = below[parent, default: Below()].net + net
                        below[parent, default: Below()].lines += 1
                    }
                }
                if isGroup {
                    if seen.contains(object), !object.isEmpty { hasRepeatedNumber = true }
                    if let vendor, let seller, vendor.trimmed == seller, object == number.string { ownNumbers += 1 }
                }
                seen.insert(object)
            }
        }
        root.forEach(Self.subtotals) { subtotal in
            guard subtotal.any(Self.taxScheme, { $0 == "VAT" }),
                let reason = subtotal.text(Self.reason), reason.hasPrefix("#"),
                let amount = subtotal.amount(Self.taxAmount)
            else { return }
            let hash = UInt8(ascii: "#")
            let name = reason.after(hash).before(hash).string
            vat[name] = (vat[name] ?? .zero) + amount
        }
    }
}

extension Node {
    private static let objects: Path = "cac:DocumentReference"
    private static let objectType: Path = "cbc:DocumentTypeCode"

    /// The object identifier of a line with this scheme (AFL: the number of the part invoice; AVV: its mode).
    func object(_ scheme: StaticString) -> Text {
        var found = Text.empty
        _ = visit(Self.objects) {
            guard $0.any(Self.objectType, { $0 == "130" }),
                let object = $0.text(FluxTwoUBL.identifier, scheme: scheme)
            else { return false }
            found = object.trimmed
            return true
        }
        return found
    }
}
