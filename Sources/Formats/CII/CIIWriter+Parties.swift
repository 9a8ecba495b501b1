import Invoicing
import XML

/// Parties and delivery: BG-4 to BG-13, BG-15.
extension CIIWriter {
    mutating func write(_ name: XMLName, _ party: Invoice.Party) {
        builder.open(name)
        for identifier in party.identifiers where identifier.scheme == nil { builder.element(RAM.id, identifier.value) }
        for identifier in party.identifiers where identifier.scheme != nil { writeID(identifier) }
        builder.unlessEmpty(RAM.name, party.name)
        builder.optional(RAM.description, party.legalInformation)
        writeLegal(party.legalRegistration, tradingName: party.tradingName)
        if let contact = party.contact {
            builder.open(RAM.definedTradeContact)
            builder.optional(RAM.personName, contact.name)
            writeInside(RAM.telephoneUniversalCommunication, RAM.completeNumber, contact.phone)
            writeInside(RAM.emailURIUniversalCommunication, RAM.uriid, contact.email)
            builder.close()
        }
        write(party.address)
        if let address = party.electronicAddress {
            builder.open(RAM.uriUniversalCommunication)
            builder.identifier(RAM.uriid, address, scheme: CIIAttribute.schemeID)
            builder.close()
        }
        writeRegistration(party.vatNumber, kind: "VA")
        writeRegistration(party.taxRegistration?.value, kind: "FC")
        builder.close()
    }

    mutating func write(_ representative: Invoice.TaxRepresentative) {
        builder.open(RAM.sellerTaxRepresentativeTradeParty)
        builder.unlessEmpty(RAM.name, representative.name)
        write(representative.address)
        writeRegistration(representative.vatNumber, kind: "VA")
        builder.close()
    }

    mutating func write(_ payee: Invoice.Payee) {
        builder.open(RAM.payeeTradeParty)
        writeID(payee.identifier)
        builder.unlessEmpty(RAM.name, payee.name)
        writeLegal(payee.legalRegistration, tradingName: nil)
        builder.close()
    }

    /// One with a scheme stands in `GlobalID`, one without in `ID`.
    private mutating func writeID(_ identifier: Invoice.Identifier?) {
        let name = identifier?.scheme == nil ? RAM.id : RAM.globalID
        builder.identifier(name, identifier, scheme: CIIAttribute.schemeID)
    }

    private mutating func writeLegal(_ registration: Invoice.Identifier?, tradingName: String?) {
        guard registration != nil || tradingName != nil else { return }
        builder.open(RAM.specifiedLegalOrganization)
        builder.identifier(RAM.id, registration, scheme: CIIAttribute.schemeID)
        builder.optional(RAM.tradingBusinessName, tradingName)
        builder.close()
    }

    private mutating func writeInside(_ frame: XMLName, _ name: XMLName, _ text: String?) {
        guard let text else { return }
        builder.open(frame)
        builder.element(name, text)
        builder.close()
    }

    private mutating func writeRegistration(_ number: String?, kind: String) {
        guard let number else { return }
        builder.open(RAM.specifiedTaxRegistration)
        builder.identifier(RAM.id, Invoice.Identifier(number, scheme: kind), scheme: CIIAttribute.schemeID)
        builder.close()
    }

    private mutating func write(_ address: Invoice.Address?) {
        guard let address else { return }
        builder.open(RAM.postalTradeAddress)
        builder.optional(RAM.postcodeCode, address.postalCode)
        builder.optional(RAM.lineOne, address.line1)
        builder.optional(RAM.lineTwo, address.line2)
        builder.optional(RAM.lineThree, address.line3)
        builder.optional(RAM.cityName, address.city)
        builder.unlessEmpty(RAM.countryID, address.country)
        builder.optional(RAM.countrySubDivisionName, address.subdivision)
        builder.close()
    }

    mutating func writeDelivery() {
        builder.open(RAM.applicableHeaderTradeDelivery)
        if let delivery = invoice.delivery {
            if delivery.location != nil || delivery.recipientName != nil || delivery.address != nil {
                builder.open(RAM.shipToTradeParty)
                writeID(delivery.location)
                builder.optional(RAM.name, delivery.recipientName)
                write(delivery.address)
                builder.close()
            }
            if let day = delivery.date {
                builder.open(RAM.actualDeliverySupplyChainEvent)
                date(RAM.occurrenceDateTime, day)
                builder.close()
            }
        }
        reference(RAM.despatchAdviceReferencedDocument, invoice.despatchAdviceReference)
        reference(RAM.receivingAdviceReferencedDocument, invoice.receivingAdviceReference)
        builder.close()
    }
}
