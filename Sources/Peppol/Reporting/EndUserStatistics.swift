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
    package struct Counts: ReportCounts {
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

    typealias Subset = ReportRow<Kind, Counts>

    /// What a subset is by.
    enum Kind: String, CaseIterable, Sendable {
        case process = "PerDT-PR"
        case typeAndCountry = "PerDT-EUC"
        case country = "PerEUC"
        case processAndCountry = "PerDT-PR-EUC"
    }

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
        subsets = Subset.sorted(rows.mapValues { $0.mapValues(\.counts) })
    }
}

// MARK: There and back

extension EndUserStatistics.Counts {
    static var nothing: Self { Self() }
    static var fields: [any WritableKeyPath<Self, Int> & Sendable] { [\.sending, \.receiving, \.sendingOrReceiving] }
}

extension EndUserStatistics {
    static let names = ReportNames(
        "urn:fdc:peppol:end-user-statistics-report:1.1",
        customization: "urn:fdc:peppol.eu:edec:trns:end-user-statistics-report:1.1",
        root: "EndUserStatisticsReport", whole: "FullSet", row: "Subset",
        counts: ["SendingEndUsers", "ReceivingEndUsers", "SendingOrReceivingEndUsers"],
        ReportNames.FormRules(
            customization: "SCH-EUSR-01", profile: "SCH-EUSR-02", start: "SCH-EUSR-16", end: "SCH-EUSR-17",
            order: "SCH-EUSR-18", reporter: "SCH-EUSR-06", reporterScheme: "SCH-EUSR-07", seat: "SCH-EUSR-08",
            type: ["SCH-EUSR-14"]))

    /// The document.
    package func write() -> XMLTree { Self.names.write(period, reporter, fullSet, subsets) }

    /// Reads a report that keeps the rules.
    ///
    /// - Throws: `BrokenRules` with all that it breaks.
    package init(reading document: XMLTree) throws(BrokenRules) {
        var check = RuleCheck()
        let (fullSet, subsets) = Self.check(document.root, &check)
        try check.require()
        (period, reporter) = try Self.names.readHeader(of: document.root)
        // Its absence was noted.
        self.fullSet = fullSet ?? Counts()
        self.subsets = subsets
    }
}
