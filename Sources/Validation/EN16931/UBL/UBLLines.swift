import Basics

extension EN16931UBL {
    /// Lines, their allowances and charges, periods, attributes and identifiers; and the period of the document, which has
    /// the same element and comes after that of the lines.
    static let lines: [Context] = [
        Context(
            "cac:InvoiceLine | cac:CreditNoteLine",
            [
                Rule("BR-21", .fatal, "BT-126", "The line has no identifier. Number the lines.", filled("cbc:ID")),
                Rule(
                    "BR-22", .fatal, "BT-129", "The line has no quantity. Give one, with its unit.",
                    exists("cbc:InvoicedQuantity", or: "cbc:CreditedQuantity")),
                Rule(
                    "BR-23", .fatal, "BT-130",
                    "The line's quantity has no unit. Give a code of UN/ECE recommendation 20 or 21.",
                    exists("cbc:InvoicedQuantity/@unitCode", or: "cbc:CreditedQuantity/@unitCode")),
                Rule(
                    "BR-24", .fatal, "BT-131", "The line has no net amount. Give one.",
                    exists("cbc:LineExtensionAmount")),
                Rule("BR-25", .fatal, "BT-153", "The line's item has no name. Name it.", filled("cac:Item/cbc:Name")),
                Rule(
                    "BR-26", .fatal, "BT-146", "The line has no net price. Give one.",
                    exists("cac:Price/cbc:PriceAmount")),
                Rule(
                    "BR-27", .fatal, "BT-146",
                    """
                    The net price is missing or negative. Give a price of zero or more; turn the quantity's sign \
                    instead.
                    """
                ) {
                    $0.any(price) { $0.amount.map { $0 >= .zero } ?? false }
                },
                Rule("BR-28", .fatal, "BT-148", "The gross price is negative. Give a price of zero or more.") {
                    $0.isMissing(grossPrice) || $0.any(grossPrice) { $0.amount.map { $0 >= .zero } ?? false }
                },
                Rule("BR-CO-04", .fatal, "BT-151", "The line has no VAT category. Give one, with the tax scheme VAT.") {
                    $0.visit(UBLTax.lineCategory) { $0.isVAT && $0.exists(UBLTax.id) }
                },
                Rule(
                    "BR-DEC-23", .fatal, "BT-131", "The line's net amount has more than two decimals. Round it.",
                    decimals(2, "cbc:LineExtensionAmount")),
            ]),
        Context(
            "cac:InvoiceLine/cac:AllowanceCharge | cac:CreditNoteLine/cac:AllowanceCharge",
            where: { $0.isCharge == false },
            [
                Rule("BR-41", .fatal, "BT-136", "The line's allowance has no amount. Give one.", exists("cbc:Amount")),
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
                    decimals(2, "cbc:Amount")),
                Rule(
                    "BR-DEC-25", .fatal, "BT-137",
                    "The base of the line's allowance has more than two decimals. Round it.",
                    decimals(2, "cbc:BaseAmount")),
            ]),
        Context(
            "cac:InvoiceLine/cac:AllowanceCharge | cac:CreditNoteLine/cac:AllowanceCharge",
            where: { $0.isCharge == true },
            [
                Rule("BR-43", .fatal, "BT-141", "The line's charge has no amount. Give one.", exists("cbc:Amount")),
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
                    "The amount of the line's charge has more than two decimals. Round it.", decimals(2, "cbc:Amount")),
                Rule(
                    "BR-DEC-28", .fatal, "BT-142",
                    "The base of the line's charge has more than two decimals. Round it.", decimals(2, "cbc:BaseAmount")
                ),
            ]),
        Context(
            "cac:InvoiceLine/cac:InvoicePeriod | cac:CreditNoteLine/cac:InvoicePeriod",
            [
                Rule(
                    "BR-30", .fatal, "BT-135 BT-134", "The line's period ends before it starts. Correct the dates.",
                    endsAfterStart),
                Rule(
                    "BR-CO-20", .fatal, "BT-134 BT-135",
                    "The line's period has neither start nor end. Give one of them, or leave the period out.",
                    exists("cbc:StartDate", or: "cbc:EndDate")),
            ]),
        Context(
            "cac:InvoicePeriod",
            [
                Rule(
                    "BR-29", .fatal, "BT-74 BT-73", "The invoicing period ends before it starts. Correct the dates.",
                    endsAfterStart),
                Rule(
                    "BR-CO-19", .fatal, "BT-73 BT-74",
                    "The invoicing period has neither start nor end. Give one of them, or leave the period out."
                ) {
                    $0.exists(start) || $0.exists(end) || $0.exists(periodCode)
                },
            ]),
        Context(
            "cac:AdditionalItemProperty",
            [
                Rule("BR-54", .fatal, "BT-160 BT-161", "The item attribute lacks its name or its value. Give both.") {
                    $0.exists(name) && $0.exists(value)
                }
            ]),
        Context(
            """
            cac:InvoiceLine/cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode | \
            cac:CreditNoteLine/cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode
            """,
            [
                Rule(
                    "BR-65", .fatal, "BT-158-1",
                    "The item's class does not say which list it is from. Give the list's identifier.",
                    exists("./@listID"))
            ]),
        Context(
            """
            cac:InvoiceLine/cac:Item/cac:StandardItemIdentification/cbc:ID | \
            cac:CreditNoteLine/cac:Item/cac:StandardItemIdentification/cbc:ID
            """,
            [
                Rule(
                    "BR-64", .fatal, "BT-157-1",
                    """
                    The item's standard identifier has no scheme. Give the scheme's identifier, such as 0160 for \
                    GTIN.
                    """,
                    exists("./@schemeID"))
            ]),
    ]

    private static let price: Path = "cac:Price/cbc:PriceAmount"
    private static let grossPrice: Path = "cac:Price/cac:AllowanceCharge/cbc:BaseAmount"
    private static let start: Path = "cbc:StartDate"
    private static let end: Path = "cbc:EndDate"
    private static let periodCode: Path = "cbc:DescriptionCode"
    private static let name: Path = "cbc:Name"
    private static let value: Path = "cbc:Value"

    static let hasReason = exists("cbc:AllowanceChargeReason", or: "cbc:AllowanceChargeReasonCode")

    private static let endsAfterStart: Condition = {
        guard let start = $0.text(start), let end = $0.text(end) else { return true }
        guard let from = start.date, let to = end.date else { return false }
        return to >= from
    }
}
