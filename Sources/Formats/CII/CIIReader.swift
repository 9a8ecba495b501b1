import Basics
import Invoicing
import XML

/// One reading of a CII document: the head of it. Parties, settlement and lines have their own files.
struct CIIReader: SyntaxReader {
    var document: DocumentReader
    var invoice = Invoice()
    let root: Element
    /// The three parts of the transaction that are about the whole document.
    let agreement: Element?
    let delivery: Element?
    let settlement: Element?
    private let transaction: Element?

    init(_ tree: XMLTree) {
        document = DocumentReader(tree)
        root = tree.root
        transaction = document.child(RSM.supplyChainTradeTransaction, of: root)
        agreement = document.child(RAM.applicableHeaderTradeAgreement, of: transaction)
        delivery = document.child(RAM.applicableHeaderTradeDelivery, of: transaction)
        settlement = document.child(RAM.applicableHeaderTradeSettlement, of: transaction)
    }

    mutating func readAllButLines() {
        readHead()
        readReferences()
        readParties()
        readDelivery()
        readPayment()
        readAmounts()
    }

    mutating func readDocument() {
        readAllButLines()
        if let transaction {
            for element in transaction.children(RAM.includedSupplyChainTradeLineItem) {
                document.take(element)
                invoice.lines.append(line(element))
            }
        }
    }

    private mutating func readHead() {
        let context = document.child(RSM.exchangedDocumentContext, of: root)
        let process = document.child(RAM.businessProcessSpecifiedDocumentContextParameter, of: context)
        invoice.businessProcess = document.text(RAM.id, of: process)
        let guideline = document.child(RAM.guidelineSpecifiedDocumentContextParameter, of: context)
        invoice.specification = document.required(RAM.id, of: guideline)
        let head = document.child(RSM.exchangedDocument, of: root)
        invoice.number = document.required(RAM.id, of: head)
        invoice.type = DocumentType(document.requiredCode(RAM.typeCode, of: head))
        invoice.issueDate = date(RAM.issueDateTime, of: head)
        for note in document.children(RAM.includedNote, of: head) {
            let text = document.required(RAM.content, of: note)
            invoice.notes.append(Invoice.Note(text, subjectCode: document.code(RAM.subjectCode, of: note)))
        }
        invoice.currency = Currency(document.requiredCode(RAM.invoiceCurrencyCode, of: settlement))
        invoice.vatCurrency = document.currency(RAM.taxCurrencyCode, of: settlement, unless: invoice.currency)
        invoice.buyerReference = document.text(RAM.buyerReference, of: agreement)
        let account = document.child(RAM.receivableSpecifiedTradeAccountingAccount, of: settlement)
        invoice.buyerAccountingReference = document.text(RAM.id, of: account)
        invoice.period = document.child(RAM.billingSpecifiedPeriod, of: settlement).map { period($0) }
    }

    private mutating func readReferences() {
        invoice.salesOrderReference = reference(RAM.sellerOrderReferencedDocument, of: agreement)
        invoice.orderReference = reference(RAM.buyerOrderReferencedDocument, of: agreement)
        invoice.contractReference = reference(RAM.contractReferencedDocument, of: agreement)
        invoice.despatchAdviceReference = reference(RAM.despatchAdviceReferencedDocument, of: delivery)
        invoice.receivingAdviceReference = reference(RAM.receivingAdviceReferencedDocument, of: delivery)
        if let project = document.child(RAM.specifiedProcuringProject, of: agreement) {
            invoice.projectReference = document.text(RAM.id, of: project)
            // CII wants a name too; one that says nothing is no loss.
            if let name = project.child(RAM.name), name.text == CIIWriter.projectName { document.take(name) }
        }
        for preceding in document.children(RAM.invoiceReferencedDocument, of: settlement) {
            let number = document.required(RAM.issuerAssignedID, of: preceding)
            let issued = document.child(RAM.formattedIssueDateTime, of: preceding)
            invoice.precedingInvoices.append(
                Invoice.PrecedingInvoice(number: number, issueDate: date(in: UDT.qualifiedDateTimeString, of: issued)))
        }
        for additional in document.children(RAM.additionalReferencedDocument, of: agreement) {
            readAdditional(additional)
        }
    }

    private mutating func reference(_ name: XMLName, of parent: Element?) -> String? {
        document.text(RAM.issuerAssignedID, of: document.child(name, of: parent))
    }

    /// The tender (type 50), the object that is invoiced (130), or a supporting document (916). Another type is lost, and
    /// the document taken for a supporting one.
    private mutating func readAdditional(_ element: Element) {
        let type = element.child(RAM.typeCode)
        if let type, let kind = type.trimmedText {
            switch kind {
            case "50" where invoice.tenderReference == nil:
                document.take(type)
                invoice.tenderReference = document.required(RAM.issuerAssignedID, of: element)
                return
            case "130" where invoice.invoicedObject == nil:
                document.take(type)
                invoice.invoicedObject = object(element)
                return
            case "916": document.take(type)
            default: break
            }
        }
        var supporting = Invoice.SupportingDocument(reference: document.required(RAM.issuerAssignedID, of: element))
        supporting.location = document.text(RAM.uriid, of: element)
        supporting.description = document.text(RAM.name, of: element)
        if let object = document.child(RAM.attachmentBinaryObject, of: element) {
            supporting.attachment = attachment(object, of: supporting)
        }
        invoice.supportingDocuments.append(supporting)
    }

    /// CII lets an attachment go without name and type, which an invoice needs: the reference makes the name, and the first
    /// bytes tell the type.
    private mutating func attachment(_ object: Element, of supporting: Invoice.SupportingDocument) -> Invoice.Attachment
    {
        var attachment = Invoice.Attachment(
            base64: object.text.withoutWhitespace(), mimeType: document.attribute(CIIAttribute.mimeCode, of: object),
            filename: document.attribute(CIIAttribute.filename, of: object))
        if attachment.filename == nil { attachment.filename = supporting.reference }
        if attachment.mimeType == nil { attachment.mimeType = attachment.apparentType }
        return attachment
    }

    /// The object that is invoiced, out of a reference of type 130.
    mutating func object(_ element: Element) -> Invoice.Identifier {
        Invoice.Identifier(
            document.required(RAM.issuerAssignedID, of: element),
            scheme: document.code(RAM.referenceTypeCode, of: element))
    }

    // MARK: Values

    mutating func date(_ name: XMLName, of parent: Element?) -> CalendarDate? {
        date(in: UDT.dateTimeString, of: document.child(name, of: parent))
    }

    /// A date written as `YYYYMMDD` in format 102. One that is no date, or in another format, is left.
    mutating func date(in name: XMLName, of parent: Element?) -> CalendarDate? {
        guard let child = document.child(name, of: parent) else { return nil }
        document.expect(CIIAttribute.format, "102", of: child)
        let text = child.trimmedText ?? ""
        guard child.attribute(CIIAttribute.format).map({ $0 == "102" }) ?? true, text.utf8.count == 8,
            let date = CalendarDate("\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.dropFirst(6))")
        else {
            document.leave(child)
            return nil
        }
        return date
    }

    mutating func period(_ element: Element) -> Invoice.Period {
        let start = date(RAM.startDateTime, of: element)
        return Invoice.Period(start: start, end: date(RAM.endDateTime, of: element))
    }
}
