import Basics
import Invoicing
import XML

extension InvoiceResponse {
    /// Reads a response that breaks no fatal rule.
    ///
    /// - Throws: `BrokenRules` with all that it breaks.
    package init(reading document: XMLTree) throws(BrokenRules) {
        var check = RuleCheck()
        let root = document.root
        Self.check(root, &check)
        try check.require()

        let response = root.child(UBLNames.documentResponse)
        let answer = response?.child(UBLNames.response)
        let reference = response?.child(UBLNames.documentReference)
        // The rules have seen to it that all of these are there.
        guard let id = root.child(UBLNames.id)?.trimmedText,
            let issueDate = Self.date(UBLNames.issueDate, of: root),
            let sender = Self.party(root.child(UBLNames.senderParty)),
            let receiver = Self.party(root.child(UBLNames.receiverParty)),
            let status = answer?.child(UBLNames.responseCode)?.trimmedText.flatMap(Status.init),
            let number = reference?.child(UBLNames.id)?.trimmedText,
            let type = reference?.child(UBLNames.documentTypeCode)?.trimmedText
        else { throw BrokenRules(findings: [RuleFinding("XSD", "The response lacks what the schema asks for.")]) }
        self.id = id
        self.issueDate = issueDate
        issueTime = root.child(UBLNames.issueTime)?.trimmedText
        note = root.child(UBLNames.note)?.trimmedText
        self.sender = sender
        self.receiver = receiver
        self.status = status
        effectiveDate = Self.date(UBLNames.effectiveDate, of: answer)
        clarifications = answer?.children(UBLNames.status).compactMap(Self.clarification) ?? []
        invoice = Reference(
            number: number, issueDate: Self.date(UBLNames.issueDate, of: reference), type: DocumentType(type))
        issuer = Self.namedParty(response?.child(UBLNames.issuerParty))
        recipient = Self.namedParty(response?.child(UBLNames.recipientParty))
    }

    private static func date(_ name: XMLName, of parent: Element?) -> CalendarDate? {
        parent?.child(name)?.trimmedText.flatMap { CalendarDate($0) }
    }

    static func endpoint(of party: Element?) -> ParticipantID? {
        guard let endpoint = party?.child(UBLNames.endpointID), let scheme = endpoint.attribute(UBLNames.schemeID),
            let value = endpoint.trimmedText
        else { return nil }
        return ParticipantID("\(scheme):\(value)")
    }

    private static func party(_ element: Element?) -> Party? {
        guard let element, let endpoint = endpoint(of: element),
            let name = element.child(UBLNames.partyLegalEntity)?.child(UBLNames.registrationName)?.trimmedText
        else { return nil }
        var party = Party(endpoint: endpoint, name: name, identifier: identifier(of: element))
        if let contact = element.child(UBLNames.contact) {
            party.contact = Contact(
                name: contact.child(UBLNames.name)?.trimmedText,
                phone: contact.child(UBLNames.telephone)?.trimmedText,
                email: contact.child(UBLNames.electronicMail)?.trimmedText)
        }
        return party
    }

    private static func namedParty(_ element: Element?) -> NamedParty? {
        guard let element, let name = element.child(UBLNames.partyName)?.child(UBLNames.name)?.trimmedText else {
            return nil
        }
        return NamedParty(name: name, identifier: identifier(of: element))
    }

    private static func identifier(of party: Element) -> Identifier? {
        guard let id = party.child(UBLNames.partyIdentification)?.child(UBLNames.id), let value = id.trimmedText else {
            return nil
        }
        return Identifier(value, scheme: id.attribute(UBLNames.schemeID))
    }

    private static func clarification(_ status: Element) -> Clarification? {
        guard let element = status.child(UBLNames.statusReasonCode), let code = code(of: element) else { return nil }
        let conditions = status.children(UBLNames.condition).compactMap { condition in
            condition.child(UBLNames.attributeID)?.trimmedText.map {
                Condition($0, expected: condition.child(UBLNames.description)?.trimmedText)
            }
        }
        return Clarification(
            code, status.child(UBLNames.statusReason)?.trimmedText, conditions: conditions)
    }

    /// The code, by the list that it names. A code of the other list is taken for what it is there.
    static func code(of element: Element) -> Clarification.Code? {
        guard let text = element.trimmedText else { return nil }
        let reason = Reason(rawValue: text).map { Clarification.Code.reason($0) }
        let action = Action(rawValue: text).map { Clarification.Code.action($0) }
        return element.attribute(UBLNames.listID) == actionList ? action ?? reason : reason ?? action
    }
}

// MARK: Rules

extension InvoiceResponse {
    /// The rules that a document breaks, those that are warnings with them.
    ///
    /// - Source: PEPPOL-T111 of BIS Invoice Response 3.1, those on what has to be there and on codes.
    package static func findings(in document: XMLTree) -> [RuleFinding] {
        var check = RuleCheck()
        Self.check(document.root, &check)
        return check.findings
    }

    private static func check(_ root: Element, _ check: inout RuleCheck) {
        guard root.isNamed(UBLNames.applicationResponse) else {
            return check.expect("XSD", false, "Expected an `ApplicationResponse` of UBL; got `\(root.localName)`.")
        }
        let customization = root.child(UBLNames.customizationID)?.trimmedText
        check.expect(
            "PEPPOL-T111-R003", customization?.hasPrefix(customizationID) == true,
            "Expected the specification `\(customizationID)`; got \(quoted(customization)).")
        let profile = root.child(UBLNames.profileID)?.trimmedText
        check.expect(
            "PEPPOL-T111-B00301", profile == profileID, "Expected the process `\(profileID)`; got \(quoted(profile)).")
        check.expect("PEPPOL-T111-B00103", root.child(UBLNames.id)?.trimmedText != nil, "Expected an identifier.")
        let date = root.child(UBLNames.issueDate)?.trimmedText
        check.expect(
            "PEPPOL-COMMON-R030", date.flatMap { CalendarDate($0) } != nil,
            "Expected an issue date as YYYY-MM-DD; got \(quoted(date)).")
        checkParty(
            root.child(UBLNames.senderParty), "sender", ["B00105", "B00801", "B00901", "B00902", "B01401"], &check)
        checkParty(
            root.child(UBLNames.receiverParty), "receiver", ["B00106", "B02001", "B02101", "B02102", "B02601"], &check)
        let responses = Array(root.children(UBLNames.documentResponse))
        check.expect(
            "PEPPOL-T111-B00107", responses.count == 1, "Expected one document response; got \(responses.count).")
        if let response = responses.first { checkResponse(response, &check) }
    }

    /// - Parameter rules: What there must be: the party, its endpoint, a scheme, one of the list, a name.
    private static func checkParty(_ party: Element?, _ word: String, _ rules: [String], _ check: inout RuleCheck) {
        func rule(_ place: Int) -> String { "PEPPOL-T111-\(rules[place])" }
        guard let party else { return check.expect(rule(0), false, "Expected the \(word).") }
        let element = party.child(UBLNames.endpointID)
        let scheme = element?.attribute(UBLNames.schemeID)
        if element?.trimmedText == nil {
            check.expect(rule(1), false, "Expected an endpoint of the \(word).")
        } else if scheme == nil {
            check.expect(rule(2), false, "Expected a scheme in the endpoint of the \(word).")
        } else {
            check.expect(
                rule(3), NetworkCodes.participantSchemes[scheme ?? ""] != nil && endpoint(of: party) != nil,
                "Expected a scheme of the network in the endpoint of the \(word); got \(quoted(scheme)).")
        }
        check.expect(
            rule(4), party.child(UBLNames.partyLegalEntity)?.child(UBLNames.registrationName)?.trimmedText != nil,
            "Expected the registered name of the \(word).")
    }

    private static func checkResponse(_ response: Element, _ check: inout RuleCheck) {
        let answer = response.child(UBLNames.response)
        let code = answer?.child(UBLNames.responseCode)?.trimmedText
        let status = code.flatMap(Status.init)
        check.expect(
            "PEPPOL-T111-B03001", status != nil,
            "Expected the status AB, IP, UQ, CA, RE, AP or PD; got \(quoted(code)).")
        let clarifications = answer.map { Array($0.children(UBLNames.status)) } ?? []
        for clarification in clarifications { checkClarification(clarification, &check) }
        check.expect(
            "PEPPOL-T111-R001",
            status?.needsClarification != true
                || clarifications.contains { $0.child(UBLNames.statusReasonCode) != nil },
            "Expected a clarification of the status \(quoted(code)).")
        let reference = response.child(UBLNames.documentReference)
        check.expect(
            "PEPPOL-T111-B03901", reference?.child(UBLNames.id)?.trimmedText != nil,
            "Expected the number of the invoice.")
        check.expect(
            "PEPPOL-T111-B03902", reference?.child(UBLNames.documentTypeCode)?.trimmedText != nil,
            "Expected the type of the invoice.")
    }

    private static func checkClarification(_ status: Element, _ check: inout RuleCheck) {
        guard let element = status.child(UBLNames.statusReasonCode) else { return }
        let code = code(of: element)
        check.expect(
            "PEPPOL-T111-B03301", code != nil,
            "Expected a code of OPStatusReason or OPStatusAction; got \(quoted(element.trimmedText)).")
        let list = element.attribute(UBLNames.listID)
        check.expect("PEPPOL-T111-B03302", list != nil, "Expected the list of a clarification's code.")
        check.expect(
            "PEPPOL-T111-B03303", list == nil || list == reasonList || list == actionList,
            "Expected the list OPStatusReason or OPStatusAction; got \(quoted(list)).")
        let hasText = status.child(UBLNames.statusReason)?.trimmedText != nil
        if code == .reason(.other) || code == .action(.other) {
            check.expect("PEPPOL-T111-R002", hasText, "Expected words beside the code OTH.", isFatal: false)
        }
        if code == .reason(.partiallyPaid) {
            check.expect("PEPPOL-T111-R004", hasText, "Expected words beside the code PPD.", isFatal: false)
        }
        for condition in status.children(UBLNames.condition) {
            check.expect(
                "PEPPOL-T111-B03601", condition.child(UBLNames.attributeID)?.trimmedText != nil,
                "Expected the term of a condition.")
        }
    }
}
