import Basics

/// What is known of whether a certificate was taken back.
package enum RevocationStatus: Hashable, Sendable {
    /// It was not, as of the last word, which holds until this moment.
    case good(until: Timestamp)
    /// It was, at this moment.
    case revoked(at: Timestamp, reason: RevocationReason)
    /// Nobody who may say so knows, or could be heard; the sentence says why.
    case unknown(String)
}

/// Why a certificate was taken back (RFC 5280, 5.3.1).
package enum RevocationReason: Int, Hashable, Sendable, CaseIterable {
    case unspecified = 0
    case keyCompromise = 1
    case authorityCompromise = 2
    case affiliationChanged = 3
    case superseded = 4
    case cessationOfOperation = 5
    /// For a while; as good as revoked until it ends.
    case certificateHold = 6
    case removeFromList = 8
    case privilegeWithdrawn = 9
    case attributeAuthorityCompromise = 10
}

/// What follows when nobody could be heard.
package enum RevocationPolicy: String, Hashable, Sendable {
    /// What is not known to be good is refused.
    case hard
    /// What is not known to be revoked is taken.
    case soft

    /// Holds a status against the policy.
    ///
    /// - Throws: `.revoked`; under `.hard` also `.revocationUnknown`.
    package func check(_ status: RevocationStatus, of certificate: Certificate) throws(CertificateError) {
        switch status {
        case .good: return
        case .revoked(let time, let reason):
            throw CertificateError(.revoked, "\(certificate) was revoked at \(time): \(reason)")
        case .unknown(let reason):
            guard self == .hard else { return }
            throw CertificateError(.revocationUnknown, "whether \(certificate) was revoked is not known: \(reason)")
        }
    }
}

/// How exact the clocks of others are taken to be, and how long a word without end holds.
enum RevocationTimes {
    /// How far a word may come from the future.
    static let tolerance = Duration.seconds(300)
    /// How long a word holds that does not say when the next one comes.
    static let withoutNext = Duration.seconds(86_400)

    /// Until when a word holds.
    ///
    /// - Throws: `.notApplicable` when it is not from now.
    static func end(
        of what: String, from thisUpdate: Timestamp, to nextUpdate: Timestamp?, at time: Timestamp
    ) throws(CertificateError) -> Timestamp {
        guard thisUpdate <= time + tolerance else {
            throw CertificateError(.notApplicable, "\(what) holds from \(thisUpdate) on; it is \(time)")
        }
        let end = nextUpdate ?? thisUpdate + withoutNext
        guard time < end + tolerance else {
            throw CertificateError(.notApplicable, "\(what) held until \(end); it is \(time)")
        }
        return end
    }
}

/// Bytes with the signature of an authority over them.
struct AuthoritySigned: Sendable {
    let bytes: ArraySlice<UInt8>
    let algorithm: SignatureAlgorithm
    let signature: ArraySlice<UInt8>

    /// - Throws: `.badSignature` when the signature is not by the key of `signer`; `.weak` when it is by SHA-1.
    func check(by signer: Certificate, _ what: String) throws(CertificateError) {
        guard let scheme = algorithm.rsa else {
            throw CertificateError(.badSignature, "\(what) is signed by the algorithm \(algorithm.oid); expected RSA")
        }
        guard scheme != .legacySHA1 else { throw CertificateError(.weak, "\(what) is signed with SHA-1") }
        guard signer.verify(signature: signature, of: bytes, scheme) else {
            throw CertificateError(.badSignature, "\(what) is not signed by \(signer)")
        }
    }
}
