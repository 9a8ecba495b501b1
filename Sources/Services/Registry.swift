import Basics
import Invoicing
import Storage

/// Who companies are: the national business registers, or what stands in for them in the sandbox.
package protocol CompanyRegistry: Sendable {
    /// What is known of the holder of a VAT number.
    ///
    /// - Returns: `nil` when there is no such company.
    /// - Throws: `Problem` when the register cannot be asked.
    func entry(for vat: VATNumber) async throws -> RegistryEntry?
}

/// What a register says of a company. It may know no more than that the number is well formed.
package struct RegistryEntry: Equatable, Sendable {
    package var legalName: String?
    package var registrationNumber: String?
    package var address: Company.Address?
    /// Where documents for it are addressed to, where that does not follow from its numbers; `nil` where it does, and where
    /// there is no such place.
    package var participant: ParticipantID?

    package init(
        legalName: String? = nil, registrationNumber: String? = nil, address: Company.Address? = nil,
        participant: ParticipantID? = nil
    ) {
        self.legalName = legalName
        self.registrationNumber = registrationNumber
        self.address = address
        self.participant = participant
    }
}

/// Holds numbers against the pattern and the check digits of their country, and knows no names.
package struct CheckDigitRegistry: CompanyRegistry {
    private let countries: CountryTable

    package init(_ countries: CountryTable = .builtIn) {
        self.countries = countries
    }

    package func entry(for vat: VATNumber) async throws -> RegistryEntry? {
        switch vat.verdict(in: countries) {
        case .valid, .validForm: RegistryEntry()
        case .invalidForm, .invalidChecksum, .unknownCountry: nil
        }
    }
}
