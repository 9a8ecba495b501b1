import Basics
import JSON
import Services
import Storage
import TestSupport
import Testing

struct EdgeTests {
    @Test(arguments: [
        "amountMin=999999999999999999", "amountMax=999999999999999999", "amountMin=-999999999999999999",
        "amountMin=0.000000000000000001", "amountMin=99999999999999999999", "limit=99999999999999999999",
        "limit=1&limit=2", "direction=incoming&direction=outgoing", "from=9999-12-31", "to=0001-01-01",
        "search=%27%3B--",
        "search=%5C", "x=1", "cursor=", "&&=&", "limit=%31",
    ])
    func `a query of any values is answered or refused`(query: String) async throws {
        let sandbox = try await TestExchange().sandbox()
        _ = try await sandbox.send("1")
        let reply = try await sandbox.client.get("/documents?\(query)")
        #expect([200, 400].contains(reply.status), "\(reply.bodyText)")
    }

    @Test func `amounts between two cents narrow a list as they say`() async throws {
        let sandbox = try await TestExchange().sandbox()
        _ = try await sandbox.send("1")
        for (query, count) in [
            ("amountMin=121.001", 0), ("amountMin=120.999", 1), ("amountMax=120.999", 0), ("amountMax=121.001", 1),
            ("amountMin=121", 1), ("amountMax=121.00", 1), ("amountMin=999999999999999999", 0),
            ("amountMax=999999999999999999", 1),
        ] {
            let list = try await sandbox.client.get("/documents?\(query)")
            #expect(list["data"]?.count == count, "\(query): \(list.bodyText)")
        }
    }

    @Test func `a search finds letters beyond A to Z as they are written`() async throws {
        let sandbox = try await TestExchange().sandbox()
        let body = sandbox.invoice("ÉTÉ-Ω-1").replacing(
            #""lines""#, with: #""buyer": {"name": "Œuvre Šumava"}, "lines""#)
        #expect(try await sandbox.client.post("/documents/send", body).status == 201)
        for (search, count) in [
            ("%C3%89T%C3%89", 1), ("%C3%89t%C3%89", 1), ("%CE%A9-1", 1), ("%C5%92UVRE", 1), ("vre%20%C5%A0", 1),
            ("ETE", 0),
        ] {
            let list = try await sandbox.client.get("/documents?search=\(search)")
            #expect(list["data"]?.count == count, "\(search)")
        }
    }

    @Test func `identifiers of events that cannot be one are passed over like unknown ones`() async throws {
        let test = try await TestExchange()
        let sandbox = try await test.sandbox()
        _ = try await sandbox.send("1")
        try await test.work()
        let event = try #require(try await sandbox.client.get("/events").text("data.0.id"))
        let reply = try await sandbox.client.post(
            "/events/ack", #"{"eventIds": ["evt_unknown", "\#(event.lowercased())", "", "\#(event)"]}"#)
        #expect(reply.status == 200, "\(reply.bodyText)")
        #expect(reply.digits("acknowledged") == "1")
    }

    @Test func `what one side recorded before delivery does not keep the other from paying`() async throws {
        let test = try await TestExchange()
        let sandbox = try await test.sandbox()
        _ = try await sandbox.register("BE0123456789")
        try await test.run(for: .seconds(5))
        let sent = try await sandbox.send("1", to: "0208:0123456789")
        let ours = "/documents/\(sent)/lifecycle"
        _ = try await sandbox.client.post(ours, #"{"status": "approved"}"#)
        _ = try await sandbox.client.post(
            ours, #"{"status": "partially_paid", "paymentDate": "2026-04-25", "paymentAmount": 100}"#)
        try await test.work()
        let incoming = try await sandbox.client.get("/documents?direction=incoming")
        let theirs = "/documents/\(try #require(incoming.text("data.0.id")))/lifecycle"
        #expect(try await sandbox.client.post(theirs, #"{"status": "approved"}"#).status == 200)
        let paid = try await sandbox.client.post(
            theirs, #"{"status": "paid", "paymentDate": "2026-04-26", "paymentAmount": 121}"#)
        #expect(paid.status == 200, "\(paid.bodyText)")
        #expect(try await sandbox.client.get(theirs).text("currentStatus") == "paid")
    }

    @Test func `two sends of one number at once are one document and one refusal`() async throws {
        let sandbox = try await TestExchange().sandbox()
        let body = sandbox.invoice("1")
        let replies = try await withThrowingTaskGroup(of: Reply.self) { group in
            for _ in 0..<20 { group.addTask { try await sandbox.client.post("/documents/send", body) } }
            return try await group.reduce(into: [Reply]()) { $0.append($1) }
        }
        #expect(replies.count { $0.status == 201 } == 1)
        #expect(replies.count { $0.code == "DUPLICATE_DOCUMENT" } == 19)
    }

    @Test func `lines, allowances and attachments in great number are carried`() async throws {
        let sandbox = try await TestExchange().sandbox()
        let line = #"{"description": "Work", "quantity": 1.5, "unit": "hours", "unitPrice": 33.333, "vatRate": 21}"#
        let lines = Array(repeating: line, count: 2000).joined(separator: ",")
        let body = """
            {"type": "invoice", "from": "\(sandbox.company.id)", "to": "0208:TEST_OK", "document": {
                "number": "MANY", "issueDate": "2026-04-25", "lines": [\(lines)]}}
            """
        let sent = try await sandbox.client.post("/documents/send", body)
        #expect(sent.status == 201, "\(sent.bodyText)")
        #expect(sent.digits("netAmount") == "100000.00")
        #expect(sent.digits("grossAmount") == "121000.00")
    }

    @Test(arguments: ["invoice", "credit-note", "debit-note"])
    func `every kind of document that is exchanged is sent and read`(kind: String) async throws {
        let test = try await TestExchange()
        let sandbox = try await test.sandbox()
        let body = sandbox.invoice("1").replacing(#""type": "invoice""#, with: #""type": "\#(kind)""#)
        let sent = try await sandbox.client.post("/documents/send", body)
        #expect(sent.status == 201, "\(sent.bodyText)")
        #expect(sent.text("type") == kind)
        let listed = try await sandbox.client.get("/documents?type=\(kind)")
        #expect(listed["data"]?.count == 1)
        try await test.run(for: .seconds(5))
        let again = try await sandbox.client.post(
            "/documents/send", sandbox.invoice("1").replacing(#""type": "invoice""#, with: #""type": "\#(kind)""#))
        #expect(again.code == "DUPLICATE_DOCUMENT")
    }

    @Test(arguments: ["purchase-order", "sales-order", "quote"])
    func `a kind that is not sent yet is refused by name`(kind: String) async throws {
        let sandbox = try await TestExchange().sandbox()
        let body = sandbox.invoice("1").replacing(#""type": "invoice""#, with: #""type": "\#(kind)""#)
        let reply = try await sandbox.client.post("/documents/send", body)
        #expect(reply.status == 400)
        #expect(reply.faultyFields == ["type"])
    }
}
