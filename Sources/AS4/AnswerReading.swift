import Basics
import Crypto
import XML

/// Reads what an access point answered to a message of ours, and says what it proves.
package struct AnswerReading: Sendable {
    /// Whom we believe as access points.
    package let trust: TrustStore
    package var policy = SecurityPolicy.peppol
    /// Bytes of an answer.
    package var maximumBytes = 1 << 20
    private let memory = CertificateMemory()

    package init(trust: TrustStore) {
        self.trust = trust
    }

    /// What an answer proves.
    package enum Verdict: Sendable, Equatable {
        /// The receiver has the message, and cannot deny it.
        case delivered
        /// The receiver says what is wrong.
        ///
        /// - Parameter isTrusted: Whether it signed that. What is not signed may be by anybody.
        case refused([AS4Error], isTrusted: Bool)
        /// It proves nothing; says why.
        case worthless(String)
    }

    /// Reads an answer.
    ///
    /// - Parameters:
    ///   - contentType: The header field of that name; `nil` when there is none.
    ///   - expected: The receipt that would prove the delivery.
    ///   - time: The moment for which certificates are judged.
    package func read(
        contentType: String?, body: [UInt8], for expected: ExpectedReceipt, at time: Timestamp
    ) -> Verdict {
        do throws(AS4Error) {
            let parts = try MessageParts(contentType: contentType ?? "nothing", body: body)
            let envelope = try Envelope(parsing: parts.envelope, limit: maximumBytes)
            return try read(envelope, expected, time)
        } catch {
            return .worthless("The answer is no signal: \(error.detail ?? error.description)")
        }
    }

    private func read(
        _ envelope: Envelope, _ expected: ExpectedReceipt, _ time: Timestamp
    ) throws(AS4Error) -> Verdict {
        let elements = envelope.messaging.children
        guard !elements.isEmpty, elements.count <= 8, elements.allSatisfy({ $0.isNamed(EbMS.signalMessage) }) else {
            return .worthless("The answer holds something else than signals.")
        }
        let signals = try elements.map { element throws(AS4Error) in try SignalMessage(reading: element) }
        guard signals.allSatisfy({ Self.isAbout(expected.messageID, $0) }) else {
            return .worthless("The answer is about another message than the one that was sent.")
        }
        let proof = proof(of: envelope, expected, time)
        let errors = signals.flatMap { signal -> [AS4Error] in
            if case .errors(let errors) = signal.content { errors } else { [] }
        }
        let failures = errors.filter { $0.severity == .failure }
        let receipts = signals.compactMap { signal in
            if case .receipt(let parts) = signal.content { parts } else { nil }
        }
        // A remark beside a receipt takes nothing from it.
        guard failures.isEmpty, let receipt = receipts.first, receipts.count == 1 else {
            guard !errors.isEmpty else { return .worthless("The answer holds \(receipts.count) receipts.") }
            return .refused(failures.isEmpty ? errors : failures, isTrusted: proof == nil)
        }
        if let proof { return .worthless("The receipt proves nothing: \(proof)") }
        guard receipt.count == expected.parts.count, receipt.allSatisfy(expected.parts.contains),
            expected.parts.allSatisfy(receipt.contains)
        else {
            return .worthless("The receipt is for something else than what was sent: its digests differ.")
        }
        return .delivered
    }

    /// A receipt names its message; an error may name it in either of two places.
    private static func isAbout(_ messageID: String, _ signal: SignalMessage) -> Bool {
        switch signal.content {
        case .receipt: signal.refToMessageID == messageID
        case .errors(let errors):
            (signal.refToMessageID ?? messageID) == messageID
                && errors.allSatisfy { ($0.messageID ?? messageID) == messageID }
        }
    }

    /// Why the answer is not by the receiver; `nil` when it is.
    private func proof(of envelope: Envelope, _ expected: ExpectedReceipt, _ time: Timestamp) -> String? {
        do throws(AS4Error) {
            let security = try envelope.security.map { security throws(AS4Error) in
                try SecurityHeader(reading: security, policy, memory)
            }
            try SignedMessage(envelope, security, attachments: []).verify { signer throws(AS4Error) in
                guard signer != expected.recipient else { return memory.keep(signer) }
                do throws(CertificateError) {
                    try trust.check(signer, at: time)
                    memory.keep(signer)
                } catch {
                    throw AS4Error(.failedAuthentication, "The signer is not trusted: \(error.reason).")
                }
                guard signer.subject.commonName == expected.recipientSeat else {
                    throw AS4Error(
                        .failedAuthentication, "It is signed by \(signer.subject); expected \(expected.recipientSeat).")
                }
            }
            return nil
        } catch {
            return error.detail ?? error.description
        }
    }
}
