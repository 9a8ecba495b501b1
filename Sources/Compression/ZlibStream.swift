import CZlib

/// One run of zlib in either direction: bytes go in piece by piece, and what comes out is appended to an array.
///
/// It is a reference to memory of its own because zlib remembers the address of its stream.
struct ZlibStream: ~Copyable {
    private let stream: UnsafeMutablePointer<z_stream>
    private let direction: Direction

    enum Direction {
        /// From 1, quick, to 9, small.
        case deflating(level: Int)
        case inflating
    }

    /// What surrounds the deflated bytes.
    enum Frame {
        /// RFC 1952.
        case gzip
        /// RFC 1951 alone.
        case none

        fileprivate var windowBits: Int32 { self == .gzip ? 16 + MAX_WBITS : -MAX_WBITS }
    }

    init(_ direction: Direction, _ frame: Frame) {
        self.direction = direction
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        let status =
            switch direction {
            case .deflating(let level): czlib_start_deflating(stream, Int32(level), frame.windowBits)
            case .inflating: czlib_start_inflating(stream, frame.windowBits)
            }
        // There is no memory for it: nothing that a caller gave leads here.
        guard status == Z_OK else { fatalError("zlib cannot begin: \(status)") }
    }

    deinit {
        switch direction {
        case .deflating: deflateEnd(stream)
        case .inflating: inflateEnd(stream)
        }
        stream.deallocate()
    }

    /// Packs `input` and appends what is ready to `output`; with `isLast`, everything that is left.
    mutating func deflate(_ input: UnsafeBufferPointer<UInt8>, isLast: Bool, into output: inout [UInt8]) {
        var rest = input[...]
        repeat {
            let piece = rest.prefix(Self.mostAtOnce)
            rest = rest.dropFirst(piece.count)
            let isEnd = isLast && rest.isEmpty
            point(at: piece, of: input)
            var isFull = true
            while isFull {
                isFull = append(to: &output, piece.count) { CZlib.deflate($0, isEnd ? Z_FINISH : Z_NO_FLUSH) }.isFull
            }
        } while !rest.isEmpty
    }

    /// Unpacks `input` up to its end or the end of the packed stream, appending to `output`.
    ///
    /// - Parameter limit: How many more bytes may come out.
    /// - Returns: How many bytes of the input were taken, and whether the packed stream ended there.
    mutating func inflate(
        _ input: UnsafeBufferPointer<UInt8>, limit: Int, into output: inout [UInt8]
    ) throws(CompressionError) -> (taken: Int, isEnd: Bool) {
        var rest = input[...]
        let start = output.count
        repeat {
            let piece = rest.prefix(Self.mostAtOnce)
            point(at: piece, of: input)
            var isFull = true
            while isFull {
                let step = append(to: &output, piece.count * 4) { CZlib.inflate($0, Z_NO_FLUSH) }
                guard output.count - start <= limit else {
                    throw CompressionError(.tooLarge, "more bytes come out than the limit allows")
                }
                switch step.status {
                case Z_OK, Z_BUF_ERROR: isFull = step.isFull
                case Z_STREAM_END:
                    return (rest.startIndex + piece.count - Int(stream.pointee.avail_in), true)
                default:
                    let said = stream.pointee.msg.map { String(cString: $0) } ?? "status \(step.status)"
                    throw CompressionError(.malformed, "expected packed bytes; zlib says: \(said)")
                }
            }
            rest = rest.dropFirst(piece.count)
        } while !rest.isEmpty
        return (input.count, false)
    }

    /// Ready for another packed stream.
    mutating func restartInflating() {
        inflateReset(stream)
    }

    /// zlib counts in 32 bits.
    private static let mostAtOnce = 1 << 30
    /// How much comes out in one step, at least and at most.
    private static let steps = 1 << 12...1 << 16

    private func point(at piece: Slice<UnsafeBufferPointer<UInt8>>, of input: UnsafeBufferPointer<UInt8>) {
        stream.pointee.next_in = UnsafeMutablePointer(
            mutating: input.baseAddress.map { $0 + piece.startIndex })
        stream.pointee.avail_in = UInt32(piece.count)
    }

    /// Lets zlib write once. `isFull` when it had no more room, and so may have more to give.
    ///
    /// - Parameter expected: How much may come out.
    private func append(
        to output: inout [UInt8], _ expected: Int, _ run: (UnsafeMutablePointer<z_stream>) -> Int32
    ) -> (status: Int32, isFull: Bool) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: expected.clamped(to: Self.steps)) { room in
            stream.pointee.next_out = room.baseAddress
            stream.pointee.avail_out = UInt32(room.count)
            let status = run(stream)
            let left = Int(stream.pointee.avail_out)
            output.append(contentsOf: room[..<(room.count - left)])
            return (status, left == 0)
        }
    }
}

extension Int {
    fileprivate func clamped(to range: ClosedRange<Int>) -> Int {
        Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
    }
}
