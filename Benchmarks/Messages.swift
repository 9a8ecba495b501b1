import AS4
import Basics
import Crypto
import Invoicing
import Peppol

/// Measures AS4 messages around a document of 10 KB, beside the RSA operations that no access point can do without: what is
/// over and above those is ours.
enum Messages {
    static func measure() throws {
        let now = SystemTime().now()
        let pki = try LocalPKI.new(at: now - .seconds(60), bits: 2048)
        let sender = try pki.accessPoint(seat: "PBE000001", at: now - .seconds(60))
        let receiver = try pki.accessPoint(seat: "PBE000002", at: now - .seconds(60))

        let bytes = SecureRandom.bytes(1000)
        let key = SecureRandom.bytes(16)
        let signature = try sender.key.sign(bytes)
        let encrypted = try receiver.certificate.encryptOAEP(key)
        let sign = try middle { _ = try sender.key.sign(bytes) }
        let verify = try middle { _ = sender.certificate.verify(signature: signature, of: bytes) }
        let encrypt = try middle { _ = try receiver.certificate.encryptOAEP(key) }
        let decrypt = try middle { _ = try receiver.key.decryptOAEP(encrypted) }
        report("rsa_sign", sign, "µs")
        report("rsa_verify", verify, "µs")
        report("rsa_oaep_encrypt", encrypt, "µs")
        report("rsa_oaep_decrypt", decrypt, "µs")

        let packing = Packing(identity: sender, recipient: receiver.certificate)
        let opening = Opening(identities: [receiver], trust: pki.accessPointTrust)
        let answering = Answering(identity: receiver, host: "receiver.example")
        let reading = AnswerReading(trust: pki.accessPointTrust)
        let header = UserMessage.peppol(
            messageID: MessageID.new(host: "sender.example"), at: now, sender: "PBE000001", recipient: "PBE000002",
            service: .init("urn:fdc:peppol.eu:2017:poacc:billing:01:1.0", type: "cenbii-procid-ubl"),
            action: "busdox-docid-qns::urn:oasis:names:specification:ubl:schema:xsd:Invoice-2::Invoice##urn:x::2.1",
            originalSender: .init("0208:0123456789", type: "iso6523-actorid-upis"),
            finalRecipient: .init("0208:9876543210", type: "iso6523-actorid-upis"))
        let document = document(bytes: 10_000)
        let packed = try packing.pack(header, payload: [document])
        let opened = try opening.open(contentType: packed.contentType, body: packed.body, at: now)
        let receipt = try answering.receipt(for: opened, at: now)

        let pack = try middle { _ = try packing.pack(header, payload: [document]) }
        let open = try middle {
            _ = try opening.open(contentType: packed.contentType, body: packed.body, at: now)
        }
        let answer = try middle { _ = try answering.receipt(for: opened, at: now) }
        let check = try middle {
            _ = reading.read(
                contentType: receipt.contentType, body: receipt.body, for: packed.expectedReceipt, at: now)
        }
        report("as4_pack_10k", pack, "µs")
        report("as4_pack_10k_over_rsa", pack - sign - encrypt, "µs")
        report("as4_open_10k", open, "µs")
        report("as4_receipt", answer, "µs")
        report("as4_receive_10k_over_rsa", open + answer - decrypt - verify - sign, "µs")
        report("as4_receipt_check", check, "µs")
        try measureEnvelope(at: now)
        try measureLarge(packing, opening, header)
    }

    /// The envelope around an invoice of two lines, inside the message: put around it, and read with the invoice.
    private static func measureEnvelope(at time: Timestamp) throws {
        guard let sender = ParticipantID("0208:0123456789"), let receiver = ParticipantID("0208:9876543210"),
            let header = EnvelopeHeader(sender: sender, receiver: receiver, as: .invoice, country: "BE", at: time)
        else { throw Failure(description: "the participants of the envelope are none") }
        let document = try Documents.sample(of: 2)
        let wrap = try middle {
            _ = try header.wrap(try EnvelopeContent(document, isKnown: true))
        }
        let envelope = try header.wrap(document).joined(document)
        let read = try middle { _ = try ReceivedEnvelope(envelope, textKept: 64 << 10) }
        report("envelope_wrap", wrap, "µs")
        report("envelope_read", read, "µs")
    }

    /// What 64 MB take, which compress little.
    private static func measureLarge(_ packing: Packing, _ opening: Opening, _ header: UserMessage) throws {
        let document = document(bytes: 1 << 26)
        var packed: PackedMessage?
        let pack = try ContinuousClock().measure { packed = try packing.pack(header, payload: [document]) }
        guard let packed else { return }
        let open = try ContinuousClock().measure {
            _ = try opening.open(contentType: packed.contentType, body: packed.body, at: SystemTime().now())
        }
        report("as4_pack_64m", pack.milliseconds, "ms")
        report("as4_open_64m", open.milliseconds, "ms")
    }

    /// XML whose texts are half at random, as numbers and names are.
    private static func document(bytes count: Int) -> [UInt8] {
        var document: [UInt8] = []
        document.reserveCapacity(count + 100)
        var state: UInt64 = 1
        while document.count < count {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            document += "<cac:InvoiceLine><cbc:ID>\(state >> 32)</cbc:ID></cac:InvoiceLine>".utf8
        }
        return document
    }

    /// The middle of many runs, in microseconds: what another process takes in between does not count.
    private static func middle(_ run: () throws -> Void) throws -> Double {
        for _ in 1...20 { try run() }
        let clock = ContinuousClock()
        let times = try (1...201).map { _ in try clock.measure(run) }
        return times.sorted()[100].microseconds
    }
}
