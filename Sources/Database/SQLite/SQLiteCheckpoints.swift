import Synchronization

/// The thread that copies the log of writes into the database file, on a connection of its own, so that no request waits
/// for it: once a second when there is something to copy, and as soon as the log is long.
final class SQLiteCheckpoints: Sendable {
    private let state = Monitor(State())
    private let writer: SQLiteWriter
    private let connection: Mutex<SQLiteConnection?>

    private struct State {
        /// Pages in the log after the last commit.
        var logged = 0
        /// How many of them the last pass found there.
        var copied = 0
        var isClosed = false

        /// Pages that came since. The writer starts the log anew when all of it was copied, and then it is shorter.
        var new: Int { logged < copied ? logged : logged - copied }
    }

    /// So many new pages wake the thread before its second is over: 16 MB.
    private static let longLog = 2048
    /// So many pages are worth a pause of the writer, without which a busy log would never come to its end: 128 MB.
    private static let longestLog = 16_384

    /// - Parameter connection: For this thread alone.
    init(of writer: SQLiteWriter, on connection: SQLiteConnection) {
        self.writer = writer
        self.connection = Mutex(connection)
    }

    /// Has the writer's connection tell about each commit. To be called once.
    func listen() {
        let own = Unmanaged.passUnretained(self).toOpaque()
        writer.turn.withLock { connection in
            connection?.afterCommit(
                { own, _, _, pages in
                    if let own {
                        Unmanaged<SQLiteCheckpoints>.fromOpaque(own).takeUnretainedValue().noteCommit(Int(pages))
                    }
                    return 0
                }, with: own)
        }
    }

    private func noteCommit(_ pages: Int) {
        let isLong = state.withLock { state in
            state.logged = pages
            return state.new >= Self.longLog
        }
        if isLong { state.broadcast { _ in } }
    }

    /// Lets the thread end, and empty the log as its last deed.
    func close() {
        state.broadcast { $0.isClosed = true }
    }

    /// What the thread does.
    func work() {
        while !waitsToClose() { pass() }
        connection.withLock { connection in
            // A reader in the way leaves the log as it is, and the next start reads it.
            _ = try? connection?.checkpoint(isLast: true)
            connection = nil
        }
    }

    private func waitsToClose() -> Bool {
        state.wait(atMost: 1) { state in
            if state.isClosed { return true }
            return state.new >= Self.longLog ? false : nil
        } ?? false
    }

    /// Copies what there is. A failure is left to the next pass: the log holds everything that was committed.
    func pass() {
        guard state.withLock({ $0.new > 0 }) else { return }
        connection.withLock { connection in
            guard let connection, let logged = try? connection.checkpoint() else { return }
            state.withLock { $0.copied = logged }
            guard logged >= Self.longestLog else { return }
            // The few pages that came in the meantime, while the writer stands still: its next commit starts the log anew.
            writer.turn.withLock { _ in _ = try? connection.checkpoint() }
        }
    }
}
