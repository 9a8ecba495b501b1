import Basics
import Database
import Invoicing

extension Transaction {
    /// Publishes what a participant receives: its signed metadata, by document type, in place of what was published before.
    ///
    /// - Parameters:
    ///   - company: Whose participant it is, or `nil` for the access point's own.
    package func publish(
        _ signed: [PublishedService], for participant: ParticipantID, of company: CompanyID?
    ) throws(DatabaseError) {
        try unpublish(participant)
        for entry in signed {
            try execute(
                """
                INSERT INTO service_metadata (participant, document_type, process, company_id, signed)
                VALUES (\(participant.description.lowercased()), \(entry.documentType), \(entry.process), \(company),
                    \(entry.bytes))
                """)
        }
    }

    /// The company whose metadata is published for a participant, whatever its status; `nil` when there is none, or it is the
    /// access point's own.
    package func publishingCompany(_ participant: ParticipantID) throws(DatabaseError) -> CompanyID? {
        let rows = try run(
            """
            SELECT company_id FROM service_metadata WHERE participant = \(participant.description.lowercased())
                AND company_id IS NOT NULL LIMIT 1
            """)
        guard let row = rows.first else { return nil }
        return try row["company_id"]
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

    /// What is published of a participant, by type: document type and process; none when it is not registered here.
    package func publishedServices(
        of participant: ParticipantID
    ) throws(DatabaseError) -> [(documentType: String, process: String)] {
        var found: [(documentType: String, process: String)] = []
        let rows = try run(
            """
            SELECT document_type, process FROM service_metadata
            WHERE participant = \(participant.description.lowercased()) ORDER BY document_type
            """)
        for row in rows { found.append((try row["document_type"], try row["process"])) }
        return found
    }

    /// The company that is published as a participant, or `nil` when none is. Not tenant data: it answers the network's
    /// question who takes a document.
    package func publishedCompany(_ participant: ParticipantID) throws(DatabaseError) -> Company? {
        let rows = try run(
            """
            SELECT companies.* FROM companies JOIN service_metadata ON service_metadata.company_id = companies.id
            WHERE service_metadata.participant = \(participant.description.lowercased()) AND companies.status = 'active'
            LIMIT 1
            """)
        guard let row = rows.first else { return nil }
        return try Company(row: row)
    }
}

extension Transaction {
    /// Every active company of which something is published: for signing it anew.
    package func publishedCompanies() throws(DatabaseError) -> [Company] {
        let rows = try run(
            """
            SELECT * FROM companies WHERE status = 'active' AND id IN
                (SELECT company_id FROM service_metadata WHERE company_id IS NOT NULL) ORDER BY id
            """)
        var found: [Company] = []
        for row in rows { found.append(try Company(row: row)) }
        return found
    }
}

/// What is published of a participant for one type of document.
package struct PublishedService: Sendable {
    /// `scheme::value`.
    package let documentType: String
    /// `scheme::value`.
    package let process: String
    /// The exact bytes that were signed.
    package let bytes: [UInt8]

    package init(documentType: String, process: String, bytes: [UInt8]) {
        self.documentType = documentType
        self.process = process
        self.bytes = bytes
    }
}
