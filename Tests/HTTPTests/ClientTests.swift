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
}
