import Glibc
import Synchronization

/// The file of a database on disk: made for its owner alone, and held against a second program.
final class SQLiteFile: Sendable {
    let path: String
    /// The open lock file; the system lets go of the lock when the process ends, however it ends.
    private let lock: Mutex<Int32?>

    /// Makes the file, and the folder it lies in, where they are missing: 0600 and 0700. SQLite gives its side files the
    /// mode of the file.
    ///
    /// - Parameter isAlone: Whether to hold the file against other processes.
    /// - Throws: `.cannotOpen`; `.inUse` when another process holds it.
    init(_ path: String, isAlone: Bool) throws(DatabaseError) {
        self.path = path
        try Self.makeFolder(of: path)
        lock = Mutex(isAlone ? try Self.hold(path + ".lock") : nil)
        let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw Self.failure("open", path) }
        // Nobody has the file open through SQLite yet, so closing it here lets go of no lock of SQLite's.
        Glibc.close(file)
    }

    deinit {
        release()
    }

    /// Lets other programs have it.
    func release() {
        lock.withLock { lock in
            if let file = lock { Glibc.close(file) }
            lock = nil
        }
    }

    private static func makeFolder(of path: String) throws(DatabaseError) {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return }
        let folder = String(path[..<slash])
        guard !folder.isEmpty, access(folder, F_OK) != 0 else { return }
        try makeFolder(of: folder)
        guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw failure("make the folder", folder) }
    }

    private static func hold(_ path: String) throws(DatabaseError) -> Int32 {
        let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw failure("open", path) }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            let error =
                errno == EWOULDBLOCK
                ? DatabaseError(
                    .inUse, "\(path.dropLast(".lock".utf8.count)) is in use by another program; stop that one first")
                : failure("lock", path)
            Glibc.close(file)
            throw error
        }
        return file
    }

    private static func failure(_ deed: String, _ path: String) -> DatabaseError {
        DatabaseError(.cannotOpen, "cannot \(deed) \(path): \(String(cString: strerror(errno)))")
    }
}
