import API
import Basics
import Crypto
import Database
import HTTP
import Services
import Storage

/// The whole program but for its command line: both worlds on stores in memory, by the machine's clock, with their workers at
/// work, on a socket of this machine.
package final class RunningExchange: Sendable {
    package let sandbox: Exchange
    private let live: Exchange
    private let server: HTTPServer
    private let http: HTTPClient
    private let work: Task<Void, Never>

    /// - Parameter limitsRequests: Whether a key may make no more requests within a minute than its plan allows.
    package init(limitsRequests: Bool = false) async throws {
        let time = SystemTime()
        let key = MasterKey.new()
        var policy = Exchange.Policy(
            isLive: false, mixesOrganizations: false, lenientRules: SandboxNetwork.lenientRules,
            allowsLoopbackWebhooks: true)
        policy.limitsRequests = limitsRequests
        sandbox = Exchange(
            store: try await Self.store(), time: time, network: SandboxNetwork(time: time),
            registry: SandboxRegistry(), masterKeys: MasterKeys(key), signingKey: HMACKey("sandbox"), policy: policy)
        live = Exchange(
            store: try await Self.store(), time: time, network: LocalNetwork(), registry: CheckDigitRegistry(),
            masterKeys: MasterKeys(key), signingKey: HMACKey("live"),
            policy: Exchange.Policy(isLive: true, mixesOrganizations: true))
        http = try HTTPClient(addresses: .loopbackAllowed)
        server = try HTTPServer(
            host: "127.0.0.1", port: 0,
            responder: ExchangeAPI(routes: exchangeRoutes, worlds: Worlds(live: live, sandbox: sandbox)))
        try server.start()
        work = Task { [worlds = [live, sandbox], http] in
            let log = Log(to: 2)
            await withDiscardingTaskGroup { group in
                for world in worlds {
                    let workers: [any Worker] = [
                        DeliveryWorker(world), RegistrationWorker(world), SimulationWorker(world),
                        WebhookWorker(world, client: http),
                    ]
                    for worker in workers { group.addTask { await worker.run(log: log) } }
                }
            }
        }
    }

    private static func store() async throws -> Store {
        let engine = try SQLiteEngine.inMemory()
        try await engine.migrate(Migration.all)
        return Store(engine)
    }

    package var port: Int { server.port }

    /// A client on the socket, without a credential.
    package var anybody: TestClient { TestClient.remote(http, port: port) }

    package func stop() async {
        await server.stop(deadline: .seconds(5))
        work.cancel()
        await work.value
        await http.shutdown(deadline: .seconds(1))
    }
}

/// Waits until something holds, looking again and again for ten seconds at the most. Returns whether it came to hold.
package func eventually(_ holds: () async throws -> Bool) async throws -> Bool {
    for _ in 0..<500 {
        if try await holds() { return true }
        try await Task.sleep(for: .milliseconds(20))
    }
    return try await holds()
}
