import Basics
import Crypto
import Storage

/// Who makes a call, and what they may do.
package struct Caller: Sendable {
    package let key: APIKey
    package let organization: Organization

    /// Whether the caller has one of these scopes. Of none, everybody has one.
    package func has(anyOf scopes: [Scope]) -> Bool {
        scopes.isEmpty || key.scopes.contains { $0 == .all || scopes.contains($0) }
    }

    /// Whose data the caller sees when no company was named: their company's, or their organisation's.
    package var tenant: Tenant {
        Tenant(organization.id, company: key.company)
    }
}

extension Exchange {
    /// Finds out whose key a secret is.
    ///
    /// - Throws: `Problem` with `INVALID_TOKEN`, `REVOKED_KEY` or `EXPIRED_KEY`.
    package func caller(withSecret secret: String) throws -> Caller {
        let hash = SHA256.digest(of: secret)
        let found = try store.look { tx -> Caller? in
            guard let key = try tx.key(secretHash: hash), let organization = try tx.organization(key.organization)
            else {
                return nil
            }
            return Caller(key: key, organization: organization)
        }
        guard let found else { throw Problem(.invalidToken, "The key is not one of this instance.") }
        if found.key.revokedAt != nil { throw Problem(.revokedKey, "The key \(found.key.prefix)… was revoked.") }
        let now = time.now()
        if let expiry = [found.key.expiresAt, found.organization.expiresAt].compactMap({ $0 }).min(), expiry <= now {
            throw Problem(.expiredKey, "The key \(found.key.prefix)… expired at \(expiry).")
        }
        return found
    }
}

/// Makes the secrets of keys.
package enum KeySecret {
    /// A new secret: what it begins with says the type and the world, the rest is 40 random letters and digits.
    package static func new(_ type: KeyType, isLive: Bool) -> String {
        start(type, isLive: isLive) + SecureRandom.letters(40)
    }

    /// What may be shown of a secret: its beginning and six of its characters.
    package static func prefix(of secret: String, _ type: KeyType, isLive: Bool) -> String {
        String(secret.prefix(start(type, isLive: isLive).utf8.count + 6))
    }

    /// Which world a secret is for: `true` for live, `false` for the sandbox, `nil` when it is no secret of ours.
    package static func isLive(_ secret: String) -> Bool? {
        for type in KeyType.allCases {
            if secret.hasPrefix(start(type, isLive: true)) { return true }
            if secret.hasPrefix(start(type, isLive: false)) { return false }
        }
        return nil
    }

    private static func start(_ type: KeyType, isLive: Bool) -> String {
        let kind =
            switch type {
            case .personal: ""
            case .platform: "plat_"
            case .whiteLabel: "wl_"
            }
        return "flw_\(kind)\(isLive ? "live" : "test")_"
    }
}

extension Exchange {
    /// Makes a key and its secret, which is shown this once: only its hash is kept.
    package func newKey(
        named name: String, type: KeyType, scopes: [Scope], for organization: OrganizationID, company: CompanyID? = nil,
        rateLimit: Int? = nil, expiresAt: Timestamp? = nil
    ) -> (key: APIKey, secret: String) {
        let now = time.now()
        let secret = KeySecret.new(type, isLive: policy.isLive)
        let key = APIKey(
            id: .new(at: now), organization: organization, company: company, name: name, type: type,
            prefix: KeySecret.prefix(of: secret, type, isLive: policy.isLive),
            secretHash: SHA256.digest(of: secret), scopes: scopes.contains(.all) ? [.all] : scopes,
            rateLimit: rateLimit, createdAt: now, expiresAt: expiresAt)
        return (key, secret)
    }
}
