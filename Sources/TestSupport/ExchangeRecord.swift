import API
import HTTP
import JSON
import Synchronization

/// Every call that clients made of it, and its answer, as lines of JSON for a program that checks them.
package final class ExchangeRecord: Sendable {
    private let lines = Mutex<[UInt8]>([])

    package init() {}

    /// One JSON object a line: method, path, request, status, type, answer.
    package var bytes: [UInt8] { lines.withLock { $0 } }

    /// A client that calls straight into the API, and is recorded.
    package func client(_ api: ExchangeAPI, key: String? = nil) -> TestClient {
        let client = TestClient { [self] request in
            let response = await api.respond(to: request)
            let reply = Reply(status: response.status, headers: response.headers, body: try await response.collected())
            note(request, reply)
            return reply
        }
        return key.map { client.key($0) } ?? client
    }

    private func note(_ request: Request, _ reply: Reply) {
        let type = reply.headers["Content-Type"]
        var writer = JSONWriter()
        writer.object { line in
            line.field("method", request.method)
            line.field("path", request.head.target)
            // What is no JSON is no call that a description could be held against.
            line.field("request", Self.json(request.body))
            line.field("status", reply.status)
            line.field("type", type)
            line.field("answer", type == "application/json" ? Self.json(reply.body) : nil)
        }
        lines.withLock { $0 += writer.bytes + [UInt8(ascii: "\n")] }
    }

    private static func json(_ bytes: [UInt8]) -> RawJSON? {
        guard !bytes.isEmpty, let document = try? JSONDocument(parsing: bytes) else { return nil }
        return RawJSON(document.root)
    }
}
