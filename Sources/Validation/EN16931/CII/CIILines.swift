import Basics

extension EN16931CII {
    static let references: [Context] = [
        Context(
            "ram:DesignatedProductClassification",
            [
                Rule(
                    "BR-65", .fatal, "BT-158-1",
                    "The item's class does not say which list it is from. Give the list's identifier.",
                    filled("ram:ClassCode/@listID"))
            ]),
        Context(
            "ram:AdditionalReferencedDocument",
            [
                Rule(
                    "BR-52", .fatal, "BT-122", "The supporting document has no reference. Give its identifier.",
                    filled("ram:IssuerAssignedID"))
            ]),
        Context(
            "ram:ApplicableTradeSettlementFinancialCard",
            [
                Rule(
                    "BR-51", .fatal, "BT-87",
                    "The card number is too long. Give its last four to six digits only, or at most ten characters."
                ) {
                    ($0.text(cardID) ?? .empty).trimmed.length <= 10
                }
            ]),
        Context(
            "ram:SpecifiedTradeSettlementPaymentMeans/ram:PayeePartyCreditorFinancialAccount",
            where: { $0.parent?.has(CII.typeCode, "30") == true || $0.parent?.has(CII.typeCode, "58") == true },
            [
                Rule("BR-50", .fatal, "BT-84", "The credit transfer has no account. Give the account's identifier.") {
                    $0.isFilled(iban) || $0.isFilled(proprietary)
                },
                Rule(
                    "BR-61", .fatal, "BT-84",
                    "A credit transfer is asked for, and no account named. Give the payment account's identifier."
                ) { $0.exists(iban) || $0.exists(proprietary) },
            ]),
        Context(
            CII.delivery,
            [
                Rule("BR-57", .fatal, "BT-80", "The deliver-to address has no country. Give its ISO 3166-1 code.") {
                    $0.isMissing(shipTo) || $0.isFilled(shipToCountry)
                }
            ]),
    ]

    private static let cardID: Path = "ram:ID"
    private static let iban: Path = "ram:IBANID"
    private static let proprietary: Path = "ram:ProprietaryID"
    private static let shipTo: Path = "ram:ShipToTradeParty/ram:PostalTradeAddress"
    private static let shipToCountry: Path = "ram:ShipToTradeParty/ram:PostalTradeAddress/ram:CountryID"

    static let hasReason = exists("ram:Reason", or: "ram:ReasonCode")

    /// As it is written: `0` and `1` do not count here.
    private static func hasIndicator(_ word: StaticString) -> Condition { { $0.has(CII.indicator, word) } }

    private static let hasVATCategory: Condition = {
        $0.visit(CII.allowanceTax) { $0.isCIIVAT && $0.exists(CII.category) }
    }

    /// Allowances and charges of the document.
    static let documentAllowancesAndCharges: [Context] = [
        Context(
            "ram:ApplicableHeaderTradeSettlement/ram:SpecifiedTradeAllowanceCharge", where: hasIndicator("false"),
            [
                Rule(
                    "BR-31", .fatal, "BT-92", "The document allowance has no amount. Give one.",
                    exists("ram:ActualAmount")),
                Rule(
                    "BR-32", .fatal, "BT-95",
                    "The document allowance has no VAT category. Give one, with the type VAT.", hasVATCategory),
                Rule(
                    "BR-33", .fatal, "BT-97 BT-98", "The document allowance has no reason. Give a text or a code.",
                    hasReason),
                Rule(
                    "BR-CO-05", .fatal, "BT-97 BT-98",
                    "Reason and reason code of the document allowance differ in meaning."
                ) { _ in true },
                Rule(
                    "BR-CO-21", .fatal, "BT-97 BT-98",
                    "The document allowance has no reason. Give a text, a code, or both.", hasReason),
                Rule(
                    "BR-DEC-01", .fatal, "BT-92",
                    "The amount of the document allowance has more than two decimals. Round it.",
                    decimals(2, "ram:ActualAmount")),
                Rule(
                    "BR-DEC-02", .fatal, "BT-93",
                    "The base of the document allowance has more than two decimals. Round it.",
                    decimals(2, "ram:BasisAmount")),
            ]),
        Context(
            "ram:ApplicableHeaderTradeSettlement/ram:SpecifiedTradeAllowanceCharge", where: hasIndicator("true"),
            [
                Rule(
                    "BR-36", .fatal, "BT-99", "The document charge has no amount. Give one.", exists("ram:ActualAmount")
                ),
                Rule(
                    "BR-37", .fatal, "BT-102", "The document charge has no VAT category. Give one, with the type VAT.",
                    hasVATCategory),
                Rule(
                    "BR-38", .fatal, "BT-104 BT-105", "The document charge has no reason. Give a text or a code.",
                    hasReason),
                Rule(
                    "BR-CO-06", .fatal, "BT-104 BT-105",
                    "Reason and reason code of the document charge differ in meaning."
                ) { _ in true },
                Rule(
                    "BR-CO-22", .fatal, "BT-104 BT-105",
                    "The document charge has no reason. Give a text, a code, or both.", hasReason),
                Rule(
                    "BR-DEC-05", .fatal, "BT-99",
                    "The amount of the document charge has more than two decimals. Round it.",
                    decimals(2, "ram:ActualAmount")),
                Rule(
                    "BR-DEC-06", .fatal, "BT-100",
                    "The base of the document charge has more than two decimals. Round it.",
                    decimals(2, "ram:BasisAmount")),
            ]),
    ]

    /// Lines, their allowances and charges, periods and attributes.
    static let lines: [Context] = [
        Context(
            "ram:IncludedSupplyChainTradeLineItem",
            [
                Rule(
                    "BR-21", .fatal, "BT-126", "The line has no identifier. Number the lines.",
                    filled("ram:AssociatedDocumentLineDocument/ram:LineID")),
                Rule(
                    "BR-22", .fatal, "BT-129", "The line has no quantity. Give one, with its unit.",
                    exists("ram:SpecifiedLineTradeDelivery/ram:BilledQuantity")),
                Rule(
                    "BR-23", .fatal, "BT-130",
                    "The line's quantity has no unit. Give a code of UN/ECE recommendation 20 or 21.",
                    exists("ram:SpecifiedLineTradeDelivery/ram:BilledQuantity/@unitCode")),
                Rule(
                    "BR-24", .fatal, "BT-131", "The line has no net amount. Give one.",
                    exists(
                        """
                        ram:SpecifiedLineTradeSettlement/ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount
                        """
                    )),
                Rule(
                    "BR-25", .fatal, "BT-153", "The line's item has no name. Name it.",
                    filled("ram:SpecifiedTradeProduct/ram:Name")),
                Rule(
                    "BR-26", .fatal, "BT-146", "The line has no net price. Give one.",
                    exists("ram:SpecifiedLineTradeAgreement/ram:NetPriceProductTradePrice/ram:ChargeAmount")),
                Rule(
                    "BR-27", .fatal, "BT-146",
                    """
                    The net price is missing or negative. Give a price of zero or more; turn the quantity's sign \
                    instead.
                    """
                ) {
                    $0.any(netPrice) { $0.amount.map { $0 >= .zero } ?? false }
                },
                Rule("BR-28", .fatal, "BT-148", "The gross price is negative. Give a price of zero or more.") {
                    $0.isMissing(grossPrice) || $0.any(grossPrice) { $0.amount.map { $0 >= .zero } ?? false }
                },
                Rule(
                    "BR-64", .fatal, "BT-157-1",
                    "The item's standard identifier has no scheme. Give the scheme's identifier, such as 0160 for GTIN."
                ) {
                    $0.isMissing(globalID) || $0.isFilled(globalScheme)
                },
                Rule("BR-CO-04", .fatal, "BT-151", "The line has no VAT category. Give one, with the type VAT.") {
                    $0.visit(lineTax) { $0.isCIIVAT && $0.exists(CII.category) }
                },
                Rule(
                    "BR-CO-18", .fatal, "BG-23",
                    "The VAT breakdown is missing. Give one group for each VAT category and rate."
                ) {
                    $0.root.exists(breakdownGroup)
                },
                Rule(
                    "BR-DEC-23", .fatal, "BT-131", "The line's net amount has more than two decimals. Round it.",
                    decimals(
                        2,
                        """
                        ram:SpecifiedLineTradeSettlement/ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount
                        """
                    )),
            ]),
        Context(
            "ram:SpecifiedLineTradeSettlement/ram:SpecifiedTradeAllowanceCharge", where: hasIndicator("false"),
            [
                Rule(
                    "BR-41", .fatal, "BT-136", "The line's allowance has no amount. Give one.",
                    exists("ram:ActualAmount")),
                Rule(
                    "BR-42", .fatal, "BT-139 BT-140", "The line's allowance has no reason. Give a text or a code.",
                    hasReason),
                Rule(
                    "BR-CO-07", .fatal, "BT-139 BT-140",
                    "Reason and reason code of the line's allowance differ in meaning."
                ) { _ in true },
                Rule(
                    "BR-CO-23", .fatal, "BT-139 BT-140",
                    "The line's allowance has no reason. Give a text, a code, or both.", hasReason),
                Rule(
                    "BR-DEC-24", .fatal, "BT-136",
                    "The amount of the line's allowance has more than two decimals. Round it.",
                    decimals(2, "ram:ActualAmount")),
                Rule(
                    "BR-DEC-25", .fatal, "BT-137",
                    "The base of the line's allowance has more than two decimals. Round it.",
                    decimals(2, "ram:BasisAmount")),
            ]),
        Context(
            "ram:SpecifiedLineTradeSettlement/ram:SpecifiedTradeAllowanceCharge", where: hasIndicator("true"),
            [
                Rule(
                    "BR-43", .fatal, "BT-141", "The line's charge has no amount. Give one.", exists("ram:ActualAmount")),
                Rule(
                    "BR-44", .fatal, "BT-144 BT-145", "The line's charge has no reason. Give a text or a code.",
                    hasReason),
                Rule(
                    "BR-CO-08", .fatal, "BT-144 BT-145",
                    "Reason and reason code of the line's charge differ in meaning."
                ) { _ in true },
                Rule(
                    "BR-CO-24", .fatal, "BT-144 BT-145",
                    "The line's charge has no reason. Give a text, a code, or both.", hasReason),
                Rule(
                    "BR-DEC-27", .fatal, "BT-141",
                    "The amount of the line's charge has more than two decimals. Round it.",
                    decimals(2, "ram:ActualAmount")),
                Rule(
                    "BR-DEC-28", .fatal, "BT-142",
                    "The base of the line's charge has more than two decimals. Round it.",
                    decimals(2, "ram:BasisAmount")),
            ]),
        Context(
            "ram:SpecifiedLineTradeSettlement/ram:BillingSpecifiedPeriod",
            [
                Rule(
                    "BR-30", .fatal, "BT-135 BT-134", "The line's period ends before it starts. Correct the dates.",
                    endsAfterStart),
                Rule(
                    "BR-CO-20", .fatal, "BT-134 BT-135",
                    "The line's period has neither start nor end. Give one of them, or leave the period out.",
                    exists("ram:StartDateTime", or: "ram:EndDateTime")),
            ]),
        Context(
            "ram:ApplicableHeaderTradeSettlement/ram:BillingSpecifiedPeriod",
            [
                Rule(
                    "BR-29", .fatal, "BT-74 BT-73", "The invoicing period ends before it starts. Correct the dates.",
                    endsAfterStart),
                Rule(
                    "BR-CO-19", .fatal, "BT-73 BT-74",
                    "The invoicing period has neither start nor end. Give one of them, or leave the period out.",
                    exists("ram:StartDateTime", or: "ram:EndDateTime")),
            ]),
        Context(
            "ram:ApplicableProductCharacteristic",
            [
                Rule("BR-54", .fatal, "BT-160 BT-161", "The item attribute lacks its name or its value. Give both.") {
                    $0.exists(name) && $0.exists(value)
                }
            ]),
    ]

    private static let netPrice: Path = "ram:SpecifiedLineTradeAgreement/ram:NetPriceProductTradePrice/ram:ChargeAmount"
    private static let grossPrice: Path =
        "ram:SpecifiedLineTradeAgreement/ram:GrossPriceProductTradePrice/ram:ChargeAmount"
    private static let globalID: Path = "ram:SpecifiedTradeProduct/ram:GlobalID"
    private static let globalScheme: Path = "ram:SpecifiedTradeProduct/ram:GlobalID/@schemeID"
    private static let lineTax: Path = "ram:SpecifiedLineTradeSettlement/ram:ApplicableTradeTax"
    private static let breakdownGroup: Path =
        "rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax"
    private static let name: Path = "ram:Description"
    private static let value: Path = "ram:Value"
    private static let start: Path = "ram:StartDateTime"
    private static let end: Path = "ram:EndDateTime"
    private static let startDate: Path = "ram:StartDateTime/udt:DateTimeString"
    private static let endDate: Path = "ram:EndDateTime/udt:DateTimeString"
    private static let format: Path = "./@format"

    /// Dates in format 102 are compared as they are written: YYYYMMDD.
    private static let endsAfterStart: Condition = { period in
        guard period.exists(start), period.exists(end) else { return true }
        return period.visit(endDate) { last in
            last.has(format, "102")
                && period.visit(startDate) { first in
                    first.has(format, "102")
                        && !last.text.trimmed.bytes.lexicographicallyPrecedes(first.text.trimmed.bytes)
                }
        }
    }

    /// The parties.
    static let parties: [Context] = [
        Context(
            "ram:PayeeTradeParty",
            [
                Rule(
                    "BR-17", .fatal, "BT-59",
                    """
                    The payee has no name, or is the seller under another heading. Name a payee that differs from \
                    the seller, or leave it out.
                    """
                ) { payee in
                    guard payee.exists(partyName) else { return false }
                    guard let seller = payee.root.first(seller) else { return true }
                    return !payee.any(partyName) { name in seller.any(partyName) { $0 == name } }
                        && !payee.any(partyID) { id in seller.any(partyID) { $0 == id } }
                        && !payee.any(legalID) { id in seller.any(legalID) { $0 == id } }
                }
            ])
    ]

    private static let seller: Path =
        "rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement/ram:SellerTradeParty"
    private static let partyName: Path = "ram:Name"
    private static let partyID: Path = "ram:ID"
    private static let legalID: Path = "ram:SpecifiedLegalOrganization/ram:ID"
    private static let partyGlobalID: Path = "ram:GlobalID"
    private static let taxID: Path = "ram:SpecifiedTaxRegistration/ram:ID"
    private static let taxTotal: Path = "ram:TaxTotalAmount"

    /// Payment, preceding invoices, the seller and its representative, the VAT total and VAT identifiers.
    static let payment: [Context] = [
        Context(
            "ram:SpecifiedTradeSettlementPaymentMeans",
            [
                Rule(
                    "BR-49", .fatal, "BT-81",
                    "The payment instructions have no means code. Give a code of UNTDID 4461.", exists("ram:TypeCode"))
            ]),
        Context(
            CII.settlement + "/ram:InvoiceReferencedDocument",
            [
                Rule(
                    "BR-55", .fatal, "BT-25",
                    "The preceding invoice reference has no number. Give the number of that invoice.",
                    filled("ram:IssuerAssignedID"))
            ]),
        Context(
            "ram:SellerTradeParty",
            [
                Rule(
                    "BR-CO-26", .fatal, "BT-29 BT-30 BT-31",
                    "Nothing identifies the seller. Give its identifier, its legal registration or its VAT identifier."
                ) {
                    $0.exists(partyID) || $0.exists(partyGlobalID) || $0.exists(legalID)
                        || $0.visit(taxID) { $0.has(CII.schemeID, "VA") }
                }
            ]),
        Context(
            "ram:SellerTaxRepresentativeTradeParty",
            [
                Rule(
                    "BR-18", .fatal, "BT-62", "The seller's tax representative has no name. Give one.",
                    filled("ram:Name")),
                Rule(
                    "BR-19", .fatal, "BG-12",
                    "The seller's tax representative has no postal address. Give one with a country at least.",
                    exists("ram:PostalTradeAddress")),
                Rule(
                    "BR-20", .fatal, "BT-69",
                    "The tax representative's address has no country. Give its ISO 3166-1 code.",
                    filled("ram:PostalTradeAddress/ram:CountryID")),
                Rule("BR-56", .fatal, "BT-63", "The seller's tax representative has no VAT identifier. Give one.") {
                    $0.visit(taxID) { $0.has(CII.schemeID, "VA") && !$0.text.isBlank }
                },
            ]),
        Context(
            "ram:SpecifiedTradeSettlementHeaderMonetarySummation/ram:TaxTotalAmount",
            where: { total in
                guard let currency = total.root.ciiSettlement?.text(CII.currency) else { return false }
                return total.any(CII.currencyID) { $0 == currency }
            },
            [
                Rule(
                    "BR-CO-14", .fatal, "BT-110 BT-117",
                    "The VAT total is not what the breakdown's VAT amounts come to. Add them anew."
                ) {
                    $0.text.amount == $0.facts.ciiTax.taxSum.rounded(to: 2, .halfUp)
                }
            ]),
        Context(
            "ram:SpecifiedTaxRegistration/ram:ID", where: { $0.has(CII.schemeID, "VA") },
            [
                Rule(
                    "BR-CO-09", .fatal, "BT-31 BT-48 BT-63",
                    "The VAT identifier does not begin with a country code. Put the country in front; for Greece EL."
                ) {
                    CodeList.vatCountries.contains($0.text.part(0..<2))
                }
            ]),
    ]
}
