import XML

/// What holds of a report of end users.
///
/// - Source: rules 1.1.5, SCH-EUSR-01 to SCH-EUSR-47.
extension EndUserStatistics {
    /// The rules that a document breaks; none when it is a report as the network wants it.
    package static func findings(in document: XMLTree) -> [RuleFinding] {
        var check = RuleCheck()
        _ = Self.check(document.root, &check)
        return check.findings
    }

    static func check(_ root: Element, _ check: inout RuleCheck) -> (Counts?, [Subset]) {
        let (fullSet, subsets): (Counts?, [Subset]) = names.read(root, &check)
        fullSet?.check("the full set", sum: "SCH-EUSR-19", sending: "SCH-EUSR-20", receiving: "SCH-EUSR-21", &check)
        for subset in subsets { subset.check(&check) }
        if let fullSet { checkSubsets(fullSet, subsets, &check) }
        return (fullSet, subsets)
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

extension ReportRow<EndUserStatistics.Kind, EndUserStatistics.Counts> {
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
