import Formats
import Invoicing
import Testing
import XML

/// What an invoice cannot hold is told with its place, and what says nothing is left out with a note.
struct LossTests {
    private func read(_ content: String) throws -> Reading {
        let document = """
            <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" \
            xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" \
            xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">\
            <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>\(content)</Invoice>
            """
        return try UBL.read(XMLTree(parsing: Array(document.utf8)))
    }

    private func group(_ category: String, _ base: String, _ tax: String) -> String {
        """
        <cac:TaxSubtotal><cbc:TaxableAmount currencyID="EUR">\(base)</cbc:TaxableAmount>\
        <cbc:TaxAmount currencyID="EUR">\(tax)</cbc:TaxAmount><cac:TaxCategory><cbc:ID>\(category)</cbc:ID>\
        <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory></cac:TaxSubtotal>
        """
    }

    @Test(arguments: [
        ("E", "0.00", "0.00", 1), ("E", "10.00", "0.00", 2), ("S", "0.00", "0.00", 2), ("AE", "0", "0", 1),
    ])
    func `a group of the VAT breakdown that nothing falls to and that comes to nothing is left`(
        category: String, base: String, tax: String, count: Int
    ) throws {
        let reading = try read(
            """
            <cac:TaxTotal><cbc:TaxAmount currencyID="EUR">20.00</cbc:TaxAmount>\(group("S", "100.00", "20.00"))\
            \(group(category, base, tax))</cac:TaxTotal>
            """)
        #expect(reading.invoice.vatBreakdown.count == count)
        #expect(
            reading.notes.map(\.location) == (count == 1 ? ["/Invoice/cac:TaxTotal/cac:TaxSubtotal[2]"] : []))
    }

    @Test func `a zero group that a line falls to stays`() throws {
        let reading = try read(
            """
            <cac:TaxTotal><cbc:TaxAmount currencyID="EUR">20.00</cbc:TaxAmount>\(group("S", "100.00", "20.00"))\
            \(group("E", "0.00", "0.00"))</cac:TaxTotal><cac:InvoiceLine><cac:Item><cac:ClassifiedTaxCategory>\
            <cbc:ID>E</cbc:ID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory>\
            </cac:Item></cac:InvoiceLine>
            """)
        #expect(reading.invoice.vatBreakdown.count == 2)
        #expect(reading.notes == [])
    }

    @Test(arguments: [("EUR", String?.none), ("SEK", "SEK")])
    func `an accounting currency that is the invoice's own says nothing`(code: String, kept: String?) throws {
        let reading = try read("<cbc:TaxCurrencyCode>\(code)</cbc:TaxCurrencyCode>")
        #expect(reading.invoice.vatCurrency?.code == kept)
        #expect(reading.notes == [])
    }

    @Test func `what says nothing is left with a note of its place`() throws {
        let reading = try read(
            """
            <cac:AccountingSupplierParty><cac:Party><cac:PartyTaxScheme><cbc:CompanyID> </cbc:CompanyID><cac:TaxScheme>\
            <cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme></cac:Party></cac:AccountingSupplierParty>\
            <cac:InvoiceLine><cac:DocumentReference><cbc:ID schemeID="ABT"/></cac:DocumentReference><cac:Item>\
            <cac:AdditionalItemProperty><cbc:Name>Colour</cbc:Name><cbc:Value/></cac:AdditionalItemProperty></cac:Item>\
            </cac:InvoiceLine>
            """)
        #expect(reading.invoice.seller.vatNumber == nil)
        #expect(reading.invoice.lines.first?.object == nil)
        #expect(reading.invoice.lines.first?.item.attributes == [])
        #expect(
            reading.notes.map(\.location) == [
                "/Invoice/cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme",
                "/Invoice/cac:InvoiceLine/cac:DocumentReference",
                "/Invoice/cac:InvoiceLine/cac:Item/cac:AdditionalItemProperty",
            ])
    }

    @Test(arguments: [true, false])
    func `the day on which VAT becomes due is said once in CII, also without a breakdown`(hasGroups: Bool) throws {
        var invoice = Invoice.full()
        if !hasGroups { invoice.vatBreakdown = [] }
        let tree = CII.write(invoice)
        #expect(String(decoding: tree.serialized(), as: UTF8.self).split(separator: "<ram:TaxPointDate>").count == 2)
        let reading = try CII.read(tree)
        #expect(reading.invoice.taxPointDate == invoice.taxPointDate)
        #expect(reading.invoice.vatBreakdown == invoice.vatBreakdown)
        #expect(reading.notes == [])
    }

    @Test(arguments: [Format.ubl, .cii])
    func `each profile names its specification and its process`(format: Format) throws {
        var invoice = Invoice.full()
        invoice.businessProcess = nil
        let peppol = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0"
        let xrechnung = "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0"
        let process = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0"
        for (profile, specification, process) in [
            (DocumentProfile.peppolBIS3, peppol, String?.some(process)), (.xrechnung, xrechnung, process),
            (.en16931, "urn:cen.eu:en16931:2017", nil), (.asInvoiced, invoice.specification, nil),
        ] {
            let read = try format.read(format.write(invoice, profile: profile)).invoice
            #expect(read.specification == specification)
            #expect(read.businessProcess == process)
        }
    }
}
