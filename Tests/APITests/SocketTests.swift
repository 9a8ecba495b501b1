import HTTP
import JSON
import TestSupport
import Testing

/// What the transport refuses is told in the API's own envelope.
struct SocketTests {
    /// The status of an answer, and its body.
    private static func parts(_ answer: String) -> (status: String, head: String, body: String) {
        let halves = answer.split(separator: "\r\n\r\n", maxSplits: 1).map(String.init)
        let words = answer.split(separator: " ", maxSplits: 2).map(String.init)
        return (words.count > 1 ? words[1] : "", halves.first ?? "", halves.count > 1 ? halves[1] : "")
    }

    @Test func `bytes that are no request, or two requests at once, are refused in the envelope`() async throws {
        let running = try await RunningExchange()
        let head = "Host: x\r\nContent-Type: application/json\r\n"
        let cases = [
            ("GARBAGE\r\n\r\n", "400", "INVALID_REQUEST"),
            (
                "POST /exchange/v1/sandbox/bootstrap HTTP/1.1\r\n\(head)Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}",
                "400", "INVALID_REQUEST"
            ),
            (
                "POST /exchange/v1/sandbox/bootstrap HTTP/1.1\r\n\(head)Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
                "400", "INVALID_REQUEST"
            ),
            (
                "POST /exchange/v1/sandbox/bootstrap HTTP/1.1\r\n\(head)Content-Length: -1\r\n\r\n", "400",
                "INVALID_REQUEST"
            ),
            (
                "GET /health/liveness HTTP/1.1\r\nHost: x\r\nX-Long: \(String(repeating: "a", count: 20_000))\r\n\r\n",
                "431", "HEADERS_TOO_LARGE"
            ),
            (
                "POST /exchange/v1/sandbox/bootstrap HTTP/1.1\r\n\(head)Content-Length: 70000\r\n\r\n", "413",
                "PAYLOAD_TOO_LARGE"
            ),
            (
                "POST /exchange/v1/documents/send HTTP/1.1\r\n\(head)Content-Length: 10485761\r\n\r\n", "413",
                "PAYLOAD_TOO_LARGE"
            ),
            (
                "POST /exchange/v1/documents/send HTTP/1.1\r\n\(head)Content-Length: 99999999999999999999\r\n\r\n",
                "400", "INVALID_REQUEST"
            ),
            (
                "GET /health/liveness HTTP/1.1\r\nHost: x\r\n\(String(repeating: "A: b\r\n", count: 101))\r\n", "431",
                "HEADERS_TOO_LARGE"
            ),
        ]
        for (request, status, code) in cases {
            let answer = Self.parts(RawSocket.exchange(Array(request.utf8), port: running.port))
            let shown = request.prefix(120)
            #expect(answer.status == status, "\(shown): \(answer)")
            let error = try? JSONDocument(parsing: answer.body).root["error"]
            #expect(error?["code"]?.text == code, "\(shown): \(answer.body)")
            #expect(error?["requestId"]?.text?.hasPrefix("req_") == true)
            #expect(answer.head.contains(error?["requestId"]?.text ?? "-"), "\(shown)")
            #expect(answer.head.contains("Content-Type: application/json"), "\(shown)")
        }
        #expect(try await running.anybody.get("/health/liveness").status == 200)
        await running.stop()
    }

    @Test func `a body up to ten megabytes is read, and a larger one is not`() async throws {
        let running = try await RunningExchange()
        let key = try await running.anybody.post("/sandbox/bootstrap").text("apiKey")
        let client = running.anybody.key(try #require(key))
        let size = 10 << 20
        func body(_ count: Int) -> [UInt8] {
            Array("{\"x\":\"".utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: count - 8) + Array("\"}".utf8)
        }
        let largest = try await client.call("POST", "/documents/send", body(size))
        #expect(largest.code == "MISSING_FIELD", "\(largest.bodyText.prefix(200))")
        let over = try await client.call("POST", "/documents/send", body(size + 1))
        #expect(over.status == 413)
        #expect(over.code == "PAYLOAD_TOO_LARGE")
        await running.stop()
    }

    @Test func `HEAD is answered as GET is, without the body`() async throws {
        let running = try await RunningExchange()
        let answer = RawSocket.exchange(
            Array("HEAD /health/liveness HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".utf8), port: running.port)
        let parts = Self.parts(answer)
        #expect(parts.status == "200")
        #expect(parts.body.isEmpty)
        #expect(parts.head.contains("Content-Length: 15"), "\(parts.head)")
        await running.stop()
    }

    @Test func `calls on many connections at once under one key have one effect`() async throws {
        let running = try await RunningExchange()
        let key = try #require(try await running.anybody.post("/sandbox/bootstrap").text("apiKey"))
        let client = running.anybody.key(key).once("k")
        let replies = try await withThrowingTaskGroup(of: Reply.self) { group in
            for _ in 0..<40 { group.addTask { try await client.post("/webhooks", Example.webhook) } }
            return try await group.reduce(into: [Reply]()) { $0.append($1) }
        }
        #expect(replies.allSatisfy { $0.status == 201 || $0.code == "IDEMPOTENCY_IN_PROGRESS" })
        #expect(Set(replies.filter { $0.status == 201 }.map(\.body)).count == 1)
        #expect(try await running.anybody.key(key).get("/webhooks")["data"]?.count == 1)
        await running.stop()
    }
}
