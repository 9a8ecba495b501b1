import CEvent
import Glibc

/// The bytes of one connection that the socket has not taken yet.
struct Output {
    enum Outcome {
        /// Everything is with the system.
        case sent
        /// The socket takes no more for now; some bytes wait.
        case blocked
        /// The client is gone.
        case failed
    }

    private var waiting: [[UInt8]] = []
    /// How much of `waiting[0]` is sent.
    private var sentOfFirst = 0
    /// The bytes that wait.
    private(set) var count = 0

    var isEmpty: Bool { count == 0 }

    /// Sends what waits and then these bytes, as far as the socket takes them; keeps the rest.
    ///
    /// - Parameter moreFollows: Whether the next call comes at once, so that the system may join the two.
    mutating func send(_ bytes: [UInt8], to socket: Int32, moreFollows: Bool = false) -> Outcome {
        if isEmpty {
            let sent = trySend(bytes, from: 0, to: socket, flags: moreFollows ? exchange_send_more : 0)
            guard sent >= 0 else { return .failed }
            if sent == bytes.count { return .sent }
            sentOfFirst = sent
            count = bytes.count - sent
        } else {
            count += bytes.count
        }
        waiting.append(bytes)
        return .blocked
    }

    /// Sends what waits, as far as the socket takes it.
    mutating func flush(to socket: Int32) -> Outcome {
        var done = 0
        defer { waiting.removeFirst(done) }
        while done < waiting.count {
            let isLast = done + 1 == waiting.count
            let sent = trySend(waiting[done], from: sentOfFirst, to: socket, flags: isLast ? 0 : exchange_send_more)
            guard sent >= 0 else { return .failed }
            sentOfFirst += sent
            count -= sent
            guard sentOfFirst == waiting[done].count else { return .blocked }
            sentOfFirst = 0
            done += 1
        }
        return .sent
    }

    /// How many bytes the socket took, perhaps none; -1 when it is broken.
    private func trySend(_ bytes: [UInt8], from start: Int, to socket: Int32, flags: Int32) -> Int {
        bytes.withUnsafeBytes { buffer in
            var sent = start
            while sent < buffer.count {
                // A socket whose client is gone shall answer with an error, not with SIGPIPE.
                let rest = UnsafeRawBufferPointer(rebasing: buffer[sent...])
                let result = Glibc.send(socket, rest.baseAddress, rest.count, flags | exchange_send_no_signal)
                if result >= 0 {
                    sent += result
                } else if errno == EAGAIN || errno == EWOULDBLOCK {
                    break
                } else if errno != EINTR {
                    return -1
                }
            }
            return sent - start
        }
    }
}
