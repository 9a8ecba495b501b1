/// An absolute URL taken apart as far as the rules of the network need it. The text is not changed.
///
/// - Source: RFC 3986, 3.
struct WebAddress {
    /// In small letters.
    let scheme: String
    /// In small letters; of an IPv6 address without the brackets.
    let host: String
    /// `nil` when none is written.
    let port: Int?
    /// Begins with `/`, or is empty.
    let path: Substring
    let query: Substring?
    let fragment: Substring?

    /// `nil` when it is no absolute URL with a host, when it names a user, or when it has a character that would have to be
    /// escaped.
    init?(_ text: String) {
        guard text.utf8.count <= 2048, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !Self.isForbidden($0) }),
            let colons = text.firstRange(of: "://")
        else { return nil }
        scheme = text[..<colons.lowerBound].lowercased()
        guard !scheme.isEmpty, scheme.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A || $0.isDigit }) else { return nil }

        var rest = text[colons.upperBound...]
        if let mark = rest.firstIndex(of: "#") {
            fragment = rest[rest.index(after: mark)...]
            rest = rest[..<mark]
        } else {
            fragment = nil
        }
        if let mark = rest.firstIndex(of: "?") {
            query = rest[rest.index(after: mark)...]
            rest = rest[..<mark]
        } else {
            query = nil
        }
        let slash = rest.firstIndex(of: "/") ?? rest.endIndex
        path = rest[slash...]
        guard let (host, port) = Self.authority(rest[..<slash]) else { return nil }
        self.host = host
        self.port = port
    }

    /// Whether the host is an address of this machine, or the name for it.
    var isLoopback: Bool {
        if host == "localhost" || host == "::1" { return true }
        let numbers = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
        return numbers.count == 4 && numbers[0] == 127 && numbers.allSatisfy { $0 != nil }
    }

    private static func authority(_ text: Substring) -> (host: String, port: Int?)? {
        var host = text
        var port: Substring?
        if text.first == "[" {
            guard let end = text.firstIndex(of: "]") else { return nil }
            host = text[text.index(after: text.startIndex)..<end]
            let rest = text[text.index(after: end)...]
            guard rest.isEmpty || rest.first == ":", host.utf8.allSatisfy(\.isIPv6Letter) else { return nil }
            port = rest.isEmpty ? nil : rest.dropFirst()
        } else {
            if let colon = text.firstIndex(of: ":") {
                host = text[..<colon]
                port = text[text.index(after: colon)...]
            }
            guard host.utf8.allSatisfy(\.isHostLetter) else { return nil }
        }
        guard !host.isEmpty, host.utf8.count <= 253 else { return nil }
        guard let port else { return (host.lowercased(), nil) }
        guard port.utf8.count <= 5, port.utf8.allSatisfy(\.isDigit), let number = Int(port),
            (1...65535).contains(number)
        else { return nil }
        return (host.lowercased(), number)
    }

    private static func isForbidden(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"), UInt8(ascii: "^"),
            UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"):
            true
        default: false
        }
    }
}

extension UInt8 {
    fileprivate var isHostLetter: Bool {
        isDigit || isCapital || self >= 0x61 && self <= 0x7A || self == UInt8(ascii: "-") || self == UInt8(ascii: ".")
            || self == UInt8(ascii: "_")
    }

    fileprivate var isIPv6Letter: Bool {
        isDigit || self >= 0x61 && self <= 0x66 || self >= 0x41 && self <= 0x46 || self == UInt8(ascii: ":")
            || self == UInt8(ascii: ".")
    }
}
