import Basics

/// Writes elements of DER (ITU-T X.690).
enum DERWriter {
    /// An element of this tag with these contents.
    static func element(_ tag: UInt8, _ content: some Collection<UInt8>) -> [UInt8] {
        var bytes = [tag]
        let count = content.count
        if count < 0x80 {
            bytes.append(UInt8(count))
        } else {
            var length: [UInt8] = []
            var rest = count
            while rest > 0 {
                length.insert(UInt8(truncatingIfNeeded: rest), at: 0)
                rest >>= 8
            }
            bytes.append(0x80 | UInt8(length.count))
            bytes += length
        }
        bytes += content
        return bytes
    }

    static func sequence(_ parts: [UInt8]...) -> [UInt8] { element(DERTag.sequence, parts.joined().map(\.self)) }
    static func sequence(of parts: [[UInt8]]) -> [UInt8] { element(DERTag.sequence, parts.joined().map(\.self)) }
    static func set(_ parts: [UInt8]...) -> [UInt8] { element(DERTag.set, parts.joined().map(\.self)) }

    /// A number that is not negative, most significant byte first.
    static func integer(_ magnitude: some Collection<UInt8>) -> [UInt8] {
        let digits = Array(magnitude.drop { $0 == 0 })
        let needsZero = digits.first.map { $0 & 0x80 != 0 } ?? true
        return element(DERTag.integer, (needsZero ? [0] : []) + digits)
    }

    /// A number that is in two's complement already, in its shortest form.
    static func integerContent(_ content: [UInt8]) -> [UInt8] { element(DERTag.integer, content) }
    static func integer(_ number: UInt8) -> [UInt8] { integer([number]) }
    static func boolean(_ value: Bool) -> [UInt8] { [DERTag.boolean, 1, value ? 0xFF : 0] }
    static func oid(_ oid: OID) -> [UInt8] { element(DERTag.oid, oid.content) }
    static func octetString(_ bytes: some Collection<UInt8>) -> [UInt8] { element(DERTag.octetString, bytes) }
    static func bitString(_ bytes: some Collection<UInt8>) -> [UInt8] { element(DERTag.bitString, [0] + bytes) }
    static func utf8String(_ text: String) -> [UInt8] { element(DERTag.utf8String, text.utf8) }
    static let null: [UInt8] = [DERTag.null, 0]

    /// A Time of RFC 5280: UTCTime through 2049, GeneralizedTime from then on. Milliseconds are cut off.
    static func time(_ time: Timestamp) -> [UInt8] {
        let isLate = time.date.year >= 2050 || time.date.year < 1950
        let digits = generalizedTime(time)
        return isLate ? digits : element(DERTag.utcTime, digits.dropFirst(4))
    }

    /// GeneralizedTime, to the second.
    static func generalizedTime(_ time: Timestamp) -> [UInt8] {
        element(DERTag.generalizedTime, time.description.utf8.filter { $0 != 0x2D && $0 != 0x3A && $0 != 0x54 })
    }
}

extension DistinguishedName {
    /// The DER of it: PrintableString for countries, as RFC 5280 asks, and UTF8String for all else.
    var der: [UInt8] {
        DERWriter.sequence(
            of: relativeNames.map { relative in
                let attributes = relative.map { attribute in
                    DERWriter.sequence(
                        DERWriter.oid(attribute.type),
                        attribute.type == .country || attribute.type == .serialNumberOfSubject
                            ? DERWriter.element(DERTag.printableString, attribute.value.utf8)
                            : DERWriter.utf8String(attribute.value))
                }
                // The elements of a SET stand in the order of their bytes.
                return DERWriter.element(
                    DERTag.set, attributes.sorted { $0.lexicographicallyPrecedes($1) }.joined().map(\.self))
            })
    }
}
