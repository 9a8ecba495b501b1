/// A string of at least `least` and at most `greatest` characters (Unicode code points): `Text<1, 500>`.
package struct Text<let least: Int, let greatest: Int>: JSONScalar, JSONWritable, Hashable {
    package let value: String

    /// `nil` when the text is too short or too long.
    package init?(_ text: String) {
        guard Self.fits(text) else { return nil }
        value = text
    }

    package init(_ token: JSONToken) throws(JSONReason) {
        let text = try token.text()
        guard Self.fits(text) else {
            let count = text.unicodeScalars.count
            throw JSONReason(.length, "expected \(limits(least, greatest, "characters")), got \(count)")
        }
        value = text
    }

    private init(unchecked text: String) { value = text }

    private static func fits(_ text: String) -> Bool {
        // A character takes one to four bytes, which settles most texts without counting.
        let bytes = text.utf8.count
        if bytes <= greatest, bytes / 4 >= least { return true }
        return (least...max(least, greatest)).contains(text.unicodeScalars.count)
    }

    package static var placeholder: Self { Self(unchecked: "") }
    package static var shape: Shape { .string(length: Shape.Bounds(least == 0 ? nil : least, greatest)) }

    package func write(to writer: inout JSONWriter) { writer.write(value) }
}

/// A whole number from `least` to `greatest`: `Whole<1, 100>`.
package struct Whole<let least: Int, let greatest: Int>: JSONScalar, JSONWritable, Hashable {
    package let value: Int

    /// `nil` when the number is too small or too large.
    package init?(_ number: Int) {
        guard least <= number, number <= greatest else { return nil }
        value = number
    }

    package init(_ token: JSONToken) throws(JSONReason) {
        guard let whole = Self(try token.integer()) else {
            throw JSONReason(.range, "expected an integer from \(least) to \(greatest), got \(token.description)")
        }
        self = whole
    }

    private init(unchecked number: Int) { value = number }

    package static var placeholder: Self { Self(unchecked: least) }
    package static var shape: Shape { .integer(least, greatest) }

    package func write(to writer: inout JSONWriter) { writer.write(value) }
}

/// A list of at least `least` and at most `greatest` elements: `List<Line, 1, 500>`.
package struct List<Element, let least: Int, let greatest: Int> {
    package let elements: [Element]

    /// `nil` when there are too few or too many.
    package init?(_ elements: [Element]) {
        guard least <= elements.count, elements.count <= greatest else { return nil }
        self.elements = elements
    }

    private init(unchecked elements: [Element]) { self.elements = elements }
}

extension List: Sendable where Element: Sendable {}
extension List: Equatable where Element: Equatable {}

extension List: Decodable, ShapedByElement where Element: Decodable {
    /// A list that is much too long is refused before its elements are read.
    package init(from decoder: any Decoder) throws {
        guard let decoding = decoder as? JSONDecoding else { throw foreign(decoder) }
        var container = decoding.list()
        let count = container.count ?? 0
        if !container.isAbsent, count < least || count > greatest {
            decoding.note(JSONReason(.length, "expected \(limits(least, greatest, "elements")), got \(count)"))
            self.init(unchecked: [])
            return
        }
        var elements: [Element] = []
        elements.reserveCapacity(count)
        while !container.isAtEnd { elements.append(try container.decode(Element.self)) }
        self.init(unchecked: elements)
    }

    static var empty: Self { Self(unchecked: []) }

    static func shape(_ recorder: ShapeRecorder) throws -> Shape {
        .array(of: try recorder.shape(Element.self), length: Shape.Bounds(least == 0 ? nil : least, greatest))
    }
}

extension List: Encodable where Element: Encodable {
    package func encode(to encoder: any Encoder) throws { try elements.encode(to: encoder) }
}

/// `1 to 40 characters`.
private func limits(_ least: Int, _ greatest: Int, _ what: String) -> String {
    least == 0 ? "at most \(greatest) \(what)" : "\(least) to \(greatest) \(what)"
}
