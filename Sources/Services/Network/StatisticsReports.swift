import Basics
import Crypto
import Database
import Invoicing
import Peppol
import Storage
import XML

/// The statistics that every service provider owes the network each month.
package enum StatisticsReport: String, CaseIterable, Sendable {
    /// How many messages were exchanged: the transaction statistics report (TSR).
    case transactions = "tsr"
    /// How many end users exchanged something: the end user statistics report (EUSR).
    case endUsers = "eusr"

    /// What it is sent as.
    var capability: Capability {
        switch self {
        case .transactions: .transactionStatistics
        case .endUsers: .endUserStatistics
        }
    }

    /// The report about a month, also when nothing was exchanged in it.
    ///
    /// - Parameters:
    ///   - counts: Everything counted in the month.
    ///   - seat: Who reports.
    package func document(
        _ counts: [ExchangeCount], in period: ReportPeriod, by seat: ServiceProviderID
    ) -> [UInt8] {
        let tallies = counts.compactMap { ExchangeTally($0) }
        switch self {
        case .transactions: return TransactionStatistics(tallies, in: period, by: seat).write().serialized()
        case .endUsers: return EndUserStatistics(tallies, in: period, by: seat).write().serialized()
        }
    }
}

extension ExchangeTally {
    /// `nil` for a count whose identifiers are none, as only another program could have written it.
    fileprivate init?(_ count: ExchangeCount) {
        guard let peer = ServiceProviderID(count.peer), let type = DocumentTypeID(uriForm: count.documentType),
            let process = ProcessID(uriForm: count.process), let profile = TransportProfile(count.profile)
        else { return nil }
        self.init(
            count.direction == .incoming ? .incoming : .outgoing, peer: peer, documentType: type, process: process,
            profile: profile, senderCountry: count.senderCountry, receiverCountry: count.receiverCountry,
            endUser: count.endUser, messages: count.messages)
    }
}

/// Sends the statistics of each month that has ended to the network's operator, once.
package struct ReportWorker: Sendable {
    private let exchange: Exchange
    private let network: PeppolNetwork

    package init(_ exchange: Exchange, _ network: PeppolNetwork) {
        self.exchange = exchange
        self.network = network
    }

    /// Sends what is owed for the month before this one, from its second day on. Returns how many reports were accepted.
    @discardableResult
    package func pass() async throws -> Int {
        let today = exchange.time.now().date
        guard today.day >= 2 else { return 0 }
        let month = String(today.adding(days: -today.day).description.prefix(7))
        guard let period = ReportPeriod(month: month) else { return 0 }
        var accepted = 0
        for report in StatisticsReport.allCases {
            guard try !exchange.store.look({ tx in try tx.isReported(report.rawValue, for: month) }) else { continue }
            let counts = try await exchange.store.read { tx in try tx.exchangeCounts(in: month) }
            let document = report.document(counts, in: period, by: network.settings.seat)
            if try await send(report, document, for: month) { accepted += 1 }
        }
        return accepted
    }

    private func send(_ report: StatisticsReport, _ document: [UInt8], for month: String) async throws -> Bool {
        guard let receiver = ParticipantID(ReportPeriod.receiver) else { return false }
        let now = exchange.time.now()
        let name = "\(report.rawValue) \(month) \(network.settings.seat)"
        let transmission = Transmission(
            id: .new(at: now), .outgoing, .report, organization: nil, company: nil, document: nil,
            messageID: "\(DerivedID.uuid(of: "report", name))@\(network.settings.host)",
            instanceID: DerivedID.uuid(of: "report envelope", name),
            sender: network.settings.seat.participant.participantID, receiver: receiver,
            documentType: report.capability.documentType.uriForm, process: report.capability.process.uriForm,
            senderCountry: network.settings.accessPoint.certificate.subject.country, state: .pending, createdAt: now)
        let delivery = await network.transmit(transmission, document, as: report.capability, begun: now, attempt: 1)
        guard case .delivered = delivery.handover, let record = delivery.record else { return false }
        try await exchange.store.write { tx in
            try tx.record(record.transmission, record.evidence)
            try tx.noteReport(report.rawValue, for: month, document, at: now)
        }
        return true
    }

    /// Looks every hour, until the task is cancelled.
    package func run(log: Log) async {
        while !Task.isCancelled {
            do {
                let count = try await pass()
                if count > 0 { log.info("statistics sent", ["reports": .number(count)]) }
            } catch {
                log.error("statistics", ["error": "\(error)"])
            }
            await exchange.time.sleep(until: exchange.time.now() + .seconds(3600))
        }
    }
}
