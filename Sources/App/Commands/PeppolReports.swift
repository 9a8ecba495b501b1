import Basics
import Glibc
import Peppol
import Services
import Storage

/// `exchange peppol report`: the statistics of a month, as they are owed to the network.
enum PeppolReports {
    /// `exchange peppol report --kind tsr|eusr --month 2026-10 --seat POP000001 [--data DIR]`
    static func report(_ words: Words) async throws {
        let kinds = StatisticsReport.allCases.map(\.rawValue).joined(separator: " or ")
        guard let kind = words["kind"].flatMap({ StatisticsReport(rawValue: $0) }) else {
            throw Complaint("--kind is `\(words["kind"] ?? "")`; expected \(kinds).")
        }
        guard let month = words["month"], let period = ReportPeriod(month: month) else {
            throw Complaint("--month is `\(words["month"] ?? "")`; expected a month such as 2026-10.")
        }
        guard let seat = words["seat"].flatMap({ ServiceProviderID($0) }) else {
            throw Complaint("--seat is `\(words["seat"] ?? "")`; expected a seat such as POP000001.")
        }
        try await Organizations.withLive(words) { live in
            let counts = try await live.store.read { tx in try tx.exchangeCounts(in: month) }
            print(String(decoding: kind.document(counts, in: period, by: seat), as: UTF8.self))
        }
    }
}
