import Basics
import JSON
import Services
import Storage

private let readers: [Scope] = [.receive, .documentsRead, .platform]

let eventRoutes: [Route] = [
    Route(
        "GET", "/exchange/v1/events", "list_events", "List events that you have not acknowledged, oldest first",
        tag: "Events", .organization(anyOf: readers), problems: [.invalidCursor], handler: listEvents),
    Route(
        "POST", "/exchange/v1/events/ack", "ack_events", "Acknowledge up to 500 events", tag: "Events",
        .organization(anyOf: readers), problems: [.batchTooLarge], handler: ackEvents),
    Route(
        "POST", "/exchange/v1/events/{id}/ack", "ack_event", "Acknowledge an event, so that lists hide it",
        tag: "Events", .organization(anyOf: readers), status: 204, problems: [.notFound], handler: ackEvent),
    Route(
        "POST", "/exchange/v1/events/{id}/replay", "replay_event", "Tell your webhooks of an event once more",
        tag: "Events", .organization(anyOf: readers), problems: [.notFound, .eventExpired], handler: replayEvent),
]

/// The arguments of `list_events`.
package struct ListEvents: Input {
    let type: EventType?
    let companyId: CompanyID?
    let since: Timestamp?
    let limit: PageSize?
    let cursor: String?

    package static let words = [
        "type": "Only those of this type.", "companyId": "Only those of this company.",
        "since": "Only those since this moment.", "limit": "How many on a page: 1 to 100. Default: 20.",
        "cursor": "The cursor of the page before.",
    ]
}

func listEvents(_ call: Call<ListEvents>) async throws -> Page<Wire.Event> {
    let input = call.input
    let cursor = Cursor(for: "list_events", of: call.exchange)
    let after: EventID? = try cursor.id(in: input.cursor)
    let size = input.limit
    let isLive = call.exchange.policy.isLive
    guard let tenant = call.tenant.narrowed(to: input.companyId) else {
        return cursor.page([Event](), size, id: \.id) { Wire.Event($0, isLive: isLive) }
    }
    let found = try await call.exchange.store.read { tx in
        try tx.openEvents(of: tenant, type: input.type, since: input.since, after: after, limit: size.count + 1)
    }
    return cursor.page(found, size, id: \.id) { Wire.Event($0, isLive: isLive) }
}

/// The arguments of operations on one event.
package struct OneEvent: Input {
    let id: EventID

    package static let words = ["id": "The event."]
}

func ackEvent(_ call: Call<OneEvent>) async throws -> NoContent {
    let id = call.input.id
    _ = try await call.committing({ _ in NoContent() }) { witness in
        try await call.exchange.acknowledge([id], of: call.tenant) { count in
            guard count == 1 else { throw Problem.notFound("event", id) }
            return try witness(count)
        }
    }
    return NoContent()
}

/// The arguments of `ack_events`.
package struct AckEvents: Input, Checked {
    let eventIds: [String]

    package static let words = [
        "eventIds": "The events, at most 500. Those that are not yours, or none, are passed over."
    ]

    package func check(_ note: inout FaultNotes) {
        if eventIds.count > 500 {
            note("eventIds", .length, "expected at most 500 events, got \(eventIds.count)", code: "BATCH_TOO_LARGE")
        }
    }
}

func ackEvents(_ call: Call<AckEvents>) async throws -> Wire.Acknowledged {
    try await call.committing(Wire.Acknowledged.init(acknowledged:)) { witness in
        try await call.exchange.acknowledge(call.input.eventIds.compactMap { EventID($0) }, of: call.tenant, witness)
    }
}

func replayEvent(_ call: Call<OneEvent>) async throws -> Wire.Replayed {
    try await call.committing(Wire.Replayed.init(replayed:)) { witness in
        try await call.exchange.replay(call.input.id, of: call.tenant, witness)
    }
}

extension Wire {
    /// Something that happened.
    package struct Event: Decodable, JSONWritable, Sendable {
        let id: EventID
        let type: EventType
        let createdAt: Timestamp
        let livemode: Bool
        let data: RawJSON

        init(_ event: Storage.Event, isLive: Bool) {
            id = event.id
            type = event.type
            createdAt = event.createdAt
            livemode = isLive
            data = RawJSON(stored: Array(event.data.utf8))
        }

        package func write(to writer: inout JSONWriter) {
            writer.object { event in
                event.field("id", id)
                event.field("type", type.rawValue)
                event.field("createdAt", createdAt)
                event.field("livemode", livemode)
                event.field("data", data)
            }
        }
    }

    /// How many events were acknowledged.
    package struct Acknowledged: JSONOutput {
        let acknowledged: Int

        package static let words = ["acknowledged": "How many of the events are yours."]

        package func write(to writer: inout JSONWriter) {
            writer.object { $0.field("acknowledged", acknowledged) }
        }
    }

    /// How many webhooks are told once more.
    package struct Replayed: JSONOutput {
        let replayed: Int

        package static let words = ["replayed": "How many webhooks are told once more."]

        package func write(to writer: inout JSONWriter) {
            writer.object { $0.field("replayed", replayed) }
        }
    }
}
