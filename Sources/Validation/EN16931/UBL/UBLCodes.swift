extension EN16931UBL {
    /// Codes that must be in their lists.
    static let codes: [Context] = [
        Context(
            """
            cbc:Amount | cbc:BaseAmount | cbc:PriceAmount | cbc:TaxAmount | cbc:TaxableAmount | \
            cbc:LineExtensionAmount | cbc:TaxExclusiveAmount | cbc:TaxInclusiveAmount | cbc:AllowanceTotalAmount | \
            cbc:ChargeTotalAmount | cbc:PrepaidAmount | cbc:PayableRoundingAmount | cbc:PayableAmount
            """,
            [code("03", "BT-5 BT-6", "The amount's currency", "ISO 4217", "./@currencyID", .amountCurrencies)]),
        Context(
            "cbc:InvoiceTypeCode",
            [code("01", "BT-3", "The invoice's type code", "UNTDID 1001", ".", .typeCodesInvoice)]),
        Context(
            "cbc:CreditNoteTypeCode",
            [code("01", "BT-3", "The credit note's type code", "UNTDID 1001", ".", .typeCodesCreditNote)]),
        Context("cbc:DocumentCurrencyCode", [code("04", "BT-5", "The invoice currency", "ISO 4217", ".", .currencies)]),
        Context(
            "cbc:TaxCurrencyCode", [code("05", "BT-6", "The VAT accounting currency", "ISO 4217", ".", .currencies)]),
        Context(
            "cac:InvoicePeriod/cbc:DescriptionCode",
            [code("06", "BT-8", "The tax point code", "3, 35 and 432", ".", .taxPointCodesUBL)]),
        Context(
            "cac:AdditionalDocumentReference/cbc:ID | cac:DocumentReference/cbc:ID",
            where: { $0.exists(schemeID) && $0.parent?.has(typeCode, "130") == true },
            [
                code(
                    "07", "BT-18-1 BT-128-1", "The object identifier's scheme", "UNTDID 1153", "./@schemeID",
                    .objectSchemes)
            ]),
        Context(
            "cac:PartyIdentification/cbc:ID", where: exists("./@schemeID"),
            [
                Rule(
                    "BR-CL-10", .fatal, "BT-29-1 BT-46-1 BT-60-1",
                    message("The party identifier's scheme", "ISO/IEC 6523 codes")
                ) {
                    let scheme = $0.text(schemeID) ?? .empty
                    if CodeList.partyIdentifierSchemes.contains(scheme) { return true }
                    let holder = $0.parent?.parent
                    let isSellerOrPayee =
                        holder?.isNamed(payee) == true
                        || holder?.parent?.isNamed(seller) == true
                    return isSellerOrPayee && scheme.trimmed == "SEPA"
                }
            ]),
        Context(
            "cac:PartyLegalEntity/cbc:CompanyID", where: exists("./@schemeID"),
            [
                code(
                    "11", "BT-30-1 BT-47-1 BT-61-1", "The legal registration's scheme", "ISO/IEC 6523 codes",
                    "./@schemeID", .identifierSchemes)
            ]),
        Context(
            "cac:CommodityClassification/cbc:ItemClassificationCode", where: exists("./@listID"),
            [code("13", "BT-158-1", "The item class's list", "UNTDID 7143", "./@listID", .itemClassLists)]),
        Context(
            "cac:OriginCountry/cbc:IdentificationCode",
            [code("15", "BT-159", "The item's country of origin", "ISO 3166-1", ".", .countries)]),
        Context(
            "cac:Country/cbc:IdentificationCode",
            [code("14", "BT-40 BT-55 BT-69 BT-80", "The country", "ISO 3166-1", ".", .countries)]),
        Context(
            "cac:PaymentMeans/cbc:PaymentMeansCode",
            [code("16", "BT-81", "The payment means code", "UNTDID 4461", ".", .paymentMeans)]),
        Context(
            "cac:TaxCategory/cbc:ID",
            [code("17", "BT-118 BT-95 BT-102", "The VAT category", "UNTDID 5305", ".", .vatCategories)]),
        Context(
            "cac:ClassifiedTaxCategory/cbc:ID",
            [code("18", "BT-151", "The line's VAT category", "UNTDID 5305", ".", .vatCategories)]),
        Context(
            "cac:AllowanceCharge/cbc:AllowanceChargeReasonCode", where: { $0.parent?.isCharge == false },
            [code("19", "BT-98 BT-140", "The allowance's reason code", "UNTDID 5189", ".", .allowanceReasons)]),
        Context(
            "cac:AllowanceCharge/cbc:AllowanceChargeReasonCode", where: { $0.parent?.isCharge == true },
            [code("20", "BT-105 BT-145", "The charge's reason code", "UNTDID 7161", ".", .chargeReasons)]),
        Context(
            "cac:StandardItemIdentification/cbc:ID", where: exists("./@schemeID"),
            [
                code(
                    "21", "BT-157-1", "The item identifier's scheme", "ISO/IEC 6523 codes", "./@schemeID",
                    .identifierSchemes)
            ]),
        Context(
            "cbc:TaxExemptionReasonCode",
            [
                Rule("BR-CL-22", .fatal, "BT-121", message("The exemption reason code", "VATEX")) {
                    CodeList.exemptionReasons.containsUppercased($0.text)
                }
            ]),
        Context(
            "cbc:InvoicedQuantity | cbc:BaseQuantity | cbc:CreditedQuantity", where: exists("./@unitCode"),
            [code("23", "BT-130 BT-150", "The unit", "UN/ECE recommendations 20 and 21", "./@unitCode", .units)]),
        Context(
            "cbc:EmbeddedDocumentBinaryObject", where: exists("./@mimeCode"),
            [
                code(
                    "24", "BT-125-1", "The embedded document's media type", "the allowed ones", "./@mimeCode",
                    .mimeTypes)
            ]),
        Context(
            "cbc:EndpointID", where: exists("./@schemeID"),
            [
                code(
                    "25", "BT-34-1 BT-49-1", "The electronic address's scheme", "the EAS codes", "./@schemeID",
                    .addressSchemes)
            ]),
        Context(
            "cac:DeliveryLocation/cbc:ID", where: exists("./@schemeID"),
            [
                code(
                    "26", "BT-71-1", "The delivery location's scheme", "ISO/IEC 6523 codes", "./@schemeID",
                    .identifierSchemes)
            ]),
    ]

    private static let schemeID: Path = "./@schemeID"
    private static let typeCode: Path = "cbc:DocumentTypeCode"
    private static let payee: Path = "cac:PayeeParty"
    private static let seller: Path = "cac:AccountingSupplierParty"

    private static func code(
        _ number: String, _ terms: String, _ what: String, _ list: String, _ path: Path, _ codes: CodeList
    ) -> Rule {
        Rule("BR-CL-\(number)", .fatal, terms, message(what, list), listed(path, codes))
    }

    private static func message(_ what: String, _ list: String) -> String {
        "\(what) is not a code of the list (\(list)). Give one that is."
    }
}
