import AS4
import Basics
import Crypto
import Database
import Invoicing
import Peppol
import Storage

/// The receiving side of an access point: opens messages, stores what is in them, and answers with a receipt that is sent
/// only when everything is stored.
package final class Reception: Sendable {
    package let exchange: Exchange
    package let network: PeppolNetwork
    private var settings: PeppolSettings { network.settings }
    private let opening: Opening
    private let answering: Answering
    private let intake: Intake
    private let log: Log?
    /// Large messages are opened by few at once: each is in memory more than once.
    private let largePlaces = Places(2)
    private static let largeBytes = 1 << 20

    package init(_ exchange: Exchange, _ network: PeppolNetwork, log: Log? = nil) {
        self.exchange = exchange
        self.network = network
        self.log = log
        var opening = Opening(
            identities: network.settings.identities, trust: network.settings.accessPointTrust)
        opening.limits.documentBytes = network.settings.maximumMessageBytes
        self.opening = opening
        answering = Answering(identity: network.settings.accessPoint, host: network.settings.host)
        intake = Intake(exchange, network)
    }

    /// What goes back to who sent a message.
    package struct Answer: Sendable {
        package let status: Int
        package let contentType: String
        package let body: [UInt8]
    }

    /// Says that a message has come and is taken in soon: others wait for it to be stored together with it.
    ///
    /// - Parameter size: Of the body, in bytes.
    /// - Returns: Whether they do: not for a large one, which takes its time.
    package func expect(_ size: Int) -> Bool {
        let isExpected = size <= Self.largeBytes
        if isExpected { intake.expect() }
        return isExpected
    }

    /// Takes a message in. Whatever it is, the answer is a signal.
    ///
    /// - Parameters:
    ///   - contentType: The header field of that name, or empty.
    ///   - isExpected: What `expect` returned; `nil` when it was not called.
    package func take(contentType: String, _ body: consuming [UInt8], isExpected: Bool? = nil) async -> Answer {
        let isExpected = isExpected ?? expect(body.count)
        if body.count > Self.largeBytes {
            let body = consume body
            return await largePlaces.with { await answer(to: body, contentType, isExpected) }
        }
        return await answer(to: body, contentType, isExpected)
    }

    private func answer(to body: [UInt8], _ contentType: String, _ isExpected: Bool) async -> Answer {
        let now = exchange.time.now()
        do throws(AS4Error) {
            return try await receipt(for: body, contentType, isExpected, at: now)
        } catch {
            log?.info("message refused", ["message": "\(error.messageID ?? "-")", "error": "\(error)"])
            let answer = answering.refusal(error, at: now)
            // What may succeed at another time is an error of ours; the rest is what the message is.
            let status = error.code == .deliveryFailure ? 503 : 200
            return Answer(status: status, contentType: answer.contentType, body: answer.body)
        }
    }

    private func receipt(
        for body: [UInt8], _ contentType: String, _ isExpected: Bool, at now: Timestamp
    ) async throws(AS4Error) -> Answer {
        // Until it is handed over to be stored, others may wait for it.
        var isAwaited = isExpected
        defer { if isAwaited { intake.dismiss() } }
        var opened = try opening.open(contentType: contentType, body: body, at: now)
        let messageID = opened.message.messageID
        if isAwaited, !network.revocation.isKnown(opened.path, at: now) {
            intake.dismiss()
            isAwaited = false
        }
        do throws(CertificateError) {
            try await network.revocation.check(opened.path, at: now)
        } catch {
            throw AS4Error(.failedAuthentication, "The signer is not trusted: \(error.reason).", messageID: messageID)
        }
        let receipt = try answering.receipt(for: opened, at: now)
        if opened.message.isPing { return Answer(receipt) }
        let (arrival, wish) = try arrival(
            of: opened.takePayload()?.content, opened, in: (contentType, body), answeredBy: receipt, at: now)
        do {
            let wasAwaited = isAwaited
            isAwaited = false
            let taken = try await intake.take(arrival, wish, wasExpected: wasAwaited)
            log?.info(
                "message taken",
                [
                    "message": "\(messageID)", "peer": "\(arrival.peer)", "bytes": .number(body.count),
                    "outcome": "\(taken.word)",
                ])
            switch taken {
            case .stored, .acknowledged: return Answer(receipt)
            case .repeated(let signal): return Answer(status: 200, contentType: signal.type, body: signal.bytes)
            }
        } catch let error as AS4Error {
            throw error.concerning(messageID)
        } catch {
            log?.error("message not stored", ["message": "\(messageID)", "error": "\(error)"])
            throw AS4Error(.deliveryFailure, "The message could not be stored; send it again.", messageID: messageID)
        }
    }

    /// Reads the envelope, and holds it against the header of the message.
    ///
    /// - Parameter content: The payload, or `nil` when there is none. It becomes the document: a large one is not copied.
    private func arrival(
        of content: consuming [UInt8]?, _ opened: OpenedMessage, in message: (type: String, bytes: [UInt8]),
        answeredBy receipt: Answering.Answer, at now: Timestamp
    ) throws(AS4Error) -> (Arrival, StatusWish) {
        let said = opened.message
        func refusal(_ words: String) -> AS4Error { AS4Error(.other, words, messageID: said.messageID) }
        guard let content else { throw refusal("The message carries no document.") }
        let envelope: ReceivedEnvelope
        do throws(EnvelopeError) {
            envelope = try ReceivedEnvelope(content, limits: .carried, textKept: DocumentFacts.textKept)
        } catch {
            throw refusal("The envelope is refused: \(error.reason)")
        }
        let header = envelope.header
        for (name, value, written) in [
            ("originalSender", said.originalSender?.value, header.sender.description),
            ("finalRecipient", said.finalRecipient?.value, header.receiver.description),
        ] where value != written && value?.lowercased() != written.lowercased() {
            throw refusal("The property \(name) is `\(value ?? "")`; the envelope says `\(written)`.")
        }
        guard said.action == header.documentType.uriForm else {
            throw refusal("Action is `\(said.action)`; the envelope says `\(header.documentType.uriForm)`.")
        }
        guard said.service.value == header.process.value else {
            throw refusal("Service is `\(said.service.value)`; the envelope says `\(header.process.value)`.")
        }
        let facts = envelope.tree.map { tree in Result { try DocumentFacts(of: tree) } }
        let digest = SHA256.digest(of: content)
        guard let document = envelope.takeDocument(from: content) else {
            throw refusal("The envelope carries no XML document.")
        }
        let parts = opened.references.map { "\(Hex.encode($0.digest)) \($0.uri)" }.sorted()
        let arrival = Arrival(
            messageID: said.messageID, instanceID: header.instanceID, sender: header.sender,
            receiver: header.receiver, documentType: header.documentType, process: header.process,
            senderCountry: header.country, peer: said.from.id, payload: document,
            facts: facts, payloadDigest: digest, signedParts: parts.joined(separator: "\n"), message: message,
            signal: (receipt.contentType, receipt.body), at: now)
        return (arrival, StatusWish(header, from: said.from.id))
    }
}

extension Reception.Answer {
    fileprivate init(_ answer: Answering.Answer) {
        self.init(status: 200, contentType: answer.contentType, body: answer.body)
    }
}

extension AS4Error {
    fileprivate func concerning(_ messageID: String) -> AS4Error {
        var error = self
        error.messageID = error.messageID ?? messageID
        return error
    }
}

/// Whom a sender wants to hear what became of its envelope, and when.
package struct StatusWish: Equatable, Sendable {
    /// `nil` when nobody can be named.
    package let receiver: ServiceProviderParticipant?
    /// Whether also when all went well.
    package let isAlways: Bool

    /// - Parameter seat: Of the access point that sent it: who hears when the envelope names nobody.
    init(_ header: EnvelopeHeader, from seat: String) {
        receiver =
            header.statusReceiver.flatMap { ServiceProviderParticipant($0) } ?? ServiceProviderID(seat)?.participant
        isAlways = header.statusWish == .always
    }
}
