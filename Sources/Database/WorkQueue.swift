/// Work that waits for a thread: requests before background work, which has a share of every batch all the same.
struct WorkQueue<Work> {
    private var requests = Line<Work>()
    private var background = Line<Work>()
    private(set) var isClosed = false
    private var takenRequests = 0
    private var takenBackground = 0
    let limits: Limits

    /// How much fits.
    struct Limits: Sendable {
        /// The most that may wait, of each urgency.
        var waiting = 16_384
        /// The most requests taken in one batch.
        var requests = 192
        /// The most background work taken in one batch.
        var background = 64
    }

    init(limits: Limits = Limits()) {
        self.limits = limits
    }

    /// How much waits.
    var count: Int { requests.count + background.count }

    /// Puts work at the end of its line, or says why not.
    mutating func add(_ work: Work, _ urgency: Urgency) -> DatabaseError? {
        if isClosed { return .wasClosed }
        let waiting = urgency == .request ? requests.count : background.count
        guard waiting < limits.waiting else {
            return DatabaseError(.busy, "\(waiting) transactions are waiting, and no more than \(limits.waiting) may")
        }
        switch urgency {
        case .request: requests.add(work)
        case .background: background.add(work)
        }
        return nil
    }

    /// Starts the count of a batch.
    mutating func startBatch() {
        takenRequests = 0
        takenBackground = 0
    }

    /// The next work of this batch, or `nil` when the batch is full or nothing waits.
    ///
    /// - Parameter isLate: Whether the batch has taken long enough. Then only background work that has had nothing of the
    ///   batch yet gets one turn, so that slow requests do not shut it out.
    mutating func next(isLate: Bool = false) -> Work? {
        if !isLate, takenRequests < limits.requests, let work = requests.next() {
            takenRequests += 1
            return work
        }
        if takenBackground < (isLate ? 1 : limits.background), let work = background.next() {
            takenBackground += 1
            return work
        }
        return nil
    }

    /// Everything that `next` would still give in this batch.
    mutating func restOfBatch() -> [Work] {
        var rest: [Work] = []
        while let work = next() { rest.append(work) }
        return rest
    }

    /// Lets nothing more in. What waits is still given out.
    mutating func close() {
        isClosed = true
    }
}

/// First in, first out.
private struct Line<Work> {
    private var items: [Work?] = []
    private var first = 0

    var count: Int { items.count - first }

    mutating func add(_ work: Work) {
        items.append(work)
    }

    mutating func next() -> Work? {
        guard first < items.count else { return nil }
        let work = items[first]
        items[first] = nil
        first += 1
        if first == items.count {
            items.removeAll(keepingCapacity: items.capacity <= 1024)
            first = 0
        } else if first >= 1024, first * 2 >= items.count {
            items.removeFirst(first)
            first = 0
        }
        return work
    }
}
