import Basics
import Crypto
import Invoicing
import Peppol
import Testing
import XML

struct PublisherTests {
    private static let address = PublisherAddress("https://smp.example.org/base")

    // MARK: Paths

    @Test func `resources of a publisher have their participant in small letters and everything escaped`() throws {
        let address = try #require(Self.address)
        let participant = try #require(ParticipantID("9930:DE811152493"))
        #expect(
            address.serviceGroup(of: participant)
                == "https://smp.example.org/base/iso6523-actorid-upis%3A%3A9930%3Ade811152493")
        #expect(
            address.serviceMetadata(of: participant, for: Capability.messageLevelStatus.documentType)
                == "https://smp.example.org/base/iso6523-actorid-upis%3A%3A9930%3Ade811152493/services/"
                + "busdox-docid-qns%3A%3Aurn%3Aoasis%3Anames%3Aspecification%3Aubl%3Aschema%3Axsd%3A"
                + "ApplicationResponse-2%3A%3AApplicationResponse%23%23urn%3Apeppol%3Aedec%3Amls%3A1.0%3A%3A2.1")
        #expect(
            address.businessCard(of: participant)
                == "https://smp.example.org/base/businesscard/iso6523-actorid-upis%3A%3A9930%3Ade811152493")
    }

    @Test func `a request is read however its colons and letters are written`() throws {
        let participant = try #require(ParticipantID("9922:x"))
        for path in [
            "/iso6523-actorid-upis::9922:x", "/iso6523-actorid-upis%3A%3A9922%3AX",
            "/iso6523-actorid-upis%3a%3a9922:x/",
        ] {
            #expect(try PublisherRequest(path: path) == .serviceGroup(participant))
            #expect(try PublisherRequest(path: "/businesscard" + path) == .businessCard(participant))
        }
        let type = Capability.invoice.documentType
        for text in [type.percentEncodedForm, type.uriForm.replacing("#", with: "%23")] {
            #expect(
                try PublisherRequest(path: "/iso6523-actorid-upis::9922:X/services/\(text)")
                    == .serviceMetadata(participant, type))
        }
    }

    @Test(arguments: [
        "", "/", "/nonsense", "/iso6523-actorid-upis::", "/iso6523-actorid-upis::9922", "/other::9922:x",
        "/iso6523-actorid-upis::9922:x/services/nonsense",
        "/iso6523-actorid-upis::9922:x/services/a%ZZ", "/businesscard/9922:x",
    ])
    func `a malformed identifier is told from an unknown path`(_ path: String) {
        let error = #expect(throws: PublisherRequest.Failure.self) { try PublisherRequest(path: path) }
        #expect(error != .unknownPath)
    }

    @Test(arguments: [
        "/a/b", "/iso6523-actorid-upis::9922:x/services/", "/iso6523-actorid-upis::9922:x/other/y", "/a/b/c/d",
        "/businesscard/x/y",
    ])
    func `a path that is none is unknown`(_ path: String) {
        #expect(throws: PublisherRequest.Failure.unknownPath) { try PublisherRequest(path: path) }
    }

    // MARK: Recorded answers

    @Test func `a recorded service group lists its document types`() throws {
        guard let bytes = Vectors.bytes("smp/busdox-servicegroup-0192-991825827.xml") else { return }
        let group = try ServiceGroup(reading: XMLTree(parsing: bytes))
        #expect(group.participant == ParticipantID("0192:991825827"))
        #expect(group.documentTypes.count == group.references.count)
        #expect(group.documentTypes.contains(Capability.creditNote.documentType))
        #expect(group.documentTypes.contains(Capability.invoiceCII.documentType))
    }

    @Test(arguments: [
        "smp/signed-service-metadata2.xml", "smp/busdox-servicemetadata-redirect-0192-991825827.xml",
        "smp/peppol-doctype-wildcard-servicemetadata-9901-pint_c4_jp_sb.xml",
    ])
    func `a recorded answer is refused for its SHA-1, and by a store that does not know its signer`(
        _ path: String
    ) throws {
        guard let bytes = Vectors.bytes(path) else { return }
        let network = try TestNetwork.get()
        func code(_ allowed: SignatureAlgorithms) -> DiscoveryError.Code? {
            #expect(throws: DiscoveryError.self) {
                try SignedServiceMetadata(
                    bytes, publishers: network.pki.publisherTrust, at: TestNetwork.time, allowing: allowed)
            }?.code
        }
        #expect(code(.enveloped) == .badSignature)
        #expect(code(.envelopedInOldRecordings) == .untrustedSigner)
    }

    @Test func `a recorded redirect, endpoint and wildcard say what they say`() throws {
        guard let redirect = Vectors.bytes("smp/busdox-servicemetadata-redirect-0192-991825827.xml"),
            let endpoint = Vectors.bytes("smp/signed-service-metadata2.xml"),
            let wildcard = Vectors.bytes("smp/peppol-doctype-wildcard-servicemetadata-9901-pint_c4_jp_sb.xml")
        else { return }
        let old = SignatureAlgorithms.envelopedInOldRecordings
        guard case .redirect(let found) = try ServiceMetadata.read(redirect, allowing: old) else {
            Issue.record("expected a redirect")
            return
        }
        #expect(found.href.hasPrefix("http://test-smp2.difi.no/iso6523-actorid-upis%3A%3A0192%3A991825827/services/"))
        #expect(found.signer == "C=NO,O=Direktoratet for Forvaltning og IKT,OU=PEPPOL TEST SMP,CN=PNO000179")
        guard case .information(let information) = try ServiceMetadata.read(endpoint, allowing: old) else {
            Issue.record("expected an endpoint")
            return
        }
        #expect(information.participant == ParticipantID("0088:5060482240009"))
        let process = try #require(information.processes.first)
        #expect(process.id.value == "urn:www.cenbii.eu:profile:bii28:ver2.0")
        let first = try #require(process.endpoints.first)
        #expect(first.profile.value == "busdox-transport-as2-ver1p0")
        #expect(first.address == "https://peppol.netedi.com/receive.aspx")
        #expect(first.activation == Timestamp("2016-11-02T00:00:00Z"))
        #expect(first.expiration == Timestamp("2026-11-02T00:00:00Z"))
        #expect(try Certificate(pem: first.certificate).subject.commonName == "PNO000070")
        guard case .information(let japan) = try ServiceMetadata.read(wildcard, allowing: old) else {
            Issue.record("expected an endpoint")
            return
        }
        // The value stands between line ends.
        #expect(japan.documentType.isWildcard)
        #expect(japan.documentType.parts?.customization == "urn:peppol:pint:billing-3.0@jp:peppol-1*")
        #expect(japan.processes.first?.endpoints.first?.profile == .as4)
    }

    // MARK: There and back

    @Test func `signed metadata comes back as it was signed, and only unchanged`() throws {
        let network = try TestNetwork.get()
        let information = try Self.information(network)
        for metadata in [
            ServiceMetadata.information(information),
            .redirect(PublisherRedirect(href: "https://other.example/x?y=1&z", signer: "CN=A\\, B,O=\"C\",C=BE")),
        ] {
            let bytes = try metadata.signed(by: network.publisher)
            let read = try SignedServiceMetadata(bytes, publishers: network.pki.publisherTrust, at: TestNetwork.time)
            #expect(read.metadata == metadata)
            #expect(read.signer == network.publisher.certificate)
            #expect(read.path.count == 3)
        }
    }

    @Test func `metadata is refused when it was changed, is not signed, or is signed by no publisher`() throws {
        let network = try TestNetwork.get()
        let metadata = ServiceMetadata.information(try Self.information(network))
        let bytes = try metadata.signed(by: network.publisher)
        let text = String(decoding: bytes, as: UTF8.self)
        func code(_ text: String, at time: Timestamp = TestNetwork.time) -> DiscoveryError.Code? {
            #expect(throws: DiscoveryError.self) {
                try SignedServiceMetadata(Array(text.utf8), publishers: network.pki.publisherTrust, at: time)
            }?.code
        }
        #expect(code(text.replacing("https://ap.example", with: "https://evil.example")) == .badSignature)
        let start = try #require(text.firstRange(of: "<ds:Signature"))
        let end = try #require(text.firstRange(of: "</ds:Signature>"))
        #expect(code(String(text[..<start.lowerBound] + text[end.upperBound...])) == .badSignature)
        #expect(code("<a/>") == .malformed)
        #expect(code("") == .malformed)
        // An access point is no publisher, and a publisher is one only as long as its certificate is valid.
        let bad = try metadata.signed(by: network.accessPoint)
        #expect(code(String(decoding: bad, as: UTF8.self)) == .untrustedSigner)
        #expect(code(text, at: TestNetwork.time + .seconds(3 * 366 * 86_400)) == .untrustedSigner)
        #expect(code(text, at: TestNetwork.time - .seconds(86_400)) == .untrustedSigner)
    }

    @Test func `a service group comes back as it was written`() throws {
        let participant = try #require(ParticipantID("9915:A&B"))
        let types = [Capability.invoice.documentType, Capability.creditNote.documentType]
        let group = ServiceGroup(participant, receiving: types, at: try #require(Self.address))
        let read = try ServiceGroup(reading: XMLTree(parsing: group.write().serialized()))
        #expect(read == group)
        #expect(read.documentTypes == types)
        let empty = ServiceGroup(participant, references: [])
        #expect(try ServiceGroup(reading: XMLTree(parsing: empty.write().serialized())) == empty)
    }

    @Test func `a business card comes back as it was written`() throws {
        var entity = BusinessCard.Entity(name: "ACME & Co", country: "BE")
        entity.names.append(.init("ACME et Cie", language: "fr"))
        entity.place = "Rue de la Loi 1, Bruxelles"
        entity.identifiers = [.init(scheme: "VAT", value: "BE0123456749")]
        entity.websites = ["https://acme.example"]
        entity.contacts = [.init(type: "support", name: "A", phone: "+32 1", email: "a@acme.example"), .init()]
        entity.note = "Since 1900"
        entity.registrationDate = CalendarDate("2026-01-02")
        let card = BusinessCard(
            try #require(ParticipantID("0208:0123456749")), entities: [entity, .init(name: "B", country: "FR")])
        #expect(try BusinessCard(reading: XMLTree(parsing: card.write().serialized())) == card)
    }

    @Test(arguments: [
        "<a/>", "<BusinessCard xmlns=\"http://www.peppol.eu/schema/pd/businesscard/20180621/\"/>",
        "<BusinessCard xmlns=\"http://www.peppol.eu/schema/pd/businesscard/20180621/\">"
            + "<ParticipantIdentifier scheme=\"iso6523-actorid-upis\">9915:a</ParticipantIdentifier>"
            + "<BusinessEntity><Name>A</Name></BusinessEntity></BusinessCard>",
        "<ServiceGroup xmlns=\"http://busdox.org/serviceMetadata/publishing/1.0/\"/>",
    ])
    func `what is no card and no group is refused`(_ text: String) throws {
        let tree = try XMLTree(parsing: Array(text.utf8))
        #expect(throws: DiscoveryError.self) { try BusinessCard(reading: tree) }
        #expect(throws: DiscoveryError.self) { try ServiceGroup(reading: tree) }
    }

    @Test func `no bytes make a reader of answers crash`() throws {
        let network = try TestNetwork.get()
        let signed = try ServiceMetadata.information(try Self.information(network)).signed(by: network.publisher)
        for original in [signed, Vectors.bytes("smp/signed-service-metadata2.xml") ?? []] {
            for bytes in Mutations(of: original, count: 400) where bytes != original {
                _ = try? ServiceMetadata.read(bytes, allowing: .envelopedInOldRecordings)
            }
        }
        let group = Vectors.bytes("smp/busdox-servicegroup-0192-991825827.xml") ?? []
        for bytes in Mutations(of: group, count: 400) {
            guard let tree = try? XMLTree(parsing: bytes) else { continue }
            _ = try? ServiceGroup(reading: tree).documentTypes
            _ = try? BusinessCard(reading: tree)
        }
    }

    // MARK: Endpoints

    @Test func `the first endpoint of the process and profile that is in use is chosen`() throws {
        let network = try TestNetwork.get()
        var information = try Self.information(network)
        let good = information.processes[0].endpoints[0]
        let other = try #require(TransportProfile("busdox-transport-as2-ver1p0"))
        var early = good, late = good, foreign = good
        early.activation = TestNetwork.time + .seconds(1)
        late.expiration = TestNetwork.time
        foreign.profile = other
        var last = good
        last.address = "https://last.example/as4"
        information.processes[0].endpoints = [early, late, foreign, good, last]
        let rules = network.settings.endpoints
        let chosen = try information.accessPoint(for: Capability.invoice.process, at: TestNetwork.time, rules)
        #expect(chosen.address == good.address)
        #expect(chosen.certificate == network.accessPoint.certificate)
        #expect(chosen.seat == ServiceProviderID("POP000003"))
        #expect(chosen.publishedType == Capability.invoice.documentType)
        // The bounds hold to the moment.
        information.processes[0].endpoints = [early]
        #expect(throws: Never.self) {
            try information.accessPoint(
                for: Capability.invoice.process, at: TestNetwork.time + .seconds(1), rules)
        }
        information.processes[0].endpoints = [late]
        #expect(throws: Never.self) {
            try information.accessPoint(
                for: Capability.invoice.process, at: TestNetwork.time - .milliseconds(1), rules)
        }
    }

    @Test func `an endpoint that cannot be used is passed over for the next, or said to be the reason`() throws {
        let network = try TestNetwork.get()
        var information = try Self.information(network)
        let good = information.processes[0].endpoints[0]
        let rules = network.settings.endpoints
        func code() -> DiscoveryError.Code? {
            #expect(throws: DiscoveryError.self) {
                try information.accessPoint(for: Capability.invoice.process, at: TestNetwork.time, rules)
            }?.code
        }
        var plain = good, garbled = good, publishers = good, empty = good
        plain.address = "http://ap.example/as4"
        garbled.certificate = "%%%"
        publishers.certificate = network.publisher.certificate.pem
        empty.certificate = ""
        for bad in [plain, garbled, publishers, empty] {
            information.processes[0].endpoints = [bad]
            #expect(code() == .badEndpoint)
            information.processes[0].endpoints = [bad, good]
            #expect(throws: Never.self) {
                try information.accessPoint(for: Capability.invoice.process, at: TestNetwork.time, rules)
            }
        }
        information.processes[0].endpoints = []
        #expect(code() == .noEndpoint)
        information.processes[0].id = Capability.order.process
        information.processes[0].endpoints = [good]
        #expect(code() == .noEndpoint)
    }

    @Test func `certificates are read in every form that publishers write them`() throws {
        let network = try TestNetwork.get()
        let der = network.accessPoint.certificate.der
        let base64 = Base64.encode(der)
        let lines = stride(from: 0, to: base64.count, by: 64).map { String(base64.dropFirst($0).prefix(64)) }
        for text in [
            base64, lines.joined(separator: "\r\n"), lines.joined(separator: "\n   "),
            network.accessPoint.certificate.pem,
            "-----BEGIN CERTIFICATE-----\r\n\(lines.joined(separator: "\r\n"))\r\n-----END CERTIFICATE-----\r\n",
        ] {
            var information = try Self.information(network)
            information.processes[0].endpoints[0].certificate = text
            let bytes = try ServiceMetadata.information(information).signed(by: network.publisher)
            let read = try SignedServiceMetadata(bytes, publishers: network.pki.publisherTrust, at: TestNetwork.time)
            guard case .information(let found) = read.metadata else { continue }
            let chosen = try found.accessPoint(
                for: Capability.invoice.process, at: TestNetwork.time, network.settings.endpoints)
            #expect(chosen.certificate == network.accessPoint.certificate)
        }
    }

    static func information(_ network: TestNetwork.Made) throws -> ServiceInformation {
        let participant = try #require(ParticipantID("0208:0123456749"))
        let endpoint = ServiceEndpoint(
            address: "https://ap.example/as4", certificate: Base64.encode(network.accessPoint.certificate.der),
            activation: Timestamp("2026-01-01T00:00:00Z"), expiration: Timestamp("2030-01-01T00:00:00Z"),
            description: "A & B <c>", contact: "ops@ap.example", information: "https://ap.example/help")
        return ServiceInformation(
            participant, Capability.invoice.documentType,
            processes: [.init(Capability.invoice.process, endpoints: [endpoint])])
    }
}
