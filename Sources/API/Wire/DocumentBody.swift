import Basics
import Invoicing
import JSON
import Storage

extension Wire {
    /// What a document says, in the words of the API.
    package struct DocumentBody: Decodable, Described, Sendable, Checked {
        let number: PlainText<100>
        let issueDate: CalendarDate
        let dueDate: CalendarDate?
        let currency: Currency?
        let buyerReference: PlainText<200>?
        let orderReference: PlainText<200>?
        let note: PlainText<5000>?
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

        package static let words = [
            "number": "The number you gave the document: BT-1.",
            "issueDate": "The day it was issued: BT-2.",
            "dueDate": "The day by which to pay: BT-9.",
            "currency": "ISO 4217. Default: EUR. BT-5.",
            "buyerReference": "What the buyer asked to be quoted: BT-10.",
            "orderReference": "The number of the buyer's order: BT-13.",
            "note": "A note on the whole document: BT-22.",
            "seller": "The seller, as far as it differs from the sending company: BG-4.",
            "buyer": "The buyer, as far as it differs from what is known of the recipient: BG-7.",
            "payment": "How to pay: BG-16.",
            "delivery": "Where and when it was delivered: BG-13.",
            "lines": "The lines: BG-25. An invoice has one at least.",
            "allowances": "Discounts on the whole document: BG-20.",
            "charges": "Surcharges on the whole document: BG-21.",
            "attachments": "Files that belong to the document: BG-24.",
            "totals": "Totals as you reckoned them: held against what the lines come to.",
            "precedingInvoiceReference": "The invoice that a credit or debit note is about: BG-3.",
        ]

        package func check(_ note: inout FaultNotes) {
            if let dueDate, dueDate < issueDate {
                note(
                    "dueDate", .range, "expected a day not before issueDate, \(issueDate), got \(dueDate)",
                    given: "issueDate")
            }
        }
    }

    /// One line.
    package struct Line: Decodable, Described, Sendable {
        let id: PlainText<50>?
        let description: PlainText<1000>
        let quantity: Amount
        let unit: PlainText<100>?
        let unitPrice: Amount
        let vatRate: Percentage?
        let vatCategory: Category?
        let itemCode: PlainText<100>?
        let period: Period?
        let discount: Amount?
        let netAmount: Amount?

        package static let words = [
            "id": "Its number in the document: BT-126. Default: its place.",
            "description": "What was sold: BT-153.",
            "quantity": "How much: BT-129.",
            "unit": "In what: a word (`hours`, `days`, `piece`) or a code of UN/ECE Rec 20. BT-130.",
            "unitPrice": "The net price of one unit: BT-146.",
            "vatRate": "In per cent: BT-152.",
            "vatCategory": "Default: S with a rate above 0, else Z. BT-151.",
            "itemCode": "Your number for what was sold: BT-155.",
            "period": "What time the line is for: BG-26.",
            "discount": "An amount taken off the line: BT-136.",
            "netAmount": "As you reckoned it: held against what quantity and price come to. BT-131.",
        ]
    }

    /// A VAT category of UNCL5305.
    package enum Category: String, CaseIterable, JSONScalar {
        case S, Z, E, AE, K, G, O, L, M
    }

    /// From when to when.
    package struct Period: Decodable, Described, Sendable, Checked {
        let start: CalendarDate?
        let end: CalendarDate?

        package static let words = [
            "start": "The first day.",
            "end": "The last day.",
        ]

        package func check(_ note: inout FaultNotes) {
            if let start, let end, end < start {
                note("end", .range, "expected a day not before start, \(start), got \(end)", given: "start")
            }
        }
    }

    /// A discount or a surcharge on the whole document.
    package struct AllowanceCharge: Decodable, Described, Sendable {
        let amount: Amount?
        let baseAmount: Amount?
        let percentage: Percentage?
        let reason: PlainText<500>?
        let reasonCode: PlainText<10>?
        let vatRate: Percentage?
        let vatCategory: Category?

        package static let words = [
            "amount": "Without VAT. Default: what the percentage comes to.",
            "baseAmount": "What the percentage is taken of. Default: the sum of the lines.",
            "percentage": "In per cent.",
            "reason": "Why, in words.",
            "reasonCode": "Why, as a code of UNTDID 5189 or 7161.",
            "vatRate": "In per cent. Default: that of the lines, when they have one only.",
            "vatCategory": "Default: that of the lines, when they have one only.",
        ]
    }

    /// How to pay.
    package struct PaymentInfo: Decodable, Described, Sendable {
        let means: Means?
        let iban: PlainText<42>?
        let bic: PlainText<11>?
        let reference: PlainText<140>?
        let mandateReference: PlainText<35>?
        let creditorId: PlainText<35>?
        let discountTerms: [DiscountTerm]?

        package static let words = [
            "means": "By what means: BT-81. Default: `credit_transfer` with an IBAN.",
            "iban": "The account to pay to: BT-84. With `direct_debit` the account that is debited: BT-91.",
            "bic": "Its bank: BT-86.",
            "reference": "What the payment is to quote: BT-83.",
            "mandateReference": "The buyer's mandate: BT-89. A direct debit has one.",
            "creditorId": "Your identifier as a creditor, for a direct debit: BT-90.",
            "discountTerms": "What may be taken off for paying early: part of BT-20.",
        ]

        /// By what means; each stands for a code of UNCL4461.
        package enum Means: String, CaseIterable, JSONScalar {
            case creditTransfer = "credit_transfer"
            case directDebit = "direct_debit"
            case card, cash, cheque
        }
    }

    /// What may be taken off for paying early.
    package struct DiscountTerm: Decodable, Described, Sendable {
        let percentage: Percentage
        let daysWithin: Int
        let baseAmount: Amount?

        package static let words = [
            "percentage": "What may be taken off, in per cent.",
            "daysWithin": "When paid within so many days.",
            "baseAmount": "What it is taken off. Default: the total.",
        ]
    }

    /// Where and when it was delivered.
    package struct Delivery: Decodable, Described, Sendable {
        let date: CalendarDate?
        let address: Address?
        let locationId: PlainText<100>?

        package static let words = [
            "date": "The day: BT-72.",
            "address": "Where to: BG-15.",
            "locationId": "The place, by its identifier: BT-71.",
        ]
    }

    /// A file that belongs to the document.
    package struct Attachment: Decodable, Described, Sendable {
        let filename: PlainText<255>
        let contentType: PlainText<100>?
        let content: Base64Text?
        let url: PlainText<2048>?
        let description: PlainText<500>?

        package static let words = [
            "filename": "Its name: BT-125-2.",
            "contentType": "Its media type: BT-125-1. Default: `application/pdf`.",
            "content": "The file in base 64: BT-125.",
            "url": "Where it lies, when it is not attached: BT-124.",
            "description": "What it is: BT-123.",
        ]
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
    package struct Totals: Decodable, Described, Sendable {
        let netAmount: Amount?
        let vatAmount: Amount?
        let grossAmount: Amount?
        let prepaidAmount: Amount?
        let payableAmount: Amount?

        package static let words = [
            "netAmount": "Without VAT: BT-109.",
            "vatAmount": "The VAT: BT-110.",
            "grossAmount": "With VAT: BT-112.",
            "prepaidAmount": "What was paid before: BT-113.",
            "payableAmount": "What is to be paid: BT-115.",
        ]
    }

    /// The invoice that a credit or debit note is about.
    package struct PrecedingInvoice: Decodable, Described, Sendable {
        let number: PlainText<100>
        let issueDate: CalendarDate?

        package static let words = [
            "number": "Its number: BT-25.",
            "issueDate": "The day it was issued: BT-26.",
        ]
    }
}
