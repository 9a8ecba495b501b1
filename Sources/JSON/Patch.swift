/// A field of a change: left out, cleared with `null`, or set.
package enum Patch<Value> {
    /// The field was not there: leave what is stored.
    case absent
    /// The field was `null`: clear what is stored.
    case null
    /// The field had a value: store it.
    case value(Value)

    /// What `stored` becomes.
    package func applied(to stored: Value?) -> Value? {
        switch self {
        case .absent: stored
        case .null: nil
        case .value(let value): value
        }
    }
}

extension Patch: Sendable where Value: Sendable {}
extension Patch: Equatable where Value: Equatable {}

/// A value that knows what it is when it is not there.
protocol Omittable {
    /// What stands for absence.
    static var whenAbsent: Self { get }
    /// Whether `null` says something that absence does not.
    static var isNullable: Bool { get }
    /// What the value looks like where it is there.
    static func shape(_ recorder: ShapeRecorder) throws -> Shape
}

extension Patch: Omittable where Value: Decodable {
    static var whenAbsent: Patch { .absent }
    static var isNullable: Bool { true }
    static func shape(_ recorder: ShapeRecorder) throws -> Shape { try recorder.shape(Value.self) }
}

extension Patch: Decodable where Value: Decodable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        self = container.decodeNil() ? .null : .value(try container.decode(Value.self))
    }
}
