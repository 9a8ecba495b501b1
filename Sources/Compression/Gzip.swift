/// Packing and unpacking of what is wholly in memory: gzip (RFC 1952). The same bytes give the same bytes: no name, no time.
package enum Gzip {
    /// Packs pieces as if they were one, into one member.
    ///
    /// - Parameter level: From 1, quick, to 9, small.
    package static func compress(_ pieces: [some Collection<UInt8>], level: Int = 6) -> [UInt8] {
        var output: [UInt8] = []
        var encoder = GzipEncoder(level: level, expecting: pieces.reduce(0) { $0 + $1.count })
        for piece in pieces { encoder.feed(piece, into: &output) }
        encoder.finish(into: &output)
        return output
    }

    /// Packs bytes into one member.
    package static func compress(_ bytes: [UInt8], level: Int = 6) -> [UInt8] {
        compress([bytes], level: level)
    }

    /// Unpacks. Several members behind one another are one content, and zeros behind the last are padding.
    ///
    /// - Parameter limit: How many bytes may come out.
    /// - Throws: `.malformed`, `.truncated`, `.tooLarge`.
    package static func decompress(
        _ bytes: some Collection<UInt8>, limit: Int
    ) throws(CompressionError) -> [UInt8] {
        let expected = bytes.withBytes(expectedLength)
        if expected <= limit, let whole = bytes.withBytes({ Deflate.unpack($0, expecting: expected) }) { return whole }
        // Several members, padding, or no gzip.
        var output: [UInt8] = []
        output.reserveCapacity(min(limit, expected))
        var decoder = GzipDecoder(limit: limit)
        try decoder.feed(bytes, into: &output)
        try decoder.finish()
        return output
    }

    /// The length that the last four bytes name, as far as such packed bytes can hold it. A hint for memory: it may be a lie.
    private static func expectedLength(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let named = bytes.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
        // Deflate packs 1032 bytes into one at the most.
        let most = bytes.count.multipliedReportingOverflow(by: 1032)
        return most.overflow ? named : min(named, most.partialValue)
    }
}

/// Packs bytes as they come. How they are cut into pieces changes nothing in what comes out.
package struct GzipEncoder: ~Copyable {
    private let level: Int
    /// What came, while it is so little that it is packed at once in the end.
    private var gathered: [UInt8] = []
    /// Packs what is more.
    private var stream: ZlibStream?

    /// - Parameters:
    ///   - level: From 1, quick, to 9, small; what lies outside is brought in.
    ///   - count: How many bytes come, about; `nil` where that is not known. Room is made for few of them at once.
    package init(level: Int = 6, expecting count: Int? = nil) {
        self.level = min(max(level, 1), 9)
        if let count, count <= Deflate.mostBytes { gathered.reserveCapacity(count) }
    }

    /// How many bytes a member has at the most that holds so many: for who makes room at once.
    package static func mostBytes(for count: Int) -> Int {
        // Five bytes for each ten thousand that cannot be packed, rounded up, and the header and trailer of gzip.
        count + count >> 10 + 32
    }

    /// Takes in more bytes, and appends to `output` what is ready.
    package mutating func feed(_ bytes: some Collection<UInt8>, into output: inout [UInt8]) {
        if stream == nil {
            guard gathered.count + bytes.count > Deflate.mostBytes else {
                gathered += bytes
                return
            }
            stream = ZlibStream(.deflating(level: level), .gzip)
            gathered.withBytes { stream?.deflate($0, isLast: false, into: &output) }
            gathered = []
        }
        bytes.withBytes { stream?.deflate($0, isLast: false, into: &output) }
    }

    /// Ends the member, and appends the rest to `output`.
    package consuming func finish(into output: inout [UInt8]) {
        guard stream == nil else {
            stream?.deflate(UnsafeBufferPointer(start: nil, count: 0), isLast: true, into: &output)
            return
        }
        gathered.withBytes { Deflate.pack($0, level: level, .gzip, into: &output) }
    }
}

/// Unpacks bytes as they come, in any pieces.
package struct GzipDecoder: ~Copyable {
    private var stream = ZlibStream(.inflating, .gzip)
    private var state = State.inMember(isEmpty: true)
    private var left: Int
    private let limit: Int

    private enum State {
        /// Inside a member, or before the first; then `isEmpty` while nothing has come.
        case inMember(isEmpty: Bool)
        /// A member ended, and another may follow.
        case behindMember
        /// After zeros only zeros follow.
        case inPadding
    }

    /// - Parameter limit: How many bytes may come out in all.
    package init(limit: Int) {
        left = limit
        self.limit = limit
    }

    /// Takes in more bytes, and appends to `output` what comes out.
    ///
    /// - Throws: `.malformed` when they are no gzip, `.tooLarge`. After an error there is no going on.
    package mutating func feed(_ bytes: some Collection<UInt8>, into output: inout [UInt8]) throws(CompressionError) {
        let result: Result<Void, CompressionError> = bytes.withBytes { bytes in
            do throws(CompressionError) {
                return .success(try take(bytes, &output))
            } catch {
                return .failure(error)
            }
        }
        try result.get()
    }

    /// Says that nothing more comes.
    ///
    /// - Throws: `.truncated` inside a member.
    package consuming func finish() throws(CompressionError) {
        guard case .inMember(let isEmpty) = state else { return }
        throw CompressionError(
            .truncated, isEmpty ? "expected gzip; there is nothing" : "it ends inside a member of gzip")
    }

    private mutating func take(
        _ bytes: UnsafeBufferPointer<UInt8>, _ output: inout [UInt8]
    ) throws(CompressionError) {
        var place = 0
        while place < bytes.count {
            switch state {
            case .inMember:
                place += try inflate(UnsafeBufferPointer(rebasing: bytes[place...]), &output)
            case .behindMember where bytes[place] != 0:
                stream.restartInflating()
                state = .inMember(isEmpty: false)
            case .behindMember, .inPadding:
                guard bytes[place] == 0 else {
                    throw CompressionError(.malformed, "something stands behind the padding of gzip")
                }
                state = .inPadding
                place += 1
            }
        }
    }

    private mutating func inflate(
        _ bytes: UnsafeBufferPointer<UInt8>, _ output: inout [UInt8]
    ) throws(CompressionError) -> Int {
        let before = output.count
        state = .inMember(isEmpty: false)
        let step: (taken: Int, isEnd: Bool)
        do throws(CompressionError) {
            step = try stream.inflate(bytes, limit: left, into: &output)
        } catch {
            guard error.code == .tooLarge else { throw error }
            throw CompressionError(.tooLarge, "more than \(limit) bytes come out")
        }
        left -= output.count - before
        if step.isEnd { state = .behindMember }
        return step.taken
    }
}

extension Collection<UInt8> {
    /// Calls `body` with the bytes in one piece.
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        withContiguousStorageIfAvailable(body) ?? Array(self).withUnsafeBufferPointer(body)
    }
}
