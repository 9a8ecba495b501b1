import Basics

/// The totals of the document: BG-22.
extension CIUSPT {
    static let totals = [
        Rule(
            "DT-CIUS-PT-160", .fatal, "BT-106 BT-131",
            "The sum of the line net amounts is not what the lines come to. Correct it."
        ) {
            let (sums, total) = ($0.facts.portuguese.sums, $0.amount(UBLTax.lineAmount))
            return agrees(sums.invoiceLines.net.rounded(to: 2, .halfUp), total)
                || agrees(sums.creditNoteLines.net.rounded(to: 2, .halfUp), total)
        },
        sum("161", "BT-107 BT-92", "allowances", "false", allowances),
        sum("162", "BT-108 BT-99", "charges", "true", charges),
        Rule(
            "DT-CIUS-PT-163", .fatal, "BT-109 BT-106 BT-107 BT-108",
            "The total without VAT is not the lines less the allowances plus the charges. Correct it."
        ) { total in
            PortugueseFacts.lines.contains { isSum(total, of: $0) }
        },
        Rule(
            "DT-CIUS-PT-166", .fatal, "BT-115 BT-112 BT-113 BT-114",
            "The amount due is not the total with VAT less what is paid plus the rounding. Correct it."
        ) { total in
            guard let withVAT = total.amount(withVAT), let payable = total.amount(payable) else { return false }
            let paid = total.amount(prepaid) ?? .zero
            let rounding = total.amount(rounding) ?? .zero
            let due = paid == .zero ? withVAT : (withVAT - paid).rounded(to: 2, .halfUp)
            return agrees(rounding == .zero ? payable : (payable - rounding).rounded(to: 2, .halfUp), due)
        },
    ]

    /// The sum of the allowances or charges of the document, when it is there.
    private static func sum(
        _ id: String, _ terms: String, _ what: String, _ indicator: StaticString, _ path: Path
    ) -> Rule {
        let isIndicated = isIndicated(indicator)
        return Rule("DT-CIUS-PT-\(id)", .fatal, terms, "The sum of the \(what) is not what they come to. Correct it.") {
            total in
            guard total.exists(path) else { return true }
            var (sum, isAny) = (Amount(units: 0, scale: 2), false)
            total.parent?.forEach(UBLTax.allowanceCharge) { item in
                guard isIndicated(item) else { return }
                isAny = true
                if let amount = item.amount(UBLTax.amount) { sum += amount }
            }
            let given = total.amount(path)
            return isAny ? agrees(sum.rounded(to: 2, .halfUp), given) : given == .zero
        }
    }

    /// Whether the total without VAT is what lines of this name come to. That there are such lines is asked only where
    /// allowances and charges are both summed up, as in the published rule.
    private static func isSum(_ total: Node, of lines: Path) -> Bool {
        var (sum, isAny) = (Amount(units: 0, scale: 2), false)
        total.parent?.forEach(lines) { line in
            isAny = true
            if let amount = line.amount(UBLTax.lineAmount) { sum += amount }
        }
        let (hasAllowances, hasCharges) = (total.exists(allowances), total.exists(charges))
        if hasAllowances, hasCharges, !isAny { return false }
        if hasAllowances || hasCharges {
            if hasCharges { sum += total.amount(charges) ?? .zero }
            if hasAllowances { sum -= total.amount(allowances) ?? .zero }
            sum = sum.rounded(to: 2, .halfUp)
        }
        return agrees(sum, total.amount(withoutVAT))
    }

    private static let allowances: Path = "cbc:AllowanceTotalAmount"
    private static let charges: Path = "cbc:ChargeTotalAmount"
    private static let withoutVAT: Path = "cbc:TaxExclusiveAmount"
    private static let withVAT: Path = "cbc:TaxInclusiveAmount"
    private static let prepaid: Path = "cbc:PrepaidAmount"
    private static let rounding: Path = "cbc:PayableRoundingAmount"
    private static let payable: Path = "cbc:PayableAmount"
}
