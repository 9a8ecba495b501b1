import Basics

/// The sums between totals: BR-CO-10 to BR-CO-17.
extension Disagreement {
    static func ublTotal(_ rule: String, at node: Node) -> Disagreement? {
        switch rule {
        case "BR-CO-10":
            Disagreement(node.facts.ublTax.lineSum.rounded(to: 2, .halfUp), node.text(UBLTotal.lines))
        case "BR-CO-11": Disagreement(node.sumBeside(isCharge: false), node.text(UBLTotal.allowances))
        case "BR-CO-12": Disagreement(node.sumBeside(isCharge: true), node.text(UBLTotal.charges))
        case "BR-CO-13":
            node.amount(UBLTotal.lines).map { lines in
                let allowances = node.amount(UBLTotal.allowances) ?? .zero
                let sum = lines - allowances + (node.amount(UBLTotal.charges) ?? .zero)
                return Disagreement(sum.rounded(to: 2, .halfUp), node.text(UBLTotal.withoutVAT))
            }
        case "BR-CO-14":
            Disagreement(node.sum(UBLTotal.subtotalTax).rounded(to: 2, .halfUp), node.text(UBLTotal.tax))
        case "BR-CO-15": ublTotalWithVAT(of: node)
        case "BR-CO-16":
            node.amount(UBLTotal.withVAT).map { total in
                let paid = node.amount(UBLTotal.prepaid) ?? .zero
                let sum = total - paid + (node.amount(UBLTotal.rounding) ?? .zero)
                return Disagreement(sum.rounded(to: 2, .halfUp), node.text(UBLTotal.payable))
            }
        case "BR-CO-17":
            taxOn(
                node.amount(UBLTotal.taxable), at: node.first(UBLTax.category)?.amount(UBLTax.percent),
                node.text(UBLTotal.tax))
        default: nil
        }
    }

    private static func ublTotalWithVAT(of root: Node) -> Disagreement? {
        guard let currency = root.text(UBLTotal.currency), let totals = root.first(UBLTotal.totals),
            let net = totals.amount(UBLTotal.withoutVAT)
        else { return nil }
        var taxes: [Amount] = []
        root.forEach(UBLTotal.documentTax) {
            guard ($0.text(CII.currencyID) ?? .empty) == currency, let tax = $0.text.amount else { return }
            taxes.append(tax)
        }
        return withVAT(net, taxes, totals.text(UBLTotal.withVAT), currency)
    }

    /// The total with VAT, or that there is not exactly one VAT total to reckon it from.
    private static func withVAT(_ net: Amount, _ taxes: [Amount], _ found: Text?, _ currency: Text) -> Disagreement {
        guard taxes.count == 1 else {
            return Disagreement(
                expected: "one VAT total in \(currency.trimmed.string)",
                found: taxes.isEmpty ? nil : "\(taxes.count) of them")
        }
        return Disagreement((net + taxes[0]).rounded(to: 2, .halfUp), found)
    }

    static func ciiTotal(_ rule: String, at node: Node) -> Disagreement? {
        switch rule {
        case "BR-CO-10":
            Disagreement(node.facts.ciiTax.lineSum.rounded(to: 2, .halfUp), node.text(CIITotal.lines))
        case "BR-CO-11": Disagreement(node.ciiSumBeside(isCharge: false), node.text(CIITotal.allowances))
        case "BR-CO-12": Disagreement(node.ciiSumBeside(isCharge: true), node.text(CIITotal.charges))
        case "BR-CO-13":
            node.amount(CIITotal.lines).map { lines in
                let allowances = node.amount(CIITotal.allowances) ?? .zero
                let sum = lines - allowances + (node.amount(CIITotal.charges) ?? .zero)
                return Disagreement(sum.rounded(to: 2, .halfUp), node.text(CIITotal.withoutVAT))
            }
        case "BR-CO-14": Disagreement(node.facts.ciiTax.taxSum.rounded(to: 2, .halfUp), node.text)
        case "BR-CO-15": ciiTotalWithVAT(of: node.root)
        case "BR-CO-16":
            node.amount(CIITotal.withVAT).map { total in
                let paid = node.amount(CIITotal.prepaid) ?? .zero
                let sum = total - paid + (node.amount(CIITotal.rounding) ?? .zero)
                return Disagreement(sum, node.text(CIITotal.payable))
            }
        case "BR-CO-17":
            taxOn(node.amount(CII.basisAmount), at: node.amount(CII.rate), node.text(CIITotal.calculated))
        default: nil
        }
    }

    private static func ciiTotalWithVAT(of root: Node) -> Disagreement? {
        guard let settlement = root.ciiSettlement, let currency = settlement.text(CII.currency),
            let totals = settlement.first(CIITotal.totals), let net = totals.amount(CIITotal.withoutVAT)
        else { return nil }
        var taxes: [Amount] = []
        totals.forEach(CIITotal.tax) {
            guard ($0.text(CII.currencyID) ?? .empty) == currency, let tax = $0.text.amount else { return }
            taxes.append(tax)
        }
        return withVAT(net, taxes, totals.text(CIITotal.withVAT), currency)
    }

    /// The VAT on a base at a rate; no rate is as good as zero. The tax has the sign of the base.
    static func taxOn(_ base: Amount?, at rate: Amount?, _ found: Text?) -> Disagreement? {
        guard let base else { return nil }
        let tax = Validation.vat(on: base, at: rate ?? .zero)
        return Disagreement(base < .zero ? -tax : tax, found)
    }
}

/// The names of totals in UBL.
enum UBLTotal {
    static let totals: Path = "cac:LegalMonetaryTotal"
    static let lines: Path = "cbc:LineExtensionAmount"
    static let allowances: Path = "cbc:AllowanceTotalAmount"
    static let charges: Path = "cbc:ChargeTotalAmount"
    static let withoutVAT: Path = "cbc:TaxExclusiveAmount"
    static let withVAT: Path = "cbc:TaxInclusiveAmount"
    static let prepaid: Path = "cbc:PrepaidAmount"
    static let rounding: Path = "cbc:PayableRoundingAmount"
    static let payable: Path = "cbc:PayableAmount"
    static let tax: Path = "cbc:TaxAmount"
    static let taxable: Path = "cbc:TaxableAmount"
    static let subtotalTax: Path = "cac:TaxSubtotal/cbc:TaxAmount"
    static let documentTax: Path = "cac:TaxTotal/cbc:TaxAmount"
    static let currency: Path = "cbc:DocumentCurrencyCode"
}

/// The names of totals in CII.
enum CIITotal {
    static let totals: Path = "ram:SpecifiedTradeSettlementHeaderMonetarySummation"
    static let lines: Path = "ram:LineTotalAmount"
    static let allowances: Path = "ram:AllowanceTotalAmount"
    static let charges: Path = "ram:ChargeTotalAmount"
    static let withoutVAT: Path = "ram:TaxBasisTotalAmount"
    static let withVAT: Path = "ram:GrandTotalAmount"
    static let prepaid: Path = "ram:TotalPrepaidAmount"
    static let rounding: Path = "ram:RoundingAmount"
    static let payable: Path = "ram:DuePayableAmount"
    static let tax: Path = "ram:TaxTotalAmount"
    static let calculated: Path = "ram:CalculatedAmount"
}

extension Node {
    /// Of UBL totals: what the allowances or charges beside them come to.
    fileprivate func sumBeside(isCharge: Bool) -> Amount {
        var sum = Amount(units: 0, scale: 2)
        parent?.forEach(UBLTax.allowanceCharge) {
            if $0.isCharge == isCharge { sum = sum + ($0.amount(UBLTax.amount) ?? .zero) }
        }
        return sum.rounded(to: 2, .halfUp)
    }

    /// The same of CII totals.
    fileprivate func ciiSumBeside(isCharge: Bool) -> Amount {
        var sum = Amount(units: 0, scale: 2)
        parent?.forEach(CII.allowanceCharge) {
            if $0.isCIICharge == isCharge { sum = sum + ($0.amount(CII.actualAmount) ?? .zero) }
        }
        return sum.rounded(to: 2, .halfUp)
    }
}
