import HTTP
import Testing

struct ContentTypeTests {
    @Test(arguments: [
        ("multipart/related; boundary=\"a b\"; type=\"application/soap+xml\"", "a b", "application/soap+xml"),
        ("Multipart/Related;boundary=abc;type=application/soap+xml;charset=UTF-8", "abc", "application/soap+xml"),
        (
            "multipart/related;    boundary=\"----=_Part_0_1.2\";    type=\"application/soap+xml\"; charset=UTF-8",
            "----=_Part_0_1.2", "application/soap+xml"
        ),
        ("multipart/related; type=x/y;\r\n boundary=\"===1==\"", "===1==", "x/y"),
        ("multipart/related ; BOUNDARY = \"q\\\"q\" ; ; Type=x/y ;", "q\"q", "x/y"),
        ("multipart/related; boundary=----=_Part_0; type=x/y", "----=_Part_0", "x/y"),
        ("multipart/related; boundary=a; boundary=\"a\"; type=x/y", "a", "x/y"),
    ])
    func `parameters are found with or without quotes, in any order and case`(
        text: String, boundary: String, type: String
    ) throws {
        let parsed = try #require(ContentType(text))
        #expect(parsed.mediaType == "multipart/related")
        #expect(parsed["boundary"] == boundary)
        #expect(parsed["type"] == type)
        #expect(parsed["start"] == nil)
        #expect(ContentType(parsed.description) == parsed)
    }

    @Test(arguments: [
        "", "multipart", "/related", "multipart/", "multipart/related; boundary", "multipart/related; boundary=",
        "multipart/related; boundary=\"a", "multipart/related; boundary=\"a\\", "multipart/related boundary=a",
        "multipart/related; boundary=a; boundary=b", "multipart/related; =a", "multipart/related; boundary=a\"b",
        "multipart/related; boundary=\"a\"b",
    ])
    func `what is no media type, or could be read in two ways, is refused`(text: String) {
        #expect(ContentType(text) == nil)
    }
}
