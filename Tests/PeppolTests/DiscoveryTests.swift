import Basics
import Crypto
import DNS
import Invoicing
import Peppol
import Testing

struct DiscoveryTests {
    private static let publisher = "https://smp.example"
    private static let name =
        "wiqy2amtxx7migvxk5ut2tftl43qlgk7mjiiaxc25xnfmmg6isvq.iso6523-actorid-upis.sml.example"

    @Test func `a participant is found by its name, its publisher and its endpoint`() throws {
        let network = try TestNetwork.get()
        var search = try Self.search(network)
        #expect(search.begin() == .lookUp(name: Self.name))
        let step = search.found(.success([try Self.record(Self.publisher)]))
        let url =
            "\(Self.publisher)/iso6523-actorid-upis%3A%3A0208%3A0123456789/services/"
            + Capability.invoice.documentType.percentEncodedForm
        #expect(step == .get(url: url))
        let body = try Self.metadata(network).signed(by: network.publisher)
        let last = search.answered(.response(status: 200, body: body), at: TestNetwork.time)
        guard case .done(.endpoint(let found)) = last else {
            Issue.record("expected an endpoint, got \(last)")
            return
        }
        #expect(found.address == "https://ap.example/as4")
        #expect(found.certificate == network.accessPoint.certificate)
        #expect(found.path.count == 3)
        // Whoever tells more hears the same.
        #expect(search.answered(.failure("x"), at: TestNetwork.time) == last)
    }

    @Test(arguments: [DNSError.Code.noSuchName, .noRecords])
    func `a name that is not there is a participant that is not registered`(_ code: DNSError.Code) throws {
        var search = try Self.search(try TestNetwork.get())
        _ = search.begin()
        #expect(search.found(.failure(DNSError(code, "x"))) == .done(.notRegistered))
    }

    @Test(arguments: [
        DNSError.Code.serverFailure, .timeout, .unreachable, .refused, .badAnswer, .cancelled, .shutDown, .noResources,
    ])
    func `a name server that does not answer is asked later`(_ code: DNSError.Code) throws {
        var search = try Self.search(try TestNetwork.get())
        _ = search.begin()
        #expect(search.found(.failure(DNSError(code, "why"))) == .done(.tryLater("why")))
    }

    @Test func `records of other services are none, and one that cannot be followed is tried later`() throws {
        let network = try TestNetwork.get()
        var search = try Self.search(network)
        _ = search.begin()
        let other = NAPTRRecord(order: 1, preference: 1, flags: "U", service: "Other", regexp: "!.*!https://x!")
        #expect(search.found(.success([other])) == .done(.notRegistered))
        search = try Self.search(network)
        _ = search.begin()
        let plain = NAPTRRecord(
            order: 1, preference: 1, flags: "U", service: "Meta:SMP", regexp: "!.*!http://x.example!")
        guard case .done(.tryLater) = search.found(.success([plain])) else {
            Issue.record("expected to be told to try later")
            return
        }
    }

    @Test func `a publisher that does not know the type is final, one that cannot answer is not`() throws {
        let network = try TestNetwork.get()
        guard case .done(.cannotReceive) = try Self.answer(.response(status: 404, body: []), network) else {
            Issue.record("expected a final answer")
            return
        }
        for answer in [
            Discovery.Answer.response(status: 500, body: []), .response(status: 302, body: []),
            .response(status: 400, body: []), .failure("no route"), .response(status: 200, body: []),
            .response(status: 200, body: Array("<html/>".utf8)),
            .response(status: 200, body: [UInt8](repeating: 0x20, count: Discovery.largestAnswer + 1)),
        ] {
            guard case .done(.tryLater) = try Self.answer(answer, network) else {
                Issue.record("expected to be told to try later")
                return
            }
        }
    }

    @Test func `metadata of another participant or type is not believed`() throws {
        let network = try TestNetwork.get()
        var other = try Self.information(network)
        other.participant = try #require(ParticipantID("0208:0000000000"))
        var credit = try Self.information(network)
        credit.documentType = Capability.creditNote.documentType
        for information in [other, credit] {
            let body = try ServiceMetadata.information(information).signed(by: network.publisher)
            guard case .done(.tryLater) = try Self.answer(.response(status: 200, body: body), network) else {
                Issue.record("expected not to be believed")
                return
            }
        }
        // The case of the participant's letters does not matter.
        let body = try Self.metadata(network).signed(by: network.publisher)
        guard case .done(.endpoint) = try Self.answer(.response(status: 200, body: body), network) else {
            Issue.record("expected an endpoint")
            return
        }
    }

    @Test func `without an endpoint that can be used the participant cannot receive`() throws {
        let network = try TestNetwork.get()
        var information = try Self.information(network)
        information.processes[0].endpoints[0].address = "http://ap.example"
        for processes in [information.processes, []] {
            information.processes = processes
            let body = try ServiceMetadata.information(information).signed(by: network.publisher)
            guard case .done(.cannotReceive) = try Self.answer(.response(status: 200, body: body), network) else {
                Issue.record("expected a final answer")
                return
            }
        }
    }

    // MARK: Redirects

    @Test func `one redirect is followed to the publisher that it names`() throws {
        let network = try TestNetwork.get()
        let subject = network.otherPublisher.certificate.subject
        let backwards = subject.relativeNames.map { $0.map(\.description).joined(separator: "+") }
            .joined(separator: " , ")
        for signer in [subject.description, backwards] {
            var search = try Self.redirected(to: "https://other.example/x", signer: signer, network)
            let body = try Self.metadata(network).signed(by: network.otherPublisher)
            guard
                case .done(.endpoint) = search.answered(.response(status: 200, body: body), at: TestNetwork.time)
            else {
                Issue.record("expected an endpoint")
                return
            }
        }
    }

    @Test func `a redirect to another signer, or to a redirect, is not believed`() throws {
        let network = try TestNetwork.get()
        let named = network.otherPublisher.certificate.subject.description
        let metadata = try Self.metadata(network)
        let again = ServiceMetadata.redirect(PublisherRedirect(href: "https://third.example/x", signer: named))
        for (signer, body) in [
            (named, try metadata.signed(by: network.publisher)),
            ("CN=POP000002", try metadata.signed(by: network.otherPublisher)),
            ("no name", try metadata.signed(by: network.otherPublisher)),
            (named, try again.signed(by: network.otherPublisher)),
            (named, try metadata.signed(by: network.accessPoint)),
        ] {
            var search = try Self.redirected(to: "https://other.example/x", signer: signer, network)
            guard case .done(.tryLater) = search.answered(.response(status: 200, body: body), at: TestNetwork.time)
            else {
                Issue.record("expected not to be believed: \(signer)")
                return
            }
        }
    }

    @Test func `a redirect to a plain address is not followed`() throws {
        let network = try TestNetwork.get()
        let metadata = ServiceMetadata.redirect(PublisherRedirect(href: "http://other.example/x", signer: "CN=x"))
        let body = try metadata.signed(by: network.publisher)
        guard case .done(.tryLater) = try Self.answer(.response(status: 200, body: body), network) else {
            Issue.record("expected not to be followed")
            return
        }
    }

    @Test func `a publisher that is named and does not know the participant is final`() throws {
        let network = try TestNetwork.get()
        let named = network.otherPublisher.certificate.subject.description
        var search = try Self.redirected(to: "https://other.example/x", signer: named, network)
        guard case .done(.cannotReceive) = search.answered(.response(status: 404, body: []), at: TestNetwork.time)
        else {
            Issue.record("expected a final answer")
            return
        }
    }

    // MARK: Wildcards

    @Test func `a document of the PINT family asks for its exact type first, and then from near to far`() throws {
        let network = try TestNetwork.get()
        func type(_ scheme: String, _ customization: String) throws -> DocumentTypeID {
            try #require(
                DocumentTypeID(scheme: scheme, value: "urn:x:Invoice-2::Invoice##\(customization)::2.1"))
        }
        let own = try type("peppol-doctype-wildcard", "urn:peppol:pint:billing-1@jp-1")
        let process = try #require(ProcessID(value: "urn:peppol:bis:billing"))
        var search = Discovery(of: try Self.participant(), for: Capability(own, process), network.settings)
        _ = search.begin()
        var step = search.found(.success([try Self.record(Self.publisher)]))
        for wanted in [
            try type("busdox-docid-qns", "urn:peppol:pint:billing-1@jp-1"), own,
            try type("peppol-doctype-wildcard", "urn:peppol:pint:billing-1@jp-1*"),
        ] {
            #expect(
                step
                    == .get(
                        url: "\(Self.publisher)/iso6523-actorid-upis%3A%3A0208%3A0123456789/services/"
                            + wanted.percentEncodedForm))
            step = search.answered(.response(status: 404, body: []), at: TestNetwork.time)
        }
        var information = try Self.information(network)
        information.documentType = try type("peppol-doctype-wildcard", "urn:peppol:pint:billing-1*")
        information.processes[0].id = process
        let body = try ServiceMetadata.information(information).signed(by: network.publisher)
        guard
            case .done(.endpoint(let found)) = search.answered(.response(status: 200, body: body), at: TestNetwork.time)
        else {
            Issue.record("expected an endpoint")
            return
        }
        #expect(found.publishedType == information.documentType)
    }

    // MARK: The cache

    @Test func `what was found is kept for a quarter of an hour, and dropped when a send fails`() throws {
        let network = try TestNetwork.get()
        let participant = try Self.participant()
        let body = try Self.metadata(network).signed(by: network.publisher)
        guard case .done(let outcome) = try Self.answer(.response(status: 200, body: body), network) else { return }
        var cache = DiscoveryCache()
        let start = TestNetwork.time
        cache.keep(outcome, for: participant, .invoice, at: start)
        #expect(cache.outcome(for: participant, .invoice, at: start + .seconds(899)) == outcome)
        let shouted = try #require(ParticipantID("0208:0123456789"))
        #expect(cache.outcome(for: shouted, .invoice, at: start) == outcome)
        #expect(cache.outcome(for: participant, .creditNote, at: start) == nil)
        #expect(cache.outcome(for: participant, .invoice, at: start + .seconds(900)) == nil)
        cache.keep(outcome, for: participant, .invoice, at: start)
        cache.drop(participant, .invoice)
        #expect(cache.outcome(for: participant, .invoice, at: start) == nil)
    }

    @Test func `absence is kept for a minute, and failures not at all`() throws {
        let participant = try Self.participant()
        var cache = DiscoveryCache()
        let start = TestNetwork.time
        cache.keep(.notRegistered, for: participant, .invoice, at: start)
        #expect(cache.outcome(for: participant, .invoice, at: start + .seconds(59)) == .notRegistered)
        cache.keep(.tryLater("x"), for: participant, .invoice, at: start)
        #expect(cache.outcome(for: participant, .invoice, at: start) == nil)
    }

    @Test func `the cache does not grow beyond its limit`() throws {
        var cache = DiscoveryCache(limit: 10)
        for number in 0..<100 {
            let participant = try #require(ParticipantID("0208:\(number)"))
            cache.keep(.notRegistered, for: participant, .invoice, at: TestNetwork.time + .seconds(number))
            #expect(cache.count <= 10)
        }
        let last = try #require(ParticipantID("0208:99"))
        #expect(cache.outcome(for: last, .invoice, at: TestNetwork.time + .seconds(99)) == .notRegistered)
    }

    // MARK: Making some

    private static func participant() throws -> ParticipantID {
        try #require(ParticipantID("0208:0123456789"))
    }

    private static func search(_ network: TestNetwork.Made) throws -> Discovery {
        Discovery(of: try participant(), for: .invoice, network.settings)
    }

    private static func record(_ url: String) throws -> NAPTRRecord {
        try #require(PublisherAddress(url)).record
    }

    private static func information(_ network: TestNetwork.Made) throws -> ServiceInformation {
        var information = try PublisherTests.information(network)
        information.participant = try participant()
        return information
    }

    private static func metadata(_ network: TestNetwork.Made) throws -> ServiceMetadata {
        .information(try information(network))
    }

    /// What follows from one answer of the publisher.
    private static func answer(_ answer: Discovery.Answer, _ network: TestNetwork.Made) throws -> Discovery.Step {
        var search = try search(network)
        _ = search.begin()
        _ = search.found(.success([try record(publisher)]))
        return search.answered(answer, at: TestNetwork.time)
    }

    /// A search that was sent on to another publisher.
    private static func redirected(
        to href: String, signer: String, _ network: TestNetwork.Made
    ) throws -> Discovery {
        var search = try search(network)
        _ = search.begin()
        _ = search.found(.success([try record(publisher)]))
        let body = try ServiceMetadata.redirect(PublisherRedirect(href: href, signer: signer))
            .signed(by: network.publisher)
        let step = search.answered(.response(status: 200, body: body), at: TestNetwork.time)
        #expect(step == .get(url: href))
        return search
    }
}
