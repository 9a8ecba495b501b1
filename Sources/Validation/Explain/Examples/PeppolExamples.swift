/// Examples of the rules of Peppol BIS Billing: see `ExampleTable` for what a row says.
enum PeppolExamples {
    static let rows = """
        PEPPOL-EN16931-R001 | invoice | - cbc:ProfileID | | PEPPOL-EN16931-R007
        PEPPOL-EN16931-R002 | invoice | + . <cbc:Note>Thank you.</cbc:Note> | cbc:Note[1]
        PEPPOL-EN16931-R003 | invoice | - cbc:BuyerReference ; - cac:OrderReference
        PEPPOL-EN16931-R004 | invoice | = cbc:CustomizationID urn:cen.eu:en16931:2017
        PEPPOL-EN16931-R005 | invoice | = cbc:TaxCurrencyCode EUR | cbc:DocumentCurrencyCode cbc:TaxCurrencyCode
        PEPPOL-EN16931-R006 | cii | + rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement <ram:AdditionalReferencedDocument><ram:IssuerAssignedID>M-11</ram:IssuerAssignedID><ram:TypeCode>130</ram:TypeCode></ram:AdditionalReferencedDocument>
        PEPPOL-EN16931-R007 | invoice | = cbc:ProfileID billing
        PEPPOL-EN16931-R008 | invoice | = cac:InvoiceLine/cbc:AccountingCost
        PEPPOL-EN16931-R010 | invoice | - cac:AccountingCustomerParty/cac:Party/cbc:EndpointID
        PEPPOL-EN16931-R020 | invoice | - cac:AccountingSupplierParty/cac:Party/cbc:EndpointID
        PEPPOL-EN16931-R040 | invoice | = cac:AllowanceCharge/cbc:Amount 50.03 | cac:AllowanceCharge[1]
        PEPPOL-EN16931-R041 | invoice | - cac:AllowanceCharge/cbc:BaseAmount | cac:AllowanceCharge[1]
        PEPPOL-EN16931-R042 | invoice | - cac:AllowanceCharge/cbc:MultiplierFactorNumeric | cac:AllowanceCharge[1]
        PEPPOL-EN16931-R043 | invoice | = cac:AllowanceCharge/cbc:ChargeIndicator 0
        PEPPOL-EN16931-R044 | invoice | = cac:InvoiceLine/cac:Price/cac:AllowanceCharge/cbc:ChargeIndicator true
        PEPPOL-EN16931-R046 | invoice | = cac:InvoiceLine/cac:Price/cac:AllowanceCharge/cbc:BaseAmount 101.00 | cac:InvoiceLine[1]/cac:Price
        PEPPOL-EN16931-R051 | invoice | @ cac:AllowanceCharge/cbc:Amount/@currencyID SEK | cbc:DocumentCurrencyCode
        PEPPOL-EN16931-R053 | invoice | + . <cac:TaxTotal><cbc:TaxAmount currencyID="EUR">0.00</cbc:TaxAmount><cac:TaxSubtotal><cbc:TaxableAmount currencyID="EUR">0.00</cbc:TaxableAmount><cbc:TaxAmount currencyID="EUR">0.00</cbc:TaxAmount><cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>6</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal>
        PEPPOL-EN16931-R054 | invoice | - cbc:TaxCurrencyCode | cac:TaxTotal[2]
        PEPPOL-EN16931-R055 | invoice | = cac:TaxTotal[2]/cbc:TaxAmount -1988.25 | cac:TaxTotal[1]/cbc:TaxAmount
        PEPPOL-EN16931-R061 | invoice | = cac:PaymentMeans/cbc:PaymentMeansCode 59 ; - cac:PaymentMeans/cac:PayeeFinancialAccount ; + cac:PaymentMeans <cac:PaymentMandate><cbc:ID>M-1</cbc:ID><cac:PayerFinancialAccount><cbc:ID>BE68539007547034</cbc:ID></cac:PayerFinancialAccount></cac:PaymentMandate> >> - cac:PaymentMeans/cac:PaymentMandate/cbc:ID
        PEPPOL-EN16931-R080 | note | + . <cac:AdditionalDocumentReference><cbc:ID>P-1</cbc:ID><cbc:DocumentTypeCode>50</cbc:DocumentTypeCode></cac:AdditionalDocumentReference> >> + . <cac:AdditionalDocumentReference><cbc:ID>P-2</cbc:ID><cbc:DocumentTypeCode>50</cbc:DocumentTypeCode></cac:AdditionalDocumentReference>
        PEPPOL-EN16931-R100 | invoice | + cac:InvoiceLine <cac:DocumentReference><cbc:ID>M-11</cbc:ID><cbc:DocumentTypeCode>130</cbc:DocumentTypeCode></cac:DocumentReference>
        PEPPOL-EN16931-R101 | invoice | = cac:InvoiceLine/cac:DocumentReference/cbc:DocumentTypeCode 50
        PEPPOL-EN16931-R110 | invoice | = cac:InvoiceLine/cac:InvoicePeriod/cbc:StartDate 2026-03-31 | cac:InvoicePeriod
        PEPPOL-EN16931-R111 | invoice | = cac:InvoiceLine/cac:InvoicePeriod/cbc:EndDate 2026-05-01 | cac:InvoicePeriod
        PEPPOL-EN16931-R120 | invoice | = cac:InvoiceLine[2]/cbc:LineExtensionAmount 160.03 | cac:InvoiceLine[2]
        PEPPOL-EN16931-R121 | invoice | = cac:InvoiceLine/cac:Price/cbc:BaseQuantity -1 ; = cac:InvoiceLine/cbc:InvoicedQuantity -10
        PEPPOL-EN16931-R130 | invoice | @ cac:InvoiceLine/cac:Price/cbc:BaseQuantity/@unitCode DAY | cac:InvoiceLine[1]/cbc:InvoicedQuantity
        PEPPOL-EN16931-F001 | invoice | = cbc:DueDate 25.05.2026
        PEPPOL-EN16931-P0100 | invoice | = cbc:InvoiceTypeCode 389
        PEPPOL-EN16931-P0101 | note | = cbc:CreditNoteTypeCode 261
        PEPPOL-EN16931-P0104 | E | + cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory <cbc:TaxExemptionReasonCode>VATEX-EU-132</cbc:TaxExemptionReasonCode> >> = cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:TaxExemptionReasonCode VATEX-EU-G | cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory
        PEPPOL-EN16931-P0105 | E | + cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory <cbc:TaxExemptionReasonCode>VATEX-EU-132</cbc:TaxExemptionReasonCode> >> = cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:TaxExemptionReasonCode VATEX-EU-O | cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory
        PEPPOL-EN16931-P0106 | E | + cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory <cbc:TaxExemptionReasonCode>VATEX-EU-132</cbc:TaxExemptionReasonCode> >> = cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:TaxExemptionReasonCode VATEX-EU-IC | cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory
        PEPPOL-EN16931-P0107 | E | + cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory <cbc:TaxExemptionReasonCode>VATEX-EU-132</cbc:TaxExemptionReasonCode> >> = cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:TaxExemptionReasonCode VATEX-EU-AE | cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory
        PEPPOL-EN16931-P0108 | AE | + cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory <cbc:TaxExemptionReasonCode>VATEX-EU-AE</cbc:TaxExemptionReasonCode> >> = cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:TaxExemptionReasonCode VATEX-EU-D | cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory
        PEPPOL-EN16931-P0109 | AE | + cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory <cbc:TaxExemptionReasonCode>VATEX-EU-AE</cbc:TaxExemptionReasonCode> >> = cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:TaxExemptionReasonCode VATEX-EU-F | cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory
        PEPPOL-EN16931-P0110 | AE | + cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory <cbc:TaxExemptionReasonCode>VATEX-EU-AE</cbc:TaxExemptionReasonCode> >> = cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:TaxExemptionReasonCode VATEX-EU-I | cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory
        PEPPOL-EN16931-P0111 | AE | + cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory <cbc:TaxExemptionReasonCode>VATEX-EU-AE</cbc:TaxExemptionReasonCode> >> = cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:TaxExemptionReasonCode VATEX-EU-J | cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory
        PEPPOL-EN16931-P0112 | invoice | = cbc:InvoiceTypeCode 384 | cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cac:Country
        PEPPOL-EN16931-CL001 | invoice | @ cac:AdditionalDocumentReference[2]/cac:Attachment/cbc:EmbeddedDocumentBinaryObject/@mimeCode text/plain
        PEPPOL-EN16931-CL002 | invoice | = cac:AllowanceCharge/cbc:AllowanceChargeReasonCode FC
        PEPPOL-EN16931-CL003 | invoice | = cac:AllowanceCharge[2]/cbc:AllowanceChargeReasonCode 95
        PEPPOL-EN16931-CL006 | invoice | - cbc:TaxPointDate ; + cac:InvoicePeriod <cbc:DescriptionCode>35</cbc:DescriptionCode> >> = cac:InvoicePeriod/cbc:DescriptionCode 99
        PEPPOL-EN16931-CL007 | invoice | @ cac:AllowanceCharge/cbc:BaseAmount/@currencyID EURO | | PEPPOL-EN16931-R051
        PEPPOL-EN16931-CL008 | invoice | @ cac:AccountingCustomerParty/cac:Party/cbc:EndpointID/@schemeID 9999
        PEPPOL-COMMON-R040 | invoice | = cac:PayeeParty/cac:PartyIdentification/cbc:ID 5790000435945
        PEPPOL-COMMON-R041 | invoice | @ cac:PayeeParty/cac:PartyIdentification/cbc:ID/@schemeID 0192 ; = cac:PayeeParty/cac:PartyIdentification/cbc:ID 991825827 >> = cac:PayeeParty/cac:PartyIdentification/cbc:ID 991825828
        PEPPOL-COMMON-R042 | invoice | @ cac:PayeeParty/cac:PartyIdentification/cbc:ID/@schemeID 0184 ; = cac:PayeeParty/cac:PartyIdentification/cbc:ID DK12345678 >> = cac:PayeeParty/cac:PartyIdentification/cbc:ID DK1234
        PEPPOL-COMMON-R043 | invoice | = cac:PayeeParty/cac:PartyLegalEntity/cbc:CompanyID 0123456748
        PEPPOL-COMMON-R044 | invoice | @ cac:PayeeParty/cac:PartyIdentification/cbc:ID/@schemeID 0201 ; = cac:PayeeParty/cac:PartyIdentification/cbc:ID UFA123 >> = cac:PayeeParty/cac:PartyIdentification/cbc:ID UFA1234
        PEPPOL-COMMON-R045 | invoice | @ cac:PayeeParty/cac:PartyIdentification/cbc:ID/@schemeID 0210 ; = cac:PayeeParty/cac:PartyIdentification/cbc:ID 12345678903 >> = cac:PayeeParty/cac:PartyIdentification/cbc:ID 123
        PEPPOL-COMMON-R046 | cii | @ rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement/ram:BuyerTradeParty/ram:URIUniversalCommunication/ram:URIID/@schemeID 9907 ; = rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement/ram:BuyerTradeParty/ram:URIUniversalCommunication/ram:URIID 12345678903 >> = rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement/ram:BuyerTradeParty/ram:URIUniversalCommunication/ram:URIID 123
        PEPPOL-COMMON-R047 | invoice | @ cac:PayeeParty/cac:PartyIdentification/cbc:ID/@schemeID 0211 ; = cac:PayeeParty/cac:PartyIdentification/cbc:ID IT12345678903 >> = cac:PayeeParty/cac:PartyIdentification/cbc:ID IT12345678904
        PEPPOL-COMMON-R048 | cii | @ rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement/ram:BuyerTradeParty/ram:URIUniversalCommunication/ram:URIID/@schemeID 9906 ; = rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement/ram:BuyerTradeParty/ram:URIUniversalCommunication/ram:URIID IT12345678903 >> = rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement/ram:BuyerTradeParty/ram:URIUniversalCommunication/ram:URIID IT12345678904
        PEPPOL-COMMON-R049 | invoice | @ cac:PayeeParty/cac:PartyIdentification/cbc:ID/@schemeID 0007 ; = cac:PayeeParty/cac:PartyIdentification/cbc:ID 1234567897 >> = cac:PayeeParty/cac:PartyIdentification/cbc:ID 1234567898
        PEPPOL-COMMON-R050 | invoice | @ cac:PayeeParty/cac:PartyIdentification/cbc:ID/@schemeID 0151 ; = cac:PayeeParty/cac:PartyIdentification/cbc:ID 51824753556 >> = cac:PayeeParty/cac:PartyIdentification/cbc:ID 51824753557
        PEPPOL-COMMON-R052 | invoice | @ cac:PayeeParty/cac:PartyIdentification/cbc:ID/@schemeID 0096 ; = cac:PayeeParty/cac:PartyIdentification/cbc:ID 1234567890 >> = cac:PayeeParty/cac:PartyIdentification/cbc:ID 12345
        PEPPOL-COMMON-R053 | invoice | @ cac:PayeeParty/cac:PartyIdentification/cbc:ID/@schemeID 0198 ; = cac:PayeeParty/cac:PartyIdentification/cbc:ID DK12345678 >> = cac:PayeeParty/cac:PartyIdentification/cbc:ID 12345678
        PEPPOL-COMMON-R054 | invoice | @ cac:PayeeParty/cac:PartyIdentification/cbc:ID/@schemeID 0106 ; = cac:PayeeParty/cac:PartyIdentification/cbc:ID 12345678 >> = cac:PayeeParty/cac:PartyIdentification/cbc:ID 1234567
        PEPPOL-COMMON-R055 | invoice | @ cac:PayeeParty/cac:PartyIdentification/cbc:ID/@schemeID 0190 ; = cac:PayeeParty/cac:PartyIdentification/cbc:ID 00000001234567890000 >> = cac:PayeeParty/cac:PartyIdentification/cbc:ID 1234567890000
        PEPPOL-COMMON-R056-1 | invoice | @ cac:PayeeParty/cac:PartyIdentification/cbc:ID/@schemeID 9944 ; = cac:PayeeParty/cac:PartyIdentification/cbc:ID NL123456789B01 >> = cac:PayeeParty/cac:PartyIdentification/cbc:ID NL123456789
        PEPPOL-COMMON-R056-2 | invoice | = cac:AccountingCustomerParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID NL123456789B01 >> = cac:AccountingCustomerParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID NL123456789
        PEPPOL-COMMON-R057 | invoice | @ cac:PayeeParty/cac:PartyIdentification/cbc:ID/@schemeID 0217 ; = cac:PayeeParty/cac:PartyIdentification/cbc:ID 123456789012 >> = cac:PayeeParty/cac:PartyIdentification/cbc:ID 123456789
        """
}
