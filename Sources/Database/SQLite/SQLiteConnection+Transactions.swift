extension SQLiteConnection {
    /// Opens a transaction for writing; waits for another process that has one.
    func begin() throws(DatabaseError) {
        try control(.beginWriting)
    }

    /// Makes durable what the parts did that were ended: first the blobs, so that no row names one that is not there.
    func commit() throws(DatabaseError) {
        if !isReadOnly { try blobs?.sync() }
        try control(.commit)
    }

    /// Undoes everything, and forgets every part.
    func rollback() {
        failures = [nil]
        // What a failed commit left on the disk may come back after a crash: its blobs are left alone.
        blobMarks = []
        // It fails only where SQLite has already rolled back by itself.
        if isInTransaction { try? control(.rollback) }
    }

    /// Refuses to go on after a failed statement.
    func expectUnspoilt() throws(DatabaseError) {
        guard let failure = failures[failures.count - 1] else { return }
        throw DatabaseError(.aborted, "an earlier statement of this transaction failed: \(failure)")
    }

    func beginPart() throws(DatabaseError) {
        try expectUnspoilt()
        try control(.beginPart)
        failures.append(nil)
        if let blobs { blobMarks.append(blobs.mark) }
    }

    func endPart() throws(DatabaseError) {
        if let failure = failures[failures.count - 1] { throw failure }
        // A foreign key that is checked at the end would otherwise fail the commit, and with it the other callers.
        if failures.count == 2, owesForeignKeys {
            throw DatabaseError(.foreignKey, "a row refers to one that is not there")
        }
        try control(.endPart)
        failures.removeLast()
        if blobs != nil { blobMarks.removeLast() }
    }

    func undoPart() throws(DatabaseError) {
        let failure = failures.removeLast()
        if let blobs { blobs.forget(since: blobMarks.removeLast()) }
        guard isInTransaction else {
            let error = failure ?? DatabaseError(.aborted, "SQLite gave the transaction up")
            failures[failures.count - 1] = error
            throw error
        }
        try control(.undoPart)
        try control(.endPart)
    }

    /// Runs `body` in a transaction that sees one state of the database and changes nothing.
    ///
    /// - Parameter limit: After so long a statement is cut off with `.interrupted`.
    func reading(within limit: Duration, _ body: (borrowing Transaction) throws -> Void) throws {
        let wasReadOnly = isReadOnly
        isReadOnly = true
        deadline = .now + limit
        defer {
            isReadOnly = wasReadOnly
            deadline = nil
        }
        try control(.begin)
        do {
            try body(Transaction(self))
            if let failure = failures[0] { throw failure }
            try commit()
        } catch {
            rollback()
            throw error
        }
    }
}
