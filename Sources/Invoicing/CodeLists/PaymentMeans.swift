/// How an invoice is paid: BT-81, a code of UNTDID 4461.
package struct PaymentMeans: Hashable, Sendable {
    /// The code as written: `30`.
    package let code: String

    package init(_ code: String) {
        self.code = code
    }

    /// Cash: 10.
    package static let cash = PaymentMeans("10")
    /// Cheque: 20.
    package static let cheque = PaymentMeans("20")
    /// Credit transfer: 30.
    package static let creditTransfer = PaymentMeans("30")
    /// Card: 48.
    package static let card = PaymentMeans("48")
    /// Direct debit: 49.
    package static let directDebit = PaymentMeans("49")
    /// SEPA credit transfer: 58.
    package static let sepaCreditTransfer = PaymentMeans("58")
    /// SEPA direct debit: 59.
    package static let sepaDirectDebit = PaymentMeans("59")

    /// The means that a word of the API names: `credit_transfer`, `direct_debit`, `card`, `cash`, `cheque`. A credit
    /// transfer in euros to an IBAN is a SEPA transfer. `nil` for any other word.
    package static func named(_ word: String, currency: Currency, iban: String? = nil) -> PaymentMeans? {
        switch word {
        case "credit_transfer":
            currency == .euro && iban.map { IBAN.isValid($0) } == true ? .sepaCreditTransfer : .creditTransfer
        case "direct_debit": .directDebit
        case "card": .card
        case "cash": .cash
        case "cheque": .cheque
        default: nil
        }
    }
}

/// What decides the day on which VAT becomes due: BT-8. The codes are those of UNTDID 2005, which UBL writes; CII writes
/// the same three meanings by codes of UNTDID 2475.
package struct TaxPointCode: Hashable, Sendable {
    /// The code of UNTDID 2005: `3` issue date, `35` delivery date, `432` payment date.
    package let code: String

    package init(_ code: String) {
        self.code = code
    }

    /// The issue date: 3.
    package static let issueDate = TaxPointCode("3")
    /// The delivery date: 35.
    package static let deliveryDate = TaxPointCode("35")
    /// The date of payment: 432.
    package static let paymentDate = TaxPointCode("432")
}
