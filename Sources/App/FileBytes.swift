import Glibc

/// Reads files that the operator named.
enum FileBytes {
    /// More than any document has that is read here.
    private static let maximum = 256 << 20

    /// The bytes of a file; of standard input for `-`.
    ///
    /// - Throws: A sentence about why it cannot be read.
    static func read(_ path: String) throws(Complaint) -> [UInt8] {
        let file = path == "-" ? dup(0) : open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw Complaint("It cannot be read: \(String(cString: strerror(errno))).") }
        defer { close(file) }
        var bytes: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(file, &part, part.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw Complaint("It cannot be read: \(String(cString: strerror(errno))).") }
            if count == 0 { return bytes }
            bytes += part[..<count]
            guard bytes.count <= maximum else { throw Complaint("It is larger than 256 MiB.") }
        }
    }
}
