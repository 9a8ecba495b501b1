import Basics
import Services
import Storage
import TestSupport
import Testing

struct RequestLimitsTests {
    private let limits = RequestLimits()
    private let time = ManualTime(TestExchange.start)
    private let key = KeyID.new(at: TestExchange.start)

    private func count(_ key: KeyID? = nil, limit: Int = 3) -> RequestLimits.Allowance {
        limits.count(key ?? self.key, limit: limit, at: time.now())
    }

    @Test func `within any minute there are so many requests, and each comes back a minute after it was made`() {
        #expect(count().remaining == 2)
        time.advance(by: .seconds(20))
        #expect(count().remaining == 1)
        time.advance(by: .seconds(3))
        let last = count()
        #expect(last.limit == 3 && last.remaining == 0 && last.retryAfter == nil)
        #expect(last.resetsAt == TestExchange.start + .seconds(60))

        let refused = count()
        #expect(refused.remaining == 0 && refused.retryAfter == 37)
        #expect(refused.resetsAt == TestExchange.start + .seconds(60))
        // What was refused does not count: the first place is free a minute after the first request.
        time.advance(by: .milliseconds(36_999))
        #expect(count().retryAfter == 1)
        time.advance(by: .milliseconds(1))
        let again = count()
        #expect(again.retryAfter == nil && again.remaining == 0)
        #expect(again.resetsAt == TestExchange.start + .seconds(80))
        // The window slides: no more than three within sixty seconds, whatever the minute of the clock.
        #expect(count().retryAfter == 20)
    }

    @Test func `keys do not count for each other`() {
        for _ in 0..<3 { #expect(count().retryAfter == nil) }
        #expect(count().retryAfter == 60)
        #expect(count(KeyID.new(at: time.now())).remaining == 2)
    }

    @Test func `what was let through in any sixty seconds is the limit, and never less when all is asked for`() {
        var made: [Timestamp] = []
        for step in 0..<2000 {
            // 7 requests within ten seconds, then a pause, and so on.
            time.advance(by: .milliseconds(step % 40 == 0 ? 25_000 : 1_430))
            if count(limit: 10).retryAfter == nil { made.append(time.now()) }
            let recent = made.count { $0 > time.now() - .seconds(60) }
            #expect(recent <= 10)
            if made.last != time.now() { #expect(recent == 10) }
        }
        #expect(made.count > 400)
    }

    @Test func `a limit that was lowered holds at once`() {
        for _ in 0..<5 {
            _ = count(limit: 5)
            time.advance(by: .seconds(1))
        }
        // Five were made, at 0 to 4 seconds; only the last of them may still count when another is let through.
        #expect(count(limit: 2).retryAfter == 58)
        time.advance(by: .seconds(58))
        #expect(count(limit: 2).retryAfter == nil)
    }

    @Test func `a clock that was set back locks nobody out`() {
        for _ in 0..<3 { _ = count() }
        let earlier = TestExchange.start - .seconds(86_400)
        #expect(limits.count(key, limit: 3, at: earlier).remaining == 2)
        #expect(limits.count(key, limit: 3, at: earlier + .seconds(1)).remaining == 1)
    }

    @Test func `keys that are idle are forgotten, and those that call are not`() {
        for _ in 0..<1000 { _ = count(KeyID.new(at: time.now())) }
        #expect(limits.keys == 1000)
        for second in 0..<180 {
            time.advance(by: .seconds(1))
            let allowance = count(limit: 60)
            #expect(allowance.remaining == max(59 - second, 0))
            #expect(allowance.retryAfter == nil)
        }
        #expect(limits.keys == 1)
    }
}
