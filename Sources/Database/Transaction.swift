/// An open transaction: what a closure given to `Engine.write` or `Engine.read` works with.
///
/// It cannot be copied, kept or waited in, so it ends with its closure. A statement that fails spoils the transaction, as
/// PostgreSQL has it: nothing but rolling back is left, and the closure's caller gets the error. To go on after a failure,
/// use `attempt`, or a statement that does not fail (`ON CONFLICT DO NOTHING`).
package struct Transaction: ~Copyable {
    private let connection: any Connection

    // Kept out of its callers: the optimizer of Swift 6.3.1 stops with an error when it folds this into them.
    @inline(never)
    init(_ connection: any Connection) {
        self.connection = connection
    }

    /// Which of the two engines this is, and the fragments in which they differ.
    package var dialect: Dialect { connection.dialect }

    /// Runs one statement and gives all rows of its result: of `SELECT`, or of `RETURNING`.
    @discardableResult
    package func run(_ sql: SQL) throws(DatabaseError) -> [Row] {
        try connection.run(sql)
    }

    /// Runs one statement and says how many rows it inserted, changed or deleted; those that its foreign keys changed in
    /// turn do not count.
    @discardableResult
    package func execute(_ sql: SQL) throws(DatabaseError) -> Int {
        try connection.execute(sql)
    }

    /// Runs a query and hands over its rows one by one, for results too long to be held.
    package func each(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        try connection.each(sql, body)
    }

    /// The first column of the first row; `nil` when there is no row. Where the column may be `NULL`, as `MAX` of no rows
    /// is, ask for an optional: `as: Int?.self`.
    package func value<Value: Storable>(_ sql: SQL, as type: Value.Type = Value.self) throws(DatabaseError) -> Value? {
        guard let row = try run(sql).first else { return nil }
        return try row[0]
    }

    /// Keeps bytes that are never changed beside the tables, where they are written once; a row's pages are written twice, and
    /// again with every change of the row. They are durable with the transaction.
    ///
    /// - Returns: Where they lie, for a column; `nil` where the engine has no such place, and a column has to hold the bytes.
    package func keep(blob bytes: [UInt8]) throws(DatabaseError) -> BlobPlace? {
        try connection.keep(blob: bytes)
    }

    /// Reads bytes back that were kept beside the tables.
    ///
    /// - Throws: `.corrupt` when they are not there, or not as they were.
    package func blob(at place: BlobPlace) throws(DatabaseError) -> [UInt8] {
        try connection.blob(at: place)
    }

    /// Runs a part that may fail without spoiling the rest: when `body` throws, what it did is undone, and the error goes
    /// on to the caller, who may catch it.
    package func attempt<T>(_ body: (borrowing Transaction) throws -> T) throws -> T {
        try connection.beginPart()
        do {
            let result = try body(self)
            try connection.endPart()
            return result
        } catch {
            try connection.undoPart()
            throw error
        }
    }
}

/// What an engine gives a transaction to work with. Used by one thread at a time.
protocol Connection: AnyObject {
    var dialect: Dialect { get }
    func run(_ sql: SQL) throws(DatabaseError) -> [Row]
    func execute(_ sql: SQL) throws(DatabaseError) -> Int
    func each(_ sql: SQL, _ body: (Row) throws -> Void) throws
    func keep(blob bytes: [UInt8]) throws(DatabaseError) -> BlobPlace?
    func blob(at place: BlobPlace) throws(DatabaseError) -> [UInt8]
    /// Opens a part that can be undone alone. Parts nest.
    func beginPart() throws(DatabaseError)
    /// Keeps what the innermost part did.
    ///
    /// - Throws: when a statement in it failed; the part is then still open.
    func endPart() throws(DatabaseError)
    /// Undoes what the innermost part did.
    func undoPart() throws(DatabaseError)
}

/// The engine's own words, where the two differ.
package enum Dialect: Sendable {
    /// SQLite 3.40 or later.
    case sqlite
    /// PostgreSQL 15 or later.
    case postgres

    /// Behind a `SELECT` that picks rows to change: leaves out rows that another transaction has picked. SQLite has one
    /// writer, and nothing to leave out.
    package var skipLocked: SQL {
        switch self {
        case .sqlite: ""
        case .postgres: "FOR UPDATE SKIP LOCKED"
        }
    }
}
