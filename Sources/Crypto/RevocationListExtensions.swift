/// The extensions of a revocation list that say of which certificates it speaks (RFC 5280, 5.2).
struct RevocationListExtensions: Sendable {
    /// Whether something must be understood and is not.
    private let hasUnknown: Bool
    private var onlyUsers = false
    private var onlyAuthorities = false
    /// Where certificates look for this list, when it is one of several.
    private var locations: [String] = []
    /// Lists of some reasons only, of attributes, or for other authorities.
    private var isPartial = false

    init(_ explicit: DERElement?, hasUnknown: Bool) throws(CryptoError) {
        var hasUnknown = hasUnknown
        var distribution: DERReader?
        if let explicit {
            for item in try ExtensionItem.list(in: explicit) {
                if item.type == .issuingDistributionPoint {
                    var value = DERReader(item.value)
                    distribution = try value.next(DERTag.sequence, "issuingDistributionPoint").reader
                } else if item.isCritical {
                    hasUnknown = true
                }
            }
        }
        self.hasUnknown = hasUnknown
        if let distribution { try read(distribution) }
    }

    private mutating func read(_ fields: DERReader) throws(CryptoError) {
        var fields = fields
        while !fields.isAtEnd {
            let field = try fields.next("a field of issuingDistributionPoint")
            let isTrue = field.content.first.map { $0 != 0 } ?? false
            switch field.tag {
            case DERTag.explicit(0): locations = try DistributionPointName.urls(field)
            case DERTag.context(1): onlyUsers = isTrue
            case DERTag.context(2): onlyAuthorities = isTrue
            case DERTag.context(3): isPartial = true
            default: isPartial = isPartial || isTrue
            }
        }
    }

    /// - Throws: `.notApplicable` when the list does not speak of certificates like this one, `.unknownExtension`.
    func check(for certificate: Certificate) throws(CertificateError) {
        guard !hasUnknown else {
            throw CertificateError(
                .unknownExtension, "the revocation list of \(certificate.issuer) has an unknown extension")
        }
        let isOfItsKind = certificate.isCA ? !onlyUsers : !onlyAuthorities
        let isItsOwn = locations.isEmpty || locations.contains(where: certificate.revocationListURLs.contains)
        guard !isPartial, isOfItsKind, isItsOwn else {
            throw CertificateError(
                .notApplicable, "a revocation list of \(certificate.issuer) does not speak of \(certificate)")
        }
    }

    /// What reasonCode says, or `nil` when it is not there.
    static func reason(in items: [ExtensionItem]) throws(CryptoError) -> RevocationReason? {
        guard let item = items.first(where: { $0.type == .reasonCode }) else { return nil }
        var reader = DERReader(item.value)
        let content = try reader.next(DERTag.enumerated, "reasonCode").content
        guard content.count == 1, let code = content.first else { throw DERReader.malformed("reasonCode is no reason") }
        return RevocationReason(rawValue: Int(code)) ?? .unspecified
    }
}

/// Where something is to be found (RFC 5280, 4.2.1.13).
enum DistributionPointName {
    /// The URLs of a DistributionPointName within its tag.
    static func urls(_ explicit: DERElement) throws(CryptoError) -> [String] {
        var name = explicit.reader
        guard var full = try name.optional(DERTag.explicit(0), "fullName")?.reader else { return [] }
        var urls: [String] = []
        while !full.isAtEnd {
            let location = try full.next("a name of fullName")
            if location.tag == DERTag.context(6), let url = String(validating: location.content, as: UTF8.self) {
                urls.append(url)
            }
        }
        return urls
    }
}

extension OID {
    static let issuingDistributionPoint = OID(2, 5, 29, 28)
    static let reasonCode = OID(2, 5, 29, 21)
    static let crlNumber = OID(2, 5, 29, 20)
}
