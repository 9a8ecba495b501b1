import Testing

@testable import HTTP

struct AddressPolicyTests {
    @Test(arguments: [
        "1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255",
        "128.0.0.1", "168.63.129.15", "169.253.255.255", "172.15.255.255", "172.32.0.0", "192.0.1.1", "192.167.1.1",
        "192.169.0.0", "198.17.255.255", "198.20.0.0", "223.255.255.255", "2606:4700:4700::1111", "2a00:1450::1",
        "2001:200::1", "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::1", "3ffe::1",
    ])
    func `addresses of the internet are public`(literal: String) {
        #expect(isPublicAddress(literal) == true)
    }

    @Test(arguments: [
        "0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.100.100.200", "100.127.255.255",
        "127.0.0.1", "127.255.255.255", "168.63.129.16", "169.254.169.254", "172.16.0.1", "172.31.255.255",
        "192.0.0.192", "192.0.2.1", "192.88.99.1", "192.168.1.1", "198.18.0.1", "198.19.255.255", "198.51.100.7",
        "203.0.113.9", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255",
        "::", "::1", "::127.0.0.1", "::8.8.8.8", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254",
        "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::808:808", "2002:7f00:1::", "2002:a00:1::1",
        "2002:a9fe:a9fe::", "100::1", "2001::1", "2001:0:808:808::1", "2001:db8::1", "3fff::1", "3fff:fff::1",
        "4000::1", "5f00::1", "fc00::1", "fd00:ec2::254", "fe80::1", "febf::1", "fec0::1", "ff02::1",
        "::ffff:0:8.8.8.8",
    ])
    func `special addresses are not, however they are written`(literal: String) {
        #expect(isPublicAddress(literal) == false)
    }

    @Test(arguments: [
        "", "localhost", "1.2.3", "2130706433", "0x7f.0.0.1", "127.1", "[::1]", "::1%lo", "1.2.3.4 ", "::g",
    ])
    func `what is no literal address is neither`(text: String) {
        #expect(isPublicAddress(text) == nil)
    }

    @Test func `a policy allows what its name says`() throws {
        let loopback = try ["127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"].map { try #require(IPAddress($0)) }
        let inside = try ["10.0.0.1", "169.254.169.254", "fe80::1", "2002:7f00:1::", "64:ff9b::7f00:1"]
            .map { try #require(IPAddress($0)) }
        let outside = try #require(IPAddress("8.8.8.8"))
        for address in loopback {
            #expect(!AddressPolicy.publicOnly.allows(address))
            #expect(AddressPolicy.loopbackAllowed.allows(address))
            #expect(AddressPolicy.any.allows(address))
        }
        for address in inside {
            #expect(!AddressPolicy.publicOnly.allows(address))
            #expect(!AddressPolicy.loopbackAllowed.allows(address))
            #expect(AddressPolicy.any.allows(address))
        }
        for policy in [AddressPolicy.publicOnly, .loopbackAllowed, .any] { #expect(policy.allows(outside)) }
    }
}
