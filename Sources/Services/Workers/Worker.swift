import Basics
import Database
import Storage

/// Does one kind of work: claims jobs, works, settles them. The work stands between two transactions and inside neither.
package protocol Worker: Sendable {
    var exchange: Exchange { get }

    /// The kind of job it takes on.
    var kind: Job.Kind { get }

    /// Takes on what is due, and returns when all of that is settled. Returns how many jobs that was.
    func pass() async throws -> Int

    /// Works until the task is cancelled.
    func run(log: Log) async
}

extension Worker {
    /// Works until the task is cancelled: whenever something is due, or the bell says that something was promised.
    package func run(log: Log) async {
        while !Task.isCancelled {
            do {
                if try await pass() > 0 { continue }
                let due = try exchange.store.look { tx in try tx.nextDue(kind) }
                await exchange.bells[kind].wait(until: due, by: exchange.time)
            } catch {
                guard !Task.isCancelled else { return }
                log.error("worker", ["kind": "\(kind.rawValue)", "error": "\(error)"])
                await exchange.time.sleep(until: exchange.time.now() + .seconds(1))
            }
        }
    }

    /// Claims up to `limit` jobs that are due.
    func claim(_ limit: Int, lease: Duration = .seconds(60)) async throws -> [Job] {
        let now = exchange.time.now()
        guard let due = try exchange.store.look({ tx in try tx.nextDue(kind) }), due <= now else { return [] }
        return try await exchange.store.write(.background) { tx in
            try tx.claimJobs(kind, limit: limit, now: now, lease: lease)
        }
    }
}

/// How a job is put off that could not be worked on.
private enum PuttingOff {
    static let pause = Duration.seconds(60)
    /// A job that was begun so often is not begun again. More than any schedule of a network or a webhook comes to.
    static let attempts = 60
}

extension Worker {
    /// Works on one job. When that fails it is put off, and once that has happened often it is a dead letter: so a job that
    /// cannot be worked on holds up no other, and nobody works on it for ever.
    ///
    /// - Throws: What the work threw, when not even that can be written; then the job is begun again after its lease.
    func attend(to job: Job, log: Log? = nil, _ work: () async throws -> Void) async throws {
        do {
            try await work()
        } catch {
            log?.error("worker", ["kind": "\(kind.rawValue)", "job": "\(job.id)", "error": "\(error)"])
            let now = exchange.time.now()
            let failure = "\(error)"
            do {
                try await exchange.store.write(.background) { tx in
                    guard job.attempt < PuttingOff.attempts else { return try tx.bury(job, failure: failure, at: now) }
                    try tx.postpone(job, to: now + PuttingOff.pause, failure: failure)
                }
            } catch _ { throw error }
        }
    }
}

extension Exchange {
    /// Takes up what an earlier process had begun and not settled. Called once, by the process that does the work.
    package func resumeJobs() async throws {
        let now = time.now()
        try await store.write { tx in try tx.releaseJobs(at: now) }
    }
}
