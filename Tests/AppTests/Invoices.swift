/// An invoice of two lines, as a request to send it.
///
/// - Parameter receiver: Who is to get it; the default is one whom the sandbox delivers to.
func invoice(_ number: String, from company: String, to receiver: String = "0208:TEST_OK") -> String {
    """
    {"type": "invoice", "from": "\(company)", "to": "\(receiver)", "document": {
      "number": "\(number)", "issueDate": "2026-04-25", "dueDate": "2026-05-25", "currency": "EUR",
      "buyerReference": "PO-7701", "buyer": {"name": "Globex SRL", "address": {"country": "BE"}},
      "payment": {"means": "credit_transfer", "iban": "BE68539007547034", "reference": "\(number)"},
      "lines": [
        {"description": "Consulting, April", "quantity": 10, "unit": "hours", "unitPrice": 150.00, "vatRate": 21,
         "vatCategory": "S"},
        {"description": "Travel", "quantity": 1, "unit": "lump", "unitPrice": 450.00, "vatRate": 21,
         "vatCategory": "S"}]}}
    """
}

/// An invoice over 121.00 EUR as others write it: UBL, with Peppol BIS Billing 3.0 as its specification.
func ublInvoice(_ number: String, from seller: String, to buyer: String) -> String {
    func party(_ role: String, _ participant: String, _ name: String, _ more: String) -> String {
        let parts = participant.split(separator: ":", maxSplits: 1)
        return """
            <cac:Accounting\(role)Party><cac:Party>\
            <cbc:EndpointID schemeID="\(parts[0])">\(parts[1])</cbc:EndpointID>\
            <cac:PostalAddress><cbc:StreetName>Straße 1</cbc:StreetName><cbc:CityName>Town</cbc:CityName>\
            <cbc:PostalZone>1000</cbc:PostalZone><cac:Country><cbc:IdentificationCode>BE</cbc:IdentificationCode>\
            </cac:Country></cac:PostalAddress>\(more)\
            <cac:PartyLegalEntity><cbc:RegistrationName>\(name)</cbc:RegistrationName></cac:PartyLegalEntity>\
            </cac:Party></cac:Accounting\(role)Party>
            """
    }
    let scheme = "<cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>"
    let vat = "<cac:PartyTaxScheme><cbc:CompanyID>BE0123456749</cbc:CompanyID>\(scheme)</cac:PartyTaxScheme>"
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" \
        xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" \
        xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
        <cbc:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0</cbc:CustomizationID>
        <cbc:ProfileID>urn:fdc:peppol.eu:2017:poacc:billing:01:1.0</cbc:ProfileID>
        <cbc:ID>\(number)</cbc:ID><cbc:IssueDate>2026-04-25</cbc:IssueDate><cbc:DueDate>2026-05-25</cbc:DueDate>
        <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
        <cbc:BuyerReference>PO-7701</cbc:BuyerReference>
        \(party("Supplier", seller, "Müller &amp; Söhne", vat))
        \(party("Customer", buyer, "Buyer", ""))
        <cac:PaymentMeans><cbc:PaymentMeansCode>30</cbc:PaymentMeansCode>\
        <cac:PayeeFinancialAccount><cbc:ID>BE68539007547034</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans>
        <cac:TaxTotal><cbc:TaxAmount currencyID="EUR">21.00</cbc:TaxAmount><cac:TaxSubtotal>\
        <cbc:TaxableAmount currencyID="EUR">100.00</cbc:TaxableAmount><cbc:TaxAmount currencyID="EUR">21.00</cbc:TaxAmount>\
        <cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>21</cbc:Percent>\(scheme)</cac:TaxCategory></cac:TaxSubtotal>\
        </cac:TaxTotal>
        <cac:LegalMonetaryTotal><cbc:LineExtensionAmount currencyID="EUR">100.00</cbc:LineExtensionAmount>\
        <cbc:TaxExclusiveAmount currencyID="EUR">100.00</cbc:TaxExclusiveAmount>\
        <cbc:TaxInclusiveAmount currencyID="EUR">121.00</cbc:TaxInclusiveAmount>\
        <cbc:PayableAmount currencyID="EUR">121.00</cbc:PayableAmount></cac:LegalMonetaryTotal>
        <cac:InvoiceLine><cbc:ID>1</cbc:ID><cbc:InvoicedQuantity unitCode="C62">1</cbc:InvoicedQuantity>\
        <cbc:LineExtensionAmount currencyID="EUR">100.00</cbc:LineExtensionAmount>\
        <cac:Item><cbc:Name>Work</cbc:Name><cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>21</cbc:Percent>\
        \(scheme)</cac:ClassifiedTaxCategory></cac:Item>\
        <cac:Price><cbc:PriceAmount currencyID="EUR">100.00</cbc:PriceAmount></cac:Price></cac:InvoiceLine>
        </Invoice>
        """
}

/// An invoice response as others write it: the buyer asks about an invoice, and says why by a code of the network.
func ublResponse(to number: String, from buyer: String, to seller: String, reason: String) -> String {
    func party(_ role: String, _ participant: String) -> String {
        let parts = participant.split(separator: ":", maxSplits: 1)
        return """
            <cac:\(role)Party><cbc:EndpointID schemeID="\(parts[0])">\(parts[1])</cbc:EndpointID>\
            <cac:PartyLegalEntity><cbc:RegistrationName>\(role)</cbc:RegistrationName></cac:PartyLegalEntity></cac:\(role)Party>
            """
    }
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <ApplicationResponse xmlns="urn:oasis:names:specification:ubl:schema:xsd:ApplicationResponse-2" \
        xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" \
        xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
        <cbc:CustomizationID>urn:fdc:peppol.eu:poacc:trns:invoice_response:3</cbc:CustomizationID>
        <cbc:ProfileID>urn:fdc:peppol.eu:poacc:bis:invoice_response:3</cbc:ProfileID>
        <cbc:ID>R-\(number)</cbc:ID><cbc:IssueDate>2026-04-26</cbc:IssueDate>
        \(party("Sender", buyer))
        \(party("Receiver", seller))
        <cac:DocumentResponse><cac:Response><cbc:ResponseCode listID="UNCL4343OpSubset">UQ</cbc:ResponseCode>\
        <cac:Status><cbc:StatusReasonCode listID="OPStatusReason">\(reason)</cbc:StatusReasonCode></cac:Status></cac:Response>
        <cac:DocumentReference><cbc:ID>\(number)</cbc:ID><cbc:IssueDate>2026-04-25</cbc:IssueDate>\
        <cbc:DocumentTypeCode listID="UNCL1001">380</cbc:DocumentTypeCode></cac:DocumentReference></cac:DocumentResponse>
        </ApplicationResponse>
        """
}
