import CSQLite

/// One connection to SQLite, with its compiled statements.
///
/// Unchecked: SQLite is opened without its own locks, and a connection is used by one thread at a time. The writer's thread
/// owns one; those for reading stand in a pool and leave it while they are used.
final class SQLiteConnection: @unchecked Sendable {
    private let handle: OpaquePointer
    private var statements = StatementCache()
    /// By the number of the word.
    private var controls = [SQLiteStatement?](repeating: nil, count: Control.allCases.count)
    /// Whether statements that change something are refused.
    var isReadOnly: Bool
    /// When a statement is to be cut off.
    var deadline: ContinuousClock.Instant?
    /// The error of the statement that spoilt the open part, and of each part around it.
    var failures: [DatabaseError?] = [nil]
    /// Where blobs lie beside the tables; `nil` for a database in memory.
    let blobs: Blobs?
    /// How far the blobs went when each open part began.
    var blobMarks: [Blobs.Mark] = []

    /// The longest value and the longest row, in bytes.
    static let longestValue: Int32 = 256 << 20

    private static let libraryStatus = exchange_sqlite_prepare_library()

    /// Opens a database.
    ///
    /// - Parameters:
    ///   - name: A path, or `:memory:`.
    ///   - blobs: Those that belong to the file.
    init(_ name: String, isReadOnly: Bool, blobs: Blobs? = nil) throws(DatabaseError) {
        guard Self.libraryStatus == SQLITE_OK else {
            throw DatabaseError(.cannotOpen, "SQLite did not start: status \(Self.libraryStatus)")
        }
        var opened: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
        let status = sqlite3_open_v2(name, &opened, flags, nil)
        guard status == SQLITE_OK, let opened else {
            let error = DatabaseError(sqlite: status, on: opened, "open \(name)")
            sqlite3_close_v2(opened)
            throw error
        }
        handle = opened
        self.isReadOnly = isReadOnly
        self.blobs = blobs
        exchange_sqlite_harden(opened)
        sqlite3_busy_timeout(opened, 5000)
        sqlite3_limit(opened, SQLITE_LIMIT_LENGTH, Self.longestValue)
        watchDeadline()
    }

    deinit {
        // What SQLite still has compiled keeps the connection open until it is let go of, so the order does not matter.
        sqlite3_close_v2(handle)
    }

    /// Has SQLite ask, every 100,000 steps of its machine (about a millisecond), whether to go on.
    private func watchDeadline() {
        // Unretained: the connection outlives its statements, and only they ask.
        sqlite3_progress_handler(
            handle, 100_000,
            { connection in
                guard let connection else { return 0 }
                let deadline = Unmanaged<SQLiteConnection>.fromOpaque(connection).takeUnretainedValue().deadline
                guard let deadline else { return 0 }
                return ContinuousClock.now > deadline ? 1 : 0
            }, Unmanaged.passUnretained(self).toOpaque())
    }
}

// MARK: The engine's own words

extension SQLiteConnection {
    /// The words that open and close transactions and their parts.
    enum Control: Int, CaseIterable {
        case begin, beginWriting, commit, rollback, beginPart, endPart, undoPart

        fileprivate var text: SQL {
            switch self {
            case .begin: "BEGIN"
            case .beginWriting: "BEGIN IMMEDIATE"
            case .commit: "COMMIT"
            case .rollback: "ROLLBACK"
            case .beginPart: "SAVEPOINT part"
            case .endPart: "RELEASE part"
            case .undoPart: "ROLLBACK TO part"
            }
        }
    }

    /// Opens or closes a transaction or a part of one.
    func control(_ word: Control) throws(DatabaseError) {
        if let kept = controls[word.rawValue] { return try kept.finish() }
        let new = try SQLiteStatement(word.text.bytes, on: handle)
        controls[word.rawValue] = new
        try new.finish()
    }

    /// Sets how the engine works: `PRAGMA …`.
    func set(_ pragma: SQL) throws(DatabaseError) {
        _ = try SQLiteStatement(pragma.bytes, on: handle).rows([])
    }

    /// Whether a transaction is open. SQLite ends one by itself after some failures: a full disk, for one.
    var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

    /// Whether the open transaction has a row whose foreign key is to be checked at the end, and would fail.
    var owesForeignKeys: Bool { exchange_sqlite_owes_foreign_keys(handle) != 0 }

    /// What SQLite calls after a commit: with what it was given, and the number of pages in the log of writes.
    typealias CommitHook =
        @convention(c) (
            UnsafeMutableRawPointer?, OpaquePointer?, UnsafePointer<CChar>?, Int32
        ) -> Int32

    /// Has SQLite call `hook` after each commit, in place of clearing the log by itself.
    func afterCommit(_ hook: @escaping CommitHook, with context: UnsafeMutableRawPointer) {
        sqlite3_wal_hook(handle, hook, context)
    }

    /// Copies what it can of the log of writes into the file, without making anybody wait.
    ///
    /// - Parameter isLast: Whether to wait for readers, and empty the log.
    /// - Returns: How many pages the log has.
    @discardableResult
    func checkpoint(isLast: Bool = false) throws(DatabaseError) -> Int {
        var logged: Int32 = 0
        let mode = isLast ? SQLITE_CHECKPOINT_TRUNCATE : SQLITE_CHECKPOINT_PASSIVE
        let status = sqlite3_wal_checkpoint_v2(handle, nil, mode, &logged, nil)
        guard status == SQLITE_OK else { throw DatabaseError(sqlite: status, on: handle, "checkpoint") }
        return Int(logged)
    }
}

// MARK: Statements

extension SQLiteConnection: Connection {
    var dialect: Dialect { .sqlite }

    func run(_ sql: SQL) throws(DatabaseError) -> [Row] {
        try spoiling { () throws(DatabaseError) in
            try statement(for: sql).rows(sql.values)
        }
    }

    func execute(_ sql: SQL) throws(DatabaseError) -> Int {
        try spoiling { () throws(DatabaseError) in
            let before = sqlite3_total_changes64(handle)
            _ = try statement(for: sql).rows(sql.values)
            // What creates a table leaves the count of the statement before it.
            return sqlite3_total_changes64(handle) == before ? 0 : Int(sqlite3_changes64(handle))
        }
    }

    func each(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        let statement = try spoiling { () throws(DatabaseError) in
            // Its own, not a kept one: `body` may run the same statement again.
            try allowed(try compile(sql))
        }
        do {
            try statement.run(sql.values) { try body(try $0.currentRow()) }
        } catch let error as DatabaseError {
            failures[failures.count - 1] = failures[failures.count - 1] ?? error
            throw error
        }
    }

    func keep(blob bytes: [UInt8]) throws(DatabaseError) -> BlobPlace? {
        guard let blobs else { return nil }
        return try spoiling { () throws(DatabaseError) in
            guard !isReadOnly else { throw DatabaseError(.readOnly, "a blob, in a transaction that only reads") }
            return try blobs.append(bytes)
        }
    }

    func blob(at place: BlobPlace) throws(DatabaseError) -> [UInt8] {
        try spoiling { () throws(DatabaseError) in
            guard let blobs else { throw DatabaseError(.corrupt, "there are no blobs beside a database in memory") }
            return try blobs.read(place)
        }
    }

    /// Runs a statement unless an earlier one failed, and remembers its failure.
    private func spoiling<Result>(
        _ body: () throws(DatabaseError) -> Result
    ) throws(DatabaseError) -> Result {
        try expectUnspoilt()
        do {
            return try body()
        } catch {
            failures[failures.count - 1] = error
            throw error
        }
    }

    private func statement(for sql: SQL) throws(DatabaseError) -> SQLiteStatement {
        let key = StatementCache.Key(sql.bytes)
        if let kept = statements[key] { return try allowed(kept) }
        let new = try compile(sql)
        statements.keep(new, for: key)
        return try allowed(new)
    }

    private func compile(_ sql: SQL) throws(DatabaseError) -> SQLiteStatement {
        try sql.checkKind()
        return try SQLiteStatement(sql.bytes, on: handle)
    }

    private func allowed(_ statement: SQLiteStatement) throws(DatabaseError) -> SQLiteStatement {
        guard statement.isReadOnly || !isReadOnly else {
            throw DatabaseError(.readOnly, "a statement that changes something, in a transaction that only reads")
        }
        return statement
    }
}
