/// Why a name look-up brought nothing. Branch on `code`, read `reason`.
package struct DNSError: Error, Equatable, Sendable, CustomStringConvertible {
    package enum Code: Sendable {
        /// There is no such name, says the server of its zone (NXDOMAIN).
        case noSuchName
        /// There is the name, but no record of the type that was asked for.
        case noRecords
        /// Every server says that it cannot answer now (SERVFAIL).
        case serverFailure
        /// Every server refuses to answer (REFUSED, NOTIMP, FORMERR).
        case refused
        /// No server answered in time.
        case timeout
        /// No server can be reached.
        case unreachable
        /// An answer came that is none.
        case badAnswer
        /// What was to be looked up is no domain name.
        case badName
        /// A server's address is none, or the system's configuration cannot be read.
        case badConfiguration
        /// The task was cancelled.
        case cancelled
        /// The resolver was shut down.
        case shutDown
        /// The system refuses memory, a descriptor or a thread.
        case noResources
    }

    package let code: Code
    /// A sentence for people and logs.
    package let reason: String

    package init(_ code: Code, _ reason: String) {
        self.code = code
        self.reason = reason
    }

    package var description: String { reason }

    /// Whether asking again would bring the same: the zone has spoken. Everything else is worth another try later.
    package var isFinal: Bool {
        switch code {
        case .noSuchName, .noRecords, .badName: true
        default: false
        }
    }
}
