import COpenSSL

/// The private keys and the certificates of a PKCS#12 file (RFC 7292).
struct PKCS12Reading {
    /// PKCS#8 in DER, not encrypted.
    private(set) var keys: [[UInt8]] = []
    private(set) var certificates: [Certificate] = []
    private let passphrase: String

    /// How many bytes a file may have: a key and a few certificates take five thousand.
    private static let longest = 1 << 20

    /// Opens a file with its passphrase.
    ///
    /// - Throws: `.malformed`, `.wrongPassphrase`, `.tooLarge`.
    init(_ bytes: [UInt8], passphrase: String) throws(CryptoError) {
        guard bytes.count <= Self.longest else {
            throw CryptoError(.tooLarge, "a PKCS#12 file of \(bytes.count) bytes; expected at most \(Self.longest)")
        }
        self.passphrase = passphrase
        let file = try Self.read(bytes)
        defer { PKCS12_free(file) }
        try Self.checkCode(of: file, passphrase)
        let parts = PKCS12_unpack_authsafes(file)
        defer { Self.free(parts) { PKCS7_free($0.assumingMemoryBound(to: PKCS7.self)) } }
        guard parts != nil else { throw CryptoError(.malformed, "a PKCS#12 file without contents\(errors())") }
        for part in Self.items(of: parts) { try take(part: part.assumingMemoryBound(to: PKCS7.self)) }
    }

    private static func read(_ bytes: [UInt8]) throws(CryptoError) -> OpaquePointer {
        let file = bytes.withUnsafeBufferPointer { buffer -> OpaquePointer? in
            var file = PKCS12_init_ex(NID_pkcs7_data, LegacyLibrary.shared.context, nil)
            var start = buffer.baseAddress
            // What it cannot read, it frees.
            return d2i_PKCS12(&file, &start, buffer.count)
        }
        guard let file else { throw CryptoError(.malformed, "no PKCS#12 file\(errors())") }
        return file
    }

    /// Holds the file against the code over it, which tells a wrong passphrase from a changed file no more than it has to.
    private static func checkCode(of file: OpaquePointer, _ passphrase: String) throws(CryptoError) {
        let repetitions = exchange_openssl_code_repetitions(file)
        guard repetitions >= 0 else { throw CryptoError(.malformed, "a PKCS#12 file without a code over its contents") }
        try PassphraseCost.check(repetitions: repetitions)
        let isRight =
            PKCS12_verify_mac(file, passphrase, Int32(clamping: passphrase.utf8.count)) == 1
            // Some programs write no passphrase where others write an empty one.
            || passphrase.isEmpty && PKCS12_verify_mac(file, nil, 0) == 1
        guard isRight else {
            throw CryptoError(.wrongPassphrase, "the PKCS#12 file does not open with this passphrase\(errors())")
        }
    }

    private mutating func take(part: UnsafeMutablePointer<PKCS7>) throws(CryptoError) {
        let bags: OpaquePointer?
        switch exchange_openssl_part_kind(part) {
        case NID_pkcs7_data:
            bags = PKCS12_unpack_p7data(part)
        case NID_pkcs7_encrypted:
            guard let algorithm = exchange_openssl_part_algorithm(part) else {
                throw CryptoError(.malformed, "a part of a PKCS#12 file does not say how it is encrypted")
            }
            try Self.checkCost(of: algorithm)
            bags = PKCS12_unpack_p7encdata(part, passphrase, Int32(clamping: passphrase.utf8.count))
        default:
            throw CryptoError(.malformed, "a part of a PKCS#12 file is neither plain nor encrypted by a passphrase")
        }
        defer { Self.free(bags) { PKCS12_SAFEBAG_free(OpaquePointer($0)) } }
        guard bags != nil else {
            throw CryptoError(.malformed, "a part of a PKCS#12 file cannot be read\(errors())")
        }
        for bag in Self.items(of: bags) { try take(bag: OpaquePointer(bag)) }
    }

    private mutating func take(bag: OpaquePointer) throws(CryptoError) {
        switch PKCS12_SAFEBAG_get_nid(bag) {
        case NID_keyBag:
            if let key = PKCS12_SAFEBAG_get0_p8inf(bag).flatMap(Self.der) { keys.append(key) }
        case NID_pkcs8ShroudedKeyBag:
            guard let sealed = PKCS12_SAFEBAG_get0_pkcs8(bag), let algorithm = exchange_openssl_key_algorithm(sealed)
            else { throw CryptoError(.malformed, "a private key in a PKCS#12 file cannot be read") }
            try Self.checkCost(of: algorithm)
            let key = PKCS8_decrypt_ex(
                sealed, passphrase, Int32(clamping: passphrase.utf8.count), LegacyLibrary.shared.context, nil)
            defer { PKCS8_PRIV_KEY_INFO_free(key) }
            guard let key = key.flatMap(Self.der) else {
                throw CryptoError(.malformed, "a private key in a PKCS#12 file cannot be read\(errors())")
            }
            keys.append(key)
        case NID_certBag where PKCS12_SAFEBAG_get_bag_nid(bag) == NID_x509Certificate:
            let certificate = PKCS12_SAFEBAG_get1_cert(bag)
            defer { X509_free(certificate) }
            guard let certificate else {
                throw CryptoError(.malformed, "a certificate in a PKCS#12 file cannot be read\(errors())")
            }
            let der = Self.bytes { i2d_X509(certificate, &$0) }
            certificates.append(try Certificate(der: der))
        default:
            return
        }
    }

    private static func checkCost(of algorithm: UnsafePointer<X509_ALGOR>) throws(CryptoError) {
        let der = bytes { i2d_X509_ALGOR(algorithm, &$0) }
        var reader = DERReader(der[...])
        try PassphraseCost.check(algorithm: reader.next(DERTag.sequence, "the algorithm of a PKCS#12 file"))
    }

    private static func der(of key: OpaquePointer) -> [UInt8]? {
        let der = bytes { i2d_PKCS8_PRIV_KEY_INFO(key, &$0) }
        return der.isEmpty ? nil : der
    }

    /// What libcrypto writes; empty when it does not. The room it took is wiped, since it may have held a key.
    private static func bytes(_ write: (inout UnsafeMutablePointer<UInt8>?) -> Int32) -> [UInt8] {
        var start: UnsafeMutablePointer<UInt8>?
        let count = max(0, Int(write(&start)))
        defer { CRYPTO_clear_free(start, count, #file, #line) }
        return Array(UnsafeBufferPointer(start: start, count: count))
    }

    private static func items(of stack: OpaquePointer?) -> [UnsafeMutableRawPointer] {
        (0..<max(0, OPENSSL_sk_num(stack))).compactMap { OPENSSL_sk_value(stack, $0) }
    }

    private static func free(_ stack: OpaquePointer?, _ freeItem: (UnsafeMutableRawPointer) -> Void) {
        while let item = OPENSSL_sk_pop(stack) { freeItem(item) }
        OPENSSL_sk_free(stack)
    }
}

/// A libcrypto of its own that also knows the ciphers of old files, RC2 and RC4: nothing else in the program is to find them.
private final class LegacyLibrary: @unchecked Sendable {
    // Unchecked: it is filled once; libcrypto guards what it looks up later with locks of its own.
    let context: OpaquePointer?

    static let shared = LegacyLibrary()

    private init() {
        context = OSSL_LIB_CTX_new()
        // Where the module with the old ciphers is not installed, only files with newer ones are read.
        _ = OSSL_PROVIDER_load(context, "legacy")
        _ = OSSL_PROVIDER_load(context, "default")
        ERR_clear_error()
    }
}
