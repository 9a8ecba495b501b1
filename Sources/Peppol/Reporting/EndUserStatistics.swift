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
enum EndUserReportNames {
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
        EndUserReportNames.report.open(
            &builder, customization: Self.customizationID, period: period, reporter: reporter)
        builder.open(EndUserReportNames.fullSet)
        Self.write(fullSet, to: &builder)
        builder.close()
        for subset in subsets {
            builder.open(EndUserReportNames.subset)
            builder.attribute(ReportElements.type, subset.kind.rawValue)
            EndUserReportNames.report.write(subset.keys, to: &builder)
            Self.write(subset.counts, to: &builder)
            builder.close()
        }
        builder.close()
        return builder.finish()
    }

    private static func write(_ counts: Counts, to builder: inout XMLTreeBuilder) {
        builder.element(EndUserReportNames.sending, String(counts.sending))
        builder.element(EndUserReportNames.receiving, String(counts.receiving))
        builder.element(EndUserReportNames.sendingOrReceiving, String(counts.sendingOrReceiving))
    }

    /// Reads a report that keeps the rules.
    ///
    /// - Throws: `BrokenRules` with all that it breaks.
    package init(reading document: XMLTree) throws(BrokenRules) {
        var check = RuleCheck()
        let root = document.root
        let (fullSet, subsets) = Self.check(root, &check)
        try check.require()
        guard let (period, reporter) = EndUserReportNames.report.readHeader(of: root), let fullSet else {
            throw BrokenRules(findings: [RuleFinding("XSD", "The report lacks what the schema asks for.")])
        }
        self.period = period
        self.reporter = reporter
        self.fullSet = fullSet
        self.subsets = subsets
    }
}
