import XML

/// What France's CTC Flux 2 (BR-FR), edition 1.4.0.03, asks in the same way over UBL and CII: families of rules that
/// differ by the term they are about.
enum FluxTwo {
    // MARK: Numbers, dates, types

    static func numberLength(_ id: String, _ term: String) -> Rule {
        Rule(id, .fatal, term, "The number has more than 35 characters. Shorten it.") { $0.text.length <= 35 }
    }

    static func numberFormat(_ id: String, _ term: String) -> Rule {
        Rule(
            id, .fatal, term,
            "The number has blanks, or other characters than letters, digits and + - _ /. Correct it."
        ) {
            $0.text.isFrenchNumber
        }
    }

    /// - Parameter pattern: How the syntax writes a day: `YYYY-MM-DD`.
    static func date(_ term: String, _ pattern: String, _ isDate: @escaping @Sendable (Text) -> Bool) -> Rule {
        Rule(
            "BR-FR-03_\(term)", .fatal, term,
            "The date is not a day of the years 2000 to 2099 as \(pattern). Correct it."
        ) {
            isDate($0.text)
        }
    }

    static func type(_ term: String) -> Rule {
        Rule(
            "BR-FR-04_\(term)", .fatal, term, "The type code is not used in France. Give one such as 380, 381 or 384."
        ) {
            FrenchCodes.types.containsExactly($0.text)
        }
    }

    // MARK: Parties

    /// A party, its terms, and where it stands.
    struct Role {
        /// Of its identifiers.
        let term: String
        /// Of its electronic address.
        let addressTerm: String
        let path: String
        /// Whether it is the seller or the buyer.
        var isTrader = false
    }

    static func roles(
        seller: String, buyer: String, payee: String, buyerAgent: String, payer: String, sellerAgent: String,
        invoicee: String, invoicer: String
    ) -> [Role] {
        [
            Role(term: "BT-29", addressTerm: "BT-34", path: seller, isTrader: true),
            Role(term: "BT-46", addressTerm: "BT-49", path: buyer, isTrader: true),
            Role(term: "BT-60", addressTerm: "EXT-FR-FE-29", path: payee),
            Role(term: "EXT-FR-FE-06", addressTerm: "EXT-FR-FE-12", path: buyerAgent),
            Role(term: "EXT-FR-FE-46", addressTerm: "EXT-FR-FE-52", path: payer),
            Role(term: "EXT-FR-FE-69", addressTerm: "EXT-FR-FE-75", path: sellerAgent),
            Role(term: "EXT-FR-FE-92", addressTerm: "EXT-FR-FE-98", path: invoicee),
            Role(term: "EXT-FR-FE-115", addressTerm: "EXT-FR-FE-121", path: invoicer),
        ]
    }

    /// A SIRET begins with the party's SIREN. Seller and buyer must have one; others may leave it out.
    static func siret(_ term: String, _ identifiers: Path, _ companies: Path, needsSIREN: Bool) -> Rule {
        Rule(
            "BR-FR-09_\(term)", .fatal, term,
            "The SIRET (scheme 0009) is not 14 digits that begin with the party's SIREN. Correct one of them."
        ) {
            guard let siret = $0.text(identifiers, scheme: "0009") else { return true }
            let siren = $0.text(companies, scheme: "0002")
            if needsSIREN { return siret.isSIRET(of: siren ?? .empty) }
            return siret.isSIRET(of: siren?.isEmpty == false ? siren : nil)
        }
    }

    /// Each identifier has a scheme, and none twice.
    static func schemes(_ term: String, _ place: String) -> [Rule] {
        let (identifiers, scheme) = (Path(place), Path("\(place)/@schemeID"))
        return [
            Rule("BR-FR-CO-10_\(term)-1", .fatal, "\(term)-1", "An identifier of the party has no scheme. Give it.") {
                $0.count(identifiers) == $0.count(scheme)
            },
            Rule(
                "BR-FR-CO-10_\(term)-2", .fatal, "\(term)-1",
                "Two identifiers of the party have the same scheme. Keep one of each."
            ) {
                var seen: Set<String> = []
                return !$0.any(scheme) { !seen.insert($0.string).inserted }
            },
        ]
    }

    /// Of an electronic address.
    static func address(_ term: String) -> [Rule] {
        [
            Rule(
                "BR-FR-23_\(term)", .fatal, term,
                "The address of scheme 0225 has other characters than letters, digits and - _ . Correct it."
            ) {
                ($0.text(ownScheme) ?? .empty) != "0225" || $0.text.isFrenchAddress
            },
            Rule("BR-FR-25_\(term)", .fatal, term, "The address has more than 125 characters. Shorten it.") {
                $0.text.length <= 125
            },
        ]
    }

    /// Of an identifier of scheme 0224.
    static func privateIdentifier(_ term: String) -> [Rule] {
        [
            Rule(
                "BR-FR-24_\(term)", .fatal, term,
                "The identifier of scheme 0224 has other characters than letters, digits and - _ . Correct it."
            ) {
                $0.text.isFrenchAddress
            },
            Rule("BR-FR-26_\(term)", .fatal, term, "The identifier has more than 100 characters. Shorten it.") {
                $0.text.length <= 100
            },
        ]
    }

    static func siren(_ id: String, _ terms: String) -> Rule {
        Rule(id, .fatal, terms, "The SIREN is not nine digits. Correct it.") { $0.text.isSIREN }
    }

    // MARK: Amounts

    static func amount(_ term: String) -> [Rule] {
        [
            Rule(
                "BR-FR-DEC-01_\(term)", .fatal, terms(term),
                "The amount has more than two decimals or 19 digits, or is no plain number. Correct it."
            ) {
                $0.text.isFrenchAmount
            }
        ]
    }

    static func quantity(_ term: String, _ holds: @escaping Condition = { $0.text.isFrenchQuantity }) -> Rule {
        Rule(
            "BR-FR-DEC-02_\(term)", .fatal, term,
            "The quantity has more than four decimals or 19 digits, or is no plain number. Correct it.", holds)
    }

    static func price(
        _ term: String,
        _ holds: @escaping Condition = { $0.text.isFrenchPrice(signed: $0.facts.french.isExchange) }
    ) -> Rule {
        Rule(
            "BR-FR-DEC-03_\(term)", .fatal, term,
            "The price is negative, has more than six decimals or 19 digits, or is no plain number. Correct it.", holds)
    }

    static func rateFormat(_ term: String) -> [Rule] {
        [
            Rule(
                "BR-FR-DEC-04_\(term)", .fatal, terms(term),
                "The VAT rate is no number of at most four digits, two of them decimals. Correct it."
            ) {
                $0.text.isFrenchRate
            }
        ]
    }

    /// - Parameter foreignID: Of the rule against the categories of the Canaries and of Ceuta and Melilla.
    static func category(
        _ id: String, _ foreignID: String, _ terms: String, at code: Path,
        whenMissing test: @escaping Condition
    ) -> [Rule] {
        [
            Rule(id, .fatal, terms, "The VAT category is not used in France. Give S, E, AE, K, G, O or Z.") {
                $0.text(code).map(FrenchCodes.categories.containsExactly) ?? test($0)
            },
            Rule(foreignID, .fatal, terms, "The VAT category is of the Canaries or of Ceuta and Melilla. Give another.")
            {
                !$0.any(code, FrenchCodes.foreignCategories.containsExactly)
            },
        ]
    }

    /// - Parameter isNeeded: Whether a rate that is there may not be empty.
    static func rate(_ id: String, _ terms: String, at percent: Path, isNeeded: Bool) -> Rule {
        Rule(id, .fatal, terms, "The VAT rate was never in force in France. Give one, such as 20 or 5.5.") {
            guard let rate = $0.text(percent), isNeeded || !rate.isEmpty else { return true }
            return FrenchCodes.rates.containsExactly(rate)
        }
    }

    /// The terms in the name of a rule: `BT-92_BT-99`.
    private static func terms(_ term: String) -> String { term.split(separator: "_").joined(separator: " ") }

    static let ownScheme: Path = "./@schemeID"
}

extension Node {
    /// Of an identifier: whether its scheme is one of SIREN numbers, of companies or of VAT groups.
    var isOfSIREN: Bool {
        let scheme = text(FluxTwo.ownScheme) ?? .empty
        return scheme == "0002" || scheme == "0231"
    }

    /// The first text on the path whose element has this scheme.
    func text(_ path: Path, scheme: StaticString) -> Text? {
        var found: Text?
        _ = visit(path) {
            guard ($0.text(FluxTwo.ownScheme) ?? .empty) == scheme else { return false }
            found = $0.text
            return true
        }
        return found
    }
}
