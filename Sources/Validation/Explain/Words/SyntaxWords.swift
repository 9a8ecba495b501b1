/// How often parts of UBL and CII occur, and what stands in them, in words.
enum SyntaxWords {
    /// Identifiers, and what must hold. A row that begins with a blank goes on with the one before.
    static let rows = """
        UBL-SR-42 | `cac:PartyTaxScheme` occurs twice at most.
        UBL-SR-33 | `cbc:DocumentDescription` occurs once at most.
        UBL-SR-43 | A document reference with a scheme or a type code is the invoiced object (130), or in a credit
          note the project (50).
        UBL-DT-01 | An amount has at most two decimals.
        UBL-DT-06 | An embedded document has a media type: `mimeCode`.
        UBL-DT-07 | An embedded document has a file name: `filename`.
        UBL-SR-25 | `cac:DeliveryParty/cac:PartyName/cbc:Name` occurs once at most.
        UBL-SR-30 UBL-SR-31 | `cbc:AllowanceChargeReason` occurs once at most.
        UBL-SR-01 | `cac:ContractDocumentReference/cbc:ID` occurs once at most.
        UBL-SR-02 | `cac:ReceiptDocumentReference/cbc:ID` occurs once at most.
        UBL-SR-03 | `cac:DespatchDocumentReference/cbc:ID` occurs once at most.
        UBL-SR-04 | There is one invoiced object at most.
        UBL-SR-05 | `cac:PaymentTerms/cbc:Note` occurs once at most.
        UBL-SR-08 UBL-SR-36 | `cac:InvoicePeriod` occurs once at most.
        UBL-SR-09 | `cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:RegistrationName` occurs once at
          most.
        UBL-SR-10 | `cac:AccountingSupplierParty/cac:Party/cac:PartyName/cbc:Name` occurs once at most.
        UBL-SR-11 | `cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID` occurs once at most.
        UBL-SR-12 | The seller has one VAT identifier at most.
        UBL-SR-13 | The seller has at most one tax registration beside VAT.
        UBL-SR-14 | `cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyLegalForm` occurs once at
          most.
        UBL-SR-15 | `cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:RegistrationName` occurs once at
          most.
        UBL-SR-16 | `cac:AccountingCustomerParty/cac:Party/cac:PartyIdentification/cbc:ID` occurs once at most.
        UBL-SR-17 | `cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID` occurs once at most.
        UBL-SR-18 | The buyer has at most one VAT identifier.
        UBL-SR-24 | `cac:Delivery` occurs once at most.
        UBL-SR-29 | There is one bank assigned creditor identifier at most.
        UBL-SR-39 | `cac:ProjectReference/cbc:ID` occurs once at most.
        UBL-SR-40 | `cac:AccountingCustomerParty/cac:Party/cac:PartyName/cbc:Name` occurs once at most.
        UBL-SR-44 | All payment means have the same remittance text.
        UBL-SR-45 | `cac:PaymentMeans/cbc:PaymentDueDate` occurs once at most.
        UBL-SR-46 | `cac:PaymentMeans/cbc:PaymentMeansCode/@name` occurs once at most.
        UBL-SR-47 CII-SR-467 | All payment means have the same code.
        UBL-SR-49 | `cac:InvoicePeriod/cbc:DescriptionCode` occurs once at most.
        UBL-SR-54 | `cac:PaymentMeans/cac:CardAccount` occurs once at most.
        UBL-SR-55 | `cac:PaymentMeans/cac:PaymentMandate` occurs once at most.
        UBL-SR-56 | `cac:OriginatorDocumentReference/cbc:ID` occurs once at most.
        UBL-SR-34 | `cbc:Note` occurs once at most.
        UBL-SR-35 | `cac:OrderLineReference/cbc:LineID` occurs once at most.
        UBL-SR-37 | `cac:Price/cac:AllowanceCharge/cbc:Amount` occurs once at most.
        UBL-SR-48 | A line has exactly one VAT category.
        UBL-SR-50 | `cac:Item/cbc:Description` occurs once at most.
        UBL-SR-52 | `cac:DocumentReference` occurs once at most.
        UBL-SR-19 | The payee has one name at most, and another than the seller's.
        UBL-SR-20 | The payee has one identifier at most, beside a creditor identifier of scheme SEPA, and another
          than the seller's.
        UBL-SR-21 | The payee has one legal registration at most, and is another than the seller.
        UBL-SR-26 | `cbc:PaymentID` occurs once at most.
        UBL-SR-27 | `cbc:PaymentMeansCode` occurs once at most.
        UBL-SR-28 | `cac:PaymentMandate/cbc:ID` occurs once at most.
        UBL-SR-06 | `cac:InvoiceDocumentReference` occurs once at most.
        UBL-SR-07 | A preceding invoice reference names an invoice by its number.
        UBL-SR-22 | `cac:PartyName/cbc:Name` occurs once at most.
        UBL-SR-23 | `cac:PartyTaxScheme/cbc:CompanyID` occurs once at most.
        UBL-SR-32 | `cac:TaxCategory/cbc:TaxExemptionReason` occurs once at most.
        UBL-SR-51 | An address has no more than one additional line.
        UBL-SR-53 | A tax registration of a party has its identifier and its tax scheme.
        CII-SR-003 | `ram:BusinessProcessSpecifiedDocumentContextParameter` occurs once at most.
        CII-SR-009 | `ram:GuidelineSpecifiedDocumentContextParameter` occurs exactly once.
        CII-SR-010 | `ram:GuidelineSpecifiedDocumentContextParameter/ram:ID` occurs exactly once.
        CII-SR-014 | `ram:TypeCode` occurs exactly once.
        CII-SR-030 | `ram:Content` occurs once at most.
        CII-SR-468 | All payment means have the same text.
        CII-SR-469 | There is one payment reference at most.
        CII-SR-039 | `ram:IncludedNote` occurs once at most.
        CII-SR-040 | `ram:IncludedNote/ram:Content` occurs once at most.
        CII-SR-046 | The item's global identifier has a scheme.
        CII-SR-090 | A country of origin has exactly one code.
        CII-SR-069 | `ram:Description` occurs exactly once.
        CII-SR-072 | `ram:Value` occurs exactly once.
        CII-SR-439 | `ram:NetPriceProductTradePrice/ram:ChargeAmount` occurs exactly once.
        CII-SR-441 | `ram:NetPriceProductTradePrice/ram:ChargeAmount` occurs once at most.
        CII-SR-119 | What is taken off a gross price is an allowance (indicator `false`) with its amount.
        CII-SR-454 | A line has exactly one tax group.
        CII-SR-474 | The line has at most one object reference (type 130).
        CII-SR-440 CII-SR-473 | `ram:ActualAmount` occurs once at most.
        CII-SR-450 | `ram:BuyerTradeParty` has not both an identifier and a global identifier.
        CII-SR-455 | `ram:SellerTradeParty/ram:DefinedTradeContact` occurs once at most.
        CII-SR-456 | `ram:BuyerTradeParty/ram:DefinedTradeContact` occurs once at most.
        CII-SR-459 | `ram:SellerTradeParty/ram:URIUniversalCommunication` occurs once at most.
        CII-SR-460 | `ram:BuyerTradeParty/ram:URIUniversalCommunication` occurs once at most.
        CII-SR-465 | The contact of `ram:SellerTradeParty` has not both a person and a department.
        CII-SR-466 | The contact of `ram:BuyerTradeParty` has not both a person and a department.
        CII-SR-457 | There is one tender reference (type 50) at most.
        CII-SR-458 | There is one invoiced object (type 130) at most.
        CII-SR-475 | A supporting document has one description at most.
        CII-SR-476 | A supporting document has one attachment at most.
        CII-SR-449 | `ram:ShipToTradeParty` has not both an identifier and a global identifier.
        CII-SR-451 | `ram:PayeeTradeParty` has not both an identifier and a global identifier.
        CII-SR-452 | `ram:SpecifiedTradePaymentTerms` occurs once at most.
        CII-SR-453 | `ram:SpecifiedTradePaymentTerms/ram:Description` occurs once at most.
        CII-SR-461 | `ram:ApplicableTradeTax/ram:TaxPointDate` occurs once at most.
        CII-SR-462 | All tax groups have the same tax point code.
        CII-SR-470 | A credit transfer (30, 58) names an account.
        CII-SR-477 | `ram:LineTotalAmount` occurs once at most.
        CII-SR-478 | `ram:ChargeTotalAmount` occurs once at most.
        CII-SR-479 | `ram:AllowanceTotalAmount` occurs once at most.
        CII-SR-480 | `ram:TaxBasisTotalAmount` occurs once at most.
        CII-SR-481 | `ram:RoundingAmount` occurs once at most.
        CII-SR-482 | `ram:GrandTotalAmount` occurs once at most.
        CII-SR-483 | `ram:InformationAmount` occurs once at most.
        CII-SR-484 | `ram:TotalPrepaidAmount` occurs once at most.
        CII-SR-485 | `ram:TotalDiscountAmount` occurs once at most.
        CII-SR-486 | `ram:TotalAllowanceChargeAmount` occurs once at most.
        CII-SR-487 | `ram:DuePayableAmount` occurs once at most.
        CII-SR-488 | `ram:RetailValueExcludingTaxInformationAmount` occurs once at most.
        CII-SR-489 | `ram:TotalDepositFeeInformationAmount` occurs once at most.
        CII-SR-490 | `ram:ProductValueExcludingTobaccoTaxInformationAmount` occurs once at most.
        CII-SR-491 | `ram:TotalRetailValueInformationAmount` occurs once at most.
        CII-SR-492 | `ram:GrossLineTotalAmount` occurs once at most.
        CII-SR-493 | `ram:NetLineTotalAmount` occurs once at most.
        CII-SR-494 | `ram:NetIncludingTaxesLineTotalAmount` occurs once at most.
        CII-SR-463 | An allowance or charge says which of the two it is.
        CII-SR-471 | `ram:RateApplicablePercent` occurs once at most.
        CII-SR-472 | `ram:CategoryTradeTax` occurs once at most.
        CII-DT-015 | There is no `ram:URIID`.
        CII-DT-018 | There is no `ram:TypeCode`.
        CII-DT-021 | There is no `ram:Name`.
        CII-DT-022 | There is no `ram:AttachmentBinaryObject`.
        CII-DT-024 | There is no `ram:ReferenceTypeCode`.
        CII-DT-027 | There is no `ram:FormattedIssueDateTime`.
        CII-DT-033 | There is no `./@unitCode`.
        CII-DT-037 | Every tax group is of the type VAT.
        CII-DT-041 | There is no `ram:BasisAmount`.
        CII-DT-052 | There is no `ram:ExemptionReasonCode`.
        CII-DT-098 | There is no `ram:ExemptionReason`.
        CII-DT-054 | There is no `ram:TaxPointDate`.
        CII-DT-058 | There is no `ram:DueDateTypeCode`.
        CII-DT-097 | A date in format 102 is eight digits: a year, a month from 01 to 12, a day from 01 to 31.
        """
}
