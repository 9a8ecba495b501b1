import Basics
import Database

/// The answer to a call that carried an `Idempotency-Key`, kept to be given again.
package struct KeptAnswer: Sendable {
    /// Whose call it was: the key or user that made it.
    package let credential: String
    /// The caller's `Idempotency-Key`: 1 to 255 characters.
    package let key: String
    package let organization: OrganizationID
    /// Method and path: `POST /exchange/v1/documents/send`.
    package let operation: String
    /// SHA-256 of the body as it came.
    package let bodyHash: [UInt8]
    package let status: Int
    package let contentType: String
    package let body: [UInt8]
    package let createdAt: Timestamp

    package init(
        credential: String, key: String, organization: OrganizationID, operation: String, bodyHash: [UInt8],
        status: Int,
        contentType: String, body: [UInt8], createdAt: Timestamp
    ) {
        self.credential = credential
        self.key = key
        self.organization = organization
        self.operation = operation
        self.bodyHash = bodyHash
        self.status = status
        self.contentType = contentType
        self.body = body
        self.createdAt = createdAt
    }

    init(row: Row) throws(DatabaseError) {
        credential = try row["credential"]
        key = try row["idempotency_key"]
        organization = try row["organization_id"]
        operation = try row["operation"]
        bodyHash = try row["body_hash"]
        status = try row["status"]
        contentType = try row["content_type"]
        body = try row["body"]
        createdAt = try row["created_at"]
    }
}

extension Transaction {
    /// Keeps an answer. Throws `.unique` when this credential's key has one already that is not older than `expiry`.
    package func keep(_ answer: KeptAnswer, expiry: Timestamp) throws(DatabaseError) {
        let kept = try execute(
            """
            INSERT INTO idempotency (credential, idempotency_key, organization_id, operation, body_hash, status,
                content_type, body, created_at)
            VALUES (\(answer.credential), \(answer.key), \(answer.organization), \(answer.operation), \(answer.bodyHash),
                \(answer.status), \(answer.contentType), \(answer.body), \(answer.createdAt))
            ON CONFLICT (credential, idempotency_key) DO UPDATE SET organization_id = excluded.organization_id,
                operation = excluded.operation, body_hash = excluded.body_hash, status = excluded.status,
                content_type = excluded.content_type, body = excluded.body, created_at = excluded.created_at
            WHERE idempotency.created_at <= \(expiry)
            """)
        guard kept > 0 else {
            throw DatabaseError(.unique, "an answer is kept under this Idempotency-Key that has not expired")
        }
    }

    /// The answer that was kept for a credential's key after `expiry`, or `nil`.
    package func keptAnswer(
        credential: String, key: String, after expiry: Timestamp
    ) throws(DatabaseError) -> KeptAnswer? {
        let rows = try run(
            """
            SELECT * FROM idempotency WHERE credential = \(credential) AND idempotency_key = \(key)
                AND created_at > \(expiry)
            """)
        guard let row = rows.first else { return nil }
        return try KeptAnswer(row: row)
    }

    /// Forgets the answers kept before `time`, at most `limit` at once. Returns how many those were.
    package func deleteKeptAnswers(before time: Timestamp, limit: Int) throws(DatabaseError) -> Int {
        try execute(
            """
            DELETE FROM idempotency WHERE (credential, idempotency_key) IN (
                SELECT credential, idempotency_key FROM idempotency WHERE created_at < \(time)
                ORDER BY created_at LIMIT \(limit))
            """)
    }
}
