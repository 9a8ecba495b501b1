import COpenSSL

/// A key for HMAC-SHA-256 (RFC 2104), made ready once and used for many messages, from any thread.
package final class HMACKey: @unchecked Sendable {
    // Unchecked: the context has taken in the key and is only copied from then on, which libcrypto allows to many at once.
    private let context: OpaquePointer

    /// How many bytes a code has.
    package static let length = 32

    /// - Parameter key: Of any length; 32 bytes and more are sensible.
    package init(_ key: some Collection<UInt8>) {
        let context = key.withBytes { exchange_openssl_hmac_sha256($0.baseAddress, $0.count) }
        guard let context else { libcryptoFailed("make a key for HMAC ready") }
        self.context = context
    }

    /// The UTF-8 of a secret as it is written, without decoding.
    package convenience init(_ secret: String) {
        self.init(secret.utf8)
    }

    deinit {
        EVP_MAC_CTX_free(context)
    }

    /// The 32 bytes of the code for a message that consists of these parts, one behind the other.
    package func code(for parts: [UInt8]...) -> [UInt8] {
        guard let context = EVP_MAC_CTX_dup(context) else { libcryptoFailed("begin an HMAC") }
        defer { EVP_MAC_CTX_free(context) }
        for part in parts {
            guard EVP_MAC_update(context, part, part.count) == 1 else { libcryptoFailed("go on with an HMAC") }
        }
        return [UInt8](unsafeUninitializedCapacity: Self.length) { code, count in
            guard EVP_MAC_final(context, code.baseAddress, &count, Self.length) == 1, count == Self.length else {
                libcryptoFailed("end an HMAC")
            }
        }
    }

    /// Whether `code` is the one for `message`. How long it takes says nothing about where the two differ.
    package func isCode(_ code: some Collection<UInt8>, for message: [UInt8]) -> Bool {
        areEqualInConstantTime(self.code(for: message), code)
    }
}

/// Whether two secrets are the same, in a time that depends on their lengths alone.
package func areEqualInConstantTime(_ left: some Collection<UInt8>, _ right: some Collection<UInt8>) -> Bool {
    left.withBytes { left in
        right.withBytes { right in
            guard left.count == right.count else { return false }
            guard let start = left.baseAddress, let other = right.baseAddress else { return true }
            return CRYPTO_memcmp(start, other, left.count) == 0
        }
    }
}
