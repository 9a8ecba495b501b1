import Basics
import Database
import JSON
import Services
import Storage
import TestSupport
import Testing

struct RetentionTests {
    @Test func `events are forgotten after thirty days with their deliveries, answers after one, documents never`()
        async throws
    {
        let test = try await TestExchange()
        let sandbox = try await test.sandbox()
        let receiver = try WebhookReceiver.start()
        _ = try await sandbox.addWebhook(to: receiver)
        let sent = try await sandbox.client.once("k").post("/documents/send", sandbox.invoice("1"))
        #expect(sent.status == 201)
        try await test.run(for: .seconds(60))
        func count() throws -> [Int] {
            try test.exchange.store.look { tx in
                let row = try tx.run(
                    """
                    SELECT (SELECT COUNT(*) FROM events) AS events, (SELECT COUNT(*) FROM webhook_deliveries) AS told,
                        (SELECT COUNT(*) FROM idempotency) AS kept, (SELECT COUNT(*) FROM documents) AS documents
                    """)[0]
                return [try row["events"], try row["told"], try row["kept"], try row["documents"]]
            }
        }
        let worker = RetentionWorker(test.exchange)
        #expect(try await worker.pass() == 0)
        #expect(try count() == [2, 2, 1, 1])
        test.time.advance(by: .seconds(86_400))
        #expect(try await worker.pass() == 1)
        #expect(try count() == [2, 2, 0, 1])
        test.time.advance(by: .seconds(29 * 86_400))
        #expect(try await worker.pass() == 2)
        #expect(try count() == [0, 0, 0, 1])
        await receiver.stop()
    }
}
