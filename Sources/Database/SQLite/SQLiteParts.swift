import Basics

/// What an open engine consists of, and the order in which it is put together and taken apart.
final class SQLiteParts: Sendable {
    let writer: SQLiteWriter
    let readers: SQLiteReaders
    private let checkpoints: SQLiteCheckpoints?
    private let file: SQLiteFile?
    private let threads: [WorkThread]
    private let checkpointThread: WorkThread?

    /// A database in a file.
    init(
        path: String, isAlone: Bool, readers count: Int, longestRead: Duration, _ gathering: Gathering
    ) throws(DatabaseError) {
        let file = try SQLiteFile(path, isAlone: isAlone)
        let blobs = Blobs(in: path + "-blobs")
        let writer = SQLiteWriter(try Self.writingConnection(to: path, blobs), gathering)
        let readers = SQLiteReaders(.file(path: path, blobs), longestRead: longestRead)
        // Beside another program, that one's thread does it.
        let checkpoints =
            isAlone ? SQLiteCheckpoints(of: writer, on: try Self.writingConnection(to: path)) : nil
        threads = try Self.start(writer, readers, count)
        self.file = file
        self.writer = writer
        self.readers = readers
        self.checkpoints = checkpoints
        checkpointThread = try checkpoints.map { checkpoints throws(DatabaseError) in
            checkpoints.listen()
            return try Self.thread("sqlite-copier") { checkpoints.work() }
        }
    }

    /// A database in memory.
    init(longestRead: Duration) throws(DatabaseError) {
        let connection = try SQLiteConnection(":memory:", isReadOnly: false)
        try connection.set("PRAGMA foreign_keys = ON")
        writer = SQLiteWriter(connection)
        readers = SQLiteReaders(.shared(writer.turn), longestRead: longestRead)
        checkpoints = nil
        checkpointThread = nil
        file = nil
        threads = try Self.start(writer, readers, 1)
    }

    /// Finishes what is waiting, on a thread of its own, closes the file, and calls `done`.
    func close(_ done: @escaping @Sendable () -> Void) {
        writer.close()
        readers.close()
        let thread = WorkThread("sqlite-closer") {
            self.takeApart()
            done()
        }
        if let thread { return thread.detach() }
        // Without a thread to be had, the caller's must do.
        takeApart()
        done()
    }

    private func takeApart() {
        for thread in threads { thread.join() }
        readers.drop()
        checkpoints?.close()
        checkpointThread?.join()
        writer.drop()
        file?.release()
    }

    private static func start(
        _ writer: SQLiteWriter, _ readers: SQLiteReaders, _ count: Int
    ) throws(DatabaseError) -> [WorkThread] {
        var threads: [WorkThread] = []
        do {
            threads.append(try thread("sqlite-writer") { writer.work() })
            for number in 1...max(count, 1) {
                threads.append(try thread("sqlite-read-\(number)") { readers.work() })
            }
            return threads
        } catch {
            writer.close()
            readers.close()
            for thread in threads { thread.detach() }
            throw error
        }
    }

    /// - Throws: `.busy` when the system has no thread to give.
    private static func thread(
        _ name: String, _ body: @escaping @Sendable () -> Void
    ) throws(DatabaseError) -> WorkThread {
        guard let thread = WorkThread(name, body) else { throw DatabaseError(.busy, "no thread to be had") }
        return thread
    }

    static func writingConnection(
        to path: String, _ blobs: Blobs? = nil
    ) throws(DatabaseError) -> SQLiteConnection {
        do {
            let connection = try SQLiteConnection(path, isReadOnly: false, blobs: blobs)
            // Of a new file. An invoice and its answer take some kilobytes, and fewer pages are fewer writes.
            try connection.set("PRAGMA page_size = 8192")
            try connection.set("PRAGMA journal_mode = WAL")
            try connection.set("PRAGMA synchronous = FULL")
            try connection.set("PRAGMA foreign_keys = ON")
            try connection.set("PRAGMA wal_autocheckpoint = 100000")
            try connection.set("PRAGMA journal_size_limit = 67108864")
            try connection.set("PRAGMA cache_size = -8192")
            try connection.set("PRAGMA temp_store = MEMORY")
            try connection.set("PRAGMA secure_delete = FAST")
            return connection
        } catch {
            throw DatabaseError(error.code, "\(path): \(error.reason)")
        }
    }
}
