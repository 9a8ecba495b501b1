import Basics
import Crypto
import Invoicing

/// What the envelope of a business message says: who sends what to whom, and of which process it is part.
///
/// - Source: Peppol Business Message Envelope 2.0, on the Standard Business Document Header 1.3 of UN/CEFACT.
package struct EnvelopeHeader: Equatable, Sendable {
    /// Whose message it is: the corner C1.
    package var sender: ParticipantID
    /// Whom it is for: the corner C4.
    package var receiver: ParticipantID
    package var documentType: DocumentTypeID
    package var process: ProcessID
    /// The country of the sender, two letters or digits: `COUNTRY_C1`.
    package var country: String
    /// Identifies the envelope in the whole network: new for each, the same on every retry.
    package var instanceID: String
    /// When the envelope was made. Written in UTC, by the second.
    package var createdAt: Timestamp
    /// What the document is: `DocumentIdentification` without the identifier and the date.
    package var syntax: Syntax
    /// Who is to hear of the message's fate, when it is not the provider that sends: `MLS_TO`.
    package var statusReceiver: ParticipantID?
    /// When a message level status is wanted: `MLS_TYPE`. `nil` means the same as `.failuresOnly`.
    package var statusWish: StatusWish?
    /// Scopes that this program does not know, in their order: kept and not looked at.
    package var otherScopes: [Scope] = []

    /// `DocumentIdentification`: what the document inside is written in.
    package struct Syntax: Equatable, Sendable {
        /// `Standard`: the namespace of the document's root; of what is no XML, the syntax that the document type names.
        package var standard: String
        /// `TypeVersion`: `2.1`.
        package var version: String
        /// `Type`: the name of the root.
        package var type: String

        package init(standard: String, version: String, type: String) {
            self.standard = standard
            self.version = version
            self.type = type
        }

        /// What follows from the document type. `nil` when it has no parts or is no XML: then somebody else has to say.
        package init?(_ documentType: DocumentTypeID) {
            guard let parts = documentType.parts, let type = parts.localName else { return nil }
            self.init(standard: parts.rootNamespace, version: parts.version, type: type)
        }
    }

    /// When the sender wants a message level status.
    package enum StatusWish: String, CaseIterable, Sendable {
        case failuresOnly = "FAILURE_ONLY"
        case always = "ALWAYS_SEND"
    }

    /// A scope by its type.
    package struct Scope: Equatable, Sendable {
        package var type: String
        package var instanceID: String
        package var identifier: String?

        package init(type: String, instanceID: String, identifier: String? = nil) {
            self.type = type
            self.instanceID = instanceID
            self.identifier = identifier
        }
    }

    package init(
        sender: ParticipantID, receiver: ParticipantID, documentType: DocumentTypeID, process: ProcessID,
        country: String, instanceID: String, createdAt: Timestamp, syntax: Syntax
    ) {
        self.sender = sender
        self.receiver = receiver
        self.documentType = documentType
        self.process = process
        self.country = country
        self.instanceID = instanceID
        self.createdAt = createdAt
        self.syntax = syntax
    }

    /// The header of a document in XML, with an identifier of its own. `nil` when the syntax does not follow from the
    /// document type.
    package init?(
        sender: ParticipantID, receiver: ParticipantID, as capability: Capability, country: String, at time: Timestamp
    ) {
        guard let syntax = Syntax(capability.documentType) else { return nil }
        self.init(
            sender: sender, receiver: receiver, documentType: capability.documentType, process: capability.process,
            country: country, instanceID: RandomUUID.text(), createdAt: time, syntax: syntax)
    }

    /// Whether a text may be `COUNTRY_C1`.
    static func isCountry(_ text: String) -> Bool {
        text.utf8.count == 2 && text.utf8.allSatisfy { $0.isCapital || $0.isDigit }
    }
}
