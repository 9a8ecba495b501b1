/// A closed list of codes. Made once; asking it allocates nothing.
struct CodeList: Sendable {
    private let codes: StaticString
    /// Where codes start and end in the text, by hash: open addressing, a power of two, at most half full.
    private let slots: [Slot]

    private struct Slot {
        var start: UInt32 = 0
        /// 0: free.
        var length: UInt32 = 0
    }

    /// - Parameter codes: Separated by blanks.
    init(_ codes: StaticString) {
        self.codes = codes
        let text = UnsafeBufferPointer(start: codes.utf8Start, count: codes.utf8CodeUnitCount)
        let parts = text.split(separator: UInt8(ascii: " "))
        var size = 8
        while size < parts.count * 2 { size *= 2 }
        var slots = [Slot](repeating: Slot(), count: size)
        for part in parts {
            var slot = Self.hash(UnsafeBufferPointer(rebasing: part)) & (size - 1)
            while slots[slot].length != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = Slot(start: UInt32(part.startIndex), length: UInt32(part.count))
        }
        self.slots = slots
    }

    /// Whether the text, blanks at its ends aside, is one of the codes. Letter case counts.
    func contains(_ text: Text) -> Bool {
        let code = text.trimmed.bytes
        var slot = Self.hash(code) & (slots.count - 1)
        while slots[slot].length != 0 {
            let known = UnsafeBufferPointer(
                start: codes.utf8Start + Int(slots[slot].start), count: Int(slots[slot].length))
            if known.elementsEqual(code) { return true }
            slot = (slot + 1) & (slots.count - 1)
        }
        return false
    }

    /// Whether the text is one of the codes to the letter, blanks at its ends included.
    func containsExactly(_ text: Text?) -> Bool {
        guard let text else { return false }
        return text.trimmed.bytes.count == text.bytes.count && contains(text)
    }

    /// Whether the text occurs anywhere in the list as it is written, codes separated by blanks: what some official rules
    /// ask, so that nothing at all, or half a code, is found too.
    func hasPart(_ text: Text) -> Bool {
        if containsExactly(text) { return true }
        let all = UnsafeBufferPointer(start: codes.utf8Start, count: codes.utf8CodeUnitCount)
        guard text.bytes.count <= all.count else { return false }
        return (0...all.count - text.bytes.count).contains { start in
            all[start..<start + text.bytes.count].elementsEqual(text.bytes)
        }
    }

    /// The same when the letters a to z count as A to Z.
    func containsUppercased(_ text: Text) -> Bool {
        let code = text.trimmed.bytes
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: min(code.count, 64)) { capitals in
            guard code.count <= 64 else { return false }
            for position in 0..<code.count { capitals[position] = code[position].uppercasedASCII }
            return contains(Text(bytes: UnsafeBufferPointer(capitals)))
        }
    }

    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var hash: UInt32 = 0x811C_9DC5
        for byte in bytes { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
        return Int(hash ^ hash >> 15)
    }
}
