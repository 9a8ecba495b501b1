import Basics
import Database
import Storage

/// Forgets what is kept for a time only: events after thirty days, kept answers after a day.
package struct RetentionWorker: Sendable {
    private let exchange: Exchange
    /// Rows that one transaction removes at the most, so that callers never wait long for it.
    private static let share = 500

    package init(_ exchange: Exchange) {
        self.exchange = exchange
    }

    /// Forgets what is old by now. Returns how many events and answers that was.
    @discardableResult
    package func pass() async throws -> Int {
        let now = exchange.time.now()
        var total = 0
        while !Task.isCancelled {
            let count = try await exchange.store.write(.background) { tx in
                try tx.deleteEvents(before: now - Exchange.eventLifetime, limit: Self.share)
                    + tx.deleteKeptAnswers(before: now - Exchange.answerLifetime, limit: Self.share)
            }
            total += count
            if count == 0 { break }
        }
        return total
    }

    /// Looks once an hour, until the task is cancelled.
    package func run(log: Log) async {
        while !Task.isCancelled {
            do { try await pass() } catch { log.error("retention", ["error": "\(error)"]) }
            await exchange.time.sleep(until: exchange.time.now() + .seconds(3600))
        }
    }
}

extension Exchange {
    /// How long the answer to a call with an `Idempotency-Key` is kept.
    package static let answerLifetime = Duration.seconds(86_400)
}
