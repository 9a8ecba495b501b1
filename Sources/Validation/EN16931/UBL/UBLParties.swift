extension EN16931UBL {
    /// Supporting documents and the buyer, which come first in the pattern.
    static let references: [Context] = [
        Context(
            "cac:AdditionalDocumentReference",
            [
                Rule(
                    "BR-52", .fatal, "BT-122", "The supporting document has no reference. Give its identifier.",
                    filled("cbc:ID"))
            ]),
        Context(
            "cac:AccountingCustomerParty/cac:Party/cbc:EndpointID",
            [
                Rule(
                    "BR-63", .fatal, "BT-49-1",
                    "The buyer's electronic address has no scheme. Give the scheme's identifier.", exists("./@schemeID")
                )
            ]),
        Context(
            "cac:AccountingCustomerParty/cac:Party/cac:PostalAddress",
            [
                Rule(
                    "BR-11", .fatal, "BT-55", "The buyer's address has no country. Give its ISO 3166-1 code.",
                    hasCountry)
            ]),
        Context(
            "cac:PaymentMeans/cac:CardAccount",
            [
                Rule(
                    "BR-51", .warning, "BT-87",
                    "The card number is too long. Give its last four to six digits only, or at most ten characters."
                ) {
                    ($0.text(cardNumber) ?? .empty).trimmed.length <= 10
                }
            ]),
    ]

    static let delivery = Context(
        "cac:Delivery/cac:DeliveryLocation/cac:Address",
        [
            Rule(
                "BR-57", .fatal, "BT-80", "The deliver-to address has no country. Give its ISO 3166-1 code.",
                exists("cac:Country/cbc:IdentificationCode"))
        ])

    /// Notes, and the parties but the buyer.
    static let parties: [Context] =
        [
            Context(
                "/ubl:Invoice/cbc:Note | /cn:CreditNote/cbc:Note",
                [
                    Rule(
                        "BR-CL-08", .fatal, "BT-21",
                        """
                        The note begins with a subject code that is not in UNTDID 4451. Give a code of the list \
                        between # signs, or none.
                        """
                    ) {
                        let subject = $0.text.after(UInt8(ascii: "#")).before(UInt8(ascii: "#"))
                        return subject.length != 3 || CodeList.noteSubjects.contains(subject)
                    }
                ]),
            Context(
                "cac:PayeeParty",
                [
                    Rule(
                        "BR-17", .fatal, "BT-59",
                        """
                        The payee has no name, or is the seller under another heading. Name a payee that differs \
                        from the seller, or leave it out.
                        """
                    ) { payee in
                        guard payee.exists(partyName) else { return false }
                        guard let seller = payee.parent?.first(seller) else { return true }
                        return !payee.shares(partyName, with: seller) && !payee.shares(partyID, with: seller)
                    }
                ]),
        ] + payees + [
            Context(
                "cac:AccountingSupplierParty",
                [
                    Rule(
                        "BR-CO-26", .fatal, "BT-29 BT-30 BT-31",
                        """
                        Nothing identifies the seller. Give its identifier, its legal registration or its VAT \
                        identifier.
                        """
                    ) {
                        $0.visit(sellerTaxScheme) { $0.isVAT && $0.exists(companyID) }
                            || $0.visit(sellerID) { !($0.text(schemeID)?.isUppercased("SEPA") ?? false) }
                            || $0.exists(sellerLegalID)
                    }
                ]),
            Context(
                "cac:AccountingSupplierParty/cac:Party/cbc:EndpointID",
                [
                    Rule(
                        "BR-62", .fatal, "BT-34-1",
                        "The seller's electronic address has no scheme. Give the scheme's identifier.",
                        exists("./@schemeID"))
                ]),
            Context(
                "cac:AccountingSupplierParty/cac:Party/cac:PostalAddress",
                [
                    Rule(
                        "BR-09", .fatal, "BT-40", "The seller's address has no country. Give its ISO 3166-1 code.",
                        hasCountry)
                ]),
            Context(
                "cac:TaxRepresentativeParty",
                [
                    Rule(
                        "BR-18", .fatal, "BT-62", "The seller's tax representative has no name. Give one.",
                        filled("cac:PartyName/cbc:Name")),
                    Rule(
                        "BR-19", .fatal, "BG-12",
                        "The seller's tax representative has no postal address. Give one with a country at least.",
                        exists("cac:PostalAddress")),
                    Rule("BR-56", .fatal, "BT-63", "The seller's tax representative has no VAT identifier. Give one.") {
                        $0.visit(taxScheme) { $0.isVAT && $0.exists(companyID) }
                    },
                ]),
            Context(
                "cac:TaxRepresentativeParty/cac:PostalAddress",
                [
                    Rule(
                        "BR-20", .fatal, "BT-69",
                        "The tax representative's address has no country. Give its ISO 3166-1 code.", hasCountry)
                ]),
        ]

    private static let hasCountry = filled("cac:Country/cbc:IdentificationCode")
    private static let cardNumber: Path = "cbc:PrimaryAccountNumberID"
    private static let partyName: Path = "cac:PartyName/cbc:Name"
    private static let partyID: Path = "cac:PartyIdentification/cbc:ID"
    private static let seller: Path = "cac:AccountingSupplierParty/cac:Party"
    private static let sellerTaxScheme: Path = "cac:Party/cac:PartyTaxScheme"
    private static let sellerID: Path = "cac:Party/cac:PartyIdentification/cbc:ID"
    private static let sellerLegalID: Path = "cac:Party/cac:PartyLegalEntity/cbc:CompanyID"
    private static let taxScheme: Path = "cac:PartyTaxScheme"
    private static let companyID: Path = "cbc:CompanyID"
    private static let schemeID: Path = "./@schemeID"
}

extension Node {
    /// Whether a text that the path leads to from here is also one that it leads to from there.
    fileprivate func shares(_ path: Path, with other: Node) -> Bool {
        any(path) { text in other.any(path) { $0 == text } }
    }
}
