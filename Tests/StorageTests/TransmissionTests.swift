import Basics
import Database
import Foundation
import Invoicing
import Testing

@testable import Storage

struct TransmissionTests {
    private let start = Timestamp(seconds: 1_800_000_000)

    private func store() async throws -> Store {
        let engine = try SQLiteEngine.inMemory()
        try await engine.migrate(Migration.all)
        return Store(engine)
    }

    private func participant(_ text: String) throws -> ParticipantID {
        try #require(ParticipantID(text))
    }

    private func transmission(_ message: String, instance: String = "i", document: DocumentID? = nil) throws
        -> Transmission
    {
        Transmission(
            id: .new(at: start), .incoming, .document, organization: nil, company: nil, document: document,
            messageID: message, instanceID: instance, sender: try participant("0208:0123456749"),
            receiver: try participant("9930:DE123"), documentType: "s::t", process: "s::p", senderCountry: "BE",
            state: .pending, createdAt: start)
    }

    @Test func `a message is taken once in each direction`() async throws {
        let store = try await store()
        let first = try transmission("m")
        try await store.write { tx in try tx.insert(first) }
        let second = try transmission("m")
        await #expect(throws: DatabaseError.self) { try await store.write { tx in try tx.insert(second) } }
        #expect(try store.look { tx in try tx.transmission(.incoming, message: "m") }?.id == first.id)
        #expect(try store.look { tx in try tx.transmission(.outgoing, message: "m") } == nil)
        #expect(try store.look { tx in try tx.transmission(.incoming, instance: "i", from: first.sender) } != nil)
        #expect(try store.look { tx in try tx.transmission(.incoming, instance: "i", from: first.receiver) } == nil)
    }

    @Test func `a message that came before is known by its name, and by its envelope from the same sender`()
        async throws
    {
        let store = try await store()
        let first = try transmission("m")
        try await store.write { tx in try tx.insert(first) }
        func isKnown(
            _ direction: Direction, _ message: String, _ instance: String, _ sender: ParticipantID
        ) throws -> Bool {
            try store.look { tx in
                try tx.hasTransmission(direction, message: message, instance: instance, from: sender)
            }
        }
        #expect(try isKnown(.incoming, "m", "other", first.receiver))
        #expect(try isKnown(.incoming, "other", "i", first.sender))
        #expect(try isKnown(.incoming, "m", "i", first.sender))
        #expect(try !isKnown(.incoming, "other", "i", first.receiver))
        #expect(try !isKnown(.incoming, "other", "other", first.sender))
        #expect(try !isKnown(.outgoing, "m", "i", first.sender))
    }

    @Test func `another transmission of the same message is no later attempt of the first`() async throws {
        let store = try await store()
        let first = try transmission("m")
        let second = try transmission("m")
        let states = try await store.write { tx in
            [try tx.record(first, Evidence()), try tx.record(first, Evidence())]
        }
        #expect(states == [nil, .pending])
        await #expect(throws: DatabaseError.self) {
            try await store.write { tx in _ = try tx.record(second, Evidence()) }
        }
    }

    @Test(arguments: [true, false])
    func `what is recorded of a later attempt takes the place of the earlier, and the payload stays`(
        isInFile: Bool
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "storage-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let engine = try isInFile ? SQLiteEngine(path: folder + "/test.db") : SQLiteEngine.inMemory()
        try await engine.migrate(Migration.all)
        let store = Store(engine)
        let first = try transmission("m")
        try await store.write { [first] tx in
            try tx.record(first, Evidence(message: ("a", [1]), payload: [9]))
            var second = first
            second.state = .exchanged
            second.peer = "POP000001"
            second.signedParts = "00 #a"
            try tx.record(second, Evidence(message: ("b", [2]), signal: ("c", [3])))
        }
        let kept = try #require(try store.look { tx in try tx.evidence(of: first.id) })
        #expect(kept.message?.bytes == [2])
        #expect(kept.signal?.bytes == [3])
        #expect(kept.payload == [9])
        // In a file they lie beside the tables.
        let held = try store.look { tx in
            try tx.value("SELECT count(*) FROM evidence WHERE message IS NOT NULL OR signal IS NOT NULL", as: Int.self)
        }
        #expect(held == (isInFile ? 0 : 1))
        let found = try #require(try store.look { tx in try tx.transmission(first.id) })
        #expect(found.state == .exchanged)
        #expect(found.peer == "POP000001")
        #expect(found.signedParts == "00 #a")
        await store.close()
    }

    @Test func `evidence of before there was a place beside the tables is found as it was`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "storage-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let engine = try SQLiteEngine(path: folder + "/test.db")
        try await engine.migrate(Migration.all.filter { $0.number < 7 })
        let first = try transmission("m")
        try await engine.write { tx in
            try tx.insert(first)
            try tx.execute(
                """
                INSERT INTO evidence (transmission_id, message_type, message, signal_type, signal)
                VALUES (\(first.id), 'a', \([1, 2] as [UInt8]), 'b', \([3] as [UInt8]))
                """)
        }
        try await engine.migrate(Migration.all)
        let kept = try #require(try engine.readInline { tx in try tx.evidence(of: first.id) })
        #expect(kept.message?.type == "a")
        #expect(kept.message?.bytes == [1, 2])
        #expect(kept.signal?.bytes == [3])
        await engine.close()
    }

    @Test func `metadata is found in any case of the participant, by its exact type`() async throws {
        let store = try await store()
        let participant = try participant("9930:DE123")
        try await store.write { tx in
            try tx.publish(
                [
                    PublishedService(documentType: "s::b", process: "s::p", bytes: [1]),
                    PublishedService(documentType: "s::a", process: "s::q", bytes: [2]),
                ], for: participant, of: nil)
        }
        let small = try self.participant("9930:de123")
        #expect(try store.look { tx in try tx.serviceMetadata(of: small, for: "s::b") } == [1])
        #expect(try store.look { tx in try tx.serviceMetadata(of: small, for: "S::B") } == nil)
        let services = try store.look { tx in try tx.publishedServices(of: small) }
        #expect(services.map(\.documentType) == ["s::a", "s::b"])
        #expect(services.map(\.process) == ["s::q", "s::p"])
        try await store.write { tx in try tx.publish([], for: small, of: nil) }
        #expect(try store.look { tx in try tx.publishedServices(of: participant) }.isEmpty)
    }

    @Test func `exchanges of one kind within a month are counted together`() async throws {
        let store = try await store()
        let count = ExchangeCount(
            month: "2026-11", direction: .outgoing, peer: "POP000001", documentType: "t", process: "p", profile: "as4",
            senderCountry: "BE", receiverCountry: "ZZ", endUser: "comp_1")
        var other = count
        other.endUser = "comp_2"
        try await store.write { [other] tx in
            for _ in 0..<3 { try tx.count(count) }
            try tx.count(other)
        }
        let found = try store.look { tx in try tx.exchangeCounts(in: "2026-11") }
        #expect(Set(found.map(\.messages)) == [3, 1])
        #expect(try store.look { tx in try tx.exchangeCounts(in: "2026-12") }.isEmpty)
    }
}
