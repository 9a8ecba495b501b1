import Basics
import Database
import Storage

/// A document before and after a step.
package struct Moved: Sendable {
    package let document: Document
    package let step: LifecycleEvent
    package var previous: LifecycleStatus { step.previous ?? step.current }
}

extension Exchange {
    /// Moves a document one step on in its business life, and the other side's document with it where that is on this
    /// instance too.
    ///
    /// - Throws: `Problem` with `NOT_FOUND`, `INVALID_TRANSITION`, `REASON_REQUIRED`, `PAYMENT_FIELDS_REQUIRED` or
    ///   `PAYMENT_EXCEEDS_BALANCE`.
    package func move(
        _ id: DocumentID, of tenant: Tenant, _ transition: Transition, by actor: LifecycleEvent.Actor,
        _ witness: @escaping Witness<Moved> = { _ in { _ in } }
    ) async throws -> Moved {
        let now = time.now()
        let moved = try await store.write { [host = network.messageHost] tx in
            guard let document = try tx.documentSummary(id, of: tenant) else { throw Problem.notFound("document", id) }
            let moved = try tx.move(document, transition, by: actor, at: now)
            if let host { try tx.promiseResponse(to: moved, host: host) }
            try witness(moved)(tx)
            return moved
        }
        bells[.callWebhook].ring()
        bells[.transmit].ring()
        return moved
    }
}

extension Transaction {
    /// Takes the step, tells of it, and takes it for the twin.
    ///
    /// - Throws: `Problem` when the step is not allowed or lacks something, and then nothing was written.
    func move(
        _ document: Document, _ transition: Transition, by actor: LifecycleEvent.Actor, at now: Timestamp
    ) throws -> Moved {
        let moved = try step(document, transition, by: actor, at: now)
        guard let twin = document.twin, let other = try documentAnywhere(twin),
            let status = other.lifecycleStatus, Lifecycle.next(from: status).contains(transition.status)
        else { return moved }
        do {
            _ = try step(other, transition, by: LifecycleEvent.Actor(.counterparty), at: now)
        } catch is Problem {
            // The other side counts otherwise, for it recorded a payment before the document came here. Its own record stays
            // as it is, and does not keep this side from its step.
        }
        return moved
    }

    private func step(
        _ document: Document, _ transition: Transition, by actor: LifecycleEvent.Actor, at now: Timestamp
    ) throws -> Moved {
        guard let current = document.lifecycleStatus else {
            throw Problem(.invalidTransition, "A document of type `\(document.type.rawValue)` has no lifecycle.")
        }
        try transition.requireAllowed(from: current)
        try transition.requireReason()
        var step = LifecycleEvent(
            id: .new(at: now), document: document.id, organization: document.organization, previous: current,
            current: transition.status, at: now, setBy: actor)
        step.reason = transition.reason
        step.reasonCode = transition.reasonCode?.rawValue
        step.note = transition.note
        step.payment = try payment(transition, for: document)
        var moved = document
        moved.lifecycleStatus = transition.status
        moved.updatedAt = now
        try updateProgress(of: moved)
        try insert(step)
        try tell(.lifecycleUpdated, of: moved, EventData.moved(step), at: now)
        return Moved(document: moved, step: step)
    }

    /// The payment that goes with a step, with what is left after it. What a payment in another currency leaves is not
    /// reckoned: nobody here knows the rate.
    private func payment(_ transition: Transition, for document: Document) throws -> LifecycleEvent.Payment? {
        guard transition.status == .paid || transition.status == .partiallyPaid else { return nil }
        let isInItsCurrency = (transition.paymentCurrency ?? document.currency) == document.currency
        var missing: [Problem.Detail] = []
        if transition.paymentDate == nil {
            missing.append(.fault("paymentDate", "required", "expected the day of the payment, got nothing"))
        }
        if transition.paymentAmount == nil, transition.status == .partiallyPaid || !isInItsCurrency {
            missing.append(.fault("paymentAmount", "required", "expected what was paid, got nothing"))
        }
        guard let date = transition.paymentDate, missing.isEmpty else {
            throw Problem(
                .paymentFieldsRequired, "`\(transition.status.rawValue)` needs to know the payment.", missing)
        }
        let balance = isInItsCurrency ? try balance(of: document) : nil
        if let balance, let amount = transition.paymentAmount, amount > balance {
            throw Problem(
                .paymentExceedsBalance, "The payment is more than what is left to pay.",
                [
                    .fault(
                        "paymentAmount", "range",
                        "expected at most \(balance.text(minimumScale: 2)), got \(amount.text(minimumScale: 2))")
                ])
        }
        let amount = transition.paymentAmount ?? balance
        return LifecycleEvent.Payment(
            date: date, amount: amount, currency: transition.paymentCurrency ?? document.currency,
            remaining: transition.remainingAmount ?? remaining(balance, amount), reference: transition.paymentReference)
    }

    private func remaining(_ balance: Amount?, _ amount: Amount?) -> Amount? {
        guard let balance, let amount else { return nil }
        return balance - amount
    }

    /// What is left to pay of a document: its gross amount less what was paid in its own currency.
    func balance(of document: Document) throws(DatabaseError) -> Amount? {
        guard var left = document.totals?.gross else { return nil }
        for step in try lifecycle(of: document.id, in: document.organization) {
            if let payment = step.payment, payment.currency == document.currency, let amount = payment.amount {
                left -= amount
            }
        }
        return left
    }
}

extension Transition {
    fileprivate func requireAllowed(from current: LifecycleStatus) throws(Problem) {
        let allowed = Lifecycle.next(from: current)
        guard !allowed.contains(status) else { return }
        let next = allowed.isEmpty ? "none" : allowed.map(\.rawValue).joined(separator: ", ")
        throw Problem(
            .invalidTransition,
            "A document that is `\(current.rawValue)` cannot become `\(status.rawValue)`; it can become: \(next).",
            [
                Problem.Detail([
                    ("field", .text("status")), ("from", .text(current.rawValue)), ("to", .text(status.rawValue)),
                    ("allowedTransitions", .list(allowed.map(\.rawValue))),
                ])
            ])
    }

    fileprivate func requireReason() throws(Problem) {
        guard status == .rejected || status == .disputed else { return }
        if reason == nil, reasonCode == nil {
            throw Problem(
                .reasonRequired, "`\(status.rawValue)` needs a reason.",
                [.fault("reasonCode", "required", "expected a reason or a reason code, got neither")])
        }
        if reasonCode == .other, reason == nil {
            throw Problem(
                .reasonRequired, "The reason code OTH needs a reason in words.",
                [.fault("reason", "required", "expected the reason in words, got nothing")])
        }
    }
}
