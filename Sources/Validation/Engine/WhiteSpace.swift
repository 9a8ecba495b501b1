import XML

extension Text {
    /// How many characters are left when white space is collapsed: none at the ends, one blank between words.
    var collapsedLength: Int {
        var length = 0
        var wasSpace = false
        for byte in trimmed.bytes {
            let isSpace = byte.isXMLSpace
            if byte & 0xC0 != 0x80, !(isSpace && wasSpace) { length += 1 }
            wasSpace = isSpace
        }
        return length
    }

    /// The text with white space collapsed. Allocates.
    var collapsed: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(self.bytes.count)
        for byte in trimmed.bytes {
            if !byte.isXMLSpace {
                bytes.append(byte)
            } else if bytes.last != UInt8(ascii: " ") {
                bytes.append(UInt8(ascii: " "))
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// What the path leads to has at most `count` characters when white space is collapsed.
func short(_ count: Int, _ path: Path) -> Condition { { ($0.text(path)?.collapsedLength ?? 0) <= count } }
