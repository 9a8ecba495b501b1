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
    package struct Counts: ReportCounts {
        package var incoming = 0
        package var outgoing = 0

        package init(incoming: Int = 0, outgoing: Int = 0) {
            self.incoming = incoming
            self.outgoing = outgoing
        }
    }

    typealias Subtotal = ReportRow<Kind, Counts>

    /// What a subtotal is by.
    enum Kind: String, CaseIterable, Sendable {
        case profile = "PerTP"
        case provider = "PerSP-DT-PR"
        /// Of what came in only: of what was sent nobody knows the receiver's country.
        case countries = "PerSP-DT-PR-CC"
    }

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
        subtotals = Subtotal.sorted(rows)
    }
}

extension TransactionStatistics.Counts {
    static var nothing: Self { Self() }
    static var fields: [any WritableKeyPath<Self, Int> & Sendable] { [\.incoming, \.outgoing] }

    fileprivate mutating func add(_ tally: ExchangeTally) {
        switch tally.direction {
        case .incoming: incoming += tally.messages
        case .outgoing: outgoing += tally.messages
        }
    }
}

// MARK: There and back

extension TransactionStatistics {
    static let names = ReportNames(
        "urn:fdc:peppol:transaction-statistics-report:1.0",
        customization: "urn:fdc:peppol.eu:edec:trns:transaction-statistics-reporting:1.0",
        root: "TransactionStatisticsReport", whole: "Total", row: "Subtotal", counts: ["Incoming", "Outgoing"],
        ReportNames.FormRules(
            customization: "SCH-TSR-01", profile: "SCH-TSR-02", start: "SCH-TSR-40", end: "SCH-TSR-41",
            order: "SCH-TSR-42", reporter: "SCH-TSR-16", reporterScheme: "SCH-TSR-17", seat: "SCH-TSR-18",
            type: ["SCH-TSR-37", "SCH-TSR-39"]))

    /// The document.
    package func write() -> XMLTree { Self.names.write(period, reporter, total, subtotals) }

    /// Reads a report that keeps the rules.
    ///
    /// - Throws: `BrokenRules` with all that it breaks.
    package init(reading document: XMLTree) throws(BrokenRules) {
        var check = RuleCheck()
        let (total, subtotals) = Self.check(document.root, &check)
        try check.require()
        (period, reporter) = try Self.names.readHeader(of: document.root)
        // Its absence was noted.
        self.total = total ?? Counts()
        self.subtotals = subtotals
    }
}
