import HTTP
import JSON
import Synchronization

/// Somebody's endpoint for webhooks, on a real socket of this machine. It writes down every call.
package final class WebhookReceiver: Responder {
    /// A call, as it came.
    package struct Delivery: Sendable {
        package let path: String
        package let headers: Headers
        package let body: [UInt8]

        /// The value at a path of the body: `data.documentId`.
        package func text(_ path: String) -> String? {
            (try? JSONDocument(parsing: body))?.root.at(path)?.text
        }

        package func isSigned(with secret: String) -> Bool {
            HandmadeHMAC.isSigned(headers["X-Flowie-Signature"] ?? "", body, with: secret)
        }
    }

    private let log = Mutex<[Delivery]>([])
    private let answers: @Sendable (Int) -> Response
    private let server = Mutex<HTTPServer?>(nil)

    /// - Parameter answers: What it answers to its first call, the number 0, and to each that follows.
    private init(_ answers: @escaping @Sendable (Int) -> Response) {
        self.answers = answers
    }

    /// A receiver that listens on a free port.
    package static func start(
        _ answers: @escaping @Sendable (Int) -> Response = { _ in Response(status: 204) }
    ) throws -> WebhookReceiver {
        let receiver = WebhookReceiver(answers)
        let server = try HTTPServer(host: "127.0.0.1", port: 0, responder: receiver)
        try server.start()
        receiver.server.withLock { $0 = server }
        return receiver
    }

    package var port: Int { server.withLock { $0?.port ?? 0 } }

    package var url: String { "http://127.0.0.1:\(port)/hooks" }

    /// Every call so far, the first one first.
    package var deliveries: [Delivery] { log.withLock { $0 } }

    /// The types of the events it was told of.
    package var types: [String] { deliveries.compactMap { $0.text("type") } }

    package func stop() async {
        let server = server.withLock { server in
            defer { server = nil }
            return server
        }
        await server?.stop(deadline: .seconds(1))
    }

    package func maximumBodySize(for head: RequestHead) -> Int { 1 << 20 }

    package func respond(to request: Request) async -> Response {
        let number = log.withLock { log in
            log.append(Delivery(path: request.head.target, headers: request.headers, body: request.body))
            return log.count - 1
        }
        return answers(number)
    }
}
