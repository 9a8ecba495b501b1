import Invoicing
import Peppol
import Testing
import XML

struct LocatorMessageTests {
    private static let participants = ["9915:a", "0208:0123456749", "9915:A&B"].compactMap { ParticipantID($0) }
    private static let publisher = RegisteredPublisher(
        id: "POP000001", logicalAddress: "https://smp.example/?a=1&b", physicalAddress: "192.0.2.1")

    private static let requests: [LocatorRequest] = {
        let key = MigrationKey.new()
        let first = participants[0]
        return [
            .createPublisher(publisher), .readPublisher(id: "POP000001"), .updatePublisher(publisher),
            .deletePublisher(id: "POP000001"), .create(first, publisher: "S"), .delete(first, publisher: "S"),
            .createList(participants, publisher: "S"), .deleteList(participants, publisher: "S"),
            .list(publisher: "S", page: nil), .list(publisher: "S", page: "9915:a"),
            .prepareToMigrate(.init(first, publisher: "S", key: key)), .migrate(.init(first, publisher: "T", key: key)),
        ]
    }()

    @Test(arguments: requests)
    func `a request comes back as it was written, at its own path alone`(_ request: LocatorRequest) throws {
        let bytes = request.write()
        #expect(try LocatorRequest(reading: bytes, sentTo: request.path) == request)
        let other =
            request.path == LocatorRequest.publisherPath ? LocatorRequest.participantPath : LocatorRequest.publisherPath
        let fault = #expect(throws: LocatorFault.self) { try LocatorRequest(reading: bytes, sentTo: other) }
        #expect(fault?.kind == .badRequest)
    }

    @Test(arguments: [
        LocatorAnswer.done, .publisher(publisher), .page(LocatorPage(participants, publisher: "S", next: "x")),
        .page(LocatorPage([], publisher: "S")), .fault(LocatorFault(.badRequest, "A & B")),
        .fault(LocatorFault(.notFound, "x")), .fault(LocatorFault(.unauthorized, "x")),
        .fault(LocatorFault(.internalError, "x")),
    ])
    func `an answer comes back as it was written`(_ answer: LocatorAnswer) throws {
        #expect(try LocatorAnswer(reading: answer.write(), status: answer.status) == answer)
    }

    @Test func `actions are those of the network's description, blanks and all`() {
        #expect(
            LocatorRequest.readPublisher(id: "x").soapAction
                == "\"http://busdox.org/serviceMetadata/ManageServiceMetadataService/1.0/:readIn\"")
        #expect(
            LocatorRequest.list(publisher: "x", page: nil).soapAction
                == "\"http://busdox.org/serviceMetadata/ManageBusinessIdentifierService/1.0/         :listIn\"")
        #expect(Set(Self.requests.map(\.soapAction)).count == 11)
    }

    @Test func `messages name their elements as the network does`() throws {
        let tree = try XMLTree(parsing: Self.requests[4].write())
        let text = String(decoding: Self.requests[4].write(), as: UTF8.self)
        #expect(tree.root.localName == "Envelope")
        #expect(text.contains("<lrs:CreateParticipantIdentifier>"))
        #expect(text.contains("<id:ParticipantIdentifier scheme=\"iso6523-actorid-upis\">9915:a<"))
        #expect(text.contains("http://busdox.org/serviceMetadata/locator/1.0/"))
    }

    @Test(arguments: [
        "", "<a/>", "no XML", "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"/>",
        "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"><s:Body/></s:Envelope>",
    ])
    func `what is no envelope is a bad request, and as an answer the locator's own failure`(_ text: String) {
        let bytes = Array(text.utf8)
        let asked = #expect(throws: LocatorFault.self) {
            try LocatorRequest(reading: bytes, sentTo: LocatorRequest.publisherPath)
        }
        #expect(asked?.kind == .badRequest)
        let answered = #expect(throws: LocatorFault.self) { try LocatorAnswer(reading: bytes, status: 502) }
        #expect(answered?.kind == .internalError && answered?.isFinal == false)
    }

    @Test func `a success without a word is one, and a failure without a fault is none`() throws {
        #expect(try LocatorAnswer(reading: [], status: 200) == .done)
        #expect(throws: LocatorFault.self) { try LocatorAnswer(reading: LocatorAnswer.done.write(), status: 500) }
    }

    @Test func `a fault of another kind is the locator's own`() throws {
        let text = """
            <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault>
            <faultcode>s:Server</faultcode><faultstring>Boom</faultstring></s:Fault></s:Body></s:Envelope>
            """
        #expect(
            try LocatorAnswer(reading: Array(text.utf8), status: 500) == .fault(LocatorFault(.internalError, "Boom")))
    }

    @Test(arguments: [
        "<lrs:CreateParticipantIdentifier/>",
        "<lrs:CreateParticipantIdentifier><lrs:ServiceMetadataPublisherID>S</lrs:ServiceMetadataPublisherID>"
            + "</lrs:CreateParticipantIdentifier>",
        "<lrs:CreateList><x:ParticipantIdentifier scheme=\"other\">9915:a</x:ParticipantIdentifier></lrs:CreateList>",
        "<lrs:PrepareMigrationRecord><lrs:MigrationKey>short</lrs:MigrationKey></lrs:PrepareMigrationRecord>",
        "<lrs:PageRequest/>", "<lrs:Other/>", "<lrs:PageRequest/><lrs:PageRequest/>", "",
    ])
    func `a request that lacks something is a bad one`(_ content: String) {
        let text = """
            <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" \
            xmlns:x="http://busdox.org/transport/identifiers/1.0/" \
            xmlns:lrs="http://busdox.org/serviceMetadata/locator/1.0/"><s:Body>\(content)</s:Body></s:Envelope>
            """
        let fault = #expect(throws: LocatorFault.self) {
            try LocatorRequest(reading: Array(text.utf8), sentTo: LocatorRequest.participantPath)
        }
        #expect(fault?.kind == .badRequest)
    }

    @Test func `a migration key has two of each kind`() {
        for _ in 0..<200 {
            let key = MigrationKey.new()
            #expect(MigrationKey(key.text) == key)
        }
        #expect(MigrationKey("AAbb11@#") != nil)
        for text in ["", "Ab1@", "AAbb11@x", "AAbb1x@#", "AAbX11@#", "aabb11@#", "AAbb11@# ", "AAbb11@#é"] {
            #expect(MigrationKey(text) == nil)
        }
        #expect(MigrationKey(String(repeating: "AAbb11@#", count: 3)) != nil)
        #expect(MigrationKey(String(repeating: "AAbb11@#", count: 3) + "x") == nil)
    }

    @Test func `no bytes make a reader of messages crash`() {
        for request in Self.requests {
            for bytes in Mutations(of: request.write(), count: 150) {
                _ = try? LocatorRequest(reading: bytes, sentTo: request.path)
                _ = try? LocatorAnswer(reading: bytes, status: 200)
            }
        }
        let answer = LocatorAnswer.fault(LocatorFault(.badRequest, "x"))
        for bytes in Mutations(of: answer.write(), count: 300) { _ = try? LocatorAnswer(reading: bytes, status: 500) }
    }
}
