import Glibc
import Synchronization

/// An HTTP/1.1 server. Each of its loops is a thread that owns a share of the connections and runs their handlers.
///
///     let server = try HTTPServer(host: "127.0.0.1", port: 0, responder: MyResponder())
///     try server.start()
///     …
///     await server.stop(deadline: .seconds(10))
package final class HTTPServer: Sendable {
    private enum Phase {
        case made
        case running
        case stopped
    }

    private let state: ServerState
    private let loops: [ServerLoop]
    private let listener: Listener
    private let phase = Mutex(Phase.made)

    /// The port that is listened on, also when `port: 0` asked for any free one.
    package var port: Int { listener.port }

    /// The connections open now.
    package var openConnections: Int { state.openConnections.load(ordering: .relaxed) }

    /// The requests whose handlers are at work now, those of clients who left included.
    package var requestsInFlight: Int { state.requestsInFlight.load(ordering: .relaxed) }

    /// Whether any of its loops is at work at this moment: on a request, or on what its handler left to be done.
    package var isBusy: Bool { !loops.allSatisfy(\.loop.isIdle) }

    /// Listens. Connections wait until `start()`.
    ///
    /// - Parameter host: An address or a name of this machine; `0.0.0.0` or `::` for all of its addresses.
    /// - Parameter port: 0 for any free one.
    /// - Parameter loops: The number of threads; at least one.
    /// - Throws: `.addressInUse` when another program listens there, `.cannotListen`, `.noResources`.
    package init(
        host: String, port: Int, loops: Int = 1, limits: ServerLimits = ServerLimits(), responder: some Responder
    ) throws(HTTPError) {
        let state = ServerState(responder, limits)
        var made: [ServerLoop] = []
        for _ in 0..<max(1, loops) { made.append(try ServerLoop(state)) }
        let distributor = Distributor(state, made)
        self.state = state
        self.loops = made
        listener = try Listener(host: host, port: port, loop: made[0].loop, accepted: distributor.accept)
    }

    /// Starts the threads and accepts connections, until `stop(deadline:)`. Called once.
    ///
    /// - Throws: `.noResources` when the system refuses a thread.
    package func start() throws(HTTPError) {
        let isFirst = phase.withLock { phase in
            defer { if phase == .made { phase = .running } }
            return phase == .made
        }
        guard isFirst else { return }
        do {
            for (place, loop) in loops.enumerated() { try loop.loop.start("http-loop-\(place + 1)") }
        } catch {
            phase.withLock { $0 = .stopped }
            for loop in loops { loop.loop.requestStop() }
            throw error
        }
        // Holds the server: it lives until it is stopped, also when nobody keeps it.
        loops[0].loop.perform { [self] in listener.begin(for: self) }
    }

    /// Stops: accepts nothing more, closes connections without a request, lets those under way be answered, and returns
    /// when all are closed. At the deadline the remaining ones are cut and their handlers cancelled.
    /// Only the first call does anything.
    package func stop(deadline: Duration) async {
        let wasRunning = phase.withLock { phase in
            defer { phase = .stopped }
            return phase == .running
        }
        guard wasRunning else { return }

        state.beginDraining()
        await withCheckedContinuation { continuation in
            let isTaken = loops[0].loop.perform { [listener] in
                listener.close()
                continuation.resume()
            }
            if !isTaken { continuation.resume() }
        }
        for loop in loops { loop.loop.perform { loop.drain() } }
        let cut = Task { [loops] in
            try await Task.sleep(for: deadline)
            for loop in loops { loop.loop.perform { loop.closeAll() } }
        }
        await state.whenEmpty()
        cut.cancel()
        for loop in loops { await loop.loop.stop() }
    }
}

/// Deals accepted sockets out to the loops, one after the other. Touched on the first loop only.
private final class Distributor {
    private let state: ServerState
    private let loops: [ServerLoop]
    private var next = 0

    init(_ state: ServerState, _ loops: [ServerLoop]) {
        self.state = state
        self.loops = loops
    }

    func accept(_ socket: Int32, from address: String) {
        let open = state.openConnections.add(1, ordering: .relaxed).newValue
        let limit = state.limits.openConnections
        guard open <= limit + surplusConnections else {
            close(socket)
            return state.closedConnection()
        }
        let loop = loops[next]
        next = (next + 1) % loops.count
        let isTaken = loop.loop.perform { loop.adopt(socket, from: address, isSurplus: open > limit) }
        if !isTaken {
            close(socket)
            state.closedConnection()
        }
    }
}

/// So many connections above the limit are told that the server is busy; any more are closed without a word.
private let surplusConnections = 256
