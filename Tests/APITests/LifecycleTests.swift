import Basics
import JSON
import Services
import Storage
import TestSupport
import Testing

struct LifecycleTests {
    @Test func `a document is reviewed, approved and paid as the reference prints it`() async throws {
        let test = try await TestExchange()
        let sandbox = try await test.sandbox()
        let company = try await sandbox.register("BE0123456789")
        let sent = try await sandbox.client.post("/documents/send", Example.invoice(from: company))
        let path = "/documents/\(try #require(sent.text("id")))/lifecycle"
        for (status, next) in [
            ("under_review", ["approved", "rejected", "disputed"]),
            ("approved", ["partially_paid", "paid", "disputed"]),
        ] {
            let moved = try await sandbox.client.post(path, #"{"status": "\#(status)"}"#)
            #expect(moved.status == 200)
            #expect(moved.texts("allowedTransitions") == next)
        }
        let paid = try await sandbox.client.post(path, Example.payment)
        #expect(paid.status == 200, "\(paid.bodyText)")
        #expect(paid.text("documentId") == sent.text("id"))
        #expect(paid.text("previousStatus") == "approved")
        #expect(paid.text("currentStatus") == "paid")
        #expect(paid.text("updatedAt") == "2026-04-25T10:00:00Z")
        #expect(paid.text("compliance.status") == "not_required")
        #expect(paid.texts("allowedTransitions") == ["disputed"])

        let life = try await sandbox.client.get(path)
        #expect(life.text("currentStatus") == "paid")
        #expect(life.texts("allowedTransitions") == ["disputed"])
        let history = life["history"]?.elements.compactMap { $0["current"]?.text }
        #expect(history == ["issued", "under_review", "approved", "paid"])
        #expect(life.digits("history.3.payment.amount") == "2359.50")
        #expect(life.digits("history.3.payment.remainingAmount") == "0.00")
        #expect(life.text("history.3.payment.reference") == "PAY-2026-0001")
        #expect(life.text("history.0.setBy.type") == "api_key")
        #expect(life.text("history.0.setBy.id") == life.text("history.3.setBy.id"))
        #expect(life.text("history.3.setBy.type") == "api_key")
        #expect(life.text("history.3.setBy.id")?.hasPrefix("key_") == true)
    }

    @Test func `an issued document cannot be paid, and the answer says what it can become`() async throws {
        let sandbox = try await TestExchange().sandbox()
        let id = try await sandbox.send("1")
        let reply = try await sandbox.client.post("/documents/\(id)/lifecycle", Example.payment)
        #expect(reply.status == 409)
        #expect(reply.code == "INVALID_TRANSITION")
        #expect(reply.text("error.details.0.field") == "status")
        #expect(reply.text("error.details.0.from") == "issued")
        #expect(reply.text("error.details.0.to") == "paid")
        #expect(
            reply.texts("error.details.0.allowedTransitions") == ["under_review", "approved", "rejected", "disputed"])
    }

    @Test(arguments: [
        (#"{"status": "rejected"}"#, 422, "REASON_REQUIRED"), (#"{"status": "disputed"}"#, 422, "REASON_REQUIRED"),
        (#"{"status": "rejected", "reasonCode": "OTH"}"#, 422, "REASON_REQUIRED"),
        (#"{"status": "rejected", "reasonCode": "XYZ"}"#, 400, "INVALID_ENUM"),
        (#"{"status": "issued"}"#, 400, "INVALID_ENUM"), (#"{"status": "Paid"}"#, 400, "INVALID_ENUM"),
        ("{}", 400, "MISSING_FIELD"),
        (#"{"status": "rejected", "reason": "too few"}"#, 200, nil),
        (#"{"status": "rejected", "reasonCode": "QUA"}"#, 200, nil),
    ])
    func `a refusal needs a reason`(body: String, status: Int, code: String?) async throws {
        let sandbox = try await TestExchange().sandbox()
        let id = try await sandbox.send("1")
        let reply = try await sandbox.client.post("/documents/\(id)/lifecycle", body)
        #expect(reply.status == status, "\(reply.bodyText)")
        #expect(reply.code == code)
    }

    @Test(arguments: [
        (#"{"status": "paid"}"#, 422, "PAYMENT_FIELDS_REQUIRED"),
        (#"{"status": "partially_paid", "paymentDate": "2026-04-25"}"#, 422, "PAYMENT_FIELDS_REQUIRED"),
        (#"{"status": "paid", "paymentDate": "2026-04-25", "paymentAmount": 121.01}"#, 422, "PAYMENT_EXCEEDS_BALANCE"),
        (#"{"status": "paid", "paymentDate": "25/04/2026"}"#, 400, "INVALID_DATE"),
        (#"{"status": "paid", "paymentDate": "2026-04-25", "paymentCurrency": "EURO"}"#, 400, "INVALID_CURRENCY"),
        (#"{"status": "paid", "paymentDate": "2026-04-25", "paymentAmount": 0}"#, 400, "INVALID_REQUEST"),
        (#"{"status": "paid", "paymentDate": "2026-04-25", "paymentAmount": -5}"#, 400, "INVALID_REQUEST"),
        (#"{"status": "paid", "paymentDate": "2026-04-25", "paymentAmount": "121"}"#, 400, "INVALID_REQUEST"),
        (#"{"status": "paid", "paymentDate": "2026-04-25", "paymentAmount": 1.001}"#, 400, "INVALID_REQUEST"),
        (#"{"status": "paid", "paymentDate": "2026-04-25"}"#, 200, nil),
        (#"{"status": "partially_paid", "paymentDate": "2026-04-25", "paymentAmount": 0.01}"#, 200, nil),
    ])
    func `a payment says when and how much`(body: String, status: Int, code: String?) async throws {
        let sandbox = try await TestExchange().sandbox()
        let id = try await sandbox.send("1")
        _ = try await sandbox.client.post("/documents/\(id)/lifecycle", #"{"status": "approved"}"#)
        let reply = try await sandbox.client.post("/documents/\(id)/lifecycle", body)
        #expect(reply.status == status, "\(reply.bodyText)")
        #expect(reply.code == code)
    }

    @Test func `parts are paid until nothing is left`() async throws {
        let sandbox = try await TestExchange().sandbox()
        let id = try await sandbox.send("1")
        let path = "/documents/\(id)/lifecycle"
        _ = try await sandbox.client.post(path, #"{"status": "approved"}"#)
        func part(_ status: String, _ amount: String) async throws -> Int {
            try await sandbox.client.post(
                path, #"{"status": "\#(status)", "paymentDate": "2026-04-25", "paymentAmount": \#(amount)}"#
            ).status
        }
        #expect(try await part("partially_paid", "60.50") == 200)
        #expect(try await part("partially_paid", "60.00") == 200)
        #expect(try await part("partially_paid", "0.51") == 422)
        #expect(try await part("paid", "0.50") == 200)
        let life = try await sandbox.client.get(path)
        #expect(
            life["history"]?.elements.compactMap { $0.at("payment.remainingAmount")?.digits } == [
                "60.50", "0.50", "0.00",
            ])
    }

    @Test func `a payment in another currency leaves what nobody can reckon, and says how much it was`() async throws {
        let sandbox = try await TestExchange().sandbox()
        let id = try await sandbox.send("1")
        let path = "/documents/\(id)/lifecycle"
        _ = try await sandbox.client.post(path, #"{"status": "approved"}"#)
        let dollars = #""paymentDate": "2026-04-25", "paymentCurrency": "USD""#
        let silent = try await sandbox.client.post(path, #"{"status": "paid", \#(dollars)}"#)
        #expect(silent.code == "PAYMENT_FIELDS_REQUIRED")
        #expect(silent.faultyFields == ["paymentAmount"])
        _ = try await sandbox.client.post(path, #"{"status": "partially_paid", "paymentAmount": 500, \#(dollars)}"#)
        _ = try await sandbox.client.post(
            path, #"{"status": "partially_paid", "paymentAmount": 1, "remainingAmount": 21, \#(dollars)}"#)
        _ = try await sandbox.client.post(path, #"{"status": "paid", "paymentDate": "2026-04-25"}"#)
        let payments = try await sandbox.client.get(path)["history"]?.elements.compactMap { $0["payment"] } ?? []
        #expect(payments.map { $0["amount"]?.digits } == ["500.00", "1.00", "121.00"])
        #expect(payments.map { $0["remainingAmount"]?.digits } == [nil, "21.00", "0.00"])
    }

    @Test func `an event has no business life`() async throws {
        let sandbox = try await TestExchange().sandbox()
        let sent = try await sandbox.client.post(
            "/documents/send",
            #"{"type": "event", "from": "\#(sandbox.company.id)", "document": {"number": "1", "issueDate": "2026-04-25"}}"#
        )
        let path = "/documents/\(try #require(sent.text("id")))/lifecycle"
        let life = try await sandbox.client.get(path)
        #expect(life["currentStatus"]?.isNull == true)
        #expect(life["allowedTransitions"]?.count == 0)
        #expect(try await sandbox.client.post(path, #"{"status": "approved"}"#).code == "INVALID_TRANSITION")
    }
}
