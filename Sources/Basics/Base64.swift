/// Bytes as text in 64 letters (RFC 4648): `encode` and `decode` with padding, `encodeURL` and `decodeURL` for places where
/// `+`, `/` and `=` have a meaning of their own.
package enum Base64 {
    /// The text of `bytes`, padded with `=`.
    package static func encode(_ bytes: some Collection<UInt8>) -> String {
        text(bytes, letters: standard, isPadded: true)
    }

    /// Adds the text that `encode` gives to UTF-8.
    package static func append(_ bytes: some Collection<UInt8>, to text: inout [UInt8]) {
        contiguous(bytes) { bytes in
            let length = (bytes.count + 2) / 3 * 4
            text.append(addingCapacity: length) { room in
                room.withUnsafeMutableBufferPointer { room, count in
                    write(bytes, letters: standard, to: room, length)
                    count = length
                }
            }
        }
    }

    /// The text of `bytes` in letters that a URL takes, without padding.
    package static func encodeURL(_ bytes: some Collection<UInt8>) -> String {
        text(bytes, letters: url, isPadded: false)
    }

    /// Reads padded text. `nil` when it is not exactly what `encode` would have written.
    ///
    /// - Parameter skippingWhitespace: Whether spaces, tabs and line ends between the letters are passed over.
    package static func decode(_ text: some Collection<UInt8>, skippingWhitespace: Bool = false) -> [UInt8]? {
        contiguous(text) { bytes($0, values: standardValues, isPadded: true, skippingWhitespace: skippingWhitespace) }
    }

    /// Reads text without padding in the letters for URLs. `nil` when it is not exactly what `encodeURL` would have written.
    package static func decodeURL(_ text: some Collection<UInt8>) -> [UInt8]? {
        contiguous(text) { bytes($0, values: urlValues, isPadded: false, skippingWhitespace: false) }
    }

    /// `decode` of a string's UTF-8.
    package static func decode(_ text: String, skippingWhitespace: Bool = false) -> [UInt8]? {
        decode(text.utf8, skippingWhitespace: skippingWhitespace)
    }

    /// `decodeURL` of a string's UTF-8.
    package static func decodeURL(_ text: String) -> [UInt8]? {
        decodeURL(text.utf8)
    }
}

extension Base64 {
    private static let standard = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    private static let url = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    private static let standardValues = values(of: standard)
    private static let urlValues = values(of: url)

    /// In the tables of values: no letter at all, and white space.
    private static let none: UInt8 = 0xFF
    private static let space: UInt8 = 0xFE

    private static func values(of letters: [UInt8]) -> [UInt8] {
        var values = [UInt8](repeating: none, count: 256)
        for (value, letter) in letters.enumerated() { values[Int(letter)] = UInt8(value) }
        for byte in " \t\r\n".utf8 { values[Int(byte)] = space }
        return values
    }

    private static func contiguous<Result>(
        _ bytes: some Collection<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        bytes.withContiguousStorageIfAvailable(body) ?? Array(bytes).withUnsafeBufferPointer(body)
    }

    private static func text(_ bytes: some Collection<UInt8>, letters: [UInt8], isPadded: Bool) -> String {
        let count = bytes.count
        let length = isPadded ? (count + 2) / 3 * 4 : (count * 4 + 2) / 3
        return contiguous(bytes) { bytes in
            String(unsafeUninitializedCapacity: length) { text in
                write(bytes, letters: letters, to: text, length)
                return length
            }
        }
    }

    /// - Parameter length: How long the text is: what the letters leave of it is padded.
    private static func write(
        _ bytes: UnsafeBufferPointer<UInt8>, letters: [UInt8], to text: UnsafeMutableBufferPointer<UInt8>, _ length: Int
    ) {
        for place in (bytes.count * 4 + 2) / 3..<length { text[place] = UInt8(ascii: "=") }
        letters.withUnsafeBufferPointer { letters in
            var place = 0
            var read = 0
            while read + 3 <= bytes.count {
                let group = Int(bytes[read]) << 16 | Int(bytes[read + 1]) << 8 | Int(bytes[read + 2])
                text[place] = letters[group >> 18]
                text[place + 1] = letters[group >> 12 & 63]
                text[place + 2] = letters[group >> 6 & 63]
                text[place + 3] = letters[group & 63]
                read += 3
                place += 4
            }
            guard read < bytes.count else { return }
            let group = Int(bytes[read]) << 16 | (read + 1 < bytes.count ? Int(bytes[read + 1]) << 8 : 0)
            text[place] = letters[group >> 18]
            text[place + 1] = letters[group >> 12 & 63]
            if read + 1 < bytes.count { text[place + 2] = letters[group >> 6 & 63] }
        }
    }

    private static func bytes(
        _ text: UnsafeBufferPointer<UInt8>, values: [UInt8], isPadded: Bool, skippingWhitespace: Bool
    ) -> [UInt8]? {
        var isWrong = false
        let bytes = [UInt8](unsafeUninitializedCapacity: text.count / 4 * 3 + 3) { bytes, written in
            var group: UInt32 = 0
            var letters = 0
            var padding = 0
            var place = 0
            while place < text.count {
                // Nearly always four letters are three bytes. What is no letter has one of the high bits.
                if letters & 3 == 0, padding == 0, place + 4 <= text.count {
                    let (first, second) = (values[Int(text[place])], values[Int(text[place + 1])])
                    let (third, fourth) = (values[Int(text[place + 2])], values[Int(text[place + 3])])
                    if first | second | third | fourth < 64 {
                        bytes[written] = first << 2 | second >> 4
                        bytes[written + 1] = second << 4 | third >> 2
                        bytes[written + 2] = third << 6 | fourth
                        written += 3
                        letters += 4
                        place += 4
                        continue
                    }
                }
                let letter = text[place]
                let value = values[Int(letter)]
                place += 1
                if value < 64, padding == 0 {
                    group = group << 6 | UInt32(value)
                    letters += 1
                    guard letters & 3 == 0 else { continue }
                    bytes[written] = UInt8(truncatingIfNeeded: group >> 16)
                    bytes[written + 1] = UInt8(truncatingIfNeeded: group >> 8)
                    bytes[written + 2] = UInt8(truncatingIfNeeded: group)
                    written += 3
                } else if letter == UInt8(ascii: "="), isPadded {
                    padding += 1
                } else if value != space || !skippingWhitespace {
                    isWrong = true
                    return
                }
            }
            // What is left is one or two bytes in two or three letters, whose unused bits are zero.
            let rest = letters & 3
            isWrong = rest == 1 || padding != (isPadded && rest > 0 ? 4 - rest : 0)
            if rest == 2 {
                isWrong = isWrong || group & 0xF != 0
                bytes[written] = UInt8(truncatingIfNeeded: group >> 4)
                written += 1
            } else if rest == 3 {
                isWrong = isWrong || group & 0x3 != 0
                bytes[written] = UInt8(truncatingIfNeeded: group >> 10)
                bytes[written + 1] = UInt8(truncatingIfNeeded: group >> 2)
                written += 2
            }
        }
        return isWrong ? nil : bytes
    }
}
