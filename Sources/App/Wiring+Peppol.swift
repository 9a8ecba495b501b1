import API
import Basics
import Crypto
import DNS
import HTTP
import Peppol
import Services
import Storage

/// Puts the instance's part in the Peppol network together.
extension Wiring {
    /// The network that the configuration describes; `nil` when there is no access point.
    ///
    /// - Throws: A sentence that names the setting and what is wrong with it.
    static func peppol(
        _ configuration: Configuration, _ store: Store, _ time: any TimeSource
    ) throws -> PeppolNetwork? {
        let peppol = configuration.peppol
        guard peppol.accessPoint != nil else {
            guard peppol.publisher == nil, peppol.url == nil else {
                throw Complaint("--peppol-ap is missing: the Peppol network needs an access point's certificate.")
            }
            return nil
        }
        let settings = try settings(peppol)
        var resolverConfiguration = ResolverConfiguration()
        resolverConfiguration.servers = peppol.nameServers?.split(separator: ",").map(String.init) ?? []
        let resolver: Resolver
        do throws(DNSError) {
            resolver = try Resolver(resolverConfiguration)
        } catch {
            throw Complaint("--peppol-dns: \(error)")
        }
        var limits = settings.clientLimits
        limits.certificateAuthorities = peppol.tlsAuthorities
        let policy: AddressPolicy = peppol.allowsLoopback ? .any : .publicOnly
        let client = try HTTPClient(addresses: policy, limits: limits)
        limits.certificate = ClientCertificate(
            chain: ([settings.publisher.certificate] + settings.publisher.chain).map(\.pem).joined(),
            key: settings.publisher.key.pem)
        let locatorClient = try HTTPClient(addresses: .any, limits: limits)
        return PeppolNetwork(
            settings, store: store, time: time, client: client, locatorClient: locatorClient, resolver: resolver)
    }

    /// What the network asks of this instance.
    static func endpoints(_ live: Exchange, _ network: PeppolNetwork, _ log: Log) -> NetworkEndpoints? {
        let policy: PublisherAddress.Policy = network.settings.allowsLoopback ? .loopbackAllowed : .network
        guard let address = PublisherAddress(network.settings.url, policy: policy) else { return nil }
        return NetworkEndpoints(
            Reception(live, network, log: log), MetadataPublisher(live.store, at: address))
    }

    private static func settings(_ peppol: PeppolConfiguration) throws -> PeppolSettings {
        let accessPoint = try identity("peppol-ap", peppol.accessPoint, peppol.accessPointKey, peppol)
        let publisher = try identity("peppol-smp", peppol.publisher, peppol.publisherKey, peppol)
        guard let url = peppol.url else {
            throw Complaint("--peppol-url is missing: others have to know where this instance is reached.")
        }
        guard let address = PublisherAddress(url, policy: peppol.allowsLoopback ? .loopbackAllowed : .network) else {
            throw Complaint(
                "--peppol-url is `\(url)`; expected an https address without query and fragment, or with "
                    + "--peppol-loopback also http at an address of this machine.")
        }
        var settings = try PeppolSettings(
            accessPoint: accessPoint, accessPointTrust: try trust("peppol-ap-trust", peppol.accessPointTrust),
            publisher: publisher, publisherTrust: try trust("peppol-smp-trust", peppol.publisherTrust),
            url: address.url, zone: peppol.zone ?? LocatorName.testZone)
        if let former = peppol.formerAccessPoint {
            settings.formerAccessPoints = [try identity("peppol-ap-former", former, nil, peppol)]
        }
        settings.locator = peppol.locator
        if let id = peppol.publisherID { settings.publisherID = id }
        settings.allowsLoopback = peppol.allowsLoopback
        settings.revocation = peppol.ignoresRevocation ? nil : peppol.softRevocation ? .soft : .hard
        settings.firstPause = peppol.firstPause
        settings.maximumUnderway = peppol.maximumUnderway
        settings.maximumMessageBytes = peppol.maximumMessage << 20
        return settings
    }

    /// A certificate and its key, from one file or two.
    private static func identity(
        _ flag: String, _ path: String?, _ keyPath: String?, _ peppol: PeppolConfiguration
    ) throws(Complaint) -> Identity {
        guard let path else { throw Complaint("--\(flag) is missing.") }
        let bytes = try file(flag, path)
        do throws(CryptoError) {
            // PKCS#12 is binary; PEM is text.
            if bytes.first == 0x30 { return try Identity(pkcs12: bytes, passphrase: peppol.passphrase ?? "") }
            let key = try keyPath.map { path throws(CryptoError) in try keyFile("\(flag)-key", path) } ?? bytes
            return try Identity(certificatePEM: bytes, keyPEM: key, passphrase: peppol.passphrase)
        } catch {
            throw Complaint("--\(flag): \(error.reason).")
        }
    }

    private static func keyFile(_ flag: String, _ path: String) throws(CryptoError) -> [UInt8] {
        do throws(Complaint) {
            return try file(flag, path)
        } catch {
            throw CryptoError(.malformed, "\(error)")
        }
    }

    private static func trust(_ flag: String, _ path: String?) throws(Complaint) -> TrustStore {
        guard let path else { throw Complaint("--\(flag) is missing: without authorities nobody can be believed.") }
        let bytes = try file(flag, path)
        do throws(CryptoError) {
            return try TrustStore(pem: bytes)
        } catch {
            throw Complaint("--\(flag): \(error.reason).")
        }
    }

    private static func file(_ flag: String, _ path: String) throws(Complaint) -> [UInt8] {
        do throws(Complaint) {
            return try FileBytes.read(path)
        } catch {
            throw Complaint("--\(flag) \(path): \(error)")
        }
    }
}
