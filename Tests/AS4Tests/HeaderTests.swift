import AS4
import Basics
import Crypto
import Foundation
import Testing
import XML

/// What a header has to say, and what its sender hears when it does not.
struct HeaderTests {
    private let network: TestNetwork

    init() throws {
        network = try TestNetwork.shared.get()
    }

    private func refused(_ old: String, _ new: String, sourceLocation: SourceLocation = #_sourceLocation) throws
        -> AS4Error.Code?
    {
        var message = Handmade(network)
        message.userMessage = Handmade.usual.replacing(old, with: new)
        #expect(message.userMessage != Handmade.usual, sourceLocation: sourceLocation)
        return refusal(network.opening, try message.build(), sourceLocation: sourceLocation)?.code
    }

    @Test(arguments: [
        "eb:MessageInfo", "eb:Timestamp", "eb:MessageId", "eb:PartyInfo", "eb:From", "eb:To", "eb:CollaborationInfo",
        "eb:Service", "eb:Action", "eb:ConversationId",
    ])
    func `an element that must be there is missed, and one that is there twice is too many`(name: String) throws {
        let text = Handmade.usual
        let start = try #require(text.range(of: "<\(name)"))
        let end = try #require(text.range(of: "</\(name)>"))
        let element = String(text[start.lowerBound..<end.upperBound])
        #expect(try refused(element, "") == .invalidHeader)
        #expect(try refused(element, element + element) == .invalidHeader)
    }

    @Test(arguments: [
        ("2026-11-21T12:00:00.000+01:00", "yesterday"), (" h-1@sender.example\n", "no address"),
        (" h-1@sender.example\n", "<b>h@x</b>"), (" h-1@sender.example\n", ".h@x"), (" h-1@sender.example\n", "h@x@y"),
        ("<eb:ConversationId>1<", "<eb:ConversationId><"), (">PBE000001<", "> <"),
        ("</eb:MessageInfo>", "<eb:RefToMessageId>a@b</eb:RefToMessageId></eb:MessageInfo>"),
        (" name=\"originalSender\"", ""), ("originalSender", "finalRecipient"), (">0208:1<", "><x/><"),
    ])
    func `what cannot be read is an invalid header`(old: String, new: String) throws {
        #expect(try refused(old, new) == .invalidHeader)
    }

    @Test(arguments: [
        ("<eb:PartyId type=\"urn:fdc:peppol.eu:2017:identifiers:ap\">PBE000001", "<eb:PartyId>PBE000001"),
        ("urn:fdc:peppol.eu:2017:identifiers:ap\">PBE000002", "urn:other\">PBE000002"),
        ("200704/initiator", "200704/responder"), ("200704/responder<", "200704/responder <"),
        ("tia:ap_provider", "tia:other"), ("<eb:AgreementRef>", "<eb:AgreementRef pmode=\"x\">"),
        ("<eb:AgreementRef>", "<eb:AgreementRef type=\"x\">"),
        ("<eb:AgreementRef>urn:fdc:peppol.eu:2017:agreements:tia:ap_provider</eb:AgreementRef>", ""),
    ])
    func `parties, roles and agreements of other networks are not of this mode`(old: String, new: String) throws {
        #expect(try refused(old, new) == .processingModeMismatch)
    }

    @Test(arguments: [
        (" name=\"MimeType\"", " name=\"Mimetype\""), (" name=\"CompressionType\"", " name=\"Compression\""),
        ("<eb:Service type=\"cenbii-procid-ubl\">", "<eb:Service>"),
        ("name=\"originalSender\" type=\"iso6523-actorid-upis\"", "name=\"originalSender\""),
        (">0208:2<", "><"), ("name=\"finalRecipient\"", "name=\"final\""),
    ])
    func `values that must be there are missed`(old: String, new: String) throws {
        #expect(try refused(old, new) == .valueInconsistent)
    }

    @Test func `another compression and another channel are not known`() throws {
        #expect(try refused("application/gzip", "application/zip") == .decompressionFailure)
        var message = Handmade(network)
        message.beforeSigning = { $0.replacing("<eb:UserMessage>", with: "<eb:UserMessage mpc=\"urn:x\">") }
        #expect(refusal(network.opening, try message.build())?.code == .valueNotRecognized)
        message.beforeSigning = {
            $0.replacing("<eb:UserMessage>", with: "<eb:UserMessage mpc=\"\(Handmade.eb)defaultMPC\">")
        }
        let built = try message.build()
        #expect(throws: Never.self) {
            try network.opening.open(contentType: built.contentType, body: built.body, at: TestNetwork.now)
        }
    }

    @Test(arguments: ["<!DOCTYPE env:Envelope>", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"])
    func `a document type is refused`(doctype: String) throws {
        var message = Handmade(network)
        message.afterwards = { doctype + $0 }
        let error = refusal(network.opening, try message.build())
        #expect(error?.code == .invalidHeader)
        #expect(error?.messageID == nil)
    }

    @Test func `deep, wide and endless envelopes are refused soon`() throws {
        let deep = String(repeating: "<x>", count: 10_000) + String(repeating: "</x>", count: 10_000)
        let wide = String(repeating: "<x/>", count: 200_000)
        let prefixes = (0..<5000).map { "<x:y xmlns:x=\"urn:\($0)\"/>" }.joined()
        let attributes = "<x " + (0..<1000).map { "a\($0)=''" }.joined(separator: " ") + "/>"
        let long = "<x>\(String(repeating: "x", count: 1 << 20))</x>"
        for inside in [deep, wide, prefixes, attributes, long] {
            var message = Handmade(network)
            message.afterwards = { $0.replacing("<env:Header>", with: "<env:Header>" + inside) }
            #expect(refusal(network.opening, try message.build())?.code == .invalidHeader)
        }
    }

    @Test(arguments: [
        ("", AS4Error.Code.invalidHeader), ("text/html", .invalidHeader), ("application/soap+xml", .invalidHeader),
        ("multipart/related", .invalidHeader), ("multipart/mixed; boundary=b0", .invalidHeader),
        ("multipart/related; boundary=other", .mimeInconsistency),
        ("multipart/related; boundary=b0; start=\"<x>\"", .mimeInconsistency),
    ])
    func `another content type is refused`(type: String, code: AS4Error.Code) throws {
        let message = try Handmade(network).build()
        #expect(refusal(network.opening, (type, message.body))?.code == code)
    }

    @Test func `a ping needs no payload and no participants`() throws {
        func ping(_ edit: (inout Handmade) -> Void) throws -> OpenedMessage {
            var message = Handmade(network)
            message.userMessage = Handmade.usual
                .replacing(">urn:process<", with: ">\(PeppolAS4.testService)<")
                .replacing("busdox-docid-qns::urn:a::b##c::2.1", with: PeppolAS4.testAction)
            edit(&message)
            let built = try message.build()
            return try network.opening.open(contentType: built.contentType, body: built.body, at: TestNetwork.now)
        }
        #expect(try ping { _ in }.message.isPing)
        let bare = try ping {
            let start = $0.userMessage.range(of: "<eb:MessageProperties>")
            if let start { $0.userMessage = String($0.userMessage[..<start.lowerBound]) }
            $0.hasAttachment = false
            $0.isEncrypted = false
            $0.covers = ["#m", "#b"]
        }
        #expect(bare.message.isPing)
        #expect(bare.payloads.isEmpty)
        #expect(bare.identity?.commonName == "PBE000002")
    }

    @Test(arguments: [
        ("a@b", true), ("a.b-c@d.e", true), ("uuid-1@phase4", true), ("!#$%&'*+-/=?^_`{|}~@x", true), ("", false),
        ("a", false), ("@", false), ("a@", false), ("@b", false), ("a@b@c", false), (".a@b", false), ("a.@b", false),
        ("a..b@c", false), ("a b@c", false), ("<a@b>", false), ("ä@b", false), ("a@b\n", false),
        (String(repeating: "a", count: 254) + "@b", false),
    ])
    func `identifiers have the form of an address`(text: String, isValid: Bool) {
        #expect(MessageID.isValid(text) == isValid)
    }

    @Test func `new identifiers are valid, and never the same`() {
        let ids = (0..<100).map { _ in MessageID.new(host: "ap.example.org") }
        #expect(ids.allSatisfy(MessageID.isValid))
        #expect(Set(ids).count == 100)
    }
}
