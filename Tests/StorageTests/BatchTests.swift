import Basics
import Database
import Invoicing
import Testing

@testable import Storage

struct BatchTests {
    private let start = Timestamp(seconds: 1_800_000_000)
    private let organization = OrganizationID(stored: "org_1")
    private let companies = [CompanyID(stored: "comp_1"), CompanyID(stored: "comp_2")]

    private func store() async throws -> Store {
        let engine = try SQLiteEngine.inMemory()
        try await engine.migrate(Migration.all)
        let store = Store(engine)
        try await store.write { tx in
            try tx.insert(Organization(id: organization, name: "One", plan: .free, createdAt: start))
            for (company, digit) in zip(companies, 1...) {
                let participant = try #require(ParticipantID("0208:012345678\(digit)"))
                try tx.insert(
                    Company(
                        id: company, organization: organization, name: "C", legalName: "C",
                        vatNumber: "BE012345678\(digit)", country: "BE", participant: participant, createdAt: start))
            }
        }
        return store
    }

    private func exchange(with peer: String, at month: String = "2026-11") -> ExchangeCount {
        ExchangeCount(
            month: month, direction: .incoming, peer: peer, documentType: "s::t", process: "s::p", profile: "as4",
            senderCountry: "BE", receiverCountry: "BE", endUser: "0208:0123456781")
    }

    private func received(_ store: Store) throws -> [Int] {
        try store.look { tx in
            try companies.map { try tx.company(.id($0), of: Tenant(organization))?.received ?? -1 }
        }
    }

    @Test func `counts of a batch are added to those from before, each to its own`() async throws {
        let store = try await store()
        try await store.write { tx in
            try tx.count(exchange(with: "A"))
            try tx.count(.incoming, for: companies[1])
        }
        for _ in 1...2 {
            try await store.write { tx in
                try tx.together { batch in
                    for peer in ["B", "A", "B", "A", "A"] { batch.count(exchange(with: peer)) }
                    batch.count(exchange(with: "A", at: "2026-12"))
                    for index in [1, 0, 1] { batch.countReceived(by: companies[index]) }
                }
            }
        }
        let counts = try store.look { tx in try tx.exchangeCounts(in: "2026-11") }
        #expect(Dictionary(uniqueKeysWithValues: counts.map { ($0.peer, $0.messages) }) == ["A": 7, "B": 4])
        #expect(try store.look { tx in try tx.exchangeCounts(in: "2026-12") }.map(\.messages) == [2])
        #expect(try received(store) == [2, 5])
    }

    @Test func `what a batch gathered before it failed is not written`() async throws {
        struct Refused: Error {}
        let store = try await store()
        await #expect(throws: Refused.self) {
            try await store.write { tx in
                try tx.together { batch in
                    batch.count(exchange(with: "A"))
                    batch.countReceived(by: companies[0])
                    throw Refused()
                }
            }
        }
        #expect(try store.look { tx in try tx.exchangeCounts(in: "2026-11") }.isEmpty)
        #expect(try received(store) == [0, 0])
    }

    @Test func `the jobs that a batch finished are gone, and no others`() async throws {
        let store = try await store()
        let jobs = (1...5).map {
            Job(.deliver, "doc_\($0)", organization: organization, company: nil, due: start)
        }
        try await store.write { tx in
            for job in jobs { try tx.enqueue(job) }
            try tx.together { batch in
                for index in [3, 0, 1] { batch.finish(jobs[index]) }
            }
        }
        let left = try await store.write { [now = start + .seconds(1)] tx in
            try tx.claimJobs(.deliver, limit: 10, now: now, lease: .seconds(60))
        }
        #expect(left.map(\.id) == [jobs[2].id, jobs[4].id])
    }

    @Test func `a webhook that is switched off is told of nothing in the next batch`() async throws {
        let store = try await store()
        var webhook = Webhook(
            id: .new(at: start), organization: organization, company: nil, url: "http://x", events: [],
            sealedSecret: [1], namesCompany: false, createdAt: start)
        func tell() async throws -> Int {
            try await store.write { tx in
                try tx.together { batch in
                    var promised = 0
                    for company in companies {
                        let event = Event(
                            id: .new(at: start), organization: organization, company: company, type: .documentReceived,
                            data: "{}", createdAt: start)
                        promised += try tx.emit(event, in: batch)
                    }
                    return promised
                }
            }
        }
        #expect(try await tell() == 0)
        try await store.write { [webhook] tx in try tx.insert(webhook) }
        #expect(try await tell() == 2)
        webhook.status = .disabled
        try await store.write { [webhook] tx in try tx.update(webhook) }
        #expect(try await tell() == 0)
        #expect(try store.look { tx in try tx.countJobs().waiting } == 2)
    }
}
