import Basics
import Invoicing
import Storage

/// The registers of the sandbox: every number that has the form of a VAT number is somebody's, but for some that stand for a
/// certain outcome.
package struct SandboxRegistry: CompanyRegistry {
    private let countries: CountryTable

    package init(_ countries: CountryTable = .builtIn) {
        self.countries = countries
    }

    /// The number of the company that the SMP never takes.
    package static let neverRegistered = "BE0000000002"

    package func entry(for vat: VATNumber) async throws -> RegistryEntry? {
        switch vat.description {
        case "BE0000000404", "BE0000000000":
            return nil
        case "BE0000000409":
            // As made up as the company: nothing is there under it.
            let company = "comp_sbx_00000000000000000000000409"
            throw Problem(
                .companyExists, "\(vat) stands for a company that you have already.",
                [
                    Problem.Detail([
                        ("field", .text("vatNumber")), ("value", .text(vat.description)),
                        ("existingId", .text(company)), ("companyId", .text(company)),
                    ])
                ])
        case "BE0000000422":
            throw Problem(.vatNotFound, "\(vat) stands for a company whose entry in the register is not valid.")
        case "BE0000000429":
            throw Problem(.rateLimited, "\(vat) stands for a register that is asked too often.", retryAfter: 1)
        case "BE0000000500":
            throw Problem(.internalError, "\(vat) stands for an unforeseen failure.")
        case "BE0000000503":
            throw Problem(.upstreamUnavailable, "\(vat) stands for a register that does not answer.", retryAfter: 1)
        default:
            if let known = Self.companies.first(where: { $0.vatNumber == vat.description }) {
                return RegistryEntry(
                    legalName: known.name, registrationNumber: known.registrationNumber, address: known.address)
            }
            guard CountryCode.isListed(vat.countryCode) else { return nil }
            let number = String(vat.description.dropFirst(2))
            return RegistryEntry(
                legalName: "Sandbox Company \(vat)", address: Company.Address(country: vat.countryCode),
                // Where it takes a register number, any will do. Where a country is not on the network, its companies are
                // all the same, under a number of the kind that every country has.
                participant: ParticipantIDs.derive(from: vat, registration: number, in: countries)
                    ?? ParticipantID(scheme: "0060", value: number))
        }
    }

    /// The name of a participant that the sandbox's directory knows, or `nil`.
    static func name(of participant: ParticipantID) -> String? {
        companies.first { $0.participant == participant.description }?.name
    }

    private struct Known {
        let vatNumber: String
        let registrationNumber: String
        let participant: String
        let name: String
        let address: Company.Address
    }

    private static let companies = [
        Known(
            vatNumber: "BE0000000001", registrationNumber: "0000000001", participant: "0208:0000000001",
            name: "Sandbox Test BVBA",
            address: Company.Address(
                street: "Teststraat 1", city: "Brussel", postalCode: "1000", country: "BE")),
        Known(
            vatNumber: "BE0123456789", registrationNumber: "0123456789", participant: "0208:0123456789",
            name: "ACME Business Solutions BVBA",
            address: Company.Address(
                street: "Rue de la Loi 16", city: "Bruxelles", postalCode: "1000", country: "BE")),
        Known(
            vatNumber: "IT01234567890", registrationNumber: "01234567890", participant: "0208:9876543210",
            name: "Globex SRL",
            address: Company.Address(street: "Via Roma 1", city: "Milano", postalCode: "20121", country: "IT")),
        Known(
            vatNumber: "FR86797978996", registrationNumber: "797978996", participant: "0009:FR86797978996",
            name: "ACME France SARL",
            address: Company.Address(
                street: "10 rue de la Paix", city: "Paris", postalCode: "75002", country: "FR")),
    ]
}
