import Basics
import Invoicing
import XML

/// What both kinds of reports are made of.
enum ReportElements {
    static let profileID = "urn:fdc:peppol.eu:edec:bis:reporting:1.0"
    static let seatScheme = "CertSubjectCN"

    static let metaSchemeID = XMLName("metaSchemeID")
    static let schemeID = XMLName("schemeID")
    static let type = XMLName("type")

    /// Countries besides those of ISO 3166-1: Greece under its other name, Kosovo under its two, and the unknown one.
    private static let otherCountries: Set = ["EL", "XK", "1A", "ZZ"]

    static func isCountry(_ code: String) -> Bool {
        CountryCodes.contains(code) || otherCountries.contains(code)
    }
}

/// One part of what a row of a report is about: `<Key metaSchemeID="SP" schemeID="CertSubjectCN">POP000306</Key>`.
struct ReportKey: Hashable, Comparable, Sendable {
    let metaScheme: String
    let scheme: String
    let value: String

    init(_ metaScheme: String, _ scheme: String, _ value: String) {
        self.metaScheme = metaScheme
        self.scheme = scheme
        self.value = value
    }

    init(_ element: Element) {
        metaScheme = element.attribute(ReportElements.metaSchemeID)?.trimmedBlanks ?? ""
        scheme = element.attribute(ReportElements.schemeID)?.trimmedBlanks ?? ""
        value = element.trimmedText ?? ""
    }

    static func transportProfile(_ profile: TransportProfile) -> ReportKey {
        ReportKey("TP", "Peppol", profile.value)
    }

    static func serviceProvider(_ seat: ServiceProviderID) -> ReportKey {
        ReportKey("SP", ReportElements.seatScheme, seat.value)
    }

    static func documentType(_ type: DocumentTypeID) -> ReportKey {
        ReportKey("DT", type.scheme, type.value)
    }

    static func process(_ process: ProcessID) -> ReportKey {
        ReportKey("PR", process.scheme, process.value)
    }

    static func country(_ code: String, _ role: String) -> ReportKey {
        ReportKey("CC", role, code)
    }

    static func < (left: ReportKey, right: ReportKey) -> Bool {
        (left.metaScheme, left.scheme, left.value) < (right.metaScheme, right.scheme, right.value)
    }
}

/// The elements of one kind of report, which has a namespace of its own.
struct ReportNames: Sendable {
    /// What the report says it keeps to.
    let customization: String
    let rules: FormRules
    let root: XMLName
    /// The counts of everything, and of each part.
    let whole: XMLName
    let row: XMLName
    let counts: [XMLName]
    let customizationID: XMLName
    let profileID: XMLName
    let header: XMLName
    let period: XMLName
    let startDate: XMLName
    let endDate: XMLName
    let reporterID: XMLName
    let key: XMLName

    init(
        _ uri: StaticString, customization: String, root: StaticString, whole: StaticString, row: StaticString,
        counts: [StaticString], _ rules: FormRules
    ) {
        let namespace = XMLNamespace(prefix: "", uri: uri)
        self.customization = customization
        self.rules = rules
        self.root = XMLName(namespace, root)
        self.whole = XMLName(namespace, whole)
        self.row = XMLName(namespace, row)
        self.counts = counts.map { XMLName(namespace, $0) }
        customizationID = XMLName(namespace, "CustomizationID")
        profileID = XMLName(namespace, "ProfileID")
        header = XMLName(namespace, "Header")
        period = XMLName(namespace, "ReportPeriod")
        startDate = XMLName(namespace, "StartDate")
        endDate = XMLName(namespace, "EndDate")
        reporterID = XMLName(namespace, "ReporterID")
        key = XMLName(namespace, "Key")
    }

    /// Opens the root and writes everything before the counts.
    func open(_ builder: inout XMLTreeBuilder, period days: ReportPeriod, reporter: ServiceProviderID) {
        builder.open(root)
        builder.element(customizationID, customization)
        builder.element(profileID, ReportElements.profileID)
        builder.open(header)
        builder.open(period)
        builder.element(startDate, days.start.description)
        builder.element(endDate, days.end.description)
        builder.close()
        builder.open(reporterID)
        builder.attribute(ReportElements.schemeID, ReportElements.seatScheme)
        builder.text(reporter.value)
        builder.close()
        builder.close()
    }

    func write(_ keys: [ReportKey], to builder: inout XMLTreeBuilder) {
        for one in keys {
            builder.open(key)
            builder.attribute(ReportElements.metaSchemeID, one.metaScheme)
            builder.attribute(ReportElements.schemeID, one.scheme)
            builder.text(one.value)
            builder.close()
        }
    }

    /// The days and the seat of a report.
    ///
    /// - Throws: `BrokenRules` when one of them is missing or none.
    func readHeader(of document: Element) throws(BrokenRules) -> (period: ReportPeriod, reporter: ServiceProviderID) {
        let header = document.child(header)
        let period = header?.child(period)
        guard let start = period?.child(startDate)?.trimmedText.flatMap({ CalendarDate($0) }),
            let end = period?.child(endDate)?.trimmedText.flatMap({ CalendarDate($0) }),
            let days = ReportPeriod(start: start, end: end),
            let reporter = header?.child(reporterID)?.trimmedText.flatMap({ ServiceProviderID($0) })
        else { throw BrokenRules(findings: [RuleFinding("XSD", "The report lacks what the schema asks for.")]) }
        return (days, reporter)
    }

    /// The rules that both kinds of reports have, under their own numbers.
    struct FormRules: Sendable {
        let customization: String
        let profile: String
        let start: String
        let end: String
        let order: String
        let reporter: String
        let reporterScheme: String
        let seat: String
        /// Of the types of rows.
        let type: [String]
    }

    func checkHeader(of document: Element, _ check: inout RuleCheck) {
        let found = document.child(customizationID)?.trimmedText
        check.expect(
            rules.customization, found == customization,
            "Expected the customization `\(customization)`; got \(quoted(found)).")
        let profile = document.child(profileID)?.trimmedText
        check.expect(
            rules.profile, profile == ReportElements.profileID,
            "Expected the profile `\(ReportElements.profileID)`; got \(quoted(profile)).")
        let days = document.child(header)?.child(period)
        let startText = days?.child(startDate)?.trimmedText
        let endText = days?.child(endDate)?.trimmedText
        let start = startText.flatMap { CalendarDate($0) }
        let end = endText.flatMap { CalendarDate($0) }
        check.expect(rules.start, start != nil, "Expected the first day without a zone; got \(quoted(startText)).")
        check.expect(rules.end, end != nil, "Expected the last day without a zone; got \(quoted(endText)).")
        if let start, let end {
            check.expect(rules.order, start <= end, "Expected the first day before the last; got \(start) and \(end).")
        }
        let reporter = document.child(header)?.child(reporterID)
        let seat = reporter?.trimmedText
        check.expect(rules.reporter, seat != nil, "Expected the reporter.")
        let scheme = reporter?.attribute(ReportElements.schemeID)?.trimmedBlanks
        check.expect(
            rules.reporterScheme, scheme == ReportElements.seatScheme,
            "Expected the reporter under \(ReportElements.seatScheme); got \(quoted(scheme)).")
        check.expect(
            rules.seat, scheme != ReportElements.seatScheme || seat.flatMap { ServiceProviderID($0) } != nil,
            "Expected the seat of the reporter; got \(quoted(seat)).")
    }
}

/// Counts that were read from a report.
enum ReportCount {
    /// A whole number of at most 15 digits, so that sums of any report fit.
    static func read(_ element: Element?) -> Int? {
        guard let text = element?.trimmedText, (1...15).contains(text.utf8.count), text.utf8.allSatisfy(\.isDigit)
        else {
            return nil
        }
        return Int(text)
    }
}

extension String {
    /// Without the white space at the ends.
    var trimmedBlanks: String { IdentifierText.trimmed(self) }
}
