import HTTP
import Invoicing
import XML

/// What a publisher says a participant receives: the addresses of its service metadata. It is not signed, so it is a hint.
package struct ServiceGroup: Equatable, Sendable {
    package var participant: ParticipantID
    /// Absolute URLs as they were written.
    package var references: [String]

    package init(_ participant: ParticipantID, references: [String]) {
        self.participant = participant
        self.references = references
    }

    /// The group of a participant that receives these types.
    package init(
        _ participant: ParticipantID, receiving documentTypes: some Sequence<DocumentTypeID>,
        at publisher: PublisherAddress
    ) {
        self.participant = participant
        references = documentTypes.map { publisher.serviceMetadata(of: participant, for: $0) }
    }

    /// The document types that the references name; one that names none is left out.
    package var documentTypes: [DocumentTypeID] {
        references.compactMap { reference in
            guard let mark = reference.ranges(of: "/services/").last,
                let text = percentDecoded(reference[mark.upperBound...])
            else { return nil }
            return DocumentTypeID(uriForm: text.hasSuffix("/") ? String(text.dropLast()) : text)
        }
    }

    /// The document.
    package func write() -> XMLTree {
        var builder = XMLTreeBuilder()
        builder.open(PublisherNames.serviceGroup)
        builder.write(participant)
        builder.open(PublisherNames.references)
        for reference in references {
            builder.open(PublisherNames.reference)
            builder.attribute(PublisherNames.href, reference)
            builder.close()
        }
        builder.close()
        builder.close()
        return builder.finish()
    }

    /// Reads the document.
    ///
    /// - Throws: `DiscoveryError` with `.malformed`.
    package init(reading document: XMLTree) throws(DiscoveryError) {
        let root = document.root
        guard root.isNamed(PublisherNames.serviceGroup) else {
            throw DiscoveryError(.malformed, "Expected a `ServiceGroup`; got \(quoted(root.localName)).")
        }
        let element = root.child(PublisherNames.participantIdentifier)
        guard
            let participant = ParticipantID(
                networkScheme: element?.attribute(PublisherNames.scheme) ?? "", value: element?.text ?? "")
        else { throw DiscoveryError(.malformed, "Expected a participant in the `ServiceGroup`; there is none.") }
        self.participant = participant
        let collection = root.child(PublisherNames.references)
        references =
            collection?.children(PublisherNames.reference).compactMap { $0.attribute(PublisherNames.href) } ?? []
    }
}

extension XMLTreeBuilder {
    /// Adds the identifier of a participant with its scheme.
    mutating func write(_ participant: ParticipantID) {
        open(PublisherNames.participantIdentifier)
        attribute(PublisherNames.scheme, ParticipantID.networkScheme)
        text(participant.description)
        close()
    }

    /// Adds an identifier with its scheme.
    mutating func write(_ identifier: some SchemedIdentifier, as name: XMLName) {
        open(name)
        attribute(PublisherNames.scheme, identifier.scheme)
        text(identifier.value)
        close()
    }
}
