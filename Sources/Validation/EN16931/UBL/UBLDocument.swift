import Basics

extension EN16931UBL {
    /// What is asked of the document as a whole.
    static let document = Context(
        root,
        [
            Rule(
                "BR-01", .fatal, "BT-24",
                "The specification identifier is missing. Say which specification the invoice follows.",
                filled("cbc:CustomizationID")),
            Rule(
                "BR-02", .fatal, "BT-1",
                """
                The invoice number is missing. Give the document a number.
                """, filled("cbc:ID")),
            Rule("BR-03", .fatal, "BT-2", "The issue date is missing. Give the day of issue.", filled("cbc:IssueDate")),
            Rule(
                "BR-04", .fatal, "BT-3",
                "The type code is missing. Say what kind of invoice or credit note this is, such as 380 or 381."
            ) {
                $0.isFilled(invoiceType) || $0.isFilled(creditNoteType)
            },
            Rule(
                "BR-05", .fatal, "BT-5", "The invoice currency is missing. Give its ISO 4217 code.",
                filled("cbc:DocumentCurrencyCode")),
            Rule(
                "BR-06", .fatal, "BT-27", "The seller's name is missing. Give its registered name.",
                filled("cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:RegistrationName")),
            Rule(
                "BR-07", .fatal, "BT-44", "The buyer's name is missing. Give its registered name.",
                filled("cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:RegistrationName")),
            Rule(
                "BR-08", .fatal, "BG-5", "The seller's postal address is missing. Give one with a country at least.",
                exists("cac:AccountingSupplierParty/cac:Party/cac:PostalAddress")),
            Rule(
                "BR-10", .fatal, "BG-8", "The buyer's postal address is missing. Give one with a country at least.",
                exists("cac:AccountingCustomerParty/cac:Party/cac:PostalAddress")),
            Rule(
                "BR-16", .fatal, "BG-25", "There is no line. Give one at least.",
                exists("cac:InvoiceLine", or: "cac:CreditNoteLine")),
            Rule(
                "BR-53", .fatal, "BT-111 BT-6",
                """
                The VAT total in the accounting currency is missing. Give a tax total in that currency, or leave the \
                currency out.
                """,
                accountingTotalIsThere),
            Rule(
                "BR-CO-03", .fatal, "BT-7 BT-8",
                "Both a tax point date and a tax point code are given. Give one of them."
            ) {
                $0.isMissing(taxPointDate) || $0.isMissing(taxPointCode)
            },
            Rule(
                "BR-CO-15", .fatal, "BT-112 BT-109 BT-110",
                """
                The total with VAT is not the total without VAT plus the VAT in the invoice currency. Reckon it \
                anew, and give one tax total in that currency.
                """,
                totalWithVATIsRight),
            Rule(
                "BR-CO-18", .fatal, "BG-23",
                "The VAT breakdown is missing. Give one group for each VAT category and rate.",
                exists("cac:TaxTotal/cac:TaxSubtotal")),
            Rule(
                "BR-B-01", .fatal, "BT-151 BT-95 BT-102",
                """
                Category B (split payment) is used outside Italy. Use it only where every country in the document is \
                IT.
                """,
                splitPaymentIsItalian),
            Rule(
                "BR-B-02", .fatal, "BT-151 BT-95 BT-102",
                "Categories B (split payment) and S (standard rated) stand together. Use one of them."
            ) {
                let tax = $0.facts.ublTax
                return tax[.B].used == 0 || tax[.S].used == 0
            },
            Rule(
                "BR-IC-11", .fatal, "BT-72 BG-14",
                "An intra-community supply needs a delivery date or an invoicing period. Give one of them."
            ) {
                $0.facts.ublTax[.K].breakdownVAT == 0
                    || $0.any(deliveryDate) { $0.length > 1 } || $0.first(period)?.hasChildren ?? false
            },
            Rule(
                "BR-IC-12", .fatal, "BT-80",
                "An intra-community supply needs the country that the goods go to. Give the deliver-to country."
            ) {
                $0.facts.ublTax[.K].breakdownVAT == 0 || $0.any(deliveryCountry) { $0.length > 1 }
            },
            Rule(
                "BR-O-11", .fatal, "BT-118",
                "The VAT breakdown has category O (not subject to VAT) beside others. Give no other group."
            ) {
                $0.isAll(outside: \.breakdownVAT)
            },
            Rule(
                "BR-O-12", .fatal, "BT-151",
                """
                The VAT breakdown has category O (not subject to VAT), and a line another category. Use O on every \
                line.
                """
            ) {
                $0.isAll(outside: \.linesVAT)
            },
            Rule(
                "BR-O-13", .fatal, "BT-95",
                """
                The VAT breakdown has category O (not subject to VAT), and a document allowance another category. \
                Use O there too.
                """
            ) {
                $0.isAll(outside: \.allowancesVAT)
            },
            Rule(
                "BR-O-14", .fatal, "BT-102",
                """
                The VAT breakdown has category O (not subject to VAT), and a document charge another category. Use O \
                there too.
                """
            ) {
                $0.isAll(outside: \.chargesVAT)
            },
        ] + UBLVATFamily.all.flatMap(\.documentRules))

    private static let invoiceType: Path = "cbc:InvoiceTypeCode"
    private static let creditNoteType: Path = "cbc:CreditNoteTypeCode"
    private static let taxPointDate: Path = "cbc:TaxPointDate"
    private static let taxPointCode: Path = "cac:InvoicePeriod/cbc:DescriptionCode"
    private static let period: Path = "cac:InvoicePeriod"
    private static let deliveryDate: Path = "cac:Delivery/cbc:ActualDeliveryDate"
    private static let deliveryCountry: Path =
        "cac:Delivery/cac:DeliveryLocation/cac:Address/cac:Country/cbc:IdentificationCode"
    private static let taxCurrency: Path = "cbc:TaxCurrencyCode"
    private static let currency: Path = "cbc:DocumentCurrencyCode"
    private static let taxAmount: Path = "cac:TaxTotal/cbc:TaxAmount"
    private static let currencyID: Path = "./@currencyID"
    private static let withVAT: Path = "cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount"
    private static let withoutVAT: Path = "cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount"
    private static let countryCode: Path = "cbc:IdentificationCode"

    private static let accountingTotalIsThere: Condition = { root in
        !root.visit(taxCurrency) { code in
            !root.visit(taxAmount) { ($0.text(currencyID) ?? .empty) == code.text }
        }
    }

    private static let totalWithVATIsRight: Condition = { root in
        guard let currency = root.text(currency) else { return true }
        var count = 0
        var tax: Amount?
        root.forEach(taxAmount) {
            guard ($0.text(currencyID) ?? .empty) == currency else { return }
            count += 1
            tax = $0.text.amount
        }
        guard count == 1, let tax, let gross = root.amount(withVAT), let net = root.amount(withoutVAT) else {
            return false
        }
        return gross == (net + tax).rounded(to: 2, .halfUp)
    }

    private static let splitPaymentIsItalian: Condition = { root in
        guard root.facts.ublTax[.B].used > 0 else { return true }
        var isItalian = true
        root.forEachAnywhere(countryCode) { if $0.text.trimmed != "IT" { isItalian = false } }
        return isItalian
    }
}

extension UBLTaxFacts.Use {
    /// On lines, in the breakdown, on allowances and charges, whatever the scheme.
    fileprivate var used: Int { lines + breakdown + allowanceCharges }
}

extension Node {
    /// Of the document: if category O is in the breakdown, whether nothing else is counted.
    fileprivate func isAll(outside count: KeyPath<UBLTaxFacts.Use, Int>) -> Bool {
        facts.ublTax[.O].breakdownVAT == 0 || facts.ublTax.others(than: .O, count) == 0
    }
}
