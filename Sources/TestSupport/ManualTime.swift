import Basics
import Synchronization

/// A clock that stands still until it is moved.
package final class ManualTime: TimeSource {
    private struct Sleeper {
        let wakesAt: Timestamp
        let continuation: CheckedContinuation<Void, Never>
    }

    private struct State {
        var now: Timestamp
        var sleepers: [Int: Sleeper] = [:]
        var lastSleeper = 0
    }

    private let state: Mutex<State>

    /// - Parameter start: What it shows at first.
    package init(_ start: Timestamp) {
        state = Mutex(State(now: start))
    }

    package func now() -> Timestamp {
        state.withLock { $0.now }
    }

    /// Moves it on, and wakes those who slept until then.
    package func advance(by duration: Duration) {
        move(to: now() + duration)
    }

    /// Moves it to a moment. One that has passed changes nothing.
    package func move(to time: Timestamp) {
        let woken = state.withLock { state in
            state.now = max(state.now, time)
            let due = state.sleepers.filter { $0.value.wakesAt <= state.now }
            for number in due.keys { state.sleepers[number] = nil }
            return due.values.map(\.continuation)
        }
        for continuation in woken { continuation.resume() }
    }

    package func sleep(until time: Timestamp) async {
        let number = state.withLock { state in
            state.lastSleeper += 1
            return state.lastSleeper
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isOver = state.withLock { state in
                    if state.now >= time || Task.isCancelled { return true }
                    state.sleepers[number] = Sleeper(wakesAt: time, continuation: continuation)
                    return false
                }
                if isOver { continuation.resume() }
            }
        } onCancel: {
            let sleeper = state.withLock { $0.sleepers.removeValue(forKey: number) }
            sleeper?.continuation.resume()
        }
    }
}
