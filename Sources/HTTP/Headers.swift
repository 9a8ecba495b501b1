/// The header fields of a message, in the order they were written. Names are compared without case.
package struct Headers: Sendable, Equatable {
    /// One field: the name as it was written, the value without the blanks around it.
    package struct Field: Sendable, Equatable {
        package let name: String
        package var value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    private var fields: [Field] = []

    package init() {}

    package init(_ fields: [Field]) {
        self.fields = fields
    }

    /// The value of the first field of that name, or `nil` when there is none.
    /// Setting replaces every field of that name by one; setting `nil` removes them all.
    package subscript(_ name: String) -> String? {
        get {
            for field in fields where field.name.equalsWithoutCase(name) { return field.value }
            return nil
        }
        set {
            guard let first = fields.firstIndex(where: { $0.name.equalsWithoutCase(name) }) else {
                if let newValue { fields.append(Field(name, newValue)) }
                return
            }
            if let newValue { fields[first].value = newValue }
            let kept = newValue == nil ? first : first + 1
            fields[kept...].removeAll { $0.name.equalsWithoutCase(name) }
        }
    }

    /// The values of every field of that name, in order; empty when there is none.
    package func values(named name: String) -> [String] {
        fields.filter { $0.name.equalsWithoutCase(name) }.map(\.value)
    }

    /// Adds a field after the others, also when there is one of that name already.
    package mutating func add(_ name: String, _ value: String) {
        // Most messages have some more.
        if fields.isEmpty { fields.reserveCapacity(8) }
        fields.append(Field(name, value))
    }

    /// Whether a comma-separated list field (`Connection`, `Accept-Encoding`) names this token, without case.
    package func lists(_ token: String, in name: String) -> Bool {
        fields.contains { $0.name.equalsWithoutCase(name) && $0.value.listsToken(token) }
    }
}

extension Headers: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral elements: (String, String)...) {
        fields = elements.map { Field($0.0, $0.1) }
    }
}

extension Headers: RandomAccessCollection {
    package var startIndex: Int { 0 }
    package var endIndex: Int { fields.count }
    package subscript(position: Int) -> (name: String, value: String) {
        (fields[position].name, fields[position].value)
    }
}

extension StringProtocol {
    /// Whether both are the same but for the case of ASCII letters.
    package func equalsWithoutCase(_ other: some StringProtocol) -> Bool {
        utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8) { $0 == $1 || $0.lowercase == $1.lowercase }
    }
}

extension String {
    /// Whether both are the same but for the case of ASCII letters.
    package func equalsWithoutCase(_ other: String) -> Bool {
        guard utf8.count == other.utf8.count else { return false }
        if self == other { return true }
        var (left, right) = (self, other)
        return left.withUTF8 { left in
            right.withUTF8 { right in
                for place in left.indices where left[place].lowercase != right[place].lowercase { return false }
                return true
            }
        }
    }

    /// Whether one of the parts between commas is this token, without case.
    func listsToken(_ token: String) -> Bool {
        utf8.split(separator: UInt8(ascii: ",")).contains { Substring($0).trimmingBlanks().equalsWithoutCase(token) }
    }
}

extension StringProtocol where UTF8View: BidirectionalCollection {
    /// The text without the spaces and tabs at both ends.
    package func trimmingBlanks() -> SubSequence {
        guard let first = utf8.firstIndex(where: { !$0.isBlank }), let last = utf8.lastIndex(where: { !$0.isBlank })
        else { return self[endIndex...] }
        return self[first..<utf8.index(after: last)]
    }
}

extension UInt8 {
    /// The lower-case form of an ASCII letter; any other byte is itself.
    var lowercase: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }

    /// Space or tab.
    var isBlank: Bool { self == 0x20 || self == 0x09 }
}
