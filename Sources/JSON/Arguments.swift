/// What a caller gave to an operation: a JSON body, fields of the path and the query, or both.
///
/// A field stands for the member of the same name and wins over it. Its text is read as the type asks: `20` as a number,
/// `true` as a boolean, `a,b` or a repeated field as a list.
package struct Arguments: Sendable {
    /// A field of the path or the query, decoded from its percent form.
    package typealias Field = (name: String, text: String)

    package let body: JSONDocument?
    package let fields: [Field]

    package init(body: JSONDocument? = nil, fields: [Field] = []) {
        self.body = body
        self.fields = fields
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
            decoding.note(JSONReason(.format, "expected another value"))
        }
        throw JSONFaults(decoding.faults)
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
