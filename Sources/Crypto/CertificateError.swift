/// Why a certificate, or what speaks of one, is not to be believed.
package struct CertificateError: Error, Equatable, Sendable, CustomStringConvertible {
    /// What to branch on.
    package let code: Code
    /// What to read, with the subject of the certificate that it is about.
    package let reason: String

    /// An error with its code and its sentence.
    package init(_ code: Code, _ reason: String) {
        self.code = code
        self.reason = reason
    }

    /// What kind of failure it is.
    package enum Code: String, Sendable, CaseIterable {
        /// Its validity, or that of one above it, is over.
        case expired
        /// Its validity, or that of one above it, has not begun.
        case notYetValid
        /// No path leads from it to an anchor, or none through the authorities of the store.
        case unknownIssuer
        /// A signature on the path, or of a revocation list or an OCSP answer, is not by the issuer's key.
        case badSignature
        /// One on the path issued a certificate and is no authority.
        case notAnAuthority
        /// More authorities on the path than one of them allows.
        case pathTooLong
        /// Its key usage or its purposes do not allow this use.
        case wrongUsage
        /// A key shorter than 2048 bits of RSA, or a digest weaker than SHA-256, on the path.
        case weak
        /// An extension that must be understood and is not.
        case unknownExtension
        /// Its issuer has taken it back.
        case revoked
        /// Nobody who may say so could be heard on whether it was revoked.
        case revocationUnknown
        /// A revocation list or an OCSP answer of another time, another issuer or another certificate.
        case notApplicable
        /// A fault of another kind on the path.
        case notAcceptable
    }

    /// `expired: …`
    package var description: String { "\(code.rawValue): \(reason)" }
}
