/// Examples of Portugal's CIUS-PT; found, as `ExampleTable` says.
enum PortugueseExamples {
    static let rows = """
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
        """
}
