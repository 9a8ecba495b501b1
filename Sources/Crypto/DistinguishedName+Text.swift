import Basics

extension DistinguishedName {
    /// Reads the text form of RFC 2253, the most specific first, with what it takes over from RFC 1779: blanks around the
    /// signs, `;` for `,`, values in quotation marks. Attribute types are read in any case, and as numbers.
    ///
    /// `nil` when it is none: an unknown type, a value that does not end, a sign that is not escaped.
    package init?(_ text: some StringProtocol) {
        var reader = Reader(Array(text.utf8))
        guard let names = reader.names() else { return nil }
        relativeNames = names.reversed()
    }

    /// `#` and the digits.
    static func hexadecimal(_ bytes: some Collection<UInt8>) -> String {
        "#" + Hex.encode(bytes)
    }

    /// The types that have names, with the name that is written first.
    private static let names: [(name: String, type: OID)] = [
        ("CN", .commonName), ("C", .country), ("O", .organization), ("OU", .organizationalUnit), ("L", .locality),
        ("ST", .stateOrProvince), ("S", .stateOrProvince), ("STREET", OID(2, 5, 4, 9)),
        ("serialNumber", .serialNumberOfSubject), ("T", OID(2, 5, 4, 12)), ("title", OID(2, 5, 4, 12)),
        ("SN", OID(2, 5, 4, 4)), ("surname", OID(2, 5, 4, 4)), ("GN", OID(2, 5, 4, 42)),
        ("givenName", OID(2, 5, 4, 42)), ("description", OID(2, 5, 4, 13)), ("postalCode", OID(2, 5, 4, 17)),
        ("businessCategory", OID(2, 5, 4, 15)), ("organizationIdentifier", OID(2, 5, 4, 97)),
        ("DC", OID(0, 9, 2342, 19_200_300, 100, 1, 25)), ("UID", OID(0, 9, 2342, 19_200_300, 100, 1, 1)),
        ("emailAddress", OID(1, 2, 840, 113_549, 1, 9, 1)), ("E", OID(1, 2, 840, 113_549, 1, 9, 1)),
    ]

    fileprivate static let nameOfType = Dictionary(names.map { ($0.type, $0.name) }) { first, _ in first }
    fileprivate static let typeOfName = Dictionary(names.map { ($0.name.lowercased(), $0.type) }) { first, _ in first }
}

extension DistinguishedName.Attribute: CustomStringConvertible {
    /// `O=Example\, Inc.`
    package var description: String {
        guard let name = DistinguishedName.nameOfType[type] else {
            // A type without a name has its value in DER (RFC 2253, 2.4).
            let isDER = value.hasPrefix("#") && Hex.decode(value.dropFirst()) != nil
            return "\(type)=" + (isDER ? value : DistinguishedName.hexadecimal(DERWriter.utf8String(value)))
        }
        return "\(name)=\(Self.escaped(value))"
    }

    private static func escaped(_ value: String) -> String {
        var text = ""
        let scalars = Array(value.unicodeScalars)
        for (place, scalar) in scalars.enumerated() {
            switch scalar {
            case ",", "+", "\"", "\\", "<", ">", ";": text += "\\"
            case "#" where place == 0: text += "\\"
            case " " where place == 0 || place == scalars.count - 1: text += "\\"
            case "\0"..."\u{1F}", "\u{7F}":
                text += "\\" + Hex.encode([UInt8(scalar.value)]).uppercased()
                continue
            default: break
            }
            text.unicodeScalars.append(scalar)
        }
        return text
    }
}

/// Reads RFC 2253 from left to right.
private struct Reader {
    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    mutating func names() -> [[DistinguishedName.Attribute]]? {
        skipBlanks()
        guard next != nil else { return [] }
        var names: [[DistinguishedName.Attribute]] = [[]]
        while true {
            guard let attribute = attribute() else { return nil }
            names[names.count - 1].append(attribute)
            guard let sign = next else { return names }
            place += 1
            switch sign {
            case UInt8(ascii: "+"): continue
            case UInt8(ascii: ","), UInt8(ascii: ";"): names.append([])
            default: return nil
            }
        }
    }

    private mutating func attribute() -> DistinguishedName.Attribute? {
        skipBlanks()
        let start = place
        while let byte = next, byte != UInt8(ascii: "="), !Self.isSpecial(byte) { place += 1 }
        guard next == UInt8(ascii: "=") else { return nil }
        var name = String(decoding: bytes[start..<place], as: UTF8.self).lowercased()
        while name.last == " " { name.removeLast() }
        if name.hasPrefix("oid.") { name.removeFirst(4) }
        place += 1
        guard let type = DistinguishedName.typeOfName[name] ?? OID(name) else { return nil }
        skipBlanks()
        let value = next == UInt8(ascii: "\"") ? quoted() : next == UInt8(ascii: "#") ? hexadecimal() : plain()
        guard let value else { return nil }
        return DistinguishedName.Attribute(type, value)
    }

    /// A value as it stands, up to the sign behind it. Blanks at its ends belong to it only when they are escaped.
    private mutating func plain() -> String? {
        var value: [UInt8] = []
        var end = 0
        while let byte = next, !Self.isEnd(byte) {
            if byte == UInt8(ascii: "\\") {
                guard let escaped = escaped() else { return nil }
                value.append(escaped)
                end = value.count
                continue
            }
            guard !Self.isSpecial(byte) || byte == UInt8(ascii: "=") else { return nil }
            place += 1
            value.append(byte)
            if byte != UInt8(ascii: " ") { end = value.count }
        }
        return String(validating: value[..<end], as: UTF8.self)
    }

    private mutating func quoted() -> String? {
        place += 1
        var value: [UInt8] = []
        while let byte = next {
            if byte == UInt8(ascii: "\"") {
                place += 1
                skipBlanks()
                guard next.map(Self.isEnd) ?? true else { return nil }
                return String(validating: value, as: UTF8.self)
            }
            if byte == UInt8(ascii: "\\") {
                guard let escaped = escaped() else { return nil }
                value.append(escaped)
            } else {
                value.append(byte)
                place += 1
            }
        }
        return nil
    }

    /// `#` and the DER of the value: its text where it is a string, so that both forms of a name are equal.
    private mutating func hexadecimal() -> String? {
        place += 1
        let start = place
        while let byte = next, !Self.isEnd(byte), byte != UInt8(ascii: " ") { place += 1 }
        guard let der = Hex.decode(String(decoding: bytes[start..<place], as: UTF8.self)), !der.isEmpty else {
            return nil
        }
        skipBlanks()
        var reader = DERReader(der[...])
        guard let element = try? reader.next("a value"), reader.isAtEnd else { return nil }
        return try? DistinguishedName.text(element)
    }

    /// What stands behind a backslash: a sign, or two hexadecimal digits.
    private mutating func escaped() -> UInt8? {
        guard place + 1 < bytes.count else { return nil }
        if place + 2 < bytes.count,
            let byte = Hex.decode(String(decoding: bytes[place + 1...place + 2], as: UTF8.self))?.first
        {
            place += 3
            return byte
        }
        let byte = bytes[place + 1]
        guard Self.isSpecial(byte) || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "#") else { return nil }
        place += 2
        return byte
    }

    private mutating func skipBlanks() {
        while let byte = next, byte == UInt8(ascii: " ") || byte == 10 || byte == 13 || byte == 9 { place += 1 }
    }

    private static func isEnd(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "+")
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "<"), UInt8(ascii: ">"),
            UInt8(ascii: ";"), UInt8(ascii: "\\"), UInt8(ascii: "\""):
            true
        default: false
        }
    }
}
