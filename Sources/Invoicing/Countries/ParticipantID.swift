/// Who takes part in the network, and under which number: `0208:0123456789`, a scheme of four digits and a value.
package struct ParticipantID: Hashable, Sendable, CustomStringConvertible {
    /// Four digits, a code of the Peppol list of participant identifier schemes.
    package let scheme: String
    /// The number under that scheme, as written. The sandbox knows magic ones such as `TEST_OK`.
    package let value: String

    /// Takes an identifier that a caller wrote. `nil` when it is not `^\d{4}:.+$` or is longer than 135 characters.
    package init?(_ text: String) {
        let bytes = text.utf8
        guard (6...135).contains(bytes.count), bytes.prefix(4).allSatisfy(\.isDigit),
            bytes.dropFirst(4).first == UInt8(ascii: ":"), !text.contains(where: { $0.isNewline })
        else { return nil }
        scheme = String(text.prefix(4))
        value = String(text.dropFirst(5))
    }

    package init(scheme: String, value: String) {
        self.scheme = scheme
        self.value = value
    }

    package var description: String { "\(scheme):\(value)" }

    /// The network does not tell small letters from capitals.
    package static func == (left: ParticipantID, right: ParticipantID) -> Bool {
        left.scheme == right.scheme && left.value.lowercased() == right.value.lowercased()
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(scheme)
        hasher.combine(value.lowercased())
    }
}

/// Participant identifiers that follow from a company's numbers.
package enum ParticipantIDs {
    /// The identifier that the API documents for a company with this VAT number: `0208` and the digits in Belgium, `0009`
    /// and the whole number in France, `0211` and the digits in Italy; elsewhere `onNetwork`.
    ///
    /// - Parameter registration: The number in the business register, or `nil` when it is not known.
    /// - Returns: `nil` when the country is not on the network, or its identifiers do not follow from these numbers.
    package static func derive(
        from vat: VATNumber, registration: String? = nil, in table: CountryTable = .builtIn
    ) -> ParticipantID? {
        let digits = String(vat.text.filter(\.isASCIIDigit))
        return switch vat.prefix {
        case "BE" where !digits.isEmpty: ParticipantID(scheme: "0208", value: digits)
        case "FR": ParticipantID(scheme: "0009", value: vat.text)
        case "IT" where !digits.isEmpty: ParticipantID(scheme: "0211", value: digits)
        default: onNetwork(vat, registration: registration, in: table)
        }
    }

    /// The identifier that the network expects, by the country table's rule. `nil` as above.
    package static func onNetwork(
        _ vat: VATNumber, registration: String? = nil, in table: CountryTable = .builtIn
    ) -> ParticipantID? {
        guard let country = table.country(of: vat), let scheme = country.participantScheme else { return nil }
        var value = country.participantRule
        let body =
            vat.text.hasPrefix(country.taxPrefix) ? String(vat.text.dropFirst(country.taxPrefix.count)) : vat.text
        let digits = String(vat.text.filter(\.isASCIIDigit))
        for (mark, text) in [
            ("{vat}", vat.text), ("{body}", body), ("{digits}", digits), ("{first10}", String(digits.prefix(10))),
            ("{siren}", String(digits.suffix(9))),
        ] {
            if let range = value.firstRange(of: mark) { value.replaceSubrange(range, with: text) }
        }
        // A register number does not follow from the tax number. Nigeria's has thirteen digits, in front of which nothing counts.
        if let registration, let range = value.firstRange(of: "{registry}") {
            value.replaceSubrange(range, with: VATNumber.normalized(registration))
        } else if let registration, let range = value.firstRange(of: "{registry13}") {
            let digits = registration.filter(\.isASCIIDigit).suffix(13)
            value.replaceSubrange(range, with: String(repeating: "0", count: 13 - digits.count) + digits)
        }
        return value.contains("{") || value.isEmpty ? nil : ParticipantID(scheme: scheme, value: value)
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
