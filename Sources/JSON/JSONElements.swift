/// The elements of one list as the decoder of a type asks for them.
struct JSONElements: UnkeyedDecodingContainer {
    let decoding: JSONDecoding
    /// Where the next element is.
    private var source: JSONDecoding.Place
    private let length: Int32
    private var position: Int32 = 0

    init(decoding: JSONDecoding, source: JSONDecoding.Place, count: Int) {
        self.decoding = decoding
        self.source = source
        length = Int32(clamping: count)
    }

    var codingPath: [any CodingKey] { [] }
    var count: Int? { Int(length) }
    var currentIndex: Int { Int(position) }
    /// Whether there is no list at all, which is noted already.
    var isAbsent: Bool { if case .nothing = source { true } else { false } }
    var isAtEnd: Bool { position >= length }

    /// Takes the next element if it is `null`.
    mutating func decodeNil() -> Bool {
        guard !isAtEnd else { return false }
        decoding.place = source
        guard decoding.isNull else { return false }
        advance()
        return true
    }

    mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
        try next { decoding throws(JSONDecoding.Unreadable) in try decoding.value(type) }
    }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) throws -> KeyedDecodingContainer<Nested> {
        try next { $0.container(keyedBy: type) }
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try next { $0.unkeyedContainer() }
    }

    mutating func superDecoder() throws -> any Decoder {
        try next { $0 }
    }

    private mutating func next<Result>(
        _ read: (JSONDecoding) throws(JSONDecoding.Unreadable) -> Result
    ) throws(JSONDecoding.Unreadable) -> Result {
        decoding.path.append(.element(currentIndex))
        defer { decoding.path.removeLast() }
        guard !isAtEnd else {
            decoding.noteAbsence()
            throw JSONDecoding.Unreadable()
        }
        decoding.place = source
        advance()
        return try read(decoding)
    }

    private mutating func advance() {
        position += 1
        switch source {
        case .node(let index): source = .node(Int(decoding.tape[index].next))
        case .part(let index): source = .part(index + 1)
        case .nothing, .arguments, .field: break
        }
    }
}
