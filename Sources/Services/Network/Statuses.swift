import Basics
import Database
import Invoicing
import Peppol
import Storage
import XML

/// What is said of an envelope that was taken.
enum EnvelopeFate {
    /// Its document is with the receiver.
    case accepted
    /// Its document cannot be understood, and why.
    case rejected(String)
}

/// Message level statuses: what access points tell each other of envelopes.
extension Transaction {
    /// Promises to tell the sender of an envelope what became of it.
    ///
    /// - Parameter ours: Our own identifier as a service provider.
    func promiseStatus(
        _ fate: EnvelopeFate, of arrival: Arrival, to wish: StatusWish, for company: Company, document: DocumentID?,
        ours: ServiceProviderParticipant, host: String
    ) throws {
        guard let receiver = wish.receiver else { return }
        var status = MessageLevelStatus(
            id: DerivedID.uuid(of: "status", arrival.messageID), issuedAt: arrival.at, sender: ours,
            receiver: receiver, response: .accepted, envelopeID: arrival.instanceID)
        if case .rejected(let reason) = fate {
            status.response = .rejected
            status.description = reason
            status.issues = [MessageLevelStatus.Issue(.syntaxViolation, reason)]
        }
        let capability = Capability.messageLevelStatus
        let transmission = Transmission(
            id: .new(at: arrival.at), .outgoing, .status, organization: company.organization, company: company.id,
            document: document, messageID: "\(status.id)@\(host)",
            instanceID: DerivedID.uuid(of: "status envelope", arrival.messageID), sender: ours.participantID,
            receiver: receiver.participantID, documentType: capability.documentType.uriForm,
            process: capability.process.uriForm, senderCountry: company.country, state: .pending, createdAt: arrival.at)
        try promise(transmission, status.write().serialized(), organization: company.organization)
    }

    /// Notes what the receiver of an envelope of ours says of it. A rejection is the end of a document's delivery.
    func takeStatus(_ arrival: Arrival, in batch: Batch) throws {
        let status: MessageLevelStatus
        do {
            status = try MessageLevelStatus(reading: XMLTree(parsing: arrival.payload))
        } catch let error where error is XMLError || error is BrokenRules {
            return try noteStatus(arrival, of: nil, in: batch)
        }
        // Only the one who got the envelope may speak of it.
        guard var sent = try transmission(.outgoing, instance: status.envelopeID), sent.peer == arrival.peer else {
            return try noteStatus(arrival, of: nil, in: batch)
        }
        sent.statusCode = status.response.rawValue
        let issues = status.issues.map { "\($0.reason.rawValue) \($0.location ?? ""): \($0.description)" }
        sent.statusText = ([status.description].compactMap { $0 } + issues).joined(separator: "; ")
        try update(sent)
        try noteStatus(arrival, of: sent, in: batch)
        guard status.response == .rejected, sent.purpose == .document, let organization = sent.organization,
            let id = sent.document, var document = try documentSummary(id, of: Tenant(organization)),
            document.deliveryStatus == .delivered || document.deliveryStatus == .pending
        else { return }
        let failure = Document.Failure(
            code: "AP_REJECTED",
            message: sent.statusText.flatMap { $0.isEmpty ? nil : $0 } ?? "The receiver rejected it.")
        document.status = .rejected
        document.deliveryStatus = .rejected
        document.failure = failure
        document.updatedAt = arrival.at
        try updateProgress(of: document)
        try tell(.documentFailed, of: document, EventData.failed(document, failure), at: arrival.at, in: batch)
    }

    private func noteStatus(_ arrival: Arrival, of sent: Transmission?, in batch: Batch) throws {
        try record(
            arrival.transmission(
                .status, organization: sent?.organization, company: sent?.company, document: sent?.document),
            arrival.evidence(withPayload: true), receiverCountry: "ZZ", in: batch)
    }
}
