/// What France asks of the document as a whole.
extension FluxTwoCII {
    static let document: [Rule] =
        [
            Rule(.frenchSellerSIREN) { party($0, seller)?.text(company, scheme: "0002")?.isSIREN == true },
            Rule(.frenchBuyerSIREN) {
                guard hasNote($0, "BAR", "B2B") else { return true }
                let number = party($0, buyer)?.text(company, scheme: "0002") ?? .empty
                return number.bytes.count == 9 && number.isDigits
            },
            Rule(.frenchBuyerAddress) { party($0, buyer)?.text(address)?.isEmpty == false },
            Rule(.frenchSellerAddress) { party($0, seller)?.text(address)?.isEmpty == false },
            Rule(.frenchReadable) {
                var count = 0
                $0.facts.ciiHeader.agreement?.forEach(reference) {
                    if $0.any(attachmentKind, { $0 == "LISIBLE" }) { count += 1 }
                }
                return count <= 1
            },
            Rule(.frenchBuyerDirectory) {
                !hasNote($0, "BAR", "B2B") || $0.facts.french.isSelfBilled || isAddressed(party($0, buyer))
            },
            Rule(.frenchSellerDirectory) {
                !hasNote($0, "BAR", "B2B") || !$0.facts.french.isSelfBilled || isAddressed(party($0, seller))
            },
            Rule(.frenchDueDate) {
                let facts = $0.facts.french
                guard let due = dueDate($0), !facts.isPrepayment, !facts.isPaid else { return true }
                guard let issued = $0.facts.ciiHeader.document?.text(issueDate) else { return false }
                return !due.bytes.lexicographicallyPrecedes(issued.bytes)
            },
            FluxTwo.currency(settlement, tax: "ram:SpecifiedTradeSettlementHeaderMonetarySummation/ram:TaxTotalAmount"),
        ]
        + FluxTwo.paid(
            settlement, prepaid: "ram:SpecifiedTradeSettlementHeaderMonetarySummation/ram:TotalPrepaidAmount",
            total: "ram:SpecifiedTradeSettlementHeaderMonetarySummation/ram:GrandTotalAmount",
            payable: "ram:SpecifiedTradeSettlementHeaderMonetarySummation/ram:DuePayableAmount",
            due: { dueDate($0) != nil })
        + FluxTwo.vatGroup(
            { $0.facts.ciiHeader.agreement?.any(sellerScheme) { $0 == "0231" } == true },
            mention: { hasNote($0, "TXD", "MEMBRE_ASSUJETTI_UNIQUE") },
            representative: {
                $0.facts.ciiHeader.agreement?.text(representativeNumber, scheme: "VA")?.isEmpty == false
            })

    /// Preceding invoices, and what a global rebate needs.
    static let precedingInvoices: [Rule] = [
        Rule(.frenchRebate) {
            guard $0.facts.french.type == "262" else { return true }
            let header = $0.facts.ciiHeader
            return [
                header.agreement?.text(contract), header.settlement?.text(periodStart),
                header.settlement?.text(periodEnd),
            ].allSatisfy { $0?.isEmpty == false }
        },
        Rule(.frenchCorrection("BR-FR-CO-04_BT-4")) {
            !FrenchCodes.corrected.containsExactly($0.facts.french.type)
                || $0.facts.ciiHeader.settlement?.count(invoice) == 1
        },
        Rule(.frenchCredit) { root in
            guard FrenchCodes.credited.containsExactly(root.facts.french.type) else { return true }
            if root.facts.ciiHeader.settlement?.visit(invoice, isDated) == true { return true }
            return !root.visit(line) {
                guard $0.text(lineKind).map({ $0 == "DETAIL" }) ?? true else { return false }
                return !$0.visit(lineInvoice, isDated)
            }
        },
    ]

    /// The mentions that the law wants (costs of recovery, penalties, early payment), and the treatment.
    static let notes: [Context] = [
        Context(
            "/rsm:CrossIndustryInvoice/rsm:ExchangedDocumentContext",
            [Rule(.frenchMode) { FrenchCodes.modes.containsExactly($0.facts.french.mode) }]),
        Context(
            exchanged,
            (["PMT", "PMD", "AAB"] as [StaticString]).map { subject in
                Rule(.frenchMention("BR-FR-05_BT-22_\(subject)", "\(subject)", "")) { count($0, subject) >= 1 }
            }
                + (["PMT", "PMD", "AAB", "TXD"] as [StaticString]).map { subject in
                    Rule(.frenchMentionOnce("BR-FR-06_BT-21_\(subject)", "\(subject)")) { count($0, subject) <= 1 }
                } + [
                    Rule(.frenchTreatmentOnce("BR-FR-31_BT-21")) {
                        var count = 0
                        $0.forEach(note) {
                            if $0.any(subjectCode, { $0 == "BAR" }),
                                FrenchCodes.treatments.contains($0.text(content) ?? .empty)
                            {
                                count += 1
                            }
                        }
                        return count <= 1
                    }
                ]),
        Context(
            exchanged + "/ram:IncludedNote", where: { $0.any(subjectCode) { $0 == "BAR" } },
            [Rule(.frenchTreatment) { $0.any(content, FrenchCodes.treatments.containsExactly) }]),
    ]

    /// How many notes have a subject.
    private static func count(_ document: Node, _ subject: StaticString) -> Int {
        var count = 0
        document.forEach(note) { if $0.any(subjectCode, { $0 == subject }) { count += 1 } }
        return count
    }

    private static func hasNote(_ root: Node, _ subject: StaticString, _ text: StaticString) -> Bool {
        root.facts.ciiHeader.document?.visit(note) {
            $0.any(subjectCode) { $0 == subject } && $0.any(content) { $0 == text }
        } == true
    }

    private static func party(_ root: Node, _ party: Path) -> Node? { root.facts.ciiHeader.agreement?.first(party) }

    private static func isAddressed(_ party: Node?) -> Bool {
        FluxTwo.isInDirectory(party?.text(address), scheme: party?.text(addressScheme), of: party?.text(company))
    }

    /// BT-9; `nil` when it is empty.
    private static func dueDate(_ root: Node) -> Text? {
        guard let date = root.facts.ciiHeader.settlement?.text(due), !date.isEmpty else { return nil }
        return date
    }

    private static let settlement: @Sendable (Node) -> Node? = { $0.facts.ciiHeader.settlement }
    private static let isDated: @Sendable (Node) -> Bool = { $0.exists(issuerID) && $0.exists(formattedDate) }

    private static let seller: Path = "ram:SellerTradeParty"
    private static let buyer: Path = "ram:BuyerTradeParty"
    private static let company: Path = "ram:SpecifiedLegalOrganization/ram:ID"
    private static let address: Path = "ram:URIUniversalCommunication/ram:URIID"
    private static let addressScheme: Path = "ram:URIUniversalCommunication/ram:URIID/@schemeID"
    private static let sellerScheme: Path = "ram:SellerTradeParty/ram:GlobalID/@schemeID"
    private static let representativeNumber: Path =
        "ram:SellerTaxRepresentativeTradeParty/ram:SpecifiedTaxRegistration/ram:ID"
    private static let attachmentKind: Path = "ram:Name"
    private static let note: Path = "ram:IncludedNote"
    private static let subjectCode: Path = "ram:SubjectCode"
    private static let content: Path = "ram:Content"
    private static let issueDate: Path = "ram:IssueDateTime/udt:DateTimeString"
    private static let due: Path = "ram:SpecifiedTradePaymentTerms/ram:DueDateDateTime/udt:DateTimeString"
    private static let contract: Path = "ram:ContractReferencedDocument/ram:IssuerAssignedID"
    private static let periodStart: Path = "ram:BillingSpecifiedPeriod/ram:StartDateTime/udt:DateTimeString"
    private static let periodEnd: Path = "ram:BillingSpecifiedPeriod/ram:EndDateTime/udt:DateTimeString"
    private static let invoice: Path = "ram:InvoiceReferencedDocument"
    private static let line: Path = "rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem"
    private static let lineInvoice: Path = "ram:SpecifiedLineTradeSettlement/ram:InvoiceReferencedDocument"
    private static let issuerID: Path = "ram:IssuerAssignedID"
    private static let formattedDate: Path = "ram:FormattedIssueDateTime/qdt:DateTimeString"
}
