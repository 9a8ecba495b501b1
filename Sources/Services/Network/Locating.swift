import Basics
import DNS
import HTTP
import Invoicing
import Peppol
import Storage

/// Registration with the network's locator (SML), which makes the names of participants lead here.
extension PeppolNetwork {
    /// Makes a participant's name lead here. Doing so twice is no error.
    func announce(_ participant: ParticipantID) async -> Registration {
        guard settings.locator != nil else { return .registered }
        let request = LocatorRequest.create(participant, publisher: settings.publisherID)
        var answer = await ask(request)
        if case .fault(let fault) = answer, fault.kind == .notFound {
            // The locator does not know this publisher yet.
            if let refusal = await introduce() { return refusal }
            answer = await ask(request)
        }
        guard case .fault(let fault) = answer else { return .registered }
        // One that is registered already is no bad request, if it is registered here.
        if fault.kind == .badRequest, await leadsHere(participant) { return .registered }
        return outcome(of: fault)
    }

    /// Takes a participant's name out. Doing so twice is no error.
    func withdraw(_ participant: ParticipantID) async -> Registration {
        guard settings.locator != nil else { return .registered }
        switch await ask(.delete(participant, publisher: settings.publisherID)) {
        case .fault(let fault) where fault.kind == .notFound: return .registered
        case .fault(let fault): return outcome(of: fault)
        case .done, .publisher, .page: return .registered
        }
    }

    /// Makes this publisher and its address known to the locator.
    ///
    /// - Returns: `nil` when it is known now, or why it is not.
    func introduce() async -> Registration? {
        guard settings.locator != nil else { return nil }
        let publisher = RegisteredPublisher(id: settings.publisherID, logicalAddress: settings.url)
        let answer: LocatorAnswer
        switch await ask(.readPublisher(id: settings.publisherID)) {
        case .publisher(let known) where known.logicalAddress == settings.url: return nil
        case .publisher: answer = await ask(.updatePublisher(publisher))
        default: answer = await ask(.createPublisher(publisher))
        }
        if case .fault(let fault) = answer { return outcome(of: fault) }
        return nil
    }

    /// Whether the name of a participant leads here already.
    private func leadsHere(_ participant: ParticipantID) async -> Bool {
        guard let records = try? await resolver.naptr(LocatorName.of(participant, in: settings.zone)) else {
            return false
        }
        return leadsHere(records)
    }

    private func leadsHere(_ records: [NAPTRRecord]) -> Bool {
        let policy: PublisherAddress.Policy = settings.allowsLoopback ? .loopbackAllowed : .network
        return (try? PublisherAddress.of(records, policy: policy))?.url == settings.url
    }

    /// Whether the name of a participant is said to be nobody's, or leads elsewhere. While nobody can say, it does not.
    func isLost(_ participant: ParticipantID) async -> Bool {
        guard settings.locator != nil else { return false }
        do throws(DNSError) {
            return !leadsHere(try await resolver.naptr(LocatorName.of(participant, in: settings.zone)))
        } catch {
            return error.code == .noSuchName || error.code == .noRecords
        }
    }

    private func outcome(of fault: LocatorFault) -> Registration {
        fault.isFinal
            ? .refused("The locator refuses: \(fault.message)") : .pending(until: time.now() + .seconds(60))
    }

    private func ask(_ question: LocatorRequest) async -> LocatorAnswer {
        var request = OutgoingRequest(
            "POST", "\(settings.locator ?? "")\(question.path)",
            headers: ["Content-Type": "text/xml; charset=utf-8", "SOAPAction": question.soapAction],
            body: question.write())
        request.timeout = .seconds(30)
        request.maximumResponseBytes = 4 << 20
        do {
            let response = try await locatorClient.send(request)
            return try LocatorAnswer(reading: response.body, status: response.status)
        } catch let fault as LocatorFault {
            return .fault(fault)
        } catch {
            return .fault(LocatorFault(.internalError, "The locator does not answer: \(error)"))
        }
    }
}
