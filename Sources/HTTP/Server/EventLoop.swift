import Basics
import CEvent
import Glibc
import Synchronization

/// A thread that waits for sockets, and runs the tasks of those who use it as their executor between two waits.
///
/// `@unchecked Sendable`: everything but `queue` and `thread` is touched on the loop's own thread only, or before that
/// thread starts.
final class EventLoop: TaskExecutor, @unchecked Sendable {
    private enum Work {
        case job(UnownedJob)
        case closure(@Sendable () -> Void)
    }

    private struct Queue {
        var work: [Work] = []
        /// Whether the loop waits for sockets, or is about to, and has to be woken when work comes.
        var isWaiting = false
        var isStopping = false
        var isGone = false
        var whenGone: CheckedContinuation<Void, Never>?
    }

    /// libevent's loop; for the files that make events.
    let base: OpaquePointer
    private let queue = Mutex(Queue())
    /// `pthread_self()` of the loop's thread; 0 before it runs.
    private let thread = Atomic<UInt>(0)
    private let wakeDescriptor: Int32
    private let wakeEvent: OpaquePointer

    init() throws(HTTPError) {
        let noResources = HTTPError(code: .noResources, reason: "The system has no descriptor left for an event loop.")
        guard let base = event_base_new() else { throw noResources }
        wakeDescriptor = exchange_wake_descriptor()
        // Edge-triggered: every write wakes once, and nobody has to read the counter back.
        let flags = Int16(EV_READ | EV_PERSIST | EV_ET)
        guard wakeDescriptor >= 0, let event = event_new(base, wakeDescriptor, flags, { _, _, _ in }, nil),
            event_add(event, nil) == 0
        else {
            event_base_free(base)
            throw noResources
        }
        self.base = base
        wakeEvent = event
    }

    deinit {
        event_free(wakeEvent)
        event_base_free(base)
        close(wakeDescriptor)
    }

    /// Starts the thread. Called once.
    ///
    /// - Parameter name: What the system calls it, in 15 bytes at the most.
    func start(_ name: String = "http-loop") throws(HTTPError) {
        guard let thread = WorkThread(name, { self.run() }) else {
            throw HTTPError(code: .noResources, reason: "The system refuses a thread for an event loop.")
        }
        thread.detach()
    }

    /// Ends the loop when its queue is empty, and returns when its thread is done with it.
    func stop() async {
        await withCheckedContinuation { continuation in
            let isGone = queue.withLock { queue in
                queue.isStopping = true
                if !queue.isGone { queue.whenGone = continuation }
                return queue.isGone
            }
            if isGone { continuation.resume() }
            wake()
        }
    }

    /// Ends the loop when its queue is empty, without waiting for it.
    func requestStop() {
        queue.withLock { $0.isStopping = true }
        wake()
    }

    /// Whether the caller runs on the loop's thread.
    var isCurrent: Bool { thread.load(ordering: .relaxed) == UInt(pthread_self()) }

    /// Whether it waits for sockets and has nothing else to do. Another thread that asks gets what was so a moment ago.
    var isIdle: Bool { queue.withLock { $0.isWaiting } }

    /// Runs the closure on the loop: at once when the caller is there already.
    ///
    /// - Returns: `false` when the loop has ended, and then the closure does not run.
    @discardableResult
    func perform(_ closure: @escaping @Sendable () -> Void) -> Bool {
        if isCurrent {
            closure()
            return true
        }
        return add(.closure(closure))
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        if !add(.job(job)) {
            globalConcurrentExecutor.enqueue(job)  // the loop is gone: what is left of a task ends on the shared pool
        }
    }

    private func add(_ work: Work) -> Bool {
        let (isTaken, wasWaiting) = queue.withLock { queue in
            guard !queue.isGone else { return (false, false) }
            queue.work.append(work)
            defer { queue.isWaiting = false }
            return (true, queue.isWaiting)
        }
        if wasWaiting { wake() }
        return isTaken
    }

    private func wake() {
        var one: UInt64 = 1
        _ = write(wakeDescriptor, &one, 8)  // can fail only when the counter is full, and then a wake is pending
    }

    /// The life of the thread: work, wait, work …
    private func run() {
        thread.store(UInt(pthread_self()), ordering: .relaxed)
        var batch: [Work] = []
        while true {
            runQueue(&batch)
            let isIdle: Bool? = queue.withLock { queue in
                guard queue.work.isEmpty else { return false }
                if queue.isStopping {
                    queue.isGone = true
                    return nil
                }
                queue.isWaiting = true
                return true
            }
            guard let isIdle else { break }
            event_base_loop(base, EVLOOP_ONCE | (isIdle ? 0 : EVLOOP_NONBLOCK))
            if isIdle { queue.withLock { $0.isWaiting = false } }
        }
        thread.store(0, ordering: .relaxed)
        queue.withLock { $0.whenGone }?.resume()
    }

    /// Runs what is queued, and what that queues in turn, but not for ever: sockets get their turn too.
    private func runQueue(_ batch: inout [Work]) {
        for _ in 0..<16 {
            queue.withLock { swap(&$0.work, &batch) }
            if batch.isEmpty { return }
            for work in batch {
                switch work {
                case .job(let job): job.runSynchronously(on: asUnownedTaskExecutor())
                case .closure(let closure): closure()
                }
            }
            batch.removeAll(keepingCapacity: true)
        }
    }
}

/// Now, in nanoseconds of a clock that only goes forward.
func monotonicNanoseconds() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
}

extension Duration {
    /// As whole nanoseconds; what is too long for them (292 years) becomes the longest.
    var nanoseconds: Int64 {
        let (seconds, attoseconds) = components
        let (product, overflows) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        return overflows ? .max / 4 : min(product, .max / 4) + attoseconds / 1_000_000_000
    }
}
