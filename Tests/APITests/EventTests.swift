import Basics
import Database
import JSON
import Services
import Storage
import TestSupport
import Testing

struct EventTests {
    @Test func `events are listed oldest first until they are acknowledged`() async throws {
        let test = try await TestExchange()
        let sandbox = try await test.sandbox()
        let document = try await sandbox.send("1")
        try await test.run(for: .seconds(5))
        let list = try await sandbox.client.get("/events")
        #expect(list["data"]?.elements.compactMap { $0["type"]?.text } == ["document.sent", "document.delivered"])
        #expect(list.text("data.0.data.documentId") == document)
        #expect(list["data.0.livemode"]?.bool == false)
        #expect(list.names("data.0") == ["id", "type", "createdAt", "livemode", "data"])
        #expect(list["hasMore"]?.bool == false)

        let first = try #require(list.text("data.0.id"))
        let second = try #require(list.text("data.1.id"))
        #expect(try await sandbox.client.post("/events/\(first)/ack").status == 204)
        #expect(try await sandbox.client.post("/events/\(first)/ack").status == 204)
        #expect(try await sandbox.client.get("/events")["data"]?.elements.map { $0["id"]?.text } == [second])

        let batch = try await sandbox.client.post(
            "/events/ack", #"{"eventIds": ["\#(first)", "\#(second)", "evt_01HY3AB9C2DE3FG0000000000A"]}"#)
        #expect(batch.status == 200)
        #expect(batch.digits("acknowledged") == "2")
        #expect(try await sandbox.client.get("/events")["data"]?.count == 0)
        #expect(try await sandbox.client.post("/events/\(second)/replay").digits("replayed") == "0")
    }

    @Test func `events are filtered and paged`() async throws {
        let test = try await TestExchange()
        let sandbox = try await test.sandbox()
        for number in 1...4 { _ = try await sandbox.send("\(number)") }
        try await test.run(for: .seconds(5))
        let delivered = try await sandbox.client.get("/events?type=document.delivered")
        #expect(delivered["data"]?.count == 4)
        #expect(try await sandbox.client.get("/events?since=2026-04-25T10:00:01Z")["data"]?.count == 4)
        #expect(try await sandbox.client.get("/events?companyId=\(sandbox.company.id)")["data"]?.count == 8)
        #expect(try await sandbox.client.get("/events?type=document.lost").code == "INVALID_ENUM")
        #expect(try await sandbox.client.get("/events?since=yesterday").status == 400)
        let whole = try await sandbox.client.get("/events?limit=100")["data"]?.elements.map { $0["id"]?.text } ?? []
        var paged: [String?] = []
        var cursor = ""
        repeat {
            let page = try await sandbox.client.get("/events?limit=3\(cursor)")
            paged += page["data"]?.elements.map { $0["id"]?.text } ?? []
            cursor = page.text("cursor").map { "&cursor=\($0)" } ?? ""
        } while !cursor.isEmpty
        #expect(paged == whole)
    }

    @Test func `at most 500 events are acknowledged at once, and an unknown one alone is not found`() async throws {
        let sandbox = try await TestExchange().sandbox()
        let id = "evt_01HY3AB9C2DE3FG0000000000A"
        let many = Array(repeating: "\"\(id)\"", count: 501).joined(separator: ",")
        let over = try await sandbox.client.post("/events/ack", "{\"eventIds\": [\(many)]}")
        #expect(over.status == 400)
        #expect(over.code == "BATCH_TOO_LARGE")
        #expect(try await sandbox.client.post("/events/\(id)/ack").code == "NOT_FOUND")
        #expect(try await sandbox.client.post("/events/\(id)/replay").code == "NOT_FOUND")
    }

    @Test func `an event is replayed for thirty days`() async throws {
        let test = try await TestExchange()
        let sandbox = try await test.sandbox()
        let live = try await sandbox.client(scopes: [.all])
        _ = try await sandbox.send("1")
        try await test.run(for: .seconds(5))
        let event = try #require(try await live.get("/events").text("data.0.id"))
        let organization = sandbox.organization
        let end = TestExchange.start + .seconds(60 * 86_400)
        _ = try await test.exchange.store.write { tx in
            try tx.execute("UPDATE organizations SET expires_at = \(end) WHERE id = \(organization)")
        }
        test.time.advance(by: .seconds(29 * 86_400))
        #expect(try await live.post("/events/\(event)/replay").status == 200)
        test.time.advance(by: .seconds(86_400))
        let late = try await live.post("/events/\(event)/replay")
        #expect(late.status == 409)
        #expect(late.code == "EVENT_EXPIRED")
    }
}
