import Basics
import Database

package typealias KeyID = ID<APIKey>

/// A credential of a program. Only the SHA-256 of its secret is kept.
package struct APIKey: Identified, Sendable {
    package static let idPrefix = "key"

    package let id: KeyID
    package let organization: OrganizationID
    /// The one company the key acts for, or `nil` when it acts for its whole organisation.
    package var company: CompanyID?
    package var name: String
    package var type: KeyType
    /// The beginning of the secret, enough to recognise a key by: `flw_test_AbC123`.
    package var prefix: String
    /// SHA-256 of the whole secret: 32 bytes.
    package var secretHash: [UInt8]
    package var scopes: [Scope]
    /// Requests a minute, when they are to be fewer than the plan allows; `nil` for what it allows. At least 1.
    package var rateLimit: Int?
    package let createdAt: Timestamp
    package var expiresAt: Timestamp?
    package var revokedAt: Timestamp?

    package init(
        id: KeyID, organization: OrganizationID, company: CompanyID? = nil, name: String, type: KeyType, prefix: String,
        secretHash: [UInt8], scopes: [Scope], rateLimit: Int? = nil, createdAt: Timestamp, expiresAt: Timestamp? = nil
    ) {
        self.id = id
        self.organization = organization
        self.company = company
        self.name = name
        self.type = type
        self.prefix = prefix
        self.secretHash = secretHash
        self.scopes = scopes
        self.rateLimit = rateLimit
        self.createdAt = createdAt
        self.expiresAt = expiresAt
    }

    init(row: Row) throws(DatabaseError) {
        id = try row["id"]
        organization = try row["organization_id"]
        company = try row["company_id"]
        name = try row["name"]
        type = try row["type"]
        prefix = try row["prefix"]
        secretHash = try row["secret_hash"]
        scopes = try row.list("scopes")
        rateLimit = try row["rate_limit"]
        createdAt = try row["created_at"]
        expiresAt = try row["expires_at"]
        revokedAt = try row["revoked_at"]
    }
}

/// What a key is for.
package enum KeyType: String, CaseIterable, Storable, Sendable {
    /// Acts for its own company, or for all of its organisation's.
    case personal
    /// Manages tenants: names the one it acts for in each call.
    case platform
    /// As `platform`, with branding.
    case whiteLabel = "white_label"
}

/// What a credential may do.
package enum Scope: String, CaseIterable, Storable, Sendable {
    case send, receive
    case documentsRead = "documents.read"
    case documentsSearch = "documents.search"
    case documentsWrite = "documents.write"
    case companiesRead = "companies.read"
    case companiesWrite = "companies.write"
    case directory, partners, payments, lifecycle, compliance, stats, platform
    /// Everything.
    case all = "*"
}

extension Transaction {
    /// Adds a key.
    package func insert(_ key: APIKey) throws(DatabaseError) {
        try execute(
            """
            INSERT INTO keys (id, organization_id, company_id, name, type, prefix, secret_hash, scopes, rate_limit,
                created_at, expires_at)
            VALUES (\(key.id), \(key.organization), \(key.company), \(key.name), \(key.type), \(key.prefix),
                \(key.secretHash), \(codes: key.scopes), \(key.rateLimit), \(key.createdAt), \(key.expiresAt))
            """)
    }

    /// The key with this SHA-256, revoked and expired ones too, or `nil` when nobody was given it.
    package func key(secretHash: [UInt8]) throws(DatabaseError) -> APIKey? {
        guard let row = try run("SELECT * FROM keys WHERE secret_hash = \(secretHash)").first else { return nil }
        return try APIKey(row: row)
    }
}
