import Basics
import HTTP
import JSON
import TestSupport
import Testing

struct DocumentListTests {
    @Test func `lists narrow by every filter`() async throws {
        let test = try await TestExchange()
        let sandbox = try await test.sandbox()
        let other = try await sandbox.register("BE0123456789")
        try await test.run(for: .seconds(5))
        _ = try await sandbox.client.post("/documents/send", Example.invoice(from: other))
        _ = try await sandbox.client.post(
            "/documents/send",
            sandbox.invoice("OLD-1").replacing("\"issueDate\": \"2026-04-25\"", with: "\"issueDate\": \"2026-01-31\""))
        _ = try await sandbox.send("FAIL-1", to: "0208:TEST_AP_FAIL")
        _ = try await sandbox.send("TO-ACME", to: "0208:0123456789")
        try await test.run(for: .seconds(60))

        let expected = [
            "direction=outgoing": ["TO-ACME", "FAIL-1", "OLD-1", "INV-2026-0417"], "direction=incoming": ["TO-ACME"],
            "type=credit-note": [], "status=sent": ["FAIL-1"],
            "deliveryStatus=failed": ["FAIL-1"], "deliveryStatus=pending": [],
            "lifecycleStatus=issued&direction=outgoing": ["TO-ACME", "FAIL-1", "OLD-1", "INV-2026-0417"],
            "lifecycleStatus=paid": [],
            "from=2026-01-31&to=2026-01-31": ["OLD-1"], "to=2026-01-30": [],
            "amountMin=2359.50": ["INV-2026-0417"], "amountMin=2359.51": [], "amountMax=121&search=OLD": ["OLD-1"],
            "amountMin=500&amountMax=3000": ["INV-2026-0417"],
            "companyId=\(other)&direction=outgoing": ["INV-2026-0417"],
            "search=globex": ["INV-2026-0417"], "search=po-91234": ["INV-2026-0417"], "search=%25": [],
            "search=FAIL_1": [], "direction=outgoing&status=delivered&from=2026-04-01&amountMin=500": ["INV-2026-0417"],
        ]
        for (query, numbers) in expected {
            let list = try await sandbox.client.get("/documents?\(query)")
            #expect(list.status == 200, "\(query)")
            #expect(list["data"]?.elements.compactMap { $0["number"]?.text } == numbers, "\(query)")
        }
    }

    @Test(arguments: [
        ("direction=sideways", "INVALID_ENUM", "direction"), ("type=Invoice", "INVALID_ENUM", "type"),
        ("from=25.04.2026", "INVALID_DATE", "from"), ("to=2026-02-30", "INVALID_DATE", "to"),
        ("amountMin=abc", "INVALID_REQUEST", "amountMin"), ("companyId=x", "INVALID_REQUEST", "companyId"),
        ("limit=200", "INVALID_REQUEST", "limit"),
    ])
    func `a filter of the wrong form is named`(query: String, code: String, field: String) async throws {
        let sandbox = try await TestExchange().sandbox()
        let reply = try await sandbox.client.get("/documents?\(query)")
        #expect(reply.status == 400)
        #expect(reply.code == code)
        #expect(reply.faultyFields == [field])
    }

    @Test func `pages of documents join without a gap, while others are sent`() async throws {
        let test = try await TestExchange()
        let sandbox = try await test.sandbox()
        var sent: [String] = []
        for number in 1...7 { sent.append(try await sandbox.send("\(number)")) }
        let first = try await sandbox.client.get("/documents?limit=3")
        test.time.advance(by: .seconds(1))
        _ = try await sandbox.send("late")
        var ids = first["data"]?.elements.compactMap { $0["id"]?.text } ?? []
        var cursor = first.text("cursor")
        while let next = cursor {
            let page = try await sandbox.client.get("/documents?limit=3&cursor=\(next)")
            ids += page["data"]?.elements.compactMap { $0["id"]?.text } ?? []
            cursor = page.text("cursor")
        }
        #expect(ids == sent.reversed())
    }

    @Test func `the flat view has exactly the keys of the reference`() async throws {
        let test = try await TestExchange()
        let sandbox = try await test.sandbox()
        let company = try await sandbox.register("BE0123456789")
        let sent = try await sandbox.client.post("/documents/send", Example.invoice(from: company))
        let id = try #require(sent.text("id"))
        try await test.run(for: .seconds(8))
        let flat = try await sandbox.client.get("/documents/\(id)/structured")
        #expect(
            flat.names() == [
                "id", "type", "direction", "number", "issueDate", "dueDate", "currency", "grossAmount", "netAmount",
                "vatAmount", "status", "lifecycleStatus", "deliveryStatus", "senderPeppolId", "senderName",
                "senderVatNumber", "receiverPeppolId", "receiverName", "receiverVatNumber", "buyerReference",
                "orderReference", "paymentIban", "paymentReference", "receivedAt", "sentAt", "createdAt", "updatedAt",
            ])
        #expect(flat.text("status") == "delivered")
        #expect(flat.text("deliveryStatus") == "delivered")
        #expect(flat.digits("grossAmount") == "2359.50")
        #expect(flat.text("senderPeppolId") == "0208:0123456789")
        #expect(flat.text("senderName") == "ACME BVBA")
        #expect(flat.text("senderVatNumber") == "BE0123456789")
        #expect(flat.text("receiverPeppolId") == "0208:9876543210")
        #expect(flat.text("receiverName") == "Globex SRL")
        #expect(flat.text("receiverVatNumber") == "IT01234567890")
        #expect(flat.text("buyerReference") == "SERV-FIN-042")
        #expect(flat.text("orderReference") == "PO-91234")
        #expect(flat.text("paymentIban") == "BE68539007547034")
        #expect(flat.text("paymentReference") == "INV-2026-0417")
        #expect(flat["receivedAt"]?.isNull == true)
        #expect(flat.text("sentAt") == "2026-04-25T10:00:00Z")
    }

    @Test func `a document shows its body as it was sent, and its XML`() async throws {
        let sandbox = try await TestExchange().sandbox()
        let company = try await sandbox.register("BE0123456789")
        let sent = try await sandbox.client.post("/documents/send", Example.invoice(from: company))
        let id = try #require(sent.text("id"))
        let read = try await sandbox.client.get("/documents/\(id)")
        #expect(read.digits("document.lines.0.unitPrice") == "150.00")
        #expect(read.text("document.lines.0.description") == "Consulting services — April 2026")
        let xml = try await sandbox.client.get("/documents/\(id)/xml")
        #expect(xml.headers["Content-Type"] == "application/xml")
        #expect(read.text("xml") == xml.bodyText)
        for part in ["2359.50", "INV-2026-0417", "BE68539007547034", "Travel expenses", "HUR"] {
            #expect(xml.bodyText.contains(part), "\(part)")
        }
    }
}
