import Basics
import Invoicing
import Peppol
import Testing
import XML

struct EnvelopeTests {
    private static let ubl = "urn:oasis:names:specification:ubl:schema:xsd:"
    private static let document = """
        <Invoice xmlns="\(ubl)Invoice-2" xmlns:cbc="\(ubl)CommonBasicComponents-2"><cbc:ID>1 &amp; 2</cbc:ID></Invoice>
        """

    // MARK: Recorded envelopes

    @Test func `a recorded envelope is read, and its document stands alone`() throws {
        guard let bytes = Vectors.bytes("sbdh/good-bis3.xml") else { return }
        let envelope = try ReceivedEnvelope(bytes)
        #expect(envelope.header.sender.description == "0088:7315458756324")
        #expect(envelope.header.receiver.description == "0088:4562458856624")
        #expect(envelope.header.documentType == Capability.invoice.documentType)
        #expect(envelope.header.process == Capability.invoice.process)
        #expect(envelope.header.country == "AT")
        #expect(envelope.header.instanceID == "3739db04-7e4e-4c89-b170-c543dd252249")
        #expect(envelope.header.createdAt == Timestamp("2019-04-25T15:46:10Z"))
        // The envelope declares the prefix of the document's root.
        let document = try #require(envelope.document(in: bytes))
        let tree = try XMLTree(parsing: Array(document))
        #expect(tree.root.localName == "Invoice" && tree.root.namespaceURI == Self.ubl + "Invoice-2")
        #expect(String(decoding: document, as: UTF8.self).hasPrefix("<ubl:Invoice xmlns:ubl=\"\(Self.ubl)Invoice-2\">"))
    }

    @Test func `a status receiver that is no provider is refused, but where values are not checked`() throws {
        guard let bytes = Vectors.bytes("sbdh/good-bis3-with-mls-to.xml") else { return }
        expect(.statusReceiver, bytes)
        let envelope = try ReceivedEnvelope(bytes, checks: .structure)
        #expect(envelope.header.statusReceiver == ParticipantID("9915:test"))
        let document = try #require(envelope.document(in: bytes))
        #expect(try XMLTree(parsing: Array(document)).root.localName == "Invoice")
    }

    @Test(arguments: [
        ("bad-invalid-type-version", EnvelopeError.Code.typeVersion), ("bad-no-country-c1", .country),
        ("bad-too-many-receivers", .receiver),
    ])
    func `a recorded envelope that breaks a rule is refused for that rule`(_ name: String, _ code: EnvelopeError.Code) {
        guard let bytes = Vectors.bytes("sbdh/\(name).xml") else { return }
        expect(code, bytes)
        #expect(throws: EnvelopeError.self) { try ReceivedEnvelope(bytes, checks: .structure) }
    }

    // MARK: There and back

    @Test(arguments: [
        document,
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + document + "\n",
        "\u{FEFF}<?xml version='1.0'?>" + document,
        "<?xml version=\"1.0\"?><!-- before --><?style x?>" + document + "<!-- <behind/> -->\n",
        "<u:Invoice xmlns:u=\"\(ubl)Invoice-2\"><plain/></u:Invoice>",
    ])
    func `a document comes out as it went in`(_ text: String) throws {
        let document = Array(text.utf8)
        let header = try Self.header()
        let wrapping = try header.wrap(document)
        let bytes = wrapping.joined(document)
        let envelope = try ReceivedEnvelope(bytes)
        #expect(envelope.header == header)
        guard case .xml(let place) = envelope.content else {
            Issue.record("expected a document in XML")
            return
        }
        #expect(place.missing == [:])
        var expected = Array(document[wrapping.document])
        while expected.last == UInt8(ascii: "\n") { expected.removeLast() }
        while expected.first == UInt8(ascii: "\n") { expected.removeFirst() }
        #expect(envelope.document(in: bytes).map { Array($0) } == expected)
    }

    @Test(arguments: [
        ("<c:CustomizationID>1</c:CustomizationID><c:ProfileID>2</c:ProfileID>", true),
        ("<c:ProfileID>2</c:ProfileID><c:UBLVersionID/><c:CustomizationID>1</c:CustomizationID>", true),
        ("<c:CustomizationID>1</c:CustomizationID>", false), ("", false),
    ])
    func `a document that was read before is read again only as far as it says what it is sent as`(
        _ start: String, _ isTold: Bool
    ) throws {
        let open =
            "<?xml version='1.0'?><Invoice xmlns='\(Self.ubl)Invoice-2' xmlns:c='\(Self.ubl)CommonBasicComponents-2'>"
        let whole = Array("\(open)\(start)<c:ID>3</c:ID></Invoice>".utf8)
        let (read, known) = (try EnvelopeContent(whole), try EnvelopeContent(whole, isKnown: true))
        #expect(known.capability == read.capability)
        #expect((known.capability != nil) == isTold)
        let header = try Self.header()
        #expect(try header.wrap(known) == header.wrap(read))
        // Nobody hands in such a document. It shows how far was read.
        let broken = Array("\(open)\(start)<c:ID>3</Invoice>".utf8)
        #expect(((try? EnvelopeContent(broken, isKnown: true)) == nil) == !isTold)
        #expect(throws: EnvelopeError.self) { try EnvelopeContent(broken) }
    }

    @Test func `of documents that begin alike each has its own place, and what begins otherwise is read`() throws {
        let beginnings = EnvelopeBeginnings()
        let header = try Self.header()
        func document(_ type: String, _ process: String, _ rest: String) -> [UInt8] {
            Array(
                """
                <?xml version='1.0'?><Invoice xmlns='\(Self.ubl)Invoice-2' xmlns:c='\(Self.ubl)CommonBasicComponents-2'>\
                <c:CustomizationID>\(type)</c:CustomizationID><c:ProfileID>\(process)</c:ProfileID>\(rest)</Invoice>
                """.utf8)
        }
        for number in 1...3 {
            for (type, process) in [("1", "2"), ("1", "3"), ("1", "33")] + (4...40).map({ ("\($0)", "2") }) {
                let document = document(type, process, String(repeating: "<c:ID/>", count: number))
                let content = try beginnings.content(of: document, limits: XMLLimits())
                let read = try EnvelopeContent(document)
                #expect(content.capability?.documentType.value.contains("##\(type)::") == true)
                #expect(content.capability?.process.value == process)
                #expect(content.capability == read.capability)
                #expect(try header.wrap(content) == header.wrap(read))
            }
        }
        let whole = document("40", "2", "")
        for cut in [Array(whole.prefix(100)), []] {
            #expect(throws: EnvelopeError.self) { try beginnings.content(of: cut, limits: XMLLimits()) }
        }
    }

    @Test func `names in no namespace keep out of the envelope's`() throws {
        let document = Array("<u:Invoice xmlns:u=\"\(Self.ubl)Invoice-2\"><plain/></u:Invoice>".utf8)
        let bytes = try Self.header().wrap(document).joined(document)
        let tree = try XMLTree(parsing: bytes)
        let invoice = try #require(Array(tree.root.children).last)
        let plain = try #require(Array(invoice.children).first)
        #expect(plain.namespaceURI == "")
    }

    @Test func `a header with everything comes out as it went in`() throws {
        var header = try Self.header()
        header.statusReceiver = ParticipantID("0242:987654-MLS")
        header.statusWish = .always
        header.otherScopes = [
            .init(type: "A & B", instanceID: "<\"x\">"), .init(type: "C", instanceID: "1", identifier: "2"),
        ]
        let document = Array(Self.document.utf8)
        let envelope = try ReceivedEnvelope(header.wrap(document).joined(document))
        #expect(envelope.header == header)
    }

    @Test func `every envelope has an identifier of its own, a random UUID`() throws {
        let first = try Self.header().instanceID
        #expect(try Self.header().instanceID != first)
        #expect(first.wholeMatch(of: /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/) != nil)
    }

    @Test func `what is no XML travels as base64, under what its document type names`() throws {
        let type = try #require(
            DocumentTypeID(
                scheme: "busdox-docid-qns",
                value: "urn:peppol:doctype:pdf+xml##urn:cen.eu:en16931:2017#conformant#"
                    + "urn:peppol:france:billing:Factur-X:1.0::D22B"))
        var header = try Self.header()
        header.documentType = type
        header.syntax = .init(standard: "urn:peppol:doctype:pdf+xml", version: "0", type: "factur-x")
        let pdf: [UInt8] = Array(0...255)
        let (wrapping, content) = try header.wrap(binary: pdf, mimeType: "application/pdf")
        let bytes = wrapping.head + content + wrapping.tail
        let envelope = try ReceivedEnvelope(bytes)
        #expect(envelope.header == header)
        guard case .binary(let found, "application/pdf", nil) = envelope.content else {
            Issue.record("expected binary content")
            return
        }
        #expect(found == pdf)
        #expect(envelope.document(in: bytes) == nil)
    }

    @Test func `text content is read as text`() throws {
        let bytes = try Self.envelope(
            Self.scopes(documentType: "urn:x##y::1", standard: "urn:x", version: "1", type: "t"),
            content:
                "<TextContent xmlns=\"http://peppol.eu/xsd/ticc/envelope/1.0\" mimeType=\"text/plain\">a&lt;b</TextContent>"
        )
        guard case .text("a<b", "text/plain") = try ReceivedEnvelope(bytes).content else {
            Issue.record("expected text content")
            return
        }
    }

    @Test func `namespaces that only the envelope declares are added to the document`() throws {
        let content = """
            <u:Invoice xmlns:u="\(Self.ubl)Invoice-2"><x:A x:b="1" xmlns:y="urn:y"><y:C/></x:A><D i:type=" z:T"/></u:Invoice>
            """
        let declared =
            "xmlns:x=\"urn:x&amp;\" xmlns:y=\"urn:not\" xmlns:z=\"urn:z\" xmlns:w=\"urn:w\" "
            + "xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\""
        let bytes = try Self.envelope(Self.scopes(), content: content, declarations: declared)
        let envelope = try ReceivedEnvelope(bytes)
        let document = try #require(envelope.document(in: bytes))
        let text = String(decoding: document, as: UTF8.self)
        // `w` is not used, `y` only under a declaration of the document's own; the default one is, by `D`.
        #expect(text.hasPrefix("<u:Invoice xmlns=\"http://www.unece.org"))
        for part in [" xmlns:x=\"urn:x&amp;\"", " xmlns:z=\"urn:z\"", " xmlns:i="] { #expect(text.contains(part)) }
        #expect(!text.contains("urn:not") && !text.contains("urn:w"))
        let tree = try XMLTree(parsing: Array(document))
        let first = try #require(Array(tree.root.children).first)
        #expect(first.namespaceURI == "urn:x&")
    }

    // MARK: Refusals

    @Test(arguments: [
        (EnvelopeError.Code.headerVersion, "<HeaderVersion>1.0<", "<HeaderVersion>2.0<"),
        (.headerVersion, "<HeaderVersion>1.0</HeaderVersion>", ""),
        (.sender, "iso6523-actorid-upis\">0088:1", "iso6523-actorid-UPIS\">0088:1"),
        (.sender, "0088:1<", "<"),
        (.sender, "0088:1<", "88:1<"),
        (.sender, "<Sender>", "<Sender><Identifier Authority=\"iso6523-actorid-upis\">0088:3</Identifier>"),
        (.receiver, "0088:2<", "0088<"),
        (.receiver, "<Receiver>", "<Receiver/><Receiver>"),
        (.standard, "<Standard>", "<Standard>x"),
        (.standard, "xmlns=\"\(ubl)Invoice-2\"", "xmlns=\"urn:other\""),
        (.standard, "<InstanceIdentifier>\(ubl)Invoice-2", "<InstanceIdentifier>\(ubl)Other-2"),
        (.typeVersion, "<TypeVersion>2.1<", "<TypeVersion>2.2<"),
        (.typeVersion, "<TypeVersion>2.1<", "<TypeVersion>:2.1<"),
        (.typeVersion, "<TypeVersion>2.1<", "<TypeVersion><"),
        (.instanceIdentifier, "<InstanceIdentifier>id-1<", "<InstanceIdentifier> <"),
        (.type, "<Type>Invoice<", "<Type>CreditNote<"),
        (.creationDateAndTime, "2026-11-25T10:00:00Z", "2026-11-25"),
        (.creationDateAndTime, "2026-11-25T10:00:00Z", "2026-13-25T10:00:00Z"),
        (.creationDateAndTime, "2026-11-25T10:00:00Z", ""),
        (.documentType, "<Type>DOCUMENTID<", "<Type>DOCUMENT<"),
        (.process, "<Type>PROCESSID<", "<Type>PROCESS<"),
        (.process, "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0", "a b"),
        (.country, "<Type>COUNTRY_C1<", "<Type>COUNTRY<"),
        (.country, "<InstanceIdentifier>BE<", "<InstanceIdentifier>be<"),
        (.country, "<InstanceIdentifier>BE<", "<InstanceIdentifier>BEL<"),
        (.country, "<InstanceIdentifier>BE<", "<InstanceIdentifier><"),
        (.scope, "</BusinessScope>", "<Scope><InstanceIdentifier>x</InstanceIdentifier></Scope></BusinessScope>"),
        (
            .scope, "</BusinessScope>",
            "<Scope><Type>COUNTRY_C1</Type><InstanceIdentifier>FR</InstanceIdentifier></Scope></BusinessScope>"
        ),
        (
            .statusReceiver, "</BusinessScope>",
            "<Scope><Type>MLS_TO</Type><InstanceIdentifier>0242:987654</InstanceIdentifier></Scope></BusinessScope>"
        ),
        (
            .statusReceiver, "</BusinessScope>",
            "<Scope><Type>MLS_TO</Type><InstanceIdentifier>0242:98765</InstanceIdentifier>"
                + "<Identifier>iso6523-actorid-upis</Identifier></Scope></BusinessScope>"
        ),
        (
            .statusType, "</BusinessScope>",
            "<Scope><Type>MLS_TYPE</Type><InstanceIdentifier>NEVER</InstanceIdentifier></Scope></BusinessScope>"
        ),
        (.documentCount, "</StandardBusinessDocument>", "<more/></StandardBusinessDocument>"),
        (.documentCount, "</StandardBusinessDocument>", "text</StandardBusinessDocument>"),
        (.documentCount, document, ""),
        (.notAnEnvelope, "<StandardBusinessDocumentHeader>", "<first/><StandardBusinessDocumentHeader>"),
        (.notAnEnvelope, "http://www.unece.org/cefact", "http://www.unece.org/other"),
        (.malformed, "</StandardBusinessDocument>", ""),
        (.malformed, "<HeaderVersion>", "<x:HeaderVersion>"),
        (.malformed, "<StandardBusinessDocument ", "<!DOCTYPE a []><StandardBusinessDocument "),
        (.malformed, "encoding=\"UTF-8\"", "encoding=\"ISO-8859-1\""),
    ])
    func `an envelope that breaks a rule is refused for that rule`(
        _ code: EnvelopeError.Code, _ old: String, _ new: String
    ) throws {
        let text = String(decoding: try Self.envelope(Self.scopes(), content: Self.document), as: UTF8.self)
        _ = try ReceivedEnvelope(Array(text.utf8))
        let changed = text.replacing(old, with: new)
        #expect(changed != text)
        expect(code, Array(changed.utf8))
    }

    @Test func `an envelope lacks no mandatory scheme, for they have defaults, and may lack a zone`() throws {
        let text = String(decoding: try Self.envelope(Self.scopes(), content: Self.document), as: UTF8.self)
        #expect(!text.contains("<Identifier>"))
        let envelope = try ReceivedEnvelope(Array(text.replacing("10:00:00Z", with: "10:00:00.5").utf8))
        #expect(envelope.header.documentType.scheme == "busdox-docid-qns")
        #expect(envelope.header.process.scheme == "cenbii-procid-ubl")
        #expect(envelope.header.createdAt == Timestamp("2026-11-25T10:00:00.500Z"))
    }

    @Test func `binary content that is none is refused`() throws {
        for inner in ["mimeType=\"a/b\">%%%", ">QUJD", "mimeType=\"a/b\"><x/>"] {
            let bytes = try Self.envelope(
                Self.scopes(documentType: "urn:x##y::1", standard: "urn:x", version: "0", type: "t"),
                content: "<BinaryContent xmlns=\"http://peppol.eu/xsd/ticc/envelope/1.0\" \(inner)</BinaryContent>")
            expect(.content, bytes)
        }
    }

    @Test func `no envelope is made of what would be refused`() throws {
        let document = Array(Self.document.utf8)
        func fails(_ code: EnvelopeError.Code, _ change: (inout EnvelopeHeader) -> Void) throws {
            var header = try Self.header()
            change(&header)
            let error = #expect(throws: EnvelopeError.self) { try header.wrap(document) }
            #expect(error?.code == code)
        }
        try fails(.country) { $0.country = "BEL" }
        try fails(.instanceIdentifier) { $0.instanceID = "" }
        try fails(.standard) { $0.syntax.standard = "urn:other" }
        try fails(.type) { $0.syntax.type = "CreditNote" }
        try fails(.typeVersion) { $0.syntax.version = "2.2" }
        try fails(.statusReceiver) { $0.statusReceiver = ParticipantID("0088:1") }
        try fails(.scope) { $0.otherScopes = [.init(type: "", instanceID: "x")] }
        let header = try Self.header()
        for bad in [
            "", "<Invoice", "<!DOCTYPE Invoice><Invoice/>", "<?xml version='1.0' encoding='UTF-16'?><Invoice/>",
        ] {
            let error = #expect(throws: EnvelopeError.self) { try header.wrap(Array(bad.utf8)) }
            #expect(error?.code == .malformed)
        }
    }

    @Test func `no bytes make a reader of envelopes crash`() throws {
        let originals = [
            try Self.envelope(Self.scopes(), content: Self.document),
            Vectors.bytes("sbdh/good-bis3.xml") ?? [], Vectors.bytes("sbdh/good-bis3-with-mls-to.xml") ?? [],
        ]
        for original in originals {
            for bytes in Mutations(of: original, count: 1500) {
                guard let envelope = try? ReceivedEnvelope(bytes, checks: .structure),
                    let document = envelope.document(in: bytes)
                else { continue }
                // What is given out as a document is one.
                #expect(throws: Never.self) { try XMLTree(parsing: Array(document)) }
            }
        }
    }

    // MARK: Making some

    private func expect(
        _ code: EnvelopeError.Code, _ bytes: [UInt8], at location: SourceLocation = #_sourceLocation
    ) {
        let error = #expect(throws: EnvelopeError.self, sourceLocation: location) { try ReceivedEnvelope(bytes) }
        #expect(error?.code == code, "\(error?.reason ?? "")", sourceLocation: location)
    }

    private static func header() throws -> EnvelopeHeader {
        let sender = try #require(ParticipantID("0088:1"))
        let receiver = try #require(ParticipantID("0088:2"))
        let time = try #require(Timestamp("2026-11-25T10:00:00Z"))
        return try #require(
            EnvelopeHeader(sender: sender, receiver: receiver, as: .invoice, country: "BE", at: time))
    }

    private static func scopes(
        documentType: String = Capability.invoice.documentType.value, standard: String = ubl + "Invoice-2",
        version: String = "2.1", type: String = "Invoice"
    ) -> String {
        """
        <DocumentIdentification><Standard>\(standard)</Standard><TypeVersion>\(version)</TypeVersion>
        <InstanceIdentifier>id-1</InstanceIdentifier><Type>\(type)</Type>
        <CreationDateAndTime>2026-11-25T10:00:00Z</CreationDateAndTime></DocumentIdentification><BusinessScope>
        <Scope><Type>DOCUMENTID</Type><InstanceIdentifier>\(documentType)</InstanceIdentifier></Scope>
        <Scope><Type>PROCESSID</Type>
        <InstanceIdentifier>urn:fdc:peppol.eu:2017:poacc:billing:01:1.0</InstanceIdentifier></Scope>
        <Scope><Type>COUNTRY_C1</Type><InstanceIdentifier>BE</InstanceIdentifier></Scope></BusinessScope>
        """
    }

    private static func envelope(
        _ rest: String, content: String, declarations: String = ""
    ) throws -> [UInt8] {
        Array(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <StandardBusinessDocument xmlns="http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader" \
            \(declarations)>
            <StandardBusinessDocumentHeader><HeaderVersion>1.0</HeaderVersion>
            <Sender><Identifier Authority="iso6523-actorid-upis">0088:1</Identifier></Sender>
            <Receiver><Identifier Authority="iso6523-actorid-upis">0088:2</Identifier></Receiver>
            \(rest)</StandardBusinessDocumentHeader>
            \(content)
            </StandardBusinessDocument>
            """.utf8)
    }
}
