import XML

/// The UBL elements of the documents that the network itself speaks in: application responses.
enum UBLNames {
    private static let basic = XMLNamespace(
        prefix: "cbc", uri: "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2")
    private static let aggregate = XMLNamespace(
        prefix: "cac", uri: "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2")

    static let applicationResponse = XMLName(
        XMLNamespace(prefix: "", uri: "urn:oasis:names:specification:ubl:schema:xsd:ApplicationResponse-2"),
        "ApplicationResponse")

    static let attributeID = XMLName(basic, "AttributeID")
    static let customizationID = XMLName(basic, "CustomizationID")
    static let description = XMLName(basic, "Description")
    static let documentTypeCode = XMLName(basic, "DocumentTypeCode")
    static let effectiveDate = XMLName(basic, "EffectiveDate")
    static let electronicMail = XMLName(basic, "ElectronicMail")
    static let endpointID = XMLName(basic, "EndpointID")
    static let id = XMLName(basic, "ID")
    static let issueDate = XMLName(basic, "IssueDate")
    static let issueTime = XMLName(basic, "IssueTime")
    static let lineID = XMLName(basic, "LineID")
    static let name = XMLName(basic, "Name")
    static let note = XMLName(basic, "Note")
    static let profileID = XMLName(basic, "ProfileID")
    static let registrationName = XMLName(basic, "RegistrationName")
    static let responseCode = XMLName(basic, "ResponseCode")
    static let statusReason = XMLName(basic, "StatusReason")
    static let statusReasonCode = XMLName(basic, "StatusReasonCode")
    static let telephone = XMLName(basic, "Telephone")

    static let condition = XMLName(aggregate, "Condition")
    static let contact = XMLName(aggregate, "Contact")
    static let documentReference = XMLName(aggregate, "DocumentReference")
    static let documentResponse = XMLName(aggregate, "DocumentResponse")
    static let issuerParty = XMLName(aggregate, "IssuerParty")
    static let lineReference = XMLName(aggregate, "LineReference")
    static let lineResponse = XMLName(aggregate, "LineResponse")
    static let partyIdentification = XMLName(aggregate, "PartyIdentification")
    static let partyLegalEntity = XMLName(aggregate, "PartyLegalEntity")
    static let partyName = XMLName(aggregate, "PartyName")
    static let receiverParty = XMLName(aggregate, "ReceiverParty")
    static let recipientParty = XMLName(aggregate, "RecipientParty")
    static let response = XMLName(aggregate, "Response")
    static let senderParty = XMLName(aggregate, "SenderParty")
    static let status = XMLName(aggregate, "Status")

    static let listID = XMLName("listID")
    static let schemeID = XMLName("schemeID")
}
