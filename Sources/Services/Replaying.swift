import Basics
import Storage

extension Exchange {
    /// How long events are kept.
    static let eventLifetime = Duration.seconds(30 * 86_400)

    /// Marks events as seen, so that lists hide them. Those that are not the tenant's are passed over.
    ///
    /// - Returns: How many there were.
    package func acknowledge(
        _ ids: [EventID], of tenant: Tenant, _ witness: @escaping Witness<Int> = { _ in { _ in } }
    ) async throws -> Int {
        let now = time.now()
        return try await store.write { tx in
            let count = try tx.acknowledge(ids, of: tenant, at: now)
            try witness(count)(tx)
            return count
        }
    }

    /// Tells every webhook that wants an event of it once more, under the same event identifier.
    ///
    /// - Returns: To how many.
    /// - Throws: `Problem` with `NOT_FOUND` or `EVENT_EXPIRED`.
    package func replay(
        _ id: EventID, of tenant: Tenant, _ witness: @escaping Witness<Int> = { _ in { _ in } }
    ) async throws -> Int {
        let now = time.now()
        let count = try await store.write { tx in
            guard let event = try tx.event(id, of: tenant) else { throw Problem.notFound("event", id) }
            guard event.createdAt > now - Self.eventLifetime else {
                throw Problem(.eventExpired, "Event \(id) is older than thirty days.")
            }
            let count = try tx.promiseDeliveries(of: event, at: now)
            try witness(count)(tx)
            return count
        }
        bells[.callWebhook].ring()
        return count
    }
}
