import HTTP

/// Which addresses a webhook may have, as far as the text of the URL says. The address that its name stands for is looked at
/// again at every call.
package enum WebhookURL {
    /// What is wrong with a URL, or `nil` when it may be called.
    ///
    /// - Parameter allowsLoopback: Whether it may be on this machine, and then without encryption: for development.
    package static func fault(in url: String, allowsLoopback: Bool) -> String? {
        guard url.utf8.count <= 2048 else { return "expected at most 2048 characters, got \(url.utf8.count)" }
        guard !url.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F || $0 >= 0x80 || $0 == UInt8(ascii: "\\") }) else {
            return "expected a URL without blanks and with every other character percent-encoded"
        }
        let isSecure = url.prefix(8).equalsWithoutCase("https://")
        guard isSecure || url.prefix(7).equalsWithoutCase("http://") else {
            return "expected a URL that begins with https://"
        }
        let rest = url.dropFirst(isSecure ? 8 : 7)
        let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        guard !authority.contains("@") else { return "expected a URL without a user and a password" }
        guard let host = host(of: authority) else {
            return "expected a URL with a host, and if need be a port from 1 to 65535"
        }
        let isLoopback = host == "localhost" || host == "127.0.0.1" || host == "::1"
        if isLoopback, allowsLoopback { return nil }
        guard isSecure else { return "expected a URL that begins with https://" }
        if isPublicAddress(host) == false { return "expected a public address, got \(host)" }
        if isLoopback || host.hasSuffix(".localhost") {
            return "expected an address that others can reach, got \(host)"
        }
        return nil
    }

    /// The host without its brackets and the dot that may end a name, in lower case. `nil` when it can be neither a name nor
    /// an address, or is followed by what is no port.
    private static func host(of authority: Substring) -> String? {
        if authority.first == "[" {
            guard let end = authority.firstIndex(of: "]") else { return nil }
            let host = authority[authority.index(after: authority.startIndex)..<end].lowercased()
            guard isPublicAddress(host) != nil, host.contains(":") else { return nil }
            return isPort(authority[authority.index(after: end)...]) ? host : nil
        }
        let name = authority.prefix { $0 != ":" }
        let host = (name.last == "." ? name.dropLast() : name).lowercased()
        guard isName(host), isPort(authority[name.endIndex...]) else { return nil }
        return host
    }

    /// Whether a host is a name, or an address of four decimal numbers. Others ways to write one (`127.1`, `0x7f000001`,
    /// `2130706433`) are read by some and not by others, and so by nobody here.
    private static func isName(_ host: String) -> Bool {
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        guard let last = labels.last, labels.allSatisfy({ !$0.isEmpty }),
            host.utf8.allSatisfy({ byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
                    UInt8(ascii: "."), UInt8(ascii: "_"):
                    true
                default: false
                }
            })
        else { return false }
        let isNumber = last.utf8.allSatisfy { $0 <= UInt8(ascii: "9") } || last.hasPrefix("0x")
        return !isNumber || isPublicAddress(host) != nil
    }

    /// Whether what follows a host is nothing, or a colon and a port.
    private static func isPort(_ text: Substring) -> Bool {
        guard text.first == ":" else { return text.isEmpty }
        let digits = text.dropFirst()
        guard digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return false }
        return Int(digits).map { (1...65_535).contains($0) } ?? false
    }
}
