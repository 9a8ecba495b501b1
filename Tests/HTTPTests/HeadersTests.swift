import HTTP
import Testing

struct HeadersTests {
    @Test func `names are found whatever their case`() {
        let headers: Headers = ["Content-Type": "text/plain", "X-One": "1"]
        #expect(headers["content-type"] == "text/plain")
        #expect(headers["CONTENT-TYPE"] == "text/plain")
        #expect(headers["content_type"] == nil)
        #expect(headers["X-@ne"] == nil)
    }

    @Test func `a field may come several times, and the order is kept`() {
        var headers = Headers()
        headers.add("Accept", "a")
        headers.add("Host", "h")
        headers.add("accept", "b")
        #expect(headers.values(named: "ACCEPT") == ["a", "b"])
        #expect(headers["accept"] == "a")
        #expect(headers.map(\.name) == ["Accept", "Host", "accept"])
    }

    @Test func `setting a value leaves one field of that name, and nil leaves none`() {
        var headers = Headers([.init("A", "1"), .init("B", "2"), .init("a", "3")])
        headers["a"] = "4"
        #expect(headers == Headers([.init("A", "4"), .init("B", "2")]))
        headers["A"] = nil
        #expect(headers == ["B": "2"])
        headers["C"] = "5"
        #expect(headers == ["B": "2", "C": "5"])
    }

    @Test func `a list field is searched token by token`() {
        let headers = Headers([.init("Connection", "keep-alive, \tUpgrade ,"), .init("connection", "Close")])
        #expect(headers.lists("upgrade", in: "Connection"))
        #expect(headers.lists("close", in: "Connection"))
        #expect(!headers.lists("keep", in: "Connection"))
        #expect(!headers.lists("close", in: "Accept"))
    }

    @Test(arguments: [("", ""), (" \t ", ""), (" a b\t", "a b"), ("é ", "é"), ("a \u{301}", "a \u{301}")])
    func `blanks are trimmed at both ends only`(text: String, expected: String) {
        #expect(text.trimmingBlanks() == expected)
    }
}
