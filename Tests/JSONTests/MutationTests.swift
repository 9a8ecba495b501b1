import Testing

@testable import JSON

/// Whether a text is JSON by the letter of RFC 8259, found the slow and plain way: what the reader is held against.
struct PlainGrammar {
    private let bytes: [UInt8]
    private var position = 0

    static func accepts(_ bytes: [UInt8]) -> Bool {
        guard String(validating: bytes, as: UTF8.self) != nil else { return false }
        var grammar = PlainGrammar(bytes: bytes)
        grammar.space()
        guard grammar.value(depth: 0) else { return false }
        grammar.space()
        return grammar.position == bytes.count
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private var byte: UInt8 { position < bytes.count ? bytes[position] : 0 }

    private mutating func take(_ text: String) -> Bool {
        guard bytes[position...].starts(with: text.utf8) else { return false }
        position += text.utf8.count
        return true
    }

    private mutating func space() {
        while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
    }

    private mutating func value(depth: Int) -> Bool {
        if take("null") || take("true") || take("false") { return true }
        if byte == UInt8(ascii: "\"") { return string() != nil }
        if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") { return depth < 64 && container(depth) }
        return number()
    }

    private mutating func container(_ depth: Int) -> Bool {
        let isObject = take("{")
        if !isObject { position += 1 }
        let end = isObject ? "}" : "]"
        var names: Set<[UInt8]> = []
        space()
        if take(end) { return true }
        while true {
            if isObject {
                guard let name = string(), names.insert(name).inserted else { return false }
                space()
                guard take(":") else { return false }
                space()
            }
            guard value(depth: depth + 1) else { return false }
            space()
            if take(end) { return true }
            guard take(",") else { return false }
            space()
        }
    }

    private mutating func string() -> [UInt8]? {
        guard take("\"") else { return nil }
        var units: [UInt16] = []
        while position < bytes.count {
            if take("\"") {
                // Lone surrogates do not survive this.
                return String(validating: units, as: UTF16.self).map { Array($0.utf8) }
            } else if take("\\u") {
                let digits = String(decoding: bytes[position...].prefix(4), as: UTF8.self)
                guard digits.utf8.count == 4, digits.allSatisfy({ $0.isHexDigit && $0.isASCII }),
                    let unit = UInt16(digits, radix: 16)
                else { return nil }
                units.append(unit)
                position += 4
            } else if take("\\") {
                let meanings: [Character: UInt16] = [
                    "\"": 0x22, "\\": 0x5C, "/": 0x2F, "b": 8, "f": 12, "n": 10, "r": 13, "t": 9,
                ]
                guard let meaning = meanings[Character(Unicode.Scalar(byte))] else { return nil }
                units.append(meaning)
                position += 1
            } else {
                guard byte >= 0x20 else { return nil }
                let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
                units += String(decoding: bytes[position..<position + length], as: UTF8.self).utf16
                position += length
            }
        }
        return nil
    }

    private mutating func number() -> Bool {
        _ = take("-")
        guard let whole = digits(), whole.count == 1 || whole.first != UInt8(ascii: "0") else { return false }
        if take("."), digits() == nil { return false }
        if take("e") || take("E") {
            _ = take("+") || take("-")
            if digits() == nil { return false }
        }
        return true
    }

    private mutating func digits() -> ArraySlice<UInt8>? {
        let start = position
        while (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
        return position > start ? bytes[start..<position] : nil
    }
}

/// The same numbers on every run.
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

struct MutationTests {
    private static let seeds = [
        """
        {"type": "credit-note", "document": {"number": "2026-001", "issueDate": "2026-04-25", "seller": {"vatNumber": "BE1"},
         "lines": [{"unitPrice": 150.00, "description": "Work \\u00e9\\ud83d\\ude00", "quantity": -1.5e2}, {}, []]},
         "metadata": {"a": "1", "b\\n": null, "é": [true, false, 0, [[{"deep": [1]}]]]}, "to": "0208:0123456789"}
        """,
        #"[1,"a\\\"b",{"a":"","b":{}},[[],{}],null,true,-0.0E+1,"\/\b\f\r\t€😀"]"#,
        #"{"a":1,"b":2,"c":3,"d":4,"e":5,"f":6,"g":7,"h":8,"i":9,"j":10,"k":11,"l":12,"m":13,"n":14,"o":15,"p":16,"q":17}"#,
    ].map { Array($0.utf8) }

    /// Bytes that make trouble more often than others.
    private static let bytes =
        Array("{}[]:,\"\\/u0123eE.+-tfn aZ\n\t\u{0}\u{1F}é€😀".utf8) + [0x80, 0xC0, 0xED, 0xF5, 0xFF]

    @Test(arguments: 0..<8)
    func `whatever is done to a text, it is taken exactly when the grammar has it`(round: Int) {
        var random = Seeded(state: UInt64(round))
        var accepted = 0
        for _ in 0..<5000 {
            var bytes = Self.seeds[Int.random(in: 0..<Self.seeds.count, using: &random)]
            for _ in 0..<Int.random(in: 1...3, using: &random) { mutate(&bytes, &random) }
            let document = try? JSONDocument(parsing: bytes)
            let isJSON = PlainGrammar.accepts(bytes)
            #expect((document != nil) == isJSON, "\(String(decoding: bytes, as: UTF8.self))")
            guard let document else { continue }
            accepted += 1
            _ = try? document.decode(SendDocument.self)
            _ = try? document.decode([Int].self)
            let compact = RawJSON(document.root).bytes
            let again = try? JSONDocument(parsing: compact)
            #expect(again.map { RawJSON($0.root).bytes } == compact)
        }
        #expect(accepted > 0)
    }

    @Test func `every beginning of a text is refused, except the whole`() {
        for seed in Self.seeds {
            for end in 0..<seed.count {
                #expect(throws: JSONError.self) { try JSONDocument(parsing: Array(seed[..<end])) }
            }
            #expect(throws: Never.self) { try JSONDocument(parsing: seed) }
        }
    }

    private func mutate(_ bytes: inout [UInt8], _ random: inout Seeded) {
        let place = Int.random(in: 0...bytes.count, using: &random)
        let other = Int.random(in: 0...bytes.count, using: &random)
        let byte = Self.bytes[Int.random(in: 0..<Self.bytes.count, using: &random)]
        switch Int.random(in: 0..<6, using: &random) {
        case 0: bytes.insert(byte, at: place)
        case 1 where place < bytes.count: bytes[place] = byte
        case 2 where place < bytes.count: bytes.remove(at: place)
        case 3: bytes.removeSubrange(min(place, other)..<max(place, other))
        case 4: bytes.insert(contentsOf: Array(bytes[min(place, other)..<max(place, other)]), at: place)
        default:
            if place < bytes.count { bytes[place] ^= UInt8(1) << UInt8.random(in: 0..<8, using: &random) }
        }
    }
}
