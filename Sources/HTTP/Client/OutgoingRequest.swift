/// A request to another server.
package struct OutgoingRequest: Sendable {
    package var method: String
    /// Absolute, `http` or `https`, with everything escaped that has to be.
    package var url: String
    /// The client adds `Host` and `Content-Length` itself.
    package var headers: Headers
    package var body: [UInt8]
    /// From the call to the last byte of the answer, waiting for a free connection included.
    package var timeout = Duration.seconds(30)
    /// For the name look-up, the connection and its TLS handshake.
    package var connectTimeout = Duration.seconds(10)
    /// The bytes that the answer's body may have.
    package var maximumResponseBytes = 8 << 20

    package init(_ method: String, _ url: String, headers: Headers = [:], body: [UInt8] = []) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
    }
}

/// What another server answered, whatever its status. A redirect is an answer like any other.
package struct IncomingResponse: Sendable {
    package let status: Int
    package let headers: Headers
    /// As it came: a content coding is not taken off.
    package let body: [UInt8]
    /// How long the server asks to wait (`Retry-After`, RFC 9110, 10.2.3); `nil` when it does not.
    package let retryAfter: Duration?

    package init(status: Int, headers: Headers = [:], body: [UInt8] = [], retryAfter: Duration? = nil) {
        self.status = status
        self.headers = headers
        self.body = body
        self.retryAfter = retryAfter
    }
}

/// Why there is no answer.
package struct HTTPClientError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What to branch on.
    package enum Code: Sendable {
        /// Not an absolute `http` or `https` address.
        case badURL
        /// The method or a header field cannot be sent.
        case badRequest
        case couldNotResolve
        case couldNotConnect
        /// The name leads to addresses that the client's policy forbids.
        case addressRefused
        /// No trust in the other side's certificate, or no agreement on how to encrypt.
        case tls
        case timedOut
        /// The answer is larger than allowed.
        case tooLarge
        /// The connection broke, or what came is no HTTP answer.
        case connectionLost
        /// The task was cancelled.
        case cancelled
        /// The client was shut down.
        case shutDown
        /// The system refuses memory or a thread.
        case noResources
    }

    package let code: Code
    /// A sentence for people and logs. Names hosts and ports, but no path, query or content.
    package let reason: String

    package init(code: Code, reason: String) {
        self.code = code
        self.reason = reason
    }

    package var description: String { reason }
}
