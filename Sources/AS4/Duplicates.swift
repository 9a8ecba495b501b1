/// What a receiver has kept of a message that it took: enough to know it again.
package struct KnownMessage: Sendable, Equatable {
    package let messageID: String
    /// What the signature covered.
    package let parts: Set<SignedPart>
    /// SHA-256 of the document, unpacked.
    package let documentDigest: [UInt8]

    package init(messageID: String, parts: Set<SignedPart>, documentDigest: [UInt8]) {
        self.messageID = messageID
        self.parts = parts
        self.documentDigest = documentDigest
    }
}

/// What to do with a message, given what was taken before. A message is delivered once, and receipted as often as it comes.
package enum DuplicateDecision: Sendable, Equatable {
    /// It was never here: deliver it, and make a receipt.
    case new
    /// The very same was here: give the receipt that was given then.
    case reissue
    /// The same document was here, in a message whose header was written anew: make a receipt, and deliver nothing.
    case acknowledge
    /// Something else was here under the same name.
    case conflict(AS4Error)

    /// Decides.
    ///
    /// - Parameters:
    ///   - message: What came, in the form in which it would be kept.
    ///   - byMessageID: What was taken under the same MessageId; `nil` when nothing was.
    ///   - byInstance: What was taken from the same sender with the same identifier of the document's envelope (the SBDH's
    ///     InstanceIdentifier), under any MessageId; `nil` when nothing was.
    package static func of(
        _ message: KnownMessage, byMessageID: KnownMessage?, byInstance: KnownMessage? = nil
    ) -> DuplicateDecision {
        if let known = byMessageID {
            if known.parts == message.parts { return .reissue }
            guard known.documentDigest == message.documentDigest else {
                return conflict("Another message was received under this MessageId.", message)
            }
            return .acknowledge
        }
        if let known = byInstance {
            guard known.documentDigest == message.documentDigest else {
                return conflict("Another document was received under this InstanceIdentifier.", message)
            }
            return .acknowledge
        }
        return .new
    }

    private static func conflict(_ detail: String, _ message: KnownMessage) -> DuplicateDecision {
        .conflict(AS4Error(.other, detail, messageID: message.messageID))
    }
}
