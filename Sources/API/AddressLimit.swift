import Basics
import Synchronization

/// How many calls each address may make within an hour, for what needs no credential.
package final class AddressLimit: Sendable {
    private let maximum: Int
    private let calls = Mutex<[String: [Timestamp]]>([:])
    private static let window = Duration.seconds(3600)
    /// Addresses that are remembered before those that have nothing in the window are forgotten.
    private static let capacity = 10_000

    /// - Parameter maximum: Calls an hour from one address.
    package init(maximum: Int) {
        self.maximum = maximum
    }

    /// Counts a call.
    ///
    /// - Returns: `nil` when it may be made, else the seconds until the next one may.
    package func count(_ address: String, at now: Timestamp) -> Int? {
        calls.withLock { calls in
            let start = now - Self.window
            if calls.count >= Self.capacity { calls = calls.filter { $0.value.contains { $0 > start } } }
            let recent = calls[address, default: []].filter { $0 > start }
            guard recent.count < maximum else {
                calls[address] = recent
                return (recent.first.map { ($0 + Self.window) - now } ?? Self.window).secondsToWait
            }
            calls[address] = recent + [now]
            return nil
        }
    }
}
