import Basics
import Testing

@testable import JSON

private struct Document: Identified {
    static let idPrefix = "doc"
}

private struct Search: Decodable, Equatable {
    let id: ID<Document>?
    let limit: Whole<1, 100>?
    let archived: Bool?
    let country: String?
    let types: [Kind]?
    let amountMin: Amount?
    let from: CalendarDate?
    let since: Timestamp?
    let pages: [Int]?
}

private struct Change: Decodable {
    let name: Patch<String>
    let note: Patch<Text<1, 5>>
    let address: Patch<Address>
    let metadata: [String: Patch<String>]?

    struct Address: Decodable, Equatable {
        let city: String
    }
}

private struct Limits: Decodable {
    let name: Text<1, 3>?
    let count: Whole<1, 100>?
    let lines: List<Int, 1, 3>?
    let small: Int8?
}

/// The faults of a decode as `path: rule`.
func faults<T: Decodable>(_ type: T.Type, _ arguments: Arguments) -> [String] {
    do throws(JSONFaults) {
        _ = try arguments.decode(type)
        return []
    } catch {
        return error.faults.map { "\($0.path): \($0.rule.rawValue)" }
    }
}

struct ArgumentsTests {
    @Test func `fields are read as the type asks`() throws {
        let search = try Arguments(fields: [
            ("id", "doc_01hy7ab9c2de3fghjkmnpqrstv"), ("limit", "20"), ("archived", "true"), ("country", "BE"),
            ("types", "invoice,credit-note"), ("types", "invoice"), ("amountMin", "-12.50"), ("from", "2026-04-25"),
            ("since", "2026-04-25T10:00:00Z"), ("pages", "1,2"), ("unknown", "x"),
        ]).decode(Search.self)
        #expect(search.id?.description == "doc_01HY7AB9C2DE3FGHJKMNPQRSTV")
        #expect(search.limit?.value == 20)
        #expect(search.archived == true)
        #expect(search.country == "BE")
        #expect(search.types == [.invoice, .creditNote, .invoice])
        #expect(search.amountMin?.description == "-12.50")
        #expect(search.from?.description == "2026-04-25")
        #expect(search.since?.description == "2026-04-25T10:00:00Z")
        #expect(search.pages == [1, 2])
    }

    @Test func `no field at all is an object without members`() throws {
        let search = try Arguments().decode(Search.self)
        #expect(search.limit == nil && search.types == nil)
    }

    @Test func `faults of fields are all found`() {
        let arguments = Arguments(fields: [
            ("id", "comp_1"), ("limit", "0"), ("archived", "yes"), ("country", "BE"), ("country", "FR"),
            ("types", "invoice,memo,x"), ("amountMin", "1.2.3"), ("from", "today"), ("pages", "1,,a"),
        ])
        #expect(
            faults(Search.self, arguments) == [
                "id: format", "limit: range", "archived: type", "country: type", "types[1]: enum", "types[2]: enum",
                "amountMin: type", "from: format", "pages[1]: type", "pages[2]: type",
            ])
    }

    @Test(arguments: ["+1", " 1", "1 ", "01", "0x1", "1.5", "", "１"])
    func `a field is an integer by the grammar of JSON and no other`(text: String) {
        #expect(faults(Search.self, Arguments(fields: [("limit", text)])) == ["limit: type"])
    }

    @Test func `a field wins over the member of its name`() throws {
        let body = try JSONDocument(parsing: #"{"country": "BE", "limit": 5, "types": ["memo"], "pages": [7]}"#)
        let arguments = Arguments(body: body, fields: [("country", "FR"), ("types", "invoice")])
        let search = try arguments.decode(Search.self)
        #expect(search.country == "FR")
        #expect(search.limit?.value == 5)
        #expect(search.types == [.invoice])
        #expect(search.pages == [7])
        let all = try arguments.decode([String: RawJSON].self)
        #expect(all.mapValues(\.text) == ["country": "\"FR\"", "limit": "5", "types": "\"invoice\"", "pages": "[7]"])
    }

    @Test func `a change tells absent, null and a value apart`() throws {
        let text = #"{"note": null, "address": {"city": "Gent"}, "metadata": {"a": "1", "b": null}}"#
        let change = try JSONDocument(parsing: text).decode(Change.self)
        #expect(change.name == .absent)
        #expect(change.note == .null)
        #expect(change.address == .value(Change.Address(city: "Gent")))
        #expect(change.metadata == ["a": .value("1"), "b": .null])
        #expect(change.name.applied(to: "old") == "old")
        #expect(change.note.applied(to: Text("old")) == nil)
        let faulty = try JSONDocument(parsing: #"{"name": 1, "note": "longer", "address": {}, "metadata": {"a": 1}}"#)
        #expect(
            faults(Change.self, Arguments(body: faulty)) == [
                "name: type", "note: length", "address.city: required", "metadata.a: type",
            ])
        #expect(faults(Change.self, Arguments(fields: [("name", "x")])) == [])
    }

    @Test(arguments: [
        (#"{"name": "é€😀", "count": 100, "lines": [1, 2, 3], "small": -128}"#, []),
        (#"{"name": ""}"#, ["name: length"]),
        (#"{"name": "abcd"}"#, ["name: length"]), (#"{"count": 0}"#, ["count: range"]),
        (#"{"count": 101}"#, ["count: range"]),
        (#"{"count": 1.5}"#, ["count: type"]), (#"{"count": 1e30}"#, ["count: range"]),
        (#"{"lines": []}"#, ["lines: length"]),
        (#"{"lines": [1, 2, 3, "x"]}"#, ["lines: length"]), (#"{"lines": [1, "x"]}"#, ["lines[1]: type"]),
        (#"{"lines": 1}"#, ["lines: type"]), (#"{"small": 128}"#, ["small: range"]),
        (#"{"name": null, "lines": null}"#, []),
    ])
    func `texts, numbers and lists have limits`(text: String, expected: [String]) throws {
        #expect(faults(Limits.self, Arguments(body: try JSONDocument(parsing: text))) == expected)
    }

    @Test func `a message names what was expected and what came`() throws {
        let body = try JSONDocument(
            parsing: """
                {"limit": 500, "archived": {}, "country": 5, "types": ["memo"], "amountMin": 1e99, "from": "1.1.2026"}
                """)
        let error = #expect(throws: JSONFaults.self) { try Arguments(body: body).decode(Search.self) }
        #expect(
            error?.faults.map(\.message) == [
                "expected an integer from 1 to 100, got `500`", "expected true or false, got an object",
                "expected a string, got `5`", "expected one of `invoice`, `credit-note`, got `memo`",
                "expected a number of at most 18 digits, got `1e99`", "expected a day as YYYY-MM-DD, got `1.1.2026`",
            ])
    }

    @Test func `each element of a batch has faults of its own`() throws {
        struct Batch: Decodable { let items: List<Isolated<SendDocument.Period>, 1, 3> }
        let body = try JSONDocument(
            parsing: #"{"items": [{"start": "2026-01-01", "end": "2026-01-02"}, {"end": 1}, "x"]}"#)
        let batch = try body.decode(Batch.self)
        let results = batch.items.elements.map { item in
            do throws(JSONFaults) {
                return try item.decode().end.description
            } catch {
                return error.faults.map { "\($0.path): \($0.rule.rawValue)" }.joined(separator: ", ")
            }
        }
        #expect(results == ["2026-01-02", "start: required, end: type", ": type"])
        var schemas = JSONSchemas()
        _ = schemas.schema(of: try Shape.of(Batch.self))
        #expect(schemas.definitions.map(\.name) == ["Batch", "Period"])
    }

    @Test(arguments: ["[]", "1", "null", "\"x\""])
    func `a body that is no object is a fault, with fields and without`(text: String) throws {
        let body = try JSONDocument(parsing: text)
        #expect(faults(Search.self, Arguments(body: body)) == [": type"])
        #expect(faults(Search.self, Arguments(body: body, fields: [("limit", "5")])) == [": type"])
    }

    @Test func `a value inside a document is read with fields beside it`() throws {
        let call = try JSONDocument(parsing: #"{"name": "search", "arguments": {"country": "BE", "limit": 5}}"#)
        let search = try Arguments(node: call.root["arguments"], fields: [("limit", "7")]).decode(Search.self)
        #expect(search.country == "BE" && search.limit?.value == 7)
        #expect(try call.root["arguments"]?.decode(Search.self).limit?.value == 5)
    }

    @Test func `a field that cannot be changed is a fault when it is there`() throws {
        struct Rename: Decodable {
            let name: String
            let id: ReadOnly?
        }
        #expect(try JSONDocument(parsing: #"{"name": "a"}"#).decode(Rename.self).name == "a")
        let body = try JSONDocument(parsing: #"{"name": 1, "id": "x"}"#)
        #expect(faults(Rename.self, Arguments(body: body)) == ["name: type", "id: read_only"])
        #expect(try Shape.of(Rename.self).object?.fields.map(\.name) == ["name"])
    }

    @Test func `null clears a patch, and nothing else of a change`() throws {
        struct Change: Decodable {
            let name: String?
            let size: Int?
            let from: CalendarDate?
            let until: Patch<CalendarDate>
            let id: ReadOnly?
            let inner: Inner?

            struct Inner: Decodable { let name: String? }
        }
        let text = #"{"name": null, "size": null, "from": null, "until": null, "id": null, "inner": {"name": null}}"#
        let body = try JSONDocument(parsing: text)
        #expect(
            faults(Change.self, Arguments(body: body, isChange: true)) == [
                "name: type", "size: type", "from: type", "id: read_only",
            ])
        let change = try Arguments(body: body).decode(Change.self)
        #expect(change.name == nil && change.until == .null && change.inner != nil)
    }

    @Test(arguments: [
        (#"{"from": "x", "since": "y"}"#, "INVALID_DATE"), (#"{"from": "x", "types": ["y"]}"#, nil),
        (#"{"limit": 0}"#, nil), (#"{"types": ["y"]}"#, "INVALID_ENUM"),
    ])
    func `faults of one kind have one code`(text: String, code: String?) throws {
        let body = try JSONDocument(parsing: text)
        let error = #expect(throws: JSONFaults.self) { try body.decode(Search.self) }
        #expect(error?.code == code)
    }

    @Test func `many faults are cut off at a hundred`() throws {
        let body = try JSONDocument(parsing: "[\(Array(repeating: "\"x\"", count: 1000).joined(separator: ","))]")
        #expect(faults([Int].self, Arguments(body: body)).count == 100)
    }
}
