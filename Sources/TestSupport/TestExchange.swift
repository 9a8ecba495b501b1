import API
import Basics
import Crypto
import Database
import HTTP
import Services
import Storage

/// Both worlds on stores in memory, with a clock that is moved by hand.
package struct TestExchange: Sendable {
    /// The sandbox.
    package let exchange: Exchange
    package let live: Exchange
    package let time: ManualTime
    package let api: ExchangeAPI
    /// Calls webhooks; it may reach this machine.
    private let client: HTTPClient

    /// When the clock of a new one stands.
    package static let start = Timestamp(seconds: 1_777_111_200)  // 2026-04-25T10:00:00Z

    /// - Parameters:
    ///   - allowsLoopbackWebhooks: Whether webhooks may be on this machine.
    ///   - bootstrapLimit: Sandboxes that one address may ask for within an hour.
    ///   - limitsRequests: Whether a key may make no more requests within a minute than its plan allows.
    ///   - disk: Where the sandbox keeps its rows; `nil` for a disk that is never full.
    package init(
        allowsLoopbackWebhooks: Bool = true, bootstrapLimit: Int = 1000, limitsRequests: Bool = false,
        disk: FillableDisk? = nil
    ) async throws {
        let time = ManualTime(Self.start)
        self.time = time
        let key = MasterKey.new()
        var policy = Exchange.Policy(
            isLive: false, mixesOrganizations: false, lenientRules: SandboxNetwork.lenientRules,
            allowsLoopbackWebhooks: allowsLoopbackWebhooks)
        policy.limitsRequests = limitsRequests
        exchange = Exchange(
            store: try await Self.store(on: disk), time: time, network: SandboxNetwork(time: time),
            registry: SandboxRegistry(), masterKeys: MasterKeys(key), signingKey: HMACKey("sandbox"), policy: policy)
        var livePolicy = Exchange.Policy(
            isLive: true, mixesOrganizations: true, allowsLoopbackWebhooks: allowsLoopbackWebhooks)
        livePolicy.limitsRequests = limitsRequests
        live = Exchange(
            store: try await Self.store(), time: time, network: LocalNetwork(), registry: CheckDigitRegistry(),
            masterKeys: MasterKeys(key), signingKey: HMACKey("live"), policy: livePolicy)
        api = ExchangeAPI(
            routes: exchangeRoutes, worlds: Worlds(live: live, sandbox: exchange), bootstrapLimit: bootstrapLimit,
            time: time)
        client = try HTTPClient(addresses: .loopbackAllowed)
    }

    static func store(on disk: FillableDisk? = nil) async throws -> Store {
        let engine: any Engine = if let disk { disk } else { try SQLiteEngine.inMemory() }
        try await engine.migrate(Migration.all)
        return Store(engine)
    }

    /// Calls straight into the API, without a credential.
    package var anybody: TestClient { TestClient.direct(api) }

    /// A client of a sandbox of its own.
    package func sandbox(_ type: KeyType = .personal) async throws -> TestSandbox {
        let sandbox = try await exchange.bootstrap(label: nil, type: type)
        return TestSandbox(
            test: self, organization: sandbox.organization.id, company: sandbox.company,
            client: anybody.key(sandbox.secret), secret: sandbox.secret)
    }

    /// An organisation of the live world on the plan `pro` without companies, and a key to it.
    package func liveClient(
        _ name: String, scopes: [Scope] = [.all], rateLimit: Int? = nil
    ) async throws -> TestClient {
        let organization = Organization(id: .new(at: time.now()), name: name, plan: .pro, createdAt: time.now())
        let (key, secret) = live.newKey(
            named: name, type: .personal, scopes: scopes, for: organization.id, rateLimit: rateLimit)
        try await live.store.write { tx in
            try tx.insert(organization)
            try tx.insert(key)
        }
        return anybody.key(secret)
    }
}

// MARK: Work

extension TestExchange {
    private var workers: [any Worker] {
        [exchange, live].flatMap { world -> [any Worker] in
            [
                DeliveryWorker(world), RegistrationWorker(world), DeregistrationWorker(world), SimulationWorker(world),
                WebhookWorker(world, client: client),
            ]
        }
    }

    /// Does what is due by now, and what that promises for now. Returns how many jobs that was.
    @discardableResult
    package func work() async throws -> Int {
        var total = 0
        while true {
            var count = 0
            for worker in workers { count += try await worker.pass() }
            if count == 0 { return total }
            total += count
        }
    }

    /// Lets time go by, stopping wherever something falls due, and does the work that falls due.
    package func run(for duration: Duration) async throws {
        let end = time.now() + duration
        while true {
            try await work()
            guard let next = try nextDue(), next <= end else { break }
            time.move(to: next)
        }
        time.move(to: end)
        try await work()
    }

    /// When the next job is due, or `nil` when nothing waits.
    private func nextDue() throws -> Timestamp? {
        try [exchange, live].compactMap { world in
            try world.store.look { tx in try Job.Kind.allCases.compactMap { try tx.nextDue($0) }.min() }
        }.min()
    }
}
