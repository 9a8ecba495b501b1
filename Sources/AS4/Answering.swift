import Basics
import Crypto
import XML

/// Writes the answers to messages that came in.
package struct Answering: Sendable {
    /// Who we are. `nil`: errors go out unsigned, which the other side cannot rely on.
    package let identity: Identity?
    /// What stands behind the `@` of our identifiers: a host name.
    package let host: String

    package init(identity: Identity?, host: String) {
        self.identity = identity
        self.host = host
    }

    /// An answer as it goes over the wire.
    package struct Answer: Sendable {
        /// The header field `Content-Type`.
        package let contentType = "\(SOAP.mediaType);charset=UTF-8"
        package let body: [UInt8]
        /// What it says.
        package let signal: SignalMessage
    }

    /// The receipt for a message: signed by the identity that the message was encrypted to. To be sent only after the
    /// message is kept safely.
    ///
    /// - Throws: `.policyNoncompliance` when there is nobody to sign it.
    package func receipt(for message: OpenedMessage, at time: Timestamp) throws(AS4Error) -> Answer {
        guard let identity = message.identity ?? identity else {
            throw AS4Error(.policyNoncompliance, "There is no identity of ours to sign a receipt.")
        }
        let signal = SignalMessage(
            messageID: MessageID.new(host: host), timestamp: time, refToMessageID: message.message.messageID,
            content: .receipt(message.references))
        return Answer(body: try Self.envelope(signal, identity), signal: signal)
    }

    /// The answer to a message that is refused.
    ///
    /// - Parameter identity: The one that the message was meant for, when it is another than the usual one.
    package func refusal(_ error: AS4Error, signedBy identity: Identity? = nil, at time: Timestamp) -> Answer {
        let signal = SignalMessage(
            messageID: MessageID.new(host: host), timestamp: time, refToMessageID: error.messageID,
            content: .errors([error]))
        let signed = (identity ?? self.identity).flatMap { try? Self.envelope(signal, $0) }
        let unsigned = EnvelopeText.envelope(security: [], messaging: EnvelopeText.messaging(signal.xml)).bytes
        return Answer(body: signed ?? unsigned, signal: signal)
    }

    private static func envelope(_ signal: SignalMessage, _ identity: Identity) throws(AS4Error) -> [UInt8] {
        let messaging = EnvelopeText.messaging(signal.xml)
        let signing = Signing(
            identity,
            elements: [(EnvelopeText.messagingID, messaging), (EnvelopeText.bodyID, EnvelopeText.body)])
        return EnvelopeText.envelope(security: [try signing.xml()], messaging: messaging).bytes
    }
}
