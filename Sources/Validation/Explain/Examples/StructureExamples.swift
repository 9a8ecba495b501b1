/// Examples of what the structure finds: see `ExampleTable` for what a row says.
enum StructureExamples {
    static let rows = """
        XSD-ORDER | invoice | - cbc:DueDate ; + . <cbc:DueDate>2026-05-26</cbc:DueDate>
        XSD-MISSING | invoice | - cac:InvoiceLine[2]/cac:Item
        XSD-UNEXPECTED | invoice | + cac:PaymentTerms <cbc:Percent>2</cbc:Percent>
        XSD-REPEATED | invoice | * cbc:DueDate 2
        XSD-VALUE | invoice | = cbc:DueDate 25.05.2026
        XSD-ATTRIBUTE | invoice | @ cac:LegalMonetaryTotal/cbc:PayableAmount/@currencyID
        XSD-TEXT | invoice | = cac:PaymentTerms 30 days
        """
}
