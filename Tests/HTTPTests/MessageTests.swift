import HTTP
import Testing

struct MessageTests {
    @Test func `a target is split at its first question mark`() {
        let request = Request("GET", "/a%20b?x=1?&y", headers: ["Host": "h"])
        #expect(request.path == "/a%20b")
        #expect(request.query == "x=1?&y")
        #expect(Request("GET", "/a").query == nil)
        #expect(Request("GET", "/a?").query == "")
    }

    @Test func `a streamed body can be collected without a socket`() async throws {
        let response = Response(
            status: 200,
            body: .stream { writer in
                try await writer.write("one,")
                try await writer.write([0x32])
            })
        #expect(try await response.collected() == Array("one,2".utf8))
        #expect(try await Response(status: 200, text: "t").collected() == [0x74])
    }

    @Test func `every refusal has its status and a sentence`() {
        let refusals: [(Refusal, Int)] = [
            (.malformed("x"), 400), (.timedOut, 408), (.bodyTooLarge(limit: 7), 413), (.unsupportedExpectation, 417),
            (.headTooLarge(limit: 9), 431), (.unsupportedTransferEncoding("gzip"), 501), (.saturated, 503),
            (.unsupportedVersion, 505), (.tooManyFields(limit: 3), 431),
        ]
        for (refusal, status) in refusals {
            #expect(refusal.status == status)
            #expect(refusal.reason.hasSuffix("."))
        }
    }
}
