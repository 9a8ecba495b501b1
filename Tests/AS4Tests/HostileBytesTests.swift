import AS4
import Testing

struct HostileBytesTests {
    @Test func `what almost is a message is read without harm`() throws {
        let network = try TestNetwork.shared.get()
        var seeds = [try Handmade(network).build().body]
        let packed = try network.packing.pack(TestNetwork.header(), payload: [[1, 2, 3]])
        seeds.append(packed.body)
        let opened = try network.opening.open(contentType: packed.contentType, body: packed.body, at: TestNetwork.now)
        seeds.append(
            try Answering(identity: network.receiver, host: "h").receipt(for: opened, at: TestNetwork.now).body)
        var state: UInt64 = 11
        func below(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % max(1, limit)
        }
        for seed in seeds {
            HostileBytes.read(seed)
            for _ in 0..<150 {
                var bytes = seed
                for _ in 0...below(4) {
                    let place = below(bytes.count)
                    switch below(3) {
                    case 0: bytes[place] = UInt8(below(256))
                    case 1: bytes.removeSubrange(place..<min(bytes.count, place + below(50)))
                    default:
                        bytes.insert(contentsOf: seed[place / 2..<min(seed.count, place / 2 + below(80))], at: place)
                    }
                }
                HostileBytes.read(bytes)
            }
        }
        for bytes in [[], [0], Array("--\n".utf8), Array("<".utf8), [UInt8](repeating: 0x0A, count: 1000)] {
            HostileBytes.read(bytes)
        }
    }
}
