import DNS
import Testing

@testable import Simulators

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

    @Test func `no bytes make the reader of questions crash, and what it answers is a message`() throws {
        let zone = Zone("sml.example")
        let record = NAPTRRecord(order: 1, preference: 2, flags: "U", service: "Meta:SMP", regexp: "!.*!https://x!")
        zone.set([.naptr(record), .a([127, 0, 0, 1])], for: "a.sml.example")
        let state = NameServerState(zone, .answering)
        var random = SystemRandomNumberGenerator()
        for _ in 0..<20_000 {
            var question = Self.question("a.sml.example", type: [1, 28, 35, 255].randomElement(using: &random) ?? 1)
            for _ in 0..<Int.random(in: 0...3, using: &random) {
                switch Int.random(in: 0..<3, using: &random) {
                case 0:
                    question[Int.random(in: 0..<question.count, using: &random)] = .random(in: 0...255, using: &random)
                case 1: question.removeLast(Int.random(in: 0..<question.count, using: &random))
                default: question.append(.random(in: 0...255, using: &random))
                }
            }
            guard let answer = state.answer(question, overUDP: true) else { continue }
            #expect(answer.count >= 12 && answer[0] == question[0] && answer[1] == question[1])
            #expect(answer[2] & 0x80 != 0)
        }
    }

    @Test func `a question is answered with its own letters, and authority where there is nothing`() throws {
        let zone = Zone("sml.example")
        zone.set([.a([127, 0, 0, 1])], for: "a.sml.example")
        let state = NameServerState(zone, .answering)
        let asked = Self.question("A.sml.EXAMPLE", type: 1)
        let answer = try #require(state.answer(asked, overUDP: true))
        #expect(Array(answer[12..<asked.count]) == Array(asked[12...]))
        #expect(answer[7] == 1 && answer.suffix(4) == [127, 0, 0, 1])
        let absent = try #require(state.answer(Self.question("b.sml.example", type: 1), overUDP: true))
        #expect(absent[3] & 15 == 3 && absent[9] == 1)
    }

    private static func question(_ name: String, type: UInt8) -> [UInt8] {
        var bytes: [UInt8] = [0x12, 0x34, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0]
        for label in name.split(separator: ".") { bytes += [UInt8(label.utf8.count)] + Array(label.utf8) }
        return bytes + [0, 0, type, 0, 1]
    }
}
