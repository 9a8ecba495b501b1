import Basics
import Database
import Storage

/// Notices when the machine's clock is set back, and moves what waits along with it: a job that was to be done in a second
/// is done in a second, and not when the clock has come there again.
package struct ClockWatch: Sendable {
    private let exchange: Exchange

    package init(_ exchange: Exchange) {
        self.exchange = exchange
    }

    /// Looks every second, until the task is cancelled.
    package func run(log: Log) async {
        let clock = ContinuousClock()
        var last = (wall: exchange.time.now(), steady: clock.now)
        while !Task.isCancelled {
            try? await Task.sleep(for: .seconds(1))
            let now = (wall: exchange.time.now(), steady: clock.now)
            let step = Self.step(from: last.wall, to: now.wall, within: now.steady - last.steady)
            last = now
            guard let step else { continue }
            do {
                try await exchange.followClock(back: step)
                log.info("clock_set_back", ["seconds": .number(Int(step.components.seconds))])
            } catch {
                log.error("clock_set_back", ["error": "\(error)"])
            }
        }
    }

    /// By how much a clock was set back between two looks at it; `nil` when it was not, or by so little that nobody waits
    /// longer for it.
    ///
    /// - Parameter elapsed: The time between the looks by a clock that nobody sets.
    package static func step(from before: Timestamp, to now: Timestamp, within elapsed: Duration) -> Duration? {
        let step = before + elapsed - now
        return step > .seconds(2) ? step : nil
    }
}

extension Exchange {
    /// Makes every job that waits due earlier by what the clock was set back, as if it had always shown that time.
    package func followClock(back step: Duration) async throws {
        let now = time.now()
        try await store.write(.background) { tx in try tx.moveJobs(back: step, waitingAt: now) }
        for kind in Job.Kind.allCases { bells[kind].ring() }
    }
}
