import Basics
import Invoicing
import Storage

/// The network of the sandbox: every participant exists, and the value of the identifier, whatever its scheme, says how the
/// delivery goes.
package struct SandboxNetwork: Network {
    private let time: any TimeSource

    package init(time: any TimeSource) {
        self.time = time
    }

    package let registrationDelay = Duration.seconds(2)
    package let carriesContents = false

    /// Rules about the form and check digits of identifiers. The sandbox's are made up, and `TEST_OK` is no number at all.
    package static let lenientRules = ["PEPPOL-COMMON-R04", "PEPPOL-COMMON-R05"]

    package func reach(_ participant: ParticipantID, for kind: DocumentKind, xml: [UInt8]?) async throws -> Reach {
        if Scenario(participant) == .notFound { return .unknown }
        return .registered(name: SandboxRegistry.name(of: participant))
    }

    package func firstOutcome(for receiver: ParticipantID, sentAt: Timestamp) -> Timestamp? {
        sentAt + Scenario(receiver).delay
    }

    package func deliver(_ message: OutgoingMessage) async -> Delivery {
        Delivery(handover(of: message))
    }

    private func handover(of message: OutgoingMessage) -> Handover {
        let scenario = Scenario(message.receiver)
        let outcome = message.sentAt + scenario.delay
        guard time.now() >= outcome else { return .underway(until: outcome) }
        switch scenario {
        case .unreachable:
            return .failed(
                Document.Failure(code: "AP_UNREACHABLE", message: "The access point of the recipient does not answer."))
        case .silent:
            return .failed(
                Document.Failure(
                    code: "AP_TIMEOUT", message: "The access point of the recipient gave no receipt within 30 seconds.")
            )
        case .rejecting:
            return .rejected(
                Document.Failure(
                    code: "AP_REJECTED", message: "The access point of the recipient refused the document."))
        case .notFound:
            return .failed(
                Document.Failure(code: "RECIPIENT_NOT_FOUND", message: "\(message.receiver) is not registered."))
        case .accepting, .happy, .disputing, .partial, .refusing:
            return .delivered(accessPoint: "sandbox")
        }
    }

    package func register(_ company: Company) async -> Registration {
        if company.vatNumber == SandboxRegistry.neverRegistered {
            return .refused("\(company.vatNumber) stands for a company that the SMP never takes.")
        }
        return .registered
    }

    package func reactions(of participant: ParticipantID) -> [Reaction] {
        switch Scenario(participant) {
        case .happy:
            [
                Reaction(after: .seconds(5), .underReview), Reaction(after: .seconds(10), .approved),
                Reaction(after: .seconds(30), .paid, paidPercent: 100),
            ]
        case .disputing:
            [Reaction(after: .seconds(5), .underReview), Reaction(after: .seconds(10), .disputed, reasonCode: "PRI")]
        case .partial:
            [
                Reaction(after: .seconds(5), .underReview), Reaction(after: .seconds(10), .approved),
                Reaction(after: .seconds(20), .partiallyPaid, paidPercent: 50),
                Reaction(after: .seconds(30), .paid, paidPercent: 100),
            ]
        case .refusing: [Reaction(after: .seconds(5), .rejected, reasonCode: "QUA")]
        case .accepting, .unreachable, .silent, .rejecting, .notFound: []
        }
    }

    /// What an identifier stands for. Any that is not listed is an ordinary recipient.
    private enum Scenario: String {
        case accepting = "TEST_OK"
        case unreachable = "TEST_AP_FAIL"
        case silent = "TEST_TIMEOUT"
        case rejecting = "TEST_REJECTED"
        case notFound = "TEST_NOT_FOUND"
        case happy = "SIM_HAPPY"
        case disputing = "SIM_DISPUTE"
        case partial = "SIM_PARTIAL"
        case refusing = "SIM_REJECT"

        init(_ participant: ParticipantID) {
            self = Scenario(rawValue: participant.value.uppercased()) ?? .accepting
        }

        /// From sending to the outcome.
        var delay: Duration {
            self == .silent ? .seconds(30) : .seconds(1)
        }
    }
}
