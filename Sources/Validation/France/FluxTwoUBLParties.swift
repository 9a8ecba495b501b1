/// What France asks of the identifiers and addresses of parties.
extension FluxTwoUBL {
    private static let seller = "cac:AccountingSupplierParty/cac:Party"
    private static let buyer = "cac:AccountingCustomerParty/cac:Party"

    private static let roles = FluxTwo.roles(
        seller: seller, buyer: buyer, payee: "cac:PayeeParty", buyerAgent: buyer + "/cac:AgentParty",
        payer: "cac:PaymentMeans/cac:PaymentMandate/cac:PayerParty", sellerAgent: seller + "/cac:AgentParty",
        invoicee: buyer + "/cac:ServiceProviderParty/cac:Party",
        invoicer: seller + "/cac:ServiceProviderParty/cac:Party")

    static let siretContexts =
        roles.map {
            Context(
                both($0.path),
                [
                    FluxTwo.siret(
                        $0.term, "cac:PartyIdentification/cbc:ID", "cac:PartyLegalEntity/cbc:CompanyID",
                        needsSIREN: $0.isTrader)
                ])
        } + [
            Context(
                both("cac:Delivery"),
                [
                    FluxTwo.siret(
                        "BT-71", "cac:DeliveryLocation/cbc:ID", "cac:DeliveryParty/cac:PartyLegalEntity/cbc:CompanyID",
                        needsSIREN: false)
                ])
        ]

    static let schemeContexts =
        roles.map { Context($0.path, FluxTwo.schemes($0.term, "cac:PartyIdentification/cbc:ID")) } + [
            Context(both("cac:Delivery/cac:DeliveryLocation"), FluxTwo.schemes("BT-71", "cbc:ID")),
            Context(line("cac:Delivery/cac:DeliveryLocation"), FluxTwo.schemes("EXT-FR-FE-146", "cbc:ID")),
        ]

    static let legalIdentifiers: [Context] = [
        Context(
            "cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity",
            [Rule(.frenchSellerSIREN) { $0.text(company, scheme: "0002")?.isSIREN ?? false }]),
        Context(
            "cac:PartyLegalEntity/cbc:CompanyID", where: { ($0.text(FluxTwo.ownScheme) ?? .empty) == "0002" },
            [FluxTwo.siren("BR-FR-32-LEGALID", "BT-30 BT-47 BT-61")]),
        Context(
            "cac:PartyIdentification/cbc:ID", where: \.isOfSIREN, [FluxTwo.siren("BR-FR-32-ID", "BT-29 BT-46 BT-60")]),
    ]

    /// Electronic addresses, and private identifiers of scheme 0224.
    static let addressContexts =
        roles.map { Context(both("\($0.path)/cbc:EndpointID"), FluxTwo.address($0.addressTerm)) }
        + roles.filter(\.isTrader).map {
            Context(
                both("\($0.path)/cac:PartyIdentification/cbc:ID"),
                where: { ($0.text(FluxTwo.ownScheme) ?? .empty) == "0224" }, FluxTwo.privateIdentifier($0.term))
        }

    private static let company: Path = "cbc:CompanyID"
}
