import Basics
import Invoicing

/// What was found of participants, for a while: asked before the network is, and told when a send fails.
package struct DiscoveryCache: Sendable {
    private struct Key: Hashable {
        let participant: ParticipantID
        let capability: Capability
    }

    private struct Entry {
        let outcome: Discovery.Outcome
        let until: Timestamp
    }

    /// How long an access point is believed to be there.
    package var lifetime: Duration
    /// How long a participant is believed not to be there, or not to receive.
    package var absenceLifetime: Duration
    private let limit: Int
    private var entries: [Key: Entry] = [:]

    /// - Parameter limit: How many entries are kept at most; when there are more, those go first that end first.
    package init(
        lifetime: Duration = .seconds(15 * 60), absenceLifetime: Duration = .seconds(60), limit: Int = 10_000
    ) {
        self.lifetime = lifetime
        self.absenceLifetime = absenceLifetime
        self.limit = max(1, limit)
    }

    /// How many entries there are, those that ended and were not asked for with them.
    package var count: Int { entries.count }

    /// What was found, or `nil` when nothing was, or too long ago.
    package mutating func outcome(
        for participant: ParticipantID, _ capability: Capability, at time: Timestamp
    ) -> Discovery.Outcome? {
        let key = Key(participant: participant, capability: capability)
        guard let entry = entries[key] else { return nil }
        guard time < entry.until else {
            entries[key] = nil
            return nil
        }
        return entry.outcome
    }

    /// Keeps what was found. What is to be tried later is not kept.
    package mutating func keep(
        _ outcome: Discovery.Outcome, for participant: ParticipantID, _ capability: Capability, at time: Timestamp
    ) {
        let key = Key(participant: participant, capability: capability)
        switch outcome {
        case .endpoint: entries[key] = Entry(outcome: outcome, until: time + lifetime)
        case .notRegistered, .cannotReceive: entries[key] = Entry(outcome: outcome, until: time + absenceLifetime)
        case .tryLater: entries[key] = nil
        }
        if entries.count > limit { makeRoom(at: time) }
    }

    /// Forgets what was found: a send to it has failed.
    package mutating func drop(_ participant: ParticipantID, _ capability: Capability) {
        entries[Key(participant: participant, capability: capability)] = nil
    }

    /// Takes out what has ended, and then the tenth that ends first, so that this is not done at every entry.
    private mutating func makeRoom(at time: Timestamp) {
        entries = entries.filter { time < $0.value.until }
        guard entries.count > limit else { return }
        let kept = entries.sorted { $0.value.until > $1.value.until }.prefix(limit - limit / 10)
        entries = Dictionary(uniqueKeysWithValues: kept.map { ($0.key, $0.value) })
    }
}
