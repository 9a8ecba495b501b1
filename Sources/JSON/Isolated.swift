/// A value inside another whose faults are its own business: an element of a batch, which may fail without the others.
package struct Isolated<Value: Decodable>: Decodable, Sendable {
    /// The value as it came. `nil` only inside a value that is a placeholder.
    package let node: JSONNode?

    /// Reads the value. Paths of faults begin at it.
    ///
    /// - Throws: Every fault there is, not only the first.
    package func decode() throws(JSONFaults) -> Value {
        try Arguments(node: node).decode(Value.self)
    }

    package init(from decoder: any Decoder) throws {
        guard let decoding = decoder as? JSONDecoding else { throw foreign(decoder) }
        node = decoding.node
    }

    private init() { node = nil }
}

extension Isolated: ShapedByElement {
    static var empty: Isolated { Isolated() }
    static func shape(_ recorder: ShapeRecorder) throws -> Shape { try recorder.shape(Value.self) }
}

extension JSONDecoding {
    /// The value of the body at `place`. `nil` where there is none: a field is no value of a body.
    var node: JSONNode? {
        switch place {
        case .node(let index): JSONNode(tape: tape, index: index)
        case .arguments where hasBody: JSONNode(tape: tape, index: body)
        case .arguments, .field, .part, .nothing: nil
        }
    }
}

/// A field that callers see but may not set: `let createdAt: ReadOnly?`. When it is there, that is a fault.
package struct ReadOnly: Decodable, Sendable {
    package init(from decoder: any Decoder) throws {
        throw JSONReason(.readOnly, "expected the field to be absent, as it cannot be changed")
    }
}

extension JSONFault.Rule {
    /// The field is there and cannot be changed.
    package static let readOnly: JSONFault.Rule = "read_only"
}
