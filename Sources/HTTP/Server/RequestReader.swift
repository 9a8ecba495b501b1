/// Reads requests out of the bytes of one connection. Knows no socket and no clock: bytes in, progress out.
struct RequestReader {
    enum Progress {
        /// All of the input was taken; the request is not complete.
        case incomplete
        /// The head is complete and allowed, and the client waits for `100 Continue` before it sends the body.
        case expectsContinue
        /// `isPersistent`: whether the connection may serve another request. `minorVersion`: 0 for HTTP/1.0.
        case complete(Request, isPersistent: Bool, minorVersion: Int)
    }

    /// What the reader is waiting for; each has its own time limit.
    enum Phase {
        case firstByte
        case head
        case body
    }

    private(set) var phase = Phase.firstByte
    /// The head of the request whose body is being read.
    private(set) var head: RequestHead?

    private let limits: ServerLimits
    private let remoteAddress: String
    private var lines = LineReader()
    private var reader: HeadReader
    private var headBytes = 0
    private var framing: Framing?
    private var chunked: ChunkedReader?
    private var body: [UInt8] = []
    private var bodyLimit = 0

    init(_ limits: ServerLimits, remoteAddress: String) {
        self.limits = limits
        self.remoteAddress = remoteAddress
        reader = HeadReader(maximumFields: limits.headerFields)
    }

    /// Takes input until a request is complete, or all of it.
    ///
    /// - Parameter start: Where in `input` to begin; moved behind what was taken.
    /// - Parameter bodyLimit: Asked once the head of a request with a body is complete: the bytes it may have.
    /// - Throws: Why the connection cannot go on. The reader is not to be used afterwards.
    mutating func read(
        _ input: Span<UInt8>, at start: inout Int, bodyLimit: (RequestHead) throws(Refusal) -> Int
    ) throws(Refusal) -> Progress {
        if phase != .body {
            guard try readHead(input, at: &start) else { return .incomplete }
            if let progress = try beginBody(inputLeft: input.count - start, bodyLimit) { return progress }
        }
        return try readBody(input, at: &start) ? finish() : .incomplete
    }

    /// Whether the head is complete.
    private mutating func readHead(_ input: Span<UInt8>, at start: inout Int) throws(Refusal) -> Bool {
        if phase == .firstByte {
            guard start < input.count else { return false }
            phase = .head
        }
        let overflow = Refusal.headTooLarge(limit: limits.headBytes)
        while true {
            let before = start - lines.held
            guard
                let line = try lines.next(
                    in: input, at: &start, limit: limits.headBytes - headBytes, overflow: overflow)
            else { return false }
            headBytes += start - before
            // One empty line before a request is let pass: some clients end a body with a CR LF too many.
            if !reader.hasRequestLine, start - before == 2, headBytes == 2 {
                if case .inParts = line { _ = lines.takePartial() }
                continue
            }
            let isLast =
                switch line {
                case .inInput(let range): try reader.take(input.extracting(range))
                case .inParts: try reader.take(lines.takePartial().span)
                }
            if isLast { return true }
        }
    }

    /// Checks the complete head. Returns progress when there is no body to read, or none yet.
    private mutating func beginBody(
        inputLeft: Int, _ bodyLimit: (RequestHead) throws(Refusal) -> Int
    ) throws(Refusal) -> Progress? {
        let head = try RequestHead(
            method: reader.method, target: reader.target, headers: reader.headers, minorVersion: reader.minorVersion,
            remoteAddress: remoteAddress)
        self.head = head
        let framing = try Framing(head.headers, minorVersion: reader.minorVersion)
        self.framing = framing
        phase = .body
        if framing.body == .length(0) { return finish() }

        self.bodyLimit = try bodyLimit(head)
        switch framing.body {
        case .chunked: chunked = ChunkedReader(limits)
        case .length(let length):
            guard length <= self.bodyLimit else { throw .bodyTooLarge(limit: self.bodyLimit) }
            body.reserveCapacity(min(length, 64 * 1024))  // a promise of much is not yet much
        }
        return framing.expectsContinue && inputLeft == 0 ? .expectsContinue : nil
    }

    /// Whether the body is complete.
    private mutating func readBody(_ input: Span<UInt8>, at start: inout Int) throws(Refusal) -> Bool {
        guard case .length(let length) = framing?.body else {
            return try chunked?.read(input, at: &start, into: &body, limit: bodyLimit) ?? true
        }
        let taken = min(length - body.count, input.count - start)
        body.append(input, start..<start + taken)
        start += taken
        return body.count == length
    }

    /// The bytes of the body being read: as many as are announced, or as have come where nothing is.
    var bodyBytes: Int {
        if case .length(let length) = framing?.body { return length }
        return body.count
    }

    /// Makes room for all of the body that is announced. Where its size is not known, room grows as it comes.
    mutating func makeRoom() {
        body.reserveCapacity(bodyBytes)
    }

    /// Hands the request over and begins the next.
    private mutating func finish() -> Progress {
        guard let head, let framing else { return .incomplete }
        let request = Request(head, body: body)
        let version = reader.minorVersion
        self = RequestReader(limits, remoteAddress: remoteAddress)
        return .complete(request, isPersistent: framing.isPersistent, minorVersion: version)
    }
}
