import Basics
import Testing

@testable import JSON

private struct Webhook: Codable {
    let id: String
    @OmitNil var secret: String?
    let companyId: String?
    let kinds: [Kind]
    let failures: Int
    let attempts: [Attempt]
    let last: Attempt?
    let paid: Amount?
    let metadata: [String: String]
    let raw: RawJSON
    let isActive: Bool
    let large: UInt64
    let small: Int8?

    struct Attempt: Codable {
        let at: Timestamp
        let day: CalendarDate
        @OmitNil var error: String?
    }
}

private struct Link: JSONWritable {
    let name: String
    let amount: Amount

    func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("name", name)
            $0.field("amount", TwoPlaces(amount))
            $0.field("next", Int?.none, ifNil: .null)
            $0.field("last", Int?.none, ifNil: .omit)
        }
    }
}

struct WritingTests {
    private func text(_ value: some JSONWritable) -> String { String(decoding: value.json, as: UTF8.self) }

    @Test func `a plain type writes its fields in order, nil as null unless it is to be omitted`() throws {
        let attempt = Webhook.Attempt(at: Timestamp(seconds: 0), day: CalendarDate(daysSince1970: 0), error: nil)
        let failed = Webhook.Attempt(at: Timestamp(seconds: 1), day: CalendarDate(daysSince1970: 1), error: "no")
        let hook = Webhook(
            id: "a", secret: nil, companyId: nil, kinds: [.creditNote], failures: -3,
            attempts: [attempt, failed, attempt],
            last: attempt, paid: Amount("10.50"), metadata: ["b": "2", "c": "3", "a": "1"],
            raw: RawJSON(stored: Array("[1.10]".utf8)),
            isActive: false, large: 7, small: nil)
        let first = #"{"at":"1970-01-01T00:00:00Z","day":"1970-01-01"}"#
        let second = #"{"at":"1970-01-01T00:00:01Z","day":"1970-01-02","error":"no"}"#
        let expected =
            #"{"id":"a","companyId":null,"kinds":["credit-note"],"failures":-3,"attempts":["#
            + "\(first),\(second),\(first)],\"last\":\(first),"
            + #""paid":10.50,"metadata":{"a":"1","b":"2","c":"3"},"raw":[1.10],"isActive":false,"large":7,"small":null}"#
        #expect(String(decoding: try JSONWriter.bytes(of: hook), as: UTF8.self) == expected)

        let again = try JSONDocument(parsing: expected).decode(Webhook.self)
        #expect(String(decoding: try JSONWriter.bytes(of: again), as: UTF8.self) == expected)
    }

    @Test func `a type may write itself`() {
        #expect(text(Link(name: "x", amount: Amount(5))) == #"{"name":"x","amount":5.00,"next":null}"#)
        #expect(text([Link(name: "x", amount: Amount(5))]) == #"[{"name":"x","amount":5.00,"next":null}]"#)
    }

    @Test func `values of both kinds stand in one text`() throws {
        var writer = JSONWriter(capacity: 0)
        try writer.object { (writer) throws in
            writer.field("data", [1, 2])
            writer.name("first")
            try writer.write(encodable: Webhook.Attempt(at: Timestamp(seconds: 0), day: CalendarDate(daysSince1970: 0)))
            writer.field("hasMore", true)
        }
        #expect(
            String(decoding: writer.bytes, as: UTF8.self)
                == #"{"data":[1,2],"first":{"at":"1970-01-01T00:00:00Z","day":"1970-01-01"},"hasMore":true}"#)
    }

    @Test(arguments: [
        ("", #""""#), ("a\"b\\c/d", #""a\"b\\c/d""#), ("\u{8}\u{9}\u{A}\u{C}\u{D}", #""\b\t\n\f\r""#),
        ("\u{0}\u{1}\u{1F}", #""\u0000\u0001\u001f""#), ("\u{7F}é€😀\u{2028}", "\"\u{7F}é€😀\u{2028}\""),
        ("12345678\"", #""12345678\"""#), ("1234567\n9", #""1234567\n9""#),
        ("12345678éé12345678", "\"12345678éé12345678\""),
    ])
    func `a string is escaped where it has to be`(plain: String, written: String) throws {
        #expect(text(plain) == written)
        #expect(try JSONDocument(parsing: written).root.text == plain)
    }

    @Test func `every character survives, wherever it stands`() throws {
        for scalar in (0...0x200).compactMap(Unicode.Scalar.init) + ["\u{D7FF}", "\u{E000}", "\u{10FFFF}"] {
            for length in [0, 1, 6, 7, 8, 9, 15] {
                let plain = String(repeating: "x", count: length) + String(scalar) + "yz"
                #expect(try JSONDocument(parsing: plain.json).root.text == plain)
            }
        }
    }

    @Test(arguments: [
        ("2359.50", "2359.50", "2359.50"), ("21", "21", "21.00"), ("0", "0", "0.00"), ("-0.05", "-0.05", "-0.05"),
        ("0.12345", "0.12345", "0.12345"), ("-100", "-100", "-100.00"), ("1.5", "1.5", "1.50"),
        ("999999999999999999", "999999999999999999", "999999999999999999.00"),
    ])
    func `an amount keeps its digits`(read: String, written: String, asMoney: String) throws {
        let amount = try #require(Amount(read))
        #expect(text(amount) == written)
        #expect(text(TwoPlaces(amount)) == asMoney)
        #expect(try JSONDocument(parsing: written).root.amount == amount)
    }

    @Test func `an amount beyond 64 bits is written too`() {
        let product =
            Amount(units: 999_999_999_999_999_999, scale: 18) * Amount(units: -999_999_999_999_999_999, scale: 18)
        #expect(text(product) == "-0.999999999999999998000000000000000001")
    }

    @Test(arguments: [0, 9, 10, -1, .max, .min])
    func `an integer is written as it is`(number: Int) throws {
        #expect(text(number) == "\(number)")
    }

    @Test func `an object's names come in order`() throws {
        #expect(text(["b": 1, "a": 2, "c": 3]) == #"{"a":2,"b":1,"c":3}"#)
        let nested = ["b": ["d": [1, 2], "c": []], "a": [:]]
        #expect(
            String(decoding: try JSONWriter.bytes(of: nested), as: UTF8.self) == #"{"a":{},"b":{"c":[],"d":[1,2]}}"#)
    }

    @Test func `an unsigned integer too large for others is refused`() {
        #expect(throws: JSONReason.self) { try JSONWriter.bytes(of: UInt64.max) }
    }
}
