import Basics

/// The rules of Peppol that reckon or compare.
extension Disagreement {
    static func peppol(_ rule: String, at node: Node) -> Disagreement? {
        switch rule {
        case "PEPPOL-EN16931-R040":
            guard let base = node.amount(base), let factor = node.amount(factor) else { return nil }
            let product = base * factor
            return Disagreement(
                Amount(units: product.units, scale: product.scale + 2).rounded(to: 2), node.text(UBLTax.amount))
        case "PEPPOL-EN16931-R046":
            guard let gross = node.amount(base), let discount = node.amount(UBLTax.amount) else { return nil }
            return Disagreement(gross - discount, node.parent?.text(price))
        case "PEPPOL-EN16931-R051":
            return node.root.text(UBLTotal.currency).map {
                Disagreement($0.trimmed.string, node.text(CII.currencyID))
            }
        case "PEPPOL-EN16931-R110": return node.root.text(periodStart).map { bound("not before", $0, node) }
        case "PEPPOL-EN16931-R111": return node.root.text(periodEnd).map { bound("not after", $0, node) }
        case "PEPPOL-EN16931-R120": return lineAmount(of: node)
        default: return nil
        }
    }

    private static let base: Path = "cbc:BaseAmount"
    private static let factor: Path = "cbc:MultiplierFactorNumeric"
    private static let price: Path = "cbc:PriceAmount"
    private static let linePrice: Path = "cac:Price/cbc:PriceAmount"
    private static let baseQuantity: Path = "cac:Price/cbc:BaseQuantity"
    private static let invoiced: Path = "cbc:InvoicedQuantity"
    private static let credited: Path = "cbc:CreditedQuantity"
    private static let periodStart: Path = "cac:InvoicePeriod/cbc:StartDate"
    private static let periodEnd: Path = "cac:InvoicePeriod/cbc:EndDate"

    private static func bound(_ words: String, _ day: Text, _ node: Node) -> Disagreement {
        Disagreement("\(words) \(day.trimmed.string)", node.text)
    }

    /// Quantity times price, plus charges, less allowances. `nil` when a part is no number, or too long to divide.
    private static func lineAmount(of line: Node) -> Disagreement? {
        guard let quantity = line.amount(line.exists(invoiced) ? invoiced : credited, or: Amount(1)),
            let price = line.amount(linePrice, or: .zero), let given = line.amount(baseQuantity, or: Amount(1)),
            let share = quotient(quantity * price, given == .zero ? Amount(1) : given)
        else { return nil }
        var sum = share
        line.forEach(UBLTax.allowanceCharge) {
            guard let amount = $0.amount(UBLTax.amount), let isCharge = $0.isCharge else { return }
            sum = isCharge ? sum + amount : sum - amount
        }
        return Disagreement(sum.rounded(to: 2), line.text(UBLTotal.lines))
    }

    /// The quotient to two places; `nil` where 128 bits might not hold what stands in between.
    static func quotient(_ product: Amount, _ divisor: Amount) -> Amount? {
        if divisor == Amount(1) { return product.rounded(to: 2) }
        let (product, divisor) = (product.scale > 10 ? product.rounded(to: 10) : product, divisor.normalized)
        guard product.units.magnitude < 1 << 66, divisor.units.magnitude < 1 << 60, divisor.scale <= 8 else {
            return nil
        }
        return product.divided(by: divisor, to: 2)
    }
}
