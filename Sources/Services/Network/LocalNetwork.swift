import Basics
import Invoicing
import Storage

/// The live network of an instance that is not connected to Peppol: it ends at the instance's own companies, to which
/// documents are handed before any network is asked.
package struct LocalNetwork: Network {
    package init() {}

    package let registrationDelay = Duration.seconds(2)

    package func reach(_ participant: ParticipantID, for kind: DocumentKind, xml: [UInt8]?) async throws -> Reach {
        .unknown
    }

    package func deliver(_ message: OutgoingMessage) async -> Delivery {
        Delivery(
            .failed(
                Document.Failure(
                    code: "RECIPIENT_NOT_FOUND",
                    message: "\(message.receiver) is no longer registered here, and this instance has no access point.")
            ))
    }

    package func register(_ company: Company) async -> Registration {
        .registered
    }
}
