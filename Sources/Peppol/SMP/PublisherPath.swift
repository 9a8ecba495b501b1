import HTTP
import Invoicing

/// Where the resources of a publisher are.
extension PublisherAddress {
    /// What a participant receives at all: a list of references, not signed.
    package func serviceGroup(of participant: ParticipantID) -> String {
        "\(url)/\(participant.percentEncodedForm)"
    }

    /// How a participant receives documents of a type: signed.
    package func serviceMetadata(of participant: ParticipantID, for documentType: DocumentTypeID) -> String {
        "\(url)/\(participant.percentEncodedForm)/services/\(documentType.percentEncodedForm)"
    }

    /// What a participant shows of itself in the directory.
    package func businessCard(of participant: ParticipantID) -> String {
        "\(url)/businesscard/\(participant.percentEncodedForm)"
    }
}

/// A request that came in to a publisher, by its path.
///
/// - Source: Peppol SMP 1.4.0. Values of participants come in any case, and with `:` escaped or not.
package enum PublisherRequest: Equatable, Sendable {
    case serviceGroup(ParticipantID)
    case serviceMetadata(ParticipantID, DocumentTypeID)
    case businessCard(ParticipantID)

    /// Why a path is no request of a publisher.
    package enum Failure: Error, Equatable, Sendable {
        /// There is no such resource: 404.
        case unknownPath
        /// An identifier in it is none: 400, with what was expected.
        case malformed(String)
    }

    /// Reads a path below the publisher's base address: `/iso6523-actorid-upis%3A%3A0088%3A1/services/…`.
    package init(path: some StringProtocol) throws(Failure) {
        let path = path.hasSuffix("/") ? path.dropLast() : path[...]
        guard let segments = pathSegments(path) else {
            throw .malformed("Expected a path of UTF-8 with whole escapes.")
        }
        switch segments.count {
        case 1:
            self = .serviceGroup(try Self.participant(segments[0]))
        case 2 where segments[0] == "businesscard":
            self = .businessCard(try Self.participant(segments[1]))
        case 3 where segments[1] == "services":
            let participant = try Self.participant(segments[0])
            guard let type = DocumentTypeID(uriForm: segments[2]) else {
                throw .malformed("Expected a document type as `scheme::value`; got \(quoted(segments[2])).")
            }
            self = .serviceMetadata(participant, type)
        default:
            throw .unknownPath
        }
    }

    private static func participant(_ text: String) throws(Failure) -> ParticipantID {
        guard let participant = ParticipantID(uriForm: text) else {
            throw .malformed(
                "Expected a participant as `\(ParticipantID.networkScheme)::0088:…`; got \(quoted(text)).")
        }
        return participant
    }
}
