import Basics
import JSON
import Services
import Storage
import TestSupport
import Testing

struct MagicRecipientTests {
    /// A document that was sent to a recipient that stands for a course of events.
    private struct Sent {
        let test: TestExchange
        let sandbox: TestSandbox
        let id: String

        init(to receiver: String) async throws {
            test = try await TestExchange()
            sandbox = try await test.sandbox()
            id = try await sandbox.send("1", to: receiver)
        }

        func state() async throws -> [String] {
            let document = try await sandbox.client.get("/documents/\(id)")
            return [
                document.text("status") ?? "", document.text("deliveryStatus") ?? "",
                document.text("lifecycleStatus") ?? "",
            ]
        }

        func events() async throws -> [String] {
            let list = try await sandbox.client.get("/events?limit=100")
            return list["data"]?.elements.compactMap { $0["type"]?.text } ?? []
        }

        func history() async throws -> [String] {
            let life = try await sandbox.client.get("/documents/\(id)/lifecycle")
            return life["history"]?.elements.map {
                let at = Timestamp($0["at"]?.text ?? "") ?? TestExchange.start
                return "\($0["current"]?.text ?? "") \((at - TestExchange.start).components.seconds)"
            } ?? []
        }
    }

    @Test(arguments: ["0208:TEST_OK", "9930:TEST_OK", "0208:test_ok", "0208:9876543210"])
    func `an ordinary recipient has the document after a second`(receiver: String) async throws {
        let sent = try await Sent(to: receiver)
        #expect(try await sent.state() == ["sent", "pending", "issued"])
        try await sent.test.work()
        #expect(try await sent.state() == ["sent", "pending", "issued"])
        #expect(try await sent.events() == ["document.sent"])
        try await sent.test.run(for: .seconds(1))
        #expect(try await sent.state() == ["delivered", "delivered", "issued"])
        #expect(try await sent.events() == ["document.sent", "document.delivered"])
        try await sent.test.run(for: .seconds(3600))
        #expect(try await sent.events().count == 2)
    }

    @Test(arguments: [
        ("TEST_AP_FAIL", "AP_UNREACHABLE", "sent", "failed", 1), ("TEST_TIMEOUT", "AP_TIMEOUT", "sent", "failed", 30),
        ("TEST_REJECTED", "AP_REJECTED", "rejected", "rejected", 1),
    ])
    func `a recipient that fails does so in its own way and time`(
        name: String, code: String, status: String, delivery: String, seconds: Int
    ) async throws {
        let sent = try await Sent(to: "0208:\(name)")
        try await sent.test.run(for: .milliseconds(seconds * 1000 - 1))
        #expect(try await sent.state() == ["sent", "pending", "issued"])
        try await sent.test.run(for: .milliseconds(1))
        #expect(try await sent.state() == [status, delivery, "issued"])
        let document = try await sent.sandbox.client.get("/documents/\(sent.id)")
        #expect(document.text("failure.errorCode") == code)
        let failed = try await sent.sandbox.client.get("/events?type=document.failed")
        #expect(failed["data"]?.count == 1)
        #expect(failed.text("data.0.data.documentId") == sent.id)
        #expect(failed.text("data.0.data.errorCode") == code)
        #expect(failed.text("data.0.data.errorMessage")?.isEmpty == false)
        #expect(failed["data.0.data.willRetry"]?.bool == false)
    }

    @Test(arguments: [
        ("SIM_HAPPY", ["issued 0", "under_review 5", "approved 10", "paid 30"]),
        ("SIM_DISPUTE", ["issued 0", "under_review 5", "disputed 10"]),
        ("SIM_PARTIAL", ["issued 0", "under_review 5", "approved 10", "partially_paid 20", "paid 30"]),
        ("SIM_REJECT", ["issued 0", "rejected 5"]),
    ])
    func `a simulated recipient takes its steps by the clock`(name: String, expected: [String]) async throws {
        let sent = try await Sent(to: "0208:\(name)")
        try await sent.test.run(for: .seconds(60))
        #expect(try await sent.history() == expected)
        #expect(try await sent.events().count == 1 + expected.count)
        #expect(try await sent.state()[0...1] == ["delivered", "delivered"])
    }

    @Test func `a recipient that pays in parts pays half, then the rest`() async throws {
        let sent = try await Sent(to: "0208:SIM_PARTIAL")
        try await sent.test.run(for: .seconds(60))
        let life = try await sent.sandbox.client.get("/documents/\(sent.id)/lifecycle")
        #expect(life.digits("history.3.payment.amount") == "60.50")
        #expect(life.digits("history.3.payment.remainingAmount") == "60.50")
        #expect(life.digits("history.4.payment.amount") == "60.50")
        #expect(life.digits("history.4.payment.remainingAmount") == "0.00")
        #expect(life.text("history.4.setBy.type") == "simulator")
    }

    @Test func `reasons of simulated recipients are those of the code list`() async throws {
        for (name, code) in [("SIM_DISPUTE", "PRI"), ("SIM_REJECT", "QUA")] {
            let sent = try await Sent(to: "0208:\(name)")
            try await sent.test.run(for: .seconds(60))
            let updates = try await sent.sandbox.client.get("/events?type=lifecycle.updated")
            let last = updates["data"]?.elements.reversed().first
            #expect(last?.at("data.reasonCode")?.text == code)
            #expect(last?.at("data.compliance.willReportTo")?.count == 0)
        }
    }

    @Test func `a caller's own step goes before a simulated one`() async throws {
        let sent = try await Sent(to: "0208:SIM_HAPPY")
        try await sent.test.run(for: .seconds(6))
        let step = try await sent.sandbox.client.post(
            "/documents/\(sent.id)/lifecycle", #"{"status": "rejected", "reasonCode": "DUP"}"#)
        #expect(step.status == 200)
        try await sent.test.run(for: .seconds(60))
        #expect(try await sent.history() == ["issued 0", "under_review 5", "rejected 6"])
    }
}
