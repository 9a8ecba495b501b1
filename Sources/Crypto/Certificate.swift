import Basics

/// A certificate (X.509, RFC 5280): a name, a public key, and who says that they belong together.
///
/// What it says is read at once, so nothing of it can fail later. Whether to believe it is what `TrustStore` is asked.
package struct Certificate: Sendable {
    private let body: Body

    /// Everything that was read, made once and then only read.
    private final class Body: Sendable {
        let der: [UInt8]
        let base64: [UInt8]
        let digest: [UInt8]
        let content: CertificateContent
        let key: Result<RSAPublicKey, CryptoError>

        init(_ bytes: [UInt8]) throws(CryptoError) {
            der = bytes
            var letters: [UInt8] = []
            Base64.append(bytes, to: &letters)
            base64 = letters
            content = try CertificateContent(bytes)
            digest = SHA256.digest(of: bytes)
            let info = content.publicKeyInfo
            key = Result { () throws(CryptoError) in try RSAPublicKey(der: info) }
        }
    }

    /// Reads DER.
    ///
    /// - Throws: `.malformed` with the name of the part that cannot be read. A key of another kind than RSA is no error here.
    package init(der: some Collection<UInt8>) throws(CryptoError) {
        body = try Body(Array(der))
    }

    /// Reads one certificate as text: with `-----BEGIN CERTIFICATE-----` around it or without, line ends and blanks of any
    /// kind.
    ///
    /// - Throws: `.malformed`, also when there is not exactly one.
    package init(pem: some Collection<UInt8>) throws(CryptoError) {
        guard pem.contains(UInt8(ascii: "-")) else {
            guard let der = Base64.decode(pem, skippingWhitespace: true) else {
                throw CryptoError(.malformed, "a certificate that is neither PEM nor base64")
            }
            try self.init(der: der)
            return
        }
        let certificates = try Self.all(pem: pem)
        guard certificates.count == 1, let certificate = certificates.first else {
            throw CryptoError(.malformed, "\(certificates.count) certificates in a PEM text; expected one")
        }
        self = certificate
    }

    /// `init(pem:)` of a text.
    package init(pem: String) throws(CryptoError) {
        try self.init(pem: Array(pem.utf8))
    }

    /// The certificates of a text, in their order; other blocks are passed over. May be none.
    ///
    /// - Throws: `.malformed` when one of them cannot be read.
    package static func all(pem: some Collection<UInt8>) throws(CryptoError) -> [Certificate] {
        var certificates: [Certificate] = []
        for block in try PEM.blocks(in: pem)
        where ["CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE"].contains(block.label) {
            certificates.append(try Certificate(der: block.der))
        }
        return certificates
    }

    /// The bytes that were read.
    package var der: [UInt8] { body.der }
    /// `der` in base64, as messages carry it.
    package var base64: [UInt8] { body.base64 }
    /// `der` as text, in lines of 64 letters.
    package var pem: String { PEM.text("CERTIFICATE", der) }
    /// The SHA-256 digest of `der`, 32 bytes.
    package var digest: [UInt8] { body.digest }

    /// Whose key it is.
    package var subject: DistinguishedName { body.content.subject }
    /// Who says so.
    package var issuer: DistinguishedName { body.content.issuer }
    /// Together with `issuer`, what tells it from all others.
    package var serialNumber: SerialNumber { body.content.serialNumber }
    /// The first moment of its validity.
    package var notBefore: Timestamp { body.content.notBefore }
    /// The moment at which its validity is over.
    package var notAfter: Timestamp { body.content.notAfter }

    /// How its issuer signed it. `nil` when that is not RSASSA-PKCS1-v1_5 with a known hash function.
    package var signatureScheme: RSASignature? { body.content.signatureAlgorithm.rsa }

    /// Whether it may issue certificates: basicConstraints with cA.
    package var isCA: Bool { body.content.extensions.basicConstraints?.isCA ?? false }
    /// How many further authorities may stand below it. `nil`: any number.
    package var pathLength: Int? { body.content.extensions.basicConstraints?.pathLength }
    /// What the key may be used for. `nil` when the certificate does not say, and then for everything.
    package var keyUsage: KeyUsage? { body.content.extensions.keyUsage }
    /// The purposes it is meant for, such as `.clientAuth`. `nil` when the certificate does not say, and then for every one.
    package var extendedKeyUsages: [OID]? { body.content.extensions.extendedKeyUsages }
    /// The identifier of its key.
    package var subjectKeyID: [UInt8]? { body.content.extensions.subjectKeyID }
    /// The identifier of the key that signed it.
    package var authorityKeyID: [UInt8]? { body.content.extensions.authorityKeyID }
    /// DNS names and addresses that a TLS server answers to.
    package var alternativeNames: [String] { body.content.extensions.alternativeNames }
    /// Where to ask whether it was revoked (RFC 6960).
    package var ocspURL: String? { body.content.extensions.ocspURL }
    /// Where the certificate of its issuer is.
    package var issuerURL: String? { body.content.extensions.issuerURL }
    /// Where the list of revoked certificates is.
    package var revocationListURLs: [String] { body.content.extensions.revocationListURLs }
    /// Types of extensions that must be understood, in their order.
    package var criticalExtensions: [OID] { body.content.extensions.critical }

    /// Holds the certificate by itself, without anybody above it, against a time and the least that its key and its signature
    /// have to be.
    ///
    /// - Throws: `.notYetValid`, `.expired`, `.weak`, `.wrongUsage` when the key is not RSA.
    package func checkAlone(at time: Timestamp) throws(CertificateError) {
        guard time >= notBefore else {
            throw CertificateError(.notYetValid, "\(self) is valid from \(notBefore) on; it is \(time)")
        }
        guard time < notAfter else {
            throw CertificateError(.expired, "\(self) was valid until \(notAfter); it is \(time)")
        }
        guard let rsaBits else { throw CertificateError(.wrongUsage, "the key of \(self) is not RSA") }
        guard rsaBits >= RSAKey.shortestToSign else {
            throw CertificateError(.weak, "the key of \(self) has \(rsaBits) bits; expected \(RSAKey.shortestToSign)")
        }
        guard isSelfIssued || signatureScheme != .legacySHA1 else {
            throw CertificateError(.weak, "\(self) is signed with SHA-1")
        }
    }

    /// Whether subject and issuer are one: the form of a root. Says nothing about the signature.
    package var isSelfIssued: Bool { subject == issuer }

    /// The key, when it is RSA.
    ///
    /// - Throws: `.invalidKey` for a key of another kind or length.
    package var publicKey: RSAPublicKey { get throws(CryptoError) { try body.key.get() } }
    /// How long the modulus is, or `nil` when the key is not RSA.
    package var rsaBits: Int? { try? body.key.get().bits }

    /// Whether `signature` is one of these bytes by the subject. `false` also when the key is not RSA.
    package func verify(
        signature: some Collection<UInt8>, of bytes: some Collection<UInt8>, _ scheme: RSASignature = .sha256
    ) -> Bool {
        (try? body.key.get())?.verify(signature: signature, of: bytes, scheme) ?? false
    }

    /// Encrypts a few bytes to the subject.
    ///
    /// - Throws: `.invalidKey` when the key is not RSA; `.tooLarge`.
    package func encryptOAEP(_ plain: some Collection<UInt8>, _ oaep: OAEP = .sha256) throws(CryptoError) -> [UInt8] {
        try body.key.get().encryptOAEP(plain, oaep)
    }

    /// Parts that only this module looks at.
    var content: CertificateContent { body.content }
}

extension KeyUsage: CustomStringConvertible {
    private static let names: [(KeyUsage, String)] = [
        (.digitalSignature, "digitalSignature"), (.contentCommitment, "contentCommitment"),
        (.keyEncipherment, "keyEncipherment"), (.dataEncipherment, "dataEncipherment"),
        (.keyAgreement, "keyAgreement"), (.keyCertSign, "keyCertSign"), (.crlSign, "cRLSign"),
    ]

    /// The names of RFC 5280: `digitalSignature, keyEncipherment`.
    package var description: String {
        Self.names.filter { contains($0.0) }.map(\.1).joined(separator: ", ")
    }
}

extension Certificate: Hashable, CustomStringConvertible {
    package static func == (left: Certificate, right: Certificate) -> Bool {
        left.body === right.body || left.body.digest == right.body.digest
    }

    package func hash(into hasher: inout Hasher) {
        body.digest.withUnsafeBytes { hasher.combine(bytes: $0) }
    }

    /// Subject, serial number and issuer, for logs.
    package var description: String { "\(subject) (number \(serialNumber) of \(issuer))" }
}

/// What a key may be used for (RFC 5280, 4.2.1.3).
package struct KeyUsage: OptionSet, Hashable, Sendable {
    package let rawValue: UInt16

    package init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    package static let digitalSignature = KeyUsage(rawValue: 1 << 0)
    package static let contentCommitment = KeyUsage(rawValue: 1 << 1)
    package static let keyEncipherment = KeyUsage(rawValue: 1 << 2)
    package static let dataEncipherment = KeyUsage(rawValue: 1 << 3)
    package static let keyAgreement = KeyUsage(rawValue: 1 << 4)
    package static let keyCertSign = KeyUsage(rawValue: 1 << 5)
    package static let crlSign = KeyUsage(rawValue: 1 << 6)
}

/// The number an authority gave a certificate: up to 20 bytes, in practice never negative.
package struct SerialNumber: Hashable, Sendable, CustomStringConvertible {
    /// Two's complement, most significant byte first, in the shortest form.
    let content: [UInt8]

    init(content: some Collection<UInt8>) {
        self.content = Array(content)
    }

    /// Hexadecimal, as authorities print it: `29d0e2a6ff`.
    package var hexadecimal: String {
        let digits = Hex.encode(content.count > 1 && content[0] == 0 ? content.dropFirst() : content[...])
        return digits
    }

    /// Decimal, as `X509SerialNumber` of XML signatures has it.
    package var description: String {
        let isNegative = content.first.map { $0 & 0x80 != 0 } ?? false
        var digits: [UInt8] = []
        var rest = isNegative ? Self.negated(content) : content
        while rest.contains(where: { $0 != 0 }) {
            var remainder = 0
            for place in rest.indices {
                let value = remainder << 8 | Int(rest[place])
                rest[place] = UInt8(value / 10)
                remainder = value % 10
            }
            digits.append(UInt8(ascii: "0") + UInt8(remainder))
        }
        if digits.isEmpty { return "0" }
        return (isNegative ? "-" : "") + String(decoding: digits.reversed(), as: UTF8.self)
    }

    private static func negated(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes.map { ~$0 }
        for place in bytes.indices.reversed() {
            bytes[place] &+= 1
            if bytes[place] != 0 { break }
        }
        return bytes
    }
}
