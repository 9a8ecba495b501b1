import Basics
import Database

package typealias WebhookDeliveryID = ID<WebhookDelivery>

/// One event on its way to one webhook.
package struct WebhookDelivery: Identified, Sendable {
    package static let idPrefix = "whd"

    package let id: WebhookDeliveryID
    package let webhook: WebhookID
    package let event: EventID
    package let organization: OrganizationID
    package var state: State
    /// Attempts made so far.
    package var attempt: Int
    /// When it is tried next, or `nil` when it is not.
    package var nextAttemptAt: Timestamp?
    /// What the receiver answered last, or `nil` when it did not.
    package var httpStatus: Int?
    /// Why the last attempt failed, or `nil` when it did not.
    package var error: String?
    package var durationMilliseconds: Int?
    package let createdAt: Timestamp

    /// How far it has come.
    package enum State: String, CaseIterable, Storable, Sendable {
        /// Not tried yet.
        case pending
        case succeeded
        /// The last attempt failed and another follows.
        case failed
        /// The last attempt failed and none follows.
        case exhausted
    }

    package init(
        id: WebhookDeliveryID, webhook: WebhookID, event: EventID, organization: OrganizationID, createdAt: Timestamp
    ) {
        self.id = id
        self.webhook = webhook
        self.event = event
        self.organization = organization
        self.state = .pending
        self.attempt = 0
        self.nextAttemptAt = createdAt
        self.createdAt = createdAt
    }

    init(row: Row) throws(DatabaseError) {
        id = try row["id"]
        webhook = try row["webhook_id"]
        event = try row["event_id"]
        organization = try row["organization_id"]
        state = try row["state"]
        attempt = try row["attempt"]
        nextAttemptAt = try row["next_attempt_at"]
        httpStatus = try row["http_status"]
        error = try row["error"]
        durationMilliseconds = try row["duration_ms"]
        createdAt = try row["created_at"]
    }
}

extension Transaction {
    /// Adds a delivery. The job that makes it is the caller's to enqueue.
    func insert(_ delivery: WebhookDelivery) throws(DatabaseError) {
        try execute(
            """
            INSERT INTO webhook_deliveries (id, webhook_id, event_id, organization_id, state, attempt, next_attempt_at,
                created_at)
            VALUES (\(delivery.id), \(delivery.webhook), \(delivery.event), \(delivery.organization), \(delivery.state),
                \(delivery.attempt), \(delivery.nextAttemptAt), \(delivery.createdAt))
            """)
    }

    /// Writes how an attempt went.
    package func update(_ delivery: WebhookDelivery) throws(DatabaseError) {
        try execute(
            """
            UPDATE webhook_deliveries SET state = \(delivery.state), attempt = \(delivery.attempt),
                next_attempt_at = \(delivery.nextAttemptAt), http_status = \(delivery.httpStatus),
                error = \(delivery.error), duration_ms = \(delivery.durationMilliseconds)
            WHERE id = \(delivery.id)
            """)
    }

    /// What a worker needs to make a delivery, or `nil` when the webhook or the event has gone since.
    package func delivery(
        _ id: WebhookDeliveryID, of organization: OrganizationID
    ) throws(DatabaseError) -> (delivery: WebhookDelivery, webhook: Webhook, event: Event)? {
        let rows = try run(
            "SELECT * FROM webhook_deliveries WHERE id = \(id) AND organization_id = \(organization)")
        guard let row = rows.first else { return nil }
        let delivery = try WebhookDelivery(row: row)
        let tenant = Tenant(organization)
        guard let webhook = try webhook(delivery.webhook, of: tenant), let event = try event(delivery.event, of: tenant)
        else { return nil }
        return (delivery, webhook, event)
    }
}
