import Synchronization

/// What all loops of one server share: the application, the limits, and the counts that the limits are about.
final class ServerState: Sendable {
    let responder: any Responder
    let limits: ServerLimits
    let openConnections = Atomic(0)
    let requestsInFlight = Atomic(0)
    /// How many large bodies there are, and what they come to.
    private let largeBodies = Mutex<(count: Int, bytes: Int)>((0, 0))
    private let draining = Atomic(false)
    private let emptied = Mutex<CheckedContinuation<Void, Never>?>(nil)

    init(_ responder: any Responder, _ limits: ServerLimits) {
        self.responder = responder
        self.limits = limits
    }

    /// Whether the server stops: no connection serves another request.
    var isDraining: Bool { draining.load(ordering: .relaxed) }

    /// Whether no further request would be answered now; asked before its body is read.
    var isSaturated: Bool { requestsInFlight.load(ordering: .relaxed) >= limits.requestsInFlight }

    /// Whether another request may be answered now. A caller that hears yes calls `endRequest()` later.
    func beginRequest() -> Bool {
        if requestsInFlight.add(1, ordering: .relaxed).newValue <= limits.requestsInFlight { return true }
        requestsInFlight.subtract(1, ordering: .relaxed)
        return false
    }

    func endRequest() {
        requestsInFlight.subtract(1, ordering: .relaxed)
    }

    /// Whether a large body may come in, or one that is there may grow. A caller that heard yes calls `endLargeBody(_:)` when the
    /// body is not needed any more.
    ///
    /// - Parameters:
    ///   - size: What the body comes to, in bytes.
    ///   - before: What it had a place for until now; `nil` when it had none.
    func takeLargeBody(_ size: Int, before: Int?) -> Bool {
        largeBodies.withLock { bodies in
            let count = bodies.count + (before == nil ? 1 : 0)
            let bytes = bodies.bytes - (before ?? 0) + size
            guard count <= limits.largeBodies, count == 1 || bytes <= limits.largeBodiesBytes else { return false }
            bodies = (count, bytes)
            return true
        }
    }

    /// - Parameter size: What it had a place for.
    func endLargeBody(_ size: Int) {
        largeBodies.withLock { $0 = ($0.count - 1, $0.bytes - size) }
    }

    func closedConnection() {
        let left = openConnections.subtract(1, ordering: .sequentiallyConsistent).newValue
        if left == 0 && draining.load(ordering: .sequentiallyConsistent) { resumeWaiter() }
    }

    func beginDraining() {
        draining.store(true, ordering: .sequentiallyConsistent)
    }

    /// Waits until no connection is open. Called once, after `beginDraining()` and when nothing accepts any more.
    func whenEmpty() async {
        await withCheckedContinuation { continuation in
            emptied.withLock { $0 = continuation }
            if openConnections.load(ordering: .sequentiallyConsistent) == 0 { resumeWaiter() }
        }
    }

    private func resumeWaiter() {
        let waiter = emptied.withLock { waiter in
            defer { waiter = nil }
            return waiter
        }
        waiter?.resume()
    }
}
