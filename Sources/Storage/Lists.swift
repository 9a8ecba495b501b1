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
    func list<Code: RawRepresentable<String> & CaseIterable>(_ column: StaticString) throws(DatabaseError) -> [Code] {
        let text: String = try self[column]
        let bytes = text.utf8
        var codes: [Code] = []
        var start = bytes.startIndex
        while start < bytes.endIndex {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: " ")) ?? bytes.endIndex
            let word = bytes[start..<end]
            if let code = Code.allCases.first(where: { $0.rawValue.utf8.elementsEqual(word) }) { codes.append(code) }
            start = end < bytes.endIndex ? bytes.index(after: end) : end
        }
        return codes
    }
}
