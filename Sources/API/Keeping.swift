import Basics
import Crypto
import Database
import HTTP
import Services
import Storage
import Synchronization

/// What one call keeps, so that the same call made again gets the same answer.
final class Keeping: Sendable {
    /// Where an answer is kept under.
    struct Place: Hashable, Sendable {
        let credential: String
        let key: String
    }

    /// `nil` when the call did not ask for it.
    private let place: Place?
    private let organization: OrganizationID?
    private let operation: String
    private let bodyHash: [UInt8]
    private let answer = Mutex<Answer?>(nil)

    /// A call that keeps nothing.
    init() {
        place = nil
        organization = nil
        operation = ""
        bodyHash = []
    }

    init(_ place: Place, for organization: OrganizationID, operation: String, body: [UInt8]) {
        self.place = place
        self.organization = organization
        self.operation = operation
        self.bodyHash = SHA256.digest(of: body)
    }

    /// Whether the call carried an `Idempotency-Key`.
    var isAsked: Bool { place != nil }

    /// The answer as it was kept; `nil` before, and when nothing is.
    var kept: Answer? { answer.withLock { $0 } }

    /// What keeps an answer when it is called in a transaction. The answer is sealed before: it may show a secret that is shown
    /// only once.
    func testimony(of answer: Answer, in exchange: Exchange) throws -> Testimony {
        guard let place, let organization else { return { _ in } }
        let now = exchange.time.now()
        let sealed = KeptAnswer(
            credential: place.credential, key: place.key, organization: organization, operation: operation,
            bodyHash: bodyHash, status: answer.status, contentType: answer.contentType,
            body: try exchange.masterKeys.seal(answer.body, at: place.name), createdAt: now)
        return { tx in
            try tx.keep(sealed, expiry: now - Exchange.answerLifetime)
            self.answer.withLock { $0 = answer }
        }
    }

    /// Keeps the answer of a call that had no effect of its own to commit.
    func keep(alone answer: Answer, of exchange: Exchange) async throws {
        guard isAsked, kept == nil else { return }
        let testimony = try testimony(of: answer, in: exchange)
        try await exchange.store.write { tx in try testimony(tx) }
    }

    /// The answer that was given to this call before, or `nil` when it was not made before.
    ///
    /// - Throws: `Problem` with `IDEMPOTENCY_BODY_MISMATCH` when another call was made under the key.
    func replay(from exchange: Exchange) throws -> Answer? {
        guard let place else { return nil }
        let expiry = exchange.time.now() - Exchange.answerLifetime
        let found = try exchange.store.look { tx in
            try tx.keptAnswer(credential: place.credential, key: place.key, after: expiry)
        }
        guard let found else { return nil }
        guard found.operation == operation, found.bodyHash == bodyHash else {
            throw Problem(
                .idempotencyBodyMismatch,
                "This Idempotency-Key was used for another request: \(found.operation == operation ? "the body" : "the operation") differs."
            )
        }
        var answer = Answer(
            status: found.status, contentType: found.contentType,
            body: try exchange.masterKeys.open(found.body, at: place.name))
        answer.headers["Idempotency-Replayed"] = "true"
        return answer
    }
}

extension Keeping.Place {
    var name: String { "\(credential) \(key)" }
}

/// The calls that are being worked on under an `Idempotency-Key`.
final class Claims: Sendable {
    private struct Claim: Hashable {
        let isLive: Bool
        let place: Keeping.Place
    }

    private let claims = Mutex<Set<Claim>>([])

    /// Does the work, unless it is being done already.
    ///
    /// - Throws: `Problem` with `IDEMPOTENCY_IN_PROGRESS`.
    func claiming<Value>(
        _ place: Keeping.Place, isLive: Bool, _ work: () async throws -> Value
    ) async throws -> Value {
        let claim = Claim(isLive: isLive, place: place)
        guard claims.withLock({ $0.insert(claim).inserted }) else {
            throw Problem(
                .idempotencyInProgress, "The first request with this Idempotency-Key is still being worked on.",
                retryAfter: 1)
        }
        defer { _ = claims.withLock { $0.remove(claim) } }
        return try await work()
    }
}
