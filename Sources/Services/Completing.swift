import Basics
import Invoicing
import Storage

extension Exchange {
    /// An invoice with what the caller left to us: the parties as far as they are known, the references that every Peppol
    /// invoice has, and the totals.
    ///
    /// - Throws: `BodyFaults`.
    func completed(_ draft: Invoice, _ new: NewDocument, recipient: Recipient?) throws(BodyFaults) -> Invoice {
        var invoice = draft
        complete(&invoice.seller, as: new.sender)
        complete(&invoice.buyer, as: recipient)
        if invoice.buyerReference == nil, invoice.orderReference == nil {
            // PEPPOL-EN16931-R003 wants one of the two; this is what is written where the buyer gave neither.
            invoice.buyerReference = "NA"
        }
        var faults = invoice.faultsOfAccount()
        if invoice.lines.isEmpty {
            guard faults.isEmpty else { throw BodyFaults(faults: faults) }
            // Only a document that is being checked: the rules say what is missing, and not that the totals are, too.
            invoice.totals = .nothing
            return invoice
        }
        faults += invoice.deriveTotals() + invoice.faultsOfVATParties() + invoice.faultsOfPayment()
        guard faults.isEmpty else { throw BodyFaults(faults: faults) }
        return invoice
    }

    private func complete(_ seller: inout Invoice.Party, as company: Company) {
        if seller.name.isEmpty { seller.name = company.name }
        if seller.vatNumber == nil { seller.vatNumber = company.vatNumber }
        if seller.address == nil { seller.address = company.invoiceAddress }
        if seller.legalRegistration == nil, let number = company.registrationNumber {
            seller.legalRegistration = Invoice.Identifier(number)
        }
        seller.electronicAddress = company.participant.electronicAddress
    }

    private func complete(_ buyer: inout Invoice.Party, as recipient: Recipient?) {
        if let company = recipient?.company {
            if buyer.vatNumber == nil { buyer.vatNumber = company.vatNumber }
            if buyer.address == nil { buyer.address = company.invoiceAddress }
        }
        guard let participant = recipient?.participant else { return }
        if buyer.name.isEmpty { buyer.name = recipient?.name ?? participant.description }
        if buyer.address == nil {
            let country =
                buyer.vatNumber.flatMap { VATNumber($0)?.countryCode }
                ?? policy.countries.country(withParticipantScheme: participant.scheme)?.code
            buyer.address = country.map { Invoice.Address(country: $0) }
        }
        buyer.electronicAddress = participant.electronicAddress
    }
}

extension Invoice.Totals {
    /// The totals of an invoice without lines.
    fileprivate static var nothing: Invoice.Totals {
        let zero = Amount(units: 0, scale: 2)
        var totals = Invoice.Totals()
        totals.lines = zero
        totals.withoutVAT = zero
        totals.vat = zero
        totals.withVAT = zero
        totals.payable = zero
        return totals
    }
}

extension Company {
    /// The address as an invoice has it; the country alone when no more is known.
    fileprivate var invoiceAddress: Invoice.Address {
        guard let address else { return Invoice.Address(country: country) }
        return Invoice.Address(
            line1: address.street, city: address.city, postalCode: address.postalCode, subdivision: address.region,
            country: address.country)
    }
}

extension ParticipantID {
    fileprivate var electronicAddress: Invoice.Identifier {
        Invoice.Identifier(value, scheme: scheme)
    }
}
