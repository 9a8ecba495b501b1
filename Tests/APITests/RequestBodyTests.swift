import Basics
import Formats
import Invoicing
import JSON
import Storage
import TestSupport
import Testing

@testable import API

/// Invoices as requests, and what the API makes of those.
struct RequestBodyTests {
    private func invoice(_ kind: DocumentKind = .invoice) throws -> Invoice {
        let root = try JSONDocument(parsing: BodyPlacesTests.request).root
        var invoice = try #require(root["document"]).decode(Wire.DocumentBody.self).invoice(kind)
        invoice.seller.electronicAddress = Invoice.Identifier("0571652870", scheme: "0208")
        invoice.buyer.electronicAddress = Invoice.Identifier("9876543210", scheme: "0208")
        // Words about paying early are all that the body cannot give back: it has them as numbers.
        invoice.paymentTerms = nil
        #expect(invoice.deriveTotals() == [])
        return invoice
    }

    @Test(arguments: [DocumentKind.invoice, .creditNote, .debitNote])
    func `an invoice that came from a request is a request again`(kind: DocumentKind) throws {
        let invoice = try invoice(kind)
        let body = try RequestBody(of: invoice)
        #expect(body.refused == [])
        #expect(body.invoice == invoice)
        let root = try JSONDocument(parsing: body.json.bytes).root
        #expect(root["type"]?.text == kind.rawValue)
        #expect(root["from"]?.text == "peppol:0208:0571652870" && root["to"]?.text == "0208:9876543210")
    }

    @Test func `the sandbox takes the request`() async throws {
        let sandbox = try await TestExchange().sandbox()
        let text = try RequestBody(of: invoice()).json.text.replacing(
            "peppol:0208:0571652870", with: sandbox.company.id.description)
        let reply = try await sandbox.client.post("/documents/validate", text)
        #expect(reply.status == 200 && reply["valid"]?.bool == true, "\(reply.bodyText)")
    }

    @Test func `what the API does not take is left out and told, and what it needs is missed`() throws {
        var invoice = try invoice()
        invoice.buyer.vatNumber = "?"
        invoice.buyerReference = String(repeating: "x", count: 300)
        let body = try RequestBody(of: invoice)
        #expect(Set(body.refused.map(\.path)) == ["document.buyer.vatNumber", "document.buyerReference"])
        #expect(body.invoice.buyer.vatNumber == nil && body.invoice.buyerReference == nil)
        invoice.number = String(repeating: "x", count: 300)
        #expect(throws: JSONFaults.self) { try RequestBody(of: invoice) }
    }

    @Test(arguments: [("4", "90.00", "22.5"), ("3", "90.00", "30"), ("7", "90.00", nil)])
    func `a price for several becomes one for one, where it is not divided for ever`(
        base: String, net: String, price: String?
    ) throws {
        var invoice = try invoice()
        invoice.lines[0].price.net = Amount(net)
        invoice.lines[0].price.baseQuantity = Amount(base)
        guard let price else {
            #expect(throws: JSONFaults.self) { try RequestBody(of: invoice) }
            return
        }
        #expect(try RequestBody(of: invoice).invoice.lines[0].price.net == Amount(price))
    }
}
