import HTTP
import XML

/// Everything that reads what others sent before a key is used. A fuzzer calls it with whatever comes to its mind.
package enum HostileBytes {
    /// Reads bytes as a multipart message, whose boundary is what the first line with two dashes in front says, and as an
    /// envelope alone: the parts, the header, the protection, a signal, canonical forms. Errors are as good as anything else;
    /// only a crash is not.
    package static func read(_ bytes: [UInt8], _ policy: SecurityPolicy = .peppol) {
        var lines = bytes[...]
        while !lines.starts(with: [0x2D, 0x2D]), let end = lines.firstIndex(of: 0x0A) { lines = lines[(end + 1)...] }
        let boundary = String(decoding: lines.prefix { $0 != 0x0A && $0 != 0x0D }.dropFirst(2), as: UTF8.self)
        let type = ContentType("multipart/related", ["boundary": boundary])
        for type in [type.description, SOAP.mediaType] {
            guard let parts = try? MessageParts(contentType: type, body: bytes) else { continue }
            try? read(parts, policy)
        }
    }

    private static func read(_ parts: MessageParts, _ policy: SecurityPolicy) throws(AS4Error) {
        let envelope = try Envelope(parsing: parts.envelope, limit: 1 << 20)
        for name in [Canonicalization.Method.exclusive, .inclusive, .inclusive11] {
            _ = try? envelope.messaging.canonical(Canonicalization(name, inclusivePrefixes: ["#default", "S12", "eb"]))
            _ = envelope.document.canonical(Canonicalization(name, keepingComments: true))
        }
        for element in envelope.messaging.children {
            _ = try? SignalMessage(reading: element)
            guard let message = try? UserMessage(reading: element) else { continue }
            _ = try? PeppolHeader(message).check(recipient: message.to.id)
            _ = try? message.xml()
            let attachments = (try? parts.attachments(of: message).map(\.contentID)) ?? []
            guard let security = envelope.security,
                let header = try? SecurityHeader(reading: security, policy, CertificateMemory())
            else { continue }
            _ = try? MessageEncryption(header, policy, attachments: attachments, [])
            let signed = try? SignedMessage(envelope, header, attachments: attachments)
            try? signed?.verify { (_) throws(AS4Error) in }
        }
    }
}
