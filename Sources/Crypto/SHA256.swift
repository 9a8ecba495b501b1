import COpenSSL

/// SHA-256 (FIPS 180-4), of bytes at hand or of bytes as they come.
package struct SHA256: ~Copyable {
    private let context: OpaquePointer

    /// How many bytes a digest has.
    package static let length = 32

    /// Fetched once: a look-up by name at each use would cost more than the digest of a key.
    // Unchecked: an algorithm that libcrypto has handed out never changes.
    private nonisolated(unsafe) static let algorithm: OpaquePointer = {
        guard let algorithm = EVP_MD_fetch(nil, "SHA256", nil) else { libcryptoFailed("find SHA-256") }
        return algorithm
    }()

    /// A digest that has taken in nothing yet.
    package init() {
        guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex2(context, Self.algorithm, nil) == 1 else {
            libcryptoFailed("begin a digest")
        }
        self.context = context
    }

    deinit {
        EVP_MD_CTX_free(context)
    }

    /// Takes in more bytes.
    package mutating func update(_ bytes: some Collection<UInt8>) {
        let isDone = bytes.withBytes { EVP_DigestUpdate(context, $0.baseAddress, $0.count) == 1 }
        guard isDone else { libcryptoFailed("go on with a digest") }
    }

    /// Takes in bytes that lie in memory, without a copy.
    package mutating func update(_ bytes: UnsafeRawBufferPointer) {
        guard EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) == 1 else {
            libcryptoFailed("go on with a digest")
        }
    }

    /// Takes in bytes that lie in memory, without a copy.
    package mutating func update(_ bytes: RawSpan) {
        bytes.withUnsafeBytes { update($0) }
    }

    /// The 32 bytes of the digest of everything that was taken in.
    package consuming func finish() -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: Self.length) { digest, count in
            guard EVP_DigestFinal_ex(context, digest.baseAddress, nil) == 1 else { libcryptoFailed("end a digest") }
            count = Self.length
        }
    }

    /// The 32 bytes of the digest of `bytes`.
    package static func digest(of bytes: some Collection<UInt8>) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: length) { digest, count in
            let isDone = bytes.withBytes {
                EVP_Digest($0.baseAddress, $0.count, digest.baseAddress, nil, algorithm, nil) == 1
            }
            guard isDone else { libcryptoFailed("make a digest") }
            count = length
        }
    }

    /// The 32 bytes of the digest of a text's UTF-8.
    package static func digest(of text: String) -> [UInt8] {
        digest(of: text.utf8)
    }
}
