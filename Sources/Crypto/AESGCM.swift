import COpenSSL

/// AES in Galois/Counter Mode (NIST SP 800-38D): encryption that notices every change. Keys of 16, 24 or 32 bytes, nonces of
/// 12, tags of 16.
package enum AESGCM {
    /// How many bytes a nonce has.
    package static let nonceLength = 12
    /// How many bytes a tag has.
    package static let tagLength = 16

    /// Encrypts.
    ///
    /// - Parameters:
    ///   - nonce: Never used twice with one key.
    ///   - associated: What is not encrypted, but bound to it: opening needs the same.
    /// - Returns: The encrypted bytes, as many as `plain` has, and the tag behind them.
    /// - Throws: `.invalidKey`, `.tooLarge`, `.refused`.
    package static func seal(
        _ plain: [UInt8], key: [UInt8], nonce: [UInt8], associated: [UInt8] = []
    ) throws(CryptoError) -> [UInt8] {
        let run = try Run(.encrypting, key: key, nonce: nonce, associated: associated)
        var sealed = try run.update(plain, spare: tagLength)
        try run.finish()
        sealed += try run.tag()
        return sealed
    }

    /// Decrypts what `seal` gave.
    ///
    /// - Throws: `.notAuthentic` when one bit of it, of `associated` or of the nonce is another, or the key is.
    package static func open(
        _ sealed: [UInt8], key: [UInt8], nonce: [UInt8], associated: [UInt8] = []
    ) throws(CryptoError) -> [UInt8] {
        guard sealed.count >= tagLength else {
            throw CryptoError(.malformed, "\(sealed.count) bytes; expected a tag of \(tagLength) at the least")
        }
        let run = try Run(.decrypting, key: key, nonce: nonce, associated: associated)
        let plain = try run.update(Array(sealed.dropLast(tagLength)), spare: 0)
        try run.expect(tag: Array(sealed.suffix(tagLength)))
        try run.finish()
        return plain
    }
}

/// One encryption or decryption under way.
private final class Run {
    private let context: OpaquePointer
    private let direction: Direction

    enum Direction {
        case encrypting
        case decrypting
    }

    init(_ direction: Direction, key: [UInt8], nonce: [UInt8], associated: [UInt8]) throws(CryptoError) {
        guard let algorithm = Self.algorithm(keyLength: key.count) else {
            throw CryptoError(.invalidKey, "a key of \(key.count) bytes; expected 16, 24 or 32")
        }
        guard nonce.count == AESGCM.nonceLength else {
            throw CryptoError(.invalidKey, "a nonce of \(nonce.count) bytes; expected \(AESGCM.nonceLength)")
        }
        guard let context = EVP_CIPHER_CTX_new() else { libcryptoFailed("begin to encrypt") }
        self.context = context
        self.direction = direction
        guard EVP_CipherInit_ex2(context, algorithm, key, nonce, direction == .encrypting ? 1 : 0, nil) == 1 else {
            throw CryptoError(.refused, "libcrypto takes no key for AES-GCM")
        }
        guard associated.count <= Int(Int32.max) else { throw Self.tooLarge(associated.count) }
        var written: Int32 = 0
        guard EVP_CipherUpdate(context, nil, &written, associated, Int32(associated.count)) == 1 else {
            throw CryptoError(.refused, "libcrypto takes no associated data")
        }
    }

    deinit {
        EVP_CIPHER_CTX_free(context)
    }

    /// The other form of `bytes`, with room for `spare` more behind it.
    func update(_ bytes: [UInt8], spare: Int) throws(CryptoError) -> [UInt8] {
        guard bytes.count <= Int(Int32.max) else { throw Self.tooLarge(bytes.count) }
        var isDone = true
        let result = [UInt8](unsafeUninitializedCapacity: bytes.count + spare) { buffer, count in
            var written: Int32 = 0
            isDone =
                bytes.isEmpty
                || EVP_CipherUpdate(context, buffer.baseAddress, &written, bytes, Int32(bytes.count)) == 1
            count = Int(written)
        }
        guard isDone else { throw CryptoError(.refused, "libcrypto does not encrypt") }
        return result
    }

    /// Ends it; in decryption, says whether the tag is right.
    func finish() throws(CryptoError) {
        var rest: [UInt8] = Array(repeating: 0, count: 16)
        var written: Int32 = 0
        guard EVP_CipherFinal_ex(context, &rest, &written) == 1 else {
            throw direction == .decrypting
                ? CryptoError(.notAuthentic, "the tag does not fit what was sealed")
                : CryptoError(.refused, "libcrypto does not end")
        }
    }

    func tag() throws(CryptoError) -> [UInt8] {
        var tag = [UInt8](repeating: 0, count: AESGCM.tagLength)
        guard EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, Int32(tag.count), &tag) == 1 else {
            throw CryptoError(.refused, "libcrypto gives no tag")
        }
        return tag
    }

    func expect(tag: [UInt8]) throws(CryptoError) {
        var tag = tag
        guard EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, Int32(tag.count), &tag) == 1 else {
            throw CryptoError(.refused, "libcrypto takes no tag")
        }
    }

    private static func algorithm(keyLength: Int) -> OpaquePointer? {
        switch keyLength {
        case 16: EVP_aes_128_gcm()
        case 24: EVP_aes_192_gcm()
        case 32: EVP_aes_256_gcm()
        default: nil
        }
    }

    private static func tooLarge(_ count: Int) -> CryptoError {
        CryptoError(.tooLarge, "\(count) bytes at once; expected at most \(Int32.max)")
    }
}
