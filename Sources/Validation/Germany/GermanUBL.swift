import Basics
import XML

/// The German rules that XRechnung and Peppol share over UBL; ids differ, and Peppol asks them of German parties only.
struct GermanUBL: Sendable {
    let edition: Edition

    enum Edition: Sendable { case xrechnung, peppol }

    static func contexts(for edition: Edition) -> [Context] { GermanUBL(edition: edition).contexts }

    /// `BR-DE-7` or `DE-R-007`; a second part is a letter there and a number here.
    private func id(_ number: Int, part: Int? = nil) -> String {
        switch edition {
        case .xrechnung: return "BR-DE-\(number)" + (part.map { $0 == 1 ? "-a" : "-b" } ?? "")
        case .peppol:
            return "DE-R-" + String(repeating: "0", count: number < 10 ? 2 : 1) + "\(number)"
                + (part.map { "-\($0)" } ?? "")
        }
    }

    /// In Peppol, only between two German parties.
    private func whenGerman(_ condition: Condition? = nil) -> Condition? {
        switch edition {
        case .xrechnung: return condition
        case .peppol: return { $0.facts.peppol.isGerman && (condition?($0) ?? true) }
        }
    }

    private static let root = "/ubl:Invoice | /cn:CreditNote"

    /// A path from either root.
    private static func both(_ path: String) -> String { "/ubl:Invoice/\(path) | /cn:CreditNote/\(path)" }

    private var contexts: [Context] {
        [Context(Self.root, where: whenGerman(), documentRules)] + parties + payment + [
            Context(
                Self.both("cac:AdditionalDocumentReference/cac:Attachment/cac:ExternalReference"),
                where: whenGerman(),
                [
                    Rule(
                        edition == .peppol ? "DE-R-T02" : "BR-TMP-2", .warning, "BT-124",
                        """
                        The address of the external document is not absolute. Begin it with its scheme, such as \
                        https://.
                        """
                    ) {
                        ($0.text(Self.address) ?? .empty).isAbsoluteURL
                    }
                ]),
            Context(
                Self.both("cac:TaxTotal/cac:TaxSubtotal"), where: whenGerman(),
                [
                    Rule(
                        id(14), .fatal, "BT-119", "The VAT breakdown has no rate. Give one.",
                        filled("cac:TaxCategory/cbc:Percent"))
                ]),
        ]
    }

    private var documentRules: [Rule] {
        [
            Rule(id(1), .fatal, "BG-16", "There are no payment instructions. Give them.", exists("cac:PaymentMeans")),
            Rule(
                id(15), .fatal, "BT-10", "The buyer reference (Leitweg-ID) is missing. Give it.",
                filled("cbc:BuyerReference")),
            Rule(
                id(16), .fatal, "BT-31 BT-32 BG-11",
                """
                VAT is charged or spoken of, and the seller has no tax identifier. Give its VAT identifier or tax \
                number, or a tax representative.
                """,
                Self.isRegistered),
            Rule(
                id(17), .warning, "BT-3",
                "The type code is not one that is used in Germany. Give one of 326, 380, 381, 384, 389, 875, 876, 877."
            ) {
                $0.any(Self.invoiceType, Self.types.containsExactly)
                    || $0.any(Self.creditNoteType, Self.types.containsExactly)
            },
            Rule(
                id(18), .fatal, "BT-20",
                """
                A cash discount line is not `#SKONTO#TAGE=n#PROZENT=n.nn#`, perhaps with `BASISBETRAG=n.nn#`, on a \
                line of its own. Correct it.
                """
            ) {
                $0.text(Self.terms).map(CashDiscount.isWellWritten) ?? true
            },
            Rule(
                id(22), .fatal, "BT-125-2", "Two embedded documents have the same file name. Name each differently.",
                Self.hasUniqueNames),
            Rule(id(26), .warning, "BT-25", "A corrected invoice (384) names the invoice it corrects. Give its number.")
            {
                !($0.has(Self.invoiceType, "384") || $0.has(Self.creditNoteType, "384")) || $0.exists(Self.preceding)
            },
            Rule(id(30), .fatal, "BT-90", "A direct debit needs the creditor identifier. Give one with scheme SEPA.") {
                $0.isMissing(Self.mandate) || $0.any(Self.sellerScheme) { $0 == "SEPA" }
                    || $0.any(Self.payeeScheme) { $0 == "SEPA" }
            },
            Rule(id(31), .fatal, "BT-91", "A direct debit needs the account that is debited. Give it.") {
                $0.isMissing(Self.mandate) || $0.exists(Self.debited)
            },
        ]
    }

    private var parties: [Context] {
        [
            Context(
                Self.both("cac:AccountingSupplierParty"), where: whenGerman(),
                [
                    Rule(
                        id(2), .fatal, "BG-6", "The seller's contact is missing. Give one.",
                        exists("cac:Party/cac:Contact"))
                ]),
            Context(
                Self.both("cac:AccountingSupplierParty/cac:Party/cac:PostalAddress"), where: whenGerman(),
                [
                    Rule(id(3), .fatal, "BT-37", "The seller's city is missing. Give it.", filled("cbc:CityName")),
                    Rule(
                        id(4), .fatal, "BT-38", "The seller's post code is missing. Give it.", filled("cbc:PostalZone")),
                ]),
            Context(
                Self.both("cac:AccountingSupplierParty/cac:Party/cac:Contact"), where: whenGerman(),
                [
                    Rule(id(5), .fatal, "BT-41", "The seller's contact has no name. Give one.", filled("cbc:Name")),
                    Rule(
                        id(6), .fatal, "BT-42", "The seller's contact has no telephone number. Give one.",
                        filled("cbc:Telephone")),
                    Rule(
                        id(7), .fatal, "BT-43", "The seller's contact has no e-mail address. Give one.",
                        filled("cbc:ElectronicMail")),
                    Rule(id(27), .warning, "BT-42", "The telephone number has fewer than three digits. Correct it.") {
                        ($0.text(Self.telephone) ?? .empty).bytes.count { $0.isDigit } >= 3
                    },
                    Rule(
                        id(28), .warning, "BT-43",
                        "The e-mail address is not well formed. Give one like name@example.com."
                    ) {
                        ($0.text(Self.mail) ?? .empty).isMailAddress
                    },
                ]),
            Context(
                Self.both("cac:AccountingCustomerParty/cac:Party/cac:PostalAddress"), where: whenGerman(),
                [
                    Rule(id(8), .fatal, "BT-52", "The buyer's city is missing. Give it.", filled("cbc:CityName")),
                    Rule(
                        id(9), .fatal, "BT-53", "The buyer's post code is missing. Give it.", filled("cbc:PostalZone")),
                ]),
            Context(
                Self.both("cac:Delivery/cac:DeliveryLocation/cac:Address"), where: whenGerman(),
                [
                    Rule(id(10), .fatal, "BT-77", "The deliver-to city is missing. Give it.", filled("cbc:CityName")),
                    Rule(
                        id(11), .fatal, "BT-78", "The deliver-to post code is missing. Give it.",
                        filled("cbc:PostalZone")),
                ]),
        ]
    }

    private var payment: [Context] {
        [
            Context(
                Self.both("cac:PaymentMeans"), where: whenGerman { $0.isNumber("30") || $0.isNumber("58") },
                [
                    Rule(id(19), .warning, "BT-84", "A SEPA transfer (58) goes to an IBAN. Correct the account.") {
                        !$0.isNumber("58") || ($0.text(Self.account) ?? .empty).isIBAN
                    },
                    Rule(
                        id(23, part: 1), .fatal, "BG-17", "A credit transfer (30, 58) has no account. Give one.",
                        exists("cac:PayeeFinancialAccount")),
                    Rule(
                        id(23, part: 2), .fatal, "BG-18 BG-19",
                        "A credit transfer (30, 58) has a card or a mandate. Leave them out."
                    ) {
                        $0.isMissing(Self.cardGroup) && $0.isMissing(Self.mandateGroup)
                    },
                ]),
            Context(
                Self.both("cac:PaymentMeans"),
                where: whenGerman { $0.isNumber("48") || $0.isNumber("54") || $0.isNumber("55") },
                [
                    Rule(
                        id(24, part: 1), .fatal, "BG-18", "A card payment (48, 54, 55) has no card. Give it.",
                        exists("cac:CardAccount")),
                    Rule(
                        id(24, part: 2), .fatal, "BG-17 BG-19",
                        "A card payment (48, 54, 55) has an account or a mandate. Leave them out."
                    ) {
                        $0.isMissing(Self.accountGroup) && $0.isMissing(Self.mandateGroup)
                    },
                ]),
            Context(
                Self.both("cac:PaymentMeans"), where: whenGerman { $0.isNumber("59") },
                [
                    Rule(id(20), .warning, "BT-91", "A SEPA direct debit (59) takes from an IBAN. Correct the account.")
                    {
                        ($0.text(Self.payerAccount) ?? .empty).isIBAN
                    },
                    Rule(
                        id(25, part: 1), .fatal, "BG-19", "A direct debit (59) has no mandate. Give it.",
                        exists("cac:PaymentMandate")),
                    Rule(
                        id(25, part: 2), .fatal, "BG-17 BG-18",
                        "A direct debit (59) has an account or a card. Leave them out."
                    ) {
                        $0.isMissing(Self.accountGroup) && $0.isMissing(Self.cardGroup)
                    },
                ]),
        ]
    }
}

// MARK: Conditions

extension GermanUBL {
    private static let types = CodeList("326 380 384 389 381 875 876 877")
    private static let taxed = CodeList("S Z E AE K G L M")
    private static let invoiceType: Path = "cbc:InvoiceTypeCode"
    private static let creditNoteType: Path = "cbc:CreditNoteTypeCode"
    private static let address: Path = "cbc:URI"
    private static let terms: Path = "cac:PaymentTerms/cbc:Note"
    private static let preceding: Path = "cac:BillingReference/cac:InvoiceDocumentReference"
    private static let mandate: Path = "cac:PaymentMeans/cac:PaymentMandate"
    private static let debited: Path = "cac:PaymentMeans/cac:PaymentMandate/cac:PayerFinancialAccount/cbc:ID"
    private static let sellerScheme: Path =
        "cac:AccountingSupplierParty/cac:Party/cac:PartyIdentification/cbc:ID/@schemeID"
    private static let payeeScheme: Path = "cac:PayeeParty/cac:PartyIdentification/cbc:ID/@schemeID"
    private static let telephone: Path = "cbc:Telephone"
    private static let mail: Path = "cbc:ElectronicMail"
    private static let account: Path = "cac:PayeeFinancialAccount/cbc:ID"
    private static let payerAccount: Path = "cac:PaymentMandate/cac:PayerFinancialAccount/cbc:ID"
    private static let accountGroup: Path = "cac:PayeeFinancialAccount"
    private static let cardGroup: Path = "cac:CardAccount"
    private static let mandateGroup: Path = "cac:PaymentMandate"
    private static let representative: Path = "cac:TaxRepresentativeParty"
    private static let sellerTaxID: Path = "cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID"
    private static let allowanceCategory: Path = "cac:AllowanceCharge/cac:TaxCategory/cbc:ID"
    private static let invoiceCategory: Path = "cac:InvoiceLine/cac:Item/cac:ClassifiedTaxCategory/cbc:ID"
    private static let creditNoteCategory: Path = "cac:CreditNoteLine/cac:Item/cac:ClassifiedTaxCategory/cbc:ID"
    private static let reference: Path = "cac:AdditionalDocumentReference"
    private static let fileName: Path = "cac:Attachment/cbc:EmbeddedDocumentBinaryObject/@filename"

    private static let isRegistered: Condition = { root in
        if root.exists(representative) || root.isFilled(sellerTaxID) { return true }
        let isTaxed = { (text: Text) in taxed.containsExactly(text) }
        return !root.any(allowanceCategory, isTaxed) && !root.any(invoiceCategory, isTaxed)
            && !root.any(creditNoteCategory, isTaxed)
    }

    /// Each reference's file name differs from those of the references before it.
    private static let hasUniqueNames: Condition = { root in
        var names: Set<String> = []
        var isUnique = true
        root.forEach(reference) {
            var own: [String] = []
            _ = $0.any(fileName) {
                own.append($0.string)
                return false
            }
            if !names.isDisjoint(with: own) { isUnique = false }
            names.formUnion(own)
        }
        return isUnique
    }
}

extension Node {
    /// Of payment means: whether they have one code, and it is this, blanks at its ends aside. Of two codes the official
    /// rules cannot tell, and pass the group over.
    fileprivate func isNumber(_ code: StaticString) -> Bool {
        has(UBLPayment.code, code) && count(UBLPayment.code) == 1
    }
}

extension Text {
    /// A scheme of two characters or more, and a colon.
    var isAbsoluteURL: Bool {
        let scheme = trimmed.before(UInt8(ascii: ":"))
        return scheme.bytes.count >= 2 && scheme.part(0..<1).isLetters
            && scheme.bytes.allSatisfy { $0.isDigit || $0.uppercasedASCII.isCapital || "+-.".utf8.contains($0) }
    }

    /// One @, no blanks, something before it, and after it parts divided by points, none empty, two at least.
    var isMailAddress: Bool {
        let text = trimmed
        guard !text.bytes.contains(where: \.isXMLSpace), text.bytes.count(where: { $0 == UInt8(ascii: "@") }) == 1,
            !text.before(UInt8(ascii: "@")).isEmpty
        else { return false }
        let parts = text.after(UInt8(ascii: "@")).bytes.split(
            separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return parts.count >= 2 && parts.allSatisfy { !$0.isEmpty }
    }
}
