import CZlib
import Synchronization

/// One run of zlib in either direction: bytes go in piece by piece, and what comes out is appended to an array.
///
/// It is a reference to memory of its own because zlib remembers the address of its stream.
struct ZlibStream: ~Copyable {
    private let stream: UnsafeMutablePointer<z_stream>
    private let direction: Direction
    private let frame: Frame

    enum Direction {
        case deflating(Effort)
        case inflating
    }

    /// How bytes are packed: what two streams have in common that can stand in for one another.
    struct Effort: Equatable {
        /// 0 to 9.
        let level: Int32
        let window: Window

        init(level: Int, window: Window = .whole) {
            self.level = Int32(level)
            self.window = window
        }
    }

    /// How far back repetitions are found.
    enum Window {
        /// As far as there are bytes, up to 8 KB: for so few. They come out the same as by the whole window, in a fifth of the
        /// time: most of what a small document takes is to prepare the memory.
        case small
        /// 32 KB.
        case whole

        static let smallBytes = 1 << 13

        fileprivate var bits: Int32 { self == .small ? 13 : 15 }
        /// What zlib calls its memory level.
        fileprivate var memory: Int32 { self == .small ? 7 : 8 }
    }

    /// What surrounds the deflated bytes.
    enum Frame {
        /// RFC 1952.
        case gzip
        /// RFC 1951 alone.
        case none

        fileprivate func bits(_ window: Window) -> Int32 { self == .gzip ? 16 + window.bits : -window.bits }
    }

    init(_ direction: Direction, _ frame: Frame) {
        self.direction = direction
        self.frame = frame
        if case .deflating(let effort) = direction, let spare = SpareStreams.shared.take(effort, frame) {
            stream = spare
            return
        }
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        let status =
            switch direction {
            case .deflating(let effort):
                czlib_start_deflating(stream, effort.level, frame.bits(effort.window), effort.window.memory)
            case .inflating: czlib_start_inflating(stream, frame.bits(.whole))
            }
        // There is no memory for it: nothing that a caller gave leads here.
        guard status == Z_OK else { fatalError("zlib cannot begin: \(status)") }
    }

    deinit {
        switch direction {
        case .deflating(let effort):
            if SpareStreams.shared.keep(stream, effort, frame) { return }
            deflateEnd(stream)
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

/// A few streams that have done their work, ready for other bytes: what zlib needs for packing is up to a quarter of a
/// megabyte, and to get that from the system takes as long as to pack an invoice.
private final class SpareStreams: Sendable {
    static let shared = SpareStreams()

    // Unchecked: a stream is here or with its one user.
    private struct Spare: @unchecked Sendable {
        let stream: UnsafeMutablePointer<z_stream>
        let effort: ZlibStream.Effort
        let frame: ZlibStream.Frame
    }

    private let spares = Mutex<[Spare]>([])
    private static let most = 4

    func take(_ effort: ZlibStream.Effort, _ frame: ZlibStream.Frame) -> UnsafeMutablePointer<z_stream>? {
        let found: Spare? = spares.withLock { spares in
            let place = spares.lastIndex { $0.effort == effort && $0.frame == frame }
            return place.map { spares.remove(at: $0) }
        }
        return found?.stream
    }

    /// Takes a stream over, unless there are enough. Returns whether it did.
    func keep(
        _ stream: UnsafeMutablePointer<z_stream>, _ effort: ZlibStream.Effort, _ frame: ZlibStream.Frame
    ) -> Bool {
        guard deflateReset(stream) == Z_OK else { return false }
        let spare = Spare(stream: stream, effort: effort, frame: frame)
        return spares.withLock { spares in
            guard spares.count < Self.most else { return false }
            spares.append(spare)
            return true
        }
    }
}
