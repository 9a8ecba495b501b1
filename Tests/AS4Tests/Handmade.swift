import AS4
import Basics
import Compression
import Crypto
import HTTP
import XML

/// A message put together by hand, so that every part of it can be another than it should be.
struct Handmade {
    var sender: Identity
    var recipient: Certificate
    /// The certificate that stands in the token of the recipient.
    var recipientToken: Certificate?
    var document = TestNetwork.document
    /// What is in the attachment before it is encrypted; the packed document when `nil`.
    var packed: [UInt8]?
    var isSigned = true
    var isEncrypted = true
    var signature = RSASignature.sha256
    var hash = HashAlgorithm.sha256
    var canonical = Canonicalization.Method.exclusive.rawValue
    var attachmentTransform = attachmentContent
    /// What is covered, in order.
    var covers = ["#m", "#b", "cid:a@x"]
    /// `xenc:EncryptionMethod` of the key, and how it is really encrypted.
    var keyMethod = """
        <xenc:EncryptionMethod Algorithm="http://www.w3.org/2009/xmlenc11#rsa-oaep"><ds:DigestMethod \
        Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><xenc11:MGF \
        Algorithm="http://www.w3.org/2009/xmlenc11#mgf1sha256"/></xenc:EncryptionMethod>
        """
    var oaep = OAEP.sha256
    var contentMethod = "http://www.w3.org/2009/xmlenc11#aes128-gcm"
    var messageKey = SecureRandom.bytes(16)
    /// Inside `UserMessage`.
    var userMessage = usual
    /// Changes the envelope before it is hashed and signed.
    var beforeSigning: (String) -> String = { $0 }
    /// Changes the finished envelope.
    var afterwards: (String) -> String = { $0 }
    /// Changes the attachment as it lies in the message.
    var attachment: ([UInt8]) -> [UInt8] = { $0 }
    var attachmentHeaders: Headers = ["Content-Type": "application/octet-stream", "Content-ID": "<a@x>"]
    /// Parts behind the attachment.
    var moreParts: [(headers: Headers, body: [UInt8])] = []
    var hasAttachment = true

    init(_ network: TestNetwork) {
        sender = network.sender
        recipient = network.receiver.certificate
    }

    static let attachmentContent =
        "http://docs.oasis-open.org/wss/oasis-wss-SwAProfile-1.1#Attachment-Content-Signature-Transform"
    static let usual = """
        <eb:MessageInfo><eb:Timestamp>2026-11-21T12:00:00.000+01:00</eb:Timestamp><eb:MessageId> h-1@sender.example
        </eb:MessageId></eb:MessageInfo><eb:PartyInfo><eb:From><eb:PartyId type="urn:fdc:peppol.eu:2017:identifiers:ap">\
        PBE000001</eb:PartyId><eb:Role>http://docs.oasis-open.org/ebxml-msg/ebms/v3.0/ns/core/200704/initiator</eb:Role>\
        </eb:From><eb:To><eb:PartyId type="urn:fdc:peppol.eu:2017:identifiers:ap">PBE000002</eb:PartyId><eb:Role>\
        http://docs.oasis-open.org/ebxml-msg/ebms/v3.0/ns/core/200704/responder</eb:Role></eb:To></eb:PartyInfo>\
        <eb:CollaborationInfo><eb:AgreementRef>urn:fdc:peppol.eu:2017:agreements:tia:ap_provider</eb:AgreementRef>\
        <eb:Service type="cenbii-procid-ubl">urn:process</eb:Service><eb:Action>busdox-docid-qns::urn:a::b##c::2.1</eb:Action>\
        <eb:ConversationId>1</eb:ConversationId></eb:CollaborationInfo><eb:MessageProperties>\
        <eb:Property name="originalSender" type="iso6523-actorid-upis">0208:1</eb:Property>\
        <eb:Property name="finalRecipient" type="iso6523-actorid-upis">0208:2</eb:Property></eb:MessageProperties>\
        <eb:PayloadInfo><eb:PartInfo href="cid:a@x"><eb:PartProperties><eb:Property name="MimeType">application/xml\
        </eb:Property><eb:Property name="CompressionType">application/gzip</eb:Property></eb:PartProperties></eb:PartInfo>\
        </eb:PayloadInfo>
        """

    func build() throws -> (contentType: String, body: [UInt8]) {
        let plain = packed ?? Gzip.compress(document)
        let content = isEncrypted ? try AESGCM.sealWithNonce(plain, key: messageKey) : plain
        let unsigned = beforeSigning(try envelope())
        var envelope = unsigned
        if isSigned {
            let document = try XMLInfoset(parsing: Array(unsigned.utf8))
            let references = try covers.map { try reference($0, document, plain) }.joined()
            let draft = unsigned.replacing("<!--signature-->", with: signature(references, value: ""))
            let signedInfo = try XMLInfoset(parsing: Array(draft.utf8)).root.find("SignedInfo")
            let bytes = try signedInfo?.canonical(Canonicalization(uri: canonical) ?? .init(.exclusive)) ?? []
            let value = try sender.key.sign(bytes, signature)
            envelope = unsigned.replacing("<!--signature-->", with: signature(references, value: Base64.encode(value)))
        }
        var parts: [(headers: Headers, body: [UInt8])] = [
            (["Content-Type": "application/soap+xml; charset=UTF-8"], Array(afterwards(envelope).utf8))
        ]
        if hasAttachment { parts.append((attachmentHeaders, attachment(content))) }
        let pieces = try MultipartWriter.pieces(of: parts + moreParts, boundary: "b0")
        return ("multipart/related; boundary=b0; type=\"application/soap+xml\"", Array(pieces.joined()))
    }

    private func envelope() throws -> String {
        """
        <env:Envelope xmlns:env="http://www.w3.org/2003/05/soap-envelope" xmlns:wsu="\(Self.wsu)" \
        xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><env:Header><eb:Messaging xmlns:eb="\(Self.eb)" \
        env:mustUnderstand="1" wsu:Id="m"><eb:UserMessage>\(userMessage)</eb:UserMessage></eb:Messaging>\
        <wsse:Security xmlns:wsse="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd" \
        env:mustUnderstand="true">\(try isEncrypted ? encryption() : "")\(isSigned ? token("s", sender.certificate) : "")\
        <!--signature--></wsse:Security></env:Header><env:Body wsu:Id="b"/></env:Envelope>
        """
    }

    private func encryption() throws -> String {
        let value = try recipient.encryptOAEP(messageKey, oaep)
        return """
            \(token("r", recipientToken ?? recipient))<xenc:EncryptedKey xmlns:xenc="http://www.w3.org/2001/04/xmlenc#" \
            xmlns:xenc11="http://www.w3.org/2009/xmlenc11#" Id="k">\(keyMethod)<ds:KeyInfo>\(tokenReference("r"))</ds:KeyInfo>\
            <xenc:CipherData><xenc:CipherValue>\(Base64.encode(value))</xenc:CipherValue></xenc:CipherData>\
            <xenc:ReferenceList><xenc:DataReference URI="#d"/></xenc:ReferenceList></xenc:EncryptedKey>\
            <xenc:EncryptedData xmlns:xenc="http://www.w3.org/2001/04/xmlenc#" Id="d" \
            Type="http://docs.oasis-open.org/wss/oasis-wss-SwAProfile-1.1#Attachment-Content-Only">\
            <xenc:EncryptionMethod Algorithm="\(contentMethod)"/><ds:KeyInfo><wsse:SecurityTokenReference>\
            <wsse:Reference URI="#k"/></wsse:SecurityTokenReference></ds:KeyInfo><xenc:CipherData>\
            <xenc:CipherReference URI="cid:a@x"><xenc:Transforms><ds:Transform \
            Algorithm="http://docs.oasis-open.org/wss/oasis-wss-SwAProfile-1.1#Attachment-Ciphertext-Transform"/>\
            </xenc:Transforms></xenc:CipherReference></xenc:CipherData></xenc:EncryptedData>
            """
    }

    private func signature(_ references: String, value: String) -> String {
        """
        <ds:Signature><ds:SignedInfo><ds:CanonicalizationMethod Algorithm="\(canonical)"/>\
        <ds:SignatureMethod Algorithm="\(signature.uri)"/>\(references)</ds:SignedInfo>\
        <ds:SignatureValue>\(value)</ds:SignatureValue><ds:KeyInfo>\(tokenReference("s"))</ds:KeyInfo></ds:Signature>
        """
    }

    private func reference(_ uri: String, _ document: XMLInfoset, _ plain: [UInt8]) throws -> String {
        let digest: [UInt8]
        let transform: String
        if uri.hasPrefix("#") {
            transform = canonical
            digest = hash.digest(
                of: try document.target(of: uri).canonical(Canonicalization(uri: canonical) ?? .init(.exclusive)))
        } else {
            transform = attachmentTransform
            digest = hash.digest(of: plain)
        }
        return """
            <ds:Reference URI="\(uri)"><ds:Transforms><ds:Transform Algorithm="\(transform)"/></ds:Transforms>\
            <ds:DigestMethod Algorithm="\(hash.uri)"/><ds:DigestValue>\(Base64.encode(digest))</ds:DigestValue></ds:Reference>
            """
    }

    private func token(_ id: String, _ certificate: Certificate) -> String {
        """
        <wsse:BinarySecurityToken wsu:Id="\(id)" ValueType="\(Self.x509)" \
        EncodingType="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary">\
        \(Base64.encode(certificate.der))</wsse:BinarySecurityToken>
        """
    }

    private func tokenReference(_ id: String) -> String {
        """
        <wsse:SecurityTokenReference><wsse:Reference URI="#\(id)" ValueType="\(Self.x509)"/></wsse:SecurityTokenReference>
        """
    }

    static let eb = "http://docs.oasis-open.org/ebxml-msg/ebms/v3.0/ns/core/200704/"
    static let wsu = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd"
    static let x509 = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3"
}

extension InfosetElement {
    /// The first element of that name here or further in.
    func find(_ name: String) -> InfosetElement? {
        if localName == name { return self }
        for child in children {
            if let found = child.find(name) { return found }
        }
        return nil
    }
}
