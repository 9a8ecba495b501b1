import Basics

/// A value that is one string, number or boolean in JSON and one text in a query: an amount, a date, an identifier, a
/// code, a wrapped string with a rule of its own.
///
/// It reads itself from a token, and says why when it cannot; the decoder notes the reason, goes on with `placeholder`
/// to find what else is wrong, and throws at the end. So a placeholder is never seen by who asked.
package protocol JSONScalar: Decodable, Shaped, Sendable {
    /// Reads the value. Throws what was expected and what came.
    init(_ token: JSONToken) throws(JSONReason)

    /// Any value of the type.
    static var placeholder: Self { get }
}

extension JSONScalar {
    package init(from decoder: any Decoder) throws {
        guard let decoding = decoder as? JSONDecoding else { throw foreign(decoder) }
        self = decoding.scalar(Self.self)
    }
}

/// What a decoder of somebody else hears.
func foreign(_ decoder: any Decoder) -> DecodingError {
    .dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "expected the decoder of `Arguments`"))
}

/// What a scalar is read from: a value in a JSON text, or the text of a query or path field.
package struct JSONToken {
    enum Content {
        case node(JSONTape, JSONEntry)
        case field(String)
    }

    let content: Content

    /// The text of a string or of a field. Never with U+0000, which ends a text for databases and C libraries.
    package func text() throws(JSONReason) -> String {
        switch content {
        case .field(let text):
            guard !text.utf8.contains(0) else { throw malformed("a text without the character U+0000") }
            return text
        case .node(let tape, let entry):
            guard entry.kind == .string else { throw mismatch("a string") }
            guard !tape.holdsNull(entry) else { throw malformed("a text without the character U+0000") }
            return tape.text(entry)
        }
    }

    /// The digits of a number exactly as they were written, which is as JSON has it.
    package func digits() throws(JSONReason) -> String {
        guard let digits = number({ String(decoding: $0, as: UTF8.self) }) else { throw mismatch("a number") }
        return digits
    }

    /// The exact value of a number. Throws `range` beyond what an `Amount` reads.
    package func amount() throws(JSONReason) -> Amount {
        guard let amount = number({ Amount(jsonNumber: $0) }) else { throw mismatch("a number") }
        guard let amount else {
            throw JSONReason(.range, "expected a number of at most \(Amount.maximumDigits) digits, got \(description)")
        }
        return amount
    }

    /// The value of a number without a fraction. Throws `range` beyond 64 bits.
    package func integer() throws(JSONReason) -> Int {
        guard let integer = number({ JSONNumber.integer($0) }) else { throw mismatch("an integer") }
        guard let integer else {
            if number({ JSONNumber.hasFraction($0) }) == true { throw mismatch("an integer") }
            throw JSONReason(.range, "expected an integer of at most 64 bits, got \(description)")
        }
        return integer
    }

    /// What `read` makes of the digits of a number. `nil` when this is none.
    private func number<Result>(_ read: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
        switch content {
        case .field(var text):
            return text.withUTF8 { JSONNumber.isNumber($0) ? read($0) : nil }
        case .node(let tape, let entry):
            return entry.kind == .number ? tape.withBytes(entry, read) : nil
        }
    }

    /// The value of a boolean; of a field `true` or `false`.
    package func bool() throws(JSONReason) -> Bool {
        switch content {
        case .field("true"): return true
        case .field("false"): return false
        case .node(let tape, let entry) where entry.kind == .bool: return tape.isTrue(entry)
        default: throw mismatch("true or false")
        }
    }

    /// That something else was expected than what came.
    package func mismatch(_ expected: String) -> JSONReason {
        JSONReason(.type, "expected \(expected), got \(description)")
    }

    /// That a text was expected to be written in another way: `expected YYYY-MM-DD, got …`.
    package func malformed(_ expected: String, code: String? = nil) -> JSONReason {
        JSONReason(.format, "expected \(expected), got \(description)", code: code)
    }

    /// What came, as a sentence names it: `12.50`, an object.
    package var description: String {
        switch content {
        case .field(let text): return quoted(text)
        case .node(let tape, let entry):
            switch entry.kind {
            case .string, .number, .bool:
                return tape.withBytes(entry) { quoted(String(decoding: $0.prefix(256), as: UTF8.self)) }
            case .null, .array, .object: return entry.kind.words
            }
        }
    }
}
