/// Why what the network answers about a participant cannot be used. Branch on `code`, read `reason`.
package struct DiscoveryError: Error, Equatable, Sendable, CustomStringConvertible {
    package enum Code: String, Sendable {
        /// The name of a participant leads to something that is no address of a publisher.
        case badPublisherAddress
        /// An answer of a publisher is no XML, or not the document that was asked for.
        case malformed
        /// An answer speaks of another participant or another document type.
        case notWhatWasAsked
        /// An answer is not signed as the network demands, or was changed since.
        case badSignature
        /// The signer of an answer is no publisher of the network.
        case untrustedSigner
        /// A publisher sends on to one that sends on again, or to one whose signer is another than it named.
        case badRedirect
        /// There is no endpoint for the process and the transport profile now.
        case noEndpoint
        /// The address or the certificate of an endpoint cannot be used.
        case badEndpoint
    }

    package let code: Code
    /// What was expected and what came, in a sentence.
    package let reason: String

    package init(_ code: Code, _ reason: String) {
        self.code = code
        self.reason = reason
    }

    package var description: String { reason }
}
