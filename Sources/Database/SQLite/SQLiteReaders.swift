import Synchronization

/// Connections for reading, and the threads on which slow reads run.
final class SQLiteReaders: Sendable {
    private let source: Source
    private let queue = Monitor(WorkQueue<any Job>(limits: .init(waiting: 1024)))

    /// Where a connection comes from.
    enum Source: Sendable {
        /// A file: as many connections as are used at one time, kept open.
        case file(path: String, Blobs)
        /// A database in memory has one connection, and reads take turns with the writer's batches.
        case shared(Monitor<SQLiteConnection?>)
    }

    private let idle = Monitor<[SQLiteConnection]>([])
    private let isClosed = Atomic(false)

    private let longestRead: Duration

    /// - Parameter longestRead: After which a closure's statement is cut off.
    init(_ source: Source, longestRead: Duration) {
        self.source = source
        self.longestRead = longestRead
    }

    /// Runs `body` on the caller's thread.
    func read<T>(_ body: (borrowing Transaction) throws -> T) throws -> T {
        guard !isClosed.load(ordering: .acquiring) else { throw DatabaseError.wasClosed }
        var result: T?
        try withConnection { try $0.reading(within: longestRead) { result = try body($0) } }
        guard let result else { throw DatabaseError(.interrupted, "the reading ended without a result") }
        return result
    }

    private func withConnection(_ body: (SQLiteConnection) throws -> Void) throws {
        switch source {
        case .shared(let turn):
            try turn.withLock { connection in
                guard let connection else { throw DatabaseError.wasClosed }
                try body(connection)
            }
        case .file(let path, let blobs):
            let connection = try idle.withLock { $0.popLast() } ?? Self.connection(to: path, blobs)
            defer { idle.withLock { $0.append(connection) } }
            try body(connection)
        }
    }

    /// Puts a closure in line for a thread.
    ///
    /// - Throws: `.closed`, or `.busy` when the line is too long.
    func submit(_ job: some Job) throws(DatabaseError) {
        if let refusal = queue.signal({ $0.add(job, .request) }) { throw refusal }
    }

    /// Lets the threads end when everything in line is done.
    func close() {
        isClosed.store(true, ordering: .releasing)
        queue.broadcast { $0.close() }
    }

    /// Closes the connections that nobody uses.
    func drop() {
        idle.withLock { $0.removeAll() }
    }

    /// What each of the threads does.
    func work() {
        while let job = nextJob() {
            do {
                try withConnection { connection in
                    try connection.reading(within: longestRead) { try job.perform(in: $0) }
                }
                job.settle(nil)
            } catch {
                job.settle(error)
            }
        }
    }

    private func nextJob() -> (any Job)? {
        queue.wait { (queue: inout WorkQueue<any Job>) -> (any Job)?? in
            queue.startBatch()
            if let job = queue.next() { return .some(job) }
            return queue.isClosed ? .some(nil) : nil
        }
    }

    private static func connection(to path: String, _ blobs: Blobs) throws(DatabaseError) -> SQLiteConnection {
        let connection = try SQLiteConnection(path, isReadOnly: true, blobs: blobs)
        try connection.set("PRAGMA query_only = 1")
        try connection.set("PRAGMA cache_size = -8192")
        try connection.set("PRAGMA temp_store = MEMORY")
        return connection
    }
}
