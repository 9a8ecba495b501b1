import Basics
import Synchronization

/// A circuit breaker in front of one server: after some failures in a row it is not called for a while, then once to see
/// whether it works again. Knows no clock and no socket.
package struct Circuit: Equatable, Sendable {
    /// What a caller may do.
    package enum State: Equatable, Sendable {
        /// Calls go through.
        case closed
        /// No call goes through before this moment.
        case open(until: Timestamp)
        /// One call is on its way to see whether the server works again; if its outcome is not heard of by then, another
        /// may try.
        case halfOpen(until: Timestamp)

        /// As readiness says it.
        package var name: String {
            switch self {
            case .closed: "closed"
            case .open: "open"
            case .halfOpen: "half_open"
            }
        }
    }

    package private(set) var state = State.closed
    /// In a row.
    package private(set) var failures = 0

    /// Failures in a row after which it opens.
    package static let threshold = 5
    /// How long it stays open the first time; each time after that twice as long, up to `longestPause`.
    package static let pause = Duration.seconds(15)
    package static let longestPause = Duration.seconds(600)
    /// How long a call that tries may take.
    package static let trial = Duration.seconds(120)

    private let firstPause: Duration
    /// When those who may not call meanwhile are to ask again, 5 seconds usually: a call that succeeds takes no longer.
    package var turn: Duration { firstPause / 3 }

    /// - Parameter pause: How long it stays open the first time.
    package init(pause: Duration = Circuit.pause) {
        firstPause = pause
    }

    /// Asks to make a call. `nil` when it may be made, and then its outcome is to be told; otherwise when to ask again.
    package mutating func admit(at now: Timestamp) -> Timestamp? {
        switch state {
        case .closed: return nil
        case .open(let until), .halfOpen(let until):
            guard now >= until else { return isTrying ? min(until, now + turn) : until }
            state = .halfOpen(until: now + Self.trial)
            return nil
        }
    }

    private var isTrying: Bool {
        if case .halfOpen = state { true } else { false }
    }

    /// The server answered, whatever it said.
    package mutating func succeed() {
        state = .closed
        failures = 0
    }

    /// The server did not answer. Of calls that were under way together when it went down, those that end after it has
    /// opened say nothing new.
    package mutating func fail(at now: Timestamp) {
        if case .open(let until) = state, now < until { return }
        failures += 1
        guard failures >= Self.threshold else { return }
        let doublings = min(failures - Self.threshold, 10)
        state = .open(until: now + min(firstPause * (1 << doublings), Self.longestPause))
    }
}

/// The circuit breakers in front of the servers that an instance calls, by name: the host of an access point or a publisher.
package final class Circuits: Sendable {
    private let circuits = Mutex<[String: Circuit]>([:])
    private let pause: Duration

    /// - Parameter pause: How long each stays open the first time.
    package init(pause: Duration = Circuit.pause) {
        self.pause = pause
    }

    /// Asks to call a server: see `Circuit.admit(at:)`.
    package func admit(_ server: String, at now: Timestamp) -> Timestamp? {
        circuits.withLock { $0[server]?.admit(at: now) }
    }

    /// The server answered.
    package func succeed(_ server: String) {
        circuits.withLock { $0[server] = nil }
    }

    /// The server did not answer.
    package func fail(_ server: String, at now: Timestamp) {
        circuits.withLock { circuits in
            // Servers that never answer are named by others' metadata: as many as that are not remembered.
            guard circuits.count < 10_000 || circuits[server] != nil else { return }
            circuits[server, default: Circuit(pause: pause)].fail(at: now)
        }
    }

    /// Those with failures, by name.
    package var troubled: [String: Circuit] {
        circuits.withLock { $0 }
    }
}
