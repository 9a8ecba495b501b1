import Crypto
import Invoicing

/// Where a participant is found: the domain name whose NAPTR record leads to its service metadata publisher.
package enum LocatorName {
    /// The zone of the production network.
    package static let productionZone = "participant.sml.prod.tech.peppol.org"
    /// The zone of the test network.
    package static let testZone = "participant.sml.test.tech.peppol.org"

    /// The first label: base32 of the SHA-256 of the value in small letters, without padding; 52 small letters and digits.
    ///
    /// - Source: Peppol Policy for use of Identifiers 4.4.0, policy 7.
    package static func label(of participant: ParticipantID) -> String {
        base32(SHA256.digest(of: participant.folded))
    }

    /// The whole name: `<label>.iso6523-actorid-upis.<zone>`.
    ///
    /// - Parameter zone: With or without a dot at its end.
    package static func of(_ participant: ParticipantID, in zone: String) -> String {
        let zone = zone.hasSuffix(".") ? String(zone.dropLast()) : zone
        return "\(label(of: participant)).\(ParticipantID.networkScheme).\(zone)"
    }

    /// RFC 4648, 6, in small letters and without padding.
    private static func base32(_ bytes: [UInt8]) -> String {
        let letters = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
        var text: [UInt8] = []
        var buffer: UInt32 = 0
        var bits = 0
        for byte in bytes {
            buffer = buffer << 8 | UInt32(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(letters[Int(buffer >> bits & 31)])
            }
        }
        if bits > 0 { text.append(letters[Int(buffer << (5 - bits) & 31)]) }
        return String(decoding: text, as: UTF8.self)
    }
}
