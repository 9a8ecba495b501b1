import Basics

/// The list of certificates that an authority has taken back (RFC 5280, section 5).
package struct CertificateRevocationList: Sendable {
    /// The bytes that were read.
    package let der: [UInt8]
    /// Whose certificates it speaks of.
    package let issuer: DistinguishedName
    /// When it was made.
    package let thisUpdate: Timestamp
    /// When the next one comes at the latest. `nil` when it does not say.
    package let nextUpdate: Timestamp?
    /// What was taken back, by its number.
    package let entries: [SerialNumber: Entry]
    private let extensions: RevocationListExtensions
    private let signed: AuthoritySigned

    /// When and why a certificate was taken back.
    package struct Entry: Hashable, Sendable {
        package let time: Timestamp
        package let reason: RevocationReason

        /// Taken back at this moment for this reason.
        package init(time: Timestamp, reason: RevocationReason) {
            self.time = time
            self.reason = reason
        }
    }

    /// Reads DER, or text between `-----BEGIN X509 CRL-----` and its end.
    ///
    /// - Throws: `.malformed`.
    package init(_ bytes: some Collection<UInt8>) throws(CryptoError) {
        guard bytes.first != DERTag.sequence else {
            try self.init(der: Array(bytes))
            return
        }
        let blocks = try PEM.blocks(in: bytes).filter { $0.label == "X509 CRL" }
        guard blocks.count == 1, let block = blocks.first else {
            throw CryptoError(.malformed, "\(blocks.count) revocation lists in a PEM text; expected one")
        }
        try self.init(der: block.der)
    }

    private init(der: [UInt8]) throws(CryptoError) {
        var outer = DERReader(der[...])
        var list = try outer.next(DERTag.sequence, "a revocation list").reader
        try outer.end("a revocation list")
        let content = try list.next(DERTag.sequence, "tbsCertList")
        let algorithm = try SignatureAlgorithm(list.next(DERTag.sequence, "signatureAlgorithm"))
        signed = AuthoritySigned(
            bytes: content.whole, algorithm: algorithm, signature: try list.bytesOfBitString("signatureValue"))
        try list.end("signatureValue")
        self.der = der

        var reader = content.reader
        if reader.nextTag == DERTag.integer { _ = try reader.count("version") }
        guard try SignatureAlgorithm(reader.next(DERTag.sequence, "signature")) == algorithm else {
            throw DERReader.malformed("a revocation list names two algorithms for one signature")
        }
        issuer = try DistinguishedName(reader.next("issuer"))
        thisUpdate = try reader.time("thisUpdate")
        let hasNext = reader.nextTag == DERTag.utcTime || reader.nextTag == DERTag.generalizedTime
        nextUpdate = hasNext ? try reader.time("nextUpdate") : nil
        var entries: [SerialNumber: Entry] = [:]
        var hasUnknown = false
        if var revoked = try reader.optional(DERTag.sequence, "revokedCertificates")?.reader {
            while !revoked.isAtEnd {
                var item = try revoked.next(DERTag.sequence, "a revoked certificate").reader
                let number = SerialNumber(content: try item.integer("userCertificate"))
                let time = try item.time("revocationDate")
                var reason = RevocationReason.unspecified
                if !item.isAtEnd {
                    let list = try ExtensionItem.list(item.next(DERTag.sequence, "crlEntryExtensions"))
                    reason = try RevocationListExtensions.reason(in: list) ?? .unspecified
                    hasUnknown = hasUnknown || list.contains { $0.isCritical && $0.type != .reasonCode }
                }
                entries[number] = Entry(time: time, reason: reason)
            }
        }
        self.entries = entries
        let explicit = try reader.optional(DERTag.explicit(0), "crlExtensions")
        extensions = try RevocationListExtensions(explicit, hasUnknown: hasUnknown)
        try reader.end("tbsCertList")
    }

    /// `der` as text.
    package var pem: String { PEM.text("X509 CRL", der) }

    /// Whether the certificate of this number was taken back.
    package func contains(_ number: SerialNumber) -> Bool { entries[number] != nil }

    /// Holds the list against the authority it names.
    ///
    /// - Throws: `.notApplicable` when it is of another authority; `.wrongUsage` when this one signs no lists;
    ///   `.badSignature`, `.weak`.
    package func verify(by authority: Certificate) throws(CertificateError) {
        guard authority.subject == issuer else {
            throw CertificateError(.notApplicable, "a revocation list of \(issuer) is not one of \(authority.subject)")
        }
        guard authority.keyUsage?.contains(.crlSign) ?? true else {
            throw CertificateError(.wrongUsage, "\(authority) is not meant to sign revocation lists")
        }
        try signed.check(by: authority, "the revocation list of \(issuer)")
    }

    /// What the list says of a certificate, after holding it against its issuer and the time.
    ///
    /// - Parameter issuer: Who issued the certificate, and this list.
    /// - Throws: What `verify` throws; `.notApplicable` when the list is of another time, or does not speak of certificates
    ///   like this one; `.unknownExtension`.
    package func status(
        of certificate: Certificate, issuer: Certificate, at time: Timestamp
    ) throws(CertificateError) -> RevocationStatus {
        guard certificate.issuer == issuer.subject else {
            throw CertificateError(.notApplicable, "\(certificate) was not issued by \(issuer)")
        }
        try verify(by: issuer)
        try extensions.check(for: certificate)
        let end = try RevocationTimes.end(
            of: "the revocation list of \(self.issuer)", from: thisUpdate, to: nextUpdate, at: time)
        guard let entry = entries[certificate.serialNumber] else { return .good(until: end) }
        return .revoked(at: entry.time, reason: entry.reason)
    }
}
