import Basics

/// The rules of one VAT category in UBL. Categories differ by their code, by who must be registered, by the rate that may
/// stand beside them, and by whether an exemption reason must or must not be given.
struct UBLVATFamily: Sendable {
    let category: VATCategory
    /// The middle of the rule identifiers: `AE` in `BR-AE-05`.
    let id: String
    /// What people call it.
    let name: String
    let code: StaticString
    let registration: Registration
    let rate: Rate
    let reason: Reason

    /// Who must, or must not, have given an identifier when the category is used.
    enum Registration: Sendable {
        /// The seller any tax registration, or the representative one for VAT.
        case seller
        /// The seller or the representative one for VAT.
        case sellerVAT
        /// As `seller`; and the buyer one for VAT, or a legal registration.
        case sellerAndBuyer
        /// As `sellerVAT`; and the buyer one for VAT.
        case sellerVATAndBuyerVAT
        /// None of them one for VAT.
        case nobody
    }

    enum Rate: Sendable { case positive, zero, zeroOrMore, none }
    enum Reason: Sendable { case required, forbidden }

    static let all = [
        UBLVATFamily(
            category: .AE, id: "AE", name: "reverse charge", code: "AE", registration: .sellerAndBuyer, rate: .zero,
            reason: .required),
        UBLVATFamily(
            category: .E, id: "E", name: "exempt from VAT", code: "E", registration: .seller, rate: .zero,
            reason: .required),
        UBLVATFamily(
            category: .G, id: "G", name: "export outside the EU", code: "G", registration: .sellerVAT, rate: .zero,
            reason: .required),
        UBLVATFamily(
            category: .K, id: "IC", name: "intra-community supply", code: "K", registration: .sellerVATAndBuyerVAT,
            rate: .zero, reason: .required),
        UBLVATFamily(
            category: .L, id: "AF", name: "Canary Islands tax (IGIC)", code: "L", registration: .seller,
            rate: .zeroOrMore, reason: .forbidden),
        UBLVATFamily(
            category: .M, id: "AG", name: "tax of Ceuta and Melilla (IPSI)", code: "M", registration: .seller,
            rate: .zeroOrMore, reason: .forbidden),
        UBLVATFamily(
            category: .O, id: "O", name: "not subject to VAT", code: "O", registration: .nobody, rate: .none,
            reason: .required),
        UBLVATFamily(
            category: .S, id: "S", name: "standard rated", code: "S", registration: .seller, rate: .positive,
            reason: .forbidden),
        UBLVATFamily(
            category: .Z, id: "Z", name: "zero rated", code: "Z", registration: .seller, rate: .zero, reason: .forbidden
        ),
    ]
}

// MARK: Asked of the document

extension UBLVATFamily {
    /// Rules 01 to 04: what the use of the category asks of breakdown and parties.
    var documentRules: [Rule] {
        let (category, isByRate) = (category, rate == .positive || rate == .zeroOrMore)
        let count = isByRate ? "at least one VAT breakdown" : "exactly one VAT breakdown"
        return [
            Rule(
                "BR-\(id)-01", .fatal, "BT-118 BT-151 BT-95 BT-102",
                """
                Category \(code) (\(name)) is used and the VAT breakdown does not match. Give \(count) with category \
                \(code) when a line, allowance or charge has it, and none otherwise.
                """
            ) { root in
                let use = root.facts.ublTax[category]
                switch category {
                case .S: return (use.allowanceCharges + use.lines > 0) == (use.breakdown > 0)
                // The artefact overlooks a code with blanks beside it here, and for L the scheme too.
                case .L where use.allowanceChargesVAT + use.linesVAT > 0: return use.breakdownBare > 0
                case .M where use.allowanceChargesVAT + use.linesVAT > 0: return use.breakdownBareVAT > 0
                case .L, .M: return use.breakdownVAT == 0
                default: return use.categoriesVAT + use.linesVAT == 0 || use.breakdownVAT == 1
                }
            },
            Rule("BR-\(id)-02", .fatal, registrationTerms, registrationMessage("a line")) { root in
                let use = root.facts.ublTax[category]
                // For S, a line whose scheme is not VAT asks for one whose scheme is.
                if category == .S { return use.lines == 0 || use.linesVAT > 0 && isRegistered(root) }
                return use.linesVAT == 0 || isRegistered(root)
            },
            Rule("BR-\(id)-03", .fatal, registrationTerms, registrationMessage("a document allowance")) { root in
                let use = root.facts.ublTax[category]
                return (category == .O ? use.documentAllowancesVAT : use.allowancesVAT) == 0 || isRegistered(root)
            },
            Rule("BR-\(id)-04", .fatal, registrationTerms, registrationMessage("a document charge")) { root in
                let use = root.facts.ublTax[category]
                let charges =
                    category == .O ? use.documentChargesVAT : category == .L ? use.chargesBareVAT : use.chargesVAT
                return charges == 0 || isRegistered(root)
            },
        ]
    }

    var registrationTerms: String {
        switch registration {
        case .seller: "BT-31 BT-32 BT-63"
        case .sellerVAT: "BT-31 BT-63"
        case .sellerAndBuyer: "BT-31 BT-32 BT-63 BT-48 BT-47"
        case .sellerVATAndBuyerVAT: "BT-31 BT-63 BT-48"
        case .nobody: "BT-31 BT-63 BT-48"
        }
    }

    func registrationMessage(_ place: String) -> String {
        let start = "Category \(code) (\(name)) on \(place): "
        switch registration {
        case .seller:
            return start
                + "give the seller's VAT or tax registration identifier, or the tax representative's VAT identifier."
        case .sellerVAT: return start + "give the VAT identifier of the seller or of the tax representative."
        case .sellerAndBuyer:
            return start
                + """
                give a tax identifier of the seller or its representative, and the buyer's VAT identifier or \
                legal registration.
                """
        case .sellerVATAndBuyerVAT:
            return start + "give the VAT identifier of the seller or its representative, and the buyer's."
        case .nobody: return start + "leave out the VAT identifiers of seller, tax representative and buyer."
        }
    }

    private func isRegistered(_ root: Node) -> Bool {
        let parties = root.facts.ublParties
        switch registration {
        case .seller: return parties.sellerHasTaxID || parties.representativeHasVAT
        case .sellerVAT: return parties.sellerHasVAT || parties.representativeHasVAT
        case .sellerAndBuyer:
            return (parties.sellerHasTaxID || parties.representativeHasVAT)
                && (parties.buyerHasVAT || parties.buyerHasLegalID)
        case .sellerVATAndBuyerVAT:
            return (parties.sellerHasVAT || parties.representativeHasVAT) && parties.buyerHasVAT
        case .nobody: return !parties.sellerHasVAT && !parties.representativeHasVAT && !parties.buyerHasVAT
        }
    }
}

// MARK: Asked of each tax category

extension UBLVATFamily {
    /// The contexts of rules 05 to 10: the breakdown, and the rates on lines, allowances and charges.
    var contexts: [Context] {
        let category = category
        let isOurs: Condition = { $0.vatCategory == category && $0.isVAT }
        return [
            Context("/*/cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory", where: isOurs, breakdownRules),
            Context(
                "cac:AllowanceCharge/cac:TaxCategory", where: { isOurs($0) && $0.parent?.isCharge == false },
                [rateRule("06", "BT-96", "a document allowance")]),
            Context(
                "cac:AllowanceCharge/cac:TaxCategory", where: { isOurs($0) && $0.parent?.isCharge == true },
                [rateRule("07", "BT-103", "a document charge")]),
            Context(
                """
                cac:InvoiceLine/cac:Item/cac:ClassifiedTaxCategory | \
                cac:CreditNoteLine/cac:Item/cac:ClassifiedTaxCategory
                """,
                where: isOurs, [rateRule("05", "BT-152", "a line")]),
        ]
    }

    private func rateRule(_ number: String, _ term: String, _ place: String) -> Rule {
        let start = "Category \(code) (\(name)) on \(place): "
        let id = "BR-\(id)-\(number)"
        switch rate {
        case .positive:
            return Rule(id, .fatal, term, start + "give a VAT rate greater than zero.") {
                $0.any(UBLTax.percent) { ($0.amount ?? .zero) > .zero }
            }
        case .zero:
            return Rule(id, .fatal, term, start + "give the VAT rate 0.") {
                $0.any(UBLTax.percent) { $0.amount == .zero }
            }
        case .zeroOrMore:
            return Rule(id, .fatal, term, start + "give a VAT rate of zero or more.") {
                $0.any(UBLTax.percent) { $0.amount.map { $0 >= .zero } ?? false }
            }
        case .none:
            return Rule(id, .fatal, term, start + "leave out the VAT rate.", missing("cbc:Percent"))
        }
    }

    private var breakdownRules: [Rule] { [baseRule, taxRule, reasonRule] }

    private var baseRule: Rule {
        let (category, taxable) = (category, "cbc:TaxableAmount" as Path)
        let id = "BR-\(id)-08"
        let message =
            """
            The taxable amount of category \(code) (\(name)) is not the sum of its lines and charges less its \
            allowances. Reckon it anew.
            """
        if rate == .zero || rate == .none {
            return Rule(id, .fatal, "BT-116 BT-131 BT-99 BT-92", message) { node in
                guard let base = node.parent?.amount(taxable), node.hasLines else { return false }
                return base == node.facts.ublTax.sums.sum(category)
            }
        }
        return Rule(id, .fatal, "BT-116 BT-119", message) { node in
            guard let rate = node.amount(UBLTax.percent) else { return node.isMissing(UBLTax.percent) }
            guard let base = node.parent?.amount(taxable), let sum = node.facts.ublTax.sums.sum(category, rate: rate)
            else { return false }
            return (base - sum).magnitude < Amount(1)
        }
    }

    private var taxRule: Rule {
        let (tax, taxable) = ("cbc:TaxAmount" as Path, "cbc:TaxableAmount" as Path)
        if rate == .zero || rate == .none {
            return Rule("BR-\(id)-09", .fatal, "BT-117", "Category \(code) (\(name)) carries a VAT amount. Give 0.") {
                $0.parent?.any(tax) { $0.amount == .zero } ?? false
            }
        }
        return Rule(
            "BR-\(id)-09", .fatal, "BT-117 BT-116 BT-119",
            "The VAT amount of category \(code) (\(name)) is not its taxable amount times its rate. Reckon it anew."
        ) { node in
            guard let amount = node.parent?.amount(tax), let base = node.parent?.amount(taxable),
                let rate = node.amount(UBLTax.percent)
            else { return false }
            return (amount.magnitude - vat(on: base, at: rate)).magnitude < Amount(1)
        }
    }

    private var reasonRule: Rule {
        switch reason {
        case .required:
            Rule(
                "BR-\(id)-10", .fatal, "BT-121 BT-120",
                "Category \(code) (\(name)) has no exemption reason. Give the reason's code or its text.",
                exists("cbc:TaxExemptionReason", or: "cbc:TaxExemptionReasonCode"))
        case .forbidden:
            Rule(
                "BR-\(id)-10", .fatal, "BT-121 BT-120",
                "Category \(code) (\(name)) has an exemption reason. Leave out its code and its text.",
                not(exists("cbc:TaxExemptionReason", or: "cbc:TaxExemptionReasonCode")))
        }
    }
}

/// The VAT on an amount at a rate in percent, without signs, rounded to two places.
func vat(on base: Amount, at rate: Amount) -> Amount {
    let product = base.magnitude * rate
    return Amount(units: product.units, scale: product.scale + 2).rounded(to: 2, .halfUp)
}

extension Node {
    fileprivate var hasLines: Bool { facts.ublTax.hasInvoiceLine || facts.ublTax.hasCreditNoteLine }
}
