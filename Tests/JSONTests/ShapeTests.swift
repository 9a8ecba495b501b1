import Basics
import Testing

@testable import JSON

private struct Company: Identified {
    static let idPrefix = "comp"
}

private struct Page<Element: Codable>: Codable {
    let data: [Element]
    let hasMore: Bool
    let cursor: String?
}

private struct Update: Decodable, Described {
    let id: ID<Company>
    let name: Patch<String>
    let kind: Kind?
    let limit: Whole<1, 100>?
    let lines: List<Line, 1, 500>
    let metadata: [String: Text<0, 500>]?
    let raw: RawJSON?
    let party: SendDocument.Party
    let filter: Node?
    let price: Amount
    let at: Timestamp?
    let flag: Bool

    struct Line: Decodable {
        let text: Text<1, 40>
    }

    static let words = ["id": "The company.", "lines": "What changes.", "filter": "Which ones."]
}

struct ShapeTests {
    @Test func `a shape tells the fields, what each looks like, and which have to be there`() throws {
        let object = try #require(try Shape.of(Update.self).object)
        #expect(object.name == "Update")
        #expect(
            object.fields.map(\.name) == [
                "id", "name", "kind", "limit", "lines", "metadata", "raw", "party", "filter", "price", "at", "flag",
            ])
        #expect(object.fields.filter(\.isRequired).map(\.name) == ["id", "lines", "party", "price", "flag"])
        #expect(object.fields.filter(\.isNullable).count == 7)
        #expect(object.fields[2].shape == .string(cases: ["invoice", "credit-note"]))
        #expect(object.fields[0].words == "The company.")
        #expect(
            object.fields[4].shape
                == .array(
                    of: .object(
                        Shape.Object(
                            name: "Line", fullName: "UpdateLine",
                            fields: [
                                Shape.Field(name: "text", shape: .string(length: .init(1, 40)), isRequired: true)
                            ])),
                    length: .init(1, 500)))
    }

    @Test func `a schema names objects once and refers to them`() throws {
        var schemas = JSONSchemas()
        #expect(schemas.schema(of: try Shape.of(Update.self)).text == ##"{"$ref":"#/components/schemas/Update"}"##)
        #expect(schemas.schema(of: try Shape.of(SendDocument.self)).text.contains("SendDocument"))
        let found = Dictionary(uniqueKeysWithValues: schemas.definitions.map { ($0.name, $0.schema.text) })
        #expect(
            Set(found.keys) == [
                "Update", "Line", "Party", "Node", "SendDocument", "Body", "SendDocumentLine", "Period",
            ])
        #expect(
            found["Line"]
                == #"{"type":"object","properties":{"text":{"type":"string","minLength":1,"maxLength":40}},"required":["text"]}"#
        )
        #expect(
            found["Update"] == """
                {"type":"object","properties":{\
                "id":{"type":"string","pattern":"^comp_(sbx_)?[0-9A-HJKMNP-TV-Z]{26}$","description":"The company."},\
                "name":{"type":["string","null"]},\
                "kind":{"type":["string","null"],"enum":["invoice","credit-note",null]},\
                "limit":{"type":["integer","null"],"minimum":1,"maximum":100},\
                "lines":{"type":"array","items":{"$ref":"#/components/schemas/Line"},"minItems":1,"maxItems":500,\
                "description":"What changes."},\
                "metadata":{"type":["object","null"],"additionalProperties":{"type":"string","maxLength":500}},\
                "raw":{},\
                "party":{"$ref":"#/components/schemas/Party"},\
                "filter":{"anyOf":[{"$ref":"#/components/schemas/Node"},{"type":"null"}],"description":"Which ones."},\
                "price":{"type":"number"},\
                "at":{"type":["string","null"],"format":"date-time"},\
                "flag":{"type":"boolean"}},\
                "required":["id","lines","party","price","flag"]}
                """)
        #expect(found["SendDocument"]?.contains(##""document":{"$ref":"#/components/schemas/Body"}"##) == true)
        #expect(found["Body"]?.contains(##""items":{"$ref":"#/components/schemas/SendDocumentLine"}"##) == true)
    }

    @Test func `a type that contains itself refers to itself`() throws {
        let expected =
            #"{"type":"object","properties":{"type":{"type":["string","null"],"enum":["invoice","credit-note",null]},"#
            + ##""any":{"type":["array","null"],"items":{"$ref":"#/components/schemas/Node"}},"##
            + ##""not":{"anyOf":[{"$ref":"#/components/schemas/Node"},{"type":"null"}]}}}"##
        var schemas = JSONSchemas()
        _ = schemas.schema(of: try Shape.of(Node.self))
        #expect(schemas.definitions.map(\.schema.text) == [expected])
    }

    @Test func `a schema that stands alone brings what it refers to`() throws {
        let object = try #require(try Shape.of(SendDocument.Body.self).object)
        let schema = JSONSchemas.standalone(object, words: ["number": "The number of the document."])
        let root = try JSONDocument(parsing: schema.bytes).root
        #expect(root["properties"]?["number"]?["description"]?.text == "The number of the document.")
        #expect(root["$defs"]?.members.map(\.name) == ["Line", "Party", "Period"])
        #expect(
            root["$defs"]?["Line"]?["properties"]?["period"]?["anyOf"]?.elements.first { _ in true }?["$ref"]?.text
                == "#/$defs/Period")
        let node = try #require(try Shape.of(Node.self).object)
        #expect(JSONSchemas.standalone(node).text.contains(##"{"$ref":"#"}"##))
    }

    @Test func `what we write is always there, and null where it may be`() throws {
        let shape = try Shape.of(Page<SendDocument.Stored>.self)
        #expect(shape.object?.name == "PageOfStored")
        #expect(shape.object?.fields.map(\.isRequired) == [true, true, false])
        let written = try #require(shape.written.object)
        #expect(written.fields.map(\.isRequired) == [true, true, true])
        #expect(written.fields.map(\.isNullable) == [false, false, true])
        guard case .array(let element, _) = written.fields[0].shape else { throw Missing() }
        // Except what is left out when there is none.
        #expect(element.object?.fields.map(\.isRequired) == [true, true, false])
    }

    struct Missing: Error {}

    @Test(arguments: [
        (#"{"data": [{"id": "a", "number": null}], "hasMore": true, "cursor": null}"#, []),
        (#"{"data": [{"id": "a", "number": null, "error": "x"}], "hasMore": true, "cursor": "c"}"#, []),
        (
            #"{"data": [{"id": 1, "error": null}], "hasMore": 0}"#,
            [
                "data[0].id: type", "data[0].number: required", "data[0].error: type", "hasMore: type",
                "cursor: required",
            ]
        ),
        (#"{"data": {}, "hasMore": true, "cursor": null, "next": 1}"#, ["data: type", "next: unknown"]),
        ("[]", [": type"]),
    ])
    func `what is written can be held against the shape`(text: String, expected: [String]) throws {
        let shape = try Shape.of(Page<SendDocument.Stored>.self).written
        let faults = shape.faults(in: try JSONDocument(parsing: text).root)
        #expect(faults.map { "\($0.path): \($0.rule.rawValue)" } == expected)
    }

    @Test(arguments: [
        (#"{"text": "1234"}"#, ["text: length"]), (#"{"limit": 0}"#, ["limit: range"]),
        (#"{"limit": 1.5}"#, ["limit: type"]),
        (#"{"lines": []}"#, ["lines: length"]), (#"{"kind": "memo"}"#, ["kind: enum"]),
        (#"{"names": {"a": 1}}"#, ["names.a: type"]),
        (#"{"not": {"any": [{"type": "invoice"}, {"not": {"type": 1}}]}}"#, ["not.any[1].not.type: type"]),
        (
            #"{"text": "123", "limit": 5, "lines": [1], "kind": "invoice", "names": {"a": "b"}, "raw": [{}], "not": null}"#,
            []
        ),
    ])
    func `limits, codes and values inside themselves are held against the shape too`(
        text: String, expected: [String]
    ) throws {
        struct Everything: Decodable {
            let text: Text<1, 3>?
            let limit: Whole<1, 5>?
            let lines: List<Int, 1, 3>?
            let kind: Kind?
            let names: [String: String]?
            let raw: RawJSON?
            let not: Node?
        }
        let faults = try Shape.of(Everything.self).faults(in: try JSONDocument(parsing: text).root)
        #expect(faults.map { "\($0.path): \($0.rule.rawValue)" } == expected)
    }

    @Test func `fields without words are found at any depth`() throws {
        #expect(
            try Shape.of(Update.self).fieldsWithoutWords.prefix(5) == [
                "name", "kind", "limit", "lines.text", "metadata",
            ])
    }

    @Test func `a type that cannot be read from nothing has no shape, and the error names it`() {
        struct Strict: Decodable {
            let text: String
            init(from decoder: any Decoder) throws {
                text = try decoder.singleValueContainer().decode(String.self)
                if text.isEmpty { throw Missing() }
            }
        }
        let error = #expect(throws: ShapeError.self) { try Shape.of([String: Strict].self) }
        #expect(error?.description.contains("Strict") == true)
    }
}

extension SendDocument {
    struct Stored: Codable {
        let id: String
        let number: String?
        @OmitNil var error: String?
    }
}
