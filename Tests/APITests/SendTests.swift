import Basics
import JSON
import Storage
import TestSupport
import Testing

struct SendTests {
    @Test func `the reference's invoice is sent, and answered as printed`() async throws {
        let sandbox = try await TestExchange().sandbox()
        let company = try await sandbox.register("BE0123456789")
        let sent = try await sandbox.client.once("inv-2026-0417").post(
            "/documents/send", Example.invoice(from: company))
        #expect(sent.status == 201, "\(sent.bodyText)")
        #expect(sent.text("id")?.hasPrefix("doc_") == true)
        #expect(sent.text("type") == "invoice")
        #expect(sent.text("direction") == "outgoing")
        #expect(sent.text("number") == "INV-2026-0417")
        #expect(sent.text("issueDate") == "2026-04-25")
        #expect(sent.text("dueDate") == "2026-05-25")
        #expect(sent.text("currency") == "EUR")
        #expect(sent.digits("grossAmount") == "2359.50")
        #expect(sent.digits("netAmount") == "1950.00")
        #expect(sent.digits("vatAmount") == "409.50")
        #expect(sent.text("sender.peppolId") == "0208:0123456789")
        #expect(sent.text("sender.name") == "ACME BVBA")
        #expect(sent.text("receiver.peppolId") == "0208:9876543210")
        #expect(sent.text("receiver.name") == "Globex SRL")
        #expect(sent.text("status") == "sent")
        #expect(sent.text("deliveryStatus") == "pending")
        #expect(sent.text("lifecycleStatus") == "issued")
        #expect(sent.text("sentAt") == "2026-04-25T10:00:00Z")
        #expect(sent.text("createdAt") == "2026-04-25T10:00:00Z")
    }

    @Test func `what Python and JavaScript send for the same invoice works as well`() async throws {
        for body in [Example.invoiceOfPython, Example.invoiceOfJavaScript] {
            let sandbox = try await TestExchange().sandbox()
            let company = try await sandbox.register("BE0123456789")
            let sent = try await sandbox.client.post("/documents/send", body(company))
            #expect(sent.status == 201, "\(sent.bodyText)")
            #expect(sent.digits("grossAmount") == "2359.50")
            #expect(sent.text("sender.name") == "ACME Business Solutions BVBA")
            #expect(sent.text("receiver.name") == "Globex SRL")
            let id = try #require(sent.text("id"))
            let xml = try await sandbox.client.get("/documents/\(id)/xml")
            #expect(xml.bodyText.contains("Consulting — April"))
        }
    }

    @Test func `the three ways to name the sender mean the same company`() async throws {
        let sandbox = try await TestExchange().sandbox()
        let company = try await sandbox.register("BE0123456789")
        for (number, from) in [company, "vat:BE0123456789", "peppol:0208:0123456789"].enumerated() {
            let body = sandbox.invoice("N-\(number)").replacing("\(sandbox.company.id)", with: from)
            let sent = try await sandbox.client.post("/documents/send", body)
            #expect(sent.status == 201)
            #expect(sent.text("companyId") == company)
        }
    }

    @Test func `a recipient that is not registered is told as the reference prints it`() async throws {
        let sandbox = try await TestExchange().sandbox()
        let reply = try await sandbox.client.post(
            "/documents/send", sandbox.invoice("1", to: "0208:TEST_NOT_FOUND"))
        #expect(reply.status == 422)
        #expect(reply.code == "RECIPIENT_NOT_FOUND")
        #expect(reply.text("error.type") == "delivery_error")
        #expect(
            reply.text("error.message")
                == "0208:TEST_NOT_FOUND is not registered on Peppol for document type 'invoice'.")
        #expect(try await sandbox.client.get("/documents")["data"]?.count == 0)
    }

    @Test func `a number is sent once, until its delivery has failed`() async throws {
        let test = try await TestExchange()
        let sandbox = try await test.sandbox()
        let first = try await sandbox.send("1", to: "0208:TEST_AP_FAIL")
        let again = try await sandbox.client.post("/documents/send", sandbox.invoice("1"))
        #expect(again.status == 409)
        #expect(again.code == "DUPLICATE_DOCUMENT")
        #expect(again.text("error.details.0.existingId") == first)
        try await test.run(for: .seconds(60))
        #expect(try await sandbox.client.post("/documents/send", sandbox.invoice("1")).status == 201)
    }

    @Test func `an event has no recipient, is stored at once, and tells nobody`() async throws {
        let test = try await TestExchange()
        let sandbox = try await test.sandbox()
        let sent = try await sandbox.client.post(
            "/documents/send",
            #"{"type": "event", "from": "\#(sandbox.company.id)", "document": {"number": "E-1", "issueDate": "2026-04-25"}}"#
        )
        #expect(sent.status == 201, "\(sent.bodyText)")
        #expect(sent.text("status") == "sent")
        #expect(sent.text("deliveryStatus") == "stored")
        #expect(sent["lifecycleStatus"]?.isNull == true)
        #expect(sent["receiver"]?.isNull == true)
        try await test.run(for: .seconds(60))
        #expect(try await sandbox.client.get("/events")["data"]?.count == 0)
        let id = try #require(sent.text("id"))
        let xml = try await sandbox.client.get("/documents/\(id)/xml")
        #expect(xml.status == 404)
        #expect(xml.code == "XML_NOT_AVAILABLE")
    }

    @Test func `a document that came as XML is sent byte for byte`() async throws {
        let sandbox = try await TestExchange().sandbox()
        let first = try await sandbox.send("JSON-1")
        let xml = try await sandbox.client.get("/documents/\(first)/xml").bodyText.replacing("JSON-1", with: "X-1")
        let quoted = xml.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
        let sent = try await sandbox.client.post(
            "/documents/send",
            #"{"type": "invoice", "format": "ubl-xml", "from": "\#(sandbox.company.id)", "to": "0208:TEST_OK", "xml": "\#(quoted)"}"#
        )
        #expect(sent.status == 201, "\(sent.bodyText)")
        #expect(sent.text("number") == "X-1")
        #expect(sent.digits("grossAmount") == "121.00")
        let id = try #require(sent.text("id"))
        #expect(try await sandbox.client.get("/documents/\(id)/xml").bodyText == xml)
        #expect(try await sandbox.client.get("/documents/\(id)")["document"]?.isNull == true)
    }

    @Test(arguments: [
        ("<a", "INVALID_XML"), ("", "INVALID_XML"), ("<a/>", "INVALID_XML"),
        (#"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"#, "INVALID_XML"),
    ])
    func `XML that is no invoice is refused`(xml: String, code: String) async throws {
        let sandbox = try await TestExchange().sandbox()
        let reply = try await sandbox.client.post(
            "/documents/send",
            #"{"type": "invoice", "format": "ubl-xml", "from": "\#(sandbox.company.id)", "to": "0208:TEST_OK", "xml": "\#(xml)"}"#
        )
        #expect(reply.status == 422)
        #expect(reply.code == code)
        #expect(!reply.bodyText.contains("root:"))
    }

    @Test func `a credit note names the invoice it corrects`() async throws {
        let sandbox = try await TestExchange().sandbox()
        let body = sandbox.invoice("CN-1").replacing(#""type": "invoice""#, with: #""type": "credit-note""#)
            .replacing(
                #""number": "CN-1","#,
                with: #""number": "CN-1", "precedingInvoiceReference": {"number": "INV-1", "issueDate": "2026-04-01"},"#
            )
        let sent = try await sandbox.client.post("/documents/send", body)
        #expect(sent.status == 201, "\(sent.bodyText)")
        #expect(sent.text("type") == "credit-note")
        let id = try #require(sent.text("id"))
        let xml = try await sandbox.client.get("/documents/\(id)/xml").bodyText
        #expect(xml.contains("CreditNote") && xml.contains("INV-1"))
    }

    @Test func `totals that differ from what the lines come to are refused`() async throws {
        let sandbox = try await TestExchange().sandbox()
        let wrong = sandbox.invoice("1").replacing(
            #""lines""#, with: #""totals": {"netAmount": 100, "vatAmount": 21, "grossAmount": 122.00}, "lines""#)
        let reply = try await sandbox.client.post("/documents/send", wrong)
        #expect(reply.status == 422, "\(reply.bodyText)")
        #expect(reply.code == "TOTALS_MISMATCH")
        let right = wrong.replacing("122.00", with: "121.00")
        #expect(try await sandbox.client.post("/documents/send", right).status == 201)
    }
}
