import Basics
import Crypto
import Invoicing
import XML

/// How a participant receives documents of a type: at which access points, or which other publisher to ask.
///
/// - Source: Peppol SMP 1.4.0.
package enum ServiceMetadata: Equatable, Sendable {
    case information(ServiceInformation)
    case redirect(PublisherRedirect)
}

/// The access points of a participant for documents of a type, by process.
package struct ServiceInformation: Equatable, Sendable {
    package var participant: ParticipantID
    package var documentType: DocumentTypeID
    package var processes: [Process]

    /// A process, and where documents of it are received.
    package struct Process: Equatable, Sendable {
        package var id: ProcessID
        package var endpoints: [ServiceEndpoint]

        package init(_ id: ProcessID, endpoints: [ServiceEndpoint]) {
            self.id = id
            self.endpoints = endpoints
        }
    }

    package init(_ participant: ParticipantID, _ documentType: DocumentTypeID, processes: [Process]) {
        self.participant = participant
        self.documentType = documentType
        self.processes = processes
    }
}

/// Where an access point receives, as a publisher says it.
package struct ServiceEndpoint: Equatable, Sendable {
    /// The transport profile.
    package var profile: TransportProfile
    /// The URL to send to, as written.
    package var address: String
    /// The certificate of the access point: base64, with or without PEM armour, as written.
    package var certificate: String
    /// The first moment at which it may be used; `nil` when there is no such bound.
    package var activation: Timestamp?
    /// The moment from which on it may not be used any more; `nil` when there is no such bound.
    package var expiration: Timestamp?
    /// What people call it.
    package var description: String
    /// Where to ask when something does not work.
    package var contact: String
    /// Where to read about it.
    package var information: String?

    package init(
        profile: TransportProfile = .as4, address: String, certificate: String, activation: Timestamp? = nil,
        expiration: Timestamp? = nil, description: String = "", contact: String = "", information: String? = nil
    ) {
        self.profile = profile
        self.address = address
        self.certificate = certificate
        self.activation = activation
        self.expiration = expiration
        self.description = description
        self.contact = contact
        self.information = information
    }

    /// Whether the endpoint may be used at a moment.
    package func isInUse(at time: Timestamp) -> Bool {
        (activation.map { $0 <= time } ?? true) && (expiration.map { time < $0 } ?? true)
    }
}

/// Another publisher to ask.
package struct PublisherRedirect: Equatable, Sendable {
    /// The address of the metadata there.
    package var href: String
    /// The subject of the certificate that signs there.
    package var signer: String

    package init(href: String, signer: String) {
        self.href = href
        self.signer = signer
    }
}

// MARK: Signing

extension ServiceMetadata {
    /// The signed document. It is signed once, kept, and served as these bytes: to write it anew may break the signature.
    ///
    /// - Parameter identity: Of the publisher.
    /// - Throws: `CryptoError` when the key does not sign.
    package func signed(by identity: Identity) throws -> [UInt8] {
        var builder = XMLTreeBuilder()
        builder.open(PublisherNames.signedServiceMetadata)
        builder.open(PublisherNames.serviceMetadata)
        switch self {
        case .information(let information): builder.write(information)
        case .redirect(let redirect):
            builder.open(PublisherNames.redirect)
            builder.attribute(PublisherNames.href, redirect.href)
            builder.element(PublisherNames.certificateUID, redirect.signer)
            builder.close()
        }
        builder.close()
        builder.close()
        return try EnvelopedSignature.sign(builder.finish().serialized(.compact), by: identity)
    }
}

extension XMLTreeBuilder {
    fileprivate mutating func write(_ information: ServiceInformation) {
        open(PublisherNames.serviceInformation)
        write(information.participant)
        write(information.documentType, as: PublisherNames.documentIdentifier)
        open(PublisherNames.processList)
        for process in information.processes {
            open(PublisherNames.process)
            write(process.id, as: PublisherNames.processIdentifier)
            open(PublisherNames.endpointList)
            for endpoint in process.endpoints { write(endpoint) }
            close()
            close()
        }
        close()
        close()
    }

    private mutating func write(_ endpoint: ServiceEndpoint) {
        open(PublisherNames.endpoint)
        attribute(PublisherNames.transportProfile, endpoint.profile.value)
        open(PublisherNames.endpointReference)
        element(PublisherNames.address, endpoint.address)
        close()
        element(PublisherNames.requireBusinessLevelSignature, "false")
        if let activation = endpoint.activation {
            element(PublisherNames.serviceActivationDate, activation.description)
        }
        if let expiration = endpoint.expiration {
            element(PublisherNames.serviceExpirationDate, expiration.description)
        }
        element(PublisherNames.certificate, endpoint.certificate)
        element(PublisherNames.serviceDescription, endpoint.description)
        element(PublisherNames.technicalContactURL, endpoint.contact)
        if let information = endpoint.information { element(PublisherNames.technicalInformationURL, information) }
        close()
    }
}
