import Basics
import Crypto
import Invoicing
import Peppol
import Storage
import XML

/// The service metadata publisher (SMP) for the companies of this instance: answers who receives what, and where.
package struct MetadataPublisher: Sendable {
    private let store: Store
    private let address: PublisherAddress

    /// - Parameter address: Where others reach it.
    package init(_ store: Store, at address: PublisherAddress) {
        self.store = store
        self.address = address
    }

    /// The document that answers a request.
    ///
    /// - Returns: `nil` when nothing is published under the identifiers.
    package func document(_ request: PublisherRequest) throws -> [UInt8]? {
        switch request {
        case .serviceGroup(let participant):
            let services = try store.look { tx in try tx.publishedServices(of: participant) }
            guard !services.isEmpty else { return nil }
            let types = services.compactMap { DocumentTypeID(uriForm: $0.documentType) }
            return ServiceGroup(participant, receiving: types, at: address).write().serialized()
        case .serviceMetadata(let participant, let type):
            return try store.look { tx in try tx.serviceMetadata(of: participant, for: type.uriForm) }
        case .businessCard(let participant):
            guard let company = try store.look({ tx in try tx.publishedCompany(participant) }) else { return nil }
            return BusinessCard(company).write().serialized()
        }
    }
}

extension BusinessCard {
    /// What a company shows of itself in the network's directory.
    init(_ company: Company) {
        var entity = Entity(name: company.legalName, country: company.country)
        entity.place = company.address?.city
        entity.registrationDate = company.smpRegisteredAt?.date
        self.init(company.participant, entities: [entity])
    }
}
