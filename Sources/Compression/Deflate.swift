import CDeflate
import Synchronization

/// Packing and unpacking of what is wholly in memory, by libdeflate where it can: about half the work of zlib, whose streams can
/// stop anywhere and go on.
enum Deflate {
    /// How many bytes libdeflate packs at the most: it needs room for all that may come out.
    static let mostBytes = 1 << 20

    /// Packs `input` and appends all of it to `output`.
    ///
    /// - Parameter level: From 1, quick, to 9, small. What comes out is not larger than by zlib's level of that number,
    ///   give or take a few in a hundred.
    static func pack(
        _ input: UnsafeBufferPointer<UInt8>, level: Int, _ frame: ZlibStream.Frame, into output: inout [UInt8]
    ) {
        guard input.count <= mostBytes else {
            var stream = ZlibStream(.deflating(level: level), frame)
            return stream.deflate(input, isLast: true, into: &output)
        }
        // By the first level a small document comes out no larger than by zlib's third; one with many lines, much larger than
        // by zlib's first.
        let effort = level > 3 ? level : input.count <= 1 << 13 ? 1 : 3
        Compressors.shared.lend(effort) { compressor in
            let (most, pack) =
                switch frame {
                case .gzip: (libdeflate_gzip_compress_bound(compressor, input.count), libdeflate_gzip_compress)
                case .none: (libdeflate_deflate_compress_bound(compressor, input.count), libdeflate_deflate_compress)
                }
            output.append(addingCapacity: most) { room in
                room.withUnsafeMutableBufferPointer { room, count in
                    count = pack(compressor, input.baseAddress, input.count, room.baseAddress, most)
                }
            }
        }
    }

    /// Unpacks what is exactly one member of gzip, with the plainest head and without padding.
    ///
    /// - Parameter count: How many bytes come out.
    /// - Returns: `nil` when it is anything else: zlib says what.
    static func unpack(_ input: UnsafeBufferPointer<UInt8>, expecting count: Int) -> [UInt8]? {
        // A head may have a checksum of its own, which libdeflate passes over; its flags are in the fourth byte.
        guard input.count > 3, input[3] == 0, let decompressor = libdeflate_alloc_decompressor() else { return nil }
        defer { libdeflate_free_decompressor(decompressor) }
        var isWhole = false
        let output = [UInt8](unsafeUninitializedCapacity: count) { room, written in
            var taken = 0
            let result = libdeflate_gzip_decompress_ex(
                decompressor, input.baseAddress, input.count, room.baseAddress, count, &taken, &written)
            isWhole = result == LIBDEFLATE_SUCCESS && taken == input.count
            // What a failure left there is nobody's.
            if !isWhole { written = 0 }
        }
        return isWhole ? output : nil
    }
}

/// A few compressors that have done their work, ready for other bytes: each takes some hundred kilobytes, and to get that from
/// the system takes as long as to pack an invoice.
private final class Compressors: Sendable {
    static let shared = Compressors()

    // Unchecked: a compressor is here or with its one user.
    private struct Spare: @unchecked Sendable {
        let compressor: OpaquePointer
        let level: Int
    }

    private let spares = Mutex<[Spare]>([])
    private static let most = 4

    /// Calls `body` with a compressor that nobody else has meanwhile.
    func lend(_ level: Int, to body: (OpaquePointer) -> Void) {
        let spare = take(level)
        body(spare.compressor)
        keep(spare)
    }

    private func take(_ level: Int) -> Spare {
        let spare: Spare? = spares.withLock { spares in
            let place = spares.lastIndex { $0.level == level }
            return place.map { spares.remove(at: $0) }
        }
        if let spare { return spare }
        // There is no memory for it: nothing that a caller gave leads here.
        guard let compressor = libdeflate_alloc_compressor(Int32(level)) else { fatalError("libdeflate cannot begin") }
        return Spare(compressor: compressor, level: level)
    }

    /// The one that was not needed for longest makes room.
    private func keep(_ spare: Spare) {
        let superfluous: Spare? = spares.withLock { spares in
            spares.append(spare)
            return spares.count > Self.most ? spares.removeFirst() : nil
        }
        if let superfluous { libdeflate_free_compressor(superfluous.compressor) }
    }
}
