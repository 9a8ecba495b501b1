import AS4
import Basics
import Database
import Invoicing
import Peppol
import Storage
import XML

/// What became of an arrival.
package enum Taken: Sendable {
    /// It is stored.
    case stored
    /// Its document came before, in another message: nothing was stored but that it came.
    case acknowledged
    /// The very same message came before: this is what was answered then.
    case repeated(signal: (type: String, bytes: [UInt8]))

    /// For the log.
    var word: String {
        switch self {
        case .stored: "stored"
        case .acknowledged: "acknowledged"
        case .repeated: "repeated"
        }
    }
}

extension Exchange {
    /// Stores what came over the network, each once however often it comes, and tells of it. What is stored and what is promised
    /// commit together.
    ///
    /// - Returns: Of each arrival what became of it, or the error to answer with: nobody here receives it, or another message
    ///   has its identifier.
    /// - Throws: When one of them cannot be stored; then none is.
    func take(
        _ arrivals: [(arrival: Arrival, wish: StatusWish)], _ network: PeppolNetwork
    ) async throws -> [Result<Taken, AS4Error>] {
        let ours = network.settings.seat.participant
        let host = network.settings.host
        let taken = try await store.write { tx in
            try tx.together { batch in
                try arrivals.map { arrival, wish in try tx.take(arrival, wish, ours: ours, host: host, in: batch) }
            }
        }
        if taken.contains(where: \.isStored) {
            bells[.callWebhook].ring()
            bells[.transmit].ring()
        }
        return taken
    }
}

extension Result<Taken, AS4Error> {
    fileprivate var isStored: Bool {
        if case .success(.stored) = self { true } else { false }
    }
}

/// What to do with an arrival, given what came before.
private enum ArrivalDecision {
    case new
    case reissue(TransmissionID)
    case acknowledge
    /// Something else came before under its identifiers.
    case refuse(AS4Error)
}

extension Transaction {
    /// Stores an arrival, unless it came before. Where it is refused nothing was written.
    fileprivate func take(
        _ arrival: Arrival, _ wish: StatusWish, ours: ServiceProviderParticipant, host: String, in batch: Batch
    ) throws -> Result<Taken, AS4Error> {
        switch try decision(on: arrival) {
        case .reissue(let known):
            guard let signal = try evidence(of: known)?.signal else { return .success(.acknowledged) }
            return .success(.repeated(signal: signal))
        case .acknowledge: return .success(.acknowledged)
        case .refuse(let error): return .failure(error)
        case .new: break
        }
        if arrival.documentType == Capability.messageLevelStatus.documentType {
            guard ServiceProviderParticipant(arrival.receiver) == ours else { return .failure(.notServiced) }
            try takeStatus(arrival, in: batch)
            return .success(.stored)
        }
        guard let company = try recipient(of: arrival, in: batch) else { return .failure(.notServiced) }
        if arrival.documentType == Capability.invoiceResponse.documentType {
            try takeResponse(arrival, for: company, in: batch)
        } else {
            try takeDocument(arrival, for: company, wish, ours: ours, host: host, in: batch)
        }
        return .success(.stored)
    }

    private func decision(on arrival: Arrival) throws -> ArrivalDecision {
        let isKnown = try hasTransmission(
            .incoming, message: arrival.messageID, instance: arrival.instanceID, from: arrival.sender)
        guard isKnown else { return .new }
        let byMessage = try transmission(.incoming, message: arrival.messageID)
        let byInstance = try transmission(.incoming, instance: arrival.instanceID, from: arrival.sender)
        let here = KnownMessage(
            messageID: arrival.messageID, signedParts: arrival.signedParts, documentDigest: arrival.payloadDigest)
        switch DuplicateDecision.of(
            here, byMessageID: byMessage.map { KnownMessage($0) }, byInstance: byInstance.map { KnownMessage($0) })
        {
        case .new: return .new
        case .reissue: return byMessage.map { .reissue($0.id) } ?? .acknowledge
        case .acknowledge: return .acknowledge
        case .conflict(let error): return .refuse(error)
        }
    }

    /// The company that receives an arrival; `nil` when none of this instance does, or none that takes this type of document
    /// in this process.
    fileprivate func recipient(of arrival: Arrival, in batch: Batch) throws -> Company? {
        let published = try batch.publishedServices(of: arrival.receiver, in: self)
        var type = arrival.documentType.uriForm
        if arrival.documentType.isWildcard {
            let types = published.compactMap { DocumentTypeID(uriForm: $0.documentType) }
            guard let selected = arrival.documentType.select(from: types) else { return nil }
            type = selected.uriForm
        }
        let process = arrival.process.uriForm
        guard published.contains(where: { $0.documentType == type && $0.process == process }) else { return nil }
        return try batch.publishedCompany(arrival.receiver, in: self)
    }

    /// Stores a document as the company's own. One that cannot be understood is kept with its message, and its sender told.
    fileprivate func takeDocument(
        _ arrival: Arrival, for company: Company, _ wish: StatusWish, ours: ServiceProviderParticipant, host: String,
        in batch: Batch
    ) throws {
        let document: Document
        do {
            document = try Document(arrival, for: company)
        } catch let error where error is XMLError || error is ArrivalError {
            try record(
                arrival.transmission(.document, organization: company.organization, company: company.id, document: nil),
                arrival.evidence(withPayload: true), receiverCountry: company.country, in: batch)
            return try promiseStatus(
                .rejected("\(error)"), of: arrival, to: wish, for: company, document: nil, ours: ours, host: host)
        }
        try insert(document)
        try insert(
            LifecycleEvent(
                id: .new(at: arrival.at), document: document.id, organization: document.organization, previous: nil,
                current: .issued, at: arrival.at, setBy: LifecycleEvent.Actor(.counterparty)))
        batch.countReceived(by: company.id)
        try record(
            arrival.transmission(
                .document, organization: company.organization, company: company.id, document: document.id),
            arrival.evidence(withPayload: false), receiverCountry: company.country, in: batch)
        try tell(.documentReceived, of: document, EventData.received(document), at: arrival.at, in: batch)
        guard wish.isAlways else { return }
        try promiseStatus(
            .accepted, of: arrival, to: wish, for: company, document: document.id, ours: ours, host: host)
    }

    /// Records a message that came in, and counts it.
    func record(
        _ transmission: Transmission, _ evidence: Evidence, receiverCountry: String, in batch: Batch
    ) throws {
        try insert(transmission)
        try keep(evidence, of: transmission.id)
        let count = ExchangeCount(of: transmission, receiverCountry: receiverCountry, at: transmission.createdAt)
        if let count { batch.count(count) }
    }
}

extension KnownMessage {
    fileprivate init(_ transmission: Transmission) {
        self.init(
            messageID: transmission.messageID, signedParts: transmission.signedParts ?? "",
            documentDigest: transmission.payloadDigest ?? [])
    }

    /// - Parameter signedParts: As `Transmission.signedParts` has them.
    fileprivate init(messageID: String, signedParts: String, documentDigest: [UInt8]) {
        let parts = signedParts.split(separator: "\n").compactMap { line -> SignedPart? in
            let words = line.split(separator: " ", maxSplits: 1)
            guard words.count == 2, let digest = Hex.decode(words[0]) else { return nil }
            return SignedPart(uri: String(words[1]), digest: digest)
        }
        self.init(messageID: messageID, parts: Set(parts), documentDigest: documentDigest)
    }
}
