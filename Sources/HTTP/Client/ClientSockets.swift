import CCurl
import CEvent
import Glibc

/// What libcurl waits for: sockets, and a moment. It says so by callbacks, and hears only of the sockets on which something
/// has happened: with many requests under way, to look at each of them every time would cost more than the requests.
///
/// All of it is for the client's thread, but for `wake()`.
final class ClientSockets {
    /// The first is what `wake()` writes to.
    private var watched: [pollfd]
    private var deadline: ContinuousClock.Instant?
    private let wakeDescriptor: Int32

    /// The longest wait; it only has to end some time.
    private static let longestWait: Int32 = 60_000

    /// `nil` when the system has no descriptor left.
    init?() {
        wakeDescriptor = exchange_wake_descriptor()
        guard wakeDescriptor >= 0 else { return nil }
        watched = [pollfd(fd: wakeDescriptor, events: Int16(POLLIN), revents: 0)]
    }

    deinit {
        close(wakeDescriptor)
    }

    /// Has a multi handle say what it waits for. This object must outlive it.
    func listen(to multi: UnsafeMutableRawPointer) {
        let own = Unmanaged.passUnretained(self).toOpaque()
        exchange_curl_multi_on_socket(
            multi,
            { _, socket, what, context, _ in
                if let context { sockets(context).watch(socket, for: what) }
                return 0
            }, own)
        exchange_curl_multi_on_timer(
            multi,
            { _, milliseconds, context in
                if let context { sockets(context).expect(in: milliseconds) }
                return 0
            }, own)
    }

    /// Ends a wait, the one under way or the next. From any thread.
    func wake() {
        var one: UInt64 = 1
        _ = write(wakeDescriptor, &one, 8)  // can fail only when the counter is full, and then a wake is pending
    }

    /// Waits, and has libcurl go on where something happened. A moment that has come already needs no look at the sockets: a
    /// request that was just added is one.
    func wait(for multi: UnsafeMutableRawPointer) {
        var running: Int32 = 0
        if !isDue {
            for (socket, events) in poll() { curl_multi_socket_action(multi, socket, events, &running) }
        }
        guard isDue else { return }
        deadline = nil
        curl_multi_socket_action(multi, exchange_curl_bad_socket, 0, &running)
    }

    private var isDue: Bool { deadline.map { $0 <= .now } ?? false }

    /// The sockets on which something happened, and what: for libcurl to look itself, 0.
    private func poll() -> [(curl_socket_t, Int32)] {
        var wait = Self.longestWait
        if let deadline {
            // Rounded up: libcurl would find that it is too early, and wait anew.
            let left = (deadline - .now) / .milliseconds(1)
            wait = Int32(max(0, min(left.rounded(.up), Double(wait))))
        }
        guard Glibc.poll(&watched, nfds_t(watched.count), wait) > 0 else { return [] }
        if watched[0].revents != 0 {
            var count: UInt64 = 0
            _ = read(wakeDescriptor, &count, 8)
        }
        return watched.dropFirst().compactMap { entry in
            switch Int32(entry.revents) {
            case 0: nil
            case POLLIN: (entry.fd, CURL_CSELECT_IN)
            case POLLOUT: (entry.fd, CURL_CSELECT_OUT)
            case POLLIN | POLLOUT: (entry.fd, CURL_CSELECT_IN | CURL_CSELECT_OUT)
            default: (entry.fd, 0)
            }
        }
    }

    private func watch(_ socket: curl_socket_t, for what: Int32) {
        let place = watched.dropFirst().firstIndex { $0.fd == socket }
        let events: Int32
        switch what {
        case CURL_POLL_IN: events = POLLIN
        case CURL_POLL_OUT: events = POLLOUT
        case CURL_POLL_INOUT: events = POLLIN | POLLOUT
        default:
            if let place { watched.remove(at: place) }
            return
        }
        if let place {
            watched[place].events = Int16(events)
        } else {
            watched.append(pollfd(fd: socket, events: Int16(events), revents: 0))
        }
    }

    /// - Parameter milliseconds: After which libcurl wants to go on; negative for not at all.
    private func expect(in milliseconds: Int) {
        deadline = milliseconds < 0 ? nil : .now + .milliseconds(milliseconds)
    }
}

private func sockets(_ context: UnsafeMutableRawPointer) -> ClientSockets {
    Unmanaged<ClientSockets>.fromOpaque(context).takeUnretainedValue()
}
