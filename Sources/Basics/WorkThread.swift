import Glibc

/// A thread of one's own: for work that blocks, which must never run on the pool that tasks share, and for handles of C
/// libraries that one thread alone may touch.
package struct WorkThread: Sendable {
    private let id: pthread_t

    /// Starts a thread that runs `body` to its end. `nil` when the system has no thread to give.
    ///
    /// - Parameters:
    ///   - name: What it does, in 15 bytes at the most: `sqlite-writer`. `top -H` and profiles show it.
    ///   - body: Held, with all that it holds, until it has ended.
    package init?(_ name: String, _ body: @escaping @Sendable () -> Void) {
        let box = Unmanaged.passRetained(ThreadBody(name, body))
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
    private let name: String
    private let body: @Sendable () -> Void

    init(_ name: String, _ body: @escaping @Sendable () -> Void) {
        self.name = name
        self.body = body
    }

    func run() {
        // What pthread_setname_np does, which the Glibc module lacks. The system cuts a name that is too long.
        let file = open("/proc/thread-self/comm", O_WRONLY | O_CLOEXEC)
        if file >= 0 {
            _ = write(file, name, name.utf8.count)
            close(file)
        }
        body()
    }
}
