import Basics
import Invoicing
import XML

extension InvoiceResponse {
    static let customizationID = "urn:fdc:peppol.eu:poacc:trns:invoice_response:3"
    static let profileID = "urn:fdc:peppol.eu:poacc:bis:invoice_response:3"
    static let statusList = "UNCL4343OpSubset"
    static let reasonList = "OPStatusReason"
    static let actionList = "OPStatusAction"

    /// The document.
    package func write() -> XMLTree {
        var writer = InvoiceResponseWriter()
        writer.write(self)
        return writer.builder.finish()
    }
}

/// Writes a response, each element in the order of the schema.
private struct InvoiceResponseWriter {
    var builder = XMLTreeBuilder()

    mutating func write(_ response: InvoiceResponse) {
        builder.open(UBLNames.applicationResponse)
        builder.element(UBLNames.customizationID, InvoiceResponse.customizationID)
        builder.element(UBLNames.profileID, InvoiceResponse.profileID)
        builder.element(UBLNames.id, response.id)
        builder.element(UBLNames.issueDate, response.issueDate.description)
        element(UBLNames.issueTime, response.issueTime)
        element(UBLNames.note, response.note)
        write(response.sender, as: UBLNames.senderParty)
        write(response.receiver, as: UBLNames.receiverParty)
        builder.open(UBLNames.documentResponse)
        writeStatus(of: response)
        builder.open(UBLNames.documentReference)
        builder.element(UBLNames.id, response.invoice.number)
        element(UBLNames.issueDate, response.invoice.issueDate?.description)
        builder.element(UBLNames.documentTypeCode, response.invoice.type.code)
        builder.close()
        write(response.issuer, as: UBLNames.issuerParty)
        write(response.recipient, as: UBLNames.recipientParty)
        builder.close()
        builder.close()
    }

    private mutating func writeStatus(of response: InvoiceResponse) {
        builder.open(UBLNames.response)
        coded(UBLNames.responseCode, response.status.rawValue, UBLNames.listID, InvoiceResponse.statusList)
        element(UBLNames.effectiveDate, response.effectiveDate?.description)
        for clarification in response.clarifications {
            builder.open(UBLNames.status)
            switch clarification.code {
            case .reason(let reason):
                coded(UBLNames.statusReasonCode, reason.rawValue, UBLNames.listID, InvoiceResponse.reasonList)
            case .action(let action):
                coded(UBLNames.statusReasonCode, action.rawValue, UBLNames.listID, InvoiceResponse.actionList)
            }
            element(UBLNames.statusReason, clarification.text)
            for condition in clarification.conditions {
                builder.open(UBLNames.condition)
                builder.element(UBLNames.attributeID, condition.term)
                element(UBLNames.description, condition.expected)
                builder.close()
            }
            builder.close()
        }
        builder.close()
    }

    private mutating func write(_ party: InvoiceResponse.Party, as name: XMLName) {
        builder.open(name)
        coded(UBLNames.endpointID, party.endpoint.value, UBLNames.schemeID, party.endpoint.scheme)
        write(party.identifier)
        builder.open(UBLNames.partyLegalEntity)
        builder.element(UBLNames.registrationName, party.name)
        builder.close()
        if let contact = party.contact {
            builder.open(UBLNames.contact)
            element(UBLNames.name, contact.name)
            element(UBLNames.telephone, contact.phone)
            element(UBLNames.electronicMail, contact.email)
            builder.close()
        }
        builder.close()
    }

    private mutating func write(_ party: InvoiceResponse.NamedParty?, as name: XMLName) {
        guard let party else { return }
        builder.open(name)
        write(party.identifier)
        builder.open(UBLNames.partyName)
        builder.element(UBLNames.name, party.name)
        builder.close()
        builder.close()
    }

    private mutating func write(_ identifier: InvoiceResponse.Identifier?) {
        guard let identifier else { return }
        builder.open(UBLNames.partyIdentification)
        coded(UBLNames.id, identifier.value, UBLNames.schemeID, identifier.scheme)
        builder.close()
    }

    private mutating func coded(_ name: XMLName, _ value: String, _ attribute: XMLName, _ list: String?) {
        builder.open(name)
        if let list { builder.attribute(attribute, list) }
        builder.text(value)
        builder.close()
    }

    private mutating func element(_ name: XMLName, _ text: String?) {
        if let text { builder.element(name, text) }
    }
}
