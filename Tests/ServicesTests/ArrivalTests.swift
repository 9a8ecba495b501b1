import Basics
import Invoicing
import Peppol
import Storage
import TestSupport
import Testing
import XML

@testable import Services

struct ArrivalTests {
    private func arrival(_ payload: String) throws -> Arrival {
        let sender = try #require(ParticipantID("9930:de123456789"))
        let receiver = try #require(ParticipantID("0208:0123456789"))
        return Arrival(
            messageID: "m@example.org", instanceID: "i", sender: sender, receiver: receiver,
            documentType: Capability.invoice.documentType,
            process: Capability.invoice.process, senderCountry: "DE", peer: "POP000001", payload: Array(payload.utf8),
            payloadDigest: [1], signedParts: "", at: TestExchange.start)
    }

    private func company(_ test: TestExchange) async throws -> Company {
        try await test.sandbox().company
    }

    private func invoice(_ root: String = "Invoice", extra: String = "") -> String {
        """
        <\(root) xmlns="urn:oasis:names:specification:ubl:schema:xsd:\(root)-2"
            xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"
            xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2">
        <cbc:ID>A-1</cbc:ID><cbc:IssueDate>2026-04-01</cbc:IssueDate><cbc:\(root)TypeCode>\
        \(root == "Invoice" ? "380" : "381")</cbc:\(root)TypeCode><cbc:DocumentCurrencyCode>SEK</cbc:DocumentCurrencyCode>
        \(extra)</\(root)>
        """
    }

    @Test func `an invoice that came in is described by what it says`() async throws {
        let company = try await company(TestExchange())
        let document = try Document(try arrival(invoice()), for: company)
        #expect(document.type == .invoice)
        #expect(document.number == "A-1")
        #expect(document.issueDate == CalendarDate("2026-04-01"))
        #expect(document.currency == "SEK")
        #expect(document.direction == .incoming)
        #expect(document.company == company.id)
        #expect(document.sender.participant?.description == "9930:de123456789")
        #expect(document.xml == Array(invoice().utf8))
        #expect(try Document(try arrival(invoice("CreditNote")), for: company).type == .creditNote)
    }

    @Test func `an attached file of any length is carried and not looked at`() async throws {
        let company = try await company(TestExchange())
        let file = String(repeating: "QUJD", count: 1 << 18)
        let attached = """
            <cac:AdditionalDocumentReference><cbc:ID>x</cbc:ID><cac:Attachment><cbc:EmbeddedDocumentBinaryObject \
            mimeCode="application/pdf" filename="a.pdf">\(file)</cbc:EmbeddedDocumentBinaryObject></cac:Attachment>\
            </cac:AdditionalDocumentReference>
            """
        let document = try Document(try arrival(invoice(extra: attached)), for: company)
        #expect(document.number == "A-1")
        #expect(document.xml?.count ?? 0 > file.utf8.count)
    }

    @Test(arguments: [
        "", "<Invoice", "<Nonsense/>", "<Order xmlns='urn:oasis:names:specification:ubl:schema:xsd:Order-2'/>",
        "<!DOCTYPE a><a/>",
    ])
    func `what cannot be understood is refused with a reason`(payload: String) async throws {
        let company = try await company(TestExchange())
        #expect(throws: (any Error).self) { try Document(try arrival(payload), for: company) }
    }
}
