/// Examples of the rules of EN 16931: see `ExampleTable` for what a row says.
enum CoreExamples {
    static let rows = """
        BR-01 | invoice | - cbc:CustomizationID
        BR-02 | invoice | - cbc:ID
        BR-03 | invoice | - cbc:IssueDate
        BR-04 | invoice | - cbc:InvoiceTypeCode
        BR-05 | invoice | - cbc:DocumentCurrencyCode
        BR-06 | S | - cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:RegistrationName
        BR-07 | invoice | - cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:RegistrationName
        BR-08 | invoice | - cac:AccountingSupplierParty/cac:Party/cac:PostalAddress
        BR-09 | invoice | - cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cac:Country
        BR-10 | invoice | - cac:AccountingCustomerParty/cac:Party/cac:PostalAddress
        BR-11 | invoice | - cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cac:Country
        BR-12 | invoice | - cac:LegalMonetaryTotal/cbc:LineExtensionAmount | cac:LegalMonetaryTotal | BR-CO-10 BR-CO-13
        BR-13 | invoice | - cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount | cac:LegalMonetaryTotal | BR-CO-13 BR-CO-15
        BR-14 | invoice | - cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount | cac:LegalMonetaryTotal | BR-CO-15 BR-CO-16
        BR-15 | invoice | - cac:LegalMonetaryTotal/cbc:PayableAmount | cac:LegalMonetaryTotal | BR-CO-16
        BR-16 | S | = cac:AllowanceCharge[1]/cbc:Amount 20.00 ; = cac:LegalMonetaryTotal/cbc:AllowanceTotalAmount 20.00 ; = cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount 100.00 ; = cac:TaxTotal/cbc:TaxAmount 21.00 ; = cac:TaxTotal/cac:TaxSubtotal/cbc:TaxAmount 21.00 ; = cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount 121.00 ; = cac:LegalMonetaryTotal/cbc:PayableAmount 121.00 ; = cac:TaxTotal/cac:TaxSubtotal/cbc:TaxableAmount 100.00 >> - cac:InvoiceLine ; = cac:LegalMonetaryTotal/cbc:LineExtensionAmount 0.00 ; = cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount 0.00 ; = cac:TaxTotal/cbc:TaxAmount 0.00 ; = cac:TaxTotal/cac:TaxSubtotal/cbc:TaxAmount 0.00 ; = cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount 0.00 ; = cac:LegalMonetaryTotal/cbc:PayableAmount 0.00 ; = cac:TaxTotal/cac:TaxSubtotal/cbc:TaxableAmount 0.00
        BR-17 | invoice | - cac:PayeeParty/cac:PartyName | | UBL-SR-19 UBL-SR-20 UBL-SR-21
        BR-18 | invoice | - cac:TaxRepresentativeParty/cac:PartyName
        BR-19 | invoice | - cac:TaxRepresentativeParty/cac:PostalAddress
        BR-20 | invoice | - cac:TaxRepresentativeParty/cac:PostalAddress/cac:Country
        BR-21 | invoice | - cac:InvoiceLine[2]/cbc:ID
        BR-22 | invoice | - cac:InvoiceLine[2]/cbc:InvoicedQuantity | | BR-23
        BR-23 | invoice | @ cac:InvoiceLine[2]/cbc:InvoicedQuantity/@unitCode
        BR-24 | invoice | - cac:InvoiceLine[2]/cbc:LineExtensionAmount | | BR-CO-10 BR-S-08
        BR-25 | invoice | - cac:InvoiceLine[2]/cac:Item/cbc:Name
        BR-26 | invoice | - cac:InvoiceLine[2]/cac:Price | | BR-27
        BR-27 | invoice | = cac:InvoiceLine[2]/cac:Price/cbc:PriceAmount -80.00 ; = cac:InvoiceLine[2]/cbc:InvoicedQuantity -2 | cac:InvoiceLine[2]/cac:Price cac:InvoiceLine[2]/cbc:InvoicedQuantity
        BR-28 | invoice | = cac:InvoiceLine/cac:Price/cac:AllowanceCharge/cbc:BaseAmount -100.00
        BR-29 | invoice | = cac:InvoicePeriod/cbc:EndDate 2026-03-31 | cac:InvoicePeriod
        BR-30 | invoice | = cac:InvoiceLine/cac:InvoicePeriod/cbc:EndDate 2026-03-31 | cac:InvoiceLine/cac:InvoicePeriod
        BR-31 | invoice | - cac:AllowanceCharge/cbc:Amount | | BR-CO-11 BR-S-08
        BR-32 | Z | - cac:AllowanceCharge[1]/cac:TaxCategory | cac:AllowanceCharge[1] | BR-Z-08
        BR-33 | invoice | - cac:AllowanceCharge/cbc:AllowanceChargeReasonCode ; - cac:AllowanceCharge/cbc:AllowanceChargeReason | | BR-CO-21
        BR-36 | invoice | - cac:AllowanceCharge[2]/cbc:Amount | | BR-CO-12 BR-S-08
        BR-37 | Z | - cac:AllowanceCharge[2]/cac:TaxCategory | cac:AllowanceCharge[2] | BR-Z-08
        BR-38 | invoice | - cac:AllowanceCharge[2]/cbc:AllowanceChargeReasonCode ; - cac:AllowanceCharge[2]/cbc:AllowanceChargeReason | | BR-CO-22
        BR-41 | invoice | - cac:InvoiceLine/cac:AllowanceCharge/cbc:Amount
        BR-42 | invoice | - cac:InvoiceLine/cac:AllowanceCharge/cbc:AllowanceChargeReasonCode ; - cac:InvoiceLine/cac:AllowanceCharge/cbc:AllowanceChargeReason | | BR-CO-23
        BR-43 | invoice | - cac:InvoiceLine/cac:AllowanceCharge[2]/cbc:Amount
        BR-44 | invoice | - cac:InvoiceLine/cac:AllowanceCharge[2]/cbc:AllowanceChargeReasonCode ; - cac:InvoiceLine/cac:AllowanceCharge[2]/cbc:AllowanceChargeReason | | BR-CO-24
        BR-45 | Z | - cac:TaxTotal/cac:TaxSubtotal/cbc:TaxableAmount | | BR-Z-08
        BR-46 | Z | - cac:TaxTotal/cac:TaxSubtotal/cbc:TaxAmount | | BR-CO-17 BR-Z-09
        BR-47 | invoice | - cac:TaxTotal/cac:TaxSubtotal[2]/cac:TaxCategory/cbc:ID
        BR-48 | Z | - cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:Percent
        BR-49 | invoice | - cac:PaymentMeans/cbc:PaymentMeansCode
        BR-50 | invoice | - cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:ID | | BR-61
        BR-51 | invoice | = cac:PaymentMeans/cbc:PaymentMeansCode 48 ; - cac:PaymentMeans/cac:PayeeFinancialAccount ; + cac:PaymentMeans <cac:CardAccount><cbc:PrimaryAccountNumberID>1234</cbc:PrimaryAccountNumberID><cbc:NetworkID>VISA</cbc:NetworkID></cac:CardAccount> >> = cac:PaymentMeans/cac:CardAccount/cbc:PrimaryAccountNumberID 4111111111111111
        BR-52 | invoice | - cac:AdditionalDocumentReference[2]/cbc:ID
        BR-53 | invoice | - cac:TaxTotal[2]
        BR-54 | invoice | - cac:InvoiceLine/cac:Item/cac:AdditionalItemProperty/cbc:Value
        BR-55 | invoice | - cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID | | UBL-SR-07
        BR-56 | invoice | - cac:TaxRepresentativeParty/cac:PartyTaxScheme
        BR-57 | invoice | - cac:Delivery/cac:DeliveryLocation/cac:Address/cac:Country
        BR-61 | invoice | - cac:PaymentMeans/cac:PayeeFinancialAccount
        BR-62 | invoice | @ cac:AccountingSupplierParty/cac:Party/cbc:EndpointID/@schemeID
        BR-63 | invoice | @ cac:AccountingCustomerParty/cac:Party/cbc:EndpointID/@schemeID
        BR-64 | invoice | @ cac:InvoiceLine/cac:Item/cac:StandardItemIdentification/cbc:ID/@schemeID
        BR-65 | invoice | @ cac:InvoiceLine/cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode/@listID
        BR-B-01 | Z | = cac:AllowanceCharge[1]/cbc:Amount 0.00 ; = cac:LegalMonetaryTotal/cbc:AllowanceTotalAmount 0.00 ; = cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount 120.00 ; = cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount 120.00 ; = cac:LegalMonetaryTotal/cbc:PayableAmount 120.00 ; = cac:TaxTotal/cac:TaxSubtotal/cbc:TaxableAmount 120.00 >> = cac:AllowanceCharge[1]/cac:TaxCategory/cbc:ID B
        BR-B-02 | S | = cac:AllowanceCharge[1]/cbc:Amount 0.00 ; = cac:LegalMonetaryTotal/cbc:AllowanceTotalAmount 0.00 ; = cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount 120.00 ; = cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount 145.20 ; = cac:LegalMonetaryTotal/cbc:PayableAmount 145.20 ; = cac:TaxTotal/cac:TaxSubtotal/cbc:TaxableAmount 120.00 ; = cac:TaxTotal/cac:TaxSubtotal/cbc:TaxAmount 25.20 ; = cac:TaxTotal/cbc:TaxAmount 25.20 ; = cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode IT ; = cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode IT ; = cac:Delivery/cac:DeliveryLocation/cac:Address/cac:Country/cbc:IdentificationCode IT >> = cac:AllowanceCharge[1]/cac:TaxCategory/cbc:ID B | cac:InvoiceLine/cac:Item/cac:ClassifiedTaxCategory
        BR-CO-03 | invoice | + cac:InvoicePeriod <cbc:DescriptionCode>35</cbc:DescriptionCode> | cbc:TaxPointDate cac:InvoicePeriod
        BR-CO-04 | Z | + . <cac:InvoiceLine><cbc:ID>2</cbc:ID><cbc:InvoicedQuantity unitCode="C62">1</cbc:InvoicedQuantity><cbc:LineExtensionAmount currencyID="EUR">0.00</cbc:LineExtensionAmount><cac:Item><cbc:Name>Gift</cbc:Name><cac:ClassifiedTaxCategory><cbc:ID>Z</cbc:ID><cbc:Percent>0</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory></cac:Item><cac:Price><cbc:PriceAmount currencyID="EUR">0.00</cbc:PriceAmount></cac:Price></cac:InvoiceLine> >> = cac:InvoiceLine[2]/cac:Item/cac:ClassifiedTaxCategory/cac:TaxScheme/cbc:ID GST
        BR-CO-09 | invoice | = cac:AccountingCustomerParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID 86797978996
        BR-CO-10 | invoice | = cac:LegalMonetaryTotal/cbc:LineExtensionAmount 1000.01 ; = cac:LegalMonetaryTotal/cbc:AllowanceTotalAmount 50.01 ; = cac:AllowanceCharge/cbc:Amount 50.01 | cac:LegalMonetaryTotal cac:InvoiceLine[1]/cbc:LineExtensionAmount cac:InvoiceLine[2]/cbc:LineExtensionAmount
        BR-CO-11 | invoice | = cac:LegalMonetaryTotal/cbc:AllowanceTotalAmount 50.01 ; = cac:LegalMonetaryTotal/cbc:ChargeTotalAmount 25.01 ; = cac:AllowanceCharge[2]/cbc:Amount 25.01 | cac:LegalMonetaryTotal cac:AllowanceCharge[1]/cbc:Amount
        BR-CO-12 | invoice | = cac:LegalMonetaryTotal/cbc:ChargeTotalAmount 25.01 ; = cac:LegalMonetaryTotal/cbc:AllowanceTotalAmount 50.01 ; = cac:AllowanceCharge[1]/cbc:Amount 50.01 | cac:LegalMonetaryTotal cac:AllowanceCharge[2]/cbc:Amount
        BR-CO-13 | invoice | = cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount 975.01 ; = cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount 1155.76 ; = cac:LegalMonetaryTotal/cbc:PayableAmount 1056.01 | cac:LegalMonetaryTotal
        BR-CO-14 | invoice | = cac:TaxTotal/cbc:TaxAmount 180.76 ; = cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount 1155.76 ; = cac:LegalMonetaryTotal/cbc:PayableAmount 1056.01 | cac:TaxTotal[1]/cac:TaxSubtotal[1]/cbc:TaxAmount cac:TaxTotal[1]/cac:TaxSubtotal[2]/cbc:TaxAmount
        BR-CO-15 | invoice | = cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount 1155.76 ; = cac:LegalMonetaryTotal/cbc:PayableAmount 1056.01 | cac:TaxTotal[1]/cbc:TaxAmount cac:LegalMonetaryTotal
        BR-CO-16 | invoice | = cac:LegalMonetaryTotal/cbc:PayableAmount 1056.01 | cac:LegalMonetaryTotal
        BR-CO-17 | invoice | = cac:TaxTotal/cac:TaxSubtotal[2]/cbc:TaxAmount 11.60 ; = cac:TaxTotal/cbc:TaxAmount 182.75 ; = cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount 1157.75 ; = cac:LegalMonetaryTotal/cbc:PayableAmount 1058.00 | cac:TaxTotal[1]/cac:TaxSubtotal[2] | BR-S-09
        BR-CO-18 | invoice | - cac:TaxTotal/cac:TaxSubtotal ; - cac:TaxTotal/cac:TaxSubtotal | cac:TaxTotal[1] | BR-S-01
        BR-CO-19 | invoice | - cac:InvoicePeriod/cbc:StartDate ; - cac:InvoicePeriod/cbc:EndDate
        BR-CO-20 | invoice | - cac:InvoiceLine/cac:InvoicePeriod/cbc:StartDate ; - cac:InvoiceLine/cac:InvoicePeriod/cbc:EndDate
        BR-CO-21 | invoice | - cac:AllowanceCharge/cbc:AllowanceChargeReasonCode ; - cac:AllowanceCharge/cbc:AllowanceChargeReason | | BR-33
        BR-CO-22 | invoice | - cac:AllowanceCharge[2]/cbc:AllowanceChargeReasonCode ; - cac:AllowanceCharge[2]/cbc:AllowanceChargeReason | | BR-38
        BR-CO-23 | invoice | - cac:InvoiceLine/cac:AllowanceCharge/cbc:AllowanceChargeReasonCode ; - cac:InvoiceLine/cac:AllowanceCharge/cbc:AllowanceChargeReason | | BR-42
        BR-CO-24 | invoice | - cac:InvoiceLine/cac:AllowanceCharge[2]/cbc:AllowanceChargeReasonCode ; - cac:InvoiceLine/cac:AllowanceCharge[2]/cbc:AllowanceChargeReason | | BR-44
        BR-CO-26 | invoice | - cac:AccountingSupplierParty/cac:Party/cac:PartyIdentification ; - cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID ; - cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme[1]
        """
}
