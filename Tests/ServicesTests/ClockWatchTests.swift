import Basics
import Services
import Storage
import TestSupport
import Testing

struct ClockWatchTests {
    private let noon = Timestamp(seconds: 1_777_118_400)

    @Test func `a clock that goes on as it should, or is set forward, has not been set back`() {
        for forward in [0, 1, 60, 86_400] {
            #expect(ClockWatch.step(from: noon, to: noon + .seconds(1 + forward), within: .seconds(1)) == nil)
        }
        #expect(ClockWatch.step(from: noon, to: noon - .seconds(1), within: .seconds(1)) == nil)
    }

    @Test func `a clock that is set back is seen, by how much`() {
        #expect(ClockWatch.step(from: noon, to: noon - .seconds(3599), within: .seconds(1)) == .seconds(3600))
    }

    @Test func `what waits goes along with a clock that is set back, and what is due stays due`() async throws {
        let test = try await TestExchange()
        let sandbox = try await test.sandbox()
        func nextDue() throws -> Timestamp? { try test.exchange.store.look { tx in try tx.nextDue(.deliver) } }
        // The network has the document, and is to be asked in a second what became of it.
        _ = try await sandbox.send("1")
        let first = test.time.now()
        #expect(try nextDue() == first + .seconds(1))
        test.time.advance(by: .seconds(1))
        try await test.exchange.followClock(back: .seconds(3600))
        #expect(try nextDue() == first + .seconds(1))
        try await test.work()
        #expect(try nextDue() == nil)

        _ = try await sandbox.send("2")
        let now = test.time.now()
        #expect(try nextDue() == now + .seconds(1))
        try await test.exchange.followClock(back: .seconds(3600))
        #expect(try nextDue() == now + .seconds(1) - .seconds(3600))
        try await test.work()
        #expect(try await sandbox.client.get("/documents").text("data.0.deliveryStatus") == "pending")
        test.time.advance(by: .seconds(1))
        try await test.work()
        #expect(try await sandbox.client.get("/documents").text("data.0.deliveryStatus") == "delivered")
    }
}
