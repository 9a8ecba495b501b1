/// Writes shapes as JSON Schema 2020-12, the dialect of OpenAPI 3.1, and gathers each named object once.
///
///     var schemas = JSONSchemas()
///     let body = schemas.schema(of: try Shape.of(SendDocument.self))       // {"$ref":"#/components/schemas/SendDocument"}
///     let components = schemas.definitions                                 // SendDocument, Line, Party …
///
/// The same shape gets the same name. Where two different ones are called alike, the later is named with the types
/// around it, and numbered if that does not help.
package struct JSONSchemas {
    /// The gathered objects by name, in the order of their names.
    package var definitions: [(name: String, schema: RawJSON)] {
        schemas.sorted { $0.key < $1.key }.map { (name: $0.key, schema: $0.value) }
    }

    /// What a reference begins with.
    private let prefix: String
    private var names: [Shape.Object: String] = [:]
    private var schemas: [String: RawJSON] = [:]
    /// The final names of the objects that are being written, by their own names: what a reference to them becomes.
    private var around: [(own: String, final: String)] = []

    /// - Parameter prefix: `#/components/schemas/` in OpenAPI, `#/$defs/` in a schema that stands alone.
    package init(prefix: String = "#/components/schemas/") {
        self.prefix = prefix
    }

    /// The schema of a shape, with a reference wherever an object has a name.
    package mutating func schema(of shape: Shape) -> RawJSON {
        var writer = JSONWriter()
        write(shape, words: nil, isNullable: false, to: &writer)
        return RawJSON(stored: writer.bytes)
    }

    /// The schema of an object that stands alone, as tools want it: its own fields, and others under `$defs`.
    ///
    /// - Parameter words: What its fields mean, by name; before those that the shape has itself.
    package static func standalone(_ object: Shape.Object, words: [String: String] = [:]) -> RawJSON {
        var object = object
        for index in object.fields.indices {
            object.fields[index].words = words[object.fields[index].name] ?? object.fields[index].words
        }
        var schemas = JSONSchemas(prefix: "#/$defs/")
        // Should an object inside refer to this one, it does so by the root.
        schemas.around = [(object.name, "")]
        var writer = JSONWriter()
        writer.object {
            schemas.writeMembers(object, to: &$0)
            guard !schemas.schemas.isEmpty else { return }
            $0.name("$defs")
            $0.object { for (name, schema) in schemas.definitions { $0.field(name, schema) } }
        }
        return RawJSON(stored: writer.bytes)
    }
}

extension JSONSchemas {
    private mutating func write(_ shape: Shape, words: String?, isNullable: Bool, to writer: inout JSONWriter) {
        switch shape {
        case .object(let object):
            writeReference(to: name(object), words, isNullable, &writer)
        case .reference(let own):
            writeReference(to: around.last { $0.own == own }?.final ?? own, words, isNullable, &writer)
        case .array, .map, .string, .number, .integer, .boolean, .any:
            writer.object {
                writeType(of: shape, isNullable, &$0)
                if let words { $0.field("description", words) }
            }
        }
    }

    private func writeReference(
        to name: String, _ words: String?, _ isNullable: Bool, _ writer: inout JSONWriter
    ) {
        let target = name.isEmpty ? "#" : prefix + name
        writer.object {
            if isNullable {
                $0.name("anyOf")
                $0.array {
                    $0.object { $0.field("$ref", target) }
                    $0.object { $0.field("type", "null") }
                }
            } else {
                $0.field("$ref", target)
            }
            if let words { $0.field("description", words) }
        }
    }

    private mutating func writeType(of shape: Shape, _ isNullable: Bool, _ writer: inout JSONWriter) {
        func type(_ name: String, _ writer: inout JSONWriter) {
            if isNullable { writer.field("type", [name, "null"]) } else { writer.field("type", name) }
        }
        switch shape {
        case .object, .reference, .any: break
        case .number: type("number", &writer)
        case .boolean: type("boolean", &writer)
        case .integer(let bounds):
            type("integer", &writer)
            write(bounds, "minimum", "maximum", to: &writer)
        case .string(let text):
            type("string", &writer)
            write(text, isNullable, to: &writer)
        case .array(let element, let length):
            type("array", &writer)
            writer.name("items")
            write(element, words: nil, isNullable: false, to: &writer)
            write(length, "minItems", "maxItems", to: &writer)
        case .map(let value):
            type("object", &writer)
            writer.name("additionalProperties")
            write(value, words: nil, isNullable: false, to: &writer)
        }
    }

    private func write(_ text: Shape.Text, _ isNullable: Bool, to writer: inout JSONWriter) {
        writer.field("format", text.format, ifNil: .omit)
        writer.field("pattern", text.pattern, ifNil: .omit)
        if !text.cases.isEmpty {
            let cases: [String?] = text.cases + (isNullable ? [nil] : [])
            writer.field("enum", cases)
        }
        write(text.length, "minLength", "maxLength", to: &writer)
    }

    private func write(_ bounds: Shape.Bounds, _ least: String, _ greatest: String, to writer: inout JSONWriter) {
        writer.field(least, bounds.least, ifNil: .omit)
        writer.field(greatest, bounds.greatest, ifNil: .omit)
    }

    /// The name under which an object is found; it is gathered when it is met first.
    private mutating func name(_ object: Shape.Object) -> String {
        if let name = names[object] { return name }
        var name = schemas[object.name] == nil ? object.name : object.fullName
        var number = 2
        while schemas[name] != nil {
            name = "\(object.fullName)\(number)"
            number += 1
        }
        names[object] = name
        schemas[name] = .emptyObject
        around.append((object.name, name))
        var writer = JSONWriter()
        writer.object { writeMembers(object, to: &$0) }
        around.removeLast()
        schemas[name] = RawJSON(stored: writer.bytes)
        return name
    }

    private mutating func writeMembers(_ object: Shape.Object, to writer: inout JSONWriter) {
        writer.field("type", "object")
        writer.name("properties")
        writer.object { writer in
            for field in object.fields {
                writer.name(field.name)
                write(field.shape, words: field.words, isNullable: field.isNullable, to: &writer)
            }
        }
        let required = object.fields.filter(\.isRequired).map(\.name)
        if !required.isEmpty { writer.field("required", required) }
    }
}
