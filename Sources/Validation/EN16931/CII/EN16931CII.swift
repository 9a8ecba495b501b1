/// EN 16931 over CII: the model, the syntax, the code lists. The order of contexts matters, as it does over UBL.
enum EN16931CII {
    static let patterns = [
        Pattern(
            references + documentAllowancesAndCharges + [totals, document] + lines + parties + payment
                + CIIVATFamily.all.flatMap(\.contexts) + [breakdown]),
        Pattern(syntax), Pattern(codes),
    ]
}

/// The names that many rules over CII share.
enum CII {
    static let transaction = "/rsm:CrossIndustryInvoice/rsm:SupplyChainTradeTransaction"
    static let agreement = transaction + "/ram:ApplicableHeaderTradeAgreement"
    static let delivery = transaction + "/ram:ApplicableHeaderTradeDelivery"
    static let settlement = transaction + "/ram:ApplicableHeaderTradeSettlement"
    static let line = transaction + "/ram:IncludedSupplyChainTradeLineItem"

    static let headerSettlement: Path = "rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement"
    static let headerTax: Path = "ram:ApplicableTradeTax"
    static let category: Path = "ram:CategoryCode"
    static let typeCode: Path = "ram:TypeCode"
    static let rate: Path = "ram:RateApplicablePercent"
    static let indicator: Path = "ram:ChargeIndicator/udt:Indicator"
    static let actualAmount: Path = "ram:ActualAmount"
    static let basisAmount: Path = "ram:BasisAmount"
    static let allowanceCharge: Path = "ram:SpecifiedTradeAllowanceCharge"
    static let allowanceTax: Path = "ram:CategoryTradeTax"
    static let currency: Path = "ram:InvoiceCurrencyCode"
    static let currencyID: Path = "./@currencyID"
    static let schemeID: Path = "./@schemeID"
    static let parentLine: Path = "ram:ParentLineID"
}

extension Node {
    /// Of an allowance or charge in CII: `true` for a charge, `nil` when the indicator says neither.
    var isCIICharge: Bool? { text(CII.indicator)?.boolean }

    /// Of a tax group in CII: whether its type is VAT, in whatever case.
    var isCIIVAT: Bool { any(CII.typeCode) { $0.trimmed.isUppercased("VAT") } }

    /// Of a tax group in CII: the VAT category that it names.
    var ciiCategory: VATCategory? { text(CII.category).flatMap { VATCategory(exactly: $0) } }

    /// Of the root of a CII document: the header settlement.
    var ciiSettlement: Node? { first(CII.headerSettlement) }
}
