import Basics
import Foundation
import JSON

/// Sends documents through the program and, right before each run, stores the same rows without it: the ceiling.
struct Sends {
    private let server: Server
    private let folder: String

    init(_ server: Server, _ folder: String) {
        self.server = server
        self.folder = folder
    }

    func measure() async throws {
        let sandbox = try await server.call("POST", "/sandbox/bootstrap", "{}")
        guard let key = sandbox["apiKey"]?.text, let company = sandbox["company"]?["id"]?.text,
            let organization = sandbox["organizationId"]?.text
        else { throw Failure(description: "the sandbox has no key") }
        // One run that is not counted, and whose last document shows what a send stores.
        _ = try await run("warm", connections: 8, for: .seconds(1), company, key)
        let me = try await server.call("GET", "/me", key: key)
        let rows = try Rows(
            from: company, of: organization, credential: me["keyId"]?.text ?? "",
            inDatabase: "\(folder)/sandbox.db")
        try await settle(key)

        for connections in [1, 8, 64, 256] {
            let ceiling = try await StoreAlone.rate(
                of: rows, callers: connections, for: .seconds(3), inDatabase: "\(folder)/ceiling-\(connections).db")
            let processor = try server.processorTime()
            let run = try await run("c\(connections)", connections: connections, for: .seconds(5), company, key)
            let answered = try server.processorTime()
            let wait = try await settle(key)
            let settled = try server.processorTime()
            report("sends_\(connections)_rate", run.rate, "sends/s")
            report("sends_\(connections)_p50", run.p50.milliseconds, "ms")
            report("sends_\(connections)_p99", run.p99.milliseconds, "ms")
            report("sends_\(connections)_cpu", (answered - processor).microseconds / Double(run.answers), "µs/send")
            report(
                "sends_\(connections)_cpu_with_delivery", (settled - processor).microseconds / Double(run.answers),
                "µs/send")
            report("sends_\(connections)_settled_after", wait.seconds, "s")
            report("store_alone_\(connections)_rate", ceiling, "sends/s")
            report("sends_\(connections)_share_of_store", 100 * run.rate / ceiling, "%")
        }
        report("memory_after_sends", try server.residentMegabytes(), "MB")
    }

    private func run(
        _ name: String, connections: Int, for time: Duration, _ company: String, _ key: String
    ) async throws -> Wrk {
        try await Wrk.run(
            "send.lua", "\(server.origin)/exchange/v1/documents/send", connections: connections, for: time,
            [company, key, name])
    }

    /// Waits until every document has been delivered, for half a minute at the most. Returns how long that took.
    @discardableResult
    private func settle(_ key: String) async throws -> Duration {
        let start = ContinuousClock.now
        while ContinuousClock.now - start < .seconds(30) {
            let pending = try await server.call("GET", "/documents?deliveryStatus=pending&limit=1", key: key)
            if pending["data"]?.count == 0 { break }
            try await Task.sleep(for: .milliseconds(50))
        }
        return ContinuousClock.now - start
    }
}
