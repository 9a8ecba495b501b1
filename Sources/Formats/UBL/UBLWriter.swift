import Basics
import Invoicing
import XML

/// One writing of a UBL document: the head of it, in the order of the schema. Parties, payment, amounts and lines have their
/// own files.
struct UBLWriter {
    var builder: XMLTreeBuilder
    let invoice: Invoice
    let isCreditNote: Bool
    let currency: String

    /// What the network writes where the schema wants the buyer's order and there is only the seller's.
    static let noOrder = "NA"

    init(_ invoice: Invoice) {
        self.invoice = invoice
        isCreditNote = invoice.type.isCreditNote
        currency = invoice.currency.code
        builder = XMLTreeBuilder(expectedBytes: 4096 + invoice.lines.count * 512)
    }

    mutating func writeDocument(_ profile: DocumentProfile) {
        builder.open(isCreditNote ? UBLRoot.creditNote : UBLRoot.invoice)
        writeHead(profile)
        writeReferences()
        writeParties()
        writeDelivery()
        writePayment()
        writeAllowancesAndCharges(invoice.allowances, invoice.charges)
        writeTaxTotals()
        writeTotals()
        for line in invoice.lines { write(line) }
        builder.close()
    }

    private mutating func writeHead(_ profile: DocumentProfile) {
        builder.unlessEmpty(CBC.customizationID, profile.specification(of: invoice))
        builder.optional(CBC.profileID, profile.process(of: invoice))
        builder.element(CBC.id, invoice.number)
        date(CBC.issueDate, invoice.issueDate)
        if isCreditNote {
            date(CBC.taxPointDate, invoice.taxPointDate)
            builder.unlessEmpty(CBC.creditNoteTypeCode, invoice.type.code)
        } else {
            date(CBC.dueDate, invoice.dueDate)
            builder.unlessEmpty(CBC.invoiceTypeCode, invoice.type.code)
        }
        for note in invoice.notes {
            builder.open(CBC.note)
            if let subject = note.subjectCode { builder.text("#" + subject + "#") }
            builder.text(note.text)
            builder.close()
        }
        if !isCreditNote { date(CBC.taxPointDate, invoice.taxPointDate) }
        builder.unlessEmpty(CBC.documentCurrencyCode, currency)
        builder.optional(CBC.taxCurrencyCode, invoice.vatCurrency?.code)
        builder.optional(CBC.accountingCost, invoice.buyerAccountingReference)
        builder.optional(CBC.buyerReference, invoice.buyerReference)
        if invoice.period != nil || invoice.taxPointCode != nil {
            builder.open(CAC.invoicePeriod)
            date(CBC.startDate, invoice.period?.start)
            date(CBC.endDate, invoice.period?.end)
            builder.optional(CBC.descriptionCode, invoice.taxPointCode?.code)
            builder.close()
        }
    }

    private mutating func writeReferences() {
        if invoice.orderReference != nil || invoice.salesOrderReference != nil {
            builder.open(CAC.orderReference)
            builder.element(CBC.id, invoice.orderReference ?? Self.noOrder)
            builder.optional(CBC.salesOrderID, invoice.salesOrderReference)
            builder.close()
        }
        for preceding in invoice.precedingInvoices {
            builder.open(CAC.billingReference)
            builder.open(CAC.invoiceDocumentReference)
            builder.element(CBC.id, preceding.number)
            date(CBC.issueDate, preceding.issueDate)
            builder.close()
            builder.close()
        }
        writeReference(CAC.despatchDocumentReference, invoice.despatchAdviceReference)
        writeReference(CAC.receiptDocumentReference, invoice.receivingAdviceReference)
        if isCreditNote {
            writeReference(CAC.contractDocumentReference, invoice.contractReference)
            writeAdditionalDocuments()
            writeReference(CAC.originatorDocumentReference, invoice.tenderReference)
        } else {
            writeReference(CAC.originatorDocumentReference, invoice.tenderReference)
            writeReference(CAC.contractDocumentReference, invoice.contractReference)
            writeAdditionalDocuments()
            writeReference(CAC.projectReference, invoice.projectReference)
        }
    }

    private mutating func writeReference(_ name: XMLName, _ number: String?) {
        guard let number else { return }
        builder.open(name)
        builder.element(CBC.id, number)
        builder.close()
    }

    private mutating func writeAdditionalDocuments() {
        if let object = invoice.invoicedObject { writeTyped(object, type: "130") }
        // A UBL credit note has no place of its own for the project.
        if isCreditNote, let project = invoice.projectReference { writeTyped(Invoice.Identifier(project), type: "50") }
        for document in invoice.supportingDocuments { write(document) }
    }

    private mutating func writeTyped(_ identifier: Invoice.Identifier, type: String) {
        builder.open(CAC.additionalDocumentReference)
        builder.identifier(CBC.id, identifier, scheme: UBLAttribute.schemeID)
        builder.element(CBC.documentTypeCode, type)
        builder.close()
    }

    private mutating func write(_ document: Invoice.SupportingDocument) {
        builder.open(CAC.additionalDocumentReference)
        builder.element(CBC.id, document.reference)
        builder.optional(CBC.documentDescription, document.description)
        if document.attachment != nil || document.location != nil {
            builder.open(CAC.attachment)
            if let attachment = document.attachment {
                builder.open(CBC.embeddedDocumentBinaryObject)
                if let type = attachment.mimeType { builder.attribute(UBLAttribute.mimeCode, type) }
                if let name = attachment.filename { builder.attribute(UBLAttribute.filename, name) }
                builder.text(attachment.base64)
                builder.close()
            }
            if let location = document.location {
                builder.open(CAC.externalReference)
                builder.element(CBC.uri, location)
                builder.close()
            }
            builder.close()
        }
        builder.close()
    }

    // MARK: Values

    mutating func date(_ name: XMLName, _ date: CalendarDate?) {
        if let date { builder.element(name, date.description) }
    }

    /// An amount of money with its currency, the invoice's unless said otherwise.
    mutating func amount(_ name: XMLName, _ amount: Amount?, currency other: String? = nil) {
        guard let amount else { return }
        builder.open(name)
        builder.attribute(UBLAttribute.currencyID, other ?? currency)
        builder.text { amount.write(to: &$0, minimumScale: 2) }
        builder.close()
    }

    /// A quantity with its unit.
    mutating func quantity(_ name: XMLName, _ quantity: Amount?, unit: UnitCode?) {
        guard let quantity else { return }
        builder.open(name)
        if let unit, !unit.code.isEmpty { builder.attribute(UBLAttribute.unitCode, unit.code) }
        builder.text { quantity.write(to: &$0) }
        builder.close()
    }
}
