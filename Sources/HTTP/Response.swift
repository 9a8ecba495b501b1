/// The answer to a request. The server adds `Date`, `Content-Length` or `Transfer-Encoding`, and `Connection`.
package struct Response: Sendable {
    package var status: Int
    package var headers: Headers
    package var body: Body

    /// Where the bytes behind the head come from.
    package enum Body: Sendable {
        /// The whole body; its length is announced.
        case bytes([UInt8])
        /// A body written piece by piece while it is sent: a large download, server-sent events. The closure runs once,
        /// and not at all for `HEAD`; it is cancelled when the client goes. Throwing cuts the connection, so that the
        /// client sees that the body is incomplete.
        case stream(@Sendable (BodyWriter) async throws -> Void)
    }

    package init(status: Int, headers: Headers = [:], body: Body = .bytes([])) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    package init(status: Int, headers: Headers = [:], bytes: [UInt8]) {
        self.init(status: status, headers: headers, body: .bytes(bytes))
    }

    /// A response of UTF-8 text, with its `Content-Type`.
    package init(status: Int, text: String, type: String = "text/plain; charset=utf-8") {
        self.init(status: status, headers: ["Content-Type": type], body: .bytes(Array(text.utf8)))
    }

    /// The whole body. Runs a streamed one to its end, which may be never.
    ///
    /// - Throws: What the streaming closure throws.
    package func collected() async throws -> [UInt8] {
        switch body {
        case .bytes(let bytes):
            return bytes
        case .stream(let write):
            let gathered = Gathered()
            try await write(BodyWriter { bytes in await gathered.add(bytes) })
            return await gathered.bytes
        }
    }
}

/// Where a streamed body goes.
package struct BodyWriter: Sendable {
    private let sink: @Sendable ([UInt8]) async throws -> Void

    package init(_ sink: @escaping @Sendable ([UInt8]) async throws -> Void) {
        self.sink = sink
    }

    /// Sends these bytes. Waits while the client reads slower than this is called.
    ///
    /// - Throws: `HTTPError` with `.clientGone` when nobody will read them.
    package func write(_ bytes: [UInt8]) async throws {
        try await sink(bytes)
    }

    /// Sends this text as UTF-8; waits and throws as the other does.
    package func write(_ text: String) async throws {
        try await sink(Array(text.utf8))
    }
}

private actor Gathered {
    private(set) var bytes: [UInt8] = []

    func add(_ more: [UInt8]) {
        bytes += more
    }
}
