import Synchronization
import Testing

@testable import HTTP

struct EventLoopTests {
    @Test func `a task that prefers a loop runs on its thread, also behind a wait for others`() async throws {
        let loop = try EventLoop()
        try loop.start()
        let other = Signal()
        let task = Task(executorPreference: loop) {
            let before = loop.isCurrent
            await other.wait()
            return [before, loop.isCurrent]
        }
        await other.happen()
        #expect(await task.value == [true, true])
        #expect(!loop.isCurrent)
        await loop.stop()
    }

    @Test func `what many threads hand over is all done, each once`() async throws {
        let loop = try EventLoop()
        try loop.start()
        let done = Counter()
        let count = 2_000
        try await withThrowingTaskGroup { group in
            for _ in 0..<4 {
                group.addTask {
                    try await onThread {
                        for _ in 0..<count { loop.perform { done.count.add(1, ordering: .relaxed) } }
                    }
                }
            }
            try await group.waitForAll()
        }
        await loop.stop()
        #expect(done.count.load(ordering: .relaxed) == 4 * count)
    }

    @Test func `a loop that has ended takes no more, and tasks that prefer it end elsewhere`() async throws {
        let loop = try EventLoop()
        try loop.start()
        let gate = Signal()
        let task = Task(executorPreference: loop) {
            await gate.wait()
            return loop.isCurrent
        }
        await loop.stop()
        await loop.stop()
        #expect(!loop.perform { Issue.record("a closure ran on a loop that has ended") })
        await gate.happen()
        #expect(await task.value == false)
    }
}

/// A number that many threads count up.
private final class Counter: Sendable {
    let count = Atomic(0)
}
