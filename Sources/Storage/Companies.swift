import Basics
import Database
import Invoicing

package typealias CompanyID = ID<Company>

/// A legal entity of an organisation that sends and receives documents.
package struct Company: Identified, Sendable {
    package static let idPrefix = "comp"

    package let id: CompanyID
    package let organization: OrganizationID
    package var name: String
    package var legalName: String
    /// With its country prefix, without blanks and dots: `BE0123456789`.
    package let vatNumber: String
    /// The number in the business register (SIREN, KBO …), or `nil` when it is not known.
    package var registrationNumber: String?
    /// ISO 3166-1 alpha-2, from the prefix of the VAT number.
    package let country: String
    /// Where documents for this company are addressed to: `0208:0123456789`.
    package let participant: ParticipantID
    /// A JSON array of `{scheme, value}`.
    package var additionalIdentifiers: String
    package var address: Address?
    package var sends: [DocumentKind]
    package var receives: [DocumentKind]
    package var status: Status
    /// When the record in the SMP went live, or `nil` while it has not.
    package var smpRegisteredAt: Timestamp?
    /// A JSON object.
    package var settings: String
    /// A JSON object of the caller's own.
    package var metadata: String
    package var sent: Int
    package var received: Int
    package let createdAt: Timestamp
    package var updatedAt: Timestamp

    /// Whether it takes part.
    package enum Status: String, CaseIterable, Storable, Sendable {
        case active
        /// Deregistered: its documents stay readable.
        case inactive
        case suspended
    }

    /// A postal address: BG-5, BG-8.
    package struct Address: Equatable, Sendable {
        package var street: String?
        package var city: String?
        package var postalCode: String?
        package var region: String?
        /// ISO 3166-1 alpha-2.
        package var country: String

        package init(
            street: String? = nil, city: String? = nil, postalCode: String? = nil, region: String? = nil,
            country: String
        ) {
            self.street = street
            self.city = city
            self.postalCode = postalCode
            self.region = region
            self.country = country
        }
    }

    package init(
        id: CompanyID, organization: OrganizationID, name: String, legalName: String, vatNumber: String,
        registrationNumber: String? = nil, country: String, participant: ParticipantID,
        additionalIdentifiers: String = "[]", address: Address? = nil, sends: [DocumentKind] = DocumentKind.exchanged,
        receives: [DocumentKind] = DocumentKind.exchanged, status: Status = .active, smpRegisteredAt: Timestamp? = nil,
        settings: String = "{}", metadata: String = "{}", createdAt: Timestamp
    ) {
        self.id = id
        self.organization = organization
        self.name = name
        self.legalName = legalName
        self.vatNumber = vatNumber
        self.registrationNumber = registrationNumber
        self.country = country
        self.participant = participant
        self.additionalIdentifiers = additionalIdentifiers
        self.address = address
        self.sends = sends
        self.receives = receives
        self.status = status
        self.smpRegisteredAt = smpRegisteredAt
        self.settings = settings
        self.metadata = metadata
        self.sent = 0
        self.received = 0
        self.createdAt = createdAt
        self.updatedAt = createdAt
    }

    init(row: Row) throws(DatabaseError) {
        id = try row["id"]
        organization = try row["organization_id"]
        name = try row["name"]
        legalName = try row["legal_name"]
        vatNumber = try row["vat_number"]
        registrationNumber = try row["registration_number"]
        country = try row["country"]
        participant = try row["participant"]
        additionalIdentifiers = try row["additional_identifiers"]
        if let country: String = try row["address_country"] {
            address = Address(
                street: try row["street"], city: try row["city"], postalCode: try row["postal_code"],
                region: try row["region"], country: country)
        }
        sends = try row.list("sends")
        receives = try row.list("receives")
        status = try row["status"]
        smpRegisteredAt = try row["smp_registered_at"]
        settings = try row["settings"]
        metadata = try row["metadata"]
        sent = try row["sent"]
        received = try row["received"]
        createdAt = try row["created_at"]
        updatedAt = try row["updated_at"]
    }
}

/// How a caller names a company.
package enum CompanyReference: Hashable, Sendable {
    /// `comp_01JX…`
    case id(CompanyID)
    /// `vat:BE0123456789`
    case vat(String)
    /// `peppol:0208:0123456789`
    case participant(ParticipantID)
}

/// Which companies a list holds. What is `nil` does not narrow it.
package struct CompanyFilter: Sendable {
    package var country: String?
    package var status: Company.Status?
    /// A part of the name, the legal name, the VAT number or the participant identifier, in any case.
    package var search: String?
    /// Only those made before this one.
    package var before: CompanyID?

    package init(
        country: String? = nil, status: Company.Status? = nil, search: String? = nil, before: CompanyID? = nil
    ) {
        self.country = country
        self.status = status
        self.search = search
        self.before = before
    }
}

extension Transaction {
    /// Adds a company. Throws `.unique` when the organisation already has one with this VAT number.
    package func insert(_ company: Company) throws(DatabaseError) {
        try execute(
            """
            INSERT INTO companies (id, organization_id, name, legal_name, vat_number, registration_number, country,
                participant, additional_identifiers, street, city, postal_code, region, address_country, sends, receives,
                status, smp_registered_at, settings, metadata, sent, received, created_at, updated_at)
            VALUES (\(company.id), \(company.organization), \(company.name), \(company.legalName), \(company.vatNumber),
                \(company.registrationNumber), \(company.country), \(company.participant),
                \(company.additionalIdentifiers), \(company.address?.street), \(company.address?.city),
                \(company.address?.postalCode), \(company.address?.region), \(company.address?.country),
                \(codes: company.sends), \(codes: company.receives), \(company.status), \(company.smpRegisteredAt),
                \(company.settings), \(company.metadata), \(company.sent), \(company.received), \(company.createdAt),
                \(company.updatedAt))
            """)
    }

    /// Writes what of a company may change. The counters are not among it: they only ever count on.
    package func update(_ company: Company) throws(DatabaseError) {
        try execute(
            """
            UPDATE companies SET name = \(company.name), legal_name = \(company.legalName),
                registration_number = \(company.registrationNumber),
                additional_identifiers = \(company.additionalIdentifiers), street = \(company.address?.street),
                city = \(company.address?.city), postal_code = \(company.address?.postalCode),
                region = \(company.address?.region), address_country = \(company.address?.country),
                sends = \(codes: company.sends), receives = \(codes: company.receives), status = \(company.status),
                smp_registered_at = \(company.smpRegisteredAt), settings = \(company.settings),
                metadata = \(company.metadata), updated_at = \(company.updatedAt)
            WHERE id = \(company.id) AND organization_id = \(company.organization)
            """)
    }

    /// Counts documents that a company sent or received.
    package func count(
        _ direction: Direction, for company: CompanyID, documents: Int = 1
    ) throws(DatabaseError) {
        switch direction {
        case .outgoing: try execute("UPDATE companies SET sent = sent + \(documents) WHERE id = \(company)")
        case .incoming: try execute("UPDATE companies SET received = received + \(documents) WHERE id = \(company)")
        }
    }

    /// The company a caller named, or `nil` when there is none or the tenant does not own it.
    package func company(_ reference: CompanyReference, of tenant: Tenant) throws(DatabaseError) -> Company? {
        let named: SQL =
            switch reference {
            case .id(let id): "id = \(id)"
            case .vat(let number): "vat_number = \(number)"
            case .participant(let participant): "participant = \(participant.inCapitals)"
            }
        let rows = try run(
            """
            SELECT * FROM companies WHERE \(named) AND \(tenant.ownsCompany) ORDER BY status = 'active' DESC, id LIMIT 1
            """)
        guard let row = rows.first else { return nil }
        return try Company(row: row)
    }

    /// Companies, newest first.
    package func companies(
        of tenant: Tenant, where filter: CompanyFilter, limit: Int
    ) throws(DatabaseError) -> [Company] {
        var conditions: SQL = "\(tenant.ownsCompany)"
        if let country = filter.country { conditions += " AND country = \(country)" }
        if let status = filter.status { conditions += " AND status = \(status)" }
        if let before = filter.before { conditions += " AND id < \(before)" }
        if let search = filter.search {
            let pattern = likePattern(containing: search)
            conditions +=
                """
                 AND (LOWER(name) LIKE \(pattern) ESCAPE '\\' OR LOWER(legal_name) LIKE \(pattern) ESCAPE '\\'
                    OR LOWER(vat_number) LIKE \(pattern) ESCAPE '\\' OR LOWER(participant) LIKE \(pattern) ESCAPE '\\')
                """
        }
        var found: [Company] = []
        for row in try run("SELECT * FROM companies WHERE \(conditions) ORDER BY id DESC LIMIT \(limit)") {
            found.append(try Company(row: row))
        }
        return found
    }

    /// The active company that documents for a participant are handed to on this instance. Not tenant data: it answers the
    /// network's question who takes a document, as a registry would.
    ///
    /// - Parameter organization: The one organisation that is looked at, or `nil` for all.
    package func recipient(
        _ participant: ParticipantID, among organization: OrganizationID?
    ) throws(DatabaseError) -> Company? {
        let among: SQL = organization.map { "AND organization_id = \($0)" } ?? ""
        let rows = try run(
            """
            SELECT * FROM companies WHERE participant = \(participant.inCapitals) AND status = 'active'
                AND smp_registered_at IS NOT NULL \(among) ORDER BY smp_registered_at, id LIMIT 1
            """)
        guard let row = rows.first else { return nil }
        return try Company(row: row)
    }
}

extension ParticipantID {
    /// The same identifier as companies have it. Theirs follow from VAT numbers, so their letters are capitals, while the
    /// network does not tell small letters from capitals.
    fileprivate var inCapitals: ParticipantID { ParticipantID(scheme: scheme, value: value.uppercased()) }
}

extension ParticipantID: Storable {
    package var sqlValue: SQLValue { .text(description) }

    package init(sqlValue: SQLValue) throws(DatabaseError) {
        guard let participant = ParticipantID(try String(sqlValue: sqlValue)) else {
            throw Self.mismatch(sqlValue, expected: "a participant identifier")
        }
        self = participant
    }
}

extension Tenant {
    /// The condition that keeps a query of `companies` to this tenant.
    var ownsCompany: SQL {
        if let company {
            "organization_id = \(organization) AND id = \(company)"
        } else {
            "organization_id = \(organization)"
        }
    }
}

/// The `LIKE` pattern, with `\` as its escape, of whatever contains `text`. The letters A to Z match in either case; others,
/// which SQLite's `LOWER` leaves as they are, in the case they are written in.
func likePattern(containing text: String) -> String {
    var pattern = "%"
    for scalar in text.unicodeScalars {
        if scalar == "%" || scalar == "_" || scalar == "\\" { pattern.append("\\") }
        pattern.unicodeScalars.append(scalar.properties.isUppercase && scalar.isASCII ? lowercase(scalar) : scalar)
    }
    return pattern + "%"
}

/// The small letter of one from A to Z.
private func lowercase(_ capital: Unicode.Scalar) -> Unicode.Scalar {
    Unicode.Scalar(UInt8(capital.value) | 0x20)
}
