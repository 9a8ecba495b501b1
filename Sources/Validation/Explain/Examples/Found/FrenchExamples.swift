/// Examples of France, CTC Flux 2; found, as `ExampleTable` says.
enum FrenchExamples {
    static let rows = """
        BR-FR-01_BT-1-1 | fr-invoice | % cbc:ID 101
        BR-FR-01_BT-1-2 | fr-invoice | = cbc:ID  | | BR-FR-02_BT-1
        BR-FR-01_BT-1 | fr-cii | % rsm:ExchangedDocument/ram:ID 101
        BR-FR-01_BT-25-1 | fr-invoice | % cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID 101
        BR-FR-01_BT-25-2 | fr-invoice | = cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID  | | BR-FR-02_BT-25
        BR-FR-01_BT-25 | fr-cii | % rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:InvoiceReferencedDocument/ram:IssuerAssignedID 101
        BR-FR-02_BT-1 | fr-cii | = rsm:ExchangedDocument/ram:ID 
        BR-FR-02_BT-25 | fr-cii | = rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:InvoiceReferencedDocument/ram:IssuerAssignedID 
        BR-FR-03_BT-2 | fr-invoice | = cbc:IssueDate 
        BR-FR-03_BT-7 | fr-invoice | = cbc:TaxPointDate 
        BR-FR-03_BT-9 | fr-invoice | = cbc:DueDate X
        BR-FR-03_BT-26 | fr-invoice | = cac:BillingReference/cac:InvoiceDocumentReference/cbc:IssueDate 
        BR-FR-03_BT-72 | fr-invoice | = cac:Delivery/cbc:ActualDeliveryDate 
        BR-FR-03_BT-73 | fr-invoice | = cac:InvoicePeriod/cbc:StartDate 
        BR-FR-03_BT-74 | fr-invoice | = cac:InvoicePeriod/cbc:EndDate 
        BR-FR-03_BT-134 | fr-invoice | = cac:InvoiceLine/cac:InvoicePeriod/cbc:StartDate 
        BR-FR-03_BT-135 | fr-invoice | = cac:InvoiceLine/cac:InvoicePeriod/cbc:EndDate 
        BR-FR-03_EXT-FR-FE-134 | fr-cii | = rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem/ram:SpecifiedLineTradeSettlement/ram:BillingSpecifiedPeriod/ram:StartDateTime/udt:DateTimeString 
        BR-FR-03_EXT-FR-FE-135 | fr-cii | = rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem/ram:SpecifiedLineTradeSettlement/ram:BillingSpecifiedPeriod/ram:EndDateTime/udt:DateTimeString 
        BR-FR-04_BT-3 | fr-invoice | = cbc:InvoiceTypeCode 
        BR-FR-05_BT-22-1 | fr-invoice | - cbc:Note
        BR-FR-05_BT-22-2 | fr-invoice | - cbc:Note[2]
        BR-FR-05_BT-22-3 | fr-invoice | - cbc:Note[3]
        BR-FR-05_BT-22_AAB | fr-cii | - rsm:ExchangedDocument/ram:IncludedNote[3]
        BR-FR-05_BT-22_PMD | fr-cii | - rsm:ExchangedDocument/ram:IncludedNote[2]
        BR-FR-05_BT-22_PMT | fr-cii | - rsm:ExchangedDocument/ram:IncludedNote
        BR-FR-06_BT-21-1 | fr-invoice | * cbc:Note 2
        BR-FR-06_BT-21-2 | fr-invoice | * cbc:Note[2] 2
        BR-FR-06_BT-21-3 | fr-invoice | * cbc:Note[3] 2
        BR-FR-06_BT-21_AAB | fr-cii | * rsm:ExchangedDocument/ram:IncludedNote[3] 2
        BR-FR-06_BT-21_PMD | fr-cii | * rsm:ExchangedDocument/ram:IncludedNote[2] 2
        BR-FR-06_BT-21_PMT | fr-cii | * rsm:ExchangedDocument/ram:IncludedNote 2
        BR-FR-08_BT-23 | fr-invoice | - cbc:ProfileID
        BR-FR-10_BT-30 | fr-invoice | - cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID
        BR-FR-12_BT-49 | fr-invoice | - cac:AccountingCustomerParty
        BR-FR-13_BT-34 | fr-invoice | - cac:AccountingSupplierParty
        BR-FR-15_BT-95_BT-102-1 | fr-invoice | = cac:AllowanceCharge/cac:TaxCategory/cbc:ID 
        BR-FR-15_BT-95_BT-102 | fr-cii | - rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:SpecifiedTradeAllowanceCharge/ram:CategoryTradeTax/ram:CategoryCode
        BR-FR-15_BT-95_BT-118 | fr-cii | - rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax/ram:CategoryCode
        BR-FR-15_BT-95_BT-151 | fr-cii | - rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem/ram:SpecifiedLineTradeSettlement/ram:ApplicableTradeTax/ram:CategoryCode
        BR-FR-15_BT-118-1 | fr-invoice | = cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:ID 
        BR-FR-15_BT-151-1 | fr-invoice | = cac:InvoiceLine/cac:Item/cac:ClassifiedTaxCategory/cbc:ID 
        BR-FR-16_BT-96 | fr-invoice | = cac:AllowanceCharge/cac:TaxCategory/cbc:Percent 30
        BR-FR-16_BT-96_BT-103 | fr-cii | = rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:SpecifiedTradeAllowanceCharge/ram:CategoryTradeTax/ram:RateApplicablePercent 30
        BR-FR-16_BT-119 | fr-invoice | = cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:Percent 30
        BR-FR-16_BT-152 | fr-invoice | = cac:InvoiceLine/cac:Item/cac:ClassifiedTaxCategory/cbc:Percent 30
        BR-FR-17_BT-123 | fr-invoice | = cac:AdditionalDocumentReference[2]/cbc:DocumentDescription 
        BR-FR-18_BT-123 | fr-invoice | * cac:AdditionalDocumentReference[2] 2
        BR-FR-27_BG-32 | fr-cii | - rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem/ram:SpecifiedTradeProduct/ram:ApplicableProductCharacteristic/ram:Description
        BR-FR-27_BT-160 | fr-cii | = rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem/ram:SpecifiedTradeProduct/ram:ApplicableProductCharacteristic/ram:Description 
        BR-FR-28-Value | fr-invoice | - cac:InvoiceLine/cac:Item/cac:AdditionalItemProperty/cbc:Value
        BR-FR-32-ID | fr-invoice | @ cac:PayeeParty/cac:PartyIdentification/cbc:ID/@schemeID 0002
        BR-FR-32-GLOBALID | fr-cii | @ rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement/ram:BuyerTradeParty/ram:GlobalID/@schemeID 0002
        BR-FR-32-LEGALID | fr-invoice | @ cac:PayeeParty/cac:PartyLegalEntity/cbc:CompanyID/@schemeID 0002
        BR-FR-CO-05_BT-3 | fr-note | - cac:BillingReference
        BR-FR-CO-07_BT-9 | fr-cii | - rsm:ExchangedDocument
        BR-FR-CO-10_BT-29-1 | fr-invoice | @ cac:AccountingSupplierParty/cac:Party/cac:PartyIdentification/cbc:ID/@schemeID
        BR-FR-CO-10_BT-29-2 | fr-invoice | * cac:AccountingSupplierParty/cac:Party/cac:PartyIdentification 2
        BR-FR-CO-10_BT-46-1 | fr-invoice | @ cac:AccountingCustomerParty/cac:Party/cac:PartyIdentification/cbc:ID/@schemeID
        BR-FR-CO-10_BT-46-2 | fr-invoice | * cac:AccountingCustomerParty/cac:Party/cac:PartyIdentification 2
        BR-FR-CO-10_BT-60-1 | fr-invoice | @ cac:PayeeParty/cac:PartyIdentification/cbc:ID/@schemeID
        BR-FR-CO-10_BT-60-2 | fr-invoice | * cac:PayeeParty/cac:PartyIdentification 2
        BR-FR-CO-10_BT-71-1 | fr-invoice | @ cac:Delivery/cac:DeliveryLocation/cbc:ID/@schemeID
        BR-FR-CO-10_BT-71-2 | fr-invoice | * cac:Delivery/cac:DeliveryLocation/cbc:ID 2
        BR-FR-CO-12_BT-5 | fr-invoice | = cbc:DocumentCurrencyCode 
        BR-FR-DEC-01_BT-92_BT-99 | fr-invoice | = cac:AllowanceCharge/cbc:Amount 
        BR-FR-DEC-01_BT-93_BT-100 | fr-invoice | = cac:AllowanceCharge/cbc:BaseAmount 
        BR-FR-DEC-01_BT-106 | fr-invoice | = cac:LegalMonetaryTotal/cbc:LineExtensionAmount 
        BR-FR-DEC-01_BT-107 | fr-invoice | = cac:LegalMonetaryTotal/cbc:AllowanceTotalAmount 
        BR-FR-DEC-01_BT-108 | fr-invoice | = cac:LegalMonetaryTotal/cbc:ChargeTotalAmount 
        BR-FR-DEC-01_BT-109 | fr-invoice | = cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount 
        BR-FR-DEC-01_BT-110 | fr-invoice | = cac:TaxTotal/cbc:TaxAmount 
        BR-FR-DEC-01_BT-112 | fr-invoice | = cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount 
        BR-FR-DEC-01_BT-113 | fr-invoice | = cac:LegalMonetaryTotal/cbc:PrepaidAmount 
        BR-FR-DEC-01_BT-114 | fr-invoice | = cac:LegalMonetaryTotal/cbc:PayableRoundingAmount 
        BR-FR-DEC-01_BT-115 | fr-invoice | = cac:LegalMonetaryTotal/cbc:PayableAmount 
        BR-FR-DEC-01_BT-116 | fr-invoice | = cac:TaxTotal/cac:TaxSubtotal/cbc:TaxableAmount 
        BR-FR-DEC-01_BT-117 | fr-invoice | = cac:TaxTotal/cac:TaxSubtotal/cbc:TaxAmount 
        BR-FR-DEC-01_BT-131 | fr-invoice | = cac:InvoiceLine/cbc:LineExtensionAmount 
        BR-FR-DEC-01_BT-136_BT-141 | fr-invoice | = cac:InvoiceLine/cac:AllowanceCharge/cbc:Amount 
        BR-FR-DEC-01_BT-137_BT-142 | fr-invoice | = cac:InvoiceLine/cac:AllowanceCharge/cbc:BaseAmount 
        BR-FR-DEC-02_BT-129 | fr-invoice | = cac:InvoiceLine/cbc:InvoicedQuantity 
        BR-FR-DEC-02_BT-149 | fr-invoice | = cac:InvoiceLine/cac:Price/cbc:BaseQuantity X
        BR-FR-DEC-03_BT-146 | fr-invoice | = cac:InvoiceLine/cac:Price/cbc:PriceAmount X
        BR-FR-DEC-03_BT-147 | fr-invoice | = cac:InvoiceLine/cac:Price/cac:AllowanceCharge/cbc:Amount X
        BR-FR-DEC-03_BT-148 | fr-invoice | = cac:InvoiceLine/cac:Price/cac:AllowanceCharge/cbc:BaseAmount X
        BR-FR-DEC-04_BT-96_BT-103 | fr-cii | = rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:SpecifiedTradeAllowanceCharge/ram:CategoryTradeTax/ram:RateApplicablePercent 
        BR-FR-DEC-04_BT-119 | fr-cii | = rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax/ram:RateApplicablePercent 
        BR-FR-DEC-04_BT-152 | fr-note | = cac:CreditNoteLine/cac:Item/cac:ClassifiedTaxCategory/cbc:Percent 
        """
}
