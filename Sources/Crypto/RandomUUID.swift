import Basics

/// Identifiers that nobody else makes (RFC 9562, version 4).
package enum RandomUUID {
    /// A new one: `9f1c0b0e-7a53-4c8e-9d0a-1f2e3d4c5b6a`.
    package static func text() -> String {
        UUIDText.of(SecureRandom.bytes(16), version: 4)
    }
}

/// How UUIDs are written.
package enum UUIDText {
    /// Sixteen bytes as a UUID: the bits of its version and variant are set, the others are as given.
    ///
    /// - Source: RFC 9562, 4.
    package static func of(_ sixteen: [UInt8], version: UInt8) -> String {
        precondition(sixteen.count == 16, "a UUID has sixteen bytes")
        var bytes = sixteen
        bytes[6] = bytes[6] & 0x0F | version << 4
        bytes[8] = bytes[8] & 0x3F | 0x80
        return String(unsafeUninitializedCapacity: 36) { text in
            var place = 0
            for (number, byte) in bytes.enumerated() {
                if [4, 6, 8, 10].contains(number) {
                    text[place] = UInt8(ascii: "-")
                    place += 1
                }
                (text[place], text[place + 1]) = Hex.digits(of: byte)
                place += 2
            }
            return place
        }
    }
}
