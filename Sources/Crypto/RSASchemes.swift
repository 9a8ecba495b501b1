import COpenSSL

/// A hash function by its name.
package enum HashAlgorithm: String, Hashable, Sendable, CaseIterable {
    case sha1, sha256, sha384, sha512

    /// libcrypto's own, which lives as long as the program.
    var algorithm: OpaquePointer? {
        switch self {
        case .sha1: EVP_sha1()
        case .sha256: EVP_sha256()
        case .sha384: EVP_sha384()
        case .sha512: EVP_sha512()
        }
    }
}

/// RSASSA-PKCS1-v1_5 (RFC 8017, 8.2) with a hash function.
package enum RSASignature: Hashable, Sendable, CaseIterable {
    /// `http://www.w3.org/2001/04/xmldsig-more#rsa-sha256`: what Peppol signs with.
    case sha256
    /// What certificate authorities sign with besides.
    case sha384, sha512
    /// `http://www.w3.org/2000/09/xmldsig#rsa-sha1`: broken, and verified only where old recordings are read on purpose.
    case legacySHA1

    var hash: HashAlgorithm {
        switch self {
        case .sha256: .sha256
        case .sha384: .sha384
        case .sha512: .sha512
        case .legacySHA1: .sha1
        }
    }
}

/// RSAES-OAEP (RFC 8017, 7.1) without a label: the hash function and the one within its mask.
package struct OAEP: Hashable, Sendable {
    package let digest: HashAlgorithm
    package let mgf: HashAlgorithm

    /// OAEP with two hash functions, which need not be the same.
    package init(digest: HashAlgorithm, mgf: HashAlgorithm) {
        self.digest = digest
        self.mgf = mgf
    }

    /// `http://www.w3.org/2009/xmlenc11#rsa-oaep` with SHA-256 twice: what Peppol encrypts keys with.
    package static let sha256 = OAEP(digest: .sha256, mgf: .sha256)
}
