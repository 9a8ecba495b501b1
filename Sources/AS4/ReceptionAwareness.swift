/// What a sender makes of one attempt to deliver a message (AS4 1.0, 3.2): nothing is done here, it is only decided.
///
/// Every attempt sends the same message: the same MessageId and the same envelope of the document, so that a receiver that has
/// it already sees that.
package struct ReceptionAwareness: Sendable, Equatable {
    /// How many attempts there are in all.
    package let attempts: Int
    /// How many were made.
    package private(set) var made = 0
    /// Whether an attempt ended in such a way that the receiver may have the message without our knowing.
    package private(set) var mayHaveArrived = false

    /// - Parameters:
    ///   - attempts: At least 1.
    ///   - made: How many were made already, when this is taken up again.
    ///   - mayHaveArrived: As it was then.
    package init(attempts: Int, made: Int = 0, mayHaveArrived: Bool = false) {
        self.attempts = max(1, attempts)
        self.made = made
        self.mayHaveArrived = mayHaveArrived
    }

    /// How an attempt ended.
    package enum Outcome: Sendable, Equatable {
        /// There was no connection, or no agreement on how to encrypt: the receiver has nothing.
        case notConnected
        /// The connection broke after it had stood.
        case connectionLost
        /// No answer came in time.
        case timedOut
        /// An answer of HTTP.
        ///
        /// - Parameter verdict: What its body proves; `nil` when there was no signal in it.
        case answered(status: Int, verdict: AnswerReading.Verdict?)
    }

    /// What is to be done now.
    package enum Decision: Sendable, Equatable {
        /// The exchange is over: the receiver has the message.
        case delivered(Proof)
        /// To be tried again later, with the same message. The receiver's metadata should be asked for anew.
        case retry
        /// The exchange is over: the message was not delivered, as far as is known.
        case failed(Failure)
    }

    /// How it is known that the receiver has the message.
    package enum Proof: Sendable, Equatable {
        /// By a receipt that cannot be denied.
        case receipt
        /// By what the receiver says of a repetition: that it has the message already.
        case duplicateNotice
    }

    /// Why a message was not delivered.
    package struct Failure: Sendable, Equatable {
        package let reason: Reason
        /// What the receiver said, when it said something.
        package let errors: [AS4Error]

        package init(reason: Reason, errors: [AS4Error]) {
            self.reason = reason
            self.errors = errors
        }

        /// The code that callers hear.
        package enum Reason: String, Sendable {
            /// There was no connection, or only broken ones.
            case unreachable = "AP_UNREACHABLE"
            /// No answer came in time.
            case timeout = "AP_TIMEOUT"
            /// It answered, and with no receipt that counts.
            case rejected = "AP_REJECTED"
        }
    }

    /// Takes in how an attempt ended.
    package mutating func take(_ outcome: Outcome) -> Decision {
        made += 1
        let isRepetition = mayHaveArrived
        mayHaveArrived = mayHaveArrived || outcome.leavesDoubt
        if let proof = outcome.proof(isRepetition: isRepetition) { return .delivered(proof) }
        if case .answered(_, .refused(let errors, isTrusted: true)) = outcome,
            errors.contains(where: { !$0.code.isTemporary })
        {
            return .failed(Failure(reason: .rejected, errors: errors))
        }
        return made < attempts ? .retry : .failed(outcome.failure)
    }
}

extension ReceptionAwareness.Outcome {
    /// Whether the receiver may have taken the message although this is no receipt.
    fileprivate var leavesDoubt: Bool {
        switch self {
        case .notConnected, .answered(_, .refused), .answered(_, .delivered): false
        case .connectionLost, .timedOut, .answered: true
        }
    }

    fileprivate func proof(isRepetition: Bool) -> ReceptionAwareness.Proof? {
        guard case .answered(_, let verdict) = self else { return nil }
        switch verdict {
        case .delivered: return .receipt
        case .refused(let errors, let isTrusted):
            // What nobody signed is believed only where it can be true: after an attempt that may have arrived.
            guard errors.allSatisfy({ $0.code == .duplicateDetected }), isTrusted || isRepetition else { return nil }
            return .duplicateNotice
        case .worthless, nil: return nil
        }
    }

    /// What it comes to when no attempt follows, or until one does.
    package var failure: ReceptionAwareness.Failure {
        switch self {
        case .notConnected, .connectionLost: ReceptionAwareness.Failure(reason: .unreachable, errors: [])
        case .timedOut: ReceptionAwareness.Failure(reason: .timeout, errors: [])
        case .answered(_, .refused(let errors, _)): ReceptionAwareness.Failure(reason: .rejected, errors: errors)
        // A server that is broken, overloaded or in the way is not the access point saying no.
        case .answered(let status, nil) where status >= 500 || status == 429:
            ReceptionAwareness.Failure(reason: .unreachable, errors: [])
        case .answered: ReceptionAwareness.Failure(reason: .rejected, errors: [])
        }
    }
}

extension AS4Error.Code {
    /// Whether the same message may be taken at another time.
    package var isTemporary: Bool {
        [.connectionFailure, .dysfunctionalReliability, .deliveryFailure].contains(self)
    }
}
