import Basics
import Invoicing
import XML

/// What a participant shows of itself in the directory of the network.
///
/// - Source: Peppol Directory, business card of 2018-06-21.
package struct BusinessCard: Equatable, Sendable {
    package var participant: ParticipantID
    package var entities: [Entity]

    /// A company, or a part of one.
    package struct Entity: Equatable, Sendable {
        /// At least one.
        package var names: [Name]
        /// ISO 3166-1 alpha-2.
        package var country: String
        /// An address, in whatever form.
        package var place: String?
        /// Numbers of registers.
        package var identifiers: [Identifier]
        package var websites: [String]
        package var contacts: [Contact]
        package var note: String?
        package var registrationDate: CalendarDate?

        package init(name: String, country: String) {
            names = [Name(name)]
            self.country = country
            identifiers = []
            websites = []
            contacts = []
        }
    }

    package struct Name: Equatable, Sendable {
        package var value: String
        /// ISO 639-1; `nil` when it is not said.
        package var language: String?

        package init(_ value: String, language: String? = nil) {
            self.value = value
            self.language = language
        }
    }

    package struct Identifier: Equatable, Sendable {
        package var scheme: String
        package var value: String

        package init(scheme: String, value: String) {
            self.scheme = scheme
            self.value = value
        }
    }

    package struct Contact: Equatable, Sendable {
        package var type: String?
        package var name: String?
        package var phone: String?
        package var email: String?

        package init(type: String? = nil, name: String? = nil, phone: String? = nil, email: String? = nil) {
            self.type = type
            self.name = name
            self.phone = phone
            self.email = email
        }
    }

    package init(_ participant: ParticipantID, entities: [Entity]) {
        self.participant = participant
        self.entities = entities
    }
}

/// The elements of a business card. Its participant is in its own namespace, unlike those of a publisher.
private enum Names {
    private static let namespace = XMLNamespace(
        prefix: "", uri: "http://www.peppol.eu/schema/pd/businesscard/20180621/")
    static let businessCard = XMLName(namespace, "BusinessCard")
    static let participant = XMLName(namespace, "ParticipantIdentifier")
    static let entity = XMLName(namespace, "BusinessEntity")
    static let name = XMLName(namespace, "Name")
    static let country = XMLName(namespace, "CountryCode")
    static let place = XMLName(namespace, "GeographicalInformation")
    static let identifier = XMLName(namespace, "Identifier")
    static let website = XMLName(namespace, "WebsiteURI")
    static let contact = XMLName(namespace, "Contact")
    static let note = XMLName(namespace, "AdditionalInformation")
    static let registrationDate = XMLName("registrationDate")
    static let language = XMLName("language")
    static let scheme = XMLName("scheme")
    static let type = XMLName("type")
    static let contactName = XMLName("name")
    static let phone = XMLName("phonenumber")
    static let email = XMLName("email")
}

extension BusinessCard {
    /// The document.
    package func write() -> XMLTree {
        var builder = XMLTreeBuilder()
        builder.open(Names.businessCard)
        builder.add(Names.participant, participant.description, [(Names.scheme, ParticipantID.networkScheme)])
        for entity in entities {
            builder.open(Names.entity)
            if let date = entity.registrationDate { builder.attribute(Names.registrationDate, date.description) }
            for name in entity.names { builder.add(Names.name, name.value, [(Names.language, name.language)]) }
            builder.element(Names.country, entity.country)
            if let place = entity.place { builder.element(Names.place, place) }
            for identifier in entity.identifiers {
                builder.add(Names.identifier, identifier.value, [(Names.scheme, identifier.scheme)])
            }
            for website in entity.websites { builder.element(Names.website, website) }
            for contact in entity.contacts {
                builder.add(
                    Names.contact, "",
                    [
                        (Names.type, contact.type), (Names.contactName, contact.name), (Names.phone, contact.phone),
                        (Names.email, contact.email),
                    ])
            }
            if let note = entity.note { builder.element(Names.note, note) }
            builder.close()
        }
        builder.close()
        return builder.finish()
    }

    /// Reads the document.
    ///
    /// - Throws: `DiscoveryError` with `.malformed`.
    package init(reading document: XMLTree) throws(DiscoveryError) {
        let root = document.root
        guard root.isNamed(Names.businessCard) else {
            throw DiscoveryError(.malformed, "Expected a `BusinessCard`; got \(quoted(root.localName)).")
        }
        let element = root.child(Names.participant)
        guard
            let participant = ParticipantID(
                networkScheme: element?.attribute(Names.scheme) ?? "", value: element?.text ?? "")
        else { throw DiscoveryError(.malformed, "Expected a participant in the `BusinessCard`; there is none.") }
        self.participant = participant
        entities = []
        for element in root.children(Names.entity) { entities.append(try Entity(reading: element)) }
    }
}

extension BusinessCard.Entity {
    fileprivate init(reading element: Element) throws(DiscoveryError) {
        names = element.children(Names.name).compactMap { name in
            name.trimmedText.map { BusinessCard.Name($0, language: name.attribute(Names.language)) }
        }
        guard !names.isEmpty, let country = element.child(Names.country)?.trimmedText else {
            throw DiscoveryError(.malformed, "Expected a name and a country in a `BusinessEntity`.")
        }
        self.country = country
        place = element.child(Names.place)?.trimmedText
        identifiers = element.children(Names.identifier).compactMap { identifier in
            guard let scheme = identifier.attribute(Names.scheme), let value = identifier.trimmedText else {
                return nil
            }
            return BusinessCard.Identifier(scheme: scheme, value: value)
        }
        websites = element.children(Names.website).compactMap(\.trimmedText)
        contacts = element.children(Names.contact).map { contact in
            BusinessCard.Contact(
                type: contact.attribute(Names.type), name: contact.attribute(Names.contactName),
                phone: contact.attribute(Names.phone), email: contact.attribute(Names.email))
        }
        note = element.child(Names.note)?.trimmedText
        registrationDate = element.attribute(Names.registrationDate).flatMap { CalendarDate($0) }
    }
}

extension XMLTreeBuilder {
    /// An element with text and those of the attributes that there are.
    fileprivate mutating func add(_ name: XMLName, _ text: String, _ attributes: [(XMLName, String?)]) {
        open(name)
        for case (let attribute, let value?) in attributes { self.attribute(attribute, value) }
        if !text.isEmpty { self.text(text) }
        close()
    }
}
