/// What a caller gave to an operation: a JSON body, fields of the path and the query, or both.
///
/// A field stands for the member of the same name and wins over it. Its text is read as the type asks: `20` as a number,
/// `true` as a boolean, `a,b` or a repeated field as a list.
package struct Arguments: Sendable {
    /// A field of the path or the query, decoded from its percent form.
    package typealias Field = (name: String, text: String)

    /// The value whose members are the arguments. `nil` without a body.
    package let body: JSONNode?
    package let fields: [Field]
    /// Whether they change something that is stored: then `null` asks to clear a field, which is a fault where that cannot
    /// be, and where none of it is a change `null` is as good as nothing.
    package let isChange: Bool

    package init(body: JSONDocument? = nil, fields: [Field] = [], isChange: Bool = false) {
        self.init(node: body?.root, fields: fields, isChange: isChange)
    }

    /// - Parameter node: A value inside a document: the arguments of a tool call, an element of a batch.
    package init(node: JSONNode?, fields: [Field] = [], isChange: Bool = false) {
        body = node
        self.fields = fields
        self.isChange = isChange
    }

    /// Reads a value of the type out of them. Members and fields that the type does not ask for are ignored.
    ///
    /// - Throws: Every fault there is, not only the first.
    package func decode<T: Decodable>(_ type: T.Type = T.self) throws(JSONFaults) -> T {
        let decoding = JSONDecoding(self)
        do {
            let value = try decoding.value(type)
            if decoding.faults.isEmpty { return value }
        } catch {
            // What made it unreadable is noted, as a rule.
            if decoding.faults.isEmpty { decoding.note(JSONReason(.format, "expected another value")) }
        }
        throw JSONFaults(decoding.faults)
    }
}

extension JSONNode {
    /// Reads a value of the type out of this one. Paths of faults begin here.
    ///
    /// - Throws: Every fault there is, not only the first.
    package func decode<T: Decodable>(_ type: T.Type = T.self) throws(JSONFaults) -> T {
        try Arguments(node: self).decode(type)
    }
}

extension JSONDocument {
    /// Reads a value of the type out of the document. Members that the type does not ask for are ignored.
    ///
    /// - Throws: Every fault there is, not only the first.
    package func decode<T: Decodable>(_ type: T.Type = T.self) throws(JSONFaults) -> T {
        try Arguments(body: self).decode(type)
    }
}
