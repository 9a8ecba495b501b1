import Glibc
import Synchronization

/// An authoritative name server on loopback, over UDP and TCP: the SML's zone, and servers with faults for tests.
///
///     let server = try NameServer(zone, port: 0)
///     try server.start()
///     …
///     await server.stop()
package final class NameServer: Sendable {
    /// What the server does with a question.
    package enum Mode: Sendable {
        /// Answers from its zone.
        case answering
        /// Says that it cannot answer (SERVFAIL).
        case failing
        /// Says that it does not want to (REFUSED).
        case refusing
        /// Says nothing.
        case silent
        /// Answers with bytes that are no message.
        case babbling
    }

    private let state: NameServerState
    private let thread: NameServerThread

    /// The port of both transports, also when `port: 0` asked for any free one.
    package let port: Int

    /// Binds the sockets. Questions wait until `start()`.
    ///
    /// - Throws: `SimulatorError` when the port is taken.
    package init(_ zone: Zone, port: Int, mode: Mode = .answering) throws(SimulatorError) {
        state = NameServerState(zone, mode)
        let sockets = try NameServerSockets.bind(port)
        self.port = sockets.port
        thread = try NameServerThread(state, sockets)
    }

    /// What it does with questions from now on.
    package var mode: Mode {
        get { state.mode.withLock { $0 } }
        set { state.mode.withLock { $0 = newValue } }
    }

    /// The questions that came in so far, by transport.
    package var questions: (udp: Int, tcp: Int) {
        (state.udpQuestions.load(ordering: .relaxed), state.tcpQuestions.load(ordering: .relaxed))
    }

    package func start() throws(SimulatorError) {
        try thread.start()
    }

    /// Ends the server; returns when its sockets are closed.
    package func stop() async {
        await thread.stop()
    }
}

/// What the thread of a name server and its owner share.
final class NameServerState: Sendable {
    let zone: Zone
    let mode: Mutex<NameServer.Mode>
    let udpQuestions = Atomic(0)
    let tcpQuestions = Atomic(0)

    init(_ zone: Zone, _ mode: NameServer.Mode) {
        self.zone = zone
        self.mode = Mutex(mode)
    }

    /// The answer to a message, or `nil` when it gets none.
    func answer(_ message: [UInt8], overUDP: Bool) -> [UInt8]? {
        if overUDP { udpQuestions.add(1, ordering: .relaxed) } else { tcpQuestions.add(1, ordering: .relaxed) }
        guard let question = NameQuestion(message) else { return nil }
        var answer = NameAnswer(question: question)
        switch mode.withLock({ $0 }) {
        case .silent: return nil
        // The identifier is right, so that the asker takes it for an answer to its question.
        case .babbling: return Array(message.prefix(2)) + [0x84, 0, 0, 1, 0, 9, 0, 0, 0, 0, 0xFF, 0xFF]
        case .failing: answer.code = .serverFailure
        case .refusing: answer.code = .refused
        case .answering:
            switch zone.find(question.name, question.type) {
            case .records(let records):
                answer.records = records
                if records.isEmpty { answer.zone = zone.name }
            case .noSuchName:
                answer.code = .noSuchName
                answer.zone = zone.name
            case .notHere:
                answer.code = .refused
            }
        }
        return answer.bytes(limit: overUDP ? question.limit : Int(UInt16.max))
    }
}
