import Basics
import HTTP
import JSON
import TestSupport
import Testing

struct BatchTests {
    @Test func `each document of a batch stands for itself, in the order given`() async throws {
        let test = try await TestExchange()
        let sandbox = try await test.sandbox()
        let documents = [
            sandbox.invoice("1"), #"{"type": "invoice"}"#, sandbox.invoice("2", to: "0208:TEST_NOT_FOUND"), "7",
            sandbox.invoice("1"), sandbox.invoice("3"),
        ]
        let reply = try await sandbox.client.post(
            "/documents/send/batch", "{\"documents\": [\(documents.joined(separator: ","))]}")
        #expect(reply.status == 200, "\(reply.bodyText)")
        #expect(reply["results"]?.elements.map { $0["ok"]?.bool } == [true, false, false, false, false, true])
        #expect(reply.text("results.0.id")?.hasPrefix("doc_") == true)
        #expect(reply.text("results.0.status") == "sent")
        #expect(reply.text("results.1.error.code") == "MISSING_FIELD")
        #expect(reply.text("results.2.error.code") == "RECIPIENT_NOT_FOUND")
        #expect(reply.text("results.3.error.code") == "INVALID_REQUEST")
        #expect(reply.text("results.4.error.code") == "DUPLICATE_DOCUMENT")
        #expect(reply.digits("sent") == "2")
        #expect(reply.digits("failed") == "4")
        try await test.run(for: .seconds(5))
        let delivered = try await sandbox.client.get("/documents?deliveryStatus=delivered")
        #expect(delivered["data"]?.count == 2)
    }

    @Test func `a batch has 1 to 100 documents`() async throws {
        let sandbox = try await TestExchange().sandbox()
        let many = (1...101).map { sandbox.invoice("\($0)") }
        let over = try await sandbox.client.post(
            "/documents/send/batch", "{\"documents\": [\(many.joined(separator: ","))]}")
        #expect(over.status == 400)
        #expect(over.code == "BATCH_TOO_LARGE")
        #expect(try await sandbox.client.get("/documents")["data"]?.count == 0)
        let none = try await sandbox.client.post("/documents/send/batch", #"{"documents": []}"#)
        #expect(none.status == 400)
        let all = try await sandbox.client.post(
            "/documents/send/batch", "{\"documents\": [\(many.dropLast().joined(separator: ","))]}")
        #expect(all.digits("sent") == "100")
    }

    @Test func `a repeated batch gets the first answer and sends nothing more`() async throws {
        let sandbox = try await TestExchange().sandbox()
        let body = "{\"documents\": [\(sandbox.invoice("1")), \(sandbox.invoice("1"))]}"
        let first = try await sandbox.client.once("b").post("/documents/send/batch", body)
        let again = try await sandbox.client.once("b").post("/documents/send/batch", body)
        #expect(first.body == again.body)
        #expect(again.headers["Idempotency-Replayed"] == "true")
        #expect(try await sandbox.client.get("/documents")["data"]?.count == 1)
    }
}
