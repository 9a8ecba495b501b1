import Basics
import Glibc
import HTTP
import Services

/// `exchange listen`: a receiver of webhooks for the developer's own machine.
enum Listen {
    static func run(_ words: Words) async throws {
        guard let secret = words["secret"] else { throw Complaint("--secret needs the secret of the webhook.") }
        let portText = words["port"] ?? "9900"
        guard let port = Int(portText), (0...65_535).contains(port) else {
            throw Complaint("--port is `\(portText)`; expected a number from 0 to 65535.")
        }
        let stop = StopSignal()
        let server = try HTTPServer(host: "127.0.0.1", port: port, responder: Receiver(secret: secret))
        try server.start()
        show("Listening at http://127.0.0.1:\(server.port)/")
        await stop.wait()
        await server.stop(deadline: .seconds(1))
    }

    /// Prints a line at once, also into a pipe.
    private static func show(_ line: String) {
        print(line)
        fflush(nil)
    }

    /// Takes every call, prints it, and answers 204 when it is signed with the secret.
    private struct Receiver: Responder {
        let secret: String

        func maximumBodySize(for head: RequestHead) -> Int { 1 << 20 }

        func respond(to request: Request) async -> Response {
            let isSigned = WebhookSignature.isValid(
                request.headers["X-Flowie-Signature"] ?? "", of: request.body, secret: secret, now: SystemTime().now())
            Listen.show("\(isSigned ? "signed  " : "UNSIGNED") \(String(decoding: request.body, as: UTF8.self))")
            return Response(status: isSigned ? 204 : 401)
        }
    }
}
