import Basics
import Crypto
import Invoicing
import XML

/// Service metadata whose signature holds, and who signed it.
package struct SignedServiceMetadata: Sendable {
    package let metadata: ServiceMetadata
    /// The publisher's certificate.
    package let signer: Certificate
    /// From the signer to the anchor of the trust store, both with it: for asking whether one of them was revoked.
    package let path: [Certificate]

    /// Reads an answer and believes it only when it is signed by a publisher.
    ///
    /// What is read is what was signed: the signature covers the whole document, and both are taken from one reading.
    ///
    /// - Parameters:
    ///   - publishers: The trust store of publishers. That of access points is another.
    ///   - time: The moment for which to judge the signer.
    ///   - allowed: The algorithms of the signature.
    /// - Throws: `DiscoveryError` with `.malformed`, `.badSignature` or `.untrustedSigner`.
    package init(
        _ bytes: [UInt8], publishers: TrustStore, at time: Timestamp, allowing allowed: SignatureAlgorithms = .enveloped
    ) throws(DiscoveryError) {
        let (metadata, signer) = try Self.verify(bytes, allowing: allowed)
        do throws(CertificateError) {
            path = try publishers.check(signer.certificate, chain: signer.chain, at: time)
        } catch {
            throw DiscoveryError(
                .untrustedSigner,
                "The metadata is signed by \(signer.certificate.subject), who is no publisher: \(error)")
        }
        self.metadata = metadata
        self.signer = signer.certificate
    }

    fileprivate static func verify(
        _ bytes: [UInt8], allowing allowed: SignatureAlgorithms
    ) throws(DiscoveryError) -> (ServiceMetadata, EnvelopedSignature.Signer) {
        let document: XMLInfoset
        do throws(XMLError) {
            document = try XMLInfoset(parsing: bytes)
        } catch {
            throw DiscoveryError(.malformed, "The metadata cannot be read: \(error).")
        }
        guard document.root.isNamed(PublisherNames.signedServiceMetadata) else {
            throw DiscoveryError(
                .malformed, "Expected a `SignedServiceMetadata`; got \(quoted(document.root.localName)).")
        }
        let signer: EnvelopedSignature.Signer
        do throws(XMLError) {
            signer = try EnvelopedSignature.verify(document, allowing: allowed)
        } catch {
            throw DiscoveryError(.badSignature, "The signature of the metadata does not hold: \(error).")
        }
        return (try ServiceMetadata(reading: document.root), signer)
    }
}

// MARK: Reading

extension ServiceMetadata {
    /// Reads an answer whose signature holds, whoever signed it: for looking at one, not for believing it.
    ///
    /// - Throws: `DiscoveryError` with `.malformed` or `.badSignature`.
    package static func read(
        _ bytes: [UInt8], allowing allowed: SignatureAlgorithms = .enveloped
    ) throws(DiscoveryError) -> ServiceMetadata {
        try SignedServiceMetadata.verify(bytes, allowing: allowed).0
    }

    /// Reads the one `ServiceMetadata` inside the root.
    init(reading root: InfosetElement) throws(DiscoveryError) {
        guard let metadata = root.onlyChild(PublisherNames.serviceMetadata) else {
            throw DiscoveryError(.malformed, "Expected one `ServiceMetadata`; there is none, or more than one.")
        }
        let information = metadata.children(PublisherNames.serviceInformation)
        let redirects = metadata.children(PublisherNames.redirect)
        switch (information.count, redirects.count) {
        case (1, 0): self = .information(try ServiceInformation(reading: information[0]))
        case (0, 1): self = .redirect(try PublisherRedirect(reading: redirects[0]))
        default:
            throw DiscoveryError(
                .malformed,
                "Expected one `ServiceInformation` or one `Redirect`; got \(information.count) and \(redirects.count).")
        }
    }
}

extension ServiceInformation {
    /// A process or an endpoint that cannot be read is left out: nobody could ask for it.
    init(reading element: InfosetElement) throws(DiscoveryError) {
        let participant = element.onlyChild(PublisherNames.participantIdentifier)
        let documentType = element.onlyChild(PublisherNames.documentIdentifier)
        guard
            let participant = ParticipantID(
                networkScheme: participant?.attribute(PublisherNames.scheme) ?? "", value: participant?.text ?? ""),
            let documentType = DocumentTypeID(
                scheme: documentType?.attribute(PublisherNames.scheme) ?? "", value: documentType?.text ?? "")
        else {
            throw DiscoveryError(.malformed, "Expected a participant and a document type in `ServiceInformation`.")
        }
        self.participant = participant
        self.documentType = documentType
        let processes = element.onlyChild(PublisherNames.processList)?.children(PublisherNames.process) ?? []
        self.processes = processes.compactMap { process in
            let id = process.onlyChild(PublisherNames.processIdentifier)
            guard let id = ProcessID(scheme: id?.attribute(PublisherNames.scheme) ?? "", value: id?.text ?? "") else {
                return nil
            }
            let endpoints = process.onlyChild(PublisherNames.endpointList)?.children(PublisherNames.endpoint) ?? []
            return Process(id, endpoints: endpoints.compactMap { ServiceEndpoint(reading: $0) })
        }
    }
}

extension ServiceEndpoint {
    /// `nil` when there is no profile or no address, or a date that is none.
    init?(reading element: InfosetElement) {
        func text(_ name: XMLName) -> String? { element.onlyChild(name)?.trimmedText }
        guard let profile = element.attribute(PublisherNames.transportProfile).flatMap({ TransportProfile($0) }),
            let address = element.onlyChild(PublisherNames.endpointReference)?.onlyChild(PublisherNames.address)?
                .trimmedText
        else { return nil }
        self.profile = profile
        self.address = address
        certificate = text(PublisherNames.certificate) ?? ""
        description = text(PublisherNames.serviceDescription) ?? ""
        contact = text(PublisherNames.technicalContactURL) ?? ""
        information = text(PublisherNames.technicalInformationURL)
        activation = text(PublisherNames.serviceActivationDate).flatMap { Timestamp(xmlDateTime: $0) }
        expiration = text(PublisherNames.serviceExpirationDate).flatMap { Timestamp(xmlDateTime: $0) }
        // A bound that cannot be read is a bound all the same.
        if activation == nil, text(PublisherNames.serviceActivationDate) != nil { return nil }
        if expiration == nil, text(PublisherNames.serviceExpirationDate) != nil { return nil }
    }
}

extension PublisherRedirect {
    init(reading element: InfosetElement) throws(DiscoveryError) {
        guard let href = element.attribute(PublisherNames.href), !href.isEmpty,
            let signer = element.onlyChild(PublisherNames.certificateUID)?.trimmedText
        else {
            throw DiscoveryError(.malformed, "Expected an address and a certificate's subject in `Redirect`.")
        }
        self.href = IdentifierText.trimmed(href)
        self.signer = signer
    }
}
