/// How France wants amounts, quantities, prices and VAT rates written.
extension FluxTwoUBL {
    static let amounts: [Context] = [
        Context(both("cac:AllowanceCharge/cbc:BaseAmount"), FluxTwo.amount("BT-93_BT-100")),
        Context(both("cac:AllowanceCharge/cbc:Amount"), FluxTwo.amount("BT-92_BT-99")),
        Context("cac:LegalMonetaryTotal/cbc:LineExtensionAmount", FluxTwo.amount("BT-106")),
        Context("cac:LegalMonetaryTotal/cbc:AllowanceTotalAmount", FluxTwo.amount("BT-107")),
        Context("cac:LegalMonetaryTotal/cbc:ChargeTotalAmount", FluxTwo.amount("BT-108")),
        Context("cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount", FluxTwo.amount("BT-109")),
        // The VAT total in the accounting currency (BT-111) is taken by this one too.
        Context("cac:TaxTotal/cbc:TaxAmount", FluxTwo.amount("BT-110")),
        Context("cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount", FluxTwo.amount("BT-112")),
        Context("cac:LegalMonetaryTotal/cbc:PrepaidAmount", FluxTwo.amount("BT-113")),
        Context("cac:LegalMonetaryTotal/cbc:PayableRoundingAmount", FluxTwo.amount("BT-114")),
        Context("cac:LegalMonetaryTotal/cbc:PayableAmount", FluxTwo.amount("BT-115")),
        Context("cac:TaxTotal/cac:TaxSubtotal/cbc:TaxableAmount", FluxTwo.amount("BT-116")),
        Context("cac:TaxTotal/cac:TaxSubtotal/cbc:TaxAmount", FluxTwo.amount("BT-117")),
        Context(line("cbc:LineExtensionAmount"), FluxTwo.amount("BT-131")),
        Context(line("cac:AllowanceCharge/cbc:Amount"), FluxTwo.amount("BT-136_BT-141")),
        Context(line("cac:AllowanceCharge/cbc:BaseAmount"), FluxTwo.amount("BT-137_BT-142")),
        Context(
            """
            /ubl:Invoice/cac:InvoiceLine/cbc:InvoicedQuantity | \
            /cn:CreditNote/cac:CreditNoteLine/cbc:CreditedQuantity
            """,
            [FluxTwo.quantity("BT-129")]),
        Context(line("cac:Price/cac:AllowanceCharge"), [price("BT-147", "cbc:Amount")]),
        Context(line("cac:Price/cac:AllowanceCharge/cbc:BaseAmount"), [price("BT-148", ".")]),
        Context("cac:AllowanceCharge/cac:TaxCategory/cbc:Percent", FluxTwo.rateFormat("BT-96_BT-103")),
        Context("cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:Percent", FluxTwo.rateFormat("BT-119")),
        Context("cac:Item/cac:ClassifiedTaxCategory/cbc:Percent", FluxTwo.rateFormat("BT-152")),
    ]

    /// A price may be blank here.
    private static func price(_ term: String, _ path: Path) -> Rule {
        FluxTwo.price(term) {
            guard let price = $0.text(path), !price.isBlank else { return true }
            return price.isFrenchPrice(signed: $0.facts.french.isExchange)
        }
    }

    static let lines: [Context] = [
        Context(
            "/ubl:Invoice/cac:InvoiceLine | /cn:CreditNote/cac:CreditNoteLine",
            [
                FluxTwo.quantity("BT-149") {
                    guard let quantity = $0.text(baseQuantity), !quantity.isBlank else { return true }
                    return quantity.isFrenchQuantity
                },
                price("BT-146", "cac:Price/cbc:PriceAmount"),
            ] + groupLine),
        Context(
            line("cac:Item/cac:AdditionalItemProperty"),
            [
                Rule(.frenchAttribute) {
                    $0.exists(value) ? $0.isMissing(measured) : $0.any(measuredUnit) { !$0.isEmpty }
                }
            ]),
    ]

    static let categories: [Context] = [
        Context(
            "cac:AllowanceCharge/cac:TaxCategory",
            category("BR-FR-15_BT-95_BT-102-1", "BR-FR-15_BT-95_BT-102-2", "BT-95 BT-102")
                + [rate("BR-FR-16_BT-96", "BT-96 BT-103")]),
        Context(
            "cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory",
            category("BR-FR-15_BT-118-1", "BR-FR-15_BT-118-2", "BT-118") + [rate("BR-FR-16_BT-119", "BT-119")]),
        // Rates are asked on lines of invoices only.
        Context(
            "cac:InvoiceLine/cac:Item/cac:ClassifiedTaxCategory",
            category("BR-FR-15_BT-151-1", "BR-FR-08_BT-151-2", "BT-151") + [rate("BR-FR-16_BT-152", "BT-152")]),
        Context(
            "cac:Item/cac:ClassifiedTaxCategory", category("BR-FR-15_BT-151-1", "BR-FR-08_BT-151-2", "BT-151")),
    ]

    private static func category(_ id: String, _ foreignID: String, _ terms: String) -> [Rule] {
        FluxTwo.category(id, foreignID, terms, at: identifier) { _ in true }
    }

    private static func rate(_ id: String, _ terms: String) -> Rule {
        FluxTwo.rate(id, terms, at: "cbc:Percent", isNeeded: true)
    }

    private static let baseQuantity: Path = "cac:Price/cbc:BaseQuantity"
    private static let value: Path = "cbc:Value"
    private static let measured: Path = "cbc:ValueQuantity"
    private static let measuredUnit: Path = "cbc:ValueQuantity/@unitCode"
}
