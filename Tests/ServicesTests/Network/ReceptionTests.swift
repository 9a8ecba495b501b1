import AS4
import Basics
import Crypto
import HTTP
import Invoicing
import JSON
import Peppol
import Services
import Storage
import TestSupport
import Testing
import XML

/// What an access point says to messages of every kind, over HTTP.
struct ReceptionTests {
    /// A member with a company, and another access point that sends to it.
    private struct Scene {
        let test: TestNetwork
        let member: TestMember
        let company: TestCompany
        let sender: Identity

        init() async throws {
            test = try TestNetwork()
            member = try await test.member("POP000001")
            company = try await member.company("BE0123456749")
            sender = try test.pki.accessPoint(seat: "POP000009", at: TestExchange.start - .seconds(60))
        }

        /// A message to the company, or to whoever is named.
        func pack(
            _ document: String, id: String = "m-1@sender.test", instance: String = "i-1",
            from identity: Identity? = nil, seat: String = "POP000009", to receiver: ParticipantID? = nil,
            as capability: Capability = .invoice, final: ParticipantID? = nil, wish: EnvelopeHeader.StatusWish? = nil
        ) throws -> PackedMessage {
            let from = try #require(ParticipantID("9930:de123456789"))
            let receiver = receiver ?? company.participant
            var header = try #require(
                EnvelopeHeader(sender: from, receiver: receiver, as: capability, country: "DE", at: test.time.now()))
            header.instanceID = instance
            header.statusWish = wish
            let bytes = Array(document.utf8)
            let wrapping = try header.wrap(bytes)
            let message = UserMessage.peppol(
                messageID: id, at: test.time.now(), sender: seat, recipient: "POP000001",
                service: UserMessage.Value(capability.process.value, type: capability.process.scheme),
                action: capability.documentType.uriForm,
                originalSender: .init(from.description, type: ParticipantID.networkScheme),
                finalRecipient: .init((final ?? receiver).description, type: ParticipantID.networkScheme))
            return try Packing(
                identity: identity ?? sender, recipient: member.network.settings.accessPoint.certificate
            ).pack(message, payload: [wrapping.head[...], bytes[wrapping.document], wrapping.tail[...]])
        }

        /// Posts a message, and reads what the answer proves.
        func send(_ message: PackedMessage) async throws -> (verdict: AnswerReading.Verdict, body: [UInt8]) {
            let response = try await member.post(message.body, type: message.contentType)
            let verdict = AnswerReading(trust: test.pki.accessPointTrust).read(
                contentType: response.headers["Content-Type"], body: response.body, for: message.expectedReceipt,
                at: test.time.now())
            return (verdict, response.body)
        }

        var received: Int {
            get async throws { try await company.client.get("/documents?direction=incoming")["data"]?.count ?? -1 }
        }
    }

    private static func invoice(_ number: String) -> String {
        """
        <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" \
        xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">\
        <cbc:ID>\(number)</cbc:ID><cbc:IssueDate>2026-04-01</cbc:IssueDate></Invoice>
        """
    }

    private func codes(_ verdict: AnswerReading.Verdict) -> [String] {
        guard case .refused(let errors, isTrusted: true) = verdict else { return ["\(verdict)"] }
        return errors.map(\.code.rawValue)
    }

    @Test func `a message is receipted, however often it comes, and its document is there once`() async throws {
        let scene = try await Scene()
        let message = try scene.pack(Self.invoice("A"))
        let first = try await scene.send(message)
        #expect(first.verdict == .delivered)
        let second = try await scene.send(message)
        #expect(second.verdict == .delivered)
        #expect(second.body == first.body)
        // The same document in a message of another name is acknowledged, and not delivered again.
        let again = try await scene.send(try scene.pack(Self.invoice("A"), id: "m-2@sender.test"))
        #expect(again.verdict == .delivered)
        #expect(try await scene.received == 1)
        await scene.test.stop()
    }

    @Test func `another document under a name that was used is refused`() async throws {
        let scene = try await Scene()
        #expect(try await scene.send(try scene.pack(Self.invoice("A"))).verdict == .delivered)
        let sameMessage = try await scene.send(try scene.pack(Self.invoice("B"), instance: "i-2"))
        #expect(codes(sameMessage.verdict) == ["EBMS:0004"])
        let sameEnvelope = try await scene.send(try scene.pack(Self.invoice("B"), id: "m-2@sender.test"))
        #expect(codes(sameEnvelope.verdict) == ["EBMS:0004"])
        #expect(try await scene.received == 1)
        await scene.test.stop()
    }

    @Test func `whoever is not served here is said to be not serviced`() async throws {
        let scene = try await Scene()
        let stranger = try #require(ParticipantID("0208:0999999922"))
        for message in [
            try scene.pack(Self.invoice("A"), to: stranger),
            try scene.pack(
                Self.invoice("A").replacing("Invoice", with: "OrderChange"), id: "m-3@sender.test", as: .orderChange),
        ] {
            guard case .refused(let errors, isTrusted: true) = try await scene.send(message).verdict else {
                Issue.record("it was not refused")
                continue
            }
            #expect(errors.map(\.isNotServiced) == [true])
        }
        #expect(try await scene.received == 0)
        await scene.test.stop()
    }

    @Test func `what is not from an access point of the network, or was changed, is refused`() async throws {
        let scene = try await Scene()
        let foreign = try LocalPKI.new(at: TestExchange.start - .seconds(60), bits: 2048)
        let impostor = try foreign.accessPoint(seat: "POP000009", at: TestExchange.start - .seconds(60))
        let publisher = try scene.test.pki.publisher(seat: "POP000009", at: TestExchange.start - .seconds(60))
        for identity in [impostor, publisher] {
            let answer = try await scene.send(try scene.pack(Self.invoice("A"), from: identity))
            #expect(codes(answer.verdict) == ["EBMS:0101"])
        }
        let misnamed = try await scene.send(try scene.pack(Self.invoice("A"), seat: "POP000008"))
        #expect(codes(misnamed.verdict) == ["EBMS:0101"])

        let message = try scene.pack(Self.invoice("A"))
        var body = message.body
        body[body.count - 60] ^= 1
        let response = try await scene.member.post(body, type: message.contentType)
        #expect(String(decoding: response.body, as: UTF8.self).contains("EBMS:0102"))
        #expect(try await scene.received == 0)
        await scene.test.stop()
    }

    @Test func `an envelope that says something else than the message is refused`() async throws {
        let scene = try await Scene()
        let other = try #require(ParticipantID("0208:0999999922"))
        let answer = try await scene.send(try scene.pack(Self.invoice("A"), final: other))
        #expect(codes(answer.verdict) == ["EBMS:0004"])
        #expect(try await scene.received == 0)
        await scene.test.stop()
    }

    @Test(arguments: [
        ("", ""), ("text/plain", "hello"), ("multipart/related; boundary=x", "--x\r\n\r\n--x--"),
        (
            "multipart/related; boundary=x; type=\"application/soap+xml\"",
            "--x\r\nContent-Type: application/soap+xml\r\n\r\n<a/>\r\n--x--"
        ),
        ("application/soap+xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"),
    ])
    func `what is no message is answered with an error signal`(type: String, body: String) async throws {
        let scene = try await Scene()
        let response = try await scene.member.post(Array(body.utf8), type: type.isEmpty ? "application/x" : type)
        #expect(response.status == 200 || response.status == 400)
        #expect(String(decoding: response.body, as: UTF8.self).contains("EBMS:00"))
        await scene.test.stop()
    }

    @Test func `a ping is receipted, and nothing is stored`() async throws {
        let scene = try await Scene()
        let message = UserMessage.peppol(
            messageID: "ping@sender.test", at: scene.test.time.now(), sender: "POP000009", recipient: "POP000001",
            service: UserMessage.Value(
                "http://docs.oasis-open.org/ebxml-msg/ebms/v3.0/ns/core/200704/service", type: nil),
            action: "http://docs.oasis-open.org/ebxml-msg/ebms/v3.0/ns/core/200704/test",
            originalSender: .init("9930:de123456789", type: ParticipantID.networkScheme),
            finalRecipient: .init(scene.company.participant.description, type: ParticipantID.networkScheme))
        let packed = try Packing(
            identity: scene.sender, recipient: scene.member.network.settings.accessPoint.certificate
        ).pack(message, payload: [Array("<ping/>".utf8)])
        #expect(try await scene.send(packed).verdict == .delivered)
        #expect(try await scene.received == 0)
        await scene.test.stop()
    }

    @Test func `a document that cannot be understood is receipted, kept, and answered with a rejecting status`()
        async throws
    {
        let test = try TestNetwork()
        let one = try await test.member("POP000001")
        let other = try await test.member("POP000002")
        try await one.publishOwn()
        try await other.publishOwn()
        let company = try await other.company("BE0123456749")
        let from = try await one.company("BE0876543171")
        // Well-formed, of the right root, and without a number: our own API would not let it go out.
        let document = Array(
            Self.invoice("").replacing("<cbc:ID></cbc:ID>", with: "").utf8)
        let now = test.time.now()
        let organization = try #require(
            try one.exchange.store.look { tx in try tx.recipient(from.participant, among: nil) })
        let message = OutgoingMessage(
            document: .new(at: now), organization: organization.organization, company: organization.id, kind: .invoice,
            sender: from.participant, receiver: company.participant, senderCountry: "BE", size: document.count,
            sentAt: now, attempt: 1
        ) { document }
        let delivery = await one.network.deliver(message)
        let record = try #require(delivery.record)
        #expect(delivery.handover == .delivered(accessPoint: "POP000002"))
        _ = try await one.exchange.store.write { tx in try tx.record(record.transmission, record.evidence) }

        try await test.work()
        let sent = try #require(try one.exchange.store.look { tx in try tx.transmission(record.transmission.id) })
        #expect(sent.statusCode == "RE")
        #expect(sent.statusText?.contains("no number") == true)
        #expect(try await company.client.get("/documents?direction=incoming")["data"]?.count == 0)
        await test.stop()
    }

    @Test func `a sender that wants to hear of success hears of it, and the months are counted`() async throws {
        let test = try TestNetwork()
        let one = try await test.member("POP000001")
        let other = try await test.member("POP000002")
        try await one.publishOwn()
        try await other.publishOwn()
        let seller = try await one.company("BE0123456749")
        let buyer = try await other.company("BE0876543171")
        for number in 1...3 { _ = try await seller.send("S-\(number)", to: buyer.participant) }
        try await test.work()
        let month = String(test.time.now().date.description.prefix(7))
        let counts = try one.exchange.store.look { tx in try tx.exchangeCounts(in: month) }
        #expect(counts.map(\.messages) == [3])
        #expect(counts.first?.peer == "POP000002")
        let period = try #require(ReportPeriod(month: month))
        for member in [one, other] {
            let counts = try member.exchange.store.look { tx in try tx.exchangeCounts(in: month) }
            let transactions = StatisticsReport.transactions.document(
                counts, in: period, by: member.network.settings.seat)
            #expect(TransactionStatistics.findings(in: try XMLTree(parsing: transactions)).filter(\.isFatal) == [])
            let endUsers = StatisticsReport.endUsers.document(counts, in: period, by: member.network.settings.seat)
            #expect(EndUserStatistics.findings(in: try XMLTree(parsing: endUsers)).filter(\.isFatal) == [])
        }
        await test.stop()
    }
}

extension Capability {
    /// A type that no company of ours receives.
    fileprivate static let orderChange = Capability(
        DocumentTypeID(
            scheme: DocumentTypeID.exactScheme,
            value: "urn:oasis:names:specification:ubl:schema:xsd:OrderChange-2::OrderChange##urn:x:order_change:3::2.1")
            ?? Capability.order.documentType, Capability.order.process)
}
