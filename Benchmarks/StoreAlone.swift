import Basics
import Database
import Invoicing
import Storage

/// What one send has stored: read from the program's own database.
struct Rows: Sendable {
    let organization: Organization
    let company: Company
    let document: Document
    let event: Event
    let answer: KeptAnswer

    /// Takes the newest document, whose `Idempotency-Key` was its number, and the event that tells that one was sent.
    ///
    /// - Parameter credential: The key that sent it.
    init(from company: String, of organization: String, credential: String, inDatabase path: String) throws {
        let engine = try SQLiteEngine(path: path, isAlone: false)
        self = try engine.readInline { tx in
            let tenant = Tenant(OrganizationID(stored: organization))
            guard let owner = try tx.organization(tenant.organization),
                let sender = try tx.company(.id(CompanyID(stored: company)), of: tenant),
                let newest = try tx.documents(of: tenant, where: DocumentFilter(), limit: 1).first,
                let document = try tx.document(newest.id, of: tenant),
                let event = try tx.openEvents(of: tenant, type: .documentSent, since: nil, after: nil, limit: 1).first,
                let answer = try tx.keptAnswer(
                    credential: credential, key: document.number, after: Timestamp(milliseconds: 0))
            else { throw Failure(description: "no send of \(company) is in \(path)") }
            return Rows(organization: owner, company: sender, document: document, event: event, answer: answer)
        }
    }

    private init(
        organization: Organization, company: Company, document: Document, event: Event, answer: KeptAnswer
    ) {
        self.organization = organization
        self.company = company
        self.document = document
        self.event = event
        self.answer = answer
    }
}

/// The store without HTTP, JSON, rules or workers: the same rows as a send, the same group commit.
enum StoreAlone {
    /// Stores as many sends as it can in a database of its own.
    ///
    /// - Parameter callers: Each stores one send after another.
    /// - Returns: Sends in a second.
    static func rate(of rows: Rows, callers: Int, for time: Duration, inDatabase path: String) async throws -> Double {
        let engine = try SQLiteEngine(path: path)
        try await engine.migrate(Migration.all)
        let store = Store(engine)
        try await store.write { tx in
            try tx.insert(rows.organization)
            try tx.insert(rows.company)
        }
        let start = ContinuousClock.now
        let count = try await withThrowingTaskGroup { group in
            for caller in 1...callers {
                group.addTask { () -> Int in
                    var count = 0
                    while ContinuousClock.now - start < time {
                        count += 1
                        try await send(rows, number: "\(caller)-\(count)", to: store)
                    }
                    return count
                }
            }
            return try await group.reduce(0, +)
        }
        let rate = Double(count) / (ContinuousClock.now - start).seconds
        await store.close()
        return rate
    }

    /// Document, first step of its life, what tells that it was sent, promise of its delivery, the company's counter, and the
    /// kept answer.
    private static func send(_ rows: Rows, number: String, to store: Store) async throws {
        let now = SystemTime().now()
        let document = rows.document.renumbered(number, at: now)
        let answer = rows.answer.again(under: number, at: now)
        let event = rows.event.again(at: now)
        try await store.write { tx in
            try tx.insert(document)
            try tx.insert(
                LifecycleEvent(
                    id: .new(at: now), document: document.id, organization: document.organization, previous: nil,
                    current: .issued, at: now, setBy: LifecycleEvent.Actor(.key)))
            try tx.emit(event)
            try tx.enqueue(
                Job(
                    .deliver, document.id.description, organization: document.organization, company: document.company,
                    due: now))
            try tx.count(.outgoing, for: document.company)
            try tx.keep(answer, expiry: now - .seconds(86_400))
        }
    }
}

extension Document {
    /// The same document under another number, as if it were sent now.
    func renumbered(_ number: String, at now: Timestamp) -> Document {
        var document = Document(
            id: .new(at: now), organization: organization, company: company, type: type, direction: direction,
            number: number, issueDate: issueDate, currency: currency, sender: sender, receiver: receiver,
            status: .sent, deliveryStatus: .pending, lifecycleStatus: .issued, createdAt: now)
        document.dueDate = dueDate
        document.totals = totals
        document.buyerReference = buyerReference
        document.orderReference = orderReference
        document.iban = iban
        document.paymentReference = paymentReference
        document.note = note
        document.body = body
        document.xml = xml
        document.metadata = metadata
        document.sentAt = now
        return document
    }
}

extension Event {
    fileprivate func again(at now: Timestamp) -> Event {
        Event(id: .new(at: now), organization: organization, company: company, type: type, data: data, createdAt: now)
    }
}

extension KeptAnswer {
    fileprivate func again(under key: String, at now: Timestamp) -> KeptAnswer {
        KeptAnswer(
            credential: credential, key: key, organization: organization, operation: operation, bodyHash: bodyHash,
            status: status, contentType: contentType, body: body, createdAt: now)
    }
}
