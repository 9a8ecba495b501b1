import Basics
import XML

// A user message as XML: written in canonical form, so that what is hashed is what is sent, and read with the demand that
// everything the schema asks for is there once.

extension UserMessage {
    /// `eb:UserMessage`, inside an element that declares `eb`.
    ///
    /// - Throws: `.invalidHeader` for a value that a header cannot carry.
    func xml() throws(AS4Error) -> XMLText {
        guard MessageID.isValid(messageID) else {
            throw AS4Error(
                .invalidHeader, "MessageId is `\(messageID)`; expected words and dots on both sides of one @.")
        }
        var text: XMLText = "<eb:UserMessage"
        if let mpc { text += " mpc=\"\(attribute: mpc)\"" }
        text += """
            ><eb:MessageInfo><eb:Timestamp>\(timestamp.precise)</eb:Timestamp><eb:MessageId>\(messageID)</eb:MessageId>\
            </eb:MessageInfo><eb:PartyInfo>\(from.xml("From"))\(to.xml("To"))</eb:PartyInfo><eb:CollaborationInfo>
            """
        if let agreement {
            text += "<eb:AgreementRef"
            if let pmode = agreement.pmode { text += " pmode=\"\(attribute: pmode)\"" }
            if let type = agreement.type { text += " type=\"\(attribute: type)\"" }
            text += ">\(agreement.value)</eb:AgreementRef>"
        }
        text += """
            <eb:Service\(Self.typeAttribute(service.type))>\(service.value)</eb:Service><eb:Action>\(action)</eb:Action>\
            <eb:ConversationId>\(conversationID)</eb:ConversationId></eb:CollaborationInfo>
            """
        if !properties.isEmpty {
            text += "<eb:MessageProperties>\(Self.xml(properties))</eb:MessageProperties>"
        }
        if !parts.isEmpty {
            text += "<eb:PayloadInfo>"
            for part in parts {
                text += "<eb:PartInfo href=\"\(attribute: part.href)\">"
                if !part.properties.isEmpty {
                    text += "<eb:PartProperties>\(Self.xml(part.properties))</eb:PartProperties>"
                }
                text += "</eb:PartInfo>"
            }
            text += "</eb:PayloadInfo>"
        }
        text += "</eb:UserMessage>"
        guard text.isWritable else {
            throw AS4Error(.invalidHeader, "A value of the header has a character that XML cannot carry.")
        }
        guard !conversationID.isEmpty, !from.id.isEmpty, !to.id.isEmpty, !action.isEmpty, !service.value.isEmpty else {
            throw AS4Error(.invalidHeader, "A value of the header that must say something is empty.")
        }
        return text
    }

    private static func xml(_ properties: [Property]) -> XMLText {
        properties.reduce(into: "") { text, property in
            text += """
                <eb:Property name="\(attribute: property.name)"\(typeAttribute(property.type))>\(property.value)</eb:Property>
                """
        }
    }

    fileprivate static func typeAttribute(_ type: String?) -> XMLText {
        type.map { " type=\"\(attribute: $0)\"" } ?? ""
    }
}

extension UserMessage.Party {
    fileprivate func xml(_ name: String) -> XMLText {
        """
        <eb:\(name)><eb:PartyId\(UserMessage.typeAttribute(type))>\(id)</eb:PartyId><eb:Role>\(role)</eb:Role></eb:\(name)>
        """
    }
}

// MARK: Reading

extension UserMessage {
    /// Reads `eb:UserMessage`. What it must hold is there exactly once; what else there is is passed over.
    ///
    /// - Throws: `.invalidHeader`, naming the element.
    init(reading element: InfosetElement) throws(AS4Error) {
        let info = try element.required(EbMS.messageInfo)
        messageID = try info.requiredID(EbMS.messageID)
        timestamp = try info.requiredTimestamp()
        guard info.children(EbMS.refToMessageID).isEmpty else {
            throw AS4Error(.invalidHeader, "RefToMessageId stands in a message that answers none.")
        }
        mpc = element.attribute(EbMS.mpc)
        let parties = try element.required(EbMS.partyInfo)
        from = try Party(reading: parties.required(EbMS.from))
        to = try Party(reading: parties.required(EbMS.to))
        let collaboration = try element.required(EbMS.collaborationInfo)
        agreement = try collaboration.optional(EbMS.agreementRef).map { element throws(AS4Error) in
            Agreement(
                try element.requiredText(), type: element.attribute(EbMS.type), pmode: element.attribute(EbMS.pmode))
        }
        let service = try collaboration.required(EbMS.service)
        self.service = Value(try service.requiredText(), type: service.attribute(EbMS.type))
        action = try collaboration.required(EbMS.action).requiredText()
        conversationID = try collaboration.required(EbMS.conversationID).requiredText()
        properties = try element.optional(EbMS.messageProperties).map(Self.properties) ?? []
        let payloads = try element.optional(EbMS.payloadInfo)?.children(EbMS.partInfo) ?? []
        parts = try payloads.map { part throws(AS4Error) in
            guard let href = part.attribute(EbMS.href), href.hasPrefix("cid:"), href.utf8.count > 4 else {
                throw AS4Error(.invalidHeader, "The href of a PartInfo does not begin with `cid:`.")
            }
            return Part(href: href, properties: try part.optional(EbMS.partProperties).map(Self.properties) ?? [])
        }
    }

    private static func properties(in element: InfosetElement) throws(AS4Error) -> [Property] {
        let properties = try element.children(EbMS.property).map { property throws(AS4Error) in
            guard let name = property.attribute(EbMS.name) else {
                throw AS4Error(.invalidHeader, "A Property has no name.")
            }
            guard let value = property.text else {
                throw AS4Error(.invalidHeader, "The Property `\(name)` holds elements; expected text.")
            }
            return Property(name, value.trimmed, type: property.attribute(EbMS.type))
        }
        guard Set(properties.map(\.name)).count == properties.count else {
            throw AS4Error(.invalidHeader, "Two properties have one name.")
        }
        return properties
    }
}

extension UserMessage.Party {
    fileprivate init(reading element: InfosetElement) throws(AS4Error) {
        let party = try element.required(EbMS.partyID)
        id = try party.requiredText().trimmed
        guard !id.isEmpty else { throw AS4Error(.invalidHeader, "A PartyId is empty.") }
        type = party.attribute(EbMS.type)
        role = try element.required(EbMS.role).requiredText()
    }
}

extension InfosetElement {
    /// The only child of that name.
    func required(_ name: XMLName) throws(AS4Error) -> InfosetElement {
        guard let child = try optional(name) else {
            throw AS4Error(.invalidHeader, "\(localName) has no \(name.local).")
        }
        return child
    }

    /// The only child of that name; `nil` when there is none.
    func optional(_ name: XMLName) throws(AS4Error) -> InfosetElement? {
        if let only = onlyChild(name) { return only }
        let count = children(name).count
        guard count == 0 else {
            throw AS4Error(.invalidHeader, "\(localName) has \(count) \(name.local); expected one.")
        }
        return nil
    }

    /// The text as written, which is not empty.
    func requiredText() throws(AS4Error) -> String {
        guard let text, !text.isEmpty else {
            throw AS4Error(.invalidHeader, "\(localName) is empty, or holds elements; expected text.")
        }
        return text
    }

    /// The identifier of a message in a child of that name, without white space at its ends.
    func requiredID(_ name: XMLName) throws(AS4Error) -> String {
        let id = try required(name).requiredText().trimmed
        guard MessageID.isValid(id) else {
            throw AS4Error(.invalidHeader, "\(name.local) is not of the form `words@words`.")
        }
        return id
    }

    /// `Timestamp` as a moment; without a zone it is UTC.
    func requiredTimestamp() throws(AS4Error) -> Timestamp {
        let text = try required(EbMS.timestamp).requiredText().trimmed
        guard let timestamp = Timestamp(text) ?? Timestamp(text + "Z") else {
            throw AS4Error(.invalidHeader, "Timestamp is no date with time.")
        }
        return timestamp
    }
}

extension String {
    /// Without white space at its ends.
    var trimmed: String {
        guard let first = utf8.firstIndex(where: { !$0.isXMLSpace }),
            let last = utf8.lastIndex(where: { !$0.isXMLSpace })
        else { return "" }
        if first == startIndex, utf8.index(after: last) == endIndex { return self }
        return String(self[first...last])
    }
}
