import Basics
import JSON
import Services
import Storage

let webhookRoutes: [Route] = [
    Route(
        "POST", "/exchange/v1/webhooks", "create_webhook", "Be told of events at an address of yours", tag: "Webhooks",
        .organization(anyOf: [.receive, .platform]), status: 201,
        problems: [.invalidURL, .webhookLimitReached, .notFound], handler: createWebhook),
    Route(
        "GET", "/exchange/v1/webhooks", "list_webhooks", "List webhooks, newest first", tag: "Webhooks",
        .organization(anyOf: [.receive, .documentsRead, .platform]), problems: [.invalidCursor],
        handler: listWebhooks),
    Route(
        "GET", "/exchange/v1/webhooks/{id}", "get_webhook", "Read one webhook", tag: "Webhooks",
        .organization(anyOf: [.receive, .documentsRead, .platform]), problems: [.notFound], handler: getWebhook),
    Route(
        "PATCH", "/exchange/v1/webhooks/{id}", "update_webhook", "Change a webhook, or its secret", tag: "Webhooks",
        .organization(anyOf: [.receive, .platform]), problems: [.invalidURL, .webhookLimitReached, .notFound],
        handler: updateWebhook),
    Route(
        "DELETE", "/exchange/v1/webhooks/{id}", "delete_webhook", "Remove a webhook", tag: "Webhooks",
        .organization(anyOf: [.receive, .platform]), status: 204, problems: [.notFound], handler: deleteWebhook),
]

/// A type of event, or `*` for every type.
package enum WantedEvent: JSONScalar {
    case every
    case type(EventType)

    package init(_ token: JSONToken) throws(JSONReason) {
        let text = try token.text()
        if text == "*" {
            self = .every
        } else if let type = EventType(rawValue: text) {
            self = .type(type)
        } else {
            let types = EventType.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
            throw JSONReason(.enum, "expected `*` or one of \(types), got \(token.description)", code: "INVALID_ENUM")
        }
    }

    package static var placeholder: WantedEvent { .every }
    package static var shape: Shape { .string(cases: EventType.allCases.map(\.rawValue) + ["*"]) }
}

extension [WantedEvent] {
    /// The types, without repetition; empty when every type is wanted.
    fileprivate var types: [EventType] {
        var types: [EventType] = []
        for wanted in self {
            guard case .type(let type) = wanted else { return [] }
            if !types.contains(type) { types.append(type) }
        }
        return types
    }
}

/// The arguments of `create_webhook`.
package struct CreateWebhook: Input, Checked {
    let url: PlainText<2048>
    let events: [WantedEvent]
    let secret: PlainText<255>?
    let companyId: CompanyID?

    package static let words = [
        "url": "Where events are posted to: `https`, and open to the internet.",
        "events": "The types you want, or `*` for every type.",
        "secret": "What deliveries are signed with. Made, and shown once, when left out.",
        "companyId": "Only the events of this company.",
    ]

    package func check(_ note: inout FaultNotes) {
        note.url(url.string)
        if events.isEmpty { note("events", .length, "expected at least one type of event, got none") }
    }
}

extension FaultNotes {
    /// Notes what is wrong with the address of a webhook wherever the service runs.
    fileprivate mutating func url(_ url: String) {
        guard let fault = WebhookURL.fault(in: url, allowsLoopback: true) else { return }
        self("url", "url", fault, code: "INVALID_URL")
    }
}

func createWebhook(_ call: Call<CreateWebhook>) async throws -> Wire.Webhook {
    let input = call.input
    let new = NewWebhook(
        url: input.url.string, events: input.events.types, secret: input.secret?.string, company: input.companyId,
        namesCompany: call.caller.key.type != .personal)
    return try await call.committing(Wire.Webhook.init) { witness in
        try await call.exchange.add(new, of: call.tenant, witness)
    }
}

/// The arguments of `list_webhooks`.
package struct ListWebhooks: Input {
    let companyId: CompanyID?
    let status: Webhook.Status?
    let limit: PageSize?
    let cursor: String?

    package static let words = [
        "companyId": "Only those for this company.", "status": "Only those with this status.",
        "limit": "How many on a page: 1 to 100. Default: 20.", "cursor": "The cursor of the page before.",
    ]
}

func listWebhooks(_ call: Call<ListWebhooks>) async throws -> Page<Wire.Webhook> {
    let input = call.input
    let cursor = Cursor(for: "list_webhooks", of: call.exchange)
    let before: WebhookID? = try cursor.id(in: input.cursor)
    let size = input.limit
    guard let tenant = call.tenant.narrowed(to: input.companyId) else {
        return cursor.page([Webhook](), size, id: \.id) { Wire.Webhook($0) }
    }
    let found = try await call.exchange.store.read { tx in
        try tx.webhooks(of: tenant, status: input.status, before: before, limit: size.count + 1)
    }
    return cursor.page(found, size, id: \.id) { Wire.Webhook($0) }
}

extension Tenant {
    /// The part of the tenant's data that is this company's; `nil` when the tenant sees another company alone.
    func narrowed(to company: CompanyID?) -> Tenant? {
        guard let company else { return self }
        guard self.company == nil || self.company == company else { return nil }
        return Tenant(organization, company: company)
    }
}

/// The arguments of operations on one webhook.
package struct OneWebhook: Input {
    let id: WebhookID

    package static let words = ["id": "The webhook."]
}

func getWebhook(_ call: Call<OneWebhook>) async throws -> Wire.Webhook {
    let webhook = try call.exchange.store.look { tx in try tx.webhook(call.input.id, of: call.tenant) }
    guard let webhook else { throw Problem.notFound("webhook", call.input.id) }
    return Wire.Webhook(webhook)
}

/// The arguments of `update_webhook`. What is left out stays.
package struct UpdateWebhook: Input, Checked {
    let id: WebhookID
    let url: PlainText<2048>?
    let events: [WantedEvent]?
    let rotateSecret: Bool?
    let status: SettableStatus?

    /// What a caller can set the status to.
    package enum SettableStatus: String, CaseIterable, JSONScalar {
        case active, disabled
    }

    package static let words = [
        "id": "The webhook.", "url": "Where events are posted to.", "events": "The types you want, or `*`.",
        "rotateSecret": "Whether to make a new secret. The old one signs beside it for a day.",
        "status": "Whether it is called. `active` also wakes one that was paused.",
    ]

    package func check(_ note: inout FaultNotes) {
        if let url { note.url(url.string) }
        if let events, events.isEmpty { note("events", .length, "expected at least one type of event, got none") }
    }
}

func updateWebhook(_ call: Call<UpdateWebhook>) async throws -> Wire.Webhook {
    let input = call.input
    var change = WebhookChange()
    change.url = input.url?.string
    change.events = input.events?.types
    change.rotatesSecret = input.rotateSecret ?? false
    change.status = input.status.map { $0 == .active ? .active : .disabled }
    return try await call.committing(Wire.Webhook.init) { [change] witness in
        try await call.exchange.change(input.id, of: call.tenant, change, witness)
    }
}

func deleteWebhook(_ call: Call<OneWebhook>) async throws -> NoContent {
    try await call.exchange.deleteWebhook(call.input.id, of: call.tenant)
    return NoContent()
}

extension Wire {
    /// An address that is told of events.
    package struct Webhook: JSONOutput {
        let id: WebhookID
        let url: String
        let events: [WantedEvent]
        let status: Storage.Webhook.Status
        let companyId: CompanyID?
        let failureCount: Int
        let lastDeliveredAt: Timestamp?
        let createdAt: Timestamp
        let secret: String?

        init(_ webhook: Storage.Webhook, secret: String? = nil) {
            id = webhook.id
            url = webhook.url
            events = webhook.events.isEmpty ? [.every] : webhook.events.map { .type($0) }
            status = webhook.status
            companyId = webhook.company
            failureCount = webhook.failureCount
            lastDeliveredAt = webhook.lastDeliveredAt
            createdAt = webhook.createdAt
            self.secret = secret
        }

        init(_ made: MadeWebhook) { self.init(made.webhook, secret: made.secret) }

        package static let words = [
            "id": "The webhook.", "url": "Where events are posted to.", "events": "The types it is told of.",
            "status": "Whether it is called; `paused` after 8 failures in a row.",
            "companyId": "The one company whose events it gets; null for all.",
            "failureCount": "Failures in a row.", "lastDeliveredAt": "When it was last told of something.",
            "createdAt": "When it was made.",
            "secret": "What deliveries are signed with; shown only when it was made here.",
        ]

        package func write(to writer: inout JSONWriter) {
            writer.object { webhook in
                webhook.field("id", id)
                webhook.field("url", url)
                webhook.name("events")
                webhook.array { list in
                    for event in events {
                        switch event {
                        case .every: list.write("*")
                        case .type(let type): list.write(type.rawValue)
                        }
                    }
                }
                webhook.field("status", status.rawValue)
                webhook.field("companyId", companyId)
                webhook.field("failureCount", failureCount)
                webhook.field("lastDeliveredAt", lastDeliveredAt)
                webhook.field("createdAt", createdAt)
                webhook.field("secret", secret, ifNil: .omit)
            }
        }
    }
}
