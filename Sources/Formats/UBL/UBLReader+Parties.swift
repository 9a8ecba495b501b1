import Basics
import Invoicing
import XML

/// Parties and delivery: BG-4 to BG-13, BG-15.
extension UBLReader {
    mutating func readParties() {
        let supplier = document.child(CAC.accountingSupplierParty, of: root)
        invoice.seller = party(document.child(CAC.party, of: supplier), identifiers: .max)
        let customer = document.child(CAC.accountingCustomerParty, of: root)
        invoice.buyer = party(document.child(CAC.party, of: customer), identifiers: 1)
        if let element = document.child(CAC.payeeParty, of: root) { invoice.payee = payee(element) }
        if let element = document.child(CAC.taxRepresentativeParty, of: root) {
            let name = document.required(CBC.name, of: document.child(CAC.partyName, of: element))
            let vatNumber = taxSchemes(of: element).vatNumber
            invoice.taxRepresentative = Invoice.TaxRepresentative(
                name: name, vatNumber: vatNumber, address: address(CAC.postalAddress, of: element))
        }
    }

    /// A party with so many identifiers at the most: a buyer has one.
    private mutating func party(_ element: Element?, identifiers most: Int) -> Invoice.Party {
        var party = Invoice.Party()
        party.electronicAddress = document.identifier(CBC.endpointID, UBLAttribute.schemeID, of: element)
        for identification in element.map({ Array($0.children(CAC.partyIdentification).prefix(most)) }) ?? [] {
            document.take(identification)
            if let identifier = document.identifier(CBC.id, UBLAttribute.schemeID, of: identification) {
                party.identifiers.append(identifier)
            }
        }
        party.tradingName = document.text(CBC.name, of: document.child(CAC.partyName, of: element))
        party.address = address(CAC.postalAddress, of: element)
        (party.vatNumber, party.taxRegistration) = taxSchemes(of: element)
        let legal = document.child(CAC.partyLegalEntity, of: element)
        party.name = document.required(CBC.registrationName, of: legal)
        party.legalRegistration = document.identifier(CBC.companyID, UBLAttribute.schemeID, of: legal)
        party.legalInformation = document.text(CBC.companyLegalForm, of: legal)
        if let contact = document.child(CAC.contact, of: element) {
            party.contact = Invoice.Contact(
                name: document.text(CBC.name, of: contact), phone: document.text(CBC.telephone, of: contact),
                email: document.text(CBC.electronicMail, of: contact))
        }
        return party
    }

    private mutating func payee(_ element: Element) -> Invoice.Payee {
        var payee = Invoice.Payee(name: document.required(CBC.name, of: document.child(CAC.partyName, of: element)))
        for identification in element.children(CAC.partyIdentification) {
            guard let id = identification.child(CBC.id) else { continue }
            // The creditor's identifier stands here too; it is read with the payment.
            if payee.identifier == nil, !id.isSEPA {
                document.take(identification)
                payee.identifier = document.identifier(CBC.id, UBLAttribute.schemeID, of: identification)
            }
        }
        let legal = document.child(CAC.partyLegalEntity, of: element)
        payee.legalRegistration = document.identifier(CBC.companyID, UBLAttribute.schemeID, of: legal)
        return payee
    }

    /// The VAT number, and the number for another tax with how that tax is named.
    private mutating func taxSchemes(of element: Element?) -> (vatNumber: String?, other: Invoice.Identifier?) {
        var vatNumber: String?
        var other: Invoice.Identifier?
        guard let element else { return (nil, nil) }
        for registration in element.children(CAC.partyTaxScheme) {
            guard let number = registration.child(CBC.companyID), number.trimmedText != nil else { continue }
            let scheme = registration.child(CAC.taxScheme)
            let name = scheme?.child(CBC.id)?.trimmedText
            let isVAT = name?.uppercased() == "VAT"
            guard isVAT ? vatNumber == nil : other == nil else { continue }
            document.take(registration)
            document.take(number)
            if let scheme = document.child(CAC.taxScheme, of: registration) { _ = document.child(CBC.id, of: scheme) }
            if isVAT {
                vatNumber = number.text
            } else {
                other = Invoice.Identifier(number.text, scheme: name == "TAX" ? nil : name ?? "")
            }
        }
        return (vatNumber, other)
    }

    mutating func address(_ name: XMLName, of parent: Element?) -> Invoice.Address? {
        guard let element = document.child(name, of: parent) else { return nil }
        let line = document.child(CAC.addressLine, of: element)
        let country = document.child(CAC.country, of: element)
        return Invoice.Address(
            line1: document.text(CBC.streetName, of: element),
            line2: document.text(CBC.additionalStreetName, of: element),
            line3: document.text(CBC.line, of: line), city: document.text(CBC.cityName, of: element),
            postalCode: document.text(CBC.postalZone, of: element),
            subdivision: document.text(CBC.countrySubentity, of: element),
            country: document.requiredCode(CBC.identificationCode, of: country))
    }

    mutating func readDelivery() {
        guard let element = document.child(CAC.delivery, of: root) else { return }
        var delivery = Invoice.Delivery()
        delivery.date = date(CBC.actualDeliveryDate, of: element)
        let location = document.child(CAC.deliveryLocation, of: element)
        delivery.location = document.identifier(CBC.id, UBLAttribute.schemeID, of: location)
        delivery.address = address(CAC.address, of: location)
        let party = document.child(CAC.deliveryParty, of: element)
        delivery.recipientName = document.text(CBC.name, of: document.child(CAC.partyName, of: party))
        invoice.delivery = delivery
    }
}

extension Element {
    /// Whether an identifier is that of a creditor at its bank: BT-90.
    var isSEPA: Bool {
        attribute(UBLAttribute.schemeID)?.uppercased() == "SEPA"
    }
}
