import COpenSSL

/// The forms that private keys are kept in.
enum PrivateKeyReading {
    /// A key in DER; the caller frees it.
    static func key(der: [UInt8], passphrase: String?) throws(CryptoError) -> OpaquePointer {
        // PKCS#8 begins with a version, PKCS#8 that is encrypted with an algorithm.
        var reader = DERReader(der[...])
        var content = try reader.next(DERTag.sequence, "a private key").reader
        try reader.end("a private key")
        if content.nextTag == DERTag.sequence { return try encrypted(der, passphrase) }
        _ = try content.integer("the version of a private key")
        return content.nextTag == DERTag.sequence ? try pkcs8(der) : try pkcs1(der)
    }

    /// The one private key of a text; the caller frees it.
    static func key(pem: some Collection<UInt8>, passphrase: String?) throws(CryptoError) -> OpaquePointer {
        let blocks = try PEM.blocks(in: pem).filter { $0.label.hasSuffix("PRIVATE KEY") }
        guard blocks.count == 1, let block = blocks.first else {
            throw CryptoError(.malformed, "\(blocks.count) private keys in a PEM text; expected one")
        }
        switch block.label {
        case "PRIVATE KEY": return try pkcs8(block.der)
        case "ENCRYPTED PRIVATE KEY": return try encrypted(block.der, passphrase)
        case "RSA PRIVATE KEY" where block.isEncrypted: return try traditional(block.text, passphrase)
        case "RSA PRIVATE KEY": return try pkcs1(block.der)
        default: throw CryptoError(.invalidKey, "a \(block.label); expected an RSA key")
        }
    }

    private static func pkcs8(_ der: [UInt8]) throws(CryptoError) -> OpaquePointer {
        let key = read(der) { start, count -> OpaquePointer? in
            guard let info = d2i_PKCS8_PRIV_KEY_INFO(nil, start, count) else { return nil }
            defer { PKCS8_PRIV_KEY_INFO_free(info) }
            return EVP_PKCS82PKEY(info)
        }
        guard let key else { throw CryptoError(.malformed, "a private key that libcrypto does not read\(errors())") }
        return key
    }

    private static func pkcs1(_ der: [UInt8]) throws(CryptoError) -> OpaquePointer {
        let key = read(der) { d2i_PrivateKey(EVP_PKEY_RSA, nil, $0, $1) }
        guard let key else { throw CryptoError(.malformed, "an RSA key that libcrypto does not read\(errors())") }
        return key
    }

    private static func encrypted(_ der: [UInt8], _ passphrase: String?) throws(CryptoError) -> OpaquePointer {
        try PassphraseCost.check(encryptedKey: der)
        guard let passphrase else { throw needsPassphrase }
        let key = read(der) { start, count -> OpaquePointer? in
            guard let sealed = d2i_X509_SIG(nil, start, count) else { return nil }
            defer { X509_SIG_free(sealed) }
            guard let info = PKCS8_decrypt(sealed, passphrase, Int32(clamping: passphrase.utf8.count)) else {
                return nil
            }
            defer { PKCS8_PRIV_KEY_INFO_free(info) }
            return EVP_PKCS82PKEY(info)
        }
        guard let key else {
            throw CryptoError(.wrongPassphrase, "the private key does not open with this passphrase\(errors())")
        }
        return key
    }

    private static func traditional(_ text: String, _ passphrase: String?) throws(CryptoError) -> OpaquePointer {
        guard var passphrase = passphrase.map({ Array($0.utf8) }) else { throw needsPassphrase }
        passphrase.append(0)
        let input = Array(text.utf8)
        let key = input.withUnsafeBytes { input -> OpaquePointer? in
            guard let source = BIO_new_mem_buf(input.baseAddress, Int32(clamping: input.count)) else { return nil }
            defer { BIO_free(source) }
            // With a passphrase and without a function of ours, libcrypto takes it as a text that ends in zero; it never
            // asks at the terminal.
            return passphrase.withUnsafeMutableBytes {
                PEM_read_bio_PrivateKey(source, nil, nil, $0.baseAddress)
            }
        }
        guard let key else {
            throw CryptoError(.wrongPassphrase, "the private key does not open with this passphrase\(errors())")
        }
        return key
    }

    private static let needsPassphrase = CryptoError(
        .wrongPassphrase, "the private key is encrypted, and no passphrase came")

    /// Calls a reading function of libcrypto; a key with bytes behind it is none.
    private static func read(
        _ der: [UInt8], _ body: (UnsafeMutablePointer<UnsafePointer<UInt8>?>, Int) -> OpaquePointer?
    ) -> OpaquePointer? {
        der.withUnsafeBufferPointer { buffer in
            var start = buffer.baseAddress
            guard let key = body(&start, buffer.count) else { return nil }
            guard start == buffer.baseAddress.map({ $0 + buffer.count }) else {
                EVP_PKEY_free(key)
                return nil
            }
            return key
        }
    }
}
