import Basics
import Database
import Storage
import Synchronization

/// A worker whose jobs wait on others, some much longer than the rest: one that takes its time holds up no other. New ones
/// are begun as soon as there is room, and not only when all of the last share have ended.
package protocol RollingWorker: Worker {
    /// What a job is about, as it is looked up before the work.
    associatedtype Matter: Sendable

    /// Jobs that are under way at the most.
    var maximumUnderway: Int { get }

    /// How long a job takes at the most. One that has not been settled by then is begun anew.
    var lease: Duration { get }

    /// Looks up what a job is about. All the jobs that were claimed together are looked up together.
    func matter(of job: Job, in tx: borrowing Transaction) throws -> Matter

    /// Works on one job, and settles it.
    func work(on job: Job, _ matter: Matter) async throws
}

extension RollingWorker {
    /// Jobs that are claimed at once.
    private var share: Int { 64 }

    package var lease: Duration { .seconds(60) }

    package func pass() async throws -> Int {
        let jobs = try await claim(min(share, maximumUnderway))
        try await withThrowingTaskGroup { group in
            for (job, matter) in matters(of: jobs) {
                group.addTask { try await attend(to: job) { try await work(on: job, matter.get()) } }
            }
            try await group.waitForAll()
        }
        return jobs.count
    }

    /// Looks up what jobs are about; of a job for which that fails, why it does.
    private func matters(of jobs: [Job]) -> [(Job, Result<Matter, any Error>)] {
        guard !jobs.isEmpty else { return [] }
        do {
            return try exchange.store.look { tx in
                var found: [(Job, Result<Matter, any Error>)] = []
                for job in jobs {
                    do { found.append((job, .success(try matter(of: job, in: tx)))) } catch {
                        found.append((job, .failure(error)))
                    }
                }
                return found
            }
        } catch {
            return jobs.map { ($0, .failure(error)) }
        }
    }

    package func run(log: Log) async {
        let underway = Underway()
        let bell = exchange.bells[kind]
        await withDiscardingTaskGroup { group in
            while !Task.isCancelled {
                do {
                    let room = maximumUnderway - underway.count
                    let jobs = room > 0 ? try await claim(min(room, share), lease: lease) : []
                    for (job, matter) in matters(of: jobs) {
                        underway.begin()
                        group.addTask {
                            // What is not even put off is begun again after its lease, and was logged.
                            try? await attend(to: job, log: log) { try await work(on: job, matter.get()) }
                            underway.end()
                            bell.ring()
                        }
                    }
                    if !jobs.isEmpty { continue }
                    let due = room > 0 ? try exchange.store.look { tx in try tx.nextDue(kind) } : nil
                    await bell.wait(until: due, by: exchange.time)
                    // Those end first that can: what they leave room for is claimed together.
                    await Task.yield()
                } catch {
                    guard !Task.isCancelled else { return }
                    log.error("worker", ["kind": "\(kind.rawValue)", "error": "\(error)"])
                    await exchange.time.sleep(until: exchange.time.now() + .seconds(1))
                }
            }
        }
    }
}

/// How many jobs are under way.
private final class Underway: Sendable {
    private let jobs = Atomic(0)

    var count: Int { jobs.load(ordering: .relaxed) }

    func begin() { jobs.add(1, ordering: .relaxed) }

    func end() { jobs.subtract(1, ordering: .relaxed) }
}
