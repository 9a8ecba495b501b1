import CSQLite

/// One connection to SQLite, with its prepared statements.
///
/// Unchecked: SQLite is opened without its own locks, and a connection is used by one thread at a time. The writer's thread
/// owns one; those for reading stand in a pool and leave it while they are used.
final class SQLiteConnection: @unchecked Sendable {
    private let connection: OpaquePointer
    /// Whether statements that change something are refused.
    var isReadOnly: Bool
    private var statements: [StatementKey: SQLiteStatement] = [:]
    private var uses: UInt64 = 0
    /// The error of the statement that spoilt the open part, and of each part around it.
    private var failures: [DatabaseError?] = [nil]

    /// How many statements are kept compiled.
    static let keptStatements = 512

    /// Opens a database.
    ///
    /// - Parameter name: A path, or `:memory:`.
    init(_ name: String, isReadOnly: Bool) throws(DatabaseError) {
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
        connection = opened
        self.isReadOnly = isReadOnly
        exchange_sqlite_harden(opened)
        sqlite3_busy_timeout(opened, 5000)
        sqlite3_limit(opened, SQLITE_LIMIT_LENGTH, Self.longestValue)
    }

    deinit {
        statements.removeAll()
        sqlite3_close_v2(connection)
    }

    /// The longest value and the longest row, in bytes.
    static let longestValue: Int32 = 256 << 20

    private static let libraryStatus = exchange_sqlite_prepare_library()

    /// Runs words of the engine itself: `PRAGMA …`, `BEGIN`, `COMMIT`.
    func control(_ text: SQL) throws(DatabaseError) {
        _ = try statement(for: text, isControl: true).rows(text.values)
    }

    /// Runs words of the engine itself that answer with one value.
    func controlValue<Value: Storable>(_ text: SQL) throws(DatabaseError) -> Value? {
        guard let row = try statement(for: text, isControl: true).rows(text.values).first else { return nil }
        return try row[0]
    }

    /// Whether a transaction is open. SQLite ends one by itself after some failures: a full disk, for one.
    var isInTransaction: Bool { sqlite3_get_autocommit(connection) == 0 }

    /// Calls `hook` after each commit with the number of pages in the log of writes, in place of SQLite's own clearing.
    func afterCommit(
        _ hook: UnsafeMutableRawPointer,
        _ call:
            @escaping @convention(c) (
                UnsafeMutableRawPointer?, OpaquePointer?, UnsafePointer<CChar>?, Int32
            ) -> Int32
    ) {
        sqlite3_wal_hook(connection, call, hook)
    }

    /// Copies what it can of the log of writes into the file, without making anybody wait.
    ///
    /// - Returns: How many pages the log has, and how many of them are in the file.
    func checkpoint(emptying: Bool = false) throws(DatabaseError) -> (logged: Int, copied: Int) {
        var logged: Int32 = 0
        var copied: Int32 = 0
        let mode = emptying ? SQLITE_CHECKPOINT_TRUNCATE : SQLITE_CHECKPOINT_PASSIVE
        let status = sqlite3_wal_checkpoint_v2(connection, nil, mode, &logged, &copied)
        guard status == SQLITE_OK else { throw DatabaseError(sqlite: status, on: connection, "checkpoint") }
        return (Int(logged), Int(copied))
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
            let before = sqlite3_total_changes64(connection)
            _ = try statement(for: sql).rows(sql.values)
            // What creates a table leaves the count of the statement before it.
            return sqlite3_total_changes64(connection) == before ? 0 : Int(sqlite3_changes64(connection))
        }
    }

    func each(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        do {
            try spoiling { () throws(DatabaseError) in try sql.checkKind() }
            // Its own, not a kept one: `body` may run the same statement again.
            let statement = try SQLiteStatement(sql.bytes, on: connection)
            guard statement.isReadOnly else { throw Self.refusal }
            try statement.run(sql.values) { try body(try $0.currentRow()) }
        } catch let error as DatabaseError {
            failures[failures.count - 1] = error
            throw error
        }
    }

    /// Runs a statement unless an earlier one failed, and remembers its failure.
    private func spoiling<Result>(
        _ body: () throws(DatabaseError) -> Result
    ) throws(DatabaseError) -> Result {
        if let failure = failures[failures.count - 1] {
            throw DatabaseError(.aborted, "an earlier statement of this transaction failed: \(failure)")
        }
        do {
            return try body()
        } catch {
            failures[failures.count - 1] = error
            throw error
        }
    }

    private func statement(for sql: SQL, isControl: Bool = false) throws(DatabaseError) -> SQLiteStatement {
        uses += 1
        let key = StatementKey(sql.bytes)
        if let kept = statements[key] {
            kept.lastUse = uses
            if !isControl, isReadOnly, !kept.isReadOnly { throw Self.refusal }
            return kept
        }
        if !isControl { try sql.checkKind() }
        let new = try SQLiteStatement(sql.bytes, on: connection)
        if !isControl, isReadOnly, !new.isReadOnly { throw Self.refusal }
        if statements.count >= Self.keptStatements { dropOldStatements() }
        new.lastUse = uses
        statements[key] = new
        return new
    }

    private static let refusal = DatabaseError(
        .readOnly, "a statement that changes something, in a transaction that reads")

    /// Lets go of the quarter that was not used for the longest time.
    private func dropOldStatements() {
        let order = statements.sorted { $0.value.lastUse < $1.value.lastUse }
        for (key, _) in order.prefix(Self.keptStatements / 4) { statements[key] = nil }
    }
}

// MARK: Transactions

extension SQLiteConnection {
    /// Opens a transaction for writing; waits for another process that has one.
    func begin() throws(DatabaseError) {
        try control("BEGIN IMMEDIATE")
    }

    /// Makes durable what the parts did that were ended.
    func commit() throws(DatabaseError) {
        try control("COMMIT")
    }

    /// Undoes everything, and forgets every part.
    func rollback() {
        failures = [nil]
        // It fails only where SQLite has already rolled back by itself.
        if isInTransaction { try? control("ROLLBACK") }
    }

    func beginPart() throws(DatabaseError) {
        if let failure = failures[failures.count - 1] {
            throw DatabaseError(.aborted, "an earlier statement of this transaction failed: \(failure)")
        }
        try control("SAVEPOINT part")
        failures.append(nil)
    }

    func endPart() throws(DatabaseError) {
        if let failure = failures[failures.count - 1] { throw failure }
        // A foreign key that is checked at the end would otherwise fail the commit, and with it the other callers.
        if failures.count == 2, exchange_sqlite_owes_foreign_keys(connection) != 0 {
            throw DatabaseError(.foreignKey, "a row refers to one that is not there")
        }
        try control("RELEASE part")
        failures.removeLast()
    }

    func undoPart() throws(DatabaseError) {
        failures.removeLast()
        guard isInTransaction else {
            let error = DatabaseError(.aborted, "the engine gave the transaction up")
            failures[failures.count - 1] = error
            throw error
        }
        try control("ROLLBACK TO part")
        try control("RELEASE part")
    }

    /// Runs `body` in a transaction that sees one state of the database and changes nothing.
    func reading(_ body: (borrowing Transaction) throws -> Void) throws {
        let wasReadOnly = isReadOnly
        isReadOnly = true
        defer { isReadOnly = wasReadOnly }
        try control("BEGIN")
        do {
            try body(Transaction(self))
            if let failure = failures[0] { throw failure }
            try commit()
        } catch {
            rollback()
            throw error
        }
    }
}

/// A statement's text with its hash, reckoned eight bytes at a time.
private struct StatementKey: Hashable {
    let text: [UInt8]
    let fingerprint: UInt64

    init(_ text: [UInt8]) {
        self.text = text
        fingerprint = text.withUnsafeBytes { bytes in
            var hash = UInt64(bytes.count)
            var offset = 0
            while offset + 8 <= bytes.count {
                hash = (hash ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
                hash ^= hash >> 32
                offset += 8
            }
            while offset < bytes.count {
                hash = (hash ^ UInt64(bytes[offset])) &* 0x9E37_79B9_7F4A_7C15
                offset += 1
            }
            return hash ^ hash >> 29
        }
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(fingerprint)
    }

    static func == (left: StatementKey, right: StatementKey) -> Bool {
        left.fingerprint == right.fingerprint && left.text == right.text
    }
}
