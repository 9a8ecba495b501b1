import Basics
import Invoicing
import XML

/// Allowances and charges, VAT and totals: BG-20 to BG-23.
extension UBLReader {
    mutating func readAmounts() {
        (invoice.allowances, invoice.charges) = allowancesAndCharges(of: root, withVAT: true)
        readTaxTotals()
        let totals = document.child(CAC.legalMonetaryTotal, of: root)
        invoice.totals.lines = amount(CBC.lineExtensionAmount, of: totals)
        invoice.totals.withoutVAT = amount(CBC.taxExclusiveAmount, of: totals)
        invoice.totals.withVAT = amount(CBC.taxInclusiveAmount, of: totals)
        invoice.totals.allowances = amount(CBC.allowanceTotalAmount, of: totals)
        invoice.totals.charges = amount(CBC.chargeTotalAmount, of: totals)
        invoice.totals.prepaid = amount(CBC.prepaidAmount, of: totals)
        invoice.totals.rounding = amount(CBC.payableRoundingAmount, of: totals)
        invoice.totals.payable = amount(CBC.payableAmount, of: totals)
    }

    /// The allowances and charges in an element, told apart by their indicator; one without it is left.
    mutating func allowancesAndCharges(
        of parent: Element, withVAT: Bool
    ) -> (allowances: [Invoice.AllowanceCharge], charges: [Invoice.AllowanceCharge]) {
        var allowances: [Invoice.AllowanceCharge] = []
        var charges: [Invoice.AllowanceCharge] = []
        for element in document.children(CAC.allowanceCharge, of: parent) {
            switch document.code(CBC.chargeIndicator, of: element) {
            case "false", "0": allowances.append(allowanceCharge(element, withVAT: withVAT))
            case "true", "1": charges.append(allowanceCharge(element, withVAT: withVAT))
            default: document.leave(element)
            }
        }
        return (allowances, charges)
    }

    private mutating func allowanceCharge(_ element: Element, withVAT: Bool) -> Invoice.AllowanceCharge {
        var item = Invoice.AllowanceCharge(amount: amount(CBC.amount, of: element))
        item.reasonCode = document.code(CBC.allowanceChargeReasonCode, of: element)
        item.reason = document.text(CBC.allowanceChargeReason, of: element)
        item.percentage = document.number(CBC.multiplierFactorNumeric, of: element)
        item.base = amount(CBC.baseAmount, of: element)
        if withVAT { item.vat = treatment(CAC.taxCategory, of: element)?.vat }
        return item
    }

    /// Category and rate out of the first group of VAT. Groups of another tax are left.
    mutating func treatment(_ name: XMLName, of parent: Element) -> (vat: VATTreatment, category: Element)? {
        for category in parent.children(name) {
            guard let scheme = category.child(CAC.taxScheme)?.child(CBC.id),
                scheme.trimmedText?.uppercased() == "VAT"
            else { continue }
            document.take(category)
            _ = document.child(CBC.id, of: document.child(CAC.taxScheme, of: category))
            let code = VATCategory(document.requiredCode(CBC.id, of: category))
            return (VATTreatment(code, rate: document.number(CBC.percent, of: category)), category)
        }
        return nil
    }

    /// One total in the invoice's currency, with the breakdown, and one in the accounting currency.
    private mutating func readTaxTotals() {
        let all = Array(root.children(CAC.taxTotal))
        func isIn(_ currency: Currency?, _ total: Element) -> Bool {
            currency != nil && total.child(CBC.taxAmount)?.attribute(UBLAttribute.currencyID) == currency?.code
        }
        let own = all.filter { isIn(invoice.currency, $0) }
        func hasBreakdown(_ total: Element) -> Bool { total.child(CAC.taxSubtotal) != nil }
        // A breakdown in a currency that the invoice does not have is still its breakdown; the currency is lost.
        let main = own.first(where: hasBreakdown) ?? own.first ?? all.first(where: hasBreakdown)
        if let main {
            document.take(main)
            invoice.totals.vat = amount(CBC.taxAmount, of: main)
            for subtotal in document.children(CAC.taxSubtotal, of: main) { readSubtotal(subtotal) }
        }
        if let other = all.first(where: { isIn(invoice.vatCurrency, $0) && $0.index != main?.index }),
            let amount = other.child(CBC.taxAmount)
        {
            document.take(other)
            document.take(amount)
            _ = document.attribute(UBLAttribute.currencyID, of: amount)
            invoice.totals.vatInAccountingCurrency = document.number(in: amount)
        }
    }

    private mutating func readSubtotal(_ element: Element) {
        let base = amount(CBC.taxableAmount, of: element)
        var entry = Invoice.VATBreakdown(base: base, tax: amount(CBC.taxAmount, of: element), vat: nil)
        if let found = treatment(CAC.taxCategory, of: element) {
            entry.vat = found.vat
            entry.exemptionCode = document.code(CBC.taxExemptionReasonCode, of: found.category)
            entry.exemptionReason = document.text(CBC.taxExemptionReason, of: found.category)
        }
        invoice.vatBreakdown.append(entry)
        groups.append(element)
    }

    /// Leaves the groups of the breakdown that come to nothing and whose category nothing in the invoice has: UBL lets them
    /// stand beside the others, and EN 16931 has no place for them (BR-E-01 and its like).
    mutating func leaveIdleGroups() {
        guard invoice.vatBreakdown.count > 1 else { return }
        let items = invoice.allowances + invoice.charges
        let used = Set((invoice.lines.map(\.vat) + items.map(\.vat)).compactMap { $0?.category })
        for place in invoice.vatBreakdown.indices.reversed() where invoice.vatBreakdown.count > 1 {
            let entry = invoice.vatBreakdown[place]
            guard let category = entry.vat?.category, category.hasOneGroup, !used.contains(category),
                entry.base == .zero, entry.tax == .zero
            else { continue }
            document.leave(groups[place])
            invoice.vatBreakdown.remove(at: place)
        }
    }
}
