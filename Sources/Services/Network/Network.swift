import Basics
import Invoicing
import Storage

/// How documents leave: the Peppol network, or what stands in for it in the sandbox.
package protocol Network: Sendable {
    /// Whether a participant takes documents of a kind. Answers from what it knows, or asks with a deadline.
    ///
    /// - Parameter xml: The document, where the caller wrote it; `nil` when it is to be written in the network's own form.
    /// - Throws: `Problem` with `UPSTREAM_UNAVAILABLE` when nobody can say.
    func reach(_ participant: ParticipantID, for kind: DocumentKind, xml: [UInt8]?) async throws -> Reach

    /// Hands a document over, or asks what became of it when it was handed over before. Doing so twice is safe: the message
    /// has the document's own identifier.
    func deliver(_ message: OutgoingMessage) async -> Delivery

    /// Registers a company, so that others find it.
    func register(_ company: Company) async -> Registration

    /// Takes a company's registration back. Doing so twice is no error.
    func deregister(_ company: Company) async -> Registration

    /// Whether documents themselves go over it. Otherwise their size and the country of their sender are not looked up.
    var carriesContents: Bool { get }

    /// On a network that takes every document on at once: when to ask for the first time what became of one. `nil` where a
    /// document has to be handed over first.
    func firstOutcome(for receiver: ParticipantID, sentAt: Timestamp) -> Timestamp?

    /// How many deliveries may be under way at once.
    var maximumUnderway: Int { get }

    /// What stands behind the `@` in identifiers of messages; `nil` where nobody is told of what receivers do.
    var messageHost: String? { get }

    /// How the network stands, for whoever runs the instance.
    func condition(at time: Timestamp) -> NetworkCondition

    /// How long after its creation a company is registered.
    var registrationDelay: Duration { get }

    /// What the recipient does with a document in the time after it got it: only simulated ones do anything by themselves.
    func reactions(of participant: ParticipantID) -> [Reaction]
}

extension Network {
    package func reactions(of participant: ParticipantID) -> [Reaction] { [] }

    package func deregister(_ company: Company) async -> Registration { .registered }

    package var maximumUnderway: Int { 256 }

    package var carriesContents: Bool { true }

    package func firstOutcome(for receiver: ParticipantID, sentAt: Timestamp) -> Timestamp? { nil }

    package func condition(at time: Timestamp) -> NetworkCondition { NetworkCondition() }

    package var messageHost: String? { nil }
}

/// How the network stands.
package struct NetworkCondition: Equatable, Sendable {
    /// Servers that failed to answer lately, by name.
    package var circuits: [String: Circuit] = [:]
    /// What should be seen to, in sentences: a certificate that ends soon.
    package var warnings: [String] = []

    package init() {}
}

/// Whether a participant can be sent a document.
package enum Reach: Equatable, Sendable {
    /// It can. The name is `nil` where the network does not know it.
    case registered(name: String?)
    /// There is no such participant.
    case unknown
    /// It is registered, but not for this kind of document.
    case cannotReceive
}

/// A document on its way out.
package struct OutgoingMessage: Sendable {
    package let document: DocumentID
    package let organization: OrganizationID
    package let company: CompanyID
    package let kind: DocumentKind
    package let sender: ParticipantID
    package let receiver: ParticipantID
    /// Where the sender is: ISO 3166-1 alpha-2.
    package let senderCountry: String
    /// The bytes of the document.
    package let size: Int
    /// A document that is no larger is small: it is in memory while it waits, and many are sent at once.
    package static let smallBytes = 64 << 10
    /// Reads the document as it was validated, byte for byte. For a network that needs it, and only then: it may be large.
    package let xml: @Sendable () throws -> [UInt8]
    /// When the caller sent it.
    package let sentAt: Timestamp
    /// How often delivery has been tried, this time included.
    package let attempt: Int

    package init(
        document: DocumentID, organization: OrganizationID, company: CompanyID, kind: DocumentKind,
        sender: ParticipantID, receiver: ParticipantID, senderCountry: String, size: Int, sentAt: Timestamp,
        attempt: Int, xml: @escaping @Sendable () throws -> [UInt8]
    ) {
        self.document = document
        self.organization = organization
        self.company = company
        self.kind = kind
        self.sender = sender
        self.receiver = receiver
        self.senderCountry = senderCountry
        self.size = size
        self.xml = xml
        self.sentAt = sentAt
        self.attempt = attempt
    }
}

/// What became of a document that was handed over, and what is to be recorded of it in the same transaction.
package struct Delivery: Sendable {
    package let handover: Handover
    /// What went over the network, or `nil` where nothing did.
    package var record: TransmissionRecord?
    /// Whether the attempt counts. Not when nobody was called, because the server is left alone for a while.
    package var wasTried = true

    package init(_ handover: Handover, _ record: TransmissionRecord? = nil) {
        self.handover = handover
        self.record = record
    }
}

/// What is recorded of a message that went over the network.
package struct TransmissionRecord: Sendable {
    package var transmission: Transmission
    package var evidence: Evidence
    /// What is counted for the statistics, or `nil` when nothing was exchanged.
    package var count: ExchangeCount?

    package init(_ transmission: Transmission, _ evidence: Evidence, count: ExchangeCount? = nil) {
        self.transmission = transmission
        self.evidence = evidence
        self.count = count
    }
}

/// What became of a document that was handed over.
package enum Handover: Equatable, Sendable {
    /// It is on its way; ask again at this time. `failure` says why it did not get through yet, where something went wrong.
    case underway(until: Timestamp, failure: String? = nil)
    /// The recipient's access point has it; its name, where there is one.
    case delivered(accessPoint: String?)
    /// The recipient's access point refused it, for good.
    case rejected(Document.Failure)
    /// It cannot be delivered, for good.
    case failed(Document.Failure)
}

/// What became of a registration.
package enum Registration: Equatable, Sendable {
    case registered
    /// Not possible, and why.
    case refused(String)
    /// Not yet; try again at this time.
    case pending(until: Timestamp)
}

/// One step that a simulated recipient takes.
package struct Reaction: Equatable, Sendable {
    /// Counted from when the document was sent.
    package let after: Duration
    package let status: LifecycleStatus
    package var reasonCode: String?
    /// Which part of what is owed is paid with the step, in hundredths; `nil` when nothing is.
    package var paidPercent: Int?

    package init(after: Duration, _ status: LifecycleStatus, reasonCode: String? = nil, paidPercent: Int? = nil) {
        self.after = after
        self.status = status
        self.reasonCode = reasonCode
        self.paidPercent = paidPercent
    }
}
