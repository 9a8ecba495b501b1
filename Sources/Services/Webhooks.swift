import Basics
import Crypto
import Database
import Storage

/// A webhook that somebody wants.
package struct NewWebhook: Sendable {
    package var url: String
    /// Empty for every type.
    package var events: [EventType]
    /// `nil` to have one made.
    package var secret: String?
    package var company: CompanyID?
    /// Whether each event says which company it happened to.
    package var namesCompany: Bool

    package init(
        url: String, events: [EventType], secret: String? = nil, company: CompanyID? = nil, namesCompany: Bool = false
    ) {
        self.url = url
        self.events = events
        self.secret = secret
        self.company = company
        self.namesCompany = namesCompany
    }
}

/// A webhook, and its secret where that is to be shown: when it was made here rather than given.
package struct MadeWebhook: Sendable {
    package let webhook: Webhook
    package let secret: String?
}

/// What of a webhook is to change. What is `nil` stays.
package struct WebhookChange: Sendable {
    package var url: String?
    package var events: [EventType]?
    package var rotatesSecret = false
    package var status: Webhook.Status?

    package init() {}
}

extension Exchange {
    /// Webhooks that an organisation may have active at once.
    static let maximumActiveWebhooks = 100
    /// How long the secret before a change signs beside the new one.
    static let secretOverlap = Duration.seconds(86_400)

    /// Adds a webhook.
    ///
    /// - Throws: `Problem` with `INVALID_URL`, `WEBHOOK_LIMIT_REACHED` or `NOT_FOUND` for a company that is not the tenant's.
    package func add(
        _ new: NewWebhook, of tenant: Tenant, _ witness: @escaping Witness<MadeWebhook> = { _ in { _ in } }
    ) async throws -> MadeWebhook {
        try requireAllowed(new.url)
        let now = time.now()
        let id = WebhookID.new(at: now)
        let secret = new.secret ?? Self.newWebhookSecret()
        let webhook = Webhook(
            id: id, organization: tenant.organization, company: new.company ?? tenant.company, url: new.url,
            events: new.events, sealedSecret: try masterKeys.seal(Array(secret.utf8), at: id.description),
            namesCompany: new.namesCompany,
            createdAt: now)
        let made = MadeWebhook(webhook: webhook, secret: new.secret == nil ? secret : nil)
        try await store.write { tx in
            if let company = new.company, try tx.company(.id(company), of: tenant) == nil {
                throw Problem.notFound("company", company)
            }
            try tx.requireRoomForWebhook(of: tenant.organization)
            try tx.insert(webhook)
            try witness(made)(tx)
        }
        return made
    }

    /// Changes a webhook. After a change of its secret the old one signs beside the new one for a day.
    ///
    /// - Throws: `Problem` with `NOT_FOUND`, `INVALID_URL` or `WEBHOOK_LIMIT_REACHED`.
    package func change(
        _ id: WebhookID, of tenant: Tenant, _ change: WebhookChange,
        _ witness: @escaping Witness<MadeWebhook> = { _ in { _ in } }
    ) async throws -> MadeWebhook {
        if let url = change.url { try requireAllowed(url) }
        let now = time.now()
        let secret = change.rotatesSecret ? Self.newWebhookSecret() : nil
        let sealed = try secret.map { try masterKeys.seal(Array($0.utf8), at: id.description) }
        return try await store.write { tx in
            guard var webhook = try tx.webhook(id, of: tenant) else { throw Problem.notFound("webhook", id) }
            if let url = change.url { webhook.url = url }
            if let events = change.events { webhook.events = events }
            if let sealed {
                webhook.sealedPreviousSecret = webhook.sealedSecret
                webhook.previousSecretExpiresAt = now + Self.secretOverlap
                webhook.sealedSecret = sealed
            }
            if let status = change.status {
                if status == .active, webhook.status != .active {
                    try tx.requireRoomForWebhook(of: tenant.organization)
                    webhook.failureCount = 0
                }
                webhook.status = status
            }
            webhook.updatedAt = now
            try tx.update(webhook)
            let made = MadeWebhook(webhook: webhook, secret: secret)
            try witness(made)(tx)
            return made
        }
    }

    /// Removes a webhook and what was still to be told to it.
    ///
    /// - Throws: `Problem` with `NOT_FOUND`.
    package func deleteWebhook(_ id: WebhookID, of tenant: Tenant) async throws {
        let isGone = try await store.write { tx in try tx.deleteWebhook(id, of: tenant) }
        if !isGone { throw Problem.notFound("webhook", id) }
    }

    private static func newWebhookSecret() -> String {
        "whsec_\(SecureRandom.letters(32))"
    }

    /// - Throws: `Problem` with `INVALID_URL` for what is no `https` address, or visibly one of this machine.
    private func requireAllowed(_ url: String) throws(Problem) {
        guard let fault = WebhookURL.fault(in: url, allowsLoopback: policy.allowsLoopbackWebhooks) else { return }
        throw Problem(.invalidURL, "The address of the webhook cannot be called.", [.fault("url", "url", fault)])
    }
}

extension Transaction {
    fileprivate func requireRoomForWebhook(of organization: OrganizationID) throws {
        guard try countActiveWebhooks(of: organization) < Exchange.maximumActiveWebhooks else {
            throw Problem(
                .webhookLimitReached,
                "An organisation has at most \(Exchange.maximumActiveWebhooks) active webhooks; disable or delete one.")
        }
    }
}
