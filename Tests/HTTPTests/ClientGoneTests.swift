import Synchronization
import Testing

@testable import HTTP

struct ClientGoneTests {
    private let get = "GET /a HTTP/1.1\r\nHost: h\r\n\r\n"

    @Test func `the handlers of thousands of clients who leave are cancelled, and nothing is left over`() async throws {
        let started = Atomic(0)
        let cancelled = Atomic(0)
        let handler: @Sendable (Request) async -> Response = { _ in
            started.add(1, ordering: .relaxed)
            await untilCancelled()
            cancelled.add(1, ordering: .relaxed)
            return Response(status: 200, text: "nobody reads this")
        }
        let count = 4_000
        try await withServer(loops: 2, handler: handler) { server in
            try await onThread { [get] in
                for number in 0..<count {
                    let client = try RawClient(server)
                    try client.send(get)
                    // A reset may overtake the request; an orderly end cannot.
                    if number % 4 == 0 { client.reset() } else { client.close() }
                }
            }
        }
        #expect(started.load(ordering: .relaxed) >= count / 4 * 3)
        #expect(cancelled.load(ordering: .relaxed) == started.load(ordering: .relaxed))
    }

    @Test func `an answer to a client who left is dropped, also when it comes late`() async throws {
        let gate = Signal()
        let begun = Signal()
        let done = Signal()
        let handler: @Sendable (Request) async -> Response = { request in
            guard request.path == "/a" else { return Response(status: 200) }
            await begun.happen()
            await untilCancelled()
            await gate.wait()
            Task { await done.happen() }
            return Response(status: 200, bytes: [UInt8](repeating: 0, count: 1 << 20))
        }
        try await withServer(handler: handler) { server in
            let client = try await onThread { [get] in
                let client = try RawClient(server)
                try client.send(get)
                return Holder(client)
            }
            await begun.wait()
            client.client.close()
            await gate.happen()
            await done.wait()
            try await onThread {
                let client = try RawClient(server)
                try client.send("GET /other HTTP/1.1\r\nHost: h\r\n\r\n")
                #expect(try client.readAnswer().status == 200)
            }
        }
    }

    @Test(arguments: ["", "GE", "GET / HTTP/1.1\r\n", "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nab"])
    func `a client that leaves within a request leaves nothing behind`(part: String) async throws {
        let handler: @Sendable (Request) async -> Response = { request in
            if request.path != "/a" { Issue.record("an incomplete request reached the handler") }
            return Response(status: 200)
        }
        try await withServer(handler: handler) { server in
            try await onThread { [get] in
                for number in 0..<50 {
                    let client = try RawClient(server)
                    try client.send(part)
                    if number % 2 == 0 { client.reset() } else { client.close() }
                }
                let client = try RawClient(server)
                try client.send(get)
                #expect(try client.readAnswer().status == 200)
            }
        }
    }

    @Test func `a client that ends its sending can still read an answer that is on its way`() async throws {
        let body = [UInt8](repeating: 0x62, count: 8_000_000)
        try await withServer(handler: { _ in Response(status: 200, bytes: body) }) { server in
            try await onThread { [get] in
                let client = try RawClient(server, receiveBuffer: 4096)
                try client.send(get)
                _ = try client.read(15)
                client.endSending()
                #expect(try client.readToEnd().count > body.count)
            }
        }
    }

    @Test func `mutated requests over real sockets never stop the server`() async throws {
        try await withServer { server in
            try await onThread { [get] in
                var random = SeededRandom(seed: 7)
                let seed =
                    "POST /a HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n" + get
                for _ in 0..<1_500 {
                    var bytes = Array(seed.utf8)
                    for _ in 0..<Int.random(in: 1...4, using: &random) { random.mutate(&bytes) }
                    let client = try RawClient(server)
                    try client.send(bytes)
                    client.endSending()
                    let answer = try? client.readToEnd()
                    #expect(answer.map { $0.isEmpty || $0.starts(with: Array("HTTP/1.1 ".utf8)) } ?? true)
                }
                let client = try RawClient(server)
                try client.send(get)
                #expect(try client.readAnswer().text == "/a")
            }
        }
    }
}
