import Basics
import XML

/// An answer to a message (ebMS 3.0, 5.2.3): that it was received, or what is wrong with it. As it was read; whether to believe
/// it is another question.
package struct SignalMessage: Sendable, Equatable {
    /// Its own identifier.
    package let messageID: String
    package let timestamp: Timestamp
    /// The message that it answers; `nil` when it does not say.
    package let refToMessageID: String?
    package let content: Content

    /// What it says.
    package enum Content: Sendable, Equatable {
        /// What was received, as the signature of the message had it.
        case receipt([SignedPart])
        /// One error or several.
        case errors([AS4Error])
    }

    package init(messageID: String, timestamp: Timestamp, refToMessageID: String?, content: Content) {
        self.messageID = messageID
        self.timestamp = timestamp
        self.refToMessageID = refToMessageID
        self.content = content
    }
}

// MARK: Writing

extension SignalMessage {
    /// `eb:SignalMessage` in canonical form, inside an element that declares `eb`.
    var xml: XMLText {
        var text: XMLText = """
            <eb:SignalMessage><eb:MessageInfo><eb:Timestamp>\(timestamp.precise)</eb:Timestamp>\
            <eb:MessageId>\(messageID)</eb:MessageId>
            """
        if let refToMessageID { text += "<eb:RefToMessageId>\(refToMessageID)</eb:RefToMessageId>" }
        text += "</eb:MessageInfo>"
        switch content {
        case .receipt(let parts):
            text += """
                <eb:Receipt><ebbp:NonRepudiationInformation \
                xmlns:ebbp="http://docs.oasis-open.org/ebxml-bp/ebbp-signals-2.0">
                """
            for part in parts {
                text += "<ebbp:MessagePartNRInformation>"
                text += XMLText(raw: part.xml)
                text += "</ebbp:MessagePartNRInformation>"
            }
            text += "</ebbp:NonRepudiationInformation></eb:Receipt>"
        case .errors(let errors):
            for error in errors { text += error.xml(refToMessageID) }
        }
        text += "</eb:SignalMessage>"
        return text
    }
}

extension AS4Error {
    fileprivate func xml(_ refToMessageID: String?) -> XMLText {
        var text: XMLText = """
            <eb:Error category="\(attribute: code.category)" errorCode="\(attribute: code.rawValue)"
            """
        if let id = messageID ?? refToMessageID { text += " refToMessageInError=\"\(attribute: id)\"" }
        text += """
             severity="\(attribute: severity.rawValue)" shortDescription="\(attribute: code.shortDescription)">\
            <eb:Description xml:lang="en">\(code.shortDescription)</eb:Description>
            """
        if let detail { text += "<eb:ErrorDetail>\(detail.writableInXML)</eb:ErrorDetail>" }
        text += "</eb:Error>"
        return text
    }
}

extension String {
    /// The text with a replacement mark for each character that XML cannot carry: a detail may repeat what came in.
    fileprivate var writableInXML: String {
        isWritableInXML
            ? self
            : String(String.UnicodeScalarView(unicodeScalars.map { String($0).isWritableInXML ? $0 : "\u{FFFD}" }))
    }
}

// MARK: Reading

extension SignalMessage {
    /// Reads `eb:SignalMessage`.
    ///
    /// - Throws: `.invalidHeader`.
    init(reading element: InfosetElement) throws(AS4Error) {
        let info = try element.required(EbMS.messageInfo)
        messageID = try info.requiredID(EbMS.messageID)
        timestamp = try info.requiredTimestamp()
        refToMessageID = try info.optional(EbMS.refToMessageID)?.requiredText().trimmed
        let errors = element.children(EbMS.error)
        guard errors.isEmpty else {
            content = .errors(try errors.map { error throws(AS4Error) in try AS4Error(reading: error) })
            return
        }
        let receipt = try element.required(EbMS.receipt)
        let information = try receipt.required(EbMS.nonRepudiationInformation)
        content = .receipt(
            try information.children(EbMS.messagePartNRInformation).map { part throws(AS4Error) in
                try SignedPart(reading: part)
            })
    }
}

extension SignedPart {
    /// The one `ds:Reference` inside a part of a receipt.
    fileprivate init(reading part: InfosetElement) throws(AS4Error) {
        guard let element = part.onlyChild(DSig.reference), let uri = element.attribute(DSig.uri),
            let digest = element.onlyChild(DSig.digestValue)?.textBytes.flatMap({
                Base64.decode($0, skippingWhitespace: true)
            })
        else { throw AS4Error(.invalidHeader, "A part of the receipt does not repeat a reference.") }
        self.init(uri: uri, digest: digest)
    }
}

extension AS4Error {
    fileprivate init(reading element: InfosetElement) throws(AS4Error) {
        guard let code = element.attribute(EbMS.errorCode), !code.isEmpty else {
            throw AS4Error(.invalidHeader, "An Error has no errorCode.")
        }
        // In other letters, or another word, it still says that the message was not taken.
        let isWarning = element.attribute(EbMS.severity)?.lowercased() == "warning"
        let detail =
            element.onlyChild(EbMS.errorDetail)?.trimmedText ?? element.onlyChild(EbMS.errorDescription)?.trimmedText
        self.init(
            Code(rawValue: code), detail, severity: isWarning ? .warning : .failure,
            messageID: element.attribute(EbMS.refToMessageInError))
    }
}
