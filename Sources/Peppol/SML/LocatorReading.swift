import Invoicing
import XML

extension LocatorRequest {
    /// Reads a request that came in.
    ///
    /// - Parameter path: The path that it was sent to, below the base of the management interface: an operation that
    ///   belongs to the other one is refused.
    /// - Throws: `LocatorFault` with `.badRequest`.
    package init(reading bytes: [UInt8], sentTo path: String) throws(LocatorFault) {
        let element = try LocatorReader.content(of: bytes)
        guard let element, let request = try LocatorRequest(element), request.path == path else {
            throw LocatorFault(
                .badRequest,
                "Expected an operation of `\(path)`; got \(quoted(element?.localName)).")
        }
        self = request
    }

    private init?(_ element: Element) throws(LocatorFault) {
        let reader = LocatorReader(element)
        if element.isNamed(LocatorNames.createPublisher) {
            self = .createPublisher(try reader.publisher())
        } else if element.isNamed(LocatorNames.updatePublisher) {
            self = .updatePublisher(try reader.publisher())
        } else if element.isNamed(LocatorNames.readPublisher) {
            self = .readPublisher(id: try reader.publisherID())
        } else if element.isNamed(LocatorNames.publisherID) {
            guard let id = element.trimmedText else { throw LocatorFault(.badRequest, "Expected a publisher.") }
            self = .deletePublisher(id: id)
        } else if element.isNamed(LocatorNames.createParticipant) {
            self = .create(try reader.participant(), publisher: try reader.publisherID())
        } else if element.isNamed(LocatorNames.deleteParticipant) {
            self = .delete(try reader.participant(), publisher: try reader.publisherID())
        } else if element.isNamed(LocatorNames.createList) {
            self = .createList(try reader.participants(), publisher: try reader.publisherID())
        } else if element.isNamed(LocatorNames.deleteList) {
            self = .deleteList(try reader.participants(), publisher: try reader.publisherID())
        } else if element.isNamed(LocatorNames.pageRequest) {
            self = .list(publisher: try reader.publisherID(), page: reader.nextPage)
        } else if element.isNamed(LocatorNames.prepareMigration) {
            self = .prepareToMigrate(try reader.migration())
        } else if element.isNamed(LocatorNames.completeMigration) {
            self = .migrate(try reader.migration())
        } else {
            return nil
        }
    }
}

extension LocatorAnswer {
    /// Reads what the locator answered.
    ///
    /// - Throws: `LocatorFault` with `.internalError` when the answer is none: an error page of something in between.
    package init(reading bytes: [UInt8], status: Int) throws(LocatorFault) {
        // A success may say nothing at all.
        if (200...299).contains(status), bytes.isEmpty {
            self = .done
            return
        }
        do throws(LocatorFault) {
            self = try Self.read(try LocatorReader.content(of: bytes))
        } catch {
            throw LocatorFault(.internalError, "The locator answered \(status), and not as one: \(error.message)")
        }
        guard (200...299).contains(status) || isFault else {
            throw LocatorFault(.internalError, "The locator answered \(status) without a fault.")
        }
    }

    private var isFault: Bool {
        if case .fault = self { true } else { false }
    }

    private static func read(_ element: Element?) throws(LocatorFault) -> LocatorAnswer {
        guard let element else { return .done }
        let reader = LocatorReader(element)
        if element.isNamed(LocatorNames.fault) { return .fault(fault(element)) }
        if element.isNamed(LocatorNames.publisherService) { return .publisher(try reader.publisher()) }
        if element.isNamed(LocatorNames.page) {
            return .page(
                LocatorPage(try reader.participants(), publisher: try reader.publisherID(), next: reader.nextPage))
        }
        throw LocatorFault(.badRequest, "Expected an answer of the locator; got \(quoted(element.localName)).")
    }

    /// A fault without a known detail is the locator's own.
    private static func fault(_ element: Element) -> LocatorFault {
        let detail = element.child(LocatorNames.detail)
        let text = element.child(LocatorNames.faultString)?.trimmedText ?? "The locator says no more."
        for kind in LocatorFault.Kind.allCases {
            guard let found = detail?.child(kind.element) else { continue }
            return LocatorFault(kind, found.child(LocatorNames.faultMessage)?.trimmedText ?? text)
        }
        return LocatorFault(.internalError, text)
    }
}

/// Reads the parts of messages.
private struct LocatorReader {
    private let element: Element

    init(_ element: Element) {
        self.element = element
    }

    /// The one element in the body of a SOAP envelope; `nil` when the body is empty.
    static func content(of bytes: [UInt8]) throws(LocatorFault) -> Element? {
        let document: XMLTree
        do throws(XMLError) {
            document = try XMLTree(parsing: bytes, limits: limits)
        } catch {
            throw LocatorFault(.badRequest, "Expected a SOAP envelope; it cannot be read: \(error).")
        }
        guard document.root.isNamed(LocatorNames.envelope), let body = document.root.child(LocatorNames.body) else {
            throw LocatorFault(.badRequest, "Expected a SOAP 1.1 envelope with a body.")
        }
        let content = Array(body.children)
        guard content.count <= 1 else {
            throw LocatorFault(.badRequest, "Expected one element in the body; there are \(content.count).")
        }
        return content.first
    }

    private static let limits = {
        var limits = XMLLimits()
        limits.bytes = 4 << 20
        limits.elements = 100_000
        limits.depth = 16
        return limits
    }()

    func publisherID() throws(LocatorFault) -> String {
        guard let id = element.child(LocatorNames.publisherID)?.trimmedText else {
            throw LocatorFault(.badRequest, "Expected the identifier of a publisher; there is none.")
        }
        return id
    }

    func publisher() throws(LocatorFault) -> RegisteredPublisher {
        let endpoint = element.child(LocatorNames.publisherEndpoint)
        guard let logical = endpoint?.child(LocatorNames.logicalAddress)?.trimmedText else {
            throw LocatorFault(.badRequest, "Expected the logical address of a publisher; there is none.")
        }
        return RegisteredPublisher(
            id: try publisherID(), logicalAddress: logical,
            physicalAddress: endpoint?.child(LocatorNames.physicalAddress)?.trimmedText ?? "")
    }

    func participant() throws(LocatorFault) -> ParticipantID {
        let all = try participants()
        guard all.count == 1 else {
            throw LocatorFault(.badRequest, "Expected one participant; there are \(all.count).")
        }
        return all[0]
    }

    func participants() throws(LocatorFault) -> [ParticipantID] {
        var found: [ParticipantID] = []
        for element in element.children(PublisherNames.participantIdentifier) {
            guard
                let participant = ParticipantID(
                    networkScheme: element.attribute(PublisherNames.scheme) ?? "", value: element.text)
            else {
                throw LocatorFault(.badRequest, "Expected a participant; got \(quoted(element.trimmedText)).")
            }
            found.append(participant)
        }
        return found
    }

    var nextPage: String? { element.child(LocatorNames.nextPage)?.trimmedText }

    func migration() throws(LocatorFault) -> LocatorRequest.Migration {
        guard let key = element.child(LocatorNames.migrationKey)?.trimmedText.flatMap({ MigrationKey($0) }) else {
            throw LocatorFault(
                .badRequest, "Expected a migration key of 8 to 24 characters with two of each kind; there is none.")
        }
        return LocatorRequest.Migration(try participant(), publisher: try publisherID(), key: key)
    }
}
