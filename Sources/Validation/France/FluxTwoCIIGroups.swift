/// What France asks of lines, and of their groups in invoices of several vendors and in those in which seller and buyer
/// both sell.
extension FluxTwoCII {
    static let groupTypes: [Rule] = [
        Rule(.vendorType) {
            !$0.facts.french.isOfVendors || !$0.text.isBlank && !FrenchCodes.selfBilled.containsExactly($0.text)
        },
        Rule(.exchangeType("BR-FR-BD-13_BT-3")) {
            !$0.facts.french.isExchange || FrenchCodes.selfBilled.contains($0.text)
        },
    ]

    static let lines: [Context] = [
        Context(CII.transaction, FluxTwoGroups.totals(sellerTerm: "BT-31")),
        Context(
            CII.line,
            [
                Rule(.frenchObjects("BR-FR-30", "BT-128"), hasObjectsOnce),
                Rule(.lineExemption) {
                    let facts = $0.facts.french
                    guard facts.isGrouped, $0.any(lineKind, { $0 == "DETAIL" }) else { return true }
                    return $0.isExempt(inPart: $0.partNumber)
                },
            ] + FluxTwoGroups.line),
        Context(
            CII.line + "/ram:AssociatedDocumentLineDocument/ram:LineStatusReasonCode",
            [Rule(.lineKind) { !$0.facts.french.isGrouped || !$0.text.isBlank }]),
        Context(
            lineSettlement + "/ram:AdditionalReferencedDocument", where: { isOfGroup($0) && $0.refers(with: "AFL") },
            [Rule(.groupNumber) { $0.isObject("AFL") && $0.isFilled(issuerID) }]),
        Context(
            lineSettlement + "/ram:AdditionalReferencedDocument", where: { isOfGroup($0) && $0.refers(with: "AVV") },
            [
                Rule(.groupMode) {
                    $0.isObject("AVV") && $0.isFilled(issuerID)
                        && !$0.any(issuerID, FrenchCodes.vendorModes.containsExactly)
                }
            ]),
        Context(
            attribute,
            [
                Rule("BR-FR-27_BG-32", .fatal, "BT-160", "The item attribute has neither a name nor a code. Give one.")
                {
                    $0.exists(attributeName) || $0.exists(CII.typeCode)
                },
                Rule(.frenchAttribute) { $0.exists(value) != $0.any(measuredUnit) { !$0.isEmpty } },
            ]),
        Context(
            attribute + "/ram:Description",
            [
                Rule("BR-FR-27_BT-160", .fatal, "BT-160", "The name of the item attribute is blank. Give it.") {
                    !$0.text.isBlank
                }
            ]),
        Context(
            attribute + "/ram:TypeCode",
            [
                Rule(
                    "BR-FR-27_EXT-FR-FE-159", .fatal, "EXT-FR-FE-159",
                    "The code of the item attribute is blank. Give it."
                ) {
                    !$0.text.isBlank
                }
            ]),
    ]

    static let groups = [
        Context(
            CII.line, where: isGroup,
            FluxTwoGroups.group { $0 } + FluxTwoGroups.preceding(number: exists(preceding), date: exists(precedingDate))
        )
    ]

    /// Whether a line is a group that stands in no other, where lines come in groups.
    private static let isGroup: Condition = {
        $0.facts.french.isGrouped && $0.any(lineKind) { $0 == "GROUP" } && $0.isMissing(parentLine)
    }

    /// The same of the line around a reference.
    private static func isOfGroup(_ reference: Node) -> Bool { reference.parent?.parent.map(isGroup) == true }

    private static let attribute = CII.line + "/ram:SpecifiedTradeProduct/ram:ApplicableProductCharacteristic"
    private static let attributeName: Path = "ram:Description"
    private static let value: Path = "ram:Value"
    private static let measuredUnit: Path = "ram:ValueMeasure/@unitCode"
    private static let issuerID: Path = "ram:IssuerAssignedID"
    private static let parentLine: Path = "ram:AssociatedDocumentLineDocument/ram:ParentLineID"
    private static let preceding: Path =
        "ram:SpecifiedLineTradeSettlement/ram:InvoiceReferencedDocument/ram:IssuerAssignedID"
    private static let precedingDate: Path =
        "ram:SpecifiedLineTradeSettlement/ram:InvoiceReferencedDocument/ram:FormattedIssueDateTime/qdt:DateTimeString"
}
