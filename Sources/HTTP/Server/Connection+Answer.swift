import Glibc

/// An answer on its way out.
struct Answer {
    let isPersistent: Bool
    let transfer: ResponseHead.Transfer
    /// Tells this answer's writer from that of another on the same connection.
    let number: Int
    /// What a stream that promised its length still owes.
    var owed = 0
    /// Whether the handler has given everything.
    var isComplete = false
    /// Those who wait until the client has read more.
    var writers: [CheckedContinuation<Void, any Error>] = []

    mutating func resumeWriters() {
        for writer in writers { writer.resume() }
        writers = []
    }

    /// A piece of a streamed body as it goes over the connection.
    func framed(_ bytes: [UInt8]) -> [UInt8] {
        guard transfer == .chunked else { return bytes }
        var chunk: [UInt8] = []
        chunk.reserveCapacity(bytes.count + 20)
        chunk.append(hexadecimal: bytes.count)
        chunk.append("\r\n")
        chunk += bytes
        chunk.append("\r\n")
        return chunk
    }

    func clientGone() {
        for writer in writers { writer.resume(throwing: HTTPError.clientGone) }
    }
}

extension HTTPError {
    static var clientGone: HTTPError { HTTPError(code: .clientGone, reason: "The client has closed the connection.") }
}

extension Connection {
    /// Sends an answer, or drops it when the client is gone.
    ///
    /// - Returns: The closure that writes the body, when it is streamed and wanted; `run(_:)` is the next step then.
    func send(
        _ response: Response, isHead: Bool, minorVersion: Int, mayPersist: Bool
    ) -> (@Sendable (BodyWriter) async throws -> Void)? {
        // After the loop's end a task ends elsewhere; its connection is closed by then.
        guard server.loop.isCurrent, state == .answering else { return nil }
        let head = ResponseHead(
            response, isHeadRequest: isHead, minorVersion: minorVersion,
            mayPersist: mayPersist && !server.state.isDraining)
        server.scratch.removeAll(keepingCapacity: true)
        head.write(response.headers, date: server.dateLine(), to: &server.scratch)

        answersSent += 1
        answer = Answer(isPersistent: head.isPersistent, transfer: head.transfer, number: answersSent)
        switch response.body {
        case .stream(let stream) where head.transfer != .none:
            if case .stream(let length) = head.transfer { answer?.owed = length }
            deliver(output.send(server.scratch, to: socket))
            return state == .answering ? stream : nil
        case .bytes(let bytes) where head.transfer != .none && bytes.count > joinedBytes:
            answer?.isComplete = true
            let outcome = output.send(server.scratch, to: socket, moreFollows: true)
            deliver(outcome == .failed ? outcome : output.send(bytes, to: socket))
        case .bytes(let bytes) where head.transfer != .none:
            answer?.isComplete = true
            server.scratch += bytes
            deliver(output.send(server.scratch, to: socket))
        case .bytes, .stream:
            answer?.isComplete = true
            deliver(output.send(server.scratch, to: socket))
        }
        return nil
    }

    /// Runs the closure that writes a body, and ends the answer.
    func run(_ stream: @Sendable (BodyWriter) async throws -> Void) async {
        let number = answersSent
        do {
            try await stream(BodyWriter { [self] bytes in try await write(bytes, for: number) })
            await comeBack()
            finishStream(number)
        } catch {
            await comeBack()
            cutStream(number)
        }
    }

    /// Back to the loop, should a handler have worked elsewhere: a task that yields goes on where it prefers to be.
    func comeBack() async {
        if !server.loop.isCurrent { await Task.yield() }
    }

    /// Sends a piece of a streamed body; waits while much waits for the client.
    private func write(_ bytes: [UInt8], for number: Int) async throws {
        guard !bytes.isEmpty else { return }
        try await withCheckedThrowingContinuation { continuation in
            let isTaken = server.loop.perform { [self] in
                do {
                    try send(piece: bytes, for: number)
                    if output.count > cloggedBytes {
                        answer?.writers.append(continuation)
                    } else {
                        continuation.resume()
                    }
                } catch {
                    continuation.resume(throwing: error)
                }
            }
            if !isTaken { continuation.resume(throwing: HTTPError.clientGone) }
        }
    }

    private func send(piece bytes: [UInt8], for number: Int) throws(HTTPError) {
        guard state == .answering, let answer, answer.number == number, !answer.isComplete else {
            throw .clientGone
        }
        if case .stream(let length) = answer.transfer {
            guard bytes.count <= answer.owed else {
                cutStream(number)
                throw HTTPError(code: .wrongLength, reason: "The body is longer than its Content-Length of \(length).")
            }
            self.answer?.owed -= bytes.count
        }
        deliver(output.send(answer.framed(bytes), to: socket))
        guard state == .answering else { throw .clientGone }
    }

    private func finishStream(_ number: Int) {
        guard server.loop.isCurrent, state == .answering, let answer, answer.number == number else { return }
        guard answer.owed == 0 else { return cutStream(number) }
        self.answer?.isComplete = true
        if answer.transfer == .chunked {
            deliver(output.send(lastChunk, to: socket))
        } else {
            deliver(output.isEmpty ? .sent : .blocked)
        }
    }

    /// Closes the connection in the middle of a body, so that the client sees that it is incomplete.
    private func cutStream(_ number: Int) {
        guard server.loop.isCurrent, state == .answering, let answer, answer.number == number else { return }
        if answer.transfer == .untilClose {  // an orderly close would look like the end of the body
            var reset = Glibc.linger(l_onoff: 1, l_linger: 0)
            setsockopt(socket, SOL_SOCKET, SO_LINGER, &reset, socklen_t(MemoryLayout.size(ofValue: reset)))
        }
        close()
    }

    /// Goes on behind a send.
    private func deliver(_ outcome: Output.Outcome) {
        let isComplete = answer?.isComplete ?? true
        if isComplete { task = nil }  // nothing is left to cancel
        switch outcome {
        case .failed: close()
        case .blocked: awaitWritable()
        case .sent where isComplete: answered()
        case .sent: clearDeadline()
        }
    }

    /// The socket takes bytes again.
    func writable() {
        isAwaitingWritable = false
        let outcome = output.flush(to: socket)
        if outcome != .failed, output.count <= cloggedBytes / 2 { answer?.resumeWriters() }
        deliver(outcome)
    }
}

/// A body of up to so many bytes is sent in one piece with its head.
private let joinedBytes = 32 * 1024
/// A streaming handler waits when more than this waits for the client.
private let cloggedBytes = 64 * 1024
private let lastChunk = Array("0\r\n\r\n".utf8)
