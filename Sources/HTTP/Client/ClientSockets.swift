import Basics
import CCurl
import CEvent
import Glibc

/// What libcurl waits for: sockets, and a moment. It says so by callbacks, and hears only of the sockets on which something
/// has happened: with many requests under way, to look at each of them every time would cost more than the requests.
///
/// All of it is for the client's thread, but for `wake()`.
final class ClientSockets {
    private let wakeDescriptor: Int32
    private let poller: Int32
    /// The sockets that libcurl waits for.
    private var wanted: Set<curl_socket_t> = []
    /// What one wait tells; what is beyond comes with the next.
    private var happened = [epoll_event](repeating: epoll_event(), count: 128)
    private var deadline: ContinuousClock.Instant?

    /// The longest wait; it only has to end some time.
    private static let longestWait: Int32 = 60_000

    /// `nil` when the system has no descriptor left.
    init?() {
        wakeDescriptor = exchange_wake_descriptor()
        poller = exchange_poller()
        // By its edge: a wake is told once, and nobody has to take it from the descriptor.
        guard wakeDescriptor >= 0, poller >= 0, control(EPOLL_CTL_ADD, wakeDescriptor, exchange_poll_edge) else {
            return nil
        }
    }

    deinit {
        close(poller)
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
            let count = epoll_wait(poller, &happened, Int32(happened.count), untilDue)
            for index in 0..<max(0, Int(count)) {
                let socket = happened[index].data.fd
                if wanted.contains(socket) {
                    curl_multi_socket_action(multi, socket, Self.flags(of: happened[index].events), &running)
                } else if socket != wakeDescriptor {
                    _ = control(EPOLL_CTL_DEL, socket, 0)
                }
            }
        }
        guard isDue else { return }
        deadline = nil
        curl_multi_socket_action(multi, exchange_curl_bad_socket, 0, &running)
    }

    private var isDue: Bool { deadline.map { $0 <= .now } ?? false }

    /// Milliseconds, one begun as a whole one: libcurl would find that it is too early, and wait anew.
    private var untilDue: Int32 {
        guard let deadline else { return Self.longestWait }
        let left = (deadline - .now).wholeMilliseconds + 1
        return min(Int32(clamping: max(0, left)), Self.longestWait)
    }

    /// What libcurl is told of a socket; of anything but reading and writing 0, for it to look itself.
    private static func flags(of events: UInt32) -> Int32 {
        switch events {
        case exchange_poll_in: CURL_CSELECT_IN
        case exchange_poll_out: CURL_CSELECT_OUT
        case exchange_poll_in | exchange_poll_out: CURL_CSELECT_IN | CURL_CSELECT_OUT
        default: 0
        }
    }

    /// A socket that nobody waits for stays known to the system until something happens on it: mostly the next request
    /// comes first. When it is closed the system forgets it, so what is known there is never taken for granted here.
    ///
    /// A socket that the system cannot watch is left alone: its request ends by its timeout.
    func watch(_ socket: curl_socket_t, for what: Int32) {
        let events: UInt32
        switch what {
        case CURL_POLL_IN: events = exchange_poll_in
        case CURL_POLL_OUT: events = exchange_poll_out
        case CURL_POLL_INOUT: events = exchange_poll_in | exchange_poll_out
        default:
            wanted.remove(socket)
            return
        }
        wanted.insert(socket)
        if !control(EPOLL_CTL_MOD, socket, events) { _ = control(EPOLL_CTL_ADD, socket, events) }
    }

    private func control(_ operation: Int32, _ descriptor: Int32, _ events: UInt32) -> Bool {
        var event = epoll_event(events: events, data: epoll_data_t(fd: descriptor))
        return epoll_ctl(poller, operation, descriptor, &event) == 0
    }

    /// - Parameter milliseconds: After which libcurl wants to go on; negative for not at all.
    func expect(in milliseconds: Int) {
        deadline = milliseconds < 0 ? nil : .now + .milliseconds(milliseconds)
    }
}

private func sockets(_ context: UnsafeMutableRawPointer) -> ClientSockets {
    Unmanaged<ClientSockets>.fromOpaque(context).takeUnretainedValue()
}
