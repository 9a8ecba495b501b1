import Basics
import Database

package typealias JobID = ID<Job>

/// Work that a commit promised and that a worker does later. It runs at least once, so doing it twice must be safe.
package struct Job: Identified, Sendable {
    package static let idPrefix = "job"

    package let id: JobID
    package let kind: Kind
    /// What the work is about: the identifier of a document, a company, a delivery.
    package let subject: String
    package let organization: OrganizationID
    package let company: CompanyID?
    /// How often a worker has taken it on.
    package let attempt: Int
    /// When it is to be done; while a worker holds it, when that worker's lease runs out.
    package let due: Timestamp

    /// Which worker does it.
    package enum Kind: String, CaseIterable, Storable, Sendable {
        /// Hand a document to the network, and learn what became of it.
        case deliver
        /// Register a company in the SMP.
        case register
        /// Take a company out of the SMP.
        case deregister
        /// Send a message that carries no document: a response, a status.
        case transmit
        /// Tell a webhook of an event.
        case callWebhook = "call_webhook"
        /// The next step of a simulated recipient.
        case simulate
    }

    /// A job to be enqueued.
    package init(_ kind: Kind, _ subject: String, organization: OrganizationID, company: CompanyID?, due: Timestamp) {
        self.id = .new(at: due)
        self.kind = kind
        self.subject = subject
        self.organization = organization
        self.company = company
        self.attempt = 0
        self.due = due
    }

    init(row: Row) throws(DatabaseError) {
        id = try row["id"]
        kind = try row["kind"]
        subject = try row["subject"]
        organization = try row["organization_id"]
        company = try row["company_id"]
        attempt = try row["attempt"]
        due = try row["due_at"]
    }
}

extension Transaction {
    /// Promises work.
    package func enqueue(_ job: Job) throws(DatabaseError) {
        try execute(
            """
            INSERT INTO jobs (id, kind, subject, organization_id, company_id, attempt, due_at, is_held)
            VALUES (\(job.id), \(job.kind), \(job.subject), \(job.organization), \(job.company), 0, \(job.due), \(false))
            """)
    }

    /// Takes on jobs that are due, the longest due first. Until its lease runs out nobody else gets such a job; a worker that
    /// has not settled it by then has lost it.
    package func claimJobs(
        _ kind: Job.Kind, limit: Int, now: Timestamp, lease: Duration
    ) throws(DatabaseError) -> [Job] {
        let rows = try run(
            """
            UPDATE jobs SET due_at = \(now + lease), attempt = attempt + 1, is_held = \(true)
            WHERE id IN (
                SELECT id FROM jobs WHERE kind = \(kind) AND died_at IS NULL AND due_at <= \(now)
                ORDER BY due_at LIMIT \(limit) \(dialect.skipLocked))
            RETURNING *
            """)
        var jobs: [Job] = []
        jobs.reserveCapacity(rows.count)
        for row in rows { jobs.append(try Job(row: row)) }
        return jobs.sorted { $0.id < $1.id }
    }

    /// The work is done.
    package func finish(_ job: Job) throws(DatabaseError) {
        try execute("DELETE FROM jobs WHERE id = \(job.id)")
    }

    /// The work of each is done.
    func finish(_ jobs: [JobID]) throws(DatabaseError) {
        try execute("DELETE FROM jobs WHERE id IN (\(list: jobs))")
    }

    /// The work goes on at `due`. `failure` says why it is not done, or is `nil` when nothing went wrong.
    ///
    /// - Parameter counts: Whether this was an attempt. Otherwise the next has the same number.
    package func postpone(
        _ job: Job, to due: Timestamp, failure: String? = nil, counts: Bool = true
    ) throws(DatabaseError) {
        try execute(
            """
            UPDATE jobs SET due_at = \(due), is_held = \(false), failure = \(failure),
                attempt = attempt - \(counts ? 0 : 1)
            WHERE id = \(job.id)
            """)
    }

    /// The work cannot be done: a dead letter, kept for whoever runs the instance.
    package func bury(_ job: Job, failure: String, at time: Timestamp) throws(DatabaseError) {
        try execute(
            """
            UPDATE jobs SET died_at = \(time), is_held = \(false), failure = \(failure) WHERE id = \(job.id)
            """)
    }

    /// When the next job of a kind is due, or `nil` when there is none.
    package func nextDue(_ kind: Job.Kind) throws(DatabaseError) -> Timestamp? {
        let rows = try run(
            "SELECT due_at FROM jobs WHERE kind = \(kind) AND died_at IS NULL ORDER BY due_at LIMIT 1")
        guard let row = rows.first else { return nil }
        return try row["due_at"]
    }

    /// Makes jobs that are not due at `now` due earlier.
    package func moveJobs(back step: Duration, waitingAt now: Timestamp) throws(DatabaseError) {
        try execute(
            "UPDATE jobs SET due_at = due_at - \(step.wholeMilliseconds) WHERE due_at > \(now) AND died_at IS NULL")
    }

    /// How many jobs wait, and how many are dead letters.
    package func countJobs() throws(DatabaseError) -> (waiting: Int, dead: Int) {
        let row = try run("SELECT COUNT(*) AS every_job, COUNT(died_at) AS dead FROM jobs")[0]
        let all: Int = try row["every_job"]
        let dead: Int = try row["dead"]
        return (all - dead, dead)
    }

    /// Makes jobs due at once whose worker ended with an earlier process. Only where this process is the one that works.
    package func releaseJobs(at now: Timestamp) throws(DatabaseError) {
        try execute("UPDATE jobs SET due_at = \(now), is_held = \(false) WHERE is_held = \(true)")
    }
}
