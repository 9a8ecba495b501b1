/// Examples of XRechnung, extended too; found, as `ExampleTable` says.
enum GermanExamples {
    static let rows = """
        BR-DE-1 | de-invoice | - cac:PaymentMeans
        BR-DE-2 | de-invoice | - cac:AccountingSupplierParty/cac:Party/cac:Contact
        BR-DE-3 | de-invoice | - cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cbc:CityName
        BR-DE-4 | de-invoice | - cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cbc:PostalZone
        BR-DE-5 | de-invoice | - cac:AccountingSupplierParty/cac:Party/cac:Contact/cbc:Name
        BR-DE-6 | de-invoice | - cac:AccountingSupplierParty/cac:Party/cac:Contact/cbc:Telephone | | BR-DE-27
        BR-DE-7 | de-invoice | - cac:AccountingSupplierParty/cac:Party/cac:Contact/cbc:ElectronicMail | | BR-DE-28
        BR-DE-8 | de-invoice | - cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cbc:CityName
        BR-DE-9 | de-invoice | - cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cbc:PostalZone
        BR-DE-10 | de-invoice | - cac:Delivery/cac:DeliveryLocation/cac:Address/cbc:CityName
        BR-DE-11 | de-invoice | - cac:Delivery/cac:DeliveryLocation/cac:Address/cbc:PostalZone
        BR-DE-14 | de-invoice | - cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory
        BR-DE-15 | de-invoice | - cbc:BuyerReference
        BR-DE-16 | de-cii | - rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement | | BR-DE-15
        BR-DE-17 | de-invoice | - cbc:InvoiceTypeCode
        BR-DE-18 | de-invoice | = cac:PaymentTerms/cbc:Note ##
        BR-DE-19 | de-invoice | - cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:ID
        BR-DE-20 | de-invoice | = cac:PaymentMeans/cbc:PaymentMeansCode 59 | | BR-DE-25-a BR-DE-25-b PEPPOL-EN16931-R061
        BR-DE-21 | de-invoice | - cbc:CustomizationID
        BR-DE-22 | de-invoice | * cac:AdditionalDocumentReference[2] 2
        BR-DE-23-a | de-invoice | - cac:PaymentMeans/cac:PayeeFinancialAccount | | BR-DE-19
        BR-DE-24-a | de-invoice | = cac:PaymentMeans/cbc:PaymentMeansCode 48 | | BR-DE-24-b
        BR-DE-24-b | de-invoice | = cac:PaymentMeans/cbc:PaymentMeansCode 48 | | BR-DE-24-a
        BR-DE-25-a | de-invoice | = cac:PaymentMeans/cbc:PaymentMeansCode 59 | | BR-DE-20 BR-DE-25-b PEPPOL-EN16931-R061
        BR-DE-25-b | de-invoice | = cac:PaymentMeans/cbc:PaymentMeansCode 59 | | BR-DE-20 BR-DE-25-a PEPPOL-EN16931-R061
        BR-DE-27 | de-invoice | = cac:AccountingSupplierParty/cac:Party/cac:Contact/cbc:Telephone X
        BR-DE-28 | de-invoice | = cac:AccountingSupplierParty/cac:Party/cac:Contact/cbc:ElectronicMail X
        BR-DEX-01 | dex-invoice | @ cac:AdditionalDocumentReference[2]/cac:Attachment/cbc:EmbeddedDocumentBinaryObject/@mimeCode
        BR-DEX-04 | dex-invoice | @ cac:PayeeParty/cac:PartyIdentification/cbc:ID/@schemeID X
        BR-DEX-05 | dex-cii | @ rsm:ExchangedDocument/ram:ID/@schemeID X
        BR-DEX-06 | dex-invoice | @ cac:InvoiceLine/cac:Item/cac:StandardItemIdentification/cbc:ID/@schemeID X
        BR-DEX-07 | dex-invoice | @ cac:AccountingSupplierParty/cac:Party/cbc:EndpointID/@schemeID X
        BR-DEX-08 | dex-invoice | @ cac:Delivery/cac:DeliveryLocation/cbc:ID/@schemeID X
        BR-DEX-09 | dex-invoice | - cac:LegalMonetaryTotal/cbc:PrepaidAmount
        BR-TMP-2 | de-invoice | = cac:AdditionalDocumentReference[2]/cac:Attachment/cac:ExternalReference/cbc:URI X
        BR-TMP-3 | de-cii | = rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem/ram:SpecifiedLineTradeAgreement/ram:GrossPriceProductTradePrice/ram:BasisQuantity 10
        PEPPOL-EN16931-R043-1 | de-cii | - rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:SpecifiedTradeAllowanceCharge/ram:ChargeIndicator
        PEPPOL-EN16931-R043-2 | de-cii | - rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem/ram:SpecifiedLineTradeAgreement/ram:GrossPriceProductTradePrice/ram:AppliedTradeAllowanceCharge/ram:ChargeIndicator | | PEPPOL-EN16931-R044
        """
}
