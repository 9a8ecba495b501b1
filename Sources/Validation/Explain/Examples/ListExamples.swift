/// Examples of the rules about code lists and decimals: see `ExampleTable` for what a row says.
enum ListExamples {
    static let rows = """
        BR-CL-01 | invoice | = cbc:InvoiceTypeCode 999
        BR-CL-03 | invoice | @ cac:AllowanceCharge/cbc:BaseAmount/@currencyID EURO
        BR-CL-04 | Z | = cbc:DocumentCurrencyCode EURO | | BR-CO-15
        BR-CL-05 | invoice | = cbc:TaxCurrencyCode KRONA | | BR-53
        BR-CL-06 | invoice | - cbc:TaxPointDate ; + cac:InvoicePeriod <cbc:DescriptionCode>35</cbc:DescriptionCode> >> = cac:InvoicePeriod/cbc:DescriptionCode 99
        BR-CL-07 | invoice | @ cac:AdditionalDocumentReference/cbc:ID/@schemeID QQQ
        BR-CL-08 | invoice | = cbc:Note #AAI#Goods stay ours until they are paid. >> = cbc:Note #QQQ#Goods stay ours until they are paid.
        BR-CL-10 | invoice | @ cac:PayeeParty/cac:PartyIdentification/cbc:ID/@schemeID 9999
        BR-CL-11 | invoice | @ cac:PayeeParty/cac:PartyLegalEntity/cbc:CompanyID/@schemeID 9999
        BR-CL-13 | invoice | @ cac:InvoiceLine/cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode/@listID QQQ
        BR-CL-14 | invoice | = cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode fr
        BR-CL-15 | invoice | = cac:InvoiceLine/cac:Item/cac:OriginCountry/cbc:IdentificationCode Belgium
        BR-CL-16 | invoice | = cac:PaymentMeans/cbc:PaymentMeansCode 999
        BR-CL-17 | Z | = cac:AllowanceCharge[1]/cbc:Amount 0.00 ; = cac:LegalMonetaryTotal/cbc:AllowanceTotalAmount 0.00 ; = cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount 120.00 ; = cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount 120.00 ; = cac:LegalMonetaryTotal/cbc:PayableAmount 120.00 ; = cac:TaxTotal/cac:TaxSubtotal/cbc:TaxableAmount 120.00 >> = cac:AllowanceCharge[1]/cac:TaxCategory/cbc:ID Q
        BR-CL-18 | Z | + . <cac:InvoiceLine><cbc:ID>2</cbc:ID><cbc:InvoicedQuantity unitCode="C62">1</cbc:InvoicedQuantity><cbc:LineExtensionAmount currencyID="EUR">0.00</cbc:LineExtensionAmount><cac:Item><cbc:Name>Gift</cbc:Name><cac:ClassifiedTaxCategory><cbc:ID>Z</cbc:ID><cbc:Percent>0</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory></cac:Item><cac:Price><cbc:PriceAmount currencyID="EUR">0.00</cbc:PriceAmount></cac:Price></cac:InvoiceLine> >> = cac:InvoiceLine[2]/cac:Item/cac:ClassifiedTaxCategory/cbc:ID Q
        BR-CL-19 | invoice | = cac:AllowanceCharge/cbc:AllowanceChargeReasonCode FC
        BR-CL-20 | invoice | = cac:AllowanceCharge[2]/cbc:AllowanceChargeReasonCode 95
        BR-CL-21 | invoice | @ cac:InvoiceLine/cac:Item/cac:StandardItemIdentification/cbc:ID/@schemeID 9999
        BR-CL-22 | E | + cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory <cbc:TaxExemptionReasonCode>VATEX-EU-132</cbc:TaxExemptionReasonCode> >> = cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:TaxExemptionReasonCode EXEMPT
        BR-CL-23 | invoice | @ cac:InvoiceLine[2]/cbc:InvoicedQuantity/@unitCode pieces
        BR-CL-24 | invoice | @ cac:AdditionalDocumentReference[2]/cac:Attachment/cbc:EmbeddedDocumentBinaryObject/@mimeCode text/plain
        BR-CL-25 | invoice | @ cac:AccountingCustomerParty/cac:Party/cbc:EndpointID/@schemeID 9999
        BR-CL-26 | invoice | @ cac:Delivery/cac:DeliveryLocation/cbc:ID/@schemeID 9999
        BR-DEC-01 | cii | = rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:SpecifiedTradeAllowanceCharge[1]/ram:ActualAmount 50.000
        BR-DEC-02 | cii | = rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:SpecifiedTradeAllowanceCharge[1]/ram:BasisAmount 500.000
        BR-DEC-05 | cii | = rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:SpecifiedTradeAllowanceCharge[2]/ram:ActualAmount 25.000
        BR-DEC-06 | cii | = rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:SpecifiedTradeAllowanceCharge[2]/ram:BasisAmount 500.000
        BR-DEC-09 | cii | = rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:SpecifiedTradeSettlementHeaderMonetarySummation/ram:LineTotalAmount 1000.000
        BR-DEC-10 | cii | = rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:SpecifiedTradeSettlementHeaderMonetarySummation/ram:AllowanceTotalAmount 50.000
        BR-DEC-11 | cii | = rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:SpecifiedTradeSettlementHeaderMonetarySummation/ram:ChargeTotalAmount 25.000
        BR-DEC-12 | cii | = rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:SpecifiedTradeSettlementHeaderMonetarySummation/ram:TaxBasisTotalAmount 975.000
        BR-DEC-13 | cii | - rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:TaxCurrencyCode ; - rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:SpecifiedTradeSettlementHeaderMonetarySummation/ram:TaxTotalAmount[2] >> = rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:SpecifiedTradeSettlementHeaderMonetarySummation/ram:TaxTotalAmount 180.750
        BR-DEC-14 | cii | = rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:SpecifiedTradeSettlementHeaderMonetarySummation/ram:GrandTotalAmount 1155.750
        BR-DEC-15 | cii | = rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:SpecifiedTradeSettlementHeaderMonetarySummation/ram:TaxTotalAmount[2] 1988.250
        BR-DEC-16 | cii | = rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:SpecifiedTradeSettlementHeaderMonetarySummation/ram:TotalPrepaidAmount 100.000
        BR-DEC-17 | cii | = rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:SpecifiedTradeSettlementHeaderMonetarySummation/ram:RoundingAmount 0.250
        BR-DEC-18 | cii | = rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:SpecifiedTradeSettlementHeaderMonetarySummation/ram:DuePayableAmount 1056.000
        BR-DEC-19 | cii | = rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax[2]/ram:BasisAmount 160.000
        BR-DEC-20 | cii | = rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax[2]/ram:CalculatedAmount 9.600
        BR-DEC-23 | cii | = rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem[2]/ram:SpecifiedLineTradeSettlement/ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount 160.000
        BR-DEC-24 | cii | = rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem/ram:SpecifiedLineTradeSettlement/ram:SpecifiedTradeAllowanceCharge[1]/ram:ActualAmount 90.000
        BR-DEC-25 | cii | = rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem/ram:SpecifiedLineTradeSettlement/ram:SpecifiedTradeAllowanceCharge[1]/ram:BasisAmount 900.000
        BR-DEC-27 | cii | = rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem/ram:SpecifiedLineTradeSettlement/ram:SpecifiedTradeAllowanceCharge[2]/ram:ActualAmount 30.000
        BR-DEC-28 | cii | = rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem/ram:SpecifiedLineTradeSettlement/ram:SpecifiedTradeAllowanceCharge[2]/ram:BasisAmount 600.000
        """
}
