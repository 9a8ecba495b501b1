import API
import JSON
import Services
import Storage
import TestSupport
import Testing

/// What the API takes and answers is what its description says, read by a program that knows the description alone.
struct DescriptionTruthTests {
    @Test(.enabled(if: CheckingTool.isThere, "\(CheckingTool.absence)"))
    func `calls of every operation, their answers and their errors fit the description`() async throws {
        let record = ExchangeRecord()
        let test = try await TestExchange(bootstrapLimit: 3)
        let anybody = record.client(test.api)
        let made = try await anybody.post("/sandbox/bootstrap", #"{"label": "truth", "keyType": "personal"}"#)
        let client = record.client(test.api, key: made.text("apiKey"))
        let company = try #require(made.text("company.id"))

        try await callCompanies(client)
        let document = try await callDocuments(client, test, company)
        try await callLifecycle(client, document)
        try await callWebhooks(client)
        try await callEvents(client)
        try await callAnybody(anybody)
        try await exhaust(client, test)
        try await beRefused(client, anybody, test)

        let called = Set(try Self.calls(record).filter { $0.status < 300 }.map(\.operation))
        for route in exchangeRoutes where !Self.onlyOverANetwork.contains(route.name) {
            #expect(called.contains(route.name), "add a call of \(route.name) that is answered \(route.output.status)")
        }
        let description = try await test.anybody.get("/exchange/openapi.json")
        let (status, said) = try CheckingTool.run(
            "python3", [CheckingTool.script("hold-answers")], over: [description.body, record.bytes])
        #expect(status == 0, "\(said)")
    }

    /// Operations that succeed only where documents go over a network; here they are refused.
    private static let onlyOverANetwork: Set = ["get_document_evidence"]

    /// The operation and the status of each recorded call.
    private static func calls(_ record: ExchangeRecord) throws -> [(operation: String, status: Int)] {
        try record.bytes.split(separator: UInt8(ascii: "\n")).map { line in
            let call = try JSONDocument(parsing: Array(line)).root
            let path = call["path"]?.text?.prefix { $0 != "?" } ?? ""
            let segments = path.split(separator: "/").map(String.init)
            let route = exchangeRoutes.filter { route in
                let pattern = route.path.split(separator: "/")
                return route.method == call["method"]?.text && pattern.count == segments.count
                    && zip(pattern, segments).allSatisfy { $0 == $1 || $0.hasPrefix("{") }
            }.min { $0.path.count { $0 == "{" } < $1.path.count { $0 == "{" } }
            return (route?.name ?? String(path), call["status"]?.integer ?? 0)
        }
    }

    private func exhaust(_ client: TestClient, _ test: TestExchange) async throws {
        for seconds in [0, 1] {
            _ = try await client.post("/sandbox/rate-limit/exhaust", "{\"durationSeconds\": \(seconds)}")
        }
        _ = try await client.get("/me")
        test.time.advance(by: .seconds(1))
    }

    private func callCompanies(_ client: TestClient) async throws {
        _ = try await client.get("/me")
        let made = try await client.post("/companies", Example.company)
        let id = try #require(made.text("id"))
        for path in ["/companies", "/companies?limit=1&country=BE", "/companies/\(id)", "/companies/vat:BE0123456789"] {
            _ = try await client.get(path)
        }
        _ = try await client.patch("/companies/\(id)", #"{"metadata": {"tier": "premium", "old": null}}"#)
        _ = try await client.patch("/companies/\(id)", #"{"address": null, "capabilities": {"send": ["invoice"]}}"#)
        _ = try await client.delete("/companies/\(id)")
        _ = try await client.get("/companies/\(id)")
        for body in [Example.company, "{", "{}", #"{"vatNumber": "x"}"#, #"{"vatNumber": "BE0000000404"}"#] {
            _ = try await client.post("/companies", body)
        }
        _ = try await client.post("/companies", Example.company)
    }

    /// Returns a document that was delivered.
    private func callDocuments(
        _ client: TestClient, _ test: TestExchange, _ company: String
    ) async throws -> String {
        let sent = try await client.once("k").post("/documents/send", Example.invoice(from: company))
        let id = try #require(sent.text("id"))
        _ = try await client.once("k").post("/documents/send", Example.invoice(from: company))
        try await test.run(for: .seconds(5))
        for path in ["", "/xml", "/structured", "/evidence"] { _ = try await client.get("/documents/\(id)\(path)") }
        for path in ["/documents", "/documents?limit=100"] {
            _ = try await client.get(path)
        }
        _ = try await client.get("/documents?direction=outgoing&status=delivered&from=2026-04-01&amountMin=500&limit=1")
        let failing = Example.invoice(from: company).replacing("9876543210", with: "TEST_AP_FAIL")
            .replacing("INV-2026-0417", with: "INV-2")
        _ = try await client.post("/documents/send", failing)
        let event = #"{"type": "event", "from": "\#(company)", "document": {"number": "E", "issueDate": "2026-04-25"}}"#
        let record = try #require(try await client.post("/documents/send", event).text("id"))
        try await test.run(for: .seconds(5))
        for path in [
            "/documents/\(record)", "/documents/\(record)/structured", "/documents/\(record)/xml", "/documents",
        ] {
            _ = try await client.get(path)
        }
        let xml = try await client.get("/documents/\(id)/xml").bodyText.replacing("INV-2026-0417", with: "INV-3")
        var writer = JSONWriter()
        writer.object { body in
            body.field("type", "invoice")
            body.field("format", "ubl-xml")
            body.field("from", company)
            body.field("to", "0208:TEST_OK")
            body.field("xml", xml)
        }
        _ = try await client.post("/documents/send", String(decoding: writer.bytes, as: UTF8.self))
        let broken = Example.invoice(from: company).replacing("\"vatRate\": 21", with: "\"vatRate\": 101")
        let doubtful = Example.invoice(from: company).replacing(
            "\"lines\"", with: "\"totals\": {\"grossAmount\": 1}, \"lines\"")
        for body in [Example.invoice(from: company), broken, doubtful] {
            _ = try await client.post("/documents/validate", body)
            _ = try await client.post("/documents/send", body)
        }
        let batch = [broken, Example.invoice(from: company).replacing("INV-2026-0417", with: "INV-4"), doubtful]
        _ = try await client.post("/documents/send/batch", "{\"documents\": [\(batch.joined(separator: ","))]}")
        return id
    }

    private func callLifecycle(_ client: TestClient, _ document: String) async throws {
        let path = "/documents/\(document)/lifecycle"
        for body in [
            #"{"status": "paid"}"#, #"{"status": "rejected"}"#, #"{"status": "approved", "note": "fine"}"#,
            #"{"status": "partially_paid", "paymentDate": "2026-04-25", "paymentAmount": 59.50}"#,
            #"{"status": "paid", "paymentDate": "2026-04-25"}"#,
            #"{"status": "disputed", "reasonCode": "QUA", "reason": "too few"}"#,
        ] {
            _ = try await client.post(path, body)
        }
        _ = try await client.get(path)
    }

    private func callWebhooks(_ client: TestClient) async throws {
        let made = try await client.post("/webhooks", #"{"url": "https://example.com/", "events": ["*"]}"#)
        let id = try #require(made.text("id"))
        _ = try await client.post("/webhooks", Example.webhook)
        for path in ["/webhooks", "/webhooks?status=active&limit=1", "/webhooks/\(id)"] {
            _ = try await client.get(path)
        }
        _ = try await client.patch("/webhooks/\(id)", #"{"rotateSecret": true, "status": "disabled"}"#)
        _ = try await client.patch("/webhooks/\(id)", #"{"url": "http://10.0.0.1/"}"#)
        _ = try await client.delete("/webhooks/\(id)")
        _ = try await client.get("/webhooks/\(id)")
    }

    private func callEvents(_ client: TestClient) async throws {
        let events = try await client.get("/events?limit=5")
        _ = try await client.get("/events")
        let ids = events["data"]?.elements.compactMap { $0["id"]?.text } ?? []
        let id = try #require(ids.first)
        _ = try await client.post("/events/\(id)/ack")
        _ = try await client.post("/events/\(id)/replay")
        _ = try await client.post("/events/ack", "{\"eventIds\": [\"\(ids.joined(separator: "\", \""))\"]}")
        _ = try await client.get("/events?cursor=x")
    }

    private func callAnybody(_ anybody: TestClient) async throws {
        for path in ["health/liveness", "health/readiness", "health/contracts", "openapi.json"] {
            _ = try await anybody.get("/exchange/\(path)")
        }
    }

    private func beRefused(_ client: TestClient, _ anybody: TestClient, _ test: TestExchange) async throws {
        _ = try await anybody.get("/documents")
        _ = try await anybody.key("flw_test_nobody").get("/documents")
        _ = try await client.with("X-Flowie-Company", "comp_x").get("/documents")
        _ = try await client.with("Content-Type", "text/plain").post("/documents/send", "{}")
        _ = try await client.once("").post("/documents/send", "{}")
        for _ in 1...3 { _ = try await anybody.post("/sandbox/bootstrap", "{}") }
        await test.exchange.store.close()
        _ = try await anybody.get("/exchange/health/readiness")
        _ = try await anybody.get("/exchange/health/contracts")
        _ = try await client.get("/companies")
    }
}
