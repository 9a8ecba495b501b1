import Basics

/// How amounts, quantities and rates are written, and in which currency.
extension CIUSPT {
    static let amountFormats =
        chargeFormats
        + [
            amount("094", "BT-106", both("cac:LegalMonetaryTotal/cbc:LineExtensionAmount"), mayBeNegative: true),
            amount("095", "BT-107", both("cac:LegalMonetaryTotal/cbc:AllowanceTotalAmount")),
            amount("096", "BT-108", both("cac:LegalMonetaryTotal/cbc:ChargeTotalAmount")),
            amount("097", "BT-109", both("cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount")),
            amount("099", "BT-112", both("cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount")),
            amount("100", "BT-113", both("cac:LegalMonetaryTotal/cbc:PrepaidAmount")),
            amount("101", "BT-114", both("cac:LegalMonetaryTotal/cbc:PayableRoundingAmount"), mayBeNegative: true),
            amount("102", "BT-115", both("cac:LegalMonetaryTotal/cbc:PayableAmount")),
            amount(
                "103", "BT-116", both("cac:TaxTotal/cac:TaxSubtotal/cbc:TaxableAmount"), decimals: 2...3,
                mayBeNegative: true),
            taxAmount("098", "BT-110 BT-111", both("cac:TaxTotal/cbc:TaxAmount")),
            taxAmount("104", "BT-117", both("cac:TaxTotal/cac:TaxSubtotal/cbc:TaxAmount")),
            code(
                "105", "BT-118", both("cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:ID"),
                "a VAT category that Portugal has", PortugueseCodes.categories),
            rate("106", "BT-119", both("cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:Percent")),
            code(
                "154", "BT-118", both("cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cac:TaxScheme/cbc:ID"),
                "a tax of UN/ECE 5153", PortugueseCodes.taxSchemes),
        ]
        + texts(
            ("107", "BT-120", 200, "cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:TaxExemptionReason"),
            ("108", "BT-121", 5, "cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:TaxExemptionReasonCode"))

    private static let chargeFormats =
        [
            amount("088", "BT-92 BT-99", both("cac:AllowanceCharge/cbc:Amount")),
            amount("089", "BT-93 BT-100", both("cac:AllowanceCharge/cbc:BaseAmount")),
            rate("090", "BT-94 BT-101", both("cac:AllowanceCharge/cbc:MultiplierFactorNumeric")),
            code(
                "091", "BT-95 BT-102", both("cac:AllowanceCharge/cac:TaxCategory/cbc:ID"),
                "a VAT category that Portugal has", PortugueseCodes.categories),
            rate("092", "BT-96 BT-103", both("cac:AllowanceCharge/cac:TaxCategory/cbc:Percent")),
            code(
                "156", "BT-95 BT-102", both("cac:AllowanceCharge/cac:TaxCategory/cac:TaxScheme/cbc:ID"),
                "a tax of UN/ECE 5153", PortugueseCodes.taxSchemes),
        ]
        + reasons(
            both("cac:AllowanceCharge/cbc:AllowanceChargeReasonCode"), ("149", "BT-98"), ("150", "BT-105"),
            PortugueseCodes.chargeReasons)
        + texts(("093", "BT-97 BT-104", 200, "cac:AllowanceCharge/cbc:AllowanceChargeReason"))

    static let lineFormats =
        [
            Context(
                line("cbc:ID"),
                [
                    text("114.1", "BT-126", 50),
                    Rule(
                        "DT-CIUS-PT-114.2", .fatal, "BT-126", "Two lines have one identifier. Number the lines anew."
                    ) {
                        !$0.facts.portuguese.hasTwins
                    },
                ]),
            Context(
                line("cac:DocumentReference/cbc:ID"),
                [
                    text("116.1", "BT-128", 50),
                    scheme("116.2", "BT-128", "./@schemeID", "a scheme of UNTDID 1153", PortugueseCodes.objectSchemes),
                ]),
            quantity,
            amount("118", "BT-131", line("cbc:LineExtensionAmount"), decimals: 2...8, mayBeNegative: true),
            date("121", "BT-134", line("cac:InvoicePeriod/cbc:StartDate")),
            date("122", "BT-135", line("cac:InvoicePeriod/cbc:EndDate")),
            amount("123", "BT-136 BT-141", line("cac:AllowanceCharge/cbc:Amount")),
            amount("124", "BT-137 BT-142", line("cac:AllowanceCharge/cbc:BaseAmount")),
            rate("125", "BT-138 BT-143", line("cac:AllowanceCharge/cbc:MultiplierFactorNumeric")),
            amount("127", "BT-146", line("cac:Price/cbc:PriceAmount"), decimals: 2...8),
            amount("128", "BT-147", line("cac:Price/cac:AllowanceCharge/cbc:Amount"), decimals: 2...8),
            amount("129", "BT-148", line("cac:Price/cac:AllowanceCharge/cbc:BaseAmount"), decimals: 2...8),
            baseQuantity,
            code(
                "131", "BT-151", line("cac:Item/cac:ClassifiedTaxCategory/cbc:ID"), "a VAT category that Portugal has",
                PortugueseCodes.categories),
            rate("132", "BT-152", line("cac:Item/cac:ClassifiedTaxCategory/cbc:Percent")),
            code(
                "155", "BT-151", line("cac:Item/cac:ClassifiedTaxCategory/cac:TaxScheme/cbc:ID"),
                "a tax of UN/ECE 5153", PortugueseCodes.taxSchemes),
        ]
        + reasons(
            line("cac:AllowanceCharge/cbc:AllowanceChargeReasonCode"), ("147", "BT-140"), ("148", "BT-145"),
            PortugueseCodes.lineChargeReasons)
        + lineTexts(
            ("115", "BT-127", 500, "cbc:Note"), ("119", "BT-132", 20, "cac:OrderLineReference/cbc:LineID"),
            ("120", "BT-133", 200, "cbc:AccountingCost"),
            ("126", "BT-139 BT-144", 200, "cac:AllowanceCharge/cbc:AllowanceChargeReason"))

    private static let quantity = Context(
        "ubl:Invoice/cac:InvoiceLine/cbc:InvoicedQuantity | cn:CreditNote/cac:CreditNoteLine/cbc:CreditedQuantity",
        [
            number("117.1", "BT-129", "quantity", decimals: 2...3, mayBeNegative: true),
            Rule(
                "DT-CIUS-PT-143", .fatal, "BT-130",
                "The unit is not one that CIUS-PT knows. Give another, such as C62.",
                listed("./@unitCode", PortugueseCodes.units)),
        ])

    private static let baseQuantity = Context(
        line("cac:Price/cbc:BaseQuantity"),
        [
            number("130.1", "BT-149", "base quantity", decimals: 2...3),
            Rule(
                "DT-CIUS-PT-130.2", .fatal, "BT-150",
                "The unit is not one that CIUS-PT knows. Give another, such as C62."
            ) {
                $0.text(unit).map { PortugueseCodes.units.contains($0) } ?? true
            },
        ])

    private static let unit: Path = "./@unitCode"
    private static let currency: Path = "./@currencyID"
}

// MARK: The kinds of number

extension CIUSPT {
    private static func number(
        _ id: String, _ terms: String, _ what: String, whole: Int = 13, decimals: ClosedRange<Int>,
        mayBeNegative: Bool = false
    ) -> Rule {
        let places = decimals.count == 1 ? "\(decimals.upperBound)" : "\(decimals.lowerBound) to \(decimals.upperBound)"
        let sign = mayBeNegative ? "" : ", without a sign"
        return Rule(
            "DT-CIUS-PT-\(id)", .fatal, terms,
            "The \(what) is not written as at most \(whole) digits, a point and \(places) more\(sign). Write it so."
        ) {
            $0.text.isPlainNumber(whole: whole, decimals: decimals, mayBeNegative: mayBeNegative)
        }
    }

    /// An amount in the currency of the document.
    private static func amount(
        _ id: String, _ terms: String, _ paths: String, decimals: ClosedRange<Int> = 2...2, mayBeNegative: Bool = false
    ) -> Context {
        Context(
            paths,
            [
                number("\(id).1", terms, "amount", decimals: decimals, mayBeNegative: mayBeNegative),
                Rule(
                    "DT-CIUS-PT-\(id).2", .fatal, "\(terms) BT-5",
                    "The amount is not in the currency of the document. Give it in that."
                ) {
                    guard let own = $0.facts.portuguese.currency else { return false }
                    return ($0.text(currency) ?? .empty).trimmed == own
                },
            ])
    }

    /// A VAT amount: in the accounting currency when there is one, else in that of the document.
    private static func taxAmount(_ id: String, _ terms: String, _ paths: String) -> Context {
        Context(
            paths,
            [
                number("\(id).1", terms, "amount", decimals: 2...2, mayBeNegative: true),
                Rule(
                    "DT-CIUS-PT-\(id).2", .fatal, "\(terms) BT-6",
                    "The VAT is not in the VAT accounting currency that the document names. Give it in that."
                ) {
                    $0.facts.portuguese.taxCurrency == nil || isIn($0.facts.portuguese.taxCurrency, $0)
                },
                Rule(
                    "DT-CIUS-PT-\(id).3", .fatal, "\(terms) BT-5",
                    "The VAT is not in the currency of the document. Give it in that."
                ) {
                    $0.facts.portuguese.taxCurrency != nil || isIn($0.facts.portuguese.currency, $0)
                },
            ])
    }

    /// Whether an amount's currency is this one; yes when there is none to compare with.
    private static func isIn(_ other: Text?, _ amount: Node) -> Bool {
        other.map { (amount.text(currency) ?? .empty).trimmed == $0 } ?? true
    }

    /// A percentage from 0 to 100.
    private static func rate(_ id: String, _ terms: String, _ paths: String) -> Context {
        Context(
            paths,
            [
                number("\(id).1", terms, "percentage", whole: 3, decimals: 2...2),
                Rule("DT-CIUS-PT-\(id).2", .fatal, terms, "The percentage is above 100. Correct it.") {
                    guard $0.text.isPlainNumber(whole: 3, decimals: 2...2), let rate = $0.text.amount else {
                        return true
                    }
                    return rate <= Amount(100)
                },
            ])
    }

    /// The reason codes of allowances and of charges at one place.
    private static func reasons(
        _ paths: String, _ allowance: (id: String, term: String), _ charge: (id: String, term: String),
        _ chargeReasons: CodeList
    ) -> [Context] {
        func isOf(_ word: StaticString) -> Condition {
            let isIndicated = isIndicated(word)
            return { $0.parent.map(isIndicated) ?? false }
        }
        return [
            code(
                allowance.id, allowance.term, paths, "a reason for an allowance out of UNCL 5189",
                PortugueseCodes.allowanceReasons, where: Filter(holds: isOf("false"))),
            code(
                charge.id, charge.term, paths, "a reason for a charge out of UNCL 7161", chargeReasons,
                where: Filter(holds: isOf("true"))),
        ]
    }
}
