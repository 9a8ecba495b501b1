import HTTP

/// Which addresses a webhook may have, as far as the text of the URL says. The address that its name stands for is looked at
/// again at every call.
enum WebhookURL {
    /// What is wrong with a URL, or `nil` when it may be called.
    static func fault(in url: String, allowsLoopback: Bool) -> String? {
        guard url.utf8.count <= 2048 else { return "expected at most 2048 characters, got \(url.utf8.count)" }
        guard !url.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F || $0 >= 0x80 }) else {
            return "expected a URL without blanks and with every other character percent-encoded"
        }
        let isSecure = url.hasPrefix("https://")
        guard isSecure || url.hasPrefix("http://") else { return "expected a URL that begins with https://" }
        let rest = url.dropFirst(isSecure ? 8 : 7)
        let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        guard !authority.contains("@") else { return "expected a URL without a user and a password" }
        let host = host(of: authority)
        guard !host.isEmpty else { return "expected a URL with a host" }
        let isLoopback = host == "localhost" || host == "127.0.0.1" || host == "::1"
        if isLoopback, allowsLoopback { return nil }
        guard isSecure else { return "expected a URL that begins with https://" }
        if isPublicAddress(host) == false { return "expected a public address, got \(host)" }
        if isLoopback || host.hasSuffix(".localhost") {
            return "expected an address that others can reach, got \(host)"
        }
        return nil
    }

    /// The host without its port, its brackets and the dot that may end a name, in lower case.
    private static func host(of authority: Substring) -> String {
        if authority.first == "[" {
            return String(authority.dropFirst().prefix { $0 != "]" }).lowercased()
        }
        let name = authority.prefix { $0 != ":" }
        return (name.last == "." ? name.dropLast() : name).lowercased()
    }
}
