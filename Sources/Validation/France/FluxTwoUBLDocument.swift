import Basics

/// What France asks of the document as a whole.
extension FluxTwoUBL {
    static let document: [Rule] =
        mentions + [
            Rule(
                "BR-FR-08_BT-23", .fatal, "BT-23", "The billing mode is missing or unknown. Give one, such as B1 or S1."
            ) {
                FrenchCodes.modes.containsExactly($0.facts.french.mode)
            },
            Rule(
                "BR-FR-11_BT-47", .fatal, "BT-47",
                "Between French businesses (BAR B2B) the buyer needs a SIREN. Give it."
            ) {
                $0.facts.french.treatment != "B2B" || ($0.registration(of: buyer)?.isSIREN ?? false)
            },
            Rule(
                "BR-FR-12_BT-49", .fatal, "BT-49", "The buyer's electronic address is missing. Give it.",
                filled("cac:AccountingCustomerParty/cac:Party/cbc:EndpointID")),
            Rule(
                "BR-FR-13_BT-34", .fatal, "BT-34", "The seller's electronic address is missing. Give it.",
                filled("cac:AccountingSupplierParty/cac:Party/cbc:EndpointID")),
            Rule("BR-FR-18_BT-123", .fatal, "BT-123", "Two attachments are described LISIBLE. Keep one.") { root in
                var count = 0
                root.forEach(attachments) { if $0.any(attachmentKind, { $0 == "LISIBLE" }) { count += 1 } }
                return count <= 1
            },
            Rule(
                "BR-FR-20_BT-21", .fatal, "BT-22",
                """
                The note of subject BAR names no treatment. Give B2B, B2BINT, B2C, B2CINT, OUTOFSCOPE or ARCHIVEONLY.
                """
            ) {
                let treatment = $0.facts.french.treatment
                return treatment.isEmpty || treatments.contains(treatment)
            },
            Rule(
                "BR-FR-21_BT-49", .fatal, "BT-49",
                "Between French businesses the buyer's address has scheme 0225 and begins with its SIREN. Correct it."
            ) {
                let facts = $0.facts.french
                return facts.treatment != "B2B" || facts.isSelfBilled || $0.isAddressed(buyer)
            },
            Rule(
                "BR-FR-22_BT-34", .fatal, "BT-34",
                "On a self-billed invoice the seller's address has scheme 0225 and begins with its SIREN. Correct it."
            ) {
                let facts = $0.facts.french
                return facts.treatment.isEmpty || !facts.isSelfBilled || $0.isAddressed(seller)
            },
            Rule("BR-FR-30_BT-21", .fatal, "BT-22", "The notes of subject BAR name several treatments. Keep one.") {
                $0.facts.french.treatments <= 1
            },
            Rule(
                "BR-FR-CO-07_BT-9", .fatal, "BT-9", "The due date is before the issue date. Correct one of them."
            ) {
                let facts = $0.facts.french
                guard let due = $0.text(dueDate), let issued = $0.text(issueDate) else { return true }
                return facts.isPrepayment || FrenchCodes.paidModes.containsExactly(facts.mode)
                    || !due.bytes.lexicographicallyPrecedes(issued.bytes)
            },
            Rule(
                "BR-FR-CO-08_BT-23", .fatal, "BT-23 BT-3",
                "A final invoice after prepayments (B4, S4, M4) is no prepayment itself. Change the mode or the type."
            ) {
                let facts = $0.facts.french
                return !FrenchCodes.finalModes.containsExactly(facts.mode) || !facts.isPrepayment
            },
            Rule(
                "BR-FR-CO-09_BT-23-1", .fatal, "BT-113 BT-112",
                "The invoice is said to be paid (B2, S2, M2), and the paid amount is not the total. Correct one."
            ) {
                guard FrenchCodes.paidModes.containsExactly($0.facts.french.mode) else { return true }
                guard let paid = $0.amount(prepaid), let total = $0.amount(total) else { return false }
                return paid == total
            },
            Rule(
                "BR-FR-CO-09_BT-23-2", .fatal, "BT-115",
                "The invoice is said to be paid (B2, S2, M2), and an amount is due. Make it 0."
            ) {
                guard FrenchCodes.paidModes.containsExactly($0.facts.french.mode) else { return true }
                return $0.amount(payable).map { $0.units == 0 } ?? false
            },
            Rule(
                "BR-FR-CO-09_BT-23-3", .fatal, "BT-9",
                "The invoice is said to be paid (B2, S2, M2), and no due date says when. Give it."
            ) {
                guard FrenchCodes.paidModes.containsExactly($0.facts.french.mode) else { return true }
                return !($0.text(dueDate) ?? $0.text(paymentDueDate) ?? .empty).isEmpty
            },
            Rule(
                "BR-FR-CO-12_BT-5", .fatal, "BT-6 BT-111",
                "The currency is not EUR: VAT is accounted in EUR then. Give that currency and the VAT total in it."
            ) { root in
                guard let currency = root.text(currency), currency != "EUR" else { return true }
                return root.any(taxCurrency) { $0 == "EUR" }
                    && root.visit(taxAmount) { ($0.text(amountCurrency) ?? .empty) == "EUR" && !$0.text.isEmpty }
            },
            Rule(
                "BR-FR-CO-14_BT-29-1", .fatal, "BT-22",
                "The seller is in a VAT group (scheme 0231). Say so in a note: #TXD#MEMBRE_ASSUJETTI_UNIQUE#."
            ) {
                !$0.isInVATGroup || $0.facts.french.taxMention == "MEMBRE_ASSUJETTI_UNIQUE"
            },
            Rule(
                "BR-FR-CO-15_BT-29-1", .fatal, "BG-11 BT-63",
                "The seller is in a VAT group (scheme 0231). Give the group as tax representative, with its VAT number."
            ) {
                !$0.isInVATGroup || $0.any(representativeNumber) { !$0.isEmpty }
            },
        ]

    private static let treatments: Set<String> = ["B2B", "B2BINT", "B2C", "B2CINT", "OUTOFSCOPE", "ARCHIVEONLY"]

    /// The mentions that the law wants: costs of recovery, penalties, early payment.
    private static let mentions: [Rule] = [("PMT", 1), ("PMD", 2), ("AAB", 3), ("TXD", 4)].flatMap {
        (subject, number) in
        let mark = "#\(subject)#"
        let once = Rule(
            "BR-FR-06_BT-21-\(number)", .fatal, "BT-21", "Two notes have subject \(subject). Keep one."
        ) {
            $0.facts.french.notes.ranges(of: mark).count <= 1
        }
        guard number < 4 else { return [once] }
        return [
            Rule(
                "BR-FR-05_BT-22-\(number)", .fatal, "BT-22",
                "A note of subject \(subject) is missing. Give it: \(mark)."
            ) {
                $0.facts.french.notes.contains(mark)
            },
            once,
        ]
    }

    /// Preceding invoices, and what a global rebate needs.
    static let references: [Rule] = [
        Rule(
            "BR-FR-CO-03_BT-3", .fatal, "BT-12 BG-14",
            "A credit note for a global rebate (262) needs the contract and the period. Give both."
        ) { root in
            !root.isCreditNote || !root.any(creditNoteType) { $0 == "262" }
                || [contract, periodStart, periodEnd].allSatisfy { !(root.text($0) ?? .empty).isEmpty }
        },
        Rule(
            "BR-FR-CO-04_BT-3", .fatal, "BG-3", "A corrected invoice names exactly one preceding invoice. Give one."
        ) {
            !$0.any(invoiceType, FrenchCodes.corrected.containsExactly) || $0.count(billingReference) == 1
        },
        Rule(
            "BR-FR-CO-05_BT-3", .fatal, "BG-3",
            """
            The credit note does not say what it credits. Name a preceding invoice with its date, or one on each line.
            """
        ) { root in
            guard root.isCreditNote, root.any(creditNoteType, FrenchCodes.credited.containsExactly) else { return true }
            if root.visit(precedingInvoice, { $0.exists(identifier) && $0.exists(issueDate) }) { return true }
            return !root.visit(creditNoteLine) { FrenchReference.creditsNothing($0) }
        },
    ]

    static let buyer: Path = "cac:AccountingCustomerParty/cac:Party"
    static let seller: Path = "cac:AccountingSupplierParty/cac:Party"
    static let issueDate: Path = "cbc:IssueDate"
    private static let attachments: Path = "cac:AdditionalDocumentReference"
    private static let attachmentKind: Path = "cbc:DocumentDescription"
    private static let dueDate: Path = "cbc:DueDate"
    private static let paymentDueDate: Path = "cac:PaymentMeans/cbc:PaymentDueDate"
    private static let prepaid: Path = "cac:LegalMonetaryTotal/cbc:PrepaidAmount"
    private static let total: Path = "cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount"
    private static let payable: Path = "cac:LegalMonetaryTotal/cbc:PayableAmount"
    private static let currency: Path = "cbc:DocumentCurrencyCode"
    private static let taxCurrency: Path = "cbc:TaxCurrencyCode"
    private static let taxAmount: Path = "cac:TaxTotal/cbc:TaxAmount"
    private static let amountCurrency: Path = "./@currencyID"
    private static let representativeNumber: Path = "cac:TaxRepresentativeParty/cac:PartyTaxScheme/cbc:CompanyID"
    private static let invoiceType: Path = "cbc:InvoiceTypeCode"
    private static let creditNoteType: Path = "cbc:CreditNoteTypeCode"
    private static let contract: Path = "cac:ContractDocumentReference/cbc:ID"
    private static let periodStart: Path = "cac:InvoicePeriod/cbc:StartDate"
    private static let periodEnd: Path = "cac:InvoicePeriod/cbc:EndDate"
    private static let billingReference: Path = "cac:BillingReference"
    private static let precedingInvoice: Path = "cac:BillingReference/cac:InvoiceDocumentReference"
    private static let creditNoteLine: Path = "cac:CreditNoteLine"
}

extension Node {
    fileprivate static let creditNote: Path = "cn:CreditNote"
    fileprivate static let companyID: Path = "cac:PartyLegalEntity/cbc:CompanyID"
    fileprivate static let endpoint: Path = "cbc:EndpointID"
    fileprivate static let endpointScheme: Path = "cbc:EndpointID/@schemeID"
    fileprivate static let sellerScheme: Path =
        "cac:AccountingSupplierParty/cac:Party/cac:PartyIdentification/cbc:ID/@schemeID"

    fileprivate var isCreditNote: Bool { isNamed(Self.creditNote) }

    /// The SIREN of the party that the path leads to: its legal identifier of scheme 0002.
    fileprivate func registration(of party: Path) -> Text? { first(party)?.siren }

    /// Whether the party's address has scheme 0225 and begins with its SIREN; any address does where it has none.
    fileprivate func isAddressed(_ party: Path) -> Bool {
        guard let party = first(party) else { return false }
        let address = party.text(Self.endpoint) ?? .empty
        let siren = party.siren ?? .empty
        return address.part(0..<siren.bytes.count) == siren && (party.text(Self.endpointScheme) ?? .empty) == "0225"
    }

    fileprivate var isInVATGroup: Bool { any(Self.sellerScheme) { $0 == "0231" } }

    /// The legal identifier of scheme 0002 of a party.
    var siren: Text? {
        var found: Text?
        _ = visit(Self.companyID) {
            guard ($0.text(FluxTwoUBL.ownScheme) ?? .empty) == "0002" else { return false }
            found = $0.text
            return true
        }
        return found
    }
}
