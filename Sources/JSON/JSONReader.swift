import CSimdJSON

/// Reads the grammar of RFC 8259 along the marks that simdjson found, and leaves nothing unread.
///
/// simdjson has checked the encoding, that strings end, and that they hold no raw control character. What is left is the
/// order of values, commas and colons, every number and literal to its last byte, every escape, and names that repeat.
struct JSONReader {
    private let text: UnsafeBufferPointer<UInt8>
    private let marks: UnsafeBufferPointer<UInt32>
    private let maximumDepth: Int
    /// The mark to read next.
    private var position = 0
    private let tape: JSONTape

    /// Reads one whole text.
    static func read(_ text: UnsafeBufferPointer<UInt8>, _ limits: JSONLimits) throws(JSONError) -> JSONTape {
        guard text.count <= limits.maximumBytes else {
            let message = "expected at most \(limits.maximumBytes) bytes, got \(text.count)"
            throw JSONError(.tooLarge, message, at: 0, of: text)
        }
        var first: UnsafePointer<UInt32>?
        var count = 0
        let outcome = text.isEmpty ? csimdjson_empty : csimdjson_marks(text.baseAddress, text.count, &first, &count)
        guard outcome == csimdjson_ok else { throw JSONError(outcome, of: text) }
        var reader = JSONReader(text, UnsafeBufferPointer(start: first, count: count), limits.maximumDepth)
        try reader.value(depth: 0)
        guard reader.position == reader.marks.count else { throw reader.unexpected("the end of the text") }
        return reader.tape
    }

    private init(_ text: UnsafeBufferPointer<UInt8>, _ marks: UnsafeBufferPointer<UInt32>, _ maximumDepth: Int) {
        self.text = text
        self.marks = marks
        self.maximumDepth = maximumDepth
        // Every entry begins at a mark of its own.
        tape = JSONTape(source: text, capacity: marks.count)
    }
}

// MARK: The grammar

extension JSONReader {
    /// Where the mark to read next points, or the end of the text.
    private var offset: Int { position < marks.count ? Int(marks[position]) : text.count }

    /// The byte at the mark to read next. 0, which begins nothing, at the end.
    private var byte: UInt8 { position < marks.count ? text[Int(marks[position])] : 0 }

    private mutating func value(depth: Int) throws(JSONError) {
        switch byte {
        case UInt8(ascii: "{"): try object(depth: depth + 1)
        case UInt8(ascii: "["): try array(depth: depth + 1)
        case UInt8(ascii: "\""): try string()
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
        case UInt8(ascii: "t"): try literal("true", .bool)
        case UInt8(ascii: "f"): try literal("false", .bool)
        case UInt8(ascii: "n"): try literal("null", .null)
        default: throw unexpected("a value")
        }
    }

    private mutating func object(depth: Int) throws(JSONError) {
        let index = try open(.object, depth)
        if byte == UInt8(ascii: "}") { return close(index, 0) }
        var names = JSONNames(of: index, in: tape)
        var count: UInt32 = 0
        while true {
            guard byte == UInt8(ascii: "\"") else { throw unexpected(count == 0 ? "a name or `}`" : "a name") }
            let nameOffset = offset
            let name = tape.count
            try string()
            if names.holds(name) {
                let text = quoted(tape.text(tape[name]))
                throw error(.duplicateName, "expected each name once, got \(text) again", at: nameOffset)
            }
            guard byte == UInt8(ascii: ":") else { throw unexpected("`:`") }
            position += 1
            try value(depth: depth)
            count += 1
            if byte == UInt8(ascii: "}") { return close(index, count) }
            guard byte == UInt8(ascii: ",") else { throw unexpected("`,` or `}`") }
            position += 1
        }
    }

    private mutating func array(depth: Int) throws(JSONError) {
        let index = try open(.array, depth)
        if byte == UInt8(ascii: "]") { return close(index, 0) }
        var count: UInt32 = 0
        while true {
            try value(depth: depth)
            count += 1
            if byte == UInt8(ascii: "]") { return close(index, count) }
            guard byte == UInt8(ascii: ",") else { throw unexpected("`,` or `]`") }
            position += 1
        }
    }

    private mutating func open(_ kind: JSONKind, _ depth: Int) throws(JSONError) -> Int {
        guard depth <= maximumDepth else {
            throw error(.tooDeep, "expected at most \(maximumDepth) objects and arrays inside each other", at: offset)
        }
        tape.open(kind, at: offset)
        position += 1
        return tape.count - 1
    }

    private mutating func close(_ index: Int, _ count: UInt32) {
        tape.close(index, members: count)
        position += 1
    }

    private mutating func append(_ kind: JSONKind, _ start: Int, _ end: Int) {
        tape.append(kind, start..<end)
        position += 1
    }
}

// MARK: Scalars

extension JSONReader {
    /// Between an opening quote and the next mark stand the text, the closing quote and white space, and nothing else:
    /// so the closing quote is found from behind.
    private mutating func string() throws(JSONError) {
        let start = offset + 1
        var end = (position + 1 < marks.count ? Int(marks[position + 1]) : text.count) - 1
        while end >= start, text[end] != UInt8(ascii: "\"") { end -= 1 }
        guard end >= start else { throw error(.malformed, "expected the string to end", at: offset) }
        if JSONEscapes.isAbsent(in: text[start..<end]) { return append(.string, start, end) }
        do throws(JSONEscapes.Fault) {
            try tape.append(escaped: text[start..<end])
        } catch {
            throw self.error(error.isSurrogate ? .encoding : .malformed, error.message, at: error.offset)
        }
        position += 1
    }

    /// `-? (0 | [1-9][0-9]*) (\.[0-9]+)? ([eE][+-]?[0-9]+)?`
    private mutating func number() throws(JSONError) {
        let start = offset
        var end = start
        if text[end] == UInt8(ascii: "-") { end += 1 }
        let whole = end
        end = try digits(from: end)
        if end - whole > 1, text[whole] == UInt8(ascii: "0") {
            throw error(.malformed, "expected no further digit after a leading 0", at: whole + 1)
        }
        if end < text.count, text[end] == UInt8(ascii: ".") { end = try digits(from: end + 1) }
        if end < text.count, text[end] | 0x20 == UInt8(ascii: "e") {
            end += 1
            if end < text.count, text[end] == UInt8(ascii: "+") || text[end] == UInt8(ascii: "-") { end += 1 }
            end = try digits(from: end)
        }
        try delimited(at: end)
        append(.number, start, end)
    }

    /// The end of at least one digit.
    private func digits(from start: Int) throws(JSONError) -> Int {
        var end = start
        while end < text.count, text[end] &- UInt8(ascii: "0") <= 9 { end += 1 }
        guard end > start else { throw error(.malformed, "expected a digit, got \(name(ofByteAt: end))", at: end) }
        return end
    }

    private mutating func literal(_ word: StaticString, _ kind: JSONKind) throws(JSONError) {
        let start = offset
        let end = start + word.utf8CodeUnitCount
        guard end <= text.count, word.withUTF8Buffer({ text[start..<end].elementsEqual($0) }) else {
            throw unexpected("a value")
        }
        try delimited(at: end)
        append(kind, start, end)
    }

    /// A number or literal goes up to white space, a bracket or a comma.
    private func delimited(at end: Int) throws(JSONError) {
        guard end < text.count else { return }
        switch text[end] {
        case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), 0x20, 0x0A, 0x0D, 0x09: return
        default: throw error(.malformed, "expected the value to end, got \(name(ofByteAt: end))", at: end)
        }
    }
}

// MARK: Messages

extension JSONReader {
    private func unexpected(_ expected: String) -> JSONError {
        if text[offset...].starts(with: [0xEF, 0xBB, 0xBF]) {
            return error(.encoding, "expected \(expected), got a byte order mark", at: offset)
        }
        return error(.malformed, "expected \(expected), got \(name(ofByteAt: offset))", at: offset)
    }

    private func error(_ code: JSONError.Code, _ message: String, at offset: Int) -> JSONError {
        JSONError(code, message, at: offset, of: text)
    }

    private func name(ofByteAt offset: Int) -> String {
        guard offset < text.count else { return "the end of the text" }
        // The whole character, which the text is known to hold.
        let character = String(decoding: text[offset...].prefix(4), as: UTF8.self).unicodeScalars.first
        guard let character, character.value > 0x20, character.value != 0x7F else {
            return "the byte 0x\(String(text[offset], radix: 16, uppercase: true))"
        }
        return "`\(character)`"
    }
}

extension JSONError {
    /// What simdjson says without a place, with the place.
    init(_ outcome: csimdjson_outcome, of text: UnsafeBufferPointer<UInt8>) {
        switch outcome {
        case csimdjson_empty:
            self.init(.empty, "expected a value, got nothing", at: text.count, of: text)
        case csimdjson_not_utf8:
            self.init(.encoding, "expected UTF-8", at: JSONEscapes.firstNonUTF8(in: text), of: text)
        case csimdjson_control_character:
            let message = "expected control characters in strings to be escaped"
            self.init(.malformed, message, at: JSONEscapes.firstControl(in: text) ?? text.count, of: text)
        case csimdjson_open_string:
            self.init(.malformed, "expected the last string to end", at: text.count, of: text)
        default:
            self.init(.tooLarge, "expected a text that fits in memory", at: 0, of: text)
        }
    }
}

/// The text between backticks as messages quote it, cut after 60 characters.
func quoted(_ text: String) -> String {
    text.count <= 60 ? "`\(text)`" : "`\(text.prefix(60))…`"
}
