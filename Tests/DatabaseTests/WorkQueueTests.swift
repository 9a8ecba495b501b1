import Testing

@testable import Database

struct WorkQueueTests {
    private func batch(_ queue: inout WorkQueue<String>) -> [String] {
        queue.startBatch()
        return queue.restOfBatch()
    }

    @Test func `requests go first, each line in its order`() {
        var queue = WorkQueue<String>()
        for (work, urgency) in [("b1", Urgency.background), ("r1", .request), ("b2", .background), ("r2", .request)] {
            #expect(queue.add(work, urgency) == nil)
        }
        #expect(queue.count == 4)
        #expect(batch(&queue) == ["r1", "r2", "b1", "b2"])
        #expect(queue.count == 0)
    }

    @Test func `background work has its share of every batch, however many requests wait`() {
        var queue = WorkQueue<String>(limits: .init(waiting: 100, requests: 3, background: 2))
        for number in 1...7 { #expect(queue.add("r\(number)", .request) == nil) }
        for number in 1...5 { #expect(queue.add("b\(number)", .background) == nil) }
        #expect(batch(&queue) == ["r1", "r2", "r3", "b1", "b2"])
        #expect(batch(&queue) == ["r4", "r5", "r6", "b3", "b4"])
        #expect(batch(&queue) == ["r7", "b5"])
        #expect(batch(&queue) == [])
    }

    @Test func `a batch that is late takes one piece of background work if it had none, and no request`() {
        var queue = WorkQueue<String>()
        for work in ["b1", "b2"] { #expect(queue.add(work, .background) == nil) }
        for work in ["r1", "r2", "r3"] { #expect(queue.add(work, .request) == nil) }
        queue.startBatch()
        #expect(queue.next() == "r1")
        #expect(queue.next(isLate: true) == "b1")
        #expect(queue.next(isLate: true) == nil)
        queue.startBatch()
        #expect(queue.restOfBatch() == ["r2", "r3", "b2"])
        #expect(queue.next(isLate: true) == nil)
    }

    @Test func `a full line takes nothing more, and the other line still does`() {
        var queue = WorkQueue<String>(limits: .init(waiting: 2, requests: 3, background: 3))
        #expect(queue.add("r1", .request) == nil)
        #expect(queue.add("r2", .request) == nil)
        #expect(queue.add("r3", .request)?.code == .busy)
        #expect(queue.add("b1", .background) == nil)
        #expect(batch(&queue) == ["r1", "r2", "b1"])
        #expect(queue.add("r4", .request) == nil)
    }

    @Test func `a closed queue gives out what waits and takes nothing more`() {
        var queue = WorkQueue<String>()
        #expect(queue.add("r1", .request) == nil)
        queue.close()
        #expect(queue.add("r2", .request)?.code == .closed)
        #expect(batch(&queue) == ["r1"])
    }

    @Test func `a long line keeps its order while it is emptied and filled`() {
        var queue = WorkQueue<Int>(limits: .init(waiting: 100_000, requests: .max, background: .max))
        var given: [Int] = []
        for number in 0..<20_000 {
            if let refusal = queue.add(number, .request) { Issue.record(refusal) }
            if number % 3 == 0, let next = queue.next() { given.append(next) }
        }
        while let next = queue.next() { given.append(next) }
        #expect(given == Array(0..<20_000))
    }
}
