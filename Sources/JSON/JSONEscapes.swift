import Glibc

/// The escapes of strings, and where the things stand that simdjson finds without saying where.
enum JSONEscapes {
    /// What is wrong with an escape.
    struct Fault: Error {
        let message: String
        let offset: Int
        var isSurrogate = false
    }

    /// Whether a string's text is its own unescaped form.
    static func isAbsent(in text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let bytes = UnsafeBufferPointer(rebasing: text)
        guard let start = bytes.baseAddress else { return true }
        return memchr(start, Int32(UInt8(ascii: "\\")), bytes.count) == nil
    }

    /// Appends what the text of a string means. Offsets in faults are those of the slice.
    static func append(_ text: Slice<UnsafeBufferPointer<UInt8>>, to buffer: inout [UInt8]) throws(Fault) {
        var position = text.startIndex
        while position < text.endIndex {
            let byte = text[position]
            guard byte == UInt8(ascii: "\\") else {
                buffer.append(byte)
                position += 1
                continue
            }
            guard position + 1 < text.endIndex else {
                throw Fault(message: "expected an escape to end", offset: position)
            }
            let letter = text[position + 1]
            if letter == UInt8(ascii: "u") {
                position = try appendCodePoint(text, at: position, to: &buffer)
                continue
            }
            guard let meaning = meaning(of: letter) else {
                throw Fault(
                    message: "expected one of the escapes \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u", offset: position)
            }
            buffer.append(meaning)
            position += 2
        }
    }

    private static func meaning(of letter: UInt8) -> UInt8? {
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        default: nil
        }
    }

    /// Reads `\uXXXX`, or two of them that are a surrogate pair. Returns the position behind.
    private static func appendCodePoint(
        _ text: Slice<UnsafeBufferPointer<UInt8>>, at position: Int, to buffer: inout [UInt8]
    ) throws(Fault) -> Int {
        let first = try hexadecimal(text, at: position)
        if let scalar = Unicode.Scalar(first) {
            for byte in String(scalar).utf8 { buffer.append(byte) }
            return position + 6
        }
        let alone = Fault(message: "expected both halves of a surrogate pair", offset: position, isSurrogate: true)
        let low = position + 6
        guard first < 0xDC00, low + 1 < text.endIndex,
            text[low] == UInt8(ascii: "\\"), text[low + 1] == UInt8(ascii: "u")
        else { throw alone }
        let second = try hexadecimal(text, at: low)
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw alone }
        for byte in String(scalar).utf8 { buffer.append(byte) }
        return low + 6
    }

    /// The four digits of a `\u` at `position`.
    private static func hexadecimal(
        _ text: Slice<UnsafeBufferPointer<UInt8>>, at position: Int
    ) throws(Fault) -> UInt32 {
        var value: UInt32 = 0
        for place in position + 2..<position + 6 {
            guard place < text.endIndex, let digit = hexadecimalDigit(text[place]) else {
                throw Fault(message: "expected four hexadecimal digits after \\u", offset: position)
            }
            value = value << 4 | digit
        }
        return value
    }

    private static func hexadecimalDigit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
        default: nil
        }
    }

    /// Where the first bytes stand that are no UTF-8. For messages only.
    static func firstNonUTF8(in text: UnsafeBufferPointer<UInt8>) -> Int {
        do {
            _ = try UTF8Span(validating: text.span)
            return text.count
        } catch {
            return error.byteOffsets.lowerBound
        }
    }

    /// Where the first raw control character inside a string stands. For messages only.
    static func firstControl(in text: UnsafeBufferPointer<UInt8>) -> Int? {
        var isInString = false
        var isEscaped = false
        for (offset, byte) in text.enumerated() {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\"") {
                isInString.toggle()
            } else if isInString, byte == UInt8(ascii: "\\") {
                isEscaped = true
            }
            if isInString, byte < 0x20 { return offset }
        }
        return nil
    }
}
