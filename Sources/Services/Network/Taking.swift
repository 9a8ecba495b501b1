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
    /// Stores what came over the network, once however often it comes, and tells of it. What is stored and what is promised
    /// commit together.
    ///
    /// - Throws: `AS4Error` when nobody here receives it, or another message has its identifier.
    func take(_ arrival: Arrival, _ wish: StatusWish, _ network: PeppolNetwork) async throws -> Taken {
        let ours = network.settings.seat.participant
        let taken: Taken = try await store.write { tx in
            switch try tx.decision(on: arrival) {
            case .reissue(let known):
                guard let signal = try tx.evidence(of: known)?.signal else { return .acknowledged }
                return .repeated(signal: signal)
            case .acknowledge:
                return .acknowledged
            case .new: break
            }
            if arrival.documentType == Capability.messageLevelStatus.documentType {
                guard ServiceProviderParticipant(arrival.receiver) == ours else { throw AS4Error.notServiced }
                try tx.takeStatus(arrival)
                return .stored
            }
            guard let company = try tx.recipient(of: arrival) else { throw AS4Error.notServiced }
            if arrival.documentType == Capability.invoiceResponse.documentType {
                try tx.takeResponse(arrival, for: company)
            } else {
                try tx.takeDocument(arrival, for: company, wish, ours: ours, host: network.settings.host)
            }
            return .stored
        }
        if case .stored = taken {
            bells[.callWebhook].ring()
            bells[.transmit].ring()
        }
        return taken
    }
}

/// What to do with an arrival, given what came before.
private enum ArrivalDecision {
    case new
    case reissue(TransmissionID)
    case acknowledge
}

extension Transaction {
    /// - Throws: `AS4Error` when something else came before under its identifiers.
    fileprivate func decision(on arrival: Arrival) throws -> ArrivalDecision {
        let byMessage = try transmission(.incoming, message: arrival.messageID)
        let byInstance = try transmission(.incoming, instance: arrival.instanceID, from: arrival.sender)
        if byMessage == nil, byInstance == nil { return .new }
        let here = KnownMessage(
            messageID: arrival.messageID, signedParts: arrival.signedParts, documentDigest: arrival.payloadDigest)
        switch DuplicateDecision.of(
            here, byMessageID: byMessage.map { KnownMessage($0) }, byInstance: byInstance.map { KnownMessage($0) })
        {
        case .new: return .new
        case .reissue: return byMessage.map { .reissue($0.id) } ?? .acknowledge
        case .acknowledge: return .acknowledge
        case .conflict(let error): throw error
        }
    }

    /// The company that receives an arrival; `nil` when none of this instance does, or none that takes this type of document
    /// in this process.
    fileprivate func recipient(of arrival: Arrival) throws -> Company? {
        let published = try publishedServices(of: arrival.receiver)
        var type = arrival.documentType.uriForm
        if arrival.documentType.isWildcard {
            let types = published.compactMap { DocumentTypeID(uriForm: $0.documentType) }
            guard let selected = arrival.documentType.select(from: types) else { return nil }
            type = selected.uriForm
        }
        let process = arrival.process.uriForm
        guard published.contains(where: { $0.documentType == type && $0.process == process }) else { return nil }
        return try publishedCompany(arrival.receiver)
    }

    /// Stores a document as the company's own. One that cannot be understood is kept with its message, and its sender told.
    fileprivate func takeDocument(
        _ arrival: Arrival, for company: Company, _ wish: StatusWish, ours: ServiceProviderParticipant, host: String
    ) throws {
        let document: Document
        do {
            document = try Document(arrival, for: company)
        } catch let error where error is XMLError || error is ArrivalError {
            try record(
                arrival.transmission(.document, organization: company.organization, company: company.id, document: nil),
                arrival.evidence(withPayload: true), count: arrival.count(country: company.country, for: company.id))
            return try promiseStatus(
                .rejected("\(error)"), of: arrival, to: wish, for: company, document: nil, ours: ours, host: host)
        }
        try insert(document)
        try insert(
            LifecycleEvent(
                id: .new(at: arrival.at), document: document.id, organization: document.organization, previous: nil,
                current: .issued, at: arrival.at, setBy: LifecycleEvent.Actor(.counterparty)))
        try count(.incoming, for: company.id)
        try record(
            arrival.transmission(
                .document, organization: company.organization, company: company.id, document: document.id),
            arrival.evidence(withPayload: false), count: arrival.count(country: company.country, for: company.id))
        try tell(.documentReceived, of: document, EventData.received(document), at: arrival.at)
        guard wish.isAlways else { return }
        try promiseStatus(
            .accepted, of: arrival, to: wish, for: company, document: document.id, ours: ours, host: host)
    }

    /// Records a message that was exchanged, and counts it.
    func record(_ transmission: Transmission, _ evidence: Evidence, count: ExchangeCount?) throws {
        try insert(transmission)
        try keep(evidence, of: transmission.id)
        if let count { try self.count(count) }
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
