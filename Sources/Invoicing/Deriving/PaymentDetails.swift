/// What a means of payment asks of the rest of the payment.
extension Invoice {
    /// What the means of payment needs and the invoice lacks: the account of a transfer, the mandate of a direct debit. Empty
    /// when all is there.
    ///
    /// - Source: EN 16931-1:2017, BR-50, BR-61; Peppol BIS Billing 3.0, PEPPOL-EN16931-R061.
    package func faultsOfPayment() -> [InvoiceFault] {
        guard let payment else { return [] }
        var faults: [InvoiceFault] = []
        func need(_ text: String?, _ field: String, _ term: String, _ what: String) {
            if text?.isEmpty ?? true { faults.append(InvoiceFault(.missing, field, term, "\(what); got none.")) }
        }
        for transfer in payment.transfers {
            need(transfer.account, "payment.iban", "BT-84", "A transfer needs the account to pay to")
        }
        switch payment.means {
        case .creditTransfer, .sepaCreditTransfer:
            if payment.transfers.isEmpty {
                need(nil, "payment.iban", "BT-84", "A transfer needs the account to pay to")
            }
        case .directDebit, .sepaDirectDebit:
            need(
                payment.directDebit?.mandate, "payment.mandateReference", "BT-89",
                "A direct debit needs the reference of the buyer's mandate")
        default: break
        }
        return faults
    }

    /// The account to pay to, or that is debited, where it is no IBAN. A document that was read may have another number there;
    /// the fields of the API take IBANs only.
    package func faultsOfAccount() -> [InvoiceFault] {
        let credited = payment?.transfers.first?.account
        guard let account = credited ?? payment?.directDebit?.debitedAccount, !IBAN.isValid(account) else { return [] }
        return [
            InvoiceFault(
                .iban, "payment.iban", credited == nil ? "BT-91" : "BT-84",
                "expected an IBAN whose check digits hold, got \(account)")
        ]
    }
}
