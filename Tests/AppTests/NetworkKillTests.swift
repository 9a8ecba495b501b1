import Basics
import Database
import Foundation
import Invoicing
import JSON
import Storage
import Testing

/// Two programs exchange documents over AS4, and one of them is killed again and again: while it opens a message, stores it or
/// answers, or between sending one and noting that it arrived. Each document arrives once all the same, and both sides know it.
///
/// `KILL_MESSAGES=5000` has each test send so many, with as many more kills, and say what was met.
@Suite(.serialized)
struct NetworkKillTests {
    private static let wanted = ProcessInfo.processInfo.environment["KILL_MESSAGES"].flatMap { Int($0) }
    private static let messages = wanted ?? 2000
    /// So many arrive between two kills.
    private static let between = 30...120
    /// Milliseconds after that until the kill.
    private static let moments = 0...40

    @Test func `each document arrives once, however often the receiver is killed`() async throws {
        var chance = Chance(seed: 20_260_426)
        let network = try await ProgramNetwork()
        let seller = try await network.node("POP000001", company: "BE0123456749")
        var buyer = try await network.node("POP000002", company: "BE0876543171")
        let load = Load(of: Self.messages, from: seller.company, to: buyer.participant)

        let sending = Task { await load.run(on: seller.served, connections: 8) { _ in } }
        var kills = 0
        while try await enoughArrive(at: buyer, of: load.size, &chance) {
            buyer.served.program.kill()
            kills += 1
            try await buyer.restart()
        }
        await sending.value
        try await expectEachOnce(load, seller, buyer, kills: kills)
        await network.stop()
    }

    @Test func `each document arrives once, however often the sender is killed`() async throws {
        var chance = Chance(seed: 20_260_427)
        let network = try await ProgramNetwork()
        var seller = try await network.node("POP000001", company: "BE0123456749")
        let buyer = try await network.node("POP000002", company: "BE0876543171")
        let load = Load(of: Self.messages, from: seller.company, to: buyer.participant)

        var kills = 0
        while true {
            let sending = Task { [seller] in await load.run(on: seller.served, connections: 8) { _ in } }
            let isToBeKilled = try await enoughArrive(at: buyer, of: load.size, &chance)
            if isToBeKilled { seller.served.program.kill() }
            await sending.value
            guard isToBeKilled else { break }
            kills += 1
            try await seller.restart()
        }
        try await expectEachOnce(load, seller, buyer, kills: kills)
        await network.stop()
    }

    /// Waits until a chosen number of further documents has arrived, and some milliseconds more: others are on their way then.
    ///
    /// - Returns: Whether there are so many left.
    private func enoughArrive(at buyer: Node, of size: Int, _ chance: inout Chance) async throws -> Bool {
        let enough = try await arrived(at: buyer) + Int.random(in: Self.between, using: &chance)
        guard enough < size else { return false }
        let isThere = try await eventually(within: 120, every: 20) { try await arrived(at: buyer) >= enough }
        try #require(isThere)
        try await Task.sleep(for: .milliseconds(Int.random(in: Self.moments, using: &chance)))
        return true
    }

    /// How many documents are stored at a node.
    private func arrived(at node: Node) async throws -> Int {
        let company = try await node.served.call("GET", "/companies/\(node.company)").json()
        return company["stats"]?["received"]?.integer ?? 0
    }

    /// Every document is settled at its sender and stored once at its receiver, which tells of it once; nothing is left over.
    private func expectEachOnce(_ load: Load, _ seller: Node, _ buyer: Node, kills: Int) async throws {
        #expect(load.refusals == [])
        #expect(load.acknowledged.count == load.size)
        let isSettled = try await eventually(within: 240) {
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
        if Self.wanted != nil {
            print("\(load.size) documents, \(kills) kills, \(buyer.repetitions) messages came again")
        }
        let months = Set([load.begun, SystemTime().now()].map { String($0.date.description.prefix(7)) })
        for (node, direction) in [(seller, Direction.outgoing), (buyer, .incoming)] {
            #expect(await node.served.stop() == 0)
            let engine = try SQLiteEngine(path: node.database)
            let jobs = try engine.readInline { tx in try tx.countJobs() }
            #expect(jobs.waiting == 0)
            #expect(jobs.dead == 0)
            // The statistics count each once, on either side.
            let counts = try engine.readInline { tx in try months.flatMap { month in try tx.exchangeCounts(in: month) }
            }
            #expect(counts.filter { $0.direction == direction }.map(\.messages).reduce(0, +) == load.size)
            await engine.close()
        }
    }
}
