import Glibc

/// Measures work that is short and always the same: what it takes at the least, with the disturbances left out.
enum Stopwatch {
    typealias Work = () throws -> Void

    /// The least time of each, in µs of the processor that runs it.
    ///
    /// The works are measured in turn, so that what disturbs one disturbs its neighbours too: on a machine that has other
    /// things to do, their ratios can be trusted where the times cannot.
    static func least(of works: [Work], for time: Duration = .seconds(2)) throws -> [Double] {
        var least = works.map { _ in Double.infinity }
        let rounds = try works.map { try Self.rounds(of: $0) }
        let start = ContinuousClock.now
        var samples = 0
        while samples < 5 || ContinuousClock.now - start < time {
            for (place, work) in works.enumerated() {
                let before = processorTime()
                for _ in 0..<rounds[place] { try work() }
                least[place] = min(least[place], (processorTime() - before) / Double(rounds[place]))
            }
            samples += 1
        }
        return least
    }

    /// How often a work is done in one sample, so that it takes some milliseconds.
    private static func rounds(of work: Work) throws -> Int {
        try work()
        let before = processorTime()
        try work()
        return max(1, min(1000, Int(5000 / max(1, processorTime() - before))))
    }

    /// What a thread has used of a processor, or all of the program, in µs.
    static func processorTime(_ clock: clockid_t = CLOCK_THREAD_CPUTIME_ID) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
    }
}
