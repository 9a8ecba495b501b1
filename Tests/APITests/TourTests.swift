import HTTP
import JSON
import Storage
import TestSupport
import Testing

/// The tour of the README: over a socket, with a receiver of webhooks, by the machine's clock.
struct TourTests {
    @Test func `from nothing to a paid invoice, told of at every step`() async throws {
        let running = try await RunningExchange()
        let receiver = try WebhookReceiver.start()

        let sandbox = try await running.anybody.post("/sandbox/bootstrap", #"{"label": "tour"}"#)
        #expect(sandbox.status == 201)
        let client = running.anybody.key(try #require(sandbox.text("apiKey")))

        let webhook = try await client.post("/webhooks", #"{"url": "\#(receiver.url)", "events": ["*"]}"#)
        #expect(webhook.status == 201, "\(webhook.bodyText)")
        let secret = try #require(webhook.text("secret"))

        let company = try await client.once("upsert-acme-be").post("/companies", Example.company)
        #expect(company.status == 201)
        let sender = try #require(company.text("id"))

        let sent = try await client.once("inv-2026-0417").post("/documents/send", Example.invoice(from: sender))
        #expect(sent.status == 201, "\(sent.bodyText)")
        #expect(sent.text("deliveryStatus") == "pending")
        let id = try #require(sent.text("id"))
        let isDelivered = try await eventually {
            try await client.get("/documents/\(id)").text("deliveryStatus") == "delivered"
        }
        #expect(isDelivered)

        let xml = try await client.get("/documents/\(id)/xml")
        #expect(xml.headers["Content-Type"] == "application/xml")
        #expect(xml.bodyText.contains("<cbc:ID>INV-2026-0417</cbc:ID>"))

        for step in [#"{"status": "under_review"}"#, #"{"status": "approved"}"#, Example.payment] {
            let moved = try await client.post("/documents/\(id)/lifecycle", step)
            #expect(moved.status == 200, "\(moved.bodyText)")
        }
        #expect(try await client.get("/documents/\(id)").text("lifecycleStatus") == "paid")

        let expected = [
            "company.smp_registered", "document.delivered", "document.sent", "lifecycle.updated", "lifecycle.updated",
            "lifecycle.updated",
        ]
        #expect(try await eventually { receiver.types.sorted() == expected }, "\(receiver.types)")
        for told in receiver.deliveries {
            #expect(told.isSigned(with: secret))
            #expect(told.headers["X-Flowie-Event-Id"] == told.text("id"))
        }
        let paid = receiver.deliveries.first { $0.text("data.currentStatus") == "paid" }
        #expect(paid?.text("data.previousStatus") == "approved")
        #expect(paid?.text("data.payment.reference") == "PAY-2026-0001")
        #expect(paid.map { String(decoding: $0.body, as: UTF8.self).contains(#""amount":2359.50"#) } == true)

        #expect(try await client.get("/events?limit=100")["data"]?.count == 6)
        await running.stop()
        await receiver.stop()
    }
}
