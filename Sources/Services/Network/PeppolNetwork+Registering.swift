import Basics
import Crypto
import Database
import Invoicing
import Peppol
import Storage
import XML

extension PeppolNetwork {
    package func register(_ company: Company) async -> Registration {
        do {
            let services = try Self.capabilities(of: company).map { try service(company.participant, $0) }
            let isTaken = try await store.write { tx in
                // Whoever is there first stays: another organisation may have registered the same company.
                if let other = try tx.publishedCompany(company.participant), other.id != company.id { return true }
                try tx.publish(services, for: company.participant, of: company.id)
                return false
            }
            if isTaken { return .refused("\(company.participant) is registered for another company.") }
        } catch {
            return .pending(until: time.now() + .seconds(60))
        }
        return await announce(company.participant)
    }

    package func deregister(_ company: Company) async -> Registration {
        do {
            let publisher = try store.look { tx in try tx.publishingCompany(company.participant) }
            guard publisher == company.id else { return .registered }
            let outcome = await withdraw(company.participant)
            guard outcome == .registered else { return outcome }
            try await store.write { tx in
                // Meanwhile another company may have taken its place.
                guard try tx.publishingCompany(company.participant) == company.id else { return }
                try tx.unpublish(company.participant)
            }
        } catch {
            return .pending(until: time.now() + .seconds(60))
        }
        return .registered
    }

    /// Publishes our own identifier as a service provider, to which others send message level statuses. When it was signed
    /// by another certificate or for another address, or the locator has forgotten it, everybody's metadata is promised to
    /// be signed and announced anew.
    ///
    /// - Returns: Whether it is done; otherwise it is to be tried again later.
    package func publishOwn() async throws -> Bool {
        let ours = settings.seat.participant.participantID
        let own = try service(ours, .messageLevelStatus)
        let published = try store.look { tx in try tx.serviceMetadata(of: ours, for: own.documentType) }
        let isCurrent = published.map(isCurrent) == true
        if isCurrent, await !isLost(ours) { return true }
        guard await introduce() == nil, await announce(ours) == .registered else { return false }
        let now = time.now()
        try await store.write { tx in
            try tx.publish([own], for: ours, of: nil)
            for company in try tx.publishedCompanies() {
                try tx.enqueue(
                    Job(
                        .register, company.id.description, organization: company.organization, company: company.id,
                        due: now))
            }
        }
        return true
    }

    /// Whether signed metadata names our present certificate and address, and is signed by our present publisher.
    private func isCurrent(_ signed: [UInt8]) -> Bool {
        guard
            let read = try? SignedServiceMetadata(
                signed, publishers: settings.publisherTrust, at: time.now(), allowing: .enveloped),
            case .information(let information) = read.metadata, read.signer == settings.publisher.certificate
        else { return false }
        return information.processes.flatMap(\.endpoints).allSatisfy { endpoint in
            endpoint.address == settings.endpoint
                && endpoint.certificate == Self.text(settings.accessPoint.certificate.der)
        }
    }

    /// What companies of this instance receive over the network.
    private static func capabilities(of company: Company) -> [Capability] {
        var capabilities: [Capability] = []
        for kind in company.receives {
            guard let capability = Capability(kind), !capabilities.contains(capability) else { continue }
            capabilities.append(capability)
            if kind == .invoice { capabilities.append(.invoiceCII) }
        }
        if !company.sends.isEmpty { capabilities.append(.invoiceResponse) }
        return capabilities
    }

    private func service(_ participant: ParticipantID, _ capability: Capability) throws -> PublishedService {
        let endpoint = ServiceEndpoint(
            address: settings.endpoint, certificate: Self.text(settings.accessPoint.certificate.der),
            description: "Invoice Exchange", contact: settings.url)
        let information = ServiceInformation(
            participant, capability.documentType,
            processes: [ServiceInformation.Process(capability.process, endpoints: [endpoint])])
        return PublishedService(
            documentType: capability.documentType.uriForm, process: capability.process.uriForm,
            bytes: try ServiceMetadata.information(information).signed(by: settings.publisher))
    }

    private static func text(_ certificate: [UInt8]) -> String {
        Base64.encode(certificate)
    }
}
