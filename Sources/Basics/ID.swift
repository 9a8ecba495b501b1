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
        var rest = text[...]
        guard rest.hasPrefix(Thing.idPrefix + "_") else { return nil }
        rest = rest.dropFirst(Thing.idPrefix.utf8.count + 1)
        let isSandbox = rest.hasPrefix("sbx_")
        if isSandbox { rest = rest.dropFirst(4) }
        guard rest.utf8.count == 26, rest.utf8.allSatisfy({ ULID.isDigit($0) }) else { return nil }
        description = "\(Thing.idPrefix)_\(isSandbox ? "sbx_" : "")\(rest.uppercased())"
    }

    /// Takes an identifier that this program wrote, unchecked: a stored column.
    package init(stored text: String) {
        description = text
    }

    private init(_ ulid: String, isSandbox: Bool) {
        description = "\(Thing.idPrefix)_\(isSandbox ? "sbx_" : "")\(ulid)"
    }

    /// A new identifier. Those made later sort later, within one millisecond too.
    package static func new(at time: Timestamp, isSandbox: Bool = false) -> ID {
        ID(ULID.next(at: time), isSandbox: isSandbox)
    }

    /// The least that is made at this time or later, outside the sandbox: a bound, and no identifier of anything.
    package static func bound(at time: Timestamp) -> ID {
        ID(ULID.first(at: time), isSandbox: false)
    }

    /// When it was made, as it says of itself.
    package var time: Timestamp { ULID.time(of: description.utf8.suffix(26)) }

    package static func < (left: ID, right: ID) -> Bool {
        left.description < right.description
    }
}

/// Makes the 26 characters of identifiers.
package enum ULID {
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

    /// The 80 random bits of the last one made. They begin anywhere in the lower half and count on from there in random
    /// steps, whatever the milliseconds in front of them: there is room for some 10¹⁴ identifiers.
    private static let last = Mutex(
        UInt128(UInt64.random(in: 0..<1 << 15)) << 64 | UInt128(UInt64.random(in: .min ... .max)))

    /// The next ULID: greater than every other that was made for the same or an earlier millisecond, also when others of
    /// other milliseconds were made in between.
    package static func next(at time: Timestamp) -> String {
        let milliseconds = UInt64(clamping: time.milliseconds) & 0xFFFF_FFFF_FFFF
        let random = last.withLock { last in
            last = (last + 1 + UInt128(UInt64.random(in: 0..<1 << 32))) & (1 << 80 - 1)
            return last
        }
        return text(UInt128(milliseconds) << 80 | random)
    }

    /// The least ULID of a millisecond.
    package static func first(at time: Timestamp) -> String {
        text(UInt128(UInt64(clamping: time.milliseconds) & 0xFFFF_FFFF_FFFF) << 80)
    }

    /// The millisecond at the beginning of a ULID in capitals: its first ten digits.
    static func time(of digits: some Collection<UInt8>) -> Timestamp {
        let milliseconds = digits.prefix(10).reduce(Int64(0)) { time, digit in
            time << 5 | Int64(alphabet.firstIndex(of: digit) ?? 0)
        }
        return Timestamp(milliseconds: milliseconds)
    }

    private static func text(_ bits: UInt128) -> String {
        String(unsafeUninitializedCapacity: 26) { buffer in
            for place in 0..<26 {
                buffer[place] = alphabet[Int(truncatingIfNeeded: bits >> (5 * (25 - place))) & 31]
            }
            return 26
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
