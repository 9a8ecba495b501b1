extension EN16931CII {
    /// Codes that must be in their lists.
    static let codes: [Context] = [
        Context(
            "rsm:ExchangedDocument/ram:TypeCode",
            [code("01", "BT-3", "The document's type code", "UNTDID 1001", ".", .typeCodesCII)]),
        Context(
            "ram:TaxTotalAmount", where: exists("./@currencyID"),
            [code("03", "BT-5 BT-6", "The amount's currency", "ISO 4217", "./@currencyID", .amountCurrencies)]),
        Context("ram:InvoiceCurrencyCode", [code("04", "BT-5", "The invoice currency", "ISO 4217", ".", .currencies)]),
        Context(
            "ram:TaxCurrencyCode", [code("05", "BT-6", "The VAT accounting currency", "ISO 4217", ".", .currencies)]),
        Context(
            "ram:DueDateTypeCode", [code("06", "BT-8", "The tax point code", "5, 29 and 72", ".", .taxPointCodesCII)]),
        Context(
            "ram:ReferenceTypeCode",
            [code("07", "BT-18-1 BT-128-1", "The object identifier's scheme", "UNTDID 1153", ".", .objectSchemes)]),
        Context(
            "ram:SubjectCode", [code("08", "BT-21", "The note's subject code", "UNTDID 4451", ".", .noteSubjectsCII)]),
        Context(
            "ram:SellerTradeParty/ram:GlobalID | ram:BuyerTradeParty/ram:GlobalID | ram:PayeeTradeParty/ram:GlobalID",
            where: exists("./@schemeID"),
            [
                code(
                    "10", "BT-29-1 BT-46-1 BT-60-1", "The party identifier's scheme", "ISO/IEC 6523 codes",
                    "./@schemeID", .identifierSchemes)
            ]),
        Context(
            "ram:ID", where: { $0.exists(CII.schemeID) && $0.parent?.isNamed(taxRegistration) == false },
            [
                code(
                    "11", "BT-30-1 BT-47-1 BT-61-1", "The identifier's scheme", "ISO/IEC 6523 codes", "./@schemeID",
                    .identifierSchemes)
            ]),
        Context(
            "ram:ClassCode", where: exists("./@listID"),
            [code("13", "BT-158-1", "The item class's list", "UNTDID 7143", "./@listID", .itemClassLists)]),
        Context(
            "ram:PostalTradeAddress/ram:CountryID",
            [code("14", "BT-40 BT-55 BT-69 BT-80", "The country", "ISO 3166-1", ".", .countries)]),
        Context(
            "ram:OriginTradeCountry/ram:ID",
            [code("15", "BT-159", "The item's country of origin", "ISO 3166-1", ".", .countries)]),
        Context(
            "ram:SpecifiedTradeSettlementPaymentMeans/ram:TypeCode",
            [code("16", "BT-81", "The payment means code", "UNTDID 4461", ".", .paymentMeans)]),
        Context(
            "ram:CategoryTradeTax/ram:CategoryCode",
            [code("17", "BT-118 BT-95 BT-102", "The VAT category", "UNTDID 5305", ".", .vatCategories)]),
        Context(
            "ram:ApplicableTradeTax/ram:CategoryCode",
            [code("18", "BT-151", "The VAT category", "UNTDID 5305", ".", .vatCategories)]),
        Context(
            "ram:SpecifiedTradeAllowanceCharge/ram:ReasonCode", where: { $0.parent?.isCIICharge == false },
            [code("19", "BT-98 BT-140", "The allowance's reason code", "UNTDID 5189", ".", .allowanceReasons)]),
        Context(
            "ram:SpecifiedTradeAllowanceCharge/ram:ReasonCode", where: { $0.parent?.isCIICharge == true },
            [code("20", "BT-105 BT-145", "The charge's reason code", "UNTDID 7161", ".", .chargeReasons)]),
        Context(
            "ram:SpecifiedTradeProduct/ram:GlobalID", where: exists("./@schemeID"),
            [
                code(
                    "21", "BT-157-1", "The item identifier's scheme", "ISO/IEC 6523 codes", "./@schemeID",
                    .identifierSchemes)
            ]),
        Context(
            "ram:ExemptionReasonCode",
            [
                Rule("BR-CL-22", .fatal, "BT-121", message("The exemption reason code", "VATEX")) {
                    CodeList.exemptionReasons.containsUppercased($0.text)
                }
            ]),
        Context(
            "ram:BilledQuantity | ram:BasisQuantity", where: exists("./@unitCode"),
            [code("23", "BT-130 BT-150", "The unit", "UN/ECE recommendations 20 and 21", "./@unitCode", .units)]),
        Context(
            "ram:AttachmentBinaryObject", where: exists("./@mimeCode"),
            [
                code(
                    "24", "BT-125-1", "The embedded document's media type", "the allowed ones", "./@mimeCode",
                    .mimeTypes)
            ]),
        Context(
            "ram:URIUniversalCommunication/ram:URIID", where: exists("./@schemeID"),
            [
                code(
                    "25", "BT-34-1 BT-49-1", "The electronic address's scheme", "the EAS codes", "./@schemeID",
                    .addressSchemes)
            ]),
        Context(
            "ram:ShipToTradeParty/ram:GlobalID", where: exists("./@schemeID"),
            [
                code(
                    "26", "BT-71-1", "The delivery location's scheme", "ISO/IEC 6523 codes", "./@schemeID",
                    .identifierSchemes)
            ]),
    ]

    private static let taxRegistration: Path = "ram:SpecifiedTaxRegistration"

    private static func code(
        _ number: String, _ terms: String, _ what: String, _ list: String, _ path: Path, _ codes: CodeList
    ) -> Rule {
        Rule("BR-CL-\(number)", .fatal, terms, message(what, list), listed(path, codes))
    }

    private static func message(_ what: String, _ list: String) -> String {
        "\(what) is not a code of the list (\(list)). Give one that is."
    }
}
