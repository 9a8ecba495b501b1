import Crypto
import Invoicing

/// What a publisher asks of the service metadata locator (SML): to be known itself, and to have participants lead to it.
///
/// - Source: BusDoX SML 1.0 as the network runs it: SOAP 1.1, document/literal.
package enum LocatorRequest: Equatable, Sendable {
    // About the publisher, at `/manageservicemetadata`
    case createPublisher(RegisteredPublisher)
    case readPublisher(id: String)
    case updatePublisher(RegisteredPublisher)
    case deletePublisher(id: String)

    // About participants, at `/manageparticipantidentifier`
    case create(ParticipantID, publisher: String)
    case createList([ParticipantID], publisher: String)
    case delete(ParticipantID, publisher: String)
    case deleteList([ParticipantID], publisher: String)
    /// A page of the publisher's participants; `nil` for the first.
    case list(publisher: String, page: String?)
    /// The publisher gives a participant away: whoever knows the key may take it.
    case prepareToMigrate(Migration)
    /// The publisher takes a participant over.
    case migrate(Migration)

    /// A participant on its way from one publisher to another.
    package struct Migration: Equatable, Sendable {
        package var participant: ParticipantID
        /// Who gives or takes.
        package var publisher: String
        package var key: MigrationKey

        package init(_ participant: ParticipantID, publisher: String, key: MigrationKey) {
            self.participant = participant
            self.publisher = publisher
            self.key = key
        }
    }

    /// Where below the base address of the management interface it is sent.
    package var path: String { isAboutPublisher ? Self.publisherPath : Self.participantPath }

    /// The path of requests about publishers.
    package static let publisherPath = "/manageservicemetadata"
    /// The path of requests about participants.
    package static let participantPath = "/manageparticipantidentifier"

    /// The value of the `SOAPAction` field, with its quotation marks.
    package var soapAction: String {
        // The network's own description has the blanks.
        let namespace =
            isAboutPublisher
            ? "http://busdox.org/serviceMetadata/ManageServiceMetadataService/1.0/"
            : "http://busdox.org/serviceMetadata/ManageBusinessIdentifierService/1.0/         "
        let name =
            switch self {
            case .createPublisher, .create: "createIn"
            case .readPublisher: "readIn"
            case .updatePublisher: "updateIn"
            case .deletePublisher, .delete: "deleteIn"
            case .createList: "createListIn"
            case .deleteList: "deleteListIn"
            case .list: "listIn"
            case .prepareToMigrate: "prepareMigrateIn"
            case .migrate: "migrateIn"
            }
        return "\"\(namespace):\(name)\""
    }

    private var isAboutPublisher: Bool {
        switch self {
        case .createPublisher, .readPublisher, .updatePublisher, .deletePublisher: true
        default: false
        }
    }
}

/// A publisher as the locator knows it.
package struct RegisteredPublisher: Equatable, Sendable {
    /// What it calls itself.
    package var id: String
    /// Where it is reached: what the records of its participants lead to.
    package var logicalAddress: String
    /// An IPv4 address. Kept from earlier days; nobody asks for it.
    package var physicalAddress: String

    package init(id: String, logicalAddress: String, physicalAddress: String = "127.0.0.1") {
        self.id = id
        self.logicalAddress = logicalAddress
        self.physicalAddress = physicalAddress
    }
}

/// What proves that a participant was given away: 8 to 24 characters, at least two each of capitals, small letters, digits and
/// `@#$%()[]{}*^-!~|+=`.
package struct MigrationKey: Hashable, Sendable {
    package let text: String

    private static let signs = Array("@#$%()[]{}*^-!~|+=".utf8)

    /// Takes a key that somebody made. `nil` when it is not as the network wants it.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        func count(_ isOne: (UInt8) -> Bool) -> Int { bytes.filter(isOne).count }
        let small = UInt8(ascii: "a")...UInt8(ascii: "z")
        guard (8...24).contains(bytes.count), count(\.isCapital) >= 2, count(small.contains) >= 2,
            count(\.isDigit) >= 2, count(Self.signs.contains) >= 2,
            bytes.allSatisfy({ $0.isCapital || small.contains($0) || $0.isDigit || Self.signs.contains($0) })
        else { return nil }
        self.text = text
    }

    private init(made text: String) {
        self.text = text
    }

    /// A key that nobody can guess.
    package static func new() -> MigrationKey {
        while true {
            // Letters and digits with four signs among them; a draw without two of each kind is thrown away.
            var bytes = Array(SecureRandom.letters(20).utf8)
            for place in SecureRandom.bytes(4) {
                bytes.insert(signs[Int(place >> 4) % signs.count], at: Int(place) % (bytes.count + 1))
            }
            if let key = MigrationKey(String(decoding: bytes, as: UTF8.self)) { return key }
        }
    }
}

/// What the locator answers.
package enum LocatorAnswer: Equatable, Sendable {
    /// It is done, and there is nothing more to say.
    case done
    case publisher(RegisteredPublisher)
    case page(LocatorPage)
    case fault(LocatorFault)
}

/// Some of a publisher's participants.
package struct LocatorPage: Equatable, Sendable {
    package var participants: [ParticipantID]
    package var publisher: String
    /// How to ask for the next ones; `nil` when there are no more.
    package var next: String?

    package init(_ participants: [ParticipantID], publisher: String, next: String? = nil) {
        self.participants = participants
        self.publisher = publisher
        self.next = next
    }
}

/// Why the locator did not do what it was asked.
package struct LocatorFault: Error, Equatable, Sendable, CustomStringConvertible {
    package enum Kind: String, CaseIterable, Sendable {
        /// What was asked makes no sense, or was done already.
        case badRequest = "BadRequestFault"
        /// There is no such publisher or participant.
        case notFound = "NotFoundFault"
        /// It is another publisher's.
        case unauthorized = "UnauthorizedFault"
        /// The locator itself failed.
        case internalError = "InternalErrorFault"
    }

    package var kind: Kind
    package var message: String

    package init(_ kind: Kind, _ message: String) {
        self.kind = kind
        self.message = message
    }

    package var description: String { "\(kind.rawValue): \(message)" }

    /// Whether asking the same again would bring the same.
    package var isFinal: Bool { kind != .internalError }

    /// Whether it says that what was to be created is there already: what a repeat of a request hears whose first answer was
    /// lost. The interface has no code for it, so it is told by the word; whose it is, the fault does not say.
    package var isAlreadyThere: Bool { kind == .badRequest && message.lowercased().contains("already") }
}
