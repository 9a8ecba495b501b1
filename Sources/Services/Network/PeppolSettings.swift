import AS4
import Basics
import Crypto
import HTTP
import Peppol

/// What an instance is on the Peppol network: who it is there, whom it believes, and where it is reached.
package struct PeppolSettings: Sendable {
    /// The access point: what signs messages, and what they are encrypted to.
    package var accessPoint: Identity
    /// What messages may still be encrypted to after the certificate was renewed.
    package var formerAccessPoints: [Identity] = []
    /// Whom we believe as access points.
    package var accessPointTrust: TrustStore
    /// The service metadata publisher, which signs metadata.
    package var publisher: Identity
    /// Whom we believe as publishers.
    package var publisherTrust: TrustStore
    /// Where others reach this instance, without a `/` at its end: `https://peppol.example.com`.
    package var url: String
    /// The zone of the network's locator.
    package var zone: String
    /// The base of the locator's management interface; `nil` when registrations are made in another way.
    package var locator: String?
    /// The publisher's identifier in the locator.
    package var publisherID: String
    /// Whether plain http and addresses of this machine are allowed.
    package var allowsLoopback = false
    /// What follows when nobody can say whether a certificate is revoked; `nil` not to ask.
    package var revocation: RevocationPolicy? = .hard
    /// How long a message that did not get through waits before it is sent again; later pauses grow from it.
    package var firstPause = DeliverySchedule.firstPause
    /// Documents that are being sent at a time, if need be all to one access point.
    package var maximumUnderway = 256
    /// Bytes of the largest message that is taken, and of the largest document in one.
    package var maximumMessageBytes = 256 << 20

    /// - Throws: A sentence when the access point's certificate names no seat.
    package init(
        accessPoint: Identity, accessPointTrust: TrustStore, publisher: Identity, publisherTrust: TrustStore,
        url: String, zone: String
    ) throws(PeppolSettingsError) {
        guard let name = accessPoint.commonName, let seat = ServiceProviderID(name) else {
            throw PeppolSettingsError(
                reason: "Expected the seat of a service provider such as POP000001 as the name in the access point's "
                    + "certificate; its subject is \(accessPoint.certificate.subject).")
        }
        self.accessPoint = accessPoint
        self.accessPointTrust = accessPointTrust
        self.publisher = publisher
        self.publisherTrust = publisherTrust
        self.url = url
        self.zone = zone
        self.seat = seat
        publisherID = publisher.commonName ?? name
    }

    /// Our seat: the name in the access point's certificate.
    package let seat: ServiceProviderID

    /// What the client may use that reaches access points and publishers: no message waits for another's connection.
    package var clientLimits: ClientLimits {
        var limits = ClientLimits()
        limits.connections = maximumUnderway
        limits.connectionsPerHost = maximumUnderway
        return limits
    }

    /// Where messages come to.
    package var endpoint: String { "\(url)/as4" }

    /// The host in our address, for identifiers of messages.
    package var host: String {
        let rest = url.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first ?? "localhost"
        let host = rest.split(separator: ":").first.map(String.init) ?? "localhost"
        return host.hasPrefix("[") ? "localhost" : host
    }

    /// The identities that messages may be encrypted to, the present one first.
    package var identities: [Identity] { [accessPoint] + formerAccessPoints }
}

/// Why an instance cannot be on the network.
package struct PeppolSettingsError: Error, Equatable, Sendable, CustomStringConvertible {
    package let reason: String

    package var description: String { reason }
}
