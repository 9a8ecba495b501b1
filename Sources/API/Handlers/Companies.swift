import Basics
import Invoicing
import JSON
import Services
import Storage

let companyRoutes: [Route] = [
    Route(
        "POST", "/exchange/v1/companies", "create_company", "Register a company", tag: "Companies",
        .organization(anyOf: [.companiesWrite]), status: 201,
        problems: [.companyExists, .vatNotFound, .invalidVATFormat, .rateLimited], handler: createCompany),
    Route(
        "GET", "/exchange/v1/companies", "list_companies", "List companies, newest first", tag: "Companies",
        .organization(anyOf: [.companiesRead]), problems: [.invalidCursor], handler: listCompanies),
    Route(
        "GET", "/exchange/v1/companies/{id}", "get_company", "Read one company", tag: "Companies",
        .organization(anyOf: [.companiesRead]), problems: [.notFound], handler: getCompany),
    Route(
        "PATCH", "/exchange/v1/companies/{id}", "update_company", "Change a company", tag: "Companies",
        .organization(anyOf: [.companiesWrite]), problems: [.notFound], handler: updateCompany),
    Route(
        "DELETE", "/exchange/v1/companies/{id}", "deregister_company",
        "Take a company out of the network; its documents stay", tag: "Companies",
        .organization(anyOf: [.companiesWrite]), status: 204, problems: [.notFound], handler: deregisterCompany),
]

/// The arguments of `create_company`.
package struct CreateCompany: Input {
    let vatNumber: VATNumber
    let name: PlainText<255>?
    let address: Wire.Address?
    let additionalIdentifiers: [Wire.Identifier]?
    let capabilities: Wire.Capabilities?
    let settings: Settings?
    let metadata: Metadata?

    package static let words = [
        "vatNumber": "With its country prefix: `BE0123456789`. Blanks and dots do not matter.",
        "name": "What it is to be called. Default: what the register says.",
        "address": "Where it is. Default: what the register says.",
        "additionalIdentifiers": "Further identifiers, such as a GLN.",
        "capabilities": "What it sends and receives. Default: every type.", "settings": "Preferences.",
        "metadata": "Names and values of your own, at most 40.",
    ]
}

/// Preferences of a company: an object, of which no more is asked.
package struct Settings: Decodable, Shaped, Sendable {
    let raw: RawJSON

    package static var shape: Shape { .map(of: .any) }

    package init(from decoder: any Decoder) throws {
        raw = try RawJSON(from: decoder)
        guard raw.bytes.first == UInt8(ascii: "{") else { throw JSONReason(.type, "expected an object") }
        guard raw.bytes.count <= 4096 else { throw JSONReason(.length, "expected at most 4096 bytes of JSON") }
    }
}

func createCompany(_ call: Call<CreateCompany>) async throws -> Wire.Company {
    let input = call.input
    guard call.caller.key.company == nil else {
        throw Problem(.companyAccessDenied, "This key acts for one company and makes no others.")
    }
    var new = NewCompany(vatNumber: input.vatNumber, name: input.name?.string, address: input.address?.stored)
    if let identifiers = input.additionalIdentifiers { new.additionalIdentifiers = identifiers.stored }
    if let sends = input.capabilities?.send { new.sends = sends }
    if let receives = input.capabilities?.receive { new.receives = receives }
    if let settings = input.settings { new.settings = settings.raw.text }
    if let metadata = input.metadata { new.metadata = try metadata.merged(into: "{}") }
    return try await call.committing(Wire.Company.init) { [new] witness in
        try await call.exchange.register(new, for: call.tenant.organization, witness)
    }
}

/// The arguments of `list_companies`.
package struct ListCompanies: Input {
    let country: Land?
    let status: Company.Status?
    let search: PlainText<200>?
    let limit: PageSize?
    let cursor: String?

    package static let words = [
        "country": "Only those of this country, ISO 3166-1.", "status": "Only those with this status.",
        "search": "A part of the name, the VAT number or the participant identifier.",
        "limit": "How many on a page: 1 to 100. Default: 20.", "cursor": "The cursor of the page before.",
    ]
}

func listCompanies(_ call: Call<ListCompanies>) async throws -> Page<Wire.Company> {
    let input = call.input
    let cursor = Cursor(for: "list_companies", of: call.exchange)
    let filter = CompanyFilter(
        country: input.country?.code, status: input.status, search: input.search?.string,
        before: try cursor.id(in: input.cursor))
    let size = input.limit
    let found = try await call.exchange.store.read { tx in
        try tx.companies(of: call.tenant, where: filter, limit: size.count + 1)
    }
    return cursor.page(found, size, id: \.id, Wire.Company.init)
}

/// The arguments of operations on one company.
package struct OneCompany: Input {
    let id: CompanyReference

    package static let words = ["id": "The company: `comp_…`, `vat:BE…` or `peppol:0208:…`."]
}

func getCompany(_ call: Call<OneCompany>) async throws -> Wire.Company {
    let company = try call.exchange.store.look { tx in try tx.company(call.input.id, of: call.tenant) }
    guard let company else { throw Problem.notFound("company", call.input.id) }
    return Wire.Company(company)
}

/// The arguments of `update_company`. What is left out stays; `null` clears.
package struct UpdateCompany: Input {
    let id: CompanyReference
    let name: PlainText<255>?
    let legalName: PlainText<255>?
    let registrationNumber: Patch<PlainText<100>>
    let address: Patch<Wire.Address>
    let additionalIdentifiers: [Wire.Identifier]?
    let capabilities: Wire.Capabilities?
    let settings: Settings?
    let metadata: Metadata?
    // What the system says, and a caller cannot change.
    let organizationId: ReadOnly?
    let vatNumber: ReadOnly?
    let country: ReadOnly?
    let peppolId: ReadOnly?
    let status: ReadOnly?
    let smpRegistered: ReadOnly?
    let smpRegisteredAt: ReadOnly?
    let compliance: ReadOnly?
    let stats: ReadOnly?
    let createdAt: ReadOnly?
    let updatedAt: ReadOnly?

    package static let words = [
        "id": "The company: `comp_…`, `vat:BE…` or `peppol:0208:…`.", "name": "What it is to be called.",
        "legalName": "What the register calls it.", "registrationNumber": "Its number in the business register.",
        "address": "Where it is.", "additionalIdentifiers": "Further identifiers, such as a GLN.",
        "capabilities": "What it sends and receives. A change registers it anew.", "settings": "Preferences.",
        "metadata": "Added to what is there; a `null` takes a name away.",
    ]
}

func updateCompany(_ call: Call<UpdateCompany>) async throws -> Wire.Company {
    let input = call.input
    return try await call.committing(Wire.Company.init) { witness in
        try await call.exchange.change(input.id, of: call.tenant, witness) { company in
            if let name = input.name { company.name = name.string }
            if let legalName = input.legalName { company.legalName = legalName.string }
            switch input.registrationNumber {
            case .absent: break
            case .null: company.registrationNumber = nil
            case .value(let number): company.registrationNumber = number.string
            }
            switch input.address {
            case .absent: break
            case .null: company.address = nil
            case .value(let address): company.address = address.stored
            }
            if let identifiers = input.additionalIdentifiers { company.additionalIdentifiers = identifiers.stored }
            if let sends = input.capabilities?.send { company.sends = sends }
            if let receives = input.capabilities?.receive { company.receives = receives }
            if let settings = input.settings { company.settings = settings.raw.text }
            if let metadata = input.metadata { company.metadata = try metadata.merged(into: company.metadata) }
        }
    }
}

func deregisterCompany(_ call: Call<OneCompany>) async throws -> NoContent {
    try await call.exchange.deregister(call.input.id, of: call.tenant)
    return NoContent()
}
