import Glibc

/// A thread of one's own: for work that blocks, which must never run on the pool that tasks share, and for handles of C
/// libraries that one thread alone may touch.
package struct WorkThread: Sendable {
    private let id: pthread_t

    /// Starts a thread that runs `body` to its end. `nil` when the system has no thread to give.
    ///
    /// - Parameter body: Held, with all that it holds, until it has ended.
    package init?(_ body: @escaping @Sendable () -> Void) {
        let box = Unmanaged.passRetained(ThreadBody(body))
        var thread = pthread_t()
        guard pthread_create(&thread, nil, Self.enter, box.toOpaque()) == 0 else {
            box.release()
            return nil
        }
        id = thread
    }

    /// Waits for its end. To be called once, unless it was detached.
    package func join() {
        pthread_join(id, nil)
    }

    /// Lets it end by itself.
    package func detach() {
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
