import Testing
import Validation
import XML

/// Small documents whose structure is valid, and what is said of variations of them.
enum StructureFixture {
    static let invoice = """
        <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" \
        xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" \
        xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2" \
        xmlns:ext="urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2" \
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
          <cbc:ID>7</cbc:ID>
          <cbc:IssueDate>2026-03-01</cbc:IssueDate>
          <cbc:IssueTime>09:30:00</cbc:IssueTime>
          <cbc:DueDate>2026-03-31</cbc:DueDate>
          <cbc:Note languageID="en">Thank you</cbc:Note>
          <cac:AdditionalDocumentReference>
            <cbc:ID schemeURI="https://example.org/">A</cbc:ID>
            <cac:Attachment>
              <cbc:EmbeddedDocumentBinaryObject mimeCode="text/plain" filename="a.txt">aGVsbG8=</cbc:EmbeddedDocumentBinaryObject>
            </cac:Attachment>
          </cac:AdditionalDocumentReference>
          <cac:AccountingSupplierParty><cac:Party/></cac:AccountingSupplierParty>
          <cac:AccountingCustomerParty/>
          <cac:AllowanceCharge>
            <cbc:ChargeIndicator>false</cbc:ChargeIndicator>
            <cbc:Amount currencyID="EUR">1.00</cbc:Amount>
          </cac:AllowanceCharge>
          <cac:LegalMonetaryTotal>
            <cbc:PayableAmount currencyID="EUR">100.00</cbc:PayableAmount>
          </cac:LegalMonetaryTotal>
          <cac:InvoiceLine>
            <cbc:ID>1</cbc:ID>
            <cbc:LineExtensionAmount currencyID="EUR">101.00</cbc:LineExtensionAmount>
            <cac:Item><cbc:Name>Chairs</cbc:Name></cac:Item>
          </cac:InvoiceLine>
        </Invoice>
        """

    static let cii = """
        <rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" \
        xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100" \
        xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100" \
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
          <rsm:ExchangedDocumentContext/>
          <rsm:ExchangedDocument>
            <ram:ID>7</ram:ID>
            <ram:TypeCode>380</ram:TypeCode>
            <ram:IssueDateTime><udt:DateTimeString format="102">20260301</udt:DateTimeString></ram:IssueDateTime>
          </rsm:ExchangedDocument>
          <rsm:SupplyChainTradeTransaction>
            <ram:ApplicableHeaderTradeAgreement/>
            <ram:ApplicableHeaderTradeDelivery/>
            <ram:ApplicableHeaderTradeSettlement>
              <ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
              <ram:ApplicableTradeTax><ram:CategoryCode>S</ram:CategoryCode></ram:ApplicableTradeTax>
            </ram:ApplicableHeaderTradeSettlement>
          </rsm:SupplyChainTradeTransaction>
        </rsm:CrossIndustryInvoice>
        """

    /// A document with one piece of its text put in place of another.
    static func changed(_ document: String, _ piece: String, _ other: String) throws -> XMLTree {
        try #require(document.contains(piece), "the document has no \(piece)")
        return try XMLTree(parsing: Array(document.replacing(piece, with: other).utf8))
    }

    /// What is found in a document, as rule and place.
    static func faults(_ tree: XMLTree) -> [String] {
        let report = Validator.check(tree, layers: [.xsd])
        return report.findings.map { "\($0.rule.id) \(report.location(of: $0))" }
    }
}
