import Basics
import Database
import JSON
import Storage
import Testing

/// Two programs exchange documents over AS4, and one of them is killed again and again. Each document arrives once all the
/// same, and both sides know it.
@Suite(.serialized)
struct NetworkKillTests {
    @Test func `each document arrives once, however often the receiver is killed`() async throws {
        var chance = Chance(seed: 20_260_426)
        let network = try await ProgramNetwork()
        let seller = try await network.node("POP000001", company: "BE0123456749")
        var buyer = try await network.node("POP000002", company: "BE0876543171")
        let load = Load(of: 600, from: seller.company, to: buyer.participant)

        let sending = Task { await load.run(on: seller.served, connections: 8) { _ in } }
        for _ in 1...4 {
            // Killed when so many more have arrived, and while others are on their way in.
            let enough = try await arrived(at: buyer) + Int.random(in: 20...90, using: &chance)
            #expect(try await eventually(every: 10) { try await arrived(at: buyer) >= enough })
            buyer.served.program.kill()
            try await buyer.restart()
        }
        await sending.value
        try await expectEachOnce(load, seller, buyer)
        await network.stop()
    }

    @Test func `each document arrives once, however often the sender is killed`() async throws {
        var chance = Chance(seed: 20_260_427)
        let network = try await ProgramNetwork()
        var seller = try await network.node("POP000001", company: "BE0123456749")
        let buyer = try await network.node("POP000002", company: "BE0876543171")
        let load = Load(of: 600, from: seller.company, to: buyer.participant)

        for _ in 1...4 {
            let enough = try await arrived(at: buyer) + Int.random(in: 20...90, using: &chance)
            let sending = Task { [seller] in await load.run(on: seller.served, connections: 8) { _ in } }
            #expect(try await eventually(every: 10) { try await arrived(at: buyer) >= enough })
            seller.served.program.kill()
            await sending.value
            try await seller.restart()
        }
        await load.run(on: seller.served, connections: 8) { _ in }
        try await expectEachOnce(load, seller, buyer)
        await network.stop()
    }

    /// How many documents are stored at a node.
    private func arrived(at node: Node) async throws -> Int {
        let company = try await node.served.call("GET", "/companies/\(node.company)").json()
        return company["stats"]?["received"]?.integer ?? 0
    }

    /// Every document is settled at its sender and stored once at its receiver, which tells of it once; nothing is left over.
    private func expectEachOnce(_ load: Load, _ seller: Node, _ buyer: Node) async throws {
        #expect(load.refusals == [])
        #expect(load.acknowledged.count == load.size)
        let isSettled = try await eventually {
            try await seller.served.call("GET", "/documents?deliveryStatus=pending&limit=1").json()["data"]?.count == 0
        }
        #expect(isSettled)

        let sent = try await seller.served.everything("/documents?direction=outgoing")
        #expect(sent.count == load.size)
        #expect(sent.allSatisfy { $0["deliveryStatus"]?.text == "delivered" })
        let received = try await buyer.served.everything("/documents?direction=incoming")
        #expect(received.count == load.size)
        #expect(Set(received.compactMap { $0["number"]?.text }) == Set(load.acknowledged.keys))
        for (type, node, documents) in [
            ("document.received", buyer, received), ("document.delivered", seller, sent),
        ] {
            let events = try await node.served.everything("/events?type=\(type)")
            #expect(events.count == load.size)
            #expect(
                Set(events.compactMap { $0["data"]?["documentId"]?.text })
                    == Set(documents.compactMap { $0["id"]?.text }))
        }
        for node in [seller, buyer] {
            #expect(await node.served.stop() == 0)
            let engine = try SQLiteEngine(path: node.database)
            let jobs = try engine.readInline { tx in try tx.countJobs() }
            #expect(jobs.waiting == 0)
            #expect(jobs.dead == 0)
            await engine.close()
        }
    }
}
