import Crypto
import Synchronization

/// Certificates of access points that were believed before, by their bytes: reading a certificate takes longer than verifying
/// a signature by it, and the same few send again and again.
final class CertificateMemory: Sendable {
    /// By the last bytes of the signature that each ends with. Where two have the same ones, the later is kept.
    private let certificates = Mutex<[UInt64: Certificate]>([:])
    /// How many are kept.
    private static let most = 1024

    /// The certificate with this DER, when it was believed before.
    subscript(der: [UInt8]) -> Certificate? {
        let known = certificates.withLock { $0[Self.key(of: der)] }
        return known?.der == der ? known : nil
    }

    /// Keeps a certificate that was believed. When there are too many, half of the others go.
    func keep(_ certificate: Certificate) {
        let key = Self.key(of: certificate.der)
        certificates.withLock { certificates in
            guard certificates[key]?.der != certificate.der else { return }
            if certificates.count >= Self.most {
                for key in certificates.keys.prefix(Self.most / 2) { certificates[key] = nil }
            }
            certificates[key] = certificate
        }
    }

    private static func key(of der: [UInt8]) -> UInt64 {
        der.suffix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
}
