import Basics
import CCurl
import Glibc
import Synchronization

/// The thread that owns libcurl's handles: takes requests, moves bytes, tells outcomes.
///
/// `@unchecked Sendable`: but for `orders` and waking the thread, everything is touched on its thread only.
final class ClientThread: @unchecked Sendable {
    enum Order {
        case send(Transfer)
        case cancel(Transfer)
        case abortAll
    }

    private struct Orders {
        var waiting: [Order] = []
        var isWakePending = false
        var isStopping = false
        var isGone = false
        var whenGone: [CheckedContinuation<Void, Never>] = []
    }

    private let orders = Mutex(Orders())
    private let multi: UnsafeMutableRawPointer
    private let sockets: ClientSockets
    private let limits: ClientLimits
    private var running: [UnsafeMutableRawPointer: Transfer] = [:]
    /// Handles that serve the next request; making one costs more. Each holds about 8 kB.
    private var spare: [UnsafeMutableRawPointer] = []

    init(_ limits: ClientLimits) throws(HTTPClientError) {
        guard isCurlReady, let sockets = ClientSockets(), let multi = curl_multi_init() else {
            throw HTTPClientError(code: .noResources, reason: "libcurl does not start.")
        }
        self.multi = multi
        self.sockets = sockets
        sockets.listen(to: multi)
        self.limits = limits
        exchange_curl_multi_set_long(multi, CURLMOPT_MAX_HOST_CONNECTIONS, limits.connectionsPerHost)
        exchange_curl_multi_set_long(multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, limits.connections)
        exchange_curl_multi_set_long(multi, CURLMOPT_MAXCONNECTS, limits.connections)
    }

    deinit {
        for handle in spare { curl_easy_cleanup(handle) }
        curl_multi_cleanup(multi)
    }

    func start() throws(HTTPClientError) {
        guard let thread = WorkThread("http-client", { self.run() }) else {
            throw HTTPClientError(code: .noResources, reason: "The system refuses a thread for the HTTP client.")
        }
        thread.detach()
    }

    /// Hands an order to the thread. Returns `false` when it takes no more: a `send` after `stop`, anything after its end.
    @discardableResult
    func add(_ order: Order) -> Bool {
        let (isTaken, mustWake) = orders.withLock { orders in
            if orders.isGone { return (false, false) }
            if case .send = order, orders.isStopping { return (false, false) }
            orders.waiting.append(order)
            defer { orders.isWakePending = true }
            return (true, !orders.isWakePending)
        }
        if mustWake { sockets.wake() }
        return isTaken
    }

    /// Takes no more requests, and ends the thread when those under way are done.
    func stop() {
        orders.withLock { $0.isStopping = true }
        sockets.wake()
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

    private func run() {
        // TLS writes to a connection that the other side has closed raise it, and libcurl leaves it to the thread.
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGPIPE)
        pthread_sigmask(SIG_BLOCK, &signals, nil)

        while true {
            followOrders()
            takeFinished()
            let isDone = orders.withLock { orders in
                guard orders.isStopping, orders.waiting.isEmpty, running.isEmpty else { return false }
                orders.isGone = true
                return true
            }
            if isDone { break }
            sockets.wait(for: multi)
        }
        let waiters = orders.withLock { orders in
            defer { orders.whenGone = [] }
            return orders.whenGone
        }
        for waiter in waiters { waiter.resume() }
    }

    private func followOrders() {
        let taken = orders.withLock { orders in
            orders.isWakePending = false
            defer { orders.waiting = [] }
            return orders.waiting
        }
        for order in taken {
            switch order {
            case .send(let transfer): begin(transfer)
            case .cancel(let transfer): abort([transfer], .cancelled, "The request was cancelled.")
            case .abortAll: abort(Array(running.values), .shutDown, "The client was shut down.")
            }
        }
    }

    private func begin(_ transfer: Transfer) {
        guard !transfer.isCancelled.load(ordering: .relaxed) else {
            return transfer.end(.failure(HTTPClientError(code: .cancelled, reason: "The request was cancelled.")))
        }
        guard let handle = spare.popLast() ?? newHandle() else {
            return transfer.end(.failure(HTTPClientError(code: .noResources, reason: "libcurl has no handle left.")))
        }
        do {
            try transfer.configure(handle)
        } catch {
            recycle(handle)
            return transfer.end(.failure(error))
        }
        running[handle] = transfer
        let added = curl_multi_add_handle(multi, handle)
        if added != CURLM_OK {
            running[handle] = nil
            recycle(handle)
            transfer.end(.failure(HTTPClientError(code: .noResources, reason: "libcurl takes no more requests.")))
        }
    }

    private func takeFinished() {
        var left: Int32 = 0
        while let message = curl_multi_info_read(multi, &left) {
            guard message.pointee.msg == CURLMSG_DONE, let handle = message.pointee.easy_handle else { continue }
            let code = message.pointee.data.result
            guard let transfer = running.removeValue(forKey: handle) else { continue }
            let outcome = transfer.outcome(code, of: handle)
            curl_multi_remove_handle(multi, handle)
            recycle(handle)
            transfer.end(outcome)
        }
    }

    private func abort(_ transfers: [Transfer], _ code: HTTPClientError.Code, _ reason: String) {
        for transfer in transfers {
            guard let handle = running.first(where: { $0.value === transfer })?.key else { continue }
            running[handle] = nil
            curl_multi_remove_handle(multi, handle)
            recycle(handle)
            transfer.end(.failure(HTTPClientError(code: code, reason: reason)))
        }
    }

    private func recycle(_ handle: UnsafeMutableRawPointer) {
        guard spare.count < limits.connections else { return curl_easy_cleanup(handle) }
        Transfer.release(handle)
        spare.append(handle)
    }

    private func newHandle() -> UnsafeMutableRawPointer? {
        let handle = curl_easy_init()
        if let handle { Transfer.prepare(handle, limits) }
        return handle
    }
}

/// libcurl's own preparation, which must happen once and before any of its threads.
private let isCurlReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
