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
    /// How hard to compress: 1, quick, to 9, small. An invoice becomes a sixteenth smaller by 6 than by 3, in twice the time;
    /// most of a message is not the invoice.
    package var compressionLevel = 3

    package init(identity: Identity, recipient: Certificate) {
        self.identity = identity
        self.recipient = recipient
    }

    /// Packs a message.
    ///
    /// The same header and payload give the same signed digests, however often they are packed: a receiver sees that a
    /// repetition is one. Beside the payload it takes the memory of the packed message once, and that of a
    /// small payload once more.
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
        // All that is random at once: each time it is asked for takes longer than the bytes.
        var random = SecureRandom.bytes(MessageKey.length + AESGCM.nonceLength + Self.boundaryLength)[...]
        let key = Array(random.prefix(MessageKey.length))
        random.removeFirst(MessageKey.length)
        let boundary = "part-\(Hex.encode(random.suffix(Self.boundaryLength)))"
        let encryption = try encryption(of: key, contentID: contentID)

        // The payload first: what stands in front of it says its digest, and moves it to its place in one step.
        var body = Array(random.prefix(AESGCM.nonceLength))
        let count = payload.reduce(0) { $0 + $1.count }
        body.reserveCapacity(GzipEncoder.mostBytes(for: count) + Self.frameBytes)
        let start = body.count
        var gzip = GzipEncoder(level: compressionLevel, expecting: count)
        for piece in payload { gzip.feed(piece, into: &body) }
        gzip.finish(into: &body)
        let digest = SHA256.digest(of: body[start...])
        try Self.encrypt(&body, from: start, key: key)

        let signing = Signing(
            identity,
            elements: [(EnvelopeText.messagingID, messaging), (EnvelopeText.bodyID, EnvelopeText.body)],
            attachments: [(contentID, digest)])
        let envelope = EnvelopeText.envelope(security: [encryption, try signing.xml()], messaging: messaging)
        let frame = try Self.frame(envelope.bytes, contentID: contentID, boundary: boundary)
        body.insert(contentsOf: frame.head, at: 0)
        body += frame.tail
        let type = ContentType("multipart/related", ["boundary": boundary, "type": SOAP.mediaType])
        return PackedMessage(
            message: message, contentType: type.description, body: body,
            expectedReceipt: ExpectedReceipt(
                messageID: message.messageID, parts: signing.parts, recipient: recipient,
                recipientSeat: message.to.id))
    }

    /// The random bytes that a boundary says.
    private static let boundaryLength = 16

    /// Room for what stands around the payload: the envelope with two certificates, and the headers of the parts.
    private static let frameBytes = 16 << 10

    /// What stands in front of the payload, which is the envelope's part and the header of the payload's, and behind it.
    private static func frame(
        _ envelope: [UInt8], contentID: String, boundary: String
    ) throws(AS4Error) -> (head: [UInt8], tail: [UInt8]) {
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
            var head: [UInt8] = []
            head.reserveCapacity(pieces.reduce(0) { $0 + $1.count })
            for piece in pieces.dropLast() { head += piece }
            return (head, pieces.last ?? [])
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

    /// The token of the receiver, the key of the message and what it opens, for inside `wsse:Security`, which declares
    /// `ds` and `xenc`.
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
            <xenc:EncryptedKey Id="key">\
            <xenc:EncryptionMethod Algorithm="http://www.w3.org/2009/xmlenc11#rsa-oaep">\
            <ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>\
            <xenc11:MGF xmlns:xenc11="http://www.w3.org/2009/xmlenc11#" \
            Algorithm="http://www.w3.org/2009/xmlenc11#mgf1sha256"/></xenc:EncryptionMethod>\
            <ds:KeyInfo>\(Signing.tokenReference("recipient"))</ds:KeyInfo>\
            <xenc:CipherData><xenc:CipherValue>\(base64: encrypted)</xenc:CipherValue></xenc:CipherData>\
            <xenc:ReferenceList><xenc:DataReference URI="#data"/></xenc:ReferenceList></xenc:EncryptedKey>\
            <xenc:EncryptedData Id="data" MimeType="application/gzip" \
            Type="\(attribute: WSS.attachmentContentOnly)">\
            <xenc:EncryptionMethod Algorithm="http://www.w3.org/2009/xmlenc11#aes128-gcm"/>\
            <ds:KeyInfo><wsse:SecurityTokenReference \
            xmlns:wsse11="http://docs.oasis-open.org/wss/oasis-wss-wssecurity-secext-1.1.xsd" \
            wsse11:TokenType="http://docs.oasis-open.org/wss/oasis-wss-soap-message-security-1.1#EncryptedKey">\
            <wsse:Reference URI="#key"/></wsse:SecurityTokenReference></ds:KeyInfo><xenc:CipherData>\
            <xenc:CipherReference URI="cid:\(attribute: contentID)"><xenc:Transforms>\
            <ds:Transform Algorithm="\(attribute: WSS.attachmentCiphertext)"/>\
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
