import CEvent
import Glibc

/// One client's connection: reads requests, has them answered one after the other, writes the answers.
///
/// `@unchecked Sendable`: touched on its loop's thread only. Handlers run there too; what may be called from elsewhere
/// (`BodyWriter`) goes through `EventLoop.perform`.
final class Connection: @unchecked Sendable {
    enum State {
        /// Waits for a request, or has a part of one.
        case reading
        /// A handler works, or its answer is being sent.
        case answering
        /// The last answer is sent; what the client still sends is thrown away, so that it can read the answer before
        /// the system answers its bytes with a reset.
        case lingering
        case closed
    }

    let server: ServerLoop
    let socket: Int32
    /// Where the server loop keeps this connection.
    var slot: Int
    /// When `timeOut()` is to be called, on the monotonic clock; `.max` when never.
    private(set) var deadline = Int64.max
    var state = State.reading
    /// The handler at work, or the streaming closure.
    var task: Task<Void, Never>?
    var output = Output()
    var answer: Answer?
    var answersSent = 0
    var isAwaitingWritable = false

    private var reader: RequestReader
    /// What a client sends while its last request is being answered.
    private var early: [UInt8] = []
    private var earlyTaken = 0
    private var readEvent: OpaquePointer?
    private var writeEvent: OpaquePointer?
    private var isPaused = false
    private var hasEnded = false
    /// How many bytes of the body that is being read have a place among the large bodies; `nil` while it is not large.
    private var place: Int?
    private var lastPhase = RequestReader.Phase.firstByte

    /// `nil` when the system has no memory for the socket's event.
    init?(_ socket: Int32, from address: String, on server: ServerLoop, slot: Int) {
        self.server = server
        self.socket = socket
        self.slot = slot
        reader = RequestReader(server.state.limits, remoteAddress: address)
        let onReadable: event_callback_fn = { _, _, context in
            guard let context else { return }
            Unmanaged<Connection>.fromOpaque(context).takeUnretainedValue().readable()
        }
        // Unretained: the server loop holds the connection until `close()`, which frees the events first.
        let context = Unmanaged.passUnretained(self).toOpaque()
        guard let event = event_new(server.loop.base, socket, Int16(EV_READ | EV_PERSIST), onReadable, context) else {
            return nil
        }
        readEvent = event
        event_add(event, nil)
        setDeadline(in: server.state.limits.idleTimeout)
    }

    // MARK: Reading

    private func readable() {
        let count = server.input.withUnsafeMutableBytes { recv(socket, $0.baseAddress, $0.count, 0) }
        guard count > 0 else {
            if count == 0 { return clientEnded() }
            return errno == EAGAIN || errno == EINTR ? () : close()
        }
        let input = server.input  // shares the bytes, and is gone before the next read writes to them
        let bytes = input.span.extracting(0..<count)
        switch state {
        case .reading:
            let taken = take(bytes)
            if state == .answering, taken < count { keep(bytes.extracting(taken..<count)) }
        case .answering: keep(bytes)
        case .lingering, .closed: break
        }
    }

    /// The client sends no more. Whoever does so while a handler works counts as gone.
    private func clientEnded() {
        hasEnded = true
        if state == .answering && task == nil && !output.isEmpty {
            pauseReading()  // the rest of the answer may still be wanted
        } else {
            close()
        }
    }

    /// Feeds the reader. Returns how many bytes it took: all, or those of one complete request.
    private func take(_ bytes: Span<UInt8>) -> Int {
        var taken = 0
        do {
            let progress = try reader.read(bytes, at: &taken) { head throws(Refusal) in
                guard !server.state.isSaturated else { throw .saturated }
                return server.state.responder.maximumBodySize(for: head)
            }
            switch progress {
            case .incomplete:
                try claimPlace()
                noteWaiting()
            case .expectsContinue:
                try claimPlace()
                _ = output.send(continueLine, to: socket)  // so few bytes always fit; an error shows at the next read
                noteWaiting()
            case .complete(let request, let isPersistent, let minorVersion):
                begin(request, isPersistent: isPersistent, minorVersion: minorVersion)
            }
        } catch {
            refuse(error)
        }
        return taken
    }

    /// Takes a place for the body that is being read, when it is large, and a larger one as it grows.
    private func claimPlace() throws(Refusal) {
        let size = reader.bodyBytes
        guard reader.phase == .body, size > server.state.limits.largeBodyBytes, size > place ?? 0 else { return }
        guard server.state.takeLargeBody(size, before: place) else { throw .saturated }
        if place == nil { reader.makeRoom() }
        place = size
    }

    /// Gives the place back that the body which is being read has.
    private func leavePlace() {
        guard let place else { return }
        self.place = nil
        server.state.endLargeBody(place)
    }

    /// A request is on its way in: the time limit of its part that is awaited counts from the beginning of that part.
    private func noteWaiting() {
        guard reader.phase != lastPhase else { return }
        lastPhase = reader.phase
        switch lastPhase {
        case .firstByte: setDeadline(in: server.state.limits.idleTimeout)
        case .head: setDeadline(in: server.state.limits.headTimeout)
        case .body: setDeadline(in: server.state.limits.bodyTimeout)
        }
    }

    /// Keeps bytes that came early, and stops reading when they are many.
    private func keep(_ bytes: Span<UInt8>) {
        if earlyTaken > 0 {
            early.removeFirst(earlyTaken)
            earlyTaken = 0
        }
        early.append(bytes, 0..<bytes.count)
        if early.count > maximumEarlyBytes { pauseReading() }
    }

    private func pauseReading() {
        guard !isPaused, let readEvent else { return }
        isPaused = true
        event_del(readEvent)
    }

    private func resumeReading() {
        guard isPaused, !hasEnded, let readEvent else { return }
        isPaused = false
        event_add(readEvent, nil)
    }

    // MARK: Answering

    /// Has a complete request answered.
    private func begin(_ request: Request, isPersistent: Bool, minorVersion: Int) {
        let server = server.state
        guard server.beginRequest() else { return refuse(.saturated, request.head) }
        state = .answering
        deadline = .max
        lastPhase = .firstByte
        let isHead = request.method == "HEAD"
        let place = place
        self.place = nil
        task = Task(executorPreference: self.server.loop) { [self] in
            let response = await server.responder.respond(to: request)
            if let place { server.endLargeBody(place) }
            await comeBack()
            if let stream = send(response, isHead: isHead, minorVersion: minorVersion, mayPersist: isPersistent) {
                await run(stream)
            }
            server.endRequest()
        }
    }

    /// Answers what is not served, and closes the connection behind the answer.
    func refuse(_ refusal: Refusal, _ head: RequestHead? = nil) {
        leavePlace()
        let head = head ?? reader.head
        var response = server.state.responder.refusal(refusal, head)
        if refusal == .saturated, response.headers["Retry-After"] == nil {
            response.headers["Retry-After"] = String(server.state.limits.retryAfter)
        }
        state = .answering
        deadline = .max
        if let stream = send(response, isHead: head?.method == "HEAD", minorVersion: 1, mayPersist: false) {
            task = Task(executorPreference: server.loop) { [self] in await run(stream) }
        }
    }

    /// Everything of an answer is with the system: on to the next request, or to the end.
    func answered() {
        let isPersistent = answer?.isPersistent ?? false
        answer = nil
        task = nil
        guard isPersistent, !hasEnded else { return linger() }
        state = .reading
        setDeadline(in: server.state.limits.idleTimeout)
        while state == .reading, earlyTaken < early.count {
            let bytes = early
            earlyTaken += take(bytes.span.extracting(earlyTaken..<bytes.count))
        }
        if earlyTaken == early.count {
            early = []
            earlyTaken = 0
            resumeReading()
        }
        if state == .reading, reader.phase == .firstByte, server.state.isDraining { close() }
    }

    /// Waits until the socket takes more.
    func awaitWritable() {
        guard !isAwaitingWritable else { return }
        isAwaitingWritable = true
        setDeadline(in: server.state.limits.writeTimeout)
        if writeEvent == nil {
            let onWritable: event_callback_fn = { _, _, context in
                guard let context else { return }
                Unmanaged<Connection>.fromOpaque(context).takeUnretainedValue().writable()
            }
            let context = Unmanaged.passUnretained(self).toOpaque()
            writeEvent = event_new(server.loop.base, socket, Int16(EV_WRITE), onWritable, context)
        }
        guard let writeEvent, event_add(writeEvent, nil) == 0 else { return close() }
    }

    /// No deadline while a handler works and nothing waits for the client.
    func clearDeadline() {
        deadline = .max
    }

    // MARK: The end

    private func linger() {
        guard !hasEnded else { return close() }
        state = .lingering
        shutdown(socket, Int32(SHUT_WR))
        resumeReading()
        setDeadline(in: server.state.limits.lingerTimeout)
    }

    func drain() {
        if state == .reading, reader.phase == .firstByte { close() }
    }

    func timeOut() {
        if state == .reading, reader.phase != .firstByte { refuse(.timedOut) } else { close() }
    }

    /// Closes the socket; a handler at work is cancelled and its answer dropped.
    func close() {
        guard state != .closed else { return }
        state = .closed
        leavePlace()
        if let readEvent { event_free(readEvent) }
        if let writeEvent { event_free(writeEvent) }
        readEvent = nil
        writeEvent = nil
        Glibc.close(socket)
        deadline = .max
        task?.cancel()
        task = nil
        answer?.clientGone()
        answer = nil
        server.remove(self)
    }

    private func setDeadline(in timeout: Duration) {
        deadline = monotonicNanoseconds() + timeout.nanoseconds
    }
}

/// More than this of further requests is not read ahead while one is being answered.
private let maximumEarlyBytes = 64 * 1024
private let continueLine = Array("HTTP/1.1 100 Continue\r\n\r\n".utf8)
