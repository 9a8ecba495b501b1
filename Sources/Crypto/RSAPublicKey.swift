import COpenSSL

/// An RSA key that everybody may know: it verifies signatures, and encrypts what only its other half decrypts.
package final class RSAPublicKey: @unchecked Sendable {
    // Unchecked: the key is never changed after it was read. libcrypto counts references atomically and guards what it
    // computes once for a key with a lock of its own; each operation has a context of its own.
    private let key: OpaquePointer
    /// How long the modulus is.
    package let bits: Int
    /// SubjectPublicKeyInfo in DER (RFC 5280, 4.1); one key has one form.
    package let der: [UInt8]
    /// The identifier of the key: the SHA-1 of its bits (RFC 5280, 4.2.1.2).
    package let identifier: [UInt8]

    /// The shortest and the longest modulus that is read.
    static let lengths = 1024...8192

    /// Reads SubjectPublicKeyInfo.
    ///
    /// - Throws: `.malformed`; `.invalidKey` when it is no RSA key of 1024 to 8192 bits with an exponent of at most 64.
    package init(der: some Collection<UInt8>) throws(CryptoError) {
        let numbers = try Self.numbers(of: Array(der))
        // The general reader of libcrypto 3.0 tries every type of key there is, and takes a hundred times as long.
        let read = numbers.withUnsafeBufferPointer { buffer in
            var start = buffer.baseAddress
            return d2i_PublicKey(EVP_PKEY_RSA, nil, &start, buffer.count)
        }
        guard let read else { throw CryptoError(.malformed, "an RSA key that libcrypto does not read\(errors())") }
        key = read
        bits = Int(EVP_PKEY_get_bits(read))
        self.der = DERWriter.sequence(
            DERWriter.sequence(DERWriter.oid(.rsaEncryption), DERWriter.null), DERWriter.bitString(numbers))
        identifier = LegacyDigest.sha1(of: numbers)
    }

    /// The RSAPublicKey (RFC 8017, A.1.1) within a SubjectPublicKeyInfo: modulus and exponent, both held against the limits.
    private static func numbers(of der: [UInt8]) throws(CryptoError) -> ArraySlice<UInt8> {
        var outer = DERReader(der[...])
        var info = try outer.next(DERTag.sequence, "subjectPublicKeyInfo").reader
        try outer.end("subjectPublicKeyInfo")
        var algorithm = try info.next(DERTag.sequence, "the algorithm of the public key").reader
        let type = try algorithm.oid("the algorithm of the public key")
        guard type == .rsaEncryption else { throw CryptoError(.invalidKey, "a key of the type \(type); expected RSA") }
        let content = try info.bytesOfBitString("subjectPublicKey")
        try info.end("subjectPublicKeyInfo")

        var key = DERReader(content)
        var numbers = try key.next(DERTag.sequence, "RSAPublicKey").reader
        try key.end("RSAPublicKey")
        let modulus = try numbers.integer("the modulus")
        let exponent = try numbers.integer("the exponent")
        try numbers.end("RSAPublicKey")
        let bits = bits(of: modulus)
        guard lengths.contains(bits) else {
            throw CryptoError(
                .invalidKey,
                "an RSA key of \(bits) bits; expected \(lengths.lowerBound) to \(lengths.upperBound)")
        }
        guard isOdd(modulus), isOdd(exponent), (2...64).contains(Self.bits(of: exponent)) else {
            throw CryptoError(.invalidKey, "an RSA key whose numbers are none")
        }
        return content
    }

    /// How many bits a number has; 0 for one that is not positive.
    private static func bits(of number: ArraySlice<UInt8>) -> Int {
        guard let first = number.first, first & 0x80 == 0 else { return 0 }
        let digits = number.drop { $0 == 0 }
        return digits.count * 8 - (digits.first?.leadingZeroBitCount ?? 0)
    }

    private static func isOdd(_ number: ArraySlice<UInt8>) -> Bool {
        number.last.map { $0 & 1 == 1 } ?? false
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

extension OID {
    static let rsaEncryption = OID(1, 2, 840, 113_549, 1, 1, 1)
}

extension RSAPublicKey: Hashable {
    package static func == (left: RSAPublicKey, right: RSAPublicKey) -> Bool { left.der == right.der }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(der)
    }
}
