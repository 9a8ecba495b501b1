import AS4
import Basics
import Crypto
import HTTP
import Invoicing
import Peppol
import Storage

extension PeppolNetwork {
    /// Sends one envelope to whoever receives for its receiver: one attempt.
    ///
    /// - Parameters:
    ///   - payload: The document, as it is.
    ///   - content: What it says of itself, where it was read before.
    ///   - begun: When it was to be sent first; the same in every attempt.
    ///   - attempt: 1 for the first.
    /// - Returns: What became of it, and the record of it. Errors of every kind are in the result.
    func transmit(
        _ transmission: Transmission, _ payload: consuming [UInt8], _ content: EnvelopeContent? = nil,
        as capability: Capability, begun: Timestamp, attempt: Int
    ) async -> Delivery {
        let retry = DeliverySchedule.next(after: attempt, since: begun, now: time.now(), first: settings.firstPause)
        let found: AccessPoint
        let (outcome, leftAloneUntil) = await finder.find(transmission.receiver, for: capability, at: time.now())
        switch outcome {
        case .endpoint(let accessPoint): found = accessPoint
        case .notRegistered:
            return Self.failure(
                transmission, Evidence(), code: "RECIPIENT_NOT_FOUND",
                "\(transmission.receiver) is not registered in the network.")
        case .cannotReceive(let words):
            return Self.failure(transmission, Evidence(), code: "RECIPIENT_NOT_FOUND", words)
        case .tryLater(let words):
            if let leftAloneUntil { return Self.waiting(transmission, until: leftAloneUntil, begun: begun, words) }
            return Self.later(transmission, Evidence(), retry, "AP_UNREACHABLE", words)
        }
        var transmission = transmission
        transmission.peer = found.certificate.subject.commonName
        transmission.endpoint = found.address
        let server = ServerName.of(found.address)
        if let until = circuits.admit(server, at: time.now()) {
            let words = "\(server) did not answer several times in a row and is left alone until \(until)."
            return Self.waiting(transmission, until: until, begun: begun, words)
        }
        let packed: PackedMessage
        do {
            packed = try pack(transmission, payload, content, as: capability, for: found, at: begun)
        } catch {
            return Self.failure(transmission, Evidence(), code: "SCHEMATRON_FAILED", "\(error)")
        }
        return await post(packed, transmission, as: capability, attempt: attempt, retry: retry)
    }

    /// The message. What is signed in it follows from the arguments alone: a receiver knows a repetition by its digests.
    private func pack(
        _ transmission: Transmission, _ payload: consuming [UInt8], _ content: EnvelopeContent?,
        as capability: Capability, for found: AccessPoint, at time: Timestamp
    ) throws -> PackedMessage {
        // A message names the scheme of the type that was published with the value of the document's own.
        let own = capability.documentType
        let type = DocumentTypeID(scheme: found.publishedType.scheme, value: own.value) ?? own
        guard
            var header = EnvelopeHeader(
                sender: transmission.sender, receiver: transmission.receiver,
                as: Capability(type, capability.process),
                country: transmission.senderCountry ?? "ZZ", at: time)
        else { throw ArrivalError(reason: "\(capability.documentType) is no type of an XML document.") }
        header.instanceID = transmission.instanceID
        let payload = payload
        let content = try content ?? EnvelopeContent(payload, limits: .carried)
        let wrapping = try header.wrap(content)
        let message = UserMessage.peppol(
            messageID: transmission.messageID, at: time, sender: settings.seat.value,
            recipient: found.certificate.subject.commonName ?? "",
            service: UserMessage.Value(capability.process.value, type: capability.process.scheme),
            action: type.uriForm,
            originalSender: .init(transmission.sender.description, type: ParticipantID.networkScheme),
            finalRecipient: .init(transmission.receiver.description, type: ParticipantID.networkScheme))
        return try Packing(identity: settings.accessPoint, recipient: found.certificate)
            .pack(message, payload: [wrapping.head[...], payload[wrapping.document], wrapping.tail[...]])
    }

    private func post(
        _ packed: PackedMessage, _ transmission: Transmission, as capability: Capability, attempt: Int,
        retry: Timestamp?
    ) async -> Delivery {
        let address = transmission.endpoint ?? ""
        let server = ServerName.of(address)
        var request = OutgoingRequest(
            "POST", address, headers: ["Content-Type": packed.contentType, "MIME-Version": "1.0"], body: packed.body)
        request.timeout = .seconds(60 + packed.body.count / (1 << 20))
        request.maximumResponseBytes = 1 << 20
        var evidence = Evidence(message: (packed.contentType, packed.body))
        var awareness = ReceptionAwareness(
            attempts: retry == nil ? attempt : attempt + 1, made: attempt - 1, mayHaveArrived: attempt > 1)
        let outcome: ReceptionAwareness.Outcome
        var words = ""
        var retry = retry
        do throws(HTTPClientError) {
            let response = try await client.send(request)
            circuits.succeed(server)
            let type = response.headers["Content-Type"]
            if !response.body.isEmpty { evidence.signal = (type ?? "", response.body) }
            let verdict = answers.read(
                contentType: type, body: response.body, for: packed.expectedReceipt, at: time.now())
            words = Self.words(verdict, status: response.status)
            outcome = .answered(status: response.status, verdict: response.body.isEmpty ? nil : verdict)
            if let wait = response.retryAfter, let next = retry {
                retry = max(next, time.now() + min(wait, DeliverySchedule.longestWish))
            }
        } catch {
            if error.code != .cancelled, error.code != .shutDown { circuits.fail(server, at: time.now()) }
            words = error.reason
            outcome = error.outcome
        }
        switch awareness.take(outcome) {
        case .delivered: return delivered(transmission, evidence, at: time.now())
        case .retry:
            finder.forget(transmission.receiver, capability)
            return Self.later(transmission, evidence, retry, outcome.failure.reason.rawValue, words)
        case .failed(let failure):
            finder.forget(transmission.receiver, capability)
            let code = failure.reason.rawValue
            let said = failure.errors.map(\.description).joined(separator: "; ")
            return Self.failure(transmission, evidence, code: code, said.isEmpty ? words : said)
        }
    }

    private func delivered(_ transmission: Transmission, _ evidence: Evidence, at now: Timestamp) -> Delivery {
        var transmission = transmission
        transmission.state = .exchanged
        transmission.exchangedAt = now
        transmission.failure = nil
        let count = ExchangeCount(of: transmission, receiverCountry: "ZZ", at: now)
        return Delivery(
            .delivered(accessPoint: transmission.peer), TransmissionRecord(transmission, evidence, count: count))
    }

    // MARK: Outcomes

    /// It is tried again, unless it was tried long enough.
    private static func later(
        _ transmission: Transmission, _ evidence: Evidence, _ retry: Timestamp?, _ code: String, _ words: String
    ) -> Delivery {
        guard let retry else { return failure(transmission, evidence, code: code, words) }
        var transmission = transmission
        transmission.failure = Document.Failure(code: code, message: words)
        return Delivery(
            .underway(until: retry, failure: "\(code): \(words)"), TransmissionRecord(transmission, evidence))
    }

    /// A server that has to be asked is left alone until then. To wait for it is no attempt.
    private static func waiting(
        _ transmission: Transmission, until: Timestamp, begun: Timestamp, _ words: String
    ) -> Delivery {
        let isTooLate = until > begun + DeliverySchedule.span
        var delivery = later(transmission, Evidence(), isTooLate ? nil : until, "AP_UNREACHABLE", words)
        delivery.wasTried = false
        return delivery
    }

    private static func failure(
        _ transmission: Transmission, _ evidence: Evidence, code: String, _ words: String
    ) -> Delivery {
        var transmission = transmission
        let failure = Document.Failure(code: code, message: words)
        transmission.state = .failed
        transmission.failure = failure
        let record = TransmissionRecord(transmission, evidence)
        return Delivery(code == "AP_REJECTED" ? .rejected(failure) : .failed(failure), record)
    }

    private static func words(_ verdict: AnswerReading.Verdict, status: Int) -> String {
        switch verdict {
        case .delivered: ""
        case .refused(let errors, let isTrusted):
            errors.map(\.description).joined(separator: "; ") + (isTrusted ? "" : " (unsigned)")
        case .worthless(let why): "The access point answered \(status). \(why)"
        }
    }
}

extension HTTPClientError {
    /// What an error says of whether the message may have arrived.
    fileprivate var outcome: ReceptionAwareness.Outcome {
        switch code {
        case .badURL, .badRequest, .couldNotResolve, .couldNotConnect, .addressRefused, .tls, .noResources:
            .notConnected
        case .timedOut: .timedOut
        case .tooLarge, .connectionLost, .cancelled, .shutDown: .connectionLost
        }
    }
}

extension ExchangeCount {
    /// One exchange, as the statistics count it. `nil` when it is not counted: reports are not, nor what has no other side.
    init?(of transmission: Transmission, receiverCountry: String, at now: Timestamp) {
        guard transmission.purpose != .report, let peer = transmission.peer else { return nil }
        self.init(
            month: String(now.date.description.prefix(7)), direction: transmission.direction, peer: peer,
            documentType: transmission.documentType, process: transmission.process, profile: TransportProfile.as4.value,
            senderCountry: transmission.senderCountry ?? "ZZ", receiverCountry: receiverCountry,
            endUser: transmission.company?.description ?? "")
    }
}
