import Basics

/// Writes JSON in one pass into a buffer of bytes. Commas are its business, brackets come in pairs by construction.
///
///     var writer = JSONWriter()
///     writer.object {
///         $0.field("id", document.id)
///         $0.field("dueDate", document.dueDate, ifNil: .omit)
///     }
package struct JSONWriter: ~Copyable {
    private var buffer: JSONBuffer
    /// Whether a comma comes before the next member or element.
    private var needsComma = false

    /// - Parameter capacity: Bytes to make room for beforehand.
    package init(capacity: Int = 256) {
        buffer = JSONBuffer(capacity: capacity)
    }

    /// What was written so far, copied: UTF-8, without white space.
    package var bytes: [UInt8] { buffer.bytes }

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
        buffer.append(bracket)
        needsComma = false
    }

    mutating func close(_ bracket: UInt8) {
        buffer.append(bracket)
        needsComma = true
    }

    @inline(__always)
    private mutating func separate() {
        if needsComma { buffer.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    /// Writes the name of a member; its value has to follow.
    package mutating func name(_ name: String) {
        separate()
        string(name)
        buffer.append(UInt8(ascii: ":"))
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

// Short ways for the types that most fields have: code of other modules calls these without going through a protocol.
extension JSONWriter {
    /// Writes a member with a text.
    package mutating func field(_ name: String, _ text: String) {
        self.name(name)
        write(text)
    }

    /// Writes a member with a text, or what `ifNil` says.
    package mutating func field(_ name: String, _ text: String?, ifNil: IfNil) {
        if let text {
            field(name, text)
        } else if ifNil == .null {
            self.name(name)
            null()
        }
    }

    /// Writes a member with a whole number.
    package mutating func field(_ name: String, _ number: Int) {
        self.name(name)
        write(number)
    }

    /// Writes a member with a boolean.
    package mutating func field(_ name: String, _ bool: Bool) {
        self.name(name)
        write(bool)
    }

    /// Writes a member with an amount, at its own scale.
    package mutating func field(_ name: String, _ amount: Amount) {
        self.name(name)
        write(amount, minimumScale: 0)
    }
}

// MARK: Values

extension JSONWriter {
    /// Writes a value.
    package mutating func write(_ value: some JSONWritable) {
        value.write(to: &self)
    }

    /// Writes `null`.
    package mutating func null() { plain("null") }

    package mutating func write(_ value: Bool) { plain(value ? "true" : "false") }

    /// Writes a string with its quotes and escapes.
    package mutating func write(_ text: String) {
        separate()
        string(text)
    }

    package mutating func write(_ number: Int) {
        separate()
        buffer.append(number)
    }

    /// Writes an exact number with at least `minimumScale` decimal places.
    package mutating func write(_ amount: Amount, minimumScale: Int) {
        separate()
        if amount.scale >= minimumScale, amount.scale <= 36, let units = Int(exactly: amount.units) {
            buffer.append(units, places: amount.scale)
        } else {
            var digits: [UInt8] = []
            amount.write(to: &digits, minimumScale: minimumScale)
            digits.withUnsafeBufferPointer { buffer.append($0) }
        }
    }

    /// Writes a value that is JSON already.
    package mutating func write(_ raw: RawJSON) {
        separate()
        raw.bytes.withUnsafeBufferPointer { buffer.append($0) }
    }

    /// Writes a value that was read, without white space.
    package mutating func write(_ node: JSONNode) {
        switch node.kind {
        case .null, .bool, .number:
            separate()
            node.tape.withBytes(node.entry) { buffer.append($0) }
        case .string:
            separate()
            node.tape.withBytes(node.entry) { buffer.append(quoted: $0) }
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
        word.withUTF8Buffer { buffer.append($0) }
    }

    private mutating func string(_ text: String) {
        var text = text
        text.withUTF8 { buffer.append(quoted: $0) }
    }
}
