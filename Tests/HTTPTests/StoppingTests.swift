import Testing

@testable import HTTP

struct StoppingTests {
    private let get = "GET /a HTTP/1.1\r\nHost: h\r\n\r\n"

    @Test func `stopping answers what is in flight, and closes behind it`() async throws {
        let gate = Signal()
        let begun = Signal()
        let server = try HTTPServer(
            host: "127.0.0.1", port: 0, loops: 2,
            responder: TestResponder { request in
                await begun.happen()
                await gate.wait()
                return Response(status: 200, text: request.path)
            })
        try server.start()
        let client = try await onThread { [get] in
            let client = try RawClient(server)
            try client.send(get + get)
            return Holder(client)
        }
        await begun.wait()
        async let stopped: Void = server.stop(deadline: .seconds(20))
        try await onThread {
            while (try? RawClient(server)) != nil {}  // until nothing listens any more
        }
        #expect(server.requestsInFlight == 1)
        await gate.happen()
        try await onThread {
            let answer = try client.client.readAnswer()
            #expect(answer.text == "/a")
            #expect(answer.headers["Connection"] == "close")
            #expect(try client.client.readToEnd().isEmpty)
        }
        await stopped
        #expect(server.openConnections == 0)
        #expect(server.requestsInFlight == 0)
    }

    @Test func `stopping closes idle connections at once`() async throws {
        let server = try HTTPServer(
            host: "127.0.0.1", port: 0, responder: TestResponder { _ in Response(status: 200) })
        try server.start()
        let clients = try await onThread { [get] in
            let used = try RawClient(server)
            try used.send(get)
            _ = try used.readAnswer()
            return [Holder(used), Holder(try RawClient(server))]
        }
        await server.stop(deadline: .seconds(3600))
        try await onThread {
            let first = try clients[0].client.readToEnd()
            #expect(first.isEmpty)
            let rest = try? clients[1].client.readToEnd()  // or a reset, when it was not accepted yet
            #expect(rest?.isEmpty ?? true)
        }
    }

    @Test func `at the deadline handlers are cancelled and connections cut`() async throws {
        let begun = Signal()
        let cancelled = Signal()
        let server = try HTTPServer(
            host: "127.0.0.1", port: 0,
            responder: TestResponder { _ in
                await begun.happen()
                await untilCancelled()
                await cancelled.happen()
                return Response(status: 200)
            })
        try server.start()
        let client = try await onThread { [get] in
            let client = try RawClient(server)
            try client.send(get)
            return Holder(client)
        }
        await begun.wait()
        await server.stop(deadline: .milliseconds(10))
        await cancelled.wait()
        #expect(server.openConnections == 0)
        let rest = try await onThread { try client.client.readToEnd() }
        #expect(rest.isEmpty)
    }

    @Test func `a request half received is still answered`() async throws {
        let begun = Signal()
        let server = try HTTPServer(
            host: "127.0.0.1", port: 0,
            responder: TestResponder(bodyLimit: { _ in
                Task { await begun.happen() }
                return 10
            }) { Response(status: 200, bytes: $0.body) })
        try server.start()
        let client = try await onThread {
            let client = try RawClient(server)
            try client.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 4\r\n\r\nab")
            return Holder(client)
        }
        await begun.wait()
        async let stopped: Void = server.stop(deadline: .seconds(20))
        try await onThread {
            while (try? RawClient(server)) != nil {}
            try client.client.send("cd")
            #expect(try client.client.readAnswer().text == "abcd")
        }
        await stopped
    }

    @Test func `a stopped server frees its port, and a second stop does nothing`() async throws {
        let responder = TestResponder { _ in Response(status: 200) }
        // Another program may be given the port right behind it; one that was not freed would be taken every time.
        var isFreed = false
        for _ in 0..<20 where !isFreed {
            let first = try HTTPServer(host: "127.0.0.1", port: 0, responder: responder)
            try first.start()
            await first.stop(deadline: .zero)
            await first.stop(deadline: .zero)
            do throws(HTTPError) {
                isFreed = try HTTPServer(host: "127.0.0.1", port: first.port, responder: responder).port == first.port
            } catch {
                #expect(error.code == .addressInUse)
            }
        }
        #expect(isFreed)
    }

    @Test func `a server that was never started stops too`() async throws {
        let responder = TestResponder { _ in Response(status: 200) }
        let server = try HTTPServer(host: "127.0.0.1", port: 0, responder: responder)
        await server.stop(deadline: .zero)
        #expect(server.openConnections == 0)
    }
}
