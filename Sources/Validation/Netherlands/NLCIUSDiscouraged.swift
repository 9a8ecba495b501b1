extension NLCIUS {
    /// What Dutch sellers had better leave out: warnings.
    static let discouraged: [Context] = [
        leaveOut("BR-NL-19", "BT-6", "A VAT accounting currency", "cbc:TaxCurrencyCode"),
        leaveOut("BR-NL-20", "BT-7", "A VAT date", "cbc:TaxPointDate"),
        leaveOut("BR-NL-21", "BT-8", "A VAT date code", "cac:InvoicePeriod/cbc:DescriptionCode"),
        leaveOut(
            "BR-NL-24", "BT-26", "The date of a preceding invoice",
            "cac:BillingReference/cac:InvoiceDocumentReference/cbc:IssueDate"),
        Context(
            "cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme", where: { $0.facts.dutch.hasDutchSeller },
            [
                Rule(
                    "BR-NL-25", .warning, "BT-32",
                    "The Dutch seller has a tax number of another scheme than VAT. Leave it out."
                ) {
                    $0.isMissing(taxNumber) || $0.any(taxScheme) { $0 == "VAT" }
                }
            ]),
        leaveOut(
            "BR-NL-26", "BT-33", "Additional legal information of the seller",
            "cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyLegalForm"),
        leaveOut(
            "BR-NL-27-1", "BT-162", "A third line of the seller's address",
            "cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cac:AddressLine/cbc:Line"),
        leaveOut(
            "BR-NL-27-2", "BT-163", "A third line of the buyer's address",
            "cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cac:AddressLine/cbc:Line"),
        leaveOut(
            "BR-NL-27-3", "BT-164", "A third line of the tax representative's address",
            "cac:TaxRepresentativeParty/cac:PostalAddress/cac:AddressLine/cbc:Line"),
        leaveOut(
            "BR-NL-27-4", "BT-165", "A third line of the deliver-to address",
            "cac:Delivery/cac:DeliveryLocation/cac:Address/cac:AddressLine/cbc:Line"),
        leaveOut(
            "BR-NL-28-1", "BT-39", "The seller's country subdivision",
            "cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cbc:CountrySubentity"),
        leaveOut(
            "BR-NL-28-2", "BT-54", "The buyer's country subdivision",
            "cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cbc:CountrySubentity"),
        leaveOut(
            "BR-NL-28-3", "BT-68", "The tax representative's country subdivision",
            "cac:TaxRepresentativeParty/cac:PostalAddress/cbc:CountrySubentity"),
        leaveOut(
            "BR-NL-28-4", "BT-79", "The deliver-to country subdivision",
            "cac:Delivery/cac:DeliveryLocation/cac:Address/cbc:CountrySubentity"),
        Context(
            "cac:PaymentMeans/cbc:PaymentMeansCode", where: { $0.facts.dutch.hasDutchSeller },
            [
                Rule(
                    "BR-NL-29", .warning, "BT-82", "The payment means has a text. Dutch sellers leave it out.",
                    missing("./@name"))
            ]),
        leaveOut("BR-NL-30", "BT-85", "The account's name", "cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:Name"),
        // Takes the lines' codes too, so BR-NL-32-2 and BR-NL-32-3, which name those alone, are never reached.
        leaveOut(
            "BR-NL-32-1", "BT-98 BT-105 BT-140 BT-145", "A reason code of an allowance or charge",
            "cac:AllowanceCharge/cbc:AllowanceChargeReasonCode"),
        Context(
            "cac:TaxTotal/cbc:TaxAmount", where: { $0.facts.dutch.hasDutchSeller },
            [
                Rule(
                    "BR-NL-33", .warning, "BT-111",
                    "A VAT total is in another currency than the document. Dutch sellers leave it out."
                ) { total in
                    total.text(currency).map { written in total.root.any(documentCurrency) { $0 == written } } ?? false
                }
            ]),
        leaveOut(
            "BR-NL-35", "BT-121", "A VAT exemption reason code",
            "cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:TaxExemptionReasonCode"),
    ]

    private static func leaveOut(_ id: String, _ terms: String, _ what: String, _ paths: String) -> Context {
        Context(
            paths, where: { $0.facts.dutch.hasDutchSeller },
            [Rule(id, .warning, terms, "\(what) is given. Dutch sellers leave it out.") { _ in false }])
    }

    private static let taxNumber: Path = "cbc:CompanyID"
    private static let taxScheme: Path = "cac:TaxScheme/cbc:ID"
    private static let currency: Path = "./@currencyID"
    private static let documentCurrency: Path = "cbc:DocumentCurrencyCode"
}

/// What NLCIUS asks of a document before its rules bind.
struct DutchFacts {
    static let identifier: StaticString = "urn:cen.eu:en16931:2017#compliant#urn:fdc:nen.nl:nlcius:v1.0"

    /// Whether the specification identifier names NLCIUS or its extension for G accounts.
    let isNLCIUS: Bool
    /// The same, and the seller is in the Netherlands.
    let hasDutchSeller: Bool

    init(of root: Node?) {
        let identifier = root?.text("cbc:CustomizationID")?.trimmed.string ?? ""
        isNLCIUS =
            identifier.contains("#compliant#urn:fdc:nen.nl:nlcius:v1.0")
            || identifier.contains("#conformant#urn:fdc:nen.nl:gaccount:v1.0")
        let country = root?.text(
            "cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode")
        hasDutchSeller = isNLCIUS && country?.trimmed.isUppercased("NL") == true
    }
}
