import Basics
import Database
import Invoicing
import Storage

/// A company that somebody wants to register.
package struct NewCompany: Sendable {
    package var vatNumber: VATNumber
    /// `nil` for what the register says.
    package var name: String?
    package var address: Company.Address?
    /// A JSON array of `{scheme, value}`.
    package var additionalIdentifiers = "[]"
    package var sends = DocumentKind.exchanged
    package var receives = DocumentKind.exchanged
    /// A JSON object.
    package var settings = #"{"defaultCurrency":"EUR"}"#
    /// A JSON object.
    package var metadata = "{}"

    package init(vatNumber: VATNumber, name: String? = nil, address: Company.Address? = nil) {
        self.vatNumber = vatNumber
        self.name = name
        self.address = address
    }
}

extension Exchange {
    /// Registers a company: looks its number up, derives where its documents are addressed to, and promises its registration
    /// in the SMP. One that was deregistered is taken back under its old identifier.
    ///
    /// - Throws: `Problem` with `VAT_NOT_FOUND` or `COMPANY_EXISTS`.
    package func register(
        _ new: NewCompany, for organization: OrganizationID, _ witness: @escaping Witness<Company> = { _ in { _ in } }
    ) async throws -> Company {
        let company = try await company(new, for: organization)
        let registered = try await store.write { [registrationDelay = network.registrationDelay] tx in
            let registered = try tx.adopt(company)
            try tx.enqueue(
                Job(
                    .register, registered.id.description, organization: organization, company: registered.id,
                    due: company.createdAt + registrationDelay))
            try witness(registered)(tx)
            return registered
        }
        bells[.register].ring()
        return registered
    }

    /// A company as the register knows it, and as the caller corrects that.
    func company(_ new: NewCompany, for organization: OrganizationID) async throws -> Company {
        guard let entry = try await registry.entry(for: new.vatNumber) else {
            throw Problem(
                .vatNotFound, "VAT \(new.vatNumber) is not in the national registry.",
                [.fault("vatNumber", "registry", "expected the number of a registered company, got \(new.vatNumber)")])
        }
        let participant = try participant(of: new.vatNumber, entry)
        let legalName = entry.legalName ?? new.name ?? new.vatNumber.description
        return Company(
            id: .new(at: time.now(), isSandbox: !policy.isLive), organization: organization,
            name: new.name ?? legalName,
            legalName: legalName, vatNumber: new.vatNumber.description, registrationNumber: entry.registrationNumber,
            country: new.vatNumber.countryCode, participant: participant,
            additionalIdentifiers: new.additionalIdentifiers,
            address: new.address ?? entry.address, sends: new.sends, receives: new.receives, settings: new.settings,
            metadata: new.metadata, createdAt: time.now())
    }

    private func participant(of vat: VATNumber, _ entry: RegistryEntry) throws(Problem) -> ParticipantID {
        let derived = ParticipantIDs.derive(
            from: vat, registration: entry.registrationNumber, in: policy.countries)
        if let derived { return derived }
        if let participant = entry.participant { return participant }
        throw Problem(
            .vatNotFound,
            "Companies of \(vat.countryCode) have no participant identifier that follows from a VAT number.")
    }
}

extension Transaction {
    /// Adds a company, or takes back the deregistered one that has its number.
    fileprivate func adopt(_ company: Company) throws -> Company {
        guard let old = try self.company(.vat(company.vatNumber), of: Tenant(company.organization)) else {
            try insert(company)
            return company
        }
        guard old.status == .inactive else {
            throw Problem(
                .companyExists, "A company with this VAT already exists in your organization.",
                [
                    Problem.Detail([
                        ("field", .text("vatNumber")), ("value", .text(company.vatNumber)),
                        ("existingId", .text(old.id.description)), ("companyId", .text(old.id.description)),
                    ])
                ])
        }
        var again = old
        again.name = company.name
        again.legalName = company.legalName
        again.registrationNumber = company.registrationNumber
        again.additionalIdentifiers = company.additionalIdentifiers
        again.address = company.address
        again.sends = company.sends
        again.receives = company.receives
        again.settings = company.settings
        again.metadata = company.metadata
        again.status = .active
        again.smpRegisteredAt = nil
        again.updatedAt = company.createdAt
        try update(again)
        return again
    }
}

extension Exchange {
    /// Changes a company. When what it sends or receives changes, it is registered anew.
    ///
    /// - Throws: `Problem` with `NOT_FOUND`, or what `change` throws.
    package func change(
        _ reference: CompanyReference, of tenant: Tenant, _ witness: @escaping Witness<Company> = { _ in { _ in } },
        _ change: @escaping @Sendable (inout Company) throws -> Void
    ) async throws -> Company {
        let now = time.now()
        let (company, isRegistering) = try await store.write { tx -> (Company, Bool) in
            guard var company = try tx.company(reference, of: tenant) else {
                throw Problem.notFound("company", reference)
            }
            let before = company
            try change(&company)
            company.updatedAt = now
            try tx.update(company)
            let isRegistering = company.sends != before.sends || company.receives != before.receives
            if isRegistering {
                try tx.enqueue(
                    Job(
                        .register, company.id.description, organization: company.organization, company: company.id,
                        due: now))
            }
            try witness(company)(tx)
            return (company, isRegistering)
        }
        if isRegistering { bells[.register].ring() }
        return company
    }

    /// Takes a company out of the SMP for good. Its documents stay readable. Doing it twice is no error.
    ///
    /// - Throws: `Problem` with `NOT_FOUND`.
    package func deregister(_ reference: CompanyReference, of tenant: Tenant) async throws {
        let now = time.now()
        try await store.write { tx in
            guard var company = try tx.company(reference, of: tenant) else {
                throw Problem.notFound("company", reference)
            }
            guard company.status != .inactive else { return }
            company.status = .inactive
            company.smpRegisteredAt = nil
            company.updatedAt = now
            try tx.update(company)
            try tx.enqueue(
                Job(
                    .deregister, company.id.description, organization: company.organization, company: company.id,
                    due: now))
        }
        bells[.deregister].ring()
    }
}

extension CompanyReference: CustomStringConvertible {
    /// As the caller wrote it: `vat:BE0123456789`.
    package var description: String {
        switch self {
        case .id(let id): id.description
        case .vat(let number): "vat:\(number)"
        case .participant(let participant): "peppol:\(participant)"
        }
    }

    /// Reads `comp_…`, `vat:…` or `peppol:…`. `nil` for anything else.
    package init?(_ text: String) {
        if let id = CompanyID(text) {
            self = .id(id)
        } else if text.hasPrefix("vat:"), let vat = VATNumber(String(text.dropFirst(4))) {
            self = .vat(vat.description)
        } else if text.hasPrefix("peppol:"), let participant = ParticipantID(String(text.dropFirst(7))) {
            self = .participant(participant)
        } else {
            return nil
        }
    }
}
