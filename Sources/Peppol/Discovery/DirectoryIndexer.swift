import Invoicing

/// The indexer of the network's directory, where people look for participants. A publisher tells it that a participant has
/// come, changed or gone; it then fetches the business card from the publisher that it finds by DNS.
///
/// - Source: Peppol Directory, indexer interface 1.0; over TLS with the publisher's certificate.
package struct DirectoryIndexer: Sendable {
    /// The directory of the production network.
    package static let production = DirectoryIndexer(base: "https://directory.peppol.eu")
    /// The directory of the test network.
    package static let test = DirectoryIndexer(base: "https://test-directory.peppol.eu")

    private let base: String

    /// - Parameter base: An absolute URL; a `/` at its end does not count.
    package init(base: String) {
        self.base = base.hasSuffix("/") ? String(base.dropLast()) : base
    }

    /// What to send.
    package struct Request: Equatable, Sendable {
        package let method: String
        package let url: String
        /// Plain text; empty when there is none.
        package let body: [UInt8]

        package init(method: String, url: String, body: [UInt8]) {
            self.method = method
            self.url = url
            self.body = body
        }
    }

    /// How the indexer answered.
    package enum Outcome: Equatable, Sendable {
        case accepted
        /// It does not know the participant.
        case unknown
        /// It does not take the request: final.
        case refused
        case tryLater
    }

    /// That a participant has come, or has changed.
    package func push(_ participant: ParticipantID) -> Request {
        Request(method: "PUT", url: "\(base)/indexer/1.0/", body: Array(participant.uriForm.utf8))
    }

    /// That a participant has gone.
    package func remove(_ participant: ParticipantID) -> Request {
        Request(method: "DELETE", url: "\(base)/indexer/1.0/\(participant.percentEncodedForm)", body: [])
    }

    /// Whether a participant is there.
    package func look(for participant: ParticipantID) -> Request {
        Request(method: "GET", url: "\(base)/indexer/1.0/\(participant.percentEncodedForm)", body: [])
    }

    /// What a status of the indexer means.
    package static func outcome(_ status: Int) -> Outcome {
        switch status {
        case 200...299: .accepted
        case 404: .unknown
        case 408, 425, 429: .tryLater
        case 400...499: .refused
        default: .tryLater
        }
    }
}
