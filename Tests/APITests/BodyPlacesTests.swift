import Basics
import Formats
import Invoicing
import JSON
import Storage
import TestSupport
import Testing
import XML

@testable import API
@testable import Services

/// Where in the request the elements of the written document come from.
struct BodyPlacesTests {
    /// A request with every field, and no value twice.
    static let request = """
        {"type": "invoice", "from": "comp_x", "to": "0208:9876543210", "document": {
          "number": "N-1", "issueDate": "2026-04-25", "dueDate": "2026-05-25", "currency": "EUR",
          "buyerReference": "ref-buyer", "orderReference": "ref-order", "note": "a note",
          "seller": {"name": "Seller SA", "vatNumber": "BE0571652870", "registrationNumber": "reg-s",
            "address": {"street": "Street S", "city": "Ghent", "postalCode": "9000", "region": "OVL", "country": "BE"},
            "contact": {"name": "Sam", "email": "s@example.com", "phone": "+32 1"}},
          "buyer": {"name": "Buyer SRL", "vatNumber": "IT01234567890", "registrationNumber": "reg-b",
            "address": {"street": "Via B", "city": "Roma", "postalCode": "00100", "region": "RM", "country": "IT"},
            "contact": {"name": "Bea", "email": "b@example.com", "phone": "+39 2"}},
          "payment": {"means": "credit_transfer", "iban": "BE68539007547034", "bic": "BPOTBEB1", "reference": "pay-1",
            "discountTerms": [{"percentage": 2, "daysWithin": 10}]},
          "delivery": {"date": "2026-04-20", "locationId": "loc-1",
            "address": {"street": "Quai D", "city": "Lyon", "postalCode": "69001", "region": "ARA", "country": "FR"}},
          "precedingInvoiceReference": {"number": "N-0", "issueDate": "2026-03-01"},
          "attachments": [
            {"filename": "first.pdf", "description": "the first", "url": "https://example.com/first"},
            {"filename": "second.csv", "contentType": "text/csv", "content": "QUJD", "description": "the second"}],
          "allowances": [{"amount": 11.00, "reason": "loyal", "reasonCode": "95", "vatRate": 21},
            {"percentage": 2, "baseAmount": 600.00, "reason": "early", "vatRate": 6}],
          "charges": [{"amount": 13.00, "reason": "freight", "reasonCode": "FC", "vatRate": 12},
            {"percentage": 3, "baseAmount": 700.00, "reason": "packing", "vatRate": 21}],
          "lines": [
            {"id": "L1", "description": "work", "quantity": 10, "unit": "HUR", "unitPrice": 150.00, "vatRate": 21,
             "itemCode": "code-1", "period": {"start": "2026-04-01", "end": "2026-04-10"}, "discount": 17.00},
            {"id": "L2", "description": "books", "quantity": 3, "unit": "C62", "unitPrice": 20.50, "vatRate": 6,
             "itemCode": "code-2", "period": {"start": "2026-04-11", "end": "2026-04-19"}, "netAmount": 61.50},
            {"id": "L3", "description": "export", "quantity": 4, "unit": "KGM", "unitPrice": 7.25, "vatCategory": "G"}],
          "totals": {"netAmount": 1584.50, "vatAmount": 318.06, "grossAmount": 1902.56, "prepaidAmount": 5.00,
            "payableAmount": 1897.56}}}
        """

    private struct Written {
        let root: JSONNode
        let places: BodyPlaces
    }

    private func written(_ kind: DocumentKind = .invoice) throws -> Written {
        let root = try JSONDocument(parsing: Self.request).root
        let body = try #require(root["document"])
        var invoice = try body.decode(Wire.DocumentBody.self).invoice(kind)
        invoice.seller.electronicAddress = Invoice.Identifier("0571652870", scheme: "0208")
        invoice.buyer.electronicAddress = Invoice.Identifier("9876543210", scheme: "0208")
        #expect(invoice.deriveTotals() == [])
        return Written(root: root, places: BodyPlaces(tree: UBL.write(invoice, profile: .peppolBIS3), invoice: invoice))
    }

    @Test(arguments: [DocumentKind.invoice, .creditNote])
    func `an element with a text leads to the value it was written from`(kind: DocumentKind) throws {
        let written = try written(kind)
        let tree = written.places.tree
        /// What the writer makes of a word, and the sums it reckons, which are told of in the field they would be given in.
        let others: Set = [
            "PaymentMeansCode", "CustomizationID", "ProfileID", "InvoiceTypeCode", "CreditNoteTypeCode",
            "ChargeIndicator",
            "EndpointID", "TaxAmount", "TaxableAmount", "Note", "TaxExemptionReason", "TaxExemptionReasonCode",
        ]
        var compared: Set<String> = []
        for index in tree.records.indices where tree.records[index].name != XMLRecord.textName {
            let element = Element(tree: tree, index: Int32(index))
            guard element.children.allSatisfy({ _ in false }), let text = element.trimmedText else { continue }
            let pointer = written.places.pointer(to: Int32(index), terms: [])
            guard let value = written.root[pointer], !others.contains(element.localName) else { continue }
            // The scheme beside a number or a category, and the reason of a line's discount, are always the same.
            if element.parent?.localName == "TaxScheme" { continue }
            if pointer.steps.last == "discount", element.localName != "Amount" { continue }
            switch value.kind {
            case .string: #expect(value.text == text, "\(tree.location(of: Int32(index))) → \(pointer)")
            case .number: #expect(value.amount == Amount(text), "\(tree.location(of: Int32(index))) → \(pointer)")
            default: continue
            }
            compared.insert(pointer.description)
        }
        // Every scalar of the body but those that the writer translates.
        let missing = Self.scalars(of: try #require(written.root["document"]), "/document").filter {
            !compared.contains($0)
        }
        #expect(
            Set(missing)
                == [
                    "/document/note", "/document/payment/means", "/document/payment/discountTerms/0/percentage",
                    "/document/payment/discountTerms/0/daysWithin", "/document/attachments/1/contentType",
                    "/document/totals/vatAmount", "/document/lines/0/unit",
                    "/document/lines/1/unit", "/document/lines/2/unit",
                ])
    }

    private static func scalars(of node: JSONNode, _ place: String) -> [String] {
        node.members.flatMap { scalars(of: $0.value, "\(place)/\($0.name)") }
            + node.elements.enumerated().flatMap { scalars(of: $1, "\(place)/\($0)") }
            + (node.kind == .object || node.kind == .array ? [] : [place])
    }

    @Test(arguments: [
        ("/Invoice", "BT-5", "/document/currency"), ("/Invoice", "BT-3", "/type"),
        ("/Invoice", "BG-25", "/document/lines"),
        ("/Invoice", "BT-112 BT-109", "/document/totals/grossAmount"), ("/Invoice", "BT-24", "/document"),
        ("/Invoice", "BT-31 BT-63", "/document/seller/vatNumber"),
        ("/Invoice/cac:AccountingSupplierParty/cac:Party/cbc:EndpointID", "BT-34", "/from"),
        ("/Invoice/cac:AccountingCustomerParty/cac:Party", "BT-49", "/to"),
        (
            "/Invoice/cac:AccountingCustomerParty/cac:Party/cac:PostalAddress", "BT-55",
            "/document/buyer/address/country"
        ),
        (
            "/Invoice/cac:AccountingCustomerParty/cac:Party/cac:PartyTaxScheme/cac:TaxScheme/cbc:ID", "BT-31 BT-48",
            "/document/buyer/vatNumber"
        ),
        ("/Invoice/cac:InvoiceLine[2]", "BT-131 BT-129", "/document/lines/1/netAmount"),
        ("/Invoice/cac:InvoiceLine[2]", "BT-152", "/document/lines/1/vatRate"),
        ("/Invoice/cac:InvoiceLine[2]", "BT-128", "/document/lines/1"),
        ("/Invoice/cac:InvoiceLine[3]/cbc:InvoicedQuantity", "BT-130 BT-150", "/document/lines/2/unit"),
        ("/Invoice/cac:InvoiceLine[3]/cac:Item/cac:ClassifiedTaxCategory", "BT-152", "/document/lines/2/vatRate"),
        ("/Invoice/cac:InvoiceLine[3]/cac:Item/cac:ClassifiedTaxCategory", "", "/document/lines/2/vatCategory"),
        ("/Invoice/cac:InvoiceLine[1]/cac:AllowanceCharge/cbc:Amount", "BT-92 BT-136", "/document/lines/0/discount"),
        ("/Invoice/cac:InvoiceLine[2]/cac:InvoicePeriod", "BT-135 BT-134", "/document/lines/1/period/end"),
        ("/Invoice/cac:AllowanceCharge[1]/cbc:Amount", "BT-92 BT-99", "/document/allowances/0/amount"),
        ("/Invoice/cac:AllowanceCharge[2]", "BT-97 BT-98", "/document/allowances/1/reason"),
        ("/Invoice/cac:AllowanceCharge[2]/cac:TaxCategory", "BT-96", "/document/allowances/1/vatRate"),
        (
            "/Invoice/cac:AllowanceCharge[3]/cbc:AllowanceChargeReasonCode", "BT-105 BT-145",
            "/document/charges/0/reasonCode"
        ),
        ("/Invoice/cac:AllowanceCharge[4]/cbc:BaseAmount", "BT-100", "/document/charges/1/baseAmount"),
        ("/Invoice/cac:AllowanceCharge[4]", "BT-93 BT-100 BT-137 BT-142", "/document/charges/1/baseAmount"),
        ("/Invoice/cac:TaxTotal/cac:TaxSubtotal[1]/cac:TaxCategory", "", "/document/lines/0/vatCategory"),
        ("/Invoice/cac:TaxTotal/cac:TaxSubtotal[2]/cac:TaxCategory/cbc:Percent", "BT-119", "/document/lines/1/vatRate"),
        ("/Invoice/cac:TaxTotal/cac:TaxSubtotal[3]", "BT-119", "/document/lines/2/vatRate"),
        ("/Invoice/cac:TaxTotal/cac:TaxSubtotal[4]/cbc:TaxAmount", "BT-117", "/document/charges/0/vatCategory"),
        ("/Invoice/cac:TaxTotal/cbc:TaxAmount", "BT-110", "/document/totals/vatAmount"),
        ("/Invoice/cac:LegalMonetaryTotal", "BT-115", "/document/totals/payableAmount"),
        ("/Invoice/cac:LegalMonetaryTotal/cbc:PrepaidAmount", "", "/document/totals/prepaidAmount"),
        ("/Invoice/cac:PaymentMeans", "BT-89", "/document/payment/mandateReference"),
        ("/Invoice/cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:ID", "BT-84", "/document/payment/iban"),
        ("/Invoice/cac:PaymentTerms/cbc:Note", "BT-20", "/document/payment/discountTerms"),
        (
            "/Invoice/cac:Delivery/cac:DeliveryLocation/cac:Address/cac:Country", "BT-80",
            "/document/delivery/address/country"
        ),
        ("/Invoice/cac:Delivery", "BT-72 BG-14", "/document/delivery/date"),
        (
            "/Invoice/cac:AdditionalDocumentReference[2]/cac:Attachment/cbc:EmbeddedDocumentBinaryObject", "BT-125-1",
            "/document/attachments/1/contentType"
        ),
        (
            "/Invoice/cac:AdditionalDocumentReference[2]/cac:Attachment/cbc:EmbeddedDocumentBinaryObject", "BT-125",
            "/document/attachments/1/content"
        ),
        ("/Invoice/cac:AdditionalDocumentReference[1]", "BT-122", "/document/attachments/0/filename"),
        ("/Invoice/cac:BillingReference", "BT-25", "/document/precedingInvoiceReference/number"),
    ])
    func `a finding leads to the field of its place and terms`(location: String, terms: String, pointer: String) throws
    {
        let written = try written()
        let tree = written.places.tree
        let node = try #require(
            tree.records.indices.first {
                // A number stands only where there are several; the cases may number always.
                tree.records[$0].name != XMLRecord.textName
                    && tree.location(of: Int32($0)).replacing("[1]", with: "") == location.replacing("[1]", with: "")
            }, "\(location)")
        let found = written.places.pointer(to: Int32(node), terms: terms.split(separator: " ").map(String.init))
        #expect(found.description == pointer)
    }
}
