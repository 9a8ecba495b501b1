import Basics
import Invoicing
import XML

/// One writing of a CII document: the head of it and the agreement, in the order of the schema. Parties, settlement and lines
/// have their own files.
struct CIIWriter {
    var builder: XMLTreeBuilder
    let invoice: Invoice

    /// The name of a project, which CII wants beside its reference and an invoice does not have.
    static let projectName = "Project reference"

    init(_ invoice: Invoice) {
        self.invoice = invoice
        builder = XMLTreeBuilder(expectedBytes: 4096 + invoice.lines.count * 512)
    }

    mutating func writeDocument(_ profile: DocumentProfile) {
        builder.open(RSM.crossIndustryInvoice)
        writeContext(profile)
        writeHead()
        builder.open(RSM.supplyChainTradeTransaction)
        for line in invoice.lines { write(line) }
        writeAgreement()
        writeDelivery()
        writeSettlement()
        builder.close()
        builder.close()
    }

    private mutating func writeContext(_ profile: DocumentProfile) {
        builder.open(RSM.exchangedDocumentContext)
        if let process = profile.process(of: invoice) {
            builder.open(RAM.businessProcessSpecifiedDocumentContextParameter)
            builder.element(RAM.id, process)
            builder.close()
        }
        let specification = profile.specification(of: invoice)
        if !specification.isEmpty {
            builder.open(RAM.guidelineSpecifiedDocumentContextParameter)
            builder.element(RAM.id, specification)
            builder.close()
        }
        builder.close()
    }

    private mutating func writeHead() {
        builder.open(RSM.exchangedDocument)
        builder.unlessEmpty(RAM.id, invoice.number)
        builder.unlessEmpty(RAM.typeCode, invoice.type.code)
        date(RAM.issueDateTime, invoice.issueDate)
        for note in invoice.notes {
            builder.open(RAM.includedNote)
            builder.unlessEmpty(RAM.content, note.text)
            builder.optional(RAM.subjectCode, note.subjectCode)
            builder.close()
        }
        builder.close()
    }

    private mutating func writeAgreement() {
        builder.open(RAM.applicableHeaderTradeAgreement)
        builder.optional(RAM.buyerReference, invoice.buyerReference)
        if invoice.seller != Invoice.Party() { write(RAM.sellerTradeParty, invoice.seller) }
        if invoice.buyer != Invoice.Party() { write(RAM.buyerTradeParty, invoice.buyer) }
        if let representative = invoice.taxRepresentative { write(representative) }
        reference(RAM.sellerOrderReferencedDocument, invoice.salesOrderReference)
        reference(RAM.buyerOrderReferencedDocument, invoice.orderReference)
        reference(RAM.contractReferencedDocument, invoice.contractReference)
        for document in invoice.supportingDocuments { write(document) }
        if let tender = invoice.tenderReference {
            builder.open(RAM.additionalReferencedDocument)
            builder.unlessEmpty(RAM.issuerAssignedID, tender)
            builder.element(RAM.typeCode, "50")
            builder.close()
        }
        if let object = invoice.invoicedObject { write(object: object) }
        if let project = invoice.projectReference {
            builder.open(RAM.specifiedProcuringProject)
            builder.element(RAM.id, project)
            builder.element(RAM.name, Self.projectName)
            builder.close()
        }
        builder.close()
    }

    mutating func reference(_ name: XMLName, _ number: String?) {
        guard let number else { return }
        builder.open(name)
        builder.element(RAM.issuerAssignedID, number)
        builder.close()
    }

    /// The object that is invoiced: a reference of type 130.
    mutating func write(object: Invoice.Identifier) {
        builder.open(RAM.additionalReferencedDocument)
        builder.unlessEmpty(RAM.issuerAssignedID, object.value)
        builder.element(RAM.typeCode, "130")
        builder.optional(RAM.referenceTypeCode, object.scheme)
        builder.close()
    }

    private mutating func write(_ document: Invoice.SupportingDocument) {
        builder.open(RAM.additionalReferencedDocument)
        builder.unlessEmpty(RAM.issuerAssignedID, document.reference)
        builder.optional(RAM.uriid, document.location)
        builder.element(RAM.typeCode, "916")
        builder.optional(RAM.name, document.description)
        if let attachment = document.attachment {
            builder.open(RAM.attachmentBinaryObject)
            if let type = attachment.mimeType { builder.attribute(CIIAttribute.mimeCode, type) }
            if let name = attachment.filename { builder.attribute(CIIAttribute.filename, name) }
            builder.text(attachment.base64)
            builder.close()
        }
        builder.close()
    }

    // MARK: Values

    /// A date in format 102, `YYYYMMDD`, inside an element of its own.
    mutating func date(_ name: XMLName, in inner: XMLName = UDT.dateTimeString, _ date: CalendarDate?) {
        guard let date else { return }
        builder.open(name)
        builder.open(inner)
        builder.attribute(CIIAttribute.format, "102")
        builder.text { $0.append(contentsOf: date.description.utf8.filter { $0 != UInt8(ascii: "-") }) }
        builder.close()
        builder.close()
    }

    mutating func period(_ period: Invoice.Period?) {
        guard let period else { return }
        builder.open(RAM.billingSpecifiedPeriod)
        date(RAM.startDateTime, period.start)
        date(RAM.endDateTime, period.end)
        builder.close()
    }

    /// A quantity with its unit.
    mutating func quantity(_ name: XMLName, _ quantity: Amount?, unit: UnitCode?) {
        guard let quantity else { return }
        builder.open(name)
        if let unit, !unit.code.isEmpty { builder.attribute(CIIAttribute.unitCode, unit.code) }
        builder.text { quantity.write(to: &$0) }
        builder.close()
    }
}
