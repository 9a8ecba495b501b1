import Testing

@testable import HTTP

struct ReaderLimitTests {
    private let head = "POST / HTTP/1.1\r\nHost: h\r\n"

    @Test func `a head of exactly the limit passes, and one byte more does not`() {
        let text = "GET / HTTP/1.1\r\nHost: h\r\nX: \(String(repeating: "x", count: 50))\r\n\r\n"
        var limits = ServerLimits()
        for piece in [1, 7, 1000] {
            limits.headBytes = text.utf8.count
            #expect(ReadResult(text, piece: piece, limits: limits).requests.count == 1)
            limits.headBytes -= 1
            let expected = Refusal.headTooLarge(limit: limits.headBytes)
            #expect(ReadResult(text, piece: piece, limits: limits).refusal == expected)
        }
    }

    @Test func `a line without end is refused at the limit`() {
        var limits = ServerLimits()
        limits.headBytes = 100
        let result = ReadResult(String(repeating: "a", count: 1000), piece: 10, limits: limits)
        #expect(result.refusal == .headTooLarge(limit: 100))
        #expect(result.rest >= 890)
    }

    @Test func `a head has only so many fields`() {
        var limits = ServerLimits()
        limits.headerFields = 3
        let fields = "A: 1\r\nB: 2\r\n"
        #expect(ReadResult("GET / HTTP/1.1\r\nHost: h\r\n\(fields)\r\n", limits: limits).requests.count == 1)
        let more = ReadResult("GET / HTTP/1.1\r\nHost: h\r\n\(fields)C: 3\r\n\r\n", limits: limits)
        #expect(more.refusal == .tooManyFields(limit: 3))
        let trailers = "\(head)Transfer-Encoding: chunked\r\n\r\n0\r\n\(fields)C: 3\r\nD: 4\r\n\r\n"
        #expect(ReadResult(trailers, limits: limits).refusal == .tooManyFields(limit: 3))
    }

    @Test func `a body of exactly the limit passes, and one byte more does not`() {
        #expect(ReadResult(head + "Content-Length: 4\r\n\r\nabcd", bodyLimit: 4).requests.count == 1)
        #expect(ReadResult(head + "Content-Length: 5\r\n\r\n", bodyLimit: 4).refusal == .bodyTooLarge(limit: 4))
        let chunked = head + "Transfer-Encoding: chunked\r\n\r\n"
        #expect(ReadResult(chunked + "2\r\nab\r\n2\r\ncd\r\n0\r\n\r\n", bodyLimit: 4).requests.count == 1)
        #expect(ReadResult(chunked + "2\r\nab\r\n3\r\n", bodyLimit: 4).refusal == .bodyTooLarge(limit: 4))
        #expect(ReadResult(chunked + "7fffffffffffffff\r\n", bodyLimit: 4).refusal != nil)
        #expect(ReadResult(chunked + "fffffffffffffff\r\n", bodyLimit: 4).refusal == .bodyTooLarge(limit: 4))
    }

    @Test func `a little body in a lot of wrapping is refused`() {
        var limits = ServerLimits()
        limits.headBytes = 200
        let chunked = head + "Transfer-Encoding: chunked\r\n\r\n"
        let wrapped = String(repeating: "1;\(String(repeating: "x", count: 50))\r\na\r\n", count: 10)
        #expect(ReadResult(chunked + wrapped, limits: limits).refusal == .headTooLarge(limit: 200))
        let trailers = String(repeating: "X: \(String(repeating: "x", count: 50))\r\n", count: 10)
        #expect(ReadResult(chunked + "0\r\n" + trailers, limits: limits).refusal == .headTooLarge(limit: 200))
        let plain = String(repeating: "1\r\na\r\n", count: 1000) + "0\r\n\r\n"
        #expect(ReadResult(chunked + plain, limits: limits).requests.first?.body.count == 1000)
    }

    @Test func `mutated, cut and random bytes are read or refused, never a crash`() {
        var random = SeededRandom(seed: 20_261_120)
        let seeds = [
            "GET /a?b=c HTTP/1.1\r\nHost: h\r\nAccept: */*\r\nConnection: keep-alive\r\n\r\n",
            "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 11\r\n\r\nhello world",
            "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n5;x=y\r\nhello\r\n0\r\nT: 1\r\n\r\n",
            "OPTIONS * HTTP/1.0\r\nConnection: keep-alive\r\n\r\nGET http://h/ HTTP/1.1\r\nHost: h\r\n\r\n",
        ]
        var accepted = 0
        for round in 0..<8_000 {
            var bytes = Array(seeds[round % seeds.count].utf8)
            for _ in 0..<Int.random(in: 0...3, using: &random) { random.mutate(&bytes) }
            let whole = ReadResult(bytes)
            let pieces = ReadResult(bytes, piece: Int.random(in: 1...9, using: &random))
            #expect(whole.requests.map(\.body) == pieces.requests.map(\.body))
            #expect(whole.requests.map(\.head.target) == pieces.requests.map(\.head.target))
            #expect((whole.refusal == nil) == (pieces.refusal == nil))
            accepted += whole.requests.count
        }
        #expect(accepted > 1000)
        for _ in 0..<2_000 {
            let bytes = (0..<64).map { _ in UInt8.random(in: 0...255, using: &random) }
            #expect(ReadResult(bytes).requests.isEmpty)
        }
    }
}

/// The same numbers in every run (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Changes, removes, doubles or cuts something.
    mutating func mutate(_ bytes: inout [UInt8]) {
        guard !bytes.isEmpty else { return }
        let place = Int.random(in: 0..<bytes.count, using: &self)
        switch Int.random(in: 0..<5, using: &self) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &self)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 12)], at: place)
        case 3: bytes.removeSubrange(place...)
        default: bytes.insert([0x0D, 0x0A, 0x20, 0x3A, 0x00, 0x39].randomElement(using: &self) ?? 0, at: place)
        }
    }
}
