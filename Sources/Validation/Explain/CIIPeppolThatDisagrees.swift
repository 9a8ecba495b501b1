import Basics

/// The rules of Peppol that reckon or compare, over CII.
extension Disagreement {
    static func ciiPeppol(_ rule: String, at node: Node) -> Disagreement? {
        switch rule {
        case "PEPPOL-EN16931-F001": return Disagreement("a day as YYYYMMDD", node.text)
        case "PEPPOL-EN16931-R040":
            guard let base = node.amount(CII.basisAmount), let percent = node.amount(percent) else { return nil }
            let product = base * percent
            return Disagreement(
                Amount(units: product.units, scale: product.scale + 2).rounded(to: 2), node.text(CII.actualAmount))
        case "PEPPOL-EN16931-R046":
            guard let gross = node.amount(charge), let discount = node.amount(discount, or: .zero) else { return nil }
            return Disagreement(gross - discount, node.parent?.text(netPrice))
        case "PEPPOL-EN16931-R110": return bound("not before", node, periodStart)
        case "PEPPOL-EN16931-R111": return bound("not after", node, periodEnd)
        case "PEPPOL-EN16931-R120":
            return node.ciiLineAmount.map { Disagreement($0, node.text(CIILine.net)) }
        default: return nil
        }
    }

    private static let percent: Path = "ram:CalculationPercent"
    private static let charge: Path = "ram:ChargeAmount"
    private static let discount: Path = "ram:AppliedTradeAllowanceCharge/ram:ActualAmount"
    private static let netPrice: Path = "ram:NetPriceProductTradePrice/ram:ChargeAmount"
    private static let date: Path = "udt:DateTimeString"
    private static let periodStart: Path = "ram:BillingSpecifiedPeriod/ram:StartDateTime/udt:DateTimeString"
    private static let periodEnd: Path = "ram:BillingSpecifiedPeriod/ram:EndDateTime/udt:DateTimeString"

    private static func bound(_ words: String, _ node: Node, _ path: Path) -> Disagreement? {
        node.facts.ciiHeader.settlement?.text(path).map {
            Disagreement("\(words) \($0.trimmed.string)", node.text(date))
        }
    }
}

extension Node {
    /// Of a line in CII: quantity times price, plus charges, less allowances, to two places. `nil` when a part is no
    /// number, or too long to divide.
    fileprivate var ciiLineAmount: Amount? {
        guard let quantity = amount(CIILine.quantity, or: Amount(1)), let price = amount(CIILine.price, or: .zero),
            let base = amount(CIILine.netBase, or: Amount(1)),
            let share = Disagreement.quotient(quantity * price, base == .zero ? Amount(1) : base)
        else { return nil }
        var sum = share
        forEach(CIILine.allowanceCharge) {
            guard let isCharge = $0.isCIICharge else { return }
            let amount = $0.sum(CII.actualAmount)
            sum = isCharge ? sum + amount : sum - amount
        }
        return sum.rounded(to: 2)
    }
}
