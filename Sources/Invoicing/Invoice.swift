import Basics

/// An invoice or a credit note as EN 16931 understands it: every business term of the standard has its property.
///
/// It holds whatever a document says, right or wrong, so that a reader loses nothing: what a valid invoice must have is an
/// empty string, an empty list or `nil` where the document lacks it. Rules are checked elsewhere.
package struct Invoice: Equatable, Sendable {
    /// The number the seller gave this document: BT-1.
    package var number = ""
    /// The day it was issued: BT-2. `nil` only in a document that was read and lacks it.
    package var issueDate: CalendarDate?
    /// What kind of document it is, invoice or credit note among them: BT-3.
    package var type = DocumentType.invoice
    /// The currency of all amounts but BT-111: BT-5.
    package var currency = Currency.euro
    /// The currency in which the seller accounts for VAT, when it is another one: BT-6.
    package var vatCurrency: Currency?
    /// The day on which the VAT becomes due, when it is neither the issue date nor said by a code: BT-7.
    package var taxPointDate: CalendarDate?
    /// What decides the day on which the VAT becomes due: BT-8.
    package var taxPointCode: TaxPointCode?
    /// The day by which to pay: BT-9.
    package var dueDate: CalendarDate?
    /// What the buyer asked to be quoted so that the invoice finds its way inside: BT-10.
    package var buyerReference: String?
    /// The project: BT-11.
    package var projectReference: String?
    /// The contract: BT-12.
    package var contractReference: String?
    /// The purchase order, numbered by the buyer: BT-13.
    package var orderReference: String?
    /// The sales order, numbered by the seller: BT-14.
    package var salesOrderReference: String?
    /// The receiving advice: BT-15.
    package var receivingAdviceReference: String?
    /// The despatch advice: BT-16.
    package var despatchAdviceReference: String?
    /// The call for tender or the lot: BT-17.
    package var tenderReference: String?
    /// The thing that is invoiced, such as a meter or a subscription: BT-18, its scheme BT-18-1.
    package var invoicedObject: Identifier?
    /// Where the buyer books the invoice: BT-19.
    package var buyerAccountingReference: String?
    /// The terms of payment in words: BT-20.
    package var paymentTerms: String?
    /// Notes on the whole document: BG-1.
    package var notes: [Note] = []
    /// The business process, as the buyer named it: BT-23.
    package var businessProcess: String?
    /// The specification the document claims to follow: BT-24.
    package var specification = ""
    /// Earlier invoices this one refers to: BG-3.
    package var precedingInvoices: [PrecedingInvoice] = []
    /// The seller: BG-4.
    package var seller = Party()
    /// The buyer: BG-7.
    package var buyer = Party()
    /// Who is paid, when it is not the seller: BG-10.
    package var payee: Payee?
    /// The seller's tax representative: BG-11.
    package var taxRepresentative: TaxRepresentative?
    /// Where and when the goods or services were delivered: BG-13.
    package var delivery: Delivery?
    /// The period that is invoiced: BG-14.
    package var period: Period?
    /// How to pay: BG-16.
    package var payment: PaymentInstructions?
    /// Allowances on the whole document: BG-20.
    package var allowances: [AllowanceCharge] = []
    /// Charges on the whole document: BG-21.
    package var charges: [AllowanceCharge] = []
    /// The totals: BG-22.
    package var totals = Totals()
    /// The VAT by category and rate: BG-23.
    package var vatBreakdown: [VATBreakdown] = []
    /// Documents that support the claim, attached or elsewhere: BG-24.
    package var supportingDocuments: [SupportingDocument] = []
    /// The lines: BG-25.
    package var lines: [Line] = []

    /// An invoice that says nothing yet: type 380, in euros.
    package init() {}
}

// MARK: The small groups

extension Invoice {
    /// An identifier, and the list or register it comes from.
    package struct Identifier: Hashable, Sendable {
        /// The identifier itself.
        package var value: String
        /// The scheme: an ISO 6523 code such as `0088`, for a business object one of UNTDID 1153, for an electronic address
        /// one of the EAS list. `nil` when none was given.
        package var scheme: String?

        package init(_ value: String, scheme: String? = nil) {
            self.value = value
            self.scheme = scheme
        }
    }

    /// A note and what it is about: BG-1.
    package struct Note: Equatable, Sendable {
        /// The text: BT-22.
        package var text: String
        /// The subject, a code of UNTDID 4451: BT-21.
        package var subjectCode: String?

        package init(_ text: String, subjectCode: String? = nil) {
            self.text = text
            self.subjectCode = subjectCode
        }
    }

    /// An earlier invoice that this document corrects, credits or draws on: BG-3.
    package struct PrecedingInvoice: Equatable, Sendable {
        /// Its number: BT-25. Empty only in a document that was read and lacks it.
        package var number: String
        /// The day it was issued: BT-26.
        package var issueDate: CalendarDate?

        package init(number: String, issueDate: CalendarDate? = nil) {
            self.number = number
            self.issueDate = issueDate
        }
    }

    /// From when to when, either end may be open: BG-14 for the document, BG-26 for a line.
    package struct Period: Hashable, Sendable {
        /// The first day: BT-73, BT-134.
        package var start: CalendarDate?
        /// The last day: BT-74, BT-135.
        package var end: CalendarDate?

        package init(start: CalendarDate? = nil, end: CalendarDate? = nil) {
            self.start = start
            self.end = end
        }
    }

    /// A document that supports the claim: BG-24.
    package struct SupportingDocument: Equatable, Sendable {
        /// Its reference: BT-122. Empty only in a document that was read and lacks it.
        package var reference: String
        /// What it is: BT-123.
        package var description: String?
        /// Where it lies: BT-124.
        package var location: String?
        /// The document itself: BT-125.
        package var attachment: Attachment?

        package init(
            reference: String, description: String? = nil, location: String? = nil, attachment: Attachment? = nil
        ) {
            self.reference = reference
            self.description = description
            self.location = location
            self.attachment = attachment
        }
    }

    /// An attached file: BT-125.
    package struct Attachment: Equatable, Sendable {
        /// The bytes in base 64, without white space.
        package var base64: String
        /// The media type: BT-125-1. `nil` only in a document that was read and lacks it.
        package var mimeType: String?
        /// The file's name: BT-125-2. `nil` only in a document that was read and lacks it.
        package var filename: String?

        package init(base64: String, mimeType: String?, filename: String?) {
            self.base64 = base64
            self.mimeType = mimeType
            self.filename = filename
        }

        /// The media type by the first bytes, out of those that an invoice may carry; `text/csv` when they say nothing.
        package var apparentType: String {
            if base64.hasPrefix("JVBERi0") { return "application/pdf" }
            if base64.hasPrefix("iVBORw0KGgo") { return "image/png" }
            if base64.hasPrefix("/9j/") { return "image/jpeg" }
            // A zip file: of what an invoice may carry most likely an Excel sheet.
            if base64.hasPrefix("UEsDB") { return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" }
            return "text/csv"
        }
    }
}
