/// A VAT or tax number with the prefix of its country: `BE0123456789`.
///
/// It has the form the API asks for, two capitals and then capitals and digits. Whether the country would issue it is a
/// second question: `verdict`.
package struct VATNumber: Hashable, Sendable, CustomStringConvertible {
    /// The number without blanks and punctuation, in capitals.
    package let text: String

    /// Takes a number that a caller wrote; blanks, dots, hyphens and slashes do not count, small letters do as capitals.
    /// `nil` when what is left is not `^[A-Z]{2}[A-Z0-9]+$` or has more than 32 characters.
    package init?(_ text: String) {
        let plain = Self.normalized(text)
        let bytes = plain.utf8
        guard (3...32).contains(bytes.count), bytes.prefix(2).allSatisfy(\.isCapital),
            bytes.allSatisfy({ $0.isCapital || $0.isDigit })
        else { return nil }
        self.text = plain
    }

    /// The two letters it begins with: the country's, `EL` for Greece.
    package var prefix: String { String(text.prefix(2)) }

    /// The ISO 3166-1 code of the country that the prefix stands for.
    package var countryCode: String { prefix == "EL" ? "GR" : prefix }

    package var description: String { text }

    /// A number without blanks, dots, hyphens and slashes, in capitals.
    package static func normalized(_ text: String) -> String {
        text.withoutWhitespace.filter { $0 != "." && $0 != "-" && $0 != "/" }.uppercased()
    }

    /// What a country's form and check digits say about the number.
    package enum Verdict: Equatable, Sendable {
        /// The form is right and the check digits agree.
        case valid
        /// The form is right; the country has no public check.
        case validForm
        /// The form is wrong.
        case invalidForm
        /// The form is right and the check digits are not. `expected` is the number with the right ones, where that is one.
        case invalidChecksum(expected: String?)
        /// The table has no such country.
        case unknownCountry
    }

    /// Whether its country would issue the number.
    package func verdict(in table: CountryTable = .builtIn) -> Verdict {
        guard let country = table.country(of: self) else { return .unknownCountry }
        return country.taxID.verdict(on: text, prefix: country.taxPrefix)
    }
}

extension Country.Numbering {
    /// What form and check digits say about a number, which may carry punctuation. `prefix` is what stands before the part
    /// that the check covers, none for a register number.
    package func verdict(on number: String, prefix: String = "") -> VATNumber.Verdict {
        // A register number may have small letters of its own; then it is compared as written too.
        let plain = VATNumber.normalized(number)
        if let pattern, !pattern.matches(plain), !pattern.matches(number) { return .invalidForm }
        guard let checksum else { return .validForm }
        let body = Array((plain.hasPrefix(prefix) ? plain.dropFirst(prefix.count) : plain[...]).utf8)
        if checksum.passes(body) { return .valid }
        return .invalidChecksum(expected: correction(of: body, checksum, prefix))
    }

    /// The number with other check digits: the last character, the last two or the first two are tried, until one passes
    /// that is the only one of its kind.
    private func correction(of body: [UInt8], _ checksum: TaxIDChecksum, _ prefix: String) -> String? {
        let digits = Array(UInt8(ascii: "0")...UInt8(ascii: "9"))
        let letters = Array(UInt8(ascii: "A")...UInt8(ascii: "Z"))
        let pairs = digits.flatMap { first in digits.map { [first, $0] } }
        guard body.count > 4 else { return nil }
        let families = [
            (digits + letters).map { body.dropLast() + [$0] },
            pairs.map { body.dropLast(2) + $0 },
            pairs.map { $0 + body.dropFirst(2) },
        ]
        for candidates in families {
            let passing = candidates.filter { checksum.passes(Array($0)) }
                .map { prefix + String(decoding: $0, as: UTF8.self) }
                .filter { pattern?.matches($0) ?? true }
            if passing.count == 1 { return passing[0] }
        }
        return nil
    }
}
