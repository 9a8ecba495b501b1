import Glibc

/// What the disk can do: every figure about sends is to be read beside it.
enum Disk {
    /// How long it takes until 4 KB more of a file are durable.
    static func measure(in folder: String, _ suffix: String = "") throws {
        let path = "\(folder)/disk"
        let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw Failure(description: "\(path): \(String(cString: strerror(errno)))") }
        defer {
            close(file)
            unlink(path)
        }
        let block = [UInt8](repeating: 7, count: 4096)
        var times: [Duration] = []
        for _ in 1...300 {
            let start = ContinuousClock.now
            guard write(file, block, block.count) == block.count, fdatasync(file) == 0 else {
                throw Failure(description: "\(path): \(String(cString: strerror(errno)))")
            }
            times.append(ContinuousClock.now - start)
        }
        times.sort()
        report("fdatasync_p50\(suffix)", times[150].milliseconds, "ms")
        report("fdatasync_p99\(suffix)", times[297].milliseconds, "ms")
    }
}
