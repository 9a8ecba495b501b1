import Basics

/// A value that a column can hold.
///
/// An enum with a raw value that is `Storable` needs only to declare its conformance.
package protocol Storable {
    /// The kind of column it goes into. Text unless said otherwise.
    static var columnKind: ColumnKind { get }

    /// The value as the column holds it.
    var sqlValue: SQLValue { get }

    /// Reads the value back.
    ///
    /// - Throws: `.invalidValue` when the column holds something else.
    init(sqlValue: SQLValue) throws(DatabaseError)
}

extension Storable {
    package static var columnKind: ColumnKind { .text }

    /// The error for a column that holds something else.
    package static func mismatch(_ value: SQLValue, expected: String) -> DatabaseError {
        DatabaseError(.invalidValue, "the column holds \(value.kindName); expected \(expected)")
    }
}

extension String: Storable {
    package var sqlValue: SQLValue { .text(self) }

    package init(sqlValue: SQLValue) throws(DatabaseError) {
        guard case .text(let text) = sqlValue else { throw Self.mismatch(sqlValue, expected: "text") }
        self = text
    }
}

extension Int64: Storable {
    package static var columnKind: ColumnKind { .integer }
    package var sqlValue: SQLValue { .integer(self) }

    package init(sqlValue: SQLValue) throws(DatabaseError) {
        guard case .integer(let number) = sqlValue else { throw Self.mismatch(sqlValue, expected: "an integer") }
        self = number
    }
}

extension Int: Storable {
    package static var columnKind: ColumnKind { .integer }
    package var sqlValue: SQLValue { .integer(Int64(self)) }

    package init(sqlValue: SQLValue) throws(DatabaseError) {
        self = Int(try Int64(sqlValue: sqlValue))
    }
}

/// Held as 0 or 1.
extension Bool: Storable {
    package static var columnKind: ColumnKind { .integer }
    package var sqlValue: SQLValue { .integer(self ? 1 : 0) }

    package init(sqlValue: SQLValue) throws(DatabaseError) {
        switch sqlValue {
        case .integer(0): self = false
        case .integer(1): self = true
        default: throw Self.mismatch(sqlValue, expected: "0 or 1")
        }
    }
}

/// Bytes as they are.
extension [UInt8]: Storable {
    package static var columnKind: ColumnKind { .blob }
    package var sqlValue: SQLValue { .blob(self) }

    package init(sqlValue: SQLValue) throws(DatabaseError) {
        guard case .blob(let bytes) = sqlValue else { throw Self.mismatch(sqlValue, expected: "bytes") }
        self = bytes
    }
}

/// `nil` is `NULL`.
extension Optional: Storable where Wrapped: Storable {
    package static var columnKind: ColumnKind { Wrapped.columnKind }
    package var sqlValue: SQLValue { self?.sqlValue ?? .null }

    package init(sqlValue: SQLValue) throws(DatabaseError) {
        if case .null = sqlValue {
            self = nil
        } else {
            self = try Wrapped(sqlValue: sqlValue)
        }
    }
}

/// Held as the word that it is.
extension Storable where Self: RawRepresentable<String> {
    package static var columnKind: ColumnKind { .text }
    package var sqlValue: SQLValue { .text(rawValue) }

    package init(sqlValue: SQLValue) throws(DatabaseError) {
        guard let value = Self(rawValue: try String(sqlValue: sqlValue)) else {
            throw Self.mismatch(sqlValue, expected: "one of the words of \(Self.self), and it is none of them")
        }
        self = value
    }
}

/// Held as its raw value.
extension Storable where Self: RawRepresentable, RawValue: Storable {
    package static var columnKind: ColumnKind { RawValue.columnKind }
    package var sqlValue: SQLValue { rawValue.sqlValue }

    package init(sqlValue: SQLValue) throws(DatabaseError) {
        guard let value = Self(rawValue: try RawValue(sqlValue: sqlValue)) else {
            throw Self.mismatch(sqlValue, expected: "one of the words of \(Self.self), and it is none of them")
        }
        self = value
    }
}

/// Held as a `BIGINT` of milliseconds since 1970 in UTC.
extension Timestamp: Storable {
    package static var columnKind: ColumnKind { .integer }
    package var sqlValue: SQLValue { .integer(milliseconds) }

    package init(sqlValue: SQLValue) throws(DatabaseError) {
        self.init(milliseconds: try Int64(sqlValue: sqlValue))
    }
}

/// Held as the text `YYYY-MM-DD`, which sorts as the days do.
extension CalendarDate: Storable {
    package var sqlValue: SQLValue { .text(description) }

    package init(sqlValue: SQLValue) throws(DatabaseError) {
        guard let date = CalendarDate(try String(sqlValue: sqlValue)) else {
            throw Self.mismatch(sqlValue, expected: "a day written YYYY-MM-DD")
        }
        self = date
    }
}

/// Held as its text, prefix and all.
extension ID: Storable {
    package var sqlValue: SQLValue { .text(description) }

    package init(sqlValue: SQLValue) throws(DatabaseError) {
        self.init(stored: try String(sqlValue: sqlValue))
    }
}

/// Held as text with exactly the digits it has: `2359.50`. Such a column is neither sorted nor summed in SQL.
extension Amount: Storable {
    package var sqlValue: SQLValue { .text(text()) }

    package init(sqlValue: SQLValue) throws(DatabaseError) {
        guard let amount = Self.stored(try String(sqlValue: sqlValue)) else {
            throw Self.mismatch(sqlValue, expected: "a decimal number of at most 38 digits")
        }
        self = amount
    }

    /// Reads `-?[0-9]+(\.[0-9]+)?`: like a decimal of a document, but as wide as a sum or product can be.
    private static func stored(_ text: String) -> Amount? {
        var units: Int128 = 0
        var scale: Int?
        let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
        guard let first = digits.first, first != UInt8(ascii: "."), digits.last != UInt8(ascii: ".") else { return nil }
        let isNegative = digits.count < text.utf8.count
        for byte in digits {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                let digit = Int128(byte - UInt8(ascii: "0"))
                let (tenfold, overflow) = units.multipliedReportingOverflow(by: 10)
                let (sum, carry) = tenfold.addingReportingOverflow(isNegative ? -digit : digit)
                guard !overflow, !carry else { return nil }
                units = sum
                scale = scale.map { $0 + 1 }
            case UInt8(ascii: ".") where scale == nil:
                scale = 0
            default:
                return nil
            }
        }
        guard scale ?? 0 <= 36 else { return nil }
        return Amount(units: units, scale: scale ?? 0)
    }
}
