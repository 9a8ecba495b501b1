import Basics
import Database

package typealias EventID = ID<Event>

/// Something that happened and that callers are told of. Kept for thirty days, whether or not a webhook wanted it.
package struct Event: Identified, Sendable {
    package static let idPrefix = "evt"

    package let id: EventID
    package let organization: OrganizationID
    /// The company it happened to, or `nil` when it concerns the organisation as a whole.
    package let company: CompanyID?
    package let type: EventType
    /// A JSON object: the state of things when it happened.
    package let data: String
    package let createdAt: Timestamp

    package init(
        id: EventID, organization: OrganizationID, company: CompanyID?, type: EventType, data: String,
        createdAt: Timestamp
    ) {
        self.id = id
        self.organization = organization
        self.company = company
        self.type = type
        self.data = data
        self.createdAt = createdAt
    }

    init(row: Row) throws(DatabaseError) {
        id = try row["id"]
        organization = try row["organization_id"]
        company = try row["company_id"]
        type = try row["type"]
        data = try row["data"]
        createdAt = try row["created_at"]
    }
}

/// What can happen.
package enum EventType: String, CaseIterable, Storable, Sendable {
    case documentReceived = "document.received"
    case documentUpdated = "document.updated"
    case documentSent = "document.sent"
    case documentDelivered = "document.delivered"
    case documentFailed = "document.failed"
    case lifecycleUpdated = "lifecycle.updated"
    case companyRegistered = "company.smp_registered"
    case complianceReported = "compliance.reported"
    case complianceReportedFailed = "compliance.reported.failed"
}

extension Transaction {
    /// Records an event, and promises its delivery to every active webhook that wants it.
    /// Returns whether there was any, so that whoever delivers can be woken after the commit.
    ///
    /// - Parameter batch: What the transaction does for many; `nil` where it does one thing.
    @discardableResult
    package func emit(_ event: Event, in batch: Batch? = nil) throws(DatabaseError) -> Int {
        try execute(
            """
            INSERT INTO events (id, organization_id, company_id, type, data, created_at)
            VALUES (\(event.id), \(event.organization), \(event.company), \(event.type), \(event.data), \(event.createdAt))
            """)
        return try promiseDeliveries(of: event, at: event.createdAt, in: batch)
    }

    /// Promises the delivery of an event to every active webhook that wants it, and returns how many those are.
    ///
    /// - Parameter batch: As for `emit`.
    @discardableResult
    package func promiseDeliveries(
        of event: Event, at time: Timestamp, in batch: Batch? = nil
    ) throws(DatabaseError) -> Int {
        let active =
            if let batch { try batch.activeWebhooks(of: event.organization, in: self) } else {
                try activeWebhooks(of: event.organization)
            }
        let webhooks = active.filter { $0.wants(event) }
        for webhook in webhooks {
            let delivery = WebhookDelivery(
                id: .new(at: time), webhook: webhook.id, event: event.id, organization: event.organization,
                createdAt: time)
            try insert(delivery)
            try enqueue(
                Job(
                    .callWebhook, delivery.id.description, organization: event.organization, company: event.company,
                    due: time))
        }
        return webhooks.count
    }

    /// Events that have not been acknowledged, oldest first.
    ///
    /// - Parameters:
    ///   - after: Only those that came after this one, or `nil` to begin at the oldest.
    ///   - since: Only those since this moment.
    package func openEvents(
        of tenant: Tenant, type: EventType?, since: Timestamp?, after: EventID?, limit: Int
    ) throws(DatabaseError) -> [Event] {
        var conditions: SQL = "\(tenant.owns) AND acked_at IS NULL"
        if let type { conditions += " AND type = \(type)" }
        if let since { conditions += " AND created_at >= \(since)" }
        if let after { conditions += " AND id > \(after)" }
        var found: [Event] = []
        for row in try run("SELECT * FROM events WHERE \(conditions) ORDER BY id LIMIT \(limit)") {
            found.append(try Event(row: row))
        }
        return found
    }

    /// The event, acknowledged or not, or `nil` when there is none or the tenant does not own it.
    package func event(_ id: EventID, of tenant: Tenant) throws(DatabaseError) -> Event? {
        guard let row = try run("SELECT * FROM events WHERE id = \(id) AND \(tenant.owns)").first else { return nil }
        return try Event(row: row)
    }

    /// Marks events as seen. Returns how many of them the tenant owns; one that was seen before counts as well.
    package func acknowledge(_ ids: [EventID], of tenant: Tenant, at time: Timestamp) throws(DatabaseError) -> Int {
        var count = 0
        for id in Set(ids) {
            count += try execute(
                "UPDATE events SET acked_at = COALESCE(acked_at, \(time)) WHERE id = \(id) AND \(tenant.owns)")
        }
        return count
    }

    /// Forgets events older than `time`, and what was noted about their deliveries. At most `limit` at once.
    package func deleteEvents(before time: Timestamp, limit: Int) throws(DatabaseError) -> Int {
        // Identifiers begin with the time, so none but theirs is needed as an index.
        let bound = EventID.bound(at: time)
        try execute(
            """
            DELETE FROM webhook_deliveries WHERE event_id IN
                (SELECT id FROM events WHERE id < \(bound) ORDER BY id LIMIT \(limit))
            """)
        return try execute(
            """
            DELETE FROM events WHERE id IN (SELECT id FROM events WHERE id < \(bound) ORDER BY id LIMIT \(limit))
            """)
    }
}
