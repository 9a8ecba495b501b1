import Basics
import Crypto
import Database
import HTTP
import Storage

/// Tells webhooks of events: signs, calls, and tries again by the schedule until one is told or given up.
package struct WebhookWorker: RollingWorker {
    package let exchange: Exchange
    package let kind = Job.Kind.callWebhook
    private let client: HTTPClient
    /// How long a receiver may take to answer.
    private static let timeout = Duration.seconds(5)

    /// - Parameter client: Holds the addresses it resolves against the policy for webhooks.
    package init(_ exchange: Exchange, client: HTTPClient) {
        self.exchange = exchange
        self.client = client
    }

    package let maximumUnderway = 256

    /// What a webhook is to be told.
    package struct Notice: Sendable {
        fileprivate let delivery: WebhookDelivery
        fileprivate let event: Event
        fileprivate let webhook: Webhook
    }

    package func matter(of job: Job, in tx: borrowing Transaction) throws -> Notice? {
        guard let id = WebhookDeliveryID(job.subject), let found = try tx.delivery(id, of: job.organization) else {
            return nil
        }
        return Notice(delivery: found.delivery, event: found.event, webhook: found.webhook)
    }

    package func work(on job: Job, _ notice: Notice?) async throws {
        guard let found = notice else {
            return try await exchange.store.write(.background) { tx in try tx.finish(job) }
        }
        guard found.webhook.status == .active else {
            return try await giveUp(job, found.delivery, found.webhook.status)
        }
        let start = exchange.time.now()
        let answer = await call(found.webhook, found.event, attempt: found.delivery.attempt + 1, at: start)
        let end = exchange.time.now()
        if Task.isCancelled {
            // The program stops: what came of the call is not known, so it is made again at the next start.
            return try await exchange.store.write(.background) { tx in try tx.postpone(job, to: end) }
        }
        try await exchange.store.write(.background) { tx in
            try settle(job, found.delivery.id, answer, took: Int((end - start).wholeMilliseconds), at: end, in: tx)
        }
    }

    /// A webhook that is switched off is not called. Its events stay to be read and replayed.
    private func giveUp(_ job: Job, _ delivery: WebhookDelivery, _ status: Webhook.Status) async throws {
        var delivery = delivery
        delivery.state = .exhausted
        delivery.nextAttemptAt = nil
        delivery.error = "the webhook is \(status.rawValue)"
        try await exchange.store.write(.background) { [delivery] tx in
            try tx.update(delivery)
            try tx.finish(job)
        }
    }

    /// What a receiver made of a call.
    private struct Answer: Sendable {
        var status: Int?
        var error: String?
        var isSuccess: Bool { error == nil }
    }

    private func call(_ webhook: Webhook, _ event: Event, attempt: Int, at now: Timestamp) async -> Answer {
        do {
            let company = try company(of: event, for: webhook)
            let body = WebhookEnvelope.bytes(of: event, isLive: exchange.policy.isLive, company: company)
            var request = OutgoingRequest(
                "POST", webhook.url,
                headers: [
                    "Content-Type": "application/json",
                    "User-Agent": "Flowie-Webhooks/1.0",
                    "X-Flowie-Signature": WebhookSignature.header(
                        of: body, at: now, secrets: try secrets(of: webhook, at: now)),
                    "X-Flowie-Event-Id": event.id.description,
                    "X-Flowie-Event-Type": event.type.rawValue,
                    "X-Flowie-Delivery-Attempt": String(attempt),
                ],
                body: body)
            request.timeout = Self.timeout
            request.maximumResponseBytes = 64 << 10
            let response = try await client.send(request)
            let isSuccess = (200..<300).contains(response.status)
            return Answer(
                status: response.status, error: isSuccess ? nil : "expected a status of 2xx, got \(response.status)")
        } catch {
            return Answer(error: "\(error)")
        }
    }

    private func company(of event: Event, for webhook: Webhook) throws -> Company? {
        guard webhook.namesCompany, let company = event.company else { return nil }
        return try exchange.store.look { tx in try tx.company(.id(company), of: Tenant(event.organization)) }
    }

    private func secrets(of webhook: Webhook, at now: Timestamp) throws -> [String] {
        var sealed = [webhook.sealedSecret]
        if let previous = webhook.sealedPreviousSecret, let expiry = webhook.previousSecretExpiresAt, expiry > now {
            sealed.append(previous)
        }
        return try sealed.map {
            String(decoding: try exchange.masterKeys.open($0, at: webhook.id.description), as: UTF8.self)
        }
    }

    /// Writes how a call went, and promises the next one where one follows.
    private func settle(
        _ job: Job, _ id: WebhookDeliveryID, _ answer: Answer, took milliseconds: Int, at now: Timestamp,
        in tx: borrowing Transaction
    ) throws {
        guard let found = try tx.delivery(id, of: job.organization) else { return try tx.finish(job) }
        var (delivery, webhook, _) = found
        delivery.attempt += 1
        delivery.httpStatus = answer.status
        delivery.error = answer.error
        delivery.durationMilliseconds = milliseconds
        delivery.nextAttemptAt = answer.isSuccess ? nil : WebhookSchedule.next(after: delivery.attempt, at: now)
        if answer.isSuccess {
            delivery.state = .succeeded
            webhook.failureCount = 0
            webhook.lastDeliveredAt = now
        } else {
            delivery.state = delivery.nextAttemptAt == nil ? .exhausted : .failed
            webhook.failureCount += 1
            if webhook.failureCount >= WebhookSchedule.failuresUntilPause, webhook.status == .active {
                webhook.status = .paused
            }
        }
        try tx.update(delivery)
        try tx.update(webhook)
        if let next = delivery.nextAttemptAt {
            try tx.postpone(job, to: next, failure: answer.error)
        } else {
            try tx.finish(job)
        }
    }
}
