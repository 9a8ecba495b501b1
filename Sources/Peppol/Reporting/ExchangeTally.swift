import Basics

/// How often something was exchanged within a period, by everything that the statistics of the network ask for. Only messages
/// with a positive acknowledgement count, and no reports.
package struct ExchangeTally: Hashable, Sendable {
    /// Which way, seen from this access point.
    package enum Direction: Hashable, Sendable {
        case incoming, outgoing
    }

    package var direction: Direction
    /// The other access point.
    package var peer: ServiceProviderID
    package var documentType: DocumentTypeID
    package var process: ProcessID
    package var profile: TransportProfile
    /// Of C1, two letters; `ZZ` where it is not known.
    package var senderCountry: String
    /// Of C4, two letters; `ZZ` where it is not known. Of what was sent nobody knows it, and it is not reported.
    package var receiverCountry: String
    /// The end user of this access point who sent or received: never reported, only told apart.
    package var endUser: String
    package var messages: Int

    package init(
        _ direction: Direction, peer: ServiceProviderID, documentType: DocumentTypeID, process: ProcessID,
        profile: TransportProfile = .as4, senderCountry: String, receiverCountry: String, endUser: String,
        messages: Int = 1
    ) {
        self.direction = direction
        self.peer = peer
        self.documentType = documentType
        self.process = process
        self.profile = profile
        self.senderCountry = senderCountry
        self.receiverCountry = receiverCountry
        self.endUser = endUser
        self.messages = messages
    }

    /// Whether it is a report of statistics, which is not counted.
    var isReport: Bool {
        documentType == Capability.transactionStatistics.documentType
            || documentType == Capability.endUserStatistics.documentType
    }
}

/// The days that a report is about, both with it: a calendar month.
package struct ReportPeriod: Hashable, Sendable {
    package let start: CalendarDate
    package let end: CalendarDate

    /// Any days. `nil` when the end lies before the start.
    package init?(start: CalendarDate, end: CalendarDate) {
        guard start <= end else { return nil }
        self.start = start
        self.end = end
    }

    /// A calendar month: `2026-11`. `nil` when there is none.
    package init?(month: String) {
        guard let first = CalendarDate(month + "-01") else { return nil }
        start = first
        // The first of the next month, less a day.
        end = CalendarDate(daysSince1970: first.adding(days: 32).firstOfMonth - 1)
    }

    /// To whom reports are sent.
    package static let receiver = "9925:be0848934496"
}

extension CalendarDate {
    /// The first day of this one's month, as days since 1970.
    fileprivate var firstOfMonth: Int { daysSince1970 - (day - 1) }
}
