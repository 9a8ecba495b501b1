import Basics

/// The rules of one VAT category in CII: what `UBLVATFamily` is over UBL. Who must be registered is asked at each line,
/// allowance and charge here, not once of the document.
struct CIIVATFamily: Sendable {
    let base: UBLVATFamily

    static let all = UBLVATFamily.all.map(CIIVATFamily.init(base:))

    private var category: VATCategory { base.category }
    private var isByRate: Bool { base.rate == .positive || base.rate == .zeroOrMore }
    private var start: String { "Category \(base.code) (\(base.name))" }

    /// Rule 01, asked of the document.
    var documentRule: Rule {
        let (category, isByRate) = (category, isByRate)
        let count = isByRate ? "at least one VAT breakdown" : "exactly one VAT breakdown"
        return Rule(
            "BR-\(base.id)-01", .fatal, "BT-118 BT-151 BT-95 BT-102",
            """
            \(start) is used and the VAT breakdown does not match. Give \(count) with category \(base.code) when a \
            line, allowance or charge has it, and none otherwise.
            """
        ) { root in
            let use = root.facts.ciiTax[category]
            if isByRate {
                return (use.lines == 0 || use.lines + use.breakdown >= 2)
                    && (use.allowanceCharges == 0 || use.allowanceCharges + use.breakdown >= 2)
            }
            let isUsed = use.lines + use.allowanceCharges > 0
            if category == .O { return use.breakdown == 0 || use.breakdown == 1 && isUsed }
            return use.breakdown == 0 && !isUsed || use.breakdown == 1 && isUsed
        }
    }

    /// Rules 02 to 10, and those that only O and K have.
    var contexts: [Context] {
        let category = category
        let isOurs: Condition = { $0.ciiCategory == category && $0.isCIIVAT }
        let isOurCode: Condition = { code in
            guard let tax = code.parent, VATCategory(exactly: code.text) == category else { return false }
            return category == .S || category == .Z || tax.isCIIVAT
        }
        let header = "rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax"
        // These three are asked of the tax group itself, which then takes part in no general rule.
        let isWhole = category == .O || category == .L || category == .M
        let breakdown =
            isWhole
            ? Context(header, where: isOurs, breakdownRules { $0 })
            : Context(header + "/ram:CategoryCode", where: isOurCode, breakdownRules { $0.parent })
        return [
            breakdown,
            Context(
                "ram:SpecifiedTradeAllowanceCharge/ram:CategoryTradeTax",
                where: { isOurs($0) && $0.parent?.isCIICharge == false },
                [registrationRule("03", "a document allowance"), rateRule("06", "BT-96", "a document allowance")]),
            Context(
                "ram:SpecifiedTradeAllowanceCharge/ram:CategoryTradeTax",
                where: { isOurs($0) && $0.parent?.isCIICharge == true },
                [registrationRule("04", "a document charge"), rateRule("07", "BT-103", "a document charge")]),
            Context(
                """
                rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem/ram:SpecifiedLineTradeSettlement/ram:ApplicableTradeTax
                """,
                where: isOurs, [registrationRule("02", "a line"), rateRule("05", "BT-152", "a line")]),
        ]
    }

    private func registrationRule(_ number: String, _ place: String) -> Rule {
        let registration = base.registration
        return Rule("BR-\(base.id)-\(number)", .fatal, base.registrationTerms, base.registrationMessage(place)) {
            let tax = $0.facts.ciiTax
            switch registration {
            case .seller: return tax.sellerHasTaxID || tax.representativeHasVAT
            case .sellerVAT: return tax.sellerHasVAT || tax.representativeHasVAT
            case .sellerAndBuyer:
                return (tax.sellerHasTaxID || tax.representativeHasVAT) && (tax.buyerHasVAT || tax.buyerHasLegalID)
            case .sellerVATAndBuyerVAT: return (tax.sellerHasVAT || tax.representativeHasVAT) && tax.buyerHasVAT
            case .nobody: return !tax.sellerHasVAT && !tax.representativeHasVAT && !tax.buyerHasVAT
            }
        }
    }

    private func rateRule(_ number: String, _ term: String, _ place: String) -> Rule {
        let id = "BR-\(base.id)-\(number)"
        switch base.rate {
        case .positive:
            return Rule(id, .fatal, term, "\(start) on \(place): give a VAT rate greater than zero.") {
                $0.any(CII.rate) { ($0.amount ?? .zero) > .zero }
            }
        case .zero:
            return Rule(id, .fatal, term, "\(start) on \(place): give the VAT rate 0.") {
                $0.any(CII.rate) { $0.amount == .zero }
            }
        case .zeroOrMore:
            return Rule(id, .fatal, term, "\(start) on \(place): give a VAT rate of zero or more.") {
                $0.any(CII.rate) { $0.amount.map { $0 >= .zero } ?? false }
            }
        case .none:
            return Rule(
                id, .fatal, term, "\(start) on \(place): leave out the VAT rate.", missing("ram:RateApplicablePercent"))
        }
    }
}

// MARK: The breakdown

extension CIIVATFamily {
    private static let calculated: Path = "ram:CalculatedAmount"
    private static let reasonText: Path = "ram:ExemptionReason"
    private static let reasonCode: Path = "ram:ExemptionReasonCode"
    private static let deliveryDate: Path =
        """
        rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeDelivery/ram:ActualDeliverySupplyChainEvent/ram:OccurrenceDateTime/udt:DateTimeString
        """
    private static let periodStart: Path = "ram:BillingSpecifiedPeriod/ram:StartDateTime"
    private static let periodEnd: Path = "ram:BillingSpecifiedPeriod/ram:EndDateTime"
    private static let deliveryCountry: Path =
        """
        rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeDelivery/ram:ShipToTradeParty/ram:PostalTradeAddress/ram:CountryID
        """

    /// Rules 08 to 10; 08 and 09 say nothing of L and M, as the published rules do over CII. `tax` finds the tax group from the element that is asked.
    private func breakdownRules(_ tax: @escaping @Sendable (Node) -> Node?) -> [Rule] {
        let (category, isByRate, reason) = (category, isByRate, base.reason)
        var rules = [
            Rule(
                "BR-\(base.id)-08", .fatal, "BT-116 BT-131 BT-99 BT-92",
                """
                The taxable amount of category \(base.code) (\(base.name)) is not the sum of its lines and charges \
                less its allowances. Reckon it anew.
                """
            ) { node in
                guard let tax = tax(node), let basis = tax.amount(CII.basisAmount) else {
                    return category == .L || category == .M
                }
                let sums = node.facts.ciiTax.sums
                switch category {
                case .L, .M: return true
                case .O: return basis == sums.sum(category, rate: nil)
                case .S:
                    guard let rate = tax.amount(CII.rate) else { return tax.isMissing(CII.rate) }
                    return basis == sums.sum(category, rate: rate)
                default: return (basis - sums.sum(category, rate: nil)).magnitude < Amount(1)
                }
            },
            Rule(
                "BR-\(base.id)-09", .fatal, "BT-117",
                isByRate
                    ? """
                    The VAT amount of category \(base.code) (\(base.name)) is not its taxable amount times its \
                    rate. Reckon it anew.
                    """
                    : "Category \(base.code) (\(base.name)) carries a VAT amount. Give 0."
            ) { node in
                if category == .L || category == .M { return true }
                guard let tax = tax(node), let amount = tax.amount(Self.calculated) else { return false }
                if !isByRate { return amount == .zero }
                guard let basis = tax.amount(CII.basisAmount), let rate = tax.amount(CII.rate) else { return false }
                return (amount.magnitude - vat(on: basis, at: rate)).magnitude < Amount(1)
            },
            Rule(
                "BR-\(base.id)-10", .fatal, "BT-121 BT-120",
                reason == .required
                    ? "\(start) has no exemption reason. Give the reason's code or its text."
                    : "\(start) has an exemption reason. Leave out its code and its text."
            ) { node in
                guard let tax = tax(node) else { return true }
                return (tax.exists(Self.reasonText) || tax.exists(Self.reasonCode)) == (reason == .required)
            },
        ]
        if category == .K { rules += deliveryRules }
        if category == .O { rules += exclusiveRules }
        return rules
    }

    private var deliveryRules: [Rule] {
        [
            Rule(
                "BR-IC-11", .fatal, "BT-72 BG-14",
                "An intra-community supply needs a delivery date or an invoicing period. Give one of them."
            ) { node in
                if node.root.exists(Self.deliveryDate) { return true }
                guard let settlement = node.root.ciiSettlement else { return false }
                return settlement.exists(Self.periodStart) || settlement.exists(Self.periodEnd)
            },
            Rule(
                "BR-IC-12", .fatal, "BT-80",
                "An intra-community supply needs the country that the goods go to. Give the deliver-to country."
            ) {
                $0.root.exists(Self.deliveryCountry)
            },
        ]
    }

    private var exclusiveRules: [Rule] {
        [
            Rule(
                "BR-O-11", .fatal, "BT-118",
                "The VAT breakdown has category O (not subject to VAT), and another is used. Give no other group."
            ) {
                $0.facts.ciiTax.others(than: .O, \.breakdown) + $0.facts.ciiTax.others(than: .O, \.lines) == 0
            },
            Rule(
                "BR-O-12", .fatal, "BT-151",
                """
                The VAT breakdown has category O (not subject to VAT), and a line another category. Use O on every \
                line.
                """
            ) {
                $0.facts.ciiTax.others(than: .O, \.breakdown) + $0.facts.ciiTax.others(than: .O, \.lines) == 0
            },
            Rule(
                "BR-O-13", .fatal, "BT-95",
                """
                The VAT breakdown has category O (not subject to VAT), and a document allowance another category. \
                Use O there too.
                """
            ) {
                $0.facts.ciiTax.others(than: .O, \.allowanceCharges) == 0
            },
            Rule(
                "BR-O-14", .fatal, "BT-102",
                """
                The VAT breakdown has category O (not subject to VAT), and a document charge another category. Use O \
                there too.
                """
            ) {
                $0.facts.ciiTax.others(than: .O, \.allowanceCharges) == 0
            },
        ]
    }
}
