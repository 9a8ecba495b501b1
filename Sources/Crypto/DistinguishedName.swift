/// The name of a certificate's subject or issuer (X.501, RFC 5280 4.1.2.4).
///
/// Two names are equal when they have the same relative names in whatever order, since the text forms of the world write them
/// forwards and backwards. Blanks at the ends of a value do not count, and several within it count as one.
package struct DistinguishedName: Sendable, CustomStringConvertible {
    /// The relative names as a certificate has them: the country first, the common name last. Nearly always one attribute
    /// each.
    package let relativeNames: [[Attribute]]

    /// One type with its value.
    package struct Attribute: Sendable {
        package let type: OID
        /// As text. What is no string in the certificate is `#` and its DER in hexadecimal.
        package let value: String

        /// An attribute with its type and its text.
        package init(_ type: OID, _ value: String) {
            self.type = type
            self.value = value
        }
    }

    /// A name of relative names, the most general first.
    package init(relativeNames: [[Attribute]]) {
        self.relativeNames = relativeNames
    }

    /// A name of one attribute for each relative name, the most general first.
    package init(_ attributes: [Attribute]) {
        relativeNames = attributes.map { [$0] }
    }

    /// CN. The last one when there are several.
    package var commonName: String? { value(of: .commonName) }
    /// O.
    package var organization: String? { value(of: .organization) }
    /// OU.
    package var organizationalUnit: String? { value(of: .organizationalUnit) }
    /// C, an ISO 3166-1 code.
    package var country: String? { value(of: .country) }

    /// The value of the most specific attribute of this type, or `nil` when there is none.
    package func value(of type: OID) -> String? {
        relativeNames.reversed().lazy.flatMap { $0 }.first { $0.type == type }?.value
    }

    /// Whether there is no relative name in it.
    package var isEmpty: Bool { relativeNames.isEmpty }

    /// The text of RFC 2253, the most specific first: `CN=POP000306,OU=PEPPOL TEST AP,O=Example,C=BE`.
    package var description: String {
        relativeNames.reversed().map { $0.map(\.description).joined(separator: "+") }.joined(separator: ",")
    }
}

extension DistinguishedName: Hashable {
    package static func == (left: DistinguishedName, right: DistinguishedName) -> Bool {
        left.relativeNames.count == right.relativeNames.count && left.comparable == right.comparable
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(comparable)
    }

    /// The relative names without what does not count, in an order of their own. Lengths stand before values, so that no
    /// value can pass for two.
    private var comparable: [String] {
        relativeNames.map { relative in
            relative.map { attribute in
                let value = attribute.value.split(separator: " ").joined(separator: " ")
                return "\(attribute.type) \(value.utf8.count) \(value)"
            }.sorted().joined(separator: "+")
        }.sorted()
    }
}

extension DistinguishedName {
    /// Reads a Name of RFC 5280.
    init(_ element: DERElement) throws(CryptoError) {
        guard element.tag == DERTag.sequence else { throw DERReader.malformed("a name is no SEQUENCE") }
        var names: [[Attribute]] = []
        var reader = element.reader
        while !reader.isAtEnd {
            var relative = try reader.next(DERTag.set, "a relative name").reader
            var attributes: [Attribute] = []
            while !relative.isAtEnd {
                var pair = try relative.next(DERTag.sequence, "an attribute of a name").reader
                let type = try pair.oid("the type of an attribute")
                let value = try Self.text(pair.next("the value of an attribute"))
                try pair.end("an attribute of a name")
                attributes.append(Attribute(type, value))
            }
            guard !attributes.isEmpty else { throw DERReader.malformed("a relative name is empty") }
            names.append(attributes)
        }
        relativeNames = names
    }

    /// What a value says.
    static func text(_ element: DERElement) throws(CryptoError) -> String {
        let bytes = element.content
        let text: String?
        switch element.tag {
        case DERTag.utf8String, DERTag.printableString, DERTag.ia5String, DERTag.numericString, DERTag.visibleString:
            text = String(validating: bytes, as: UTF8.self)
        case DERTag.teletexString:
            // What certificates call T.61 is Latin 1.
            text = String(decoding: bytes.map(UInt16.init), as: UTF16.self)
        case DERTag.bmpString:
            let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map {
                UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
            }
            text = bytes.count.isMultiple(of: 2) ? String(validating: units, as: UTF16.self) : nil
        case DERTag.universalString:
            let units = stride(from: bytes.startIndex, to: bytes.endIndex - 3, by: 4).map {
                bytes[$0..<$0 + 4].reduce(0) { $0 << 8 | UInt32($1) }
            }
            text = bytes.count.isMultiple(of: 4) ? String(validating: units, as: UTF32.self) : nil
        default:
            text = hexadecimal(element.whole)
        }
        guard let text else { throw DERReader.malformed("the value of an attribute is no text of its type") }
        return text
    }
}

extension OID {
    package static let commonName = OID(2, 5, 4, 3)
    package static let organization = OID(2, 5, 4, 10)
    package static let organizationalUnit = OID(2, 5, 4, 11)
    package static let country = OID(2, 5, 4, 6)
    package static let locality = OID(2, 5, 4, 7)
    package static let stateOrProvince = OID(2, 5, 4, 8)
    /// The serial number of a person or device, not of a certificate.
    package static let serialNumberOfSubject = OID(2, 5, 4, 5)
}
