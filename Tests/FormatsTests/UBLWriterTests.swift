import Basics
import Invoicing
import Testing
import XML

@testable import Formats

struct UBLWriterTests {
    @Test func `a two-line invoice is written in the order of the schema`() throws {
        var invoice = Invoice()
        invoice.number = "2026-001"
        invoice.issueDate = CalendarDate(year: 2026, month: 4, day: 25)
        invoice.notes = [Invoice.Note("Thank you", subjectCode: "AAI")]
        invoice.seller = Invoice.Party(name: "Atelier <Noord> BV", vatNumber: "BE0571652870")
        invoice.seller.electronicAddress = Invoice.Identifier("0571652870", scheme: "0208")
        invoice.buyer = Invoice.Party(name: "Maison Sud SRL", address: Invoice.Address(country: "BE"))
        for (quantity, price) in [("10", "150.00"), ("1", "450.00")] {
            var line = Invoice.Line()
            line.item = Invoice.Item(name: "Work")
            line.quantity = Amount(quantity)
            line.unit = .named("hours")
            line.price = Invoice.Price(net: Amount(price))
            line.vat = VATTreatment(rate: Amount(21), category: nil)
            invoice.lines.append(line)
        }
        #expect(invoice.deriveTotals() == [])
        let root = UBL.write(invoice, profile: .peppolBIS3).root
        let names = root.children.map(\.localName)
        #expect(
            names == [
                "CustomizationID", "ProfileID", "ID", "IssueDate", "InvoiceTypeCode", "Note", "DocumentCurrencyCode",
                "AccountingSupplierParty", "AccountingCustomerParty", "TaxTotal", "LegalMonetaryTotal", "InvoiceLine",
                "InvoiceLine",
            ])
        #expect(root.child(CBC.note)?.text == "#AAI#Thank you")
        #expect(root.child(CAC.legalMonetaryTotal, CBC.payableAmount)?.text == "2359.50")
        let text = String(decoding: root.tree.serialized(), as: UTF8.self)
        #expect(text.contains("Atelier &lt;Noord&gt; BV"))
        #expect(text.contains(#"<cbc:InvoicedQuantity unitCode="HUR">10</cbc:InvoicedQuantity>"#))
    }

    @Test func `what an invoice cannot hold is reported with its place`() throws {
        let document = """
            <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
                xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
                xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
              <cbc:UUID>1</cbc:UUID>
              <cbc:ID schemeID="x">7</cbc:ID>
              <cbc:IssueDate>2026-02-30</cbc:IssueDate>
              <cac:InvoiceLine>
                <cbc:ID>1</cbc:ID>
                <cac:Item><cbc:Name>A</cbc:Name><cbc:PackQuantity>3</cbc:PackQuantity></cac:Item>
              </cac:InvoiceLine>
              <cac:InvoiceLine><cbc:LineExtensionAmount currencyID="EUR">1e3</cbc:LineExtensionAmount></cac:InvoiceLine>
            </Invoice>
            """
        let reading = try UBL.read(XMLTree(parsing: Array(document.utf8)))
        #expect(reading.invoice.number == "7")
        #expect(reading.invoice.lines.map(\.item.name) == ["A", ""])
        #expect(
            reading.notes.map(\.location) == [
                "/Invoice/cbc:UUID", "/Invoice/cbc:ID/@schemeID", "/Invoice/cbc:IssueDate",
                "/Invoice/cac:InvoiceLine[1]/cac:Item/cbc:PackQuantity",
                "/Invoice/cac:InvoiceLine[2]/cbc:LineExtensionAmount",
            ])
    }

    @Test func `another root is refused`() throws {
        let tree = try XMLTree(parsing: Array("<Order/>".utf8))
        #expect(throws: FormatError.self) { try UBL.read(tree) }
    }
}
