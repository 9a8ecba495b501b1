import AS4
import Basics
import Crypto
import HTTP
import Invoicing
import Peppol
import Services
import TestSupport
import Testing
import XML

/// Why a buyer says no, between the words of the API and those of the network.
struct ResponseReasonTests {
    private typealias Code = InvoiceResponse.Clarification.Code

    @Test(arguments: Lifecycle.Reason.allCases)
    func `each reason of the API goes out as the code of the network that means it`(_ reason: Lifecycle.Reason) {
        let expected: Code =
            switch reason {
            case .quantity: .reason(.init(rawValue: "QTY") ?? .other)
            case .price: .reason(.init(rawValue: "PRI") ?? .other)
            case .reference: .reason(.init(rawValue: "REF") ?? .other)
            case .tax: .reason(.init(rawValue: "LEG") ?? .other)
            case .noAdjustment: .action(.init(rawValue: "NOA") ?? .other)
            case .receiptRejected, .duplicate, .other: .reason(.other)
            }
        #expect(reason.clarification == expected)
        guard expected != .reason(.other) else { return }
        #expect(Lifecycle.Reason(reason.clarification) == reason)
    }

    /// What comes in: a code of the network, and the API's code for it. `nil` for what gives no reason.
    @Test(arguments: [
        ("NON", nil), ("REF", "REF"), ("LEG", "TAX"), ("REC", "OTH"), ("QUA", "OTH"), ("DEL", "OTH"), ("PRI", "PRI"),
        ("QTY", "QUA"), ("ITM", "OTH"), ("PAY", "OTH"), ("UNR", "RE"), ("FIN", "OTH"), ("PPD", "OTH"), ("OTH", "OTH"),
    ])
    func `each code of the network comes in as the reason that means it`(_ code: String, _ expected: String?) throws {
        let reason = try #require(InvoiceResponse.Reason(rawValue: code))
        #expect(Lifecycle.Reason(.reason(reason))?.rawValue == expected)
    }

    /// What a buyer's response holds besides that it is a rejection, and what the seller reads.
    struct Case: Sendable {
        let clarifications: [InvoiceResponse.Clarification]
        let code: String
        let words: String?
    }

    @Test(arguments: [
        Case(clarifications: [.init(.reason(.quantity))], code: "QUA", words: nil),
        Case(
            clarifications: [.init(.action(.issueNewInvoice)), .init(.reason(.prices), "10 each")], code: "PRI",
            words: "10 each"),
        Case(
            clarifications: [.init(.reason(.itemQuality))], code: "OTH",
            words: "The quality of an item is not good enough."),
        Case(clarifications: [.init(.reason(.items), "not ours")], code: "OTH", words: "not ours"),
        Case(clarifications: [.init(.reason(.other))], code: "OTH", words: "The buyer gave no reason in words."),
    ])
    func `a rejection by another access point moves the seller's document, whatever its reason`(_ given: Case)
        async throws
    {
        let test = try TestNetwork()
        let one = try await test.member("POP000001")
        let other = try await test.member("POP000002")
        let seller = try await one.company("BE0123456749")
        let buyer = try await other.company("BE0876543171")
        let sent = try await seller.send("N-1", to: buyer.participant)
        try await test.work()

        let response = InvoiceResponse(
            issuedAt: test.time.now(), sender: .init(endpoint: buyer.participant, name: "Buyer"),
            receiver: .init(endpoint: seller.participant, name: "Seller"), status: .rejected,
            clarifications: given.clarifications,
            invoice: .init(number: "N-1", issueDate: CalendarDate("2026-04-25"), type: .invoice))
        let header = try #require(
            EnvelopeHeader(
                sender: buyer.participant, receiver: seller.participant, as: .invoiceResponse, country: "BE",
                at: test.time.now()))
        let bytes = response.write().serialized()
        let wrapping = try header.wrap(bytes)
        let message = UserMessage.peppol(
            messageID: "r-1@buyer.test", at: test.time.now(), sender: "POP000002", recipient: "POP000001",
            service: .init(header.process.value, type: header.process.scheme), action: header.documentType.uriForm,
            originalSender: .init(buyer.participant.description, type: ParticipantID.networkScheme),
            finalRecipient: .init(seller.participant.description, type: ParticipantID.networkScheme))
        let packed = try Packing(
            identity: other.network.settings.accessPoint, recipient: one.network.settings.accessPoint.certificate
        ).pack(message, payload: [wrapping.head[...], bytes[wrapping.document], wrapping.tail[...]])
        #expect(try await one.post(packed.body, type: packed.contentType).status == 200)

        let told = try await seller.client.get("/documents/\(sent)/lifecycle")
        #expect(told.text("currentStatus") == "rejected", "\(told.bodyText)")
        let events = try await seller.client.get("/events?type=lifecycle.updated")
        #expect(events.text("data.0.data.reasonCode") == given.code, "\(events.bodyText)")
        #expect(events.text("data.0.data.reason") == given.words)
        await test.stop()
    }

    @Test func `a quantity that a buyer disputes is a quantity at the seller`() async throws {
        let test = try TestNetwork()
        let one = try await test.member("POP000001")
        let other = try await test.member("POP000002")
        let seller = try await one.company("BE0123456749")
        let buyer = try await other.company("BE0876543171")
        let sent = try await seller.send("N-1", to: buyer.participant)
        try await test.work()
        let received = try #require(try await buyer.client.get("/documents?direction=incoming").text("data.0.id"))
        let reply = try await buyer.client.post(
            "/documents/\(received)/lifecycle", #"{"status": "disputed", "reasonCode": "QUA"}"#)
        #expect(reply.status == 200, "\(reply.bodyText)")
        try await test.work()
        #expect(try await seller.client.get("/documents/\(sent)").text("lifecycleStatus") == "disputed")
        let events = try await seller.client.get("/events?type=lifecycle.updated")
        #expect(events.text("data.0.data.reasonCode") == "QUA", "\(events.bodyText)")
        await test.stop()
    }
}
