import AS4
import Testing

struct ReceptionAwarenessTests {
    private typealias Outcome = ReceptionAwareness.Outcome

    private func refused(_ code: AS4Error.Code, _ detail: String? = nil, isTrusted: Bool, status: Int = 200) -> Outcome
    {
        .answered(status: status, verdict: .refused([AS4Error(code, detail)], isTrusted: isTrusted))
    }

    @Test(arguments: [200, 202, 500])
    func `a receipt ends it, whatever the status`(status: Int) {
        var awareness = ReceptionAwareness(attempts: 3)
        #expect(awareness.take(.answered(status: status, verdict: .delivered)) == .delivered(.receipt))
    }

    @Test(arguments: [
        (ReceptionAwareness.Outcome.notConnected, ReceptionAwareness.Failure.Reason.unreachable),
        (.connectionLost, .unreachable), (.timedOut, .timeout), (.answered(status: 503, verdict: nil), .unreachable),
        (.answered(status: 429, verdict: nil), .unreachable), (.answered(status: 500, verdict: nil), .unreachable),
        (.answered(status: 200, verdict: nil), .rejected), (.answered(status: 404, verdict: nil), .rejected),
        (.answered(status: 200, verdict: .worthless("no")), .rejected),
        (.answered(status: 200, verdict: .refused([AS4Error(.deliveryFailure)], isTrusted: true)), .rejected),
        (.answered(status: 200, verdict: .refused([AS4Error(.connectionFailure)], isTrusted: true)), .rejected),
        (.answered(status: 200, verdict: .refused([AS4Error(.dysfunctionalReliability)], isTrusted: true)), .rejected),
        (.answered(status: 200, verdict: .refused([AS4Error(.failedDecryption)], isTrusted: false)), .rejected),
        (.answered(status: 200, verdict: .refused([AS4Error.notServiced], isTrusted: false)), .rejected),
    ])
    func `what may be otherwise at another time is tried again, and then has a reason`(
        outcome: ReceptionAwareness.Outcome, reason: ReceptionAwareness.Failure.Reason
    ) {
        var awareness = ReceptionAwareness(attempts: 3)
        #expect(awareness.take(outcome) == .retry)
        #expect(awareness.take(outcome) == .retry)
        guard case .failed(let failure) = awareness.take(outcome) else {
            Issue.record("expected an end")
            return
        }
        #expect(failure.reason == reason)
        #expect(awareness.made == 3)
    }

    @Test(arguments: [
        AS4Error.notServiced, AS4Error(.failedAuthentication), AS4Error(.failedDecryption),
        AS4Error(.policyNoncompliance),
        AS4Error(.decompressionFailure), AS4Error(.valueNotRecognized), AS4Error(.valueInconsistent), AS4Error(.other),
        AS4Error(.invalidHeader), AS4Error(.processingModeMismatch), AS4Error(.init(rawValue: "EBMS:0999")),
    ])
    func `what the receiver signs as final is final`(error: AS4Error) {
        var awareness = ReceptionAwareness(attempts: 5)
        let decision = awareness.take(.answered(status: 200, verdict: .refused([error], isTrusted: true)))
        #expect(decision == .failed(.init(reason: .rejected, errors: [error])))
        #expect(ReceptionAwareness.Failure.Reason.rejected.rawValue == "AP_REJECTED")
    }

    @Test func `a repetition that the receiver knows is delivered`() {
        var awareness = ReceptionAwareness(attempts: 5)
        #expect(awareness.take(refused(.duplicateDetected, isTrusted: true)) == .delivered(.duplicateNotice))
        // Unsigned it is believed only where an attempt before may have arrived.
        awareness = ReceptionAwareness(attempts: 5)
        #expect(awareness.take(refused(.duplicateDetected, isTrusted: false)) == .retry)
        #expect(awareness.take(.notConnected) == .retry)
        #expect(awareness.take(refused(.duplicateDetected, isTrusted: false)) == .retry)
        for doubt in [
            Outcome.timedOut, .connectionLost, .answered(status: 502, verdict: nil),
            .answered(status: 200, verdict: .worthless("")),
        ] {
            awareness = ReceptionAwareness(attempts: 5)
            #expect(awareness.take(doubt) == .retry)
            #expect(awareness.take(refused(.duplicateDetected, isTrusted: false)) == .delivered(.duplicateNotice))
        }
        var resumed = ReceptionAwareness(attempts: 5, made: 4, mayHaveArrived: true)
        #expect(resumed.take(refused(.duplicateDetected, isTrusted: false)) == .delivered(.duplicateNotice))
    }

    @Test func `one attempt is made at the least`() {
        var awareness = ReceptionAwareness(attempts: 0)
        #expect(awareness.take(.notConnected) == .failed(.init(reason: .unreachable, errors: [])))
        awareness = ReceptionAwareness(attempts: 2)
        #expect(awareness.take(.timedOut) == .retry)
        #expect(awareness.take(.answered(status: 200, verdict: .delivered)) == .delivered(.receipt))
    }
}

struct DuplicateTests {
    private func message(_ id: String, _ digest: UInt8, document: UInt8) -> KnownMessage {
        KnownMessage(messageID: id, parts: [SignedPart(uri: "#m", digest: [digest])], documentDigest: [document])
    }

    @Test func `a message is delivered once and receipted as often as it comes`() {
        let first = message("a@x", 1, document: 1)
        #expect(DuplicateDecision.of(first, byMessageID: nil) == .new)
        #expect(DuplicateDecision.of(first, byMessageID: first) == .reissue)
        #expect(DuplicateDecision.of(first, byMessageID: first, byInstance: first) == .reissue)
        // The header was written anew around the same document.
        #expect(DuplicateDecision.of(message("a@x", 2, document: 1), byMessageID: first) == .acknowledge)
        #expect(
            DuplicateDecision.of(message("b@x", 2, document: 1), byMessageID: nil, byInstance: first) == .acknowledge)
    }

    @Test func `something else under a known name is a conflict`() {
        let first = message("a@x", 1, document: 1)
        let other = message("a@x", 2, document: 2)
        for decision in [
            DuplicateDecision.of(other, byMessageID: first),
            DuplicateDecision.of(other, byMessageID: nil, byInstance: first),
        ] {
            guard case .conflict(let error) = decision else {
                Issue.record("\(decision)")
                continue
            }
            #expect(error.code == .other)
            #expect(error.messageID == "a@x")
        }
    }
}
