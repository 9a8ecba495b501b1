/// What stands before the body of a request: the request line and the header fields.
package struct RequestHead: Sendable {
    /// As written: `GET`, `POST` … Methods are compared with case.
    package var method: String
    /// As written on the request line: `/v1/documents?limit=2`, or the absolute form `http://host/path`.
    package var target: String
    /// The path of the target, still percent-encoded. Begins with `/`, but for `OPTIONS *`, where it is `*`.
    package var path: String
    /// What stands behind the first `?`, still encoded; `nil` when there is no `?`.
    package var query: String?
    package var headers: Headers
    /// The address the connection comes from, without the port: `127.0.0.1`, `::1`. Not what a proxy claims.
    package var remoteAddress: String

    /// A head from its parts. Path and query are read from the target, which is in origin form: `/path?query`.
    package init(method: String, target: String, headers: Headers = [:], remoteAddress: String = "127.0.0.1") {
        let parts = target.splitAtFirst("?")
        self.init(
            method: method, target: target, path: parts.before, query: parts.after, headers: headers,
            remoteAddress: remoteAddress)
    }

    init(method: String, target: String, path: String, query: String?, headers: Headers, remoteAddress: String) {
        self.method = method
        self.target = target
        self.path = path
        self.query = query
        self.headers = headers
        self.remoteAddress = remoteAddress
    }
}

/// A request that came in completely.
package struct Request: Sendable {
    package var head: RequestHead
    /// The body with any transfer coding taken off; empty when there was none.
    package var body: [UInt8]

    package init(_ head: RequestHead, body: [UInt8] = []) {
        self.head = head
        self.body = body
    }

    /// A request as a test or a call from inside the program makes it.
    ///
    /// - Parameter target: In origin form: `/path?query`.
    package init(_ method: String, _ target: String, headers: Headers = [:], body: [UInt8] = []) {
        self.init(RequestHead(method: method, target: target, headers: headers), body: body)
    }

    package var method: String { head.method }
    package var path: String { head.path }
    package var query: String? { head.query }
    package var headers: Headers { head.headers }
    package var remoteAddress: String { head.remoteAddress }
}

extension String {
    /// The text before and behind the first occurrence of an ASCII character; `after` is `nil` when there is none.
    func splitAtFirst(_ character: Unicode.Scalar) -> (before: String, after: String?) {
        guard let at = utf8.firstIndex(of: UInt8(ascii: character)) else { return (self, nil) }
        return (String(self[..<at]), String(self[utf8.index(after: at)...]))
    }
}
