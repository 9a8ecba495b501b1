extension Text {
    /// A reference as RFC 2396 has it, where characters that would have to be escaped are taken as they are: a sound scheme if
    /// a colon says that there is one, whole escapes, one fragment, a host whose brackets close and a port of digits.
    var isURI: Bool {
        guard hasWholeEscapes else { return false }
        let parts = cut(at: "#")
        if parts.rest?.contains(UInt8(ascii: "#")) == true { return false }
        var reference = parts.front
        if let delimiter = reference.first(of: ":/?"), bytes[delimiter] == UInt8(ascii: ":") {
            guard reference.part(0..<delimiter).isScheme else { return false }
            reference = reference.part(delimiter + 1..<reference.bytes.count)
        }
        guard reference.hasPrefix("//") else { return !reference.hasBracket }
        let place = reference.part(2..<reference.bytes.count)
        let end = place.first(of: "/?") ?? place.bytes.count
        return place.part(0..<end).isAuthority && !place.part(end..<place.bytes.count).hasBracket
    }

    /// Two hexadecimal digits behind each percent sign.
    private var hasWholeEscapes: Bool {
        for (position, byte) in bytes.enumerated() where byte == UInt8(ascii: "%") {
            guard position + 2 < bytes.count, bytes[position + 1].isHexDigit, bytes[position + 2].isHexDigit else {
                return false
            }
        }
        return true
    }

    private var isScheme: Bool {
        guard let first = bytes.first, first.isLetter else { return false }
        return bytes.allSatisfy { $0.isLetter || $0.isDigit || "+-.".utf8.contains($0) }
    }

    private var hasBracket: Bool { first(of: "[]") != nil }

    /// A host by name or by number, perhaps somebody in front and a port behind.
    private var isAuthority: Bool {
        let start = bytes.lastIndex(of: UInt8(ascii: "@")).map { $0 + 1 } ?? 0
        var host = part(start..<bytes.count)
        if host.bytes.first == UInt8(ascii: "[") {
            guard let end = host.bytes.firstIndex(of: UInt8(ascii: "]")) else { return false }
            host = host.part(end + 1..<host.bytes.count)
            guard host.isEmpty || host.bytes.first == UInt8(ascii: ":") else { return false }
        }
        let port = host.cut(at: ":").rest ?? .empty
        return !part(0..<start).hasBracket && !host.hasBracket && (port.isEmpty || port.isDigits)
    }

    /// Where one of these characters stands first.
    private func first(of characters: String) -> Int? { bytes.firstIndex { characters.utf8.contains($0) } }

    /// What stands before the first such character, and what behind it; all and `nil` when there is none.
    private func cut(at character: Unicode.Scalar) -> (front: Text, rest: Text?) {
        guard let place = bytes.firstIndex(of: UInt8(ascii: character)) else { return (self, nil) }
        return (part(0..<place), part(place + 1..<bytes.count))
    }
}

extension UInt8 {
    fileprivate var isHexDigit: Bool {
        isDigit || (uppercasedASCII >= UInt8(ascii: "A") && uppercasedASCII <= UInt8(ascii: "F"))
    }
}
