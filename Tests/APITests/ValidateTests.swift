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
            #""lines""#,
            with: #""payment": {"means": "\#(means)", "iban": "BE68539007547035", "mandateReference": "M-1"}, "lines""#)
        let validated = try await sandbox.client.post("/documents/validate", body)
        #expect(validated["valid"]?.bool == false)
        #expect(validated.text("errors.0.path") == "document.payment.iban")
        let sent = try await sandbox.client.post("/documents/send", body)
        #expect(sent.status == 400)
        #expect(sent.code == "INVALID_IBAN")
        #expect(sent.faultyFields == ["document.payment.iban"])
    }

    @Test(arguments: [
        (#"{"means": "direct_debit"}"#, "document.payment.mandateReference"),
        (#"{"means": "direct_debit", "iban": "BE68539007547034"}"#, "document.payment.mandateReference"),
        (#"{"means": "credit_transfer"}"#, "document.payment.iban"),
    ])
    func `a means of payment that lacks what it needs is told of by the field`(payment: String, field: String)
        async throws
    {
        let sandbox = try await TestExchange().sandbox()
        let body = sandbox.invoice("1").replacing(#""lines""#, with: #""payment": \#(payment), "lines""#)
        let validated = try await sandbox.client.post("/documents/validate", body)
        #expect(validated["valid"]?.bool == false)
        #expect(validated["errors"]?.count == 1 && validated.text("errors.0.path") == field, "\(validated.bodyText)")
        let sent = try await sandbox.client.post("/documents/send", body)
        #expect(sent.status == 400 && sent.faultyFields == [field])
    }

    @Test(arguments: [
        #"{"means": "direct_debit", "mandateReference": "M-1"}"#, #"{"means": "card"}"#, #"{"means": "cash"}"#,
        #"{"means": "direct_debit", "mandateReference": "M-1", "creditorId": "BE98ZZZ0123456789", "iban": "BE68539007547034"}"#,
    ])
    func `a direct debit and a card break no rule`(payment: String) async throws {
        let sandbox = try await TestExchange().sandbox()
        let body = sandbox.invoice("1").replacing(
            #""lines": ["#, with: #""payment": \#(payment), "lines": ["#)
        let validated = try await sandbox.client.post("/documents/validate", body)
        #expect(validated["valid"]?.bool == true, "\(validated.bodyText)")
        let sent = try await sandbox.client.post("/documents/send", body)
        let xml = try await sandbox.client.get("/documents/\(sent.text("id") ?? "")/xml").bodyText
        #expect(xml.contains("<cbc:ID>M-1</cbc:ID>") == payment.contains("M-1"))
        #expect(xml.contains(#"schemeID="SEPA">BE98ZZZ0123456789<"#) == payment.contains("creditorId"))
    }

    @Test func `a period without a day is no period`() async throws {
        let sandbox = try await TestExchange().sandbox()
        let body = sandbox.invoice("1").replacing(#""unitPrice""#, with: #""period": {}, "unitPrice""#)
        let validated = try await sandbox.client.post("/documents/validate", body)
        #expect(validated["valid"]?.bool == true, "\(validated.bodyText)")
    }
}
