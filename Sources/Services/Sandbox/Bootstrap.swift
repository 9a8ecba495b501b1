import Basics
import Invoicing
import Storage

/// A sandbox of one's own: an organisation that lasts seven days, its example company, and the key to both.
package struct Sandbox: Sendable {
    package let organization: Organization
    package let company: Company
    package let key: APIKey
    /// The key itself, which is shown this once.
    package let secret: String
}

extension Exchange {
    /// Sets up a sandbox.
    ///
    /// - Parameter label: What its owner calls it, or `nil`.
    package func bootstrap(
        label: String?, type: KeyType, _ witness: @escaping Witness<Sandbox> = { _ in { _ in } }
    ) async throws -> Sandbox {
        let now = time.now()
        let organization = Organization(
            id: .new(at: now, isSandbox: true), name: label ?? "Sandbox", country: "BE",
            plan: type == .personal ? .free : type == .platform ? .platform : .whiteLabel, createdAt: now,
            expiresAt: now + .seconds(7 * 86_400))
        guard let vat = VATNumber("BE0000000001") else {
            throw Problem(.internalError, "The example company has no number.")
        }
        var company = try await company(NewCompany(vatNumber: vat), for: organization.id)
        company.smpRegisteredAt = now
        let (key, secret) = newKey(
            named: label ?? "bootstrap", type: type, scopes: [.all], for: organization.id,
            expiresAt: organization.expiresAt)
        let sandbox = Sandbox(organization: organization, company: company, key: key, secret: secret)
        try await store.write { tx in
            try tx.insert(sandbox.organization)
            try tx.insert(sandbox.company)
            try tx.insert(sandbox.key)
            try witness(sandbox)(tx)
        }
        return sandbox
    }
}
