import Glibc

/// Two sockets on one port of 127.0.0.1: one for datagrams, one for connections.
struct NameServerSockets {
    let udp: Int32
    let tcp: Int32
    let port: Int

    /// - Parameter port: 0 for any that is free for both.
    static func bind(_ port: Int) throws(SimulatorError) -> NameServerSockets {
        // A port that is free for datagrams may be taken for connections; then another one is tried.
        for _ in 0..<(port == 0 ? 32 : 1) {
            guard let udp = make(datagramSocket, port) else { continue }
            guard let taken = boundPort(udp), let tcp = make(streamSocket, taken), listen(tcp, 16) == 0 else {
                close(udp)
                continue
            }
            return NameServerSockets(udp: udp, tcp: tcp, port: taken)
        }
        throw SimulatorError(.addressInUse, "Port \(port) of 127.0.0.1 cannot be used by a name server.")
    }

    private static func make(_ type: Int32, _ port: Int) -> Int32? {
        let made = socket(AF_INET, type | closeOnExec | nonBlocking, 0)
        guard made >= 0 else { return nil }
        if type == streamSocket {
            // A connection of a server that has just ended must not keep the port.
            var yes: Int32 = 1
            setsockopt(made, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(clamping: port).bigEndian)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.bind(made, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else {
            close(made)
            return nil
        }
        return made
    }

    private static func boundPort(_ socket: Int32) -> Int? {
        var address = sockaddr_in()
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let result = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(socket, $0, &length) }
        }
        return result == 0 ? Int(UInt16(bigEndian: address.sin_port)) : nil
    }
}

// As numbers, because whether Swift sees the enumerators depends on which C module is compiled first.
private let streamSocket: Int32 = 1
private let datagramSocket: Int32 = 2
private let closeOnExec: Int32 = 0o2000000
private let nonBlocking: Int32 = 0o4000
