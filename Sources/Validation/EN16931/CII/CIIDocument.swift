import Basics

extension EN16931CII {
    /// What is asked of the document as a whole.
    static let document = Context(
        "/rsm:CrossIndustryInvoice",
        [
            Rule(
                "BR-01", .fatal, "BT-24",
                "The specification identifier is missing. Say which specification the invoice follows.",
                filled("rsm:ExchangedDocumentContext/ram:GuidelineSpecifiedDocumentContextParameter/ram:ID")),
            Rule(
                "BR-02", .fatal, "BT-1", "The invoice number is missing. Give the document a number.",
                filled("rsm:ExchangedDocument/ram:ID")),
            Rule("BR-03", .fatal, "BT-2", "The issue date is missing. Give the day of issue, in format 102.") {
                $0.visit(issueDate) { $0.has(format, "102") && !$0.text.isBlank }
            },
            Rule(
                "BR-04", .fatal, "BT-3",
                "The type code is missing. Say what kind of invoice or credit note this is, such as 380 or 381.",
                filled("rsm:ExchangedDocument/ram:TypeCode")),
            Rule(
                "BR-05", .fatal, "BT-5", "The invoice currency is missing. Give its ISO 4217 code.",
                filled("rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:InvoiceCurrencyCode")),
            Rule(
                "BR-06", .fatal, "BT-27", "The seller's name is missing. Give its registered name.",
                filled(seller("ram:Name"))),
            Rule(
                "BR-07", .fatal, "BT-44", "The buyer's name is missing. Give its registered name.",
                filled(buyer("ram:Name"))),
            Rule(
                "BR-08", .fatal, "BG-5", "The seller's postal address is missing. Give one with a country at least.",
                exists(seller("ram:PostalTradeAddress"))),
            Rule(
                "BR-09", .fatal, "BT-40", "The seller's address has no country. Give its ISO 3166-1 code.",
                filled(seller("ram:PostalTradeAddress/ram:CountryID"))),
            Rule(
                "BR-10", .fatal, "BG-8", "The buyer's postal address is missing. Give one with a country at least.",
                exists(buyer("ram:PostalTradeAddress"))),
            Rule(
                "BR-11", .fatal, "BT-55", "The buyer's address has no country. Give its ISO 3166-1 code.",
                filled(buyer("ram:PostalTradeAddress/ram:CountryID"))),
            Rule(
                "BR-16", .fatal, "BG-25", "There is no line. Give one at least.",
                exists("rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem")),
            Rule(
                "BR-62", .fatal, "BT-34-1",
                "The seller's electronic address has no scheme. Give the scheme's identifier."
            ) {
                $0.isMissing(sellerAddress) || $0.isFilled(sellerScheme)
            },
            Rule(
                "BR-63", .fatal, "BT-49-1",
                "The buyer's electronic address has no scheme. Give the scheme's identifier."
            ) {
                $0.isMissing(buyerAddress) || $0.isFilled(buyerScheme)
            },
            Rule(
                "BR-CO-15", .fatal, "BT-112 BT-109 BT-110",
                """
                The total with VAT is not the total without VAT plus the VAT in the invoice currency. Reckon it \
                anew, and give one tax total in that currency.
                """,
                totalWithVATIsRight),
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
                let tax = $0.facts.ciiTax
                return tax[.B].used == 0 || tax[.S].used == 0
            },
        ] + CIIVATFamily.all.map(\.documentRule))

    private static func seller(_ path: String) -> Path {
        Path("rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement/ram:SellerTradeParty/" + path)
    }

    private static func buyer(_ path: String) -> Path {
        Path("rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement/ram:BuyerTradeParty/" + path)
    }

    private static let issueDate: Path = "rsm:ExchangedDocument/ram:IssueDateTime/udt:DateTimeString"
    private static let format: Path = "./@format"
    private static let sellerAddress = seller("ram:URIUniversalCommunication")
    private static let sellerScheme = seller("ram:URIUniversalCommunication/ram:URIID/@schemeID")
    private static let buyerAddress = buyer("ram:URIUniversalCommunication")
    private static let buyerScheme = buyer("ram:URIUniversalCommunication/ram:URIID/@schemeID")
    private static let summation: Path = "ram:SpecifiedTradeSettlementHeaderMonetarySummation"
    private static let grandTotal: Path = "ram:GrandTotalAmount"
    private static let taxBasis: Path = "ram:TaxBasisTotalAmount"
    private static let taxTotal: Path = "ram:TaxTotalAmount"
    private static let countries: [Path] = ["ram:CountryID"]

    private static let totalWithVATIsRight: Condition = { root in
        guard let settlement = root.ciiSettlement, let currency = settlement.text(CII.currency) else { return true }
        var count = 0
        var tax: Amount?
        var (gross, net): (Amount?, Amount?)
        settlement.forEach(summation) { totals in
            totals.forEach(taxTotal) {
                guard ($0.text(CII.currencyID) ?? .empty) == currency else { return }
                count += 1
                tax = $0.text.amount
            }
            gross = gross ?? totals.amount(grandTotal)
            net = net ?? totals.amount(taxBasis)
        }
        guard let gross, let net else { return false }
        if gross == net { return true }
        guard count == 1, let tax else { return false }
        return gross == (net + tax).rounded(to: 2, .halfUp)
    }

    private static let splitPaymentIsItalian: Condition = { root in
        guard root.facts.ciiTax[.B].used > 0 else { return true }
        var isItalian = true
        root.forEachAnywhere(countries[0]) { if $0.text.trimmed != "IT" { isItalian = false } }
        return isItalian
    }

    /// The totals.
    static let totals = Context(
        "ram:SpecifiedTradeSettlementHeaderMonetarySummation",
        [
            Rule(
                "BR-12", .fatal, "BT-106", "The sum of line net amounts is missing. Give it.",
                exists("ram:LineTotalAmount")),
            Rule(
                "BR-13", .fatal, "BT-109", "The total without VAT is missing. Give it.",
                exists("ram:TaxBasisTotalAmount")),
            Rule("BR-14", .fatal, "BT-112", "The total with VAT is missing. Give it.", exists("ram:GrandTotalAmount")),
            Rule(
                "BR-15", .fatal, "BT-115", "The amount due for payment is missing. Give it.",
                exists("ram:DuePayableAmount")),
            Rule(
                "BR-53", .fatal, "BT-111 BT-6",
                """
                The VAT total in the accounting currency is missing, or that currency is the invoice's. Give a tax \
                total in another currency, or leave the currency out.
                """
            ) { totals in
                guard let settlement = totals.parent, let currency = settlement.text(taxCurrency) else { return true }
                return totals.visit(taxTotal) { ($0.text(CII.currencyID) ?? .empty) == currency }
                    && !(settlement.text(CII.currency).map { $0 == currency } ?? false)
            },
            Rule(
                "BR-CO-10", .fatal, "BT-106 BT-131",
                "The sum of line net amounts is not what the lines come to. Add them anew."
            ) {
                $0.amount(lineTotal) == $0.facts.ciiTax.lineSum.rounded(to: 2, .halfUp)
            },
            Rule(
                "BR-CO-11", .fatal, "BT-107 BT-92",
                "The sum of allowances is not what the document allowances come to. Add them anew."
            ) {
                $0.isCIISum(allowanceTotal, isCharge: false)
            },
            Rule(
                "BR-CO-12", .fatal, "BT-108 BT-99",
                "The sum of charges is not what the document charges come to. Add them anew."
            ) {
                $0.isCIISum(chargeTotal, isCharge: true)
            },
            Rule(
                "BR-CO-13", .fatal, "BT-109 BT-106 BT-107 BT-108",
                "The total without VAT is not the sum of lines less allowances plus charges. Reckon it anew."
            ) {
                guard let total = $0.amount(taxBasis), let net = $0.amount(lineTotal),
                    let allowance = $0.amount(allowanceTotal, or: .zero), let charge = $0.amount(chargeTotal, or: .zero)
                else { return false }
                return total == (net - allowance + charge).rounded(to: 2, .halfUp)
            },
            Rule(
                "BR-CO-16", .fatal, "BT-115 BT-112 BT-113 BT-114",
                "The amount due is not the total with VAT less what was paid plus the rounding. Reckon it anew."
            ) {
                guard let due = $0.amount(duePayable), let total = $0.amount(grandTotal),
                    let paid = $0.amount(prepaid, or: .zero), let rounding = $0.amount(rounding, or: .zero)
                else { return false }
                return due == total - paid + rounding
            },
            Rule(
                "BR-DEC-09", .fatal, "BT-106", "The sum of line net amounts has more than two decimals. Round it.",
                decimals(2, "ram:LineTotalAmount")),
            Rule(
                "BR-DEC-10", .fatal, "BT-107", "The sum of allowances has more than two decimals. Round it.",
                decimals(2, "ram:AllowanceTotalAmount")),
            Rule(
                "BR-DEC-11", .fatal, "BT-108", "The sum of charges has more than two decimals. Round it.",
                decimals(2, "ram:ChargeTotalAmount")),
            Rule(
                "BR-DEC-12", .fatal, "BT-109", "The total without VAT has more than two decimals. Round it.",
                decimals(2, "ram:TaxBasisTotalAmount")),
            Rule("BR-DEC-13", .fatal, "BT-110", "The VAT total has more than two decimals. Round it.") { totals in
                guard totals.exists(taxTotal), let currency = totals.parent?.text(CII.currency) else { return true }
                return totals.visit(taxTotal) {
                    !(($0.text(CII.currencyID) ?? .empty) == currency) || $0.text.decimals <= 2
                }
            },
            Rule(
                "BR-DEC-14", .fatal, "BT-112", "The total with VAT has more than two decimals. Round it.",
                decimals(2, "ram:GrandTotalAmount")),
            Rule(
                "BR-DEC-15", .fatal, "BT-111",
                "The VAT total in the accounting currency has more than two decimals. Round it."
            ) { totals in
                guard totals.exists(taxTotal), let currency = totals.parent?.text(taxCurrency) else { return true }
                return totals.visit(taxTotal) {
                    ($0.text(CII.currencyID) ?? .empty) == currency && $0.text.decimals <= 2
                }
            },
            Rule(
                "BR-DEC-16", .fatal, "BT-113", "The paid amount has more than two decimals. Round it.",
                decimals(2, "ram:TotalPrepaidAmount")),
            Rule(
                "BR-DEC-17", .fatal, "BT-114", "The rounding amount has more than two decimals. Round it.",
                decimals(2, "ram:RoundingAmount")),
            Rule(
                "BR-DEC-18", .fatal, "BT-115", "The amount due has more than two decimals. Round it.",
                decimals(2, "ram:DuePayableAmount")),
        ])

    private static let taxCurrency: Path = "ram:TaxCurrencyCode"
    private static let lineTotal: Path = "ram:LineTotalAmount"
    private static let allowanceTotal: Path = "ram:AllowanceTotalAmount"
    private static let chargeTotal: Path = "ram:ChargeTotalAmount"
    private static let duePayable: Path = "ram:DuePayableAmount"
    private static let prepaid: Path = "ram:TotalPrepaidAmount"
    private static let rounding: Path = "ram:RoundingAmount"

    /// Each group of the breakdown that no category's rules have taken.
    static let breakdown = Context(
        "ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax",
        [
            Rule(
                "BR-45", .fatal, "BT-116", "The VAT breakdown has no taxable amount. Give one.",
                exists("ram:BasisAmount")),
            Rule(
                "BR-46", .fatal, "BT-117", "The VAT breakdown has no VAT amount. Give one.",
                exists("ram:CalculatedAmount")),
            Rule("BR-47", .fatal, "BT-118", "The VAT breakdown has no category. Give one, with the type VAT.") {
                $0.isCIIVAT && $0.exists(CII.category)
            },
            Rule(
                "BR-48", .fatal, "BT-119",
                "The VAT breakdown has no rate. Give one, or category O when the invoice is not subject to VAT."
            ) {
                $0.isCIIVAT && ($0.exists(CII.rate) || $0.ciiCategory == .O)
            },
            Rule(
                "BR-CO-03", .fatal, "BT-7 BT-8",
                "Both a tax point date and a tax point code are given. Give one of them."
            ) {
                !$0.facts.ciiHasBothTaxPoints
            },
            Rule(
                "BR-CO-17", .fatal, "BT-117 BT-116 BT-119",
                "The VAT amount is not the taxable amount times the rate. Reckon it anew."
            ) {
                guard let tax = $0.amount(calculated) else { return false }
                guard $0.isCIIVAT, let rate = $0.text(CII.rate) else { return tax.rounded(to: 0, .halfUp) == .zero }
                guard let percent = rate.amount else { return false }
                if percent.rounded(to: 0, .halfUp) == .zero { return tax.rounded(to: 0, .halfUp) == .zero }
                guard let base = $0.amount(CII.basisAmount) else { return false }
                return (tax.magnitude - vat(on: base, at: percent)).magnitude <= Amount(1)
            },
            Rule(
                "BR-DEC-19", .fatal, "BT-116", "The taxable amount has more than two decimals. Round it.",
                decimals(2, "ram:BasisAmount")),
            Rule(
                "BR-DEC-20", .fatal, "BT-117", "The VAT amount has more than two decimals. Round it.",
                decimals(2, "ram:CalculatedAmount")),
        ])

    private static let calculated: Path = "ram:CalculatedAmount"
}

extension CIITaxFacts.Use {
    fileprivate var used: Int { breakdown + lines + allowanceCharges }
}

extension Node {
    /// Of the totals: whether one is what the allowances or charges of the settlement come to; not there only when there
    /// are none.
    fileprivate func isCIISum(_ total: Path, isCharge: Bool) -> Bool {
        var sum = Amount(units: 0, scale: 2)
        var hasAny = false
        parent?.forEach(CII.allowanceCharge) {
            guard $0.isCIICharge == isCharge else { return }
            hasAny = true
            sum = sum + ($0.amount(CII.actualAmount) ?? .zero)
        }
        guard let written = text(total) else { return !hasAny }
        return written.amount == sum.rounded(to: 2, .halfUp)
    }
}
