import Database
import Synchronization

/// An engine whose disk can be filled: then no write is kept.
package final class FillableDisk: Engine {
    private let engine: SQLiteEngine
    private let fullness = Atomic(false)

    /// An empty database in memory.
    package init() throws {
        engine = try SQLiteEngine.inMemory()
    }

    /// Whether no write is kept.
    package var isFull: Bool {
        get { fullness.load(ordering: .relaxed) }
        set { fullness.store(newValue, ordering: .relaxed) }
    }

    package func write<T: Sendable>(
        urgency: Urgency, _ body: @escaping @Sendable (borrowing Transaction) throws -> T
    ) async throws -> T {
        try await engine.write(urgency: urgency) { tx in
            let value = try body(tx)
            // What was done is undone, as it is when a real disk is full at the commit.
            if self.isFull { throw DatabaseError(.full, "commit: database or disk is full") }
            return value
        }
    }

    package func read<T: Sendable>(
        _ body: @escaping @Sendable (borrowing Transaction) throws -> T
    ) async throws -> T {
        try await engine.read(body)
    }

    package func readInline<T>(_ body: (borrowing Transaction) throws -> T) throws -> T {
        try engine.readInline(body)
    }

    package func close() async {
        await engine.close()
    }
}
