import Basics
import Crypto
import DNS
import HTTP
import Invoicing
import Peppol
import Synchronization

/// Finds where participants receive: asks the name servers and the metadata publishers what a `Discovery` wants to know, and
/// remembers what was found.
package struct Finder: Sendable {
    private let settings: DiscoverySettings
    private let client: HTTPClient
    private let resolver: Resolver
    private let circuits: Circuits
    private let revocation: RevocationChecker
    private let cache = FoundBefore()

    /// How long a publisher may take to answer.
    private static let timeout = Duration.seconds(10)

    init(
        _ settings: PeppolSettings, client: HTTPClient, resolver: Resolver, circuits: Circuits,
        revocation: RevocationChecker
    ) {
        self.settings = DiscoverySettings(
            zone: settings.zone, publishers: settings.publisherTrust, accessPoints: settings.accessPointTrust,
            addresses: settings.allowsLoopback ? .loopbackAllowed : .network)
        self.client = client
        self.resolver = resolver
        self.circuits = circuits
        self.revocation = revocation
    }

    /// What is known of where a participant receives documents of a type: from memory, or asked for now.
    ///
    /// - Returns: What was found; and when nobody was asked, because the publisher is left alone for a while, until when.
    func find(
        _ participant: ParticipantID, for capability: Capability, at time: Timestamp
    ) async -> (outcome: Discovery.Outcome, leftAloneUntil: Timestamp?) {
        if let known = cache.outcome(for: participant, capability, at: time) { return (known, nil) }
        var (outcome, leftAloneUntil) = await search(participant, capability, at: time)
        if case .endpoint(let accessPoint) = outcome {
            do throws(CertificateError) {
                try await revocation.check(accessPoint.path, at: time)
            } catch {
                let words = "The certificate of the receiver's access point is refused: \(error.reason)."
                outcome = error.code == .revoked ? .cannotReceive(words) : .tryLater(words)
            }
        }
        cache.keep(outcome, for: participant, capability, at: time)
        return (outcome, leftAloneUntil)
    }

    /// Forgets what was found: a message did not get through there.
    func forget(_ participant: ParticipantID, _ capability: Capability) {
        cache.drop(participant, capability)
    }

    private func search(
        _ participant: ParticipantID, _ capability: Capability, at time: Timestamp
    ) async -> (Discovery.Outcome, leftAloneUntil: Timestamp?) {
        var discovery = Discovery(of: participant, for: capability, settings)
        var step = discovery.begin()
        var leftAloneUntil: Timestamp?
        while true {
            switch step {
            case .lookUp(let name): step = discovery.found(await records(name))
            case .get(let url):
                let server = ServerName.of(url)
                leftAloneUntil = circuits.admit(server, at: time)
                let answer =
                    leftAloneUntil == nil
                    ? await get(url, from: server, at: time)
                    : .failure("\(server) did not answer several times in a row.")
                step = discovery.answered(answer, at: time)
            case .done(let outcome): return (outcome, leftAloneUntil)
            }
        }
    }

    private func records(_ name: String) async -> Result<[NAPTRRecord], DNSError> {
        do throws(DNSError) {
            return .success(try await resolver.naptr(name))
        } catch {
            return .failure(error)
        }
    }

    private func get(_ url: String, from server: String, at time: Timestamp) async -> Discovery.Answer {
        var request = OutgoingRequest("GET", url, headers: ["Accept": "application/xml, text/xml"])
        request.timeout = Self.timeout
        request.maximumResponseBytes = Discovery.largestAnswer
        do throws(HTTPClientError) {
            let response = try await client.send(request)
            circuits.succeed(server)
            return .response(status: response.status, body: response.body)
        } catch {
            if error.code != .cancelled, error.code != .shutDown { circuits.fail(server, at: time) }
            return .failure("\(server) does not answer: \(error.reason)")
        }
    }
}

/// The cache of a finder, for any thread.
private final class FoundBefore: Sendable {
    private let cache = Mutex(DiscoveryCache())

    func outcome(
        for participant: ParticipantID, _ capability: Capability, at time: Timestamp
    ) -> Discovery.Outcome? {
        cache.withLock { $0.outcome(for: participant, capability, at: time) }
    }

    func keep(
        _ outcome: Discovery.Outcome, for participant: ParticipantID, _ capability: Capability, at time: Timestamp
    ) {
        cache.withLock { $0.keep(outcome, for: participant, capability, at: time) }
    }

    func drop(_ participant: ParticipantID, _ capability: Capability) {
        cache.withLock { $0.drop(participant, capability) }
    }
}

/// What a circuit breaker is named for.
enum ServerName {
    /// Host and port of an address: `ap.example.org`, `127.0.0.1:7402`.
    static func of(_ url: String) -> String {
        let rest = url.split(separator: "/", omittingEmptySubsequences: true)
        return rest.count > 1 ? String(rest[1]) : url
    }
}
