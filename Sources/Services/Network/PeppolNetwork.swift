import AS4
import Basics
import Crypto
import DNS
import HTTP
import Invoicing
import Peppol
import Storage
import Synchronization
import XML

/// The Peppol network: finds where a participant receives, and hands documents to its access point over AS4.
package struct PeppolNetwork: Network {
    package let settings: PeppolSettings
    let store: Store
    let time: any TimeSource
    let client: HTTPClient
    /// Speaks to the locator: it shows the publisher's certificate.
    let locatorClient: HTTPClient
    let resolver: Resolver
    let finder: Finder
    package let circuits: Circuits
    let revocation: RevocationChecker
    /// Reads what access points answer. It remembers their certificates, so there is one for all answers.
    let answers: AnswerReading
    private let beginnings = EnvelopeBeginnings()
    /// Documents that are not small are sent by fewer at once: each is in memory about twice.
    private let places = [
        (above: 1 << 20, places: Places(2)), (above: OutgoingMessage.smallBytes, places: Places(64)),
    ]

    /// - Parameters:
    ///   - client: Reaches publishers and access points; its policy is the one that the settings ask for.
    ///   - locatorClient: Reaches the locator, and shows the publisher's certificate.
    package init(
        _ settings: PeppolSettings, store: Store, time: any TimeSource, client: HTTPClient, locatorClient: HTTPClient,
        resolver: Resolver
    ) {
        self.settings = settings
        self.store = store
        self.time = time
        self.client = client
        self.locatorClient = locatorClient
        self.resolver = resolver
        // A server that is down is left alone for half as long again as one message.
        circuits = Circuits(pause: settings.firstPause * 3 / 2)
        revocation = RevocationChecker(client, policy: settings.revocation)
        answers = AnswerReading(trust: settings.accessPointTrust)
        finder = Finder(settings, client: client, resolver: resolver, circuits: circuits, revocation: revocation)
    }

    /// Ends what is under way, and closes connections.
    ///
    /// - Parameter deadline: After it, what is still under way is cut off.
    package func shutdown(deadline: Duration) async {
        await client.shutdown(deadline: deadline)
        await locatorClient.shutdown(deadline: deadline)
        await resolver.shutdown()
    }

    package let registrationDelay = Duration.seconds(2)
    package var maximumUnderway: Int { settings.maximumUnderway }
    package var messageHost: String? { settings.host }

    package func condition(at time: Timestamp) -> NetworkCondition {
        var condition = NetworkCondition()
        condition.circuits = circuits.troubled
        for (name, identity) in [("access point", settings.accessPoint), ("metadata publisher", settings.publisher)] {
            let end = identity.certificate.notAfter
            guard time + Self.renewalNotice > end else { continue }
            condition.warnings.append(
                time > end
                    ? "The certificate of the \(name) ended on \(end.date)."
                    : "The certificate of the \(name) ends on \(end.date).")
        }
        return condition
    }

    /// How long before its end a certificate is warned of.
    private static let renewalNotice = Duration.seconds(45 * 86_400)

    package func deliver(_ message: OutgoingMessage) async -> Delivery {
        let places = places.first { message.size > $0.above }?.places
        guard let places else { return await deliverNow(message) }
        return await places.with { await deliverNow(message) }
    }

    private func deliverNow(_ message: OutgoingMessage) async -> Delivery {
        let xml: [UInt8]
        let content: EnvelopeContent
        let capability: Capability
        do {
            xml = try message.xml()
            // It was read when it was accepted.
            content = try beginnings.content(of: xml, limits: .carried)
            guard let found = content.capability ?? Capability(message.kind) else {
                throw ArrivalError.noType(of: message.kind)
            }
            capability = found
        } catch {
            return Delivery(.failed(Document.Failure(code: "SCHEMATRON_FAILED", message: "\(error)")))
        }
        let transmission = Self.transmission(of: message, as: capability, from: settings)
        return await transmit(
            transmission, consume xml, content, as: capability, begun: message.sentAt, attempt: message.attempt)
    }

    /// What a document is sent as: read from the document itself, or what goes with its kind.
    static func capability(of xml: [UInt8], _ kind: DocumentKind) throws -> Capability {
        var limits = XMLLimits.carried
        limits.keptText = 4 << 10
        guard let capability = Capability(of: try XMLTree(parsing: xml, limits: limits)) ?? Capability(kind) else {
            throw ArrivalError.noType(of: kind)
        }
        return capability
    }

    /// The transmission of a document. Its identifiers follow from the document's, so that every attempt has the same.
    private static func transmission(
        of message: OutgoingMessage, as capability: Capability, from settings: PeppolSettings
    ) -> Transmission {
        let name = message.document.description
        return Transmission(
            id: TransmissionID("tmn_\(name.split(separator: "_").last ?? "")") ?? .new(at: message.sentAt), .outgoing,
            .document, organization: message.organization, company: message.company, document: message.document,
            messageID: "\(DerivedID.uuid(of: "message", message.document))@\(settings.host)",
            instanceID: DerivedID.uuid(of: "envelope", message.document), sender: message.sender,
            receiver: message.receiver,
            documentType: capability.documentType.uriForm, process: capability.process.uriForm,
            senderCountry: message.senderCountry, state: .pending, createdAt: message.sentAt)
    }
}

extension ArrivalError {
    fileprivate static func noType(of kind: DocumentKind) -> ArrivalError {
        ArrivalError(reason: "The network knows no type for a document of type `\(kind.rawValue)`.")
    }
}

extension Capability {
    /// What documents of a kind are sent as when nothing else is known of them; `nil` for kinds that do not travel.
    init?(_ kind: DocumentKind) {
        switch kind {
        case .invoice, .debitNote: self = .invoice
        case .creditNote: self = .creditNote
        case .purchaseOrder: self = .order
        case .salesOrder: self = .orderResponse
        case .quote, .event: return nil
        }
    }
}

/// Identifiers that follow from others: the same whenever they are made.
enum DerivedID {
    /// A UUID of version 8, whose bits are for its maker to decide: here the beginning of a digest.
    ///
    /// - Source: RFC 9562, 5.8.
    static func uuid(of use: String, _ name: String) -> String {
        UUIDText.of(Array(SHA256.digest(of: "\(use) \(name)").prefix(16)), version: 8)
    }

    /// The same of something with an identifier, with its time in the first 48 bits: whoever keeps such UUIDs in order, we and
    /// the other side, adds new ones at the end.
    static func uuid<Thing>(of use: String, _ id: ID<Thing>) -> String {
        let time = UInt64(truncatingIfNeeded: id.time.milliseconds)
        let start = (0..<6).map { UInt8(truncatingIfNeeded: time >> (40 - 8 * $0)) }
        return UUIDText.of(start + SHA256.digest(of: "\(use) \(id)").prefix(10), version: 8)
    }
}
