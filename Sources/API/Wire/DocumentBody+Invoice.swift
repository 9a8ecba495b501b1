import Basics
import Invoicing
import JSON
import Services
import Storage

extension Wire.DocumentBody {
    /// The invoice as far as the caller gave it. Parties and totals are completed by the service.
    func invoice(_ kind: DocumentKind) -> Invoice {
        var invoice = Invoice()
        invoice.type =
            switch kind {
            case .creditNote: .creditNote
            case .debitNote: .debitNote
            default: .invoice
            }
        invoice.number = number.string
        invoice.issueDate = issueDate
        invoice.dueDate = dueDate
        invoice.currency = currency ?? .euro
        invoice.buyerReference = buyerReference?.string
        invoice.orderReference = orderReference?.string
        if let note { invoice.notes = [Invoice.Note(note.string)] }
        if let seller { invoice.seller = seller.invoice }
        if let buyer { invoice.buyer = buyer.invoice }
        if let reference = precedingInvoiceReference {
            invoice.precedingInvoices = [
                Invoice.PrecedingInvoice(number: reference.number.string, issueDate: reference.issueDate)
            ]
        }
        invoice.payment = payment?.instructions(in: invoice.currency)
        invoice.paymentTerms = payment?.terms
        invoice.delivery = delivery?.invoice
        invoice.lines = (lines ?? []).enumerated().map { $1.invoice(number: $0 + 1) }
        invoice.allowances = (allowances ?? []).map(\.invoice)
        invoice.charges = (charges ?? []).map(\.invoice)
        invoice.supportingDocuments = (attachments ?? []).enumerated().map { $1.invoice(number: $0 + 1) }
        if let totals { invoice.totals = totals.invoice }
        return invoice
    }

    /// What is wrong with how to pay, whatever the rest of the document says.
    func faultsOfPayment() -> [InvoiceFault] {
        var invoice = Invoice()
        invoice.payment = payment?.instructions(in: currency ?? .euro)
        return invoice.faultsOfPayment() + invoice.faultsOfAccount()
    }
}

extension Wire.Line {
    fileprivate func invoice(number: Int) -> Invoice.Line {
        var line = Invoice.Line()
        line.id = id?.string ?? String(number)
        line.quantity = quantity
        line.unit = UnitCode.named(unit?.string)
        line.netAmount = netAmount
        if let period, period.start != nil || period.end != nil {
            line.period = Invoice.Period(start: period.start, end: period.end)
        }
        line.price = Invoice.Price(net: unitPrice)
        line.vat = VATTreatment(rate: vatRate?.amount, category: vatCategory.map { VATCategory($0.rawValue) })
        line.item = Invoice.Item(name: description.string)
        line.item.sellersID = itemCode?.string
        if let discount, discount != .zero {
            line.allowances = [Invoice.AllowanceCharge(amount: discount, reason: "Discount", reasonCode: "95")]
        }
        return line
    }
}

extension Wire.AllowanceCharge {
    fileprivate var invoice: Invoice.AllowanceCharge {
        let isTreated = vatRate != nil || vatCategory != nil
        var item = Invoice.AllowanceCharge(amount: amount)
        item.base = baseAmount
        item.percentage = percentage?.amount
        item.vat =
            isTreated
            ? VATTreatment(rate: vatRate?.amount, category: vatCategory.map { VATCategory($0.rawValue) }) : nil
        item.reason = reason?.string
        item.reasonCode = reasonCode?.string
        return item
    }
}

extension Wire.PaymentInfo {
    fileprivate func instructions(in currency: Currency) -> Invoice.PaymentInstructions? {
        let word = (means ?? (iban == nil ? nil : .creditTransfer))?.rawValue
        guard let word, let code = PaymentMeans.named(word, currency: currency, iban: iban?.string) else { return nil }
        var instructions = Invoice.PaymentInstructions(means: code)
        instructions.remittanceInformation = reference?.string
        if means == .directDebit {
            let debit = Invoice.DirectDebit(
                mandate: mandateReference?.string, creditor: creditorId?.string,
                debitedAccount: iban.map { IBAN.normalized($0.string) })
            if debit != Invoice.DirectDebit() { instructions.directDebit = debit }
        } else if let iban {
            instructions.transfers = [
                Invoice.CreditTransfer(account: IBAN.normalized(iban.string), bank: bic?.string)
            ]
        }
        return instructions
    }

    /// The discounts for paying early, in words: EN 16931 has no term of its own for them.
    fileprivate var terms: String? {
        guard let discountTerms, !discountTerms.isEmpty else { return nil }
        return discountTerms.map { term in
            let base = term.baseAmount.map { " on \($0.text(minimumScale: 2))" } ?? ""
            return "\(term.percentage.amount)% discount\(base) when paid within \(term.daysWithin) days"
        }.joined(separator: "; ")
    }
}

extension Wire.Delivery {
    fileprivate var invoice: Invoice.Delivery {
        var delivery = Invoice.Delivery()
        delivery.date = date
        delivery.address = address?.invoice
        delivery.location = locationId.map { Invoice.Identifier($0.string) }
        return delivery
    }
}

extension Wire.Attachment {
    fileprivate func invoice(number: Int) -> Invoice.SupportingDocument {
        var document = Invoice.SupportingDocument(reference: filename.string)
        document.description = description?.string
        document.location = url?.string
        if let content {
            document.attachment = Invoice.Attachment(
                base64: content.text, mimeType: contentType?.string ?? "application/pdf", filename: filename.string)
        }
        return document
    }
}

extension Wire.Totals {
    fileprivate var invoice: Invoice.Totals {
        var totals = Invoice.Totals()
        totals.withoutVAT = netAmount
        totals.vat = vatAmount
        totals.withVAT = grossAmount
        totals.prepaid = prepaidAmount
        totals.payable = payableAmount
        return totals
    }
}
