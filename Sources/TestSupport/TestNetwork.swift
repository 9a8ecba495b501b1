import API
import Basics
import Crypto
import DNS
import Database
import HTTP
import Invoicing
import Peppol
import Services
import Simulators
import Storage
import Synchronization

/// A Peppol network on loopback: authorities, a locator with its name server, and instances that meet only over HTTP. The clock is moved by
/// hand, and work is done when a test says so.
package final class TestNetwork: Sendable {
    package let time: ManualTime
    package let pki: LocalPKI
    package let locator: LocatorSimulator
    private let members = Mutex<[TestMember]>([])

    /// Made once: keys take a while.
    private static let authorities = Result { try LocalPKI.new(at: TestExchange.start - .seconds(86_400), bits: 2048) }

    package init() throws {
        time = ManualTime(TestExchange.start)
        pki = try Self.authorities.get()
        locator = try LocatorSimulator(zone: "participant.sml.test", httpPort: 0, dnsPort: 0)
        try locator.start()
    }

    /// Adds an instance with a seat.
    ///
    /// - Parameters:
    ///   - accessPoint: Its access point's certificate, when it is to be another than the network's own.
    ///   - change: Changes its settings before it starts.
    package func member(
        _ seat: String, accessPoint: Identity? = nil, store: Store? = nil,
        _ change: (inout PeppolSettings) -> Void = { _ in }
    ) async throws -> TestMember {
        let entrance = Entrance()
        let server = try HTTPServer(host: "127.0.0.1", port: 0, responder: entrance)
        let start = TestExchange.start - .seconds(3600)
        var settings = try PeppolSettings(
            accessPoint: accessPoint ?? pki.accessPoint(seat: seat, at: start),
            accessPointTrust: pki.accessPointTrust, publisher: pki.publisher(seat: seat, at: start),
            publisherTrust: pki.publisherTrust, url: "http://127.0.0.1:\(server.port)", zone: locator.zone.name)
        settings.locator = locator.url
        settings.allowsLoopback = true
        settings.revocation = nil
        change(&settings)
        let live = if let store { store } else { try await TestExchange.store() }
        let member = try TestMember(
            self, settings, server, entrance, store: live, sandboxStore: try await TestExchange.store())
        members.withLock { $0.append(member) }
        return member
    }

    /// Does what is due everywhere, until nothing is.
    package func work() async throws {
        while true {
            var count = 0
            for member in members.withLock({ $0 }) { count += try await member.pass() }
            if count == 0 { return }
        }
    }

    package func stop() async {
        for member in members.withLock({ $0 }) { await member.stop() }
        await locator.stop()
    }
}

/// One instance of a test's network.
package final class TestMember: Sendable {
    package let test: TestNetwork
    package let exchange: Exchange
    package let network: PeppolNetwork
    package let reception: Reception
    private let server: HTTPServer
    private let entrance: Entrance
    private let api: ExchangeAPI
    private let client: HTTPClient

    // The stores are opened before: the optimizer of Swift 6.3 ends on an initializer of a class that throws and waits.
    fileprivate init(
        _ test: TestNetwork, _ settings: PeppolSettings, _ server: HTTPServer, _ entrance: Entrance, store: Store,
        sandboxStore: Store
    ) throws {
        self.test = test
        self.server = server
        self.entrance = entrance
        client = try HTTPClient(addresses: .any, limits: settings.clientLimits)
        var configuration = ResolverConfiguration()
        configuration.servers = [test.locator.nameServerAddress]
        network = PeppolNetwork(
            settings, store: store, time: test.time, client: client, locatorClient: client,
            resolver: try Resolver(configuration))
        let key = MasterKey.new()
        var policy = Exchange.Policy(isLive: true, mixesOrganizations: true, allowsLoopbackWebhooks: true)
        policy.deliversLocally = false
        exchange = Exchange(
            store: store, time: test.time, network: network, registry: CheckDigitRegistry(),
            masterKeys: MasterKeys(key), signingKey: HMACKey("live"), policy: policy)
        let sandbox = Exchange(
            store: sandboxStore, time: test.time, network: SandboxNetwork(time: test.time),
            registry: SandboxRegistry(), masterKeys: MasterKeys(key), signingKey: HMACKey("sandbox"),
            policy: Exchange.Policy(isLive: false, mixesOrganizations: false))
        api = ExchangeAPI(routes: exchangeRoutes, worlds: Worlds(live: exchange, sandbox: sandbox), time: test.time)
        reception = Reception(exchange, network)
        guard let address = PublisherAddress(settings.url, policy: .loopbackAllowed) else {
            throw ArrivalError(reason: "\(settings.url) is no address of a publisher")
        }
        entrance.open(
            Site(api, network: NetworkEndpoints(reception, MetadataPublisher(store, at: address)), time: test.time))
        try server.start()
    }

    /// Where it is reached.
    package var url: String { network.settings.url }

    /// An organisation with one registered company, and a client that has a key to it.
    package func company(_ vat: String) async throws -> TestCompany {
        let organization = Organization(
            id: .new(at: test.time.now()), name: vat, plan: .pro, createdAt: test.time.now())
        let (key, secret) = exchange.newKey(named: vat, type: .personal, scopes: [.all], for: organization.id)
        try await exchange.store.write { tx in
            try tx.insert(organization)
            try tx.insert(key)
        }
        let client = TestClient.direct(api).key(secret)
        let reply = try await client.post("/companies", #"{"vatNumber": "\#(vat)"}"#)
        guard reply.status == 201, let participant = reply.text("peppolId").flatMap({ ParticipantID($0) }) else {
            throw UnexpectedReply(reply)
        }
        test.time.advance(by: .seconds(3))
        try await test.work()
        return TestCompany(participant: participant, client: client, id: reply.text("id") ?? "")
    }

    /// Registers the access point itself. Returns whether that is done.
    @discardableResult
    package func publishOwn() async throws -> Bool {
        try await network.publishOwn()
    }

    /// Does what is due, and returns how many jobs that was.
    package func pass() async throws -> Int {
        let workers: [any Worker] = [
            DeliveryWorker(exchange), RegistrationWorker(exchange), DeregistrationWorker(exchange),
            TransmissionWorker(exchange, network), WebhookWorker(exchange, client: client),
        ]
        var count = 0
        for worker in workers { count += try await worker.pass() }
        return count
    }

    /// Posts bytes to its AS4 address, as anybody could.
    package func post(_ body: [UInt8], type: String) async throws -> IncomingResponse {
        try await client.send(
            OutgoingRequest("POST", network.settings.endpoint, headers: ["Content-Type": type], body: body))
    }

    /// Makes the locator forget that participants are found here.
    package func lose(_ participants: [ParticipantID]) async throws {
        for participant in participants {
            let question = LocatorRequest.delete(participant, publisher: network.settings.publisherID)
            let response = try await client.send(
                OutgoingRequest(
                    "POST", "\(test.locator.url)\(question.path)",
                    headers: ["Content-Type": "text/xml; charset=utf-8", "SOAPAction": question.soapAction],
                    body: question.write()))
            guard try LocatorAnswer(reading: response.body, status: response.status) == .done else {
                throw ArrivalError(reason: "\(participant) is not at the locator")
            }
        }
    }

    /// Reads something of its publisher's, as anybody could.
    package func get(_ path: String) async throws -> IncomingResponse {
        try await client.send(OutgoingRequest("GET", "\(url)\(path)"))
    }

    /// Answers what comes in with this instead, where it has an answer, until it is `nil` again.
    package func answer(with other: (@Sendable (Request) async -> Response?)?) {
        entrance.answer(with: other)
    }

    package func stop() async {
        await server.stop(deadline: .seconds(2))
        await network.shutdown(deadline: .seconds(1))
    }
}

/// A company of an instance of a test's network.
package struct TestCompany: Sendable {
    package let participant: ParticipantID
    package let client: TestClient
    package let id: String

    /// Sends an invoice over 121.00 EUR, and gives the document's identifier.
    package func send(_ number: String, to receiver: ParticipantID) async throws -> String {
        let reply = try await client.post(
            "/documents/send",
            """
            {"type": "invoice", "from": "\(id)", "to": "\(receiver)", "document": {
                "number": "\(number)", "issueDate": "2026-04-25", "dueDate": "2026-05-25",
                "seller": {"name": "Seller", "address": {"street": "Street 1", "city": "Town", "postalCode": "1000", "country": "BE"}},
                "buyer": {"name": "Buyer", "address": {"street": "Road 2", "city": "Town", "postalCode": "1000", "country": "BE"}},
                "payment": {"means": "credit_transfer", "iban": "BE68539007547034"},
                "lines": [{"description": "Work", "quantity": 1, "unitPrice": 100.00, "vatRate": 21}]}}
            """)
        guard reply.status == 201, let id = reply.text("id") else { throw UnexpectedReply(reply) }
        return id
    }
}

/// A responder whose application is known only after its server has an address.
final class Entrance: Responder {
    private let site = Mutex<Site?>(nil)
    private let other = Mutex<(@Sendable (Request) async -> Response?)?>(nil)

    func open(_ site: Site) {
        self.site.withLock { $0 = site }
    }

    func answer(with other: (@Sendable (Request) async -> Response?)?) {
        self.other.withLock { $0 = other }
    }

    func maximumBodySize(for head: RequestHead) -> Int {
        site.withLock { $0 }?.maximumBodySize(for: head) ?? 0
    }

    func respond(to request: Request) async -> Response {
        if let other = other.withLock({ $0 }), let answer = await other(request) { return answer }
        guard let site = site.withLock({ $0 }) else { return Response(status: 503) }
        return await site.respond(to: request)
    }
}
