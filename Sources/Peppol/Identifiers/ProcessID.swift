/// Which business process a document is part of: `cenbii-procid-ubl::urn:fdc:peppol.eu:2017:poacc:billing:01:1.0`.
///
/// - Source: Peppol Policy for use of Identifiers 4.4.0; values compare with case and have at most 200 characters.
package struct ProcessID: SchemedIdentifier {
    /// The scheme of every process that is in use.
    package static let defaultScheme = "cenbii-procid-ubl"

    package let scheme: String
    package let value: String

    /// Takes a scheme and a value as an element of a document holds them, without the white space around the value.
    /// `nil` when one is empty, has white space inside, or is longer than 25 and 200 characters.
    package init?(scheme: String = defaultScheme, value: String) {
        let value = IdentifierText.trimmed(value)
        guard IdentifierText.isPlain(scheme, limit: 25),
            IdentifierText.firstPair(of: UInt8(ascii: ":"), in: scheme[...]) == nil,
            IdentifierText.isPlain(value, limit: 200)
        else { return nil }
        self.scheme = scheme
        self.value = value
    }

    /// Takes the URI form: `cenbii-procid-ubl::urn:…`. `nil` as above, and when there is no `::`.
    package init?(uriForm: String) {
        guard let parts = IdentifierText.split(uriForm) else { return nil }
        self.init(scheme: parts.scheme, value: parts.value)
    }

    /// A value that the program itself knows.
    init(known value: String) {
        scheme = Self.defaultScheme
        self.value = value
    }
}

/// How messages travel: the profile that an endpoint names. Compared with case, at most 50 characters.
package struct TransportProfile: Hashable, Sendable, CustomStringConvertible {
    /// The identifier: `peppol-transport-as4-v2_0`.
    package let value: String

    /// Takes a profile that a document names. `nil` when it is empty, has white space inside or more than 50 characters.
    package init?(_ text: String) {
        let text = IdentifierText.trimmed(text)
        guard IdentifierText.isPlain(text, limit: 50) else { return nil }
        value = text
    }

    private init(known value: String) {
        self.value = value
    }

    /// Peppol AS4 2.0: the only profile in use.
    package static let as4 = TransportProfile(known: "peppol-transport-as4-v2_0")

    package var description: String { value }
}
