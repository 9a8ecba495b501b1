/// Examples of the Netherlands' SI-UBL 2.0; found, as `ExampleTable` says.
enum DutchExamples {
    static let rows = """
        BII2-T10-R001 | nl-invoice | - cbc:CustomizationID
        SI-V20-INV-R000 | nl-invoice | = cbc:CustomizationID X
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
        SI-UBL-2 | nl-invoice | = cbc:ID 
        """
}
