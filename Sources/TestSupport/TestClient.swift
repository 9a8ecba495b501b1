import API
import HTTP
import JSON

/// Calls the API as a program of somebody's would, and holds every JSON answer against the shape that its route declares.
package struct TestClient: Sendable {
    /// Sent with every call.
    package var headers: Headers
    private let send: @Sendable (Request) async throws -> Reply

    package init(headers: Headers = [:], send: @escaping @Sendable (Request) async throws -> Reply) {
        self.headers = headers
        self.send = send
    }

    /// The same client with another header field.
    package func with(_ name: String, _ value: String?) -> TestClient {
        var client = self
        client.headers[name] = value
        return client
    }

    /// The same client with another key.
    package func key(_ secret: String) -> TestClient {
        with("Authorization", "Bearer \(secret)")
    }

    /// The same client under an `Idempotency-Key`.
    package func once(_ key: String) -> TestClient {
        with("Idempotency-Key", key)
    }

    package func get(_ path: String) async throws -> Reply {
        try await call("GET", path)
    }

    package func post(_ path: String, _ json: String = "") async throws -> Reply {
        try await call("POST", path, Array(json.utf8))
    }

    package func patch(_ path: String, _ json: String) async throws -> Reply {
        try await call("PATCH", path, Array(json.utf8))
    }

    package func delete(_ path: String) async throws -> Reply {
        try await call("DELETE", path)
    }

    /// - Parameter path: Behind `/exchange/v1`, unless it begins with `/exchange` or `/health`.
    /// - Throws: `ShapeMismatch` when the answer is not what its route declares.
    package func call(_ method: String, _ path: String, _ body: [UInt8] = []) async throws -> Reply {
        let isWhole = path.hasPrefix("/exchange") || path.hasPrefix("/health")
        let target = isWhole ? path : "/exchange/v1\(path)"
        var fields = headers
        if !body.isEmpty, fields["Content-Type"] == nil { fields["Content-Type"] = "application/json" }
        let reply = try await send(Request(method, target, headers: fields, body: body))
        try DeclaredShapes.check(reply, to: "\(method) \(target)")
        return reply
    }
}

extension TestClient {
    /// Calls straight into the API, without a socket.
    package static func direct(_ api: ExchangeAPI, key: String? = nil) -> TestClient {
        let client = TestClient { request in
            let response = await api.respond(to: request)
            return Reply(status: response.status, headers: response.headers, body: try await response.collected())
        }
        return key.map { client.key($0) } ?? client
    }

    /// Calls over a socket of this machine.
    package static func remote(_ http: HTTPClient, port: Int, key: String? = nil) -> TestClient {
        let client = TestClient { request in
            let outgoing = OutgoingRequest(
                request.method, "http://127.0.0.1:\(port)\(request.head.target)", headers: request.headers,
                body: request.body)
            let response = try await http.send(outgoing)
            return Reply(status: response.status, headers: response.headers, body: response.body)
        }
        return key.map { client.key($0) } ?? client
    }
}
