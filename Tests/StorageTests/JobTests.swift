import Basics
import Database
import Services
import Storage
import TestSupport
import Testing

struct JobTests {
    private let organization = OrganizationID.new(at: TestExchange.start, isSandbox: true)

    private func job(_ subject: String, due: Timestamp, _ kind: Job.Kind = .deliver) -> Job {
        Job(kind, subject, organization: organization, company: nil, due: due)
    }

    @Test func `jobs are claimed when they are due, the longest due first, and once`() async throws {
        let test = try await TestExchange()
        let (store, now) = (test.exchange.store, test.time.now())
        try await store.write { [self] tx in
            try tx.enqueue(job("later", due: now + .seconds(10)))
            try tx.enqueue(job("second", due: now))
            try tx.enqueue(job("first", due: now - .seconds(5)))
            try tx.enqueue(job("other kind", due: now, .register))
        }
        let one = try await store.write { tx in try tx.claimJobs(.deliver, limit: 1, now: now, lease: .seconds(60)) }
        #expect(one.map(\.subject) == ["first"])
        let rest = try await store.write { tx in try tx.claimJobs(.deliver, limit: 9, now: now, lease: .seconds(60)) }
        #expect(rest.map(\.subject) == ["second"])
        #expect(rest.map(\.attempt) == [1])
        let next = try store.look { tx in try tx.nextDue(.deliver) }
        #expect(next == now + .seconds(10))
    }

    @Test func `a job that is not settled comes back when its lease runs out, or when its worker is gone`() async throws
    {
        let test = try await TestExchange()
        let (store, now) = (test.exchange.store, test.time.now())
        try await store.write { [self] tx in try tx.enqueue(job("a", due: now)) }
        func claim(at time: Timestamp) async throws -> [Int] {
            try await store.write { tx in
                try tx.claimJobs(.deliver, limit: 9, now: time, lease: .seconds(60)).map(\.attempt)
            }
        }
        #expect(try await claim(at: now) == [1])
        #expect(try await claim(at: now + .seconds(59)) == [])
        #expect(try await claim(at: now + .seconds(60)) == [2])
        try await store.write { tx in try tx.releaseJobs(at: now + .seconds(61)) }
        #expect(try await claim(at: now + .seconds(61)) == [3])
    }

    @Test func `a job is finished, put off, or buried`() async throws {
        let test = try await TestExchange()
        let (store, now) = (test.exchange.store, test.time.now())
        try await store.write { [self] tx in
            for name in ["done", "later", "dead"] { try tx.enqueue(job(name, due: now)) }
        }
        try await store.write { tx in
            for job in try tx.claimJobs(.deliver, limit: 9, now: now, lease: .seconds(60)) {
                switch job.subject {
                case "done": try tx.finish(job)
                case "later": try tx.postpone(job, to: now + .seconds(5), failure: "no answer")
                default: try tx.bury(job, failure: "refused", at: now)
                }
            }
        }
        let (waiting, dead) = try store.look { tx in try tx.countJobs() }
        #expect(waiting == 1)
        #expect(dead == 1)
        let again = try await store.write { tx in
            try tx.claimJobs(.deliver, limit: 9, now: now + .seconds(3600), lease: .seconds(60))
        }
        #expect(again.map(\.subject) == ["later"])
    }
}
