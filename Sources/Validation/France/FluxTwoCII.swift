/// France's CTC Flux 2 (BR-FR), edition 1.4.0.03, over CII.
///
/// One published rule is never reached in this syntax: BR-FR-DEC-01_BT-111.
enum FluxTwoCII {
    static let patterns = [
        Pattern([Context("/rsm:CrossIndustryInvoice", document + precedingInvoices)] + notes),
        Pattern(numbers + dates + types),
        Pattern(legalIdentifiers),
        Pattern(parties),
        Pattern(references),
        Pattern(categories),
        Pattern(amounts),
        Pattern(lines),
        Pattern(groups),
    ]

    static let exchanged = "/rsm:CrossIndustryInvoice/rsm:ExchangedDocument"
    static let lineSettlement = CII.line + "/ram:SpecifiedLineTradeSettlement"

    // MARK: Numbers, dates, types

    private static let headerInvoice = CII.settlement + "/ram:InvoiceReferencedDocument"
    private static let lineInvoice = lineSettlement + "/ram:InvoiceReferencedDocument"

    private static let numbers = [
        number("BT-1", exchanged + "/ram:ID"), number("BT-25", headerInvoice + "/ram:IssuerAssignedID"),
        number("EXT-FR-FE-136", lineInvoice + "/ram:IssuerAssignedID"),
    ]

    private static func number(_ term: String, _ paths: String) -> Context {
        Context(
            paths,
            [FluxTwo.numberLength("BR-FR-01_\(term)", term), FluxTwo.numberFormat("BR-FR-02_\(term)", term)])
    }

    private static let dates = [
        date("BT-2", exchanged + "/ram:IssueDateTime/udt:DateTimeString"),
        date("BT-7", CII.settlement + "/ram:ApplicableTradeTax/ram:TaxPointDate/udt:DateString"),
        date("BT-9", CII.settlement + "/ram:SpecifiedTradePaymentTerms/ram:DueDateDateTime/udt:DateTimeString"),
        date("BT-26", headerInvoice + "/ram:FormattedIssueDateTime/qdt:DateTimeString"),
        date("BT-72", CII.delivery + delivered), date("BT-73", CII.settlement + start),
        date("BT-74", CII.settlement + end),
        date("EXT-FR-FE-138", lineInvoice + "/ram:FormattedIssueDateTime/qdt:DateTimeString"),
        date("EXT-FR-FE-158", CII.line + "/ram:SpecifiedLineTradeDelivery" + delivered),
        date("EXT-FR-FE-134", lineSettlement + start), date("EXT-FR-FE-135", lineSettlement + end),
    ]

    private static let delivered = "/ram:ActualDeliverySupplyChainEvent/ram:OccurrenceDateTime/udt:DateTimeString"
    private static let start = "/ram:BillingSpecifiedPeriod/ram:StartDateTime/udt:DateTimeString"
    private static let end = "/ram:BillingSpecifiedPeriod/ram:EndDateTime/udt:DateTimeString"

    private static func date(_ term: String, _ paths: String) -> Context {
        Context(paths, [FluxTwo.date(term, "YYYYMMDD") { $0.isFrenchCIIDate }])
    }

    private static let types = [
        Context(exchanged + "/ram:TypeCode", [FluxTwo.type("BT-3")] + groupTypes),
        Context(headerInvoice + "/ram:TypeCode", [FluxTwo.type("EXT-FR-FE-02")]),
        Context(lineInvoice + "/ram:TypeCode", [FluxTwo.type("EXT-FR-FE-137")]),
    ]

    // MARK: Parties

    private static let roles = FluxTwo.roles(
        seller: CII.agreement + "/ram:SellerTradeParty", buyer: CII.agreement + "/ram:BuyerTradeParty",
        payee: CII.settlement + "/ram:PayeeTradeParty", buyerAgent: CII.agreement + "/ram:BuyerAgentTradeParty",
        payer: CII.settlement + "/ram:PayerTradeParty", sellerAgent: CII.agreement + "/ram:SalesAgentTradeParty",
        invoicee: CII.settlement + "/ram:InvoiceeTradeParty", invoicer: CII.settlement + "/ram:InvoicerTradeParty")

    private static let parties: [Context] =
        roles.flatMap { role in
            [
                party(role.term, role.path, isTrader: role.isTrader),
                Context(role.path + "/ram:URIUniversalCommunication/ram:URIID", FluxTwo.address(role.addressTerm)),
            ]
        }
        + roles.filter(\.isTrader).map {
            Context(
                $0.path + "/ram:GlobalID", where: { ($0.text(FluxTwo.ownScheme) ?? .empty) == "0224" },
                FluxTwo.privateIdentifier($0.term))
        } + [
            party("BT-71", CII.delivery + "/ram:ShipToTradeParty"),
            party("EXT-FR-FE-146", CII.line + "/ram:SpecifiedLineTradeDelivery/ram:ShipToTradeParty"),
        ]

    private static func party(_ term: String, _ path: String, isTrader: Bool = false) -> Context {
        Context(
            path,
            [FluxTwo.siret(term, "ram:GlobalID", "ram:SpecifiedLegalOrganization/ram:ID", needsSIREN: isTrader)]
                + FluxTwo.schemes(term, "ram:GlobalID"))
    }

    private static let legalIdentifiers = [
        Context(
            "ram:SpecifiedLegalOrganization/ram:ID", where: { ($0.text(FluxTwo.ownScheme) ?? .empty) == "0002" },
            [FluxTwo.siren("BR-FR-32-LEGALID", "BT-30 BT-47 BT-61")]),
        Context("ram:GlobalID", where: \.isOfSIREN, [FluxTwo.siren("BR-FR-32-GLOBALID", "BT-29 BT-46 BT-60")]),
    ]

    // MARK: Objects and attachments

    private static let headerReference = CII.agreement + "/ram:AdditionalReferencedDocument"
    private static let lineReference = CII.line + "/ram:AdditionalReferencedDocument"

    private static let references = [
        Context(CII.agreement, [Rule(.frenchObjects("BR-FR-29", "BT-18"), hasObjectsOnce)]),
        Context(
            headerReference, where: { $0.any(CII.typeCode) { $0 == "916" } },
            [
                Rule(.frenchAttachment) {
                    guard let name = $0.text(name), !name.isBlank else { return true }
                    return FrenchCodes.attachments.contains(name)
                }
            ]),
        blank(headerReference, "BR-FR-29", "BT-18", "AFL"), blank(headerReference, "BR-FR-29", "BT-18", "AVV"),
        blank(lineReference, "BR-FR-30", "BT-128", "AFL"), blank(lineReference, "BR-FR-30", "BT-128", "AVV"),
    ]

    private static func blank(_ path: String, _ id: String, _ term: String, _ scheme: StaticString) -> Context {
        Context(
            path + "/ram:IssuerAssignedID", where: { $0.parent?.refers(with: scheme) == true },
            [Rule(.frenchObject(id, term, scheme)) { !$0.text.isBlank }])
    }

    /// AFL and AVV: the number of the invoice, and the mode, that an object identifier can give.
    static let hasObjectsOnce: Condition = { holder in
        let schemes: [StaticString] = ["AFL", "AVV"]
        return schemes.allSatisfy { scheme in
            var count = 0
            holder.forEach(reference) { if $0.refers(with: scheme) { count += 1 } }
            return count <= 1
        }
    }

    static let reference: Path = "ram:AdditionalReferencedDocument"
    private static let name: Path = "ram:Name"
}
