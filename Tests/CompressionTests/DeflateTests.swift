import Compression
import Testing

/// What is wholly in memory goes another way than what comes in pieces. Nobody can tell which.
struct DeflateTests {
    /// What comes out, or why nothing does.
    private enum Outcome: Equatable {
        case bytes([UInt8])
        case refused(CompressionError.Code)
    }

    private static func atOnce(_ bytes: [UInt8], limit: Int) -> Outcome {
        do throws(CompressionError) {
            return .bytes(try Gzip.decompress(bytes, limit: limit))
        } catch {
            return .refused(error.code)
        }
    }

    private static func inPieces(_ bytes: [UInt8], limit: Int) -> Outcome {
        var output: [UInt8] = []
        var decoder = GzipDecoder(limit: limit)
        do throws(CompressionError) {
            try decoder.feed(bytes, into: &output)
            try decoder.finish()
            return .bytes(output)
        } catch {
            return .refused(error.code)
        }
    }

    private static func little(_ value: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    @Test(arguments: [0, 1, 17, 900, 5000, 20_000], [1, 3, 6, 9])
    func `both ways unpack and refuse the same`(count: Int, level: Int) {
        let plain = GzipTests.bytes(count, seed: UInt64(count + level))
        let packed = Gzip.compress(plain, level: level)
        #expect(Self.atOnce(packed, limit: count) == .bytes(plain))
        var random = Seeded(state: UInt64(count * 10 + level))
        var changed = [
            packed, packed + packed, packed + [0], packed + [0, 0, 0, 0, 0], packed + [1], packed + [0, 1], [],
        ]
        changed.append(packed + Gzip.compress([]) + Gzip.compress(plain, level: 1) + [0, 0])
        for _ in 0..<12 {
            changed.append(Array(packed.prefix(.random(in: 0..<packed.count, using: &random))))
            var flipped = packed
            flipped[.random(in: 0..<packed.count, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            changed.append(flipped)
            changed.append(flipped + packed)
            changed.append((0..<50).map { _ in .random(in: 0...255, using: &random) })
        }
        for bytes in changed {
            for limit in [0, count - 1, count, 2 * count, .max] where limit >= 0 {
                #expect(Self.atOnce(bytes, limit: limit) == Self.inPieces(bytes, limit: limit), "\(bytes.prefix(5000))")
            }
        }
    }

    @Test func `a length that is a lie is found out`() {
        let plain = [UInt8](repeating: 7, count: 100_000)
        let packed = Gzip.compress(plain)
        for lie in [0, 1, 99_999, 100_001, 1 << 20, UInt32.max] {
            let lying = packed.dropLast(4) + Self.little(lie)
            #expect(Self.atOnce(Array(lying), limit: .max) == .refused(.malformed))
            #expect(Self.atOnce(Array(lying), limit: 99_999) == .refused(.tooLarge))
        }
    }

    @Test func `a checksum that is wrong is found out, also that of the head`() throws {
        let plain = GzipTests.bytes(3000, seed: 9)
        let packed = Gzip.compress(plain)
        var changed = packed
        changed[packed.count - 5] ^= 1
        #expect(Self.atOnce(changed, limit: .max) == .refused(.malformed))
        // A head with a checksum of its own, first the wrong one.
        let head = Array(packed[..<3]) + [2] + packed[4..<10]
        #expect(Self.atOnce(head + [0, 0] + packed[10...], limit: .max) == .refused(.malformed))
        let right = try Python.run(
            "import sys,zlib;sys.stdout.buffer.write(zlib.crc32(sys.stdin.buffer.read()).to_bytes(4,'little'))", head)
        #expect(Self.atOnce(head + right[..<2] + packed[10...], limit: .max) == .bytes(plain))
        // A name.
        let named = Array(packed[..<3]) + [8] + packed[4..<10] + Array("a.xml".utf8) + [0] + packed[10...]
        #expect(Self.atOnce(named, limit: .max) == .bytes(plain))
    }

    @Test(arguments: [8191, 8192, 8193, 1 << 20 - 1, 1 << 20, 1 << 20 + 1])
    func `how bytes are cut and how many were expected changes nothing in what comes out`(count: Int) throws {
        let plain = GzipTests.bytes(count, seed: 10)
        let packed = Gzip.compress(plain, level: 3)
        #expect(packed.count <= GzipEncoder.mostBytes(for: count))
        for (size, expected) in [(count, nil), (5000, 0), (1 << 20, count), (count / 2, .max)] as [(Int, Int?)] {
            var encoder = GzipEncoder(level: 3, expecting: expected)
            var output: [UInt8] = []
            for start in stride(from: 0, to: count, by: size) {
                encoder.feed(plain[start..<min(start + size, count)], into: &output)
            }
            encoder.finish(into: &output)
            #expect(output == packed)
        }
        #expect(Self.inPieces(packed, limit: count) == .bytes(plain))
    }

    @Test func `what cannot be packed becomes no larger than is said`() {
        var random = Seeded(state: 11)
        let bytes = (0...1 << 17).flatMap { _ in withUnsafeBytes(of: random.next(), Array.init) }
        for count in [0, 1, 100, 9_999, 10_001, 20_001, 300_000, 1 << 20, bytes.count] {
            let plain = Array(bytes.prefix(count))
            for level in [1, 3, 6, 9] {
                #expect(Gzip.compress(plain, level: level).count <= GzipEncoder.mostBytes(for: count))
            }
        }
    }

    @Test func `many at once do not disturb one another`() async {
        let plain = (0..<6).map { GzipTests.bytes(3000 * $0, seed: UInt64($0)) }
        let packed = plain.enumerated().map { Gzip.compress($1, level: $0 + 1) }
        await withTaskGroup { group in
            for number in 0..<200 {
                group.addTask { Gzip.compress(plain[number % 6], level: number % 6 + 1) == packed[number % 6] }
            }
            for await isSame in group { #expect(isSame) }
        }
    }
}

/// Numbers that look like chance, always the same for one seed.
private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
