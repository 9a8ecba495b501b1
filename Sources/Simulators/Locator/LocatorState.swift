import DNS
import Invoicing
import Peppol
import Synchronization

/// What the simulated locator knows: publishers, and the participants that lead to each. It keeps a zone in step with that.
///
/// The real locator tells publishers by their TLS certificates. Here a client says who it is in a field of its request, and a
/// publisher belongs to the client that created it.
final class LocatorState: Sendable {
    fileprivate struct Publisher {
        var registered: RegisteredPublisher
        let client: String
    }

    fileprivate struct Contents {
        var publishers: [String: Publisher] = [:]
        /// Identifiers of publishers, by participant.
        var participants: [ParticipantID: String] = [:]
        /// Keys of those that were given away.
        var migrations: [ParticipantID: MigrationKey] = [:]
        /// The participants whose records are to be written anew.
        var changed: [ParticipantID] = []
    }

    /// How many participants stand on a page.
    static let pageSize = 100

    let zone: Zone
    private let contents = Mutex(Contents())

    init(_ zone: Zone) {
        self.zone = zone
    }

    /// How many participants are registered.
    var count: Int { contents.withLock(\.participants.count) }

    /// Does what is asked, or says why not; then nothing has changed.
    func answer(_ request: LocatorRequest, from client: String) -> LocatorAnswer {
        contents.withLock { contents in
            do throws(LocatorFault) {
                let answer = try contents.answer(request, from: client)
                publish(&contents)
                return answer
            } catch {
                return .fault(error)
            }
        }
    }

    /// Takes what changed over into the zone.
    private func publish(_ contents: inout Contents) {
        for participant in contents.changed {
            let publisher = contents.participants[participant].flatMap { contents.publishers[$0] }
            let address = publisher.flatMap {
                PublisherAddress($0.registered.logicalAddress, policy: .loopbackAllowed)
            }
            zone.set(address.map { [.naptr($0.record)] } ?? [], for: LocatorName.of(participant, in: zone.name))
        }
        contents.changed = []
    }
}

extension LocatorState.Contents {
    /// Everything is checked before anything is changed.
    fileprivate mutating func answer(
        _ request: LocatorRequest, from client: String
    ) throws(LocatorFault) -> LocatorAnswer {
        switch request {
        case .createPublisher(let publisher): try create(publisher, from: client)
        case .readPublisher(let id): return .publisher(try publisher(id, of: client).registered)
        case .updatePublisher(let publisher):
            _ = try self.publisher(publisher.id, of: client)
            try Self.check(publisher)
            publishers[publisher.id]?.registered = publisher
            changed = participants.filter { $0.value == publisher.id }.map(\.key)
        case .deletePublisher(let id):
            _ = try publisher(id, of: client)
            publishers[id] = nil
            take(out: participants.filter { $0.value == id }.map(\.key))
        case .create(let participant, let publisher): try create([participant], publisher, from: client)
        case .createList(let list, let publisher): try create(list, publisher, from: client)
        case .delete(let participant, let publisher): try delete([participant], publisher, from: client)
        case .deleteList(let list, let publisher): try delete(list, publisher, from: client)
        case .list(let publisher, let page): return .page(try self.page(page, of: publisher, from: client))
        case .prepareToMigrate(let migration):
            _ = try publisher(migration.publisher, of: client)
            try require(migration.participant, of: migration.publisher)
            migrations[migration.participant] = migration.key
        case .migrate(let migration): try take(over: migration, from: client)
        }
        return .done
    }

    private mutating func take(out gone: [ParticipantID]) {
        for participant in gone {
            participants[participant] = nil
            migrations[participant] = nil
        }
        changed = gone
    }

    private mutating func take(over migration: LocatorRequest.Migration, from client: String) throws(LocatorFault) {
        _ = try publisher(migration.publisher, of: client)
        guard let key = migrations[migration.participant] else {
            throw LocatorFault(.notFound, "\(migration.participant) was not given away.")
        }
        guard key == migration.key else {
            throw LocatorFault(.unauthorized, "\(migration.participant) was given away under another key.")
        }
        migrations[migration.participant] = nil
        participants[migration.participant] = migration.publisher
        changed = [migration.participant]
    }

    private func publisher(_ id: String, of client: String) throws(LocatorFault) -> LocatorState.Publisher {
        guard let publisher = publishers[id] else {
            throw LocatorFault(.notFound, "There is no publisher `\(id)`.")
        }
        guard publisher.client == client else {
            throw LocatorFault(.unauthorized, "The publisher `\(id)` is another client's.")
        }
        return publisher
    }

    private mutating func create(_ publisher: RegisteredPublisher, from client: String) throws(LocatorFault) {
        guard publishers[publisher.id] == nil else {
            throw LocatorFault(.badRequest, "There is a publisher `\(publisher.id)` already.")
        }
        try Self.check(publisher)
        publishers[publisher.id] = LocatorState.Publisher(registered: publisher, client: client)
    }

    private static func check(_ publisher: RegisteredPublisher) throws(LocatorFault) {
        guard PublisherAddress(publisher.logicalAddress, policy: .loopbackAllowed) != nil else {
            throw LocatorFault(
                .badRequest,
                "Expected an https address, or http on this machine; got `\(publisher.logicalAddress.prefix(200))`.")
        }
    }

    private mutating func create(
        _ list: [ParticipantID], _ publisher: String, from client: String
    ) throws(LocatorFault) {
        _ = try self.publisher(publisher, of: client)
        guard !list.isEmpty else { throw LocatorFault(.badRequest, "Expected a participant; there is none.") }
        for participant in list where participants[participant] != nil {
            throw LocatorFault(.badRequest, "\(participant) is registered already.")
        }
        for participant in list { participants[participant] = publisher }
        changed = list
    }

    private mutating func delete(
        _ list: [ParticipantID], _ publisher: String, from client: String
    ) throws(LocatorFault) {
        _ = try self.publisher(publisher, of: client)
        guard !list.isEmpty else { throw LocatorFault(.badRequest, "Expected a participant; there is none.") }
        for participant in list { try require(participant, of: publisher) }
        take(out: list)
    }

    private func require(_ participant: ParticipantID, of publisher: String) throws(LocatorFault) {
        guard let owner = participants[participant] else {
            throw LocatorFault(.notFound, "\(participant) is not registered.")
        }
        guard owner == publisher else {
            throw LocatorFault(.unauthorized, "\(participant) is another publisher's.")
        }
    }

    /// Pages are told by the participant that they begin behind, so that changes in between lose none.
    private func page(
        _ page: String?, of id: String, from client: String
    ) throws(LocatorFault) -> LocatorPage {
        _ = try publisher(id, of: client)
        let all = participants.filter { $0.value == id }.keys.map(\.folded).sorted()
        let rest = page.map { page in all.drop { $0 <= page } } ?? all[...]
        let found = rest.prefix(LocatorState.pageSize)
        return LocatorPage(
            found.compactMap { ParticipantID($0) }, publisher: id, next: rest.count > found.count ? found.last : nil)
    }
}
