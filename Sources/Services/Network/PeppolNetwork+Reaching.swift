import Basics
import Invoicing
import Peppol
import Storage

extension PeppolNetwork {
    package func reach(_ participant: ParticipantID, for kind: DocumentKind, xml: [UInt8]?) async throws -> Reach {
        let capability: Capability
        if let xml {
            // What is no document is said by whoever checks it.
            guard let found = try? Self.capability(of: xml, kind) else { return .registered(name: nil) }
            capability = found
        } else {
            guard let found = Capability(kind) else { return .cannotReceive }
            capability = found
        }
        switch await finder.find(participant, for: capability, at: time.now()).outcome {
        case .endpoint: return .registered(name: nil)
        case .notRegistered: return .unknown
        case .cannotReceive: return .cannotReceive
        case .tryLater(let words):
            throw Problem(.upstreamUnavailable, "Whether \(participant) is registered cannot be told now. \(words)")
        }
    }
}
