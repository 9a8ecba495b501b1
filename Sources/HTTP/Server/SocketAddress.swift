import CEvent
import Glibc

/// The address and port of a socket, IPv4 or IPv6.
struct SocketAddress {
    private var storage = sockaddr_storage()
    private var length = socklen_t(0)

    /// The first address of a host, which may be a literal or a name. Asks the resolver, so it may wait.
    init(host: String, port: Int) throws(HTTPError) {
        guard (0...65535).contains(port) else {
            throw HTTPError(code: .cannotListen, reason: "The port is \(port); expected 0 to 65535.")
        }
        var hints = addrinfo()
        hints.ai_socktype = exchange_stream_socket
        hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV
        var found: UnsafeMutablePointer<addrinfo>?
        let failure = getaddrinfo(host, String(port), &hints, &found)
        defer { if let found { freeaddrinfo(found) } }
        guard failure == 0, let first = found?.pointee, let address = first.ai_addr else {
            throw HTTPError(code: .cannotListen, reason: "`\(host)` is no address of this machine.")
        }
        self.init(copying: address, length: first.ai_addrlen)
    }

    /// The address a socket is bound to.
    init?(boundTo socket: Int32) {
        length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let result = withUnsafeMutableBytes(of: &storage) { bytes in
            getsockname(socket, bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self), &length)
        }
        guard result == 0 else { return nil }
    }

    /// A copy of an address the system gave; `nil` when it gave none.
    init?(_ address: UnsafePointer<sockaddr>?, length: socklen_t) {
        guard let address else { return nil }
        self.init(copying: address, length: length)
    }

    private init(copying address: UnsafePointer<sockaddr>, length: socklen_t) {
        self.length = min(length, socklen_t(MemoryLayout<sockaddr_storage>.size))
        withUnsafeMutableBytes(of: &storage) { bytes in
            bytes.copyMemory(from: UnsafeRawBufferPointer(start: address, count: Int(self.length)))
        }
    }

    /// Hands the address to a C function.
    func withPointer<Result>(_ body: (UnsafeMutablePointer<sockaddr>?, socklen_t) -> Result) -> Result {
        var copy = storage
        return withUnsafeMutableBytes(of: &copy) { bytes in
            body(bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self), length)
        }
    }

    /// The bytes of the address alone, in network order: 4 or 16; empty for another family.
    var bytes: [UInt8] {
        withUnsafeBytes(of: storage) { all in
            switch Int32(storage.ss_family) {
            case AF_INET: Array(all[4..<8])  // sockaddr_in: family, port, address
            case AF_INET6: Array(all[8..<24])  // sockaddr_in6: family, port, flow, address
            default: []
            }
        }
    }

    /// The port; both families keep it in the same place.
    var port: Int {
        withUnsafeBytes(of: storage) { Int($0[2]) << 8 | Int($0[3]) }
    }

    /// The address as text, without the port. An IPv4 address that came in by an IPv6 socket is shown as IPv4.
    var host: String? {
        var address = bytes
        if address.count == 16, address.starts(with: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]) {
            address.removeFirst(12)
        }
        guard !address.isEmpty else { return nil }
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        let family = address.count == 4 ? AF_INET : AF_INET6
        guard inet_ntop(family, address, &text, socklen_t(text.count)) != nil else { return nil }
        return text.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } }
    }
}
