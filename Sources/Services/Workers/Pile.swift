import Synchronization

/// What piles up to be written while something is being written, so that one transaction serves all of it.
final class Pile<Item: Sendable>: Sendable {
    private struct State {
        var waiting: [Item] = []
        var isWriting = false
    }

    private let state = Mutex(State())

    /// Adds an item. Returns whether the caller is the one to write: it calls `next()` until nothing is left.
    func add(_ item: Item) -> Bool {
        state.withLock { state in
            state.waiting.append(item)
            defer { state.isWriting = true }
            return !state.isWriting
        }
    }

    /// What is to be written now; when that is nothing, somebody else writes next time.
    func next() -> [Item] {
        state.withLock { state in
            defer { state.waiting = [] }
            if state.waiting.isEmpty { state.isWriting = false }
            return state.waiting
        }
    }
}
