/// Who we are: a certificate, the private key that belongs to it, and the authorities above it.
package struct Identity: Sendable {
    package let certificate: Certificate
    package let key: RSAKey
    /// The authorities above the certificate as far as they are known, the nearest first.
    package let chain: [Certificate]

    /// - Throws: `.keyMismatch` when the key is not the one of the certificate; `.invalidKey` when that one is not RSA.
    package init(certificate: Certificate, key: RSAKey, chain: [Certificate] = []) throws(CryptoError) {
        guard try certificate.publicKey == key.publicKey else {
            throw CryptoError(.keyMismatch, "the private key does not belong to \(certificate)")
        }
        self.certificate = certificate
        self.key = key
        self.chain = chain
    }

    /// Reads a certificate, with others behind it as its chain, and a private key.
    ///
    /// - Throws: `.malformed`, `.invalidKey`, `.wrongPassphrase`, `.keyMismatch`.
    package init(
        certificatePEM: some Collection<UInt8>, keyPEM: some Collection<UInt8>, passphrase: String? = nil
    ) throws(CryptoError) {
        let certificates = try Certificate.all(pem: certificatePEM)
        guard let certificate = certificates.first else {
            throw CryptoError(.malformed, "no certificate in a PEM text")
        }
        try self.init(
            certificate: certificate, key: RSAKey(pem: keyPEM, passphrase: passphrase),
            chain: Array(certificates.dropFirst()))
    }

    /// Reads a PKCS#12 file (RFC 7292): one private key, its certificate, and others as the chain.
    ///
    /// - Throws: `.malformed`, `.invalidKey`, `.wrongPassphrase`; `.keyMismatch` when no certificate is the one of the key.
    package init(pkcs12 bytes: some Collection<UInt8>, passphrase: String) throws(CryptoError) {
        let file = try PKCS12Reading(Array(bytes), passphrase: passphrase)
        guard file.keys.count == 1, let key = file.keys.first else {
            throw CryptoError(.malformed, "\(file.keys.count) private keys in a PKCS#12 file; expected one")
        }
        let owned = try RSAKey(der: key)
        guard let certificate = file.certificates.first(where: { (try? $0.publicKey) == owned.publicKey }) else {
            throw CryptoError(.keyMismatch, "no certificate of a PKCS#12 file belongs to its private key")
        }
        try self.init(
            certificate: certificate, key: owned, chain: Self.chain(above: certificate, of: file.certificates))
    }

    /// The authorities above a certificate, the nearest first, as far as they are among these.
    private static func chain(above certificate: Certificate, of certificates: [Certificate]) -> [Certificate] {
        var chain: [Certificate] = []
        var last = certificate
        while !last.isSelfIssued,
            let next = certificates.first(where: { $0.subject == last.issuer && $0 != last && !chain.contains($0) })
        {
            chain.append(next)
            last = next
        }
        return chain
    }

    /// The name of a service provider: the subject's CN.
    package var commonName: String? { certificate.subject.commonName }
}
