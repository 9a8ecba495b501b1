import Synchronization
import Testing

@testable import HTTP

struct ClientFailureTests {
    @Test(arguments: [
        "127.0.0.1", "localhost", "[::1]", "0.0.0.0", "[::]", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1",
        "017700000001", "127.1", "10.0.0.1", "169.254.169.254", "100.64.0.1", "[fe80::1]", "[64:ff9b::7f00:1]",
        "[2002:7f00:1::1]", "192.168.0.1", "224.0.0.1",
    ])
    func `a client for the public internet connects nowhere else`(host: String) async throws {
        let handler: @Sendable (Request) async -> Response = { _ in
            Issue.record("a request came through")
            return Response(status: 200)
        }
        try await withClient(.publicOnly, handler: handler) { client, server, _ in
            let error = await failure { () async throws(HTTPClientError) in
                try await client.send(OutgoingRequest("GET", "http://\(host):\(server.port)/"))
            }
            #expect(error?.code == .addressRefused)
            #expect(server.openConnections == 0)
        }
    }

    @Test(arguments: ["10.0.0.1", "169.254.169.254", "[fe80::1]", "0.0.0.0"])
    func `a client for development reaches this machine, and nothing else inside`(host: String) async throws {
        try await withClient(handler: { _ in Response(status: 204) }) { client, server, _ in
            for own in ["127.0.0.1", "localhost", "2130706433"] {
                let response = try await client.send(OutgoingRequest("GET", "http://\(own):\(server.port)/"))
                #expect(response.status == 204)
            }
            let error = await failure { () async throws(HTTPClientError) in
                try await client.send(OutgoingRequest("GET", "http://\(host):\(server.port)/"))
            }
            #expect(error?.code == .addressRefused)
        }
    }

    @Test func `an answer that does not come in time is given up, and the server's handler with it`() async throws {
        let begun = Signal()
        let cancelled = Signal()
        let handler: @Sendable (Request) async -> Response = { _ in
            await begun.happen()
            await untilCancelled()
            await cancelled.happen()
            return Response(status: 200)
        }
        try await withClient(handler: handler) { client, _, address in
            var request = OutgoingRequest("GET", address)
            request.timeout = .milliseconds(25)
            // On a busy machine the time may be over before the request has come to its handler.
            while await !begun.hasHappened {
                request.timeout = request.timeout * 2
                let error = await failure { [request] () async throws(HTTPClientError) in
                    try await client.send(request)
                }
                #expect(error?.code == .timedOut)
            }
            await cancelled.wait()
        }
    }

    @Test func `a cancelled task ends its transfer`() async throws {
        let begun = Signal()
        let cancelled = Signal()
        let handler: @Sendable (Request) async -> Response = { _ in
            await begun.happen()
            await untilCancelled()
            await cancelled.happen()
            return Response(status: 200)
        }
        try await withClient(handler: handler) { client, _, address in
            let task = Task {
                await failure { () async throws(HTTPClientError) in
                    try await client.send(OutgoingRequest("GET", address))
                }
            }
            await begun.wait()
            task.cancel()
            #expect(await task.value?.code == .cancelled)
            await cancelled.wait()

            let late = Task {
                await untilCancelled()
                return await failure { () async throws(HTTPClientError) in
                    try await client.send(OutgoingRequest("GET", address))
                }
            }
            late.cancel()
            #expect(await late.value?.code == .cancelled)
        }
    }

    @Test(arguments: ["announced", "chunked"])
    func `an answer larger than allowed is given up`(kind: String) async throws {
        let handler: @Sendable (Request) async -> Response = { request in
            let body = [UInt8](repeating: 0, count: 1001)
            if request.path == "/announced" { return Response(status: 200, bytes: body) }
            return Response(status: 200, body: .stream { writer in try await writer.write(body) })
        }
        try await withClient(handler: handler) { client, _, address in
            for (limit, code) in [(1000, HTTPClientError.Code.tooLarge), (0, .tooLarge), (1001, nil)] {
                var request = OutgoingRequest("GET", "\(address)/\(kind)")
                request.maximumResponseBytes = limit
                let error = await failure { [request] () async throws(HTTPClientError) in
                    try await client.send(request)
                }
                #expect(error?.code == code)
            }
        }
    }

    @Test func `an answer with an endless head is given up`() async throws {
        let handler: @Sendable (Request) async -> Response = { _ in
            let field = Headers.Field("X", String(repeating: "x", count: 1000))
            return Response(status: 200, headers: Headers(Array(repeating: field, count: 70)))
        }
        try await withClient(handler: handler) { client, _, address in
            let error = await failure { () async throws(HTTPClientError) in
                try await client.send(OutgoingRequest("GET", address))
            }
            #expect(error?.code == .tooLarge)
        }
    }

    @Test func `an answer that breaks off is no answer`() async throws {
        struct Broken: Error {}
        let handler: @Sendable (Request) async -> Response = { request in
            Response(
                status: 200,
                body: .stream { writer in
                    try await writer.write("begun")
                    throw Broken()
                })
        }
        try await withClient(handler: handler) { client, _, address in
            let error = await failure { () async throws(HTTPClientError) in
                try await client.send(OutgoingRequest("GET", address))
            }
            #expect(error?.code == .connectionLost)
        }
    }

    @Test func `nobody listening is said so`() async throws {
        let client = try HTTPClient(addresses: .any)
        let server = try HTTPServer(
            host: "127.0.0.1", port: 0, responder: TestResponder { _ in Response(status: 200) })
        let port = server.port
        try server.start()
        await server.stop(deadline: .zero)
        let error = await failure { () async throws(HTTPClientError) in
            try await client.send(OutgoingRequest("GET", "http://127.0.0.1:\(port)/"))
        }
        #expect(error?.code == .couldNotConnect)
    }

    @Test func `a server without TLS is no TLS server`() async throws {
        try await withClient(handler: { _ in Response(status: 200) }) { client, server, _ in
            let error = await failure { () async throws(HTTPClientError) in
                try await client.send(OutgoingRequest("GET", "https://127.0.0.1:\(server.port)/"))
            }
            #expect(error?.code == .tls)
        }
    }

    @Test(arguments: [
        "", "/path", "ftp://127.0.0.1/", "file:///etc/passwd", "gopher://127.0.0.1/", "http://", "http://127.0.0.1/a b",
        "http://127.0.0.1/é", "http://127.0.0.1/\r\nX: y", "http://127.0.0.1:99999/", "dict://127.0.0.1:11211/stat",
        "http://[::1/", "http://127.0.0.1/\(String(repeating: "x", count: 9000))",
    ])
    func `an address that is none is refused`(url: String) async throws {
        let client = try HTTPClient(addresses: .any)
        let error = await failure { () async throws(HTTPClientError) in
            try await client.send(OutgoingRequest("GET", url))
        }
        #expect(error?.code == .badURL)
    }

    @Test(arguments: [
        ("GET /x", "A", "b"), ("", "A", "b"), ("GET", "A B", "c"), ("GET", "", "c"), ("GET", "A:", "c"),
        ("GET", "A", "b\r\nX: y"), ("GET", "A", "\u{0}"), ("POST", "content-length", "5"),
        ("POST", "Transfer-Encoding", "chunked"),
    ])
    func `a method or field that would change the request is refused`(
        method: String, name: String, value: String
    ) async throws {
        let client = try HTTPClient(addresses: .any)
        let error = await failure { () async throws(HTTPClientError) in
            try await client.send(OutgoingRequest(method, "http://127.0.0.1:9/", headers: [name: value]))
        }
        #expect(error?.code == .badRequest)
    }

    @Test func `shutting down lets requests end, and takes no more`() async throws {
        let gate = Signal()
        let begun = Signal()
        let handler: @Sendable (Request) async -> Response = { _ in
            await begun.happen()
            await gate.wait()
            return Response(status: 200)
        }
        try await withClient(handler: handler) { client, _, address in
            async let first = client.send(OutgoingRequest("GET", address)).status
            await begun.wait()
            async let end: Void = client.shutdown(deadline: .seconds(20))
            var code: HTTPClientError.Code?
            while code == nil {  // until the shutdown has begun
                var request = OutgoingRequest("GET", address)
                request.timeout = .milliseconds(20)
                let error = await failure { [request] () async throws(HTTPClientError) in try await client.send(request)
                }
                code = error?.code == .timedOut ? nil : error?.code
            }
            #expect(code == .shutDown)
            await gate.happen()
            let status = try await first
            #expect(status == 200)
            await end
        }
    }

    @Test func `at the deadline what is under way ends`() async throws {
        let begun = Signal()
        let handler: @Sendable (Request) async -> Response = { _ in
            await begun.happen()
            await untilCancelled()
            return Response(status: 200)
        }
        try await withClient(handler: handler) { client, _, address in
            async let error = failure { () async throws(HTTPClientError) in
                try await client.send(OutgoingRequest("GET", address))
            }
            await begun.wait()
            await client.shutdown(deadline: .milliseconds(10))
            #expect(await error?.code == .shutDown)
        }
    }
}
