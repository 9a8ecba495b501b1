import Basics
import XML

/// What an access point reports about a month: how many messages it exchanged, over which profile, with whom, of which types.
///
/// - Source: Peppol Transaction Statistics Report 1.0, rules 1.0.5.
package struct TransactionStatistics: Equatable, Sendable {
    package let period: ReportPeriod
    package let reporter: ServiceProviderID
    package let total: Counts
    /// By kind and keys, in the order in which they are written. No row is empty.
    let subtotals: [Subtotal]

    /// Messages in both directions.
    package struct Counts: Equatable, Sendable {
        package var incoming = 0
        package var outgoing = 0

        package init(incoming: Int = 0, outgoing: Int = 0) {
            self.incoming = incoming
            self.outgoing = outgoing
        }
    }

    struct Subtotal: Equatable, Sendable {
        let kind: Kind
        let keys: [ReportKey]
        var counts: Counts
    }

    /// What a subtotal is by.
    enum Kind: String, CaseIterable, Sendable {
        case profile = "PerTP"
        case provider = "PerSP-DT-PR"
        /// Of what came in only: of what was sent nobody knows the receiver's country.
        case countries = "PerSP-DT-PR-CC"
    }

    static let customizationID = "urn:fdc:peppol.eu:edec:trns:transaction-statistics-reporting:1.0"

    /// The report about a month, also when nothing was exchanged.
    ///
    /// - Parameter tallies: Everything counted in the month, in any order. Reports among it are left out.
    package init(_ tallies: some Sequence<ExchangeTally>, in period: ReportPeriod, by reporter: ServiceProviderID) {
        self.period = period
        self.reporter = reporter
        var total = Counts()
        var rows: [Kind: [[ReportKey]: Counts]] = [:]
        for tally in tallies where !tally.isReport && tally.messages > 0 {
            total.add(tally)
            let service: [ReportKey] = [
                .serviceProvider(tally.peer), .documentType(tally.documentType), .process(tally.process),
            ]
            rows[.profile, default: [:]][[.transportProfile(tally.profile)], default: Counts()].add(tally)
            rows[.provider, default: [:]][service, default: Counts()].add(tally)
            if tally.direction == .incoming {
                let countries: [ReportKey] = [
                    .country(tally.senderCountry, "SenderCountry"), .country(tally.receiverCountry, "ReceiverCountry"),
                ]
                rows[.countries, default: [:]][service + countries, default: Counts()].add(tally)
            }
        }
        self.total = total
        subtotals = Kind.allCases.flatMap { kind in
            (rows[kind] ?? [:]).sorted { $0.key.lexicographicallyPrecedes($1.key) }.map {
                Subtotal(kind: kind, keys: $0.key, counts: $0.value)
            }
        }
    }
}

extension TransactionStatistics.Counts {
    fileprivate mutating func add(_ tally: ExchangeTally) {
        switch tally.direction {
        case .incoming: incoming += tally.messages
        case .outgoing: outgoing += tally.messages
        }
    }
}

// MARK: There and back

/// The elements of the report.
enum TransactionReportNames {
    private static let namespace = XMLNamespace(prefix: "", uri: "urn:fdc:peppol:transaction-statistics-report:1.0")
    static let report = ReportNames(namespace, root: "TransactionStatisticsReport")
    static let total = XMLName(namespace, "Total")
    static let subtotal = XMLName(namespace, "Subtotal")
    static let incoming = XMLName(namespace, "Incoming")
    static let outgoing = XMLName(namespace, "Outgoing")
}

extension TransactionStatistics {
    /// The document.
    package func write() -> XMLTree {
        var builder = XMLTreeBuilder()
        TransactionReportNames.report.open(
            &builder, customization: Self.customizationID, period: period, reporter: reporter)
        builder.open(TransactionReportNames.total)
        Self.write(total, to: &builder)
        builder.close()
        for subtotal in subtotals {
            builder.open(TransactionReportNames.subtotal)
            builder.attribute(ReportElements.type, subtotal.kind.rawValue)
            TransactionReportNames.report.write(subtotal.keys, to: &builder)
            Self.write(subtotal.counts, to: &builder)
            builder.close()
        }
        builder.close()
        return builder.finish()
    }

    private static func write(_ counts: Counts, to builder: inout XMLTreeBuilder) {
        builder.element(TransactionReportNames.incoming, String(counts.incoming))
        builder.element(TransactionReportNames.outgoing, String(counts.outgoing))
    }

    /// Reads a report that keeps the rules.
    ///
    /// - Throws: `BrokenRules` with all that it breaks.
    package init(reading document: XMLTree) throws(BrokenRules) {
        var check = RuleCheck()
        let root = document.root
        let (total, subtotals) = Self.check(root, &check)
        try check.require()
        guard let (period, reporter) = TransactionReportNames.report.readHeader(of: root), let total else {
            throw BrokenRules(findings: [RuleFinding("XSD", "The report lacks what the schema asks for.")])
        }
        self.period = period
        self.reporter = reporter
        self.total = total
        self.subtotals = subtotals
    }
}
