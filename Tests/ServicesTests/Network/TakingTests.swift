import AS4
import Basics
import Invoicing
import JSON
import Peppol
import Storage
import TestSupport
import Testing

@testable import Services

/// What becomes of messages that are stored together.
struct TakingTests {
    /// A member with two companies, and what others send to them.
    private struct Scene {
        let test: TestNetwork
        let member: TestMember
        let companies: [TestCompany]

        init() async throws {
            test = try TestNetwork()
            member = try await test.member("POP000001")
            companies = [try await member.company("BE0123456749"), try await member.company("BE0876543171")]
        }

        func arrival(
            _ number: String, message: String? = nil, instance: String? = nil, to receiver: ParticipantID? = nil,
            from peer: String = "POP000009"
        ) throws -> Arrival {
            let payload = Array(
                """
                <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" \
                xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">\
                <cbc:ID>\(number)</cbc:ID><cbc:IssueDate>2026-04-01</cbc:IssueDate></Invoice>
                """.utf8)
            let message = message ?? "m-\(number)"
            return Arrival(
                messageID: message, instanceID: instance ?? "i-\(number)",
                sender: try #require(ParticipantID("9930:de123456789")),
                receiver: receiver ?? companies[0].participant, documentType: Capability.invoice.documentType,
                process: Capability.invoice.process, senderCountry: "DE", peer: peer, payload: payload,
                payloadDigest: payload, signedParts: "00 cid:\(number)",
                message: ("message", Array(message.utf8)), signal: ("receipt", Array(message.utf8)),
                at: test.time.now())
        }

        func wish() throws -> StatusWish {
            let header = try #require(
                EnvelopeHeader(
                    sender: companies[0].participant, receiver: companies[1].participant, as: .invoice, country: "DE",
                    at: test.time.now()))
            return StatusWish(header, from: "POP000009")
        }

        func take(_ arrivals: [Arrival]) async throws -> [String] {
            let wish = try wish()
            let taken = try await member.exchange.take(arrivals.map { ($0, wish) }, member.network)
            return taken.map { result in
                switch result {
                case .success(.repeated(let signal)): "repeated \(String(decoding: signal.bytes, as: UTF8.self))"
                case .success(let taken): taken.word
                case .failure(let error): error.isNotServiced ? "not serviced" : error.code.rawValue
                }
            }
        }

        /// How many documents each company has received, as its counter and as its list says.
        func received() async throws -> [[String]] {
            var found: [[String]] = []
            for company in companies {
                let counter = try await company.client.get("/companies/\(company.id)").digits("stats.received") ?? ""
                let list = try await company.client.get("/documents?direction=incoming&limit=100")
                found.append([counter, "\(list["data"]?.count ?? -1)"])
            }
            return found
        }

        /// The messages of the month, by the other access point and who received them here.
        func counts() throws -> [String: Int] {
            let month = String(test.time.now().date.description.prefix(7))
            let counts = try member.exchange.store.look { tx in try tx.exchangeCounts(in: month) }
            return Dictionary(uniqueKeysWithValues: counts.map { ("\($0.peer) \($0.endUser)", $0.messages) })
        }
    }

    @Test func `what comes again in the same batch is seen as come again`() async throws {
        let scene = try await Scene()
        let stranger = try #require(ParticipantID("0208:0999999922"))
        let taken = try await scene.take([
            scene.arrival("A"), scene.arrival("A"), scene.arrival("A", message: "m-2"),
            scene.arrival("B", message: "m-A"), scene.arrival("B", instance: "i-A"), scene.arrival("C", to: stranger),
            scene.arrival("D"), scene.arrival("A"),
        ])
        #expect(
            taken == [
                "stored", "repeated m-A", "acknowledged", "EBMS:0004", "EBMS:0004", "not serviced", "stored",
                "repeated m-A",
            ])
        #expect(try await scene.take([scene.arrival("D")]) == ["repeated m-D"])
        #expect(try await scene.received() == [["2", "2"], ["0", "0"]])
        #expect(try scene.counts().values.reduce(0, +) == 2)
        await scene.test.stop()
    }

    @Test func `messages from several access points to several companies are each counted where they belong`()
        async throws
    {
        let scene = try await Scene()
        let (one, other) = (scene.companies[0], scene.companies[1])
        for batch in 0..<2 {
            let arrivals = try (0..<8).map { number in
                try scene.arrival(
                    "\(batch)-\(number)", to: (number % 4 == 0 ? other : one).participant,
                    from: number < 3 ? "POP000008" : "POP000009")
            }
            #expect(try await scene.take(arrivals) == Array(repeating: "stored", count: 8))
        }
        #expect(try await scene.received() == [["12", "12"], ["4", "4"]])
        #expect(
            try scene.counts() == [
                "POP000008 \(one.id)": 4, "POP000008 \(other.id)": 2, "POP000009 \(one.id)": 8,
                "POP000009 \(other.id)": 2,
            ])
        await scene.test.stop()
    }

    @Test func `a message that cannot be stored keeps no other of its batch from it, and none is counted twice`()
        async throws
    {
        let scene = try await Scene()
        let intake = Intake(scene.member.exchange, scene.member.network)
        let arrivals = [try scene.arrival("A"), try scene.arrival("B", from: "POP\0"), try scene.arrival("C")]
        let wish = try scene.wish()
        for _ in arrivals { intake.expect() }
        let stored = await withTaskGroup { group in
            for arrival in arrivals {
                group.addTask {
                    if case .stored? = try? await intake.take(arrival, wish, wasExpected: true) { 1 } else { 0 }
                }
            }
            return await group.reduce(0, +)
        }
        #expect(stored == 2)
        #expect(try await scene.received() == [["2", "2"], ["0", "0"]])
        #expect(try scene.counts().values.reduce(0, +) == 2)
        await scene.test.stop()
    }
}
