import Basics
import Crypto
import DNS
import Invoicing
import XML

/// What a discovery stands on.
package struct DiscoverySettings: Sendable {
    /// The zone of the SML.
    package var zone: String
    /// Which addresses of publishers are followed.
    package var addresses: PublisherAddress.Policy
    /// The trust store of publishers.
    package var publishers: TrustStore
    /// How endpoints are chosen.
    package var endpoints: EndpointRules
    /// The algorithms that publishers may sign with.
    package var signatures = SignatureAlgorithms.enveloped

    /// - Parameter addresses: For publishers and access points alike.
    package init(
        zone: String, publishers: TrustStore, accessPoints: TrustStore, addresses: PublisherAddress.Policy = .network
    ) {
        self.zone = zone
        self.publishers = publishers
        self.addresses = addresses
        endpoints = EndpointRules(accessPoints: accessPoints, addresses: addresses)
    }
}

/// The search for the access point of a participant, without I/O: it says what to ask, somebody else asks and tells the
/// answer.
///
///     var discovery = Discovery(of: participant, for: capability, settings)
///     var step = discovery.begin()
///     loop: while true {
///         switch step {
///         case .lookUp(let name): step = discovery.found(await naptr(name), at: now)
///         case .get(let url): step = discovery.answered(await get(url), at: now)
///         case .done(let outcome): return outcome
///         }
///     }
package struct Discovery: Sendable {
    /// What to do next.
    package enum Step: Equatable, Sendable {
        /// Look up the NAPTR records of a name, and tell `found`.
        case lookUp(name: String)
        /// Get a resource without following redirects, and tell `answered`.
        case get(url: String)
        case done(Outcome)
    }

    /// How the search ends.
    package enum Outcome: Equatable, Sendable {
        case endpoint(AccessPoint)
        /// The network does not know the participant. Final.
        case notRegistered
        /// The participant is known, and cannot receive this document: why, in a sentence. Final.
        case cannotReceive(String)
        /// Somebody cannot be reached, or answers something that cannot be believed: why, in a sentence.
        case tryLater(String)
    }

    /// What came of a request.
    package enum Answer: Sendable {
        /// A status and a body.
        case response(status: Int, body: [UInt8])
        /// No answer: why, in a sentence.
        case failure(String)
    }

    private enum State {
        case new
        case lookingUp
        /// Asking for the types that are left, the first of them now.
        case asking(PublisherAddress, [DocumentTypeID])
        /// Asking the publisher that another one has named.
        case redirected(PublisherRedirect, DocumentTypeID)
        case done(Outcome)
    }

    /// The most bytes that the answer of a publisher may have.
    package static let largestAnswer = 4 << 20

    private let participant: ParticipantID
    private let capability: Capability
    private let settings: DiscoverySettings
    private var state = State.new

    /// - Parameter capability: The document's own type, and the process that it is part of.
    package init(of participant: ParticipantID, for capability: Capability, _ settings: DiscoverySettings) {
        self.participant = participant
        self.capability = capability
        self.settings = settings
    }

    /// The first step.
    package mutating func begin() -> Step {
        state = .lookingUp
        return .lookUp(name: LocatorName.of(participant, in: settings.zone))
    }

    /// The step after the look-up of a name.
    package mutating func found(_ result: Result<[NAPTRRecord], DNSError>) -> Step {
        guard case .lookingUp = state else { return repeated }
        switch result {
        case .success(let records):
            do throws(DiscoveryError) {
                guard let publisher = try PublisherAddress.of(records, policy: settings.addresses) else {
                    return finish(.notRegistered)
                }
                return ask(publisher, candidates)
            } catch {
                return finish(.tryLater(error.reason))
            }
        case .failure(let error) where error.code == .noSuchName || error.code == .noRecords:
            return finish(.notRegistered)
        case .failure(let error):
            return finish(.tryLater(error.reason))
        }
    }

    /// The step after a request.
    ///
    /// - Parameter time: Now: for the validity of certificates and endpoints.
    package mutating func answered(_ answer: Answer, at time: Timestamp) -> Step {
        switch state {
        case .asking(let publisher, let types): answered(answer, publisher, types, at: time)
        case .redirected(let redirect, let type): answered(answer, redirect, type, at: time)
        default: repeated
        }
    }
}

// MARK: Inside

extension Discovery {
    /// The types to ask for, one after the other: the type itself, and for one of the wildcard scheme those that would take
    /// it.
    private var candidates: [DocumentTypeID] {
        let own = capability.documentType
        guard own.isWildcard else { return [own] }
        return [DocumentTypeID(known: own.value)] + own.wildcardCandidates
    }

    /// Whoever calls out of turn hears what was said already.
    private var repeated: Step {
        if case .done(let outcome) = state { return .done(outcome) }
        return .done(.tryLater("The search was told an answer that it had not asked for."))
    }

    private mutating func finish(_ outcome: Outcome) -> Step {
        state = .done(outcome)
        return .done(outcome)
    }

    private mutating func ask(_ publisher: PublisherAddress, _ types: [DocumentTypeID]) -> Step {
        guard let next = types.first else {
            return finish(.cannotReceive("\(participant) does not receive \(capability.documentType)."))
        }
        state = .asking(publisher, types)
        return .get(url: publisher.serviceMetadata(of: participant, for: next))
    }

    private mutating func answered(
        _ answer: Answer, _ publisher: PublisherAddress, _ types: [DocumentTypeID], at time: Timestamp
    ) -> Step {
        guard case .response(let status, let body) = answer, status == 200 || status == 404 else {
            return finish(.tryLater(Self.reason(answer)))
        }
        if status == 404 { return ask(publisher, Array(types.dropFirst())) }
        guard let type = types.first else { return repeated }
        do throws(DiscoveryError) {
            switch try read(body, at: time).metadata {
            case .information(let information): return try choose(information, type, at: time)
            case .redirect(let redirect):
                guard let url = WebAddress(redirect.href), url.fragment == nil, settings.addresses.allows(url) else {
                    throw DiscoveryError(
                        .badRedirect, "Expected a redirect to an https address; got \(quoted(redirect.href)).")
                }
                state = .redirected(redirect, type)
                return .get(url: redirect.href)
            }
        } catch {
            return finish(outcome(of: error))
        }
    }

    /// At most one redirect is followed, and both answers are believed each for itself.
    private mutating func answered(
        _ answer: Answer, _ redirect: PublisherRedirect, _ type: DocumentTypeID, at time: Timestamp
    ) -> Step {
        guard case .response(let status, let body) = answer, status == 200 || status == 404 else {
            return finish(.tryLater(Self.reason(answer)))
        }
        if status == 404 {
            return finish(.cannotReceive("The publisher that is named for \(participant) does not know it."))
        }
        do throws(DiscoveryError) {
            let answer = try read(body, at: time)
            guard let named = DistinguishedName(redirect.signer), named == answer.signer.subject else {
                throw DiscoveryError(
                    .badRedirect,
                    "Expected metadata signed by \(quoted(redirect.signer)); it is by \(answer.signer.subject).")
            }
            guard case .information(let information) = answer.metadata else {
                throw DiscoveryError(.badRedirect, "Expected metadata after a redirect; there is another redirect.")
            }
            return try choose(information, type, at: time)
        } catch {
            return finish(outcome(of: error))
        }
    }

    private func read(_ body: [UInt8], at time: Timestamp) throws(DiscoveryError) -> SignedServiceMetadata {
        guard body.count <= Self.largestAnswer else {
            throw DiscoveryError(.malformed, "The answer of the publisher is too large: \(body.count) bytes.")
        }
        return try SignedServiceMetadata(
            body, publishers: settings.publishers, at: time, allowing: settings.signatures)
    }

    private mutating func choose(
        _ information: ServiceInformation, _ type: DocumentTypeID, at time: Timestamp
    ) throws(DiscoveryError) -> Step {
        guard information.participant == participant, information.documentType == type else {
            throw DiscoveryError(
                .notWhatWasAsked,
                "Expected metadata of \(participant) for \(type); got that of \(information.participant) for "
                    + "\(information.documentType).")
        }
        return finish(
            .endpoint(try information.accessPoint(for: capability.process, at: time, settings.endpoints)))
    }

    private func outcome(of error: DiscoveryError) -> Outcome {
        switch error.code {
        case .noEndpoint, .badEndpoint: .cannotReceive(error.reason)
        default: .tryLater(error.reason)
        }
    }

    private static func reason(_ answer: Answer) -> String {
        switch answer {
        case .failure(let reason): reason
        case .response(let status, _): "Expected the publisher to answer 200 or 404; it answered \(status)."
        }
    }
}
