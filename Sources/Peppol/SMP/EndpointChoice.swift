import Basics
import Crypto
import Invoicing

/// An access point that a document can be sent to: chosen, and its certificate believed.
package struct AccessPoint: Equatable, Sendable {
    /// The URL to send to.
    package let address: String
    /// To encrypt to, and whose receipt to expect.
    package let certificate: Certificate
    /// From the certificate to the anchor of the trust store, both with it: for asking whether one of them was revoked.
    package let path: [Certificate]
    /// The type under which the receiver has published it: the document's own, or a wildcard that takes it. A message names
    /// the scheme of this type with the value of the document's own.
    package let publishedType: DocumentTypeID
    package let process: ProcessID
    package let profile: TransportProfile

    /// The seat of its provider: the common name in its certificate. `nil` when that is none.
    package var seat: ServiceProviderID? {
        certificate.subject.commonName.flatMap { ServiceProviderID($0) }
    }
}

/// How endpoints are chosen.
package struct EndpointRules: Sendable {
    /// The trust store of access points.
    package var accessPoints: TrustStore
    /// Which addresses may be sent to.
    package var addresses: PublisherAddress.Policy

    package init(accessPoints: TrustStore, addresses: PublisherAddress.Policy = .network) {
        self.accessPoints = accessPoints
        self.addresses = addresses
    }
}

extension ServiceInformation {
    /// The access point for a process: the first endpoint of that process and the profile that is in use now, whose address
    /// may be sent to and whose certificate is that of an access point.
    ///
    /// - Throws: `DiscoveryError` with `.noEndpoint` when there is none for the process, profile and time, and `.badEndpoint`
    ///   when there are, but none that can be used; it says of the first why.
    package func accessPoint(
        for process: ProcessID, profile: TransportProfile = .as4, at time: Timestamp, _ rules: EndpointRules
    ) throws(DiscoveryError) -> AccessPoint {
        let candidates = processes.filter { $0.id == process }.flatMap(\.endpoints).filter {
            $0.profile == profile && $0.isInUse(at: time)
        }
        var failure = DiscoveryError(
            .noEndpoint, "\(participant) has no endpoint in use for \(documentType) within \(process) over \(profile).")
        for (place, candidate) in candidates.enumerated() {
            do throws(DiscoveryError) {
                let (certificate, path) = try candidate.check(at: time, rules)
                return AccessPoint(
                    address: candidate.address, certificate: certificate, path: path, publishedType: documentType,
                    process: process, profile: profile)
            } catch {
                if place == 0 { failure = error }
            }
        }
        throw failure
    }
}

extension ServiceEndpoint {
    fileprivate func check(
        at time: Timestamp, _ rules: EndpointRules
    ) throws(DiscoveryError) -> (Certificate, [Certificate]) {
        guard let url = WebAddress(address), url.fragment == nil, rules.addresses.allows(url) else {
            throw DiscoveryError(.badEndpoint, "Expected an endpoint with an https address; got \(quoted(address)).")
        }
        let certificate: Certificate
        do throws(CryptoError) {
            certificate = try Certificate(pem: self.certificate)
        } catch {
            throw DiscoveryError(.badEndpoint, "The certificate of the endpoint cannot be read: \(error.reason).")
        }
        do throws(CertificateError) {
            return (certificate, try rules.accessPoints.check(certificate, at: time))
        } catch {
            throw DiscoveryError(.badEndpoint, "The certificate of the endpoint is no access point's: \(error).")
        }
    }
}
