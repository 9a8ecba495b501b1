import Basics
import Database
import JSON
import Services
import Storage
import TestSupport
import Testing

/// Jobs that cannot be worked on: they hold up no other, and are given up in the end.
struct UnworkableJobTests {
    /// Makes a document's row one that cannot be read.
    private static func spoil(_ document: String, in test: TestExchange) async throws {
        try await test.exchange.store.write { tx in
            _ = try tx.execute("UPDATE documents SET receiver_participant = 'nobody' WHERE id = \(document)")
        }
    }

    @Test func `a document that cannot be read keeps no other from its delivery, and is a dead letter in the end`()
        async throws
    {
        let test = try await TestExchange()
        let sandbox = try await test.sandbox()
        let spoilt = try await sandbox.send("1")
        let whole = try await sandbox.send("2")
        try await Self.spoil(spoilt, in: test)
        try await test.run(for: .seconds(5))
        #expect(try await sandbox.client.get("/documents/\(whole)").text("deliveryStatus") == "delivered")
        #expect(try test.exchange.store.look { tx in try tx.countJobs() } == (waiting: 1, dead: 0))
        try await test.run(for: .seconds(2 * 3600))
        #expect(try test.exchange.store.look { tx in try tx.countJobs() } == (waiting: 0, dead: 1))
    }

    @Test(arguments: ["SIM_HAPPY", "SIM_REJECT"])
    func `a step that cannot be taken keeps no other recipient from its own`(recipient: String) async throws {
        let test = try await TestExchange()
        let sandbox = try await test.sandbox()
        let spoilt = try await sandbox.send("1", to: "0208:\(recipient)")
        let whole = try await sandbox.send("2", to: "0208:\(recipient)")
        try await test.run(for: .seconds(2))
        try await Self.spoil(spoilt, in: test)
        try await test.run(for: .seconds(60))
        let status = try await sandbox.client.get("/documents/\(whole)").text("lifecycleStatus")
        #expect(status == (recipient == "SIM_HAPPY" ? "paid" : "rejected"))
    }

    @Test func `a company that cannot be read keeps no other from its registration`() async throws {
        let test = try await TestExchange()
        let sandbox = try await test.sandbox()
        let spoilt = try await sandbox.register("BE0123456789")
        let whole = try await sandbox.register("BE0123456788")
        try await test.exchange.store.write { tx in
            _ = try tx.execute("UPDATE companies SET participant = 'nobody' WHERE id = \(spoilt)")
        }
        try await test.run(for: .seconds(5))
        #expect(try await sandbox.client.get("/companies/\(whole)")["smpRegistered"]?.bool == true)
    }

    @Test func `what could not be written while the disk was full is written when there is room`() async throws {
        let disk = try FillableDisk()
        let test = try await TestExchange(disk: disk)
        let sandbox = try await test.sandbox()
        let first = try await sandbox.send("1")
        test.time.advance(by: .seconds(1))
        let worker = DeliveryWorker(test.exchange)
        let job = try await test.exchange.store.write { [now = test.time.now()] tx in
            try tx.claimJobs(.deliver, limit: 1, now: now, lease: .seconds(60))
        }
        disk.isFull = true
        let claimed = try #require(job.first)
        try await worker.work(on: claimed, test.exchange.store.look { tx in try worker.matter(of: claimed, in: tx) })
        #expect(try await sandbox.client.get("/documents/\(first)").text("deliveryStatus") == "pending")

        disk.isFull = false
        let second = try await sandbox.send("2")
        test.time.advance(by: .seconds(60))
        while try await worker.pass() > 0 {}
        for id in [first, second] {
            #expect(try await sandbox.client.get("/documents/\(id)").text("deliveryStatus") == "delivered")
        }
    }
}
