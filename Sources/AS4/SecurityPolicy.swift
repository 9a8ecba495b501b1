import Crypto
import XML

/// Which protection of a message is accepted. Whatever is not on the list is refused before anything is computed.
package struct SecurityPolicy: Sendable {
    /// What signatures are made with.
    package var signatures: SignatureAlgorithms
    /// How the key of a message is encrypted: identifiers of methods with their digests.
    package var keyTransports: [KeyTransport]
    /// Certificates that a message may name by issuer and serial number. `nil`: it has to bring along the certificates of
    /// both sides as binary security tokens.
    package var knownCertificates: [Certificate]?
    /// Whether the header has to say what the Peppol profile fixes.
    package var isPeppol: Bool

    /// A way to encrypt a key.
    package struct KeyTransport: Sendable, Equatable {
        package let method: String
        package let oaep: OAEP

        package init(method: String, oaep: OAEP) {
            self.method = method
            self.oaep = oaep
        }
    }

    /// What the Peppol AS4 profile 2.0 allows, and nothing else.
    package static let peppol = SecurityPolicy(
        signatures: SignatureAlgorithms(
            signatures: [.sha256], digests: [.sha256], canonicalizations: [.exclusive],
            transforms: [WSS.attachmentContentSignature]),
        keyTransports: [KeyTransport(method: EncryptedKey.oaep, oaep: .sha256)], knownCertificates: nil, isPeppol: true)

    /// What other networks on eDelivery AS4 use besides: longer digests, the older name of OAEP, certificates by name, headers
    /// of any content. For reading recordings of other networks in tests; a node of Peppol refuses them.
    package static func general(knowing certificates: [Certificate]) -> SecurityPolicy {
        var policy = peppol
        policy.signatures.signatures = [.sha256, .sha384, .sha512]
        policy.signatures.digests = [.sha256, .sha384, .sha512]
        policy.keyTransports.append(
            KeyTransport(method: EncryptedKey.oaepMGF1P, oaep: OAEP(digest: .sha256, mgf: .sha1)))
        policy.knownCertificates = certificates
        policy.isPeppol = false
        return policy
    }
}
