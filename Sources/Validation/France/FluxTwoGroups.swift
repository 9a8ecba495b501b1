import Basics

/// Invoices of several vendors (BT-23 B8, S8, M8), and those in which seller and buyer both sell (B9, S9, M9): what is
/// asked in the same way over UBL and CII.
enum FluxTwoGroups {
    /// - Parameter sellerTerm: The term that the rule about the seller's group is named for.
    static func totals(sellerTerm: String) -> [Rule] {
        [
            Rule(
                "BR-FR-MV-02_EXT-FR-FE-163", .fatal, "EXT-FR-FE-163",
                """
                An invoice of several vendors has no line of kind GROUP that stands in no other. Give one for each \
                vendor.
                """
            ) {
                !$0.facts.french.isOfVendors || $0.facts.french.groups.count >= 1
            },
            Rule(
                "BR-FR-BD-02_EXT-FR-FE-163", .fatal, "EXT-FR-FE-163",
                "Where the buyer sells too, two lines are of kind GROUP and stand in no other. Give exactly two."
            ) {
                !$0.facts.french.isExchange || $0.facts.french.groups.count == 2
            },
            Rule(
                "BR-FR-BD-02_\(sellerTerm)", .fatal, "\(sellerTerm) EXT-FR-FE-167",
                "Where the buyer sells too, one group bears the seller's identifier. Give it."
            ) {
                !$0.facts.french.isExchange || $0.facts.french.groups.ofSeller == 1
            },
            Rule(
                "BR-FR-BD-02_BT-47", .fatal, "BT-47 EXT-FR-FE-167",
                "Where the buyer sells too, one group bears the buyer's identifier. Give it."
            ) {
                !$0.facts.french.isExchange || $0.facts.french.groups.ofBuyer == 1
            },
            Rule(
                "BR-FR-MV-12_BT-128", .fatal, "BT-128",
                "Two groups bear the same invoice number. Number each differently."
            ) {
                !$0.facts.french.isGrouped || !$0.facts.french.groups.hasRepeatedNumber
            },
        ]
    }

    /// Of a line.
    static let line: [Rule] = [
        Rule(
            "BR-FR-MV-06_EXT-FR-FE-167", .fatal, "EXT-FR-FE-167",
            "The line has no vendor, or another than the line above it. Give that vendor's identifier."
        ) {
            agreesAbove($0, { ($0.text($0.facts.french.parts.vendor) ?? .empty).trimmed }) { $0.vendors }
        },
        Rule(
            "BR-FR-MV-07_BT-128", .fatal, "BT-128",
            "The line has no invoice number (scheme AFL), or another than the line above it. Give that number."
        ) {
            agreesAbove($0, \.partNumber) { $0.numbers }
        },
    ]

    /// Whether the line has the value, and the line above it, if it names one, the same.
    private static func agreesAbove(
        _ line: Node, _ value: (Node) -> Text, _ values: (FrenchGroups) -> [String: String]
    ) -> Bool {
        let facts = line.facts.french
        guard facts.isGrouped else { return true }
        let own = value(line)
        guard !own.isEmpty else { return false }
        guard let parent = facts.parts.place(line).above else { return true }
        return values(facts.groups)[parent.string] == own.string
    }

    /// Of a group that stands in no other.
    ///
    /// - Parameter line: From the element that is asked to its line.
    static func group(_ line: @escaping @Sendable (Node) -> Node?) -> [Rule] {
        [
            needed("EXT-FR-FE-164", "name of the vendor", line) { $0.vendorName },
            needed("EXT-FR-FE-167", "identifier of the vendor", line) { $0.vendor },
            needed("EXT-FR-FE-177", "country of the vendor", line) { $0.vendorCountry },
            Rule("BR-FR-MV-03_EXT-FR-FE-181", .fatal, "EXT-FR-FE-181", "The group has no VAT total. Give it.") {
                let facts = $0.facts.french
                return !(line($0).flatMap { facts.parts.vat(of: $0, in: facts.currency) } ?? .empty).isBlank
            },
            Rule(
                "BR-FR-MV-03_EXT-FR-FE-182", .fatal, "EXT-FR-FE-182",
                "The group has no VAT total in the accounting currency. Give it."
            ) {
                let facts = $0.facts.french
                guard let accounting = facts.taxCurrency else { return true }
                return !accounting.isEmpty
                    && !(line($0).flatMap { facts.parts.vat(of: $0, in: accounting) } ?? .empty).isBlank
            },
        ] + amounts(line)
    }

    private static func needed(
        _ term: String, _ what: String, _ line: @escaping @Sendable (Node) -> Node?,
        _ path: @escaping @Sendable (FrenchLine) -> Path
    ) -> Rule {
        Rule("BR-FR-MV-03_\(term)", .fatal, term, "The group has no \(what). Give it.") {
            line($0)?.isFilled(path($0.facts.french.parts)) ?? false
        }
    }

    private static func amounts(_ line: @escaping @Sendable (Node) -> Node?) -> [Rule] {
        [
            Rule(
                "BR-FR-MV-05_EXT-FR-FE-BG-12", .fatal, "BT-131",
                "The net amount of the group is not the sum of the lines below it. Correct one of them."
            ) {
                guard let line = line($0), let net = line.amount($0.facts.french.parts.net) else { return false }
                let below = line.groupedBelow
                return isNear(net, below.net, hundredths: below.lines)
            },
            Rule(
                "BR-FR-MV-09_EXT-FR-FE-181", .fatal, "EXT-FR-FE-181",
                "The VAT of the group is not the sum of its VAT breakdowns. Correct one of them."
            ) {
                let facts = $0.facts.french
                guard let line = line($0), let vat = facts.parts.vat(of: line, in: facts.currency)?.amount else {
                    return false
                }
                return isNear(vat, facts.groups.vat[line.partNumber.string] ?? .zero, hundredths: 1)
            },
            Rule(
                "BR-FR-MV-10_EXT-FR-FE-184", .fatal, "EXT-FR-FE-184",
                "The total with VAT of the group is not its net amount plus its VAT. Correct one of them."
            ) {
                let (facts, parts) = ($0.facts.french, $0.facts.french.parts)
                guard let line = line($0), line.exists(parts.gross) else { return true }
                guard let gross = line.amount(parts.gross), let net = line.amount(parts.net),
                    let vat = parts.vat(of: line, in: facts.currency)?.amount
                else { return false }
                return isNear(gross, net + vat, hundredths: line.groupedBelow.details)
            },
            Rule(
                "BR-FR-MV-11_BT-128", .fatal, "BT-128 BT-1",
                "Of the seller's own groups exactly one bears the number of the invoice itself. Correct the numbers."
            ) {
                let facts = $0.facts.french
                guard let line = line($0), let vendor = line.text(facts.parts.vendor)?.trimmed,
                    facts.sellerNumbers.contains(vendor.string)
                else { return true }
                let isOwn = line.partNumber == facts.number
                switch facts.groups.ownNumbers {
                case 0: return isOwn
                case 1: return true
                default: return !isOwn
                }
            },
        ]
    }

    /// The types of which each group names the invoice before it, where several vendors share the document, and where
    /// seller and buyer both sell.
    static let corrections = CodeList("384 472 381 396 503")
    static let selfBilledCorrections = CodeList("261 471 473 502")

    /// Corrections and credits: each group names the invoice before it, by number and date.
    ///
    /// - Parameter names: Whether the element that is asked has the number, and whether it has the date.
    static func preceding(
        number: @escaping Condition, date: @escaping Condition
    ) -> [Rule] {
        [("BR-FR-MV-14", false), ("BR-FR-BD-14", true)].flatMap { (id, isExchange) in
            [("EXT-FR-FE-136", "number", number), ("EXT-FR-FE-138", "date", date)].map { (term, what, isGiven) in
                Rule(.groupPreceding(id, term, what)) {
                    let facts = $0.facts.french
                    let types = isExchange ? selfBilledCorrections : corrections
                    guard isExchange ? facts.isExchange : facts.isOfVendors, types.containsExactly(facts.type) else {
                        return true
                    }
                    return isGiven($0)
                }
            }
        }
    }

    private static func isNear(_ left: Amount, _ right: Amount, hundredths: Int) -> Bool {
        let slack = Amount(units: Int128(hundredths), scale: 2)
        return left <= right + slack && right <= left + slack
    }
}
