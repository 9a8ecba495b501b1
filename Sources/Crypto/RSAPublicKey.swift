import COpenSSL

/// An RSA key that everybody may know: it verifies signatures, and encrypts what only its other half decrypts.
package final class RSAPublicKey: @unchecked Sendable {
    // Unchecked: the key is never changed after it was read. libcrypto counts references atomically and guards what it
    // computes once for a key with a lock of its own; each operation has a context of its own.
    private let key: OpaquePointer
    /// How long the modulus is.
    package let bits: Int
    /// SubjectPublicKeyInfo in DER (RFC 5280, 4.1), as libcrypto writes it: one key has one form.
    package let der: [UInt8]

    /// The shortest and the longest modulus that is read.
    static let lengths = 1024...8192

    /// Reads SubjectPublicKeyInfo.
    ///
    /// - Throws: `.malformed`; `.invalidKey` when it is no RSA key of 1024 to 8192 bits.
    package init(der: some Collection<UInt8>) throws(CryptoError) {
        let bytes = Array(der)
        let read = bytes.withUnsafeBufferPointer { buffer -> OpaquePointer? in
            var start = buffer.baseAddress
            let key = d2i_PUBKEY(nil, &start, buffer.count)
            guard let key, start == buffer.baseAddress.map({ $0 + buffer.count }) else {
                EVP_PKEY_free(key)
                return nil
            }
            return key
        }
        guard let read else { throw CryptoError(.malformed, "a public key that libcrypto does not read\(errors())") }
        guard EVP_PKEY_get_base_id(read) == EVP_PKEY_RSA, Self.lengths.contains(Int(EVP_PKEY_get_bits(read))) else {
            let name = EVP_PKEY_get0_type_name(read).map { String(cString: $0) } ?? "unknown type"
            let bits = EVP_PKEY_get_bits(read)
            EVP_PKEY_free(read)
            throw CryptoError(
                .invalidKey,
                "a key of \(bits) bits, \(name); expected RSA of \(Self.lengths.lowerBound) to \(Self.lengths.upperBound)"
            )
        }
        key = read
        bits = Int(EVP_PKEY_get_bits(read))
        self.der = Self.der(of: read)
    }

    /// SubjectPublicKeyInfo of a key.
    private static func der(of key: OpaquePointer) -> [UInt8] {
        var der: UnsafeMutablePointer<UInt8>?
        let count = i2d_PUBKEY(key, &der)
        guard count > 0, let der else { libcryptoFailed("write a public key") }
        defer { CRYPTO_free(der, #file, #line) }
        return Array(UnsafeBufferPointer(start: der, count: Int(count)))
    }

    deinit {
        EVP_PKEY_free(key)
    }

    /// Whether `signature` is one of these bytes by the other half of this key. `false` also for a signature of another
    /// length or form.
    package func verify(
        signature: some Collection<UInt8>, of bytes: some Collection<UInt8>, _ scheme: RSASignature = .sha256
    ) -> Bool {
        guard let context = EVP_MD_CTX_new() else { libcryptoFailed("begin to verify") }
        defer { EVP_MD_CTX_free(context) }
        guard EVP_DigestVerifyInit(context, nil, scheme.hash.algorithm, nil, key) == 1 else {
            ERR_clear_error()
            return false
        }
        let isRight = bytes.withBytes { bytes in
            signature.withBytes { signature in
                EVP_DigestVerify(
                    context, signature.baseAddress, signature.count, bytes.baseAddress ?? nothing, bytes.count) == 1
            }
        }
        if !isRight { ERR_clear_error() }
        return isRight
    }

    /// Encrypts a few bytes, such as the key of a message.
    ///
    /// - Throws: `.tooLarge` for more than the modulus takes, which with SHA-256 is its length less 66 bytes.
    package func encryptOAEP(_ plain: some Collection<UInt8>, _ oaep: OAEP = .sha256) throws(CryptoError) -> [UInt8] {
        guard let context = EVP_PKEY_CTX_new_from_pkey(nil, key, nil) else { libcryptoFailed("begin to encrypt") }
        defer { EVP_PKEY_CTX_free(context) }
        guard EVP_PKEY_encrypt_init(context) == 1,
            exchange_openssl_set_oaep(context, oaep.digest.algorithm, oaep.mgf.algorithm) == 1
        else { throw CryptoError(.refused, "libcrypto does not encrypt with this OAEP\(errors())") }
        var isDone = false
        let encrypted = [UInt8](unsafeUninitializedCapacity: (bits + 7) / 8) { buffer, count in
            count = buffer.count
            isDone = plain.withBytes {
                EVP_PKEY_encrypt(context, buffer.baseAddress, &count, $0.baseAddress ?? nothing, $0.count) == 1
            }
            if !isDone { count = 0 }
        }
        guard isDone else {
            throw CryptoError(.tooLarge, "\(plain.count) bytes do not fit into RSA of \(bits) bits\(errors())")
        }
        return encrypted
    }
}

extension RSAPublicKey: Hashable {
    package static func == (left: RSAPublicKey, right: RSAPublicKey) -> Bool { left.der == right.der }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(der)
    }
}
