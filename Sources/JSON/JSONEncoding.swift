/// Writes plain `Encodable` types through a `JSONWriter`: the other half of reading plain `Decodable` ones.
///
/// One object serves a whole text. A container is closed when something is written around it or its value ends, so
/// there is no tree in between. It is made, used and dropped inside one call.
final class JSONEncoding: Encoder {
    // One call uses the object, and nothing that changes a property calls back into what reads it: the accesses below
    // never overlap, and are too many to be watched at run time.
    @exclusivity(unchecked) var writer: JSONWriter
    /// The closing brackets of the containers that are open.
    @exclusivity(unchecked) private var open: [UInt8] = []
    /// The name whose value comes next. It is only written when a value comes.
    @exclusivity(unchecked) private var name: String?

    init(_ writer: consuming JSONWriter) {
        self.writer = writer
    }

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(WrittenMembers(encoding: self, depth: begin("{", "}")))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        WrittenElements(encoding: self, depth: begin("[", "]"))
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { self }

    /// Writes one value and closes what it opened.
    func value(_ value: some Encodable) throws {
        let depth = open.count
        // A dictionary is one word, so most types need not be asked whether they are one.
        if MemoryLayout.size(ofValue: value) == MemoryLayout<Int>.size, let members = value as? any SortedByName {
            try members.write(to: self)
        } else {
            try value.encode(to: self)
        }
        end(depth)
        // A value that wrote nothing takes its name along.
        name = nil
    }

    /// Writes a value that knows how, in its place.
    func plain(_ value: some JSONWritable) {
        flush()
        value.write(to: &writer)
    }

    /// Opens a container. Returns how many are open with it.
    fileprivate func begin(_ opening: Unicode.Scalar, _ closing: Unicode.Scalar) -> Int {
        flush()
        writer.open(UInt8(ascii: opening))
        open.append(UInt8(ascii: closing))
        return open.count
    }

    /// Closes containers until only `depth` are open.
    fileprivate func end(_ depth: Int) {
        while open.count > depth { writer.close(open.removeLast()) }
    }

    /// Says which member of the object at `depth` comes next.
    fileprivate func member(_ name: String, _ depth: Int) {
        end(depth)
        self.name = name
    }

    private func flush() {
        guard let name else { return }
        writer.name(name)
        self.name = nil
    }
}

extension JSONEncoding: SingleValueEncodingContainer {
    func encodeNil() { plain(String?.none) }
    func encode(_ value: String) { plain(value) }
    func encode(_ value: Bool) { plain(value) }
    func encode(_ value: Int) { plain(value) }
    func encode(_ value: Int8) { plain(Int(value)) }
    func encode(_ value: Int16) { plain(Int(value)) }
    func encode(_ value: Int32) { plain(Int(value)) }
    func encode(_ value: Int64) { plain(Int(value)) }
    func encode(_ value: UInt8) { plain(Int(value)) }
    func encode(_ value: UInt16) { plain(Int(value)) }
    func encode(_ value: UInt32) { plain(Int(value)) }
    func encode(_ value: UInt) throws { plain(try signed(UInt64(value))) }
    func encode(_ value: UInt64) throws { plain(try signed(value)) }
    func encode(_ value: Double) throws { throw inexact }
    func encode(_ value: Float) throws { throw inexact }
    func encode(_ value: some Encodable) throws { try self.value(value) }

    private func signed(_ value: UInt64) throws -> Int {
        guard let value = Int(exactly: value) else {
            throw JSONReason(.range, "expected an integer of at most 63 bits, got \(value)")
        }
        return value
    }
}

/// A dictionary of any values, which would write its members in another order on every run.
private protocol SortedByName {
    func write(to encoding: JSONEncoding) throws
}

extension Dictionary: SortedByName where Key == String, Value: Encodable {
    fileprivate func write(to encoding: JSONEncoding) throws {
        let depth = encoding.begin("{", "}")
        for (name, value) in sorted(by: { $0.key < $1.key }) {
            encoding.member(name, depth)
            try encoding.value(value)
        }
    }
}

/// The members of one object as a type writes them.
private struct WrittenMembers<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let encoding: JSONEncoding
    let depth: Int

    var codingPath: [any CodingKey] { [] }

    func encodeNil(forKey key: Key) {
        encoding.member(key.stringValue, depth)
        encoding.encodeNil()
    }

    func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
        encoding.member(key.stringValue, depth)
        try encoding.value(value)
    }

    func encodeIfPresent<T: Encodable>(_ value: T?, forKey key: Key) throws {
        encoding.member(key.stringValue, depth)
        if let value { try encoding.value(value) } else { encoding.encodeNil() }
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy keyType: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        encoding.member(key.stringValue, depth)
        return encoding.container(keyedBy: keyType)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        encoding.member(key.stringValue, depth)
        return encoding.unkeyedContainer()
    }

    func superEncoder() -> any Encoder { encoding }

    func superEncoder(forKey key: Key) -> any Encoder {
        encoding.member(key.stringValue, depth)
        return encoding
    }
}

// Short ways for the types that most fields have.
extension WrittenMembers {
    func encode(_ value: String, forKey key: Key) { plain(value, key) }
    func encode(_ value: Bool, forKey key: Key) { plain(value, key) }
    func encode(_ value: Int, forKey key: Key) { plain(value, key) }
    func encodeIfPresent(_ value: String?, forKey key: Key) {
        if let value { plain(value, key) } else { encodeNil(forKey: key) }
    }
    func encodeIfPresent(_ value: Bool?, forKey key: Key) {
        if let value { plain(value, key) } else { encodeNil(forKey: key) }
    }
    func encodeIfPresent(_ value: Int?, forKey key: Key) {
        if let value { plain(value, key) } else { encodeNil(forKey: key) }
    }

    @inline(__always)
    private func plain(_ value: some JSONWritable, _ key: Key) {
        encoding.end(depth)
        encoding.writer.field(key.stringValue, value)
    }
}

// For these the standard library would leave `nil` out.
extension WrittenMembers {
    func encodeIfPresent(_ value: Int8?, forKey key: Key) throws { try nullable(value, key) }
    func encodeIfPresent(_ value: Int16?, forKey key: Key) throws { try nullable(value, key) }
    func encodeIfPresent(_ value: Int32?, forKey key: Key) throws { try nullable(value, key) }
    func encodeIfPresent(_ value: Int64?, forKey key: Key) throws { try nullable(value, key) }
    func encodeIfPresent(_ value: UInt?, forKey key: Key) throws { try nullable(value, key) }
    func encodeIfPresent(_ value: UInt8?, forKey key: Key) throws { try nullable(value, key) }
    func encodeIfPresent(_ value: UInt16?, forKey key: Key) throws { try nullable(value, key) }
    func encodeIfPresent(_ value: UInt32?, forKey key: Key) throws { try nullable(value, key) }
    func encodeIfPresent(_ value: UInt64?, forKey key: Key) throws { try nullable(value, key) }
    func encodeIfPresent(_ value: Double?, forKey key: Key) throws { try nullable(value, key) }
    func encodeIfPresent(_ value: Float?, forKey key: Key) throws { try nullable(value, key) }

    private func nullable(_ value: (some Encodable)?, _ key: Key) throws {
        if let value { try encode(value, forKey: key) } else { encodeNil(forKey: key) }
    }
}

/// The elements of one array as a type writes them.
private struct WrittenElements: UnkeyedEncodingContainer {
    let encoding: JSONEncoding
    let depth: Int
    private(set) var count = 0

    init(encoding: JSONEncoding, depth: Int) {
        self.encoding = encoding
        self.depth = depth
    }

    var codingPath: [any CodingKey] { [] }

    mutating func encodeNil() {
        next()
        encoding.encodeNil()
    }

    mutating func encode(_ value: some Encodable) throws {
        next()
        try encoding.value(value)
    }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy keyType: Nested.Type
    ) -> KeyedEncodingContainer<Nested> {
        next()
        return encoding.container(keyedBy: keyType)
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        next()
        return encoding.unkeyedContainer()
    }

    mutating func superEncoder() -> any Encoder {
        next()
        return encoding
    }

    private mutating func next() {
        encoding.end(depth)
        count += 1
    }
}
