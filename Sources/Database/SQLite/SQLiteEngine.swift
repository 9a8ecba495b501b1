import Synchronization

/// SQLite, in a file or in memory: one thread that writes, a few that read.
package final class SQLiteEngine: Engine {
    private let parts: SQLiteParts
    private let life = Mutex(Life.open)

    private enum Life {
        case open
        /// With those who wait for its end.
        case closing([CheckedContinuation<Void, Never>])
        case closed
    }

    /// Opens the database in the file at `path`, and makes it where there is none.
    ///
    /// - Parameters:
    ///   - path: The folder is made too when it is missing. Beside the file lie `-wal`, `-shm` and `.lock`, and the folder `-blobs`.
    ///   - isAlone: Whether to hold the file against other programs. A tool that only adds a row while the service runs
    ///     says `false`.
    ///   - readers: Threads for slow reads, at least 1.
    ///   - longestRead: A closure that has read for longer gets `.interrupted` from its statement.
    ///   - isServing: Whether somebody is being served who may write soon. Under load a commit waits for them, a few
    ///     milliseconds at the most. Called by the thread that writes.
    /// - Throws: `.inUse` when another program holds the file; `.cannotOpen`; `.corrupt` when it is no database.
    package init(
        path: String, isAlone: Bool = true, readers: Int = 2, longestRead: Duration = SQLiteEngine.longestRead,
        isServing: @escaping @Sendable () -> Bool = { false }
    ) throws(DatabaseError) {
        parts = try SQLiteParts(
            path: path, isAlone: isAlone, readers: readers, longestRead: longestRead,
            Gathering(isServing: isServing))
    }

    /// How long a closure may read, unless said otherwise.
    package static let longestRead = Duration.seconds(30)

    private init(_ parts: SQLiteParts) {
        self.parts = parts
    }

    /// A new, empty database that lives as long as its engine. It acts as one in a file does; only nothing of it is kept.
    package static func inMemory(
        longestRead: Duration = SQLiteEngine.longestRead
    ) throws(DatabaseError) -> SQLiteEngine {
        SQLiteEngine(try SQLiteParts(longestRead: longestRead))
    }

    deinit {
        // Nobody closes it at this moment: whoever does holds it.
        life.withLock { life in
            if case .open = life { parts.close {} }
        }
    }

    @discardableResult
    package func write<T: Sendable>(
        urgency: Urgency, _ body: @escaping @Sendable (borrowing Transaction) throws -> T
    ) async throws -> T {
        try await withCheckedThrowingContinuation { caller in
            let job = ClosureJob(body, for: caller)
            do { try parts.writer.submit(job, urgency) } catch { job.settle(error) }
        }
    }

    package func read<T: Sendable>(
        _ body: @escaping @Sendable (borrowing Transaction) throws -> T
    ) async throws -> T {
        try await withCheckedThrowingContinuation { caller in
            let job = ClosureJob(body, for: caller)
            do { try parts.readers.submit(job) } catch { job.settle(error) }
        }
    }

    package func readInline<T>(_ body: (borrowing Transaction) throws -> T) throws -> T {
        try parts.readers.read(body)
    }

    /// How many closures wait to be written: what a health page shows, and what says that the disk cannot keep up.
    package var waitingWrites: Int { parts.writer.waiting }

    package func close() async {
        await withCheckedContinuation { caller in
            let isFirst = life.withLock { life in
                switch life {
                case .open:
                    life = .closing([caller])
                    return true
                case .closing(let others):
                    life = .closing(others + [caller])
                case .closed:
                    caller.resume()
                }
                return false
            }
            if isFirst { parts.close { self.wasClosed() } }
        }
    }

    private func wasClosed() {
        life.withLock { life in
            if case .closing(let callers) = life {
                for caller in callers { caller.resume() }
            }
            life = .closed
        }
    }
}
