/// The question whether a certificate was taken back, for an OCSP responder (RFC 6960, 4.1).
package struct OCSPRequest: Sendable {
    /// The body of a POST of the type `application/ocsp-request`.
    package let der: [UInt8]
    /// What the answer has to repeat. `nil` when nothing was sent along: many responders sign their answers beforehand.
    package let nonce: [UInt8]?

    /// The type of its body.
    package static let contentType = "application/ocsp-request"

    /// Asks about a certificate.
    ///
    /// - Parameters:
    ///   - issuer: Who issued it.
    ///   - nonce: 1 to 32 bytes at random (RFC 8954), or `nil`.
    package init(certificate: Certificate, issuer: Certificate, nonce: [UInt8]? = nil) {
        let question = DERWriter.sequence(OCSPCertificateID.der(of: certificate, issuer: issuer))
        let list = DERWriter.sequence(question)
        var parts = [list]
        if let nonce {
            parts.append(DERWriter.element(DERTag.explicit(2), DERWriter.sequence(OCSPNonce.der(nonce))))
        }
        der = DERWriter.sequence(DERWriter.sequence(of: parts))
        self.nonce = nonce
    }
}

/// How OCSP names a certificate: by digests of its issuer's name and key, and its number.
struct OCSPCertificateID: Sendable {
    private let algorithm: OID
    private let nameDigest: [UInt8]
    private let keyDigest: [UInt8]
    let number: SerialNumber

    /// The CertID with SHA-1, which every responder knows; nothing hangs on its strength.
    static func der(of certificate: Certificate, issuer: Certificate) -> [UInt8] {
        DERWriter.sequence(
            DERWriter.sequence(DERWriter.oid(.sha1), DERWriter.null),
            DERWriter.octetString(LegacyDigest.sha1(of: issuer.content.subjectDER)),
            DERWriter.octetString(LegacyDigest.sha1(of: issuer.content.publicKeyBytes)),
            DERWriter.integerContent(certificate.serialNumber.content))
    }

    init(_ element: DERElement) throws(CryptoError) {
        var reader = element.reader
        var algorithm = try reader.next(DERTag.sequence, "hashAlgorithm").reader
        self.algorithm = try algorithm.oid("hashAlgorithm")
        nameDigest = Array(try reader.next(DERTag.octetString, "issuerNameHash").content)
        keyDigest = Array(try reader.next(DERTag.octetString, "issuerKeyHash").content)
        number = SerialNumber(content: try reader.integer("serialNumber"))
        try reader.end("CertID")
    }

    /// Whether it names this certificate of this issuer.
    func names(_ certificate: Certificate, issuer: Certificate) -> Bool {
        number == certificate.serialNumber && isIssued(by: issuer)
    }

    /// Whether it names a certificate of this issuer.
    func isIssued(by issuer: Certificate) -> Bool {
        let (name, key) = (issuer.content.subjectDER, issuer.content.publicKeyBytes)
        switch algorithm {
        case .sha1: return nameDigest == LegacyDigest.sha1(of: name) && keyDigest == LegacyDigest.sha1(of: key)
        case .sha256: return nameDigest == SHA256.digest(of: name) && keyDigest == SHA256.digest(of: key)
        default: return false
        }
    }
}

/// The extension by which an answer repeats what came with its question (RFC 8954).
enum OCSPNonce {
    /// An Extension in DER.
    static func der(_ nonce: [UInt8]) -> [UInt8] {
        ExtensionItem.der(.ocspNonce, DERWriter.octetString(nonce))
    }

    /// What the extensions within an explicit tag repeat, or `nil` when they do not.
    static func read(_ explicit: DERElement?) throws(CryptoError) -> [UInt8]? {
        guard let explicit, let item = try ExtensionItem.list(in: explicit).first(where: { $0.type == .ocspNonce })
        else { return nil }
        // An OCTET STRING within the extension's own; some responders leave the inner one out.
        var reader = DERReader(item.value)
        guard let inner = try? reader.next(DERTag.octetString, "nonce"), reader.isAtEnd else {
            return Array(item.value)
        }
        return Array(inner.content)
    }
}

extension OID {
    static let sha1 = OID(1, 3, 14, 3, 2, 26)
    static let sha256 = OID(2, 16, 840, 1, 101, 3, 4, 2, 1)
    static let ocspNonce = OID(1, 3, 6, 1, 5, 5, 7, 48, 1, 2)
    static let ocspBasic = OID(1, 3, 6, 1, 5, 5, 7, 48, 1, 1)
}
