import Basics
import Database

package typealias WebhookID = ID<Webhook>

/// An address that is told of events.
package struct Webhook: Identified, Sendable {
    package static let idPrefix = "wh"

    package let id: WebhookID
    package let organization: OrganizationID
    /// The one company whose events it gets, or `nil` for all of the organisation's.
    package var company: CompanyID?
    package var url: String
    /// The types it wants; empty stands for every type.
    package var events: [EventType]
    /// What deliveries are signed with, sealed with the master key.
    package var sealedSecret: [UInt8]
    /// The secret before the last change, sealed, which signs beside the new one until `previousSecretExpiresAt`.
    package var sealedPreviousSecret: [UInt8]?
    package var previousSecretExpiresAt: Timestamp?
    /// Whether each event says which company it happened to: so it is where a platform made the webhook.
    package let namesCompany: Bool
    package var status: Status
    /// How many deliveries in a row have come to nothing.
    package var failureCount: Int
    package var lastDeliveredAt: Timestamp?
    package let createdAt: Timestamp
    package var updatedAt: Timestamp

    /// Whether it is called.
    package enum Status: String, CaseIterable, Storable, Sendable {
        case active
        /// Switched off by its owner.
        case disabled
        /// Switched off after too many failures in a row.
        case paused
    }

    package init(
        id: WebhookID, organization: OrganizationID, company: CompanyID?, url: String, events: [EventType],
        sealedSecret: [UInt8], namesCompany: Bool, createdAt: Timestamp
    ) {
        self.id = id
        self.organization = organization
        self.company = company
        self.url = url
        self.events = events
        self.sealedSecret = sealedSecret
        self.namesCompany = namesCompany
        self.status = .active
        self.failureCount = 0
        self.createdAt = createdAt
        self.updatedAt = createdAt
    }

    init(row: Row) throws(DatabaseError) {
        id = try row["id"]
        organization = try row["organization_id"]
        company = try row["company_id"]
        url = try row["url"]
        events = try row.list("events")
        sealedSecret = try row["secret"]
        sealedPreviousSecret = try row["previous_secret"]
        previousSecretExpiresAt = try row["previous_secret_expires_at"]
        namesCompany = try row["names_company"]
        status = try row["status"]
        failureCount = try row["failure_count"]
        lastDeliveredAt = try row["last_delivered_at"]
        createdAt = try row["created_at"]
        updatedAt = try row["updated_at"]
    }

    /// Whether the webhook asked for events like this one.
    package func wants(_ event: Event) -> Bool {
        (events.isEmpty || events.contains(event.type)) && (company == nil || company == event.company)
    }
}

extension Transaction {
    /// Adds a webhook.
    package func insert(_ webhook: Webhook) throws(DatabaseError) {
        try execute(
            """
            INSERT INTO webhooks (id, organization_id, company_id, url, events, secret, names_company, status,
                failure_count, created_at, updated_at)
            VALUES (\(webhook.id), \(webhook.organization), \(webhook.company), \(webhook.url), \(codes: webhook.events),
                \(webhook.sealedSecret), \(webhook.namesCompany), \(webhook.status), \(webhook.failureCount),
                \(webhook.createdAt), \(webhook.updatedAt))
            """)
    }

    /// Writes what of a webhook may change.
    package func update(_ webhook: Webhook) throws(DatabaseError) {
        try execute(
            """
            UPDATE webhooks SET url = \(webhook.url), events = \(codes: webhook.events), secret = \(webhook.sealedSecret),
                previous_secret = \(webhook.sealedPreviousSecret),
                previous_secret_expires_at = \(webhook.previousSecretExpiresAt), status = \(webhook.status),
                failure_count = \(webhook.failureCount), last_delivered_at = \(webhook.lastDeliveredAt),
                updated_at = \(webhook.updatedAt)
            WHERE id = \(webhook.id) AND organization_id = \(webhook.organization)
            """)
    }

    /// Removes a webhook and what was promised to it. Returns whether there was one that the tenant owns.
    package func deleteWebhook(_ id: WebhookID, of tenant: Tenant) throws(DatabaseError) -> Bool {
        guard try execute("DELETE FROM webhooks WHERE id = \(id) AND \(tenant.owns)") == 1 else { return false }
        try execute(
            """
            DELETE FROM jobs WHERE kind = \(Job.Kind.callWebhook)
                AND subject IN (SELECT id FROM webhook_deliveries WHERE webhook_id = \(id))
            """)
        try execute("DELETE FROM webhook_deliveries WHERE webhook_id = \(id)")
        return true
    }

    /// The webhook, or `nil` when there is none or the tenant does not own it.
    package func webhook(_ id: WebhookID, of tenant: Tenant) throws(DatabaseError) -> Webhook? {
        guard let row = try run("SELECT * FROM webhooks WHERE id = \(id) AND \(tenant.owns)").first else { return nil }
        return try Webhook(row: row)
    }

    /// The sealed secret of some webhook and the place it was sealed for, or `nil` when there is no webhook. Not tenant data:
    /// it answers whether the master key is the right one.
    package func anySealedSecret() throws(DatabaseError) -> (bytes: [UInt8], place: String)? {
        guard let row = try run("SELECT id, secret FROM webhooks LIMIT 1").first else { return nil }
        return (try row["secret"], try row["id"])
    }

    /// Webhooks, newest first.
    package func webhooks(
        of tenant: Tenant, status: Webhook.Status?, before: WebhookID?, limit: Int
    ) throws(DatabaseError) -> [Webhook] {
        var conditions: SQL = "\(tenant.owns)"
        if let status { conditions += " AND status = \(status)" }
        if let before { conditions += " AND id < \(before)" }
        var found: [Webhook] = []
        for row in try run("SELECT * FROM webhooks WHERE \(conditions) ORDER BY id DESC LIMIT \(limit)") {
            found.append(try Webhook(row: row))
        }
        return found
    }

    /// How many webhooks of an organisation are active.
    package func countActiveWebhooks(of organization: OrganizationID) throws(DatabaseError) -> Int {
        let rows = try run(
            "SELECT COUNT(*) AS count FROM webhooks WHERE organization_id = \(organization) AND status = 'active'")
        return try rows[0]["count"]
    }

    /// Every active webhook of an organisation, whichever company it is for.
    func activeWebhooks(of organization: OrganizationID) throws(DatabaseError) -> [Webhook] {
        var found: [Webhook] = []
        for row in try run("SELECT * FROM webhooks WHERE organization_id = \(organization) AND status = 'active'") {
            found.append(try Webhook(row: row))
        }
        return found
    }
}
