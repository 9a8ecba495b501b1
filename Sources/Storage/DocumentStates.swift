import Database

/// What kind of document it is.
package enum DocumentKind: String, CaseIterable, Storable, Sendable {
    case invoice
    case creditNote = "credit-note"
    case debitNote = "debit-note"
    case purchaseOrder = "purchase-order"
    case salesOrder = "sales-order"
    case quote
    /// A record for the books of its sender alone: it has no recipient and is not delivered.
    case event

    /// The kinds that travel between companies: all but `event`.
    package static let exchanged = allCases.filter { $0 != .event }
}

/// Whether its company sent the document or received it.
package enum Direction: String, CaseIterable, Storable, Sendable {
    case incoming, outgoing
}

/// How transport went, in one word.
package enum DocumentStatus: String, CaseIterable, Storable, Sendable {
    case draft, sent, delivered, rejected
}

/// Where the document is on its way.
package enum DeliveryStatus: String, CaseIterable, Storable, Sendable {
    case pending, delivered, failed, rejected
    /// Kept here and not sent anywhere.
    case stored
}

/// What the business has made of the document.
package enum LifecycleStatus: String, CaseIterable, Storable, Sendable {
    case issued
    case underReview = "under_review"
    case approved
    case partiallyPaid = "partially_paid"
    case paid, rejected, disputed
}
