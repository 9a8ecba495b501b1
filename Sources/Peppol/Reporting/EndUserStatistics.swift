import Basics
import XML

/// What an access point reports about a month: how many of its end users sent or received, of which types, in which
/// countries. End users are companies, and each counts once however many identifiers it has.
///
/// - Source: Peppol End User Statistics Report 1.1, rules 1.1.5.
package struct EndUserStatistics: Equatable, Sendable {
    package let period: ReportPeriod
    package let reporter: ServiceProviderID
    package let fullSet: Counts
    /// By kind and keys, in the order in which they are written. No row is empty.
    let subsets: [Subset]

    /// How many different end users.
    package struct Counts: Equatable, Sendable {
        package var sending = 0
        package var receiving = 0
        /// Who did either.
        package var sendingOrReceiving = 0

        package init(sending: Int = 0, receiving: Int = 0, sendingOrReceiving: Int = 0) {
            self.sending = sending
            self.receiving = receiving
            self.sendingOrReceiving = sendingOrReceiving
        }
    }

    struct Subset: Equatable, Sendable {
        let kind: Kind
        let keys: [ReportKey]
        let counts: Counts
    }

    /// What a subset is by.
    enum Kind: String, CaseIterable, Sendable {
        case process = "PerDT-PR"
        case typeAndCountry = "PerDT-EUC"
        case country = "PerEUC"
        case processAndCountry = "PerDT-PR-EUC"
    }

    static let customizationID = "urn:fdc:peppol.eu:edec:trns:end-user-statistics-report:1.1"

    /// Who did what.
    private struct Users {
        private var sending: Set<String> = []
        private var receiving: Set<String> = []

        mutating func add(_ tally: ExchangeTally) {
            switch tally.direction {
            case .outgoing: sending.insert(tally.endUser)
            case .incoming: receiving.insert(tally.endUser)
            }
        }

        var counts: Counts {
            Counts(
                sending: sending.count, receiving: receiving.count,
                sendingOrReceiving: sending.union(receiving).count)
        }
    }

    /// The report about a month, also when nothing was exchanged.
    ///
    /// - Parameter tallies: Everything counted in the month, in any order. Reports among it are left out.
    package init(_ tallies: some Sequence<ExchangeTally>, in period: ReportPeriod, by reporter: ServiceProviderID) {
        self.period = period
        self.reporter = reporter
        var all = Users()
        var rows: [Kind: [[ReportKey]: Users]] = [:]
        for tally in tallies where !tally.isReport && tally.messages > 0 {
            all.add(tally)
            let type = ReportKey.documentType(tally.documentType)
            let process = ReportKey.process(tally.process)
            // The end user is C1 of what was sent and C4 of what came in.
            let country = ReportKey.country(
                tally.direction == .outgoing ? tally.senderCountry : tally.receiverCountry, "EndUserCountry")
            for (kind, keys) in [
                (Kind.process, [type, process]), (.typeAndCountry, [type, country]), (.country, [country]),
                (.processAndCountry, [type, process, country]),
            ] {
                rows[kind, default: [:]][keys, default: Users()].add(tally)
            }
        }
        fullSet = all.counts
        subsets = Kind.allCases.flatMap { kind in
            (rows[kind] ?? [:]).sorted { $0.key.lexicographicallyPrecedes($1.key) }.map {
                Subset(kind: kind, keys: $0.key, counts: $0.value.counts)
            }
        }
    }
}

// MARK: There and back

/// The elements of the report.
private enum Names {
    private static let namespace = XMLNamespace(prefix: "", uri: "urn:fdc:peppol:end-user-statistics-report:1.1")
    static let report = ReportNames(namespace, root: "EndUserStatisticsReport")
    static let fullSet = XMLName(namespace, "FullSet")
    static let subset = XMLName(namespace, "Subset")
    static let sending = XMLName(namespace, "SendingEndUsers")
    static let receiving = XMLName(namespace, "ReceivingEndUsers")
    static let sendingOrReceiving = XMLName(namespace, "SendingOrReceivingEndUsers")
}

extension EndUserStatistics {
    /// The document.
    package func write() -> XMLTree {
        var builder = XMLTreeBuilder()
        Names.report.open(&builder, customization: Self.customizationID, period: period, reporter: reporter)
        builder.open(Names.fullSet)
        Self.write(fullSet, to: &builder)
        builder.close()
        for subset in subsets {
            builder.open(Names.subset)
            builder.attribute(ReportElements.type, subset.kind.rawValue)
            Names.report.write(subset.keys, to: &builder)
            Self.write(subset.counts, to: &builder)
            builder.close()
        }
        builder.close()
        return builder.finish()
    }

    private static func write(_ counts: Counts, to builder: inout XMLTreeBuilder) {
        builder.element(Names.sending, String(counts.sending))
        builder.element(Names.receiving, String(counts.receiving))
        builder.element(Names.sendingOrReceiving, String(counts.sendingOrReceiving))
    }

    /// Reads a report that keeps the rules.
    ///
    /// - Throws: `BrokenRules` with all that it breaks.
    package init(reading document: XMLTree) throws(BrokenRules) {
        var check = RuleCheck()
        let root = document.root
        let (fullSet, subsets) = Self.check(root, &check)
        try check.require()
        guard let (period, reporter) = Names.report.readHeader(of: root), let fullSet else {
            throw BrokenRules(findings: [RuleFinding("XSD", "The report lacks what the schema asks for.")])
        }
        self.period = period
        self.reporter = reporter
        self.fullSet = fullSet
        self.subsets = subsets
    }
}

// MARK: Rules

extension EndUserStatistics {
    /// The rules that a document breaks; none when it is a report as the network wants it.
    package static func findings(in document: XMLTree) -> [RuleFinding] {
        var check = RuleCheck()
        _ = Self.check(document.root, &check)
        return check.findings
    }

    private static func check(_ root: Element, _ check: inout RuleCheck) -> (Counts?, [Subset]) {
        guard root.isNamed(Names.report.root) else {
            check.expect("XSD", false, "Expected an `EndUserStatisticsReport`; got `\(root.localName)`.")
            return (nil, [])
        }
        Names.report.checkHeader(
            of: root, customization: customizationID,
            ReportNames.HeaderRules(
                customization: "SCH-EUSR-01", profile: "SCH-EUSR-02", start: "SCH-EUSR-16", end: "SCH-EUSR-17",
                order: "SCH-EUSR-18", reporter: "SCH-EUSR-06", reporterScheme: "SCH-EUSR-07", seat: "SCH-EUSR-08"),
            &check)
        let fullSet = root.child(Names.fullSet).flatMap { counts(of: $0) }
        check.expect("XSD", fullSet != nil, "Expected the full set as whole numbers.")
        fullSet?.check("the full set", sum: "SCH-EUSR-19", sending: "SCH-EUSR-20", receiving: "SCH-EUSR-21", &check)
        var subsets: [Subset] = []
        for element in root.children(Names.subset) {
            let type = element.attribute(ReportElements.type)?.trimmedBlanks
            guard let kind = type.flatMap(Kind.init) else {
                check.expect("SCH-EUSR-14", false, "Expected a known type of subset; got \(quoted(type)).")
                continue
            }
            guard let counts = counts(of: element) else {
                check.expect("XSD", false, "Expected the counts of a subset as whole numbers.")
                continue
            }
            let subset = Subset(
                kind: kind, keys: element.children(Names.report.key).map { ReportKey($0) }, counts: counts)
            subset.check(&check)
            subsets.append(subset)
        }
        if let fullSet { checkSubsets(fullSet, subsets, &check) }
        return (fullSet, subsets)
    }

    private static func counts(of element: Element) -> Counts? {
        guard let sending = ReportCount.read(element.child(Names.sending)),
            let receiving = ReportCount.read(element.child(Names.receiving)),
            let either = ReportCount.read(element.child(Names.sendingOrReceiving))
        else { return nil }
        return Counts(sending: sending, receiving: receiving, sendingOrReceiving: either)
    }

    private static func checkSubsets(_ fullSet: Counts, _ subsets: [Subset], _ check: inout RuleCheck) {
        let isEmpty = fullSet.sending == 0 && fullSet.receiving == 0
        for (kind, existence, uniqueness) in [
            (Kind.process, "SCH-EUSR-15", "SCH-EUSR-13"), (.typeAndCountry, "SCH-EUSR-37", "SCH-EUSR-38"),
            (.country, "SCH-EUSR-39", "SCH-EUSR-40"),
            // The report may leave these out, say its rules; the one that is written here has them.
            (.processAndCountry, nil, "SCH-EUSR-29"),
        ] as [(Kind, String?, String)] {
            let own = subsets.filter { $0.kind == kind }
            if let existence {
                check.expect(existence, isEmpty || !own.isEmpty, "Expected subsets \(kind.rawValue).")
            }
            check.expect(
                uniqueness, Set(own.map { $0.keys.sorted() }).count == own.count,
                "Expected each combination of subsets \(kind.rawValue) once.")
        }
        for (rule, word, count) in [
            ("SCH-EUSR-03", "sending", \Counts.sending), ("SCH-EUSR-04", "receiving", \.receiving),
            ("SCH-EUSR-22", "sending or receiving", \.sendingOrReceiving),
        ] {
            let most = subsets.map { $0.counts[keyPath: count] }.max() ?? 0
            check.expect(
                rule, isEmpty || most <= fullSet[keyPath: count],
                "Expected at most \(fullSet[keyPath: count]) end users \(word) in a subset; got \(most).")
        }
    }
}

extension EndUserStatistics.Counts {
    /// Whoever did either did at least one of both, and nobody else.
    fileprivate func check(
        _ place: String, sum: String, sending: String, receiving: String, _ check: inout RuleCheck
    ) {
        let both = self.sending.addingSaturated(self.receiving)
        check.expect(
            sum, sendingOrReceiving <= both,
            "Expected at most \(both) end users sending or receiving in \(place); got \(sendingOrReceiving).")
        check.expect(
            sending, sendingOrReceiving >= self.sending,
            "Expected at least \(self.sending) end users sending or receiving in \(place); got \(sendingOrReceiving).")
        check.expect(
            receiving, sendingOrReceiving >= self.receiving,
            "Expected at least \(self.receiving) end users sending or receiving in \(place); got \(sendingOrReceiving)."
        )
    }
}

extension EndUserStatistics.Subset {
    /// Holds the counts, and the keys against what the kind asks for.
    fileprivate func check(_ check: inout RuleCheck) {
        counts.check("a subset", sum: "SCH-EUSR-33", sending: "SCH-EUSR-34", receiving: "SCH-EUSR-35", &check)
        check.expect("SCH-EUSR-36", counts.sendingOrReceiving > 0, "Expected no subset without end users.")
        let (number, count): (String, Int) =
            switch kind {
            case .process: ("SCH-EUSR-09", 2)
            case .processAndCountry: ("SCH-EUSR-23", 3)
            case .typeAndCountry: ("SCH-EUSR-41", 2)
            case .country: ("SCH-EUSR-45", 1)
            }
        check.expect(number, keys.count == count, "Expected \(count) keys in \(kind.rawValue); got \(keys.count).")
        let rules: [(rule: String, metaScheme: String, scheme: String?)] =
            switch kind {
            case .process: [("SCH-EUSR-10", "DT", nil), ("SCH-EUSR-11", "PR", nil)]
            case .processAndCountry:
                [
                    ("SCH-EUSR-24", "DT", nil), ("SCH-EUSR-25", "PR", nil), ("SCH-EUSR-26", "CC", nil),
                    ("SCH-EUSR-27", "CC", "EndUserCountry"),
                ]
            case .typeAndCountry:
                [("SCH-EUSR-42", "DT", nil), ("SCH-EUSR-43", "CC", nil), ("SCH-EUSR-44", "CC", "EndUserCountry")]
            case .country: [("SCH-EUSR-46", "CC", nil), ("SCH-EUSR-47", "CC", "EndUserCountry")]
            }
        for (rule, metaScheme, scheme) in rules {
            let found = keys.filter { $0.metaScheme == metaScheme && (scheme == nil || $0.scheme == scheme) }.count
            check.expect(
                rule, found == 1,
                "Expected one key \(metaScheme)\(scheme.map { " of \($0)" } ?? "") in \(kind.rawValue); got \(found).")
        }
        for key in keys where key.scheme == "EndUserCountry" {
            check.expect(
                "SCH-EUSR-30", ReportElements.isCountry(key.value),
                "Expected a country of two letters; got \(quoted(key.value)).")
        }
    }
}
