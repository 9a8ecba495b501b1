import Basics
import Database
import Storage

/// Registers companies, so that others find them.
package struct RegistrationWorker: Worker {
    package let exchange: Exchange
    package let kind = Job.Kind.register

    package init(_ exchange: Exchange) {
        self.exchange = exchange
    }

    package func pass() async throws -> Int {
        let jobs = try await claim(16)
        for job in jobs { try await attend(to: job) { try await register(job) } }
        if !jobs.isEmpty { exchange.bells[.callWebhook].ring() }
        return jobs.count
    }

    private func register(_ job: Job) async throws {
        let company = try exchange.store.look { (tx: borrowing Transaction) -> Company? in
            try self.company(of: job, in: tx)
        }
        let registration = if let company { await exchange.network.register(company) } else { Registration.registered }
        let now = exchange.time.now()
        try await exchange.store.write(.background) { tx in
            try settle(job, registration, at: now, in: tx)
        }
    }

    private func company(of job: Job, in tx: borrowing Transaction) throws -> Company? {
        guard let id = CompanyID(job.subject) else { return nil }
        return try tx.company(.id(id), of: Tenant(job.organization))
    }

    private func settle(
        _ job: Job, _ registration: Registration, at now: Timestamp, in tx: borrowing Transaction
    ) throws {
        guard var company = try company(of: job, in: tx), company.status == .active else { return try tx.finish(job) }
        switch registration {
        case .refused(let reason):
            return try tx.bury(job, failure: reason, at: now)
        case .pending(let until):
            return try tx.postpone(job, to: until)
        case .registered:
            let among = exchange.policy.mixesOrganizations ? nil : company.organization
            if let other = try tx.recipient(company.participant, among: among), other.id != company.id {
                return try tx.bury(job, failure: "\(company.participant) is registered for another company.", at: now)
            }
        }
        company.smpRegisteredAt = now
        company.updatedAt = now
        try tx.update(company)
        try tx.emit(
            Event(
                id: .new(at: now), organization: company.organization, company: company.id, type: .companyRegistered,
                data: EventData.registered(company), createdAt: now))
        try tx.finish(job)
    }
}
