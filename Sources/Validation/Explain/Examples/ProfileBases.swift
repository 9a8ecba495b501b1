/// The documents that examples of national rules start from: each is one of the general ones, in a few steps made one on which
/// the rules of its layer find nothing.
enum ProfileBases {
    /// A document, the layer that it is for, and the name by which rows call it.
    struct Base: Sendable {
        let name: String
        let layer: LayerName
        let sketch: Sketch
    }

    /// The base of this name; `nil` when there is none.
    static func base(_ name: String) -> Base? { all.first { $0.name == name } }

    static let all: [Base] = table.split(separator: "\n\n").compactMap { section in
        let lines = section.split(separator: "\n")
        let words = lines.first?.split(separator: " ").map(String.init) ?? []
        guard words.count == 3, let layer = LayerName(rawValue: words[1]) else { return nil }
        var sketch: Sketch
        switch words[2] {
        case "note": sketch = BaseDocument.creditNote
        case "cii": sketch = BaseDocument.cii
        default: sketch = BaseDocument.invoice
        }
        // What one of the documents does not have needs no change there.
        for line in lines.dropFirst() { _ = ExampleStep(line)?.apply(to: &sketch) }
        return Base(name: words[0], layer: layer, sketch: sketch)
    }

    /// `name layer document`, and below it the steps: see `ExampleStep`.
    private static let table = """
        de-invoice xrechnung invoice
        = cbc:CustomizationID urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0

        de-note xrechnung note
        = cbc:CustomizationID urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0

        de-cii xrechnung cii
        = rsm:ExchangedDocumentContext/ram:GuidelineSpecifiedDocumentContextParameter/ram:ID urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0

        dex-invoice xrechnung invoice
        = cbc:CustomizationID urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0#conformant#urn:xeinkauf.de:kosit:extension:xrechnung_3.0

        dex-cii xrechnung cii
        = rsm:ExchangedDocumentContext/ram:GuidelineSpecifiedDocumentContextParameter/ram:ID urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0#conformant#urn:xeinkauf.de:kosit:extension:xrechnung_3.0

        nl-invoice nlcius invoice
        = cbc:CustomizationID urn:cen.eu:en16931:2017#compliant#urn:fdc:nen.nl:nlcius:v1.0
        = cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode NL
        = cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode NL
        @ cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID/@schemeID 0106
        @ cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID/@schemeID 0106
        = cac:TaxRepresentativeParty/cac:PostalAddress/cac:Country/cbc:IdentificationCode NL
        - cac:TaxTotal[2]
        - cbc:TaxCurrencyCode
        - cbc:TaxPointDate
        - cac:PaymentMeans/cac:PayeeFinancialAccount/cac:FinancialInstitutionBranch
        - cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme[2]
        - cac:BillingReference/cac:InvoiceDocumentReference/cbc:IssueDate
        - cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cbc:CountrySubentity
        - cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cac:AddressLine
        - cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyLegalForm
        @ cac:PaymentMeans/cbc:PaymentMeansCode/@name
        - cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:Name
        - cac:AllowanceCharge/cbc:AllowanceChargeReasonCode
        - cac:AllowanceCharge[2]/cbc:AllowanceChargeReasonCode
        - cac:InvoiceLine/cac:AllowanceCharge/cbc:AllowanceChargeReasonCode
        - cac:InvoiceLine/cac:AllowanceCharge[2]/cbc:AllowanceChargeReasonCode

        nl-note nlcius note
        = cbc:CustomizationID urn:cen.eu:en16931:2017#compliant#urn:fdc:nen.nl:nlcius:v1.0

        be-invoice ublbe invoice
        = cac:AdditionalDocumentReference/cbc:ID UBL.BE
        + cac:AdditionalDocumentReference <cbc:DocumentDescription>CommercialInvoice</cbc:DocumentDescription>
        + cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory <cbc:Name>03</cbc:Name>
        + cac:TaxTotal/cac:TaxSubtotal[2]/cac:TaxCategory <cbc:Name>01</cbc:Name>
        + cac:InvoiceLine/cac:Item/cac:ClassifiedTaxCategory <cbc:Name>03</cbc:Name>
        + cac:InvoiceLine[2]/cac:Item/cac:ClassifiedTaxCategory <cbc:Name>01</cbc:Name>
        + cac:InvoiceLine <cac:TaxTotal><cbc:TaxAmount currencyID="EUR">176.40</cbc:TaxAmount></cac:TaxTotal>
        + cac:InvoiceLine[2] <cac:TaxTotal><cbc:TaxAmount currencyID="EUR">9.60</cbc:TaxAmount></cac:TaxTotal>

        ro-invoice cius-ro invoice
        = cbc:CustomizationID urn:cen.eu:en16931:2017#compliant#urn:efactura.mfinante.ro:CIUS-RO:1.0.1
        = cbc:TaxCurrencyCode RON
        @ cac:TaxTotal[2]/cbc:TaxAmount/@currencyID RON
        = cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode RO
        = cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cbc:CityName SECTOR1
        - cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cbc:CountrySubentity
        + cac:AccountingSupplierParty/cac:Party/cac:PostalAddress <cbc:CountrySubentity>RO-B</cbc:CountrySubentity>
        = cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode RO
        = cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cbc:CityName SECTOR1
        - cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cbc:CountrySubentity
        + cac:AccountingCustomerParty/cac:Party/cac:PostalAddress <cbc:CountrySubentity>RO-B</cbc:CountrySubentity>
        = cac:TaxRepresentativeParty/cac:PostalAddress/cac:Country/cbc:IdentificationCode RO
        = cac:TaxRepresentativeParty/cac:PostalAddress/cbc:CityName SECTOR1
        - cac:TaxRepresentativeParty/cac:PostalAddress/cbc:CountrySubentity
        + cac:TaxRepresentativeParty/cac:PostalAddress <cbc:CountrySubentity>RO-B</cbc:CountrySubentity>
        = cac:Delivery/cac:DeliveryLocation/cac:Address/cac:Country/cbc:IdentificationCode RO
        = cac:Delivery/cac:DeliveryLocation/cac:Address/cbc:CityName SECTOR1
        - cac:Delivery/cac:DeliveryLocation/cac:Address/cbc:CountrySubentity
        + cac:Delivery/cac:DeliveryLocation/cac:Address <cbc:CountrySubentity>RO-B</cbc:CountrySubentity>

        ro-note cius-ro note
        = cbc:CustomizationID urn:cen.eu:en16931:2017#compliant#urn:efactura.mfinante.ro:CIUS-RO:1.0.1
        = cbc:TaxCurrencyCode RON
        @ cac:TaxTotal[2]/cbc:TaxAmount/@currencyID RON
        = cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode RO
        = cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cbc:CityName SECTOR1
        - cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cbc:CountrySubentity
        + cac:AccountingSupplierParty/cac:Party/cac:PostalAddress <cbc:CountrySubentity>RO-B</cbc:CountrySubentity>
        = cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode RO
        = cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cbc:CityName SECTOR1
        - cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cbc:CountrySubentity
        + cac:AccountingCustomerParty/cac:Party/cac:PostalAddress <cbc:CountrySubentity>RO-B</cbc:CountrySubentity>
        = cac:TaxRepresentativeParty/cac:PostalAddress/cac:Country/cbc:IdentificationCode RO
        = cac:TaxRepresentativeParty/cac:PostalAddress/cbc:CityName SECTOR1
        - cac:TaxRepresentativeParty/cac:PostalAddress/cbc:CountrySubentity
        + cac:TaxRepresentativeParty/cac:PostalAddress <cbc:CountrySubentity>RO-B</cbc:CountrySubentity>
        = cac:Delivery/cac:DeliveryLocation/cac:Address/cac:Country/cbc:IdentificationCode RO
        = cac:Delivery/cac:DeliveryLocation/cac:Address/cbc:CityName SECTOR1
        - cac:Delivery/cac:DeliveryLocation/cac:Address/cbc:CountrySubentity
        + cac:Delivery/cac:DeliveryLocation/cac:Address <cbc:CountrySubentity>RO-B</cbc:CountrySubentity>

        pt-invoice cius-pt invoice
        = cbc:CustomizationID urn:cen.eu:en16931:2017#compliant#urn:feap.gov.pt:CIUS-PT:2.1.1
        - cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme[2]
        @ cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID/@schemeID 0002
        @ cac:PayeeParty/cac:PartyLegalEntity/cbc:CompanyID/@schemeID 0002
        - cac:PaymentMeans/cbc:PaymentID
        - cbc:TaxCurrencyCode
        - cac:TaxTotal[2]
        = cac:AllowanceCharge/cbc:MultiplierFactorNumeric 10.00
        = cac:AllowanceCharge[2]/cbc:MultiplierFactorNumeric 5.00
        = cac:AllowanceCharge/cac:TaxCategory/cbc:Percent 21.00
        = cac:AllowanceCharge[2]/cac:TaxCategory/cbc:Percent 21.00
        = cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:Percent 21.00
        = cac:TaxTotal/cac:TaxSubtotal[2]/cac:TaxCategory/cbc:Percent 6.00
        = cac:InvoiceLine/cbc:InvoicedQuantity 10.00
        = cac:InvoiceLine[2]/cbc:InvoicedQuantity 2.00
        = cac:InvoiceLine/cac:AllowanceCharge/cbc:MultiplierFactorNumeric 10.00
        = cac:InvoiceLine/cac:AllowanceCharge[2]/cbc:MultiplierFactorNumeric 5.00
        @ cac:InvoiceLine/cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode/@listID STI
        = cac:InvoiceLine/cac:Item/cac:ClassifiedTaxCategory/cbc:Percent 21.00
        = cac:InvoiceLine[2]/cac:Item/cac:ClassifiedTaxCategory/cbc:Percent 6.00
        = cac:InvoiceLine/cac:Price/cbc:BaseQuantity 1.00
        = cac:CreditNoteLine/cbc:CreditedQuantity 10.00
        = cac:CreditNoteLine[2]/cbc:CreditedQuantity 2.00
        = cac:CreditNoteLine/cac:AllowanceCharge/cbc:MultiplierFactorNumeric 10.00
        = cac:CreditNoteLine/cac:AllowanceCharge[2]/cbc:MultiplierFactorNumeric 5.00
        @ cac:CreditNoteLine/cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode/@listID STI
        = cac:CreditNoteLine/cac:Item/cac:ClassifiedTaxCategory/cbc:Percent 21.00
        = cac:CreditNoteLine[2]/cac:Item/cac:ClassifiedTaxCategory/cbc:Percent 6.00
        = cac:CreditNoteLine/cac:Price/cbc:BaseQuantity 1.00

        pt-note cius-pt note
        = cbc:CustomizationID urn:cen.eu:en16931:2017#compliant#urn:feap.gov.pt:CIUS-PT:2.1.1
        - cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme[2]
        @ cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID/@schemeID 0002
        @ cac:PayeeParty/cac:PartyLegalEntity/cbc:CompanyID/@schemeID 0002
        - cac:PaymentMeans/cbc:PaymentID
        - cbc:TaxCurrencyCode
        - cac:TaxTotal[2]
        = cac:AllowanceCharge/cbc:MultiplierFactorNumeric 10.00
        = cac:AllowanceCharge[2]/cbc:MultiplierFactorNumeric 5.00
        = cac:AllowanceCharge/cac:TaxCategory/cbc:Percent 21.00
        = cac:AllowanceCharge[2]/cac:TaxCategory/cbc:Percent 21.00
        = cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:Percent 21.00
        = cac:TaxTotal/cac:TaxSubtotal[2]/cac:TaxCategory/cbc:Percent 6.00
        = cac:InvoiceLine/cbc:InvoicedQuantity 10.00
        = cac:InvoiceLine[2]/cbc:InvoicedQuantity 2.00
        = cac:InvoiceLine/cac:AllowanceCharge/cbc:MultiplierFactorNumeric 10.00
        = cac:InvoiceLine/cac:AllowanceCharge[2]/cbc:MultiplierFactorNumeric 5.00
        @ cac:InvoiceLine/cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode/@listID STI
        = cac:InvoiceLine/cac:Item/cac:ClassifiedTaxCategory/cbc:Percent 21.00
        = cac:InvoiceLine[2]/cac:Item/cac:ClassifiedTaxCategory/cbc:Percent 6.00
        = cac:InvoiceLine/cac:Price/cbc:BaseQuantity 1.00
        = cac:CreditNoteLine/cbc:CreditedQuantity 10.00
        = cac:CreditNoteLine[2]/cbc:CreditedQuantity 2.00
        = cac:CreditNoteLine/cac:AllowanceCharge/cbc:MultiplierFactorNumeric 10.00
        = cac:CreditNoteLine/cac:AllowanceCharge[2]/cbc:MultiplierFactorNumeric 5.00
        @ cac:CreditNoteLine/cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode/@listID STI
        = cac:CreditNoteLine/cac:Item/cac:ClassifiedTaxCategory/cbc:Percent 21.00
        = cac:CreditNoteLine[2]/cac:Item/cac:ClassifiedTaxCategory/cbc:Percent 6.00
        = cac:CreditNoteLine/cac:Price/cbc:BaseQuantity 1.00

        fr-invoice fr-flux2 invoice
        = cbc:ProfileID S1
        - cbc:Note
        + . <cbc:Note>#PMT#Late payment costs 40 EUR.</cbc:Note>
        + . <cbc:Note>#PMD#Late payment bears interest.</cbc:Note>
        + . <cbc:Note>#AAB#No discount for early payment.</cbc:Note>
        = cac:AdditionalDocumentReference[2]/cbc:DocumentDescription LISIBLE
        = cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID 732829320
        @ cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID/@schemeID 0002
        = cac:AllowanceCharge/cac:TaxCategory/cbc:Percent 20
        = cac:AllowanceCharge[2]/cac:TaxCategory/cbc:Percent 20
        = cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:Percent 20
        = cac:TaxTotal/cac:TaxSubtotal[2]/cac:TaxCategory/cbc:Percent 5.5
        = cac:InvoiceLine/cac:Item/cac:ClassifiedTaxCategory/cbc:Percent 20
        = cac:InvoiceLine[2]/cac:Item/cac:ClassifiedTaxCategory/cbc:Percent 5.5
        = cac:CreditNoteLine/cac:Item/cac:ClassifiedTaxCategory/cbc:Percent 20
        = cac:CreditNoteLine[2]/cac:Item/cac:ClassifiedTaxCategory/cbc:Percent 5.5

        fr-note fr-flux2 note
        = cbc:ProfileID S1
        - cbc:Note
        + . <cbc:Note>#PMT#Late payment costs 40 EUR.</cbc:Note>
        + . <cbc:Note>#PMD#Late payment bears interest.</cbc:Note>
        + . <cbc:Note>#AAB#No discount for early payment.</cbc:Note>
        = cac:AdditionalDocumentReference[2]/cbc:DocumentDescription LISIBLE
        = cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID 732829320
        @ cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID/@schemeID 0002
        = cac:AllowanceCharge/cac:TaxCategory/cbc:Percent 20
        = cac:AllowanceCharge[2]/cac:TaxCategory/cbc:Percent 20
        = cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:Percent 20
        = cac:TaxTotal/cac:TaxSubtotal[2]/cac:TaxCategory/cbc:Percent 5.5
        = cac:InvoiceLine/cac:Item/cac:ClassifiedTaxCategory/cbc:Percent 20
        = cac:InvoiceLine[2]/cac:Item/cac:ClassifiedTaxCategory/cbc:Percent 5.5
        = cac:CreditNoteLine/cac:Item/cac:ClassifiedTaxCategory/cbc:Percent 20
        = cac:CreditNoteLine[2]/cac:Item/cac:ClassifiedTaxCategory/cbc:Percent 5.5

        fr-cii fr-flux2 cii
        = rsm:ExchangedDocumentContext/ram:BusinessProcessSpecifiedDocumentContextParameter/ram:ID S1
        - rsm:ExchangedDocument/ram:IncludedNote
        + rsm:ExchangedDocument <ram:IncludedNote><ram:Content>Late</ram:Content><ram:SubjectCode>PMT</ram:SubjectCode></ram:IncludedNote>
        + rsm:ExchangedDocument <ram:IncludedNote><ram:Content>Late</ram:Content><ram:SubjectCode>PMD</ram:SubjectCode></ram:IncludedNote>
        + rsm:ExchangedDocument <ram:IncludedNote><ram:Content>None</ram:Content><ram:SubjectCode>AAB</ram:SubjectCode></ram:IncludedNote>
        = rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement/ram:SellerTradeParty/ram:SpecifiedLegalOrganization/ram:ID 732829320
        @ rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement/ram:SellerTradeParty/ram:SpecifiedLegalOrganization/ram:ID/@schemeID 0002
        = rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement/ram:AdditionalReferencedDocument/ram:Name LISIBLE
        = rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax/ram:RateApplicablePercent 20
        = rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax[2]/ram:RateApplicablePercent 5.5
        = rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:SpecifiedTradeAllowanceCharge/ram:CategoryTradeTax/ram:RateApplicablePercent 20
        = rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:SpecifiedTradeAllowanceCharge[2]/ram:CategoryTradeTax/ram:RateApplicablePercent 20
        = rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem/ram:SpecifiedLineTradeSettlement/ram:ApplicableTradeTax/ram:RateApplicablePercent 20
        = rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem[2]/ram:SpecifiedLineTradeSettlement/ram:ApplicableTradeTax/ram:RateApplicablePercent 5.5

        peppol-NO-invoice peppol invoice
        = cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode NO
        = cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode NO
        = cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID NO991825827MVA
        = cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme[2]/cbc:CompanyID Foretaksregisteret
        = cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID 991825827
        @ cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID/@schemeID 0192

        peppol-NO-note peppol note
        = cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode NO
        = cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode NO
        = cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID NO991825827MVA
        = cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme[2]/cbc:CompanyID Foretaksregisteret
        = cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID 991825827
        @ cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID/@schemeID 0192

        peppol-DK-invoice peppol invoice
        = cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode DK
        = cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode DK
        = cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID DK12345674
        = cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID DK12345674
        @ cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID/@schemeID 0184
        = cac:PaymentMeans/cbc:PaymentMeansCode 58
        = cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID DK87654327
        @ cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID/@schemeID 0184

        peppol-DK-note peppol note
        = cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode DK
        = cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode DK
        = cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID DK12345674
        = cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID DK12345674
        @ cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID/@schemeID 0184
        = cac:PaymentMeans/cbc:PaymentMeansCode 58
        = cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID DK87654327
        @ cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID/@schemeID 0184

        peppol-IT-invoice peppol invoice
        = cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode IT
        = cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode IT
        = cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID IT12345678903
        = cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme[2]/cbc:CompanyID 12345678903

        peppol-IT-note peppol note
        = cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode IT
        = cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode IT
        = cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID IT12345678903
        = cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme[2]/cbc:CompanyID 12345678903

        peppol-SE-invoice peppol invoice
        = cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode SE
        = cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode SE
        = cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID SE556036079401
        = cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme[2]/cbc:CompanyID GODKÄND FÖR F-SKATT
        = cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID 5560360793
        @ cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID/@schemeID 0007
        = cac:AllowanceCharge/cac:TaxCategory/cbc:Percent 25
        = cac:AllowanceCharge[2]/cac:TaxCategory/cbc:Percent 25
        = cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:Percent 25
        = cac:InvoiceLine/cac:Item/cac:ClassifiedTaxCategory/cbc:Percent 25
        = cac:CreditNoteLine/cac:Item/cac:ClassifiedTaxCategory/cbc:Percent 25

        peppol-SE-note peppol note
        = cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode SE
        = cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode SE
        = cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID SE556036079401
        = cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme[2]/cbc:CompanyID GODKÄND FÖR F-SKATT
        = cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID 5560360793
        @ cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID/@schemeID 0007
        = cac:AllowanceCharge/cac:TaxCategory/cbc:Percent 25
        = cac:AllowanceCharge[2]/cac:TaxCategory/cbc:Percent 25
        = cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:Percent 25
        = cac:InvoiceLine/cac:Item/cac:ClassifiedTaxCategory/cbc:Percent 25
        = cac:CreditNoteLine/cac:Item/cac:ClassifiedTaxCategory/cbc:Percent 25

        peppol-GR-invoice peppol invoice
        = cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode GR
        = cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode GR
        = cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID EL123456783
        = cbc:ID 123456783|25/04/2026|0|1.1|A|1
        @ cac:AccountingSupplierParty/cac:Party/cbc:EndpointID/@schemeID 9933
        = cac:AccountingSupplierParty/cac:Party/cbc:EndpointID 123456783
        @ cac:AccountingCustomerParty/cac:Party/cbc:EndpointID/@schemeID 9933
        = cac:AccountingCustomerParty/cac:Party/cbc:EndpointID 123456783
        = cac:AccountingCustomerParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID EL123456783
        = cac:AdditionalDocumentReference/cbc:ID 400001111111111
        + cac:AdditionalDocumentReference <cbc:DocumentDescription>##M.AR.K##</cbc:DocumentDescription>
        - cac:AdditionalDocumentReference/cbc:DocumentTypeCode
        = cac:AdditionalDocumentReference[2]/cbc:DocumentDescription ##INVOICE|URL##

        peppol-GR-note peppol note
        = cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode GR
        = cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode GR
        = cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID EL123456783
        = cbc:ID 123456783|25/04/2026|0|1.1|A|1
        @ cac:AccountingSupplierParty/cac:Party/cbc:EndpointID/@schemeID 9933
        = cac:AccountingSupplierParty/cac:Party/cbc:EndpointID 123456783
        @ cac:AccountingCustomerParty/cac:Party/cbc:EndpointID/@schemeID 9933
        = cac:AccountingCustomerParty/cac:Party/cbc:EndpointID 123456783
        = cac:AccountingCustomerParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID EL123456783
        = cac:AdditionalDocumentReference/cbc:ID 400001111111111
        + cac:AdditionalDocumentReference <cbc:DocumentDescription>##M.AR.K##</cbc:DocumentDescription>
        - cac:AdditionalDocumentReference/cbc:DocumentTypeCode
        = cac:AdditionalDocumentReference[2]/cbc:DocumentDescription ##INVOICE|URL##

        peppol-IS-invoice peppol invoice
        = cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode IS
        = cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode IS
        = cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID IS12345
        @ cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID/@schemeID 0196
        @ cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID/@schemeID 0196

        peppol-IS-note peppol note
        = cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode IS
        = cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode IS
        = cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID IS12345
        @ cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID/@schemeID 0196
        @ cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID/@schemeID 0196

        peppol-NL-invoice peppol invoice
        = cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode NL
        = cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode NL
        = cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID NL123456789B01
        @ cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID/@schemeID 0106
        @ cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID/@schemeID 0190
        = cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID 12345678
        = cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID 00000001234567890000

        peppol-NL-note peppol note
        = cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode NL
        = cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode NL
        = cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID NL123456789B01
        @ cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID/@schemeID 0106
        @ cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID/@schemeID 0190
        = cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID 12345678
        = cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID 00000001234567890000

        peppol-DE-invoice peppol invoice
        = cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode DE
        = cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode DE
        = cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID DE123456788

        peppol-DE-note peppol note
        = cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode DE
        = cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode DE
        = cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID DE123456788
        """
}
