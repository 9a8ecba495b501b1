import Synchronization
import Testing

@testable import Database

struct GatheringTests {
    /// A line to which callers come while it is waited for.
    private final class Line: Sendable {
        private let state: Mutex<(waiting: Int, pauses: Int)>
        private let arrivals: [Int]

        init(waiting: Int, thenComing arrivals: [Int]) {
            state = Mutex((waiting, 0))
            self.arrivals = arrivals
        }

        var waiting: Int { state.withLock { $0.waiting } }
        var pauses: Int { state.withLock { $0.pauses } }

        func pause() {
            state.withLock { state in
                if state.pauses < arrivals.count { state.waiting += arrivals[state.pauses] }
                state.pauses += 1
            }
        }
    }

    private func gathering(_ line: Line, isServing: @escaping @Sendable () -> Bool) -> Gathering {
        Gathering(isServing: isServing, steps: 5, enough: 10, pause: { _ in line.pause() })
    }

    @Test func `who is being served may join, until nobody is`() {
        let line = Line(waiting: 1, thenComing: [2, 3, 1, 1])
        gathering(line) { line.waiting < 6 }.letGather { line.waiting }
        #expect(line.waiting == 6 && line.pauses == 2)
    }

    @Test func `nobody is waited for when nobody is being served`() {
        let line = Line(waiting: 1, thenComing: [1, 1])
        gathering(line) { false }.letGather { line.waiting }
        #expect(line.pauses == 0)
    }

    @Test func `a batch that is large enough begins`() {
        let line = Line(waiting: 4, thenComing: [4, 4, 4])
        gathering(line) { true }.letGather { line.waiting }
        #expect(line.waiting == 12 && line.pauses == 2)
    }

    @Test func `nobody is waited for without end, nor where nobody else can come`() {
        let line = Line(waiting: 1, thenComing: [])
        gathering(line) { true }.letGather { line.waiting }
        #expect(line.pauses == 5)
        gathering(line) { true }.letGather { nil }
        #expect(line.pauses == 5)
    }
}
