import Basics
import Crypto
import Invoicing
import Peppol

/// A network's authorities and providers, made once for all tests: keys take a while.
enum TestNetwork {
    static let time = Timestamp(seconds: 1_795_000_000)

    // Fails only when libcrypto does not make keys.
    private static let made: Result<Made, any Error> = Result {
        // An hour old, so that the first moment of its certificates is past.
        let start = time - .seconds(3600)
        let pki = try LocalPKI.new(at: start, bits: 2048)
        return Made(
            pki: pki, publisher: try pki.publisher(seat: "POP000001", at: start),
            otherPublisher: try pki.publisher(seat: "POP000002", at: start),
            accessPoint: try pki.accessPoint(seat: "POP000003", at: start))
    }

    struct Made: Sendable {
        let pki: LocalPKI
        let publisher: Identity
        let otherPublisher: Identity
        let accessPoint: Identity

        var settings: DiscoverySettings {
            DiscoverySettings(
                zone: "sml.example", publishers: pki.publisherTrust, accessPoints: pki.accessPointTrust,
                addresses: .loopbackAllowed)
        }
    }

    static func get() throws -> Made { try made.get() }
}
