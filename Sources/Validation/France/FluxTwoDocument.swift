import Basics

/// What is asked of the document as a whole in the same way over UBL and CII.
extension FluxTwo {
    /// - Parameters:
    ///   - isMember: Whether the seller is in a VAT group.
    ///   - mention: Whether a note says so.
    ///   - representative: Whether the group is the seller's tax representative.
    static func vatGroup(
        _ isMember: @escaping Condition, mention: @escaping Condition, representative: @escaping Condition
    ) -> [Rule] {
        [
            Rule(.frenchVATGroupMention) { !isMember($0) || mention($0) },
            Rule(.frenchVATGroup) { !isMember($0) || representative($0) },
        ]
    }

    /// Of the billing mode.
    ///
    /// - Parameters:
    ///   - part: Where the totals stand.
    ///   - due: Whether a due date is given.
    static func paid(
        _ part: @escaping @Sendable (Node) -> Node?, prepaid: Path, total: Path, payable: Path, due: @escaping Condition
    ) -> [Rule] {
        [
            Rule(.frenchFinal) { !$0.facts.french.isFinal || !$0.facts.french.isPrepayment },
            Rule(.frenchPaid) {
                guard $0.facts.french.isPaid else { return true }
                guard let totals = part($0), let paid = totals.amount(prepaid), let total = totals.amount(total) else {
                    return false
                }
                return paid == total
            },
            Rule(.frenchPaidDue) {
                !$0.facts.french.isPaid || part($0)?.amount(payable).map { $0.units == 0 } == true
            },
            Rule(.frenchPaidDate) { !$0.facts.french.isPaid || due($0) },
        ]
    }

    /// - Parameters:
    ///   - part: Where the VAT totals stand.
    ///   - tax: From there to them.
    static func currency(_ part: @escaping @Sendable (Node) -> Node?, tax: Path) -> Rule {
        Rule(.frenchCurrency) {
            let facts = $0.facts.french
            guard let currency = facts.currency, currency != "EUR" else { return true }
            return (facts.taxCurrency ?? .empty) == "EUR"
                && part($0)?.visit(tax) { ($0.text(CII.currencyID) ?? .empty) == "EUR" && !$0.text.isEmpty } == true
        }
    }

    /// Whether an electronic address is in the French directory, with the number of its party in front; any number
    /// does where the party has none.
    static func isInDirectory(_ address: Text?, scheme: Text?, of number: Text?) -> Bool {
        let number = number ?? .empty
        return (address ?? .empty).part(0..<number.bytes.count) == number && (scheme ?? .empty) == "0225"
    }
}
