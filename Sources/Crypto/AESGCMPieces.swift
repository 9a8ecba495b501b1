import COpenSSL

extension AESGCM {
    /// Encryption of bytes as they come, where they lie.
    package struct Sealing: ~Copyable {
        private let run: CipherRun

        /// - Parameter nonce: 12 bytes, never used twice with one key.
        /// - Throws: `.invalidKey`.
        package init(key: [UInt8], nonce: [UInt8], associated: [UInt8] = []) throws(CryptoError) {
            run = try CipherRun(encrypting: true, key: key, nonce: nonce, associated: associated)
        }

        /// Encrypts the next piece, of any length, in its place.
        package mutating func update(_ piece: UnsafeMutableRawBufferPointer) throws(CryptoError) {
            try run.update(piece)
        }

        /// The tag of everything: 16 bytes.
        package consuming func finish() throws(CryptoError) -> [UInt8] {
            try run.finish()
            return try run.tag()
        }
    }

    /// Decryption of bytes as they come, where they lie. What it gives is not to be used before `finish` has returned.
    package struct Opening: ~Copyable {
        private let run: CipherRun

        /// - Throws: `.invalidKey`.
        package init(key: [UInt8], nonce: [UInt8], associated: [UInt8] = []) throws(CryptoError) {
            run = try CipherRun(encrypting: false, key: key, nonce: nonce, associated: associated)
        }

        /// Decrypts the next piece, of any length, in its place.
        package mutating func update(_ piece: UnsafeMutableRawBufferPointer) throws(CryptoError) {
            try run.update(piece)
        }

        /// - Throws: `.notAuthentic` when the tag is not the one of everything that was decrypted; `.malformed` when it does
        ///   not have 16 bytes.
        package consuming func finish(tag: [UInt8]) throws(CryptoError) {
            try run.expect(tag: tag)
            try run.finish()
        }
    }
}

/// One encryption or decryption under way.
private final class CipherRun {
    private let context: OpaquePointer
    private let isEncrypting: Bool

    init(encrypting: Bool, key: [UInt8], nonce: [UInt8], associated: [UInt8]) throws(CryptoError) {
        guard let algorithm = Algorithms.shared.gcm(keyLength: key.count) else {
            throw CryptoError(.invalidKey, "a key of \(key.count) bytes; expected 16, 24 or 32")
        }
        guard nonce.count == AESGCM.nonceLength else {
            throw CryptoError(.invalidKey, "a nonce of \(nonce.count) bytes; expected \(AESGCM.nonceLength)")
        }
        guard let context = EVP_CIPHER_CTX_new() else { libcryptoFailed("begin to encrypt") }
        self.context = context
        isEncrypting = encrypting
        guard EVP_CipherInit_ex2(context, algorithm, key, nonce, encrypting ? 1 : 0, nil) == 1 else {
            throw CryptoError(.refused, "libcrypto takes no key for AES-GCM\(errors())")
        }
        guard !associated.isEmpty else { return }
        guard associated.count <= Self.longestPiece else {
            throw CryptoError(
                .tooLarge, "\(associated.count) bytes beside what is encrypted; expected at most \(Self.longestPiece)")
        }
        var written: Int32 = 0
        guard EVP_CipherUpdate(context, nil, &written, associated, Int32(associated.count)) == 1 else {
            throw CryptoError(.refused, "libcrypto takes no associated data\(errors())")
        }
    }

    deinit {
        EVP_CIPHER_CTX_free(context)
    }

    /// What libcrypto, which counts in 32 bits, takes at once.
    private static let longestPiece = 1 << 30

    func update(_ piece: UnsafeMutableRawBufferPointer) throws(CryptoError) {
        var rest = piece[...]
        while !rest.isEmpty {
            let next = UnsafeMutableRawBufferPointer(rebasing: rest.prefix(Self.longestPiece))
            let start = next.assumingMemoryBound(to: UInt8.self).baseAddress
            var written: Int32 = 0
            guard EVP_CipherUpdate(context, start, &written, start, Int32(next.count)) == 1, written == next.count
            else {
                throw CryptoError(.refused, "libcrypto does not go on\(errors())")
            }
            rest = rest.dropFirst(next.count)
        }
    }

    /// Ends it; in decryption, says whether the tag is right.
    func finish() throws(CryptoError) {
        var rest: [UInt8] = Array(repeating: 0, count: 16)
        var written: Int32 = 0
        guard EVP_CipherFinal_ex(context, &rest, &written) == 1 else {
            let reason = errors()
            throw isEncrypting
                ? CryptoError(.refused, "libcrypto does not end\(reason)")
                : CryptoError(.notAuthentic, "the tag does not fit what was sealed")
        }
    }

    func tag() throws(CryptoError) -> [UInt8] {
        var tag = [UInt8](repeating: 0, count: AESGCM.tagLength)
        guard EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, Int32(tag.count), &tag) == 1 else {
            throw CryptoError(.refused, "libcrypto gives no tag\(errors())")
        }
        return tag
    }

    func expect(tag: [UInt8]) throws(CryptoError) {
        guard tag.count == AESGCM.tagLength else {
            throw CryptoError(.malformed, "a tag of \(tag.count) bytes; expected \(AESGCM.tagLength)")
        }
        var tag = tag
        guard EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, Int32(tag.count), &tag) == 1 else {
            throw CryptoError(.refused, "libcrypto takes no tag\(errors())")
        }
    }
}

/// The ciphers, fetched once: a look-up by name at each use would cost more than a short message.
private final class Algorithms: @unchecked Sendable {
    // Unchecked: an algorithm that libcrypto has handed out never changes.
    private let gcm: [Int: OpaquePointer]

    static let shared = Algorithms()

    private init() {
        var gcm: [Int: OpaquePointer] = [:]
        for (length, name) in [(16, "AES-128-GCM"), (24, "AES-192-GCM"), (32, "AES-256-GCM")] {
            guard let algorithm = EVP_CIPHER_fetch(nil, name, nil) else { libcryptoFailed("find AES-GCM") }
            gcm[length] = algorithm
        }
        self.gcm = gcm
    }

    func gcm(keyLength: Int) -> OpaquePointer? { gcm[keyLength] }
}
