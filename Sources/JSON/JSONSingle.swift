// The decoder is its own container for one value: the one at `place`.

extension JSONDecoding: SingleValueDecodingContainer {
    func decodeNil() -> Bool { isNull }

    func decode<T: Decodable>(_ type: T.Type) throws -> T { try value(type) }

    func decode(_ type: String.Type) -> String { scalar(type) }
    func decode(_ type: Bool.Type) -> Bool { scalar(type) }
    func decode(_ type: Int.Type) -> Int { scalar(type) }
    func decode(_ type: Int8.Type) -> Int8 { scalar(type) }
    func decode(_ type: Int16.Type) -> Int16 { scalar(type) }
    func decode(_ type: Int32.Type) -> Int32 { scalar(type) }
    func decode(_ type: Int64.Type) -> Int64 { scalar(type) }
    func decode(_ type: UInt.Type) -> UInt { scalar(type) }
    func decode(_ type: UInt8.Type) -> UInt8 { scalar(type) }
    func decode(_ type: UInt16.Type) -> UInt16 { scalar(type) }
    func decode(_ type: UInt32.Type) -> UInt32 { scalar(type) }
    func decode(_ type: UInt64.Type) -> UInt64 { scalar(type) }
    func decode(_ type: Double.Type) throws -> Double { throw inexact }
    func decode(_ type: Float.Type) throws -> Float { throw inexact }
}

/// What a type hears that asks for binary floating point.
let inexact = JSONReason(.type, "expected a field of type Amount; binary floating point is not read")
