import Basics

/// Whom to believe: the anchors, the authorities between them and the leaves, and for what purpose.
///
/// Access points and metadata publishers have a store each. Both stand on one root, so what tells them apart is the authority
/// below it: when a store has intermediates, a path goes through one of them, whatever a message brings along.
package struct TrustStore: Sendable {
    /// What is believed without further proof.
    package let anchors: [Certificate]
    /// The authorities of this store below the anchors. When empty, any path to an anchor will do.
    package let intermediates: [Certificate]
    /// What a leaf must be meant for.
    package let purpose: Purpose
    private let validator: PathValidator
    /// Only paths that held. A refusal depends on what came along with the certificate and may be otherwise a moment later.
    private let verdicts = Verdicts<[Certificate]>()

    /// What a leaf must be meant for. The certificates of the Peppol network are for TLS clients; a purpose of TLS servers
    /// would refuse them all.
    package enum Purpose: Hashable, Sendable {
        case any
        case clientAuth
    }

    /// How many certificates a message may bring along.
    static let longestChain = 10

    /// A store of these certificates.
    package init(anchors: [Certificate], intermediates: [Certificate] = [], purpose: Purpose = .clientAuth) {
        self.anchors = anchors
        self.intermediates = intermediates
        self.purpose = purpose
        validator = PathValidator(anchors: anchors, intermediates: intermediates, purpose: purpose)
    }

    /// Reads a text of certificates: those that name themselves as issuer are anchors, the others intermediates.
    ///
    /// - Throws: `.malformed`, also when there is no anchor.
    package init(pem: some Collection<UInt8>, purpose: Purpose = .clientAuth) throws(CryptoError) {
        let certificates = try Certificate.all(pem: pem)
        let anchors = certificates.filter(\.isSelfIssued)
        guard !anchors.isEmpty else { throw CryptoError(.malformed, "a trust store without a root certificate") }
        self.init(anchors: anchors, intermediates: certificates.filter { !$0.isSelfIssued }, purpose: purpose)
    }

    /// Holds a certificate against the store: signatures, validity, basic constraints, path lengths, key usage, purposes of
    /// every certificate on the path. Not: revocation.
    ///
    /// - Parameters:
    ///   - leaf: Whose signature is to be believed, or to whom something is to be encrypted.
    ///   - chain: What came along and may stand on the path, in any order.
    ///   - time: The moment for which to judge.
    /// - Returns: The path from the leaf to the anchor, both with it. `path[1]` issued the leaf; an anchor that is asked for
    ///   stands alone.
    @discardableResult
    package func check(
        _ leaf: Certificate, chain: [Certificate] = [], at time: Timestamp
    ) throws(CertificateError) -> [Certificate] {
        // A path that held for this certificate holds for it as long as everything on it is valid, whatever else comes along.
        if let path = verdicts.value(for: leaf, at: time) { return path }
        try Self.checkUsage(of: leaf, at: time)
        guard chain.count <= Self.longestChain else {
            throw CertificateError(
                .notAcceptable, "\(chain.count) certificates came with \(leaf); expected at most \(Self.longestChain)")
        }
        let path = try path(from: leaf, chain: chain, at: time)
        if let from = path.map(\.notBefore).max(), let until = path.map(\.notAfter).min() {
            verdicts.keep(path, for: leaf, from: from, until: until)
        }
        return path
    }

    private func path(
        from leaf: Certificate, chain: [Certificate], at time: Timestamp
    ) throws(CertificateError) -> [Certificate] {
        let path: [Certificate]
        do {
            path = try validator.path(from: leaf, through: [], at: time)
        } catch let error where error.code == .unknownIssuer && !chain.isEmpty {
            path = try validator.path(from: leaf, through: chain, at: time)
        }
        let isThroughStore =
            intermediates.isEmpty || path.count == 1 || path.dropFirst().contains(where: intermediates.contains)
        guard isThroughStore else {
            throw CertificateError(.unknownIssuer, "\(leaf) was not issued below an authority of this trust store")
        }
        return path
    }

    private static func checkUsage(of leaf: Certificate, at time: Timestamp) throws(CertificateError) {
        try leaf.checkAlone(at: time)
        if let usage = leaf.keyUsage, !usage.contains(.digitalSignature) {
            throw CertificateError(.wrongUsage, "\(leaf) is not meant for signatures")
        }
    }
}
