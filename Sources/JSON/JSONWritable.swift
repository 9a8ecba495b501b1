import Basics

/// A value that writes itself as JSON.
package protocol JSONWritable {
    /// Writes exactly one value.
    func write(to writer: inout JSONWriter)
}

extension JSONWritable {
    /// The value as a JSON text.
    package var json: [UInt8] {
        var writer = JSONWriter(capacity: 1024)
        write(to: &writer)
        return writer.bytes
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
