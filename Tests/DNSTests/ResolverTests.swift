import DNS
import Simulators
import Testing

/// Look-ups over real sockets, of a name server of our own on loopback.
struct ResolverTests {
    private static let name = "eh5boavaktmbgzyh2a63dz4qov33fvp5nsdvqklucfraayoodw6a.iso6523-actorid-upis.sml.example"

    private static let records = [
        NAPTRRecord(order: 200, preference: 1, flags: "U", service: "Meta:SMP", regexp: "!.*!https://c.example!"),
        NAPTRRecord(order: 100, preference: 20, flags: "U", service: "Meta:SMP", regexp: "!.*!https://b.example!"),
        NAPTRRecord(order: 100, preference: 10, flags: "S", service: "Other", regexp: "", replacement: "a.example"),
    ]

    @Test func `records come by order and preference, however the server sends them`() async throws {
        try await withServer { server, resolver in
            let found = try await resolver.naptr(Self.name)
            #expect(found == [Self.records[2], Self.records[1], Self.records[0]])
            #expect(server.questions.udp == 1)
        }
    }

    @Test func `a name in capitals is the same name`() async throws {
        try await withServer { _, resolver in
            let found = try await resolver.naptr(Self.name.uppercased())
            #expect(found.count == 3)
        }
    }

    @Test func `what there is not is told from what cannot be said now`() async throws {
        try await withServer { server, resolver in
            await expect(.noSuchName) { _ = try await resolver.naptr("other.sml.example") }
            await expect(.noRecords) { _ = try await resolver.naptr("address.sml.example") }
            await expect(.noRecords) { _ = try await resolver.naptr("iso6523-actorid-upis.sml.example") }
            await expect(.refused) { _ = try await resolver.naptr("www.other.example") }
            server.mode = .failing
            await expect(.serverFailure) { _ = try await resolver.naptr(Self.name) }
            server.mode = .refusing
            await expect(.refused) { _ = try await resolver.naptr(Self.name) }
            server.mode = .answering
            let found = try await resolver.naptr(Self.name)
            #expect(found.count == 3)
        }
    }

    @Test func `a server that says nothing is a time-out, and one that babbles is not believed`() async throws {
        try await withServer(mode: .silent, timeout: .milliseconds(20)) { server, resolver in
            await expect(.timeout) { _ = try await resolver.naptr(Self.name) }
            #expect(server.questions.udp == 2)  // it was asked again
            server.mode = .babbling
            await #expect(throws: DNSError.self) { try await resolver.naptr(Self.name) }
        }
    }

    @Test func `an answer too large for a datagram comes over a connection`() async throws {
        let zone = Zone("sml.example")
        let many = (0..<60).map { number in
            Zone.Record.naptr(
                NAPTRRecord(
                    order: UInt16(number), preference: 0, flags: "U", service: "Meta:SMP",
                    regexp: "!.*!https://smp\(number).example.org/a/rather/long/address!"))
        }
        zone.set(many, for: Self.name)
        try await withServer(zone) { server, resolver in
            let found = try await resolver.naptr(Self.name)
            #expect(found.map(\.order) == (0..<60).map { UInt16($0) })
            #expect(server.questions.tcp == 1)
        }
    }

    @Test func `both kinds of addresses are found, and one kind is enough`() async throws {
        let zone = Zone("sml.example")
        let six: [UInt8] = [0x20, 1, 0xD, 0xB8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]
        zone.set([.aaaa(six), .a([192, 0, 2, 1])], for: "both.sml.example")
        zone.set([.aaaa(six)], for: "six.sml.example")
        try await withServer(zone) { _, resolver in
            let both = try await resolver.addresses("both.sml.example")
            #expect(both == ["192.0.2.1", "2001:db8::1"])
            let one = try await resolver.addresses("six.sml.example")
            #expect(one == ["2001:db8::1"])
            await expect(.noSuchName) { _ = try await resolver.addresses("none.sml.example") }
        }
    }

    @Test func `a server that fails is passed over for one that answers`() async throws {
        let zone = Self.zone()
        let failing = try NameServer(zone, port: 0, mode: .failing)
        let answering = try NameServer(zone, port: 0)
        for server in [failing, answering] { try server.start() }
        var configuration = ResolverConfiguration()
        configuration.servers = [failing, answering].map { "127.0.0.1:\($0.port)" }
        let resolver = try Resolver(configuration)
        for _ in 0..<4 {
            let found = try await resolver.naptr(Self.name)
            #expect(found.count == 3)
        }
        await resolver.shutdown()
        for server in [failing, answering] { await server.stop() }
    }

    @Test func `many look-ups go on at once`() async throws {
        try await withServer { server, resolver in
            try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<50 { group.addTask { try await resolver.naptr(Self.name).count } }
                for try await count in group { #expect(count == 3) }
            }
            #expect(server.questions.udp >= 50)
        }
    }

    @Test func `a look-up ends when its task is cancelled, and when the resolver is shut down`() async throws {
        try await withServer(mode: .silent, timeout: .seconds(60)) { server, resolver in
            let cancelled = Task { try await resolver.naptr(Self.name) }
            cancelled.cancel()
            await expect(.cancelled) { _ = try await cancelled.value }
            let cut = Task { try await resolver.naptr(Self.name) }
            while server.questions.udp == 0 { await Task.yield() }
            await resolver.shutdown()
            await expect(.shutDown) { _ = try await cut.value }
            await expect(.shutDown) { _ = try await resolver.naptr(Self.name) }
        }
    }

    @Test(arguments: ["", ".", "a..b", String(repeating: "a", count: 64), "a b", "a\\b", "ä.example", "a\0b"])
    func `what is no domain name is not asked for`(_ text: String) async throws {
        try await withServer { server, resolver in
            await expect(.badName) { _ = try await resolver.naptr(text) }
            #expect(server.questions.udp == 0)
        }
    }

    @Test(arguments: ["nonsense", "127.0.0.1,127.0.0.2", "", "300.1.1.1"])
    func `a server's address that is none stops the start`(_ address: String) {
        var configuration = ResolverConfiguration()
        configuration.servers = [address]
        let error = #expect(throws: DNSError.self) { try Resolver(configuration) }
        #expect(error?.code == .badConfiguration)
    }

    private static func zone() -> Zone {
        let zone = Zone("sml.example")
        zone.set(records.map { .naptr($0) }, for: name)
        zone.set([.a([127, 0, 0, 1])], for: "address.sml.example")
        return zone
    }

    private func withServer(
        _ zone: Zone = zone(), mode: NameServer.Mode = .answering, timeout: Duration = .seconds(5),
        _ body: (NameServer, Resolver) async throws -> Void
    ) async throws {
        let server = try NameServer(zone, port: 0, mode: mode)
        try server.start()
        var configuration = ResolverConfiguration()
        configuration.servers = ["127.0.0.1:\(server.port)"]
        configuration.timeout = timeout
        configuration.tries = 2
        let resolver = try Resolver(configuration)
        try await body(server, resolver)
        await resolver.shutdown()
        await server.stop()
    }

    private func expect(
        _ code: DNSError.Code, at location: SourceLocation = #_sourceLocation, _ body: () async throws -> Void
    ) async {
        let error = await #expect(throws: DNSError.self, sourceLocation: location) { try await body() }
        #expect(error?.code == code, sourceLocation: location)
    }
}
