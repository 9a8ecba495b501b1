/// Takes the chunked coding off a body. Extensions and trailer fields are checked and dropped.
/// - Source: RFC 9112, 7.1.
struct ChunkedReader {
    private enum Place {
        case size
        case data(left: Int)
        /// The CR LF behind the data.
        case dataEnd
        case trailer
    }

    private var place = Place.size
    private var lines = LineReader()
    private var trailerFields = 0
    /// The bytes that extensions and trailers may still take, all together: a client shall not send a little body in a
    /// lot of wrapping.
    private var wrappingLeft: Int
    private let limits: ServerLimits

    init(_ limits: ServerLimits) {
        self.limits = limits
        wrappingLeft = limits.headBytes
    }

    /// Takes what it can of the input and adds the data to `body`.
    ///
    /// - Parameter start: Where to begin; moved behind what was taken.
    /// - Parameter limit: The bytes that `body` may have at the end.
    /// - Returns: Whether the body is complete; otherwise all of the input was taken.
    mutating func read(
        _ input: Span<UInt8>, at start: inout Int, into body: inout [UInt8], limit: Int
    ) throws(Refusal) -> Bool {
        while true {
            if case .data(let left) = place {
                let taken = min(left, input.count - start)
                body.append(input, start..<start + taken)
                start += taken
                guard taken == left else {
                    place = .data(left: left - taken)
                    return false
                }
                place = .dataEnd
            }
            guard let line = try lines.next(in: input, at: &start, limit: lineLimit, overflow: overflow) else {
                return false
            }
            let isLast =
                switch line {
                case .inInput(let range): try take(input.extracting(range), bodyBytes: body.count, limit: limit)
                case .inParts: try take(lines.takePartial().span, bodyBytes: body.count, limit: limit)
                }
            if isLast { return true }
        }
    }

    /// Takes one line that is not data. Returns whether it ends the body.
    private mutating func take(_ line: Span<UInt8>, bodyBytes: Int, limit: Int) throws(Refusal) -> Bool {
        switch place {
        case .size:
            let size = try chunkSize(line)
            guard size <= limit - bodyBytes else { throw .bodyTooLarge(limit: limit) }
            place = size == 0 ? .trailer : .data(left: size)
        case .data, .dataEnd:
            guard line.isEmpty else { throw .malformed("a chunk is longer than its size") }
            place = .size
        case .trailer:
            guard !line.isEmpty else { return true }
            trailerFields += 1
            guard trailerFields <= limits.headerFields else { throw .tooManyFields(limit: limits.headerFields) }
            wrappingLeft -= line.count
            _ = try headerField(line)
        }
        return false
    }

    /// The size of a chunk: up to 15 hexadecimal digits, then nothing or `;` and an extension.
    private mutating func chunkSize(_ line: Span<UInt8>) throws(Refusal) -> Int {
        var size = 0
        var digits = 0
        while digits < line.count, let value = line[digits].hexValue {
            guard digits < 15 else { throw .malformed("a chunk's size has more than 15 digits") }
            size = size << 4 | Int(value)
            digits += 1
        }
        guard digits > 0 else { throw .malformed("a chunk's size is no hexadecimal number") }
        guard digits < line.count else { return size }

        let hasExtension = line[digits] == UInt8(ascii: ";")
        let rest = line.extracting(digits..<line.count)
        guard hasExtension, rest.allSatisfy({ $0 >= 0x20 && $0 < 0x7F || $0 == 0x09 }) else {
            throw .malformed("a chunk's size is followed by something that is no extension")
        }
        wrappingLeft -= rest.count
        return size
    }

    /// The size of a line that may come next, its CR LF included.
    private var lineLimit: Int {
        switch place {
        case .size: 15 + 2 + max(0, wrappingLeft)
        case .data, .dataEnd: 2
        case .trailer: 2 + max(0, wrappingLeft)
        }
    }

    private var overflow: Refusal {
        switch place {
        case .data, .dataEnd: .malformed("a chunk is longer than its size")
        case .size, .trailer: .headTooLarge(limit: limits.headBytes)
        }
    }
}
