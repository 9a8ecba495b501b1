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
        guard let colons = text.firstRange(of: "::") else { return nil }
        let (scheme, value) = (text[..<colons.lowerBound], text[colons.upperBound...])
        return scheme.isEmpty || value.isEmpty ? nil : (String(scheme), String(value))
    }

    /// Whether a value may be one: it has 1 to `limit` characters, none of them white space or a control character.
    static func isPlain(_ text: String, limit: Int) -> Bool {
        guard !text.isEmpty, text.utf8.count <= limit * 4, text.unicodeScalars.count <= limit else { return false }
        return text.unicodeScalars.allSatisfy {
            $0.value > 0x20 && $0.value != 0x7F && !(0x80...0xA0).contains($0.value) && !$0.properties.isWhitespace
        }
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
