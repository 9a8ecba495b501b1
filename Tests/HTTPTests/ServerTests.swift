import Testing

@testable import HTTP

struct ServerTests {
    private let get = "GET /a HTTP/1.1\r\nHost: h\r\n\r\n"

    @Test func `a request is answered, and the connection serves the next`() async throws {
        try await withServer { server in
            try await onThread {
                let client = try RawClient(server)
                for path in ["/one", "/two"] {
                    try client.send("GET \(path)?q HTTP/1.1\r\nHost: h\r\n\r\n")
                    let answer = try client.readAnswer()
                    #expect(answer.status == 200)
                    #expect(answer.text == path)
                    #expect(answer.headers["Content-Length"] == "4")
                    #expect(answer.headers["Date"]?.hasSuffix(" GMT") == true)
                    #expect(answer.headers["Connection"] == nil)
                    #expect(answer.headers["Transfer-Encoding"] == nil)
                }
            }
            #expect(server.openConnections <= 1)
        }
    }

    @Test func `the handler sees what was sent`() async throws {
        let handler: @Sendable (Request) async -> Response = { request in
            #expect(request.remoteAddress == "127.0.0.1")
            #expect(request.headers["x-y"] == "z")
            return Response(status: 201, headers: ["X-Method": request.method], bytes: request.body)
        }
        try await withServer(handler: handler) { server in
            try await onThread {
                let client = try RawClient(server)
                try client.send("PUT / HTTP/1.1\r\nHost: h\r\nX-Y: z\r\nContent-Length: 3\r\n\r\nabc")
                let answer = try client.readAnswer()
                #expect(answer.status == 201)
                #expect(answer.headers["X-Method"] == "PUT")
                #expect(answer.text == "abc")
            }
        }
    }

    @Test func `requests sent at once are answered in order, however slow one is`() async throws {
        let handler: @Sendable (Request) async -> Response = { request in
            if request.path == "/0" { for _ in 0..<50 { await Task.yield() } }
            return Response(status: 200, bytes: request.body + Array(request.path.utf8))
        }
        try await withServer(handler: handler) { server in
            try await onThread {
                let client = try RawClient(server)
                let count = 500
                var bytes = ""
                for number in 0..<count {
                    bytes += "POST /\(number) HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\nx:"
                }
                try client.send(bytes)
                for number in 0..<count { #expect(try client.readAnswer().text == "x:/\(number)") }
            }
        }
    }

    @Test func `more is sent ahead than is read ahead, and all of it is answered`() async throws {
        let gate = Signal()
        let handler: @Sendable (Request) async -> Response = { request in
            await gate.wait()
            return Response(status: 200, text: request.path)
        }
        try await withServer(handler: handler) { server in
            try await onThread {
                let client = try RawClient(server)
                let filler = String(repeating: "f", count: 2_000)
                let count = 100
                for number in 0..<count {
                    try client.send("GET /\(number) HTTP/1.1\r\nHost: h\r\nX: \(filler)\r\n\r\n")
                }
                Task { await gate.happen() }
                for number in 0..<count { #expect(try client.readAnswer().text == "/\(number)") }
            }
        }
    }

    @Test func `HEAD gets the head of the answer only`() async throws {
        try await withServer { server in
            try await onThread {
                let client = try RawClient(server)
                try client.send("HEAD /abc HTTP/1.1\r\nHost: h\r\n\r\n" + get)
                #expect(try client.readAnswer(toHead: true).headers["Content-Length"] == "4")
                #expect(try client.readAnswer().text == "/a")
            }
        }
    }

    @Test(arguments: [204, 304]) func `some answers have no body`(status: Int) async throws {
        let handler: @Sendable (Request) async -> Response = { request in
            request.path == "/a" ? Response(status: 200, text: "a") : Response(status: status, text: "dropped")
        }
        try await withServer(handler: handler) { server in
            try await onThread {
                let client = try RawClient(server)
                try client.send("GET /none HTTP/1.1\r\nHost: h\r\n\r\n" + get)
                let answer = try client.readAnswer()
                #expect(answer.status == status)
                #expect(answer.headers["Content-Length"] == nil)
                #expect(try client.readAnswer().text == "a")
            }
        }
    }

    @Test func `a chunked body arrives whole, in whatever pieces it was sent`() async throws {
        try await withServer(handler: { Response(status: 200, bytes: $0.body) }) { server in
            try await onThread {
                let client = try RawClient(server)
                let body = [UInt8]((0..<100_000).map { UInt8(truncatingIfNeeded: $0 / 3) })
                try client.send("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n")
                for start in stride(from: 0, to: body.count, by: 7_777) {
                    let piece = body[start..<min(body.count, start + 7_777)]
                    try client.send("\(String(piece.count, radix: 16))\r\n")
                    try client.send(Array(piece) + [13, 10])
                }
                try client.send("0\r\n\r\n")
                #expect(try client.readAnswer().body == body)
            }
        }
    }

    @Test func `who expects to continue hears it only when the body may come`() async throws {
        let limit: @Sendable (RequestHead) -> Int = { $0.path == "/big" ? 10 : 2 }
        try await withServer(bodyLimit: limit, handler: { Response(status: 200, bytes: $0.body) }) { server in
            try await onThread {
                let expects = "HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n"
                let client = try RawClient(server)
                try client.send("POST /big \(expects)")
                #expect(try client.readAnswer().status == 100)
                try client.send("hello")
                #expect(try client.readAnswer().text == "hello")
                try client.send("POST /small \(expects)")
                let refused = try client.readAnswer()
                #expect(refused.status == 413)
                #expect(refused.text.hasPrefix("refused /small"))
                #expect(refused.headers["Connection"] == "close")
                #expect(try client.readToEnd().isEmpty)
            }
        }
    }

    @Test func `an HTTP 1·0 client is served, and kept only when it asks`() async throws {
        try await withServer { server in
            try await onThread {
                let client = try RawClient(server)
                try client.send("GET /x HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
                #expect(try client.readAnswer().headers["Connection"] == "keep-alive")
                try client.send("GET /y HTTP/1.0\r\n\r\n")
                #expect(try client.readAnswer().headers["Connection"] == "close")
                #expect(try client.readToEnd().isEmpty)
            }
        }
    }

    @Test func `a control byte in a field of the answer cannot begin another field`() async throws {
        let handler: @Sendable (Request) async -> Response = { _ in
            Response(status: 200, headers: ["X-Name": "a\r\nSet-Cookie: evil=1\n\0"], bytes: [])
        }
        try await withServer(handler: handler) { server in
            try await onThread {
                let client = try RawClient(server)
                try client.send(get)
                let answer = try client.readAnswer()
                #expect(answer.headers["Set-Cookie"] == nil)
                #expect(answer.headers["X-Name"]?.hasPrefix("a  Set-Cookie: evil=1") == true)
            }
        }
    }

    @Test func `a large body goes out whole to a client that reads slowly`() async throws {
        let body = [UInt8]((0..<5_000_000).map { UInt8(truncatingIfNeeded: $0 / 7) })
        try await withServer(handler: { _ in Response(status: 200, bytes: body) }) { server in
            try await onThread {
                let client = try RawClient(server, receiveBuffer: 4096)
                try client.send(get + get)
                #expect(try client.readAnswer().body == body)
                #expect(try client.readAnswer().body == body)
            }
        }
    }

    @Test func `a handler may work elsewhere and come back`() async throws {
        let elsewhere: @Sendable () async -> Void = {
            await withTaskExecutorPreference(globalConcurrentExecutor) { await Task.yield() }
        }
        let handler: @Sendable (Request) async -> Response = { request in
            await elsewhere()
            guard request.path == "/stream" else { return Response(status: 200, text: request.path) }
            return Response(
                status: 200,
                body: .stream { writer in
                    await elsewhere()
                    try await writer.write("one")
                    await elsewhere()
                })
        }
        try await withServer(loops: 2, handler: handler) { server in
            try await onThread {
                let client = try RawClient(server)
                for _ in 0..<50 {
                    try client.send("GET /a HTTP/1.1\r\nHost: h\r\n\r\nGET /stream HTTP/1.1\r\nHost: h\r\n\r\n")
                    #expect(try client.readAnswer().text == "/a")
                    #expect(try client.readAnswer().text == "one")
                }
            }
        }
    }

    @Test func `several loops share the connections`() async throws {
        try await withServer(loops: 3) { server in
            try await onThread {
                let clients = try (0..<9).map { _ in try RawClient(server) }
                for client in clients { try client.send(get) }
                for client in clients { #expect(try client.readAnswer().text == "/a") }
            }
        }
    }

    @Test func `a taken port is refused with a sentence`() async throws {
        try await withServer { server in
            let error = #expect(throws: HTTPError.self) {
                try HTTPServer(
                    host: "127.0.0.1", port: server.port, responder: TestResponder { _ in Response(status: 200) })
            }
            #expect(error?.code == .addressInUse)
            #expect(error?.reason.contains("\(server.port) is taken") == true)
        }
    }

    @Test(arguments: [("203.0.113.1", 0), ("no such host", 0), ("127.0.0.1", 65_536), ("127.0.0.1", -1)])
    func `an address that is not ours is refused`(host: String, port: Int) {
        let error = #expect(throws: HTTPError.self) {
            try HTTPServer(host: host, port: port, responder: TestResponder { _ in Response(status: 200) })
        }
        #expect(error?.code == .cannotListen)
    }
}
