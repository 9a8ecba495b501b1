/// What kind of document it is, and after which specification: what a sender looks up and a receiver registers.
///
///     busdox-docid-qns::urn:oasis:…:Invoice-2::Invoice##urn:cen.eu:en16931:2017#…::2.1
///
/// - Source: Peppol Policy for use of Identifiers 4.4.0; values compare with case and have at most 500 characters.
package struct DocumentTypeID: SchemedIdentifier {
    /// The scheme of types that stand for themselves.
    package static let exactScheme = "busdox-docid-qns"
    /// The scheme of the PINT family, whose published types may end their customization in `*`.
    package static let wildcardScheme = "peppol-doctype-wildcard"

    package let scheme: String
    package let value: String

    /// Takes a scheme and a value as an element of a document holds them, without the white space around the value.
    /// `nil` when one is empty, has white space inside, or is longer than 25 and 500 characters.
    package init?(scheme: String, value: String) {
        let value = IdentifierText.trimmed(value)
        guard IdentifierText.isPlain(scheme, limit: 25),
            IdentifierText.firstPair(of: UInt8(ascii: ":"), in: scheme[...]) == nil,
            IdentifierText.isPlain(value, limit: 500)
        else { return nil }
        self.scheme = scheme
        self.value = value
    }

    /// Takes the URI form: `busdox-docid-qns::urn:…`. `nil` as above, and when there is no `::`.
    package init?(uriForm: String) {
        guard let parts = IdentifierText.split(uriForm) else { return nil }
        self.init(scheme: parts.scheme, value: parts.value)
    }

    /// A value that the program itself knows.
    init(known value: String, scheme: String = exactScheme) {
        self.scheme = scheme
        self.value = value
    }

    /// A type put together from its parts. `nil` when the whole is no identifier, or would be taken apart otherwise.
    package init?(_ parts: Parts, scheme: String = exactScheme) {
        guard Parts(parts.value) == parts else { return nil }
        self.init(scheme: scheme, value: parts.value)
    }

    /// Whether it is one of the types that may stand for a family.
    package var isWildcard: Bool { scheme == Self.wildcardScheme }

    /// What the value says in its parts. `nil` when it is of another form, which the network allows: such a type is only
    /// compared as a whole.
    package var parts: Parts? { Parts(value) }

    /// The parts of a value: `<syntax>##<customization>::<version>`.
    package struct Parts: Hashable, Sendable {
        /// The namespace of the document's root element; for a syntax that is no XML, the whole of what stands before `##`.
        package var rootNamespace: String
        /// The root element's name without prefix. `nil` for a syntax that is no XML, such as `urn:peppol:doctype:pdf+xml`.
        package var localName: String?
        /// The specification that the document follows; in an invoice BT-24. May hold `#` and `::`.
        package var customization: String
        /// The version of the syntax: `2.1`, `D16B`.
        package var version: String

        package init(rootNamespace: String, localName: String?, customization: String, version: String) {
            self.rootNamespace = rootNamespace
            self.localName = localName
            self.customization = customization
            self.version = version
        }

        /// Splits a value: the first `##` begins the customization, the last `::` behind it the version, and the last `::`
        /// before it the name of the root.
        init?(_ value: String) {
            guard let marks = IdentifierText.firstPair(of: UInt8(ascii: "#"), in: value[...]) else { return nil }
            let syntax = value[..<marks.lowerBound]
            let rest = value[marks.upperBound...]
            guard let colons = IdentifierText.lastPair(of: UInt8(ascii: ":"), in: rest) else { return nil }
            customization = String(rest[..<colons.lowerBound])
            version = String(rest[colons.upperBound...])
            if let colons = IdentifierText.lastPair(of: UInt8(ascii: ":"), in: syntax) {
                rootNamespace = String(syntax[..<colons.lowerBound])
                localName = String(syntax[colons.upperBound...])
            } else {
                rootNamespace = String(syntax)
                localName = nil
            }
            guard !rootNamespace.isEmpty, localName?.isEmpty != true, !customization.isEmpty, !version.isEmpty else {
                return nil
            }
        }

        /// The value that these parts make.
        package var value: String {
            "\(rootNamespace)\(localName.map { "::" + $0 } ?? "")##\(customization)::\(version)"
        }
    }
}
