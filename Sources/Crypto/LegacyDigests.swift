import COpenSSL

/// Digests that are broken and stand in old texts: never to be signed with.
package enum LegacyDigest {
    /// SHA-1 (FIPS 180-4), 20 bytes: of old signatures, of key identifiers and in questions to OCSP responders.
    package static func sha1(of bytes: some Collection<UInt8>) -> [UInt8] {
        digest(of: bytes, EVP_sha1(), length: 20)
    }

    /// MD5 (RFC 1321), 16 bytes: of the names under which the first service metadata locator knew its participants.
    package static func md5(of bytes: some Collection<UInt8>) -> [UInt8] {
        digest(of: bytes, EVP_md5(), length: 16)
    }

    private static func digest(of bytes: some Collection<UInt8>, _ algorithm: OpaquePointer?, length: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: length) { digest, count in
            let isDone = bytes.withBytes {
                EVP_Digest($0.baseAddress, $0.count, digest.baseAddress, nil, algorithm, nil) == 1
            }
            guard isDone else { libcryptoFailed("make a digest") }
            count = length
        }
    }
}
