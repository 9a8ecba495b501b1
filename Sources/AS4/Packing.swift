import Basics
import Compression
import Crypto
import HTTP
import XML

/// Packs a document for another access point: compressed, signed by us, encrypted to it.
package struct Packing: Sendable {
    /// Who we are.
    package let identity: Identity
    /// The certificate that the receiver's metadata names.
    package let recipient: Certificate
    /// How hard to compress: 1, quick, to 9, small.
    package var compressionLevel = 6

    package init(identity: Identity, recipient: Certificate) {
        self.identity = identity
        self.recipient = recipient
    }

    /// Packs a message.
    ///
    /// The same header and payload give the same signed digests, however often they are packed: a receiver sees that a
    /// repetition is one. Beside the payload it takes the memory of the packed message once.
    ///
    /// - Parameters:
    ///   - header: Without parts: the one there is, is added.
    ///   - payload: The document in pieces that follow one another, as they are sent.
    /// - Throws: `.invalidHeader` for values that no header carries; `.policyNoncompliance` when a key is too short.
    package func pack(_ header: UserMessage, payload: [some Collection<UInt8>]) throws(AS4Error) -> PackedMessage {
        var message = header
        let contentID = "payload.\(header.messageID)"
        message.parts = [
            UserMessage.Part(
                href: "cid:\(contentID)",
                properties: [
                    UserMessage.Property(PeppolAS4.mimeType, "application/xml"),
                    UserMessage.Property(PeppolAS4.compressionType, PeppolAS4.gzip),
                ])
        ]
        let messaging = EnvelopeText.messaging(try message.xml())
        let boundary = "part-\(RandomUUID.text())"
        let key = SecureRandom.bytes(MessageKey.length)
        let encryption = try encryption(of: key, contentID: contentID)

        // How long the envelope is does not depend on what is hashed and signed, so its room is left free in front.
        func head(digest: [UInt8], value: [UInt8]?) throws(AS4Error) -> ([UInt8], [SignedPart]) {
            let signing = Signing(
                identity,
                elements: [(EnvelopeText.messagingID, messaging), (EnvelopeText.bodyID, EnvelopeText.body)],
                attachments: [(contentID, digest)])
            let value = if let value { value } else { try signing.value() }
            let security: XMLText = "\(encryption)\(signing.xml(value: value))"
            let envelope = EnvelopeText.envelope(security: security, messaging: messaging)
            return (try Self.frame(envelope.bytes, contentID: contentID, boundary: boundary), signing.parts)
        }
        let draft = [UInt8](repeating: 0, count: (identity.key.bits + 7) / 8)
        let room = try head(digest: [UInt8](repeating: 0, count: SHA256.length), value: draft).0.count

        var body = [UInt8](repeating: 0, count: room)
        body += SecureRandom.bytes(AESGCM.nonceLength)
        let start = body.count
        var gzip = GzipEncoder(level: compressionLevel)
        for piece in payload { gzip.feed(piece, into: &body) }
        gzip.finish(into: &body)
        let digest = SHA256.digest(of: body[start...])
        try Self.encrypt(&body, from: start, key: key)
        body += Array("\r\n--\(boundary)--\r\n".utf8)

        let (final, parts) = try head(digest: digest, value: nil)
        precondition(final.count == room, "digests and signatures have one length")
        body.replaceSubrange(..<room, with: final)
        let type = ContentType("multipart/related", ["boundary": boundary, "type": SOAP.mediaType])
        return PackedMessage(
            message: message, contentType: type.description, body: body,
            expectedReceipt: ExpectedReceipt(
                messageID: message.messageID, parts: parts, recipient: recipient, recipientSeat: message.to.id))
    }

    /// What stands in front of the payload: the envelope's part, and the header of the payload's.
    private static func frame(
        _ envelope: [UInt8], contentID: String, boundary: String
    ) throws(AS4Error) -> [UInt8] {
        do throws(MIMEError) {
            let pieces = try MultipartWriter.pieces(
                of: [
                    (
                        [
                            "Content-Type": "\(SOAP.mediaType); charset=UTF-8", "Content-Transfer-Encoding": "binary",
                        ], envelope
                    ),
                    (
                        [
                            "Content-Type": "application/octet-stream", "Content-Transfer-Encoding": "binary",
                            "Content-ID": "<\(contentID)>",
                        ], []
                    ),
                ], boundary: boundary)
            return Array(pieces.dropLast().joined())
        } catch {
            throw AS4Error(.invalidHeader, "The message cannot be written: \(error.reason).")
        }
    }

    /// Encrypts in place what lies behind `start`, and adds the tag. The nonce stands before it.
    private static func encrypt(_ body: inout [UInt8], from start: Int, key: [UInt8]) throws(AS4Error) {
        do throws(CryptoError) {
            var sealing = try AESGCM.Sealing(key: key, nonce: Array(body[start - AESGCM.nonceLength..<start]))
            let result = body.withUnsafeMutableBytes { bytes in
                Result { () throws(CryptoError) in try sealing.update(.init(rebasing: bytes[start...])) }
            }
            try result.get()
            body += try sealing.finish()
        } catch {
            throw AS4Error(.policyNoncompliance, "The payload cannot be encrypted: \(error.reason).")
        }
    }

    /// The token of the receiver, the key of the message and what it opens, for inside `wsse:Security`.
    private func encryption(of key: [UInt8], contentID: String) throws(AS4Error) -> XMLText {
        guard (recipient.rsaBits ?? 0) >= RSAKey.shortestToSign else {
            throw AS4Error(.policyNoncompliance, "The key of \(recipient.subject) is not RSA of 2048 bits or more.")
        }
        let encrypted: [UInt8]
        do throws(CryptoError) {
            encrypted = try recipient.encryptOAEP(key, .sha256)
        } catch {
            throw AS4Error(.policyNoncompliance, "Nothing can be encrypted to \(recipient.subject): \(error.reason).")
        }
        return """
            \(Signing.token("recipient", recipient))\
            <xenc:EncryptedKey xmlns:xenc="http://www.w3.org/2001/04/xmlenc#" Id="key">\
            <xenc:EncryptionMethod Algorithm="http://www.w3.org/2009/xmlenc11#rsa-oaep">\
            <ds:DigestMethod xmlns:ds="http://www.w3.org/2000/09/xmldsig#" \
            Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>\
            <xenc11:MGF xmlns:xenc11="http://www.w3.org/2009/xmlenc11#" \
            Algorithm="http://www.w3.org/2009/xmlenc11#mgf1sha256"/></xenc:EncryptionMethod>\
            <ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#">\(Signing.tokenReference("recipient"))</ds:KeyInfo>\
            <xenc:CipherData><xenc:CipherValue>\(base64: encrypted)</xenc:CipherValue></xenc:CipherData>\
            <xenc:ReferenceList><xenc:DataReference URI="#data"/></xenc:ReferenceList></xenc:EncryptedKey>\
            <xenc:EncryptedData xmlns:xenc="http://www.w3.org/2001/04/xmlenc#" Id="data" MimeType="application/gzip" \
            Type="\(attribute: WSS.attachmentContentOnly)">\
            <xenc:EncryptionMethod Algorithm="http://www.w3.org/2009/xmlenc11#aes128-gcm"/>\
            <ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><wsse:SecurityTokenReference \
            xmlns:wsse11="http://docs.oasis-open.org/wss/oasis-wss-wssecurity-secext-1.1.xsd" \
            wsse11:TokenType="http://docs.oasis-open.org/wss/oasis-wss-soap-message-security-1.1#EncryptedKey">\
            <wsse:Reference URI="#key"/></wsse:SecurityTokenReference></ds:KeyInfo><xenc:CipherData>\
            <xenc:CipherReference URI="cid:\(attribute: contentID)"><xenc:Transforms>\
            <ds:Transform xmlns:ds="http://www.w3.org/2000/09/xmldsig#" Algorithm="\(attribute: WSS.attachmentCiphertext)"/>\
            </xenc:Transforms></xenc:CipherReference></xenc:CipherData></xenc:EncryptedData>
            """
    }
}

/// A message as it goes over the wire.
package struct PackedMessage: Sendable {
    /// The header with its part.
    package let message: UserMessage
    /// The header field `Content-Type`.
    package let contentType: String
    package let body: [UInt8]
    /// What the receiver has to answer.
    package let expectedReceipt: ExpectedReceipt
}

/// What a receipt has to say to be one for a message of ours.
package struct ExpectedReceipt: Sendable {
    package let messageID: String
    /// What was signed.
    package let parts: [SignedPart]
    /// The certificate that the message was encrypted to.
    package let recipient: Certificate
    /// The seat of the access point that it was sent to.
    package let recipientSeat: String

    package init(messageID: String, parts: [SignedPart], recipient: Certificate, recipientSeat: String) {
        self.messageID = messageID
        self.parts = parts
        self.recipient = recipient
        self.recipientSeat = recipientSeat
    }
}
