import Basics
import Invoicing
import Peppol
import Testing
import XML

struct MessageLevelStatusTests {
    @Test(arguments: [
        ("AB", MessageLevelStatus.Response.acknowledged), ("AP", .accepted), ("RE", .rejected),
    ])
    func `a published example is read`(_ name: String, _ response: MessageLevelStatus.Response) throws {
        guard let bytes = Vectors.bytes("mls/MessageLevelStatus_Example_\(name).xml") else { return }
        let tree = try XMLTree(parsing: bytes)
        #expect(MessageLevelStatus.findings(in: tree) == [])
        let status = try MessageLevelStatus(reading: tree)
        #expect(status.response == response)
        #expect(status.id == "MLS-ID123")
        #expect(status.issuedAt == Timestamp("2025-03-11T12:00:00Z"))
        #expect(status.sender.value == "123456" && status.receiver.value == "234567")
        if response == .rejected {
            #expect(status.envelopeID == "90f14eff-3705-4869-ad3c-caae270a234e")
            #expect(status.description == "Rejected due to validation errors")
            #expect(status.issues.map(\.reason) == [.fatalRule])
            #expect(status.issues.first?.location?.hasPrefix("/Catalogue/cac:CatalogueLine[3]/") == true)
        }
    }

    @Test(arguments: [("mls-19a", "SCH-MLS-19"), ("mls-24a", "SCH-MLS-24")])
    func `a published status that breaks a rule breaks that one alone`(_ name: String, _ rule: String) throws {
        guard let bytes = Vectors.bytes("mls/\(name).xml") else { return }
        let tree = try XMLTree(parsing: bytes)
        #expect(MessageLevelStatus.findings(in: tree).map(\.rule) == [rule])
        let error = #expect(throws: BrokenRules.self) { try MessageLevelStatus(reading: tree) }
        #expect(error?.findings.map(\.rule) == [rule])
    }

    @Test func `a status comes back as it was written, and keeps the rules`() throws {
        var accepted = try Self.status(.accepted)
        accepted.issues = [.init(.warning, at: "/Invoice/cbc:ID", "Could be better")]
        let rejected = try Self.status(.rejected)
        for status in [accepted, rejected, try Self.status(.acknowledged)] {
            let tree = try XMLTree(parsing: status.write().serialized())
            #expect(MessageLevelStatus.findings(in: tree) == [])
            #expect(try MessageLevelStatus(reading: tree) == status)
            #expect(Capability(of: tree) == .messageLevelStatus)
        }
    }

    @Test(arguments: [
        ("SCH-MLS-01", "urn:peppol:edec:mls:1.0", "urn:peppol:edec:mls:2.0"),
        ("SCH-MLS-02", ">urn:peppol:edec:mls<", ">urn:peppol:edec<"),
        ("SCH-MLS-03", "<cbc:ID>id-1</cbc:ID>", "<cbc:ID> </cbc:ID>"),
        ("SCH-MLS-04", "<cbc:IssueDate>2026-11-25<", "<cbc:IssueDate>2026-11-25Z<"),
        ("SCH-MLS-04", "<cbc:IssueDate>2026-11-25</cbc:IssueDate>", ""),
        ("SCH-MLS-05", "<cbc:IssueTime>10:00:00Z</cbc:IssueTime>", ""),
        ("SCH-MLS-06", "10:00:00Z", "10:00:00"),
        ("SCH-MLS-06", "10:00:00Z", "10:00:00z"),
        ("SCH-MLS-07", "<cbc:EndpointID schemeID=\"0242\">000001</cbc:EndpointID>", ""),
        ("SCH-MLS-08", ">000001<", "> <"),
        ("SCH-MLS-09", ">000001<", ">00001<"),
        ("SCH-MLS-10", " schemeID=\"0242\">000001", ">000001"),
        ("SCH-MLS-11", "schemeID=\"0242\">000001", "schemeID=\"0088\">000001"),
        ("SCH-MLS-12", "<cbc:EndpointID schemeID=\"0242\">000002</cbc:EndpointID>", ""),
        ("SCH-MLS-13", ">000002<", "> <"),
        ("SCH-MLS-14", ">000002<", ">000002-X<"),
        ("SCH-MLS-15", " schemeID=\"0242\">000002", ">000002"),
        ("SCH-MLS-16", "schemeID=\"0242\">000002", "schemeID=\"0243\">000002"),
        ("SCH-MLS-17", "</ApplicationResponse>", "<cac:DocumentResponse/></ApplicationResponse>"),
        ("SCH-MLS-18", "<cbc:ResponseCode>RE</cbc:ResponseCode>", ""),
        ("SCH-MLS-19", ">RE<", ">XX<"),
        ("SCH-MLS-20", "<cbc:Description>No</cbc:Description>", ""),
        ("SCH-MLS-21", ">No<", "> <"),
        ("SCH-MLS-22", "</cac:DocumentReference>", "</cac:DocumentReference><cac:DocumentReference/>"),
        ("SCH-MLS-24", ">FD<", ">BW<"),
        ("SCH-MLS-25", ">RE<", ">AP<"),
        ("SCH-MLS-26", "<cbc:ID>envelope-1</cbc:ID>", "<cbc:ID/>"),
        ("SCH-MLS-27", "<cbc:LineID>NA</cbc:LineID>", "<cbc:LineID/>"),
        ("SCH-MLS-28", "<cbc:Description>Full</cbc:Description>", ""),
        ("SCH-MLS-29", ">Full<", "> <"),
        ("SCH-MLS-30", "<cac:Status><cbc:StatusReasonCode>FD</cbc:StatusReasonCode></cac:Status>", ""),
        ("SCH-MLS-31", ">FD<", ">XX<"),
        ("XSD", "ApplicationResponse", "OtherResponse"),
    ])
    func `a status that breaks a rule is refused for it`(_ rule: String, _ old: String, _ new: String) throws {
        let text = String(decoding: try Self.status(.rejected).write().serialized(.compact), as: UTF8.self)
        let changed = text.replacing(old, with: new)
        #expect(changed != text)
        let tree = try XMLTree(parsing: Array(changed.utf8))
        #expect(MessageLevelStatus.findings(in: tree).map(\.rule).contains(rule))
        #expect(throws: BrokenRules.self) { try MessageLevelStatus(reading: tree) }
    }

    @Test func `a rejection without issues breaks both rules on them`() throws {
        var status = try Self.status(.rejected)
        status.issues = []
        #expect(MessageLevelStatus.findings(in: status.write()).map(\.rule) == ["SCH-MLS-23", "SCH-MLS-24"])
    }

    @Test func `several findings in one line are several issues`() throws {
        let text = String(decoding: try Self.status(.rejected).write().serialized(.compact), as: UTF8.self)
        let end = "</cac:Response></cac:LineResponse>"
        let more =
            "</cac:Response><cac:Response><cbc:Description>b</cbc:Description><cac:Status>"
            + "<cbc:StatusReasonCode>SV</cbc:StatusReasonCode></cac:Status>" + end
        let status = try MessageLevelStatus(reading: XMLTree(parsing: Array(text.replacing(end, with: more).utf8)))
        #expect(status.issues == [.init(.failedDelivery, "Full"), .init(.syntaxViolation, "b")])
    }

    // MARK: When, and to whom

    @Test func `failures are always told, the rest when wished, and statuses and reports never`() throws {
        var envelope = try Self.envelope(.invoice)
        #expect(MessageLevelStatus.isDue(for: envelope, .rejected))
        #expect(!MessageLevelStatus.isDue(for: envelope, .accepted))
        envelope.statusWish = .failuresOnly
        #expect(!MessageLevelStatus.isDue(for: envelope, .acknowledged))
        envelope.statusWish = .always
        #expect(MessageLevelStatus.isDue(for: envelope, .acknowledged))
        for capability in [Capability.messageLevelStatus, .endUserStatistics, .transactionStatistics] {
            var envelope = try Self.envelope(capability)
            envelope.statusWish = .always
            #expect(!MessageLevelStatus.isDue(for: envelope, .rejected))
        }
    }

    @Test func `who is named is told first, and then who sent`() throws {
        let signer = try #require(ServiceProviderID("POP987654"))
        var envelope = try Self.envelope(.invoice)
        #expect(MessageLevelStatus.receivers(for: envelope, sentBy: signer).map(\.value) == ["987654"])
        envelope.statusReceiver = ParticipantID("0242:123456-mls")
        #expect(
            MessageLevelStatus.receivers(for: envelope, sentBy: signer).map(\.value) == ["123456-MLS", "987654"])
        envelope.statusReceiver = ParticipantID("0242:987654")
        #expect(MessageLevelStatus.receivers(for: envelope, sentBy: signer).count == 1)
    }

    @Test func `no bytes make a reader of statuses crash`() throws {
        let original = try Self.status(.rejected).write().serialized(.compact)
        for bytes in Mutations(of: original, count: 1500) {
            guard let tree = try? XMLTree(parsing: bytes) else { continue }
            let isValid = MessageLevelStatus.findings(in: tree).isEmpty
            #expect(((try? MessageLevelStatus(reading: tree)) != nil) == isValid)
            _ = try? InvoiceResponse(reading: tree)
        }
    }

    private static func status(_ response: MessageLevelStatus.Response) throws -> MessageLevelStatus {
        MessageLevelStatus(
            id: "id-1", issuedAt: try #require(Timestamp("2026-11-25T10:00:00Z")),
            sender: try #require(ServiceProviderParticipant(value: "000001")),
            receiver: try #require(ServiceProviderParticipant(value: "000002")), response: response,
            description: response == .rejected ? "No" : nil, envelopeID: "envelope-1",
            issues: response == .rejected ? [.init(.failedDelivery, "Full")] : [])
    }

    private static func envelope(_ capability: Capability) throws -> EnvelopeHeader {
        let participant = try #require(ParticipantID("0208:0123456749"))
        return try #require(
            EnvelopeHeader(
                sender: participant, receiver: participant, as: capability, country: "BE", at: TestNetwork.time))
    }
}
