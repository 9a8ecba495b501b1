import Basics
import Database

package typealias LifecycleEventID = ID<LifecycleEvent>

/// One step of a document's business life. Steps are only ever added.
package struct LifecycleEvent: Identified, Sendable {
    package static let idPrefix = "lce"

    package let id: LifecycleEventID
    package let document: DocumentID
    package let organization: OrganizationID
    /// `nil` for the first step.
    package let previous: LifecycleStatus?
    package let current: LifecycleStatus
    package let at: Timestamp
    package let setBy: Actor
    package var reason: String?
    /// A Peppol reason code: `QUA`, `PRI` …
    package var reasonCode: String?
    package var note: String?
    package var payment: Payment?

    /// Who took a step.
    package struct Actor: Equatable, Sendable {
        package let kind: Kind
        /// The user or key, or `nil` where there is none to name.
        package let id: String?

        /// Who that was, in one word.
        package enum Kind: String, CaseIterable, Storable, Sendable {
            case user
            case key = "api_key"
            /// The sandbox, playing the recipient.
            case simulator
            /// The other side of the document, on this instance.
            case counterparty
        }

        package init(_ kind: Kind, id: String? = nil) {
            self.kind = kind
            self.id = id
        }
    }

    /// What was paid with the step.
    package struct Payment: Equatable, Sendable {
        package var date: CalendarDate
        package var amount: Amount?
        package var currency: String?
        package var remaining: Amount?
        package var reference: String?

        package init(date: CalendarDate, amount: Amount?, currency: String?, remaining: Amount?, reference: String?) {
            self.date = date
            self.amount = amount
            self.currency = currency
            self.remaining = remaining
            self.reference = reference
        }
    }

    package init(
        id: LifecycleEventID, document: DocumentID, organization: OrganizationID, previous: LifecycleStatus?,
        current: LifecycleStatus, at: Timestamp, setBy: Actor
    ) {
        self.id = id
        self.document = document
        self.organization = organization
        self.previous = previous
        self.current = current
        self.at = at
        self.setBy = setBy
    }

    init(row: Row) throws(DatabaseError) {
        id = try row["id"]
        document = try row["document_id"]
        organization = try row["organization_id"]
        previous = try row["previous"]
        current = try row["current"]
        at = try row["at"]
        setBy = Actor(try row["set_by_kind"], id: try row["set_by_id"])
        reason = try row["reason"]
        reasonCode = try row["reason_code"]
        note = try row["note"]
        if let date: CalendarDate = try row["payment_date"] {
            let amount: Hundredths? = try row["payment_amount"]
            let remaining: Hundredths? = try row["payment_remaining"]
            payment = Payment(
                date: date, amount: amount?.amount, currency: try row["payment_currency"], remaining: remaining?.amount,
                reference: try row["payment_reference"])
        }
    }
}

extension Transaction {
    /// Adds a step. The document's own `lifecycleStatus` is written by `updateProgress(of:)`.
    package func insert(_ event: LifecycleEvent) throws(DatabaseError) {
        try execute(
            """
            INSERT INTO lifecycle_events (id, document_id, organization_id, previous, current, at, set_by_kind, set_by_id,
                reason, reason_code, note, payment_date, payment_amount, payment_currency, payment_remaining,
                payment_reference)
            VALUES (\(event.id), \(event.document), \(event.organization), \(event.previous), \(event.current),
                \(event.at), \(event.setBy.kind), \(event.setBy.id), \(event.reason), \(event.reasonCode), \(event.note),
                \(event.payment?.date), \(event.payment?.amount.map { Hundredths($0) }), \(event.payment?.currency),
                \(event.payment?.remaining.map { Hundredths($0) }), \(event.payment?.reference))
            """)
    }

    /// All the steps of a document, oldest first.
    package func lifecycle(
        of document: DocumentID, in organization: OrganizationID
    ) throws(DatabaseError) -> [LifecycleEvent] {
        let rows = try run(
            """
            SELECT * FROM lifecycle_events WHERE document_id = \(document) AND organization_id = \(organization) ORDER BY id
            """)
        var found: [LifecycleEvent] = []
        for row in rows { found.append(try LifecycleEvent(row: row)) }
        return found
    }
}
