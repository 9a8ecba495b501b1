import Crypto
import XML

/// Makes the signature of an envelope that we write: RSA with SHA-256 over canonical forms that are written as such, so that
/// nothing has to be read again to be hashed.
struct Signing {
    let identity: Identity
    /// `ds:SignedInfo` in the canonical form that it names: with the prefix of the envelope, as other access points have it.
    private let signedInfo: XMLText
    /// What is covered, in the order of the signature.
    let parts: [SignedPart]

    /// - Parameters:
    ///   - elements: What the envelope holds, by `wsu:Id`, each in exclusive canonical form.
    ///   - attachments: Digests of what is signed beside the envelope, by Content-ID.
    init(
        _ identity: Identity, elements: [(id: String, xml: XMLText)],
        attachments: [(contentID: String, digest: [UInt8])] = []
    ) {
        self.identity = identity
        let items =
            elements.map { ("#\($0.id)", exclusive, SHA256.digest(of: $0.xml.bytes)) }
            + attachments.map { ("cid:\($0.contentID)", WSS.attachmentContentSignature, $0.digest) }
        var info: XMLText = """
            <ds:SignedInfo xmlns:S12="http://www.w3.org/2003/05/soap-envelope" \
            xmlns:ds="http://www.w3.org/2000/09/xmldsig#">\
            <ds:CanonicalizationMethod Algorithm="\(attribute: exclusive)">\
            <ec:InclusiveNamespaces xmlns:ec="\(attribute: exclusive)" PrefixList="S12"></ec:InclusiveNamespaces>\
            </ds:CanonicalizationMethod>\
            <ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"></ds:SignatureMethod>
            """
        for (uri, transform, digest) in items {
            info += SignatureReference.text(
                uri, transforms: "<ds:Transform Algorithm=\"\(attribute: transform)\"></ds:Transform>", digest: digest)
        }
        info += "</ds:SignedInfo>"
        signedInfo = info
        parts = items.map { SignedPart(uri: $0.0, digest: $0.2) }
    }

    private func value() throws(AS4Error) -> [UInt8] {
        do throws(CryptoError) {
            return try identity.key.sign(signedInfo.bytes)
        } catch {
            throw AS4Error(.policyNoncompliance, "Our key does not sign: \(error.reason).")
        }
    }

    /// The token of the signer and the signature, for inside `wsse:Security`, which declares `ds`.
    func xml() throws(AS4Error) -> XMLText {
        let value = try value()
        return """
            \(Self.token("signer", identity.certificate))\
            <ds:Signature>\(signedInfo)\
            <ds:SignatureValue>\(base64: value)</ds:SignatureValue>\
            <ds:KeyInfo>\(Self.tokenReference("signer"))</ds:KeyInfo></ds:Signature>
            """
    }

    /// A certificate that comes along.
    static func token(_ id: String, _ certificate: Certificate) -> XMLText {
        """
        <wsse:BinarySecurityToken EncodingType="\(attribute: WSS.base64Binary)" ValueType="\(attribute: WSS.x509v3)" \
        wsu:Id="\(attribute: id)">\(XMLText(raw: certificate.base64))</wsse:BinarySecurityToken>
        """
    }

    /// A reference to a certificate that comes along.
    static func tokenReference(_ id: String) -> XMLText {
        """
        <wsse:SecurityTokenReference><wsse:Reference URI="#\(attribute: id)" ValueType="\(attribute: WSS.x509v3)">\
        </wsse:Reference></wsse:SecurityTokenReference>
        """
    }
}

private let exclusive = Canonicalization.Method.exclusive.rawValue

/// The parts of an envelope that we write, each in exclusive canonical form.
enum EnvelopeText {
    static let messagingID = "messaging"
    static let bodyID = "body"

    /// `eb:Messaging` around one message.
    static func messaging(_ message: XMLText) -> XMLText {
        """
        <eb:Messaging xmlns:S12="http://www.w3.org/2003/05/soap-envelope" \
        xmlns:eb="http://docs.oasis-open.org/ebxml-msg/ebms/v3.0/ns/core/200704/" \
        xmlns:wsu="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd" \
        wsu:Id="messaging" S12:mustUnderstand="true">\(message)</eb:Messaging>
        """
    }

    /// The Body, which is empty.
    static let body: XMLText = """
        <S12:Body xmlns:S12="http://www.w3.org/2003/05/soap-envelope" \
        xmlns:wsu="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd" \
        wsu:Id="body"></S12:Body>
        """

    /// The whole envelope.
    ///
    /// - Parameter security: What stands inside `wsse:Security`, one behind the other; nothing for none.
    static func envelope(security: [XMLText], messaging: XMLText) -> XMLText {
        var text = XMLText(
            reserving: security.reduce(messaging.bytes.count + (1 << 10)) { $0 + $1.bytes.count })
        text += """
            <?xml version="1.0" encoding="UTF-8"?>
            <S12:Envelope xmlns:S12="http://www.w3.org/2003/05/soap-envelope"><S12:Header>
            """
        if !security.isEmpty {
            text += """
                <wsse:Security xmlns:ds="http://www.w3.org/2000/09/xmldsig#" \
                xmlns:wsse="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd" \
                xmlns:wsu="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd" \
                xmlns:xenc="http://www.w3.org/2001/04/xmlenc#" S12:mustUnderstand="true">
                """
            for piece in security { text += piece }
            text += "</wsse:Security>"
        }
        text += messaging
        text += "</S12:Header>\(body)</S12:Envelope>"
        return text
    }
}
