/// A value as a column holds it. The whole of what both engines share: no floating point, no date type.
package enum SQLValue: Equatable, Sendable {
    case null
    case integer(Int64)
    case text(String)
    case blob([UInt8])
}

/// The type of column a value goes into.
package enum ColumnKind: Sendable {
    /// `BIGINT`
    case integer
    /// `TEXT`
    case text
    /// `BYTEA`, which SQLite takes for a column that keeps bytes as they are.
    case blob
}

extension SQLValue {
    /// What the value is, for messages: the kind and never the content, which may be a secret.
    var kindName: String {
        switch self {
        case .null: "NULL"
        case .integer: "an integer"
        case .text: "text"
        case .blob: "bytes"
        }
    }
}
