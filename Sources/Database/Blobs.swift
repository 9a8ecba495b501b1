import Compression
import Glibc
import Synchronization

/// Bytes beside a database that are written once and never changed: each blob goes behind the one before, and a row says where
/// it lies. In the tables each of their pages would be written to the log, read again, and written to the file.
///
/// One thread appends; everybody reads. A file is begun for each opening of the database that writes, and another when it is
/// full; what lies in a file and is named by no row was undone.
final class Blobs: Sendable {
    private let folder: String
    private let tail = Mutex(Tail())
    private let fileBytes: Int

    /// The end of what was appended.
    private struct Tail {
        /// The open file; `nil` when the next blob begins another.
        var file: Int32?
        var mark = Mark()
        /// The last bytes before `mark`, which are not in the file yet: many small blobs are written in one piece.
        var gathered: [UInt8] = []
        /// Whether something in the file is not durable.
        var isDirty = false
        /// Why something before cannot be made durable any more.
        var loss: DatabaseError?

        /// Where the file ends.
        var written: Int { mark.end - gathered.count }
    }

    /// So many bytes are gathered at the most. A blob that alone has as many goes to the file at once.
    private static let gatheredMost = 1 << 20

    /// A place behind a blob.
    struct Mark: Equatable {
        var file = 0
        var end = 0
    }

    /// - Parameters:
    ///   - folder: Made when it is missing and something is appended.
    ///   - fileBytes: A file that has so many takes no more blobs.
    init(in folder: String, fileBytes: Int = 1 << 30) {
        self.folder = folder
        self.fileBytes = fileBytes
    }

    deinit {
        tail.withLock { tail in
            if let file = tail.file { close(file) }
        }
    }

    /// The end of what was appended.
    var mark: Mark { tail.withLock { $0.mark } }

    /// Puts a blob behind the others. It is durable after the next `sync`.
    ///
    /// - Throws: `.full`, `.disk` or `.cannotOpen`.
    func append(_ bytes: [UInt8]) throws(DatabaseError) -> BlobPlace {
        try tail.withLock { tail throws(DatabaseError) in try append(bytes, &tail) }
    }

    private func append(_ bytes: [UInt8], _ tail: inout Tail) throws(DatabaseError) -> BlobPlace {
        if tail.mark.end >= fileBytes { try seal(&tail) }
        if tail.file == nil { try begin(&tail) }
        if tail.gathered.count + bytes.count > Self.gatheredMost { try writeOut(&tail) }
        let start = tail.mark.end
        if bytes.count < Self.gatheredMost {
            tail.gathered += bytes
        } else {
            try write(bytes, at: start, &tail)
        }
        tail.mark.end += bytes.count
        return BlobPlace(file: tail.mark.file, start: start, count: bytes.count, checksum: CRC32.of(bytes))
    }

    /// Writes to the file what was gathered.
    private func writeOut(_ tail: inout Tail) throws(DatabaseError) {
        guard !tail.gathered.isEmpty else { return }
        try write(tail.gathered, at: tail.written, &tail)
        tail.gathered.removeAll(keepingCapacity: true)
    }

    private func write(_ bytes: [UInt8], at start: Int, _ tail: inout Tail) throws(DatabaseError) {
        guard let file = tail.file else { return }
        tail.isDirty = true
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes {
                pwrite(file, $0.baseAddress, $0.count, off_t(start + written))
            }
            guard count > 0 || count < 0 && errno == EINTR else { throw failure("write to", number: tail.mark.file) }
            written += max(count, 0)
        }
    }

    /// Makes durable what was appended.
    ///
    /// - Throws: `.full` or `.disk`. What was appended since the last time may then be lost, also when this is tried again.
    func sync() throws(DatabaseError) {
        try tail.withLock { tail throws(DatabaseError) in
            if let loss = tail.loss {
                tail.loss = nil
                throw loss
            }
            try makeDurable(&tail)
        }
    }

    private func makeDurable(_ tail: inout Tail) throws(DatabaseError) {
        try writeOut(&tail)
        guard tail.isDirty, let file = tail.file else { return }
        guard fdatasync(file) == 0 else {
            let failure = failure("make durable", number: tail.mark.file)
            // The system tells of a failure once; a file that had one is written to no more.
            leave(&tail)
            throw failure
        }
        tail.isDirty = false
    }

    /// Takes back what was appended since: its place is used again.
    func forget(since mark: Mark) {
        tail.withLock { tail in
            // All of a newer file is newer.
            let end = tail.mark.file == mark.file ? mark.end : 0
            tail.gathered.removeLast(min(tail.gathered.count, max(0, tail.mark.end - end)))
            tail.mark.end = end
        }
    }

    /// Reads a blob.
    ///
    /// - Throws: `.corrupt` when it is not there, or not as it was.
    func read(_ place: BlobPlace) throws(DatabaseError) -> [UInt8] {
        let gathered = tail.withLock { tail -> [UInt8]? in
            let start = place.start - tail.written
            guard place.file == tail.mark.file, start >= 0, place.count <= tail.gathered.count - start else {
                return nil
            }
            return Array(tail.gathered[start..<start + place.count])
        }
        let bytes = if let gathered { gathered } else { try readFile(place) }
        guard CRC32.of(bytes) == place.checksum else {
            throw DatabaseError(.corrupt, "\(path(place.file)) is damaged at \(place.start)")
        }
        return bytes
    }

    private func readFile(_ place: BlobPlace) throws(DatabaseError) -> [UInt8] {
        let file = open(path(place.file), O_RDONLY | O_CLOEXEC)
        guard file >= 0 else {
            throw DatabaseError(
                errno == ENOENT ? .corrupt : .cannotOpen, "cannot open \(path(place.file)): \(reason())")
        }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, place.start + place.count <= Int(status.st_size) else {
            throw DatabaseError(.corrupt, "\(path(place.file)) is shorter than it was")
        }
        var isRead = false
        let bytes = [UInt8](unsafeUninitializedCapacity: place.count) { room, count in
            while count < place.count {
                let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(room)[count...])
                let more = pread(file, rest.baseAddress, rest.count, off_t(place.start + count))
                guard more > 0 || more < 0 && errno == EINTR else { return }
                count += max(more, 0)
            }
            isRead = true
        }
        guard isRead else { throw DatabaseError(.disk, "cannot read \(path(place.file)): \(reason())") }
        return bytes
    }

    // MARK: Files

    /// Begins the next file, which no other process has.
    private func begin(_ tail: inout Tail) throws(DatabaseError) {
        if mkdir(folder, 0o700) == 0 {
            let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/"))
            try syncFolder(slash.map { String(folder[...$0]) } ?? ".")
        } else if errno != EEXIST {
            throw DatabaseError(.cannotOpen, "cannot make \(folder): \(reason())")
        }
        var number = max(tail.mark.file, lastNumber()) + 1
        while true {
            let file = open(path(number), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            if file >= 0 {
                do { try syncFolder(folder) } catch {
                    close(file)
                    throw error
                }
                tail.file = file
                tail.mark = Mark(file: number)
                tail.isDirty = false
                return
            }
            guard errno == EEXIST else { throw failure("make", number: number) }
            number += 1
        }
    }

    /// Ends the open file, in which everything is then durable.
    private func seal(_ tail: inout Tail) throws(DatabaseError) {
        do throws(DatabaseError) {
            try makeDurable(&tail)
        } catch {
            // Others of the same batch may have something in it.
            tail.loss = error
            throw error
        }
        leave(&tail)
    }

    private func leave(_ tail: inout Tail) {
        if let file = tail.file { close(file) }
        tail.file = nil
        tail.gathered = []
        tail.isDirty = false
        tail.mark.end = 0
    }

    /// The highest number of a file that is there; 0 for none.
    private func lastNumber() -> Int {
        guard let directory = opendir(folder) else { return 0 }
        defer { closedir(directory) }
        var last = 0
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if let number = Int(name) { last = max(last, number) }
        }
        return last
    }

    private func path(_ number: Int) -> String {
        let digits = String(number)
        return "\(folder)/\(String(repeating: "0", count: max(0, 8 - digits.utf8.count)))\(digits)"
    }

    private func syncFolder(_ path: String) throws(DatabaseError) {
        let file = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard file >= 0 else { throw DatabaseError(.cannotOpen, "cannot open \(path): \(reason())") }
        defer { close(file) }
        guard fsync(file) == 0 else { throw DatabaseError(.disk, "cannot make \(path) durable: \(reason())") }
    }

    private func failure(_ deed: String, number: Int) -> DatabaseError {
        let code: DatabaseError.Code =
            switch errno {
            case ENOSPC, EDQUOT, EFBIG: .full
            case EACCES, EPERM, EROFS, ENOENT: .cannotOpen
            default: .disk
            }
        return DatabaseError(code, "cannot \(deed) \(path(number)): \(reason())")
    }

    private func reason() -> String { String(cString: strerror(errno)) }
}

/// Where a blob lies beside the tables. As a column holds it: `file-start-count-checksum`, the last in hexadecimal.
package struct BlobPlace: Equatable, Sendable {
    /// The number of the file.
    let file: Int
    /// Where it begins, in bytes.
    let start: Int
    /// How many bytes it has.
    package let count: Int
    let checksum: UInt32
}

extension BlobPlace: Storable {
    package var sqlValue: SQLValue { .text("\(file)-\(start)-\(count)-\(String(checksum, radix: 16))") }

    package init(sqlValue: SQLValue) throws(DatabaseError) {
        let parts = try String(sqlValue: sqlValue).split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 4, let file = Int(parts[0]), let start = Int(parts[1]), let count = Int(parts[2]),
            let checksum = UInt32(parts[3], radix: 16), file > 0, start >= 0, count >= 0, count <= Int.max - start
        else { throw Self.mismatch(sqlValue, expected: "the place of a blob") }
        self.init(file: file, start: start, count: count, checksum: checksum)
    }
}
