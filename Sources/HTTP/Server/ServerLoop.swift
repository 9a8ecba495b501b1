import CEvent
import Glibc

/// The connections that one event loop serves.
///
/// `@unchecked Sendable`: made before the loop's thread starts, and from then on touched on that thread only.
final class ServerLoop: @unchecked Sendable {
    let loop: EventLoop
    let state: ServerState
    /// What a socket is read into; one for all connections, because only one is read at a time.
    var input = [UInt8](repeating: 0, count: 64 * 1024)
    /// Where the head of an answer is written before it is sent.
    var scratch: [UInt8] = []
    private var connections: [Connection] = []
    private var date = DateField()
    private var tick: OpaquePointer?
    private let tickInterval: timeval

    init(_ state: ServerState) throws(HTTPError) {
        loop = try EventLoop()
        self.state = state
        tickInterval = Self.tickInterval(state.limits)
        tick = event_new(
            loop.base, -1, Int16(EV_PERSIST),
            { _, _, context in
                guard let context else { return }
                Unmanaged<ServerLoop>.fromOpaque(context).takeUnretainedValue().checkDeadlines()
            }, Unmanaged.passUnretained(self).toOpaque())
    }

    deinit {
        if let tick { event_free(tick) }
    }

    /// Takes over a socket that was accepted and counted.
    ///
    /// - Parameter isSurplus: Whether it is one too many, to be told so and closed.
    func adopt(_ socket: Int32, from address: String, isSurplus: Bool) {
        guard let connection = Connection(socket, from: address, on: self, slot: connections.count) else {
            close(socket)
            return state.closedConnection()
        }
        if connections.isEmpty, let tick {
            var interval = tickInterval
            event_add(tick, &interval)
        }
        connections.append(connection)
        if isSurplus {
            connection.refuse(.saturated)
        } else if state.isDraining {
            connection.close()
        }
    }

    /// Forgets a closed connection: the last one takes its place.
    func remove(_ connection: Connection) {
        let slot = connection.slot
        let last = connections.removeLast()
        if last !== connection {
            connections[slot] = last
            last.slot = slot
        }
        if connections.isEmpty, let tick { event_del(tick) }
        state.closedConnection()
    }

    /// Closes the connections on which nothing is under way; the others close behind their answer.
    func drain() {
        for connection in connections { connection.drain() }
    }

    func closeAll() {
        for connection in connections { connection.close() }
    }

    /// The `Date` field of now, with its CR LF.
    func dateLine() -> [UInt8] {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME_COARSE, &now)
        return date.line(at: now.tv_sec)
    }

    private func checkDeadlines() {
        let now = monotonicNanoseconds()
        for connection in connections where connection.deadline <= now { connection.timeOut() }
    }

    /// A quarter of the shortest timeout, between 5 ms and half a second: so late a timeout may come.
    private static func tickInterval(_ limits: ServerLimits) -> timeval {
        let shortest = min(
            limits.headTimeout, limits.bodyTimeout, limits.idleTimeout, limits.writeTimeout, limits.lingerTimeout)
        let interval = max(.milliseconds(5), min(shortest / 4, .milliseconds(500)))
        return timeval(tv_sec: 0, tv_usec: Int(interval.nanoseconds / 1000))
    }
}
