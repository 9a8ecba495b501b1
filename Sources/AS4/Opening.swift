import Basics
import Compression
import Crypto
import HTTP
import XML

/// Opens messages that came in: bytes in, a document whose origin is proven out, or the error to answer with.
package struct Opening: Sendable {
    /// Who we are, several times while certificates change: the message says to which it was encrypted.
    package var identities: [Identity]
    /// Whom we believe as access points.
    package var trust: TrustStore
    package var policy = SecurityPolicy.peppol
    package var limits = Limits()
    private let memory = CertificateMemory()

    /// How much of a message is read before it is refused.
    package struct Limits: Sendable {
        /// Bytes of the envelope.
        package var envelopeBytes = 1 << 20
        /// Bytes of the document, unpacked.
        package var documentBytes = 128 << 20

        package init() {}
    }

    package init(identities: [Identity], trust: TrustStore) {
        self.identities = identities
        self.trust = trust
    }

    /// Opens a message.
    ///
    /// - Parameters:
    ///   - contentType: The header field of that name, of the request or the file.
    ///   - body: What came behind the header.
    ///   - time: The moment for which certificates are judged.
    /// - Throws: What the sender has to hear; it names the message when its identifier could be read. Whether the signer's
    ///   certificate was revoked is for the caller to find out: that takes asking others.
    /// - Source: Peppol AS4 profile 2.0; WS-Security 1.1.1 with its profiles for X.509 tokens and attachments.
    package func open(contentType: String, body: [UInt8], at time: Timestamp) throws(AS4Error) -> OpenedMessage {
        let parts = try MessageParts(contentType: contentType, body: body)
        let envelope = try Envelope(parsing: parts.envelope, limit: limits.envelopeBytes)
        do throws(AS4Error) {
            return try open(envelope, parts, time)
        } catch {
            throw error.about(envelope.messageID)
        }
    }

    private func open(_ envelope: Envelope, _ parts: MessageParts, _ time: Timestamp) throws(AS4Error) -> OpenedMessage
    {
        guard let element = envelope.messaging.onlyChild(EbMS.userMessage), envelope.messaging.childCount == 1
        else {
            throw AS4Error(.invalidHeader, "Messaging holds something else than one UserMessage.")
        }
        let message = try UserMessage(reading: element)
        let attachments = try parts.attachments(of: message)

        // What is wrong with the protection as a whole is said before a key is used.
        let security = try envelope.security.map { security throws(AS4Error) in
            try SecurityHeader(reading: security, policy, memory)
        }
        let signed = try SignedMessage(envelope, security, attachments: attachments.map(\.contentID))
        let encryption = try MessageEncryption(security, policy, attachments: attachments.map(\.contentID), identities)
        var path: [Certificate] = []
        try signed.verify { signer throws(AS4Error) in
            path = try trustedPath(of: signer, at: time)
            guard !policy.isPeppol || signer.subject.commonName == message.from.id else {
                throw AS4Error(
                    .failedAuthentication, "The message is from `\(message.from.id)`, and signed by \(signer.subject).")
            }
        }
        let identity = encryption?.identity ?? identities.first { $0.commonName == message.to.id }
        let key = try encryption?.messageKey()
        let packed = try attachments.map { attachment throws(AS4Error) in
            let plain = try key?.decrypt(attachment.content) ?? Array(attachment.content)
            guard let reference = signed.reference(to: attachment.contentID), reference.matches(plain) else {
                throw AS4Error(.failedAuthentication, "The attachment was changed after it was signed.")
            }
            return plain
        }

        if policy.isPeppol { try PeppolHeader(message).check(recipient: identity?.commonName) }
        let payloads = try zip(attachments, packed).map { attachment, packed throws(AS4Error) in
            OpenedMessage.Payload(
                contentID: attachment.contentID, part: attachment.part, content: try unpack(packed, attachment.part))
        }
        return OpenedMessage(
            message: message, payloads: payloads, signer: signed.signer, path: path, identity: identity,
            references: signed.signature.references.map { SignedPart($0) }, receivedAt: time)
    }

    private func trustedPath(of signer: Certificate, at time: Timestamp) throws(AS4Error) -> [Certificate] {
        do throws(CertificateError) {
            let path = try trust.check(signer, at: time)
            memory.keep(signer)
            return path
        } catch {
            throw AS4Error(.failedAuthentication, "The signer is not trusted: \(error.reason).")
        }
    }

    private func unpack(_ packed: [UInt8], _ part: UserMessage.Part) throws(AS4Error) -> [UInt8] {
        guard let compression = part[PeppolAS4.compressionType] else {
            guard !policy.isPeppol else {
                throw AS4Error(.valueInconsistent, "The payload has no property CompressionType.")
            }
            return packed
        }
        guard compression == PeppolAS4.gzip else {
            throw AS4Error(
                .decompressionFailure, "The payload says it is `\(compression)`; expected \(PeppolAS4.gzip).")
        }
        do throws(CompressionError) {
            return try Gzip.decompress(packed, limit: limits.documentBytes)
        } catch {
            throw AS4Error(.decompressionFailure, "The payload cannot be unpacked: \(error.reason).")
        }
    }
}

/// A message that was opened: everything in it was signed by the one who is named, and encrypted to us.
package struct OpenedMessage: Sendable {
    package let message: UserMessage
    /// In the order of the header: in Peppol one, or none in a ping.
    package private(set) var payloads: [Payload]
    /// Who signed.
    package let signer: Certificate
    /// From the signer to the anchor, for asking about revocation.
    package let path: [Certificate]
    /// Which of ours it was encrypted to. `nil` only when nothing was encrypted and the message names nobody of ours.
    package let identity: Identity?
    /// What was signed, as the receipt has to repeat it.
    package let references: [SignedPart]
    /// When it was opened.
    package let receivedAt: Timestamp

    package init(
        message: UserMessage, payloads: [Payload], signer: Certificate, path: [Certificate], identity: Identity?,
        references: [SignedPart], receivedAt: Timestamp
    ) {
        self.message = message
        self.payloads = payloads
        self.signer = signer
        self.path = path
        self.identity = identity
        self.references = references
        self.receivedAt = receivedAt
    }

    /// Takes the first payload out, for whoever changes it: it may be large, and is not copied then.
    package mutating func takePayload() -> Payload? {
        payloads.isEmpty ? nil : payloads.removeFirst()
    }

    /// A payload, decrypted and unpacked.
    package struct Payload: Sendable {
        package let contentID: String
        package let part: UserMessage.Part
        package let content: [UInt8]
    }
}

/// One thing that a signature covers: the reference to it, and its digest.
package struct SignedPart: Sendable, Hashable {
    /// `#id` or `cid:id`.
    package let uri: String
    /// SHA-256 where Peppol is spoken.
    package let digest: [UInt8]
    /// The `ds:Reference` as it was received, in exclusive canonical form: what a receipt repeats.
    let xml: [UInt8]

    init(_ reference: SignatureReference) {
        uri = reference.uri
        digest = reference.digest
        // The exclusive form never fails.
        xml = (try? reference.element.canonical(Canonicalization(.exclusive))) ?? []
    }

    /// A part from what was kept of it. A receipt cannot be made of it.
    package init(uri: String, digest: [UInt8]) {
        self.uri = uri
        self.digest = digest
        xml = []
    }

    package static func == (left: SignedPart, right: SignedPart) -> Bool {
        left.uri == right.uri && left.digest == right.digest
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(uri)
        hasher.combine(digest)
    }
}
