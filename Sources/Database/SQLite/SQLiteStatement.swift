import CSQLite
import Glibc

/// A prepared statement, kept by its connection and used again and again.
final class SQLiteStatement {
    private let statement: OpaquePointer
    private let connection: OpaquePointer
    private var columns = ColumnNames([])
    private var knowsColumns = false
    private var texts = BoundTexts()
    /// Whether it changes nothing.
    let isReadOnly: Bool

    /// Compiles a statement.
    ///
    /// - Throws: `.statement` when it is wrong, or is more than one.
    init(_ text: [UInt8], on connection: OpaquePointer) throws(DatabaseError) {
        var prepared: OpaquePointer?
        var hasMore = false
        let status = text.withUnsafeBufferPointer { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                var tail: UnsafePointer<CChar>?
                let status = sqlite3_prepare_v3(
                    connection, characters.baseAddress, Int32(clamping: characters.count),
                    UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, &tail)
                if let tail, let start = characters.baseAddress {
                    hasMore = bytes[(tail - start)...].contains { $0 > UInt8(ascii: " ") && $0 != UInt8(ascii: ";") }
                }
                return status
            }
        }
        guard status == SQLITE_OK, let prepared, !hasMore else {
            sqlite3_finalize(prepared)
            if status == SQLITE_OK { throw DatabaseError(.statement, "expected one statement and nothing behind it") }
            throw DatabaseError(sqlite: status, on: connection, "statement \(Self.shortened(text))")
        }
        statement = prepared
        self.connection = connection
        isReadOnly = sqlite3_stmt_readonly(prepared) != 0
    }

    deinit {
        sqlite3_finalize(statement)
    }

    /// Runs it with these values and hands over each row's values, which are `columns` many.
    func run(_ values: [SQLValue], row: (SQLiteStatement) throws -> Void) throws {
        defer { clear(values) }
        try bind(values)
        while true {
            let status = sqlite3_step(statement)
            if status == SQLITE_DONE { return }
            guard status == SQLITE_ROW else { throw failure(status) }
            try row(self)
        }
    }

    /// Makes it ready for its next run. Until then it reads from the values that were bound.
    private func clear(_ values: [SQLValue]) {
        sqlite3_reset(statement)
        if !values.isEmpty { sqlite3_clear_bindings(statement) }
        texts.letGo()
        withExtendedLifetime(values) {}
    }

    /// Runs a statement that has neither values nor rows.
    func finish() throws(DatabaseError) {
        let status = sqlite3_step(statement)
        defer { sqlite3_reset(statement) }
        guard status == SQLITE_DONE else { throw failure(status) }
    }

    /// Runs it and gathers every row.
    func rows(_ values: [SQLValue]) throws(DatabaseError) -> [Row] {
        defer { clear(values) }
        try bind(values)
        var result: [SQLValue] = []
        var count = 0
        while true {
            let status = sqlite3_step(statement)
            if status == SQLITE_DONE { break }
            guard status == SQLITE_ROW else { throw failure(status) }
            if count == 0 {
                learnColumns()
                result.reserveCapacity(columns.count)
            }
            try readRow(into: &result)
            count += 1
        }
        let width = columns.count
        return (0..<count).map { Row(columns: columns, values: result, start: $0 * width) }
    }

    /// The row it stands on.
    func currentRow() throws(DatabaseError) -> Row {
        learnColumns()
        var values: [SQLValue] = []
        try readRow(into: &values)
        return Row(columns: columns, values: values, start: 0)
    }
}

// MARK: Values in

extension SQLiteStatement {
    /// Lends the values, and copies none but the texts, once: the caller holds them until it has cleared the bindings.
    private func bind(_ values: [SQLValue]) throws(DatabaseError) {
        let expected = Int(sqlite3_bind_parameter_count(statement))
        guard values.count == expected else {
            throw DatabaseError(.statement, "\(values.count) values for a statement with \(expected) places")
        }
        texts.makeRoom(for: values)
        var index: Int32 = 1
        for value in values {
            let status: Int32 =
                switch value {
                case .null: sqlite3_bind_null(statement, index)
                case .integer(let number): sqlite3_bind_int64(statement, index, number)
                case .text(let text): bind(texts.add(text), at: index)
                case .blob(let bytes): bind(bytes, at: index)
                }
            guard status == SQLITE_OK else { throw failure(status) }
            index += 1
        }
        guard texts.hasNUL else { return }
        let place = values.firstIndex { if case .text(let text) = $0 { text.utf8.contains(0) } else { false } } ?? 0
        throw DatabaseError(.invalidValue, "value \(place + 1) is text with a NUL character, which cannot be stored")
    }

    private func bind(_ text: UnsafeRawBufferPointer, at index: Int32) -> Int32 {
        exchange_sqlite_lend_text(statement, index, text.baseAddress, UInt64(text.count))
    }

    /// An array that nobody changes stays where it is.
    private func bind(_ bytes: [UInt8], at index: Int32) -> Int32 {
        bytes.withUnsafeBytes { exchange_sqlite_lend_blob(statement, index, $0.baseAddress, UInt64($0.count)) }
    }
}

/// The texts of one run of a statement, one behind the other in one piece of memory: they stay where they are while they are
/// lent, and the next run has the same memory.
struct BoundTexts: ~Copyable {
    private var memory = UnsafeMutableRawBufferPointer(start: nil, count: 0)
    private var used = 0

    /// More bytes than this are not kept for the next run.
    static let mostKept = 4096

    deinit {
        memory.deallocate()
    }

    /// The bytes there are room for.
    var capacity: Int { memory.count }

    /// Makes room for every text among `values`, before the first is added.
    mutating func makeRoom(for values: [SQLValue]) {
        used = 0
        // Not none: an empty text without a place would be NULL.
        var needed = 1
        for case .text(let text) in values { needed += text.utf8.count }
        guard needed > memory.count else { return }
        memory.deallocate()
        var size = 64
        while size < needed, size < Self.mostKept { size *= 2 }
        memory = .allocate(byteCount: max(size, needed), alignment: 1)
    }

    /// Adds a text, and says where it stands.
    mutating func add(_ text: String) -> UnsafeRawBufferPointer {
        var text = text
        return text.withUTF8 { bytes in
            let place = UnsafeMutableRawBufferPointer(rebasing: memory[used..<used + bytes.count])
            place.copyMemory(from: UnsafeRawBufferPointer(bytes))
            used += bytes.count
            return UnsafeRawBufferPointer(place)
        }
    }

    /// Whether a text among them has a NUL character.
    var hasNUL: Bool {
        guard used > 0, let start = memory.baseAddress else { return false }
        return memchr(start, 0, used) != nil
    }

    /// Nobody reads them any more.
    mutating func letGo() {
        guard memory.count > Self.mostKept else { return }
        memory.deallocate()
        memory = UnsafeMutableRawBufferPointer(start: nil, count: 0)
    }
}

// MARK: Values out

extension SQLiteStatement {
    /// Reads the names of the columns, once, and again when a change of the schema had it compiled anew.
    private func learnColumns() {
        let wasRecompiled = sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_REPREPARE, 1) > 0
        guard wasRecompiled || !knowsColumns else { return }
        columns = ColumnNames(
            (0..<sqlite3_column_count(statement)).map { index in
                guard let name = sqlite3_column_name(statement, index) else { return [] }
                return Array(String(cString: name).utf8)
            })
        knowsColumns = true
    }

    private func readRow(into values: inout [SQLValue]) throws(DatabaseError) {
        for column in 0..<Int32(columns.count) {
            values.append(try value(column))
        }
    }

    private func value(_ column: Int32) throws(DatabaseError) -> SQLValue {
        switch sqlite3_column_type(statement, column) {
        case SQLITE_NULL:
            return .null
        case SQLITE_INTEGER:
            return .integer(sqlite3_column_int64(statement, column))
        case SQLITE_TEXT:
            guard let start = sqlite3_column_text(statement, column) else { throw outOfMemory }
            let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column)))
            guard let text = Self.text(bytes) else {
                throw DatabaseError(.invalidValue, "column \(name(column)) holds text that is not UTF-8")
            }
            return .text(text)
        case SQLITE_BLOB:
            let count = Int(sqlite3_column_bytes(statement, column))
            guard count > 0 else { return .blob([]) }
            guard let start = sqlite3_column_blob(statement, column) else { throw outOfMemory }
            return .blob(Array(UnsafeRawBufferPointer(start: start, count: count)))
        default:
            throw DatabaseError(
                .invalidValue, "column \(name(column)) holds a floating-point number; expected none anywhere")
        }
    }

    /// `nil` when it is not UTF-8. `String(validating:as:)` says the same, and is slow: it looks up at each call which encoding
    /// it was asked for.
    private static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        var text = String(decoding: bytes, as: UTF8.self)
        // What is not UTF-8 was mended, and so is another text.
        let isSame = text.withUTF8 { copy in
            guard let left = copy.baseAddress, let right = bytes.baseAddress else { return copy.count == bytes.count }
            return copy.count == bytes.count && memcmp(left, right, copy.count) == 0
        }
        return isSame ? text : nil
    }

    private func name(_ column: Int32) -> String {
        String(decoding: columns.names[Int(column)], as: UTF8.self)
    }

    private var outOfMemory: DatabaseError { failure(SQLITE_NOMEM) }

    private func failure(_ status: Int32) -> DatabaseError {
        let text = sqlite3_sql(statement).map { Array(String(cString: $0).utf8) } ?? []
        return DatabaseError(sqlite: status, on: connection, "statement \(Self.shortened(text))")
    }

    /// The first line or so of a statement, for messages. It holds no values: those are bound.
    private static func shortened(_ text: [UInt8]) -> String {
        let words = String(decoding: text.prefix(300), as: UTF8.self).split(whereSeparator: \.isWhitespace)
        return words.prefix(6).joined(separator: " ")
    }
}
