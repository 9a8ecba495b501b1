import Basics
import Database
import Storage

/// Hands documents to the network, or to another company of the instance, and follows them until they have arrived or failed.
package struct DeliveryWorker: Worker {
    package let exchange: Exchange
    package let kind = Job.Kind.deliver

    package init(_ exchange: Exchange) {
        self.exchange = exchange
    }

    package func pass() async throws -> Int {
        let jobs = try await claim(64)
        guard !jobs.isEmpty else { return 0 }
        let outcomes = try await withThrowingTaskGroup(of: Outcome.self) { group in
            for job in jobs { group.addTask { try await outcome(of: job) } }
            var outcomes: [Outcome] = []
            for try await outcome in group { outcomes.append(outcome) }
            return outcomes
        }
        let now = exchange.time.now()
        try await exchange.store.write(.background) { tx in
            for outcome in outcomes { try settle(outcome, at: now, in: tx) }
        }
        exchange.bells[.callWebhook].ring()
        exchange.bells[.simulate].ring()
        return jobs.count
    }

    /// A job, and what came of it.
    private struct Outcome: Sendable {
        let job: Job
        let handover: Handover?
        /// The company of this instance that gets the document, when it is one.
        let neighbour: Company?
    }

    /// Finds the recipient and hands the document over.
    private func outcome(of job: Job) async throws -> Outcome {
        let tenant = Tenant(job.organization)
        guard let id = DocumentID(job.subject),
            let document = try exchange.store.look({ tx in try tx.document(id, of: tenant) }),
            document.deliveryStatus == .pending, let xml = document.xml,
            let sender = document.sender.participant, let receiver = document.receiver?.participant
        else { return Outcome(job: job, handover: nil, neighbour: nil) }

        let among = exchange.policy.mixesOrganizations ? nil : document.organization
        let neighbour = try exchange.store.look { tx in try tx.recipient(receiver, among: among) }
        if let neighbour, neighbour.receives.contains(document.type) {
            return Outcome(job: job, handover: .delivered(accessPoint: nil), neighbour: neighbour)
        }
        let message = OutgoingMessage(
            document: id, kind: document.type, sender: sender, receiver: receiver, xml: xml,
            sentAt: document.sentAt ?? document.createdAt, attempt: job.attempt)
        return Outcome(job: job, handover: await exchange.network.deliver(message), neighbour: nil)
    }

    /// Writes what came of a job. The document is read again: a lease may have run out, and another have settled it.
    private func settle(_ outcome: Outcome, at now: Timestamp, in tx: borrowing Transaction) throws {
        guard let handover = outcome.handover, let id = DocumentID(outcome.job.subject),
            var document = try tx.documentSummary(id, of: Tenant(outcome.job.organization)),
            document.deliveryStatus == .pending
        else { return try tx.finish(outcome.job) }

        document.updatedAt = now
        if !document.isHandedOver {
            document.isHandedOver = true
            try tx.tell(.documentSent, of: document, EventData.sent(document), at: now)
        }
        switch handover {
        case .underway(let until):
            try tx.updateProgress(of: document)
            return try tx.postpone(outcome.job, to: until)
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
