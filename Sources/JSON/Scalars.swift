import Basics

// The scalars that everybody has. Identifiers, amounts and dates say their own shape.

extension String: JSONScalar {
    package init(_ token: JSONToken) throws(JSONReason) { self = try token.text() }
    package static var placeholder: String { "" }
    package static var shape: Shape { .string() }
}

extension Bool: JSONScalar {
    package init(_ token: JSONToken) throws(JSONReason) { self = try token.bool() }
    package static var placeholder: Bool { false }
    package static var shape: Shape { .boolean }
}

extension FixedWidthInteger where Self: JSONScalar {
    package init(_ token: JSONToken) throws(JSONReason) {
        guard let value = Self(exactly: try token.integer()) else {
            throw JSONReason(.range, "expected an integer from \(Self.min) to \(Self.max), got \(token.description)")
        }
        self = value
    }

    package static var placeholder: Self { 0 }
    package static var shape: Shape { .integer() }
}

extension Int: JSONScalar {}
extension Int8: JSONScalar {}
extension Int16: JSONScalar {}
extension Int32: JSONScalar {}
extension Int64: JSONScalar {}
extension UInt: JSONScalar {}
extension UInt8: JSONScalar {}
extension UInt16: JSONScalar {}
extension UInt32: JSONScalar {}
extension UInt64: JSONScalar {}

extension Amount: JSONScalar {
    package init(_ token: JSONToken) throws(JSONReason) { self = try token.amount() }
    package static var placeholder: Amount { .zero }
    package static var shape: Shape { .number }
}

extension CalendarDate: JSONScalar {
    package init(_ token: JSONToken) throws(JSONReason) {
        guard let date = CalendarDate(try token.text()) else {
            throw token.malformed("a day as YYYY-MM-DD", code: "INVALID_DATE")
        }
        self = date
    }

    package static var placeholder: CalendarDate { CalendarDate(daysSince1970: 0) }
    package static var shape: Shape { .string(format: "date") }
}

extension Timestamp: JSONScalar {
    package init(_ token: JSONToken) throws(JSONReason) {
        guard let time = Timestamp(try token.text()) else {
            throw token.malformed("a moment as YYYY-MM-DDThh:mm:ssZ", code: "INVALID_DATE")
        }
        self = time
    }

    package static var placeholder: Timestamp { Timestamp(milliseconds: 0) }
    package static var shape: Shape { .string(format: "date-time") }
}

extension ID: JSONScalar {
    package init(_ token: JSONToken) throws(JSONReason) {
        guard let id = ID(try token.text()) else {
            throw token.malformed("an identifier as \(Thing.idPrefix)_ and 26 letters and digits")
        }
        self = id
    }

    package static var placeholder: ID { ID(stored: "") }
    package static var shape: Shape { .string(pattern: "^\(Thing.idPrefix)_(sbx_)?[0-9A-HJKMNP-TV-Z]{26}$") }
}

/// A code with a fixed list of texts: any `enum X: String, CaseIterable, JSONScalar` is one without further words.
extension JSONScalar where Self: RawRepresentable & CaseIterable, RawValue == String {
    package init(from decoder: any Decoder) throws {
        guard let decoding = decoder as? JSONDecoding else { throw foreign(decoder) }
        self = decoding.scalar(Self.self)
    }

    package init(_ token: JSONToken) throws(JSONReason) {
        guard let value = Self(rawValue: try token.text()) else {
            let cases = Self.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
            throw JSONReason(.enum, "expected one of \(cases), got \(token.description)", code: "INVALID_ENUM")
        }
        self = value
    }

    /// The first case.
    package static var placeholder: Self {
        // An enum without a case has no value that could be asked for.
        allCases.first!
    }

    package static var shape: Shape { .string(cases: allCases.map(\.rawValue)) }
}
