import Synchronization
import Testing

@testable import HTTP

struct StreamingTests {
    private static let get = "GET / HTTP/1.1\r\nHost: h\r\n\r\n"

    @Test func `a streamed body comes in chunks, and the connection persists`() async throws {
        let handler: @Sendable (Request) async -> Response = { _ in
            Response(
                status: 200,
                body: .stream { writer in
                    for number in 0..<100 { try await writer.write("line \(number)\n") }
                    try await writer.write([])
                })
        }
        try await withServer(handler: handler) { server in
            try await onThread {
                let client = try RawClient(server)
                try client.send(Self.get + Self.get)
                for _ in 0..<2 {
                    let answer = try client.readAnswer()
                    #expect(answer.headers["Transfer-Encoding"] == "chunked")
                    #expect(answer.headers["Content-Length"] == nil)
                    #expect(answer.text == (0..<100).map { "line \($0)\n" }.joined())
                }
            }
        }
    }

    @Test func `each piece is sent when it is written`() async throws {
        let gate = Signal()
        let handler: @Sendable (Request) async -> Response = { _ in
            Response(
                status: 200,
                body: .stream { writer in
                    try await writer.write("first")
                    await gate.wait()
                    try await writer.write("last")
                })
        }
        try await withServer(handler: handler) { server in
            try await onThread {
                let client = try RawClient(server)
                try client.send(Self.get)
                var received: [UInt8] = []
                while !received.ends(with: "first\r\n") { received += try client.read(1) }
                Task { await gate.happen() }
                while !received.ends(with: "0\r\n\r\n") { received += try client.read(1) }
                #expect(received.ends(with: "4\r\nlast\r\n0\r\n\r\n"))
            }
        }
    }

    @Test func `a writer waits for a client that reads slowly`() async throws {
        let total = 40 << 20
        let read = Atomic(0)
        let widestGap = Atomic(0)
        let handler: @Sendable (Request) async -> Response = { _ in
            Response(
                status: 200, headers: ["Content-Length": "\(total)"],
                body: .stream { writer in
                    let piece = [UInt8](repeating: 0x61, count: 16 << 10)
                    for written in stride(from: 0, to: total, by: piece.count) {
                        try await writer.write(piece)
                        let gap = written + piece.count - read.load(ordering: .relaxed)
                        if gap > widestGap.load(ordering: .relaxed) { widestGap.store(gap, ordering: .relaxed) }
                    }
                })
        }
        try await withServer(handler: handler) { server in
            try await onThread {
                let client = try RawClient(server, receiveBuffer: 8192)
                try client.send(Self.get)
                var count = 0
                while count < total {
                    count += try client.read(min(16 << 10, total - count)).count
                    read.store(count, ordering: .relaxed)
                }
            }
        }
        // What the system's own buffers hold, and what a connection lets wait.
        #expect(widestGap.load(ordering: .relaxed) < 12 << 20)
    }

    @Test func `a writer hears that its client is gone`() async throws {
        let gone = Signal()
        let handler: @Sendable (Request) async -> Response = { _ in
            Response(
                status: 200,
                body: .stream { writer in
                    do {
                        while true { try await writer.write([UInt8](repeating: 0, count: 1000)) }
                    } catch let error as HTTPError {
                        #expect(error.code == .clientGone)
                        #expect(Task.isCancelled)
                        await gone.happen()
                        throw error
                    }
                })
        }
        try await withServer(handler: handler) { server in
            for isReset in [true, false] {
                try await onThread {
                    let client = try RawClient(server)
                    try client.send(Self.get)
                    _ = try client.read(5000)
                    if isReset { client.reset() } else { client.close() }
                }
                await gone.wait()
            }
        }
    }

    @Test func `a client that takes nothing for too long is cut off`() async throws {
        var limits = ServerLimits()
        limits.writeTimeout = .milliseconds(50)
        let gone = Signal()
        let handler: @Sendable (Request) async -> Response = { _ in
            Response(
                status: 200,
                body: .stream { writer in
                    defer { Task { await gone.happen() } }
                    while true { try await writer.write([UInt8](repeating: 0, count: 100_000)) }
                })
        }
        try await withServer(limits: limits, handler: handler) { server in
            let client = try await onThread {
                let client = try RawClient(server, receiveBuffer: 4096)
                try client.send(Self.get)
                return Holder(client)
            }
            await gone.wait()
            _ = client
        }
    }

    @Test func `a body that breaks off is seen to be incomplete`() async throws {
        struct Broken: Error {}
        let handler: @Sendable (Request) async -> Response = { request in
            Response(
                status: 200, headers: request.path == "/length" ? ["Content-Length": "10"] : [:],
                body: .stream { writer in
                    try await writer.write("abc")
                    if request.path != "/length" { throw Broken() }
                })
        }
        try await withServer(handler: handler) { server in
            try await onThread {
                for start in ["GET /length HTTP/1.1", "GET /chunked HTTP/1.1", "GET /close HTTP/1.0"] {
                    let client = try RawClient(server)
                    try client.send("\(start)\r\nHost: h\r\n\r\n")
                    #expect(throws: RawClient.Failure.self) { try client.readAnswer() }
                }
            }
        }
    }

    @Test func `a stream cannot write more than it promised`() async throws {
        let failed = Signal()
        let handler: @Sendable (Request) async -> Response = { _ in
            Response(
                status: 200, headers: ["Content-Length": "4"],
                body: .stream { writer in
                    try await writer.write("abc")
                    let error = await #expect(throws: HTTPError.self) { try await writer.write("de") }
                    #expect(error?.code == .wrongLength)
                    await failed.happen()
                })
        }
        try await withServer(handler: handler) { server in
            try await onThread {
                let client = try RawClient(server)
                try client.send(Self.get)
                #expect(throws: RawClient.Failure.self) { try client.readAnswer() }
            }
            await failed.wait()
        }
    }

    @Test func `an HTTP 1·0 client gets a stream that ends with the connection`() async throws {
        let handler: @Sendable (Request) async -> Response = { _ in
            Response(status: 200, body: .stream { writer in try await writer.write("abc") })
        }
        try await withServer(handler: handler) { server in
            try await onThread {
                let client = try RawClient(server)
                try client.send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
                let answer = try client.readAnswer()
                #expect(answer.headers["Transfer-Encoding"] == nil)
                #expect(answer.headers["Connection"] == "close")
                #expect(answer.text == "abc")
            }
        }
    }

    @Test func `HEAD does not run the stream`() async throws {
        let handler: @Sendable (Request) async -> Response = { request in
            if request.method == "GET" { return Response(status: 200) }
            return Response(
                status: 200, headers: ["Content-Length": "7"], body: .stream { _ in Issue.record("the stream ran") })
        }
        try await withServer(handler: handler) { server in
            try await onThread {
                let client = try RawClient(server)
                try client.send("HEAD / HTTP/1.1\r\nHost: h\r\n\r\n" + Self.get)
                #expect(try client.readAnswer(toHead: true).headers["Content-Length"] == "7")
                #expect(try client.readAnswer().status == 200)
            }
        }
    }

    @Test func `a writer works from another task, and not any more behind the end`() async throws {
        let kept = Mutex<BodyWriter?>(nil)
        let handler: @Sendable (Request) async -> Response = { _ in
            Response(
                status: 200,
                body: .stream { writer in
                    kept.withLock { $0 = writer }
                    try await Task.detached { try await writer.write("from afar") }.value
                })
        }
        try await withServer(handler: handler) { server in
            try await onThread {
                let client = try RawClient(server)
                try client.send(Self.get)
                #expect(try client.readAnswer().text == "from afar")
            }
            let writer = try #require(kept.withLock { $0 })
            let error = await #expect(throws: HTTPError.self) { try await writer.write("too late") }
            #expect(error?.code == .clientGone)
        }
        let writer = try #require(kept.withLock { $0 })
        await #expect(throws: HTTPError.self) { try await writer.write("after the server's end") }
    }
}

extension [UInt8] {
    func ends(with text: String) -> Bool {
        suffix(text.utf8.count).elementsEqual(text.utf8)
    }
}
