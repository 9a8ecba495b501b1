import XML

/// The elements of the envelope.
enum EnvelopeNames {
    static let namespace = XMLNamespace(
        prefix: "", uri: "http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader")
    /// Around what is no XML.
    static let contentNamespace = XMLNamespace(prefix: "", uri: "http://peppol.eu/xsd/ticc/envelope/1.0")

    static let document = XMLName(namespace, "StandardBusinessDocument")
    static let header = XMLName(namespace, "StandardBusinessDocumentHeader")
    static let headerVersion = XMLName(namespace, "HeaderVersion")
    static let sender = XMLName(namespace, "Sender")
    static let receiver = XMLName(namespace, "Receiver")
    static let identifier = XMLName(namespace, "Identifier")
    static let documentIdentification = XMLName(namespace, "DocumentIdentification")
    static let standard = XMLName(namespace, "Standard")
    static let typeVersion = XMLName(namespace, "TypeVersion")
    static let instanceIdentifier = XMLName(namespace, "InstanceIdentifier")
    static let type = XMLName(namespace, "Type")
    static let creationDateAndTime = XMLName(namespace, "CreationDateAndTime")
    static let businessScope = XMLName(namespace, "BusinessScope")
    static let scope = XMLName(namespace, "Scope")
    static let authority = XMLName("Authority")

    static let binaryContent = XMLName(contentNamespace, "BinaryContent")
    static let textContent = XMLName(contentNamespace, "TextContent")
    static let mimeType = XMLName("mimeType")
    static let encoding = XMLName("encoding")

    /// The types of the scopes that the network knows.
    static let documentScope = "DOCUMENTID"
    static let processScope = "PROCESSID"
    static let countryScope = "COUNTRY_C1"
    static let statusReceiverScope = "MLS_TO"
    static let statusTypeScope = "MLS_TYPE"
}
