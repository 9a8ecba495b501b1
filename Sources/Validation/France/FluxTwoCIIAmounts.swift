/// How France wants amounts, quantities, prices and VAT rates written.
extension FluxTwoCII {
    private static let totals = CII.settlement + "/ram:SpecifiedTradeSettlementHeaderMonetarySummation"
    private static let headerCharge = CII.settlement + "/ram:SpecifiedTradeAllowanceCharge"
    private static let headerTax = CII.settlement + "/ram:ApplicableTradeTax"
    private static let lineCharge = lineSettlement + "/ram:SpecifiedTradeAllowanceCharge"
    private static let lineTax = lineSettlement + "/ram:ApplicableTradeTax"
    private static let netPrice = CII.line + "/ram:SpecifiedLineTradeAgreement/ram:NetPriceProductTradePrice"
    private static let grossPrice = CII.line + "/ram:SpecifiedLineTradeAgreement/ram:GrossPriceProductTradePrice"

    static let amounts: [Context] = [
        Context(headerCharge + "/ram:ActualAmount", FluxTwo.amount("BT-92_BT-99")),
        Context(headerCharge + "/ram:BasisAmount", FluxTwo.amount("BT-93_BT-100")),
        Context(totals + "/ram:LineTotalAmount", FluxTwo.amount("BT-106")),
        Context(totals + "/ram:AllowanceTotalAmount", FluxTwo.amount("BT-107")),
        Context(totals + "/ram:ChargeTotalAmount", FluxTwo.amount("BT-108")),
        Context(totals + "/ram:TaxBasisTotalAmount", FluxTwo.amount("BT-109")),
        // The VAT total in the accounting currency (BT-111) is taken by this one too.
        Context(totals + "/ram:TaxTotalAmount", FluxTwo.amount("BT-110")),
        Context(totals + "/ram:GrandTotalAmount", FluxTwo.amount("BT-112")),
        Context(totals + "/ram:TotalPrepaidAmount", FluxTwo.amount("BT-113")),
        Context(totals + "/ram:RoundingAmount", FluxTwo.amount("BT-114")),
        Context(totals + "/ram:DuePayableAmount", FluxTwo.amount("BT-115")),
        Context(headerTax + "/ram:BasisAmount", FluxTwo.amount("BT-116")),
        Context(headerTax + "/ram:CalculatedAmount", FluxTwo.amount("BT-117")),
        Context(
            lineSettlement + "/ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount",
            FluxTwo.amount("BT-131")),
        Context(lineCharge + "/ram:ActualAmount", FluxTwo.amount("BT-136_BT-141")),
        Context(lineCharge + "/ram:BasisAmount", FluxTwo.amount("BT-137_BT-142")),
        Context(
            CII.line + "/ram:SpecifiedLineTradeDelivery/ram:BilledQuantity",
            [FluxTwo.quantity("BT-129")]),
        Context(netPrice + "/ram:BasisQuantity", [FluxTwo.quantity("BT-149")]),
        Context(netPrice + "/ram:ChargeAmount", [FluxTwo.price("BT-146")]),
        Context(grossPrice + "/ram:AppliedTradeAllowanceCharge/ram:ActualAmount", [FluxTwo.price("BT-147")]),
        Context(grossPrice + "/ram:ChargeAmount", [FluxTwo.price("BT-148")]),
        Context(
            headerCharge + "/ram:CategoryTradeTax/ram:RateApplicablePercent", FluxTwo.rateFormat("BT-96_BT-103")),
        Context(headerTax + "/ram:RateApplicablePercent", FluxTwo.rateFormat("BT-119")),
        Context(lineTax + "/ram:RateApplicablePercent", FluxTwo.rateFormat("BT-152")),
    ]

    static let categories: [Context] = [
        tax(headerCharge + "/ram:CategoryTradeTax", "BT-95_BT-102", "BT-95 BT-102", "BT-96_BT-103", "BT-96 BT-103"),
        tax(headerTax, "BT-95_BT-118", "BT-118", "BT-119", "BT-119"),
        // A line that sums up others, or only tells something, needs no category.
        tax(lineTax, "BT-95_BT-151", "BT-151", "BT-152", "BT-152") {
            $0.parent?.parent?.any(lineKind) { $0 == "GROUP" || $0 == "INFORMATION" } == true
        },
    ]

    private static func tax(
        _ path: String, _ id: String, _ terms: String, _ rateID: String, _ rateTerms: String,
        whenMissing: @escaping Condition = { _ in false }
    ) -> Context {
        Context(
            path,
            FluxTwo.category(
                "BR-FR-15_\(id)", "BR-FR-15_\(id)_LM", terms, at: CII.category, whenMissing: whenMissing)
                + [FluxTwo.rate("BR-FR-16_\(rateID)", rateTerms, at: CII.rate, isNeeded: false)])
    }

    static let lineKind: Path = "ram:AssociatedDocumentLineDocument/ram:LineStatusReasonCode"
}
