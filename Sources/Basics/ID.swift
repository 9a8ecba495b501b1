import Glibc
import Synchronization

/// A kind of thing that has identifiers of its own.
package protocol Identified {
    /// What an identifier of this kind begins with, before the underscore: `doc`.
    static var idPrefix: String { get }
}

/// The identifier of one `Thing`: the kind's prefix, `_`, 26 characters whose order is the order of creation.
///
/// The 26 characters are a ULID: 48 bits of milliseconds and 80 random bits in Crockford's base 32. They are read in either
/// case and kept in capitals. Things of the sandbox that callers meet carry `sbx_` behind the prefix: `comp_sbx_01JX…`.
package struct ID<Thing: Identified>: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let description: String

    /// Takes an identifier that a caller wrote. `nil` when the text does not name a `Thing`.
    package init?(_ text: String) {
        let digits = text.utf8.suffix(ULID.length)
        let start = text.utf8.dropLast(ULID.length)
        guard digits.count == ULID.length, digits.allSatisfy(ULID.isDigit),
            start.elementsEqual(Self.start(isSandbox: false).utf8)
                || start.elementsEqual(Self.start(isSandbox: true).utf8)
        else { return nil }
        let isInCapitals = digits.allSatisfy { $0 < UInt8(ascii: "a") }
        description = isInCapitals ? text : String(Substring(start)) + Substring(digits).uppercased()
    }

    /// Takes an identifier that this program wrote, unchecked: a stored column.
    package init(stored text: String) {
        description = text
    }

    /// What stands before the 26 characters.
    private static func start(isSandbox: Bool) -> String { Thing.idPrefix + (isSandbox ? "_sbx_" : "_") }

    /// A new identifier. Those made later sort later, within one millisecond too.
    package static func new(at time: Timestamp, isSandbox: Bool = false) -> ID {
        ID(stored: ULID.next(at: time, after: start(isSandbox: isSandbox)))
    }

    /// The least that is made at this time or later, outside the sandbox: a bound, and no identifier of anything.
    package static func bound(at time: Timestamp) -> ID {
        ID(stored: ULID.first(at: time, after: start(isSandbox: false)))
    }

    /// When it was made, as it says of itself.
    package var time: Timestamp { ULID.time(of: description.utf8.suffix(ULID.length)) }

    package static func < (left: ID, right: ID) -> Bool {
        left.description < right.description
    }
}

/// Makes the 26 characters of identifiers.
package enum ULID {
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

    /// How many characters it has.
    static let length = 26

    private static let random = Mutex(Random())

    /// The random bits of identifiers.
    private struct Random: Sendable {
        /// The 80 random bits of the last one made. They begin anywhere in the lower half and count on from there in random
        /// steps, whatever the milliseconds in front of them: there is room for some 10¹⁴ identifiers.
        private var last = UInt128(UInt64.random(in: 0..<1 << 15)) << 64 | UInt128(UInt64.random(in: .min ... .max))
        /// Steps that the system has drawn and nobody has taken: asking it costs far more than a step of 32 bits is long.
        private var steps: [UInt32] = []

        mutating func next() -> UInt128 {
            if steps.isEmpty { drawSteps() }
            last = (last + 1 + UInt128(steps.removeLast())) & (1 << 80 - 1)
            return last
        }

        private mutating func drawSteps() {
            steps = Array(repeating: 0, count: 64)
            // It gives up to 256 bytes at once, and fails only on a system that has no such call.
            let status = steps.withUnsafeMutableBytes { getentropy($0.baseAddress, $0.count) }
            if status != 0 { steps = steps.map { _ in UInt32.random(in: .min ... .max) } }
        }
    }

    /// The next ULID behind `start`: greater than every other that was made for the same or an earlier millisecond, also
    /// when others of other milliseconds were made in between.
    package static func next(at time: Timestamp, after start: String) -> String {
        text(bits(of: time) | random.withLock { $0.next() }, after: start)
    }

    /// The millisecond at the beginning of a ULID in capitals: its first ten digits.
    static func time(of digits: some Collection<UInt8>) -> Timestamp {
        let milliseconds = digits.prefix(10).reduce(Int64(0)) { time, digit in
            time << 5 | Int64(alphabet.firstIndex(of: digit) ?? 0)
        }
        return Timestamp(milliseconds: milliseconds)
    }

    /// The least ULID of a millisecond, behind `start`.
    package static func first(at time: Timestamp, after start: String) -> String {
        text(bits(of: time), after: start)
    }

    private static func bits(of time: Timestamp) -> UInt128 {
        UInt128(UInt64(clamping: time.milliseconds) & 0xFFFF_FFFF_FFFF) << 80
    }

    private static func text(_ bits: UInt128, after start: String) -> String {
        let start = start.utf8
        return String(unsafeUninitializedCapacity: start.count + length) { buffer in
            var place = start.count + length
            var rest = bits
            while place > start.count {
                place -= 1
                buffer[place] = alphabet[Int(truncatingIfNeeded: rest & 31)]
                rest >>= 5
            }
            for byte in start.reversed() {
                place -= 1
                buffer[place] = byte
            }
            return start.count + length
        }
    }

    /// Whether the byte is a digit of Crockford's base 32, in either case.
    package static func isDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
            ![UInt8(ascii: "i"), UInt8(ascii: "l"), UInt8(ascii: "o"), UInt8(ascii: "u")].contains(byte | 0x20)
        default: false
        }
    }
}
