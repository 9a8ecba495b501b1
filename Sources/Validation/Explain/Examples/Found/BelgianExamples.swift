/// Examples of Belgium's UBL.BE; found, as `ExampleTable` says.
enum BelgianExamples {
    static let rows = """
        ubl-BE-01 | be-invoice | - cac:AdditionalDocumentReference[2]
        ubl-BE-02 | be-invoice | = cac:AdditionalDocumentReference/cbc:DocumentDescription 
        ubl-BE-03 | be-invoice | - cac:AdditionalDocumentReference/cbc:ID
        ubl-BE-04 | be-invoice | - cac:AdditionalDocumentReference[2]/cbc:DocumentDescription
        ubl-BE-10 | be-invoice | - cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:Name
        ubl-BE-13 | be-invoice | = cac:InvoiceLine/cac:TaxTotal/cbc:TaxAmount 
        ubl-BE-14 | be-invoice | - cac:InvoiceLine/cac:TaxTotal
        ubl-BE-15 | be-invoice | - cac:InvoiceLine/cac:Item/cac:ClassifiedTaxCategory/cbc:Name
        """
}
