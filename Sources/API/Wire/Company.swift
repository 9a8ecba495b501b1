import Basics
import Invoicing
import JSON
import Services
import Storage

extension Wire {
    /// A company of the caller's.
    package struct Company: JSONOutput {
        let id: CompanyID
        let organizationId: OrganizationID
        let name: String
        let legalName: String
        let vatNumber: String
        let registrationNumber: String?
        let country: String
        let peppolId: String
        let additionalIdentifiers: RawJSON
        let address: Address?
        let capabilities: Capabilities
        let status: Storage.Company.Status
        let smpRegistered: Bool
        let smpRegisteredAt: Timestamp?
        let compliance: RawJSON
        let settings: RawJSON
        let stats: Stats
        let metadata: RawJSON
        let createdAt: Timestamp
        let updatedAt: Timestamp

        /// The stored address, which was checked when it came in.
        package struct Address: Decodable, JSONWritable, Sendable {
            let street: String?
            let city: String?
            let postalCode: String?
            let region: String?
            let country: String

            init(_ address: Storage.Company.Address) {
                street = address.street
                city = address.city
                postalCode = address.postalCode
                region = address.region
                country = address.country
            }

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

        /// How many documents went out and came in.
        package struct Stats: Decodable, JSONWritable, Sendable {
            let sent: Int
            let received: Int

            package func write(to writer: inout JSONWriter) {
                writer.object { stats in
                    stats.field("sent", sent)
                    stats.field("received", received)
                }
            }
        }

        init(_ company: Storage.Company) {
            id = company.id
            organizationId = company.organization
            name = company.name
            legalName = company.legalName
            vatNumber = company.vatNumber
            registrationNumber = company.registrationNumber
            country = company.country
            peppolId = company.participant.description
            additionalIdentifiers = RawJSON(stored: Array(company.additionalIdentifiers.utf8))
            address = company.address.map(Address.init)
            capabilities = Capabilities(send: company.sends, receive: company.receives)
            status = company.status
            smpRegistered = company.smpRegisteredAt != nil
            smpRegisteredAt = company.smpRegisteredAt
            compliance = .emptyObject
            settings = RawJSON(stored: Array(company.settings.utf8))
            stats = Stats(sent: company.sent, received: company.received)
            metadata = RawJSON(stored: Array(company.metadata.utf8))
            createdAt = company.createdAt
            updatedAt = company.updatedAt
        }

        package static let words = [
            "id": "The company.", "organizationId": "Who owns it.", "name": "What it is called.",
            "legalName": "What the register calls it.", "vatNumber": "With its country prefix.",
            "registrationNumber": "Its number in the business register.", "country": "ISO 3166-1.",
            "peppolId": "Where its documents are addressed to.",
            "additionalIdentifiers": "Further identifiers, such as a GLN.", "address": "Where it is.",
            "capabilities": "What it sends and receives.", "status": "Whether it takes part.",
            "smpRegistered": "Whether others find it.", "smpRegisteredAt": "Since when.",
            "compliance": "By country, how it stands with the authority.", "settings": "Preferences.",
            "stats": "How many documents went out and came in.", "metadata": "Your own names and values.",
            "createdAt": "When it was made.", "updatedAt": "When it last changed.",
        ]

        package func write(to writer: inout JSONWriter) {
            writer.object { company in
                company.field("id", id)
                company.field("organizationId", organizationId)
                company.field("name", name)
                company.field("legalName", legalName)
                company.field("vatNumber", vatNumber)
                company.field("registrationNumber", registrationNumber)
                company.field("country", country)
                company.field("peppolId", peppolId)
                company.field("additionalIdentifiers", additionalIdentifiers)
                company.field("address", address)
                company.field("capabilities", capabilities)
                company.field("status", status.rawValue)
                company.field("smpRegistered", smpRegistered)
                company.field("smpRegisteredAt", smpRegisteredAt)
                company.field("compliance", compliance)
                company.field("settings", settings)
                company.field("stats", stats)
                company.field("metadata", metadata)
                company.field("createdAt", createdAt)
                company.field("updatedAt", updatedAt)
            }
        }
    }

    /// Which types of document a company sends and receives.
    package struct Capabilities: Decodable, Described, JSONWritable, Sendable {
        let send: [DocumentKind]?
        let receive: [DocumentKind]?

        package static let words = [
            "send": "The types it sends.",
            "receive": "The types it receives.",
        ]

        package func write(to writer: inout JSONWriter) {
            writer.object { capabilities in
                capabilities.field("send", (send ?? []).map(\.rawValue))
                capabilities.field("receive", (receive ?? []).map(\.rawValue))
            }
        }
    }

    /// A further identifier of a company.
    package struct Identifier: Decodable, Described, JSONWritable, Sendable {
        let scheme: PlainText<50>
        let value: PlainText<100>

        package static let words = [
            "scheme": "The scheme: `0088` for a GLN.",
            "value": "The identifier.",
        ]

        package func write(to writer: inout JSONWriter) {
            writer.object { identifier in
                identifier.field("scheme", scheme.string)
                identifier.field("value", value.string)
            }
        }
    }
}

extension [Wire.Identifier] {
    /// As a company stores them.
    var stored: String { String(decoding: json, as: UTF8.self) }
}
