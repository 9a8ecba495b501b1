import DNS
import Simulators
import Testing

struct NameServerTests {
    @Test func `names are compared without case`() {
        let zone = Zone("Example.Org.")
        zone.set([.a([127, 0, 0, 1])], for: "SMP.example.ORG")
        #expect(zone.name == "example.org")
        #expect(zone.records(of: "smp.EXAMPLE.org.") == [.a([127, 0, 0, 1])])
        zone.remove("Smp.Example.Org")
        #expect(zone.count == 0)
    }

    @Test func `a port that is taken is refused`() async throws {
        let first = try NameServer(Zone("example.org"), port: 0)
        #expect(throws: SimulatorError.self) { try NameServer(Zone("example.org"), port: first.port) }
        await first.stop()
    }
}
