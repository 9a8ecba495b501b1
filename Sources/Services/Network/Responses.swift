import Basics
import Database
import Invoicing
import Peppol
import Storage
import XML

/// Invoice responses: what buyers tell sellers over the network, and the steps of a document's business life that go with it.
extension Transaction {
    /// Promises to tell the sender of a document which step its receiver took.
    ///
    /// - Parameter host: For the identifier of the message.
    func promiseResponse(to moved: Moved, host: String) throws {
        let document = moved.document
        guard document.direction == .incoming, document.twin == nil, let seller = document.sender.participant,
            let type = DocumentType(document.type),
            let status = InvoiceResponse.Status(moved.step.current),
            let company = try company(.id(document.company), of: Tenant(document.organization))
        else { return }
        var response = InvoiceResponse(
            id: DerivedID.uuid(of: "response", moved.step.id), issuedAt: moved.step.at,
            sender: InvoiceResponse.Party(endpoint: company.participant, name: company.legalName),
            receiver: InvoiceResponse.Party(endpoint: seller, name: document.sender.name ?? seller.description),
            status: status, clarifications: Self.clarifications(of: moved.step),
            invoice: InvoiceResponse.Reference(number: document.number, issueDate: document.issueDate, type: type))
        response.note = moved.step.note
        response.effectiveDate = moved.step.payment?.date
        let capability = Capability.invoiceResponse
        let transmission = Transmission(
            id: .new(at: moved.step.at), .outgoing, .response, organization: document.organization,
            company: company.id, document: document.id, messageID: "\(response.id)@\(host)",
            instanceID: DerivedID.uuid(of: "response envelope", moved.step.id), sender: company.participant,
            receiver: seller,
            documentType: capability.documentType.uriForm, process: capability.process.uriForm,
            senderCountry: company.country, state: .pending, createdAt: moved.step.at)
        try promise(transmission, response.write().serialized(), organization: document.organization)
    }

    private static func clarifications(of step: LifecycleEvent) -> [InvoiceResponse.Clarification] {
        if step.current == .partiallyPaid { return [.init(.reason(.partiallyPaid), step.reason)] }
        guard step.reason != nil || step.reasonCode != nil else { return [] }
        let reason = step.reasonCode.flatMap { Lifecycle.Reason(rawValue: $0) } ?? .other
        return [.init(reason.clarification, step.reason ?? reason.words)]
    }

    /// Takes the step that a buyer told of.
    ///
    /// - Parameter company: Who is told: the seller.
    func takeResponse(_ arrival: Arrival, for company: Company, in batch: Batch) throws {
        var found: Document?
        do {
            let response = try InvoiceResponse(reading: XMLTree(parsing: arrival.payload))
            found = try sentDocument(number: response.invoice.number, from: company.id, to: arrival.sender)
            if let document = found { try follow(response, document, at: arrival.at) }
        } catch let error where error is XMLError || error is BrokenRules {
            // What cannot be understood is kept, and moves nothing.
        }
        try record(
            arrival.transmission(
                .response, organization: company.organization, company: company.id, document: found?.id),
            arrival.evidence(withPayload: true), receiverCountry: company.country, in: batch)
    }

    /// Takes the steps that lead to where the buyer is, as far as they are allowed from where the document is.
    private func follow(_ response: InvoiceResponse, _ document: Document, at now: Timestamp) throws {
        for transition in try transitions(to: response, document) {
            guard let current = try documentSummary(document.id, of: Tenant(document.organization)),
                let status = current.lifecycleStatus, Lifecycle.next(from: status).contains(transition.status)
            else { continue }
            do {
                _ = try move(current, transition, by: LifecycleEvent.Actor(.counterparty), at: now)
            } catch is Problem {
                // The seller's own record says otherwise, of payments for one: it stays.
                return
            }
        }
    }

    private func transitions(to response: InvoiceResponse, _ document: Document) throws -> [Transition] {
        let words = response.clarifications.compactMap(\.text) + [response.note].compactMap { $0 }
        let written = words.isEmpty ? nil : words.joined(separator: "; ")
        let code =
            response.clarifications.lazy.compactMap { Lifecycle.Reason($0.code) }.first { $0 != .other } ?? .other
        // What no code of ours says is said in words, also when the buyer wrote none.
        let reason =
            code != .other
            ? written : written ?? response.clarifications.first?.code.words ?? "The buyer gave no reason."
        switch response.status {
        case .acknowledged: return []
        case .inProcess: return [Transition(.underReview, note: written)]
        case .underQuery: return [Transition(.disputed, reason: reason, reasonCode: code)]
        case .rejected: return [Transition(.rejected, reason: reason, reasonCode: code)]
        case .accepted, .conditionallyAccepted: return [Transition(.approved, note: written)]
        case .paid:
            // How much a partial payment was, the response does not say.
            guard !response.clarifications.contains(where: { $0.code == .reason(.partiallyPaid) }) else { return [] }
            return [
                Transition(.approved),
                Transition(
                    .paid, note: written, paymentDate: response.effectiveDate ?? response.issueDate,
                    paymentAmount: try balance(of: document)),
            ]
        }
    }
}

extension InvoiceResponse.Status {
    /// The status that goes with a step; `nil` for the first, which nobody need be told of.
    fileprivate init?(_ status: LifecycleStatus) {
        switch status {
        case .issued: return nil
        case .underReview: self = .inProcess
        case .approved: self = .accepted
        case .partiallyPaid, .paid: self = .paid
        case .rejected: self = .rejected
        case .disputed: self = .underQuery
        }
    }
}

extension DocumentType {
    /// The code of a kind of document; `nil` for those that no response is about.
    fileprivate init?(_ kind: DocumentKind) {
        switch kind {
        case .invoice: self = .invoice
        case .creditNote: self = .creditNote
        case .debitNote: self = .debitNote
        case .purchaseOrder, .salesOrder, .quote, .event: return nil
        }
    }
}
