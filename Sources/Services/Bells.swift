import Basics
import Storage
import Synchronization

/// One bell for each kind of work.
package struct Bells: Sendable {
    private let bells: [Job.Kind: Bell] = Dictionary(uniqueKeysWithValues: Job.Kind.allCases.map { ($0, Bell()) })

    /// The bell that says that there may be work of this kind.
    package subscript(kind: Job.Kind) -> Bell {
        bells[kind]!  // One was made for each kind there is.
    }
}

/// Wakes one worker that waits for work. Ringing while nobody waits is remembered, once.
package final class Bell: Sendable {
    private enum State {
        case silent
        case rung
        /// Until the deadline, or as long as it takes.
        case awaited(CheckedContinuation<Void, Never>, until: Timestamp?)
    }

    private let state = Mutex(State.silent)

    package init() {}

    /// Wakes whoever waits, now or next.
    ///
    /// - Parameter due: When the work is due, or `nil` for now. Who wakes by then anyway is left to sleep.
    package func ring(for due: Timestamp? = nil) {
        let waiting: CheckedContinuation<Void, Never>? = state.withLock { state in
            guard case .awaited(let continuation, let deadline) = state else {
                state = .rung
                return nil
            }
            if let due, let deadline, deadline <= due { return nil }
            state = .silent
            return continuation
        }
        waiting?.resume()
    }

    /// Waits for the bell, at most until `deadline` (`nil`: as long as it takes), or until the task is cancelled.
    package func wait(until deadline: Timestamp?, by time: any TimeSource) async {
        guard let deadline else { return await wait(until: nil) }
        await withTaskGroup { group in
            group.addTask { await time.sleep(until: deadline) }
            group.addTask { await self.wait(until: deadline) }
            await group.next()
            group.cancelAll()
        }
    }

    private func wait(until deadline: Timestamp?) async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let goesOn = state.withLock { state in
                    if case .rung = state {
                        state = .silent
                        return true
                    }
                    // Whoever cancels from now on finds the continuation; whoever did before, is seen here. Never both.
                    if Task.isCancelled { return true }
                    state = .awaited(continuation, until: deadline)
                    return false
                }
                if goesOn { continuation.resume() }
            }
        } onCancel: {
            let waiting: CheckedContinuation<Void, Never>? = state.withLock { state in
                guard case .awaited(let continuation, _) = state else { return nil }
                state = .silent
                return continuation
            }
            waiting?.resume()
        }
    }
}
