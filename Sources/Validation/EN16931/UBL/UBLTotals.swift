import Basics

extension EN16931UBL {
    /// Allowances and charges of the document.
    static let documentAllowancesAndCharges: [Context] = [
        Context(
            "/ubl:Invoice/cac:AllowanceCharge | /cn:CreditNote/cac:AllowanceCharge", where: { $0.isCharge == false },
            [
                Rule("BR-31", .fatal, "BT-92", "The document allowance has no amount. Give one.", exists("cbc:Amount")),
                Rule(
                    "BR-32", .fatal, "BT-95",
                    "The document allowance has no VAT category. Give one, with the tax scheme VAT.", hasVATCategory),
                Rule(
                    "BR-33", .fatal, "BT-97 BT-98", "The document allowance has no reason. Give a text or a code.",
                    hasReason),
                Rule(
                    "BR-CO-05", .fatal, "BT-97 BT-98",
                    "Reason and reason code of the document allowance differ in meaning."
                ) { _ in true },
                Rule(
                    "BR-CO-21", .fatal, "BT-97 BT-98",
                    "The document allowance has no reason. Give a text, a code, or both.", hasReason),
                Rule(
                    "BR-DEC-01", .fatal, "BT-92",
                    "The amount of the document allowance has more than two decimals. Round it.",
                    decimals(2, "cbc:Amount")),
                Rule(
                    "BR-DEC-02", .fatal, "BT-93",
                    "The base of the document allowance has more than two decimals. Round it.",
                    decimals(2, "cbc:BaseAmount")),
            ]),
        Context(
            "/ubl:Invoice/cac:AllowanceCharge | /cn:CreditNote/cac:AllowanceCharge", where: { $0.isCharge == true },
            [
                Rule("BR-36", .fatal, "BT-99", "The document charge has no amount. Give one.", exists("cbc:Amount")),
                Rule(
                    "BR-37", .fatal, "BT-102",
                    "The document charge has no VAT category. Give one, with the tax scheme VAT.", hasVATCategory),
                Rule(
                    "BR-38", .fatal, "BT-104 BT-105", "The document charge has no reason. Give a text or a code.",
                    hasReason),
                Rule(
                    "BR-CO-06", .fatal, "BT-104 BT-105",
                    "Reason and reason code of the document charge differ in meaning."
                ) { _ in true },
                Rule(
                    "BR-CO-22", .fatal, "BT-104 BT-105",
                    "The document charge has no reason. Give a text, a code, or both.", hasReason),
                Rule(
                    "BR-DEC-05", .fatal, "BT-99",
                    "The amount of the document charge has more than two decimals. Round it.", decimals(2, "cbc:Amount")
                ),
                Rule(
                    "BR-DEC-06", .fatal, "BT-100",
                    "The base of the document charge has more than two decimals. Round it.",
                    decimals(2, "cbc:BaseAmount")),
            ]),
    ]

    /// The totals of the document.
    static let totals = Context(
        "cac:LegalMonetaryTotal",
        [
            Rule(
                "BR-12", .fatal, "BT-106", "The sum of line net amounts is missing. Give it.",
                exists("cbc:LineExtensionAmount")),
            Rule(
                "BR-13", .fatal, "BT-109", "The total without VAT is missing. Give it.",
                exists("cbc:TaxExclusiveAmount")),
            Rule(
                "BR-14", .fatal, "BT-112", "The total with VAT is missing. Give it.", exists("cbc:TaxInclusiveAmount")),
            Rule(
                "BR-15", .fatal, "BT-115", "The amount due for payment is missing. Give it.",
                exists("cbc:PayableAmount")),
            Rule(
                "BR-CO-10", .fatal, "BT-106 BT-131",
                "The sum of line net amounts is not what the lines come to. Add them anew."
            ) {
                $0.amount(net) == $0.facts.ublTax.lineSum.rounded(to: 2, .halfUp)
            },
            Rule(
                "BR-CO-11", .fatal, "BT-107 BT-92",
                "The sum of allowances is not what the document allowances come to. Add them anew."
            ) {
                $0.isSumOfDocument(allowances, isCharge: false)
            },
            Rule(
                "BR-CO-12", .fatal, "BT-108 BT-99",
                "The sum of charges is not what the document charges come to. Add them anew."
            ) {
                $0.isSumOfDocument(charges, isCharge: true)
            },
            Rule(
                "BR-CO-13", .fatal, "BT-109 BT-106 BT-107 BT-108",
                "The total without VAT is not the sum of lines less allowances plus charges. Reckon it anew.",
                totalWithoutVATIsRight),
            Rule(
                "BR-CO-16", .fatal, "BT-115 BT-112 BT-113 BT-114",
                "The amount due is not the total with VAT less what was paid plus the rounding. Reckon it anew.",
                amountDueIsRight),
            Rule(
                "BR-DEC-09", .fatal, "BT-106", "The sum of line net amounts has more than two decimals. Round it.",
                decimals(2, "cbc:LineExtensionAmount")),
            Rule(
                "BR-DEC-10", .fatal, "BT-107", "The sum of allowances has more than two decimals. Round it.",
                decimals(2, "cbc:AllowanceTotalAmount")),
            Rule(
                "BR-DEC-11", .fatal, "BT-108", "The sum of charges has more than two decimals. Round it.",
                decimals(2, "cbc:ChargeTotalAmount")),
            Rule(
                "BR-DEC-12", .fatal, "BT-109", "The total without VAT has more than two decimals. Round it.",
                decimals(2, "cbc:TaxExclusiveAmount")),
            Rule(
                "BR-DEC-14", .fatal, "BT-112", "The total with VAT has more than two decimals. Round it.",
                decimals(2, "cbc:TaxInclusiveAmount")),
            Rule(
                "BR-DEC-16", .fatal, "BT-113", "The paid amount has more than two decimals. Round it.",
                decimals(2, "cbc:PrepaidAmount")),
            Rule(
                "BR-DEC-17", .fatal, "BT-114", "The rounding amount has more than two decimals. Round it.",
                decimals(2, "cbc:PayableRoundingAmount")),
            Rule(
                "BR-DEC-18", .fatal, "BT-115", "The amount due has more than two decimals. Round it.",
                decimals(2, "cbc:PayableAmount")),
        ])

    private static let net: Path = "cbc:LineExtensionAmount"
    private static let allowances: Path = "cbc:AllowanceTotalAmount"
    private static let charges: Path = "cbc:ChargeTotalAmount"
    private static let withoutVAT: Path = "cbc:TaxExclusiveAmount"
    private static let withVAT: Path = "cbc:TaxInclusiveAmount"
    private static let prepaid: Path = "cbc:PrepaidAmount"
    private static let rounding: Path = "cbc:PayableRoundingAmount"
    private static let payable: Path = "cbc:PayableAmount"

    private static let hasVATCategory: Condition = {
        $0.visit(UBLTax.category) { $0.isVAT && $0.exists(UBLTax.id) }
    }

    private static let totalWithoutVATIsRight: Condition = { totals in
        guard let total = totals.amount(withoutVAT), var sum = totals.amount(net) else { return false }
        let (charge, allowance) = (totals.text(charges), totals.text(allowances))
        if charge == nil, allowance == nil { return total == sum }
        if let charge {
            guard let amount = charge.amount else { return false }
            sum = sum + amount
        }
        if let allowance {
            guard let amount = allowance.amount else { return false }
            sum = sum - amount
        }
        return total == sum.rounded(to: 2, .halfUp)
    }

    /// An amount of zero counts as one that is not there.
    private static let amountDueIsRight: Condition = { totals in
        guard let due = totals.amount(payable), let total = totals.amount(withVAT) else { return false }
        let paid = totals.amount(prepaid).flatMap { $0 == .zero ? nil : $0 }
        let rounding = totals.amount(rounding).flatMap { $0 == .zero ? nil : $0 }
        let expected = paid.map { (total - $0).rounded(to: 2, .halfUp) } ?? total
        return (rounding.map { (due - $0).rounded(to: 2, .halfUp) } ?? due) == expected
    }
}

extension Node {
    /// Whether a total is what the allowances or charges beside it come to; not there only when there are none.
    fileprivate func isSumOfDocument(_ total: Path, isCharge: Bool) -> Bool {
        guard let parent else { return true }
        var sum = Amount(units: 0, scale: 2)
        var hasAny = false
        parent.forEach(UBLTax.allowanceCharge) {
            guard $0.isCharge == isCharge else { return }
            hasAny = true
            sum = sum + ($0.amount(UBLTax.amount) ?? .zero)
        }
        guard let written = text(total) else { return !hasAny }
        return written.amount == sum.rounded(to: 2, .halfUp)
    }
}
