import Glibc

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

/// A text and what was found in it.
///
/// The memory is its own, written once and freed with it. Entries and ranges come from the reader alone, which made them
/// to fit, so they are looked up without a further check.
// Nothing changes after `init`, so sharing it between threads is safe.
final class JSONTape: @unchecked Sendable {
    let entries: UnsafeBufferPointer<JSONEntry>
    private let source: UnsafeBufferPointer<UInt8>
    /// The texts of those strings that were written with escapes, one behind the other.
    private let unescaped: UnsafeBufferPointer<UInt8>

    init(source: UnsafeBufferPointer<UInt8>, unescaped: [UInt8], entries: [JSONEntry]) {
        self.source = Self.copy(source)
        self.unescaped = unescaped.withUnsafeBufferPointer(Self.copy)
        self.entries = entries.withUnsafeBufferPointer(Self.copy)
    }

    deinit {
        source.deallocate()
        unescaped.deallocate()
        entries.deallocate()
    }

    /// What a body is that is not there.
    static let empty = JSONTape(source: UnsafeBufferPointer(start: nil, count: 0), unescaped: [], entries: [])

    private static func copy<Element>(_ elements: UnsafeBufferPointer<Element>) -> UnsafeBufferPointer<Element> {
        guard !elements.isEmpty else { return UnsafeBufferPointer(start: nil, count: 0) }
        let copy = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
        _ = copy.initialize(from: elements)
        return UnsafeBufferPointer(copy)
    }

    /// The bytes of a string's text, a number, or a literal: while the tape lives.
    @inline(__always)
    func bytes(_ entry: JSONEntry) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: (entry.isUnescaped ? unescaped : source)[entry.range])
    }

    /// The text of a string or a number.
    func text(_ entry: JSONEntry) -> String {
        String(decoding: bytes(entry), as: UTF8.self)
    }

    /// Whether a string is exactly `name`.
    @inline(__always)
    func matches(_ entry: JSONEntry, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
        guard Int(entry.length) == name.count else { return false }
        let bytes = bytes(entry)
        guard let left = bytes.baseAddress, let right = name.baseAddress else { return true }
        return memcmp(left, right, name.count) == 0
    }

    /// Whether a boolean is true.
    func isTrue(_ entry: JSONEntry) -> Bool { entry.length == 4 }
}
