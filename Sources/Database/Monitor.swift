import Glibc

/// A value under a lock, on which threads can wait for a change.
final class Monitor<Value>: @unchecked Sendable {
    // Unchecked: the value is reached only while the mutex is held; the two pointers never change.
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>
    private let condition: UnsafeMutablePointer<pthread_cond_t>
    private var value: Value

    init(_ value: sending Value) {
        mutex = .allocate(capacity: 1)
        mutex.initialize(to: pthread_mutex_t())
        // One that notices when a thread takes it twice, rather than wait for ever.
        var kind = pthread_mutexattr_t()
        pthread_mutexattr_init(&kind)
        pthread_mutexattr_settype(&kind, Int32(PTHREAD_MUTEX_ERRORCHECK))
        pthread_mutex_init(mutex, &kind)
        pthread_mutexattr_destroy(&kind)
        condition = .allocate(capacity: 1)
        condition.initialize(to: pthread_cond_t())
        var attributes = pthread_condattr_t()
        pthread_condattr_init(&attributes)
        pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
        pthread_cond_init(condition, &attributes)
        pthread_condattr_destroy(&attributes)
        self.value = value
    }

    deinit {
        pthread_cond_destroy(condition)
        condition.deallocate()
        pthread_mutex_destroy(mutex)
        mutex.deallocate()
    }

    /// Runs `body` with the lock held.
    func withLock<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
        lock()
        defer { pthread_mutex_unlock(mutex) }
        return try body(&value)
    }

    /// Runs `body` with the lock held, and wakes one waiting thread.
    func signal<Result>(_ body: (inout Value) -> Result) -> Result {
        let result = withLock(body)
        pthread_cond_signal(condition)
        return result
    }

    /// Runs `body` with the lock held, and wakes all waiting threads.
    func broadcast(_ body: (inout Value) -> Void) {
        withLock(body)
        pthread_cond_broadcast(condition)
    }

    /// Waits until `body` gives a result: tries at once, and again at every wake-up.
    func wait<Result>(for body: (inout Value) -> Result?) -> Result {
        lock()
        defer { pthread_mutex_unlock(mutex) }
        while true {
            if let result = body(&value) { return result }
            pthread_cond_wait(condition, mutex)
        }
    }

    /// Waits like `wait(for:)`, but no longer than `seconds`. `nil` when the time is over.
    func wait<Result>(atMost seconds: Int, for body: (inout Value) -> Result?) -> Result? {
        var deadline = timespec()
        clock_gettime(CLOCK_MONOTONIC, &deadline)
        deadline.tv_sec += seconds
        lock()
        defer { pthread_mutex_unlock(mutex) }
        while true {
            if let result = body(&value) { return result }
            if pthread_cond_timedwait(condition, mutex, &deadline) == ETIMEDOUT { return body(&value) }
        }
    }

    private func lock() {
        let status = pthread_mutex_lock(mutex)
        precondition(status == 0, "a closure of a database called the same database and waits for itself")
    }
}
