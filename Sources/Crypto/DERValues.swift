import Basics

extension DERReader {
    /// The value of a BOOLEAN.
    mutating func boolean(_ what: String) throws(CryptoError) -> Bool {
        let content = try next(DERTag.boolean, what).content
        guard content.count == 1, let byte = content.first, byte == 0 || byte == 0xFF else {
            throw Self.malformed("\(what) is neither true nor false")
        }
        return byte == 0xFF
    }

    /// The contents of an INTEGER: two's complement, most significant byte first, in its shortest form.
    mutating func integer(_ what: String) throws(CryptoError) -> ArraySlice<UInt8> {
        let content = try next(DERTag.integer, what).content
        guard let first = content.first else { throw Self.malformed("\(what) is an INTEGER without bytes") }
        if let second = content.dropFirst().first {
            guard !(first == 0 && second & 0x80 == 0), !(first == 0xFF && second & 0x80 != 0) else {
                throw Self.malformed("\(what) is no INTEGER in its shortest form")
            }
        }
        return content
    }

    /// An INTEGER that is not negative and has at most 31 bits.
    mutating func count(_ what: String) throws(CryptoError) -> Int {
        let content = try integer(what)
        guard content.count <= 4, let first = content.first, first & 0x80 == 0 else {
            throw Self.malformed("\(what) is no number from 0 to 2147483647")
        }
        return content.reduce(0) { $0 << 8 | Int($1) }
    }

    /// An OBJECT IDENTIFIER.
    mutating func oid(_ what: String) throws(CryptoError) -> OID {
        guard let oid = OID(content: try next(DERTag.oid, what).content) else {
            throw Self.malformed("\(what) is no OBJECT IDENTIFIER")
        }
        return oid
    }

    /// A BIT STRING of whole bytes.
    mutating func bytesOfBitString(_ what: String) throws(CryptoError) -> ArraySlice<UInt8> {
        let content = try next(DERTag.bitString, what).content
        guard content.first == 0 else { throw Self.malformed("\(what) is no BIT STRING of whole bytes") }
        return content.dropFirst()
    }

    /// A Time of RFC 5280, 4.1.2.5: UTCTime or GeneralizedTime, in UTC and with seconds.
    mutating func time(_ what: String) throws(CryptoError) -> Timestamp {
        let element = try next(what)
        let digits = element.content.dropLast()
        guard element.content.last == UInt8(ascii: "Z"),
            digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { throw Self.malformed("\(what) is no time in UTC") }
        var text = String(decoding: digits, as: UTF8.self)
        switch (element.tag, digits.count) {
        case (DERTag.utcTime, 12): text = (text < "50" ? "20" : "19") + text
        case (DERTag.generalizedTime, 14): break
        default: throw Self.malformed("\(what) is neither UTCTime nor GeneralizedTime with seconds")
        }
        let parts = Array(text)
        let written =
            "\(String(parts[0..<4]))-\(String(parts[4..<6]))-\(String(parts[6..<8]))"
            + "T\(String(parts[8..<10])):\(String(parts[10..<12])):\(String(parts[12..<14]))Z"
        guard let time = Timestamp(written) else { throw Self.malformed("\(what) is no moment: \(written)") }
        return time
    }
}

/// An object identifier (ITU-T X.660), such as `2.5.4.3`.
package struct OID: Hashable, Sendable, CustomStringConvertible {
    /// The contents octets of its DER.
    let content: [UInt8]

    /// Reads the contents octets. `nil` when they end within a number, or a number does not begin in its shortest form.
    init?(content: ArraySlice<UInt8>) {
        guard let last = content.last, last & 0x80 == 0, content.count <= 64 else { return nil }
        var isFirstOfNumber = true
        for byte in content {
            if isFirstOfNumber, byte == 0x80 { return nil }
            isFirstOfNumber = byte & 0x80 == 0
        }
        self.content = Array(content)
    }

    /// Reads the numbers with dots between. `nil` for anything else.
    package init?(_ text: some StringProtocol) {
        let words = text.split(separator: ".", omittingEmptySubsequences: false)
        var numbers: [UInt64] = []
        for word in words {
            guard !word.isEmpty, word.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = UInt64(word),
                number < 1 << 62
            else { return nil }
            numbers.append(number)
        }
        guard numbers.count >= 2, numbers[0] <= 2, numbers[0] == 2 || numbers[1] < 40 else { return nil }
        numbers[1] += numbers[0] * 40
        content = numbers.dropFirst().flatMap(Self.bytes)
    }

    /// An identifier that is written in this module, as its numbers behind the first two.
    init(_ first: UInt8, _ second: UInt8, _ rest: UInt64...) {
        content = [first * 40 + second] + rest.flatMap(Self.bytes)
    }

    private static func bytes(of number: UInt64) -> [UInt8] {
        var bytes = [UInt8(number & 0x7F)]
        var rest = number >> 7
        while rest > 0 {
            bytes.append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        return bytes.reversed()
    }

    /// `2.5.4.3`; a number beyond 64 bits is written as `?`.
    package var description: String {
        var words: [String] = []
        var number: UInt64 = 0
        var isTooLarge = false
        for byte in content {
            isTooLarge = isTooLarge || number >> 57 != 0
            number = number << 7 | UInt64(byte & 0x7F)
            guard byte & 0x80 == 0 else { continue }
            if words.isEmpty, !isTooLarge {
                let first = min(number / 40, 2)
                words = [String(first), String(number - first * 40)]
            } else {
                words.append(isTooLarge ? "?" : String(number))
            }
            number = 0
            isTooLarge = false
        }
        return words.joined(separator: ".")
    }
}
