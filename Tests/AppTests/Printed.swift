import Foundation
import Glibc
import Synchronization

/// What a process prints as one of its outputs.
final class Printed: Sendable {
    /// Where it prints to. To be closed once the process has it.
    let entry: Int32
    private let exit: Int32
    private let bytes = Mutex<[UInt8]>([])
    /// The first line was read, or all there is.
    let firstLine = Ending()
    /// All there is was read.
    let end = Ending()

    init() throws {
        var ends: [Int32] = [0, 0]
        // A pair of sockets and no pipe: only sockets can be made so that other programs started meanwhile do not get them.
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw Program.Failure(description: "no pair of sockets") }
        (exit, entry) = (ends[0], ends[1])
    }

    func closeEntry() {
        close(entry)
    }

    /// Reads on a thread of its own until the process has closed it.
    func gather() {
        Thread.detachNewThread { [self] in
            var piece = [UInt8](repeating: 0, count: 65_536)
            while true {
                let count = read(exit, &piece, piece.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { break }
                bytes.withLock { $0 += piece[..<count] }
                if piece[..<count].contains(UInt8(ascii: "\n")) { firstLine.happened() }
            }
            close(exit)
            firstLine.happened()
            end.happened()
        }
    }

    var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }
}

/// Something that happens once, with a number, and that others wait for.
final class Ending: Sendable {
    private let state = Mutex<(status: Int32?, waiters: [CheckedContinuation<Int32, Never>])>((nil, []))

    var hasHappened: Bool { state.withLock { $0.status != nil } }

    /// Wakes whoever waits. Only the first time counts.
    func happened(_ status: Int32 = 0) {
        let waiters = state.withLock { state in
            guard state.status == nil else { return [CheckedContinuation<Int32, Never>]() }
            state.status = status
            defer { state.waiters = [] }
            return state.waiters
        }
        for waiter in waiters { waiter.resume(returning: status) }
    }

    func wait() async -> Int32 {
        await withCheckedContinuation { continuation in
            let status: Int32? = state.withLock { state in
                if state.status == nil { state.waiters.append(continuation) }
                return state.status
            }
            if let status { continuation.resume(returning: status) }
        }
    }
}
