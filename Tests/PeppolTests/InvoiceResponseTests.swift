import Basics
import Invoicing
import Peppol
import Testing
import XML

struct InvoiceResponseTests {
    @Test(arguments: InvoiceResponse.Status.allCases)
    func `a response comes back as it was written, and keeps the rules`(_ status: InvoiceResponse.Status) throws {
        var response = try Self.response(status)
        if status.needsClarification {
            response.clarifications = [
                .init(.reason(.references), "No such order", conditions: [.init("BT-13", expected: "PO-1")]),
                .init(.action(.issueNewInvoice)),
            ]
        }
        let tree = try XMLTree(parsing: response.write().serialized())
        #expect(InvoiceResponse.findings(in: tree) == [])
        #expect(try InvoiceResponse(reading: tree) == response)
        #expect(Capability(of: tree) == .invoiceResponse)
    }

    @Test func `everything that a response can hold comes back`() throws {
        var response = try Self.response(.paid)
        response.note = "A & B"
        response.issueTime = nil
        response.effectiveDate = CalendarDate("2026-11-24")
        response.sender.identifier = .init("0123", scheme: "0208")
        response.sender.contact = .init(name: "A", phone: "+32", email: "a@b.example")
        response.receiver.identifier = .init("no scheme")
        response.issuer = .init(name: "Seller", identifier: .init("1", scheme: "0088"))
        response.recipient = .init(name: "Buyer")
        response.clarifications = [.init(.reason(.partiallyPaid), "100.00 EUR of 200.00 EUR")]
        #expect(try InvoiceResponse(reading: XMLTree(parsing: response.write().serialized())) == response)
    }

    @Test(arguments: [
        ("PEPPOL-T111-R003", "invoice_response:3</cbc:Cust", "invoice_response</cbc:Cust"),
        ("PEPPOL-T111-B00301", "bis:invoice_response:3", "bis:invoice_response:2"),
        ("PEPPOL-T111-B00103", "<cbc:ID>id-1</cbc:ID>", ""),
        ("PEPPOL-COMMON-R030", "<cbc:IssueDate>2026-11-25<", "<cbc:IssueDate>25.11.2026<"),
        ("PEPPOL-T111-B00105", "SenderParty", "OtherParty"),
        ("PEPPOL-T111-B00106", "ReceiverParty", "OtherParty"),
        ("PEPPOL-T111-B00801", "<cbc:EndpointID schemeID=\"0208\">0123456749</cbc:EndpointID>", ""),
        ("PEPPOL-T111-B00901", " schemeID=\"0208\"", ""),
        ("PEPPOL-T111-B00902", "schemeID=\"0208\"", "schemeID=\"8888\""),
        ("PEPPOL-T111-B02102", "schemeID=\"9915\"", "schemeID=\"X\""),
        ("PEPPOL-T111-B01401", "<cbc:RegistrationName>Buyer</cbc:RegistrationName>", ""),
        ("PEPPOL-T111-B00107", "DocumentResponse", "OtherResponse"),
        ("PEPPOL-T111-B03001", ">RE<", ">XX<"),
        ("PEPPOL-T111-R001", "<cbc:StatusReasonCode listID=\"OPStatusReason\">UNR</cbc:StatusReasonCode>", ""),
        ("PEPPOL-T111-B03301", ">UNR<", ">XXX<"),
        ("PEPPOL-T111-B03302", " listID=\"OPStatusReason\"", ""),
        ("PEPPOL-T111-B03303", "OPStatusReason", "Other"),
        ("PEPPOL-T111-B03601", "<cbc:AttributeID>BT-1</cbc:AttributeID>", ""),
        ("PEPPOL-T111-B03901", "<cbc:ID>INV-1</cbc:ID>", ""),
        ("PEPPOL-T111-B03902", "<cbc:DocumentTypeCode>380</cbc:DocumentTypeCode>", ""),
        ("XSD", "<ApplicationResponse", "<Other"),
    ])
    func `a response that breaks a rule is refused for it`(_ rule: String, _ old: String, _ new: String) throws {
        var response = try Self.response(.rejected)
        response.clarifications = [.init(.reason(.notRecognized), conditions: [.init("BT-1")])]
        let text = String(decoding: response.write().serialized(.compact), as: UTF8.self)
        var changed = text.replacing(old, with: new)
        if rule == "XSD" { changed = changed.replacing("</ApplicationResponse", with: "</Other") }
        #expect(changed != text)
        let tree = try XMLTree(parsing: Array(changed.utf8))
        #expect(InvoiceResponse.findings(in: tree).map(\.rule).contains(rule))
        #expect(throws: BrokenRules.self) { try InvoiceResponse(reading: tree) }
    }

    @Test func `codes that should have words beside them are a warning, and read all the same`() throws {
        var response = try Self.response(.rejected)
        response.clarifications = [.init(.reason(.other)), .init(.reason(.partiallyPaid))]
        let tree = response.write()
        #expect(InvoiceResponse.findings(in: tree).map(\.rule) == ["PEPPOL-T111-R002", "PEPPOL-T111-R004"])
        #expect(try InvoiceResponse(reading: tree) == response)
    }

    @Test func `a code under the other list is taken for what it is there`() throws {
        var response = try Self.response(.rejected)
        response.clarifications = [.init(.action(.issueNewInvoice))]
        let text = String(decoding: response.write().serialized(.compact), as: UTF8.self)
            .replacing("OPStatusAction", with: "OPStatusReason")
        let read = try InvoiceResponse(reading: XMLTree(parsing: Array(text.utf8)))
        #expect(read.clarifications == response.clarifications)
    }

    @Test func `no bytes make a reader of responses crash`() throws {
        var response = try Self.response(.rejected)
        response.clarifications = [.init(.reason(.notRecognized), conditions: [.init("BT-1")])]
        for bytes in Mutations(of: response.write().serialized(.compact), count: 1500) {
            guard let tree = try? XMLTree(parsing: bytes) else { continue }
            let isReadable = !InvoiceResponse.findings(in: tree).contains(where: \.isFatal)
            #expect(((try? InvoiceResponse(reading: tree)) != nil) == isReadable)
        }
    }

    static func response(_ status: InvoiceResponse.Status) throws -> InvoiceResponse {
        InvoiceResponse(
            id: "id-1", issuedAt: try #require(Timestamp("2026-11-25T10:00:00Z")),
            sender: .init(endpoint: try #require(ParticipantID("0208:0123456749")), name: "Buyer"),
            receiver: .init(endpoint: try #require(ParticipantID("9915:test")), name: "Seller"), status: status,
            invoice: .init(number: "INV-1", issueDate: CalendarDate("2026-11-01"), type: .invoice))
    }
}
