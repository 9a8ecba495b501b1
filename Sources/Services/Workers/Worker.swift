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

extension Exchange {
    /// Takes up what an earlier process had begun and not settled. Called once, by the process that does the work.
    package func resumeJobs() async throws {
        let now = time.now()
        try await store.write { tx in try tx.releaseJobs(at: now) }
    }
}
