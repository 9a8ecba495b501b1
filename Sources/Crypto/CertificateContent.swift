import Basics

/// What a certificate says, in the order in which it says it (RFC 5280, 4.1).
struct CertificateContent: Sendable {
    /// The bytes that are signed: TBSCertificate.
    let signed: ArraySlice<UInt8>
    let serialNumber: SerialNumber
    let issuer: DistinguishedName
    let notBefore: Timestamp
    let notAfter: Timestamp
    let subject: DistinguishedName
    /// The subject's Name in DER.
    let subjectDER: ArraySlice<UInt8>
    /// SubjectPublicKeyInfo in DER.
    let publicKeyInfo: ArraySlice<UInt8>
    /// The bytes of the key itself, over which OCSP and key identifiers are computed.
    let publicKeyBytes: ArraySlice<UInt8>
    let extensions: CertificateExtensions
    let signatureAlgorithm: SignatureAlgorithm
    let signature: ArraySlice<UInt8>

    init(_ der: [UInt8]) throws(CryptoError) {
        var outer = DERReader(der[...])
        var certificate = try outer.next(DERTag.sequence, "a certificate").reader
        try outer.end("a certificate")
        let tbs = try certificate.next(DERTag.sequence, "tbsCertificate")
        signatureAlgorithm = try SignatureAlgorithm(certificate.next(DERTag.sequence, "signatureAlgorithm"))
        signature = try certificate.bytesOfBitString("signatureValue")
        try certificate.end("signatureValue")

        signed = tbs.whole
        var reader = tbs.reader
        var version = 0
        if var explicit = try reader.optional(DERTag.explicit(0), "version")?.reader {
            version = try explicit.count("version")
            try explicit.end("version")
        }
        serialNumber = SerialNumber(content: try reader.integer("serialNumber"))
        let inner = try SignatureAlgorithm(reader.next(DERTag.sequence, "signature"))
        guard inner == signatureAlgorithm else {
            throw DERReader.malformed("a certificate names two algorithms for one signature")
        }
        issuer = try DistinguishedName(reader.next("issuer"))
        var validity = try reader.next(DERTag.sequence, "validity").reader
        notBefore = try validity.time("notBefore")
        notAfter = try validity.time("notAfter")
        try validity.end("validity")
        let subject = try reader.next("subject")
        self.subject = try DistinguishedName(subject)
        subjectDER = subject.whole
        let info = try reader.next(DERTag.sequence, "subjectPublicKeyInfo")
        publicKeyInfo = info.whole
        var key = info.reader
        _ = try key.next(DERTag.sequence, "the algorithm of the public key")
        publicKeyBytes = try key.bytesOfBitString("subjectPublicKey")
        try key.end("subjectPublicKeyInfo")
        _ = try reader.optional(DERTag.context(1), "issuerUniqueID")
        _ = try reader.optional(DERTag.context(2), "subjectUniqueID")
        if let explicit = try reader.optional(DERTag.explicit(3), "extensions") {
            guard version == 2 else { throw DERReader.malformed("a certificate with extensions is not of version 3") }
            extensions = try CertificateExtensions(explicit)
        } else {
            extensions = CertificateExtensions()
        }
        try reader.end("tbsCertificate")
    }
}

/// The algorithm of a signature, as an AlgorithmIdentifier names it.
struct SignatureAlgorithm: Hashable, Sendable {
    let oid: OID

    /// Reads an AlgorithmIdentifier; its parameters say nothing for the algorithms that are used.
    init(_ element: DERElement) throws(CryptoError) {
        var reader = element.reader
        oid = try reader.oid("the algorithm of a signature")
    }

    /// `nil` when it is not RSASSA-PKCS1-v1_5 with a known hash function.
    var rsa: RSASignature? { Self.known.first { $0.oid == oid }?.rsa }

    /// The AlgorithmIdentifier of a scheme.
    static func der(of scheme: RSASignature) -> [UInt8] {
        let oid = known.first { $0.rsa == scheme }?.oid
        // Every scheme stands in the list.
        return DERWriter.sequence(oid.map(DERWriter.oid) ?? [], DERWriter.null)
    }

    private static let known: [(oid: OID, rsa: RSASignature)] = [
        (OID(1, 2, 840, 113_549, 1, 1, 11), .sha256), (OID(1, 2, 840, 113_549, 1, 1, 12), .sha384),
        (OID(1, 2, 840, 113_549, 1, 1, 13), .sha512), (OID(1, 2, 840, 113_549, 1, 1, 5), .legacySHA1),
    ]
}
