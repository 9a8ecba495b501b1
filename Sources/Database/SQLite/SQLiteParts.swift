/// What an open engine consists of, and the order in which it is put together and taken apart.
final class SQLiteParts: Sendable {
    let writer: SQLiteWriter
    let readers: SQLiteReaders
    private let checkpoints: SQLiteCheckpoints?
    private let file: SQLiteFile?
    private let threads: [WorkThread]
    private let checkpointThread: WorkThread?

    /// A database in a file.
    init(path: String, isAlone: Bool, readers count: Int) throws(DatabaseError) {
        let file = try SQLiteFile(path, isAlone: isAlone)
        let connection = try Self.writingConnection(to: path)
        let writer = SQLiteWriter(connection)
        let readers = SQLiteReaders(.file(path: path))
        threads = try Self.start(writer, readers, count)
        // Beside another program, that one's thread does it.
        if isAlone {
            let own = SQLiteCheckpoints(of: writer, on: try Self.writingConnection(to: path))
            own.listen()
            checkpoints = own
            checkpointThread = try WorkThread { own.work() }
        } else {
            checkpoints = nil
            checkpointThread = nil
        }
        self.file = file
        self.writer = writer
        self.readers = readers
    }

    /// A database in memory.
    init() throws(DatabaseError) {
        let connection = try SQLiteConnection(":memory:", isReadOnly: false)
        try connection.control("PRAGMA foreign_keys = ON")
        writer = SQLiteWriter(connection)
        readers = SQLiteReaders(.shared(writer.turn))
        checkpoints = nil
        checkpointThread = nil
        file = nil
        threads = try Self.start(writer, readers, 1)
    }

    /// Finishes what is waiting, on a thread of its own, closes the file, and calls `done`.
    func close(_ done: @escaping @Sendable () -> Void) {
        writer.close()
        readers.close()
        do {
            try WorkThread {
                self.takeApart()
                done()
            }.detach()
        } catch {
            // Without a thread to be had, the caller's must do.
            takeApart()
            done()
        }
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
            threads.append(try WorkThread { writer.work() })
            for _ in 0..<max(count, 1) { threads.append(try WorkThread { readers.work() }) }
            return threads
        } catch {
            writer.close()
            readers.close()
            for thread in threads { thread.detach() }
            throw error
        }
    }

    private static func writingConnection(to path: String) throws(DatabaseError) -> SQLiteConnection {
        do {
            let connection = try SQLiteConnection(path, isReadOnly: false)
            try connection.control("PRAGMA journal_mode = WAL")
            try connection.control("PRAGMA synchronous = FULL")
            try connection.control("PRAGMA foreign_keys = ON")
            try connection.control("PRAGMA wal_autocheckpoint = 100000")
            try connection.control("PRAGMA journal_size_limit = 67108864")
            try connection.control("PRAGMA cache_size = -65536")
            try connection.control("PRAGMA temp_store = MEMORY")
            try connection.control("PRAGMA secure_delete = FAST")
            return connection
        } catch {
            throw DatabaseError(error.code, "\(path): \(error.reason)")
        }
    }
}
