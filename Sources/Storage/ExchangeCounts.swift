import Basics
import Database

/// How often something was exchanged within a month, by everything that Peppol's statistics ask for.
package struct ExchangeCount: Hashable, Sendable {
    /// `2026-11`.
    package var month: String
    package var direction: Direction
    /// The seat of the other access point.
    package var peer: String
    /// `scheme::value`.
    package var documentType: String
    /// `scheme::value`.
    package var process: String
    /// The transport profile.
    package var profile: String
    /// Of C1; `ZZ` where it is not known.
    package var senderCountry: String
    /// Of C4; `ZZ` for what was sent.
    package var receiverCountry: String
    /// Who sent or received it here: never reported, only told apart.
    package var endUser: String
    package var messages: Int

    package init(
        month: String, direction: Direction, peer: String, documentType: String, process: String, profile: String,
        senderCountry: String, receiverCountry: String, endUser: String, messages: Int = 1
    ) {
        self.month = month
        self.direction = direction
        self.peer = peer
        self.documentType = documentType
        self.process = process
        self.profile = profile
        self.senderCountry = senderCountry
        self.receiverCountry = receiverCountry
        self.endUser = endUser
        self.messages = messages
    }

    init(row: Row) throws(DatabaseError) {
        month = try row["month"]
        direction = try row["direction"]
        peer = try row["peer"]
        documentType = try row["document_type"]
        process = try row["process"]
        profile = try row["profile"]
        senderCountry = try row["sender_country"]
        receiverCountry = try row["receiver_country"]
        endUser = try row["end_user"]
        messages = try row["messages"]
    }
}

extension Transaction {
    /// Counts what was exchanged. In the transaction that records the exchange, so that each is counted once.
    package func count(_ count: ExchangeCount) throws(DatabaseError) {
        try execute(
            """
            INSERT INTO exchange_counts (month, direction, peer, document_type, process, profile, sender_country,
                receiver_country, end_user, messages)
            VALUES (\(count.month), \(count.direction), \(count.peer), \(count.documentType), \(count.process),
                \(count.profile), \(count.senderCountry), \(count.receiverCountry), \(count.endUser),
                \(count.messages))
            ON CONFLICT (month, direction, peer, document_type, process, profile, sender_country, receiver_country,
                end_user) DO UPDATE SET messages = exchange_counts.messages + excluded.messages
            """)
    }

    /// Everything counted in a month.
    package func exchangeCounts(in month: String) throws(DatabaseError) -> [ExchangeCount] {
        var found: [ExchangeCount] = []
        for row in try run("SELECT * FROM exchange_counts WHERE month = \(month)") {
            found.append(try ExchangeCount(row: row))
        }
        return found
    }

    /// Notes that a report was submitted: `kind` is `tsr` or `eusr`.
    package func noteReport(_ kind: String, for month: String, _ report: [UInt8], at time: Timestamp)
        throws(DatabaseError)
    {
        try execute(
            """
            INSERT INTO reports (month, kind, report, submitted_at) VALUES (\(month), \(kind), \(report), \(time))
            ON CONFLICT (month, kind) DO UPDATE SET report = excluded.report, submitted_at = excluded.submitted_at
            """)
    }

    /// Whether a report of this kind was submitted for the month.
    package func isReported(_ kind: String, for month: String) throws(DatabaseError) -> Bool {
        try !run("SELECT month FROM reports WHERE month = \(month) AND kind = \(kind)").isEmpty
    }
}
