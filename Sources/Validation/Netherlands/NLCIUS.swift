import Basics

/// NLCIUS 2.0.3.13 (SI-UBL 2.0) over UBL: what it asks beyond EN 16931.
///
/// Nearly all of it binds Dutch sellers whose document says that it follows NLCIUS.
enum NLCIUS {
    static let patterns = [Pattern(identity), Pattern(parties + document + discouraged + emptiness)]

    private static let identity = [
        Context(
            "ubl:Invoice | cn:CreditNote",
            [
                Rule(
                    "BII2-T10-R001", .fatal, "BT-24", "The specification identifier is missing. Give that of NLCIUS.",
                    exists("cbc:CustomizationID"))
            ]),
        Context(
            "cbc:CustomizationID",
            [
                Rule(
                    "SI-V20-INV-R000", .fatal, "BT-24",
                    "The specification identifier is not that of NLCIUS. Begin it with `\(DutchFacts.identifier)`."
                ) {
                    $0.text.trimmed.hasPrefix(DutchFacts.identifier)
                }
            ]),
    ]

    private static let isDutch: Condition = { $0.facts.dutch.hasDutchSeller }
    private static let companyNumber = CodeList("0106 0190")
    private static let addressIsWhole: Condition = {
        $0.exists(street) && $0.exists(city) && $0.exists(postCode)
    }

    /// An address outside the Netherlands, or one with street, city and post code.
    private static let isForeignOrWhole: Condition = {
        $0.any(country) { $0 != "NL" } || addressIsWhole($0)
    }

    private static let parties = [
        Context(
            "cac:AccountingSupplierParty/cac:Party", where: isDutch,
            [
                Rule(
                    "BR-NL-1", .fatal, "BT-30",
                    "The Dutch seller has no KVK (scheme 0106) or OIN (scheme 0190) number. Give one."
                ) {
                    $0.any(legalScheme, companyNumber.contains) && $0.isFilled(legalNumber)
                }
            ]),
        Context(
            "/*", where: isDutch,
            [
                Rule(
                    "BR-NL-2", .fatal, "BT-10 BT-13",
                    "Neither a buyer reference nor an order reference is given. Give one of them.",
                    exists("cbc:BuyerReference", or: "cac:OrderReference/cbc:ID"))
            ]),
        Context(
            "cac:AccountingSupplierParty/cac:Party/cac:PostalAddress", where: isDutch,
            [
                Rule(
                    "BR-NL-3", .fatal, "BT-35 BT-37 BT-38",
                    "The Dutch seller's address lacks its street, city or post code. Give all three.", addressIsWhole)
            ]),
        Context(
            "cac:AccountingCustomerParty/cac:Party/cac:PostalAddress", where: isDutch,
            [
                Rule(
                    "BR-NL-4", .fatal, "BT-50 BT-52 BT-53",
                    "The Dutch buyer's address lacks its street, city or post code. Give all three.", isForeignOrWhole)
            ]),
        Context(
            "cac:TaxRepresentativeParty/cac:PostalAddress", where: isDutch,
            [
                Rule(
                    "BR-NL-5", .fatal, "BT-64 BT-66 BT-67",
                    "The Dutch tax representative's address lacks its street, city or post code. Give all three.",
                    isForeignOrWhole)
            ]),
    ]

    private static let document = [
        Context(
            "cbc:InvoiceTypeCode | cbc:CreditNoteTypeCode", where: isDutch,
            [
                Rule(
                    "BR-NL-7", .fatal, "BT-3",
                    "The type code is not used in the Netherlands. Give 380, 381, 384 or 389."
                ) {
                    types.containsExactly($0.text)
                },
                Rule(
                    "BR-NL-8", .fatal, "BT-3",
                    "Type 381 belongs in a CreditNote and every other type in an Invoice. Change one or the other."
                ) {
                    ($0.text == "381") == $0.root.isNamed(creditNote)
                },
                Rule(
                    "BR-NL-9", .fatal, "BT-25",
                    "A corrected invoice (384) does not name the invoice that it corrects. Give its number."
                ) {
                    $0.text != "384" || $0.root.exists(preceding)
                },
            ]),
        Context(
            "cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity", where: isDutch,
            [
                Rule(
                    "BR-NL-10", .fatal, "BT-47",
                    "The Dutch buyer's number is blank, or of another scheme than KVK (0106) or OIN (0190). Correct it."
                ) {
                    (!$0.root.any(buyerCountry) { $0 == "NL" } || $0.root.any(buyerScheme, companyNumber.contains))
                        && ($0.isMissing(number) || $0.isFilled(number))
                }
            ]),
        Context(
            "/ubl:Invoice/cac:LegalMonetaryTotal", where: isDutch,
            [
                Rule(
                    "BR-NL-11", .fatal, "BG-16",
                    "The buyer has to pay, and there are no payment instructions. Give them."
                ) {
                    ($0.amount(payable).map { $0.units <= 0 } ?? false) || $0.root.exists(paymentMeans)
                }
            ]),
        Context(
            "cac:PaymentMeans", where: isDutch,
            [
                Rule(
                    "BR-NL-12", .fatal, "BT-81",
                    "The payment means code is not used in the Netherlands. Give 30, 48, 49, 57, 58 or 59.",
                    listed("cbc:PaymentMeansCode", means)),
                Rule(
                    "BR-NL-31", .warning, "BT-86",
                    "A SEPA payment (58, 59) names the payment service provider. Leave that out."
                ) {
                    !($0.has(meansCode, "58") || $0.has(meansCode, "59")) || $0.isMissing(branch)
                },
            ]),
        Context(
            "cac:OrderLineReference/cbc:LineID", where: { $0.facts.dutch.isNLCIUS },
            [
                Rule(
                    "BR-NL-13", .fatal, "BT-13",
                    "A line refers to an order line, and the document names no order. Give the order's number."
                ) {
                    $0.root.exists(order)
                }
            ]),
    ]

    /// Empty elements, where nothing else is asked of them.
    private static let emptiness = [
        Context(
            "*", where: { !$0.hasChildren && $0.text.isBlank },
            [Rule("SI-UBL-2", .warning, "", "The element is empty. Fill it or leave it out.") { _ in false }])
    ]

    private static let types = CodeList("380 381 384 389")
    private static let means = CodeList("30 48 49 57 58 59")
    private static let street: Path = "cbc:StreetName"
    private static let city: Path = "cbc:CityName"
    private static let postCode: Path = "cbc:PostalZone"
    private static let country: Path = "cac:Country/cbc:IdentificationCode"
    private static let legalNumber: Path = "cac:PartyLegalEntity/cbc:CompanyID"
    private static let legalScheme: Path = "cac:PartyLegalEntity/cbc:CompanyID/@schemeID"
    private static let number: Path = "cbc:CompanyID"
    private static let creditNote: Path = "cn:CreditNote"
    private static let preceding: Path = "cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID"
    private static let buyerCountry: Path =
        "cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode"
    private static let buyerScheme: Path =
        "cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID/@schemeID"
    private static let payable: Path = "cbc:PayableAmount"
    private static let paymentMeans: Path = "cac:PaymentMeans"
    private static let meansCode: Path = "cbc:PaymentMeansCode"
    private static let branch: Path = "cac:PayeeFinancialAccount/cac:FinancialInstitutionBranch/cbc:ID"
    private static let order: Path = "cac:OrderReference/cbc:ID"
}
