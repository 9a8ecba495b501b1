import HTTP
import Synchronization

/// Whether the program is serving somebody: asked by what was made before the server.
final class Attendance: Sendable {
    private let server = Mutex<HTTPServer?>(nil)

    /// From now on this server is asked.
    func watch(_ server: HTTPServer) {
        self.server.withLock { $0 = server }
    }

    var isServing: Bool { server.withLock { $0?.isBusy ?? false } }
}
