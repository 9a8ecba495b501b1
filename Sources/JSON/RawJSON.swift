/// A JSON value as compact bytes, to be kept or passed on as it is: members in their order, numbers with their digits.
package struct RawJSON: Hashable, Sendable {
    /// UTF-8, without white space around values.
    package let bytes: [UInt8]

    /// Takes bytes that this program wrote, unchecked: a stored column.
    package init(stored bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The value without white space.
    package init(_ node: JSONNode) {
        var writer = JSONWriter(capacity: node.writtenBytes)
        writer.write(node)
        bytes = writer.bytes
    }

    /// The text of the bytes.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// `{}`
    package static let emptyObject = RawJSON(stored: Array("{}".utf8))
}

extension RawJSON: Decodable, Shaped {
    package static var shape: Shape { .any }

    package init(from decoder: any Decoder) throws {
        if let decoding = decoder as? JSONDecoding {
            self = decoding.raw()
        } else if decoder is ShapeRecorder {
            self = .emptyObject
        } else {
            throw foreign(decoder)
        }
    }
}

extension JSONDecoding {
    /// The value at `place` as it is. A field is a string.
    func raw() -> RawJSON {
        switch place {
        case .node(let index):
            return RawJSON(JSONNode(tape: tape, index: index))
        case .arguments:
            if hasBody { return RawJSON(JSONNode(tape: tape, index: body)) }
        case .field, .part:
            var writer = JSONWriter()
            writer.write(scalar(String.self))
            return RawJSON(stored: writer.bytes)
        case .nothing: break
        }
        return .emptyObject
    }
}
