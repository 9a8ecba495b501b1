import Invoicing
import Peppol
import Testing

struct IdentifierTests {
    private static let invoice =
        "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2::Invoice##"
        + "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0::2.1"

    // MARK: Document types

    @Test func `a document type splits into its parts and is put together again`() throws {
        let type = try #require(DocumentTypeID(uriForm: "busdox-docid-qns::" + Self.invoice))
        let parts = try #require(type.parts)
        #expect(type.scheme == "busdox-docid-qns")
        #expect(parts.rootNamespace == "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2")
        #expect(parts.localName == "Invoice")
        #expect(
            parts.customization == "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0")
        #expect(parts.version == "2.1")
        #expect(DocumentTypeID(parts) == type)
        #expect(type.uriForm == "busdox-docid-qns::" + Self.invoice)
    }

    @Test func `a percent-encoded form escapes every reserved byte`() throws {
        let type = try #require(DocumentTypeID(scheme: "busdox-docid-qns", value: "urn:a/b@c::D##x*::2.1"))
        #expect(type.percentEncodedForm == "busdox-docid-qns%3A%3Aurn%3Aa%2Fb%40c%3A%3AD%23%23x%2A%3A%3A2.1")
    }

    @Test func `two colons within the customization do not end it`() throws {
        let type = try #require(DocumentTypeID(scheme: "busdox-docid-qns", value: "urn:a::b::Root##c::d##e::1"))
        let parts = try #require(type.parts)
        #expect(parts.rootNamespace == "urn:a::b")
        #expect(parts.localName == "Root")
        #expect(parts.customization == "c::d##e")
        #expect(parts.version == "1")
    }

    @Test func `a syntax that is no XML has no root element`() throws {
        let value = "urn:peppol:doctype:pdf+xml##urn:cen.eu:en16931:2017#conformant#urn:x:Factur-X:1.0::D22B"
        let parts = try #require(DocumentTypeID(scheme: "busdox-docid-qns", value: value)?.parts)
        #expect(parts.localName == nil)
        #expect(parts.rootNamespace == "urn:peppol:doctype:pdf+xml")
        #expect(parts.value == value)
    }

    @Test func `a type of another form is an identifier without parts`() throws {
        let type = try #require(
            DocumentTypeID(uriForm: "busdox-docid-qns::urn:no:difi:einnsyn:xsd::einnsyn_kvittering"))
        #expect(type.parts == nil)
        #expect(type.wildcardCandidates == [])
    }

    @Test(arguments: [
        "", "::", "a::", "::b", "busdox-docid-qns", "a:b", "a b::c", "a::b c", "a::b\u{0}c", "a::b\u{7f}", "a::\u{a0}x",
        "this-scheme-is-much-too-long::x", "a::" + String(repeating: "x", count: 501),
    ])
    func `what is no identifier is refused`(_ text: String) {
        #expect(DocumentTypeID(uriForm: text) == nil)
        #expect(ProcessID(uriForm: text) == nil)
        #expect(ParticipantID(uriForm: text) == nil)
    }

    @Test func `lengths are held to what the network allows`() {
        #expect(DocumentTypeID(uriForm: "a::" + String(repeating: "x", count: 500)) != nil)
        #expect(ProcessID(uriForm: "a::" + String(repeating: "x", count: 200)) != nil)
        #expect(ProcessID(uriForm: "a::" + String(repeating: "x", count: 201)) == nil)
        #expect(TransportProfile(String(repeating: "x", count: 50)) != nil)
        #expect(TransportProfile(String(repeating: "x", count: 51)) == nil)
    }

    @Test func `white space around a value is not part of it`() {
        #expect(DocumentTypeID(scheme: "a", value: "\n  urn:x \t\r\n")?.value == "urn:x")
        #expect(ProcessID(value: " urn:x ")?.value == "urn:x")
    }

    // MARK: Participants

    @Test func `a participant is folded for look-ups and kept for display`() throws {
        let participant = try #require(ParticipantID(uriForm: "iso6523-actorid-upis::9930:DE811152493"))
        #expect(participant.description == "9930:DE811152493")
        #expect(participant.folded == "9930:de811152493")
        #expect(participant.uriForm == "iso6523-actorid-upis::9930:DE811152493")
        #expect(participant.percentEncodedForm == "iso6523-actorid-upis%3A%3A9930%3Ade811152493")
        #expect(ParticipantID(uriForm: "ISO6523-actorid-upis::9930:DE811152493") == nil)
    }

    @Test(arguments: [
        ("POP000306", true), ("PNO000179", true), ("PP_C30000", false), ("POP00306", false), ("pOP000306", false),
        ("POP0003066", false), ("POP00030x", false), ("", false), ("PÖP00030", false),
    ])
    func `a seat is a P, two capitals and six digits`(_ text: String, _ isSeat: Bool) {
        #expect((ServiceProviderID(text) != nil) == isSeat)
    }

    @Test func `the main identifier of a provider is the digits of its seat`() throws {
        let seat = try #require(ServiceProviderID("POP987654"))
        #expect(seat.participant.description == "0242:987654")
        #expect(seat.participant.participantID == ParticipantID("0242:987654"))
    }

    @Test(arguments: [
        ("987654", true), ("987654-MLS", true), ("987654-mls", true), ("987654-MLS.eu-west", true),
        ("987654-A_9", true), ("987654-MLS.a~b._-", true), ("98765", false), ("9876543", false), ("987654-", false),
        ("987654-ML", false), ("987654-MLSMLSMLSMLSM", false), ("987654-M-S", false), ("987654-MLS.", false),
        ("987654-MLS.ab", false), ("987654-MLS." + String(repeating: "x", count: 25), false), ("98765a", false),
        ("987654.MLS", false), ("", false), ("987654-MLß", false), ("987654-MLS.a b", false),
    ])
    func `a provider as a participant follows its pattern`(_ value: String, _ follows: Bool) {
        let found = ServiceProviderParticipant(value: value)
        #expect((found != nil) == follows)
        if let found { #expect(found.value == value.uppercased()) }
    }

    @Test func `a provider is told from other participants by its scheme`() throws {
        #expect(ServiceProviderParticipant(try #require(ParticipantID("0242:987654-mls")))?.useCase == "MLS")
        #expect(ServiceProviderParticipant(try #require(ParticipantID("9915:987654"))) == nil)
    }

    // MARK: Wildcards

    @Test(arguments: [
        ("urn:peppol:pint:billing-1@jp-1", ["urn:peppol:pint:billing-1*"], "urn:peppol:pint:billing-1*"),
        (
            "urn:peppol:pint:billing-1@jp-1", ["urn:peppol:pint:billing-1*", "urn:peppol:pint:billing-1@jp-1*"],
            "urn:peppol:pint:billing-1@jp-1*"
        ),
        (
            "urn:peppol:pint:billing-1@jp-1", ["urn:peppol:pint:billing-1@jp-1*", "urn:peppol:pint:billing-1@jp-1"],
            "urn:peppol:pint:billing-1@jp-1"
        ),
        ("urn:peppol:pint:billing-1@jp-1@x-2", ["urn:peppol:pint:billing-1*"], "urn:peppol:pint:billing-1*"),
        ("urn:peppol:pint:billing-1@jp-1*", ["urn:peppol:pint:billing-1@jp-1"], "urn:peppol:pint:billing-1@jp-1"),
        ("urn:peppol:pint:billing-1", ["urn:peppol:pint:billing-1@jp-1*"], nil),
        ("urn:peppol:pint:billing-1@jp-1", ["urn:peppol:pint:billing-2*", "urn:peppol:pint:billing*"], nil),
        ("urn:peppol:pint:bill*ing-1", ["urn:peppol:pint:bill*ing-1*"], nil),
        ("urn:peppol:pint:billing-1**", ["urn:peppol:pint:billing-1**"], nil),
    ])
    func `the nearest published wildcard takes a document`(_ own: String, _ published: [String], _ taken: String?)
        throws
    {
        func type(_ customization: String) throws -> DocumentTypeID {
            try #require(
                DocumentTypeID(
                    scheme: DocumentTypeID.wildcardScheme, value: "urn:x:Invoice-2::Invoice##\(customization)::2.1"))
        }
        let found = try type(own).select(from: try published.map(type))
        #expect(found == (try taken.map(type)))
    }

    @Test func `an exact registration comes before any wildcard`() throws {
        let value = "urn:x:Invoice-2::Invoice##urn:peppol:pint:billing-1@jp-1::2.1"
        let exact = try #require(DocumentTypeID(scheme: DocumentTypeID.exactScheme, value: value))
        let wildcard = try #require(DocumentTypeID(scheme: DocumentTypeID.wildcardScheme, value: value))
        #expect(wildcard.select(from: [wildcard, exact]) == exact)
        #expect(exact.select(from: [wildcard]) == wildcard)
        #expect(exact.select(from: []) == nil)
    }

    @Test func `another root or version is another type`() throws {
        let document = try #require(
            DocumentTypeID(scheme: "peppol-doctype-wildcard", value: "urn:x:Invoice-2::Invoice##urn:p-1@jp::2.1"))
        for other in ["urn:x:CreditNote-2::CreditNote##urn:p-1*::2.1", "urn:x:Invoice-2::Invoice##urn:p-1*::2.2"] {
            let published = try #require(DocumentTypeID(scheme: "peppol-doctype-wildcard", value: other))
            #expect(document.select(from: [published]) == nil)
        }
    }

    @Test func `no text makes an identifier crash`() {
        var random = SystemRandomNumberGenerator()
        let pieces = [
            "::", "##", ":", "#", "@", "*", "a", "urn:x", "0242", "-", ".", "é", "\u{0}", " ", "iso6523-actorid-upis",
        ]
        for _ in 0..<2000 {
            let text = (0..<Int.random(in: 0..<9, using: &random)).map { _ in pieces.randomElement(using: &random) ?? ""
            }
            .joined()
            if let type = DocumentTypeID(uriForm: text) {
                #expect(DocumentTypeID(uriForm: type.uriForm) == type)
                if let parts = type.parts { #expect(parts.value == type.value) }
                _ = type.wildcardCandidates
            }
            _ = ProcessID(uriForm: text)
            _ = ParticipantID(uriForm: text)
            _ = ServiceProviderParticipant(value: text)
            _ = PublisherAddress(text, policy: .loopbackAllowed)
        }
    }
}
