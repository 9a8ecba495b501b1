import Basics

/// The national rules of Peppol BIS Billing: for sellers of a country, or for both parties in it.
enum PeppolNational {
    static let patterns = [
        Pattern(norway), Pattern(denmark), Pattern(italy), Pattern(sweden), Pattern(greekSeller), Pattern(greekBoth),
        Pattern(iceland), Pattern(netherlands), Pattern(GermanUBL.contexts(for: .peppol)),
    ]

    static let sellerParty = "cac:AccountingSupplierParty/cac:Party"
    static let companyID: Path = "cbc:CompanyID"
    static let taxScheme: Path = "cac:PartyTaxScheme"
    static let schemeID: Path = "./@schemeID"

    /// The first identifier of a party whose tax scheme is this word.
    static func taxID(_ party: Node, _ scheme: StaticString) -> Text? {
        var found: Text?
        _ = party.visit(taxScheme) {
            guard $0.has(UBLTax.schemeID, scheme), let id = $0.text(companyID) else { return false }
            found = id
            return true
        }
        return found
    }
}

// MARK: Norway, Italy, Sweden

extension PeppolNational {
    private static let norway = [
        Context(
            sellerParty, where: { $0.facts.peppol.seller == .norway },
            [
                Rule(.norwegianRegister) {
                    (taxID($0, "TAX")?.trimmed ?? .empty) == "Foretaksregisteret"
                },
                Rule(.norwegianVAT) {
                    guard let id = taxID($0, "VAT"), id.hasPrefix("NO") else { return true }
                    return id.isNorwegianVAT
                },
            ])
    ]

    private static let italy = [
        Context(
            "cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme",
            where: {
                $0.facts.peppol.seller == .italy && !$0.has(UBLTax.schemeID, "VAT") && $0.exists(UBLTax.schemeID)
            },
            [
                Rule(.italianRegistration) {
                    ($0.text(companyID) ?? .empty).trimmed.isItalianRegistration
                }
            ]),
        Context(
            sellerParty, where: { $0.facts.peppol.seller == .italy },
            [
                Rule(.italianStreet, exists("cac:PostalAddress/cbc:StreetName")),
                Rule(.italianCity, exists("cac:PostalAddress/cbc:CityName")),
                Rule(.italianZone, exists("cac:PostalAddress/cbc:PostalZone")),
            ]),
    ]

    private static let addressCountry: Path = "cac:PostalAddress/cac:Country/cbc:IdentificationCode"
    private static let legalID: Path = "cac:PartyLegalEntity/cbc:CompanyID"
    private static let branch: Path = "cac:PayeeFinancialAccount/cac:FinancialInstitutionBranch/cbc:ID"

    private static let sweden: [Context] = [
        Context(
            sellerParty, where: { $0.facts.peppol.isSwedish },
            [
                Rule(.swedishVATLength) {
                    (taxID($0, "VAT")?.trimmed ?? .empty).length == 14
                },
                Rule(.swedishVATDigits) {
                    (taxID($0, "VAT") ?? .empty).part(2..<14).amount != nil
                },
            ]),
        Context(
            "cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity",
            where: { $0.facts.peppol.sellerAddress == .sweden && $0.exists(companyID) },
            [
                Rule(.swedishNumberDigits) {
                    $0.amount(companyID) != nil
                },
                Rule(.swedishNumberLength) {
                    ($0.text(companyID) ?? .empty).trimmed.length == 10
                },
                Rule(
                    "SE-R-013", .fatal, "BT-30",
                    "The last digit of the Swedish organisation number is wrong. Correct the number."
                ) {
                    ($0.text(companyID) ?? .empty).trimmed.isSwedish
                },
            ]),
        Context(
            "cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID",
            where: {
                $0.facts.peppol.sellerAddress == .sweden && $0.parent?.parent?.exists(legalID) == true
                    && $0.parent?.isVAT == false
            },
            [
                Rule(.swedishTax) {
                    $0.text.trimmed.string.uppercased() == "GODKÄND FÖR F-SKATT"
                }
            ]),
        Context(
            "cac:TaxCategory | cac:ClassifiedTaxCategory",
            where: { $0.facts.peppol.isSwedish && $0.any(UBLTax.id) { $0 == "S" } },
            [
                Rule(.swedishRate) {
                    let rate = $0.amount(UBLTax.percent)
                    return rate == Amount(25) || rate == Amount(12) || rate == Amount(6)
                }
            ]),
        Context(
            "cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:ID", where: isGiro("SE:PLUSGIRO"),
            [
                Rule(.plusgiroDigits) {
                    $0.text.amount != nil
                },
                Rule(.plusgiroLength) {
                    (2...8).contains($0.text.trimmed.length)
                },
            ]),
        Context(
            "cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:ID", where: isGiro("SE:BANKGIRO"),
            [
                Rule(.bankgiroDigits) {
                    $0.text.amount != nil
                },
                Rule(.bankgiroLength) {
                    (7...8).contains($0.text.trimmed.length)
                },
            ]),
        Context(
            "cac:PaymentMeans",
            where: {
                $0.facts.peppol.sellerAddress == .sweden && $0.any(UBLPayment.code) { $0 == "50" || $0 == "56" }
            },
            [
                Rule(.swedishGiro) { _ in false }
            ]),
        Context(
            "cac:PaymentMeans",
            where: {
                $0.facts.peppol.sellerAddress == .sweden && $0.facts.peppol.buyerAddress == .sweden
                    && $0.any(UBLPayment.code) { $0 == "31" }
            },
            [
                Rule(.swedishTransfer) { _ in false }
            ]),
    ]

    private static func isGiro(_ name: StaticString) -> Condition {
        {
            guard $0.facts.peppol.sellerAddress == .sweden, let means = $0.parent?.parent else { return false }
            return means.has(UBLPayment.code, "30") && means.has(branch, name)
        }
    }
}

// MARK: Iceland, the Netherlands

extension PeppolNational {
    private static let iceland: [Context] = [
        Context(
            PeppolUBL.root, where: { $0.facts.peppol.sellerAddress == .iceland },
            [
                Rule(
                    "IS-R-001", .warning, "BT-3",
                    "An Icelandic seller's document is of type 380 or 381. Give one of them."
                ) {
                    $0.has(invoiceType, "380") || $0.has(invoiceType, "381") || $0.has(creditNoteType, "380")
                        || $0.has(creditNoteType, "381")
                },
                Rule(
                    "IS-R-002", .fatal, "BT-30",
                    "An Icelandic seller gives its legal registration with scheme 0196. Add it."
                ) {
                    $0.any(sellerLegalScheme) { $0 == "0196" }
                },
                Rule(
                    "IS-R-003", .fatal, "BT-35 BT-38",
                    "An Icelandic seller's address has street and post code. Give both."
                ) {
                    $0.exists(sellerStreet) && $0.exists(sellerZone)
                },
                Rule("IS-R-006", .fatal, "BT-84", "Means code 9 needs an account of twelve characters. Give it.") {
                    hasAccount($0, "9")
                },
                Rule("IS-R-007", .fatal, "BT-84", "Means code 42 needs an account of twelve characters. Give it.") {
                    hasAccount($0, "42")
                },
                Rule(
                    "IS-R-008", .fatal, "BT-122",
                    "The document described EINDAGI has a date as its identifier. Write YYYY-MM-DD."
                ) {
                    guard let id = lastDay($0) else { return true }
                    return id.length == 10 && id.date != nil
                },
                Rule("IS-R-009", .fatal, "BT-9", "A document described EINDAGI needs a due date. Give one.") {
                    lastDay($0) == nil || $0.exists(dueDate)
                },
                Rule(
                    "IS-R-010", .fatal, "BT-122 BT-9",
                    "The date of EINDAGI is before the due date. Correct one of them."
                ) {
                    guard let last = lastDay($0) else { return true }
                    guard let due = $0.text(dueDate) else { return false }
                    return !last.string.utf8.lexicographicallyPrecedes(due.string.utf8)
                },
            ]),
        Context(
            "/ubl:Invoice/cac:AccountingCustomerParty | /cn:CreditNote/cac:AccountingCustomerParty",
            where: { $0.facts.peppol.sellerAddress == .iceland && $0.facts.peppol.buyerAddress == .iceland },
            [
                Rule("IS-R-004", .fatal, "BT-47", "An Icelandic buyer's legal registration has scheme 0196. Add it.") {
                    $0.any(partyLegalScheme) { $0 == "0196" }
                },
                Rule(
                    "IS-R-005", .fatal, "BT-50 BT-53",
                    "An Icelandic buyer's address has street and post code. Give both."
                ) {
                    $0.exists(partyStreet) && $0.exists(partyZone)
                },
            ]),
    ]

    private static let invoiceType: Path = "cbc:InvoiceTypeCode"
    private static let creditNoteType: Path = "cbc:CreditNoteTypeCode"
    private static let sellerLegalScheme: Path =
        "cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID/@schemeID"
    private static let sellerStreet: Path = "cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cbc:StreetName"
    private static let sellerZone: Path = "cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cbc:PostalZone"
    private static let partyLegalScheme: Path = "cac:Party/cac:PartyLegalEntity/cbc:CompanyID/@schemeID"
    private static let partyStreet: Path = "cac:Party/cac:PostalAddress/cbc:StreetName"
    private static let partyZone: Path = "cac:Party/cac:PostalAddress/cbc:PostalZone"
    private static let means: Path = "cac:PaymentMeans"
    private static let account: Path = "cac:PayeeFinancialAccount/cbc:ID"
    private static let reference: Path = "cac:AdditionalDocumentReference"
    private static let description: Path = "cbc:DocumentDescription"
    private static let dueDate: Path = "cbc:DueDate"

    private static func hasAccount(_ root: Node, _ code: StaticString) -> Bool {
        var found: Text?
        var isUsed = false
        root.forEach(means) {
            guard $0.any(UBLPayment.code, { $0 == code }) else { return }
            isUsed = true
            if found == nil { found = $0.text(account) }
        }
        return !isUsed || (found?.trimmed.length == 12)
    }

    /// The identifier of the document described EINDAGI; empty when it has none, `nil` when there is no such document.
    private static func lastDay(_ root: Node) -> Text? {
        var found: Text?
        _ = root.visit(reference) {
            guard $0.any(description, { $0 == "EINDAGI" }) else { return false }
            found = $0.text(UBLTax.id) ?? .empty
            return true
        }
        return found
    }

    private static let netherlands: [Context] = [
        Context(
            "cbc:CreditNoteTypeCode", where: isDutchSeller,
            [
                Rule(.dutchPreceding) {
                    $0.root.exists(preceding)
                }
            ]),
        Context(
            "cac:AccountingSupplierParty/cac:Party/cac:PostalAddress", where: isDutchSeller,
            [dutchAddress("NL-R-002", "BT-35 BT-37 BT-38", "A Dutch seller")]),
        Context(
            "cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID", where: isDutchSeller,
            [dutchNumber("NL-R-003", "BT-30", "A Dutch seller")]),
        Context(
            "cac:AccountingCustomerParty/cac:Party/cac:PostalAddress", where: isDutch,
            [dutchAddress("NL-R-004", "BT-50 BT-52 BT-53", "A Dutch buyer")]),
        Context(
            "cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID", where: isDutch,
            [dutchNumber("NL-R-005", "BT-47", "A Dutch buyer")]),
        Context(
            "cac:TaxRepresentativeParty/cac:PostalAddress",
            where: {
                $0.facts.peppol.sellerAddress == .netherlands && $0.facts.peppol.representativeAddress == .netherlands
            },
            [dutchAddress("NL-R-006", "BT-64 BT-66 BT-67", "A Dutch tax representative")]),
        Context(
            "cac:LegalMonetaryTotal", where: isDutchSeller,
            [
                Rule(.dutchPayment) {
                    if $0.root.exists(means) { return true }
                    guard let due = $0.amount(payable) else { return false }
                    return $0.root.isNamed(invoice) ? due <= .zero : due >= .zero
                }
            ]),
        Context(
            "cac:PaymentMeans", where: isDutch,
            [
                Rule(.dutchMeans) {
                    dutchMeansCodes.contains($0.text(UBLPayment.code) ?? .empty)
                }
            ]),
        Context(
            "cac:OrderLineReference/cbc:LineID", where: isDutchSeller,
            [
                Rule(.dutchOrder) {
                    $0.root.exists(order)
                }
            ]),
    ]

    private static let isDutchSeller: Condition = { $0.facts.peppol.sellerAddress == .netherlands }
    private static let isDutch: Condition = { $0.facts.peppol.isDutch }
    static let dutchMeansCodes = CodeList("30 48 49 57 58 59")
    private static let preceding: Path = "cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID"
    private static let payable: Path = "cbc:PayableAmount"
    private static let invoice: Path = "ubl:Invoice"
    private static let order: Path = "cac:OrderReference/cbc:ID"
    private static let street: Path = "cbc:StreetName"
    private static let city: Path = "cbc:CityName"
    private static let zone: Path = "cbc:PostalZone"

    private static func dutchAddress(_ id: String, _ terms: String, _ who: String) -> Rule {
        Rule(.dutchAddress(id, terms, who)) { $0.exists(street) && $0.exists(city) && $0.exists(zone) }
    }

    private static func dutchNumber(_ id: String, _ terms: String, _ who: String) -> Rule {
        Rule(.dutchNumber(id, terms, who), isDutchNumber)
    }

    /// A KVK or OIN number, by its scheme.
    static let isDutchNumber: Condition = {
        guard let scheme = $0.text(schemeID) else { return false }
        return (scheme == "0106" || scheme == "0190") && !$0.text.isBlank
    }
}
