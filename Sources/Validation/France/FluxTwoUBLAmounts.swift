/// How France wants amounts, quantities, prices and VAT rates written.
extension FluxTwoUBL {
    static let amounts: [Context] =
        [
            amount("BT-93_BT-100", both("cac:AllowanceCharge/cbc:BaseAmount")),
            amount("BT-92_BT-99", both("cac:AllowanceCharge/cbc:Amount")),
            amount("BT-106", "cac:LegalMonetaryTotal/cbc:LineExtensionAmount"),
            amount("BT-107", "cac:LegalMonetaryTotal/cbc:AllowanceTotalAmount"),
            amount("BT-108", "cac:LegalMonetaryTotal/cbc:ChargeTotalAmount"),
            amount("BT-109", "cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount"),
            // The VAT total in the accounting currency (BT-111) is taken by this one too.
            amount("BT-110", "cac:TaxTotal/cbc:TaxAmount"),
            amount("BT-112", "cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount"),
            amount("BT-113", "cac:LegalMonetaryTotal/cbc:PrepaidAmount"),
            amount("BT-114", "cac:LegalMonetaryTotal/cbc:PayableRoundingAmount"),
            amount("BT-115", "cac:LegalMonetaryTotal/cbc:PayableAmount"),
            amount("BT-116", "cac:TaxTotal/cac:TaxSubtotal/cbc:TaxableAmount"),
            amount("BT-117", "cac:TaxTotal/cac:TaxSubtotal/cbc:TaxAmount"),
            amount("BT-131", line("cbc:LineExtensionAmount")),
            amount("BT-136_BT-141", line("cac:AllowanceCharge/cbc:Amount")),
            amount("BT-137_BT-142", line("cac:AllowanceCharge/cbc:BaseAmount")),
            Context(
                """
                /ubl:Invoice/cac:InvoiceLine/cbc:InvoicedQuantity | \
                /cn:CreditNote/cac:CreditNoteLine/cbc:CreditedQuantity
                """,
                [quantity("BT-129", ".")]),
            Context(line("cac:Price/cac:AllowanceCharge"), [price("BT-147", "cbc:Amount")]),
            Context(line("cac:Price/cac:AllowanceCharge/cbc:BaseAmount"), [price("BT-148", ".")]),
        ]
        + [
            ("BT-96_BT-103", "cac:AllowanceCharge/cac:TaxCategory/cbc:Percent"),
            ("BT-119", "cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:Percent"),
            ("BT-152", "cac:Item/cac:ClassifiedTaxCategory/cbc:Percent"),
        ].map { (term, paths) in
            Context(
                paths,
                [
                    Rule(
                        "BR-FR-DEC-04_\(term)", .fatal, terms(term),
                        "The VAT rate is no number of at most four digits, two of them decimals. Correct it."
                    ) {
                        $0.text.isFrenchRate
                    }
                ])
        }

    private static func terms(_ term: String) -> String {
        term.split(separator: "_").joined(separator: " ")
    }

    private static func amount(_ term: String, _ paths: String) -> Context {
        Context(
            paths,
            [
                Rule(
                    "BR-FR-DEC-01_\(term)", .fatal, terms(term),
                    "The amount has more than two decimals or 19 digits, or is no plain number. Correct it."
                ) {
                    $0.text.isFrenchAmount
                }
            ])
    }

    private static func quantity(_ term: String, _ path: Path) -> Rule {
        Rule(
            "BR-FR-DEC-02_\(term)", .fatal, term,
            "The quantity has more than four decimals or 19 digits, or is no plain number. Correct it."
        ) {
            $0.text(path)?.isFrenchQuantity ?? true
        }
    }

    private static func price(_ term: String, _ path: Path) -> Rule {
        Rule(
            "BR-FR-DEC-03_\(term)", .fatal, term,
            "The price is negative, has more than six decimals or 19 digits, or is no plain number. Correct it."
        ) {
            guard let price = $0.text(path), !price.isBlank else { return true }
            return price.isFrenchPrice(signed: $0.facts.french.isExchange)
        }
    }

    static let lines: [Context] = [
        Context(
            "/ubl:Invoice/cac:InvoiceLine | /cn:CreditNote/cac:CreditNoteLine",
            [
                Rule(
                    "BR-FR-DEC-02_BT-149", .fatal, "BT-149",
                    "The base quantity has more than four decimals or 19 digits, or is no plain number. Correct it."
                ) {
                    guard let quantity = $0.text(baseQuantity), !quantity.isBlank else { return true }
                    return quantity.isFrenchQuantity
                },
                price("BT-146", "cac:Price/cbc:PriceAmount"),
            ] + groupLine),
        Context(
            line("cac:Item/cac:AdditionalItemProperty"),
            [
                Rule(
                    "BR-FR-28-Value", .fatal, "BT-161",
                    "The item attribute has not exactly one value, plain or measured with its unit. Give one."
                ) {
                    $0.exists(value)
                        ? $0.isMissing(measured) : $0.any(measuredUnit) { !$0.isEmpty }
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
        [
            Rule(id, .fatal, terms, "The VAT category is not used in France. Give S, E, AE, K, G, O or Z.") {
                $0.text(identifier).map(FrenchCodes.categories.containsExactly) ?? true
            },
            Rule(foreignID, .fatal, terms, "The VAT category is of the Canaries or of Ceuta and Melilla. Give another.")
            {
                !$0.any(identifier, FrenchCodes.foreignCategories.containsExactly)
            },
        ]
    }

    private static func rate(_ id: String, _ terms: String) -> Rule {
        Rule(id, .fatal, terms, "The VAT rate was never in force in France. Give one, such as 20 or 5.5.") {
            $0.text(percent).map(FrenchCodes.rates.containsExactly) ?? true
        }
    }

    private static let percent: Path = "cbc:Percent"
    private static let baseQuantity: Path = "cac:Price/cbc:BaseQuantity"
    private static let value: Path = "cbc:Value"
    private static let measured: Path = "cbc:ValueQuantity"
    private static let measuredUnit: Path = "cbc:ValueQuantity/@unitCode"
}
