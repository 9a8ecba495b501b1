import Basics
import Invoicing
import XML

/// Allowances and charges, VAT and totals: BG-20 to BG-23.
extension CIIReader {
    mutating func readAmounts() {
        if let settlement {
            (invoice.allowances, invoice.charges) = allowancesAndCharges(of: settlement, withVAT: true)
        }
        for tax in document.children(RAM.applicableTradeTax, of: settlement) { readTax(tax) }
        let sums = document.child(RAM.specifiedTradeSettlementHeaderMonetarySummation, of: settlement)
        invoice.totals.lines = document.number(RAM.lineTotalAmount, of: sums)
        invoice.totals.charges = document.number(RAM.chargeTotalAmount, of: sums)
        invoice.totals.allowances = document.number(RAM.allowanceTotalAmount, of: sums)
        invoice.totals.withoutVAT = document.number(RAM.taxBasisTotalAmount, of: sums)
        invoice.totals.rounding = document.number(RAM.roundingAmount, of: sums)
        invoice.totals.withVAT = document.number(RAM.grandTotalAmount, of: sums)
        invoice.totals.prepaid = document.number(RAM.totalPrepaidAmount, of: sums)
        invoice.totals.payable = document.number(RAM.duePayableAmount, of: sums)
        if let sums { readTaxTotals(sums) }
    }

    /// One VAT total in the invoice's currency, and one in the accounting currency. One without currency is the invoice's.
    private mutating func readTaxTotals(_ sums: Element) {
        for total in sums.children(RAM.taxTotalAmount) {
            let currency = total.attribute(CIIAttribute.currencyID)
            if invoice.totals.vat == nil, currency == nil || currency == invoice.currency.code {
                document.take(total)
                _ = document.attribute(CIIAttribute.currencyID, of: total)
                invoice.totals.vat = document.number(in: total)
            } else if invoice.totals.vatInAccountingCurrency == nil, let currency, currency == invoice.vatCurrency?.code
            {
                document.take(total)
                _ = document.attribute(CIIAttribute.currencyID, of: total)
                invoice.totals.vatInAccountingCurrency = document.number(in: total)
            }
        }
    }

    private mutating func readTax(_ element: Element) {
        guard isVAT(element) else { return document.leave(element) }
        let base = document.number(RAM.basisAmount, of: element)
        var entry = Invoice.VATBreakdown(
            base: base, tax: document.number(RAM.calculatedAmount, of: element), vat: treatment(element))
        entry.exemptionReason = document.text(RAM.exemptionReason, of: element)
        entry.exemptionCode = document.code(RAM.exemptionReasonCode, of: element)
        readTaxPoint(element)
        // A group that says when the VAT becomes due and nothing else is none of the breakdown.
        let saysWhen = element.child(RAM.taxPointDate) != nil || element.child(RAM.dueDateTypeCode) != nil
        if saysWhen, entry == Invoice.VATBreakdown(base: nil, tax: nil, vat: nil) { return }
        invoice.vatBreakdown.append(entry)
    }

    /// When the VAT becomes due may stand in each group; the first that says it counts.
    private mutating func readTaxPoint(_ element: Element) {
        if let point = element.child(RAM.taxPointDate) {
            let before = invoice.taxPointDate
            let date = date(in: UDT.dateString, of: document.child(RAM.taxPointDate, of: element))
            invoice.taxPointDate = before ?? date
            if let before, date != before { document.leave(point) }
        }
        if let code = document.child(RAM.dueDateTypeCode, of: element) {
            let read = TaxPointCodes.fromCII(code.trimmedText ?? "")
            if invoice.taxPointCode == nil { invoice.taxPointCode = read }
            if invoice.taxPointCode != read { document.leave(code) }
        }
    }

    /// Whether a tax is VAT; its type code is taken when it is.
    private mutating func isVAT(_ tax: Element) -> Bool {
        guard let type = tax.child(RAM.typeCode), type.trimmedText?.uppercased() == "VAT" else { return false }
        document.take(type)
        return true
    }

    private mutating func treatment(_ tax: Element) -> VATTreatment? {
        let category = document.code(RAM.categoryCode, of: tax)
        let rate = document.number(RAM.rateApplicablePercent, of: tax)
        if category == nil, rate == nil { return nil }
        return VATTreatment(VATCategory(category ?? ""), rate: rate)
    }

    /// Category and rate out of the first group of VAT. Groups of another tax are left.
    mutating func treatment(_ name: XMLName, of parent: Element?) -> VATTreatment? {
        guard let parent else { return nil }
        for tax in parent.children(name) where isVAT(tax) {
            document.take(tax)
            return treatment(tax)
        }
        return nil
    }

    /// The allowances and charges in an element, told apart by their indicator; one without it is left.
    mutating func allowancesAndCharges(
        of parent: Element, withVAT: Bool
    ) -> (allowances: [Invoice.AllowanceCharge], charges: [Invoice.AllowanceCharge]) {
        var allowances: [Invoice.AllowanceCharge] = []
        var charges: [Invoice.AllowanceCharge] = []
        for element in document.children(RAM.specifiedTradeAllowanceCharge, of: parent) {
            let indicator = document.child(RAM.chargeIndicator, of: element)
            switch document.code(UDT.indicator, of: indicator) {
            case "false", "0": allowances.append(allowanceCharge(element, withVAT: withVAT))
            case "true", "1": charges.append(allowanceCharge(element, withVAT: withVAT))
            default: document.leave(element)
            }
        }
        return (allowances, charges)
    }

    private mutating func allowanceCharge(_ element: Element, withVAT: Bool) -> Invoice.AllowanceCharge {
        var item = Invoice.AllowanceCharge(amount: document.number(RAM.actualAmount, of: element))
        item.percentage = document.number(RAM.calculationPercent, of: element)
        item.base = document.number(RAM.basisAmount, of: element)
        item.reasonCode = document.code(RAM.reasonCode, of: element)
        item.reason = document.text(RAM.reason, of: element)
        if withVAT { item.vat = treatment(RAM.categoryTradeTax, of: element) }
        return item
    }
}
