import Basics
import Database
import Storage

/// Hands documents to the network, or to another company of the instance, and follows them until they have arrived or failed.
package struct DeliveryWorker: RollingWorker {
    package let exchange: Exchange
    package let kind = Job.Kind.deliver
    package var maximumUnderway: Int { exchange.network.maximumUnderway }
    package let lease = Duration.seconds(600)
    private let outcomes = Gathering<Outcome>()

    package init(_ exchange: Exchange) {
        self.exchange = exchange
    }

    package func work(on job: Job) async throws {
        guard outcomes.add(try await outcome(of: job)) else { return }
        while true {
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
            for outcome in outcomes { try settle(outcome, at: now, in: tx) }
        }
        exchange.bells[.callWebhook].ring()
        exchange.bells[.simulate].ring()
    }

    /// A job, and what came of it.
    private struct Outcome: Sendable {
        let job: Job
        /// `nil` when there was nothing to do.
        var delivery: Delivery?
        /// The company of this instance that gets the document, when it is one.
        var neighbour: Company?
    }

    /// Finds the recipient and hands the document over.
    private func outcome(of job: Job) async throws -> Outcome {
        let tenant = Tenant(job.organization)
        guard let id = DocumentID(job.subject),
            let document = try exchange.store.look({ tx in try tx.documentSummary(id, of: tenant) }),
            document.deliveryStatus == .pending,
            let size = try exchange.store.look({ tx in try tx.xmlSize(of: id, tenant) }),
            let sender = document.sender.participant, let receiver = document.receiver?.participant
        else { return Outcome(job: job) }

        if exchange.policy.deliversLocally {
            let among = exchange.policy.mixesOrganizations ? nil : document.organization
            let neighbour = try exchange.store.look { tx in try tx.recipient(receiver, among: among) }
            if let neighbour, neighbour.receives.contains(document.type) {
                return Outcome(job: job, delivery: Delivery(.delivered(accessPoint: nil)), neighbour: neighbour)
            }
        }
        let company = try exchange.store.look { tx in try tx.company(.id(document.company), of: tenant) }
        let message = OutgoingMessage(
            document: id, organization: document.organization, company: document.company, kind: document.type,
            sender: sender, receiver: receiver,
            senderCountry: company?.country ?? "ZZ", size: size, sentAt: document.sentAt ?? document.createdAt,
            attempt: job.attempt
        ) { [store = exchange.store] in
            guard let xml = try store.look({ tx in try tx.xml(of: id, tenant) }) else { return [] }
            return xml
        }
        return Outcome(job: job, delivery: await exchange.network.deliver(message))
    }

    /// Writes what came of a job. The document is read again: a lease may have run out, and another have settled it.
    private func settle(_ outcome: Outcome, at now: Timestamp, in tx: borrowing Transaction) throws {
        guard let delivery = outcome.delivery, let id = DocumentID(outcome.job.subject),
            var document = try tx.documentSummary(id, of: Tenant(outcome.job.organization)),
            document.deliveryStatus == .pending
        else { return try tx.finish(outcome.job) }

        document.updatedAt = now
        if let record = delivery.record { try keep(record, of: document, in: tx) }
        if !document.isHandedOver, delivery.handover.isHandedOver {
            document.isHandedOver = true
            try tx.tell(.documentSent, of: document, EventData.sent(document), at: now)
        }
        switch delivery.handover {
        case .underway(let until, let failure):
            try tx.updateProgress(of: document)
            return try tx.postpone(outcome.job, to: until, failure: failure, counts: delivery.wasTried)
        case .delivered(let accessPoint):
            document.status = .delivered
            document.deliveryStatus = .delivered
            document.deliveredAt = now
            if let neighbour = outcome.neighbour { document.twin = try tx.receive(document, as: neighbour, at: now) }
            try tx.tell(
                .documentDelivered, of: document, EventData.delivered(document, accessPoint: accessPoint), at: now)
            try promiseReactions(to: document, in: tx)
        case .rejected(let failure):
            document.status = .rejected
            document.deliveryStatus = .rejected
            try fail(&document, failure, at: now, in: tx)
        case .failed(let failure):
            document.deliveryStatus = .failed
            try fail(&document, failure, at: now, in: tx)
        }
        try tx.updateProgress(of: document)
        try tx.finish(outcome.job)
    }

    /// Records what went over the network of a document.
    private func keep(_ record: TransmissionRecord, of document: Document, in tx: borrowing Transaction) throws {
        let wasExchanged = try tx.transmission(record.transmission.id)?.state == .exchanged
        try tx.record(record.transmission, record.evidence)
        if let count = record.count, !wasExchanged { try tx.count(count) }
    }

    private func fail(
        _ document: inout Document, _ failure: Document.Failure, at now: Timestamp, in tx: borrowing Transaction
    ) throws {
        document.failure = failure
        try tx.tell(.documentFailed, of: document, EventData.failed(document, failure), at: now)
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
    func receive(_ sent: Document, as company: Company, at now: Timestamp) throws -> DocumentID {
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
        try count(.incoming, for: company.id)
        try tell(.documentReceived, of: received, EventData.received(received), at: now)
        return received.id
    }
}
