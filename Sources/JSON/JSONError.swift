/// Why a text is no JSON that we take.
package struct JSONError: Error, Equatable, Sendable, CustomStringConvertible {
    /// What kind of thing is wrong.
    package enum Code: String, Sendable {
        /// Nothing but white space.
        case empty
        /// Not the grammar of RFC 8259.
        case malformed
        /// Bytes that are no UTF-8, a byte order mark, or half of a surrogate pair.
        case encoding
        /// An object names the same member twice.
        case duplicateName
        /// More bytes than the limit.
        case tooLarge
        /// More nesting than the limit.
        case tooDeep
    }

    package let code: Code
    /// What was expected and what came, without the place.
    package let message: String
    /// Bytes before the place.
    package let offset: Int
    /// Counted from 1.
    package let line: Int
    /// Characters, counted from 1.
    package let column: Int

    /// The message with its place: `line 1, column 7: expected …`.
    package var description: String { "line \(line), column \(column): \(message)" }

    /// The error at a byte of `text`, whose line and column are counted here.
    init(_ code: Code, _ message: String, at offset: Int, of text: UnsafeBufferPointer<UInt8>) {
        self.code = code
        self.message = message
        self.offset = offset
        var line = 1
        var column = 1
        for byte in text.prefix(offset) {
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte & 0b1100_0000 != 0b1000_0000 {
                column += 1
            }
        }
        self.line = line
        self.column = column
    }
}

/// How much JSON is taken.
package struct JSONLimits: Sendable {
    /// Bytes of the whole text. Never more than 1 GiB, whatever is asked for.
    package let maximumBytes: Int
    /// Objects and arrays inside each other: `[[1]]` has depth 2. Never more than 512, whatever is asked for.
    package let maximumDepth: Int

    package init(maximumBytes: Int = 10 << 20, maximumDepth: Int = 64) {
        self.maximumBytes = min(maximumBytes, 1 << 30)
        self.maximumDepth = min(maximumDepth, 512)
    }
}
