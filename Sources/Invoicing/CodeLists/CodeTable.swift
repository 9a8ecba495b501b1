/// A list of short codes that is searched without allocating: sorted, each of one to three letters or digits, laid out in
/// the program's text as records of four bytes (the code, filled up with `_`, and a separator).
struct CodeTable: Sendable {
    private let text: StaticString
    private let count: Int

    init(_ text: StaticString) {
        self.text = text
        count = (text.utf8CodeUnitCount + 1) / 4
    }

    /// Whether the list holds `code`, letter for letter.
    func contains(_ code: String) -> Bool {
        guard let wanted = Self.key(code) else { return false }
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            let found = key(at: middle)
            if found == wanted { return true }
            if found < wanted { low = middle + 1 } else { high = middle }
        }
        return false
    }

    /// All codes, in order.
    var codes: [String] {
        (0..<count).map { place in
            let key = key(at: place)
            let bytes = [UInt8(truncatingIfNeeded: key >> 16), UInt8(truncatingIfNeeded: key >> 8), UInt8(key & 0xFF)]
            return String(decoding: bytes.prefix { $0 != UInt8(ascii: "_") }, as: UTF8.self)
        }
    }

    private func key(at place: Int) -> UInt32 {
        let start = text.utf8Start + place * 4
        return UInt32(start[0]) << 16 | UInt32(start[1]) << 8 | UInt32(start[2])
    }

    /// The code as a number in the order of its letters; `nil` when it cannot be one of the list.
    private static func key(_ code: String) -> UInt32? {
        var key: UInt32 = 0
        var length = 0
        for byte in code.utf8 {
            guard byte > UInt8(ascii: " "), byte != UInt8(ascii: "_"), length < 3 else { return nil }
            key = key << 8 | UInt32(byte)
            length += 1
        }
        guard length > 0 else { return nil }
        for _ in length..<3 { key = key << 8 | UInt32(UInt8(ascii: "_")) }
        return key
    }
}
