import Basics
import Database
import Storage

/// Takes companies out of the SMP, so that nobody sends to them any more.
package struct DeregistrationWorker: Worker {
    package let exchange: Exchange
    package let kind = Job.Kind.deregister

    package init(_ exchange: Exchange) {
        self.exchange = exchange
    }

    package func pass() async throws -> Int {
        let jobs = try await claim(16)
        for job in jobs { try await attend(to: job) { try await deregister(job) } }
        return jobs.count
    }

    private func deregister(_ job: Job) async throws {
        let company = try exchange.store.look { (tx: borrowing Transaction) -> Company? in
            guard let id = CompanyID(job.subject) else { return nil }
            return try tx.company(.id(id), of: Tenant(job.organization))
        }
        // One that was taken back meanwhile stays.
        let outcome =
            if let company, company.status == .inactive { await exchange.network.deregister(company) } else {
                Registration.registered
            }
        let now = exchange.time.now()
        try await exchange.store.write(.background) { tx in
            switch outcome {
            case .registered: try tx.finish(job)
            case .pending(let until): try tx.postpone(job, to: until)
            case .refused(let reason): try tx.bury(job, failure: reason, at: now)
            }
        }
    }
}
