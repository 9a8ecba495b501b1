/// A closure that waits for its thread, and the task that waits for its result.
protocol Job: AnyObject, Sendable {
    /// Runs the closure, keeps its result, and throws what it throws.
    func perform(in tx: borrowing Transaction) throws

    /// Wakes the caller: with the error when there is one, or else with the result.
    func settle(_ failure: (any Error)?)
}

/// Unchecked: it goes from the caller to one thread through a queue's lock, and only that thread touches it then.
final class ClosureJob<Result: Sendable>: Job, @unchecked Sendable {
    private let body: @Sendable (borrowing Transaction) throws -> Result
    private let caller: CheckedContinuation<Result, any Error>
    private var result: Result?

    init(
        _ body: @escaping @Sendable (borrowing Transaction) throws -> Result,
        for caller: CheckedContinuation<Result, any Error>
    ) {
        self.body = body
        self.caller = caller
    }

    func perform(in tx: borrowing Transaction) throws {
        result = try body(tx)
    }

    func settle(_ failure: (any Error)?) {
        if let failure {
            caller.resume(throwing: failure)
        } else if let result {
            caller.resume(returning: result)
        } else {
            caller.resume(throwing: DatabaseError(.interrupted, "the transaction was given up before it ran"))
        }
    }
}
