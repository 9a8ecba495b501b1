/// What a value is.
package enum JSONKind: UInt8, Sendable {
    case null, bool, number, string, array, object

    /// As a sentence names it: `a string`.
    package var words: String {
        switch self {
        case .null: "null"
        case .bool: "a boolean"
        case .number: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}

/// One value or one member name in the tape: 16 bytes.
///
/// A container is followed by all that is in it. In an object a name (a string) comes before each value.
struct JSONEntry {
    let kind: JSONKind
    /// Whether the text of a string is found among the unescaped ones instead of in the source.
    var isUnescaped = false
    /// Where the text begins: a string without its quotes, a number as written, `true`. Of a container its bracket.
    let start: UInt32
    /// Bytes of the text. Of a container how many members or elements it has.
    var length: UInt32
    /// The entry behind this value and all that is in it.
    var next: UInt32

    var range: Range<Int> { Int(start)..<Int(start) + Int(length) }
}

/// A text and what was found in it. Never changes once made, so it is shared freely.
final class JSONTape: Sendable {
    let source: [UInt8]
    /// The texts of those strings that were written with escapes, one behind the other.
    let unescaped: [UInt8]
    let entries: [JSONEntry]

    init(source: [UInt8], unescaped: [UInt8], entries: [JSONEntry]) {
        self.source = source
        self.unescaped = unescaped
        self.entries = entries
    }

    /// The bytes of a string's text, a number, or a literal.
    func bytes(_ entry: JSONEntry) -> ArraySlice<UInt8> {
        entry.isUnescaped ? unescaped[entry.range] : source[entry.range]
    }

    /// The text of a string.
    func text(_ entry: JSONEntry) -> String {
        String(decoding: bytes(entry), as: UTF8.self)
    }

    /// Whether a string is exactly `name`.
    func matches(_ entry: JSONEntry, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
        guard Int(entry.length) == name.count else { return false }
        return (entry.isUnescaped ? unescaped : source).withUnsafeBufferPointer { bytes in
            UnsafeBufferPointer(rebasing: bytes[entry.range]).elementsEqual(name)
        }
    }

    /// Whether a boolean is true.
    func isTrue(_ entry: JSONEntry) -> Bool { entry.length == 4 }
}
