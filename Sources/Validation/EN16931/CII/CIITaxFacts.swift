import Basics

/// Where VAT categories are used in a CII document, and what the parties have given, counted once for all the rules.
final class CIITaxFacts {
    struct Use {
        var breakdown = 0
        var lines = 0
        var allowanceCharges = 0
    }

    private(set) var uses = [Use](repeating: Use(), count: VATCategory.allCases.count)
    private(set) var otherUses = Use()
    private(set) var sellerHasTaxID = false
    private(set) var sellerHasVAT = false
    private(set) var representativeHasVAT = false
    private(set) var buyerHasVAT = false
    private(set) var buyerHasLegalID = false
    /// What lines and charges less allowances come to.
    private(set) var sums = CIITaxSums()
    /// The sum of all line net amounts.
    private(set) var lineSum = Amount(units: 0, scale: 2)
    /// The sum of the VAT amounts of the breakdown.
    private(set) var taxSum = Amount(units: 0, scale: 2)

    subscript(category: VATCategory) -> Use { uses[category.rawValue] }

    /// Of all categories but one.
    func others(than category: VATCategory, _ count: KeyPath<Use, Int>) -> Int {
        uses.enumerated().reduce(otherUses[keyPath: count]) {
            $1.offset == category.rawValue ? $0 : $0 + $1.element[keyPath: count]
        }
    }

    private static let transaction: Path = "rsm:SupplyChainTradeTransaction"
    private static let line: Path = "ram:IncludedSupplyChainTradeLineItem"
    private static let lineTax: Path = "ram:SpecifiedLineTradeSettlement/ram:ApplicableTradeTax"
    private static let lineAmount: Path =
        "ram:SpecifiedLineTradeSettlement/ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount"
    private static let settlement: Path = "ram:ApplicableHeaderTradeSettlement"
    private static let calculated: Path = "ram:CalculatedAmount"
    private static let sellerID: Path =
        "ram:ApplicableHeaderTradeAgreement/ram:SellerTradeParty/ram:SpecifiedTaxRegistration/ram:ID"
    private static let representativeID: Path =
        "ram:ApplicableHeaderTradeAgreement/ram:SellerTaxRepresentativeTradeParty/ram:SpecifiedTaxRegistration/ram:ID"
    private static let buyerID: Path =
        "ram:ApplicableHeaderTradeAgreement/ram:BuyerTradeParty/ram:SpecifiedTaxRegistration/ram:ID"
    private static let buyerLegalID: Path =
        "ram:ApplicableHeaderTradeAgreement/ram:BuyerTradeParty/ram:SpecifiedLegalOrganization/ram:ID"

    init(of root: Node?) {
        guard let transaction = root?.first(Self.transaction) else { return }
        transaction.forEach(Self.line) { line in
            let amount = line.amount(Self.lineAmount)
            if let amount { lineSum = lineSum + amount }
            line.forEach(Self.lineTax) { tax in change(tax) { $0.lines += 1 } }
            if let amount { sums.add(amount, .line, of: line, in: Self.lineTax) }
        }
        transaction.forEach(Self.settlement) { settlement in
            settlement.forEach(CII.headerTax) { tax in
                change(tax) { $0.breakdown += 1 }
                if let amount = tax.amount(Self.calculated) { taxSum = taxSum + amount }
            }
            settlement.forEach(CII.allowanceCharge) { item in
                item.forEach(CII.allowanceTax) { tax in change(tax) { $0.allowanceCharges += 1 } }
                guard let isCharge = item.isCIICharge, let amount = item.amount(CII.actualAmount) else { return }
                sums.add(isCharge ? amount : -amount, isCharge ? .charge : .allowance, of: item, in: CII.allowanceTax)
            }
        }
        readParties(transaction)
    }

    private func readParties(_ transaction: Node) {
        transaction.forEach(Self.sellerID) {
            if $0.has(CII.schemeID, "VA") { sellerHasVAT = true }
            if $0.has(CII.schemeID, "VA") || $0.has(CII.schemeID, "FC") { sellerHasTaxID = true }
        }
        representativeHasVAT = transaction.visit(Self.representativeID) { $0.has(CII.schemeID, "VA") }
        buyerHasVAT = transaction.visit(Self.buyerID) { $0.has(CII.schemeID, "VA") }
        buyerHasLegalID = transaction.exists(Self.buyerLegalID)
    }

    private func change(_ tax: Node, _ body: (inout Use) -> Void) {
        guard tax.exists(CII.category) else { return }
        if let category = tax.ciiCategory { body(&uses[category.rawValue]) } else { body(&otherUses) }
    }
}

/// Sums by VAT category and rate: of lines, of charges, of allowances, each kept apart because each is rounded.
struct CIITaxSums {
    enum Kind { case line, charge, allowance }

    /// A rate of `nil` stands for all rates, and those without one.
    private struct Key: Hashable {
        let category: VATCategory
        let rate: Amount?
        let kind: Kind
    }

    private var entries: [Key: Amount] = [:]

    /// Adds an amount once to each category that its tax groups name, and once to each of these with each of their rates.
    mutating func add(_ amount: Amount, _ kind: Kind, of item: Node, in groups: Path) {
        // One group is the rule; of many, what is named again is left out by a set.
        var categories: [VATCategory] = []
        var rates: [Amount] = []
        item.forEach(groups) { tax in
            if let category = tax.ciiCategory, !categories.contains(category) { categories.append(category) }
            if let rate = tax.amount(CII.rate), rates.last != rate { rates.append(rate) }
        }
        if rates.count > 1 { rates = Array(Set(rates)) }
        for category in categories {
            entries[Key(category: category, rate: nil, kind: kind), default: .zero] += amount
            for rate in rates { entries[Key(category: category, rate: rate, kind: kind), default: .zero] += amount }
        }
    }

    /// Of one category, with one rate or with any.
    func sum(_ category: VATCategory, rate: Amount?) -> Amount {
        [Kind.line, .charge, .allowance].reduce(Amount(units: 0, scale: 2)) { total, kind in
            let key = Key(category: category, rate: rate, kind: kind)
            return total + (entries[key] ?? .zero).rounded(to: 2, .halfUp)
        }
    }
}
