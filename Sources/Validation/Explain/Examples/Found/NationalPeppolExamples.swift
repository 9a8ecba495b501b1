/// Examples of what Peppol asks of single countries; found, as `ExampleTable` says.
enum NationalPeppolExamples {
    static let rows = """
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
        DE-R-T02 | peppol-DE-invoice | = cac:AdditionalDocumentReference[2]/cac:Attachment/cac:ExternalReference/cbc:URI X
        """
}
