import Basics
import Database
import Invoicing

/// What a transaction that serves many messages does once for all of them: it asks once what is the same for many, and writes
/// sums in place of ones.
///
/// `Transaction.together` makes one. It ends with its transaction, since what it knows holds only there; and it serves nobody
/// who changes webhooks or what is published.
package final class Batch {
    private var services: [ParticipantID: [(documentType: String, process: String)]] = [:]
    private var companies: [ParticipantID: Company?] = [:]
    private var webhooks: [OrganizationID: [Webhook]] = [:]
    private var exchanged: [ExchangeCount: Int] = [:]
    private var received: [CompanyID: Int] = [:]
    private var finished: [JobID] = []

    fileprivate init() {}

    /// As `Transaction.publishedServices(of:)`.
    package func publishedServices(
        of participant: ParticipantID, in tx: borrowing Transaction
    ) throws(DatabaseError) -> [(documentType: String, process: String)] {
        if let known = services[participant] { return known }
        let found = try tx.publishedServices(of: participant)
        services[participant] = found
        return found
    }

    /// As `Transaction.publishedCompany(_:)`. Its counters are those from before the batch.
    package func publishedCompany(
        _ participant: ParticipantID, in tx: borrowing Transaction
    ) throws(DatabaseError) -> Company? {
        if let known = companies[participant] { return known }
        let found = try tx.publishedCompany(participant)
        companies[participant] = .some(found)
        return found
    }

    /// As `Transaction.activeWebhooks(of:)`.
    func activeWebhooks(
        of organization: OrganizationID, in tx: borrowing Transaction
    ) throws(DatabaseError) -> [Webhook] {
        if let known = webhooks[organization] { return known }
        let found = try tx.activeWebhooks(of: organization)
        webhooks[organization] = found
        return found
    }

    /// Counts what was exchanged, as `Transaction.count(_:)`.
    package func count(_ count: ExchangeCount) {
        exchanged[count, default: 0] += 1
    }

    /// Counts a document that a company received, as `Transaction.count(_:for:)`.
    package func countReceived(by company: CompanyID) {
        received[company, default: 0] += 1
    }

    /// The work is done, as `Transaction.finish(_:)`.
    package func finish(_ job: Job) {
        finished.append(job.id)
    }

    /// Writes what was gathered. Everybody does so in the same order, so that no two wait for each other.
    fileprivate func write(in tx: borrowing Transaction) throws(DatabaseError) {
        if !finished.isEmpty { try tx.finish(finished.sorted()) }
        for (count, times) in exchanged.sorted(by: { $0.key.order.lexicographicallyPrecedes($1.key.order) }) {
            var sum = count
            sum.messages *= times
            try tx.count(sum)
        }
        for (company, documents) in received.sorted(by: { $0.key < $1.key }) {
            try tx.count(.incoming, for: company, documents: documents)
        }
    }
}

extension ExchangeCount {
    /// What tells it from every other.
    fileprivate var order: [String] {
        [
            month, direction.rawValue, peer, documentType, process, profile, senderCountry, receiverCountry, endUser,
        ]
    }
}

extension Transaction {
    /// Runs `body`, which does the same for many messages, and writes what that gathered.
    package func together<Value>(_ body: (Batch) throws -> Value) throws -> Value {
        let batch = Batch()
        let value = try body(batch)
        try batch.write(in: self)
        return value
    }
}
