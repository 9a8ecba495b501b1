import Basics
import CCares
import Glibc
import Synchronization

/// The thread that owns c-ares: takes look-ups, waits for answers, tells outcomes.
///
/// `@unchecked Sendable`: but for `orders` and the wake descriptor, everything is touched on its thread only, or before
/// that thread starts.
final class ResolverThread: @unchecked Sendable {
    enum Order {
        case ask(Lookup)
        case cancel(Lookup)
        case abortAll
    }

    private struct Orders {
        var waiting: [Order] = []
        var isStopping = false
        var isGone = false
        var whenGone: [CheckedContinuation<Void, Never>] = []
    }

    private let orders = Mutex(Orders())
    private let wakeDescriptor: Int32
    private let channel: OpaquePointer
    private let servers: Int
    /// Kept as long as the channel, which has its address.
    private let states: SocketStates
    /// Look-ups that c-ares has, those that were given up included.
    private var underWay = 0

    init(_ configuration: ResolverConfiguration) throws(DNSError) {
        guard isLibraryReady else { throw DNSError(.noResources, "c-ares does not start.") }
        var options = ares_options()
        // A server that cannot answer says so to us, and its answer is not dropped; the next question goes to the next.
        options.flags = ARES_FLAG_NOCHECKRESP | ARES_FLAG_EDNS | ARES_FLAG_NOSEARCH
        options.ednspsz = 1232
        options.timeout = Int32(clamping: max(1, configuration.timeout.milliseconds))
        options.tries = Int32(clamping: max(1, configuration.tries))
        let mask =
            ARES_OPT_FLAGS | ARES_OPT_EDNSPSZ | ARES_OPT_TIMEOUTMS | ARES_OPT_TRIES | ARES_OPT_ROTATE
            | ARES_OPT_SOCK_STATE_CB
        let states = SocketStates()
        options.sock_state_cb = noteSocketState
        options.sock_state_cb_data = Unmanaged.passUnretained(states).toOpaque()

        var made: OpaquePointer?
        let status = ares_init_options(&made, &options, mask)
        guard status == ARES_SUCCESS, let channel = made else {
            throw DNSError(.badConfiguration, "The system's resolver configuration cannot be read.")
        }
        do throws(DNSError) {
            servers = try Self.setServers(configuration.servers, of: channel)
        } catch {
            ares_destroy(channel)
            throw error
        }
        wakeDescriptor = exchange_dns_wake_descriptor()
        guard wakeDescriptor >= 0 else {
            ares_destroy(channel)
            throw DNSError(.noResources, "The system has no descriptor left for a resolver.")
        }
        self.channel = channel
        self.states = states
    }

    deinit {
        ares_destroy(channel)
        close(wakeDescriptor)
    }

    private static func setServers(_ servers: [String], of channel: OpaquePointer) throws(DNSError) -> Int {
        if !servers.isEmpty {
            let list = servers.joined(separator: ",")
            guard !servers.contains(where: { $0.contains(",") || $0.isEmpty }),
                ares_set_servers_ports_csv(channel, list) == ARES_SUCCESS
            else {
                throw DNSError(.badConfiguration, "`\(list)` are no addresses of name servers.")
            }
            return servers.count
        }
        var first: UnsafeMutablePointer<ares_addr_port_node>?
        guard ares_get_servers_ports(channel, &first) == ARES_SUCCESS else { return 1 }
        defer { ares_free_data(first) }
        var count = 0
        var next = first
        while let node = next {
            count += 1
            next = node.pointee.next
        }
        return max(1, count)
    }

    // MARK: Called from anywhere

    func start() throws(DNSError) {
        guard let thread = WorkThread("dns-resolver", { self.run() }) else {
            throw DNSError(.noResources, "The system refuses a thread for a resolver.")
        }
        thread.detach()
    }

    /// Hands an order to the thread. Returns `false` when it takes no more: an `ask` after `stop`, anything after its end.
    @discardableResult
    func add(_ order: Order) -> Bool {
        let isTaken = orders.withLock { orders in
            if orders.isGone { return false }
            if case .ask = order, orders.isStopping { return false }
            orders.waiting.append(order)
            return true
        }
        if isTaken { wake() }
        return isTaken
    }

    /// Takes no more look-ups, and ends the thread when those under way are done.
    func stop() {
        orders.withLock { $0.isStopping = true }
        wake()
    }

    /// Waits for the end of the thread.
    func whenGone() async {
        await withCheckedContinuation { continuation in
            let isGone = orders.withLock { orders in
                if !orders.isGone { orders.whenGone.append(continuation) }
                return orders.isGone
            }
            if isGone { continuation.resume() }
        }
    }

    private func wake() {
        var one: UInt64 = 1
        _ = write(wakeDescriptor, &one, 8)  // can fail only when the counter is full, and then a wake is pending
    }
}

// MARK: On the thread

extension ResolverThread {
    private func run() {
        // A write to a connection that the other side has closed raises it, and it would end the process.
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGPIPE)
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        while true {
            followOrders()
            let isDone = orders.withLock { orders in
                guard orders.isStopping, orders.waiting.isEmpty, underWay == 0 else { return false }
                orders.isGone = true
                return true
            }
            if isDone { break }
            waitForSockets()
        }
        let waiters = orders.withLock { orders in
            defer { orders.whenGone = [] }
            return orders.whenGone
        }
        for waiter in waiters { waiter.resume() }
    }

    private func followOrders() {
        let taken = orders.withLock { orders in
            defer { orders.waiting = [] }
            return orders.waiting
        }
        for order in taken {
            switch order {
            case .ask(let lookup): begin(lookup)
            case .cancel(let lookup):
                // c-ares cannot end one look-up alone: it goes on, and nobody hears of it.
                lookup.end(.failure(DNSError(.cancelled, "The look-up was cancelled.")))
            case .abortAll: ares_cancel(channel)
            }
        }
    }

    private func begin(_ lookup: Lookup) {
        guard !lookup.isCancelled.load(ordering: .relaxed) else {
            return lookup.end(.failure(DNSError(.cancelled, "The look-up was cancelled.")))
        }
        underWay += 1
        let question = Unmanaged.passRetained(Question(lookup, self))  // released by the one call of `takeAnswer`
        ares_query(
            channel, lookup.name, exchange_dns_class_in, lookup.number,
            { context, status, _, bytes, count in
                guard let context else { return }
                let question = Unmanaged<Question>.fromOpaque(context).takeRetainedValue()
                question.thread.takeAnswer(to: question.lookup, status, bytes, count)
            }, question.toOpaque())
    }

    private func takeAnswer(
        to lookup: Lookup, _ status: Int32, _ bytes: UnsafeMutablePointer<UInt8>?, _ count: Int32
    ) {
        underWay -= 1
        switch status {
        case ARES_SUCCESS:
            lookup.end(lookup.read(bytes, count))
        case ARES_ESERVFAIL, ARES_EREFUSED, ARES_ENOTIMP, ARES_EFORMERR:
            guard lookup.attempts < servers else { return lookup.end(.failure(lookup.error(status))) }
            lookup.attempts += 1
            // Not at once: c-ares is in the middle of its work.
            orders.withLock { $0.waiting.append(.ask(lookup)) }
            wake()
        default:
            lookup.end(.failure(lookup.error(status)))
        }
    }

    private func waitForSockets() {
        var waiting = [pollfd(fd: wakeDescriptor, events: Int16(POLLIN), revents: 0)]
        for (socket, events) in states.wanted { waiting.append(pollfd(fd: socket, events: events, revents: 0)) }
        var until = timeval()
        var milliseconds: Int32 = -1
        if ares_timeout(channel, nil, &until) != nil {
            // Rounded up, so as not to wake before it is due.
            milliseconds = Int32(clamping: until.tv_sec * 1000 + (Int(until.tv_usec) + 999) / 1000)
        }
        let ready = poll(&waiting, nfds_t(waiting.count), milliseconds)
        if waiting[0].revents != 0 {
            var counter: UInt64 = 0
            _ = read(wakeDescriptor, &counter, 8)
        }
        if ready > 0 {
            for socket in waiting.dropFirst() where socket.revents != 0 {
                let canRead = socket.revents & Int16(POLLIN | POLLERR | POLLHUP) != 0
                let canWrite = socket.revents & Int16(POLLOUT | POLLERR) != 0
                ares_process_fd(
                    channel, canRead ? socket.fd : exchange_dns_bad_socket,
                    canWrite ? socket.fd : exchange_dns_bad_socket)
            }
        }
        // What is overdue is found out by this call.
        ares_process_fd(channel, exchange_dns_bad_socket, exchange_dns_bad_socket)
    }
}

/// What c-ares gives back with an answer.
private final class Question {
    let lookup: Lookup
    let thread: ResolverThread

    init(_ lookup: Lookup, _ thread: ResolverThread) {
        self.lookup = lookup
        self.thread = thread
    }
}

/// The sockets that c-ares has open, and what it waits for on each. Touched on the resolver's thread only.
private final class SocketStates {
    var wanted: [Int32: Int16] = [:]
}

private let noteSocketState: ares_sock_state_cb = { context, socket, reads, writes in
    guard let context else { return }
    let states = Unmanaged<SocketStates>.fromOpaque(context).takeUnretainedValue()
    let events = (reads != 0 ? Int16(POLLIN) : 0) | (writes != 0 ? Int16(POLLOUT) : 0)
    states.wanted[socket] = events == 0 ? nil : events
}

/// c-ares' own preparation, which must happen once and before any of its threads.
private let isLibraryReady = ares_library_init(ARES_LIB_INIT_ALL) == ARES_SUCCESS

extension Duration {
    fileprivate var milliseconds: Int64 {
        let (whole, overflows) = components.seconds.multipliedReportingOverflow(by: 1000)
        return overflows ? .max : whole &+ components.attoseconds / 1_000_000_000_000_000
    }
}
