/// Holds a header against what the Peppol AS4 profile 2.0 fixes.
struct PeppolHeader {
    private let message: UserMessage

    init(_ message: UserMessage) {
        self.message = message
    }

    /// - Parameter recipient: Our seat, as the certificate names it that the message was encrypted to.
    /// - Throws: `.processingModeMismatch` for parties, roles and agreements that are not of this network;
    ///   `.valueNotRecognized`, `.valueInconsistent`; `.other` for another number of payloads than one.
    func check(recipient: String?) throws(AS4Error) {
        try require(message.from.type, PeppolAS4.partyType, "The type of From/PartyId")
        try require(message.to.type, PeppolAS4.partyType, "The type of To/PartyId")
        try require(message.from.role, PeppolAS4.initiator, "From/Role")
        try require(message.to.role, PeppolAS4.responder, "To/Role")
        try require(message.agreement?.value, PeppolAS4.agreement, "AgreementRef")
        guard message.agreement?.type == nil, message.agreement?.pmode == nil else {
            throw AS4Error(.processingModeMismatch, "AgreementRef has a type or a pmode.")
        }
        guard message.mpc == nil || message.mpc == PeppolAS4.defaultMPC else {
            throw AS4Error(.valueNotRecognized, "The mpc is not the usual one.")
        }
        guard let recipient, message.to.id == recipient else {
            throw AS4Error(.processingModeMismatch, "The message is to `\(message.to.id)`, which is not who we are.")
        }
        if message.isPing, message.parts.isEmpty { return }
        guard message.parts.count == 1, let part = message.parts.first else {
            throw AS4Error(.other, "The message has \(message.parts.count) payloads; expected one.")
        }
        guard part[PeppolAS4.mimeType] != nil else {
            throw AS4Error(.valueInconsistent, "The payload has no property MimeType.")
        }
        if message.isPing { return }
        guard message.service.type != nil else {
            throw AS4Error(.valueInconsistent, "Service has no type; expected the scheme of the process.")
        }
        for name in [PeppolAS4.originalSender, PeppolAS4.finalRecipient] {
            guard let value = message[name], !value.value.isEmpty, value.type?.isEmpty == false else {
                throw AS4Error(.valueInconsistent, "The property \(name) is not there, is empty or has no type.")
            }
        }
    }

    private func require(_ value: String?, _ expected: String, _ name: String) throws(AS4Error) {
        guard value == expected else {
            throw AS4Error(.processingModeMismatch, "\(name) is `\(value ?? "nothing")`; expected `\(expected)`.")
        }
    }
}
