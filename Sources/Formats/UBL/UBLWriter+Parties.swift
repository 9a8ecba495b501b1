import Invoicing
import XML

/// Parties, delivery and payment: BG-4 to BG-19.
extension UBLWriter {
    mutating func writeParties() {
        // The creditor's identifier BT-90 stands with who is paid.
        let creditor = invoice.payment?.directDebit?.creditor.map { Invoice.Identifier($0, scheme: "SEPA") }
        builder.open(CAC.accountingSupplierParty)
        write(invoice.seller, creditor: invoice.payee == nil ? creditor : nil)
        builder.close()
        builder.open(CAC.accountingCustomerParty)
        write(invoice.buyer, creditor: nil)
        builder.close()
        if let payee = invoice.payee { write(payee, creditor: creditor) }
        if let representative = invoice.taxRepresentative {
            builder.open(CAC.taxRepresentativeParty)
            writeName(representative.name)
            write(CAC.postalAddress, representative.address)
            writeTax(representative.vatNumber, scheme: "VAT")
            builder.close()
        }
    }

    private mutating func write(_ party: Invoice.Party, creditor: Invoice.Identifier?) {
        builder.open(CAC.party)
        builder.identifier(CBC.endpointID, party.electronicAddress, scheme: UBLAttribute.schemeID)
        for identifier in party.identifiers { writeIdentification(identifier) }
        writeIdentification(creditor)
        if let tradingName = party.tradingName {
            builder.open(CAC.partyName)
            builder.element(CBC.name, tradingName)
            builder.close()
        }
        write(CAC.postalAddress, party.address)
        writeTax(party.vatNumber, scheme: "VAT")
        writeTax(party.taxRegistration?.value, scheme: party.taxRegistration?.scheme ?? "TAX")
        if !party.name.isEmpty || party.legalRegistration != nil || party.legalInformation != nil {
            builder.open(CAC.partyLegalEntity)
            builder.unlessEmpty(CBC.registrationName, party.name)
            builder.identifier(CBC.companyID, party.legalRegistration, scheme: UBLAttribute.schemeID)
            builder.optional(CBC.companyLegalForm, party.legalInformation)
            builder.close()
        }
        if let contact = party.contact {
            builder.open(CAC.contact)
            builder.optional(CBC.name, contact.name)
            builder.optional(CBC.telephone, contact.phone)
            builder.optional(CBC.electronicMail, contact.email)
            builder.close()
        }
        builder.close()
    }

    private mutating func write(_ payee: Invoice.Payee, creditor: Invoice.Identifier?) {
        builder.open(CAC.payeeParty)
        writeIdentification(payee.identifier)
        writeIdentification(creditor)
        writeName(payee.name)
        if let registration = payee.legalRegistration {
            builder.open(CAC.partyLegalEntity)
            builder.identifier(CBC.companyID, registration, scheme: UBLAttribute.schemeID)
            builder.close()
        }
        builder.close()
    }

    private mutating func writeIdentification(_ identifier: Invoice.Identifier?) {
        guard let identifier else { return }
        builder.open(CAC.partyIdentification)
        builder.identifier(CBC.id, identifier, scheme: UBLAttribute.schemeID)
        builder.close()
    }

    private mutating func writeName(_ name: String) {
        guard !name.isEmpty else { return }
        builder.open(CAC.partyName)
        builder.element(CBC.name, name)
        builder.close()
    }

    private mutating func writeTax(_ number: String?, scheme: String) {
        guard let number else { return }
        builder.open(CAC.partyTaxScheme)
        builder.element(CBC.companyID, number)
        writeScheme(scheme)
        builder.close()
    }

    mutating func writeScheme(_ scheme: String = "VAT") {
        builder.open(CAC.taxScheme)
        builder.element(CBC.id, scheme)
        builder.close()
    }

    private mutating func write(_ name: XMLName, _ address: Invoice.Address?) {
        guard let address else { return }
        builder.open(name)
        builder.optional(CBC.streetName, address.line1)
        builder.optional(CBC.additionalStreetName, address.line2)
        builder.optional(CBC.cityName, address.city)
        builder.optional(CBC.postalZone, address.postalCode)
        builder.optional(CBC.countrySubentity, address.subdivision)
        if let line = address.line3 {
            builder.open(CAC.addressLine)
            builder.element(CBC.line, line)
            builder.close()
        }
        if !address.country.isEmpty {
            builder.open(CAC.country)
            builder.element(CBC.identificationCode, address.country)
            builder.close()
        }
        builder.close()
    }

    mutating func writeDelivery() {
        guard let delivery = invoice.delivery else { return }
        builder.open(CAC.delivery)
        date(CBC.actualDeliveryDate, delivery.date)
        if delivery.location != nil || delivery.address != nil {
            builder.open(CAC.deliveryLocation)
            builder.identifier(CBC.id, delivery.location, scheme: UBLAttribute.schemeID)
            write(CAC.address, delivery.address)
            builder.close()
        }
        if let name = delivery.recipientName {
            builder.open(CAC.deliveryParty)
            builder.open(CAC.partyName)
            builder.element(CBC.name, name)
            builder.close()
            builder.close()
        }
        builder.close()
    }

    /// The group is repeated for each account; the card and the mandate stand in the first.
    mutating func writePayment() {
        if let payment = invoice.payment {
            writeMeans(payment, transfer: payment.transfers.first, isFirst: true)
            for transfer in payment.transfers.dropFirst() { writeMeans(payment, transfer: transfer, isFirst: false) }
        } else if isCreditNote, invoice.dueDate != nil {
            // A UBL credit note has its due date in this group; code 1 says that the means is not defined.
            writeMeans(Invoice.PaymentInstructions(means: PaymentMeans("1")), transfer: nil, isFirst: true)
        }
        if let terms = invoice.paymentTerms {
            builder.open(CAC.paymentTerms)
            builder.element(CBC.note, terms)
            builder.close()
        }
    }

    private mutating func writeMeans(
        _ payment: Invoice.PaymentInstructions, transfer: Invoice.CreditTransfer?, isFirst: Bool
    ) {
        builder.open(CAC.paymentMeans)
        builder.open(CBC.paymentMeansCode)
        if isFirst, let text = payment.meansText { builder.attribute(UBLAttribute.name, text) }
        builder.text(payment.means.code)
        builder.close()
        if isFirst, isCreditNote { date(CBC.paymentDueDate, invoice.dueDate) }
        builder.optional(CBC.paymentID, payment.remittanceInformation)
        if isFirst, let card = payment.card {
            builder.open(CAC.cardAccount)
            builder.optional(CBC.primaryAccountNumberID, card.number)
            // The schema wants a network.
            builder.element(CBC.networkID, card.network ?? "NA")
            builder.optional(CBC.holderName, card.holder)
            builder.close()
        }
        if let transfer {
            builder.open(CAC.payeeFinancialAccount)
            builder.optional(CBC.id, transfer.account)
            builder.optional(CBC.name, transfer.accountName)
            if let bank = transfer.bank {
                builder.open(CAC.financialInstitutionBranch)
                builder.element(CBC.id, bank)
                builder.close()
            }
            builder.close()
        }
        // A creditor's identifier alone stands with the parties.
        if isFirst, let debit = payment.directDebit,
            debit.creditor == nil || debit.mandate != nil || debit.debitedAccount != nil
        {
            builder.open(CAC.paymentMandate)
            builder.optional(CBC.id, debit.mandate)
            if let account = debit.debitedAccount {
                builder.open(CAC.payerFinancialAccount)
                builder.element(CBC.id, account)
                builder.close()
            }
            builder.close()
        }
        builder.close()
    }
}
