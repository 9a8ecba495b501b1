import CEvent
import Glibc

/// A socket that accepts connections on a loop.
///
/// `@unchecked Sendable`: made before the loop's thread starts, and from then on touched on that thread only.
final class Listener: @unchecked Sendable {
    /// The port that is listened on, also when 0 asked for any.
    let port: Int
    private let loop: EventLoop
    private let accepted: (Int32, String) -> Void
    private var listener: OpaquePointer?
    private var retry: OpaquePointer?
    private var owner: AnyObject?

    /// Binds and listens; accepts nothing before `begin(for:)`.
    ///
    /// - Parameter host: An address or a name of this machine.
    /// - Parameter accepted: Gets each new socket, which is non-blocking, and the address it comes from.
    init(
        host: String, port: Int, loop: EventLoop, accepted: @escaping (Int32, String) -> Void
    ) throws(HTTPError) {
        self.loop = loop
        self.accepted = accepted
        let address = try SocketAddress(host: host, port: port)
        let flags = LEV_OPT_CLOSE_ON_FREE | LEV_OPT_CLOSE_ON_EXEC | LEV_OPT_REUSEABLE | LEV_OPT_DISABLED
        let made = address.withPointer { pointer, length in
            evconnlistener_new_bind(loop.base, nil, nil, flags, 1024, pointer, Int32(length))
        }
        guard let made else { throw Self.failure(errno, "\(host):\(port)") }
        listener = made
        let socket = evconnlistener_get_fd(made)
        self.port = SocketAddress(boundTo: socket)?.port ?? port

        // Accepted sockets inherit it: an answer goes out at once.
        var isOn: Int32 = 1
        setsockopt(socket, Int32(IPPROTO_TCP), TCP_NODELAY, &isOn, socklen_t(MemoryLayout<Int32>.size))

        let context = Unmanaged.passUnretained(self).toOpaque()
        evconnlistener_set_cb(
            made,
            { _, socket, address, length, context in
                guard let context else { return }
                let from = SocketAddress(address, length: socklen_t(length))?.host ?? "unknown"
                Unmanaged<Listener>.fromOpaque(context).takeUnretainedValue().accepted(socket, from)
            }, context)
        evconnlistener_set_error_cb(made) { _, context in
            guard let context else { return }
            Unmanaged<Listener>.fromOpaque(context).takeUnretainedValue().pause()
        }
        retry = event_new(
            loop.base, -1, 0,
            { _, _, context in
                guard let context else { return }
                Unmanaged<Listener>.fromOpaque(context).takeUnretainedValue().resume()
            }, context)
    }

    deinit {
        close()
    }

    /// Accepts connections, and keeps `owner` alive until `close()`.
    func begin(for owner: AnyObject) {
        self.owner = owner
        resume()
    }

    private func resume() {
        if let listener { evconnlistener_enable(listener) }
    }

    /// Frees the port.
    func close() {
        if let listener { evconnlistener_free(listener) }
        if let retry { event_free(retry) }
        listener = nil
        retry = nil
        owner = nil
    }

    /// The system has no descriptor left for a new connection: let them wait a moment, rather than spin.
    private func pause() {
        guard let listener, let retry else { return }
        evconnlistener_disable(listener)
        var moment = timeval(tv_sec: 0, tv_usec: 100_000)
        event_add(retry, &moment)
    }

    private static func failure(_ code: Int32, _ address: String) -> HTTPError {
        switch code {
        case EADDRINUSE:
            HTTPError(code: .addressInUse, reason: "\(address) is taken; another program listens there.")
        default:
            HTTPError(code: .cannotListen, reason: "Cannot listen on \(address): \(String(cString: strerror(code))).")
        }
    }
}
