import Basics
import Storage

/// The business life of a document: which step may follow which.
package enum Lifecycle {
    /// The states a document may go to next, in the order in which they usually come.
    package static func next(from status: LifecycleStatus) -> [LifecycleStatus] {
        switch status {
        case .issued: [.underReview, .approved, .rejected, .disputed]
        case .underReview: [.approved, .rejected, .disputed]
        case .approved: [.partiallyPaid, .paid, .disputed]
        case .partiallyPaid: [.partiallyPaid, .paid, .disputed]
        case .paid: [.disputed]
        case .disputed: [.underReview, .approved, .rejected]
        case .rejected: []
        }
    }

    /// The reason codes of Peppol's invoice response, and what they mean.
    package enum Reason: String, CaseIterable, Sendable {
        /// The buyer refuses the receipt.
        case receiptRejected = "RE"
        /// No adjustment was possible.
        case noAdjustment = "NOA"
        /// The quantity is another.
        case quantity = "QUA"
        /// The price is another.
        case price = "PRI"
        /// The buyer's reference is wrong.
        case reference = "REF"
        /// The tax is reckoned otherwise.
        case tax = "TAX"
        /// The invoice came before.
        case duplicate = "DUP"
        /// Something else, which `reason` says.
        case other = "OTH"
    }
}

/// A step that somebody wants a document to take.
package struct Transition: Sendable {
    package var status: LifecycleStatus
    package var reason: String?
    package var reasonCode: Lifecycle.Reason?
    package var note: String?
    package var paymentDate: CalendarDate?
    package var paymentAmount: Amount?
    /// ISO 4217, or `nil` for the document's own.
    package var paymentCurrency: String?
    /// What is left to pay as the caller reckons it, or `nil` to have it reckoned.
    package var remainingAmount: Amount?
    package var paymentReference: String?

    package init(
        _ status: LifecycleStatus, reason: String? = nil, reasonCode: Lifecycle.Reason? = nil, note: String? = nil,
        paymentDate: CalendarDate? = nil, paymentAmount: Amount? = nil, paymentCurrency: String? = nil,
        remainingAmount: Amount? = nil, paymentReference: String? = nil
    ) {
        self.status = status
        self.reason = reason
        self.reasonCode = reasonCode
        self.note = note
        self.paymentDate = paymentDate
        self.paymentAmount = paymentAmount
        self.paymentCurrency = paymentCurrency
        self.remainingAmount = remainingAmount
        self.paymentReference = paymentReference
    }
}
