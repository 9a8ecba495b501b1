import Basics
import Database
import Invoicing

extension Transaction {
    /// Publishes what a participant receives: its signed metadata, by document type, in place of what was published before.
    ///
    /// - Parameters:
    ///   - company: Whose participant it is, or `nil` for the access point's own.
    ///   - signed: The type in its `scheme::value` form, and the exact bytes that were signed.
    package func publish(
        _ signed: [(documentType: String, bytes: [UInt8])], for participant: ParticipantID, of company: CompanyID?
    ) throws(DatabaseError) {
        try unpublish(participant)
        for entry in signed {
            try execute(
                """
                INSERT INTO service_metadata (participant, document_type, company_id, signed)
                VALUES (\(participant.description.lowercased()), \(entry.documentType), \(company), \(entry.bytes))
                """)
        }
    }

    /// Takes back all that is published of a participant.
    package func unpublish(_ participant: ParticipantID) throws(DatabaseError) {
        try execute("DELETE FROM service_metadata WHERE participant = \(participant.description.lowercased())")
    }

    /// The signed metadata of a participant for one type of document, or `nil` when none is published.
    package func serviceMetadata(
        of participant: ParticipantID, for documentType: String
    ) throws(DatabaseError) -> [UInt8]? {
        let rows = try run(
            """
            SELECT signed FROM service_metadata
            WHERE participant = \(participant.description.lowercased()) AND document_type = \(documentType)
            """)
        guard let row = rows.first else { return nil }
        return try row["signed"]
    }

    /// The types of document that are published of a participant, in order; none when it is not registered here.
    package func publishedTypes(of participant: ParticipantID) throws(DatabaseError) -> [String] {
        var found: [String] = []
        let rows = try run(
            """
            SELECT document_type FROM service_metadata WHERE participant = \(participant.description.lowercased())
            ORDER BY document_type
            """)
        for row in rows { found.append(try row["document_type"]) }
        return found
    }
}
