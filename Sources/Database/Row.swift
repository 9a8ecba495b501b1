/// One row of a result: `let number: String = try row["number"]`.
package struct Row: Sendable {
    private let columns: ColumnNames
    /// The values of every row of the result, one after another.
    private let values: [SQLValue]
    private let start: Int

    init(columns: ColumnNames, values: [SQLValue], start: Int) {
        self.columns = columns
        self.values = values
        self.start = start
    }

    /// How many columns there are.
    package var count: Int { columns.count }

    /// The value of the column with this name.
    ///
    /// - Throws: `.invalidValue` when it is of another type; `.statement` when the query has no such column, or two.
    package subscript<Value: Storable>(name: StaticString) -> Value {
        get throws(DatabaseError) {
            try read(values[start + columns.index(of: name)], from: name)
        }
    }

    // The same of texts, which most columns are: what is generic looks up at each call how its values are copied.

    /// The text of the column with this name.
    ///
    /// - Throws: As for any other value.
    package subscript(name: StaticString) -> String {
        get throws(DatabaseError) {
            let value = try values[start + columns.index(of: name)]
            if case .text(let text) = value { return text }
            return try read(value, from: name)
        }
    }

    /// The text of the column with this name; `nil` is `NULL`.
    ///
    /// - Throws: As for any other value.
    package subscript(name: StaticString) -> String? {
        get throws(DatabaseError) {
            let value = try values[start + columns.index(of: name)]
            if case .text(let text) = value { return text }
            return try read(value, from: name)
        }
    }

    private func read<Value: Storable>(_ value: SQLValue, from name: StaticString) throws(DatabaseError) -> Value {
        do {
            return try Value(sqlValue: value)
        } catch {
            throw DatabaseError(error.code, "column \(name): \(error.reason)")
        }
    }

    /// The value of the column at `index`, counted from 0.
    ///
    /// - Throws: `.invalidValue` when it is of another type; `.statement` when there is no such column.
    package subscript<Value: Storable>(index: Int) -> Value {
        get throws(DatabaseError) {
            guard (0..<count).contains(index) else {
                throw DatabaseError(.statement, "column \(index) asked for, of \(count)")
            }
            return try Value(sqlValue: values[start + index])
        }
    }
}

/// The names of a statement's columns, and a small hash table from name to place: made once a statement.
final class ColumnNames: Sendable {
    let names: [[UInt8]]
    /// How many there are.
    var count: Int { names.count }
    /// Places + 1, by hash, with open addressing; 0 is free. At least half is free.
    private let table: [UInt16]
    private let repeated: Set<Int>

    init(_ names: [[UInt8]]) {
        var size = 4
        while size < 2 * names.count { size *= 2 }
        var table = [UInt16](repeating: 0, count: size)
        var repeated: Set<Int> = []
        for (place, name) in names.enumerated() {
            var slot = name.withUnsafeBufferPointer { Self.hash($0) } & (size - 1)
            var isRepeated = false
            while table[slot] != 0 {
                let other = Int(table[slot]) - 1
                if names[other] == name {
                    repeated.insert(other)
                    isRepeated = true
                    break
                }
                slot = (slot + 1) & (size - 1)
            }
            if !isRepeated { table[slot] = UInt16(place + 1) }
        }
        self.names = names
        self.table = table
        self.repeated = repeated
    }

    /// The place of the column called `name`.
    func index(of name: StaticString) throws(DatabaseError) -> Int {
        let found: Int? = name.withUTF8Buffer { bytes in
            var slot = Self.hash(bytes) & (table.count - 1)
            while table[slot] != 0 {
                let place = Int(table[slot]) - 1
                if names[place].count == bytes.count, names[place].elementsEqual(bytes) { return place }
                slot = (slot + 1) & (table.count - 1)
            }
            return nil
        }
        guard let found else { throw DatabaseError(.statement, "the query has no column \(name)") }
        guard repeated.isEmpty || !repeated.contains(found) else {
            throw DatabaseError(.statement, "the query has two columns called \(name)")
        }
        return found
    }

    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        // Names of one statement hardly ever share their ends and their length.
        guard let first = bytes.first, let last = bytes.last else { return 0 }
        let middle = bytes[bytes.count / 2]
        let mixed =
            UInt32(first) << 24 | UInt32(middle) << 16 | UInt32(last) << 8 | UInt32(truncatingIfNeeded: bytes.count)
        let product = mixed &* 0x9E37_79B1
        return Int(product ^ product >> 15)
    }
}
