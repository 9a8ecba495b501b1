import Basics
import Invoicing
import JSON
import Services
import Storage

// What callers write as one string, and the form it has to have.

/// A text of 1 to `limit` characters that says something, and that XML can carry: not blanks alone, and no control
/// characters but tab and line ends.
///
/// - Source: XML 1.0, 2.2, Char.
package struct PlainText<let limit: Int>: JSONScalar {
    package let string: String

    package init(_ token: JSONToken) throws(JSONReason) {
        string = try token.text()
        // A character takes a byte at least, which settles most texts without counting.
        if string.utf8.count > limit {
            let count = string.unicodeScalars.count
            guard count <= limit else {
                throw JSONReason(.length, "expected at most \(limit) characters, got \(count)")
            }
        }
        try string.requireWritable()
        let saysSomething = string.utf8.contains { $0 > 0x20 }
        guard saysSomething else { throw JSONReason(.length, "expected a text, got an empty one") }
    }

    private init() { string = "" }

    package static var placeholder: PlainText { PlainText() }
    package static var shape: Shape { .string(length: Shape.Bounds(1, limit)) }
}

extension String {
    /// - Throws: When the text has a character that XML cannot carry, and so no document can.
    /// - Source: XML 1.0, production 2.
    func requireWritable() throws(JSONReason) {
        // The two characters above U+001F that XML lacks, U+FFFE and U+FFFF, begin with the byte EF.
        if utf8.allSatisfy({ $0 >= 0x20 && $0 != 0xEF }) { return }
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0x9, 0xA, 0xD, 0x20...0xFFFD, 0x10000...: continue
            default:
                let code = String(scalar.value, radix: 16, uppercase: true)
                throw JSONReason(
                    .format,
                    "expected characters that XML can carry, got U+\(String(repeating: "0", count: 4 - code.count))\(code)"
                )
            }
        }
    }
}

extension ParticipantID: JSONScalar {
    package init(_ token: JSONToken) throws(JSONReason) {
        let text = try token.text()
        try text.requireWritable()
        guard let participant = ParticipantID(text) else {
            throw token.malformed(
                "a Peppol participant identifier: four digits, a colon and a value", code: "INVALID_PEPPOL_ID")
        }
        self = participant
    }

    package static var placeholder: ParticipantID { ParticipantID(scheme: "0000", value: "0") }
    package static var shape: Shape { .string(pattern: #"^\d{4}:.+$"#) }
}

extension VATNumber: JSONScalar {
    package init(_ token: JSONToken) throws(JSONReason) {
        guard let number = VATNumber(try token.text()) else {
            throw token.malformed(
                "a VAT number: two letters, then letters and digits", code: "INVALID_VAT_FORMAT")
        }
        self = number
    }

    package static var placeholder: VATNumber {
        // A placeholder is never seen; it only has to be one.
        VATNumber("XX0")!
    }

    package static var shape: Shape { .string(pattern: "^[A-Z]{2}[A-Z0-9]+$") }
}

extension Currency: JSONScalar {
    package init(_ token: JSONToken) throws(JSONReason) {
        self.init(try token.text())
        guard isListed else {
            throw token.malformed("a currency code of ISO 4217", code: "INVALID_CURRENCY")
        }
    }

    package static var placeholder: Currency { .euro }
    package static var shape: Shape { .string(pattern: "^[A-Z]{3}$") }
}

/// An ISO 3166-1 alpha-2 code.
package struct Land: JSONScalar {
    package let code: String

    private init(code: String) { self.code = code }

    package init(_ token: JSONToken) throws(JSONReason) {
        code = try token.text()
        guard CountryCode.isListed(code) else { throw token.malformed("a country code of ISO 3166-1, two letters") }
    }

    package static var placeholder: Land { Land(code: "") }
    package static var shape: Shape { .string(pattern: "^[A-Z]{2}$") }
}

/// A rate in percent.
package struct Percentage: JSONScalar {
    package let amount: Amount

    private init(amount: Amount) { self.amount = amount }

    package init(_ token: JSONToken) throws(JSONReason) {
        amount = try token.amount()
        guard amount >= .zero, amount <= Amount(100) else { throw JSONReason(.range, "Must be between 0 and 100") }
    }

    package static var placeholder: Percentage { Percentage(amount: .zero) }
    package static var shape: Shape { .number }
}

extension CompanyReference: JSONScalar {
    package init(_ token: JSONToken) throws(JSONReason) {
        guard let reference = CompanyReference(try token.text()) else {
            throw token.malformed("comp_…, vat:… or peppol:…")
        }
        self = reference
    }

    package static var placeholder: CompanyReference { .vat("") }
    package static var shape: Shape { .string(pattern: "^(comp_|vat:|peppol:).+$") }
}

/// An object with names of the caller's own: at most 40, and no value longer than 500 characters.
package struct Metadata: Decodable, Shaped, Sendable {
    package let raw: RawJSON

    package static var shape: Shape { .map(of: .any) }

    package init(from decoder: any Decoder) throws {
        raw = try RawJSON(from: decoder)
        guard let root = (try? JSONDocument(parsing: raw.bytes))?.root, root.kind == .object else {
            throw JSONReason(.type, "expected an object")
        }
        guard root.count <= 40 else { throw JSONReason(.length, "expected at most 40 keys, got \(root.count)") }
        for (name, value) in root.members {
            guard name.count <= 40 else { throw JSONReason(.length, "expected keys of at most 40 characters") }
            let length = value.text?.count ?? RawJSON(value).text.count
            guard length <= 500 else {
                throw JSONReason(.length, "expected at most 500 characters in `\(name)`, got \(length)")
            }
        }
    }

    /// The stored object with the members of this one; a `null` takes a member away.
    ///
    /// - Throws: `Problem` when there would be more than 40.
    func merged(into stored: String) throws -> String {
        let old = try JSONDocument(parsing: Array(stored.utf8)).root
        let new = try JSONDocument(parsing: raw.bytes).root
        let kept = old.members.filter { new[$0.name] == nil }
        let given = new.members.filter { !$0.value.isNull }
        let count = kept.count + given.count
        var writer = JSONWriter()
        writer.object { object in
            for (name, value) in kept + given { object.field(name, value) }
        }
        guard count <= 40 else {
            throw Problem(
                .invalidRequest, "Request validation failed",
                [.fault("metadata", "length", "expected at most 40 keys with those that are there, got \(count)")])
        }
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}

extension DocumentKind: JSONScalar {}
extension Direction: JSONScalar {}
extension DocumentStatus: JSONScalar {}
extension DeliveryStatus: JSONScalar {}
extension LifecycleStatus: JSONScalar {}
extension Company.Status: JSONScalar {}
extension Webhook.Status: JSONScalar {}
extension KeyType: JSONScalar {}
extension Scope: JSONScalar {}
extension EventType: JSONScalar {}
extension Lifecycle.Reason: JSONScalar {}
