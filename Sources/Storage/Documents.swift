import Basics
import Database
import Invoicing

package typealias DocumentID = ID<Document>

/// A document that a company sent or received, and how far it has come.
package struct Document: Identified, Sendable {
    package static let idPrefix = "doc"

    package let id: DocumentID
    package let organization: OrganizationID
    /// The company whose document this is: the sender of an outgoing one, the receiver of an incoming one.
    package let company: CompanyID
    package let type: DocumentKind
    package let direction: Direction
    /// BT-1.
    package var number: String
    package var issueDate: CalendarDate
    package var dueDate: CalendarDate?
    /// ISO 4217.
    package var currency: String
    /// What the document comes to, or `nil` for an event.
    package var totals: Totals?
    package var sender: Party
    /// `nil` for an event, which has no recipient.
    package var receiver: Party?
    package var buyerReference: String?
    package var orderReference: String?
    package var iban: String?
    package var paymentReference: String?
    package var note: String?
    package var status: DocumentStatus
    package var deliveryStatus: DeliveryStatus
    /// `nil` for an event.
    package var lifecycleStatus: LifecycleStatus?
    package var failure: Failure?
    /// Whether the network has taken it on.
    package var isHandedOver = false
    /// The same document as the other side has it, when that side is on this instance too.
    package var twin: DocumentID?
    /// The caller's structured body as compact JSON, or `nil` when the document came as XML.
    package var body: String?
    /// The document on the wire, byte for byte; `nil` for an event.
    package var xml: [UInt8]?
    /// A JSON object of the caller's own.
    package var metadata: String
    package var sentAt: Timestamp?
    package var deliveredAt: Timestamp?
    package var receivedAt: Timestamp?
    package let createdAt: Timestamp
    package var updatedAt: Timestamp

    /// Amounts in the document's currency, with two decimal places.
    package struct Totals: Equatable, Sendable {
        /// BT-109.
        package var net: Amount
        /// BT-110.
        package var vat: Amount
        /// BT-112.
        package var gross: Amount

        package init(net: Amount, vat: Amount, gross: Amount) {
            self.net = net
            self.vat = vat
            self.gross = gross
        }
    }

    /// Who stands on one side of a document.
    package struct Party: Equatable, Sendable {
        package var participant: ParticipantID?
        package var name: String?
        package var vatNumber: String?

        package init(participant: ParticipantID?, name: String?, vatNumber: String?) {
            self.participant = participant
            self.name = name
            self.vatNumber = vatNumber
        }
    }

    /// Why a document did not arrive.
    package struct Failure: Equatable, Sendable {
        /// `AP_UNREACHABLE`, `AP_TIMEOUT`, `AP_REJECTED`, `RECIPIENT_NOT_FOUND` …
        package var code: String
        package var message: String

        package init(code: String, message: String) {
            self.code = code
            self.message = message
        }
    }

    package init(
        id: DocumentID, organization: OrganizationID, company: CompanyID, type: DocumentKind, direction: Direction,
        number: String, issueDate: CalendarDate, currency: String, sender: Party, receiver: Party?,
        status: DocumentStatus,
        deliveryStatus: DeliveryStatus, lifecycleStatus: LifecycleStatus?, createdAt: Timestamp
    ) {
        self.id = id
        self.organization = organization
        self.company = company
        self.type = type
        self.direction = direction
        self.number = number
        self.issueDate = issueDate
        self.currency = currency
        self.sender = sender
        self.receiver = receiver
        self.status = status
        self.deliveryStatus = deliveryStatus
        self.lifecycleStatus = lifecycleStatus
        self.metadata = "{}"
        self.createdAt = createdAt
        self.updatedAt = createdAt
    }

    /// Reads a row; `body` and `xml` only where the query asked for them.
    init(row: Row, withContents: Bool) throws(DatabaseError) {
        id = try row["id"]
        organization = try row["organization_id"]
        company = try row["company_id"]
        type = try row["type"]
        direction = try row["direction"]
        number = try row["number"]
        issueDate = try row["issue_date"]
        dueDate = try row["due_date"]
        currency = try row["currency"]
        if let net: Hundredths = try row["net_amount"] {
            let vat: Hundredths = try row["vat_amount"]
            let gross: Hundredths = try row["gross_amount"]
            totals = Totals(net: net.amount, vat: vat.amount, gross: gross.amount)
        }
        sender = Party(
            participant: try row["sender_participant"], name: try row["sender_name"], vatNumber: try row["sender_vat"])
        let receiver = Party(
            participant: try row["receiver_participant"], name: try row["receiver_name"],
            vatNumber: try row["receiver_vat"])
        self.receiver = receiver.participant == nil && receiver.name == nil ? nil : receiver
        buyerReference = try row["buyer_reference"]
        orderReference = try row["order_reference"]
        iban = try row["iban"]
        paymentReference = try row["payment_reference"]
        note = try row["note"]
        status = try row["status"]
        deliveryStatus = try row["delivery_status"]
        lifecycleStatus = try row["lifecycle_status"]
        if let code: String = try row["failure_code"] {
            failure = Failure(code: code, message: try row["failure_message"])
        }
        isHandedOver = try row["is_handed_over"]
        twin = try row["twin_id"]
        metadata = try row["metadata"]
        sentAt = try row["sent_at"]
        deliveredAt = try row["delivered_at"]
        receivedAt = try row["received_at"]
        createdAt = try row["created_at"]
        updatedAt = try row["updated_at"]
        if withContents {
            body = try row["body"]
            xml = try row["xml"]
        }
    }

    /// Every column of `documents`.
    static let columns: SQL = """
        id, organization_id, company_id, type, direction, number, issue_date, due_date, currency, net_amount, vat_amount,
        gross_amount, sender_participant, sender_name, sender_vat, receiver_participant, receiver_name, receiver_vat,
        buyer_reference, order_reference, iban, payment_reference, note, status, delivery_status, lifecycle_status,
        failure_code, failure_message, is_handed_over, twin_id, metadata, sent_at, delivered_at, received_at, created_at, updated_at
        """
}

/// An amount of money as it is stored: a whole number of hundredths, so that the database can compare and add it.
struct Hundredths: Storable {
    let amount: Amount

    init(_ amount: Amount) {
        self.amount = amount.rounded(to: 2)
    }

    /// The least one that is not below `amount`.
    init(notBelow amount: Amount) {
        let near = amount.rounded(to: 2)
        self.init(near < amount ? near + Amount(units: 1, scale: 2) : near)
    }

    /// The greatest one that is not above `amount`.
    init(notAbove amount: Amount) {
        let near = amount.rounded(to: 2)
        self.init(near > amount ? near - Amount(units: 1, scale: 2) : near)
    }

    init(sqlValue: SQLValue) throws(DatabaseError) {
        amount = Amount(units: Int128(try Int64(sqlValue: sqlValue)), scale: 2)
    }

    static var columnKind: ColumnKind { .integer }
    var sqlValue: SQLValue { .integer(Int64(clamping: amount.units)) }
}

extension Transaction {
    /// Adds a document. Throws `.unique` when its company already has an outgoing one of this type and number that has not
    /// failed.
    package func insert(_ document: Document) throws(DatabaseError) {
        try execute(Self.insertion(of: document))
        try insertContents(of: document)
    }

    /// Adds a document, unless its company already has an outgoing one of this type and number that has not failed. Returns
    /// whether it did.
    package func insertUnlessSent(_ document: Document) throws(DatabaseError) -> Bool {
        guard try execute(Self.insertion(of: document) + " ON CONFLICT DO NOTHING") > 0 else { return false }
        try insertContents(of: document)
        return true
    }

    private static func insertion(of document: Document) -> SQL {
        """
        INSERT INTO documents (id, organization_id, company_id, type, direction, number, issue_date, due_date, currency,
            net_amount, vat_amount, gross_amount, sender_participant, sender_name, sender_vat, receiver_participant,
            receiver_name, receiver_vat, buyer_reference, order_reference, iban, payment_reference, note, status,
            delivery_status, lifecycle_status, failure_code, failure_message, is_handed_over, twin_id,
            metadata, sent_at, delivered_at, received_at, created_at, updated_at)
        VALUES (\(document.id), \(document.organization), \(document.company), \(document.type), \(document.direction),
            \(document.number), \(document.issueDate), \(document.dueDate), \(document.currency),
            \(document.totals.map { Hundredths($0.net) }), \(document.totals.map { Hundredths($0.vat) }),
            \(document.totals.map { Hundredths($0.gross) }), \(document.sender.participant), \(document.sender.name),
            \(document.sender.vatNumber), \(document.receiver?.participant), \(document.receiver?.name),
            \(document.receiver?.vatNumber), \(document.buyerReference), \(document.orderReference), \(document.iban),
            \(document.paymentReference), \(document.note), \(document.status), \(document.deliveryStatus),
            \(document.lifecycleStatus), \(document.failure?.code), \(document.failure?.message), \(document.isHandedOver), \(document.twin),
            \(document.metadata), \(document.sentAt), \(document.deliveredAt), \(document.receivedAt),
            \(document.createdAt), \(document.updatedAt))
        """
    }

    private func insertContents(of document: Document) throws(DatabaseError) {
        guard document.body != nil || document.xml != nil else { return }
        try execute(
            """
            INSERT INTO document_contents (document_id, body, xml)
            VALUES (\(document.id), \(document.body), \(document.xml))
            """)
    }

    /// Writes how far a document has come: its three states, its failure, its twin, and when that happened.
    package func updateProgress(of document: Document) throws(DatabaseError) {
        try execute(
            """
            UPDATE documents SET status = \(document.status), delivery_status = \(document.deliveryStatus),
                lifecycle_status = \(document.lifecycleStatus), failure_code = \(document.failure?.code),
                failure_message = \(document.failure?.message), is_handed_over = \(document.isHandedOver), twin_id = \(document.twin), sent_at = \(document.sentAt),
                delivered_at = \(document.deliveredAt), updated_at = \(document.updatedAt)
            WHERE id = \(document.id) AND organization_id = \(document.organization)
            """)
    }

    /// The document with its contents, or `nil` when there is none or the tenant does not own it.
    package func document(_ id: DocumentID, of tenant: Tenant) throws(DatabaseError) -> Document? {
        let rows = try run(
            """
            SELECT \(Document.columns), body, xml
            FROM documents LEFT JOIN document_contents ON document_id = id WHERE id = \(id) AND \(tenant.owns)
            """)
        guard let row = rows.first else { return nil }
        return try Document(row: row, withContents: true)
    }

    /// The document without its contents, whoever owns it: the other side of one whose owner was checked.
    package func documentAnywhere(_ id: DocumentID) throws(DatabaseError) -> Document? {
        guard let row = try run("SELECT \(Document.columns) FROM documents WHERE id = \(id)").first else {
            return nil
        }
        return try Document(row: row, withContents: false)
    }

    /// The document without its contents, or `nil` when there is none or the tenant does not own it.
    package func documentSummary(_ id: DocumentID, of tenant: Tenant) throws(DatabaseError) -> Document? {
        let rows = try run("SELECT \(Document.columns) FROM documents WHERE id = \(id) AND \(tenant.owns)")
        guard let row = rows.first else { return nil }
        return try Document(row: row, withContents: false)
    }

    /// The latest invoice, credit note or debit note with this number that the company sent to a participant, or `nil`.
    package func sentDocument(
        number: String, from company: CompanyID, to receiver: ParticipantID
    ) throws(DatabaseError) -> Document? {
        let rows = try run(
            """
            SELECT \(Document.columns) FROM documents
            WHERE company_id = \(company) AND direction = 'outgoing' AND number = \(number)
                AND type IN ('invoice', 'credit-note', 'debit-note')
                AND LOWER(receiver_participant) = \(receiver.description.lowercased())
            ORDER BY id DESC LIMIT 1
            """)
        guard let row = rows.first else { return nil }
        return try Document(row: row, withContents: false)
    }

    /// How many bytes the document's XML has, the XML itself where those are at most `limit`, and where the document's company
    /// is (BT-40). `nil` when it has none or the tenant does not own it.
    package func xml(
        of id: DocumentID, _ tenant: Tenant, upTo limit: Int
    ) throws(DatabaseError) -> (size: Int, xml: [UInt8]?, country: String)? {
        let rows = try run(
            """
            SELECT LENGTH(xml) AS size, CASE WHEN LENGTH(xml) <= \(limit) THEN xml END AS small,
                (SELECT country FROM companies WHERE companies.id = documents.company_id) AS country
            FROM documents JOIN document_contents ON document_id = id
            WHERE id = \(id) AND xml IS NOT NULL AND \(tenant.owns)
            """)
        guard let row = rows.first else { return nil }
        return (try row["size"], try row["small"], try row["country"])
    }

    /// How far the delivery of a document has come, or `nil` when there is none or the tenant does not own it.
    package func deliveryStatus(
        of id: DocumentID, _ tenant: Tenant
    ) throws(DatabaseError) -> DeliveryStatus? {
        let rows = try run("SELECT delivery_status FROM documents WHERE id = \(id) AND \(tenant.owns)")
        guard let row = rows.first else { return nil }
        return try row["delivery_status"]
    }

    /// Notes that the network has taken a document on. Returns whether that is news: not when it was noted before, or the
    /// delivery has ended.
    package func markHandedOver(_ document: Document, at time: Timestamp) throws(DatabaseError) -> Bool {
        try execute(
            """
            UPDATE documents SET is_handed_over = \(true), updated_at = \(time)
            WHERE id = \(document.id) AND organization_id = \(document.organization)
                AND delivery_status = \(DeliveryStatus.pending) AND is_handed_over = \(false)
            """) > 0
    }

    /// Ends the delivery of a document: writes its two states of transport, its failure, and when it was delivered. Returns
    /// whether the delivery had not ended before, and the network had taken it on before or not, as is said; otherwise nothing
    /// is written.
    package func endDelivery(of document: Document, wasHandedOver: Bool) throws(DatabaseError) -> Bool {
        try execute(
            """
            UPDATE documents SET status = \(document.status), delivery_status = \(document.deliveryStatus),
                failure_code = \(document.failure?.code), failure_message = \(document.failure?.message),
                is_handed_over = \(document.isHandedOver), delivered_at = \(document.deliveredAt),
                updated_at = \(document.updatedAt)
            WHERE id = \(document.id) AND organization_id = \(document.organization)
                AND delivery_status = \(DeliveryStatus.pending) AND is_handed_over = \(wasHandedOver)
            """) > 0
    }

    /// Notes which document is the same one as the other side has it.
    package func pair(_ document: Document, with twin: DocumentID) throws(DatabaseError) {
        try execute(
            """
            UPDATE documents SET twin_id = \(twin)
            WHERE id = \(document.id) AND organization_id = \(document.organization)
            """)
    }

    /// The document's XML, or `nil` when it has none or the tenant does not own it.
    package func xml(of id: DocumentID, _ tenant: Tenant) throws(DatabaseError) -> [UInt8]? {
        let rows = try run(
            """
            SELECT xml FROM documents JOIN document_contents ON document_id = id WHERE id = \(id) AND \(tenant.owns)
            """)
        guard let row = rows.first else { return nil }
        return try row["xml"]
    }

    /// The outgoing document with this type and number that the company has sent and that has not failed, or `nil`.
    package func sentDocument(
        _ type: DocumentKind, number: String, from company: CompanyID
    ) throws(DatabaseError) -> DocumentID? {
        let rows = try run(
            """
            SELECT id FROM documents WHERE company_id = \(company) AND type = \(type) AND number = \(number)
                AND direction = 'outgoing' AND delivery_status NOT IN ('failed', 'rejected')
            """)
        guard let row = rows.first else { return nil }
        return try row["id"]
    }
}
