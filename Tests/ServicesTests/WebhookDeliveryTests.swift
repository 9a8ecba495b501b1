import Basics
import Database
import HTTP
import JSON
import Services
import Storage
import TestSupport
import Testing

struct WebhookDeliveryTests {
    @Test func `a receiver is told of each event once, signed, in the envelope`() async throws {
        let test = try await TestExchange()
        let sandbox = try await test.sandbox()
        let receiver = try WebhookReceiver.start()
        let webhook = try await sandbox.addWebhook(to: receiver)
        let document = try await sandbox.send("1")
        try await test.run(for: .seconds(5))
        #expect(receiver.types == ["document.sent", "document.delivered"])
        for told in receiver.deliveries {
            #expect(told.isSigned(with: "whsec_test"))
            #expect(told.headers["Content-Type"] == "application/json")
            #expect(told.headers["User-Agent"]?.hasPrefix("Flowie-Webhooks/1.0") == true)
            #expect(told.headers["X-Flowie-Event-Id"] == told.text("id"))
            #expect(told.headers["X-Flowie-Event-Type"] == told.text("type"))
            #expect(told.headers["X-Flowie-Delivery-Attempt"] == "1")
            let root = try JSONDocument(parsing: told.body).root
            #expect(root.members.map(\.name) == ["id", "type", "livemode", "createdAt", "apiVersion", "data"])
            #expect(root["livemode"]?.bool == false)
            #expect(root["apiVersion"]?.text == "2026-04-01")
            #expect(told.text("data.documentId") == document)
        }
        let signed = HandmadeHMAC.parts(of: receiver.deliveries[1].headers["X-Flowie-Signature"] ?? "")
        #expect(signed?.seconds == TestExchange.start.seconds + 1)
        #expect(receiver.deliveries[1].text("data.deliveredAt") == "2026-04-25T10:00:01Z")
        let read = try await sandbox.client.get("/webhooks/\(webhook)")
        #expect(read.text("lastDeliveredAt") == "2026-04-25T10:00:01Z")
        await receiver.stop()
    }

    @Test func `a receiver that fails is tried eight times by the schedule, and then left alone`() async throws {
        let test = try await TestExchange()
        let sandbox = try await test.sandbox()
        let receiver = try WebhookReceiver.start { _ in Response(status: 500) }
        let webhook = try await sandbox.addWebhook(to: receiver)
        let document = try await sandbox.send("1")
        _ = try await sandbox.client.patch("/webhooks/\(webhook)", #"{"events": ["document.sent"]}"#)
        try await test.run(for: .seconds(2 * 86_400))
        #expect(document.hasPrefix("doc_"))
        let times = receiver.deliveries.compactMap {
            HandmadeHMAC.parts(of: $0.headers["X-Flowie-Signature"] ?? "")?.seconds
        }
        let waits = zip(times.dropFirst(), times).map { $0 - $1 }
        #expect(waits == [30, 120, 600, 1800, 7200, 21_600, 43_200])
        #expect(receiver.deliveries.map { $0.headers["X-Flowie-Delivery-Attempt"] } == (1...8).map { "\($0)" })
        #expect(Set(receiver.deliveries.map(\.body)).count == 1)
        #expect(receiver.deliveries.allSatisfy { $0.isSigned(with: "whsec_test") })
        let read = try await sandbox.client.get("/webhooks/\(webhook)")
        #expect(read.text("status") == "paused")
        #expect(read.digits("failureCount") == "8")
        await receiver.stop()
    }

    @Test func `eight failures in a row pause a webhook, and one success in between begins the count anew`()
        async throws
    {
        let test = try await TestExchange()
        let sandbox = try await test.sandbox()
        let receiver = try WebhookReceiver.start { Response(status: $0 == 6 ? 200 : 503) }
        let webhook = try await sandbox.addWebhook(to: receiver)
        _ = try await sandbox.client.patch("/webhooks/\(webhook)", #"{"events": ["document.sent"]}"#)
        for number in 1...7 { _ = try await sandbox.send("\(number)") }
        try await test.work()
        #expect(receiver.deliveries.count == 7)
        #expect(try await sandbox.client.get("/webhooks/\(webhook)").text("status") == "active")
        _ = try await sandbox.send("8")
        try await test.work()
        try await test.run(for: .seconds(30))
        let paused = try await sandbox.client.get("/webhooks/\(webhook)")
        #expect(paused.text("status") == "paused")
        let calls = receiver.deliveries.count
        _ = try await sandbox.send("9")
        try await test.run(for: .seconds(86_400))
        #expect(receiver.deliveries.count == calls)
        let awake = try await sandbox.client.patch("/webhooks/\(webhook)", #"{"status": "active"}"#)
        #expect(awake.digits("failureCount") == "0")
        await receiver.stop()
    }

    @Test func `for a day after a rotation both secrets sign, then the new one alone`() async throws {
        let test = try await TestExchange()
        let sandbox = try await test.sandbox()
        let receiver = try WebhookReceiver.start()
        let webhook = try await sandbox.addWebhook(to: receiver, secret: "whsec_old")
        _ = try await sandbox.client.patch("/webhooks/\(webhook)", #"{"events": ["document.sent"]}"#)
        let rotated = try await sandbox.client.patch("/webhooks/\(webhook)", #"{"rotateSecret": true}"#)
        let new = try #require(rotated.text("secret"))
        _ = try await sandbox.send("1")
        try await test.run(for: .milliseconds(86_399_000))
        _ = try await sandbox.send("2")
        try await test.work()
        test.time.advance(by: .seconds(2))
        _ = try await sandbox.send("3")
        try await test.work()
        let codes = receiver.deliveries.map {
            HandmadeHMAC.parts(of: $0.headers["X-Flowie-Signature"] ?? "")?.codes.count
        }
        #expect(codes == [2, 2, 1])
        #expect(receiver.deliveries.map { $0.isSigned(with: new) } == [true, true, true])
        #expect(receiver.deliveries.map { $0.isSigned(with: "whsec_old") } == [true, true, false])
        await receiver.stop()
    }

    @Test(arguments: [301, 302, 307, 308])
    func `a redirect is a failure and is not followed`(status: Int) async throws {
        let test = try await TestExchange()
        let sandbox = try await test.sandbox()
        let elsewhere = try WebhookReceiver.start()
        let url = elsewhere.url
        let receiver = try WebhookReceiver.start { _ in Response(status: status, headers: ["Location": url]) }
        let webhook = try await sandbox.addWebhook(to: receiver)
        _ = try await sandbox.send("1")
        try await test.work()
        #expect(receiver.deliveries.count == 1)
        #expect(elsewhere.deliveries.isEmpty)
        #expect(try await sandbox.client.get("/webhooks/\(webhook)").digits("failureCount") == "1")
        await receiver.stop()
        await elsewhere.stop()
    }

    @Test func `nobody at the address is a failure like another`() async throws {
        let test = try await TestExchange()
        let sandbox = try await test.sandbox()
        let receiver = try WebhookReceiver.start()
        let webhook = try await sandbox.addWebhook(to: receiver)
        await receiver.stop()
        _ = try await sandbox.send("1")
        try await test.work()
        #expect(try await sandbox.client.get("/webhooks/\(webhook)").digits("failureCount") == "1")
    }

    @Test func `an event is told to each webhook that wants it, and to no other`() async throws {
        let test = try await TestExchange()
        let sandbox = try await test.sandbox()
        let other = try await sandbox.register("BE0123456789")
        try await test.run(for: .seconds(5))
        let receiver = try WebhookReceiver.start()
        let wishes = [
            ("a", #"["*"]"#, nil), ("b", #"["document.delivered"]"#, nil), ("c", #"["lifecycle.updated"]"#, nil),
            ("d", #"["*"]"#, other), ("e", #"["document.sent", "document.sent"]"#, sandbox.company.id.description),
        ]
        for (path, events, company) in wishes {
            let member = company.map { #", "companyId": "\#($0)""# } ?? ""
            let made = try await sandbox.client.post(
                "/webhooks", #"{"url": "\#(receiver.url)/\#(path)", "events": \#(events)\#(member)}"#)
            #expect(made.status == 201, "\(made.bodyText)")
        }
        _ = try await sandbox.send("1")
        try await test.run(for: .seconds(5))
        let told = receiver.deliveries.map { "\($0.path.last ?? "-") \($0.text("type") ?? "")" }.sorted()
        #expect(told == ["a document.delivered", "a document.sent", "b document.delivered", "e document.sent"])
        await receiver.stop()
    }

    @Test func `a replayed event is told again under its own identifier`() async throws {
        let test = try await TestExchange()
        let sandbox = try await test.sandbox()
        let receiver = try WebhookReceiver.start()
        _ = try await sandbox.addWebhook(to: receiver)
        _ = try await sandbox.send("1")
        try await test.work()
        let event = try #require(receiver.deliveries.first?.text("id"))
        _ = try await sandbox.client.post("/events/\(event)/ack")
        test.time.advance(by: .seconds(600))
        let replay = try await sandbox.client.post("/events/\(event)/replay")
        #expect(replay.status == 200)
        #expect(replay.digits("replayed") == "1")
        try await test.work()
        let same = receiver.deliveries.filter { $0.text("id") == event }
        #expect(same.count == 2)
        #expect(same[0].body == same[1].body)
        #expect(same[0].headers["X-Flowie-Signature"] != same[1].headers["X-Flowie-Signature"])
        await receiver.stop()
    }

    @Test func `what was promised to a webhook that is removed is forgotten, also between two attempts`() async throws {
        let test = try await TestExchange()
        let sandbox = try await test.sandbox()
        let receiver = try WebhookReceiver.start { _ in Response(status: 500) }
        let webhook = try await sandbox.addWebhook(to: receiver)
        _ = try await sandbox.send("1")
        try await test.run(for: .seconds(5))
        let calls = receiver.deliveries.count
        #expect(calls == 2)
        #expect(try await sandbox.client.delete("/webhooks/\(webhook)").status == 204)
        try await test.run(for: .seconds(86_400))
        #expect(receiver.deliveries.count == calls)
        let (waiting, dead) = try test.exchange.store.look { tx in try tx.countJobs() }
        #expect(waiting == 0 && dead == 0)
        await receiver.stop()
    }
}
