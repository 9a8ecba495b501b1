/// What a server serves: the seam between the transport and an application.
package protocol Responder: Sendable {
    /// How many bytes the body of this request may have. Asked when the head is complete, before a byte of the body is
    /// kept, so that every route has its own limit. Runs on the loop: answer at once.
    func maximumBodySize(for head: RequestHead) -> Int

    /// Answers a request. Runs on the loop that read it, in a task that is cancelled when the client goes away.
    func respond(to request: Request) async -> Response

    /// The answer to what the transport itself refuses, in the application's own envelope. Runs on the loop.
    ///
    /// - Parameter head: The head, when it was complete and well-formed; `nil` when the refusal came before.
    func refusal(_ refusal: Refusal, _ head: RequestHead?) -> Response
}

extension Responder {
    package func refusal(_ refusal: Refusal, _ head: RequestHead?) -> Response {
        Response(status: refusal.status, text: refusal.reason + "\n")
    }
}

/// Why the transport refuses a request before any handler sees it. After the answer the connection is closed.
package enum Refusal: Error, Sendable, Equatable {
    /// The bytes are no HTTP/1.1 request, or one that two readers could understand in two ways; says what is wrong.
    case malformed(String)
    /// Head or body did not arrive in time.
    case timedOut
    /// The body is longer than `maximumBodySize(for:)` allows, in bytes.
    case bodyTooLarge(limit: Int)
    /// `Expect` asks for something else than `100-continue`.
    case unsupportedExpectation
    /// The request line and header fields are longer than the limit, in bytes.
    case headTooLarge(limit: Int)
    /// There are more header or trailer fields than the limit.
    case tooManyFields(limit: Int)
    /// A transfer coding other than `chunked`.
    case unsupportedTransferEncoding(String)
    /// As many connections or requests as the limits allow are being served.
    case saturated
    /// Another major version than HTTP/1.
    case unsupportedVersion

    /// The status code that goes with it.
    package var status: Int {
        switch self {
        case .malformed: 400
        case .timedOut: 408
        case .bodyTooLarge: 413
        case .unsupportedExpectation: 417
        case .headTooLarge, .tooManyFields: 431
        case .unsupportedTransferEncoding: 501
        case .saturated: 503
        case .unsupportedVersion: 505
        }
    }

    /// A sentence for people.
    package var reason: String {
        switch self {
        case .malformed(let what): "The request is malformed: \(what)."
        case .timedOut: "The request did not arrive in time."
        case .bodyTooLarge(let limit): "The body is too large; expected at most \(limit) bytes."
        case .unsupportedExpectation: "The only expectation met here is `100-continue`."
        case .headTooLarge(let limit): "The request head is too large; expected at most \(limit) bytes."
        case .tooManyFields(let limit): "The request has too many header fields; expected at most \(limit)."
        case .unsupportedTransferEncoding(let coding):
            "The transfer coding is `\(coding)`; expected `chunked` or none."
        case .saturated: "The server is busy; try again in a moment."
        case .unsupportedVersion: "The protocol version is not supported; expected HTTP/1.1."
        }
    }
}

/// An error of the server or of a streamed body.
package struct HTTPError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What to branch on.
    package enum Code: Sendable {
        /// The address to listen on is taken.
        case addressInUse
        /// The address to listen on does not exist here, or may not be used.
        case cannotListen
        /// The system refuses a thread, a descriptor or memory.
        case noResources
        /// The client of a streamed body has closed the connection, or reads too slowly.
        case clientGone
        /// A stream writes more than the `Content-Length` that its response promised.
        case wrongLength
    }

    package let code: Code
    /// A sentence for people.
    package let reason: String

    package var description: String { reason }
}
