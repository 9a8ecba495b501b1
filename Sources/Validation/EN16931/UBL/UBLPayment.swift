import Basics

extension EN16931UBL {
    /// Payment instructions and preceding invoices.
    static let payees: [Context] = [
        Context(
            "cac:PaymentMeans/cac:PayeeFinancialAccount", where: { $0.parent?.isTransfer ?? false },
            [
                Rule(
                    "BR-50", .fatal, "BT-84", "The credit transfer has no account. Give the account's identifier.",
                    filled("cbc:ID"))
            ]),
        Context(
            "cac:PaymentMeans",
            [
                Rule(
                    "BR-49", .fatal, "BT-81",
                    "The payment instructions have no means code. Give a code of UNTDID 4461.",
                    exists("cbc:PaymentMeansCode")),
                Rule(
                    "BR-61", .fatal, "BT-84",
                    "A credit transfer is asked for, and no account named. Give the payment account's identifier."
                ) {
                    !$0.isTransfer || $0.exists(account)
                },
            ]),
        Context(
            "cac:BillingReference",
            [
                Rule(
                    "BR-55", .fatal, "BT-25",
                    "The preceding invoice reference has no number. Give the number of that invoice.",
                    exists("cac:InvoiceDocumentReference/cbc:ID"))
            ]),
    ]

    private static let account: Path = "cac:PayeeFinancialAccount/cbc:ID"

    /// Tax totals, the breakdown, and the VAT identifiers of parties.
    static let tax: [Context] = [
        Context(
            "/ubl:Invoice/cac:TaxTotal | /cn:CreditNote/cac:TaxTotal",
            [
                Rule(
                    "BR-CO-14", .fatal, "BT-110 BT-117",
                    "The VAT total is not what the breakdown's VAT amounts come to. Add them anew."
                ) {
                    $0.isMissing(UBLTax.subtotal) || $0.amount(taxAmount) == $0.sum(subtotalTax).rounded(to: 2, .halfUp)
                }
            ]),
        Context(
            "cac:TaxTotal/cac:TaxSubtotal",
            [
                Rule(
                    "BR-45", .fatal, "BT-116", "The VAT breakdown has no taxable amount. Give one.",
                    exists("cbc:TaxableAmount")),
                Rule(
                    "BR-46", .fatal, "BT-117", "The VAT breakdown has no VAT amount. Give one.", exists("cbc:TaxAmount")
                ),
                Rule("BR-47", .fatal, "BT-118", "The VAT breakdown has no category. Give one, with the tax scheme VAT.")
                {
                    $0.visit(UBLTax.category) { $0.isVAT && $0.exists(UBLTax.id) }
                },
                Rule(
                    "BR-48", .fatal, "BT-119",
                    "The VAT breakdown has no rate. Give one, or category O when the invoice is not subject to VAT."
                ) {
                    $0.visit(UBLTax.category) { $0.isVAT && ($0.exists(UBLTax.percent) || $0.vatCategory == .O) }
                },
                Rule(
                    "BR-CO-17", .fatal, "BT-117 BT-116 BT-119",
                    "The VAT amount is not the taxable amount times the rate. Reckon it anew.", taxIsRight),
                Rule(
                    "BR-DEC-19", .fatal, "BT-116", "The taxable amount has more than two decimals. Round it.",
                    decimals(2, "cbc:TaxableAmount")),
                Rule(
                    "BR-DEC-20", .fatal, "BT-117", "The VAT amount has more than two decimals. Round it.",
                    decimals(2, "cbc:TaxAmount")),
            ]),
        Context(
            "cac:PartyTaxScheme", where: { $0.isVAT },
            [
                Rule(
                    "BR-CO-09", .fatal, "BT-31 BT-48 BT-63",
                    "The VAT identifier does not begin with a country code. Put the country in front; for Greece EL."
                ) {
                    CodeList.vatCountries.hasPart(($0.text(companyID) ?? .empty).part(0..<2))
                }
            ]),
    ]

    private static let taxAmount: Path = "cbc:TaxAmount"
    private static let taxable: Path = "cbc:TaxableAmount"
    private static let subtotalTax: Path = "cac:TaxSubtotal/cbc:TaxAmount"
    private static let companyID: Path = "cbc:CompanyID"

    private static let taxIsRight: Condition = { subtotal in
        guard let tax = subtotal.amount(taxAmount) else { return false }
        var rate: Text?
        _ = subtotal.visit(UBLTax.category) {
            if $0.isVAT { rate = $0.text(UBLTax.percent) }
            return rate != nil
        }
        guard let rate else { return tax.rounded(to: 0, .halfUp) == .zero }
        guard let percent = rate.amount else { return false }
        if percent.rounded(to: 0, .halfUp) == .zero { return tax.rounded(to: 0, .halfUp) == .zero }
        guard let base = subtotal.amount(taxable) else { return false }
        return (tax.magnitude - vat(on: base, at: percent)).magnitude < Amount(1)
    }
}

/// The names around payment in UBL.
enum UBLPayment {
    static let code: Path = "cbc:PaymentMeansCode"
}

extension Node {
    /// Of payment means: whether they are a credit transfer (30) or a SEPA one (58).
    var isTransfer: Bool {
        let code = text(UBLPayment.code)?.trimmed ?? .empty
        return code == "30" || code == "58"
    }
}
