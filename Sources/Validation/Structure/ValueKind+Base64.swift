import XML

extension Text {
    /// Groups of four characters of the alphabet, white space aside, the last one filled up with `=` and no bits set that
    /// nobody would read. Nothing at all is empty data.
    ///
    /// An attached file may be most of a document, so what is plain is passed over by eight bytes at a time.
    var isBase64: Bool {
        var (count, position) = plainBase64
        var padding = 0
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte.isXMLSpace { continue }
            count += 1
            if byte == UInt8(ascii: "=") {
                padding += 1
            } else if padding > 0 || byte.base64 == nil {
                return false
            }
        }
        guard count % 4 == 0, padding <= 2 else { return false }
        if padding == 0 { return true }
        let last = bytes.last { !$0.isXMLSpace && $0 != UInt8(ascii: "=") }?.base64 ?? 0
        return last & (padding == 1 ? 0b11 : 0b1111) == 0
    }

    /// How many characters of the alphabet stand in front, white space among them aside, and where they end: at what is
    /// something else, or near the end.
    private var plainBase64: (count: Int, end: Int) {
        let raw = UnsafeRawBufferPointer(bytes)
        var count = 0
        var position = 0
        while position + 8 <= raw.count {
            if raw.loadUnaligned(fromByteOffset: position, as: UInt64.self).isPlainBase64 {
                count += 8
                position += 8
                continue
            }
            for _ in 0..<8 {
                if !raw[position].isXMLSpace {
                    guard raw[position].base64 != nil else { return (count, position) }
                    count += 1
                }
                position += 1
            }
        }
        return (count, position)
    }
}

extension UInt64 {
    /// Whether each of the eight bytes is a character of Base64's alphabet.
    fileprivate var isPlainBase64: Bool {
        let tops: UInt64 = 0x8080_8080_8080_8080
        if self & tops != 0 { return false }
        // The top bit of a byte that is at least `low` and at most `high`; no byte's sum reaches the next byte.
        func among(_ word: UInt64, _ low: UInt8, _ high: UInt8) -> UInt64 {
            let ones: UInt64 = 0x0101_0101_0101_0101
            let isLow = word &+ ones &* UInt64(0x80 - low)
            let isHigh = word &+ ones &* UInt64(0x7F - high)
            return isLow & ~isHigh
        }
        let letters = among(self | 0x2020_2020_2020_2020, UInt8(ascii: "a"), UInt8(ascii: "z"))
        // A slash stands right before the digits.
        let digits = among(self, UInt8(ascii: "/"), UInt8(ascii: "9"))
        let pluses = among(self, UInt8(ascii: "+"), UInt8(ascii: "+"))
        return (letters | digits | pluses) & tops == tops
    }
}

extension UInt8 {
    /// The six bits that a character of Base64 stands for; `nil` when it is none.
    fileprivate var base64: UInt8? {
        switch self {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): self - UInt8(ascii: "A")
        case UInt8(ascii: "a")...UInt8(ascii: "z"): self - UInt8(ascii: "a") + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0") + 52
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }
}
