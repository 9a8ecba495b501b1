import Basics

/// A statement, or a piece of one, with the values bound in it.
///
/// Written as a literal: `"SELECT * FROM documents WHERE id = \(id)"`. What stands in `\( )` is bound and never becomes
/// part of the text, unless it is itself `SQL`. The literal parts are `StaticString`s, so text that is known only when the
/// program runs has no way in.
package struct SQL: Sendable, ExpressibleByStringInterpolation {
    /// UTF-8, with a `?` for each bound value.
    package private(set) var bytes: [UInt8]
    /// One for each `?`, in order.
    package private(set) var values: [SQLValue]

    /// A literal without values.
    package init(stringLiteral literal: StaticString) {
        bytes = literal.withUTF8Buffer { Array($0) }
        values = []
    }

    /// A literal with values in it.
    package init(stringInterpolation: Interpolation) {
        bytes = stringInterpolation.bytes
        values = stringInterpolation.values
    }

    /// The text with its `?`, for messages and tests.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Whether there is nothing in it.
    package var isEmpty: Bool { bytes.isEmpty }
}

extension SQL {
    /// Gathers the literal parts and the values between them.
    package struct Interpolation: StringInterpolationProtocol {
        fileprivate var bytes: [UInt8] = []
        fileprivate var values: [SQLValue] = []

        /// Room for the literal parts and a `?` for each value.
        package init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + 4 * interpolationCount)
            values.reserveCapacity(interpolationCount)
        }

        /// Takes a literal part as it is.
        package mutating func appendLiteral(_ literal: StaticString) {
            literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
        }

        /// Binds a value.
        package mutating func appendInterpolation(_ value: some Storable) {
            bind(value.sqlValue)
        }

        /// Binds a value that may be missing: `nil` is `NULL`.
        package mutating func appendInterpolation<Value: Storable>(_ value: Value?) {
            bind(value?.sqlValue ?? .null)
        }

        // The same of what is missing most: what is generic asks at each call how its optional values are copied.

        /// Binds a text that may be missing: `nil` is `NULL`.
        package mutating func appendInterpolation(_ text: String?) {
            bind(text.map { .text($0) } ?? .null)
        }

        /// Binds an identifier that may be missing: `nil` is `NULL`.
        package mutating func appendInterpolation<Thing>(_ id: ID<Thing>?) {
            bind(id.map { .text($0.description) } ?? .null)
        }

        private mutating func bind(_ value: consuming SQLValue) {
            bytes.append(UInt8(ascii: "?"))
            values.append(value)
        }

        /// Puts a piece of SQL in place, with the values bound in it.
        package mutating func appendInterpolation(_ fragment: SQL) {
            bytes.append(contentsOf: fragment.bytes)
            values.append(contentsOf: fragment.values)
        }

        /// Binds each value, with commas between: `WHERE id IN (\(list: ids))`. Of no values, `IN` holds for no row and
        /// `NOT IN` for every row.
        ///
        /// The last value is bound again until their number is a power of two: lists of many lengths share few statements.
        package mutating func appendInterpolation<Element: Storable>(list: some Collection<Element>) {
            guard !list.isEmpty else {
                appendInterpolation(SQL.nothing(Element.columnKind))
                return
            }
            var count = 0
            for element in list {
                bytes.append(contentsOf: count == 0 ? [UInt8(ascii: "?")] : [UInt8(ascii: ","), UInt8(ascii: "?")])
                values.append(element.sqlValue)
                count += 1
            }
            let last = values[values.count - 1]
            while count & (count - 1) != 0 {
                bytes.append(contentsOf: [UInt8(ascii: ","), UInt8(ascii: "?")])
                values.append(last)
                count += 1
            }
        }
    }

    /// A query without rows, whose one column has the type it is compared with.
    private static func nothing(_ kind: ColumnKind) -> SQL {
        switch kind {
        case .integer: "SELECT CAST(NULL AS BIGINT) WHERE 1 = 0"
        case .text: "SELECT CAST(NULL AS TEXT) WHERE 1 = 0"
        case .blob: "SELECT CAST(NULL AS BYTEA) WHERE 1 = 0"
        }
    }
}

extension SQL {
    /// One piece behind the other, with the values of both.
    package static func + (left: SQL, right: SQL) -> SQL {
        var sum = left
        sum += right
        return sum
    }

    /// Puts a piece at the end, with its values.
    package static func += (left: inout SQL, right: SQL) {
        left.bytes.append(contentsOf: right.bytes)
        left.values.append(contentsOf: right.values)
    }
}

extension Sequence<SQL> {
    /// The pieces in a row: `conditions.joined(separator: " AND ")`. Of none, an empty piece.
    package func joined(separator: SQL) -> SQL {
        var result: SQL = ""
        var isFirst = true
        for piece in self {
            if !isFirst { result += separator }
            result += piece
            isFirst = false
        }
        return result
    }
}

extension SQL {
    /// Refuses a statement that would end the transaction, reach another file or change how the engine works.
    func checkKind() throws(DatabaseError) {
        let isLetter: (UInt8) -> Bool = { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0 & 0xDF) }
        let word = bytes.drop { !isLetter($0) }.prefix(while: isLetter)
        let kind = String(decoding: word, as: UTF8.self).uppercased()
        guard ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH", "VALUES", "CREATE", "ALTER", "DROP"].contains(kind)
        else {
            throw DatabaseError(.statement, "a transaction cannot run \(kind.isEmpty ? "an empty statement" : kind)")
        }
    }
}
