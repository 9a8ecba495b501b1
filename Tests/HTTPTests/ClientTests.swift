import Synchronization
import Testing

@testable import HTTP

/// Runs a server and a client of it; `send` takes the path instead of the whole address.
func withClient(
    _ policy: AddressPolicy = .loopbackAllowed, limits: ClientLimits = ClientLimits(),
    handler: @escaping @Sendable (Request) async -> Response,
    _ body: (HTTPClient, HTTPServer, _ address: String) async throws -> Void
) async throws {
    try await withServer(handler: handler) { server in
        let client = try HTTPClient(addresses: policy, limits: limits)
        try await body(client, server, "http://127.0.0.1:\(server.port)")
        await client.shutdown(deadline: .seconds(20))
    }
}

/// The error that the call throws; `nil` when it throws none.
func failure(of call: () async throws(HTTPClientError) -> IncomingResponse) async -> HTTPClientError? {
    do {
        _ = try await call()
        return nil
    } catch {
        return error
    }
}

struct ClientTests {
    @Test(arguments: ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "QUERY"], [0, 3, 300_000])
    func `a request arrives as it was given`(method: String, bodyBytes: Int) async throws {
        let handler: @Sendable (Request) async -> Response = { request in
            #expect(request.headers["Expect"] == nil)
            #expect(request.headers["Content-Type"] == nil)
            #expect(request.headers["X-Empty"] == "")
            #expect(request.headers["X-One"] == "ü")
            #expect(request.head.target == "/p%20q?x=%C3%A9")
            return Response(status: 207, headers: ["X-Method": request.method], bytes: request.body)
        }
        try await withClient(handler: handler) { client, _, address in
            let body = [UInt8]((0..<bodyBytes).map { UInt8(truncatingIfNeeded: $0) })
            let response = try await client.send(
                OutgoingRequest(
                    method, "\(address)/p%20q?x=%C3%A9", headers: ["X-Empty": "", "X-One": "ü"], body: body))
            #expect(response.status == 207)
            #expect(response.headers["x-method"] == method)
            #expect(response.body == body)
        }
    }

    @Test func `HEAD reads no body`() async throws {
        try await withClient(handler: { _ in Response(status: 200, text: "body") }) { client, _, address in
            let response = try await client.send(OutgoingRequest("HEAD", address))
            #expect(response.headers["Content-Length"] == "4")
            #expect(response.body.isEmpty)
        }
    }

    @Test func `a content type that was given is sent, and a chunked answer is read`() async throws {
        let handler: @Sendable (Request) async -> Response = { request in
            Response(
                status: 200,
                body: .stream { writer in
                    for word in ["type ", request.headers["Content-Type"] ?? "none"] { try await writer.write(word) }
                })
        }
        try await withClient(handler: handler) { client, _, address in
            let request = OutgoingRequest("POST", address, headers: ["Content-Type": "text/xml"], body: [1])
            let response = try await client.send(request)
            #expect(response.body == Array("type text/xml".utf8))
        }
    }

    @Test func `a redirect is an answer, and is not followed`() async throws {
        let handler: @Sendable (Request) async -> Response = { request in
            if request.path != "/from" { Issue.record("the redirect was followed") }
            return Response(status: 302, headers: ["Location": "/to"])
        }
        try await withClient(handler: handler) { client, _, address in
            let response = try await client.send(OutgoingRequest("GET", "\(address)/from"))
            #expect(response.status == 302)
            #expect(response.headers["Location"] == "/to")
        }
    }

    @Test func `connections are used again`() async throws {
        try await withClient(handler: { _ in Response(status: 200) }) { client, server, address in
            for _ in 0..<20 {
                let response = try await client.send(OutgoingRequest("POST", address))
                #expect(response.status == 200)
            }
            #expect(server.openConnections == 1)
        }
    }

    @Test func `one host gets only so many connections at a time`() async throws {
        var limits = ClientLimits()
        limits.connectionsPerHost = 2
        let atWork = Atomic(0)
        let most = Atomic(0)
        let handler: @Sendable (Request) async -> Response = { _ in
            let now = atWork.add(1, ordering: .relaxed).newValue
            if now > most.load(ordering: .relaxed) { most.store(now, ordering: .relaxed) }
            for _ in 0..<20 { await Task.yield() }
            atWork.subtract(1, ordering: .relaxed)
            return Response(status: 200)
        }
        try await withClient(limits: limits, handler: handler) { client, server, address in
            try await withThrowingTaskGroup { group in
                for _ in 0..<40 { group.addTask { try await client.send(OutgoingRequest("GET", address)).status } }
                for try await status in group { #expect(status == 200) }
            }
            #expect(server.openConnections <= 2)
        }
        #expect(most.load(ordering: .relaxed) <= 2)
    }

    @Test func `a thousand requests at once are all answered`() async throws {
        try await withClient(handler: { Response(status: 200, bytes: $0.body) }) { client, _, address in
            try await withThrowingTaskGroup { group in
                for number in 0..<1_000 {
                    group.addTask {
                        let body = Array("number \(number)".utf8)
                        return try await client.send(OutgoingRequest("POST", address, body: body)).body == body
                    }
                }
                for try await isSame in group { #expect(isSame) }
            }
        }
    }

    @Test func `hundreds of requests are under way at once, and again on the same connections`() async throws {
        let count = 300
        let handler = Gathering(count)
        try await withClient(limits: .many, handler: { await handler.respond(to: $0) }) { client, server, address in
            for _ in 0..<2 {
                try await withThrowingTaskGroup { group in
                    for _ in 0..<count {
                        group.addTask { try await client.send(OutgoingRequest("GET", address)).status }
                    }
                    for try await status in group { #expect(status == 200) }
                }
                #expect(server.openConnections == count)
            }
        }
    }

    @Test func `cancelling some of many requests leaves the others under way`() async throws {
        let count = 300
        let begun = Gathering(count)
        let gate = Signal()
        let handler: @Sendable (Request) async -> Response = { request in
            let response = await begun.respond(to: request)
            if request.path == "/keep" { await gate.wait() } else { await untilCancelled() }
            return response
        }
        try await withClient(limits: .many, handler: handler) { client, _, address in
            let tasks = (0..<count).map { number in
                Task {
                    await failure { () async throws(HTTPClientError) in
                        try await client.send(OutgoingRequest("GET", address + (number % 2 == 0 ? "/keep" : "/leave")))
                    }
                }
            }
            await begun.areAllThere.wait()
            for (number, task) in tasks.enumerated() where number % 2 == 1 { task.cancel() }
            for (number, task) in tasks.enumerated() where number % 2 == 1 {
                #expect(await task.value?.code == .cancelled)
            }
            await gate.happen()
            for (number, task) in tasks.enumerated() where number % 2 == 0 { #expect(await task.value == nil) }
        }
    }

    @Test func `a client at rest is woken by each request, whoever sends it`() async throws {
        try await withClient(handler: { _ in Response(status: 200) }) { client, _, address in
            try await withThrowingTaskGroup { group in
                for _ in 0..<4 {
                    group.addTask {
                        for _ in 0..<200 {
                            let response = try await client.send(OutgoingRequest("GET", address))
                            #expect(response.status == 200)
                        }
                    }
                }
                try await group.waitForAll()
            }
        }
    }

    @Test func `connections that the server closed while they were idle are replaced`() async throws {
        let count = 20
        var port = 0
        let client = try HTTPClient(addresses: .loopbackAllowed, limits: .many)
        for _ in 0..<3 {
            let handler = Gathering(count)
            let server = try HTTPServer(
                host: "127.0.0.1", port: port, responder: TestResponder { await handler.respond(to: $0) })
            port = server.port
            try server.start()
            try await withThrowingTaskGroup { [port] group in
                for _ in 0..<count {
                    group.addTask { try await client.send(OutgoingRequest("GET", "http://127.0.0.1:\(port)/")).status }
                }
                for try await status in group { #expect(status == 200) }
            }
            await server.stop(deadline: .seconds(20))
        }
        await client.shutdown(deadline: .seconds(20))
    }
}

extension ClientLimits {
    /// As many connections as a test has requests.
    fileprivate static var many: ClientLimits {
        var limits = ClientLimits()
        limits.connections = 512
        limits.connectionsPerHost = 512
        return limits
    }
}

/// Answers requests when so many are there together, again and again.
private actor Gathering {
    private let count: Int
    private var present: [CheckedContinuation<Void, Never>] = []
    /// Happens the first time.
    let areAllThere = Signal()

    init(_ count: Int) {
        self.count = count
    }

    func respond(to request: Request) async -> Response {
        await withCheckedContinuation { continuation in
            present.append(continuation)
            if present.count == count {
                for one in present { one.resume() }
                present = []
            }
        }
        await areAllThere.happen()
        return Response(status: 200)
    }
}
