import Basics
import Invoicing
import JSON
import Storage

/// The types that callers write and read. Each is a promise.
package enum Wire {}

extension Wire {
    /// A postal address.
    package struct Address: Decodable, Described, JSONWritable, Sendable {
        let street: PlainText<255>?
        let city: PlainText<255>?
        let postalCode: PlainText<20>?
        let region: PlainText<255>?
        let country: Land

        package static let words = [
            "street": "Street and number.",
            "city": "The town.",
            "postalCode": "The postal code.",
            "region": "The region or province.",
            "country": "ISO 3166-1, two letters.",
        ]

        var stored: Storage.Company.Address {
            Storage.Company.Address(
                street: street?.string, city: city?.string, postalCode: postalCode?.string, region: region?.string,
                country: country.code)
        }

        var invoice: Invoice.Address {
            Invoice.Address(
                line1: street?.string, city: city?.string, postalCode: postalCode?.string, subdivision: region?.string,
                country: country.code)
        }

        package func write(to writer: inout JSONWriter) { stored.write(to: &writer) }
    }

    /// A person to turn to.
    package struct Contact: Decodable, Described, Sendable {
        let name: PlainText<255>?
        let email: PlainText<255>?
        let phone: PlainText<100>?

        package static let words = [
            "name": "Whom to ask for.",
            "email": "Where to write.",
            "phone": "Where to call.",
        ]

        var invoice: Invoice.Contact {
            Invoice.Contact(name: name?.string, phone: phone?.string, email: email?.string)
        }
    }

    /// A seller or a buyer, as far as it differs from what is known.
    package struct PartyBody: Decodable, Described, Sendable {
        let name: PlainText<255>?
        let vatNumber: VATNumber?
        let registrationNumber: PlainText<100>?
        let address: Address?
        let contact: Contact?

        package static let words = [
            "name": "The name.",
            "vatNumber": "With its country prefix.",
            "registrationNumber": "The number in the business register.",
            "address": "The postal address.",
            "contact": "A person to turn to.",
        ]

        var invoice: Invoice.Party {
            var party = Invoice.Party(
                name: name?.string ?? "", vatNumber: vatNumber?.description, address: address?.invoice)
            party.legalRegistration = registrationNumber.map { Invoice.Identifier($0.string) }
            party.contact = contact?.invoice
            return party
        }
    }

    /// One side of a document, as answers show it.
    package struct Party: Decodable, JSONWritable, Sendable {
        let peppolId: String?
        let name: String?
        let vatNumber: String?

        init(_ party: Storage.Document.Party) {
            peppolId = party.participant?.description
            name = party.name
            vatNumber = party.vatNumber
        }

        package func write(to writer: inout JSONWriter) {
            writer.object { party in
                party.field("peppolId", peppolId)
                party.field("name", name)
                party.field("vatNumber", vatNumber, ifNil: .omit)
            }
        }
    }
}

extension Storage.Company.Address: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        writer.object { address in
            address.field("street", street, ifNil: .omit)
            address.field("city", city, ifNil: .omit)
            address.field("postalCode", postalCode, ifNil: .omit)
            address.field("region", region, ifNil: .omit)
            address.field("country", country)
        }
    }
}
