import Basics
import Crypto
import XML

/// The header of a message with business content (ebMS 3.0, 5.2): from whom, to whom, about what.
package struct UserMessage: Sendable, Equatable {
    /// Globally unique, in the form of an e-mail address without brackets: the same in every attempt to send it.
    package var messageID: String
    /// When the header was written.
    package var timestamp: Timestamp
    /// The channel; `nil` for the usual one.
    package var mpc: String?
    package var from: Party
    package var to: Party
    /// What both sides agreed on; `nil` when the message does not say.
    package var agreement: Agreement?
    /// The process: its value, and the scheme of the value.
    package var service: Value
    /// What is to be done: in Peppol the document type with its scheme.
    package var action: String
    /// Ties messages together; never empty.
    package var conversationID: String
    /// Further values by name, in order.
    package var properties: [Property]
    /// The payloads, in order.
    package var parts: [Part]

    /// An access point, and what it is in this exchange.
    package struct Party: Sendable, Equatable {
        /// Its seat.
        package var id: String
        package var type: String?
        package var role: String

        package init(id: String, type: String?, role: String) {
            self.id = id
            self.type = type
            self.role = role
        }
    }

    /// A value and the scheme that it is from.
    package struct Value: Sendable, Equatable {
        package var value: String
        package var type: String?

        package init(_ value: String, type: String?) {
            self.value = value
            self.type = type
        }
    }

    /// A reference to what both sides agreed on.
    package struct Agreement: Sendable, Equatable {
        package var value: String
        package var type: String?
        package var pmode: String?

        package init(_ value: String, type: String? = nil, pmode: String? = nil) {
            self.value = value
            self.type = type
            self.pmode = pmode
        }
    }

    /// A value by name.
    package struct Property: Sendable, Equatable {
        package var name: String
        package var value: String
        package var type: String?

        package init(_ name: String, _ value: String, type: String? = nil) {
            self.name = name
            self.value = value
            self.type = type
        }
    }

    /// A payload: where it lies, and what it is.
    package struct Part: Sendable, Equatable {
        /// `cid:` and the Content-ID of a MIME part.
        package var href: String
        package var properties: [Property]

        package init(href: String, properties: [Property]) {
            self.href = href
            self.properties = properties
        }

        /// The value of a property; `nil` when it is not there.
        package subscript(_ name: String) -> String? { properties.first { $0.name == name }?.value }
    }

    package init(
        messageID: String, timestamp: Timestamp, mpc: String? = nil, from: Party, to: Party, agreement: Agreement?,
        service: Value, action: String, conversationID: String, properties: [Property], parts: [Part] = []
    ) {
        self.messageID = messageID
        self.timestamp = timestamp
        self.mpc = mpc
        self.from = from
        self.to = to
        self.agreement = agreement
        self.service = service
        self.action = action
        self.conversationID = conversationID
        self.properties = properties
        self.parts = parts
    }

    /// A header as the Peppol profile wants it. Its payload is added when it is packed.
    ///
    /// - Parameters:
    ///   - sender: The seat of the access point that sends, which its certificate names.
    ///   - recipient: The seat of the access point that receives, likewise.
    ///   - service: The process and its scheme.
    ///   - action: The document type with its scheme: `busdox-docid-qns::urn:…`.
    ///   - originalSender: The participant that the document is from, and the scheme of its identifier.
    ///   - finalRecipient: The participant that it is for, likewise.
    package static func peppol(
        messageID: String, at timestamp: Timestamp, sender: String, recipient: String, service: Value, action: String,
        originalSender: Value, finalRecipient: Value, conversationID: String? = nil
    ) -> UserMessage {
        UserMessage(
            messageID: messageID, timestamp: timestamp,
            from: Party(id: sender, type: PeppolAS4.partyType, role: PeppolAS4.initiator),
            to: Party(id: recipient, type: PeppolAS4.partyType, role: PeppolAS4.responder),
            agreement: Agreement(PeppolAS4.agreement), service: service, action: action,
            conversationID: conversationID ?? messageID,
            properties: [
                Property(PeppolAS4.originalSender, originalSender.value, type: originalSender.type),
                Property(PeppolAS4.finalRecipient, finalRecipient.value, type: finalRecipient.type),
            ])
    }

    /// The value of a property; `nil` when it is not there.
    package subscript(_ name: String) -> Value? {
        properties.first { $0.name == name }.map { Value($0.value, type: $0.type) }
    }

    /// The participant that the document is from.
    package var originalSender: Value? { self[PeppolAS4.originalSender] }
    /// The participant that it is for.
    package var finalRecipient: Value? { self[PeppolAS4.finalRecipient] }

    /// Whether it only asks whether everything works: it is verified and receipted, and delivered to nobody.
    package var isPing: Bool {
        service.value == PeppolAS4.testService && action == PeppolAS4.testAction
    }
}

/// Identifiers of messages.
package enum MessageID {
    /// A new one that nobody else has.
    ///
    /// - Parameter host: What stands behind the `@`: a host name of ours.
    package static func new(host: String) -> String { "\(RandomUUID.text())@\(host)" }

    /// Whether a text has the form of one: words of letters, digits and marks with dots between, on both sides of one `@`.
    /// - Source: RFC 2822, 3.2.4 and 3.6.4, in the form that access points check.
    package static func isValid(_ text: String) -> Bool {
        var ats = 0
        var isAfterAtom = false
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "@"), UInt8(ascii: "."):
                guard isAfterAtom else { return false }
                if byte == UInt8(ascii: "@") { ats += 1 }
                isAfterAtom = false
            default:
                guard isAtomText(byte) else { return false }
                isAfterAtom = true
            }
        }
        return ats == 1 && isAfterAtom && text.utf8.count <= 255
    }

    private static func isAtomText(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
        }
    }
}
