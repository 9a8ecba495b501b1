import COpenSSL

extension HashAlgorithm {
    /// The digest of `bytes`: 20 bytes for SHA-1, otherwise as many as the name says bits.
    package func digest(of bytes: some Collection<UInt8>) -> [UInt8] {
        if self == .sha256 { return SHA256.digest(of: bytes) }
        return [UInt8](unsafeUninitializedCapacity: Int(EVP_MAX_MD_SIZE)) { digest, count in
            var length: UInt32 = 0
            let isDone = bytes.withBytes {
                EVP_Digest($0.baseAddress, $0.count, digest.baseAddress, &length, algorithm, nil) == 1
            }
            guard isDone else { libcryptoFailed("make a digest") }
            count = Int(length)
        }
    }
}
