import XML

/// A SOAP envelope as it came in: the parts that AS4 knows, each there once.
struct Envelope: Sendable {
    let document: XMLInfoset
    let body: InfosetElement
    let messaging: InfosetElement
    /// `nil` when the message is neither signed nor encrypted.
    let security: InfosetElement?

    /// - Throws: `.invalidHeader` for what is no such envelope.
    init(parsing bytes: some Collection<UInt8>, limit: Int) throws(AS4Error) {
        do throws(XMLError) {
            var limits = XMLInfoset.usualLimits
            limits.bytes = limit
            document = try XMLInfoset(parsing: bytes, limits: limits)
        } catch {
            throw AS4Error(.invalidHeader, "The envelope is no XML that is read here: \(error)")
        }
        let root = document.root
        let parts = root.children
        guard root.isNamed(SOAP.envelope), parts.count == 2, parts[0].isNamed(SOAP.header), parts[1].isNamed(SOAP.body)
        else { throw AS4Error(.invalidHeader, "Expected a SOAP 1.2 envelope with one Header and one Body.") }
        body = parts[1]
        guard body.childCount == 0 else {
            throw AS4Error(.invalidHeader, "The Body holds something; a payload is expected in an attachment.")
        }
        messaging = try parts[0].required(EbMS.messaging)
        security = try parts[0].optional(WSS.security)
        for other in parts[0].children where other != messaging && other != security {
            guard !["true", "1"].contains(other.attribute(SOAP.mustUnderstand)?.trimmed) else {
                throw AS4Error(.invalidHeader, "A header must be understood and is not: `\(other.localName)`.")
            }
        }
    }

    /// The one message that the envelope is about, whose identifier an error can name; `nil` when there is none to read.
    var messageID: String? {
        messaging.children.first?.onlyChild(EbMS.messageInfo, EbMS.messageID)?.trimmedText
            .flatMap { MessageID.isValid($0) ? $0 : nil }
    }
}
