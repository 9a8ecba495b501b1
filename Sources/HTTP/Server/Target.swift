extension RequestHead {
    /// A head from what stood on the request line, checked: the target's form, and that one `Host` goes with it.
    ///
    /// - Source: RFC 9112, 3.2.
    init(
        method: String, target: String, headers: Headers, minorVersion: Int, remoteAddress: String
    ) throws(Refusal) {
        let host = try Self.host(in: headers, minorVersion: minorVersion)
        guard method != "CONNECT" else { throw .malformed("CONNECT asks for a tunnel; there is none here") }

        var origin = target
        if target.utf8.first != UInt8(ascii: "/") {
            if target == "*" {
                guard method == "OPTIONS" else { throw .malformed("the target is `*`, which only OPTIONS may have") }
            } else {
                origin = try Self.originForm(ofAbsolute: target, host: host)
            }
        }
        let parts = origin.splitAtFirst("?")
        self.init(
            method: method, target: target, path: parts.before, query: parts.after, headers: headers,
            remoteAddress: remoteAddress)
    }

    /// The only `Host`; `nil` for an HTTP/1.0 client that names none.
    private static func host(in headers: Headers, minorVersion: Int) throws(Refusal) -> String? {
        var host: String?
        for (name, value) in headers where name.utf8.count == 4 && name.equalsWithoutCase("Host") {
            guard host == nil else { throw .malformed("Host is given more than once") }
            guard value.utf8.allSatisfy(\.isAuthority) else { throw .malformed("Host has a byte no host may have") }
            host = value
        }
        guard host != nil || minorVersion == 0 else { throw .malformed("Host is missing") }
        return host
    }

    /// The path and query of `http://host/path?query`. Its host has to be the one that `Host` names: a reader that goes
    /// by the one must not differ from a reader that goes by the other.
    private static func originForm(ofAbsolute target: String, host: String?) throws(Refusal) -> String {
        let schemeEnd: Int
        if target.utf8.count >= 7, target.prefix(7).equalsWithoutCase("http://") {
            schemeEnd = 7
        } else if target.utf8.count >= 8, target.prefix(8).equalsWithoutCase("https://") {
            schemeEnd = 8
        } else {
            throw .malformed("the target is neither a path nor an http address")
        }
        let rest = target.utf8.dropFirst(schemeEnd)
        let end = rest.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") } ?? rest.endIndex
        let authority = Substring(rest[..<end])
        guard !authority.isEmpty, authority.utf8.allSatisfy(\.isAuthority) else {
            throw .malformed("the target names no host, or more than a host")
        }
        guard host.map({ authority.equalsWithoutCase($0) }) ?? true else {
            throw .malformed("the target and Host name different hosts")
        }
        let origin = String(Substring(rest[end...]))
        return origin.utf8.first == UInt8(ascii: "/") ? origin : "/" + origin
    }
}

extension UInt8 {
    /// A byte of a host and its port: letters, digits, `-._~`, `:`, `[` `]`, `%`, and `!$&'()*+;=`.
    fileprivate var isAuthority: Bool {
        switch self {
        case _ where isUnreserved: true
        case 0x21, 0x24...0x2B, 0x3A, 0x3B, 0x3D, 0x5B, 0x5D: true
        default: false
        }
    }
}
