/// Examples of national rules and of what was left of the syntax: see `ExampleTable` for what a row says. They were found by changing
/// the documents of `ProfileBases` in one place each and looking which rules fire; a test proves each of them.
enum FoundExamples {
    static let rows = """
        BII2-T10-R001 | nl-invoice | - cbc:CustomizationID
        SI-V20-INV-R000 | nl-invoice | = cbc:CustomizationID X
        DE-R-001 | peppol-DE-invoice | - cac:PaymentMeans
        DE-R-002 | peppol-DE-invoice | - cac:AccountingSupplierParty/cac:Party/cac:Contact
        DE-R-003 | peppol-DE-invoice | - cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cbc:CityName
        DE-R-004 | peppol-DE-invoice | - cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cbc:PostalZone
        DE-R-005 | peppol-DE-invoice | - cac:AccountingSupplierParty/cac:Party/cac:Contact/cbc:Name
        DE-R-006 | peppol-DE-invoice | - cac:AccountingSupplierParty/cac:Party/cac:Contact/cbc:Telephone | | DE-R-027
        DE-R-007 | peppol-DE-invoice | - cac:AccountingSupplierParty/cac:Party/cac:Contact/cbc:ElectronicMail | | DE-R-028
        DE-R-008 | peppol-DE-invoice | - cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cbc:CityName
        DE-R-009 | peppol-DE-invoice | - cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cbc:PostalZone
        DE-R-010 | peppol-DE-invoice | - cac:Delivery/cac:DeliveryLocation/cac:Address/cbc:CityName
        DE-R-011 | peppol-DE-invoice | - cac:Delivery/cac:DeliveryLocation/cac:Address/cbc:PostalZone
        DE-R-014 | peppol-DE-invoice | - cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory
        DE-R-015 | peppol-DE-invoice | - cbc:BuyerReference
        DE-R-017 | peppol-DE-invoice | - cbc:InvoiceTypeCode
        DE-R-019 | peppol-DE-invoice | - cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:ID
        DE-R-020 | peppol-DE-invoice | = cac:PaymentMeans/cbc:PaymentMeansCode 59 | | DE-R-025-1 DE-R-025-2 PEPPOL-EN16931-R061
        DE-R-022 | peppol-DE-invoice | * cac:AdditionalDocumentReference[2] 2
        DE-R-023-1 | peppol-DE-invoice | - cac:PaymentMeans/cac:PayeeFinancialAccount | | DE-R-019
        DE-R-024-1 | peppol-DE-invoice | = cac:PaymentMeans/cbc:PaymentMeansCode 48 | | DE-R-024-2
        DE-R-024-2 | peppol-DE-invoice | = cac:PaymentMeans/cbc:PaymentMeansCode 48 | | DE-R-024-1
        DE-R-025-1 | peppol-DE-invoice | = cac:PaymentMeans/cbc:PaymentMeansCode 59 | | DE-R-020 DE-R-025-2 PEPPOL-EN16931-R061
        DE-R-025-2 | peppol-DE-invoice | = cac:PaymentMeans/cbc:PaymentMeansCode 59 | | DE-R-020 DE-R-025-1 PEPPOL-EN16931-R061
        DE-R-027 | peppol-DE-invoice | = cac:AccountingSupplierParty/cac:Party/cac:Contact/cbc:Telephone X
        DE-R-028 | peppol-DE-invoice | = cac:AccountingSupplierParty/cac:Party/cac:Contact/cbc:ElectronicMail X
        DK-R-002 | peppol-DK-invoice | - cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity
        DK-R-003 | peppol-DK-invoice | @ cac:InvoiceLine/cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode/@listVersionID
        DK-R-005 | peppol-DK-invoice | - cac:PaymentMeans/cbc:PaymentMeansCode
        DK-R-007 | peppol-DK-invoice | = cac:PaymentMeans/cbc:PaymentMeansCode 49 | | PEPPOL-EN16931-R061
        DK-R-013 | peppol-DK-invoice | @ cac:AccountingSupplierParty/cac:Party/cac:PartyIdentification/cbc:ID/@schemeID
        DK-R-014 | peppol-DK-invoice | @ cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID/@schemeID
        DK-R-016 | peppol-DK-note | = cac:LegalMonetaryTotal/cbc:PayableAmount -1
        DK-R-017 | peppol-DK-invoice | @ cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID/@schemeID
        GR-R-001-1 | peppol-GR-invoice | = cbc:ID X | | GR-R-001-2 GR-R-001-3 GR-R-001-4 GR-R-001-5 GR-R-001-6 GR-R-001-7
        GR-R-001-2 | peppol-GR-invoice | = cbc:ID X | | GR-R-001-1 GR-R-001-3 GR-R-001-4 GR-R-001-5 GR-R-001-6 GR-R-001-7
        GR-R-001-3 | peppol-GR-invoice | - cbc:IssueDate
        GR-R-001-4 | peppol-GR-invoice | = cbc:ID X | | GR-R-001-1 GR-R-001-2 GR-R-001-3 GR-R-001-5 GR-R-001-6 GR-R-001-7
        GR-R-001-5 | peppol-GR-invoice | = cbc:ID X | | GR-R-001-1 GR-R-001-2 GR-R-001-3 GR-R-001-4 GR-R-001-6 GR-R-001-7
        GR-R-001-6 | peppol-GR-invoice | = cbc:ID X | | GR-R-001-1 GR-R-001-2 GR-R-001-3 GR-R-001-4 GR-R-001-5 GR-R-001-7
        GR-R-001-7 | peppol-GR-invoice | = cbc:ID X | | GR-R-001-1 GR-R-001-2 GR-R-001-3 GR-R-001-4 GR-R-001-5 GR-R-001-6
        GR-R-002 | peppol-GR-invoice | - cac:AccountingSupplierParty/cac:Party/cac:PartyName
        GR-R-004-1 | peppol-GR-invoice | - cac:AdditionalDocumentReference
        GR-R-004-2 | peppol-GR-invoice | = cac:AdditionalDocumentReference/cbc:ID X
        GR-R-005 | peppol-GR-invoice | - cac:AccountingCustomerParty/cac:Party/cac:PartyName
        GR-R-006 | peppol-GR-invoice | - cac:AccountingCustomerParty/cac:Party/cac:PartyTaxScheme
        GR-R-008-2 | peppol-GR-invoice | * cac:AdditionalDocumentReference[2] 2 | | GR-S-008-1
        GR-R-008-3 | peppol-GR-invoice | - cac:AdditionalDocumentReference[2]/cac:Attachment
        GR-R-009 | peppol-GR-invoice | = cac:AccountingSupplierParty/cac:Party/cbc:EndpointID X
        GR-R-010 | peppol-GR-invoice | = cac:AccountingCustomerParty/cac:Party/cbc:EndpointID X
        GR-S-008-1 | peppol-GR-invoice | - cac:AdditionalDocumentReference[2]
        IS-R-001 | peppol-IS-invoice | - cbc:InvoiceTypeCode
        IS-R-002 | peppol-IS-invoice | - cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity
        IS-R-003 | peppol-IS-invoice | - cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cbc:StreetName
        IS-R-004 | peppol-IS-invoice | - cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity
        IS-R-005 | peppol-IS-invoice | - cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cbc:StreetName
        IS-R-007 | peppol-IS-invoice | = cac:PaymentMeans/cbc:PaymentMeansCode 42
        IT-R-001 | peppol-IT-invoice | - cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme[2]/cbc:CompanyID
        IT-R-002 | peppol-IT-invoice | - cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cbc:StreetName
        IT-R-003 | peppol-IT-invoice | - cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cbc:CityName
        IT-R-004 | peppol-IT-invoice | - cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cbc:PostalZone
        NL-R-001 | peppol-NL-note | - cac:BillingReference
        NL-R-002 | peppol-NL-invoice | - cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cbc:CityName
        NL-R-003 | peppol-NL-invoice | @ cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID/@schemeID
        NL-R-004 | peppol-NL-invoice | - cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cbc:CityName
        NL-R-005 | peppol-NL-invoice | @ cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID/@schemeID
        NL-R-007 | peppol-NL-invoice | - cac:PaymentMeans
        NL-R-008 | peppol-NL-invoice | - cac:PaymentMeans/cbc:PaymentMeansCode
        NL-R-009 | peppol-NL-invoice | - cac:OrderReference
        NO-R-002 | peppol-NO-invoice | - cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme[2]
        SE-R-003 | peppol-SE-invoice | = cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID 2026-02-30 | | PEPPOL-COMMON-R049 SE-R-013
        SE-R-004 | peppol-SE-invoice | = cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID 0 | | PEPPOL-COMMON-R049 SE-R-013
        SE-R-005 | peppol-SE-invoice | - cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme/cac:TaxScheme
        SE-R-006 | peppol-SE-invoice | - cac:AllowanceCharge/cac:TaxCategory/cbc:Percent
        SE-R-012 | peppol-SE-invoice | = cac:PaymentMeans/cbc:PaymentMeansCode 31
        SE-R-013 | peppol-SE-invoice | = cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID 0 | | PEPPOL-COMMON-R049 SE-R-004
        BR-CIUS-PT-01 | pt-invoice | - cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID
        BR-CIUS-PT-02 | pt-invoice | - cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme/cac:TaxScheme
        BR-CIUS-PT-03 | pt-invoice | - cac:AccountingCustomerParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID
        BR-CIUS-PT-04 | pt-invoice | - cac:AccountingCustomerParty/cac:Party/cac:PartyTaxScheme/cac:TaxScheme
        BR-CIUS-PT-05 | pt-invoice | - cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cbc:StreetName
        BR-CIUS-PT-06 | pt-invoice | - cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cbc:CityName
        BR-CIUS-PT-07 | pt-invoice | - cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cbc:PostalZone
        BR-CIUS-PT-08 | pt-invoice | - cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cac:TaxScheme
        BR-CIUS-PT-09 | pt-invoice | - cac:InvoiceLine/cac:Item/cac:ClassifiedTaxCategory/cac:TaxScheme
        BR-CIUS-PT-10 | pt-invoice | - cac:LegalMonetaryTotal | | DT-CIUS-PT-165
        BR-CIUS-PT-11 | pt-invoice | - cac:TaxTotal | | DT-CIUS-PT-165
        BR-CIUS-PT-14 | pt-invoice | - cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:Percent | | DT-CIUS-PT-167 DT-CIUS-PT-174
        BR-CIUS-PT-16 | pt-invoice | = cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:ID E | | DT-CIUS-PT-175
        BR-CIUS-PT-17 | pt-invoice | = cac:InvoiceLine/cac:Item/cac:ClassifiedTaxCategory/cbc:ID E | | DT-CIUS-PT-173 DT-CIUS-PT-175
        BR-CIUS-PT-18 | pt-invoice | = cac:InvoiceLine[2]/cac:Item/cac:ClassifiedTaxCategory/cbc:ID E | | DT-CIUS-PT-173 DT-CIUS-PT-175
        BR-CIUS-PT-19 | pt-invoice | - cac:AllowanceCharge/cac:TaxCategory/cac:TaxScheme
        BR-CIUS-PT-20 | pt-invoice | - cac:AllowanceCharge[2]/cac:TaxCategory/cac:TaxScheme
        BR-CIUS-PT-21 | pt-invoice | - cac:Delivery/cac:DeliveryLocation/cac:Address/cbc:StreetName
        BR-CIUS-PT-22 | pt-invoice | - cac:Delivery/cac:DeliveryLocation/cac:Address/cbc:CityName
        BR-CIUS-PT-23 | pt-invoice | - cac:Delivery/cac:DeliveryLocation/cac:Address/cbc:PostalZone
        BR-CIUS-PT-25 | pt-note | - cac:BillingReference
        BR-CIUS-PT-26 | pt-invoice | - cac:DespatchDocumentReference/cbc:ID
        BR-CIUS-PT-27 | pt-invoice | - cac:ReceiptDocumentReference/cbc:ID
        BR-CIUS-PT-28 | pt-invoice | - cac:OriginatorDocumentReference/cbc:ID
        BR-CIUS-PT-29 | pt-invoice | - cac:ContractDocumentReference/cbc:ID
        BR-CIUS-PT-32 | pt-invoice | - cac:PayeeParty/cac:PartyName/cbc:Name
        BR-CIUS-PT-33 | pt-invoice | - cac:ProjectReference/cbc:ID
        BR-CIUS-PT-34 | pt-invoice | - cac:AccountingSupplierParty/cac:Party/cac:PartyIdentification/cbc:ID
        BR-CIUS-PT-35 | pt-invoice | - cac:AccountingSupplierParty/cac:Party/cac:PartyName/cbc:Name
        BR-CIUS-PT-37 | pt-invoice | - cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cac:AddressLine/cbc:Line
        BR-CIUS-PT-38 | pt-invoice | - cac:AccountingCustomerParty/cac:Party/cac:PartyIdentification/cbc:ID
        BR-CIUS-PT-39 | pt-invoice | - cac:AccountingCustomerParty/cac:Party/cac:PartyName/cbc:Name
        BR-CIUS-PT-42 | pt-invoice | - cac:PayeeParty/cac:PartyIdentification/cbc:ID
        BR-CIUS-PT-43 | pt-invoice | - cac:PayeeParty/cac:PartyLegalEntity/cbc:CompanyID
        BR-CIUS-PT-46 | pt-invoice | - cac:Delivery/cac:DeliveryParty/cac:PartyName
        BR-CIUS-PT-48 | pt-invoice | - cac:PaymentMeans/cac:PayeeFinancialAccount/cac:FinancialInstitutionBranch/cbc:ID
        BR-CIUS-PT-51 | pt-invoice | - cac:InvoiceLine/cac:OrderLineReference/cbc:LineID
        BR-CIUS-PT-52 | pt-invoice | - cac:InvoiceLine/cac:DocumentReference/cbc:ID
        BR-CIUS-PT-53 | pt-invoice | - cac:InvoiceLine/cac:Item/cac:BuyersItemIdentification/cbc:ID
        BR-CIUS-PT-54 | pt-invoice | - cac:InvoiceLine/cac:Item/cac:SellersItemIdentification/cbc:ID
        BR-CIUS-PT-55 | pt-invoice | - cac:InvoiceLine/cac:Item/cac:StandardItemIdentification/cbc:ID
        BR-CIUS-PT-56 | pt-invoice | - cac:InvoiceLine/cac:Item/cac:OriginCountry/cbc:IdentificationCode
        BR-CIUS-PT-57 | pt-invoice | - cac:InvoiceLine/cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode
        BR-CIUS-PT-59 | pt-invoice | - cac:InvoiceLine/cac:Price/cac:AllowanceCharge/cbc:Amount | | DT-CIUS-PT-170
        BR-CIUS-PT-61 | pt-invoice | - cac:PaymentTerms/cbc:Note
        BR-CIUS-PT-62 | pt-invoice | - cac:LegalMonetaryTotal/cbc:AllowanceTotalAmount | | DT-CIUS-PT-163
        BR-CIUS-PT-63 | pt-invoice | - cac:LegalMonetaryTotal/cbc:ChargeTotalAmount | | DT-CIUS-PT-163
        BR-CIUS-PT-66 | pt-invoice | - cac:Delivery
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
        BR-DEC-RO-01 | ro-invoice | = cac:AllowanceCharge/cbc:Amount 1.23456
        BR-DEC-RO-02 | ro-invoice | = cac:AllowanceCharge/cbc:BaseAmount 1.23456
        BR-DEC-RO-05 | ro-invoice | = cac:AllowanceCharge[2]/cbc:Amount 1.23456
        BR-DEC-RO-06 | ro-invoice | = cac:AllowanceCharge[2]/cbc:BaseAmount 1.23456
        BR-DEC-RO-09 | ro-invoice | = cac:LegalMonetaryTotal/cbc:LineExtensionAmount 1.23456
        BR-DEC-RO-10 | ro-invoice | = cac:LegalMonetaryTotal/cbc:AllowanceTotalAmount 1.23456
        BR-DEC-RO-11 | ro-invoice | = cac:LegalMonetaryTotal/cbc:ChargeTotalAmount 1.23456
        BR-DEC-RO-12 | ro-invoice | = cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount 1.23456
        BR-DEC-RO-14 | ro-invoice | = cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount 1.23456
        BR-DEC-RO-16 | ro-invoice | = cac:LegalMonetaryTotal/cbc:PrepaidAmount 1.23456
        BR-DEC-RO-17 | ro-invoice | = cac:LegalMonetaryTotal/cbc:PayableRoundingAmount 1.23456
        BR-DEC-RO-18 | ro-invoice | = cac:LegalMonetaryTotal/cbc:PayableAmount 1.23456
        BR-DEC-RO-24 | ro-invoice | = cac:InvoiceLine/cac:AllowanceCharge/cbc:Amount 1.23456
        BR-DEC-RO-25 | ro-invoice | = cac:InvoiceLine/cac:AllowanceCharge/cbc:BaseAmount 1.23456
        BR-DEC-RO-27 | ro-invoice | = cac:InvoiceLine/cac:AllowanceCharge[2]/cbc:Amount 1.23456
        BR-DEC-RO-28 | ro-invoice | = cac:InvoiceLine/cac:AllowanceCharge[2]/cbc:BaseAmount 1.23456
        BR-DEC-RO-1009 | ro-invoice | = cac:TaxTotal/cac:TaxSubtotal/cbc:TaxableAmount 1.23456
        BR-DEC-RO-1010 | ro-invoice | = cac:TaxTotal/cac:TaxSubtotal/cbc:TaxAmount 1.23456
        BR-DEX-01 | dex-invoice | @ cac:AdditionalDocumentReference[2]/cac:Attachment/cbc:EmbeddedDocumentBinaryObject/@mimeCode
        BR-DEX-04 | dex-invoice | @ cac:PayeeParty/cac:PartyIdentification/cbc:ID/@schemeID X
        BR-DEX-05 | dex-cii | @ rsm:ExchangedDocument/ram:ID/@schemeID X
        BR-DEX-06 | dex-invoice | @ cac:InvoiceLine/cac:Item/cac:StandardItemIdentification/cbc:ID/@schemeID X
        BR-DEX-07 | dex-invoice | @ cac:AccountingSupplierParty/cac:Party/cbc:EndpointID/@schemeID X
        BR-DEX-08 | dex-invoice | @ cac:Delivery/cac:DeliveryLocation/cbc:ID/@schemeID X
        BR-DEX-09 | dex-invoice | - cac:LegalMonetaryTotal/cbc:PrepaidAmount
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
        BR-NL-1 | nl-invoice | - cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity
        BR-NL-3 | nl-invoice | - cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cbc:CityName
        BR-NL-4 | nl-invoice | - cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cbc:CityName
        BR-NL-5 | nl-invoice | - cac:TaxRepresentativeParty/cac:PostalAddress/cbc:CityName
        BR-NL-7 | nl-invoice | = cbc:InvoiceTypeCode 
        BR-NL-8 | nl-invoice | = cbc:InvoiceTypeCode 381
        BR-NL-10 | nl-invoice | - cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID
        BR-NL-11 | nl-invoice | - cac:PaymentMeans
        BR-NL-12 | nl-invoice | - cac:PaymentMeans/cbc:PaymentMeansCode
        BR-NL-13 | nl-invoice | - cac:OrderReference
        BR-NL-24 | nl-invoice | + cac:BillingReference/cac:InvoiceDocumentReference <cbc:IssueDate>2026-01-15</cbc:IssueDate>
        BR-NL-25 | nl-invoice | - cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme/cac:TaxScheme
        BR-NL-26 | nl-invoice | + cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity <cbc:CompanyLegalForm>Share capital</cbc:CompanyLegalForm>
        BR-NL-27-1 | nl-invoice | + cac:AccountingSupplierParty/cac:Party/cac:PostalAddress <cac:AddressLine><cbc:Line>Left door</cbc:Line></cac:AddressLine>
        BR-NL-28-1 | nl-invoice | + cac:AccountingSupplierParty/cac:Party/cac:PostalAddress <cbc:CountrySubentity>NH</cbc:CountrySubentity>
        BR-NL-29 | nl-invoice | @ cac:PaymentMeans/cbc:PaymentMeansCode/@name X
        BR-NL-30 | nl-invoice | + cac:PaymentMeans/cac:PayeeFinancialAccount <cbc:Name>Factor</cbc:Name>
        BR-NL-32-1 | nl-invoice | + cac:AllowanceCharge <cbc:AllowanceChargeReasonCode>95</cbc:AllowanceChargeReasonCode>
        BR-NL-33 | nl-invoice | - cbc:DocumentCurrencyCode
        BR-RO-001 | ro-invoice | - cbc:CustomizationID
        BR-RO-010 | ro-invoice | - cbc:ID
        BR-RO-020_1 | ro-invoice | = cbc:InvoiceTypeCode 
        BR-RO-020_2 | ro-note | = cbc:CreditNoteTypeCode 
        BR-RO-030 | ro-invoice | - cbc:TaxCurrencyCode
        BR-RO-081 | ro-invoice | - cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cbc:StreetName
        BR-RO-082 | ro-invoice | - cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cbc:StreetName
        BR-RO-091 | ro-invoice | - cac:AccountingSupplierParty | | BR-RO-081
        BR-RO-092 | ro-invoice | - cac:AccountingCustomerParty/cac:Party/cac:PostalAddress | | BR-RO-082
        BR-RO-100 | ro-invoice | = cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cbc:CityName X
        BR-RO-101 | ro-invoice | = cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cbc:CityName X
        BR-RO-110 | ro-invoice | - cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cbc:CountrySubentity
        BR-RO-111 | ro-invoice | - cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cbc:CountrySubentity
        BR-RO-120 | ro-invoice | - cac:AccountingCustomerParty | | BR-RO-082 BR-RO-092
        BR-RO-140 | ro-invoice | - cac:TaxRepresentativeParty/cac:PostalAddress/cbc:StreetName
        BR-RO-150 | ro-invoice | - cac:TaxRepresentativeParty/cac:PostalAddress/cbc:CityName | | BR-RO-160
        BR-RO-160 | ro-invoice | = cac:TaxRepresentativeParty/cac:PostalAddress/cbc:CityName X
        BR-RO-170 | ro-invoice | - cac:TaxRepresentativeParty/cac:PostalAddress/cbc:CountrySubentity
        BR-RO-180 | ro-invoice | - cac:Delivery/cac:DeliveryLocation/cac:Address/cbc:StreetName
        BR-RO-201 | ro-invoice | - cac:Delivery/cac:DeliveryLocation/cac:Address/cbc:CityName | | BR-RO-202
        BR-RO-202 | ro-invoice | = cac:Delivery/cac:DeliveryLocation/cac:Address/cbc:CityName X
        BR-RO-211 | ro-invoice | - cac:Delivery/cac:DeliveryLocation/cac:Address/cbc:CountrySubentity | | BR-RO-212
        BR-RO-212 | ro-invoice | = cac:Delivery/cac:DeliveryLocation/cac:Address/cbc:CountrySubentity X
        BR-RO-A020 | ro-invoice | * cbc:Note 21
        BR-RO-DT001 | ro-invoice | = cbc:IssueDate 
        BR-RO-DT002 | ro-invoice | = cbc:TaxPointDate 
        BR-RO-DT003 | ro-invoice | = cbc:DueDate 
        BR-RO-DT004 | ro-invoice | = cac:Delivery/cbc:ActualDeliveryDate 
        BR-RO-DT005 | ro-invoice | = cac:InvoicePeriod/cbc:StartDate 
        BR-RO-DT006 | ro-invoice | = cac:InvoicePeriod/cbc:EndDate 
        BR-RO-L140 | ro-invoice | % cac:PaymentMeans/cbc:PaymentID 141
        BR-RO-L151 | ro-invoice | % cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cbc:StreetName 151
        BR-RO-L152 | ro-invoice | % cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cbc:StreetName 151
        BR-RO-L153 | ro-invoice | % cac:TaxRepresentativeParty/cac:PostalAddress/cbc:StreetName 151
        BR-RO-L154 | ro-invoice | % cac:Delivery/cac:DeliveryLocation/cac:Address/cbc:StreetName 151
        BR-RO-L155 | ro-invoice | % cbc:ID 201 | | BR-RO-010
        BR-RO-L156 | ro-invoice | % cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID 201
        BR-RO-L201 | ro-invoice | % cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:RegistrationName 201
        BR-RO-L0201 | ro-invoice | % cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cbc:PostalZone 21
        BR-RO-L202 | ro-invoice | % cac:AccountingSupplierParty/cac:Party/cac:PartyName/cbc:Name 201
        BR-RO-L0202 | ro-invoice | % cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cbc:PostalZone 21
        BR-RO-L203 | ro-invoice | % cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:RegistrationName 201
        BR-RO-L0203 | ro-invoice | % cac:TaxRepresentativeParty/cac:PostalAddress/cbc:PostalZone 21
        BR-RO-L204 | ro-invoice | % cac:AccountingCustomerParty/cac:Party/cac:PartyName/cbc:Name 201
        BR-RO-L0204 | ro-invoice | % cac:Delivery/cac:DeliveryLocation/cac:Address/cbc:PostalZone 21
        BR-RO-L205 | ro-invoice | % cac:PayeeParty/cac:PartyName/cbc:Name 201
        BR-RO-L206 | ro-invoice | % cac:TaxRepresentativeParty/cac:PartyName/cbc:Name 201
        BR-RO-L207 | ro-invoice | % cac:Delivery/cac:DeliveryParty/cac:PartyName/cbc:Name 201
        BR-RO-L208 | ro-invoice | % cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:Name 201
        BR-RO-L210 | ro-invoice | % cac:AdditionalDocumentReference[2]/cac:Attachment/cac:ExternalReference/cbc:URI 201
        BR-RO-L212 | ro-invoice | % cac:InvoiceLine/cac:Item/cbc:Description 201
        BR-RO-L301 | ro-invoice | % cac:PaymentTerms/cbc:Note 301 | | BR-RO-L302
        BR-RO-L0302 | ro-invoice | % cac:ContractDocumentReference/cbc:ID 201
        BR-RO-L302 | ro-invoice | % cbc:Note 301
        BR-RO-L0303 | ro-invoice | % cac:OrderReference/cbc:ID 201
        BR-RO-L303 | ro-invoice | % cac:InvoiceLine/cbc:Note 301 | | BR-RO-L302
        BR-RO-L0304 | ro-invoice | % cac:OrderReference/cbc:SalesOrderID 201
        BR-RO-L0305 | ro-invoice | % cac:ReceiptDocumentReference/cbc:ID 201
        BR-RO-L0306 | ro-invoice | % cac:DespatchDocumentReference/cbc:ID 201
        BR-RO-L0307 | ro-invoice | % cac:OriginatorDocumentReference/cbc:ID 201
        BR-RO-L0308 | ro-invoice | % cac:AdditionalDocumentReference/cbc:ID 201
        BR-RO-L0501 | ro-invoice | % cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cbc:CityName 51 | | BR-RO-100
        BR-RO-L0502 | ro-invoice | % cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cbc:CityName 51 | | BR-RO-101
        BR-RO-L0503 | ro-note | % cac:TaxRepresentativeParty/cac:PostalAddress/cbc:CityName 51
        BR-RO-L0504 | ro-note | % cac:Delivery/cac:DeliveryLocation/cac:Address/cbc:CityName 51
        BR-RO-L0505 | ro-invoice | % cac:InvoiceLine/cac:Item/cac:AdditionalItemProperty/cbc:Name 51
        BR-RO-L1000 | ro-invoice | % cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyLegalForm 1001
        BR-RO-L1001 | ro-invoice | % cbc:AccountingCost 101
        BR-RO-L1002 | ro-invoice | % cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cbc:AdditionalStreetName 101
        BR-RO-L1003 | ro-invoice | % cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cac:AddressLine/cbc:Line 101
        BR-RO-L1004 | ro-invoice | % cac:AccountingSupplierParty/cac:Party/cac:Contact/cbc:Name 101
        BR-RO-L1005 | ro-invoice | % cac:AccountingSupplierParty/cac:Party/cac:Contact/cbc:Telephone 101
        BR-RO-L1006 | ro-invoice | % cac:AccountingSupplierParty/cac:Party/cac:Contact/cbc:ElectronicMail 101
        BR-RO-L1009 | ro-invoice | % cac:AccountingCustomerParty/cac:Party/cac:Contact/cbc:Name 101
        BR-RO-L1010 | ro-invoice | % cac:AccountingCustomerParty/cac:Party/cac:Contact/cbc:Telephone 101
        BR-RO-L1011 | ro-invoice | % cac:AccountingCustomerParty/cac:Party/cac:Contact/cbc:ElectronicMail 101
        BR-RO-L1017 | ro-invoice | % cac:AllowanceCharge/cbc:AllowanceChargeReasonCode 101
        BR-RO-L1018 | ro-invoice | % cac:AllowanceCharge[2]/cbc:AllowanceChargeReasonCode 101
        BR-RO-L1020 | ro-invoice | % cac:AdditionalDocumentReference[2]/cbc:DocumentDescription 101
        BR-RO-L1021 | ro-invoice | % cac:InvoiceLine/cbc:AccountingCost 101
        BR-RO-L1022 | ro-invoice | % cac:InvoiceLine/cac:AllowanceCharge/cbc:AllowanceChargeReason 101
        BR-RO-L1023 | ro-invoice | % cac:InvoiceLine/cac:AllowanceCharge[2]/cbc:AllowanceChargeReason 101
        BR-RO-L1024 | ro-invoice | % cac:InvoiceLine/cac:Item/cbc:Name 101
        BR-RO-L1025 | ro-invoice | % cac:InvoiceLine/cac:Item/cac:AdditionalItemProperty/cbc:Value 101
        BR-TMP-2 | de-invoice | = cac:AdditionalDocumentReference[2]/cac:Attachment/cac:ExternalReference/cbc:URI X
        BR-TMP-3 | de-cii | = rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem/ram:SpecifiedLineTradeAgreement/ram:GrossPriceProductTradePrice/ram:BasisQuantity 10
        DE-R-T02 | peppol-DE-invoice | = cac:AdditionalDocumentReference[2]/cac:Attachment/cac:ExternalReference/cbc:URI X
        DT-CIUS-PT-001 | pt-invoice | = cbc:ID 
        DT-CIUS-PT-002 | pt-invoice | = cbc:IssueDate 
        DT-CIUS-PT-003_i | pt-invoice | = cbc:InvoiceTypeCode 
        DT-CIUS-PT-003_cn | pt-note | = cbc:CreditNoteTypeCode 
        DT-CIUS-PT-006 | pt-invoice | = cbc:TaxPointDate 
        DT-CIUS-PT-008 | pt-invoice | = cbc:DueDate 
        DT-CIUS-PT-009 | pt-invoice | = cbc:BuyerReference 
        DT-CIUS-PT-010 | pt-invoice | = cac:ProjectReference/cbc:ID 
        DT-CIUS-PT-011 | pt-invoice | = cac:ContractDocumentReference/cbc:ID 
        DT-CIUS-PT-012 | pt-invoice | = cac:OrderReference/cbc:ID 
        DT-CIUS-PT-013 | pt-invoice | = cac:OrderReference/cbc:SalesOrderID 
        DT-CIUS-PT-014 | pt-invoice | = cac:ReceiptDocumentReference/cbc:ID 
        DT-CIUS-PT-015 | pt-invoice | = cac:DespatchDocumentReference/cbc:ID 
        DT-CIUS-PT-016 | pt-invoice | = cac:OriginatorDocumentReference/cbc:ID 
        DT-CIUS-PT-017.1 | pt-invoice | = cac:AdditionalDocumentReference/cbc:ID 
        DT-CIUS-PT-017.2 | pt-invoice | @ cac:AdditionalDocumentReference/cbc:ID/@schemeID X
        DT-CIUS-PT-018 | pt-invoice | = cbc:AccountingCost 
        DT-CIUS-PT-019 | pt-invoice | = cac:PaymentTerms/cbc:Note 
        DT-CIUS-PT-020 | pt-invoice | = cbc:Note 
        DT-CIUS-PT-021 | pt-invoice | = cbc:ProfileID 
        DT-CIUS-PT-022 | pt-invoice | = cbc:CustomizationID 
        DT-CIUS-PT-023 | pt-invoice | = cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID 
        DT-CIUS-PT-024 | pt-invoice | = cac:BillingReference/cac:InvoiceDocumentReference/cbc:IssueDate 
        DT-CIUS-PT-025 | pt-invoice | = cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:RegistrationName 
        DT-CIUS-PT-026 | pt-invoice | = cac:AccountingSupplierParty/cac:Party/cac:PartyName/cbc:Name 
        DT-CIUS-PT-027.1 | pt-invoice | = cac:AccountingSupplierParty/cac:Party/cac:PartyIdentification/cbc:ID 
        DT-CIUS-PT-027.2 | pt-invoice | @ cac:AccountingSupplierParty/cac:Party/cac:PartyIdentification/cbc:ID/@schemeID X
        DT-CIUS-PT-028.1 | pt-invoice | = cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID 
        DT-CIUS-PT-028.2 | pt-invoice | @ cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID/@schemeID X
        DT-CIUS-PT-029 | pt-invoice | = cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID X
        DT-CIUS-PT-030 | pt-invoice | = cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID  | | DT-CIUS-PT-029
        DT-CIUS-PT-031 | pt-invoice | = cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyLegalForm 
        DT-CIUS-PT-032.1 | pt-invoice | = cac:AccountingSupplierParty/cac:Party/cbc:EndpointID 
        DT-CIUS-PT-033 | pt-invoice | = cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cbc:StreetName 
        DT-CIUS-PT-034 | pt-invoice | = cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cbc:AdditionalStreetName 
        DT-CIUS-PT-035 | pt-invoice | = cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cac:AddressLine/cbc:Line 
        DT-CIUS-PT-036 | pt-invoice | = cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cbc:CityName 
        DT-CIUS-PT-037 | pt-invoice | = cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cbc:PostalZone 
        DT-CIUS-PT-038 | pt-invoice | = cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cbc:CountrySubentity 
        DT-CIUS-PT-039 | pt-invoice | = cac:AccountingSupplierParty/cac:Party/cac:Contact/cbc:Name 
        DT-CIUS-PT-040 | pt-invoice | = cac:AccountingSupplierParty/cac:Party/cac:Contact/cbc:Telephone 
        DT-CIUS-PT-041 | pt-invoice | = cac:AccountingSupplierParty/cac:Party/cac:Contact/cbc:ElectronicMail 
        DT-CIUS-PT-042 | pt-invoice | = cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:RegistrationName 
        DT-CIUS-PT-043 | pt-invoice | = cac:AccountingCustomerParty/cac:Party/cac:PartyName/cbc:Name 
        DT-CIUS-PT-044.1 | pt-invoice | = cac:AccountingCustomerParty/cac:Party/cac:PartyIdentification/cbc:ID 
        DT-CIUS-PT-044.2 | pt-invoice | @ cac:AccountingCustomerParty/cac:Party/cac:PartyIdentification/cbc:ID/@schemeID X
        DT-CIUS-PT-045.1 | pt-invoice | = cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID 
        DT-CIUS-PT-045.2 | pt-invoice | @ cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID/@schemeID X
        DT-CIUS-PT-046.1 | pt-invoice | = cac:AccountingCustomerParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID X
        DT-CIUS-PT-046.2 | pt-invoice | = cac:AccountingCustomerParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID  | | DT-CIUS-PT-046.1
        DT-CIUS-PT-047.1 | pt-invoice | = cac:AccountingCustomerParty/cac:Party/cbc:EndpointID 
        DT-CIUS-PT-048 | pt-invoice | = cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cbc:StreetName 
        DT-CIUS-PT-051 | pt-invoice | = cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cbc:CityName 
        DT-CIUS-PT-052 | pt-invoice | = cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cbc:PostalZone 
        DT-CIUS-PT-054 | pt-invoice | = cac:AccountingCustomerParty/cac:Party/cac:Contact/cbc:Name 
        DT-CIUS-PT-055 | pt-invoice | = cac:AccountingCustomerParty/cac:Party/cac:Contact/cbc:Telephone 
        DT-CIUS-PT-056 | pt-invoice | = cac:AccountingCustomerParty/cac:Party/cac:Contact/cbc:ElectronicMail 
        DT-CIUS-PT-057 | pt-invoice | = cac:PayeeParty/cac:PartyName/cbc:Name 
        DT-CIUS-PT-058.1 | pt-invoice | = cac:PayeeParty/cac:PartyIdentification/cbc:ID 
        DT-CIUS-PT-058.2 | pt-invoice | @ cac:PayeeParty/cac:PartyIdentification/cbc:ID/@schemeID X
        DT-CIUS-PT-059.1 | pt-invoice | = cac:PayeeParty/cac:PartyLegalEntity/cbc:CompanyID 
        DT-CIUS-PT-059.2 | pt-invoice | @ cac:PayeeParty/cac:PartyLegalEntity/cbc:CompanyID/@schemeID X
        DT-CIUS-PT-060 | pt-invoice | = cac:TaxRepresentativeParty/cac:PartyName/cbc:Name 
        DT-CIUS-PT-061.1 | pt-invoice | = cac:TaxRepresentativeParty/cac:PartyTaxScheme/cbc:CompanyID X
        DT-CIUS-PT-061.2 | pt-invoice | = cac:TaxRepresentativeParty/cac:PartyTaxScheme/cbc:CompanyID  | | DT-CIUS-PT-061.1
        DT-CIUS-PT-062 | pt-invoice | = cac:TaxRepresentativeParty/cac:PostalAddress/cbc:StreetName 
        DT-CIUS-PT-065 | pt-invoice | = cac:TaxRepresentativeParty/cac:PostalAddress/cbc:CityName 
        DT-CIUS-PT-066 | pt-invoice | = cac:TaxRepresentativeParty/cac:PostalAddress/cbc:PostalZone 
        DT-CIUS-PT-068 | pt-invoice | = cac:Delivery/cac:DeliveryParty/cac:PartyName/cbc:Name 
        DT-CIUS-PT-069.1 | pt-invoice | = cac:Delivery/cac:DeliveryLocation/cbc:ID 
        DT-CIUS-PT-069.2 | pt-invoice | @ cac:Delivery/cac:DeliveryLocation/cbc:ID/@schemeID X
        DT-CIUS-PT-070 | pt-invoice | = cac:Delivery/cbc:ActualDeliveryDate 
        DT-CIUS-PT-071 | pt-invoice | = cac:InvoicePeriod/cbc:StartDate 
        DT-CIUS-PT-072 | pt-invoice | = cac:InvoicePeriod/cbc:EndDate 
        DT-CIUS-PT-073 | pt-invoice | = cac:Delivery/cac:DeliveryLocation/cac:Address/cbc:StreetName 
        DT-CIUS-PT-076 | pt-invoice | = cac:Delivery/cac:DeliveryLocation/cac:Address/cbc:CityName 
        DT-CIUS-PT-077 | pt-invoice | = cac:Delivery/cac:DeliveryLocation/cac:Address/cbc:PostalZone 
        DT-CIUS-PT-079.2 | pt-invoice | = cac:PaymentMeans/cbc:PaymentMeansCode 
        DT-CIUS-PT-081 | pt-invoice | = cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:ID 
        DT-CIUS-PT-082 | pt-invoice | = cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:Name 
        DT-CIUS-PT-083 | pt-invoice | = cac:PaymentMeans/cac:PayeeFinancialAccount/cac:FinancialInstitutionBranch/cbc:ID 
        DT-CIUS-PT-088.1 | pt-invoice | = cac:AllowanceCharge/cbc:Amount 49
        DT-CIUS-PT-088.2 | pt-invoice | @ cac:AllowanceCharge/cbc:Amount/@currencyID
        DT-CIUS-PT-089.1 | pt-invoice | = cac:AllowanceCharge/cbc:BaseAmount  | | DT-CIUS-PT-158
        DT-CIUS-PT-089.2 | pt-invoice | @ cac:AllowanceCharge/cbc:BaseAmount/@currencyID
        DT-CIUS-PT-090.1 | pt-invoice | = cac:AllowanceCharge/cbc:MultiplierFactorNumeric 10
        DT-CIUS-PT-091 | pt-invoice | = cac:AllowanceCharge/cac:TaxCategory/cbc:ID  | | DT-CIUS-PT-173
        DT-CIUS-PT-092.1 | pt-invoice | = cac:AllowanceCharge/cac:TaxCategory/cbc:Percent  | | DT-CIUS-PT-173
        DT-CIUS-PT-093 | pt-invoice | = cac:AllowanceCharge/cbc:AllowanceChargeReason 
        DT-CIUS-PT-094.1 | pt-invoice | = cac:LegalMonetaryTotal/cbc:LineExtensionAmount 0
        DT-CIUS-PT-094.2 | pt-invoice | @ cac:LegalMonetaryTotal/cbc:LineExtensionAmount/@currencyID
        DT-CIUS-PT-095.1 | pt-invoice | = cac:LegalMonetaryTotal/cbc:AllowanceTotalAmount 49
        DT-CIUS-PT-095.2 | pt-invoice | @ cac:LegalMonetaryTotal/cbc:AllowanceTotalAmount/@currencyID
        DT-CIUS-PT-096.1 | pt-invoice | = cac:LegalMonetaryTotal/cbc:ChargeTotalAmount  | | DT-CIUS-PT-162 DT-CIUS-PT-163
        DT-CIUS-PT-096.2 | pt-invoice | @ cac:LegalMonetaryTotal/cbc:ChargeTotalAmount/@currencyID
        DT-CIUS-PT-097.1 | pt-invoice | = cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount  | | DT-CIUS-PT-163 DT-CIUS-PT-165
        DT-CIUS-PT-097.2 | pt-invoice | @ cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount/@currencyID
        DT-CIUS-PT-098.1 | pt-invoice | = cac:TaxTotal/cbc:TaxAmount  | | DT-CIUS-PT-164 DT-CIUS-PT-165
        DT-CIUS-PT-098.3 | pt-invoice | @ cac:TaxTotal/cbc:TaxAmount/@currencyID | | DT-CIUS-PT-165
        DT-CIUS-PT-099.1 | pt-invoice | = cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount  | | DT-CIUS-PT-165 DT-CIUS-PT-166
        DT-CIUS-PT-099.2 | pt-invoice | @ cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount/@currencyID
        DT-CIUS-PT-100.1 | pt-invoice | = cac:LegalMonetaryTotal/cbc:PrepaidAmount  | | DT-CIUS-PT-166
        DT-CIUS-PT-100.2 | pt-invoice | @ cac:LegalMonetaryTotal/cbc:PrepaidAmount/@currencyID
        DT-CIUS-PT-101.1 | pt-invoice | = cac:LegalMonetaryTotal/cbc:PayableRoundingAmount 
        DT-CIUS-PT-101.2 | pt-invoice | @ cac:LegalMonetaryTotal/cbc:PayableRoundingAmount/@currencyID
        DT-CIUS-PT-102.1 | pt-invoice | = cac:LegalMonetaryTotal/cbc:PayableAmount  | | DT-CIUS-PT-166
        DT-CIUS-PT-102.2 | pt-invoice | @ cac:LegalMonetaryTotal/cbc:PayableAmount/@currencyID
        DT-CIUS-PT-103.1 | pt-invoice | = cac:TaxTotal/cac:TaxSubtotal/cbc:TaxableAmount  | | DT-CIUS-PT-167 DT-CIUS-PT-173 DT-CIUS-PT-174
        DT-CIUS-PT-103.2 | pt-invoice | @ cac:TaxTotal/cac:TaxSubtotal/cbc:TaxableAmount/@currencyID
        DT-CIUS-PT-104.1 | pt-invoice | = cac:TaxTotal/cac:TaxSubtotal[2]/cbc:TaxAmount 10
        DT-CIUS-PT-104.3 | pt-invoice | @ cac:TaxTotal/cac:TaxSubtotal/cbc:TaxAmount/@currencyID
        DT-CIUS-PT-105 | pt-invoice | = cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:ID 
        DT-CIUS-PT-106.1 | pt-invoice | = cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:Percent 10 | | DT-CIUS-PT-167 DT-CIUS-PT-173 DT-CIUS-PT-174
        DT-CIUS-PT-109 | pt-invoice | = cac:AdditionalDocumentReference[2]/cbc:DocumentDescription 
        DT-CIUS-PT-110 | pt-invoice | = cac:AdditionalDocumentReference[2]/cac:Attachment/cac:ExternalReference/cbc:URI 
        DT-CIUS-PT-111.1 | pt-invoice | = cac:AdditionalDocumentReference[2]/cac:Attachment/cbc:EmbeddedDocumentBinaryObject 
        DT-CIUS-PT-112 | pt-invoice | @ cac:AdditionalDocumentReference[2]/cac:Attachment/cbc:EmbeddedDocumentBinaryObject/@mimeCode
        DT-CIUS-PT-113 | pt-invoice | @ cac:AdditionalDocumentReference[2]/cac:Attachment/cbc:EmbeddedDocumentBinaryObject/@filename
        DT-CIUS-PT-114.1 | pt-invoice | = cac:InvoiceLine/cbc:ID 
        DT-CIUS-PT-114.2 | pt-invoice | * cac:InvoiceLine/cbc:ID 2
        DT-CIUS-PT-115 | pt-invoice | = cac:InvoiceLine/cbc:Note 
        DT-CIUS-PT-116.1 | pt-invoice | = cac:InvoiceLine/cac:DocumentReference/cbc:ID 
        DT-CIUS-PT-116.2 | pt-invoice | @ cac:InvoiceLine/cac:DocumentReference/cbc:ID/@schemeID X
        DT-CIUS-PT-117.1 | pt-invoice | = cac:InvoiceLine/cbc:InvoicedQuantity 10
        DT-CIUS-PT-118.1 | pt-invoice | = cac:InvoiceLine/cbc:LineExtensionAmount  | | DT-CIUS-PT-157 DT-CIUS-PT-160 DT-CIUS-PT-163 DT-CIUS-PT-173
        DT-CIUS-PT-118.2 | pt-invoice | @ cac:InvoiceLine/cbc:LineExtensionAmount/@currencyID
        DT-CIUS-PT-119 | pt-invoice | = cac:InvoiceLine/cac:OrderLineReference/cbc:LineID 
        DT-CIUS-PT-120 | pt-invoice | = cac:InvoiceLine/cbc:AccountingCost 
        DT-CIUS-PT-121 | pt-invoice | = cac:InvoiceLine/cac:InvoicePeriod/cbc:StartDate 
        DT-CIUS-PT-122 | pt-invoice | = cac:InvoiceLine/cac:InvoicePeriod/cbc:EndDate 
        DT-CIUS-PT-123.1 | pt-invoice | = cac:InvoiceLine/cac:AllowanceCharge[2]/cbc:Amount 30
        DT-CIUS-PT-123.2 | pt-invoice | @ cac:InvoiceLine/cac:AllowanceCharge/cbc:Amount/@currencyID
        DT-CIUS-PT-124.1 | pt-invoice | = cac:InvoiceLine/cac:AllowanceCharge/cbc:BaseAmount  | | DT-CIUS-PT-168
        DT-CIUS-PT-124.2 | pt-invoice | @ cac:InvoiceLine/cac:AllowanceCharge/cbc:BaseAmount/@currencyID
        DT-CIUS-PT-125.1 | pt-invoice | = cac:InvoiceLine/cac:AllowanceCharge/cbc:MultiplierFactorNumeric 10
        DT-CIUS-PT-126 | pt-invoice | = cac:InvoiceLine/cac:AllowanceCharge/cbc:AllowanceChargeReason 
        DT-CIUS-PT-127.1 | pt-invoice | = cac:InvoiceLine[2]/cac:Price/cbc:PriceAmount  | | DT-CIUS-PT-157
        DT-CIUS-PT-127.2 | pt-invoice | @ cac:InvoiceLine/cac:Price/cbc:PriceAmount/@currencyID
        DT-CIUS-PT-128.1 | pt-invoice | = cac:InvoiceLine/cac:Price/cac:AllowanceCharge/cbc:Amount 10
        DT-CIUS-PT-128.2 | pt-invoice | @ cac:InvoiceLine/cac:Price/cac:AllowanceCharge/cbc:Amount/@currencyID
        DT-CIUS-PT-129.1 | pt-invoice | = cac:InvoiceLine/cac:Price/cac:AllowanceCharge/cbc:BaseAmount  | | DT-CIUS-PT-170
        DT-CIUS-PT-129.2 | pt-invoice | @ cac:InvoiceLine/cac:Price/cac:AllowanceCharge/cbc:BaseAmount/@currencyID
        DT-CIUS-PT-130.1 | pt-invoice | = cac:InvoiceLine/cac:Price/cbc:BaseQuantity 0 | | DT-CIUS-PT-177
        DT-CIUS-PT-130.2 | pt-invoice | @ cac:InvoiceLine/cac:Price/cbc:BaseQuantity/@unitCode X
        DT-CIUS-PT-131 | pt-invoice | = cac:InvoiceLine/cac:Item/cac:ClassifiedTaxCategory/cbc:ID  | | DT-CIUS-PT-173
        DT-CIUS-PT-132.1 | pt-invoice | = cac:InvoiceLine/cac:Item/cac:ClassifiedTaxCategory/cbc:Percent  | | DT-CIUS-PT-173
        DT-CIUS-PT-133 | pt-invoice | = cac:InvoiceLine/cac:Item/cbc:Name 
        DT-CIUS-PT-134 | pt-invoice | = cac:InvoiceLine/cac:Item/cbc:Description 
        DT-CIUS-PT-135 | pt-invoice | = cac:InvoiceLine/cac:Item/cac:SellersItemIdentification/cbc:ID 
        DT-CIUS-PT-136 | pt-invoice | = cac:InvoiceLine/cac:Item/cac:BuyersItemIdentification/cbc:ID 
        DT-CIUS-PT-137.1 | pt-invoice | = cac:InvoiceLine/cac:Item/cac:StandardItemIdentification/cbc:ID 
        DT-CIUS-PT-137.2 | pt-invoice | @ cac:InvoiceLine/cac:Item/cac:StandardItemIdentification/cbc:ID/@schemeID
        DT-CIUS-PT-138.1 | pt-invoice | = cac:InvoiceLine/cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode 
        DT-CIUS-PT-138.2 | pt-invoice | @ cac:InvoiceLine/cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode/@listID
        DT-CIUS-PT-139 | pt-invoice | = cac:InvoiceLine/cac:Item/cac:AdditionalItemProperty/cbc:Name 
        DT-CIUS-PT-140 | pt-invoice | = cac:InvoiceLine/cac:Item/cac:AdditionalItemProperty/cbc:Value 
        DT-CIUS-PT-141 | pt-invoice | = cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode 
        DT-CIUS-PT-142 | pt-invoice | = cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode 
        DT-CIUS-PT-143 | pt-invoice | @ cac:InvoiceLine/cbc:InvoicedQuantity/@unitCode
        DT-CIUS-PT-144 | pt-invoice | = cac:TaxRepresentativeParty/cac:PostalAddress/cac:Country/cbc:IdentificationCode 
        DT-CIUS-PT-145 | pt-invoice | = cac:Delivery/cac:DeliveryLocation/cac:Address/cac:Country/cbc:IdentificationCode 
        DT-CIUS-PT-146 | pt-invoice | = cac:InvoiceLine/cac:Item/cac:OriginCountry/cbc:IdentificationCode 
        DT-CIUS-PT-147 | pt-invoice | = cac:InvoiceLine/cac:AllowanceCharge/cbc:AllowanceChargeReasonCode 
        DT-CIUS-PT-148 | pt-invoice | = cac:InvoiceLine/cac:AllowanceCharge[2]/cbc:AllowanceChargeReasonCode 
        DT-CIUS-PT-149 | pt-invoice | = cac:AllowanceCharge/cbc:AllowanceChargeReasonCode 
        DT-CIUS-PT-150 | pt-invoice | = cac:AllowanceCharge[2]/cbc:AllowanceChargeReasonCode 
        DT-CIUS-PT-153 | pt-invoice | = cac:AdditionalDocumentReference/cbc:DocumentTypeCode 
        DT-CIUS-PT-154 | pt-invoice | = cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cac:TaxScheme/cbc:ID 
        DT-CIUS-PT-155 | pt-invoice | = cac:InvoiceLine/cac:Item/cac:ClassifiedTaxCategory/cac:TaxScheme/cbc:ID 
        DT-CIUS-PT-156 | pt-invoice | = cac:AllowanceCharge/cac:TaxCategory/cac:TaxScheme/cbc:ID 
        DT-CIUS-PT-157 | pt-invoice | - cac:InvoiceLine/cac:Price
        DT-CIUS-PT-158 | pt-invoice | - cac:AllowanceCharge/cbc:BaseAmount
        DT-CIUS-PT-159 | pt-invoice | - cac:AllowanceCharge[2]/cbc:BaseAmount
        DT-CIUS-PT-160 | pt-invoice | - cac:LegalMonetaryTotal/cbc:LineExtensionAmount
        DT-CIUS-PT-161 | pt-invoice | - cac:AllowanceCharge | | DT-CIUS-PT-173
        DT-CIUS-PT-162 | pt-invoice | - cac:AllowanceCharge[2] | | DT-CIUS-PT-173
        DT-CIUS-PT-163 | pt-invoice | - cac:LegalMonetaryTotal/cbc:ChargeTotalAmount | | BR-CIUS-PT-63
        DT-CIUS-PT-164 | pt-invoice | - cac:TaxTotal/cac:TaxSubtotal
        DT-CIUS-PT-165 | pt-invoice | - cac:TaxTotal | | BR-CIUS-PT-11
        DT-CIUS-PT-166 | pt-invoice | - cac:LegalMonetaryTotal/cbc:PrepaidAmount
        DT-CIUS-PT-167 | pt-invoice | - cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory | | BR-CIUS-PT-08
        DT-CIUS-PT-168 | pt-invoice | - cac:InvoiceLine/cac:AllowanceCharge/cbc:BaseAmount
        DT-CIUS-PT-169 | pt-invoice | - cac:InvoiceLine/cac:AllowanceCharge[2]/cbc:BaseAmount
        DT-CIUS-PT-170 | pt-invoice | - cac:InvoiceLine/cac:Price/cac:AllowanceCharge/cbc:BaseAmount
        DT-CIUS-PT-173 | pt-invoice | - cac:AllowanceCharge/cac:TaxCategory/cbc:ID
        DT-CIUS-PT-174 | pt-invoice | - cac:TaxTotal/cac:TaxSubtotal/cbc:TaxAmount | | DT-CIUS-PT-164 DT-CIUS-PT-167
        DT-CIUS-PT-175 | pt-invoice | = cac:AllowanceCharge/cac:TaxCategory/cbc:ID E | | DT-CIUS-PT-173
        DT-CIUS-PT-177 | pt-invoice | = cac:InvoiceLine/cac:Price/cbc:BaseQuantity 0 | | DT-CIUS-PT-130.1
        PEPPOL-EN16931-R043-1 | de-cii | - rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:SpecifiedTradeAllowanceCharge/ram:ChargeIndicator
        PEPPOL-EN16931-R043-2 | de-cii | - rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem/ram:SpecifiedLineTradeAgreement/ram:GrossPriceProductTradePrice/ram:AppliedTradeAllowanceCharge/ram:ChargeIndicator | | PEPPOL-EN16931-R044
        SI-UBL-2 | nl-invoice | = cbc:ID 
        ubl-BE-01 | be-invoice | - cac:AdditionalDocumentReference[2]
        ubl-BE-02 | be-invoice | = cac:AdditionalDocumentReference/cbc:DocumentDescription 
        ubl-BE-03 | be-invoice | - cac:AdditionalDocumentReference/cbc:ID
        ubl-BE-04 | be-invoice | - cac:AdditionalDocumentReference[2]/cbc:DocumentDescription
        ubl-BE-10 | be-invoice | - cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:Name
        ubl-BE-13 | be-invoice | = cac:InvoiceLine/cac:TaxTotal/cbc:TaxAmount 
        ubl-BE-14 | be-invoice | - cac:InvoiceLine/cac:TaxTotal
        ubl-BE-15 | be-invoice | - cac:InvoiceLine/cac:Item/cac:ClassifiedTaxCategory/cbc:Name
        """

    /// Those of the standard, which start from the documents that its other examples do.
    static let core = """
        CII-SR-469 | cii | * rsm:SupplyChainTradeTransaction 2
        CII-SR-046 | cii | @ rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem/ram:SpecifiedTradeProduct/ram:GlobalID/@schemeID | | BR-64
        CII-SR-090 | cii | * rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem/ram:SpecifiedTradeProduct/ram:OriginTradeCountry 2
        CII-SR-119 | cii | - rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem/ram:SpecifiedLineTradeAgreement/ram:GrossPriceProductTradePrice/ram:AppliedTradeAllowanceCharge/ram:ActualAmount
        CII-SR-454 | cii | * rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem/ram:SpecifiedLineTradeSettlement/ram:ApplicableTradeTax 2
        CII-SR-474 | cii | * rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem/ram:SpecifiedLineTradeSettlement/ram:AdditionalReferencedDocument 2
        CII-SR-457 | cii | * rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement/ram:AdditionalReferencedDocument[2] 2
        CII-SR-458 | cii | * rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement/ram:AdditionalReferencedDocument[3] 2
        CII-SR-475 | cii | * rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement/ram:AdditionalReferencedDocument/ram:Name 2
        CII-SR-476 | cii | * rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement/ram:AdditionalReferencedDocument/ram:AttachmentBinaryObject 2
        CII-SR-470 | cii | - rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:SpecifiedTradeSettlementPaymentMeans/ram:PayeePartyCreditorFinancialAccount
        CII-SR-463 | cii | - rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem/ram:SpecifiedLineTradeSettlement/ram:SpecifiedTradeAllowanceCharge/ram:ChargeIndicator
        CII-SR-472 | cii | * rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:SpecifiedTradeAllowanceCharge/ram:CategoryTradeTax 2
        CII-DT-015 | cii | - rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement/ram:AdditionalReferencedDocument/ram:TypeCode | | CII-DT-021 CII-DT-022
        CII-DT-018 | cii | = rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement/ram:AdditionalReferencedDocument[2]/ram:TypeCode 
        CII-DT-021 | cii | - rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement/ram:AdditionalReferencedDocument/ram:TypeCode | | CII-DT-015 CII-DT-022
        CII-DT-022 | cii | - rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement/ram:AdditionalReferencedDocument/ram:TypeCode | | CII-DT-015 CII-DT-021
        CII-DT-024 | cii | - rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement/ram:AdditionalReferencedDocument[3]/ram:TypeCode
        CII-DT-037 | cii | = rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:SpecifiedTradeAllowanceCharge/ram:CategoryTradeTax/ram:TypeCode  | | BR-32
        CII-DT-097 | cii | = rsm:ExchangedDocument/ram:IssueDateTime/udt:DateTimeString X
        """
}
