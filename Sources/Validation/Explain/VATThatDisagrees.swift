import Basics

/// The rules 05 to 09 of the VAT categories: rates, taxable amounts, VAT amounts.
extension Disagreement {
    /// - Parameter rule: `BR-AE-08` and the like; `nil` comes back for all others.
    static func vat(_ rule: String, at node: Node, _ syntax: Syntax) -> Disagreement? {
        let parts = rule.split(separator: "-")
        guard parts.count == 3, parts[0] == "BR", let family = UBLVATFamily.all.first(where: { $0.id == parts[1] })
        else { return nil }
        switch parts[2] {
        case "05", "06", "07":
            return Disagreement(
                expected: family.rateInWords,
                found: node.text(syntax == .cii ? CII.rate : UBLTax.percent)?.trimmed.string)
        case "08": return syntax == .cii ? ciiBase(family, at: node) : ublBase(family, at: node)
        case "09": return syntax == .cii ? ciiTax(family, at: node) : ublTax(family, at: node)
        default: return nil
        }
    }

    /// - Parameter node: The tax category in a group of the breakdown.
    private static func ublBase(_ family: UBLVATFamily, at node: Node) -> Disagreement? {
        let sums = node.facts.ublTax.sums
        let found = node.parent?.text(UBLTotal.taxable)
        guard family.isByRate else { return Disagreement(sums.sum(family.category), found) }
        let zero = Amount(units: 0, scale: 2)
        return node.amount(UBLTax.percent).map {
            Disagreement(sums.sum(family.category, rate: $0) ?? zero, found)
        }
    }

    private static func ublTax(_ family: UBLVATFamily, at node: Node) -> Disagreement? {
        let found = node.parent?.text(UBLTotal.tax)
        guard family.isByRate else { return Disagreement(Amount(units: 0, scale: 2), found) }
        return node.amount(UBLTax.percent).flatMap { taxOn(node.parent?.amount(UBLTotal.taxable), at: $0, found) }
    }

    private static func ciiBase(_ family: UBLVATFamily, at node: Node) -> Disagreement? {
        guard let group = node.ciiTaxGroup else { return nil }
        let rate = family.category == .S ? group.amount(CII.rate) : nil
        return Disagreement(node.facts.ciiTax.sums.sum(family.category, rate: rate), group.text(CII.basisAmount))
    }

    private static func ciiTax(_ family: UBLVATFamily, at node: Node) -> Disagreement? {
        guard let group = node.ciiTaxGroup else { return nil }
        let found = group.text(CIITotal.calculated)
        guard family.isByRate else { return Disagreement(Amount(units: 0, scale: 2), found) }
        return group.amount(CII.rate).flatMap { taxOn(group.amount(CII.basisAmount), at: $0, found) }
    }
}

extension UBLVATFamily {
    fileprivate var isByRate: Bool { rate == .positive || rate == .zeroOrMore }

    /// The rates that the category may stand beside; `nil`: none.
    fileprivate var rateInWords: String? {
        switch rate {
        case .positive: "more than 0"
        case .zero: "0"
        case .zeroOrMore: "0 or more"
        case .none: nil
        }
    }
}

extension Node {
    /// Of a tax group in CII, or of the code in one: the group.
    fileprivate var ciiTaxGroup: Node? { isNamed(CII.category) ? parent : self }
}
