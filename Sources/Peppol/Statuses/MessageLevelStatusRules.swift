import Basics
import XML

/// What holds of a message level status.
///
/// - Source: rules 1.0.1, SCH-MLS-01 to SCH-MLS-31.
extension MessageLevelStatus {
    /// The rules that a document breaks; none when it is a status as the network wants it.
    package static func findings(in document: XMLTree) -> [RuleFinding] {
        var check = RuleCheck()
        Self.check(document.root, &check)
        return check.findings
    }

    static func check(_ root: Element, _ check: inout RuleCheck) {
        guard root.isNamed(UBLNames.applicationResponse) else {
            return check.expect("XSD", false, "Expected an `ApplicationResponse` of UBL; got `\(root.localName)`.")
        }
        let customization = root.child(UBLNames.customizationID)?.trimmedText
        check.expect(
            "SCH-MLS-01", customization == customizationID,
            "Expected the customization `\(customizationID)`; got \(quoted(customization)).")
        let profile = root.child(UBLNames.profileID)?.trimmedText
        check.expect(
            "SCH-MLS-02", profile == profileID, "Expected the profile `\(profileID)`; got \(quoted(profile)).")
        check.expect("SCH-MLS-03", root.child(UBLNames.id)?.trimmedText != nil, "Expected an identifier.")
        checkMoment(root, &check)
        checkParty(UBLNames.senderParty, "sender", 7, of: root, &check)
        checkParty(UBLNames.receiverParty, "receiver", 12, of: root, &check)
        let responses = Array(root.children(UBLNames.documentResponse))
        check.expect("SCH-MLS-17", responses.count == 1, "Expected one document response; got \(responses.count).")
        for response in responses { checkResponse(response, &check) }
    }

    private static func checkMoment(_ root: Element, _ check: inout RuleCheck) {
        let date = root.child(UBLNames.issueDate)?.trimmedText
        check.expect(
            "SCH-MLS-04", date.flatMap { CalendarDate($0) } != nil,
            "Expected an issue date without a zone; got \(quoted(date)).")
        guard let element = root.child(UBLNames.issueTime) else {
            return check.expect("SCH-MLS-05", false, "Expected an issue time.")
        }
        let time = element.trimmedText
        // Any day will do to see whether it is a time with its zone.
        check.expect(
            "SCH-MLS-06", Timestamp("2026-01-01T\(time ?? "")") != nil && time?.last != "z",
            "Expected an issue time with its zone; got \(quoted(time)).")
    }

    /// - Parameter first: The number of the first of the five rules.
    private static func checkParty(
        _ name: XMLName, _ word: String, _ first: Int, of root: Element, _ check: inout RuleCheck
    ) {
        func rule(_ offset: Int) -> String {
            let number = first + offset
            return "SCH-MLS-\(number < 10 ? "0" : "")\(number)"
        }
        guard let endpoint = root.child(name)?.child(UBLNames.endpointID) else {
            return check.expect(rule(0), false, "Expected an endpoint of the \(word).")
        }
        let value = endpoint.trimmedText
        check.expect(rule(1), value != nil, "Expected a value in the endpoint of the \(word).")
        check.expect(
            rule(2), value.flatMap { ServiceProviderParticipant(value: $0) } != nil,
            "Expected the identifier of a service provider as the \(word); got \(quoted(value)).")
        let scheme = endpoint.attribute(UBLNames.schemeID)
        check.expect(rule(3), scheme != nil, "Expected a scheme in the endpoint of the \(word).")
        check.expect(
            rule(4), scheme == ServiceProviderParticipant.scheme,
            "Expected the \(word) under the scheme \(ServiceProviderParticipant.scheme); got \(quoted(scheme)).")
    }

    private static func checkResponse(_ element: Element, _ check: inout RuleCheck) {
        let answer = element.child(UBLNames.response)
        let code = answer?.child(UBLNames.responseCode)?.trimmedText
        check.expect("SCH-MLS-18", answer?.child(UBLNames.responseCode) != nil, "Expected a response code.")
        let response = code.flatMap(Response.init)
        check.expect("SCH-MLS-19", response != nil, "Expected the response AP, AB or RE; got \(quoted(code)).")
        let references = Array(element.children(UBLNames.documentReference))
        check.expect(
            "SCH-MLS-22", references.count == 1, "Expected one document reference; got \(references.count).")
        for reference in references {
            check.expect(
                "SCH-MLS-26", reference.child(UBLNames.id)?.trimmedText != nil,
                "Expected the identifier of the envelope in the document reference.")
        }
        let lines = Array(element.children(UBLNames.lineResponse))
        for line in lines { checkLine(line, &check) }
        let hasFailure = lines.contains { line in
            line.children(UBLNames.response).contains { response in
                response.children(UBLNames.status).contains { status in
                    status.child(UBLNames.statusReasonCode)?.trimmedText.flatMap(Reason.init)?.isFailure == true
                }
            }
        }
        guard response == .rejected else {
            return check.expect(
                "SCH-MLS-25", !hasFailure, "Expected no failure among the issues of what is not rejected.")
        }
        let description = answer?.child(UBLNames.description)
        check.expect("SCH-MLS-20", description != nil, "Expected a description of the rejection.")
        check.expect("SCH-MLS-21", description?.trimmedText != nil, "Expected words in the description.")
        check.expect("SCH-MLS-23", !lines.isEmpty, "Expected an issue in the rejection.")
        check.expect("SCH-MLS-24", hasFailure, "Expected a failure among the issues of the rejection.")
    }

    private static func checkLine(_ line: Element, _ check: inout RuleCheck) {
        check.expect(
            "SCH-MLS-27", line.child(UBLNames.lineReference)?.child(UBLNames.lineID)?.trimmedText != nil,
            "Expected the location of an issue, or NA.")
        let responses = Array(line.children(UBLNames.response))
        check.expect("XSD", !responses.isEmpty, "Expected a response in an issue.")
        for response in responses {
            let description = response.child(UBLNames.description)
            check.expect("SCH-MLS-28", description != nil, "Expected a description of an issue.")
            check.expect(
                "SCH-MLS-29", description?.trimmedText != nil, "Expected words in the description of an issue.")
            let statuses = Array(response.children(UBLNames.status))
            check.expect("SCH-MLS-30", !statuses.isEmpty, "Expected a status of an issue.")
            for status in statuses {
                let code = status.child(UBLNames.statusReasonCode)?.trimmedText
                check.expect(
                    "SCH-MLS-31", code.flatMap(Reason.init) != nil,
                    "Expected the reason SV, BV, BW or FD of an issue; got \(quoted(code)).")
            }
        }
    }
}
