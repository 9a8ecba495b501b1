import Testing

@testable import HTTP

struct RefusalTests {
    @Test(arguments: [
        ("GET / HTTP/1.1\r\n\r\n", 400, "-"), ("G@T / HTTP/1.1\r\n", 400, "-"), ("\u{16}\u{3}\u{1}\u{2}\n", 400, "-"),
        ("POST /p HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n", 400, "/p"),
        ("POST /p HTTP/1.1\r\nHost: h\r\nContent-Length: 99\r\n\r\n", 413, "/p"),
        ("POST /p HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n", 413, "/p"),
        ("GET /p HTTP/1.1\r\nHost: h\r\nExpect: x\r\n\r\n", 417, "/p"),
        ("GET / HTTP/1.1\r\nX: \(String(repeating: "x", count: 2000))", 431, "-"),
        ("POST /p HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: gzip, chunked\r\n\r\n", 501, "/p"),
        ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505, "-"),
    ])
    func `what the transport refuses is answered by the responder, and the connection ends`(
        text: String, status: Int, path: String
    ) async throws {
        var limits = ServerLimits()
        limits.headBytes = 1000
        let handler: @Sendable (Request) async -> Response = { _ in
            Issue.record("a refused request reached the handler")
            return Response(status: 200)
        }
        try await withServer(limits: limits, bodyLimit: { _ in 10 }, handler: handler) { server in
            try await onThread {
                let client = try RawClient(server)
                try client.send(text)
                let answer = try client.readAnswer()
                #expect(answer.status == status)
                #expect(answer.text.hasPrefix("refused \(path): "))
                #expect(answer.headers["Connection"] == "close")
                #expect(try client.readToEnd().isEmpty)
            }
        }
    }

    @Test func `a refused client that goes on sending still reads the answer`() async throws {
        try await withServer(bodyLimit: { _ in 10 }) { server in
            try await onThread {
                let client = try RawClient(server)
                try client.send("POST /p HTTP/1.1\r\nHost: h\r\nContent-Length: 400000\r\n\r\n")
                try client.send([UInt8](repeating: 0x78, count: 400_000))
                #expect(try client.readAnswer().status == 413)
                #expect(try client.readToEnd().isEmpty)
            }
        }
    }

    @Test func `what is sent behind a refused request is not taken for another`() async throws {
        let handler: @Sendable (Request) async -> Response = { Response(status: 200, text: $0.path) }
        try await withServer(handler: handler) { server in
            try await onThread {
                let client = try RawClient(server)
                let smuggled = "GET /smuggled HTTP/1.1\r\nHost: h\r\n\r\n"
                try client.send("GET /first HTTP/1.1\r\nHost: h\r\n\r\n")
                try client.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length : 0\r\n\r\n\(smuggled)")
                #expect(try client.readAnswer().text == "/first")
                #expect(try client.readAnswer().status == 400)
                #expect(try client.readToEnd().isEmpty)
            }
        }
    }

    @Test func `HEAD is refused without a body`() async throws {
        try await withServer { server in
            try await onThread {
                let client = try RawClient(server)
                try client.send("HEAD /p HTTP/1.1\r\nHost: h\r\nExpect: x\r\n\r\n")
                #expect(try client.readAnswer(toHead: true).status == 417)
                #expect(try client.readToEnd().isEmpty)
            }
        }
    }

    @Test(arguments: ["G", "GET / HTTP/1.1\r\n", "GET / HTTP/1.1\r\nHost: h\r\nX-Slow: "])
    func `a head that does not come in time is a 408`(start: String) async throws {
        var limits = ServerLimits()
        limits.headTimeout = .milliseconds(40)
        try await withServer(limits: limits) { server in
            try await onThread {
                let client = try RawClient(server)
                try client.send(start)
                let answer = try client.readAnswer()
                #expect(answer.status == 408)
                #expect(answer.text.hasPrefix("refused -"))
                #expect(try client.readToEnd().isEmpty)
            }
        }
    }

    @Test func `a head that comes in drops is cut off all the same`() async throws {
        var limits = ServerLimits()
        limits.headTimeout = .milliseconds(60)
        try await withServer(limits: limits) { server in
            try await onThread {
                let client = try RawClient(server)
                try client.send("GET / HTTP/1.1\r\nX: ")
                var isOpen = true
                while isOpen {  // each drop restarts any limit that counts from the last byte
                    do { try client.send("x") } catch { isOpen = false }
                }
            }
        }
    }

    @Test func `a body that does not come in time is a 408 that knows the path`() async throws {
        var limits = ServerLimits()
        limits.bodyTimeout = .milliseconds(40)
        try await withServer(limits: limits) { server in
            try await onThread {
                let client = try RawClient(server)
                try client.send("POST /slow HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nab")
                let answer = try client.readAnswer()
                #expect(answer.status == 408)
                #expect(answer.text.hasPrefix("refused /slow"))
            }
        }
    }

    @Test func `an idle connection is closed without a word`() async throws {
        var limits = ServerLimits()
        limits.idleTimeout = .milliseconds(40)
        try await withServer(limits: limits) { server in
            try await onThread {
                let client = try RawClient(server)
                #expect(try client.readToEnd().isEmpty)
                var status: Int?
                while status == nil {  // on a busy machine the time may be over before the request is sent
                    let other = try RawClient(server)
                    try? other.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n")
                    status = try? other.readAnswer().status
                    #expect(try status == nil || other.readToEnd().isEmpty)
                }
                #expect(status == 200)
            }
        }
    }

    @Test func `one connection too many is told that the server is busy`() async throws {
        var limits = ServerLimits()
        limits.openConnections = 2
        limits.retryAfter = 7
        try await withServer(limits: limits) { server in
            try await onThread {
                let get = "GET / HTTP/1.1\r\nHost: h\r\n\r\n"
                let first = try RawClient(server)
                let second = try RawClient(server)
                for client in [first, second] {
                    try client.send(get)
                    #expect(try client.readAnswer().status == 200)
                }
                let third = try RawClient(server)
                let answer = try third.readAnswer()
                #expect(answer.status == 503)
                #expect(answer.headers["Retry-After"] == "7")
                #expect(try third.readToEnd().isEmpty)
                try first.send(get)
                #expect(try first.readAnswer().status == 200)
            }
        }
    }

    @Test func `one request too many is told that the server is busy, before its body is read`() async throws {
        var limits = ServerLimits()
        limits.requestsInFlight = 1
        let gate = Signal()
        let begun = Signal()
        let handler: @Sendable (Request) async -> Response = { _ in
            await begun.happen()
            await gate.wait()
            return Response(status: 200)
        }
        try await withServer(limits: limits, handler: handler) { server in
            let first = try await onThread {
                let client = try RawClient(server)
                try client.send("GET /1 HTTP/1.1\r\nHost: h\r\n\r\n")
                return Holder(client)
            }
            await begun.wait()
            #expect(server.requestsInFlight == 1)
            try await onThread {
                for request in ["GET /2", "POST /3"] {
                    let client = try RawClient(server)
                    let length = request.hasPrefix("POST") ? "Content-Length: 9\r\n" : ""
                    try client.send("\(request) HTTP/1.1\r\nHost: h\r\n\(length)\r\n")
                    let answer = try client.readAnswer()
                    #expect(answer.status == 503)
                    #expect(answer.headers["Retry-After"] == "1")
                }
            }
            await gate.happen()
            let status = try await onThread { try first.client.readAnswer().status }
            #expect(status == 200)
        }
    }
}

/// Carries a client from one thread to the next; only one has it at a time.
final class Holder: @unchecked Sendable {
    let client: RawClient

    init(_ client: RawClient) {
        self.client = client
    }
}
