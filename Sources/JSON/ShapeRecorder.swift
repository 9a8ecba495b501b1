/// A type that says itself what it looks like, because its fields do not: a scalar, or a choice between several forms.
package protocol Shaped {
    static var shape: Shape { get }
}

/// A type whose fields have words.
package protocol Described {
    /// What each field means, by name, in words for callers.
    static var words: [String: String] { get }
}

/// Why a type has no shape: it cannot be read from nothing.
package struct ShapeError: Error, CustomStringConvertible {
    package let description: String
}

extension Shape {
    /// What a type looks like, found by reading it once from nothing and noting which fields it asks for.
    ///
    /// A type that contains itself is described once and referred to by its name inside.
    ///
    /// - Throws: For a type that neither takes placeholders nor is `Shaped`. Never depends on anything but the type.
    package static func of<T: Decodable>(_ type: T.Type) throws(ShapeError) -> Shape {
        do {
            return try ShapeRecorder(within: []).read(type).shape
        } catch {
            throw ShapeError(description: "expected \(type) to be readable from nothing: \(error)")
        }
    }
}

/// Stands in for a decoder of one value and notes what its type asks for.
final class ShapeRecorder: Decoder {
    /// The types around this value, and itself.
    private let around: [any Decodable.Type]
    /// Of an object its fields so far. `nil` when the type asked for no object.
    var fields: [Shape.Field]?
    /// Of a type that is only a coat around another: the shape of the other.
    private var inner: Shape?

    init(within around: [any Decodable.Type]) {
        self.around = around
    }

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    /// The type asks for itself without end.
    struct Recursion: Error {}

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
        fields = fields ?? []
        return KeyedDecodingContainer(RecordedMembers(recorder: self))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        throw DecodingError.dataCorrupted(
            .init(codingPath: [], debugDescription: "a list of mixed types has to be `Shaped`"))
    }

    func singleValueContainer() -> any SingleValueDecodingContainer { self }

    /// The shape of a type inside this value, and a value of it.
    func read<T: Decodable>(_ type: T.Type) throws -> (shape: Shape, value: T) {
        if let list = type as? any ShapedByElement.Type, let empty = list.empty as? T {
            return (try list.shape(self), empty)
        }
        if let scalar = type as? any JSONScalar.Type, let value = scalar.placeholder as? T {
            return (scalar.shape, value)
        }
        if around.contains(where: { $0 == type }) {
            inner = .reference(Self.name(type))
            throw Recursion()
        }
        let recorder = ShapeRecorder(within: around + [type])
        do {
            let value = try T(from: recorder)
            return ((type as? any Shaped.Type)?.shape ?? recorder.shape(of: type), value)
        } catch let error as Recursion {
            inner = recorder.shape(of: type)
            throw error
        }
    }

    /// The shape alone, which a type that contains itself has too.
    func shape<T: Decodable>(_ type: T.Type) throws -> Shape {
        do {
            return try read(type).shape
        } catch is Recursion {
            return inner ?? .any
        }
    }

    private func shape(of type: any Decodable.Type) -> Shape {
        guard let fields else { return inner ?? .any }
        return .object(Shape.Object(name: Self.name(type), fullName: Self.fullName(type), fields: fields))
    }

    /// Notes a field that the type asks for.
    func note(_ name: String, _ shape: Shape, isRequired: Bool, isNullable: Bool) {
        if let fields, fields.contains(where: { $0.name == name }) { return }
        let words = (around.last as? any Described.Type)?.words[name]
        fields?.append(
            Shape.Field(name: name, shape: shape, isRequired: isRequired, isNullable: isNullable, words: words))
    }

    /// The type's own name, without those around it: `Page<Document>` is `PageOfDocument`.
    private static func name(_ type: any Decodable.Type) -> String {
        joined(String(describing: type))
    }

    /// The type's name with the types around it, without the modules: `SendDocumentLine`.
    private static func fullName(_ type: any Decodable.Type) -> String {
        let parts = String(reflecting: type).split(separator: ".")
        // A type inside a function has `(unknown context at $…)` where the name of the function would be.
        return joined(parts.dropFirst().filter { !$0.hasPrefix("(") }.joined())
    }

    private static func joined(_ name: String) -> String {
        name.replacing("<", with: "Of").replacing(", ", with: "And").filter { $0.isLetter || $0.isNumber }
    }
}

extension ShapeRecorder: SingleValueDecodingContainer {
    func decodeNil() -> Bool { false }

    func decode<T: Decodable>(_ type: T.Type) throws -> T {
        let (shape, value) = try read(type)
        inner = shape
        return value
    }

    func decode(_ type: Double.Type) throws -> Double { throw inexact }
    func decode(_ type: Float.Type) throws -> Float { throw inexact }
}

/// What a keyed container is to a type that is read from nothing.
struct RecordedMembers<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let recorder: ShapeRecorder

    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { [] }

    func contains(_ key: Key) -> Bool { true }
    func decodeNil(forKey key: Key) -> Bool { false }

    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
        if let omittable = type as? any Omittable.Type, let absent = omittable.whenAbsent as? T {
            let shape = try omittable.shape(recorder)
            recorder.note(key.stringValue, shape, isRequired: false, isNullable: omittable.isNullable)
            return absent
        }
        let (shape, value) = try recorder.read(type)
        recorder.note(key.stringValue, shape, isRequired: true, isNullable: false)
        return value
    }

    func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
        try absent(type, key)
    }

    private func absent<T: Decodable>(_ type: T.Type, _ key: Key) throws -> T? {
        // What may not be sent is no part of what may.
        if type == ReadOnly.self { return nil }
        recorder.note(key.stringValue, try recorder.shape(type), isRequired: false, isNullable: true)
        return nil
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        throw unshaped
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer { throw unshaped }
    func superDecoder() throws -> any Decoder { recorder }
    func superDecoder(forKey key: Key) throws -> any Decoder { throw unshaped }

    private var unshaped: DecodingError {
        .dataCorrupted(.init(codingPath: [], debugDescription: "a type with containers of its own has to be `Shaped`"))
    }
}

// The standard library asks for these one by one, and would first ask whether they are there.
extension RecordedMembers {
    func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? { try absent(type, key) }
    func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? { try absent(type, key) }
    func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? { try absent(type, key) }
    func decodeIfPresent(_ type: Int8.Type, forKey key: Key) throws -> Int8? { try absent(type, key) }
    func decodeIfPresent(_ type: Int16.Type, forKey key: Key) throws -> Int16? { try absent(type, key) }
    func decodeIfPresent(_ type: Int32.Type, forKey key: Key) throws -> Int32? { try absent(type, key) }
    func decodeIfPresent(_ type: Int64.Type, forKey key: Key) throws -> Int64? { try absent(type, key) }
    func decodeIfPresent(_ type: UInt.Type, forKey key: Key) throws -> UInt? { try absent(type, key) }
    func decodeIfPresent(_ type: UInt8.Type, forKey key: Key) throws -> UInt8? { try absent(type, key) }
    func decodeIfPresent(_ type: UInt16.Type, forKey key: Key) throws -> UInt16? { try absent(type, key) }
    func decodeIfPresent(_ type: UInt32.Type, forKey key: Key) throws -> UInt32? { try absent(type, key) }
    func decodeIfPresent(_ type: UInt64.Type, forKey key: Key) throws -> UInt64? { try absent(type, key) }
    func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? { try absent(type, key) }
    func decodeIfPresent(_ type: Float.Type, forKey key: Key) throws -> Float? { try absent(type, key) }
}

/// A type whose shape is that of its elements.
protocol ShapedByElement {
    /// A value without elements.
    static var empty: Self { get }
    /// The shape, with the elements read inside the value that the recorder stands for.
    static func shape(_ recorder: ShapeRecorder) throws -> Shape
}

extension Array: ShapedByElement where Element: Decodable {
    static var empty: [Element] { [] }
    static func shape(_ recorder: ShapeRecorder) throws -> Shape { .array(of: try recorder.shape(Element.self)) }
}

extension Dictionary: ShapedByElement where Key == String, Value: Decodable {
    static var empty: [String: Value] { [:] }
    static func shape(_ recorder: ShapeRecorder) throws -> Shape { .map(of: try recorder.shape(Value.self)) }
}

extension Optional: ShapedByElement where Wrapped: Decodable {
    static var empty: Wrapped? { nil }
    static func shape(_ recorder: ShapeRecorder) throws -> Shape { try recorder.shape(Wrapped.self) }
}
