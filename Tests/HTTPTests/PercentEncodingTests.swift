import HTTP
import Testing

struct PercentEncodingTests {
    @Test(arguments: [
        ("plain", "plain"), ("caf%C3%A9", "café"), ("%41%62", "Ab"), ("a+b", "a+b"), ("", ""), ("%e2%82%ac", "€"),
    ])
    func `escapes become the characters they stand for`(text: String, expected: String) {
        #expect(percentDecoded(text) == expected)
    }

    @Test(arguments: ["%", "%4", "%4g", "%zz", "a%", "%C3", "%C3%28", "%ff", "%ED%A0%80", "%C0%AF"])
    func `a broken escape and bytes that are not UTF-8 are refused`(text: String) {
        #expect(percentDecoded(text) == nil)
        #expect(decodeQuery("a=\(text)") == nil)
        #expect(pathSegments("/\(text)") == nil)
    }

    @Test func `a query is read as names and values in order`() throws {
        let pairs = try #require(decodeQuery("b=1&a=x+y%2B&&flag&=empty&b=2&c=d=e"))
        #expect(pairs.map(\.name) == ["b", "a", "flag", "", "b", "c"])
        #expect(pairs.map(\.value) == ["1", "x y+", "", "empty", "2", "d=e"])
    }

    @Test func `an escaped slash does not split a segment`() {
        #expect(pathSegments("/a/b%2Fc/") == ["a", "b/c", ""])
        #expect(pathSegments("/") == [""])
        #expect(pathSegments("*") == nil)
        #expect(pathSegments("") == nil)
    }

    @Test func `what was encoded decodes to itself`() {
        let text = "iso6523-actorid-upis::9930:DE 123/ü+%&=?#~"
        #expect(percentDecoded(percentEncoded(text)) == text)
        #expect(percentEncoded("a b/é") == "a%20b%2F%C3%A9")
    }
}
