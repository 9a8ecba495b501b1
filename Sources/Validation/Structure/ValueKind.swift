/// The kinds of values that the schemas of invoices use: the built-in simple types of XML Schema Part 2.
enum ValueKind: UInt8, Sendable, CaseIterable {
    case string, normalizedString, token, decimal, integer, boolean, date, time, dateTime, base64Binary, anyURI,
        language, id

    /// By the name that XML Schema gives it.
    init?(_ name: Text) {
        guard let kind = Self.allCases.first(where: { name == $0.name }) else { return nil }
        self = kind
    }

    private var name: StaticString {
        switch self {
        case .string: "string"
        case .normalizedString: "normalizedString"
        case .token: "token"
        case .decimal: "decimal"
        case .integer: "integer"
        case .boolean: "boolean"
        case .date: "date"
        case .time: "time"
        case .dateTime: "dateTime"
        case .base64Binary: "base64Binary"
        case .anyURI: "anyURI"
        case .language: "language"
        case .id: "ID"
        }
    }

    /// What is wanted, as a sentence goes on after "expected".
    var wanted: String {
        switch self {
        case .string, .normalizedString, .token: "a text"
        case .decimal: "a decimal number such as 12.50"
        case .integer: "a whole number"
        case .boolean: "true or false"
        case .date: "a day as YYYY-MM-DD"
        case .time: "a time as hh:mm:ss"
        case .dateTime: "a moment as YYYY-MM-DDThh:mm:ss"
        case .base64Binary: "data in Base64"
        case .anyURI: "an address (URI)"
        case .language: "a language code such as en or en-GB"
        case .id: "a name that begins with a letter or an underscore"
        }
    }

    /// Whether a text, white space at its ends aside, is a value of this kind.
    @inline(__always)
    func admits(_ text: Text) -> Bool {
        switch self {
        case .string, .normalizedString, .token: true
        case .decimal: text.trimmed.isDecimal
        case .integer: text.trimmed.isInteger
        case .boolean: text.boolean != nil
        case .date: text.trimmed.isDate
        case .time: text.trimmed.isTime
        case .dateTime: text.trimmed.isDateTime
        case .base64Binary: text.isBase64
        case .anyURI: text.trimmed.isURI
        case .language: text.trimmed.isLanguage
        case .id: text.trimmed.isNCName
        }
    }
}

extension Text {
    /// Digits with a point among them or none, perhaps a sign in front; at least one digit. As many as there are.
    var isDecimal: Bool {
        var digits = 0
        var points = 0
        for (position, byte) in bytes.enumerated() {
            if byte.isDigit {
                digits += 1
            } else if byte == UInt8(ascii: ".") {
                points += 1
            } else if position > 0 || byte != UInt8(ascii: "-") && byte != UInt8(ascii: "+") {
                return false
            }
        }
        return digits > 0 && points <= 1
    }

    /// A name that may identify an element of a document: letters, digits, `.`, `-` and `_`, the first no digit and no mark.
    /// Characters beyond ASCII count as letters.
    var isNCName: Bool {
        guard let first = bytes.first, first >= 0x80 || first == UInt8(ascii: "_") || first.isLetter else {
            return false
        }
        return bytes.allSatisfy {
            $0 >= 0x80 || $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
                || $0 == UInt8(ascii: ".")
        }
    }

    /// A language code: parts of one to eight letters, digits too after the first, joined by hyphens.
    var isLanguage: Bool {
        var length = 0
        var isFirst = true
        for byte in bytes {
            if byte == UInt8(ascii: "-") {
                guard length > 0 else { return false }
                length = 0
                isFirst = false
            } else {
                guard byte.isLetter || !isFirst && byte.isDigit, length < 8 else { return false }
                length += 1
            }
        }
        return length > 0
    }
}

extension UInt8 {
    var isLetter: Bool { uppercasedASCII.isCapital }
}
