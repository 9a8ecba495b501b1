import Basics

/// A value that writes itself as JSON: scalars do, and types whose form is not that of their fields.
///
/// Plain structs need not: `Encodable` as the compiler derives it is enough, see `JSONWriter.bytes(of:)`.
package protocol JSONWritable: Encodable {
    /// Writes exactly one value.
    func write(to writer: inout JSONWriter)
}

extension JSONWritable {
    package func encode(to encoder: any Encoder) throws {
        guard let encoding = encoder as? JSONEncoding else {
            throw EncodingError.invalidValue(
                self, .init(codingPath: encoder.codingPath, debugDescription: "expected the encoder of `JSONWriter`"))
        }
        encoding.plain(self)
    }
}

extension JSONWritable {
    /// The value as a JSON text.
    package var json: [UInt8] {
        var writer = JSONWriter(capacity: 1024)
        write(to: &writer)
        return writer.bytes
    }
}

extension JSONWriter {
    /// A value as a JSON text: fields in their order, `nil` as `null` unless the field is `@OmitNil`.
    ///
    /// - Parameter capacity: Bytes to make room for beforehand.
    /// - Throws: What an initializer written by hand throws, and for binary floating point. Types whose `Encodable` is
    ///   derived and whose fields are scalars of ours never throw.
    package static func bytes(of value: some Encodable, capacity: Int = 1024) throws -> [UInt8] {
        let encoding = JSONEncoding(JSONWriter(capacity: capacity))
        try encoding.value(value)
        return encoding.writer.bytes
    }

    /// Writes a value of any encodable type.
    package mutating func write(encodable value: some Encodable) throws {
        let encoding = JSONEncoding(JSONWriter(capacity: 0))
        swap(&self, &encoding.writer)
        defer { swap(&self, &encoding.writer) }
        try encoding.value(value)
    }
}

extension String: JSONWritable {
    package func write(to writer: inout JSONWriter) { writer.write(self) }
}

extension Int: JSONWritable {
    package func write(to writer: inout JSONWriter) { writer.write(self) }
}

extension Bool: JSONWritable {
    package func write(to writer: inout JSONWriter) { writer.write(self) }
}

/// A number with the decimal places that its scale has: `2359.50`, `21`.
extension Amount: JSONWritable {
    package func write(to writer: inout JSONWriter) { writer.write(self, minimumScale: 0) }
}

extension CalendarDate: JSONWritable {
    package func write(to writer: inout JSONWriter) { writer.write(description) }
}

extension Timestamp: JSONWritable {
    package func write(to writer: inout JSONWriter) { writer.write(description) }
}

extension ID: JSONWritable {
    package func write(to writer: inout JSONWriter) { writer.write(description) }
}

extension RawJSON: JSONWritable {
    package func write(to writer: inout JSONWriter) { writer.write(self) }
}

extension JSONNode: JSONWritable {
    package func write(to writer: inout JSONWriter) { writer.write(self) }
}

/// `nil` is `null`. To leave a field out, write it with `field(_:_:ifNil:)`.
extension Optional: JSONWritable where Wrapped: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        if let self { self.write(to: &writer) } else { writer.null() }
    }
}

extension Array: JSONWritable where Element: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        writer.array { for element in self { element.write(to: &$0) } }
    }
}

/// An object, its members sorted by name so that equal values have equal bytes.
extension Dictionary: JSONWritable where Key == String, Value: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        writer.object { for (name, value) in sorted(by: { $0.key < $1.key }) { $0.field(name, value) } }
    }
}

extension JSONWritable where Self: RawRepresentable, RawValue == String {
    package func write(to writer: inout JSONWriter) { writer.write(rawValue) }
}

// Without this, such an enum would have two ways to encode itself.
extension JSONWritable where Self: RawRepresentable, RawValue == String {
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}
