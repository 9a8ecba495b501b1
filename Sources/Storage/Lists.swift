import Basics
import Database

// Short lists of codes stand in one column, one after the other with a space between.

extension SQL.Interpolation {
    /// Binds a list of codes as one text: `send documents.read`.
    mutating func appendInterpolation<Code: RawRepresentable<String>>(codes: [Code]) {
        appendInterpolation(codes.map(\.rawValue).joined(separator: " "))
    }
}

extension Row {
    /// Reads a column that holds a list of codes.
    func list<Code: RawRepresentable<String>>(_ column: StaticString) throws(DatabaseError) -> [Code] {
        let text: String = try self[column]
        return text.utf8.split(separator: UInt8(ascii: " ")).compactMap { Code(rawValue: String(Substring($0))) }
    }
}
