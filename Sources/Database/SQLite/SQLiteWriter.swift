/// The one thread that writes. It runs every closure that waits in one transaction, each in a part of its own, and commits
/// them together: one wait for the disk, whatever their number. Only then does it wake their callers.
///
/// A commit costs nearly as much for one closure as for twenty, so the thread does not hurry while there is more to come:
/// behind a batch that served several, it lets those gather that are being served. Who calls alone waits for nobody.
final class SQLiteWriter: Sendable {
    private let queue = Monitor(WorkQueue<any Job>())
    /// Held while a batch is run. Whoever else must not meet a half-done batch takes it. `nil` inside once it was closed.
    let turn: Monitor<SQLiteConnection?>

    private let gathering: Gathering

    /// A batch that has run for this long takes in no more requests.
    private static let longestBatch = Duration.milliseconds(10)

    init(_ connection: SQLiteConnection, _ gathering: Gathering = Gathering()) {
        turn = Monitor(connection)
        self.gathering = gathering
    }

    /// Puts a closure in line.
    ///
    /// - Throws: `.closed`, or `.busy` when the line is too long.
    func submit(_ job: some Job, _ urgency: Urgency) throws(DatabaseError) {
        if let refusal = queue.signal({ $0.add(job, urgency) }) { throw refusal }
    }

    /// How many closures stand in line.
    var waiting: Int { queue.withLock { $0.count } }

    /// Lets the thread end when everything in line is done.
    func close() {
        queue.broadcast { $0.close() }
    }

    /// Closes the connection, once the thread has ended.
    func drop() {
        turn.withLock { $0 = nil }
    }

    /// What the thread does.
    func work() {
        while let first = nextBatch() {
            let outcome = turn.withLock { run(first, on: $0) }
            for (job, failure) in outcome { job.settle(failure) }
            guard outcome.count > 1 else { continue }
            gathering.letGather { queue.withLock { $0.isClosed ? nil : $0.count } }
        }
    }

    /// Waits for work and begins a batch with it. `nil` when the queue is closed and empty.
    private func nextBatch() -> (any Job)? {
        queue.wait { (queue: inout WorkQueue<any Job>) -> (any Job)?? in
            queue.startBatch()
            if let job = queue.next() { return .some(job) }
            return queue.isClosed ? .some(nil) : nil
        }
    }

    /// Runs one batch and gives every job of it with its failure.
    private func run(_ first: any Job, on connection: SQLiteConnection?) -> [(any Job, (any Error)?)] {
        guard let connection else { return [(first, DatabaseError.wasClosed)] }
        do {
            try connection.begin()
        } catch {
            // Whoever else waits would meet the same: another program that does not let go of the file.
            return ([first] + queue.withLock { $0.restOfBatch() }).map { ($0, error) }
        }
        let start = ContinuousClock.now
        var outcome: [(any Job, (any Error)?)] = []
        var next: (any Job)? = first
        while let job = next {
            outcome.append((job, Self.run(job, on: connection)))
            guard connection.isInTransaction else { break }
            let isLate = ContinuousClock.now - start > Self.longestBatch
            next = queue.withLock { $0.next(isLate: isLate) }
        }
        do {
            // SQLite gives the whole transaction up after some failures, a full disk for one; then nothing is kept.
            if !connection.isInTransaction, let failure = outcome.last?.1 { throw failure }
            try connection.commit()
            return outcome
        } catch {
            connection.rollback()
            // A closure that threw did so on the ground of others that are not kept either.
            return outcome.map { ($0.0, error) }
        }
    }

    /// Runs one closure in a part of its own. `nil` when it is to be kept.
    private static func run(_ job: any Job, on connection: SQLiteConnection) -> (any Error)? {
        do {
            try connection.beginPart()
        } catch {
            return error
        }
        do {
            try job.perform(in: Transaction(connection))
            try connection.endPart()
            return nil
        } catch {
            do { try connection.undoPart() } catch { return error }
            return error
        }
    }
}
