/// A field that is left out when it is `nil`, where other optional fields are written as `null`.
///
///     @OmitNil var secret: String?
@propertyWrapper
package struct OmitNil<Value> {
    package var wrappedValue: Value?

    package init(wrappedValue: Value?) {
        self.wrappedValue = wrappedValue
    }
}

extension OmitNil: Sendable where Value: Sendable {}
extension OmitNil: Equatable where Value: Equatable {}

extension OmitNil: Encodable where Value: Encodable {
    /// Writes the value, or nothing at all, and then its name is not written either.
    package func encode(to encoder: any Encoder) throws {
        try wrappedValue?.encode(to: encoder)
    }
}

extension OmitNil: Decodable, Omittable where Value: Decodable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        wrappedValue = container.decodeNil() ? nil : try container.decode(Value.self)
    }

    static var whenAbsent: OmitNil { OmitNil(wrappedValue: nil) }
    static var isNullable: Bool { false }
    static func shape(_ recorder: ShapeRecorder) throws -> Shape { try recorder.shape(Value.self) }
}
