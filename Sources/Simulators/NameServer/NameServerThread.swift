import Basics
import Glibc
import Synchronization

/// The thread that owns a name server's sockets.
///
/// `@unchecked Sendable`: but for `control` and the pipe's writing end, everything is touched on its thread only.
final class NameServerThread: @unchecked Sendable {
    private struct Control {
        var isStarted = false
        var isGone = false
        var whenGone: [CheckedContinuation<Void, Never>] = []
    }

    private let state: NameServerState
    private let sockets: NameServerSockets
    private let pipeEnds: (read: Int32, write: Int32)
    private let control = Mutex(Control())
    /// Connections by descriptor, with what has come in on each.
    private var connections: [Int32: [UInt8]] = [:]

    init(_ state: NameServerState, _ sockets: NameServerSockets) throws(SimulatorError) {
        self.state = state
        self.sockets = sockets
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else {
            close(sockets.udp)
            close(sockets.tcp)
            throw SimulatorError(.noResources, "The system has no descriptor left for a name server.")
        }
        pipeEnds = (ends[0], ends[1])
    }

    deinit {
        for socket in [sockets.udp, sockets.tcp, pipeEnds.read, pipeEnds.write] { close(socket) }
    }

    func start() throws(SimulatorError) {
        control.withLock { $0.isStarted = true }
        guard let thread = WorkThread("name-server", { self.run() }) else {
            throw SimulatorError(.noResources, "The system refuses a thread for a name server.")
        }
        thread.detach()
    }

    func stop() async {
        var byte: UInt8 = 0
        _ = write(pipeEnds.write, &byte, 1)
        await withCheckedContinuation { continuation in
            let isGone = control.withLock { control in
                guard control.isStarted, !control.isGone else { return true }
                control.whenGone.append(continuation)
                return false
            }
            if isGone { continuation.resume() }
        }
    }

    private func run() {
        while serveOnce() {}
        for socket in connections.keys { close(socket) }
        let waiters = control.withLock { control in
            control.isGone = true
            defer { control.whenGone = [] }
            return control.whenGone
        }
        for waiter in waiters { waiter.resume() }
    }

    /// Waits for something to happen and deals with it. Returns whether to go on.
    private func serveOnce() -> Bool {
        var waiting = ([pipeEnds.read, sockets.udp, sockets.tcp] + connections.keys).map {
            pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
        }
        guard poll(&waiting, nfds_t(waiting.count), -1) > 0 else { return true }
        for ready in waiting where ready.revents != 0 {
            switch ready.fd {
            case pipeEnds.read: return false
            case sockets.udp: answerDatagram()
            case sockets.tcp: acceptConnection()
            default: serveConnection(ready.fd)
            }
        }
        return true
    }

    private func answerDatagram() {
        var buffer = [UInt8](repeating: 0, count: 4096)
        var sender = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        withUnsafeMutablePointer(to: &sender) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                let count = recvfrom(sockets.udp, &buffer, buffer.count, dontWait, address, &length)
                guard count > 0, let answer = state.answer(Array(buffer[..<count]), overUDP: true) else { return }
                _ = sendto(sockets.udp, answer, answer.count, dontWait | noSignal, address, length)
            }
        }
    }

    private func acceptConnection() {
        let socket = accept(sockets.tcp, nil, nil)
        guard socket >= 0 else { return }
        guard connections.count < 64 else {
            close(socket)
            return
        }
        connections[socket] = []
    }

    private func drop(_ socket: Int32) {
        connections[socket] = nil
        close(socket)
    }

    /// Messages with their length in two bytes before each (RFC 1035, 4.2.2).
    private func serveConnection(_ socket: Int32) {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = recv(socket, &buffer, buffer.count, dontWait)
        if count < 0, errno == EAGAIN { return }
        guard count > 0, var received = connections[socket] else { return drop(socket) }
        received += buffer[..<count]
        while received.count >= 2 {
            let length = Int(received[0]) << 8 | Int(received[1])
            guard received.count >= 2 + length else { break }
            if let answer = state.answer(Array(received[2..<(2 + length)]), overUDP: false) {
                let framed = [UInt8(answer.count >> 8), UInt8(answer.count & 0xFF)] + answer
                // Whoever does not read its answers is left: the one thread waits for nobody.
                guard send(socket, framed, framed.count, noSignal | dontWait) == framed.count else {
                    return drop(socket)
                }
            }
            received.removeFirst(2 + length)
        }
        connections[socket] = received
    }
}

// As numbers, because whether Swift sees the enumerators depends on which C module is compiled first.
private let dontWait: Int32 = 0x40
private let noSignal: Int32 = 0x4000
