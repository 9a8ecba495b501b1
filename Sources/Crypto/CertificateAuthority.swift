import Basics

/// Issues certificates and revocation lists, signed with SHA-256 and RSA. For stand-in networks and for tests.
package struct CertificateAuthority: Sendable {
    /// Its certificate, its key, and the authorities above it.
    package let identity: Identity

    /// Its certificate.
    package var certificate: Certificate { identity.certificate }

    /// - Throws: `CertificateError` with `.notAnAuthority` when the certificate is none that may issue others.
    package init(_ identity: Identity) throws(CertificateError) {
        let certificate = identity.certificate
        guard certificate.isCA, certificate.keyUsage?.contains(.keyCertSign) ?? true else {
            throw CertificateError(.notAnAuthority, "\(certificate) may not issue certificates")
        }
        self.identity = identity
    }

    /// A new root: it says of itself who it is.
    ///
    /// - Throws: `.invalidKey` when the key is too short to sign.
    package static func root(_ template: CertificateTemplate, key: RSAKey) throws(CryptoError) -> CertificateAuthority {
        var template = template
        template.authority = template.authority ?? CertificateTemplate.Authority()
        template.keyUsage.insert(.keyCertSign)
        let content = template.content(
            serialNumber: newSerialNumber(), issuer: template.subject.der, issuerKeyID: nil, key: key.publicKey)
        let certificate = try Certificate(der: signed(content, by: key))
        return CertificateAuthority(unchecked: try Identity(certificate: certificate, key: key))
    }

    private init(unchecked identity: Identity) {
        self.identity = identity
    }

    /// Issues a certificate for an authority below this one.
    ///
    /// - Parameter template: With `authority`, or it becomes one that has none below it.
    package func subordinate(_ template: CertificateTemplate, key: RSAKey) throws(CryptoError) -> CertificateAuthority {
        var template = template
        template.authority = template.authority ?? CertificateTemplate.Authority(pathLength: 0)
        template.keyUsage.insert(.keyCertSign)
        return CertificateAuthority(unchecked: try issue(template, key: key))
    }

    /// Issues a certificate for a key.
    package func issue(_ template: CertificateTemplate, for key: RSAPublicKey) throws(CryptoError) -> Certificate {
        let content = template.content(
            serialNumber: Self.newSerialNumber(), issuer: Array(certificate.content.subjectDER),
            issuerKeyID: certificate.subjectKeyID ?? identity.key.publicKey.identifier, key: key)
        return try Certificate(der: Self.signed(content, by: identity.key))
    }

    /// Issues a certificate and hands it over together with its key and the authorities above it, without the root.
    package func issue(_ template: CertificateTemplate, key: RSAKey) throws(CryptoError) -> Identity {
        try Identity(
            certificate: issue(template, for: key.publicKey), key: key,
            chain: certificate.isSelfIssued ? [] : [certificate] + identity.chain)
    }

    /// Issues the list of what was taken back (RFC 5280, section 5).
    ///
    /// - Parameters:
    ///   - revoked: What was taken back, by its number.
    ///   - time: When the list is made; to the second, like all times in it.
    ///   - next: When the next one comes at the latest; `nil` when it does not say.
    ///   - number: Counts the lists of this authority.
    package func revocationList(
        _ revoked: [SerialNumber: CertificateRevocationList.Entry] = [:], at time: Timestamp, next: Timestamp?,
        number: Int = 1
    ) throws(CryptoError) -> CertificateRevocationList {
        let entries = revoked.sorted { $0.key.content.lexicographicallyPrecedes($1.key.content) }.map { number, entry in
            let reason = DERWriter.element(DERTag.enumerated, [UInt8(entry.reason.rawValue)])
            return DERWriter.sequence(
                DERWriter.integerContent(number.content), DERWriter.time(entry.time),
                entry.reason == .unspecified ? [] : DERWriter.sequence(ExtensionItem.der(.reasonCode, reason)))
        }
        let identifier = DERWriter.element(DERTag.context(0), identity.key.publicKey.identifier)
        let extensions = DERWriter.sequence(
            ExtensionItem.der(.authorityKeyIdentifier, DERWriter.sequence(identifier)),
            ExtensionItem.der(.crlNumber, DERWriter.integer(UInt64(clamping: number).bigEndianBytes)))
        let content = DERWriter.sequence(
            DERWriter.integer(1),
            SignatureAlgorithm.der(of: .sha256),
            Array(certificate.content.subjectDER),
            DERWriter.time(time),
            next.map(DERWriter.time) ?? [],
            entries.isEmpty ? [] : DERWriter.sequence(of: entries),
            DERWriter.element(DERTag.explicit(0), extensions))
        return try CertificateRevocationList(Self.signed(content, by: identity.key))
    }

    /// Bytes with their algorithm and their signature behind them: the frame of certificates and lists.
    static func signed(_ content: [UInt8], by key: RSAKey) throws(CryptoError) -> [UInt8] {
        DERWriter.sequence(
            content, SignatureAlgorithm.der(of: .sha256), DERWriter.bitString(try key.sign(content)))
    }

    /// 128 bits at random, not negative.
    private static func newSerialNumber() -> [UInt8] {
        var bytes = SecureRandom.bytes(16)
        bytes[0] = bytes[0] & 0x7F | 0x40
        return bytes
    }
}

extension UInt64 {
    var bigEndianBytes: [UInt8] {
        stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: self >> UInt64($0)) }
    }
}
