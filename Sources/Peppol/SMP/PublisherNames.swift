import XML

/// The elements of what a publisher answers.
enum PublisherNames {
    private static let publishing = XMLNamespace(
        prefix: "smp", uri: "http://busdox.org/serviceMetadata/publishing/1.0/")
    private static let identifiers = XMLNamespace(prefix: "id", uri: "http://busdox.org/transport/identifiers/1.0/")
    private static let addressing = XMLNamespace(prefix: "wsa", uri: "http://www.w3.org/2005/08/addressing")

    static let participantIdentifier = XMLName(identifiers, "ParticipantIdentifier")
    static let documentIdentifier = XMLName(identifiers, "DocumentIdentifier")
    static let processIdentifier = XMLName(identifiers, "ProcessIdentifier")
    static let scheme = XMLName("scheme")

    static let serviceGroup = XMLName(publishing, "ServiceGroup")
    static let references = XMLName(publishing, "ServiceMetadataReferenceCollection")
    static let reference = XMLName(publishing, "ServiceMetadataReference")
    static let href = XMLName("href")

    static let signedServiceMetadata = XMLName(publishing, "SignedServiceMetadata")
    static let serviceMetadata = XMLName(publishing, "ServiceMetadata")
    static let serviceInformation = XMLName(publishing, "ServiceInformation")
    static let redirect = XMLName(publishing, "Redirect")
    static let certificateUID = XMLName(publishing, "CertificateUID")
    static let processList = XMLName(publishing, "ProcessList")
    static let process = XMLName(publishing, "Process")
    static let endpointList = XMLName(publishing, "ServiceEndpointList")
    static let endpoint = XMLName(publishing, "Endpoint")
    static let transportProfile = XMLName("transportProfile")
    static let endpointReference = XMLName(addressing, "EndpointReference")
    static let address = XMLName(addressing, "Address")
    static let requireBusinessLevelSignature = XMLName(publishing, "RequireBusinessLevelSignature")
    static let minimumAuthenticationLevel = XMLName(publishing, "MinimumAuthenticationLevel")
    static let serviceActivationDate = XMLName(publishing, "ServiceActivationDate")
    static let serviceExpirationDate = XMLName(publishing, "ServiceExpirationDate")
    static let certificate = XMLName(publishing, "Certificate")
    static let serviceDescription = XMLName(publishing, "ServiceDescription")
    static let technicalContactURL = XMLName(publishing, "TechnicalContactUrl")
    static let technicalInformationURL = XMLName(publishing, "TechnicalInformationUrl")
}
