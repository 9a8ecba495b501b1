/// Examples of Romania's CIUS-RO; found, as `ExampleTable` says.
enum RomanianExamples {
    static let rows = """
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
        """
}
