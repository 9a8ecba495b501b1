import Basics
import Database
import Invoicing
import JSON
import Storage

/// A document that a caller wants sent.
package struct NewDocument: Sendable {
    package var kind: DocumentKind
    package var sender: Company
    /// `nil` only for an event.
    package var receiver: ParticipantID?
    package var content: Content
    /// A JSON object of the caller's own.
    package var metadata = "{}"

    /// In which form the caller gave it.
    package enum Content: Sendable {
        /// A structured body: the invoice as far as the caller gave it, and the body itself. Indirect, since an invoice has
        /// many parts to copy.
        indirect case invoice(Invoice, Body)
        /// The document as the caller wrote it.
        case xml([UInt8])
        /// A record that is not delivered.
        case event(number: String, issueDate: CalendarDate, body: String)
    }

    /// The document as the caller wrote it, or `nil` when it is ours to write.
    var xml: [UInt8]? {
        if case .xml(let bytes) = content { bytes } else { nil }
    }

    /// A structured body, as the caller wrote it.
    package struct Body: Sendable {
        /// Without white space.
        package let json: RawJSON
        /// Reads another body as this one was read: what would be sent if the caller changed it so. Throws what is wrong
        /// with it.
        package let read: @Sendable (JSONNode) throws -> Invoice

        package init(_ json: RawJSON, read: @escaping @Sendable (JSONNode) throws -> Invoice) {
            self.json = json
            self.read = read
        }
    }

    package init(_ kind: DocumentKind, from sender: Company, to receiver: ParticipantID?, _ content: Content) {
        self.kind = kind
        self.sender = sender
        self.receiver = receiver
        self.content = content
    }
}

extension Exchange {
    /// Accepts a document for delivery. What is stored and what is promised commit together or not at all.
    ///
    /// - Parameter actor: Who sends it: takes the first step of its lifecycle.
    /// - Throws: `Problem` when the document is not valid, nobody can receive it, or it was sent before.
    package func send(
        _ new: NewDocument, by actor: LifecycleEvent.Actor, _ witness: @escaping Witness<Document> = { _ in { _ in } }
    ) async throws -> Document {
        let document = try await prepare(new)
        let testimony = try witness(document)
        let isTold = try await store.write { [network] tx in
            let isTold = try tx.accept(document, by: actor, over: network)
            try testimony(tx)
            return isTold
        }
        announce([document], isTold: isTold)
        return document
    }

    /// Accepts many documents in one transaction. One that is not accepted does not keep the others from it.
    ///
    /// - Parameters:
    ///   - prepared: What `prepare` made of each, or why it could not.
    ///   - actor: Who sends them.
    /// - Returns: For each, in order, the document or why it was not accepted.
    package func send(
        prepared: [Result<Document, Problem>], by actor: LifecycleEvent.Actor,
        _ witness: @escaping Witness<[Result<Document, Problem>]> = { _ in { _ in } }
    ) async throws -> [Result<Document, Problem>] {
        let (results, isTold) = try await store.write { [network] tx in
            var results: [Result<Document, Problem>] = []
            var isTold = false
            for item in prepared {
                do {
                    let document = try item.get()
                    if try tx.accept(document, by: actor, over: network) { isTold = true }
                    results.append(.success(document))
                } catch let problem as Problem {
                    results.append(.failure(problem))
                }
            }
            try witness(results)(tx)
            return (results, isTold)
        }
        announce(results.compactMap { try? $0.get() }, isTold: isTold)
        return results
    }

    /// Wakes who works for documents that were accepted.
    ///
    /// - Parameter isTold: Whether a webhook is to be told of one.
    private func announce(_ documents: [Document], isTold: Bool) {
        for document in documents where document.deliveryStatus == .pending {
            bells[.deliver].ring(for: document.firstDelivery(over: network))
        }
        if isTold { bells[.callWebhook].ring() }
    }

    /// Checks a document and makes its record, without storing anything.
    ///
    /// - Throws: `Problem` when the document is not valid, the sender may not send it, or nobody can receive it.
    package func prepare(_ new: NewDocument) async throws -> Document {
        try new.sender.requireSending(new.kind)
        let now = time.now()
        switch new.content {
        case .event(let number, let issueDate, let body):
            return event(new, number: number, issueDate: issueDate, body: body, at: now)
        case .invoice, .xml:
            let recipient = try await recipient(of: new)
            let checked = try check(new, recipient: recipient)
            return record(new, checked, recipient: recipient, at: now)
        }
    }

    private func event(
        _ new: NewDocument, number: String, issueDate: CalendarDate, body: String, at now: Timestamp
    ) -> Document {
        var document = Document(
            id: .new(at: now), organization: new.sender.organization, company: new.sender.id, type: .event,
            direction: .outgoing, number: number, issueDate: issueDate, currency: "EUR", sender: new.sender.party,
            receiver: nil, status: .sent, deliveryStatus: .stored, lifecycleStatus: nil, createdAt: now)
        document.body = body
        document.metadata = new.metadata
        document.sentAt = now
        return document
    }

    private func record(
        _ new: NewDocument, _ checked: CheckedInvoice, recipient: Recipient, at now: Timestamp
    ) -> Document {
        var document = Document(
            id: .new(at: now), organization: new.sender.organization, company: new.sender.id, type: new.kind,
            direction: .outgoing, number: checked.invoice.number,
            issueDate: checked.invoice.issueDate ?? now.date, currency: checked.invoice.currency.code,
            sender: new.sender.party, receiver: nil, status: .sent, deliveryStatus: .pending,
            lifecycleStatus: .issued, createdAt: now)
        document.describe(checked.invoice)
        document.sender.name = checked.invoice.seller.name
        document.receiver = Document.Party(
            participant: recipient.participant, name: checked.invoice.buyer.name,
            vatNumber: checked.invoice.buyer.vatNumber)
        document.xml = checked.xml
        let isLocal = recipient.company != nil && policy.deliversLocally
        document.isHandedOver = !isLocal && network.firstOutcome(for: recipient.participant, sentAt: now) != nil
        if case .invoice(_, let body) = new.content { document.body = body.json.text }
        document.metadata = new.metadata
        document.sentAt = now
        return document
    }
}

extension Document {
    /// When its delivery is first worked on.
    fileprivate func firstDelivery(over network: any Network) -> Timestamp {
        guard isHandedOver, let receiver = receiver?.participant else { return createdAt }
        return network.firstOutcome(for: receiver, sentAt: createdAt) ?? createdAt
    }

    /// Takes over what lists and the flat view show of an invoice.
    mutating func describe(_ invoice: Invoice) {
        dueDate = invoice.dueDate
        if let gross = invoice.totals.withVAT {
            totals = Totals(net: invoice.totals.withoutVAT ?? gross, vat: invoice.totals.vat ?? .zero, gross: gross)
        }
        buyerReference = invoice.buyerReference
        orderReference = invoice.orderReference
        iban = invoice.payment?.transfers.first?.account
        paymentReference = invoice.payment?.remittanceInformation
        note = invoice.notes.first?.text
    }
}

extension Company {
    /// The company as one side of a document.
    var party: Document.Party {
        Document.Party(participant: participant, name: name, vatNumber: vatNumber)
    }

    /// - Throws: `Problem` when the company may not send documents of this kind.
    func requireSending(_ kind: DocumentKind) throws(Problem) {
        switch status {
        case .active: break
        case .inactive: throw Problem(.companyInactive, "\(name) was deregistered and sends nothing any more.")
        case .suspended: throw Problem(.companySuspended, "\(name) is suspended.")
        }
        guard kind == .event || sends.contains(kind) else {
            throw Problem(
                .senderNotRegistered, "\(name) does not send documents of type `\(kind.rawValue)`.",
                [
                    .fault(
                        "type", "capability",
                        "expected one of \(sends.map(\.rawValue).joined(separator: ", ")), got \(kind.rawValue)")
                ])
        }
    }
}

extension Transaction {
    /// Stores a document that was prepared, and promises its delivery. Returns whether a webhook is to be told of it.
    ///
    /// - Throws: `Problem` with `DUPLICATE_DOCUMENT`, and then nothing was written.
    fileprivate func accept(
        _ document: Document, by actor: LifecycleEvent.Actor, over network: any Network
    ) throws -> Bool {
        guard try insertUnlessSent(document) else {
            let existing = try sentDocument(document.type, number: document.number, from: document.company)
            throw Problem(
                .duplicateDocument,
                "\(document.type.rawValue) \(document.number) was sent before and has not failed.",
                [
                    Problem.Detail([
                        ("field", .text("document.number")), ("value", .text(document.number)),
                        ("existingId", .text(existing?.description ?? "")),
                    ])
                ])
        }
        guard document.deliveryStatus == .pending, let status = document.lifecycleStatus else { return false }
        try insert(
            LifecycleEvent(
                id: .new(at: document.createdAt), document: document.id, organization: document.organization,
                previous: nil, current: status, at: document.createdAt, setBy: actor))
        try enqueue(
            Job(
                .deliver, document.id.description, organization: document.organization, company: document.company,
                due: document.firstDelivery(over: network)))
        try count(.outgoing, for: document.company)
        guard document.isHandedOver else { return false }
        return try tell(.documentSent, of: document, EventData.sent(document), at: document.createdAt)
    }
}
