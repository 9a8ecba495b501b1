import Basics
import Testing

@testable import Services

struct CircuitTests {
    private let start = Timestamp(seconds: 1_800_000_000)

    @Test func `a server that fails again and again is left alone for a while`() {
        var circuit = Circuit()
        for _ in 1..<Circuit.threshold {
            circuit.fail(at: start)
            #expect(circuit.admit(at: start) == nil)
        }
        circuit.fail(at: start)
        #expect(circuit.admit(at: start) == start + Circuit.pause)
        #expect(circuit.state.name == "open")
    }

    @Test func `one call finds out whether it works again, and its outcome decides`() {
        var circuit = Circuit()
        for _ in 0..<Circuit.threshold { circuit.fail(at: start) }
        let later = start + Circuit.pause
        #expect(circuit.admit(at: later) == nil)
        #expect(circuit.admit(at: later) != nil)

        circuit.fail(at: later)
        #expect(circuit.admit(at: later) == later + Circuit.pause * 2)

        let evenLater = later + Circuit.pause * 2
        #expect(circuit.admit(at: evenLater) == nil)
        circuit.succeed()
        #expect(circuit == Circuit())
    }

    @Test func `a trial whose outcome is never told does not close the way for good`() {
        var circuit = Circuit()
        for _ in 0..<Circuit.threshold { circuit.fail(at: start) }
        let later = start + Circuit.pause
        #expect(circuit.admit(at: later) == nil)
        #expect(circuit.admit(at: later + Circuit.trial) == nil)
    }

    @Test func `the pause has an upper bound`() {
        var circuit = Circuit()
        var now = start
        for _ in 0..<1000 {
            circuit.fail(at: now)
            guard let until = circuit.admit(at: now) else { continue }
            #expect(until <= now + Circuit.longestPause)
            now = until
            #expect(circuit.admit(at: now) == nil)
        }
        circuit.fail(at: now)
        #expect(circuit.admit(at: now) == now + Circuit.longestPause)
    }

    @Test func `calls that fail together when a server goes down open it for one pause`() {
        var circuit = Circuit()
        for _ in 0..<64 { circuit.fail(at: start) }
        #expect(circuit.admit(at: start) == start + Circuit.pause)
    }

    @Test func `while one call finds out, others ask again soon`() {
        var circuit = Circuit()
        for _ in 0..<Circuit.threshold { circuit.fail(at: start) }
        let later = start + Circuit.pause
        #expect(circuit.admit(at: later) == nil)
        #expect(circuit.admit(at: later) == later + circuit.turn)
        #expect(circuit.turn == .seconds(5))
        #expect(circuit.admit(at: later + Circuit.trial - .seconds(1)) == later + Circuit.trial)
    }

    @Test func `a delivery is tried for two days, ever more rarely`() {
        var now = start
        var attempts = 1
        var pauses: [Duration] = []
        while let next = DeliverySchedule.next(after: attempts, since: start, now: now) {
            pauses.append(next - now)
            now = next
            attempts += 1
        }
        #expect(pauses == pauses.sorted())
        #expect(pauses.first == .seconds(10))
        #expect(now <= start + DeliverySchedule.span)
        #expect(now > start + DeliverySchedule.span - .seconds(4 * 3600))
    }
}
