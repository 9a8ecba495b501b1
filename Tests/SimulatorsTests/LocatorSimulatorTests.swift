import DNS
import HTTP
import Invoicing
import Peppol
import Simulators
import Testing

/// The locator over real sockets: asked by HTTP, and looked at by DNS.
struct LocatorSimulatorTests {
    private static let zone = "sml.example"
    private static let first = RegisteredPublisher(id: "FIRST", logicalAddress: "http://127.0.0.1:8001/smp/")
    private static let second = RegisteredPublisher(id: "SECOND", logicalAddress: "https://smp.example")

    /// A client of the locator that says who it is.
    private struct Client {
        let locator: LocatorSimulator
        let http: HTTPClient
        let resolver: Resolver
        var name: String?

        func ask(_ request: LocatorRequest) async throws -> LocatorAnswer {
            var headers: Headers = ["Content-Type": "text/xml; charset=utf-8", "SOAPAction": request.soapAction]
            headers[LocatorSimulator.clientField] = name
            let response = try await http.send(
                OutgoingRequest("POST", locator.url + request.path, headers: headers, body: request.write()))
            return try LocatorAnswer(reading: response.body, status: response.status)
        }

        /// Where the name of a participant leads; `nil` when there is none.
        func address(_ participant: ParticipantID) async throws -> String? {
            do throws(DNSError) {
                let records = try await resolver.naptr(LocatorName.of(participant, in: zone))
                return (try? PublisherAddress.of(records, policy: .loopbackAllowed))?.url
            } catch {
                guard error.isFinal else { throw error }
                return nil
            }
        }

        func named(_ name: String) -> Client {
            var other = self
            other.name = name
            return other
        }
    }

    @Test func `a participant is found while it is registered, and where its publisher is`() async throws {
        try await withLocator { client async throws in
            let participant = try #require(ParticipantID("0208:0123456749"))
            let shouted = try #require(ParticipantID("9930:DE811152493"))
            var answers = [try await client.ask(.createPublisher(Self.first))]
            answers.append(try await client.ask(.create(participant, publisher: "FIRST")))
            answers.append(try await client.ask(.create(shouted, publisher: "FIRST")))
            #expect(answers == [.done, .done, .done])
            #expect(try await client.address(participant) == "http://127.0.0.1:8001/smp")
            let whispered = try #require(ParticipantID("9930:de811152493"))
            #expect(try await client.address(whispered) == "http://127.0.0.1:8001/smp")

            var moved = Self.first
            moved.logicalAddress = "https://new.example"
            #expect(try await client.ask(.updatePublisher(moved)) == .done)
            #expect(try await client.ask(.readPublisher(id: "FIRST")) == .publisher(moved))
            #expect(try await client.address(participant) == "https://new.example")

            #expect(try await client.ask(.delete(whispered, publisher: "FIRST")) == .done)
            #expect(try await client.address(shouted) == nil)
            #expect(client.locator.participantCount == 1)
            #expect(try await client.ask(.deletePublisher(id: "FIRST")) == .done)
            #expect(try await client.address(participant) == nil)
            #expect(client.locator.zone.count == 0)
        }
    }

    @Test func `what makes no sense is refused with its fault, and changes nothing`() async throws {
        try await withLocator { client async throws in
            let participant = try #require(ParticipantID("0208:0123456749"))
            let other = try #require(ParticipantID("0208:0000000097"))
            let stranger = client.named("stranger")
            func kind(_ client: Client, _ request: LocatorRequest) async throws -> LocatorFault.Kind? {
                if case .fault(let fault) = try await client.ask(request) { fault.kind } else { nil }
            }
            #expect(try await kind(client, .create(participant, publisher: "FIRST")) == .notFound)
            #expect(try await client.ask(.createPublisher(Self.first)) == .done)
            #expect(try await kind(client, .createPublisher(Self.first)) == .badRequest)
            for address in ["http://smp.example", "nonsense", "https://smp.example?x"] {
                let bad = RegisteredPublisher(id: "BAD", logicalAddress: address)
                #expect(try await kind(client, .createPublisher(bad)) == .badRequest)
            }
            #expect(try await client.ask(.create(participant, publisher: "FIRST")) == .done)
            #expect(try await kind(client, .create(participant, publisher: "FIRST")) == .badRequest)
            #expect(try await kind(client, .createList([other, participant], publisher: "FIRST")) == .badRequest)
            #expect(try await kind(client, .createList([], publisher: "FIRST")) == .badRequest)
            #expect(try await kind(client, .delete(other, publisher: "FIRST")) == .notFound)
            #expect(try await kind(client, .deleteList([participant, other], publisher: "FIRST")) == .notFound)
            for request in [
                LocatorRequest.delete(participant, publisher: "FIRST"), .create(other, publisher: "FIRST"),
                .updatePublisher(Self.first), .deletePublisher(id: "FIRST"), .readPublisher(id: "FIRST"),
                .list(publisher: "FIRST", page: nil),
            ] {
                #expect(try await kind(stranger, request) == .unauthorized)
            }
            #expect(client.locator.participantCount == 1)
            #expect(try await client.address(participant) == "http://127.0.0.1:8001/smp")
        }
    }

    @Test func `a repeat of what was done is told from what was never right`() async throws {
        try await withLocator { client async throws in
            let participant = try #require(ParticipantID("0208:0123456749"))
            func fault(_ request: LocatorRequest) async throws -> LocatorFault? {
                if case .fault(let fault) = try await client.ask(request) { fault } else { nil }
            }
            let create = LocatorRequest.create(participant, publisher: "FIRST")
            #expect(try await fault(create)?.isAlreadyThere == false)
            #expect(try await fault(.createPublisher(Self.first)) == nil)
            #expect(try await fault(.createPublisher(Self.first))?.isAlreadyThere == true)
            #expect(try await fault(create) == nil)
            #expect(try await fault(create)?.isAlreadyThere == true)
            #expect(try await fault(.createList([], publisher: "FIRST"))?.isAlreadyThere == false)
            #expect(try await fault(.delete(participant, publisher: "FIRST")) == nil)
            #expect(try await fault(.delete(participant, publisher: "FIRST"))?.kind == .notFound)
        }
    }

    @Test func `participants are listed page by page, without gaps`() async throws {
        try await withLocator { client async throws in
            #expect(try await client.ask(.createPublisher(Self.first)) == .done)
            #expect(try await client.ask(.createPublisher(Self.second)) == .done)
            let all = (0..<250).compactMap { ParticipantID("0208:\($0)") }
            #expect(try await client.ask(.createList(all, publisher: "FIRST")) == .done)
            let elsewhere = try #require(ParticipantID("9915:elsewhere"))
            #expect(try await client.ask(.create(elsewhere, publisher: "SECOND")) == .done)
            var found: [ParticipantID] = []
            var page: String?
            var pages = 0
            repeat {
                guard case .page(let answer) = try await client.ask(.list(publisher: "FIRST", page: page)) else {
                    break
                }
                found += answer.participants
                page = answer.next
                pages += 1
            } while page != nil
            #expect(pages == 3 && Set(found) == Set(all) && found.count == 250)
            #expect(try await client.ask(.deleteList(all, publisher: "FIRST")) == .done)
            #expect(
                try await client.ask(.list(publisher: "FIRST", page: nil)) == .page(LocatorPage([], publisher: "FIRST"))
            )
        }
    }

    @Test func `a participant moves to whoever knows the key that it was given away under`() async throws {
        try await withLocator { client async throws in
            let participant = try #require(ParticipantID("0208:0123456749"))
            let taker = client.named("taker")
            let key = MigrationKey.new()
            #expect(try await client.ask(.createPublisher(Self.first)) == .done)
            #expect(try await taker.ask(.createPublisher(Self.second)) == .done)
            #expect(try await client.ask(.create(participant, publisher: "FIRST")) == .done)

            let take = LocatorRequest.migrate(.init(participant, publisher: "SECOND", key: key))
            guard case .fault(let early) = try await taker.ask(take) else { throw Unexpected() }
            #expect(early.kind == .notFound)
            let give = LocatorRequest.prepareToMigrate(.init(participant, publisher: "FIRST", key: key))
            #expect(try await client.ask(give) == .done)
            let wrong = LocatorRequest.migrate(.init(participant, publisher: "SECOND", key: .new()))
            guard case .fault(let guessed) = try await taker.ask(wrong) else { throw Unexpected() }
            #expect(guessed.kind == .unauthorized)
            #expect(try await client.address(participant) == "http://127.0.0.1:8001/smp")
            #expect(try await taker.ask(take) == .done)
            #expect(try await client.address(participant) == "https://smp.example")
            guard case .fault = try await taker.ask(take) else { throw Unexpected() }
        }
    }

    @Test func `what is no request is answered as such`() async throws {
        try await withLocator { client async throws in
            func status(_ method: String, _ path: String, _ body: String = "") async throws -> Int {
                try await client.http.send(
                    OutgoingRequest(method, client.locator.url + path, body: Array(body.utf8))
                ).status
            }
            #expect(try await status("POST", "/other") == 404)
            #expect(try await status("GET", LocatorRequest.publisherPath) == 405)
            #expect(try await status("POST", LocatorRequest.publisherPath, "no XML") == 500)
        }
    }

    /// Something else than a fault.
    private struct Unexpected: Error {}

    private func withLocator(_ body: (Client) async throws -> Void) async throws {
        let locator = try LocatorSimulator(zone: Self.zone, httpPort: 0, dnsPort: 0)
        try locator.start()
        var configuration = ResolverConfiguration()
        configuration.servers = [locator.nameServerAddress]
        let resolver = try Resolver(configuration)
        let http = try HTTPClient(addresses: .loopbackAllowed)
        try await body(Client(locator: locator, http: http, resolver: resolver))
        await http.shutdown(deadline: .seconds(1))
        await resolver.shutdown()
        await locator.stop()
    }
}
