import Basics
import Database
import HTTP
import Services
import Storage

/// One caller's sandbox: an organisation, its example company, and a client that has the key to them.
package struct TestSandbox: Sendable {
    package let test: TestExchange
    package let organization: OrganizationID
    /// Sandbox Test BVBA.
    package let company: Company
    package let client: TestClient
    package let secret: String

    /// A client with another key of the same organisation.
    package func client(
        scopes: [Scope] = [.all], type: KeyType = .personal, company: CompanyID? = nil, expiresAt: Timestamp? = nil,
        revokedAt: Timestamp? = nil
    ) async throws -> TestClient {
        var (key, secret) = test.exchange.newKey(
            named: "another", type: type, scopes: scopes, for: organization, company: company, expiresAt: expiresAt)
        key.revokedAt = revokedAt
        try await test.exchange.store.write { [key] tx in try tx.insert(key) }
        if let revokedAt {
            _ = try await test.exchange.store.write { [key] tx in
                try tx.execute("UPDATE keys SET revoked_at = \(revokedAt) WHERE id = \(key.id)")
            }
        }
        return test.anybody.key(secret)
    }

    /// Sends an invoice, and gives the document's identifier.
    ///
    /// - Throws: `UnexpectedReply` when it is not accepted.
    package func send(_ number: String, to receiver: String = "0208:TEST_OK") async throws -> String {
        let reply = try await client.post("/documents/send", invoice(number, to: receiver))
        guard reply.status == 201, let id = reply.text("id") else { throw UnexpectedReply(reply) }
        return id
    }

    /// The body of a small invoice over 121.00 EUR.
    package func invoice(_ number: String, to receiver: String = "0208:TEST_OK") -> String {
        """
        {"type": "invoice", "from": "\(company.id)", "to": "\(receiver)", "document": {
            "number": "\(number)", "issueDate": "2026-04-25",
            "lines": [{"description": "Work", "quantity": 1, "unitPrice": 100.00, "vatRate": 21}]}}
        """
    }

    /// Registers another company of the same organisation, and gives its identifier.
    package func register(_ vat: String) async throws -> String {
        let reply = try await client.post("/companies", #"{"vatNumber": "\#(vat)"}"#)
        guard reply.status == 201, let id = reply.text("id") else { throw UnexpectedReply(reply) }
        return id
    }

    /// Adds a webhook for every event, and gives its identifier.
    package func addWebhook(to receiver: WebhookReceiver, secret: String = "whsec_test") async throws -> String {
        let reply = try await client.post(
            "/webhooks", #"{"url": "\#(receiver.url)", "events": ["*"], "secret": "\#(secret)"}"#)
        guard reply.status == 201, let id = reply.text("id") else { throw UnexpectedReply(reply) }
        return id
    }
}

/// An answer that a test did not expect.
package struct UnexpectedReply: Error, CustomStringConvertible {
    package let description: String

    package init(_ reply: Reply) {
        description = "\(reply.status) \(reply.bodyText)"
    }
}
