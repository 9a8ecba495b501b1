import Basics

/// Allowances and charges: BG-20, BG-21, BG-27, BG-28.
extension Derivation {
    /// The four places an allowance or a charge can stand, and their terms.
    struct Place {
        let amount: String
        let base: String
        let percentage: String
        let usualReason: String

        static let lineAllowance = Place(
            amount: "BT-136", base: "BT-137", percentage: "BT-138", usualReason: "Discount")
        static let lineCharge = Place(amount: "BT-141", base: "BT-142", percentage: "BT-143", usualReason: "Charge")
        static let allowance = Place(amount: "BT-92", base: "BT-93", percentage: "BT-94", usualReason: "Discount")
        static let charge = Place(amount: "BT-99", base: "BT-100", percentage: "BT-101", usualReason: "Charge")
    }

    mutating func deriveDocumentLevel() {
        for index in invoice.allowances.indices {
            let owner = "allowances[\(index)]"
            invoice.allowances[index].vat = treatment(of: invoice.allowances[index], owner, "BT-95", rate: "BT-96")
            if let item = derive(invoice.allowances[index], owner, of: lineTotal, .allowance) {
                invoice.allowances[index] = item
            }
        }
        for index in invoice.charges.indices {
            let owner = "charges[\(index)]"
            invoice.charges[index].vat = treatment(of: invoice.charges[index], owner, "BT-102", rate: "BT-103")
            if let item = derive(invoice.charges[index], owner, of: lineTotal, .charge) {
                invoice.charges[index] = item
            }
        }
    }

    /// The category and rate of an allowance or charge, or the one that all lines have when it has none of its own.
    private mutating func treatment(
        of item: Invoice.AllowanceCharge, _ owner: String, _ category: String, rate: String
    ) -> VATTreatment? {
        if item.vat == nil, let common = invoice.lines.first?.vat {
            if invoice.lines.allSatisfy({ $0.vat == common }) { return common }
            fault(
                .missing, owner + ".vatCategory", category,
                "Expected a VAT category and rate, since the lines have several; got none.")
            return nil
        }
        check(item.vat, owner, category: category, rate: rate)
        return item.vat
    }

    /// The item with what was missing of amount, base, percentage and reason. `usualBase` is what a percentage alone is
    /// taken of. `nil` after a fault.
    mutating func derive(
        _ given: Invoice.AllowanceCharge, _ owner: String, of usualBase: Amount, _ place: Place
    ) -> Invoice.AllowanceCharge? {
        var item = given
        if let amount = item.amount {
            guard isMoney(amount, owner + ".amount", place.amount) else { return nil }
            if amount < .zero {
                fault(.notAllowed, owner + ".amount", place.amount, "Expected 0 or more; got \(amount).")
                return nil
            }
        }
        if let base = item.base {
            guard isMoney(base, owner + ".baseAmount", place.base) else { return nil }
            item.base = base.rounded(to: 2)
        }
        if let percentage = item.percentage {
            guard isUsable(percentage, owner + ".percentage", place.percentage) else { return nil }
            if percentage < .zero {
                fault(.notAllowed, owner + ".percentage", place.percentage, "Expected 0 or more; got \(percentage).")
                return nil
            }
            guard let amount = amount(of: item, percentage, usualBase, owner, place) else { return nil }
            item.base = item.base ?? usualBase
            item.amount = item.amount ?? amount
        } else if item.base != nil {
            // A base without its percentage says nothing about the amount, and a network rule refuses it.
            item.base = nil
        }
        guard let amount = item.amount?.rounded(to: 2) else {
            fault(.missing, owner + ".amount", place.amount, "Expected an amount or a percentage; got neither.")
            return nil
        }
        item.amount = amount
        if item.reason == nil, item.reasonCode == nil { item.reason = place.usualReason }
        return item
    }

    /// The percentage of the base, held against the amount when that was given too. `nil` after a fault.
    private mutating func amount(
        of item: Invoice.AllowanceCharge, _ percentage: Amount, _ usualBase: Amount, _ owner: String, _ place: Place
    ) -> Amount? {
        let reckoned = percentage.percent(of: item.base ?? usualBase)
        guard reckoned.fitsTwoPlaces else {
            fault(.tooLarge, owner + ".percentage", place.amount, "Expected at most 16 digits before the point.")
            return nil
        }
        if let given = item.amount {
            guard Self.isClose(given, reckoned, within: Self.tolerance) else {
                mismatch(
                    owner + ".amount", place.amount,
                    "Expected \(percentage) % of \(item.base ?? usualBase), \(reckoned); got \(given).",
                    expected: reckoned, found: given)
                return nil
            }
        } else if reckoned < .zero {
            fault(
                .notAllowed, owner + ".baseAmount", place.base,
                "Expected a base of 0 or more; got \(item.base ?? usualBase).")
            return nil
        }
        return reckoned
    }
}
