import Basics
import XML

/// A stretch of the document's bytes: the text of an element or the value of an attribute. It owns nothing and lives no
/// longer than the check that handed it out.
struct Text {
    let bytes: UnsafeBufferPointer<UInt8>

    static var empty: Text { Text(bytes: UnsafeBufferPointer(start: nil, count: 0)) }

    /// Without white space at the ends.
    var trimmed: Text {
        var start = 0
        var end = bytes.count
        while start < end, bytes[start].isXMLSpace { start += 1 }
        while end > start, bytes[end - 1].isXMLSpace { end -= 1 }
        return Text(bytes: UnsafeBufferPointer(rebasing: bytes[start..<end]))
    }

    var isEmpty: Bool { bytes.isEmpty }
    /// Whether nothing but white space is there.
    var isBlank: Bool { bytes.allSatisfy(\.isXMLSpace) }
    var string: String { String(decoding: bytes, as: UTF8.self) }

    /// The number of characters, not bytes.
    var length: Int { bytes.reduce(into: 0) { if $1 & 0xC0 != 0x80 { $0 += 1 } } }

    static func == (left: Text, right: StaticString) -> Bool {
        let count = left.bytes.count
        guard count == right.utf8CodeUnitCount else { return false }
        for position in 0..<count where left.bytes[position] != right.utf8Start[position] { return false }
        return true
    }

    static func != (left: Text, right: StaticString) -> Bool { !(left == right) }

    static func == (left: Text, right: Text) -> Bool { left.bytes.elementsEqual(right.bytes) }

    /// Whether both say the same when the letters a to z count as A to Z.
    func isUppercased(_ capitals: StaticString) -> Bool {
        guard bytes.count == capitals.utf8CodeUnitCount else { return false }
        for position in 0..<bytes.count
        where bytes[position].uppercasedASCII != capitals.utf8Start[position] { return false }
        return true
    }

    func hasPrefix(_ start: StaticString) -> Bool {
        bytes.count >= start.utf8CodeUnitCount
            && Text(bytes: UnsafeBufferPointer(rebasing: bytes[..<start.utf8CodeUnitCount])) == start
    }

    func contains(_ byte: UInt8) -> Bool { bytes.contains(byte) }

    /// Up to the first `byte`; empty when there is none.
    func before(_ byte: UInt8) -> Text {
        guard let end = bytes.firstIndex(of: byte) else { return .empty }
        return Text(bytes: UnsafeBufferPointer(rebasing: bytes[..<end]))
    }

    /// What follows the first `byte`; empty when there is none.
    func after(_ byte: UInt8) -> Text {
        guard let start = bytes.firstIndex(of: byte) else { return .empty }
        return Text(bytes: UnsafeBufferPointer(rebasing: bytes[(start + 1)...]))
    }

    /// A part by byte positions, cut to what is there.
    func part(_ range: Range<Int>) -> Text {
        Text(bytes: UnsafeBufferPointer(rebasing: bytes[range.clamped(to: 0..<bytes.count)]))
    }

    var isDigits: Bool { !bytes.isEmpty && bytes.allSatisfy(\.isDigit) }
}

// MARK: Values

extension Text {
    /// The decimal number that is written here, blanks at the ends aside; `nil` when it is none, or has more than 18
    /// significant digits.
    var amount: Amount? {
        let text = trimmed.bytes
        var position = 0
        var isNegative = false
        if position < text.count, text[position] == UInt8(ascii: "-") || text[position] == UInt8(ascii: "+") {
            isNegative = text[position] == UInt8(ascii: "-")
            position += 1
        }
        var end = text.count
        if let point = text.firstIndex(of: UInt8(ascii: ".")) {
            while end > point + 1, text[end - 1] == UInt8(ascii: "0") { end -= 1 }
        }
        var units: Int64 = 0
        var digits = 0
        var scale = 0
        var sawPoint = false
        var sawDigit = end < text.count
        while position < end {
            let byte = text[position]
            position += 1
            if byte.isDigit {
                sawDigit = true
                if units != 0 || byte != UInt8(ascii: "0") { digits += 1 }
                if sawPoint { scale += 1 }
                guard digits <= 18, scale <= 18 else { return nil }
                units = units * 10 + Int64(byte - UInt8(ascii: "0"))
            } else if byte == UInt8(ascii: "."), !sawPoint {
                sawPoint = true
            } else {
                return nil
            }
        }
        guard sawDigit else { return nil }
        // Two places at least: amounts of one kind then mostly have one scale, and add without aligning.
        while scale < 2, digits < 17 {
            units *= 10
            scale += 1
            digits += 1
        }
        return Amount(units: Int128(isNegative ? -units : units), scale: scale)
    }

    /// How many characters follow the first point, as written.
    var decimals: Int { after(UInt8(ascii: ".")).length }

    /// What `true`, `1`, `false` or `0` mean, blanks at the ends aside; `nil` for all else.
    var boolean: Bool? {
        let text = trimmed
        if text == "true" || text == "1" { return true }
        if text == "false" || text == "0" { return false }
        return nil
    }

    /// The day that is written as `YYYY-MM-DD`, with or without a zone; `nil` when there is no such day.
    var date: CalendarDate? {
        let text = trimmed
        guard text.bytes.count >= 10 else { return nil }
        return CalendarDate(text.part(0..<10).string)
    }
}

extension UInt8 {
    var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
    var isCapital: Bool { self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") }
    var uppercasedASCII: UInt8 { self >= UInt8(ascii: "a") && self <= UInt8(ascii: "z") ? self - 32 : self }
}
