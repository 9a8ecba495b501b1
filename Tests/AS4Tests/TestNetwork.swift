import AS4
import Basics
import Crypto
import Testing

/// Two access points of a network that is made for the tests, and a network of others.
struct TestNetwork: Sendable {
    let pki: LocalPKI
    let sender: Identity
    let receiver: Identity
    /// What the receiver is called with when its certificate has changed.
    let receiverAfterwards: Identity
    /// An access point of another network.
    let stranger: Identity

    static let now = Timestamp(seconds: 1_795_262_400)
    /// Made once: keys take their time.
    static let shared = Result { try TestNetwork() }

    private init() throws {
        pki = try LocalPKI.new(at: Self.now, bits: 2048)
        sender = try pki.accessPoint(seat: "PBE000001", at: Self.now)
        receiver = try pki.accessPoint(seat: "PBE000002", at: Self.now)
        receiverAfterwards = try pki.accessPoint(seat: "PBE000002", at: Self.now)
        stranger = try LocalPKI.new(at: Self.now, bits: 2048).accessPoint(seat: "PBE000001", at: Self.now)
    }

    var opening: Opening { Opening(identities: [receiver], trust: pki.accessPointTrust) }
    var packing: Packing { Packing(identity: sender, recipient: receiver.certificate) }

    static func header(_ messageID: String = "m-1@sender.example") -> UserMessage {
        UserMessage.peppol(
            messageID: messageID, at: now, sender: "PBE000001", recipient: "PBE000002",
            service: .init("urn:fdc:peppol.eu:2017:poacc:billing:01:1.0", type: "cenbii-procid-ubl"),
            action: "busdox-docid-qns::urn:oasis:names:specification:ubl:schema:xsd:Invoice-2::Invoice##a::2.1",
            originalSender: .init("0208:0123456789", type: "iso6523-actorid-upis"),
            finalRecipient: .init("9925:be0848934496", type: "iso6523-actorid-upis"))
    }

    static let document = Array(
        "<StandardBusinessDocument>\(String(repeating: "ä line\r\n", count: 200))</StandardBusinessDocument>".utf8)
}

/// The code of the error that a message is refused with; records an issue when it is opened.
func refusal(
    _ opening: Opening, _ message: (contentType: String, body: [UInt8]), at time: Timestamp = TestNetwork.now,
    sourceLocation: SourceLocation = #_sourceLocation
) -> AS4Error? {
    #expect(throws: AS4Error.self, sourceLocation: sourceLocation) {
        try opening.open(contentType: message.contentType, body: message.body, at: time)
    }
}
