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

    /// The name of a service provider: the subject's CN.
    package var commonName: String? { certificate.subject.commonName }
}
