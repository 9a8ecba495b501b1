import Glibc

/// Where a world takes its time from. Nothing else asks what time it is, so the sandbox and the tests move years at once.
package protocol TimeSource: Sendable {
    /// The moment that counts as now.
    func now() -> Timestamp

    /// Waits until `now()` is at or past `time`. Returns early when the task is cancelled.
    func sleep(until time: Timestamp) async
}

/// The machine's clock.
package struct SystemTime: TimeSource {
    package init() {}

    package func now() -> Timestamp {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Timestamp(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }

    package func sleep(until time: Timestamp) async {
        while !Task.isCancelled {
            let left = time - now()
            guard left > .zero else { return }
            // The clock may be set meanwhile, so it is looked at again and again.
            try? await Task.sleep(for: min(left, .seconds(1)))
        }
    }
}
