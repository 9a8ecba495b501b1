import Basics
import Crypto

/// Files of certificates and keys that the operator named.
enum PKIFile {
    static func read(_ path: String) throws(Complaint) -> [UInt8] {
        do { return try FileBytes.read(path) } catch { throw Complaint("\(path): \(error)") }
    }

    /// The first line of a file.
    static func passphrase(_ path: String) throws(Complaint) -> String {
        let line = try read(path).prefix { $0 != 10 && $0 != 13 }
        guard let text = String(validating: line, as: UTF8.self) else {
            throw Complaint("\(path) holds no passphrase in UTF-8.")
        }
        return text
    }

    /// The certificates of a file in PEM, DER, base64 or PKCS#12; at least one.
    static func certificates(_ path: String, passphrase: String?) throws(Complaint) -> [Certificate] {
        let bytes = try read(path)
        do {
            guard bytes.first == 0x30 else {
                let certificates =
                    try bytes.contains(UInt8(ascii: "-"))
                    ? Certificate.all(pem: bytes) : [Certificate(pem: bytes)]
                guard !certificates.isEmpty else { throw Complaint("\(path) holds no certificate.") }
                return certificates
            }
            // A certificate begins with another one within, PKCS#12 with a number.
            let start = bytes.count > 1 && bytes[1] & 0x80 != 0 ? 2 + Int(bytes[1] & 0x7F) : 2
            guard bytes.count > start, bytes[start] == 0x02 else { return [try Certificate(der: bytes)] }
            let identity = try Identity(pkcs12: bytes, passphrase: passphrase ?? "")
            return [identity.certificate] + identity.chain
        } catch let complaint as Complaint {
            throw complaint
        } catch {
            throw Complaint("\(path): \(error)")
        }
    }

    static func trust(_ path: String) throws(Complaint) -> TrustStore {
        let bytes = try read(path)
        do { return try TrustStore(pem: bytes, purpose: .any) } catch { throw Complaint("\(path): \(error)") }
    }

    /// What keeps a private key from being the one of a certificate, or `nil` when nothing does.
    static func fault(
        of path: String, for certificate: Certificate, passphrase: String?
    ) throws(Complaint) -> CryptoError? {
        let bytes = try read(path)
        do {
            let key =
                try bytes.first == 0x30
                ? RSAKey(der: bytes, passphrase: passphrase) : RSAKey(pem: bytes, passphrase: passphrase)
            _ = try Identity(certificate: certificate, key: key)
            return nil
        } catch {
            return error
        }
    }
}
