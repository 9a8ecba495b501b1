import Basics

extension XRechnungUBL {
    /// The rules of the extension: more identifier schemes, sub-lines, payments by third parties.
    static let extensionContexts: [Context] = [
        Context(
            "cbc:EmbeddedDocumentBinaryObject", where: isExtension,
            [
                Rule(.germanMimeType) {
                    XRechnung.mimeTypes.containsExactly($0.text(mimeCode))
                }
            ]),
        Context(
            "/ubl:Invoice", where: isExtension,
            [
                Rule(
                    "BR-DEX-02", .warning, "BT-131",
                    "The net amount of a line is not the sum of its sub-lines. Add them anew.", sumsOfSubLines),
                Rule("BR-DEX-03", .fatal, "BT-151", "A sub-line has exactly one VAT category. Give one.") {
                    var isRight = true
                    $0.forEachAnywhere(subLine) { line in
                        line.forEach(item) { if $0.count(category) != 1 { isRight = false } }
                    }
                    return isRight
                },
            ]),
        Context(
            "cac:LegalMonetaryTotal", where: isExtension,
            [
                Rule(
                    "BR-DEX-09", .fatal, "BT-115 BT-112 BT-113 BT-114",
                    """
                    The amount due is not the total with VAT, less what was paid, plus the rounding and third-party \
                    payments. Reckon it anew.
                    """,
                    amountDue)
            ]),
        scheme(
            "BR-DEX-04", "cac:PartyIdentification/cbc:ID", "The party identifier's scheme", XRechnung.isIdentifierScheme
        ) {
            $0.has(schemeID, "SEPA") && $0.isOfSellerOrPayee
        },
        scheme(
            "BR-DEX-05", "cac:PartyLegalEntity/cbc:CompanyID", "The legal registration's scheme",
            XRechnung.isIdentifierScheme),
        scheme(
            "BR-DEX-06", "cac:StandardItemIdentification/cbc:ID", "The item identifier's scheme",
            XRechnung.isIdentifierScheme),
        scheme("BR-DEX-07", "cbc:EndpointID", "The electronic address's scheme", XRechnung.isAddressScheme),
        scheme(
            "BR-DEX-08", "cac:DeliveryLocation/cbc:ID", "The delivery location's scheme", XRechnung.isIdentifierScheme),
        Context(
            "/ubl:Invoice/cac:PrepaidPayment", where: isExtension,
            [
                Rule(
                    "BR-DEX-10", .fatal, "BG-DEX-09", "A third-party payment has no type. Give one.", filled("cbc:ID")),
                Rule(
                    "BR-DEX-11", .fatal, "BG-DEX-09", "A third-party payment has no amount. Give one.",
                    filled("cbc:PaidAmount")),
                Rule(
                    "BR-DEX-12", .fatal, "BG-DEX-09", "A third-party payment has no description. Give one.",
                    filled("cbc:InstructionID")),
                Rule(
                    "BR-DEX-13", .fatal, "BG-DEX-09", "A third-party payment has more than two decimals. Round it.",
                    decimals(2, "cbc:PaidAmount")),
                Rule(
                    "BR-DEX-14", .fatal, "BG-DEX-09",
                    "A third-party payment is not in the invoice currency. Give it in that currency."
                ) {
                    guard let currency = $0.root.text(currency), let paid = $0.text(paidCurrency) else { return false }
                    return paid == currency
                },
            ]),
    ]

    private static func scheme(
        _ id: String, _ path: String, _ what: String, _ isKnown: @escaping @Sendable (Text) -> Bool,
        or other: @escaping Condition = { _ in false }
    ) -> Context {
        Context(
            path, where: { isExtension($0) && $0.exists(schemeID) },
            [Rule(.germanScheme(id, what)) { isKnown($0.text(schemeID) ?? .empty) || other($0) }])
    }

    private static let isExtension = follows(XRechnung.extended)
    private static let mimeCode: Path = "./@mimeCode"
    private static let schemeID: Path = "./@schemeID"
    private static let subLine: Path = "cac:SubInvoiceLine"
    private static let subAmount: Path = "cac:SubInvoiceLine/cbc:LineExtensionAmount"
    private static let item: Path = "cac:Item"
    private static let category: Path = "cac:ClassifiedTaxCategory"
    private static let prepaid: Path = "cbc:PrepaidAmount"
    private static let rounding: Path = "cbc:PayableRoundingAmount"
    private static let payable: Path = "cbc:PayableAmount"
    private static let withVAT: Path = "cbc:TaxInclusiveAmount"
    private static let paid: Path = "cac:PrepaidPayment/cbc:PaidAmount"
    private static let paidCurrency: Path = "cbc:PaidAmount/@currencyID"
    private static let currency: Path = "cbc:DocumentCurrencyCode"

    /// Lines with sub-lines are their sums. Below, the artefact compares two counts: of sub-lines that are the sum of
    /// theirs (one without any counts when it is zero), and of sub-lines that have some.
    private static let sumsOfSubLines: Condition = { root in
        let isWrong = root.visit(UBLTax.invoiceLine) {
            $0.exists(subLine) && $0.amount(UBLTax.lineAmount) != $0.sum(subAmount)
        }
        if isWrong { return false }
        var (sums, parents) = (0, 0)
        root.forEachAnywhere(subLine) {
            if $0.amount(UBLTax.lineAmount) == $0.sum(subAmount) { sums += 1 }
            if $0.exists(subLine) { parents += 1 }
        }
        return sums == parents
    }

    private static let amountDue: Condition = { totals in
        guard let due = totals.amount(payable), let total = totals.amount(withVAT),
            let prepaid = totals.amount(prepaid, or: .zero), let rounding = totals.amount(rounding, or: .zero)
        else { return false }
        let others = totals.parent?.sum(paid) ?? .zero
        return (due - rounding).rounded(to: 2, .halfUp) == (total - prepaid + others).rounded(to: 2, .halfUp)
    }
}

extension Node {
    /// Whether the element stands somewhere in the seller or the payee.
    fileprivate var isOfSellerOrPayee: Bool { stands(in: Self.seller) || stands(in: Self.payee) }

    private static let seller: Path = "cac:AccountingSupplierParty"
    private static let payee: Path = "cac:PayeeParty"
}
