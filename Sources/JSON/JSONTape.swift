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
/// The memory is its own. The reader fills it and is the only one that ever does, so that entries and ranges fit and are
/// looked up without a further check; on every other path the tape is only read.
// Nothing changes once the reader has handed it on, so sharing it between threads is safe.
final class JSONTape: @unchecked Sendable {
    private let source: UnsafeBufferPointer<UInt8>
    /// The texts of those strings that were written with escapes, one behind the other.
    // The reader alone changes these two, one after the other: no access overlaps another.
    @exclusivity(unchecked) private var unescaped: [UInt8] = []
    /// Room for as many entries as there can be; most of it is never touched, and then takes no memory.
    private let entries: UnsafeMutablePointer<JSONEntry>
    @exclusivity(unchecked) private(set) var count = 0

    /// A tape to be filled.
    ///
    /// - Parameters:
    ///   - source: Copied.
    ///   - capacity: At least as many as will be appended.
    init(source: UnsafeBufferPointer<UInt8>, capacity: Int) {
        let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: source.count)
        _ = copy.initialize(from: source)
        self.source = UnsafeBufferPointer(copy)
        entries = .allocate(capacity: max(capacity, 1))
    }

    deinit {
        source.deallocate()
        entries.deallocate()
    }

    /// What a body is that is not there.
    static let empty = JSONTape(source: UnsafeBufferPointer(start: nil, count: 0), capacity: 0)
}

// MARK: Reading

extension JSONTape {
    /// How long the text is.
    var sourceBytes: Int { source.count }

    @inline(__always)
    subscript(index: Int) -> JSONEntry {
        assert(index < count)
        return entries[index]
    }

    /// What `read` makes of the bytes of a string's text, a number, or a literal.
    @inline(__always)
    func withBytes<Result>(_ entry: JSONEntry, _ read: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        guard entry.isUnescaped else { return read(UnsafeBufferPointer(rebasing: source[entry.range])) }
        return unescaped.withUnsafeBufferPointer { read(UnsafeBufferPointer(rebasing: $0[entry.range])) }
    }

    /// The text of a string or a number.
    func text(_ entry: JSONEntry) -> String {
        withBytes(entry) { String(decoding: $0, as: UTF8.self) }
    }

    /// Whether a string is exactly `name`.
    @inline(__always)
    func matches(_ entry: JSONEntry, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
        Int(entry.length) == name.count
            && withBytes(entry) { bytes in
                guard let left = bytes.baseAddress, let right = name.baseAddress else { return true }
                return memcmp(left, right, name.count) == 0
            }
    }

    /// Whether a boolean is true.
    func isTrue(_ entry: JSONEntry) -> Bool { entry.length == 4 }

    /// Whether a string holds U+0000, which can only come from an escape.
    func holdsNull(_ entry: JSONEntry) -> Bool {
        entry.isUnescaped && unescaped[entry.range].contains(0)
    }
}

// MARK: Filling

extension JSONTape {
    /// Appends a value that is complete.
    func append(_ kind: JSONKind, _ range: Range<Int>) {
        append(
            JSONEntry(
                kind: kind, start: UInt32(range.lowerBound), length: UInt32(range.count), next: UInt32(count + 1)))
    }

    /// Appends a string whose text has escapes.
    func append(escaped text: Slice<UnsafeBufferPointer<UInt8>>) throws(JSONEscapes.Fault) {
        let start = unescaped.count
        try JSONEscapes.append(text, to: &unescaped)
        var entry = JSONEntry(
            kind: .string, start: UInt32(start), length: UInt32(unescaped.count - start), next: UInt32(count + 1))
        entry.isUnescaped = true
        append(entry)
    }

    /// Appends a container that `close` completes.
    func open(_ kind: JSONKind, at start: Int) {
        append(JSONEntry(kind: kind, start: UInt32(start), length: 0, next: 0))
    }

    /// Completes the container at `index`, which everything behind it is in.
    func close(_ index: Int, members: UInt32) {
        entries[index].length = members
        entries[index].next = UInt32(count)
    }

    private func append(_ entry: JSONEntry) {
        (entries + count).initialize(to: entry)
        count += 1
    }
}
