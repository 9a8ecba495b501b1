import Basics
import Invoicing
import XML

/// One reading of a UBL document: the head of it. Parties, payment, amounts and lines have their own files.
struct UBLReader: SyntaxReader {
    var document: DocumentReader
    var invoice = Invoice()
    let root: Element
    let isCreditNote: Bool
    /// The elements of `invoice.vatBreakdown`.
    var groups: [Element] = []

    init(_ tree: XMLTree) {
        document = DocumentReader(tree)
        root = tree.root
        isCreditNote = tree.root.isNamed(UBLRoot.creditNote)
    }

    mutating func readDocument() {
        readAllButLines()
        readLines()
        leaveIdleGroups()
    }

    mutating func readAllButLines() {
        readHead()
        readReferences()
        readParties()
        readDelivery()
        readPayment()
        readAmounts()
    }

    private mutating func readHead() {
        invoice.specification = document.required(CBC.customizationID, of: root)
        invoice.businessProcess = document.text(CBC.profileID, of: root)
        invoice.number = document.text(CBC.id, of: root) ?? ""
        invoice.issueDate = date(CBC.issueDate, of: root)
        invoice.dueDate = date(CBC.dueDate, of: root)
        let typeName = isCreditNote ? CBC.creditNoteTypeCode : CBC.invoiceTypeCode
        invoice.type = DocumentType(document.requiredCode(typeName, of: root))
        if invoice.type.isCreditNote != isCreditNote {
            document.note(
                root,
                "A `\(root.localName)` with the type code `\(invoice.type.code.prefix(16))` is taken for what the code says."
            )
        }
        invoice.notes = document.children(CBC.note, of: root).map { Self.note($0.text) }
        invoice.taxPointDate = date(CBC.taxPointDate, of: root)
        invoice.currency = Currency(document.requiredCode(CBC.documentCurrencyCode, of: root))
        invoice.vatCurrency = document.currency(CBC.taxCurrencyCode, of: root, unless: invoice.currency)
        invoice.buyerAccountingReference = document.text(CBC.accountingCost, of: root)
        invoice.buyerReference = document.text(CBC.buyerReference, of: root)
        if let period = document.child(CAC.invoicePeriod, of: root) {
            invoice.taxPointCode = document.code(CBC.descriptionCode, of: period).map { TaxPointCode($0) }
            let read = self.period(period)
            if read != Invoice.Period() || invoice.taxPointCode == nil { invoice.period = read }
        }
    }

    /// A note may begin with the code of its subject between two signs: `#ADU#text`.
    private static func note(_ text: String) -> Invoice.Note {
        let bytes = text.utf8
        let hash = UInt8(ascii: "#")
        guard bytes.count >= 5, bytes.first == hash, bytes.dropFirst(4).first == hash,
            !bytes.dropFirst().prefix(3).contains(hash)
        else { return Invoice.Note(text) }
        return Invoice.Note(
            String(decoding: bytes.dropFirst(5), as: UTF8.self),
            subjectCode: String(decoding: bytes.dropFirst().prefix(3), as: UTF8.self))
    }

    private mutating func readReferences() {
        let order = document.child(CAC.orderReference, of: root)
        invoice.orderReference = document.text(CBC.id, of: order)
        invoice.salesOrderReference = document.text(CBC.salesOrderID, of: order)
        if invoice.orderReference == UBLWriter.noOrder, invoice.salesOrderReference != nil {
            invoice.orderReference = nil
        }
        for billing in document.children(CAC.billingReference, of: root) {
            guard let preceding = document.child(CAC.invoiceDocumentReference, of: billing) else { continue }
            let number = document.text(CBC.id, of: preceding) ?? ""
            invoice.precedingInvoices.append(
                Invoice.PrecedingInvoice(number: number, issueDate: date(CBC.issueDate, of: preceding)))
        }
        invoice.despatchAdviceReference = reference(CAC.despatchDocumentReference)
        invoice.receivingAdviceReference = reference(CAC.receiptDocumentReference)
        invoice.tenderReference = reference(CAC.originatorDocumentReference)
        invoice.contractReference = reference(CAC.contractDocumentReference)
        invoice.projectReference = reference(CAC.projectReference)
        for document in document.children(CAC.additionalDocumentReference, of: root) { readAdditional(document) }
    }

    private mutating func reference(_ name: XMLName) -> String? {
        document.text(CBC.id, of: document.child(name, of: root))
    }

    /// The object that is invoiced (type 130), the project of a credit note (type 50), or a supporting document.
    private mutating func readAdditional(_ element: Element) {
        let type = element.child(CBC.documentTypeCode)?.trimmedText
        if type == "130", invoice.invoicedObject == nil {
            _ = document.child(CBC.documentTypeCode, of: element)
            invoice.invoicedObject = document.identifier(CBC.id, UBLAttribute.schemeID, of: element)
        } else if type == "50", isCreditNote, invoice.projectReference == nil {
            _ = document.child(CBC.documentTypeCode, of: element)
            invoice.projectReference = document.text(CBC.id, of: element)
        } else {
            var supporting = Invoice.SupportingDocument(reference: document.text(CBC.id, of: element) ?? "")
            supporting.description = document.text(CBC.documentDescription, of: element)
            if let attachment = document.child(CAC.attachment, of: element) {
                if let object = document.child(CBC.embeddedDocumentBinaryObject, of: attachment) {
                    supporting.attachment = Invoice.Attachment(
                        base64: object.text.withoutWhitespace(),
                        mimeType: document.attribute(UBLAttribute.mimeCode, of: object),
                        filename: document.attribute(UBLAttribute.filename, of: object))
                }
                let external = document.child(CAC.externalReference, of: attachment)
                supporting.location = document.text(CBC.uri, of: external)
            }
            invoice.supportingDocuments.append(supporting)
        }
    }

    // MARK: Values

    mutating func date(_ name: XMLName, of parent: Element?) -> CalendarDate? {
        guard let child = document.child(name, of: parent) else { return nil }
        let text = child.trimmedText ?? ""
        let zone = text.dropFirst(10)
        guard let date = CalendarDate(String(text.prefix(10))), zone.isEmpty || "Z+-".contains(zone.first ?? " ") else {
            document.leave(child)
            return nil
        }
        // A date of the schema may have a time zone, which no date in an invoice needs.
        if !zone.isEmpty { document.note(child, "The time zone of `\(text.prefix(64))` has no place in an invoice.") }
        return date
    }

    mutating func period(_ element: Element) -> Invoice.Period {
        let start = date(CBC.startDate, of: element)
        return Invoice.Period(start: start, end: date(CBC.endDate, of: element))
    }

    /// An amount of money in the invoice's currency.
    mutating func amount(_ name: XMLName, of parent: Element?) -> Amount? {
        guard let child = document.child(name, of: parent) else { return nil }
        document.expect(UBLAttribute.currencyID, invoice.currency.code, of: child)
        return document.number(in: child)
    }
}

extension String {
    /// Without blanks and line breaks, as base 64 is kept.
    func withoutWhitespace() -> String {
        guard utf8.contains(where: { $0 <= 0x20 }) else { return self }
        return String(decoding: utf8.filter { $0 > 0x20 }, as: UTF8.self)
    }
}
