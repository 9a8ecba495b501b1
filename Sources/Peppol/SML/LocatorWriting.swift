import Invoicing
import XML

extension LocatorRequest {
    /// The SOAP envelope to send, in UTF-8: `text/xml`.
    package func write() -> [UInt8] {
        LocatorWriter.envelope { writer in
            switch self {
            case .createPublisher(let publisher): writer.write(publisher, as: LocatorNames.createPublisher)
            case .updatePublisher(let publisher): writer.write(publisher, as: LocatorNames.updatePublisher)
            case .readPublisher(let id):
                writer.open(LocatorNames.readPublisher)
                writer.element(LocatorNames.publisherID, id)
                writer.close()
            case .deletePublisher(let id): writer.element(LocatorNames.publisherID, id)
            case .create(let participant, let publisher):
                writer.write(participant, of: publisher, as: LocatorNames.createParticipant)
            case .delete(let participant, let publisher):
                writer.write(participant, of: publisher, as: LocatorNames.deleteParticipant)
            case .createList(let participants, let publisher):
                writer.write(LocatorPage(participants, publisher: publisher), as: LocatorNames.createList)
            case .deleteList(let participants, let publisher):
                writer.write(LocatorPage(participants, publisher: publisher), as: LocatorNames.deleteList)
            case .list(let publisher, let page):
                writer.open(LocatorNames.pageRequest)
                writer.element(LocatorNames.publisherID, publisher)
                if let page { writer.element(LocatorNames.nextPage, page) }
                writer.close()
            case .prepareToMigrate(let migration): writer.write(migration, as: LocatorNames.prepareMigration)
            case .migrate(let migration): writer.write(migration, as: LocatorNames.completeMigration)
            }
        }
    }
}

extension LocatorAnswer {
    /// The HTTP status that goes with it.
    package var status: Int {
        if case .fault = self { 500 } else { 200 }
    }

    /// The SOAP envelope that answers, in UTF-8: `text/xml`.
    package func write() -> [UInt8] {
        LocatorWriter.envelope { writer in
            switch self {
            case .done: break
            case .publisher(let publisher): writer.write(publisher, as: LocatorNames.publisherService)
            case .page(let page): writer.write(page, as: LocatorNames.page)
            case .fault(let fault): writer.write(fault)
            }
        }
    }
}

/// Writes what both sides say.
private struct LocatorWriter {
    private var builder = XMLTreeBuilder()

    static func envelope(_ content: (inout LocatorWriter) -> Void) -> [UInt8] {
        var writer = LocatorWriter()
        writer.open(LocatorNames.envelope)
        writer.open(LocatorNames.body)
        content(&writer)
        writer.close()
        writer.close()
        return writer.builder.finish().serialized(.compact)
    }

    mutating func open(_ name: XMLName) { builder.open(name) }
    mutating func close() { builder.close() }
    mutating func element(_ name: XMLName, _ text: String) { builder.element(name, text) }

    mutating func write(_ publisher: RegisteredPublisher, as name: XMLName) {
        open(name)
        open(LocatorNames.publisherEndpoint)
        element(LocatorNames.logicalAddress, publisher.logicalAddress)
        element(LocatorNames.physicalAddress, publisher.physicalAddress)
        close()
        element(LocatorNames.publisherID, publisher.id)
        close()
    }

    mutating func write(_ participant: ParticipantID, of publisher: String, as name: XMLName) {
        open(name)
        element(LocatorNames.publisherID, publisher)
        builder.write(participant)
        close()
    }

    mutating func write(_ page: LocatorPage, as name: XMLName) {
        open(name)
        for participant in page.participants { builder.write(participant) }
        element(LocatorNames.publisherID, page.publisher)
        if let next = page.next { element(LocatorNames.nextPage, next) }
        close()
    }

    mutating func write(_ migration: LocatorRequest.Migration, as name: XMLName) {
        open(name)
        element(LocatorNames.publisherID, migration.publisher)
        builder.write(migration.participant)
        element(LocatorNames.migrationKey, migration.key.text)
        close()
    }

    mutating func write(_ fault: LocatorFault) {
        open(LocatorNames.fault)
        element(LocatorNames.faultCode, fault.kind == .internalError ? "soap:Server" : "soap:Client")
        element(LocatorNames.faultString, fault.message)
        open(LocatorNames.detail)
        open(fault.kind.element)
        element(LocatorNames.faultMessage, fault.message)
        close()
        close()
        close()
    }
}

extension LocatorFault.Kind {
    var element: XMLName {
        switch self {
        case .badRequest: LocatorNames.badRequest
        case .notFound: LocatorNames.notFound
        case .unauthorized: LocatorNames.unauthorized
        case .internalError: LocatorNames.internalError
        }
    }
}
