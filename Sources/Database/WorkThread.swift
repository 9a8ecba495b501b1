import Glibc

/// A thread for work that blocks, which must never run on the pool that tasks share.
struct WorkThread: Sendable {
    private let id: pthread_t

    /// Starts a thread that runs `body` to its end.
    ///
    /// - Throws: `.busy` when the system has no thread to give.
    init(_ body: @escaping @Sendable () -> Void) throws(DatabaseError) {
        let box = Unmanaged.passRetained(ThreadBody(body))
        var thread = pthread_t()
        let failure = pthread_create(&thread, nil, Self.enter, box.toOpaque())
        guard failure == 0 else {
            box.release()
            throw DatabaseError(.busy, "no thread to be had: \(String(cString: strerror(failure)))")
        }
        id = thread
    }

    /// Waits for its end. To be called once, unless it was detached.
    func join() {
        pthread_join(id, nil)
    }

    /// Lets it end by itself.
    func detach() {
        pthread_detach(id)
    }

    private static let enter: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { box in
        if let box { Unmanaged<ThreadBody>.fromOpaque(box).takeRetainedValue().run() }
        return nil
    }
}

private final class ThreadBody: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) {
        self.run = run
    }
}
