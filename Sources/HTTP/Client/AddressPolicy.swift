import Glibc

/// Which addresses a client may connect to. Checked on the address that a name resolved to, right before connecting.
package enum AddressPolicy: Sendable {
    /// Addresses of the public internet only: for addresses that callers choose.
    case publicOnly
    /// Those, and this machine: for development and tests.
    case loopbackAllowed
    /// All of them: for addresses that the operator chose.
    case any

    func allows(_ address: IPAddress) -> Bool {
        switch self {
        case .publicOnly: address.isPublic
        case .loopbackAllowed: address.isPublic || address.isLoopback
        case .any: true
        }
    }
}

/// Whether a literal address belongs to the public internet.
///
/// - Parameter literal: `192.0.2.1` or `2001:db8::1`, without brackets.
/// - Returns: `nil` when it is no literal address, but perhaps a name.
package func isPublicAddress(_ literal: String) -> Bool? {
    IPAddress(literal)?.isPublic
}

/// An IPv4 or IPv6 address.
struct IPAddress: Equatable {
    /// 4 or 16, in network order.
    private let bytes: [UInt8]

    /// `nil` when there are neither 4 nor 16 bytes.
    init?(_ bytes: [UInt8]) {
        guard bytes.count == 4 || bytes.count == 16 else { return nil }
        self.bytes = bytes
    }

    /// Reads `192.0.2.1` or `2001:db8::1`; `nil` for anything else, also for octal and shortened forms.
    init?(_ literal: String) {
        var address = [UInt8](repeating: 0, count: 16)
        if inet_pton(AF_INET, literal, &address) == 1 {
            bytes = Array(address[..<4])
        } else if inet_pton(AF_INET6, literal, &address) == 1 {
            bytes = address
        } else {
            return nil
        }
    }

    /// 127.0.0.0/8 and ::1, also 127.0.0.0/8 written as an IPv6 address.
    var isLoopback: Bool {
        if bytes.count == 4 { return bytes[0] == 127 }
        if has(mappedPrefix, bits: 96) { return bytes[12] == 127 }
        return bytes == loopback6
    }

    /// Whether the address is reachable in the public internet, and is not another way of writing one that is not.
    ///
    /// - Source: IANA's special-purpose address registries for IPv4 and IPv6.
    var isPublic: Bool {
        if bytes.count == 4 {
            return !specialIPv4.contains { has($0.prefix, bits: $0.bits) }
        }
        if has(mappedPrefix, bits: 96) || has(nat64Prefix, bits: 96) { return embedded(at: 12).isPublic }
        if has(sixToFourPrefix, bits: 16) { return embedded(at: 2).isPublic }
        // Of the rest, only 2000::/3 is given out.
        return has([0x20], bits: 3) && !specialIPv6.contains { has($0.prefix, bits: $0.bits) }
    }

    /// The IPv4 address inside this IPv6 address.
    private func embedded(at start: Int) -> IPAddress {
        IPAddress(fourBytes: Array(bytes[start..<start + 4]))
    }

    private init(fourBytes: [UInt8]) {
        bytes = fourBytes
    }

    /// Whether the first bits are those of the prefix, which may leave out trailing zero bytes.
    private func has(_ prefix: [UInt8], bits: Int) -> Bool {
        for index in 0..<(bits + 7) / 8 {
            let mask = UInt8(truncatingIfNeeded: 0xFF00 >> min(8, bits - index * 8))
            let expected = index < prefix.count ? prefix[index] : 0
            if bytes[index] & mask != expected & mask { return false }
        }
        return true
    }
}

private let loopback6: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]
private let mappedPrefix: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
private let nat64Prefix: [UInt8] = [0x00, 0x64, 0xFF, 0x9B]
private let sixToFourPrefix: [UInt8] = [0x20, 0x02]

private let specialIPv4: [(prefix: [UInt8], bits: Int)] = [
    ([0], 8),  // this network
    ([10], 8),  // private
    ([100, 64], 10),  // shared by a carrier's customers
    ([127], 8),  // loopback
    ([168, 63, 129, 16], 32),  // the host of a virtual machine at one provider, reachable from inside only
    ([169, 254], 16),  // link-local, with the metadata services of cloud providers
    ([172, 16], 12),  // private
    ([192, 0, 0], 24),  // protocol assignments
    ([192, 0, 2], 24),  // documentation
    ([192, 88, 99], 24),  // former 6to4 relays
    ([192, 168], 16),  // private
    ([198, 18], 15),  // benchmarks
    ([198, 51, 100], 24),  // documentation
    ([203, 0, 113], 24),  // documentation
    ([224], 4),  // multicast
    ([240], 4),  // reserved, and broadcast
]

private let specialIPv6: [(prefix: [UInt8], bits: Int)] = [
    ([0x20, 0x01, 0x00], 23),  // protocol assignments, Teredo among them
    ([0x20, 0x01, 0x0D, 0xB8], 32),  // documentation
    ([0x3F, 0xFF, 0x00], 20),  // documentation
]
