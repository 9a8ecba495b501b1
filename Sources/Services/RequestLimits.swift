import Basics
import Storage
import Synchronization

/// How many requests each key of a world may still make within a minute. In memory: after a start every key begins anew.
package final class RequestLimits: Sendable {
    /// What a key may still do.
    package struct Allowance: Equatable, Sendable {
        /// Requests within a minute.
        package let limit: Int
        /// Requests that are left.
        package let remaining: Int
        /// When the oldest request that counts no longer does, and another may be made for it.
        package let resetsAt: Timestamp
        /// Seconds until the next request may be made; `nil` when this one may.
        package let retryAfter: Int?
    }

    /// How far back requests count.
    fileprivate static let window = Duration.seconds(60)

    private let memory = Mutex(Memory())
    /// Until when everything is refused that an organisation asks for, because it wanted so.
    private let exhausted = Mutex<[OrganizationID: Timestamp]>([:])

    package init() {}

    /// Counts a request. One that may not be made does not count.
    ///
    /// - Parameters:
    ///   - limit: Requests within a minute, at least 1.
    ///   - now: By the clock of the world.
    package func count(_ key: KeyID, limit: Int, at now: Timestamp) -> Allowance {
        var forgotten: [KeyID: RequestWindow] = [:]
        return memory.withLock { memory in
            // What is forgotten is freed after the lock was given back.
            memory.turn(at: now, &forgotten)
            return memory.count(key, limit: limit, at: now)
        }
    }

    /// Refuses what an organisation asks for until a moment: so that it sees what its programs make of that.
    package func exhaust(_ organization: OrganizationID, until end: Timestamp, at now: Timestamp) {
        exhausted.withLock { exhausted in
            exhausted = exhausted.filter { $0.value > now }
            exhausted[organization] = end
        }
    }

    /// What is left to an organisation whose requests are refused because it wanted so; `nil` for any other.
    package func exhaustion(of caller: Caller, at now: Timestamp) -> Allowance? {
        let end = exhausted.withLock { $0[caller.organization.id] }
        guard let end, end > now else { return nil }
        return Allowance(
            limit: caller.requestsPerMinute, remaining: 0, resetsAt: end,
            retryAfter: (end - now).secondsToWait)
    }

    /// How many keys are remembered: those that called within the last two minutes, at the most.
    package var keys: Int { memory.withLock { $0.keys } }
}

extension Caller {
    /// Requests within a minute: what the plan allows, or what the key was narrowed to.
    package var requestsPerMinute: Int {
        max(1, min(key.rateLimit ?? .max, organization.plan.requestsPerMinute))
    }
}

/// The windows of keys, in two heaps: those that called since the last turn, and those that called last before it. At a turn
/// the older heap is forgotten: what is in it has left the windows. So idle keys cost nothing, and nobody searches for them.
private struct Memory {
    private var current: [KeyID: RequestWindow] = [:]
    private var previous: [KeyID: RequestWindow] = [:]
    private var turnedAt = Timestamp(milliseconds: 0)

    var keys: Int { current.count + previous.count }

    mutating func turn(at now: Timestamp, _ forgotten: inout [KeyID: RequestWindow]) {
        let age = now - turnedAt
        guard age >= RequestLimits.window || age < .zero else { return }
        turnedAt = now
        forgotten = previous
        previous = current
        current = [:]
    }

    mutating func count(_ key: KeyID, limit: Int, at now: Timestamp) -> RequestLimits.Allowance {
        if let place = current.index(forKey: key) { return current.values[place].count(limit, at: now) }
        var window = previous.removeValue(forKey: key) ?? RequestWindow()
        defer { current[key] = window }
        return window.count(limit, at: now)
    }
}

/// The requests of one key that count.
private struct RequestWindow {
    /// When they were made, in milliseconds since 1970, oldest first; those before `first` no longer count.
    private var moments: [Int64] = []
    private var first = 0

    mutating func count(_ limit: Int, at now: Timestamp) -> RequestLimits.Allowance {
        let length = RequestLimits.window.wholeMilliseconds
        let now = now.milliseconds
        // The clock was set back: what is ahead would count for too long.
        if let last = moments.last, last > now { self = RequestWindow() }
        while first < moments.count, moments[first] <= now - length { first += 1 }
        if first * 2 > moments.count {
            moments.removeFirst(first)
            first = 0
        }
        let free = limit - (moments.count - first)
        if free > 0 { moments.append(now) }
        let resetsAt = moments[first] + length
        guard free <= 0 else {
            return RequestLimits.Allowance(
                limit: limit, remaining: free - 1, resetsAt: Timestamp(milliseconds: resetsAt), retryAfter: nil)
        }
        // There may be more than the limit, when it was lowered meanwhile.
        let wait = moments[moments.count - limit] + length - now
        return RequestLimits.Allowance(
            limit: limit, remaining: 0, resetsAt: Timestamp(milliseconds: resetsAt),
            retryAfter: Duration.milliseconds(wait).secondsToWait)
    }
}
