import Basics
import Invoicing
import XML

/// Payment, VAT and totals: BG-16 to BG-23.
extension CIIWriter {
    mutating func writeSettlement() {
        builder.open(RAM.applicableHeaderTradeSettlement)
        builder.optional(RAM.creditorReferenceID, invoice.payment?.directDebit?.creditor)
        builder.optional(RAM.paymentReference, invoice.payment?.remittanceInformation)
        builder.optional(RAM.taxCurrencyCode, invoice.vatCurrency?.code)
        builder.unlessEmpty(RAM.invoiceCurrencyCode, invoice.currency.code)
        if let payee = invoice.payee { write(payee) }
        if let payment = invoice.payment { write(payment) }
        writeTaxes()
        period(invoice.period)
        writeAllowancesAndCharges(invoice.allowances, invoice.charges)
        writeTerms()
        writeTotals()
        for preceding in invoice.precedingInvoices {
            builder.open(RAM.invoiceReferencedDocument)
            builder.unlessEmpty(RAM.issuerAssignedID, preceding.number)
            date(RAM.formattedIssueDateTime, in: UDT.qualifiedDateTimeString, preceding.issueDate)
            builder.close()
        }
        writeAccount(invoice.buyerAccountingReference)
        builder.close()
    }

    mutating func writeAccount(_ reference: String?) {
        guard let reference else { return }
        builder.open(RAM.receivableSpecifiedTradeAccountingAccount)
        builder.element(RAM.id, reference)
        builder.close()
    }

    /// The group is repeated for each account; the card and the debited account stand in the first.
    private mutating func write(_ payment: Invoice.PaymentInstructions) {
        write(payment, transfer: payment.transfers.first, isFirst: true)
        for transfer in payment.transfers.dropFirst() { write(payment, transfer: transfer, isFirst: false) }
    }

    private mutating func write(
        _ payment: Invoice.PaymentInstructions, transfer: Invoice.CreditTransfer?, isFirst: Bool
    ) {
        builder.open(RAM.specifiedTradeSettlementPaymentMeans)
        builder.unlessEmpty(RAM.typeCode, payment.means.code)
        builder.optional(RAM.information, payment.meansText)
        if isFirst, let card = payment.card {
            builder.open(RAM.applicableTradeSettlementFinancialCard)
            builder.optional(RAM.id, card.number)
            builder.optional(RAM.cardholderName, card.holder)
            builder.close()
        }
        if isFirst, let account = payment.directDebit?.debitedAccount {
            builder.open(RAM.payerPartyDebtorFinancialAccount)
            builder.element(RAM.ibanid, account)
            builder.close()
        }
        if let transfer {
            if transfer.account != nil || transfer.accountName != nil || transfer.bank == nil {
                builder.open(RAM.payeePartyCreditorFinancialAccount)
                let isIBAN = transfer.account.map { Self.looksLikeIBAN($0) } ?? false
                if isIBAN { builder.optional(RAM.ibanid, transfer.account) }
                builder.optional(RAM.accountName, transfer.accountName)
                if !isIBAN { builder.optional(RAM.proprietaryID, transfer.account) }
                builder.close()
            }
            if let bank = transfer.bank {
                builder.open(RAM.payeeSpecifiedCreditorFinancialInstitution)
                builder.element(RAM.bicid, bank)
                builder.close()
            }
        }
        builder.close()
    }

    /// Two letters and two digits in front: what is meant as an IBAN, right or wrong.
    private static func looksLikeIBAN(_ account: String) -> Bool {
        let head = Array(account.utf8.prefix(4))
        return head.count == 4 && head[0..<2].allSatisfy { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 & 0xDF }
            && head[2..<4].allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    }

    /// A group for each category and rate. The tax point date (BT-7) stands in the first alone (CII-SR-461); an invoice
    /// that has one and no breakdown gets a group with nothing else in it.
    private mutating func writeTaxes() {
        for (place, entry) in invoice.vatBreakdown.enumerated() { write(entry, isFirst: place == 0) }
        let hasTaxPoint = invoice.taxPointDate != nil || invoice.taxPointCode != nil
        if invoice.vatBreakdown.isEmpty, hasTaxPoint {
            write(Invoice.VATBreakdown(base: nil, tax: nil, vat: nil), isFirst: true)
        }
    }

    private mutating func write(_ entry: Invoice.VATBreakdown, isFirst: Bool) {
        builder.open(RAM.applicableTradeTax)
        builder.money(RAM.calculatedAmount, entry.tax)
        builder.element(RAM.typeCode, "VAT")
        builder.optional(RAM.exemptionReason, entry.exemptionReason)
        builder.money(RAM.basisAmount, entry.base)
        builder.unlessEmpty(RAM.categoryCode, entry.vat?.category.code ?? "")
        builder.optional(RAM.exemptionReasonCode, entry.exemptionCode)
        if isFirst { date(RAM.taxPointDate, in: UDT.dateString, invoice.taxPointDate) }
        builder.optional(RAM.dueDateTypeCode, invoice.taxPointCode.map { TaxPointCodes.toCII($0) })
        builder.number(RAM.rateApplicablePercent, entry.vat?.rate)
        builder.close()
    }

    /// Category and rate, without amounts.
    mutating func write(_ name: XMLName, _ vat: VATTreatment?) {
        guard let vat else { return }
        builder.open(name)
        builder.element(RAM.typeCode, "VAT")
        builder.unlessEmpty(RAM.categoryCode, vat.category.code)
        builder.number(RAM.rateApplicablePercent, vat.rate)
        builder.close()
    }

    mutating func writeAllowancesAndCharges(
        _ allowances: [Invoice.AllowanceCharge], _ charges: [Invoice.AllowanceCharge]
    ) {
        for allowance in allowances { write(allowance, isCharge: false) }
        for charge in charges { write(charge, isCharge: true) }
    }

    private mutating func write(_ item: Invoice.AllowanceCharge, isCharge: Bool) {
        builder.open(RAM.specifiedTradeAllowanceCharge)
        writeIndicator(isCharge)
        builder.number(RAM.calculationPercent, item.percentage)
        builder.money(RAM.basisAmount, item.base)
        builder.money(RAM.actualAmount, item.amount)
        builder.optional(RAM.reasonCode, item.reasonCode)
        builder.optional(RAM.reason, item.reason)
        write(RAM.categoryTradeTax, item.vat)
        builder.close()
    }

    mutating func writeIndicator(_ isCharge: Bool) {
        builder.open(RAM.chargeIndicator)
        builder.element(UDT.indicator, isCharge ? "true" : "false")
        builder.close()
    }

    private mutating func writeTerms() {
        let mandate = invoice.payment?.directDebit?.mandate
        guard invoice.paymentTerms != nil || invoice.dueDate != nil || mandate != nil else { return }
        builder.open(RAM.specifiedTradePaymentTerms)
        builder.optional(RAM.description, invoice.paymentTerms)
        date(RAM.dueDateDateTime, invoice.dueDate)
        builder.optional(RAM.directDebitMandateID, mandate)
        builder.close()
    }

    private mutating func writeTotals() {
        let totals = invoice.totals
        guard totals != Invoice.Totals() else { return }
        builder.open(RAM.specifiedTradeSettlementHeaderMonetarySummation)
        builder.money(RAM.lineTotalAmount, totals.lines)
        builder.money(RAM.chargeTotalAmount, totals.charges)
        builder.money(RAM.allowanceTotalAmount, totals.allowances)
        builder.money(RAM.taxBasisTotalAmount, totals.withoutVAT)
        writeTaxTotal(totals.vat, invoice.currency)
        writeTaxTotal(totals.vatInAccountingCurrency, invoice.vatCurrency)
        builder.money(RAM.roundingAmount, totals.rounding)
        builder.money(RAM.grandTotalAmount, totals.withVAT)
        builder.money(RAM.totalPrepaidAmount, totals.prepaid)
        builder.money(RAM.duePayableAmount, totals.payable)
        builder.close()
    }

    private mutating func writeTaxTotal(_ amount: Amount?, _ currency: Currency?) {
        guard let amount, let currency else { return }
        builder.open(RAM.taxTotalAmount)
        if !currency.code.isEmpty { builder.attribute(CIIAttribute.currencyID, currency.code) }
        builder.text { amount.write(to: &$0, minimumScale: 2) }
        builder.close()
    }
}
