/// A database: SQLite in a file or in memory, or PostgreSQL.
package protocol Engine: Sendable {
    /// Runs `body` in a transaction of its own and returns its result once that is durable.
    ///
    /// Several callers' closures may be committed together, but each is undone alone: when `body` throws, nothing of it
    /// stays, and the others do not notice. A cancelled task's closure is run all the same.
    ///
    /// - Throws: what `body` throws; `DatabaseError` when a statement or the commit fails, and then nothing was kept.
    @discardableResult
    func write<T: Sendable>(
        urgency: Urgency, _ body: @escaping @Sendable (borrowing Transaction) throws -> T
    ) async throws -> T

    /// Runs `body` on a thread for reading. It sees one state of the database, with every write that was returned before.
    ///
    /// - Throws: what `body` throws; `.busy` when too many reads are waiting; `.readOnly` for a statement that changes.
    func read<T: Sendable>(_ body: @escaping @Sendable (borrowing Transaction) throws -> T) async throws -> T

    /// Like `read`, but here and now on the caller's thread. For look-ups by key that take microseconds; never from inside
    /// another closure of the same engine.
    func readInline<T>(_ body: (borrowing Transaction) throws -> T) throws -> T

    /// Finishes what is waiting, then lets go of the file. Later calls throw `.closed`. Closing twice is harmless;
    /// each call returns when it is done.
    func close() async
}

/// Who waits for a write.
package enum Urgency: Sendable {
    /// A caller with an open request: goes first.
    case request
    /// A worker: fills the batch behind the requests, and always has a share of it.
    case background
}

extension Engine {
    /// `write` at the urgency of a request.
    @discardableResult
    package func write<T: Sendable>(_ body: @escaping @Sendable (borrowing Transaction) throws -> T) async throws -> T {
        try await write(urgency: .request, body)
    }
}
