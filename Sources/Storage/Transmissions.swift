import Basics
import Database
import Invoicing

package typealias TransmissionID = ID<Transmission>

/// One message of the Peppol network, sent or received: the envelope and how far it has come. What went over the wire
/// stands beside it as `Evidence`.
package struct Transmission: Identified, Sendable {
    package static let idPrefix = "tmn"

    package let id: TransmissionID
    package let direction: Direction
    package let purpose: Purpose
    /// Whose business it is, or `nil` for the access point's own.
    package let organization: OrganizationID?
    package let company: CompanyID?
    /// The document that it carries or speaks of.
    package var document: DocumentID?
    /// The ebMS `MessageId`, the same for every attempt.
    package let messageID: String
    /// The `InstanceIdentifier` of the SBDH, the same for every attempt.
    package let instanceID: String
    /// C1.
    package let sender: ParticipantID
    /// C4.
    package let receiver: ParticipantID
    /// `scheme::value`.
    package let documentType: String
    /// `scheme::value`.
    package let process: String
    /// `COUNTRY_C1` of the SBDH, or `nil` where it is not known.
    package let senderCountry: String?
    /// The seat of the other access point, or `nil` while it is not known.
    package var peer: String?
    /// Where it was sent to, or `nil` for one that came in or was not sent yet.
    package var endpoint: String?
    package var state: State
    package var failure: Document.Failure?
    /// SHA-256 of the document in its envelope: what a repetition must have in common with the first.
    package var payloadDigest: [UInt8]?
    /// What the message's signature covers: a line for each part with the digest in hexadecimal, a blank and the URI, sorted.
    package var signedParts: String?
    /// What the other access point said of it later in a message level status: `AP`, `AB` or `RE`; `nil` while nothing.
    package var statusCode: String?
    /// The words that came with that.
    package var statusText: String?
    /// When it was acknowledged.
    package var exchangedAt: Timestamp?
    package let createdAt: Timestamp

    /// What it is for.
    package enum Purpose: String, CaseIterable, Storable, Sendable {
        /// A business document.
        case document
        /// An invoice response: what the buyer makes of an invoice.
        case response
        /// A message level status: what became of an envelope.
        case status
        /// A statistics report.
        case report
    }

    /// How far it has come.
    package enum State: String, CaseIterable, Storable, Sendable {
        /// To be sent.
        case pending
        /// The other access point has acknowledged it, or we have.
        case exchanged
        /// It cannot be sent, for good.
        case failed
    }

    package init(
        id: TransmissionID, _ direction: Direction, _ purpose: Purpose, organization: OrganizationID?,
        company: CompanyID?, document: DocumentID?, messageID: String, instanceID: String, sender: ParticipantID,
        receiver: ParticipantID, documentType: String, process: String, senderCountry: String?, state: State,
        createdAt: Timestamp
    ) {
        self.id = id
        self.direction = direction
        self.purpose = purpose
        self.organization = organization
        self.company = company
        self.document = document
        self.messageID = messageID
        self.instanceID = instanceID
        self.sender = sender
        self.receiver = receiver
        self.documentType = documentType
        self.process = process
        self.senderCountry = senderCountry
        self.state = state
        self.createdAt = createdAt
    }

    init(row: Row) throws(DatabaseError) {
        id = try row["id"]
        direction = try row["direction"]
        purpose = try row["purpose"]
        organization = try row["organization_id"]
        company = try row["company_id"]
        document = try row["document_id"]
        messageID = try row["message_id"]
        instanceID = try row["instance_id"]
        sender = try row["sender"]
        receiver = try row["receiver"]
        documentType = try row["document_type"]
        process = try row["process"]
        senderCountry = try row["sender_country"]
        peer = try row["peer"]
        endpoint = try row["endpoint"]
        state = try row["state"]
        if let code: String = try row["failure_code"] {
            failure = Document.Failure(code: code, message: try row["failure_message"])
        }
        payloadDigest = try row["payload_digest"]
        signedParts = try row["signed_parts"]
        statusCode = try row["status_code"]
        statusText = try row["status_text"]
        exchangedAt = try row["exchanged_at"]
        createdAt = try row["created_at"]
    }
}

/// What went over the wire, byte for byte.
package struct Evidence: Sendable {
    /// The message as it was sent or received: the body, and the `Content-Type` it came with.
    package var message: (type: String, bytes: [UInt8])?
    /// The signal that answered it: a receipt or an error.
    package var signal: (type: String, bytes: [UInt8])?
    /// What is to be sent, for a message that carries no document.
    package var payload: [UInt8]?

    package init(
        message: (type: String, bytes: [UInt8])? = nil, signal: (type: String, bytes: [UInt8])? = nil,
        payload: [UInt8]? = nil
    ) {
        self.message = message
        self.signal = signal
        self.payload = payload
    }
}

extension Transaction {
    /// Adds a transmission. Throws `.unique` when one in this direction has its `MessageId` already.
    package func insert(_ transmission: Transmission) throws(DatabaseError) {
        try execute(Self.insertion(of: transmission))
    }

    private static func insertion(of transmission: Transmission) -> SQL {
        let failure = transmission.failure
        return """
            INSERT INTO transmissions (id, direction, purpose, organization_id, company_id, document_id, message_id,
                instance_id, sender, receiver, document_type, process, sender_country, peer, endpoint, state,
                failure_code, failure_message, payload_digest, signed_parts, status_code, status_text, exchanged_at, created_at)
            VALUES (\(transmission.id), \(transmission.direction), \(transmission.purpose),
                \(transmission.organization), \(transmission.company), \(transmission.document),
                \(transmission.messageID), \(transmission.instanceID), \(transmission.sender),
                \(transmission.receiver), \(transmission.documentType), \(transmission.process),
                \(transmission.senderCountry), \(transmission.peer), \(transmission.endpoint), \(transmission.state),
                \(failure?.code), \(failure?.message), \(transmission.payloadDigest), \(transmission.signedParts),
                \(transmission.statusCode), \(transmission.statusText), \(transmission.exchangedAt), \(transmission.createdAt))
            """
    }

    /// Adds a transmission, or writes how far it has come when it was added before. Returns how far it had come, or `nil` when
    /// it is new.
    @discardableResult
    package func record(_ transmission: Transmission, _ evidence: Evidence) throws(DatabaseError) -> Transmission.State?
    {
        var before: Transmission.State?
        if try execute(Self.insertion(of: transmission) + " ON CONFLICT (id) DO NOTHING") == 0 {
            before = try state(of: transmission.id)
            try update(transmission)
        }
        try keep(evidence, of: transmission.id)
        return before
    }

    /// Writes how far a transmission has come.
    package func update(_ transmission: Transmission) throws(DatabaseError) {
        let failure = transmission.failure
        try execute(
            """
            UPDATE transmissions SET peer = \(transmission.peer), endpoint = \(transmission.endpoint),
                state = \(transmission.state), failure_code = \(failure?.code), failure_message = \(failure?.message),
                payload_digest = \(transmission.payloadDigest), signed_parts = \(transmission.signedParts), status_code = \(transmission.statusCode),
                status_text = \(transmission.statusText), exchanged_at = \(transmission.exchangedAt)
            WHERE id = \(transmission.id)
            """)
    }

    /// Keeps what went over the wire; what was kept of an earlier attempt gives way to it.
    package func keep(_ evidence: Evidence, of transmission: TransmissionID) throws(DatabaseError) {
        let message = try kept(evidence.message)
        let signal = try kept(evidence.signal)
        try execute(
            """
            INSERT INTO evidence (transmission_id, message_type, message, message_place, signal_type, signal, signal_place, payload)
            VALUES (\(transmission), \(evidence.message?.type), \(message.bytes), \(message.place), \(evidence.signal?.type),
                \(signal.bytes), \(signal.place), \(evidence.payload))
            ON CONFLICT (transmission_id) DO UPDATE SET message_type = excluded.message_type,
                message = excluded.message, message_place = excluded.message_place,
                signal_type = excluded.signal_type, signal = excluded.signal, signal_place = excluded.signal_place,
                payload = COALESCE(excluded.payload, evidence.payload)
            """)
    }

    /// Bytes for a column, or their place beside the tables; neither of what there is none.
    private func kept(
        _ part: (type: String, bytes: [UInt8])?
    ) throws(DatabaseError) -> (bytes: [UInt8]?, place: BlobPlace?) {
        guard let part else { return (nil, nil) }
        guard let place = try keep(blob: part.bytes) else { return (part.bytes, nil) }
        return (nil, place)
    }

    /// Whether there is a transmission with this `MessageId`, or with this envelope of this participant, whoever's business it
    /// is: whether `transmission(_:message:)` or `transmission(_:instance:from:)` would find one.
    package func hasTransmission(
        _ direction: Direction, message: String, instance: String, from sender: ParticipantID
    ) throws(DatabaseError) -> Bool {
        let rows = try run(
            """
            SELECT id FROM transmissions WHERE direction = \(direction) AND message_id = \(message)
            UNION ALL
            SELECT id FROM transmissions
            WHERE direction = \(direction) AND instance_id = \(instance) AND sender = \(sender)
            """)
        return !rows.isEmpty
    }

    /// The transmission with this `MessageId`, whoever's business it is: the question of the network whether it came before.
    package func transmission(
        _ direction: Direction, message: String
    ) throws(DatabaseError) -> Transmission? {
        let rows = try run(
            "SELECT * FROM transmissions WHERE direction = \(direction) AND message_id = \(message)")
        guard let row = rows.first else { return nil }
        return try Transmission(row: row)
    }

    /// The transmission with this envelope, whoever's business it is; `sender` narrows it to those of one participant.
    package func transmission(
        _ direction: Direction, instance: String, from sender: ParticipantID? = nil
    ) throws(DatabaseError) -> Transmission? {
        var condition: SQL = "direction = \(direction) AND instance_id = \(instance)"
        if let sender { condition += " AND sender = \(sender)" }
        guard let row = try run("SELECT * FROM transmissions WHERE \(condition) ORDER BY id LIMIT 1").first else {
            return nil
        }
        return try Transmission(row: row)
    }

    /// The transmission with this identifier, or `nil`. For workers, which take it from a job.
    package func transmission(_ id: TransmissionID) throws(DatabaseError) -> Transmission? {
        guard let row = try run("SELECT * FROM transmissions WHERE id = \(id)").first else { return nil }
        return try Transmission(row: row)
    }

    /// How far a transmission has come, or `nil` when it was not added.
    package func state(of id: TransmissionID) throws(DatabaseError) -> Transmission.State? {
        guard let row = try run("SELECT state FROM transmissions WHERE id = \(id)").first else { return nil }
        return try row["state"]
    }

    /// What went over the wire of a transmission, or `nil` when nothing was kept.
    package func evidence(of transmission: TransmissionID) throws(DatabaseError) -> Evidence? {
        guard let row = try run("SELECT * FROM evidence WHERE transmission_id = \(transmission)").first else {
            return nil
        }
        return Evidence(
            message: try part("message_type", "message", "message_place", of: row),
            signal: try part("signal_type", "signal", "signal_place", of: row), payload: try row["payload"])
    }

    private func part(
        _ type: StaticString, _ bytes: StaticString, _ place: StaticString, of row: Row
    ) throws(DatabaseError) -> (type: String, bytes: [UInt8])? {
        guard let type: String = try row[type] else { return nil }
        if let place: BlobPlace = try row[place] { return (type, try blob(at: place)) }
        return (type, try row[bytes])
    }

    /// Every transmission of a document that the tenant owns, oldest first: the document's own, and what was said of it.
    package func transmissions(of document: DocumentID, _ tenant: Tenant) throws(DatabaseError) -> [Transmission] {
        var found: [Transmission] = []
        let rows = try run(
            "SELECT * FROM transmissions WHERE document_id = \(document) AND \(tenant.owns) ORDER BY id")
        for row in rows { found.append(try Transmission(row: row)) }
        return found
    }
}
