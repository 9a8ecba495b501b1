import Basics
import Database
import Storage

/// Plays the recipients that do something by themselves.
package struct SimulationWorker: Worker {
    package let exchange: Exchange
    package let kind = Job.Kind.simulate

    package init(_ exchange: Exchange) {
        self.exchange = exchange
    }

    package func pass() async throws -> Int {
        let jobs = try await claim(64)
        guard !jobs.isEmpty else { return 0 }
        do { try await react(to: jobs) } catch {
            // One step that cannot be taken keeps no other from it.
            for job in jobs { try await attend(to: job) { try await react(to: [job]) } }
        }
        exchange.bells[.callWebhook].ring()
        return jobs.count
    }

    private func react(to jobs: [Job]) async throws {
        let now = exchange.time.now()
        try await exchange.store.write(.background) { tx in
            for job in jobs {
                try react(job, at: now, in: tx)
                try tx.finish(job)
            }
        }
    }

    /// Takes the step that a job stands for, unless the document has gone another way meanwhile.
    private func react(_ job: Job, at now: Timestamp, in tx: borrowing Transaction) throws {
        let words = job.subject.split(separator: " ")
        guard words.count == 2, let id = DocumentID(String(words[0])), let number = Int(words[1]),
            let document = try tx.documentSummary(id, of: Tenant(job.organization)),
            let receiver = document.receiver?.participant, let status = document.lifecycleStatus
        else { return }
        let reactions = exchange.network.reactions(of: receiver)
        guard reactions.indices.contains(number), Lifecycle.next(from: status).contains(reactions[number].status)
        else { return }
        let reaction = reactions[number]
        var transition = Transition(reaction.status, reasonCode: reaction.reasonCode.flatMap(Lifecycle.Reason.init))
        if let percent = reaction.paidPercent, let balance = try tx.balance(of: document) {
            transition.paymentDate = now.date
            transition.paymentAmount = (balance * Amount(percent)).divided(by: Amount(100), to: 2)
            transition.paymentReference = document.paymentReference
        }
        _ = try tx.move(document, transition, by: LifecycleEvent.Actor(.simulator), at: now)
    }
}
