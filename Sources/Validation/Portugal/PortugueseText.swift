import XML

// How CIUS-PT wants texts, numbers and dates written.

extension Text {
    /// Whether it is one line of one to `most` characters.
    func isLine(upTo most: Int) -> Bool {
        var length = 0
        for byte in bytes {
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { return false }
            if byte & 0xC0 != 0x80 { length += 1 }
        }
        return length > 0 && length <= most
    }

    /// Whether it is written as up to `whole` digits, a point and so many more, and nothing beside them.
    func isPlainNumber(whole: Int, decimals: ClosedRange<Int>, mayBeNegative: Bool = false) -> Bool {
        var position = mayBeNegative && bytes.first == UInt8(ascii: "-") ? 1 : 0
        let start = position
        while position < bytes.count, bytes[position].isDigit { position += 1 }
        guard position > start, position - start <= whole, position < bytes.count,
            bytes[position] == UInt8(ascii: ".")
        else { return false }
        let rest = part(position + 1..<bytes.count)
        return rest.isDigits && decimals.contains(rest.bytes.count)
    }

    /// Whether it is written as `YYYY-MM-DD`. That there is such a day is not asked.
    var hasDateShape: Bool {
        bytes.count == 10 && part(0..<4).isDigits && bytes[4] == UInt8(ascii: "-") && part(5..<7).isDigits
            && bytes[7] == UInt8(ascii: "-") && part(8..<10).isDigits
    }

    /// Whether it, blanks at the ends aside, is the end of one of the codes: what the official rules ask of short lists.
    func isEnd(ofOneOf codes: [StaticString]) -> Bool {
        let code = trimmed
        return codes.contains { whole in
            let all = Text(bytes: UnsafeBufferPointer(start: whole.utf8Start, count: whole.utf8CodeUnitCount))
            return code.bytes.count <= all.bytes.count
                && all.part(all.bytes.count - code.bytes.count..<all.bytes.count) == code
        }
    }

    /// Whether it is written so, where a point in the pattern stands for any character of a line.
    func matches(_ pattern: StaticString, upTo end: Int) -> Bool {
        var position = 0
        for place in 0..<pattern.utf8CodeUnitCount {
            guard position < bytes.count else { return false }
            let wanted = pattern.utf8Start[place]
            if wanted == UInt8(ascii: ".") {
                if bytes[position] == UInt8(ascii: "\n") || bytes[position] == UInt8(ascii: "\r") { return false }
                position += 1
                while position < bytes.count, bytes[position] & 0xC0 == 0x80 { position += 1 }
            } else {
                guard bytes[position] == wanted else { return false }
                position += 1
            }
        }
        return part(position..<bytes.count).isLine(upTo: end)
    }
}

/// The path leads to texts that are all one line of one to `most` characters.
func line(upTo most: Int, _ path: Path) -> Condition { { ($0.text(path) ?? .empty).isLine(upTo: most) } }

// MARK: Keywords between signs

extension Text {
    /// Whether it begins with the keyword, blanks in front aside.
    func begins(with keyword: StaticString) -> Bool { trimmed.hasPrefix(keyword) }

    func hasStart(_ start: String) -> Bool { bytes.starts(with: start.utf8) }

    /// Whether it is the keyword, one line of one to `most` characters, and a sign.
    func isEnclosed(by keyword: StaticString, upTo most: Int) -> Bool {
        let start = keyword.utf8CodeUnitCount
        return bytes.count > start && hasPrefix(keyword) && bytes[bytes.count - 1] == UInt8(ascii: "#")
            && part(start..<bytes.count - 1).isLine(upTo: most)
    }

    /// Whether it is the keyword and two values of one to `most` characters, each with a sign behind it.
    func isPair(after keyword: StaticString, upTo most: Int) -> Bool {
        let start = keyword.utf8CodeUnitCount
        guard bytes.count > start, hasPrefix(keyword), bytes[bytes.count - 1] == UInt8(ascii: "#") else { return false }
        // A value may have a sign in it, so each that could part the two is tried.
        let rest = part(start..<bytes.count - 1)
        guard rest.isLine(upTo: most * 2 + 1) else { return false }
        return rest.bytes.indices.contains { place in
            rest.bytes[place] == UInt8(ascii: "#") && rest.part(0..<place).isLine(upTo: most)
                && rest.part(place + 1..<rest.bytes.count).isLine(upTo: most)
        }
    }

    /// What follows the word; empty when it does not occur.
    func after(_ word: StaticString) -> Text {
        range(of: word).map { part($0 + word.utf8CodeUnitCount..<bytes.count) } ?? .empty
    }

    /// What follows the word; empty when it does not occur.
    func after(_ word: String) -> Text {
        let word = Array(word.utf8)
        guard word.count <= bytes.count else { return .empty }
        let start = (0...bytes.count - word.count).first { bytes[$0..<$0 + word.count].elementsEqual(word) }
        return start.map { part($0 + word.count..<bytes.count) } ?? .empty
    }

    /// Whether it has one to `most` characters when white space is collapsed.
    func isCollapsedLine(upTo most: Int) -> Bool { (1...most).contains(collapsedLength) }

    /// From the first sign to the second when it begins with one, white space collapsed: `#CALCULATIONRATE#`.
    var head: String? {
        let text = collapsed
        guard text.hasPrefix("#"), let end = text.dropFirst().firstIndex(of: "#") else { return nil }
        return String(text[...end])
    }
}
