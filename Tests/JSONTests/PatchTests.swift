import Testing

@testable import JSON

struct JSONPatchTests {
    private func apply(_ patch: String, to text: String) throws -> String {
        let patch = try #require(JSONPatch(try JSONDocument(parsing: patch).root))
        return RawJSON(try patch.applied(to: JSONDocument(parsing: text).root).root).text
    }

    @Test(arguments: [
        (#"[{"op":"add","path":"/b","value":2}]"#, #"{"a":1}"#, #"{"a":1,"b":2}"#),
        (#"[{"op":"add","path":"/a","value":[1.50]}]"#, #"{"a":1,"b":2}"#, #"{"a":[1.50],"b":2}"#),
        (#"[{"op":"replace","path":"/a/b/1","value":"x"}]"#, #"{"a":{"b":[1,2,3]}}"#, #"{"a":{"b":[1,"x",3]}}"#),
        (#"[{"op":"add","path":"/a/1","value":9}]"#, #"{"a":[1,2]}"#, #"{"a":[1,9,2]}"#),
        (#"[{"op":"add","path":"/a/2","value":9}]"#, #"{"a":[1,2]}"#, #"{"a":[1,2,9]}"#),
        (#"[{"op":"add","path":"/a/-","value":{"c":null}}]"#, #"{"a":[]}"#, #"{"a":[{"c":null}]}"#),
        (#"[{"op":"remove","path":"/a/0/b"}]"#, #"{"a":[{"b":1,"c":2}]}"#, #"{"a":[{"c":2}]}"#),
        (#"[{"op":"remove","path":"/a/0"}]"#, #"{"a":[1,2]}"#, #"{"a":[2]}"#),
        (#"[{"op":"move","from":"/a","path":"/b/c"}]"#, #"{"a":1,"b":{}}"#, #"{"b":{"c":1}}"#),
        (#"[{"op":"replace","path":"","value":7}]"#, #"{"a":1}"#, "7"),
        (#"[{"op":"replace","path":"/a~1b/m~0n","value":7}]"#, #"{"a/b":{"m~n":1}}"#, #"{"a/b":{"m~n":7}}"#),
        (#"[{"op":"add","path":"/x","value":1},{"op":"remove","path":"/x"}]"#, "{}", "{}"),
    ])
    func `steps are done in order, and numbers keep their digits`(patch: String, text: String, result: String) throws {
        #expect(try apply(patch, to: text) == result)
    }

    @Test(arguments: [
        (#"[{"op":"remove","path":"/b"}]"#, #"{"a":1}"#), (#"[{"op":"replace","path":"/b","value":1}]"#, #"{"a":1}"#),
        (#"[{"op":"add","path":"/b/c","value":1}]"#, #"{"a":1}"#), (#"[{"op":"remove","path":""}]"#, "{}"),
        (#"[{"op":"add","path":"/a/3","value":1}]"#, #"{"a":[1]}"#),
        (#"[{"op":"replace","path":"/a/01","value":1}]"#, #"{"a":[1,2]}"#),
        (#"[{"op":"remove","path":"/a/-"}]"#, #"{"a":[1]}"#), (#"[{"op":"add","path":"/a/b","value":1}]"#, #"{"a":7}"#),
        (#"[{"op":"move","from":"/b","path":"/a"}]"#, #"{"a":1}"#),
    ])
    func `a step that has nothing to change throws`(patch: String, text: String) throws {
        #expect(throws: JSONPatch.Inapplicable.self) { try apply(patch, to: text) }
    }

    @Test func `what is written is read again`() throws {
        let patch = JSONPatch([
            .add(JSONPointer(["a", "~/"]), RawJSON(stored: Array("1".utf8))), .remove(JSONPointer(["b"])),
            .replace(JSONPointer(["c", "0"]), RawJSON(stored: Array(#"{"d":[]}"#.utf8))),
            .move(from: JSONPointer(["e"]), to: JSONPointer(["f"])),
        ])
        let text = String(decoding: patch.json, as: UTF8.self)
        #expect(text.contains(#""path":"/a/~0~1""#))
        #expect(JSONPatch(try JSONDocument(parsing: text).root) == patch)
        let inside = patch.inside(JSONPointer(["documents", "3"]))
        #expect(inside.steps[1] == .remove(JSONPointer(["documents", "3", "b"])))
    }

    @Test func `a pointer is what a fault's path says`() {
        let pointer = JSONPointer(faultPath: "document.lines[10].period.start")
        #expect(pointer.description == "/document/lines/10/period/start")
        #expect(JSONPointer("/document/lines/10/period/start") == pointer)
        #expect(JSONPointer("") == JSONPointer())
        #expect(JSONPointer("a") == nil && JSONPointer("/~2") == nil)
    }
}
