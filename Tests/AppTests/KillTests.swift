import Basics
import Database
import HTTP
import JSON
import Storage
import Synchronization
import Testing

/// The promise of the product: what was acknowledged is kept, and what was promised is done, also when the program is killed.
struct KillTests {
    @Test func `what was acknowledged survives kill -9 once, and everything that was promised is done`() async throws {
        var chance = Chance(seed: 20_260_425)
        let folder = try Folder()
        let hooks = Hooks()
        let receiver = try HTTPServer(host: "127.0.0.1", port: 0, responder: hooks)
        try receiver.start()

        var served = try await Served(folder, ["--quiet"])
        let sandbox = try await served.call("POST", "/sandbox/bootstrap", "{}").json()
        let key = try #require(sandbox["apiKey"]?.text)
        await served.kill()

        served = try await Served(folder, key: key, ["--quiet"])
        let created = try await served.call("POST", "/companies", #"{"vatNumber": "BE0123456789"}"#)
        let company = try #require(try created.json()["id"]?.text, "\(String(decoding: created.body, as: UTF8.self))")
        let webhook = try await served.call(
            "POST", "/webhooks", #"{"url": "http://127.0.0.1:\#(receiver.port)/", "events": ["document.delivered"]}"#)
        #expect(webhook.status == 201)

        let load = Load(of: 3000, from: company)
        for _ in 1...3 {
            // Killed when so many more are acknowledged: somewhere in the middle of the others.
            let enough = load.acknowledged.count + Int.random(in: 200...700, using: &chance)
            await load.run(on: served, connections: 12) { [served] count in
                if count == enough { served.program.kill() }
            }
            await served.program.ended()
            #expect(load.acknowledged.count >= enough)
            served = try await Served(folder, key: key, ["--quiet"])
        }
        await load.run(on: served, connections: 12) { _ in }
        #expect(load.refusals == [])
        #expect(load.acknowledged.count == load.size)
        #expect(load.interrupted > 0)

        let isSettled = try await eventually { [served] in
            try await served.call("GET", "/documents?deliveryStatus=pending&limit=1").json()["data"]?.count == 0
        }
        #expect(isSettled)
        try await expectEachOnce(load, on: served)
        try await expectEachTold(load, on: served, hooks)
        try await expectReplays(load, on: served)

        #expect(await served.stop() == 0)
        await receiver.stop(deadline: .seconds(5))
        let engine = try SQLiteEngine(path: "\(folder.path)/sandbox.db")
        let jobs = try engine.readInline { tx in try tx.countJobs() }
        #expect(jobs.waiting == 0)
        #expect(jobs.dead == 0)
        await engine.close()
    }

    /// Every document is there under the identifier that was acknowledged, delivered, and there is no other.
    private func expectEachOnce(_ load: Load, on served: Served) async throws {
        let documents = try await served.everything("/documents?direction=outgoing")
        #expect(documents.count == load.size)
        var idsByNumber: [String: [String]] = [:]
        for document in documents {
            #expect(document["deliveryStatus"]?.text == "delivered")
            idsByNumber[document["number"]?.text ?? "", default: []].append(document["id"]?.text ?? "")
        }
        for (number, answer) in load.acknowledged {
            #expect(idsByNumber[number] == [try answer.json()["id"]?.text ?? "none"])
        }
    }

    /// Every document has each of its events once, and the receiver got each of those that it wanted.
    private func expectEachTold(_ load: Load, on served: Served, _ hooks: Hooks) async throws {
        for type in ["document.sent", "document.delivered"] {
            let events = try await served.everything("/events?type=\(type)")
            #expect(events.count == load.size)
            #expect(Set(events.compactMap { $0["data"]?["documentId"]?.text }).count == load.size)
            guard type == "document.delivered" else { continue }
            let ids = Set(events.compactMap { $0["id"]?.text })
            let isTold = try await eventually { hooks.received.isSuperset(of: ids) }
            #expect(isTold)
            #expect(hooks.received == ids)
        }
        let failed = try await served.everything("/events?type=document.failed")
        #expect(failed.isEmpty)
    }

    /// Every request made again gets the first answer, byte for byte.
    private func expectReplays(_ load: Load, on served: Served) async throws {
        for (number, first) in load.acknowledged {
            let again = try await served.call(
                "POST", "/documents/send", load.request(number), idempotencyKey: load.key(number))
            #expect(again.isReplay)
            #expect(again.status == first.status)
            #expect(again.body == first.body)
        }
    }
}

/// A receiver of webhooks that remembers which events it was told of.
private final class Hooks: Responder {
    private let events = Mutex<Set<String>>([])

    var received: Set<String> { events.withLock { $0 } }

    func maximumBodySize(for head: RequestHead) -> Int { 1 << 20 }

    func respond(to request: Request) async -> Response {
        if let id = request.headers["X-Flowie-Event-Id"] { events.withLock { _ = $0.insert(id) } }
        return Response(status: 204)
    }
}
