import Basics
import Testing

@testable import Services

struct BellTests {
    /// Waiting is given up at every moment of its beginning, from another thread. Ending twice would end the process.
    @Test func `a wait that is given up while it begins ends once`() async {
        let time = SystemTime()
        for number in 0..<30_000 {
            let bell = Bell()
            let wait = Task.detached { await bell.wait(until: nil, by: time) }
            let other = Task.detached {
                if number % 3 == 0 { bell.ring() }
                wait.cancel()
            }
            await wait.value
            await other.value
        }
    }

    @Test func `ringing while nobody waits is remembered, once`() async {
        let bell = Bell()
        bell.ring()
        bell.ring()
        await bell.wait(until: nil, by: SystemTime())
        let second = Task { await bell.wait(until: nil, by: SystemTime()) }
        second.cancel()
        await second.value
    }
}
