import Basics
import Invoicing
import XML

/// How to pay: BG-16 to BG-19, and BT-20.
extension UBLReader {
    mutating func readPayment() {
        invoice.paymentTerms = document.text(CBC.note, of: document.child(CAC.paymentTerms, of: root))
        for element in document.children(CAC.paymentMeans, of: root) { readMeans(element) }
        readCreditor()
    }

    /// UBL repeats the group for each account. The means, the text to quote, the card and the mandate are the same in all.
    private mutating func readMeans(_ element: Element) {
        var payment = invoice.payment ?? Invoice.PaymentInstructions(means: PaymentMeans(""))
        if let code = document.child(CBC.paymentMeansCode, of: element) {
            let means = PaymentMeans(code.trimmedText ?? "")
            if invoice.payment == nil {
                payment.means = means
                payment.meansText = document.attribute(UBLAttribute.name, of: code)
            } else if payment.means != means {
                document.leave(code)
            } else if let text = payment.meansText {
                document.expect(UBLAttribute.name, text, of: code)
            }
        }
        if invoice.dueDate == nil { invoice.dueDate = date(CBC.paymentDueDate, of: element) }
        if let id = element.child(CBC.paymentID) {
            if payment.remittanceInformation == nil { payment.remittanceInformation = id.text }
            if payment.remittanceInformation == id.text { document.take(id) }
        }
        if payment.card == nil, let card = document.child(CAC.cardAccount, of: element) {
            payment.card = Invoice.PaymentCard(
                number: document.text(CBC.primaryAccountNumberID, of: card),
                holder: document.text(CBC.holderName, of: card), network: document.text(CBC.networkID, of: card))
        }
        if let account = document.child(CAC.payeeFinancialAccount, of: element) {
            let branch = document.child(CAC.financialInstitutionBranch, of: account)
            payment.transfers.append(
                Invoice.CreditTransfer(
                    account: document.text(CBC.id, of: account), accountName: document.text(CBC.name, of: account),
                    bank: document.text(CBC.id, of: branch)))
        }
        if payment.directDebit == nil, let mandate = document.child(CAC.paymentMandate, of: element) {
            let payer = document.child(CAC.payerFinancialAccount, of: mandate)
            payment.directDebit = Invoice.DirectDebit(
                mandate: document.text(CBC.id, of: mandate), debitedAccount: document.text(CBC.id, of: payer))
        }
        invoice.payment = payment
    }

    /// The creditor's identifier BT-90 stands among the identifiers of the seller or the payee, under the scheme SEPA.
    /// Without a payment it has no place of its own and stays where it is.
    private mutating func readCreditor() {
        guard invoice.payment != nil else { return }
        func isSEPA(_ identifier: Invoice.Identifier) -> Bool { identifier.scheme?.uppercased() == "SEPA" }
        var creditor: String?
        if let place = invoice.seller.identifiers.firstIndex(where: isSEPA) {
            creditor = invoice.seller.identifiers.remove(at: place).value
        } else if let payee = root.child(CAC.payeeParty) {
            for identification in payee.children(CAC.partyIdentification) {
                guard creditor == nil, let id = identification.child(CBC.id), id.isSEPA else { continue }
                document.take(identification)
                document.take(id)
                _ = document.attribute(UBLAttribute.schemeID, of: id)
                creditor = id.text
            }
        }
        guard let creditor else { return }
        var debit = invoice.payment?.directDebit ?? Invoice.DirectDebit()
        debit.creditor = creditor
        invoice.payment?.directDebit = debit
    }
}
