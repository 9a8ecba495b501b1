import Basics
import Database
import Services
import Storage
import TestSupport
import Testing

struct KeptAnswerTests {
    private struct PowerCut: Error {}

    private static func answer(
        _ organization: OrganizationID, key: String = "k", at time: Timestamp, body: String = "answer"
    ) -> KeptAnswer {
        KeptAnswer(
            credential: "key_1", key: key, organization: organization, operation: "POST /x", bodyHash: [1], status: 201,
            contentType: "application/json", body: Array(body.utf8), createdAt: time)
    }

    /// An organisation that stands for the effect of a call.
    private static func effect(_ name: String, at time: Timestamp) -> Organization {
        Organization(id: .new(at: time), name: name, plan: .free, createdAt: time)
    }

    @Test func `an answer and the effect it tells of are kept together or not at all`() async throws {
        let test = try await TestExchange()
        let (store, now) = (test.exchange.store, test.time.now())
        let organization = Self.effect("both", at: now)
        await #expect(throws: PowerCut.self) {
            try await store.write { tx in
                try tx.insert(organization)
                try tx.keep(Self.answer(organization.id, at: now), expiry: now - .seconds(1))
                throw PowerCut()
            }
        }
        #expect(try store.look { tx in try tx.organization(organization.id) } == nil)
        #expect(
            try store.look { tx in try tx.keptAnswer(credential: "key_1", key: "k", after: now - .seconds(1)) } == nil)

        try await store.write { tx in
            try tx.insert(organization)
            try tx.keep(Self.answer(organization.id, at: now), expiry: now - .seconds(1))
        }
        let kept = try store.look { tx in try tx.keptAnswer(credential: "key_1", key: "k", after: now - .seconds(1)) }
        #expect(kept?.body == Array("answer".utf8))
        #expect(kept?.status == 201)
        #expect(kept?.operation == "POST /x")
    }

    @Test func `a second answer under the same key takes its effect back`() async throws {
        let test = try await TestExchange()
        let (store, now) = (test.exchange.store, test.time.now())
        let first = Self.effect("first", at: now)
        let second = Self.effect("second", at: now)
        try await store.write { tx in
            try tx.insert(first)
            try tx.keep(Self.answer(first.id, at: now), expiry: now - .seconds(1))
        }
        let error = await #expect(throws: DatabaseError.self) {
            try await store.write { tx in
                try tx.insert(second)
                try tx.keep(Self.answer(second.id, at: now, body: "other"), expiry: now - .seconds(1))
            }
        }
        #expect(error?.code == .unique)
        #expect(try store.look { tx in try tx.organization(second.id) } == nil)
    }

    @Test func `an answer past its time makes room, is not given any more, and is forgotten`() async throws {
        let test = try await TestExchange()
        let (store, now) = (test.exchange.store, test.time.now())
        let organization = Self.effect("one", at: now)
        try await store.write { tx in
            try tx.keep(Self.answer(organization.id, at: now), expiry: now - .seconds(60))
            try tx.keep(Self.answer(organization.id, key: "other", at: now + .seconds(1)), expiry: now - .seconds(60))
        }
        #expect(try store.look { tx in try tx.keptAnswer(credential: "key_1", key: "k", after: now) } == nil)
        let later = now + .seconds(60)
        try await store.write { tx in
            try tx.keep(Self.answer(organization.id, at: later, body: "new"), expiry: now)
        }
        let forgotten = try await store.write { tx in
            try tx.deleteKeptAnswers(before: later, limit: 10)
        }
        #expect(forgotten == 1)
        let kept = try store.look { tx in try tx.keptAnswer(credential: "key_1", key: "k", after: now) }
        #expect(kept?.body == Array("new".utf8))
    }
}
