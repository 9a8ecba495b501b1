import HTTP

/// What the identifiers of the network have in common: a value, and the scheme that says how to read it.
///
/// - Source: Peppol Policy for use of Identifiers 4.4.0.
package protocol SchemedIdentifier: Hashable, Sendable, CustomStringConvertible {
    /// Who gives out such values: `busdox-docid-qns`. Compared with case.
    var scheme: String { get }
    /// The identifier itself, as AS4 and the envelope carry it: never percent-encoded.
    var value: String { get }
}

extension SchemedIdentifier {
    /// Scheme and value in one text, parted by two colons: what identifiers are in URLs and in `eb:Action`.
    package var uriForm: String { "\(scheme)::\(value)" }

    /// The URI form as one segment of a URL's path: every byte but letters, digits and `-._~` is escaped.
    package var percentEncodedForm: String { percentEncoded(uriForm) }

    package var description: String { uriForm }
}

/// How an identifier is taken apart and checked; what is common to all kinds.
enum IdentifierText {
    /// The two sides of the first `::`, neither of them empty. `nil` when there is none.
    static func split(_ text: String) -> (scheme: String, value: String)? {
        guard let colons = firstPair(of: UInt8(ascii: ":"), in: text[...]) else { return nil }
        let (scheme, value) = (text[..<colons.lowerBound], text[colons.upperBound...])
        return scheme.isEmpty || value.isEmpty ? nil : (String(scheme), String(value))
    }

    /// Whether a value may be one: it has 1 to `limit` characters, none of them white space or a control character.
    static func isPlain(_ text: String, limit: Int) -> Bool {
        let bytes = text.utf8
        guard !bytes.isEmpty, bytes.count <= limit * 4 else { return false }
        // Nearly all of them are in ASCII, where nothing has to be looked up.
        if bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { return bytes.count <= limit }
        guard text.unicodeScalars.count <= limit else { return false }
        return text.unicodeScalars.allSatisfy {
            $0.value > 0x20 && $0.value != 0x7F && !(0x80...0xA0).contains($0.value) && !$0.properties.isWhitespace
        }
    }

    /// The first place where a byte, a letter of ASCII, stands twice.
    static func firstPair(of byte: UInt8, in text: Substring) -> Range<String.Index>? {
        let bytes = text.utf8
        var before: String.Index?
        for place in bytes.indices {
            guard bytes[place] == byte else {
                before = nil
                continue
            }
            if let before { return before..<bytes.index(after: place) }
            before = place
        }
        return nil
    }

    /// The last of the places where a byte stands twice, counted from the left: of three in a row it is the first two.
    static func lastPair(of byte: UInt8, in text: Substring) -> Range<String.Index>? {
        var last: Range<String.Index>?
        var rest = text
        while let next = firstPair(of: byte, in: rest) {
            last = next
            rest = text[next.upperBound...]
        }
        return last
    }

    /// A value as an element of a document holds it, without the white space around it.
    static func trimmed(_ text: String) -> String {
        let bytes = text.utf8
        guard let first = bytes.firstIndex(where: { !$0.isBlank }), let last = bytes.lastIndex(where: { !$0.isBlank })
        else { return "" }
        return String(text[first...last])
    }
}

extension UInt8 {
    /// What XML calls white space.
    fileprivate var isBlank: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
}
