import Basics

/// A JSON text that was read completely and found valid: RFC 8259, UTF-8, no name twice in an object, no lone surrogate.
///
/// Numbers keep their digits as they were written; nothing of them ever becomes binary floating point.
package struct JSONDocument: Sendable {
    let tape: JSONTape

    /// Reads the whole of `bytes` as one value.
    package init(parsing bytes: [UInt8], limits: JSONLimits = JSONLimits()) throws(JSONError) {
        tape = try bytes.withUnsafeBufferPointer { text throws(JSONError) in try JSONReader.read(text, limits) }
    }

    /// Reads the whole of `text` as one value.
    package init(parsing text: String, limits: JSONLimits = JSONLimits()) throws(JSONError) {
        try self.init(parsing: Array(text.utf8), limits: limits)
    }

    /// The value that the text is.
    package var root: JSONNode { JSONNode(tape: tape, index: 0) }
}

/// A value inside a document, with what is in it. A reference and a number, so it is cheap to hand on.
package struct JSONNode: Sendable {
    let tape: JSONTape
    let index: Int

    var entry: JSONEntry { tape[index] }

    package var kind: JSONKind { entry.kind }

    package var isNull: Bool { kind == .null }

    /// The text of a string. `nil` for anything else.
    package var text: String? { kind == .string ? tape.text(entry) : nil }

    /// The digits of a number as they were written. `nil` for anything else.
    package var digits: String? { kind == .number ? tape.text(entry) : nil }

    /// The exact value of a number. `nil` for anything else, and beyond what an `Amount` reads.
    package var amount: Amount? { kind == .number ? tape.withBytes(entry) { Amount(jsonNumber: $0) } : nil }

    /// The value of a number without a fraction. `nil` for anything else, and beyond 64 bits.
    package var integer: Int? { kind == .number ? tape.withBytes(entry) { JSONNumber.integer($0) } : nil }

    /// The value of a boolean. `nil` for anything else.
    package var bool: Bool? { kind == .bool ? tape.isTrue(entry) : nil }

    /// How many elements an array or members an object has. 0 for anything else.
    package var count: Int { kind == .array || kind == .object ? Int(entry.length) : 0 }

    /// About how many bytes it takes in the text: a guess where a string with escapes stands at either end.
    var writtenBytes: Int {
        let next = Int(entry.next)
        return (next < tape.count ? Int(tape[next].start) : tape.sourceBytes) - Int(entry.start)
    }

    /// The elements of an array, in order. Empty for anything else.
    package var elements: Elements { Elements(self) }

    /// The members of an object, in the order they were written. Empty for anything else.
    package var members: Members { Members(self) }

    /// The member of an object. `nil` when there is none, or this is no object.
    package subscript(name: String) -> JSONNode? {
        guard kind == .object else { return nil }
        var name = name
        return name.withUTF8 { name in
            var member = index + 1
            for _ in 0..<entry.length {
                if tape.matches(tape[member], name) { return JSONNode(tape: tape, index: member + 1) }
                member = Int(tape[member + 1].next)
            }
            return nil
        }
    }

    /// The elements of an array.
    package struct Elements: Sequence, IteratorProtocol {
        private let tape: JSONTape
        private var index: Int
        private var left: UInt32

        init(_ node: JSONNode) {
            tape = node.tape
            index = node.index + 1
            left = node.kind == .array ? node.entry.length : 0
        }

        package mutating func next() -> JSONNode? {
            guard left > 0 else { return nil }
            let node = JSONNode(tape: tape, index: index)
            left -= 1
            index = Int(node.entry.next)
            return node
        }
    }

    /// The members of an object.
    package struct Members: Sequence, IteratorProtocol {
        private let tape: JSONTape
        private var index: Int
        private var left: UInt32

        init(_ node: JSONNode) {
            tape = node.tape
            index = node.index + 1
            left = node.kind == .object ? node.entry.length : 0
        }

        package mutating func next() -> (name: String, value: JSONNode)? {
            guard left > 0 else { return nil }
            let name = tape.text(tape[index])
            let node = JSONNode(tape: tape, index: index + 1)
            left -= 1
            index = Int(node.entry.next)
            return (name, node)
        }
    }
}
