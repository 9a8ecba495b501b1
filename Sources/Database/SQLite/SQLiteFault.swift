import CSQLite

extension DatabaseError {
    /// The error that a connection of SQLite has just met.
    ///
    /// - Parameter deed: What was tried, as the beginning of a sentence: `commit`.
    init(sqlite status: Int32, on connection: OpaquePointer?, _ deed: String) {
        let extended = connection.map { sqlite3_extended_errcode($0) } ?? status
        let message = connection.map { String(cString: sqlite3_errmsg($0)) } ?? String(cString: sqlite3_errstr(status))
        self.init(
            Self.code(primary: status & 0xFF, extended: extended), "\(deed): \(message)",
            constraint: status & 0xFF == SQLITE_CONSTRAINT ? Self.constraint(in: message) : nil)
    }

    private static func code(primary: Int32, extended: Int32) -> Code {
        switch primary {
        case SQLITE_CONSTRAINT: constraintCode(extended)
        case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_NOMEM: .busy
        case SQLITE_READONLY: .readOnly
        case SQLITE_INTERRUPT: .interrupted
        case SQLITE_IOERR: .disk
        case SQLITE_CORRUPT, SQLITE_NOTADB: .corrupt
        case SQLITE_FULL: .full
        case SQLITE_CANTOPEN, SQLITE_PERM: .cannotOpen
        case SQLITE_TOOBIG: .tooLarge
        case SQLITE_MISMATCH, SQLITE_RANGE: .invalidValue
        default: .statement
        }
    }

    private static func constraintCode(_ extended: Int32) -> Code {
        let kind = extended >> 8
        return switch kind {
        case 6, 8, 10: .unique  // PRIMARYKEY, UNIQUE, ROWID
        case 3: .foreignKey
        case 5: .notNull
        case 12: .invalidValue  // DATATYPE, of a STRICT table
        default: .check
        }
    }

    /// What stands behind `constraint failed: `.
    private static func constraint(in message: String) -> String? {
        let mark = "constraint failed: "
        guard let start = message.utf8.indices.first(where: { message[$0...].hasPrefix(mark) }) else { return nil }
        return String(message[start...].dropFirst(mark.utf8.count))
    }
}
