import Basics
import Crypto
import Invoicing
import XML

/// What the receiving access point (C3) tells the sending one (C2) about an envelope: delivered, acknowledged, or rejected and
/// why. Itself an ordinary message of the network, a UBL application response.
///
/// - Source: Peppol Message Level Status 1.0, rules 1.0.1.
package struct MessageLevelStatus: Equatable, Sendable {
    /// Identifies this status: a UUID.
    package var id: String
    /// When it was made. Written in UTC, by the second.
    package var issuedAt: Timestamp
    /// Who tells: the provider that received the envelope.
    package var sender: ServiceProviderParticipant
    /// Who is told.
    package var receiver: ServiceProviderParticipant
    package var response: Response
    /// In words. A rejection has it.
    package var description: String?
    /// `InstanceIdentifier` of the envelope that it is about.
    package var envelopeID: String
    /// What was found in the document. A rejection has at least one that is a failure, other responses have none.
    package var issues: [Issue]

    /// What became of the envelope.
    package enum Response: String, CaseIterable, Sendable {
        /// Accepted, and its delivery to the receiver confirmed.
        case accepted = "AP"
        /// Accepted without a confirmation of delivery.
        case acknowledged = "AB"
        case rejected = "RE"
    }

    /// One thing that was found.
    package struct Issue: Equatable, Sendable {
        /// Where in the document, as an XPath. `nil` when there is no place to name, which is written as `NA`.
        package var location: String?
        package var reason: Reason
        package var description: String

        package init(_ reason: Reason, at location: String? = nil, _ description: String) {
            self.reason = reason
            self.location = location
            self.description = description
        }
    }

    /// What kind of thing was found.
    package enum Reason: String, CaseIterable, Sendable {
        /// The document is not valid in its syntax.
        case syntaxViolation = "SV"
        /// A rule of the document is broken, and must not be.
        case fatalRule = "BV"
        /// A rule of the document is broken, and should not be.
        case warning = "BW"
        /// The document cannot be delivered.
        case failedDelivery = "FD"

        /// Whether it is a reason to reject.
        package var isFailure: Bool { self != .warning }
    }

    package init(
        id: String = RandomUUID.text(), issuedAt: Timestamp, sender: ServiceProviderParticipant,
        receiver: ServiceProviderParticipant, response: Response, description: String? = nil, envelopeID: String,
        issues: [Issue] = []
    ) {
        self.id = id
        self.issuedAt = issuedAt
        self.sender = sender
        self.receiver = receiver
        self.response = response
        self.description = description
        self.envelopeID = envelopeID
        self.issues = issues
    }
}

// MARK: When, and to whom

extension MessageLevelStatus {
    /// How long after the receipt of an envelope its status is to be sent, for 99.5 % of them.
    package static let deadline = Duration.seconds(20 * 60)

    /// Whether an envelope is to be answered with a status: failures always, the rest when the sender wishes it. Statuses
    /// and reports of statistics are not answered.
    package static func isDue(for envelope: EnvelopeHeader, _ response: Response) -> Bool {
        let type = envelope.documentType
        let unanswered: [Capability] = [.messageLevelStatus, .endUserStatistics, .transactionStatistics]
        guard !unanswered.contains(where: { $0.documentType == type }) else { return false }
        return response == .rejected || envelope.statusWish == .always
    }

    /// Whom to send the status of an envelope to, in the order to try: whom it names, and who sent it.
    ///
    /// - Parameter signer: The common name in the certificate that signed the message.
    package static func receivers(
        for envelope: EnvelopeHeader, sentBy signer: ServiceProviderID
    ) -> [ServiceProviderParticipant] {
        let named = envelope.statusReceiver.flatMap { ServiceProviderParticipant($0) }
        return named.map { $0 == signer.participant ? [$0] : [$0, signer.participant] } ?? [signer.participant]
    }
}

// MARK: There and back

extension MessageLevelStatus {
    static let customizationID = "urn:peppol:edec:mls:1.0"
    static let profileID = "urn:peppol:edec:mls"
    static let noLocation = "NA"

    /// The document.
    package func write() -> XMLTree {
        var builder = XMLTreeBuilder()
        builder.open(UBLNames.applicationResponse)
        builder.element(UBLNames.customizationID, Self.customizationID)
        builder.element(UBLNames.profileID, Self.profileID)
        builder.element(UBLNames.id, id)
        builder.element(UBLNames.issueDate, issuedAt.date.description)
        builder.element(UBLNames.issueTime, String(issuedAt.description.dropFirst(11)))
        for (name, provider) in [(UBLNames.senderParty, sender), (UBLNames.receiverParty, receiver)] {
            builder.open(name)
            builder.open(UBLNames.endpointID)
            builder.attribute(UBLNames.schemeID, ServiceProviderParticipant.scheme)
            builder.text(provider.value)
            builder.close()
            builder.close()
        }
        builder.open(UBLNames.documentResponse)
        builder.open(UBLNames.response)
        builder.element(UBLNames.responseCode, response.rawValue)
        if let description { builder.element(UBLNames.description, description) }
        builder.close()
        builder.open(UBLNames.documentReference)
        builder.element(UBLNames.id, envelopeID)
        builder.close()
        for issue in issues { Self.write(issue, to: &builder) }
        builder.close()
        builder.close()
        return builder.finish()
    }

    private static func write(_ issue: Issue, to builder: inout XMLTreeBuilder) {
        builder.open(UBLNames.lineResponse)
        builder.open(UBLNames.lineReference)
        builder.element(UBLNames.lineID, issue.location ?? noLocation)
        builder.close()
        builder.open(UBLNames.response)
        builder.element(UBLNames.description, issue.description)
        builder.open(UBLNames.status)
        builder.element(UBLNames.statusReasonCode, issue.reason.rawValue)
        builder.close()
        builder.close()
        builder.close()
    }

    /// Reads a status that keeps the rules.
    ///
    /// - Throws: `BrokenRules` with all that it breaks.
    package init(reading document: XMLTree) throws(BrokenRules) {
        var check = RuleCheck()
        let root = document.root
        Self.check(root, &check)
        try check.require()

        let reference = root.child(UBLNames.documentResponse)?.child(UBLNames.documentReference)
        let answer = root.child(UBLNames.documentResponse)?.child(UBLNames.response)
        // The rules have seen to it that all of these are there.
        guard let id = root.child(UBLNames.id)?.trimmedText, let issuedAt = Self.moment(of: root),
            let sender = Self.provider(UBLNames.senderParty, of: root),
            let receiver = Self.provider(UBLNames.receiverParty, of: root),
            let response = answer?.child(UBLNames.responseCode)?.trimmedText.flatMap(Response.init),
            let envelopeID = reference?.child(UBLNames.id)?.trimmedText
        else { throw BrokenRules(findings: [RuleFinding("XSD", "The status lacks what the schema asks for.")]) }
        self.init(
            id: id, issuedAt: issuedAt, sender: sender, receiver: receiver, response: response,
            description: answer?.child(UBLNames.description)?.trimmedText, envelopeID: envelopeID,
            issues: root.child(UBLNames.documentResponse)?.children(UBLNames.lineResponse).flatMap(Self.issues) ?? [])
    }

    static func moment(of root: Element) -> Timestamp? {
        guard let date = root.child(UBLNames.issueDate)?.trimmedText,
            let time = root.child(UBLNames.issueTime)?.trimmedText
        else { return nil }
        return Timestamp("\(date)T\(time)")
    }

    static func provider(_ party: XMLName, of root: Element) -> ServiceProviderParticipant? {
        root.child(party)?.child(UBLNames.endpointID)?.trimmedText.flatMap {
            ServiceProviderParticipant(value: $0)
        }
    }

    /// A line may have several responses, each of which is an issue.
    private static func issues(of line: Element) -> [Issue] {
        let location = line.child(UBLNames.lineReference)?.child(UBLNames.lineID)?.trimmedText
        return line.children(UBLNames.response).compactMap { response in
            guard
                let reason = response.child(UBLNames.status)?.child(UBLNames.statusReasonCode)?.trimmedText
                    .flatMap(Reason.init)
            else { return nil }
            return Issue(
                reason, at: location == noLocation ? nil : location,
                response.child(UBLNames.description)?.trimmedText ?? "")
        }
    }
}
