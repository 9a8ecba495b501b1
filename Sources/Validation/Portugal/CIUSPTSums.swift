import Basics

/// What must agree. Portugal lets two amounts differ by as much as 1.00.
extension CIUSPT {
    static let sums = [
        Context("ubl:Invoice | cn:CreditNote", documentSums),
        Context("cac:InvoiceLine | cac:CreditNoteLine", lineSums),
        Context(both("cac:TaxTotal"), taxTotals),
        Context("cac:LegalMonetaryTotal", totals),
        Context(both("cac:AllowanceCharge"), where: isIndicated("true"), [share("159", "BT-99 BT-100 BT-101")]),
        Context(both("cac:AllowanceCharge"), where: isIndicated("false"), [share("158", "BT-92 BT-93 BT-94")]),
        Context("cac:TaxTotal/cac:TaxSubtotal", [breakdown]),
        category(.lower, "lower", "171", "172", "BR-CIUS-PT-12"),
        category(.standard, "standard", "173", "174", "BR-CIUS-PT-14"),
        Context(
            "cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory",
            where: {
                let code = ($0.text(UBLTax.id) ?? .empty).trimmed
                return code == "E" || code == "ISE"
            },
            [
                Rule(
                    "BR-CIUS-PT-16", .fatal, "BT-119", "What is exempt from VAT has a rate that is not 0. Give 0.00."
                ) {
                    $0.any(UBLTax.percent) { $0.amount == .zero }
                }
            ]),
        Context(
            "cac:InvoiceLine/cac:AllowanceCharge | cac:CreditNoteLine/cac:AllowanceCharge", where: isIndicated("true"),
            [share("169", "BT-141 BT-142 BT-143")]),
        Context(
            "cac:InvoiceLine/cac:AllowanceCharge | cac:CreditNoteLine/cac:AllowanceCharge", where: isIndicated("false"),
            [share("168", "BT-136 BT-137 BT-138")]),
        Context("cac:InvoiceLine/cac:Price | cac:CreditNoteLine/cac:Price", [price]),
    ]

    private static let documentSums = [
        Rule(
            "DT-CIUS-PT-165", .fatal, "BT-112 BT-109 BT-110",
            "The total with VAT is not the total without VAT plus the VAT. Correct one of them."
        ) { root in
            // The sum of what the currency's own VAT totals say; none of them is a fault, as is a missing total.
            !root.visit(currency) { currency in
                let tax = root.first(taxTotal, where: taxAmount, in: currency.text)
                guard let without = root.amount(totalWithoutVAT), let tax else { return true }
                return !agrees((without + tax).rounded(to: 2, .halfUp), root.amount(totalWithVAT))
            }
        },
        reasons("the invoice's") { $0.invoiceLines }, reasons("the credit note's") { $0.creditNoteLines },
    ]

    private static func reasons(
        _ whose: String, _ lines: @escaping @Sendable (PortugueseSums) -> PortugueseSums.Lines
    ) -> Rule {
        Rule(
            "DT-CIUS-PT-176", .fatal, "BT-121 BG-23",
            """
            A reason code for an exemption on \(whose) lines is not in exactly one exempt group of the VAT breakdown. \
            Give each code one group.
            """
        ) {
            let sums = $0.facts.portuguese.sums
            return lines(sums).reasons.allSatisfy { sums.breakdownReasons[$0] == 1 }
        }
    }

    private static let lineSums = [
        Rule(
            "DT-CIUS-PT-157", .fatal, "BT-131 BT-129 BT-146 BT-149",
            """
            The line's net amount is not quantity times price by base quantity, plus charges, less allowances. Reckon \
            it anew.
            """
        ) { line in
            guard let quantity = line.amount(invoiced) ?? line.amount(credited), let price = line.amount(netPrice)
            else {
                return false
            }
            let base = line.exists(baseQuantity) ? line.amount(baseQuantity) : .zero
            guard let base, base >= .zero else { return false }
            let gross = quantity * price
            let net = base == .zero ? gross.rounded(to: 2, .halfUp) : gross.divided(by: base, to: 2, .halfUp)
            let charges = line.charges("true").rounded(to: 2, .halfUp)
            return agrees(net + charges - line.charges("false").rounded(to: 2, .halfUp), line.amount(UBLTax.lineAmount))
        },
        Rule(
            "DT-CIUS-PT-177", .fatal, "BT-149", "The base quantity of the price is not above zero. Give one that is."
        ) {
            !$0.exists(baseQuantity) || $0.any(baseQuantity) { $0.amount.map { $0 > .zero } ?? false }
        },
    ]

    private static let taxTotals = [
        Rule(
            "DT-CIUS-PT-164", .fatal, "BT-110 BT-117", "The VAT total is not the sum of the VAT breakdown. Correct it."
        ) {
            $0.isMissing(UBLTax.subtotal)
                || agrees($0.sum(subtotalTax).rounded(to: 2, .halfUp), $0.amount(taxAmount))
        },
        Rule(
            "DT-CIUS-PT-175", .fatal, "BT-116 BT-131 BT-92 BT-99",
            """
            What the VAT breakdown has as exempt is not the exempt lines plus the exempt charges less the exempt \
            allowances. Correct it.
            """
        ) {
            let sums = $0.facts.portuguese.sums
            return [sums.invoiceLines, sums.creditNoteLines].contains { lines in
                lines.exist
                    && agrees((lines.exempt + sums.exemptCharges).rounded(to: 2, .halfUp), sums.exemptBreakdown)
            }
        },
    ]

    private static let breakdown = Rule(
        "DT-CIUS-PT-167", .fatal, "BT-117 BT-116 BT-119",
        "The VAT is not the taxable amount times the rate. Correct one of them."
    ) { subtotal in
        let tax = subtotal.amount(taxAmount)
        guard subtotal.exists(rate) else { return tax?.rounded(to: 0, .halfUp) == .zero }
        guard let percent = subtotal.amount(rate) else { return false }
        if percent.rounded(to: 0, .halfUp) == .zero { return tax?.rounded(to: 0, .halfUp) == .zero }
        return agrees(part(percent, of: subtotal.amount(taxable)), tax)
    }

    /// The breakdown at one rate.
    private static func category(
        _ kind: PortugueseRate, _ name: String, _ sum: String, _ tax: String, _ positive: String
    ) -> Context {
        Context(
            "cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory", where: { PortugueseRate($0.text(UBLTax.id)) == kind },
            [
                Rule(
                    "DT-CIUS-PT-\(sum)", .fatal, "BT-116 BT-131 BT-92 BT-99",
                    """
                    What is taxed at this \(name) rate is not the lines plus the charges less the allowances at it. \
                    Correct it. A rate with decimals is compared as rounded.
                    """
                ) { category in
                    guard let percent = category.text(UBLTax.percent) else { return true }
                    guard let rate = percent.amount?.rounded(to: 0, .halfUp), let subtotal = category.parent,
                        let container = subtotal.parent?.parent
                    else { return false }
                    let sums = category.facts.portuguese.sums
                    let rated = container.index == 0 ? sums.rated : RatedSums(of: container)
                    return [(sums.invoiceLines.exist, false), (sums.creditNoteLines.exist, true)].contains {
                        exist, credit in
                        exist
                            && agrees(
                                rated.sum(kind, rate, ofCreditNote: credit).rounded(to: 2, .halfUp),
                                subtotal.amount(taxable))
                    }
                },
                Rule(
                    "DT-CIUS-PT-\(tax)", .fatal, "BT-117 BT-116 BT-119",
                    "The VAT at the \(name) rate is not the taxable amount times the rate. Correct one of them."
                ) {
                    agrees(
                        part($0.amount(UBLTax.percent), of: $0.parent?.amount(taxable)), $0.parent?.amount(taxAmount))
                },
                Rule(positive, .fatal, "BT-119", "The \(name) rate is not above zero. Give the rate.") {
                    $0.any(UBLTax.percent) { $0.amount.map { $0 > .zero } ?? false }
                },
            ])
    }

    /// An allowance or charge is its percentage of its base; one of the two alone is a fault.
    private static func share(_ id: String, _ terms: String) -> Rule {
        Rule(
            "DT-CIUS-PT-\(id)", .fatal, terms,
            "The amount is not the percentage of the base amount. Correct one of them, or leave both out."
        ) { item in
            if item.isMissing(multiplier), item.isMissing(baseAmount) { return true }
            guard let base = item.amount(baseAmount), let percent = item.amount(multiplier) else { return false }
            return agrees(hundredth(of: base * percent), item.amount(UBLTax.amount))
        }
    }

    private static let price = Rule(
        "DT-CIUS-PT-170", .fatal, "BT-146 BT-147 BT-148",
        "The net price is not the gross price less the discount. Correct one of them, or leave both out."
    ) { price in
        if price.isMissing(grossPrice), price.isMissing(discount) { return true }
        guard let gross = price.amount(grossPrice), let discount = price.amount(discount) else { return false }
        return agrees(gross - discount, price.amount(priceAmount))
    }

    private static let currency: Path = "cbc:DocumentCurrencyCode"
    private static let taxTotal: Path = "cac:TaxTotal"
    private static let taxAmount: Path = "cbc:TaxAmount"
    private static let totalWithoutVAT: Path = "cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount"
    private static let totalWithVAT: Path = "cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount"
    private static let invoiced: Path = "cbc:InvoicedQuantity"
    private static let credited: Path = "cbc:CreditedQuantity"
    private static let netPrice: Path = "cac:Price/cbc:PriceAmount"
    private static let baseQuantity: Path = "cac:Price/cbc:BaseQuantity"
    private static let subtotalTax: Path = "cac:TaxSubtotal/cbc:TaxAmount"
    private static let rate: Path = "cac:TaxCategory/cbc:Percent"
    private static let taxable: Path = "cbc:TaxableAmount"
    private static let multiplier: Path = "cbc:MultiplierFactorNumeric"
    private static let baseAmount: Path = "cbc:BaseAmount"
    private static let priceAmount: Path = "cbc:PriceAmount"
    private static let grossPrice: Path = "cac:AllowanceCharge/cbc:BaseAmount"
    private static let discount: Path = "cac:AllowanceCharge/cbc:Amount"
}

// MARK: Reckoning

extension CIUSPT {
    /// Whether two amounts are there and differ by no more than 1.00.
    static func agrees(_ one: Amount?, _ other: Amount?) -> Bool {
        guard let one, let other else { return false }
        return (one - other).magnitude <= Amount(1)
    }

    static func hundredth(of amount: Amount) -> Amount { Amount(units: amount.units, scale: amount.scale + 2) }

    /// So many per cent of an amount, rounded to two decimals.
    static func part(_ percent: Amount?, of amount: Amount?) -> Amount? {
        guard let percent, let amount else { return nil }
        return hundredth(of: amount * percent).rounded(to: 2, .halfUp)
    }
}

extension Node {
    private static let currencyID: Path = "./@currencyID"

    /// The first amount in this currency, to the letter, among those that a group's child has.
    fileprivate func first(_ group: Path, where amount: Path, in currency: Text) -> Amount? {
        var found: Amount?
        _ = visit(group) { group in
            group.visit(amount) {
                guard ($0.text(Self.currencyID) ?? .empty) == currency else { return false }
                found = $0.text.amount
                return found != nil
            }
        }
        return found
    }

    /// The sum of the allowances (`false`) or charges (`true`) in the element.
    fileprivate func charges(_ indicator: StaticString) -> Amount {
        var sum = Amount(units: 0, scale: 2)
        forEach(UBLTax.allowanceCharge) { item in
            if item.any(UBLTax.indicator, { $0 == indicator }), let amount = item.amount(UBLTax.amount) {
                sum += amount
            }
        }
        return sum
    }
}
