import Basics
import Database
import Peppol
import Storage

/// Sends what the access point has to say besides documents: invoice responses and message level statuses.
package struct TransmissionWorker: RollingWorker {
    package let exchange: Exchange
    package let kind = Job.Kind.transmit
    package let maximumUnderway = 32
    package let lease = Duration.seconds(600)
    private let network: PeppolNetwork

    package init(_ exchange: Exchange, _ network: PeppolNetwork) {
        self.exchange = exchange
        self.network = network
    }

    /// A message, and what it carries.
    package struct Pending: Sendable {
        fileprivate let transmission: Transmission
        fileprivate let payload: [UInt8]
    }

    package func matter(of job: Job, in tx: borrowing Transaction) throws -> Pending? {
        guard let id = TransmissionID(job.subject), let transmission = try tx.transmission(id),
            transmission.state == .pending, let payload = try tx.evidence(of: id)?.payload
        else { return nil }
        return Pending(transmission: transmission, payload: payload)
    }

    package func work(on job: Job, _ pending: Pending?) async throws {
        guard let (transmission, payload) = pending.map({ ($0.transmission, $0.payload) }),
            let type = DocumentTypeID(uriForm: transmission.documentType),
            let process = ProcessID(uriForm: transmission.process)
        else {
            return try await exchange.store.write(.background) { tx in try tx.finish(job) }
        }
        let delivery = await network.transmit(
            transmission, payload, as: Capability(type, process), begun: transmission.createdAt, attempt: job.attempt)
        let now = exchange.time.now()
        try await exchange.store.write(.background) { tx in
            try settle(job, delivery, at: now, in: tx)
        }
    }

    private func settle(_ job: Job, _ delivery: Delivery, at now: Timestamp, in tx: borrowing Transaction) throws {
        if let record = delivery.record {
            // Another may have settled it, when the lease ran out.
            guard try tx.transmission(record.transmission.id)?.state == .pending else { return try tx.finish(job) }
            try tx.record(record.transmission, record.evidence)
            if let count = record.count { try tx.count(count) }
        }
        switch delivery.handover {
        case .underway(let until, let failure):
            try tx.postpone(job, to: until, failure: failure, counts: delivery.wasTried)
        case .delivered: try tx.finish(job)
        // Who does not want to hear of it, need not.
        case .failed(let failure) where failure.code == "RECIPIENT_NOT_FOUND": try tx.finish(job)
        case .rejected(let failure), .failed(let failure):
            try tx.bury(job, failure: "\(failure.code): \(failure.message)", at: now)
        }
    }
}

extension Transaction {
    /// Promises to send something that is no document.
    func promise(_ transmission: Transmission, _ payload: [UInt8], organization: OrganizationID) throws {
        try insert(transmission)
        try keep(Evidence(payload: payload), of: transmission.id)
        try enqueue(
            Job(
                .transmit, transmission.id.description, organization: organization, company: transmission.company,
                due: transmission.createdAt))
    }
}
