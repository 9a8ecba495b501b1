import Crypto
import Synchronization

/// Certificates of access points that were believed before, by their bytes: reading a certificate takes longer than verifying
/// a signature by it, and the same few send again and again.
final class CertificateMemory: Sendable {
    private let certificates = Mutex<[[UInt8]: Certificate]>([:])
    /// How many are kept.
    private static let most = 1024

    /// The certificate with this DER, when it was believed before.
    subscript(der: [UInt8]) -> Certificate? {
        certificates.withLock { $0[der] }
    }

    /// Keeps a certificate that was believed. When there are too many, half of the others go.
    func keep(_ certificate: Certificate) {
        certificates.withLock { certificates in
            guard certificates[certificate.der] == nil else { return }
            if certificates.count >= Self.most {
                for key in certificates.keys.prefix(Self.most / 2) { certificates[key] = nil }
            }
            certificates[certificate.der] = certificate
        }
    }
}
