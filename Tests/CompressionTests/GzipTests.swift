import Compression
import Foundation
import Testing

struct GzipTests {
    /// Bytes of which some repeat and some do not, always the same for one seed.
    static func bytes(_ count: Int, seed: UInt64) -> [UInt8] {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        return (0..<count).map { place in
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return place % 64 < 40 ? UInt8(ascii: "a") : UInt8(truncatingIfNeeded: state)
        }
    }

    @Test(arguments: [0, 1, 2, 100, 65_535, 65_536, 65_537, 3_000_000])
    func `what is packed is unpacked`(count: Int) throws {
        let plain = Self.bytes(count, seed: UInt64(count))
        let packed = Gzip.compress(plain)
        #expect(try Gzip.decompress(packed, limit: count) == plain)
        #expect(packed.count < count + 64)
        #expect(packed == Gzip.compress(plain), "the same bytes give the same bytes")
    }

    @Test(arguments: [0, 1, 300, 8191, 8192, 8193, 20_000], [1, 3, 9])
    func `few bytes packed with little memory come out as they went in`(_ count: Int, _ level: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 / 7 ^ $0 &* $0 / 31) }
        for expected in [nil, 0, count, 1 << 20] {
            var packed: [UInt8] = []
            var encoder = GzipEncoder(level: level, expecting: expected)
            // Also when more come than were expected, and in pieces.
            encoder.feed(bytes.prefix(count / 3), into: &packed)
            encoder.feed(bytes.dropFirst(count / 3), into: &packed)
            encoder.finish(into: &packed)
            #expect(try Gzip.decompress(packed, limit: count) == bytes)
        }
    }

    @Test func `pieces are packed as if they were one`() throws {
        let plain = Self.bytes(300_000, seed: 3)
        let pieces = [plain[..<1], plain[1..<1], plain[1..<200_000], plain[200_000...]]
        #expect(try Gzip.decompress(Gzip.compress(pieces), limit: .max) == plain)
    }

    @Test(arguments: [1, 2, 7, 4096])
    func `it is unpacked in pieces of any size`(size: Int) throws {
        let plain = Self.bytes(20_000, seed: 4)
        let packed = Gzip.compress(Array(plain[..<9000])) + Gzip.compress(Array(plain[9000...])) + [0, 0, 0]
        var decoder = GzipDecoder(limit: 20_000)
        var output: [UInt8] = []
        var rest = packed[...]
        while !rest.isEmpty {
            try decoder.feed(rest.prefix(size), into: &output)
            rest = rest.dropFirst(size)
        }
        try decoder.finish()
        #expect(output == plain)
    }

    @Test func `members behind one another are one content, and zeros behind them are padding`() throws {
        let both = Gzip.compress(Array("one".utf8)) + Gzip.compress([]) + Gzip.compress(Array("two".utf8))
        #expect(try Gzip.decompress(both, limit: 6) == Array("onetwo".utf8))
        #expect(try Gzip.decompress(both + [UInt8](repeating: 0, count: 1000), limit: 6) == Array("onetwo".utf8))
    }

    @Test func `it is cut off nowhere without being noticed`() throws {
        let packed = Gzip.compress(Self.bytes(5000, seed: 5))
        for count in 0..<packed.count {
            let error = #expect(throws: CompressionError.self) {
                try Gzip.decompress(packed[..<count], limit: .max)
            }
            #expect(error?.code == .truncated)
        }
    }

    @Test(arguments: [
        Array("no gzip".utf8), [0], [0x1F], [0x1F, 0x8B, 9], Gzip.compress([1]) + Array("garbage".utf8),
        Gzip.compress([1]) + [0, 0x1F], Gzip.compress([1]) + [0] + Gzip.compress([2]), Gzip.compress([1]) + [0x1F],
        [0x78, 0x9C, 0x4B, 0x04, 0x00, 0x00, 0x62, 0x00, 0x62],
    ])
    func `what is no gzip, or has something behind it, is refused`(bytes: [UInt8]) {
        #expect(throws: CompressionError.self) { try Gzip.decompress(bytes, limit: .max) }
    }

    @Test func `a changed bit is noticed or changes nothing`() throws {
        let plain = Self.bytes(2000, seed: 6)
        let packed = Gzip.compress(plain)
        var noticed = 0
        for bit in 0..<packed.count * 8 {
            var changed = packed
            changed[bit / 8] ^= 1 << (bit % 8)
            do {
                // Time and system in the head, and one of two equal runs to copy from, may change without a difference.
                #expect(try Gzip.decompress(changed, limit: .max) == plain)
            } catch {
                noticed += 1
            }
        }
        #expect(noticed > packed.count * 7)
    }

    @Test func `no more comes out than is allowed`() throws {
        let zeros = [UInt8](repeating: 0, count: 10_000_000)
        let bomb = Gzip.compress(zeros, level: 9)
        #expect(bomb.count < 11_000)
        #expect(try Gzip.decompress(bomb, limit: 10_000_000).count == 10_000_000)
        for limit in [9_999_999, 1_000_000, 1, 0] {
            let error = #expect(throws: CompressionError.self) { try Gzip.decompress(bomb, limit: limit) }
            #expect(error?.code == .tooLarge)
        }
        let members =
            Gzip.compress([UInt8](repeating: 1, count: 600)) + Gzip.compress([UInt8](repeating: 2, count: 600))
        #expect(throws: CompressionError.self) { try Gzip.decompress(members, limit: 1199) }
    }

    @Test func `gzip of another program is read, and that program reads ours`() throws {
        let plain = Self.bytes(100_000, seed: 7)
        let theirs = try Python.run(
            "import gzip,sys;sys.stdout.buffer.write(gzip.compress(sys.stdin.buffer.read()))", plain)
        #expect(try Gzip.decompress(theirs, limit: .max) == plain)
        let script = "import gzip,sys;sys.stdout.buffer.write(gzip.decompress(sys.stdin.buffer.read()))"
        #expect(try Python.run(script, Gzip.compress(plain)) == plain)
    }
}

/// The interpreter of the system, whose own libraries read and write the same formats.
enum Python {
    /// Runs a script with these bytes as its input, and gives what it prints.
    static func run(_ script: String, _ input: [UInt8], arguments: [String] = []) throws -> [UInt8] {
        let file = FileManager.default.temporaryDirectory.appending(path: "compression-\(UUID().uuidString)")
        try Data(input).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script] + arguments
        process.standardInput = try FileHandle(forReadingFrom: file)
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return Array(printed)
    }
}
