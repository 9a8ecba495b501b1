/// The members of one object, and at the top the fields that stand in for them, as the decoder of a type asks for them.
struct JSONMembers<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let decoding: JSONDecoding
    let place: JSONDecoding.Place

    var codingPath: [any CodingKey] { [] }

    var allKeys: [Key] { decoding.names(at: place).compactMap { Key(stringValue: $0) } }

    func contains(_ key: Key) -> Bool { decoding.find(key.stringValue, at: place) != nil }

    func decodeNil(forKey key: Key) -> Bool {
        guard let found = decoding.find(key.stringValue, at: place) else { return true }
        decoding.place = found
        return decoding.isNull
    }

    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
        let name = key.stringValue
        return try decoding.member(
            name, at: place,
            orIfAbsent: { () throws(JSONDecoding.Unreadable) in try decoding.absent(type, name) },
            { () throws(JSONDecoding.Unreadable) in try decoding.value(type) }
        )
    }

    func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) -> T? {
        guard let found = decoding.find(key.stringValue, at: place) else { return nil }
        decoding.place = found
        let hint = decoding.hint
        decoding.path.append(JSONDecoding.Step(to: found))
        defer {
            decoding.path.removeLast()
            decoding.hint = hint
        }
        // An optional field ends the trouble with a type that takes no placeholder.
        return decoding.isAbsent(type) ? nil : try? decoding.value(type)
    }

    // The two containers below serve initializers written by hand. The paths of faults in them lack the key.

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedDecodingContainer<Nested> {
        inside(key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedDecodingContainer { inside(key).unkeyedContainer() }

    func superDecoder() -> any Decoder {
        decoding.place = place
        return decoding
    }

    func superDecoder(forKey key: Key) -> any Decoder { inside(key) }

    /// The decoder, placed at a member.
    private func inside(_ key: Key) -> JSONDecoding {
        let name = key.stringValue
        decoding.member(name, at: place, orIfAbsent: { decoding.noteAbsence(of: name) }) {}
        decoding.place = decoding.find(name, at: place) ?? .nothing
        return decoding
    }
}

// Short ways for the types that most fields have.
extension JSONMembers {
    func decode(_ type: String.Type, forKey key: Key) -> String { plainText(key) ?? scalar(type, key) }
    func decode(_ type: Bool.Type, forKey key: Key) -> Bool { scalar(type, key) }
    func decode(_ type: Int.Type, forKey key: Key) -> Int { scalar(type, key) }

    func decodeIfPresent(_ type: String.Type, forKey key: Key) -> String? {
        plainText(key) ?? scalarIfPresent(type, key)
    }
    func decodeIfPresent(_ type: Bool.Type, forKey key: Key) -> Bool? { scalarIfPresent(type, key) }
    func decodeIfPresent(_ type: Int.Type, forKey key: Key) -> Int? { scalarIfPresent(type, key) }

    private func scalar<T: JSONScalar>(_ type: T.Type, _ key: Key) -> T {
        let name = key.stringValue
        return decoding.member(name, at: place, orIfAbsent: { decoding.absentScalar(type, name) }) {
            decoding.scalar(type)
        }
    }

    private func scalarIfPresent<T: JSONScalar>(_ type: T.Type, _ key: Key) -> T? {
        decoding.member(key.stringValue, at: place, orIfAbsent: { nil }) {
            decoding.isAbsent(type) ? nil : decoding.scalar(type)
        }
    }

    /// The text of a member of the body that is a string. `nil` for anything else, which takes the longer way.
    @inline(__always)
    private func plainText(_ key: Key) -> String? {
        guard case .node = place, case .node(let index) = decoding.find(key.stringValue, at: place) else { return nil }
        let entry = decoding.tape[index]
        return entry.kind == .string && !decoding.tape.holdsNull(entry) ? decoding.tape.text(entry) : nil
    }
}
