import Basics
import Invoicing
import XML

/// Parties, delivery and payment: BG-4 to BG-19.
extension CIIReader {
    mutating func readParties() {
        let seller = document.child(RAM.sellerTradeParty, of: agreement)
        invoice.seller = party(seller)
        invoice.seller.identifiers = identifiers(of: seller)
        let buyer = document.child(RAM.buyerTradeParty, of: agreement)
        invoice.buyer = party(buyer)
        // A buyer has one identifier, which stands in `GlobalID` where there is one.
        invoice.buyer.identifiers = buyer.flatMap { identifier(of: $0) }.map { [$0] } ?? []
        if let element = document.child(RAM.sellerTaxRepresentativeTradeParty, of: agreement) {
            let name = document.required(RAM.name, of: element)
            let vatNumber = registration("VA", of: element)
            invoice.taxRepresentative = Invoice.TaxRepresentative(
                name: name, vatNumber: vatNumber, address: address(of: element))
        }
        if let element = document.child(RAM.payeeTradeParty, of: settlement) {
            var payee = Invoice.Payee(name: document.required(RAM.name, of: element))
            payee.identifier = identifier(of: element)
            let legal = document.child(RAM.specifiedLegalOrganization, of: element)
            payee.legalRegistration = document.identifier(RAM.id, CIIAttribute.schemeID, of: legal)
            invoice.payee = payee
        }
    }

    private mutating func party(_ element: Element?) -> Invoice.Party {
        var party = Invoice.Party()
        guard let element else { return party }
        party.name = document.required(RAM.name, of: element)
        party.legalInformation = document.text(RAM.description, of: element)
        let legal = document.child(RAM.specifiedLegalOrganization, of: element)
        party.legalRegistration = document.identifier(RAM.id, CIIAttribute.schemeID, of: legal)
        party.tradingName = document.text(RAM.tradingBusinessName, of: legal)
        if let contact = document.child(RAM.definedTradeContact, of: element) { party.contact = self.contact(contact) }
        party.address = address(of: element)
        let electronic = document.child(RAM.uriUniversalCommunication, of: element)
        party.electronicAddress = document.identifier(RAM.uriid, CIIAttribute.schemeID, of: electronic)
        party.vatNumber = registration("VA", of: element)
        party.taxRegistration = registration("FC", of: element).map { Invoice.Identifier($0) }
        return party
    }

    /// All identifiers: those without a scheme stand in `ID`, those with one in `GlobalID`.
    private mutating func identifiers(of element: Element?) -> [Invoice.Identifier] {
        var all = document.children(RAM.id, of: element).map { Invoice.Identifier($0.text) }
        for id in document.children(RAM.globalID, of: element) {
            all.append(Invoice.Identifier(id.text, scheme: document.attribute(CIIAttribute.schemeID, of: id)))
        }
        return all
    }

    private mutating func contact(_ element: Element) -> Invoice.Contact {
        let name = element.child(RAM.personName) != nil ? RAM.personName : RAM.departmentName
        let phone = document.child(RAM.telephoneUniversalCommunication, of: element)
        let email = document.child(RAM.emailURIUniversalCommunication, of: element)
        return Invoice.Contact(
            name: document.text(name, of: element), phone: document.text(RAM.completeNumber, of: phone),
            email: document.text(RAM.uriid, of: email))
    }

    /// The first identifier: one with a scheme stands in `GlobalID`, one without in `ID`.
    private mutating func identifier(of element: Element) -> Invoice.Identifier? {
        if element.child(RAM.globalID) != nil {
            return document.identifier(RAM.globalID, CIIAttribute.schemeID, of: element)
        }
        return document.text(RAM.id, of: element).map { Invoice.Identifier($0) }
    }

    /// The tax registration of one kind: `VA` for VAT, which some write `VAT`, or `FC` for another tax.
    private mutating func registration(_ kind: String, of element: Element) -> String? {
        for registration in element.children(RAM.specifiedTaxRegistration) {
            guard let id = registration.child(RAM.id), id.trimmedText != nil,
                let scheme = id.attribute(CIIAttribute.schemeID),
                scheme == kind || kind == "VA" && scheme == "VAT"
            else { continue }
            document.take(registration)
            document.take(id)
            document.expect(CIIAttribute.schemeID, kind, of: id)
            return id.text
        }
        return nil
    }

    private mutating func address(of parent: Element?) -> Invoice.Address? {
        guard let element = document.child(RAM.postalTradeAddress, of: parent) else { return nil }
        return Invoice.Address(
            line1: document.text(RAM.lineOne, of: element), line2: document.text(RAM.lineTwo, of: element),
            line3: document.text(RAM.lineThree, of: element), city: document.text(RAM.cityName, of: element),
            postalCode: document.text(RAM.postcodeCode, of: element),
            subdivision: document.text(RAM.countrySubDivisionName, of: element),
            country: document.requiredCode(RAM.countryID, of: element))
    }

    mutating func readDelivery() {
        var delivery = Invoice.Delivery()
        if let shipTo = document.child(RAM.shipToTradeParty, of: self.delivery) {
            delivery.location = identifier(of: shipTo)
            delivery.recipientName = document.text(RAM.name, of: shipTo)
            delivery.address = address(of: shipTo)
        }
        let event = document.child(RAM.actualDeliverySupplyChainEvent, of: self.delivery)
        delivery.date = date(RAM.occurrenceDateTime, of: event)
        if delivery != Invoice.Delivery() { invoice.delivery = delivery }
    }

    // MARK: Payment

    mutating func readPayment() {
        let terms = document.child(RAM.specifiedTradePaymentTerms, of: settlement)
        invoice.paymentTerms = document.text(RAM.description, of: terms)
        invoice.dueDate = date(RAM.dueDateDateTime, of: terms)
        for element in document.children(RAM.specifiedTradeSettlementPaymentMeans, of: settlement) {
            readMeans(element)
        }
        // Without a means of payment an invoice has no place for what follows.
        guard invoice.payment != nil else { return }
        invoice.payment?.remittanceInformation = document.text(RAM.paymentReference, of: settlement)
        let mandate = document.text(RAM.directDebitMandateID, of: terms)
        let creditor = document.text(RAM.creditorReferenceID, of: settlement)
        if mandate != nil || creditor != nil {
            var debit = invoice.payment?.directDebit ?? Invoice.DirectDebit()
            debit.mandate = mandate
            debit.creditor = creditor
            invoice.payment?.directDebit = debit
        }
    }

    /// CII repeats the group for each account. The means, the card and the debited account are the same in all.
    private mutating func readMeans(_ element: Element) {
        var payment = invoice.payment ?? Invoice.PaymentInstructions(means: PaymentMeans(""))
        if let code = document.child(RAM.typeCode, of: element) {
            let means = PaymentMeans(code.trimmedText ?? "")
            if invoice.payment == nil { payment.means = means }
            if payment.means != means { document.leave(code) }
        }
        if let text = element.child(RAM.information) {
            if invoice.payment == nil { payment.meansText = text.text }
            if payment.meansText == text.text { document.take(text) }
        }
        if payment.card == nil, let card = document.child(RAM.applicableTradeSettlementFinancialCard, of: element) {
            payment.card = Invoice.PaymentCard(
                number: document.text(RAM.id, of: card), holder: document.text(RAM.cardholderName, of: card))
        }
        if let payer = element.child(RAM.payerPartyDebtorFinancialAccount), payment.directDebit == nil {
            document.take(payer)
            payment.directDebit = Invoice.DirectDebit(debitedAccount: document.text(RAM.ibanid, of: payer))
        }
        let bank = document.child(RAM.payeeSpecifiedCreditorFinancialInstitution, of: element)
        let account = document.child(RAM.payeePartyCreditorFinancialAccount, of: element)
        if account != nil || bank != nil {
            let isIBAN = account?.child(RAM.ibanid) != nil
            payment.transfers.append(
                Invoice.CreditTransfer(
                    account: document.text(isIBAN ? RAM.ibanid : RAM.proprietaryID, of: account),
                    accountName: document.text(RAM.accountName, of: account), bank: document.text(RAM.bicid, of: bank)))
        }
        invoice.payment = payment
    }
}
