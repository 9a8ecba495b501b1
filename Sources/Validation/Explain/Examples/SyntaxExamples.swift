/// Examples of the rules about the syntax that are not about what must be absent: see `ExampleTable` for what a row says.
enum SyntaxExamples {
    static let rows = """
        UBL-DT-01 | invoice | = cac:InvoiceLine[2]/cbc:LineExtensionAmount 160.000 | | BR-DEC-23
        UBL-DT-06 | invoice | @ cac:AdditionalDocumentReference[2]/cac:Attachment/cbc:EmbeddedDocumentBinaryObject/@mimeCode
        UBL-DT-07 | invoice | @ cac:AdditionalDocumentReference[2]/cac:Attachment/cbc:EmbeddedDocumentBinaryObject/@filename
        UBL-SR-43 | invoice | @ cac:AdditionalDocumentReference[1]/cbc:ID/@schemeID >> = cac:AdditionalDocumentReference[1]/cbc:DocumentTypeCode 50
        UBL-SR-48 | Z | + . <cac:InvoiceLine><cbc:ID>2</cbc:ID><cbc:InvoicedQuantity unitCode="C62">1</cbc:InvoicedQuantity><cbc:LineExtensionAmount currencyID="EUR">0.00</cbc:LineExtensionAmount><cac:Item><cbc:Name>Gift</cbc:Name><cac:ClassifiedTaxCategory><cbc:ID>Z</cbc:ID><cbc:Percent>0</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory></cac:Item><cac:Price><cbc:PriceAmount currencyID="EUR">0.00</cbc:PriceAmount></cac:Price></cac:InvoiceLine> >> + cac:InvoiceLine[2]/cac:Item <cac:ClassifiedTaxCategory><cbc:ID>Z</cbc:ID><cbc:Percent>0</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory>
        UBL-CR-665 | invoice | @ cac:AdditionalDocumentReference[2]/cbc:ID/@schemeID AAB | | UBL-SR-43
        UBL-SR-04 | invoice | + . <cac:AdditionalDocumentReference><cbc:ID>M-11</cbc:ID><cbc:DocumentTypeCode>130</cbc:DocumentTypeCode></cac:AdditionalDocumentReference>
        UBL-SR-07 | invoice | - cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID | | BR-55
        UBL-SR-12 | invoice | - cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme[2] >> + cac:AccountingSupplierParty/cac:Party <cac:PartyTaxScheme><cbc:CompanyID>BE0123456749</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
        UBL-SR-13 | invoice | - cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme[1] >> + cac:AccountingSupplierParty/cac:Party <cac:PartyTaxScheme><cbc:CompanyID>T-2</cbc:CompanyID><cac:TaxScheme><cbc:ID>TAX</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
        UBL-SR-18 | invoice | + cac:AccountingCustomerParty/cac:Party <cac:PartyTaxScheme><cbc:CompanyID>FR83404833048</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
        UBL-SR-19 | invoice | + cac:PayeeParty <cac:PartyName><cbc:Name>Bank SA</cbc:Name></cac:PartyName>
        UBL-SR-20 | invoice | + cac:PayeeParty <cac:PartyIdentification><cbc:ID>17</cbc:ID></cac:PartyIdentification>
        UBL-SR-21 | invoice | + cac:PayeeParty/cac:PartyLegalEntity <cbc:CompanyID>17</cbc:CompanyID>
        UBL-SR-28 | invoice | + cac:PaymentMeans <cac:PaymentMandate><cbc:ID>M-1</cbc:ID></cac:PaymentMandate> >> + cac:PaymentMeans/cac:PaymentMandate <cbc:ID>M-2</cbc:ID>
        UBL-SR-29 | invoice | + cac:AccountingSupplierParty/cac:Party <cac:PartyIdentification><cbc:ID schemeID="SEPA">BE1</cbc:ID></cac:PartyIdentification> >> + cac:PayeeParty <cac:PartyIdentification><cbc:ID schemeID="SEPA">BE2</cbc:ID></cac:PartyIdentification> | cac:AccountingSupplierParty/cac:Party/cac:PartyIdentification[2]
        UBL-SR-31 | invoice | + cac:AllowanceCharge[2] <cbc:AllowanceChargeReason>And packing</cbc:AllowanceChargeReason>
        UBL-SR-32 | E | + cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory <cbc:TaxExemptionReason>Teaching</cbc:TaxExemptionReason>
        UBL-SR-33 | invoice | + cac:AdditionalDocumentReference[2] <cbc:DocumentDescription>Of April</cbc:DocumentDescription>
        UBL-SR-44 | invoice | + . <cac:PaymentMeans><cbc:PaymentMeansCode>58</cbc:PaymentMeansCode><cbc:PaymentID>2026-18</cbc:PaymentID><cac:PayeeFinancialAccount><cbc:ID>BE62510007547061</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans> | cac:PaymentMeans[1]/cbc:PaymentID
        UBL-SR-45 | note | + cac:PaymentMeans <cbc:PaymentDueDate>2026-05-25</cbc:PaymentDueDate> >> + . <cac:PaymentMeans><cbc:PaymentMeansCode>58</cbc:PaymentMeansCode><cbc:PaymentDueDate>2026-06-25</cbc:PaymentDueDate><cac:PayeeFinancialAccount><cbc:ID>BE62510007547061</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans> | cac:PaymentMeans[1]/cbc:PaymentDueDate
        UBL-SR-46 | invoice | + . <cac:PaymentMeans><cbc:PaymentMeansCode name="Transfer">58</cbc:PaymentMeansCode><cac:PayeeFinancialAccount><cbc:ID>BE62510007547061</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans> | cac:PaymentMeans[1]/cbc:PaymentMeansCode
        UBL-SR-47 | invoice | + . <cac:PaymentMeans><cbc:PaymentMeansCode>30</cbc:PaymentMeansCode><cac:PayeeFinancialAccount><cbc:ID>BE62510007547061</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans> | cac:PaymentMeans[1]/cbc:PaymentMeansCode
        UBL-SR-49 | invoice | - cbc:TaxPointDate ; + cac:InvoicePeriod <cbc:DescriptionCode>35</cbc:DescriptionCode> >> + cac:InvoicePeriod <cbc:DescriptionCode>3</cbc:DescriptionCode> | cac:InvoicePeriod
        UBL-SR-51 | invoice | + cac:AccountingSupplierParty/cac:Party/cac:PostalAddress <cac:AddressLine><cbc:Line>Second floor</cbc:Line></cac:AddressLine>
        UBL-SR-53 | invoice | - cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme[2]/cbc:CompanyID
        UBL-SR-54 | invoice | + cac:PaymentMeans <cac:CardAccount><cbc:PrimaryAccountNumberID>1234</cbc:PrimaryAccountNumberID><cbc:NetworkID>VISA</cbc:NetworkID></cac:CardAccount> >> + . <cac:PaymentMeans><cbc:PaymentMeansCode>58</cbc:PaymentMeansCode><cac:CardAccount><cbc:PrimaryAccountNumberID>5678</cbc:PrimaryAccountNumberID><cbc:NetworkID>VISA</cbc:NetworkID></cac:CardAccount><cac:PayeeFinancialAccount><cbc:ID>BE62510007547061</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans> | cac:PaymentMeans[1]/cac:CardAccount
        UBL-SR-55 | invoice | + cac:PaymentMeans <cac:PaymentMandate><cbc:ID>M-1</cbc:ID></cac:PaymentMandate> >> + . <cac:PaymentMeans><cbc:PaymentMeansCode>58</cbc:PaymentMeansCode><cac:PaymentMandate><cbc:ID>M-2</cbc:ID></cac:PaymentMandate><cac:PayeeFinancialAccount><cbc:ID>BE62510007547061</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans> | cac:PaymentMeans[1]/cac:PaymentMandate
        """
}
