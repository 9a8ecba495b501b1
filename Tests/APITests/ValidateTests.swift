import Basics
import JSON
import Storage
import TestSupport
import Testing

struct ValidateTests {
    @Test func `an invoice without lines breaks BR-16`() async throws {
        let sandbox = try await TestExchange().sandbox()
        for lines in [#", "lines": []"#, ""] {
            let reply = try await sandbox.client.post(
                "/documents/validate",
                """
                {"type": "invoice", "from": "\(sandbox.company.id)", "to": "0208:9876543210",
                 "document": {"number": "1", "issueDate": "2026-04-25"\(lines)}}
                """)
            #expect(reply.status == 200, "\(reply.bodyText)")
            #expect(reply["valid"]?.bool == false)
            let finding = reply["errors"]?.elements.first { $0["rule"]?.text == "BR-16" }
            #expect(finding?["path"]?.text?.contains("Invoice") == true, "\(reply.bodyText)")
            #expect(finding?["message"]?.text?.isEmpty == false)
            #expect(reply["recipientReachable"]?.bool == true)
        }
    }

    @Test func `a good invoice is valid, and nothing of it is kept`() async throws {
        let test = try await TestExchange()
        let sandbox = try await test.sandbox()
        let company = try await sandbox.register("BE0123456789")
        let reply = try await sandbox.client.post("/documents/validate", Example.invoice(from: company))
        #expect(reply.status == 200)
        #expect(reply["valid"]?.bool == true, "\(reply.bodyText)")
        #expect(reply["errors"]?.count == 0)
        #expect(reply["recipientReachable"]?.bool == true)
        try await test.run(for: .seconds(60))
        #expect(try await sandbox.client.get("/documents")["data"]?.count == 0)
        #expect(try await sandbox.client.get("/events?type=document.sent")["data"]?.count == 0)
    }

    @Test func `a recipient that nobody knows is told, and without one it is null`() async throws {
        let sandbox = try await TestExchange().sandbox()
        let unknown = try await sandbox.client.post(
            "/documents/validate", sandbox.invoice("1", to: "0208:TEST_NOT_FOUND"))
        #expect(unknown["recipientReachable"]?.bool == false)
        let none = sandbox.invoice("1").replacing(#""to": "0208:TEST_OK", "#, with: "")
        let reply = try await sandbox.client.post("/documents/validate", none)
        #expect(reply.status == 200, "\(reply.bodyText)")
        #expect(reply["recipientReachable"]?.isNull == true)
    }

    @Test(arguments: ["credit_transfer", "direct_debit", "card"])
    func `an account number with a wrong check digit is told of`(means: String) async throws {
        let sandbox = try await TestExchange().sandbox()
        let body = sandbox.invoice("1").replacing(
            #""lines""#, with: #""payment": {"means": "\#(means)", "iban": "BE68539007547035"}, "lines""#)
        let validated = try await sandbox.client.post("/documents/validate", body)
        #expect(validated["valid"]?.bool == false)
        #expect(validated.text("errors.0.path") == "document.payment.iban")
        let sent = try await sandbox.client.post("/documents/send", body)
        #expect(sent.status == 400)
        #expect(sent.code == "INVALID_IBAN")
        #expect(sent.faultyFields == ["document.payment.iban"])
    }
}
