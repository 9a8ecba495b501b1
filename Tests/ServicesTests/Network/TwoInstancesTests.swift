import Basics
import Database
import Foundation
import HTTP
import Invoicing
import JSON
import Peppol
import Services
import Simulators
import Storage
import TestSupport
import Testing

/// Two instances that know nothing of each other but the network's rules.
struct TwoInstancesTests {
    /// A seller on one instance, a buyer on another.
    private struct Pair {
        let test: TestNetwork
        let one: TestMember
        let other: TestMember
        let seller: TestCompany
        let buyer: TestCompany

        init(_ change: (inout PeppolSettings) -> Void = { _ in }) async throws {
            test = try TestNetwork()
            one = try await test.member("POP000001", change)
            other = try await test.member("POP000002", change)
            try await one.publishOwn()
            try await other.publishOwn()
            seller = try await one.company("BE0123456749")
            buyer = try await other.company("BE0876543171")
        }
    }

    @Test func `what the locator has lost is registered anew when the instance starts`() async throws {
        let pair = try await Pair()
        let ours = pair.other.network.settings.seat.participant.participantID
        try await pair.other.lose([ours, pair.buyer.participant])
        #expect(try await pair.one.network.reach(pair.buyer.participant, for: .invoice, xml: nil) == .unknown)

        #expect(try await pair.other.publishOwn())
        try await pair.test.work()
        // What was not found is remembered for a while.
        pair.test.time.advance(by: .seconds(3600))
        let sent = try await pair.seller.send("N-1", to: pair.buyer.participant)
        try await pair.test.work()
        #expect(try await pair.seller.client.get("/documents/\(sent)").text("deliveryStatus") == "delivered")
        await pair.test.stop()
    }

    @Test func `an invoice goes from one instance to the other, and both say so`() async throws {
        let pair = try await Pair()
        let sent = try await pair.seller.send("N-1", to: pair.buyer.participant)
        try await pair.test.work()

        let outgoing = try await pair.seller.client.get("/documents/\(sent)")
        #expect(outgoing.text("deliveryStatus") == "delivered", "\(outgoing.bodyText)")
        let incoming = try await pair.buyer.client.get("/documents?direction=incoming")
        #expect(incoming.text("data.0.number") == "N-1")
        #expect(incoming.digits("data.0.grossAmount") == "121.00")
        #expect(incoming.text("data.0.sender.peppolId") == pair.seller.participant.description)
        let received = try #require(incoming.text("data.0.id"))
        let there = try await pair.buyer.client.get("/documents/\(received)/xml")
        // All but the XML declaration, which may stand only at the start of a file, is byte for byte the same.
        let here = try await pair.seller.client.get("/documents/\(sent)/xml")
        #expect(here.bodyText.contains(there.bodyText))
        #expect(there.bodyText.hasPrefix("<Invoice"))

        let told = try await pair.seller.client.get("/events?type=document.delivered")
        #expect(told.text("data.0.data.accessPoint") == "POP000002")
        #expect(try await pair.buyer.client.get("/events?type=document.received").text("data.0.data.number") == "N-1")
        for (company, document) in [(pair.seller, sent), (pair.buyer, received)] {
            let archive = try await company.client.get("/documents/\(document)/evidence")
            #expect(archive.status == 200)
            #expect(archive.body.starts(with: [0x50, 0x4B, 3, 4]))
        }
        await pair.test.stop()
    }

    @Test func `what the buyer does with an invoice reaches the seller`() async throws {
        let pair = try await Pair()
        let sent = try await pair.seller.send("N-2", to: pair.buyer.participant)
        try await pair.test.work()
        let received = try #require(
            try await pair.buyer.client.get("/documents?direction=incoming").text("data.0.id"))
        func seller() async throws -> String? {
            try await pair.seller.client.get("/documents/\(sent)").text("lifecycleStatus")
        }
        for (body, expected) in [
            (#"{"status": "under_review"}"#, "under_review"),
            (#"{"status": "disputed", "reasonCode": "PRI", "reason": "too dear"}"#, "disputed"),
            (#"{"status": "approved"}"#, "approved"),
            (#"{"status": "paid", "paymentDate": "2026-04-30", "paymentAmount": 121.00}"#, "paid"),
        ] {
            let reply = try await pair.buyer.client.post("/documents/\(received)/lifecycle", body)
            #expect(reply.status == 200, "\(reply.bodyText)")
            try await pair.test.work()
            #expect(try await seller() == expected)
        }
        let history = try await pair.seller.client.get("/documents/\(sent)/lifecycle")
        #expect(history.bodyText.contains("too dear"))
        #expect(history.bodyText.contains("PRI"))
        await pair.test.stop()
    }

    @Test func `a receiver that is down is tried again, with the same message, and gets it once`() async throws {
        let pair = try await Pair()
        pair.other.answer { request in request.path == "/as4" ? Response(status: 503, text: "down") : nil }
        let sent = try await pair.seller.send("N-3", to: pair.buyer.participant)
        try await pair.test.work()
        let waiting = try await pair.seller.client.get("/documents/\(sent)")
        #expect(waiting.text("deliveryStatus") == "pending")

        pair.other.answer(with: nil)
        pair.test.time.advance(by: .seconds(30))
        try await pair.test.work()
        #expect(try await pair.seller.client.get("/documents/\(sent)").text("deliveryStatus") == "delivered")
        #expect(try await pair.buyer.client.get("/documents?direction=incoming")["data"]?.count == 1)
        await pair.test.stop()
    }

    @Test func `a receiver that asks for patience is tried again when it wants to be`() async throws {
        let pair = try await Pair()
        // The second says a moment, of the clock on the wall.
        let wishes: [@Sendable () -> String] = [
            { "100" }, { httpDate(Int(Date().timeIntervalSince1970) + 90) }, { "999999999" },
        ]
        for (number, wish) in wishes.enumerated() {
            pair.other.answer { request in
                request.path == "/as4" ? Response(status: 503, headers: ["Retry-After": wish()], bytes: []) : nil
            }
            let sent = try await pair.seller.send("N-\(number)", to: pair.buyer.participant)
            try await pair.test.work()
            pair.other.answer(with: nil)
            func state() async throws -> String? {
                try await pair.test.work()
                return try await pair.seller.client.get("/documents/\(sent)").text("deliveryStatus")
            }
            pair.test.time.advance(by: .seconds([95, 80, 3590][number]))
            #expect(try await state() == "pending")
            pair.test.time.advance(by: .seconds(15))
            #expect(try await state() == "delivered")
        }
        await pair.test.stop()
    }

    @Test func `as many messages are under way as are allowed, all to one access point`() async throws {
        let count = 40
        let pair = try await Pair { $0.maximumUnderway = count }
        let gate = Gate(opensFor: count)
        pair.other.answer { request in
            guard request.path == "/as4" else { return nil }
            return await gate.pass() ? nil : Response(status: 503, text: "they do not come together")
        }
        for number in 1...count { _ = try await pair.seller.send("N-\(number)", to: pair.buyer.participant) }
        try await pair.test.work()
        let delivered = try await pair.seller.client.get("/documents?deliveryStatus=delivered&limit=100")
        #expect(delivered["data"]?.count == count)
        await pair.test.stop()
    }

    /// Lets those that come pass when so many have come.
    private actor Gate {
        private var missing: Int

        init(opensFor count: Int) {
            missing = count
        }

        /// Returns whether it has opened; it is waited for no longer than ten seconds.
        func pass() async -> Bool {
            missing -= 1
            for _ in 1...1000 where missing > 0 { try? await Task.sleep(for: .milliseconds(10)) }
            return missing <= 0
        }
    }

    @Test func `waiting for a publisher that is left alone is no attempt`() async throws {
        let pair = try await Pair()
        _ = try await pair.seller.send("N-0", to: pair.buyer.participant)
        try await pair.test.work()
        await pair.other.stop()
        for number in 1...6 { _ = try await pair.seller.send("N-\(number)", to: pair.buyer.participant) }
        func attempts() async throws -> Int {
            try await pair.one.exchange.store.read { tx in
                try tx.run("SELECT attempt FROM jobs WHERE kind = 'deliver'").map { row in try row[0] }.reduce(0, +)
            }
        }
        try await pair.test.work()
        let before = try await attempts()
        #expect(before >= Circuit.threshold)

        // All are due now; one finds out that nobody answers, and the others wait with it.
        pair.test.time.advance(by: Circuit.pause + .seconds(1))
        try await pair.test.work()
        #expect(try await attempts() == before + 1)
        await pair.one.stop()
        await pair.test.locator.stop()
    }

    @Test func `a receipt that is lost leads to no second document`() async throws {
        let pair = try await Pair()
        pair.other.answer { request in
            guard request.path == "/as4" else { return nil }
            _ = await pair.other.reception.take(
                contentType: request.headers["Content-Type"] ?? "", request.body)
            return Response(status: 502, text: "lost on the way")
        }
        let sent = try await pair.seller.send("N-4", to: pair.buyer.participant)
        try await pair.test.work()
        #expect(try await pair.seller.client.get("/documents/\(sent)").text("deliveryStatus") == "pending")
        #expect(try await pair.buyer.client.get("/documents?direction=incoming")["data"]?.count == 1)

        pair.other.answer(with: nil)
        pair.test.time.advance(by: .seconds(30))
        try await pair.test.work()
        #expect(try await pair.seller.client.get("/documents/\(sent)").text("deliveryStatus") == "delivered")
        #expect(try await pair.buyer.client.get("/documents?direction=incoming")["data"]?.count == 1)
        await pair.test.stop()
    }

    @Test func `a receiver nobody knows, and one that was taken out, are told at once`() async throws {
        let pair = try await Pair()
        let unknown = try #require(ParticipantID("0208:0456789034"))
        await #expect(throws: UnexpectedReply.self) { try await pair.seller.send("N-5", to: unknown) }
        let reply = try await pair.seller.client.post(
            "/documents/validate", #"{"type": "invoice", "from": "\#(pair.seller.id)", "to": "\#(unknown)"}"#)
        #expect(reply.status == 200 || reply.status == 400)

        let gone = try await pair.buyer.client.delete("/companies/\(pair.buyer.id)")
        #expect(gone.status == 204)
        try await pair.test.work()
        pair.test.time.advance(by: .seconds(3600))
        await #expect(throws: UnexpectedReply.self) { try await pair.seller.send("N-6", to: pair.buyer.participant) }
        await pair.test.stop()
    }

    @Test func `metadata is served as it was signed, and other paths stay the API's`() async throws {
        let pair = try await Pair()
        let participant = pair.buyer.participant
        let encoded = participant.percentEncodedForm
        let group = try await pair.other.get("/\(encoded)")
        #expect(group.status == 200)
        #expect(String(decoding: group.body, as: UTF8.self).contains("ServiceGroup"))
        let type = Capability.invoice.documentType.percentEncodedForm
        let metadata = try await pair.other.get("/iso6523-actorid-upis::\(participant.description)/services/\(type)")
        #expect(metadata.status == 200)
        #expect(String(decoding: metadata.body, as: UTF8.self).contains("SignatureValue"))
        #expect(try await pair.other.get("/businesscard/\(encoded)").status == 200)
        #expect(try await pair.one.get("/\(encoded)").status == 404)
        #expect(try await pair.one.get("/iso6523-actorid-upis::nonsense").status == 400)
        #expect(try await pair.one.get("/as4").status == 405)
        #expect(try await pair.one.get("/health/liveness").status == 200)
        #expect(try await pair.one.get("/elsewhere").status == 404)
        await pair.test.stop()
    }

    @Test func `another organisation that registers the same company takes nothing from the first`() async throws {
        let pair = try await Pair()
        let second = try await pair.other.company("BE0876543171")
        let sent = try await pair.seller.send("N-7", to: pair.buyer.participant)
        try await pair.test.work()
        #expect(try await pair.seller.client.get("/documents/\(sent)").text("deliveryStatus") == "delivered")
        #expect(try await pair.buyer.client.get("/documents?direction=incoming")["data"]?.count == 1)
        #expect(try await second.client.get("/documents?direction=incoming")["data"]?.count == 0)
        #expect(try await second.client.get("/companies/\(second.id)")["smpRegistered"]?.bool == false)

        #expect(try await second.client.delete("/companies/\(second.id)").status == 204)
        try await pair.test.work()
        pair.test.time.advance(by: .seconds(3600))
        let next = try await pair.seller.send("N-8", to: pair.buyer.participant)
        try await pair.test.work()
        #expect(try await pair.seller.client.get("/documents/\(next)").text("deliveryStatus") == "delivered")
        await pair.test.stop()
    }
}
