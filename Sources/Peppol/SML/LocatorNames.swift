import XML

/// The elements of what is said to the service metadata locator (SML).
enum LocatorNames {
    private static let soap = XMLNamespace(prefix: "soap", uri: "http://schemas.xmlsoap.org/soap/envelope/")
    private static let locator = XMLNamespace(prefix: "lrs", uri: "http://busdox.org/serviceMetadata/locator/1.0/")

    static let envelope = XMLName(soap, "Envelope")
    static let body = XMLName(soap, "Body")
    static let fault = XMLName(soap, "Fault")
    static let faultCode = XMLName("faultcode")
    static let faultString = XMLName("faultstring")
    static let detail = XMLName("detail")

    static let createPublisher = XMLName(locator, "CreateServiceMetadataPublisherService")
    static let readPublisher = XMLName(locator, "ReadServiceMetadataPublisherService")
    static let updatePublisher = XMLName(locator, "UpdateServiceMetadataPublisherService")
    static let publisherService = XMLName(locator, "ServiceMetadataPublisherService")
    static let publisherID = XMLName(locator, "ServiceMetadataPublisherID")
    static let publisherEndpoint = XMLName(locator, "PublisherEndpoint")
    static let logicalAddress = XMLName(locator, "LogicalAddress")
    static let physicalAddress = XMLName(locator, "PhysicalAddress")

    static let createParticipant = XMLName(locator, "CreateParticipantIdentifier")
    static let deleteParticipant = XMLName(locator, "DeleteParticipantIdentifier")
    static let createList = XMLName(locator, "CreateList")
    static let deleteList = XMLName(locator, "DeleteList")
    static let pageRequest = XMLName(locator, "PageRequest")
    static let page = XMLName(locator, "ParticipantIdentifierPage")
    static let nextPage = XMLName(locator, "NextPageIdentifier")
    static let prepareMigration = XMLName(locator, "PrepareMigrationRecord")
    static let completeMigration = XMLName(locator, "CompleteMigrationRecord")
    static let migrationKey = XMLName(locator, "MigrationKey")

    static let faultMessage = XMLName(locator, "FaultMessage")
    static let badRequest = XMLName(locator, "BadRequestFault")
    static let notFound = XMLName(locator, "NotFoundFault")
    static let unauthorized = XMLName(locator, "UnauthorizedFault")
    static let internalError = XMLName(locator, "InternalErrorFault")
}
