import XML

/// Names of SOAP 1.2.
enum SOAP {
    static let uri = "http://www.w3.org/2003/05/soap-envelope"
    static let namespace = XMLNamespace(prefix: "S12", uri: "http://www.w3.org/2003/05/soap-envelope")
    static let envelope = XMLName(namespace, "Envelope")
    static let header = XMLName(namespace, "Header")
    static let body = XMLName(namespace, "Body")
    static let mustUnderstand = XMLName(namespace, "mustUnderstand")
    static let mediaType = "application/soap+xml"
}

/// Names of ebXML Messaging 3.0 and of its signals.
enum EbMS {
    static let uri = "http://docs.oasis-open.org/ebxml-msg/ebms/v3.0/ns/core/200704/"
    static let namespace = XMLNamespace(
        prefix: "eb", uri: "http://docs.oasis-open.org/ebxml-msg/ebms/v3.0/ns/core/200704/")
    static let messaging = XMLName(namespace, "Messaging")
    static let userMessage = XMLName(namespace, "UserMessage")
    static let signalMessage = XMLName(namespace, "SignalMessage")
    static let messageInfo = XMLName(namespace, "MessageInfo")
    static let timestamp = XMLName(namespace, "Timestamp")
    static let messageID = XMLName(namespace, "MessageId")
    static let refToMessageID = XMLName(namespace, "RefToMessageId")
    static let partyInfo = XMLName(namespace, "PartyInfo")
    static let from = XMLName(namespace, "From")
    static let to = XMLName(namespace, "To")
    static let partyID = XMLName(namespace, "PartyId")
    static let role = XMLName(namespace, "Role")
    static let collaborationInfo = XMLName(namespace, "CollaborationInfo")
    static let agreementRef = XMLName(namespace, "AgreementRef")
    static let service = XMLName(namespace, "Service")
    static let action = XMLName(namespace, "Action")
    static let conversationID = XMLName(namespace, "ConversationId")
    static let messageProperties = XMLName(namespace, "MessageProperties")
    static let property = XMLName(namespace, "Property")
    static let payloadInfo = XMLName(namespace, "PayloadInfo")
    static let partInfo = XMLName(namespace, "PartInfo")
    static let partProperties = XMLName(namespace, "PartProperties")
    static let receipt = XMLName(namespace, "Receipt")
    static let error = XMLName(namespace, "Error")
    static let errorDetail = XMLName(namespace, "ErrorDetail")
    static let errorDescription = XMLName(namespace, "Description")
    static let type = XMLName("type")
    static let name = XMLName("name")
    static let href = XMLName("href")
    static let mpc = XMLName("mpc")
    static let pmode = XMLName("pmode")
    static let errorCode = XMLName("errorCode")
    static let severity = XMLName("severity")
    static let shortDescription = XMLName("shortDescription")
    static let category = XMLName("category")
    static let refToMessageInError = XMLName("refToMessageInError")

    static let signals = XMLNamespace(prefix: "ebbp", uri: "http://docs.oasis-open.org/ebxml-bp/ebbp-signals-2.0")
    static let nonRepudiationInformation = XMLName(signals, "NonRepudiationInformation")
    static let messagePartNRInformation = XMLName(signals, "MessagePartNRInformation")
}

/// Names and identifiers of WS-Security 1.1, its X.509 token profile and its profile for attachments.
enum WSS {
    static let namespace = XMLNamespace(
        prefix: "wsse", uri: "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd")
    static let security = XMLName(namespace, "Security")
    static let binarySecurityToken = XMLName(namespace, "BinarySecurityToken")
    static let securityTokenReference = XMLName(namespace, "SecurityTokenReference")
    static let reference = XMLName(namespace, "Reference")
    static let encodingType = XMLName("EncodingType")
    static let valueType = XMLName("ValueType")

    static let base64Binary =
        "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary"
    static let x509v3 = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3"
    static let attachmentContentOnly =
        "http://docs.oasis-open.org/wss/oasis-wss-SwAProfile-1.1#Attachment-Content-Only"
    static let attachmentContentSignature =
        "http://docs.oasis-open.org/wss/oasis-wss-SwAProfile-1.1#Attachment-Content-Signature-Transform"
    static let attachmentCiphertext =
        "http://docs.oasis-open.org/wss/oasis-wss-SwAProfile-1.1#Attachment-Ciphertext-Transform"
}

/// Values that the Peppol AS4 profile 2.0 fixes.
package enum PeppolAS4 {
    package static let partyType = "urn:fdc:peppol.eu:2017:identifiers:ap"
    package static let agreement = "urn:fdc:peppol.eu:2017:agreements:tia:ap_provider"
    package static let initiator = "http://docs.oasis-open.org/ebxml-msg/ebms/v3.0/ns/core/200704/initiator"
    package static let responder = "http://docs.oasis-open.org/ebxml-msg/ebms/v3.0/ns/core/200704/responder"
    package static let defaultMPC = "http://docs.oasis-open.org/ebxml-msg/ebms/v3.0/ns/core/200704/defaultMPC"
    /// Service and action of a ping: it is verified and receipted, and delivered to nobody.
    package static let testService = "http://docs.oasis-open.org/ebxml-msg/ebms/v3.0/ns/core/200704/service"
    package static let testAction = "http://docs.oasis-open.org/ebxml-msg/ebms/v3.0/ns/core/200704/test"
    package static let originalSender = "originalSender"
    package static let finalRecipient = "finalRecipient"
    package static let mimeType = "MimeType"
    package static let compressionType = "CompressionType"
    package static let gzip = "application/gzip"
}
