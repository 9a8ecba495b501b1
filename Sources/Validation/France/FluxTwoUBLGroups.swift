/// Invoices of several vendors, and those in which seller and buyer both sell.
extension FluxTwoUBL {
    static let groupTypes: [Rule] = [
        Rule(.vendorType) {
            !$0.facts.french.isOfVendors || !$0.text.isBlank && !FrenchCodes.selfBilled.contains($0.text)
        },
        Rule(.exchangeType("BR-FR-MV-BD_BT-3")) {
            !$0.facts.french.isExchange || FrenchCodes.selfBilled.contains($0.text)
        },
    ]

    static let groupTotals = FluxTwoGroups.totals(sellerTerm: "BT-30")

    static let groupLine: [Rule] =
        [
            Rule(.lineKind) {
                !$0.facts.french.isGrouped || !(FrenchReference.own(of: $0)?.kind ?? .empty).isBlank
            },
            Rule(.lineExemption) { line in
                let facts = line.facts.french
                guard facts.isGrouped else { return true }
                var isDetail = false
                FrenchReference.forEach(of: line) { if $0.isDetail { isDetail = true } }
                return !isDetail || line.isExempt(inPart: line.partNumber)
            },
        ] + FluxTwoGroups.line

    /// The reference that makes a line a group.
    static let groups = [
        Context(
            line("cac:BillingReference"),
            where: { $0.facts.french.isGrouped && FrenchReference($0).isTopGroup },
            FluxTwoGroups.group(\.parent) + groupObjects
                + FluxTwoGroups.preceding(number: { isPreceded($0, identifier) }, date: { isPreceded($0, issueDate) }))
    ]

    private static let groupObjects: [Rule] = [
        Rule(.groupNumber) { $0.parent?.partNumber.isEmpty == false },
        Rule(.groupMode) {
            guard let line = $0.parent else { return false }
            let mode = FrenchLine.ubl.object(line, "AVV")
            return !mode.isEmpty && !FrenchCodes.vendorModes.contains(mode)
        },
    ]

    /// Whether the line around a reference names another invoice, with that part.
    private static func isPreceded(_ reference: Node, _ part: Path) -> Bool {
        var isGiven = false
        guard let line = reference.parent else { return false }
        FrenchReference.forEach(of: line) {
            if $0.isForeign, $0.node.visit(otherInvoice, { $0.exists(part) }) { isGiven = true }
        }
        return isGiven
    }

    private static let otherInvoice: Path = "cac:InvoiceDocumentReference"
}
