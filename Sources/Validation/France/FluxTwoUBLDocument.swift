/// What France asks of the document as a whole.
extension FluxTwoUBL {
    static let document: [Rule] =
        mentions + [
            Rule(.frenchMode) { FrenchCodes.modes.containsExactly($0.facts.french.mode) },
            Rule(.frenchBuyerSIREN) {
                !$0.isBetweenBusinesses || $0.first(buyer)?.text(company, scheme: "0002")?.isSIREN == true
            },
            Rule(.frenchBuyerAddress, filled("cac:AccountingCustomerParty/cac:Party/cbc:EndpointID")),
            Rule(.frenchSellerAddress, filled("cac:AccountingSupplierParty/cac:Party/cbc:EndpointID")),
            Rule(.frenchReadable) { root in
                var count = 0
                root.forEach(attachments) { if $0.any(attachmentKind, { $0 == "LISIBLE" }) { count += 1 } }
                return count <= 1
            },
            Rule(.frenchTreatment) {
                let treatment = $0.facts.french.notes.treatment
                return treatment.isEmpty || FrenchCodes.treatmentNames.contains(treatment)
            },
            Rule(.frenchBuyerDirectory) {
                !$0.isBetweenBusinesses || $0.facts.french.isSelfBilled || isAddressed($0.first(buyer))
            },
            Rule(.frenchSellerDirectory) {
                let facts = $0.facts.french
                return facts.notes.treatment.isEmpty || !facts.isSelfBilled || isAddressed($0.first(seller))
            },
            Rule(.frenchTreatmentOnce("BR-FR-30_BT-21")) { $0.facts.french.notes.treatments <= 1 },
            Rule(.frenchDueDate) {
                let facts = $0.facts.french
                guard let due = $0.text(dueDate), let issued = $0.text(issueDate) else { return true }
                return facts.isPrepayment || facts.isPaid || !due.bytes.lexicographicallyPrecedes(issued.bytes)
            },
            FluxTwo.currency({ $0 }, tax: "cac:TaxTotal/cbc:TaxAmount"),
        ]
        + FluxTwo.paid(
            { $0 }, prepaid: "cac:LegalMonetaryTotal/cbc:PrepaidAmount",
            total: "cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount",
            payable: "cac:LegalMonetaryTotal/cbc:PayableAmount",
            due: { !($0.text(dueDate) ?? $0.text(paymentDueDate) ?? .empty).isEmpty })
        + FluxTwo.vatGroup(
            { $0.any(sellerScheme) { $0 == "0231" } },
            mention: { $0.facts.french.notes.taxMention == "MEMBRE_ASSUJETTI_UNIQUE" },
            representative: { $0.any(representativeNumber) { !$0.isEmpty } })

    /// The mentions that the law wants: costs of recovery, penalties, early payment.
    private static let mentions: [Rule] = [("PMT", 1), ("PMD", 2), ("AAB", 3), ("TXD", 4)].flatMap {
        (subject, number) in
        let mark = "#\(subject)#"
        let once = Rule(.frenchMentionOnce("BR-FR-06_BT-21-\(number)", subject)) {
            $0.facts.french.notes.all.ranges(of: mark).count <= 1
        }
        guard number < 4 else { return [once] }
        return [
            Rule(.frenchMention("BR-FR-05_BT-22-\(number)", subject, ": \(mark)")) {
                $0.facts.french.notes.all.contains(mark)
            },
            once,
        ]
    }

    /// Preceding invoices, and what a global rebate needs.
    static let references: [Rule] = [
        Rule(.frenchRebate) { root in
            !root.isNamed(creditNote) || !root.any(creditNoteType) { $0 == "262" }
                || [contract, periodStart, periodEnd].allSatisfy { !(root.text($0) ?? .empty).isEmpty }
        },
        Rule(.frenchCorrection("BR-FR-CO-04_BT-3")) {
            !$0.any(invoiceType, FrenchCodes.corrected.containsExactly) || $0.count(billingReference) == 1
        },
        Rule(.frenchCredit) { root in
            guard root.isNamed(creditNote), root.any(creditNoteType, FrenchCodes.credited.containsExactly) else {
                return true
            }
            if root.visit(precedingInvoice, { $0.exists(identifier) && $0.exists(issueDate) }) { return true }
            return !root.visit(creditNoteLine) { FrenchReference.creditsNothing($0) }
        },
    ]

    private static func isAddressed(_ party: Node?) -> Bool {
        FluxTwo.isInDirectory(
            party?.text(endpoint), scheme: party?.text(endpointScheme), of: party?.text(company, scheme: "0002"))
    }

    static let issueDate: Path = "cbc:IssueDate"
    private static let buyer: Path = "cac:AccountingCustomerParty/cac:Party"
    private static let seller: Path = "cac:AccountingSupplierParty/cac:Party"
    private static let company: Path = "cac:PartyLegalEntity/cbc:CompanyID"
    private static let endpoint: Path = "cbc:EndpointID"
    private static let endpointScheme: Path = "cbc:EndpointID/@schemeID"
    private static let sellerScheme: Path =
        "cac:AccountingSupplierParty/cac:Party/cac:PartyIdentification/cbc:ID/@schemeID"
    private static let attachments: Path = "cac:AdditionalDocumentReference"
    private static let attachmentKind: Path = "cbc:DocumentDescription"
    private static let dueDate: Path = "cbc:DueDate"
    private static let paymentDueDate: Path = "cac:PaymentMeans/cbc:PaymentDueDate"
    private static let representativeNumber: Path = "cac:TaxRepresentativeParty/cac:PartyTaxScheme/cbc:CompanyID"
    private static let invoiceType: Path = "cbc:InvoiceTypeCode"
    private static let creditNoteType: Path = "cbc:CreditNoteTypeCode"
    private static let contract: Path = "cac:ContractDocumentReference/cbc:ID"
    private static let periodStart: Path = "cac:InvoicePeriod/cbc:StartDate"
    private static let periodEnd: Path = "cac:InvoicePeriod/cbc:EndDate"
    private static let billingReference: Path = "cac:BillingReference"
    private static let precedingInvoice: Path = "cac:BillingReference/cac:InvoiceDocumentReference"
    private static let creditNote: Path = "cn:CreditNote"
    private static let creditNoteLine: Path = "cac:CreditNoteLine"
}

extension Node {
    fileprivate var isBetweenBusinesses: Bool { facts.french.notes.treatment == "B2B" }
}
