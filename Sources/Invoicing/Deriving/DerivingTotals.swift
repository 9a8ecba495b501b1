import Basics

/// The VAT breakdown and the totals: BG-23, BG-22.
extension Derivation {
    mutating func deriveVAT() {
        var groups: [(vat: VATTreatment, base: Amount)] = []
        func add(_ amount: Amount?, _ vat: VATTreatment?) {
            guard let amount, let vat else { return }
            if let found = groups.firstIndex(where: { $0.vat == vat }) {
                groups[found].base += amount
            } else {
                groups.append((vat, amount))
            }
        }
        for place in invoice.lines.indices { add(invoice.lines[place].netAmount, invoice.lines[place].vat) }
        for allowance in invoice.allowances { add(allowance.amount.map { -$0 }, allowance.vat) }
        for charge in invoice.charges { add(charge.amount, charge.vat) }

        checkTogether(groups.map(\.vat.category))
        var breakdown: [Invoice.VATBreakdown] = []
        for group in groups {
            guard group.base.fitsTwoPlaces else {
                return fault(
                    .tooLarge, "lines", "BT-116", "Expected at most 16 digits before the point; got \(group.base).")
            }
            let base = group.base.rounded(to: 2)
            let tax = (group.vat.rate ?? .zero).percent(of: base)
            var entry = Invoice.VATBreakdown(base: base, tax: tax, vat: group.vat)
            giveReason(to: &entry, of: group.vat)
            breakdown.append(entry)
        }
        invoice.vatBreakdown = breakdown
    }

    /// Two categories stand beside no other: what is outside VAT, and split payment beside the standard rate.
    private mutating func checkTogether(_ categories: [VATCategory]) {
        func place(of unwanted: (VATCategory) -> Bool) -> String {
            if let line = invoice.lines.firstIndex(where: { $0.vat.map { unwanted($0.category) } ?? false }) {
                return "lines[\(line)].vatCategory"
            }
            if let item = invoice.allowances.firstIndex(where: { $0.vat.map { unwanted($0.category) } ?? false }) {
                return "allowances[\(item)].vatCategory"
            }
            let item = invoice.charges.firstIndex(where: { $0.vat.map { unwanted($0.category) } ?? false })
            return "charges[\(item ?? 0)].vatCategory"
        }
        if categories.contains(.outsideScope), let other = categories.first(where: { $0 != .outsideScope }) {
            fault(
                .conflict, place { $0 != .outsideScope }, "BT-151",
                "Category O, outside VAT, stands alone in an invoice; got \(other.code) beside it.")
        }
        if categories.contains(.splitPayment), categories.contains(.standard) {
            fault(
                .conflict, place { $0 == .standard }, "BT-151",
                "Category B, split payment, does not stand beside S; got both.")
        }
    }

    /// Takes over the reason the caller gave for the category, or the usual one.
    private mutating func giveReason(to entry: inout Invoice.VATBreakdown, of vat: VATTreatment) {
        let given = invoice.vatBreakdown.first {
            $0.vat?.category == vat.category && ($0.exemptionReason != nil || $0.exemptionCode != nil)
        }
        let usual = vat.category.usualReason
        guard let given else {
            entry.exemptionReason = usual.text
            entry.exemptionCode = usual.code
            return
        }
        guard usual.text != nil else {
            return fault(
                .conflict, "exemptionReason", "BT-120",
                "Category \(vat.category.code) charges VAT and takes no exemption reason; got one.")
        }
        if let code = given.exemptionCode {
            guard VATCategory.isExemption(code) else {
                return fault(.notAllowed, "exemptionCode", "BT-121", "Expected a code of VATEX; got \(code).")
            }
            if let bound = VATCategory.bound(toExemption: code), bound != vat.category {
                return fault(
                    .conflict, "exemptionCode", "BT-121",
                    "\(code) goes with category \(bound.code); got it for \(vat.category.code).")
            }
        }
        entry.exemptionReason = given.exemptionReason
        entry.exemptionCode = given.exemptionCode
    }

    mutating func deriveTotals() {
        let given = invoice.totals
        var totals = Invoice.Totals()
        let zero = Amount(units: 0, scale: 2)
        totals.lines = lineTotal
        let allowances = invoice.allowances.reduce(zero) { $0 + ($1.amount ?? .zero) }
        let charges = invoice.charges.reduce(zero) { $0 + ($1.amount ?? .zero) }
        if !invoice.allowances.isEmpty { totals.allowances = allowances }
        if !invoice.charges.isEmpty { totals.charges = charges }
        let net = lineTotal - allowances + charges
        let vat = invoice.vatBreakdown.reduce(zero) { $0 + ($1.tax ?? .zero) }
        totals.withoutVAT = net
        totals.vat = vat
        totals.withVAT = net + vat
        totals.prepaid = money(given.prepaid, "totals.prepaidAmount", "BT-113")
        totals.rounding = money(given.rounding, "totals.roundingAmount", "BT-114")
        totals.payable = net + vat - (totals.prepaid ?? .zero) + (totals.rounding ?? .zero)
        for amount in [allowances, charges, net, vat, net + vat, totals.payable ?? zero] where !amount.fitsTwoPlaces {
            return fault(
                .tooLarge, "lines", "BG-22", "Expected totals of at most 16 digits before the point; got \(amount).")
        }
        compare(given.lines, totals.lines, "totals.lineAmount", "BT-106")
        compare(given.allowances, allowances, "totals.allowanceAmount", "BT-107")
        compare(given.charges, charges, "totals.chargeAmount", "BT-108")
        compare(given.withoutVAT, totals.withoutVAT, "totals.netAmount", "BT-109")
        compare(given.vat, totals.vat, "totals.vatAmount", "BT-110")
        compare(given.withVAT, totals.withVAT, "totals.grossAmount", "BT-112")
        compare(given.payable, totals.payable, "totals.payableAmount", "BT-115")
        totals.vatInAccountingCurrency = accountingVAT(given.vatInAccountingCurrency, vat)
        invoice.totals = totals
    }

    private mutating func money(_ amount: Amount?, _ field: String, _ term: String) -> Amount? {
        guard let amount, isMoney(amount, field, term) else { return nil }
        return amount.rounded(to: 2)
    }

    /// Holds a total that was given against the one that was reckoned.
    private mutating func compare(_ given: Amount?, _ reckoned: Amount?, _ field: String, _ term: String) {
        guard let given, let reckoned, isMoney(given, field, term) else { return }
        let tolerance = max(Self.tolerance, Amount(units: Int128(invoice.lines.count), scale: 2))
        if !Self.isClose(given, reckoned, within: tolerance) {
            mismatch(
                field, term, "Expected \(reckoned), give or take \(tolerance); got \(given).", expected: reckoned,
                found: given)
        }
    }

    /// The VAT in the accounting currency: BT-111. As given, or by the exchange rate.
    private mutating func accountingVAT(_ given: Amount?, _ vat: Amount) -> Amount? {
        let field = "totals.vatAmountInAccountingCurrency"
        guard let currency = invoice.vatCurrency else {
            if given != nil {
                fault(.conflict, field, "BT-111", "Expected no amount without an accounting currency; got one.")
            }
            return nil
        }
        if currency == invoice.currency {
            fault(
                .conflict, "vatCurrency", "BT-6",
                "Expected another currency than the invoice's; got \(currency.code) twice.")
        }
        if let given = money(given, field, "BT-111") {
            if (given < .zero) != (vat < .zero), given != .zero, vat != .zero {
                fault(.conflict, field, "BT-111", "Expected the sign of the VAT total, \(vat); got \(given).")
            }
            return given
        }
        guard given == nil else { return nil }
        guard let exchangeRate else {
            fault(.missing, field, "BT-111", "Expected the VAT in \(currency.code), or an exchange rate; got neither.")
            return nil
        }
        guard isUsable(exchangeRate, "exchangeRate", "BT-111") else { return nil }
        let product = (exchangeRate * vat).rounded(to: 2)
        guard exchangeRate > .zero, product.fitsTwoPlaces else {
            fault(
                .notAllowed, "exchangeRate", "BT-111",
                "Expected a rate above 0 that fits the amount; got \(exchangeRate).")
            return nil
        }
        return product
    }
}
