import Basics
import Testing

@testable import JSON

struct ReadingTests {
    @Test(arguments: [
        "null", " true\n", "false", "0", "-0", "12.50", "-1.5e+10", "1E-2", "1e400", "123456789012345678901234567890",
        "\"\"", "\"é\"", "\"\\u00e9\\n\\/\\\"\\\\\"", "\"\\ud83d\\ude00\"", "\"\u{7F}\"", "[]", "[ ]", "{}", "{ }",
        "[1,2]", "\t[\r\n1 , \"a\" , {\"a\":{\"b\":[]}} ]  ", "{\"\":1,\"a\":2}", "\"\\u0000\"", "\"/\"", "[[[[]]]]",
        "\"a\\\\\"", "[\"\\\\\\\\\",\"\\\"\"]", "\"\u{FEFF}\"",
    ])
    func `a valid text is read, and what is written from it is the same value`(text: String) throws {
        let document = try JSONDocument(parsing: text)
        let compact = RawJSON(document.root)
        let again = try JSONDocument(parsing: compact.bytes)
        #expect(RawJSON(again.root) == compact)
    }

    @Test(arguments: [
        ("", JSONError.Code.empty, 0), (" \n ", .empty, 3),
        ("{", .malformed, 1), ("[1", .malformed, 2), ("[1,]", .malformed, 3), ("[,1]", .malformed, 1),
        ("{\"a\":1,}", .malformed, 7), ("{\"a\"}", .malformed, 4), ("{\"a\" 1}", .malformed, 5),
        ("{a:1}", .malformed, 1),
        ("{\"a\":}", .malformed, 5), ("{1:2}", .malformed, 1), ("[1 2]", .malformed, 3), ("1 2", .malformed, 2),
        ("[1}", .malformed, 2), ("{\"a\":1]", .malformed, 6), ("]", .malformed, 0), ("[]]", .malformed, 2),
        ("{}{}", .malformed, 2), ("[1]// no", .malformed, 3), ("/* no */1", .malformed, 0), ("'a'", .malformed, 0),
        ("01", .malformed, 1), ("-", .malformed, 1), ("-01", .malformed, 2), ("1.", .malformed, 2),
        (".5", .malformed, 0),
        ("+1", .malformed, 0), ("1e", .malformed, 2), ("1e+", .malformed, 3), ("1.e5", .malformed, 2),
        ("0x10", .malformed, 1), ("1_000", .malformed, 1), ("NaN", .malformed, 0), ("Infinity", .malformed, 0),
        ("-Infinity", .malformed, 1), ("tru", .malformed, 0), ("trueX", .malformed, 4), ("True", .malformed, 0),
        ("nul", .malformed, 0), ("null1", .malformed, 4), ("1\"a\"", .malformed, 1), ("\"a\"b", .malformed, 3),
        ("\"a\"\"b\"", .malformed, 3), ("[true false]", .malformed, 6), ("[\"a\" \"b\"]", .malformed, 5),
        ("\"a", .malformed, 2), ("\"\\\"", .malformed, 3), ("\"a\nb\"", .malformed, 2), ("\"\t\"", .malformed, 1),
        ("\"\\x\"", .malformed, 1), ("\"\\u12\"", .malformed, 1), ("\"\\u12g4\"", .malformed, 1),
        ("[1,\u{B}2]", .malformed, 3),
        ("[1\u{C}]", .malformed, 2), ("\u{A0}1", .malformed, 0), ("[1,\u{0}]", .malformed, 3),
        ("1\u{0}", .malformed, 1),
        ("\"\\ud800\"", .encoding, 1), ("\"\\udc00\"", .encoding, 1), ("\"\\ud800\\u0041\"", .encoding, 1),
        ("\"\\ud800x\"", .encoding, 1), ("\"\\ude00\\ud83d\"", .encoding, 1), ("\u{FEFF}1", .encoding, 0),
        ("{\"a\":1,\"a\":2}", .duplicateName, 7), ("{\"a\":1,\"\\u0061\":2}", .duplicateName, 7),
        ("[{\"b\":1,\"a\":{\"b\":1},\"b\":2}]", .duplicateName, 20),
    ])
    func `an invalid text is refused, and the error says where`(text: String, code: JSONError.Code, offset: Int) {
        let error = #expect(throws: JSONError.self) { try JSONDocument(parsing: text) }
        #expect(error?.code == code, "\(text)")
        #expect(error?.offset == offset, "\(text): \(error?.message ?? "")")
    }

    @Test(arguments: [
        ([0x22, 0xFF, 0x22], 1), ([0x22, 0xC3, 0x22], 1), ([0x22, 0xC0, 0x80, 0x22], 1),
        ([0x22, 0xED, 0xA0, 0x80, 0x22], 1),
        ([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], 1), ([0x5B, 0x31, 0x2C, 0x80, 0x5D], 3),
        ([0x22, 0x61, 0xE2, 0x82, 0x22], 2),
        ([0xFF, 0xFE, 0x31, 0x00], 0),
    ])
    func `bytes that are no UTF-8 are refused`(bytes: [UInt8], offset: Int) {
        let error = #expect(throws: JSONError.self) { try JSONDocument(parsing: bytes) }
        #expect(error?.code == .encoding)
        #expect(error?.offset == offset)
    }

    @Test func `an error counts lines and characters`() {
        let error = #expect(throws: JSONError.self) { try JSONDocument(parsing: "{\n  \"é\": 1,\n  \"näme\": x\n}") }
        #expect(error?.description == "line 3, column 11: expected a value, got `x`")
    }

    @Test func `nesting is read up to the limit and no deeper`() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "[{\"a\":", count: depth / 2) + "1" + String(repeating: "}]", count: depth / 2)
        }
        #expect(try JSONDocument(parsing: nested(64)).root.kind == .array)
        let error = #expect(throws: JSONError.self) { try JSONDocument(parsing: nested(66)) }
        #expect(error?.code == .tooDeep)
        let bomb = String(repeating: "[", count: 1_000_000)
        #expect(throws: JSONError.self) { try JSONDocument(parsing: bomb) }
        let unlimited = JSONLimits(maximumDepth: .max)
        #expect(throws: JSONError.self) { try JSONDocument(parsing: bomb, limits: unlimited) }
    }

    @Test func `a text is read up to the limit and no longer`() throws {
        let limits = JSONLimits(maximumBytes: 10)
        #expect(try JSONDocument(parsing: "\"12345678\"", limits: limits).root.text == "12345678")
        let error = #expect(throws: JSONError.self) { try JSONDocument(parsing: "\"123456789\"", limits: limits) }
        #expect(error?.code == .tooLarge)
    }

    @Test func `a name that comes twice is found among thousands`() throws {
        let names = (0..<5000).map { "\"n\($0)\":\($0)" }
        let many = try JSONDocument(parsing: "{\(names.joined(separator: ","))}")
        #expect(many.root.count == 5000)
        #expect(many.root["n4999"]?.integer == 4999)
        for repeated in ["n0", "n15", "n16", "n17", "n4999", "\\u006e4998"] {
            let text = "{\(names.joined(separator: ",")),\"\(repeated)\":0}"
            let error = #expect(throws: JSONError.self) { try JSONDocument(parsing: text) }
            #expect(error?.code == .duplicateName)
        }
    }

    @Test func `names that only look alike are two`() throws {
        // One is composed, the other is a letter and an accent: other bytes, so another name.
        let document = try JSONDocument(parsing: "{\"\\u00e9\":1,\"e\\u0301\":2}")
        #expect(document.root.count == 2)
    }

    @Test(arguments: [
        ("0.1", "0.1"), ("-0.10", "-0.10"), ("123456789012345678", "123456789012345678"),
        ("0.123456789012345678", "0.123456789012345678"), ("1e3", "1000"), ("2.5E-1", "0.25"),
        ("9.007199254740993e15", "9007199254740993"),
        ("1e400", nil), ("1234567890123456789", nil), ("1e-400", nil), ("1e-9223372036854775808", nil),
        ("1e99999999999999999999", nil),
    ])
    func `a number is exact or refused, never near`(text: String, value: String?) throws {
        let node = try JSONDocument(parsing: text).root
        #expect(node.digits == text)
        #expect(node.amount?.description == value)
    }

    @Test(arguments: [
        ("9223372036854775807", Int.max), ("-9223372036854775808", .min), ("9223372036854775808", nil), ("20.0", 20),
        ("2e1", 20), ("2.5", nil), ("-0", 0),
    ])
    func `an integer is one by its value`(text: String, value: Int?) throws {
        #expect(try JSONDocument(parsing: text).root.integer == value)
    }

    @Test func `a node shows what is in it`() throws {
        let root = try JSONDocument(parsing: #"{"a":[1,"x",null],"b\n":{"c":true},"d":"€"}"#).root
        #expect(root.members.map(\.name) == ["a", "b\n", "d"])
        #expect(root["a"]?.elements.map(\.kind) == [.number, .string, .null])
        #expect(root["a"]?.count == 3)
        #expect(root["b\n"]?["c"]?.bool == true)
        #expect(root["d"]?.text == "€")
        #expect(root["e"] == nil)
        #expect(root["d"]?["x"] == nil)
        #expect(root["d"]?.elements.map(\.kind) == [])
        #expect(root["a"]?.members.map(\.name) == [])
        #expect(RawJSON(root).text == #"{"a":[1,"x",null],"b\n":{"c":true},"d":"€"}"#)
    }
}
