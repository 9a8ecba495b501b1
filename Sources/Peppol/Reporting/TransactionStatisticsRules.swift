import XML

/// What holds of a report of transactions.
///
/// - Source: rules 1.0.5, SCH-TSR-01 to SCH-TSR-43.
extension TransactionStatistics {
    /// The rules that a document breaks; none when it is a report as the network wants it.
    package static func findings(in document: XMLTree) -> [RuleFinding] {
        var check = RuleCheck()
        _ = Self.check(document.root, &check)
        return check.findings
    }

    static func check(_ root: Element, _ check: inout RuleCheck) -> (Counts?, [Subtotal]) {
        let (total, subtotals): (Counts?, [Subtotal]) = names.read(root, &check)
        for subtotal in subtotals { subtotal.check(&check) }
        if let total { checkSums(total, subtotals, &check) }
        return (total, subtotals)
    }

    private static func checkSums(_ total: Counts, _ subtotals: [Subtotal], _ check: inout RuleCheck) {
        let isEmpty = total.incoming == 0 && total.outgoing == 0
        for (kind, existence, incoming, outgoing, uniqueness) in [
            (Kind.profile, "SCH-TSR-03", "SCH-TSR-04", "SCH-TSR-05", "SCH-TSR-06"),
            (.provider, "SCH-TSR-07", "SCH-TSR-08", "SCH-TSR-09", "SCH-TSR-10"),
            (.countries, "SCH-TSR-11", "SCH-TSR-12", nil, "SCH-TSR-14"),
        ] as [(Kind, String, String, String?, String)] {
            let own = subtotals.filter { $0.kind == kind }
            // Countries are those of what came in.
            let mayBeMissing = isEmpty || kind == .countries && total.incoming == 0
            check.expect(existence, mayBeMissing || !own.isEmpty, "Expected subtotals \(kind.rawValue).")
            // At most 15 digits each: a report would need thousands of rows of that size to overflow, so sums saturate.
            let sum = own.reduce(into: Counts()) { sum, row in
                sum.incoming = sum.incoming.addingSaturated(row.counts.incoming)
                sum.outgoing = sum.outgoing.addingSaturated(row.counts.outgoing)
            }
            check.expect(
                incoming, mayBeMissing || sum.incoming == total.incoming,
                "Expected subtotals \(kind.rawValue) of \(total.incoming) incoming messages; got \(sum.incoming).")
            if let outgoing {
                check.expect(
                    outgoing, mayBeMissing || sum.outgoing == total.outgoing,
                    "Expected subtotals \(kind.rawValue) of \(total.outgoing) outgoing messages; got \(sum.outgoing).")
            }
            check.expect(
                uniqueness, Set(own.map { $0.keys.sorted() }).count == own.count,
                "Expected each combination of subtotals \(kind.rawValue) once.")
        }
    }
}

extension ReportRow<TransactionStatistics.Kind, TransactionStatistics.Counts> {
    /// Holds the keys against what the kind asks for.
    fileprivate func check(_ check: inout RuleCheck) {
        func count(_ metaScheme: String, _ scheme: String? = nil) -> Int {
            keys.filter { $0.metaScheme == metaScheme && (scheme == nil || $0.scheme == scheme) }.count
        }
        func expect(_ rule: String, _ metaScheme: String, _ scheme: String? = nil, _ wanted: Int = 1) {
            let found = count(metaScheme, scheme)
            check.expect(
                rule, found == wanted,
                "Expected \(wanted) key \(metaScheme)\(scheme.map { " of \($0)" } ?? "") in \(kind.rawValue); got \(found)."
            )
        }
        let seat = ReportElements.seatScheme
        switch kind {
        case .profile:
            check.expect("SCH-TSR-21", keys.count == 1, "Expected one key in PerTP; got \(keys.count).")
            expect("SCH-TSR-22", "TP")
            check.expect(
                "SCH-TSR-23", keys.filter { $0.scheme == "Peppol" }.count == 1, "Expected the scheme Peppol in PerTP.")
        case .provider:
            check.expect("SCH-TSR-24", keys.count == 3, "Expected three keys in PerSP-DT-PR; got \(keys.count).")
            expect("SCH-TSR-25", "SP")
            expect("SCH-TSR-26", "DT")
            expect("SCH-TSR-27", "PR")
            check.expect(
                "SCH-TSR-28", count("SP") == count("SP", seat), "Expected providers under \(seat) in PerSP-DT-PR.")
        case .countries:
            check.expect("SCH-TSR-29", keys.count == 5, "Expected five keys in PerSP-DT-PR-CC; got \(keys.count).")
            expect("SCH-TSR-30", "SP")
            expect("SCH-TSR-31", "DT")
            expect("SCH-TSR-32", "PR")
            expect("SCH-TSR-33", "CC", nil, 2)
            check.expect(
                "SCH-TSR-34", count("SP") == count("SP", seat), "Expected providers under \(seat) in PerSP-DT-PR-CC.")
            expect("SCH-TSR-35", "CC", "SenderCountry")
            expect("SCH-TSR-36", "CC", "ReceiverCountry")
            check.expect("SCH-TSR-43", counts.outgoing == 0, "Expected no outgoing messages in PerSP-DT-PR-CC.")
        }
        for key in keys where key.scheme == seat {
            check.expect(
                "SCH-TSR-19", ServiceProviderID(key.value) != nil,
                "Expected the seat of a provider; got \(quoted(key.value)).")
        }
        for key in keys where key.scheme == "SenderCountry" || key.scheme == "ReceiverCountry" {
            check.expect(
                "SCH-TSR-20", ReportElements.isCountry(key.value),
                "Expected a country of two letters; got \(quoted(key.value)).")
        }
    }
}

extension Int {
    /// The sum, or the largest number where it would not fit.
    func addingSaturated(_ other: Int) -> Int {
        let (sum, overflows) = addingReportingOverflow(other)
        return overflows ? .max : sum
    }
}
