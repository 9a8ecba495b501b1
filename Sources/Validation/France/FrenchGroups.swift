import Basics

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

    init(of root: Node?, facts: FrenchFacts) {
        guard let root else { return }
        let parts = facts.parts
        parts.forEachLine(root) { line in
            let name = line.text(parts.identifier)?.string ?? ""
            let vendor = line.text(parts.vendor)
            let number = parts.object(line, "AFL").string
            if vendors[name] == nil { vendors[name] = vendor?.trimmed.string ?? "" }
            if numbers[name] == nil { numbers[name] = number }
            let place = parts.place(line)
            if let vendor, place.topGroups > 0 {
                if facts.sellerNumbers.contains(vendor.string) { ofSeller += place.topGroups }
                if facts.buyerNumbers.contains(vendor.string) { ofBuyer += place.topGroups }
                if facts.sellerNumbers.contains(vendor.trimmed.string), number == facts.number.string {
                    ownNumbers += 1
                }
            }
            count += place.topGroups
            for parent in place.details { below[parent, default: Below()].details += 1 }
            guard let net = line.amount(parts.net) else { return }
            for parent in place.parents {
                let sum = below[parent, default: Below()].net + net
                below[parent, default: Below()].net = sum
                below[parent, default: Below()].lines += 1
            }
        }
        hasRepeatedNumber = parts.repeatsNumber(root)
        parts.forEachBreakdown(root) { reason, amount in
            let hash = UInt8(ascii: "#")
            guard reason.hasPrefix("#"), reason.after(hash).contains(hash) else { return }
            let name = reason.after(hash).before(hash).string
            vat[name] = (vat[name] ?? .zero) + amount
        }
    }
}
