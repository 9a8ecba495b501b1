import COpenSSL

/// A private RSA key: it signs, and decrypts what was encrypted to it.
package final class RSAKey: @unchecked Sendable {
    // Unchecked: the key is never changed after it was made. libcrypto counts references atomically and guards the blinding
    // of a key with a lock of its own; each operation has a context of its own.
    private let key: OpaquePointer
    /// The half of it that everybody may know.
    package let publicKey: RSAPublicKey

    /// How long the modulus is.
    package var bits: Int { publicKey.bits }

    /// A signature takes a modulus of this many bits.
    package static let shortestToSign = 2048

    /// A new key at random.
    ///
    /// - Parameter bits: 2048 to 8192. 2048 take about a tenth of a second, 4096 about one.
    /// - Throws: `.invalidKey` for another length.
    package static func new(bits: Int) throws(CryptoError) -> RSAKey {
        guard (shortestToSign...RSAPublicKey.lengths.upperBound).contains(bits) else {
            throw CryptoError(.invalidKey, "a key of \(bits) bits; expected \(shortestToSign) or more")
        }
        guard let key = exchange_openssl_new_rsa(UInt32(bits)) else {
            throw CryptoError(.refused, "libcrypto makes no key\(errors())")
        }
        return try RSAKey(owning: key)
    }

    /// Reads PKCS#8 (encrypted or not) or PKCS#1 in DER.
    ///
    /// - Throws: `.malformed`, `.invalidKey`, `.wrongPassphrase`.
    package convenience init(der: some Collection<UInt8>, passphrase: String? = nil) throws(CryptoError) {
        try self.init(owning: PrivateKeyReading.key(der: Array(der), passphrase: passphrase))
    }

    /// Reads the one private key of a text: PKCS#8 (encrypted or not), PKCS#1, or PKCS#1 encrypted in the way of RFC 1421.
    ///
    /// - Throws: `.malformed`, `.invalidKey`, `.wrongPassphrase`.
    package convenience init(pem: some Collection<UInt8>, passphrase: String? = nil) throws(CryptoError) {
        try self.init(owning: PrivateKeyReading.key(pem: pem, passphrase: passphrase))
    }

    /// `init(pem:passphrase:)` of a text.
    package convenience init(pem: String, passphrase: String? = nil) throws(CryptoError) {
        try self.init(pem: Array(pem.utf8), passphrase: passphrase)
    }

    /// Takes over a key, and frees it also when it is not to be used.
    private init(owning key: OpaquePointer) throws(CryptoError) {
        var der: UnsafeMutablePointer<UInt8>?
        let count = i2d_PUBKEY(key, &der)
        defer { CRYPTO_free(der, #file, #line) }
        do {
            publicKey = try RSAPublicKey(der: UnsafeBufferPointer(start: der, count: max(0, Int(count))))
        } catch {
            EVP_PKEY_free(key)
            throw error
        }
        self.key = key
        // A key whose halves do not fit would sign in vain, and decrypt nothing.
        let sample: [UInt8] = [0]
        let signature = try signature(of: sample, .sha256)
        guard publicKey.verify(signature: signature, of: sample) else {
            throw CryptoError(.invalidKey, "a private key whose numbers do not belong together")
        }
    }

    deinit {
        EVP_PKEY_free(key)
    }

    /// The signature of these bytes, as long as the modulus.
    ///
    /// - Throws: `.invalidKey` when the modulus is shorter than 2048 bits.
    package func sign(
        _ bytes: some Collection<UInt8>, _ scheme: RSASignature = .sha256
    ) throws(CryptoError) -> [UInt8] {
        guard bits >= Self.shortestToSign else {
            throw CryptoError(.invalidKey, "a key of \(bits) bits signs nothing; expected \(Self.shortestToSign)")
        }
        return try signature(of: bytes, scheme)
    }

    private func signature(
        of bytes: some Collection<UInt8>, _ scheme: RSASignature
    ) throws(CryptoError) -> [UInt8] {
        guard let context = EVP_MD_CTX_new() else { libcryptoFailed("begin to sign") }
        defer { EVP_MD_CTX_free(context) }
        guard EVP_DigestSignInit(context, nil, scheme.hash.algorithm, nil, key) == 1 else {
            throw CryptoError(.refused, "libcrypto does not sign\(errors())")
        }
        var isDone = false
        let signature = [UInt8](unsafeUninitializedCapacity: (bits + 7) / 8) { buffer, count in
            count = buffer.count
            isDone = bytes.withBytes {
                EVP_DigestSign(context, buffer.baseAddress, &count, $0.baseAddress ?? nothing, $0.count) == 1
            }
            if !isDone { count = 0 }
        }
        guard isDone else { throw CryptoError(.refused, "libcrypto does not sign\(errors())") }
        return signature
    }

    /// Decrypts what `RSAPublicKey.encryptOAEP` gave.
    ///
    /// - Throws: `.notAuthentic` for whatever reason it does not decrypt: which one it was is nobody's business.
    package func decryptOAEP(
        _ encrypted: some Collection<UInt8>, _ oaep: OAEP = .sha256
    ) throws(CryptoError) -> [UInt8] {
        guard let context = EVP_PKEY_CTX_new_from_pkey(nil, key, nil) else { libcryptoFailed("begin to decrypt") }
        defer { EVP_PKEY_CTX_free(context) }
        guard EVP_PKEY_decrypt_init(context) == 1,
            exchange_openssl_set_oaep(context, oaep.digest.algorithm, oaep.mgf.algorithm) == 1
        else { throw CryptoError(.refused, "libcrypto does not decrypt with this OAEP\(errors())") }
        var isDone = false
        let plain = [UInt8](unsafeUninitializedCapacity: (bits + 7) / 8) { buffer, count in
            count = buffer.count
            isDone = encrypted.withBytes {
                EVP_PKEY_decrypt(context, buffer.baseAddress, &count, $0.baseAddress ?? nothing, $0.count) == 1
            }
            if !isDone { count = 0 }
        }
        guard isDone else {
            ERR_clear_error()
            throw CryptoError(.notAuthentic, "what was encrypted to this key does not decrypt")
        }
        return plain
    }

    /// PKCS#8 in DER, not encrypted: to be kept where only the program can read it.
    package var der: [UInt8] {
        guard let info = EVP_PKEY2PKCS8(key) else { libcryptoFailed("write a private key") }
        defer { PKCS8_PRIV_KEY_INFO_free(info) }
        var der: UnsafeMutablePointer<UInt8>?
        let count = i2d_PKCS8_PRIV_KEY_INFO(info, &der)
        guard count > 0, let der else { libcryptoFailed("write a private key") }
        defer { CRYPTO_clear_free(der, Int(count), #file, #line) }
        return Array(UnsafeBufferPointer(start: der, count: Int(count)))
    }

    /// `der` as text.
    package var pem: String { PEM.text("PRIVATE KEY", der) }
}
