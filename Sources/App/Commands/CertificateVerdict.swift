import Basics
import Crypto

/// What a certificate says, and whether it is usable, as text.
struct CertificateVerdict {
    let isUsable: Bool
    /// A line for each thing it says, and one for what follows.
    let text: String

    /// - Parameters:
    ///   - others: What may stand above it.
    ///   - trust: Whom to believe; when `nil`, the certificate is judged by itself.
    init(of certificate: Certificate, among others: [Certificate], trust: TrustStore?, at time: Timestamp) {
        var lines = Self.lines(of: certificate)
        do {
            try certificate.checkAlone(at: time)
            if let trust {
                let path = try trust.check(certificate, chain: others, at: time)
                lines += path.dropFirst().map { ("Below", $0.subject.description) }
            }
            lines.append(("Usable", "yes"))
            isUsable = true
        } catch {
            lines.append(("Usable", "no: \(error)"))
            isUsable = false
        }
        text = lines.map { $0.padding(toLength: 17) + $1 }.joined(separator: "\n")
    }

    private static func lines(of certificate: Certificate) -> [(String, String)] {
        let purposes = certificate.extendedKeyUsages.map { $0.map(name).joined(separator: ", ") }
        let length = certificate.pathLength.map { ", at most \($0) below it" } ?? ""
        var lines = [
            ("Subject", certificate.subject.description),
            ("Issuer", certificate.issuer.description),
            ("Serial number", "\(certificate.serialNumber.hexadecimal) (\(certificate.serialNumber))"),
            ("Valid", "\(certificate.notBefore) to \(certificate.notAfter)"),
            ("Key", certificate.rsaBits.map { "RSA of \($0) bits" } ?? "not RSA"),
            ("Signed with", certificate.signatureScheme.map { "RSA and \($0)" } ?? "another algorithm than RSA"),
            ("SHA-256", Hex.encode(certificate.digest)),
            ("Authority", certificate.isCA ? "yes\(length)" : "no"),
            ("Key usage", certificate.keyUsage?.description ?? "not said"),
            ("Purposes", purposes ?? "not said"),
        ]
        if !certificate.alternativeNames.isEmpty {
            lines.append(("Names", certificate.alternativeNames.joined(separator: ", ")))
        }
        lines += [("OCSP", certificate.ocspURL), ("Issuer at", certificate.issuerURL)].compactMap { name, url in
            url.map { (name, $0) }
        }
        lines += certificate.revocationListURLs.map { ("Revocation list", $0) }
        return lines
    }

    private static func name(of purpose: OID) -> String {
        switch purpose {
        case .clientAuth: "clientAuth"
        case .serverAuth: "serverAuth"
        case .ocspSigning: "OCSPSigning"
        case .anyExtendedKeyUsage: "any"
        default: purpose.description
        }
    }
}

extension String {
    /// The text with blanks behind it up to a length.
    fileprivate func padding(toLength length: Int) -> String {
        self + String(repeating: " ", count: max(1, length - count))
    }
}
