import Basics
import Invoicing
import JSON
import Storage

extension Wire {
    /// What a document says, in the words of the API.
    package struct DocumentBody: Decodable, Sendable, Checked {
        let number: Text<100>
        let issueDate: CalendarDate
        let dueDate: CalendarDate?
        let currency: Currency?
        let buyerReference: Text<200>?
        let orderReference: Text<200>?
        let note: Text<5000>?
        let seller: PartyBody?
        let buyer: PartyBody?
        let payment: PaymentInfo?
        let delivery: Delivery?
        let lines: [Line]?
        let allowances: [AllowanceCharge]?
        let charges: [AllowanceCharge]?
        let attachments: [Attachment]?
        let totals: Totals?
        let precedingInvoiceReference: PrecedingInvoice?

        package func check(_ note: inout FaultNotes) {
            if let dueDate, dueDate < issueDate {
                note("dueDate", .range, "expected a day not before issueDate, \(issueDate), got \(dueDate)")
            }
        }
    }

    /// One line.
    package struct Line: Decodable, Sendable {
        let id: Text<50>?
        let description: Text<1000>
        let quantity: Amount
        let unit: Text<100>?
        let unitPrice: Amount
        let vatRate: Percentage?
        let vatCategory: Category?
        let itemCode: Text<100>?
        let period: Period?
        let discount: Amount?
        let netAmount: Amount?
    }

    /// A VAT category of UNCL5305.
    package enum Category: String, CaseIterable, JSONScalar {
        case S, Z, E, AE, K, G, O, L, M
    }

    /// From when to when.
    package struct Period: Decodable, Sendable, Checked {
        let start: CalendarDate?
        let end: CalendarDate?

        package func check(_ note: inout FaultNotes) {
            if let start, let end, end < start {
                note("end", .range, "expected a day not before start, \(start), got \(end)")
            }
        }
    }

    /// A discount or a surcharge on the whole document.
    package struct AllowanceCharge: Decodable, Sendable {
        let amount: Amount?
        let baseAmount: Amount?
        let percentage: Percentage?
        let reason: Text<500>?
        let reasonCode: Text<10>?
        let vatRate: Percentage?
        let vatCategory: Category?
    }

    /// How to pay.
    package struct PaymentInfo: Decodable, Sendable {
        let means: Means?
        let iban: Text<42>?
        let bic: Text<11>?
        let reference: Text<140>?
        let discountTerms: [DiscountTerm]?

        package enum Means: String, CaseIterable, JSONScalar {
            case creditTransfer = "credit_transfer"
            case directDebit = "direct_debit"
            case card, cash, cheque
        }
    }

    /// What may be taken off for paying early.
    package struct DiscountTerm: Decodable, Sendable {
        let percentage: Percentage
        let daysWithin: Int
        let baseAmount: Amount?
    }

    /// Where and when it was delivered.
    package struct Delivery: Decodable, Sendable {
        let date: CalendarDate?
        let address: Address?
        let locationId: Text<100>?
    }

    /// A file that belongs to the document.
    package struct Attachment: Decodable, Sendable {
        let filename: Text<255>
        let contentType: Text<100>?
        let content: Base64Text?
        let url: Text<2048>?
        let description: Text<500>?
    }

    /// Bytes in base 64.
    package struct Base64Text: JSONScalar {
        let text: String

        private init() { text = "" }

        package init(_ token: JSONToken) throws(JSONReason) {
            let written = try token.text()
            guard let bytes = Base64.decode(written, skippingWhitespace: true), !bytes.isEmpty else {
                throw JSONReason(.format, "expected bytes in base 64")
            }
            guard bytes.count <= 5 << 20 else {
                throw JSONReason(.length, "expected at most 5 MiB, got \(bytes.count) bytes")
            }
            text = Base64.encode(bytes)
        }

        package static var placeholder: Base64Text { Base64Text() }
        package static var shape: Shape { .string(format: "byte") }
    }

    /// Totals as the caller reckoned them; held against what the lines come to.
    package struct Totals: Decodable, Sendable {
        let netAmount: Amount?
        let vatAmount: Amount?
        let grossAmount: Amount?
        let prepaidAmount: Amount?
        let payableAmount: Amount?
    }

    /// The invoice that a credit or debit note is about.
    package struct PrecedingInvoice: Decodable, Sendable {
        let number: Text<100>
        let issueDate: CalendarDate?
    }
}
