import Testing

@testable import HTTP

struct LargeBodyTests {
    private static let limits = {
        var limits = ServerLimits()
        limits.largeBodyBytes = 1000
        limits.largeBodies = 1
        return limits
    }()

    @Test func `no more large bodies come in at once than there are places, and small ones always do`() async throws {
        try await withServer(limits: Self.limits) { server in
            try await onThread {
                let first = try RawClient(server)
                try first.send("POST /first HTTP/1.1\r\nHost: h\r\nContent-Length: 2000\r\n\r\nx")
                // The place is taken once the server has read this much, which it shows by answering the next.
                let small = try RawClient(server)
                try small.send("POST /small HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\nab")
                #expect(try small.readAnswer().status == 200)

                let second = try RawClient(server)
                try second.send("POST /second HTTP/1.1\r\nHost: h\r\nContent-Length: 2000\r\n\r\nx")
                let refused = try second.readAnswer()
                #expect(refused.status == 503)
                #expect(refused.headers["Retry-After"] != nil)

                try first.send(String(repeating: "x", count: 1999))
                #expect(try first.readAnswer().status == 200)

                let third = try RawClient(server)
                try third.send(
                    "POST /third HTTP/1.1\r\nHost: h\r\nContent-Length: 2000\r\n\r\n"
                        + String(repeating: "x", count: 2000))
                #expect(try third.readAnswer().status == 200)
            }
        }
    }

    @Test func `a chunked body is large from the byte on that makes it so`() async throws {
        try await withServer(limits: Self.limits) { server in
            try await onThread {
                let first = try RawClient(server)
                try first.send("POST /first HTTP/1.1\r\nHost: h\r\nContent-Length: 2000\r\n\r\nx")
                let second = try RawClient(server)
                try second.send("POST /second HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n")
                try second.send("3e8\r\n" + String(repeating: "y", count: 1000) + "\r\n")
                try second.send("1\r\ny\r\n1\r\n")
                #expect(try second.readAnswer().status == 503)
            }
        }
    }

    /// The beginning of a request whose body is so large.
    private static func head(_ path: String, bytes: Int) -> String {
        "POST /\(path) HTTP/1.1\r\nHost: h\r\nContent-Length: \(bytes)\r\n\r\n"
    }

    @Test func `large bodies have so many bytes together, and one that does not fit beside them is told to come again`()
        async throws
    {
        var limits = Self.limits
        limits.largeBodies = 10
        limits.largeBodiesBytes = 5000
        try await withServer(limits: limits) { server in
            try await onThread {
                /// Sends a small request and hears its answer: what came before on other connections was read by then.
                func settle() throws {
                    let small = try RawClient(server)
                    try small.send("POST /small HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\nab")
                    #expect(try small.readAnswer().status == 200)
                }
                let first = try RawClient(server)
                try first.send(Self.head("first", bytes: 3000) + "x")
                try settle()
                let tooMuch = try RawClient(server)
                try tooMuch.send(Self.head("second", bytes: 2001) + "x")
                let refused = try tooMuch.readAnswer()
                #expect(refused.status == 503)
                #expect(refused.headers["Retry-After"] != nil)
                let fits = try RawClient(server)
                try fits.send(Self.head("third", bytes: 2000) + "x")
                try settle()
                try fits.send(String(repeating: "x", count: 1999))
                #expect(try fits.readAnswer().status == 200)

                // One without a size grows until it does not fit.
                let growing = try RawClient(server)
                try growing.send("POST /growing HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n")
                for _ in 0..<2 {
                    try growing.send("3e8\r\n" + String(repeating: "y", count: 1000) + "\r\n")
                    try settle()
                }
                try growing.send("1\r\ny\r\n")
                #expect(try growing.readAnswer().status == 503)

                // What was refused and what was answered has given its bytes back.
                try first.send(String(repeating: "x", count: 2999))
                #expect(try first.readAnswer().status == 200)
                let alone = try RawClient(server)
                try alone.send(Self.head("alone", bytes: 9000) + String(repeating: "x", count: 9000))
                #expect(try alone.readAnswer().status == 200)
                for _ in 0..<3 {
                    let next = try RawClient(server)
                    try next.send(Self.head("next", bytes: 5000) + String(repeating: "x", count: 5000))
                    #expect(try next.readAnswer().status == 200)
                }
            }
        }
    }

    @Test func `a client that goes away gives its place back`() async throws {
        try await withServer(limits: Self.limits) { server in
            try await onThread {
                for _ in 0..<3 {
                    let gone = try RawClient(server)
                    try gone.send("POST /gone HTTP/1.1\r\nHost: h\r\nContent-Length: 2000\r\n\r\nx")
                    gone.endSending()
                    #expect(throws: (any Error).self) { try gone.readAnswer() }
                }
                let next = try RawClient(server)
                try next.send(
                    "POST /next HTTP/1.1\r\nHost: h\r\nContent-Length: 2000\r\n\r\n"
                        + String(repeating: "x", count: 2000))
                #expect(try next.readAnswer().status == 200)
            }
        }
    }

    @Test func `a large body is sent as it is, again on a fresh connection where the kept one was closed`() async throws
    {
        let bytes = (0..<(3 << 20)).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
        let handler: @Sendable (Request) async -> Response = { request in
            Response(status: request.body == bytes ? 200 : 400, headers: ["Connection": "close"])
        }
        try await withServer(bodyLimit: { _ in 4 << 20 }, handler: handler) { server in
            let client = try HTTPClient(addresses: .loopbackAllowed)
            for _ in 0..<3 {
                let answer = try await client.send(
                    OutgoingRequest("POST", "http://127.0.0.1:\(server.port)/", body: bytes))
                #expect(answer.status == 200)
            }
            await client.shutdown(deadline: .seconds(5))
        }
    }
}
