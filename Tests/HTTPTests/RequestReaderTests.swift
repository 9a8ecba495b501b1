import Testing

@testable import HTTP

/// What came of feeding bytes to a reader.
struct ReadResult {
    var requests: [Request] = []
    var persistent: [Bool] = []
    var continues = 0
    var refusal: Refusal?
    var rest = 0

    /// Feeds the bytes in pieces of the given size; all at once by default.
    init(_ bytes: [UInt8], piece: Int = .max, limits: ServerLimits = ServerLimits(), bodyLimit: Int = 1 << 20) {
        var reader = RequestReader(limits, remoteAddress: "test")
        var position = 0
        do {
            while position < bytes.count {
                let end = min(bytes.count, position + min(piece, bytes.count))
                let input = Array(bytes[position..<end])
                var taken = 0
                switch try reader.read(input.span, at: &taken, bodyLimit: { _ in bodyLimit }) {
                case .incomplete: #expect(taken == input.count)
                case .expectsContinue: continues += 1
                case .complete(let request, let isPersistent, _):
                    requests.append(request)
                    persistent.append(isPersistent)
                }
                position += taken
                #expect(taken > 0)
            }
        } catch {
            refusal = error
        }
        rest = bytes.count - position
    }

    init(_ text: String, piece: Int = .max, limits: ServerLimits = ServerLimits(), bodyLimit: Int = 1 << 20) {
        self.init(Array(text.utf8), piece: piece, limits: limits, bodyLimit: bodyLimit)
    }
}

struct RequestReaderTests {
    private let host = "Host: example\r\n"

    @Test func `a request is read the same however its bytes are cut`() throws {
        let text =
            "POST /a/b%20c?x=1 HTTP/1.1\r\nHost: h:80\r\nX-Long: \t a value \t\r\nTransfer-Encoding: Chunked\r\n\r\n"
            + "5;note=\"a;b\"\r\nhello\r\n00A\r\n0123456789\r\n0\r\nX-Trailer: t\r\n\r\n"
            + "\r\nGET /next HTTP/1.0\r\n\r\n"
        for piece in 1...text.utf8.count {
            let result = ReadResult(text, piece: piece)
            #expect(result.refusal == nil)
            try #require(result.requests.count == 2)
            let first = result.requests[0]
            #expect(first.method == "POST")
            #expect(first.path == "/a/b%20c")
            #expect(first.query == "x=1")
            #expect(first.headers["x-long"] == "a value")
            #expect(first.headers["x-trailer"] == nil)
            #expect(first.body == Array("hello0123456789".utf8))
            #expect(result.requests[1].path == "/next")
            #expect(result.persistent == [true, false])
        }
    }

    @Test(arguments: [
        "GET / HTTP/1.1\n", "GET / HTTP/1.1\r\nHost: a\nX: b\r\n\r\n", "\n",
        "GET  / HTTP/1.1\r\n", "GET / HTTP/1.1 \r\n", " GET / HTTP/1.1\r\n", "GET /a b HTTP/1.1\r\n", "GET /\r\n",
        "GET\r\n", "GE(T / HTTP/1.1\r\n", "GET /#f HTTP/1.1\r\n", "GET /\u{1} HTTP/1.1\r\n", "GET /é HTTP/1.1\r\n",
        "GET / http/1.1\r\n", "GET / HTTP/1\r\n", "GET / HTTP/11\r\n", "GET / HTTP/1.1\r\r\n", "GET\t/ HTTP/1.1\r\n",
    ])
    func `a request line that is not exactly one is malformed`(text: String) {
        #expect(isMalformed(ReadResult(text)))
    }

    @Test(arguments: [
        "X : a", "X\t: a", " X: a", "\tX: a", ": a", "X", "X: a\u{0}b", "X: a\u{1}", "X: a\u{7F}", "X: a\rb",
        "X\u{7F}: a", "X(: a", "Ä: a", "X: a\r\n folded", "X: a\r\n\tfolded", "X:\r\n a",
    ])
    func `a header field that is not exactly one is malformed`(line: String) {
        #expect(isMalformed(ReadResult("GET / HTTP/1.1\r\n\(host)\(line)\r\n\r\n")))
    }

    @Test func `a header value of other characters is read when it is UTF-8`() {
        #expect(ReadResult("GET / HTTP/1.1\r\n\(host)X: Zürich\r\n\r\n").requests.first?.headers["X"] == "Zürich")
        let latin = Array("GET / HTTP/1.1\r\n\(host)X: Z".utf8) + [0xFC] + Array("rich\r\n\r\n".utf8)
        #expect(isMalformed(ReadResult(latin)))
    }

    @Test(arguments: [
        "Content-Length: 5\r\nTransfer-Encoding: chunked", "Transfer-Encoding: chunked\r\nContent-Length: 5",
        "Content-Length: 5\r\nTransfer-Encoding: identity", "Content-Length: 0\r\nTransfer-Encoding: x",
        "Content-Length: 1\r\nContent-Length: 1", "Content-Length: 1\r\ncontent-length: 2", "Content-Length: 1, 1",
        "Content-Length: +1", "Content-Length: -1", "Content-Length:", "Content-Length: 1 2", "Content-Length: 0x1",
        "Content-Length: 1.0", "Content-Length: 99999999999999999999", "Content-Length: ١",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked", "Transfer-Encoding: chunked, chunked",
        "Transfer-Encoding: chunked, gzip", "Transfer-Encoding: identity", "Transfer-Encoding:",
        "Transfer-Encoding: , chunked", "Transfer-Encoding: chunkedx", "Transfer-Encoding: \u{B}chunked",
        "Transfer-Encoding: identity, chunked", "Transfer-Encoding: chunked;q=1",
    ])
    func `a length that two readers could see differently is malformed`(fields: String) {
        let result = ReadResult("POST / HTTP/1.1\r\n\(host)\(fields)\r\n\r\n0\r\n\r\n")
        #expect(isMalformed(result))
        #expect(result.requests.isEmpty)
    }

    @Test func `HTTP 1·0 knows no chunks`() {
        #expect(isMalformed(ReadResult("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")))
    }

    @Test func `a coding that is not understood is named`() {
        let result = ReadResult("POST / HTTP/1.1\r\n\(host)Transfer-Encoding: gzip, chunked\r\n\r\n")
        #expect(result.refusal == .unsupportedTransferEncoding("gzip, chunked"))
    }

    @Test(arguments: [
        " 1\r\na\r\n", "g\r\n", "\r\n", "-1\r\n", "0x1\r\na\r\n", "1\na\r\n", "1\r\naXX0\r\n", "1\r\na\n",
        "1 \r\na\r\n", "1\r\nab\r\n", "1000000000000000\r\n", "1;\u{1}\r\na\r\n", "1;a\rb\r\na\r\n", "0\r\nX : a\r\n",
        "0\r\n\n",
        "1 ;x\r\na\r\n", "0\r\n X: a\r\n",
    ])
    func `a chunk that is not exactly one is malformed`(chunks: String) {
        #expect(isMalformed(ReadResult("POST / HTTP/1.1\r\n\(host)Transfer-Encoding: chunked\r\n\r\n\(chunks)")))
    }

    @Test(arguments: ["", "Host: a\r\nHost: a\r\n", "Host: a b\r\n", "Host: a/b\r\n", "Host: u@h\r\n", "Host: a,b\r\n"])
    func `HTTP 1·1 needs exactly one host`(fields: String) {
        #expect(isMalformed(ReadResult("GET / HTTP/1.1\r\n\(fields)\r\n")))
    }

    @Test(arguments: [
        ("http://h:80/p?q", "/p", "q"), ("HTTP://H:80", "/", nil), ("https://h:80?q=/", "/", "q=/"), ("/p", "/p", nil),
        ("//h:80/p", "//h:80/p", nil),
    ])
    func `an absolute target is read as its path and query`(target: String, path: String, query: String?) {
        let result = ReadResult("GET \(target) HTTP/1.1\r\nHost: h:80\r\n\r\n")
        #expect(result.requests.first?.path == path)
        #expect(result.requests.first?.query == query)
        #expect(result.requests.first?.head.target == target)
    }

    @Test(arguments: [
        "GET http://other/", "GET http://u@h/", "GET http:///p", "GET ftp://h/", "GET h/p", "GET *", "CONNECT h:443",
        "GET http://", "GET http://h:81/",
    ])
    func `a target of another form is malformed`(start: String) {
        #expect(isMalformed(ReadResult("\(start) HTTP/1.1\r\nHost: h\r\n\r\n")))
    }

    @Test func `OPTIONS may ask about the whole server`() {
        #expect(ReadResult("OPTIONS * HTTP/1.1\r\n\(host)\r\n").requests.first?.path == "*")
    }

    @Test(arguments: [("HTTP/2.0", true), ("HTTP/0.9", true), ("HTTP/1.7", false)])
    func `another major version is refused, another minor one is not`(version: String, isRefused: Bool) {
        let result = ReadResult("GET / \(version)\r\n\(host)\r\n")
        #expect((result.refusal == .unsupportedVersion) == isRefused)
        #expect(result.requests.isEmpty == isRefused)
    }

    @Test func `an upgrade is not taken up, and what follows is the next request`() {
        let upgrade = "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"
        let result = ReadResult("GET / HTTP/1.1\r\n\(host)\(upgrade)\r\nGET /2 HTTP/1.1\r\n\(host)\r\n")
        #expect(result.requests.map(\.path) == ["/", "/2"])
    }

    @Test func `who expects to continue is told so only when no body is there yet`() {
        let head = "POST / HTTP/1.1\r\n\(host)Content-Length: 2\r\nExpect: 100-Continue\r\n\r\n"
        #expect(ReadResult(head).continues == 1)
        #expect(ReadResult(head + "ab").continues == 0)
        #expect(ReadResult(head + "ab").requests.count == 1)
        #expect(ReadResult(head, bodyLimit: 1).refusal == .bodyTooLarge(limit: 1))
        #expect(ReadResult("GET / HTTP/1.1\r\n\(host)Expect: 100-continue\r\n\r\n").continues == 0)
        #expect(ReadResult("GET / HTTP/1.1\r\n\(host)Expect: tea\r\n\r\n").refusal == .unsupportedExpectation)
    }

    @Test(arguments: [
        ("", true, "HTTP/1.1"), ("Connection: close\r\n", false, "HTTP/1.1"),
        ("Connection: x, Close\r\n", false, "HTTP/1.1"), ("", false, "HTTP/1.0"),
        ("Connection: Keep-Alive\r\n", true, "HTTP/1.0"), ("Connection: keep-alive, close\r\n", false, "HTTP/1.0"),
    ])
    func `the connection persists as version and fields say`(fields: String, persists: Bool, version: String) {
        #expect(ReadResult("GET / \(version)\r\n\(host)\(fields)\r\n").persistent == [persists])
    }

    private func isMalformed(_ result: ReadResult) -> Bool {
        if case .malformed = result.refusal { true } else { false }
    }
}
