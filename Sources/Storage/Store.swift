import Database

/// The durable state of one world, live or sandbox.
package struct Store: Sendable {
    private let engine: any Engine

    /// Takes an engine whose schema `Migration.all` has brought up to date.
    package init(_ engine: any Engine) {
        self.engine = engine
    }

    /// Runs `body` in a transaction of its own and commits what it changed, all or nothing. Returns once it is durable.
    ///
    /// - Parameter urgency: Workers say `.background`, so that callers who wait come first.
    package func write<Value: Sendable>(
        _ urgency: Urgency = .request, _ body: @escaping @Sendable (borrowing Transaction) throws -> Value
    ) async throws -> Value {
        try await engine.write(urgency: urgency, body)
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
}
