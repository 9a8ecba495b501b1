import Basics
import Database
import Invoicing
import Storage

/// Hands documents to the network, or to another company of the instance, and follows them until they have arrived or failed.
package struct DeliveryWorker: RollingWorker {
    package let exchange: Exchange
    package let kind = Job.Kind.deliver
    package var maximumUnderway: Int { exchange.network.maximumUnderway }
    package let lease = Duration.seconds(600)
    private let outcomes = Pile<Outcome>()

    package init(_ exchange: Exchange) {
        self.exchange = exchange
    }

    package func work(on job: Job, _ consignment: Consignment?) async throws {
        guard outcomes.add(try await outcome(of: job, consignment)) else { return }
        while true {
            // Those go first whose answers have come: what became of them is written together.
            await Task.yield()
            let batch = outcomes.next()
            guard !batch.isEmpty else { return }
            await settle(batch)
        }
    }

    /// Writes what came of jobs, all together. When that fails, each by itself: one that cannot be written keeps no other
    /// from it, and whoever writes goes on.
    private func settle(_ outcomes: [Outcome]) async {
        do { try await write(outcomes) } catch {
            for outcome in outcomes { try? await attend(to: outcome.job) { try await write([outcome]) } }
        }
    }

    private func write(_ outcomes: [Outcome]) async throws {
        let now = exchange.time.now()
        try await exchange.store.write(.background) { tx in
            try tx.together { batch in
                for outcome in outcomes { try settle(outcome, at: now, in: tx, batch) }
            }
        }
        exchange.bells[.callWebhook].ring()
        exchange.bells[.simulate].ring()
    }

    /// What is to be delivered, and to whom. Handed on by reference, as a document is large to copy.
    package final class Consignment: Sendable {
        fileprivate let document: Document
        fileprivate let sender: ParticipantID
        fileprivate let receiver: ParticipantID
        /// The company of this instance that gets the document, when it is one.
        fileprivate let neighbour: Company?
        /// What is looked up only where contents are carried.
        fileprivate let contents: Contents?

        fileprivate struct Contents: Sendable {
            /// The bytes of the document's XML.
            let size: Int
            /// The document's XML, where it is small.
            let xml: [UInt8]?
            /// Where its company is.
            let country: String?
        }

        fileprivate init(
            _ document: Document, from sender: ParticipantID, to receiver: ParticipantID, neighbour: Company?,
            contents: Contents?
        ) {
            self.document = document
            self.sender = sender
            self.receiver = receiver
            self.neighbour = neighbour
            self.contents = contents
        }
    }

    /// A job, and what came of it. Handed on by reference.
    private final class Outcome: Sendable {
        let job: Job
        /// `nil` when there was nothing to do.
        let result: (consignment: Consignment, delivery: Delivery)?

        init(job: Job, result: (consignment: Consignment, delivery: Delivery)? = nil) {
            self.job = job
            self.result = result
        }
    }

    package func matter(of job: Job, in tx: borrowing Transaction) throws -> Consignment? {
        let tenant = Tenant(job.organization)
        guard let id = DocumentID(job.subject), let document = try tx.documentSummary(id, of: tenant),
            document.deliveryStatus == .pending,
            let sender = document.sender.participant, let receiver = document.receiver?.participant
        else { return nil }
        var neighbour: Company?
        if exchange.policy.deliversLocally {
            neighbour = try tx.recipient(
                receiver, among: exchange.policy.mixesOrganizations ? nil : document.organization)
            if let found = neighbour, !found.receives.contains(document.type) { neighbour = nil }
        }
        var contents: Consignment.Contents?
        if neighbour == nil, exchange.network.carriesContents {
            guard let found = try tx.xml(of: id, tenant, upTo: OutgoingMessage.smallBytes) else { return nil }
            contents = Consignment.Contents(size: found.size, xml: found.xml, country: found.country)
        }
        return Consignment(document, from: sender, to: receiver, neighbour: neighbour, contents: contents)
    }

    /// Hands the document over.
    private func outcome(of job: Job, _ consignment: Consignment?) async throws -> Outcome {
        guard let consignment else { return Outcome(job: job) }
        guard consignment.neighbour == nil else {
            return Outcome(job: job, result: (consignment, Delivery(.delivered(accessPoint: nil))))
        }
        let document = consignment.document
        let message = OutgoingMessage(
            document: document.id, organization: document.organization, company: document.company, kind: document.type,
            sender: consignment.sender, receiver: consignment.receiver,
            senderCountry: consignment.contents?.country ?? "ZZ", size: consignment.contents?.size ?? 0,
            sentAt: document.sentAt ?? document.createdAt, attempt: job.attempt
        ) { [store = exchange.store, xml = consignment.contents?.xml] in
            try xml ?? store.look { tx in try tx.xml(of: document.id, Tenant(document.organization)) } ?? []
        }
        return Outcome(job: job, result: (consignment, await exchange.network.deliver(message)))
    }

    /// Writes what came of a job. A lease may have run out, and another have settled it: then nothing is written.
    private func settle(
        _ outcome: Outcome, at now: Timestamp, in tx: borrowing Transaction, _ batch: Batch
    ) throws {
        guard let (consignment, delivery) = outcome.result else { return batch.finish(outcome.job) }
        var document = consignment.document
        document.updatedAt = now
        switch delivery.handover {
        case .underway(let until, let failure):
            guard try note(delivery, of: document, in: tx, batch) else { break }
            return try tx.postpone(outcome.job, to: until, failure: failure, counts: delivery.wasTried)
        case .delivered(let accessPoint):
            document.status = .delivered
            document.deliveryStatus = .delivered
            document.deliveredAt = now
            guard try end(&document, delivery, in: tx, batch) else { break }
            if let neighbour = consignment.neighbour {
                try tx.pair(document, with: try tx.receive(document, as: neighbour, at: now, in: batch))
            }
            try tx.tell(
                .documentDelivered, of: document, EventData.delivered(document, accessPoint: accessPoint), at: now,
                in: batch)
            try promiseReactions(to: document, in: tx)
        case .rejected(let failure):
            document.status = .rejected
            document.deliveryStatus = .rejected
            try fail(document, failure, delivery, in: tx, batch)
        case .failed(let failure):
            document.deliveryStatus = .failed
            try fail(document, failure, delivery, in: tx, batch)
        }
        batch.finish(outcome.job)
    }

    /// Notes how far a document has come that is still underway. Returns whether it is.
    private func note(
        _ delivery: Delivery, of document: Document, in tx: borrowing Transaction, _ batch: Batch
    ) throws -> Bool {
        if delivery.record != nil {
            let current = try tx.deliveryStatus(of: document.id, Tenant(document.organization))
            guard current == .pending else { return false }
            try keep(delivery, in: tx, batch)
        }
        guard !document.isHandedOver, delivery.handover.isHandedOver else { return true }
        if try tx.markHandedOver(document, at: document.updatedAt) {
            try tellSent(document, in: tx, batch)
        }
        return true
    }

    /// Ends the delivery of a document. Returns whether it had not ended before.
    private func end(
        _ document: inout Document, _ delivery: Delivery, in tx: borrowing Transaction, _ batch: Batch
    ) throws -> Bool {
        let known = document.isHandedOver
        document.isHandedOver = true
        // Since it was looked up another may have noted that the network has it.
        for wasHandedOver in [known, !known] where try tx.endDelivery(of: document, wasHandedOver: wasHandedOver) {
            try keep(delivery, in: tx, batch)
            if !wasHandedOver { try tellSent(document, in: tx, batch) }
            return true
        }
        return false
    }

    private func fail(
        _ document: Document, _ failure: Document.Failure, _ delivery: Delivery, in tx: borrowing Transaction,
        _ batch: Batch
    ) throws {
        var document = document
        document.failure = failure
        guard try end(&document, delivery, in: tx, batch) else { return }
        try tx.tell(
            .documentFailed, of: document, EventData.failed(document, failure), at: document.updatedAt, in: batch)
    }

    private func tellSent(_ document: Document, in tx: borrowing Transaction, _ batch: Batch) throws {
        try tx.tell(.documentSent, of: document, EventData.sent(document), at: document.updatedAt, in: batch)
    }

    /// Records what went over the network.
    private func keep(_ delivery: Delivery, in tx: borrowing Transaction, _ batch: Batch) throws {
        guard let record = delivery.record else { return }
        let before = try tx.record(record.transmission, record.evidence)
        if let count = record.count, before != .exchanged { batch.count(count) }
    }

    /// Promises what a simulated recipient does next.
    private func promiseReactions(to document: Document, in tx: borrowing Transaction) throws {
        guard let receiver = document.receiver?.participant, let sentAt = document.sentAt else { return }
        for (number, reaction) in exchange.network.reactions(of: receiver).enumerated() {
            try tx.enqueue(
                Job(
                    .simulate, "\(document.id) \(number)", organization: document.organization,
                    company: document.company,
                    due: sentAt + reaction.after))
        }
    }
}

extension Handover {
    /// Whether the network has taken the document on: not while it only tries to reach somebody.
    fileprivate var isHandedOver: Bool {
        if case .underway(_, failure: .some) = self { false } else { true }
    }
}

extension Transaction {
    /// Stores a document that has come to a company of this instance, as that company's own, and tells of it.
    /// Returns its identifier.
    func receive(
        _ sent: Document, as company: Company, at now: Timestamp, in batch: Batch
    ) throws -> DocumentID {
        let original = try document(sent.id, of: Tenant(sent.organization))
        var received = Document(
            id: .new(at: now), organization: company.organization, company: company.id, type: sent.type,
            direction: .incoming, number: sent.number, issueDate: sent.issueDate, currency: sent.currency,
            sender: sent.sender, receiver: sent.receiver, status: .delivered, deliveryStatus: .delivered,
            lifecycleStatus: .issued, createdAt: now)
        received.dueDate = sent.dueDate
        received.totals = sent.totals
        received.buyerReference = sent.buyerReference
        received.orderReference = sent.orderReference
        received.iban = sent.iban
        received.paymentReference = sent.paymentReference
        received.note = sent.note
        received.xml = original?.xml
        received.twin = sent.id
        received.sentAt = sent.sentAt
        received.receivedAt = now
        try insert(received)
        try insert(
            LifecycleEvent(
                id: .new(at: now), document: received.id, organization: received.organization, previous: nil,
                current: .issued, at: now, setBy: LifecycleEvent.Actor(.counterparty)))
        batch.countReceived(by: company.id)
        try tell(.documentReceived, of: received, EventData.received(received), at: now, in: batch)
        return received.id
    }
}
