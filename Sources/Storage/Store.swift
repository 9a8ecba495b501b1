import Database
import Synchronization

/// The durable state of one world, live or sandbox.
package struct Store: Sendable {
    private let engine: any Engine
    private let failures = Failures()

    /// Takes an engine whose schema `Migration.all` has brought up to date.
    package init(_ engine: any Engine) {
        self.engine = engine
    }

    /// How many writes in a row the disk, the file or the rights to it have kept from happening; 0 when the last one was
    /// kept, or failed by its own fault.
    package var failedWrites: Int { failures.count.load(ordering: .relaxed) }

    /// Runs `body` in a transaction of its own and commits what it changed, all or nothing. Returns once it is durable.
    ///
    /// - Parameter urgency: Workers say `.background`, so that callers who wait come first.
    package func write<Value: Sendable>(
        _ urgency: Urgency = .request, _ body: @escaping @Sendable (borrowing Transaction) throws -> Value
    ) async throws -> Value {
        do {
            let value = try await engine.write(urgency: urgency, body)
            failures.count.store(0, ordering: .relaxed)
            return value
        } catch let error as DatabaseError where error.code.isOfTheStore {
            failures.count.add(1, ordering: .relaxed)
            throw error
        }
    }

    /// Writes what is there already, to learn whether the store can be written to.
    ///
    /// - Throws: `DatabaseError` with what keeps it from that.
    package func tryWriting() async throws {
        try await write(.background) { tx in
            _ = try tx.execute("UPDATE schema_migrations SET name = name WHERE number = 1")
        }
    }

    /// Runs a query of unknown length on a thread that may wait for it.
    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (borrowing Transaction) throws -> Value
    ) async throws -> Value {
        try await engine.read(body)
    }

    /// Looks up a few rows by their keys, at once and on the calling thread.
    package func look<Value>(_ body: (borrowing Transaction) throws -> Value) throws -> Value {
        try engine.readInline(body)
    }

    /// Finishes what was begun, and closes the files.
    package func close() async {
        await engine.close()
    }

    /// Shared by all copies of a store.
    private final class Failures: Sendable {
        let count = Atomic(0)
    }
}

extension DatabaseError.Code {
    /// Whether it is neither the statement's fault nor its values', but that of the disk, the file or the rights to it: the
    /// same call may succeed once somebody has seen to that.
    package var isOfTheStore: Bool {
        switch self {
        case .full, .disk, .readOnly, .cannotOpen, .corrupt: true
        case .unique, .foreignKey, .notNull, .check, .invalidValue, .tooLarge, .statement, .aborted, .busy,
            .interrupted,
            .newerSchema, .inUse, .closed:
            false
        }
    }
}
