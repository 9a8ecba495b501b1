import Basics
import Synchronization

/// What was found of certificates, for as long as it holds: a few certificates sign thousands of messages a second.
final class Verdicts<Value: Sendable>: Sendable {
    private struct Verdict {
        let value: Value
        let from: Timestamp
        /// The first moment at which it holds no more.
        let until: Timestamp
    }

    private let verdicts = Mutex<[Certificate: Verdict]>([:])
    /// How many are kept.
    private let most: Int

    /// - Parameter most: How many are kept. There are fewer access points in the network than it is when not given.
    init(most: Int = 4096) {
        self.most = most
    }

    /// What holds for this certificate at this time, or `nil` when nothing is known.
    func value(for certificate: Certificate, at time: Timestamp) -> Value? {
        verdicts.withLock { verdicts in
            guard let verdict = verdicts[certificate], verdict.from <= time, time < verdict.until else { return nil }
            return verdict.value
        }
    }

    /// Keeps what was found. When there are too many, half of the others go.
    func keep(_ value: Value, for certificate: Certificate, from: Timestamp, until: Timestamp) {
        verdicts.withLock { verdicts in
            if verdicts.count >= most, verdicts[certificate] == nil {
                for key in verdicts.keys.prefix((most + 1) / 2) { verdicts[key] = nil }
            }
            verdicts[certificate] = Verdict(value: value, from: from, until: until)
        }
    }

    /// How many are kept now.
    var count: Int { verdicts.withLock { $0.count } }
}
