import Basics
import Database

package typealias OrganizationID = ID<Organization>

/// A customer of the instance, and the owner of everything else.
package struct Organization: Identified, Sendable {
    package static let idPrefix = "org"

    package let id: OrganizationID
    package var name: String
    /// ISO 3166-1 alpha-2, or `nil` when nobody said.
    package var country: String?
    package var vatNumber: String?
    package var plan: Plan
    package let createdAt: Timestamp
    /// When a sandbox organisation and its keys cease to work, or `nil` when they do not.
    package var expiresAt: Timestamp?

    /// What an organisation has booked: how many requests a minute and documents a month it may make.
    package enum Plan: String, CaseIterable, Storable, Sendable {
        case free, starter, pro, platform
        case whiteLabel = "wl"

        /// How many requests each of its keys may make within a minute.
        package var requestsPerMinute: Int {
            switch self {
            case .free: 60
            case .starter: 120
            case .pro: 300
            case .platform: 600
            case .whiteLabel: 1200
            }
        }
    }

    package init(
        id: OrganizationID, name: String, country: String? = nil, vatNumber: String? = nil, plan: Plan,
        createdAt: Timestamp, expiresAt: Timestamp? = nil
    ) {
        self.id = id
        self.name = name
        self.country = country
        self.vatNumber = vatNumber
        self.plan = plan
        self.createdAt = createdAt
        self.expiresAt = expiresAt
    }

    init(row: Row) throws(DatabaseError) {
        id = try row["id"]
        name = try row["name"]
        country = try row["country"]
        vatNumber = try row["vat_number"]
        plan = try row["plan"]
        createdAt = try row["created_at"]
        expiresAt = try row["expires_at"]
    }
}

extension Transaction {
    /// Adds an organisation.
    package func insert(_ organization: Organization) throws(DatabaseError) {
        try execute(
            """
            INSERT INTO organizations (id, name, country, vat_number, plan, created_at, expires_at)
            VALUES (\(organization.id), \(organization.name), \(organization.country), \(organization.vatNumber),
                \(organization.plan), \(organization.createdAt), \(organization.expiresAt))
            """)
    }

    /// The organisation, or `nil` when there is none with this identifier.
    package func organization(_ id: OrganizationID) throws(DatabaseError) -> Organization? {
        guard let row = try run("SELECT * FROM organizations WHERE id = \(id)").first else { return nil }
        return try Organization(row: row)
    }

    /// Every organisation, oldest first. For whoever runs the instance, not for its callers.
    package func organizations() throws(DatabaseError) -> [Organization] {
        var found: [Organization] = []
        for row in try run("SELECT * FROM organizations ORDER BY id") { found.append(try Organization(row: row)) }
        return found
    }
}
