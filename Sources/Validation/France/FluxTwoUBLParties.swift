/// What France asks of the identifiers and addresses of parties.
extension FluxTwoUBL {
    /// A party, its terms, and where it stands.
    private struct Role {
        let term: String
        let path: String
        /// The term of its electronic address.
        let addressTerm: String
    }

    private static let roles = [
        Role(term: "BT-29", path: "cac:AccountingSupplierParty/cac:Party", addressTerm: "BT-34"),
        Role(term: "BT-46", path: "cac:AccountingCustomerParty/cac:Party", addressTerm: "BT-49"),
        Role(term: "BT-60", path: "cac:PayeeParty", addressTerm: "EXT-FR-FE-29"),
        Role(
            term: "EXT-FR-FE-06", path: "cac:AccountingCustomerParty/cac:Party/cac:AgentParty",
            addressTerm: "EXT-FR-FE-12"),
        Role(
            term: "EXT-FR-FE-46", path: "cac:PaymentMeans/cac:PaymentMandate/cac:PayerParty",
            addressTerm: "EXT-FR-FE-52"),
        Role(
            term: "EXT-FR-FE-69", path: "cac:AccountingSupplierParty/cac:Party/cac:AgentParty",
            addressTerm: "EXT-FR-FE-75"),
        Role(
            term: "EXT-FR-FE-92", path: "cac:AccountingCustomerParty/cac:Party/cac:ServiceProviderParty/cac:Party",
            addressTerm: "EXT-FR-FE-98"),
        Role(
            term: "EXT-FR-FE-115", path: "cac:AccountingSupplierParty/cac:Party/cac:ServiceProviderParty/cac:Party",
            addressTerm: "EXT-FR-FE-121"),
    ]

    /// A SIRET begins with the party's SIREN. Seller and buyer must have one; others may leave it out.
    static let siretContexts =
        roles.enumerated().map { (position, role) in
            siret(
                role.term, both(role.path), "cac:PartyIdentification/cbc:ID", "cac:PartyLegalEntity/cbc:CompanyID",
                needsSIREN: position < 2)
        } + [
            siret(
                "BT-71", both("cac:Delivery"), "cac:DeliveryLocation/cbc:ID",
                "cac:DeliveryParty/cac:PartyLegalEntity/cbc:CompanyID", needsSIREN: false)
        ]

    private static func siret(
        _ term: String, _ paths: String, _ identifiers: Path, _ companies: Path, needsSIREN: Bool
    ) -> Context {
        Context(
            paths,
            [
                Rule(
                    "BR-FR-09_\(term)", .fatal, term,
                    "The SIRET (scheme 0009) is not 14 digits that begin with the party's SIREN. Correct one of them."
                ) {
                    guard let siret = $0.text(identifiers, scheme: "0009") else { return true }
                    let siren = $0.text(companies, scheme: "0002")
                    if needsSIREN { return siret.isSIRET(of: siren ?? .empty) }
                    return siret.isSIRET(of: siren?.isEmpty == false ? siren : nil)
                }
            ])
    }

    /// Each identifier has a scheme, and none twice.
    static let schemeContexts =
        roles.map { schemes($0.term, $0.path, "cac:PartyIdentification/cbc:ID") } + [
            schemes("BT-71", both("cac:Delivery/cac:DeliveryLocation"), "cbc:ID"),
            schemes("EXT-FR-FE-146", line("cac:Delivery/cac:DeliveryLocation"), "cbc:ID"),
        ]

    private static func schemes(_ term: String, _ paths: String, _ identifiers: Path) -> Context {
        let scheme = Path("\(identifiers.text)/@schemeID")
        return Context(
            paths,
            [
                Rule(
                    "BR-FR-CO-10_\(term)-1", .fatal, "\(term)-1", "An identifier of the party has no scheme. Give it."
                ) {
                    $0.count(identifiers) == $0.count(scheme)
                },
                Rule(
                    "BR-FR-CO-10_\(term)-2", .fatal, "\(term)-1",
                    "Two identifiers of the party have the same scheme. Keep one of each."
                ) {
                    var seen: Set<String> = []
                    return !$0.any(scheme) { !seen.insert($0.string).inserted }
                },
            ])
    }

    static let legalIdentifiers: [Context] = [
        Context(
            "cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity",
            [
                Rule(
                    "BR-FR-10_BT-30", .fatal, "BT-30",
                    "The seller's SIREN (scheme 0002, nine digits) is missing. Give it."
                ) {
                    $0.text(company, scheme: "0002")?.isSIREN ?? false
                }
            ]),
        Context(
            "cac:PartyLegalEntity/cbc:CompanyID", where: { ($0.text(ownScheme) ?? .empty) == "0002" },
            [
                Rule("BR-FR-32-LEGALID", .fatal, "BT-30 BT-47 BT-61", "The SIREN is not nine digits. Correct it.") {
                    $0.text.isSIREN
                }
            ]),
        Context(
            "cac:PartyIdentification/cbc:ID",
            where: {
                let scheme = $0.text(ownScheme) ?? .empty
                return scheme == "0002" || scheme == "0231"
            },
            [
                Rule("BR-FR-32-ID", .fatal, "BT-29 BT-46 BT-60", "The SIREN is not nine digits. Correct it.") {
                    $0.text.isSIREN
                }
            ]),
    ]

    /// Electronic addresses, and private identifiers of scheme 0224.
    static let addressContexts =
        roles.map { role in
            Context(
                both("\(role.path)/cbc:EndpointID"),
                [
                    Rule(
                        "BR-FR-23_\(role.addressTerm)", .fatal, role.addressTerm,
                        "The address of scheme 0225 has other characters than letters, digits and - _ . Correct it."
                    ) {
                        ($0.text(ownScheme) ?? .empty) != "0225" || $0.text.isFrenchAddress
                    },
                    Rule(
                        "BR-FR-25_\(role.addressTerm)", .fatal, role.addressTerm,
                        "The address has more than 125 characters. Shorten it."
                    ) {
                        $0.text.length <= 125
                    },
                ])
        }
        + roles.prefix(2).map { role in
            Context(
                both("\(role.path)/cac:PartyIdentification/cbc:ID"),
                where: { ($0.text(ownScheme) ?? .empty) == "0224" },
                [
                    Rule(
                        "BR-FR-24_\(role.term)", .fatal, role.term,
                        "The identifier of scheme 0224 has other characters than letters, digits and - _ . Correct it."
                    ) {
                        $0.text.isFrenchAddress
                    },
                    Rule(
                        "BR-FR-26_\(role.term)", .fatal, role.term,
                        "The identifier has more than 100 characters. Shorten it."
                    ) {
                        $0.text.length <= 100
                    },
                ])
        }

    private static let company: Path = "cbc:CompanyID"
}

extension Node {
    /// The first text on the path whose element has this scheme.
    func text(_ path: Path, scheme: StaticString) -> Text? {
        var found: Text?
        _ = visit(path) {
            guard ($0.text(FluxTwoUBL.ownScheme) ?? .empty) == scheme else { return false }
            found = $0.text
            return true
        }
        return found
    }
}
