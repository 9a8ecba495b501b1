import Basics

/// Writes JSON in one pass into a buffer of bytes. Commas are its business, brackets come in pairs by construction.
///
///     var writer = JSONWriter()
///     writer.object {
///         $0.field("id", document.id)
///         $0.field("dueDate", document.dueDate, ifNil: .omit)
///     }
package struct JSONWriter {
    /// What was written so far: UTF-8, without white space.
    package private(set) var bytes: [UInt8] = []
    /// Whether a comma comes before the next member or element.
    var needsComma = false

    /// - Parameter capacity: Bytes to make room for beforehand.
    package init(capacity: Int = 256) {
        bytes.reserveCapacity(capacity)
    }

    /// What becomes of a field whose value is `nil`.
    package enum IfNil: Sendable {
        /// The field is written as `null`.
        case null
        /// The field is not written.
        case omit
    }
}

// MARK: Containers

extension JSONWriter {
    /// Writes an object whose members the closure writes.
    package mutating func object<E: Error>(_ members: (inout JSONWriter) throws(E) -> Void) throws(E) {
        open(UInt8(ascii: "{"))
        try members(&self)
        close(UInt8(ascii: "}"))
    }

    /// Writes an array whose elements the closure writes.
    package mutating func array<E: Error>(_ elements: (inout JSONWriter) throws(E) -> Void) throws(E) {
        open(UInt8(ascii: "["))
        try elements(&self)
        close(UInt8(ascii: "]"))
    }

    mutating func open(_ bracket: UInt8) {
        separate()
        bytes.append(bracket)
        needsComma = false
    }

    mutating func close(_ bracket: UInt8) {
        bytes.append(bracket)
        needsComma = true
    }

    @inline(__always)
    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    /// Writes the name of a member; its value has to follow.
    package mutating func name(_ name: String) {
        separate()
        string(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// Writes a member.
    package mutating func field(_ name: String, _ value: some JSONWritable) {
        self.name(name)
        value.write(to: &self)
    }

    /// Writes a member that may have no value.
    package mutating func field(_ name: String, _ value: (some JSONWritable)?, ifNil: IfNil) {
        if let value {
            field(name, value)
        } else if ifNil == .null {
            self.name(name)
            null()
        }
    }
}

// MARK: Values

extension JSONWriter {
    /// Writes a value.
    package mutating func write(_ value: some JSONWritable) {
        value.write(to: &self)
    }

    package mutating func null() { plain("null") }

    package mutating func write(_ value: Bool) { plain(value ? "true" : "false") }

    /// Writes a string with its quotes and escapes.
    package mutating func write(_ text: String) {
        separate()
        string(text)
    }

    package mutating func write(_ number: Int) {
        separate()
        var rest = number.magnitude
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
            var start = 20
            repeat {
                start -= 1
                digits[start] = UInt8(ascii: "0") + UInt8(rest % 10)
                rest /= 10
            } while rest != 0
            if number < 0 {
                start -= 1
                digits[start] = UInt8(ascii: "-")
            }
            bytes.append(contentsOf: digits[start...])
        }
    }

    /// Writes an exact number with at least `minimumScale` decimal places.
    package mutating func write(_ amount: Amount, minimumScale: Int) {
        separate()
        amount.write(to: &bytes, minimumScale: minimumScale)
    }

    /// Writes a value that is JSON already.
    package mutating func write(_ raw: RawJSON) {
        separate()
        bytes.append(contentsOf: raw.bytes)
    }

    /// Writes a value that was read, without white space.
    package mutating func write(_ node: JSONNode) {
        switch node.kind {
        case .null, .bool, .number:
            separate()
            bytes.append(contentsOf: node.tape.bytes(node.entry))
        case .string:
            separate()
            string(node.tape.bytes(node.entry))
        case .array:
            open(UInt8(ascii: "["))
            for element in node.elements { write(element) }
            close(UInt8(ascii: "]"))
        case .object:
            open(UInt8(ascii: "{"))
            for (name, value) in node.members {
                self.name(name)
                write(value)
            }
            close(UInt8(ascii: "}"))
        }
    }

    private mutating func plain(_ word: StaticString) {
        separate()
        word.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }
}

// MARK: Strings

extension JSONWriter {
    private mutating func string(_ text: String) {
        var text = text
        text.withUTF8 { string($0) }
    }

    private mutating func string(_ text: ArraySlice<UInt8>) {
        text.withUnsafeBufferPointer { string($0) }
    }

    /// Quotes, the text in runs that need no escape, and the escapes between them.
    private mutating func string(_ text: UnsafeBufferPointer<UInt8>) {
        bytes.append(UInt8(ascii: "\""))
        var start = 0
        for position in text.indices {
            let byte = text[position]
            guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
            bytes.append(contentsOf: text[start..<position])
            escape(byte)
            start = position + 1
        }
        bytes.append(contentsOf: text[start...])
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        case 0..<0x20:
            let digits = Array("0123456789abcdef".utf8)
            bytes.append(contentsOf: Array("u00".utf8))
            bytes.append(digits[Int(byte >> 4)])
            bytes.append(digits[Int(byte & 15)])
        default: bytes.append(byte)
        }
    }
}
