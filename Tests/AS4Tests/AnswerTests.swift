import AS4
import Basics
import Crypto
import Testing
import XML

/// What is answered to a message, and what its sender makes of that.
struct AnswerTests {
    private let network: TestNetwork
    private let packed: PackedMessage
    private let opened: OpenedMessage
    private let answering: Answering

    init() throws {
        network = try TestNetwork.shared.get()
        packed = try network.packing.pack(TestNetwork.header(), payload: [TestNetwork.document])
        opened = try network.opening.open(contentType: packed.contentType, body: packed.body, at: TestNetwork.now)
        answering = Answering(identity: network.receiver, host: "receiver.example")
    }

    private func read(
        _ answer: [UInt8], type: String? = "application/soap+xml", _ expected: ExpectedReceipt? = nil,
        trust: TrustStore? = nil
    ) -> AnswerReading.Verdict {
        AnswerReading(trust: trust ?? network.pki.accessPointTrust).read(
            contentType: type, body: answer, for: expected ?? packed.expectedReceipt, at: TestNetwork.now)
    }

    private func isWorthless(_ verdict: AnswerReading.Verdict) -> Bool {
        if case .worthless = verdict { true } else { false }
    }

    @Test func `a receipt proves the delivery`() throws {
        let receipt = try answering.receipt(for: opened, at: TestNetwork.now)
        #expect(receipt.contentType == "application/soap+xml;charset=UTF-8")
        #expect(read(receipt.body, type: receipt.contentType) == .delivered)
        #expect(receipt.signal.refToMessageID == packed.message.messageID)
        #expect(MessageID.isValid(receipt.signal.messageID))
        // By the certificate that was encrypted to, whatever the trust store says by now.
        #expect(read(receipt.body, trust: TrustStore(anchors: [])) == .delivered)
        let multipart =
            Array("--b\r\nContent-Type: application/soap+xml\r\n\r\n".utf8) + receipt.body + Array("\r\n--b--".utf8)
        #expect(read(multipart, type: "multipart/related; boundary=b; type=\"application/soap+xml\"") == .delivered)
    }

    @Test func `what is signed in a receipt is written in the form in which it is hashed, whatever it repeats`() throws
    {
        var message = Handmade(network)
        // Prefixes of our own receipts that stand for something else around the references, and another for theirs.
        message.beforeSigning = {
            $0.replacing("xmlns:ds=", with: "xmlns:S12=\"urn:odd\" xmlns:eb=\"urn:odd\" xmlns:ds=")
        }
        let built = try message.build()
        let opened = try network.opening.open(contentType: built.contentType, body: built.body, at: TestNetwork.now)
        let receipt = try answering.receipt(for: opened, at: TestNetwork.now)
        let expected = ExpectedReceipt(
            messageID: opened.message.messageID, parts: opened.references, recipient: network.receiver.certificate,
            recipientSeat: "PBE000002")
        #expect(read(receipt.body, expected) == .delivered)
        let document = try XMLInfoset(parsing: receipt.body)
        let form = try #require(document.root.find("Messaging")).canonical(.init(.exclusive))
        #expect(String(decoding: receipt.body, as: UTF8.self).contains(String(decoding: form, as: UTF8.self)))
    }

    @Test func `a receipt that is for something else, or by somebody else, proves nothing`() throws {
        let receipt = try answering.receipt(for: opened, at: TestNetwork.now).body
        let other = try network.packing.pack(
            TestNetwork.header("other@sender.example"), payload: [TestNetwork.document])
        #expect(isWorthless(read(receipt, other.expectedReceipt)))
        let changed = try network.packing.pack(TestNetwork.header(), payload: [TestNetwork.document, [0x20]])
        #expect(isWorthless(read(receipt, changed.expectedReceipt)))

        let byStranger = Answering(identity: network.stranger, host: "x.example")
        let another = OpenedMessage(
            message: opened.message, payloads: [], signer: opened.signer, path: [], identity: network.stranger,
            references: opened.references, receivedAt: opened.receivedAt)
        #expect(isWorthless(read(try byStranger.receipt(for: another, at: TestNetwork.now).body)))
        let bySender = OpenedMessage(
            message: opened.message, payloads: [], signer: opened.signer, path: [], identity: network.sender,
            references: opened.references, receivedAt: opened.receivedAt)
        #expect(isWorthless(read(try byStranger.receipt(for: bySender, at: TestNetwork.now).body)))
        // The same access point under its next certificate.
        let byNext = OpenedMessage(
            message: opened.message, payloads: [], signer: opened.signer, path: [],
            identity: network.receiverAfterwards,
            references: opened.references, receivedAt: opened.receivedAt)
        #expect(read(try byStranger.receipt(for: byNext, at: TestNetwork.now).body) == .delivered)
    }

    @Test func `a changed receipt proves nothing`() throws {
        let receipt = try answering.receipt(for: opened, at: TestNetwork.now).body
        var delivered = 0
        for place in stride(from: 0, to: receipt.count, by: 7) {
            var changed = receipt
            changed[place] ^= 1
            if read(changed) == .delivered { delivered += 1 }
        }
        // The XML declaration, and values of attributes that say nothing, may change.
        #expect(delivered < 30)
        for edit: (String) -> String in [
            { $0.replacing("<eb:Receipt>", with: "<eb:Receipt></eb:Receipt><eb:Receipt>") },
            { $0.replacing("<eb:SignalMessage>", with: "<eb:UserMessage/><eb:SignalMessage>") },
            { $0.replacing("ebbp:NonRepudiationInformation", with: "ebbp:Other") },
        ] {
            #expect(isWorthless(read(Array(edit(String(decoding: receipt, as: UTF8.self)).utf8))))
        }
        for count in stride(from: 0, to: receipt.count, by: 31) {
            #expect(isWorthless(read(Array(receipt[..<count]))))
        }
    }

    @Test func `what is no signal proves nothing`() {
        for (type, body) in [
            (nil, ""), ("text/html", "<html/>"), ("application/soap+xml", ""), ("application/soap+xml", "<x/>"),
            ("application/soap+xml", "not xml"), ("multipart/related", ""),
        ] as [(String?, String)] {
            #expect(isWorthless(read(Array(body.utf8), type: type)))
        }
        #expect(isWorthless(read(packed.body, type: packed.contentType)))
    }

    @Test func `a signed error is believed, and an unsigned one is heard`() {
        var error = AS4Error.notServiced
        error.messageID = packed.message.messageID
        let signed = answering.refusal(error, at: TestNetwork.now)
        guard case .refused(let errors, isTrusted: true) = read(signed.body) else {
            Issue.record("\(read(signed.body))")
            return
        }
        #expect(errors == [error])
        #expect(errors[0].isNotServiced)
        let text = String(decoding: signed.body, as: UTF8.self)
        #expect(text.contains("<eb:ErrorDetail>PEPPOL:NOT_SERVICED</eb:ErrorDetail>"))
        #expect(text.contains("errorCode=\"EBMS:0004\""))
        #expect(text.contains("severity=\"failure\""))

        let unsigned = Answering(identity: nil, host: "receiver.example").refusal(error, at: TestNetwork.now)
        #expect(read(unsigned.body) == .refused([error], isTrusted: false))
        let stranger = Answering(identity: network.stranger, host: "x.example").refusal(error, at: TestNetwork.now)
        #expect(read(stranger.body) == .refused([error], isTrusted: false))
        error.messageID = "other@sender.example"
        #expect(isWorthless(read(answering.refusal(error, at: TestNetwork.now).body)))
    }

    @Test func `an error may repeat anything that came in, and names no message when none was read`() throws {
        let error = AS4Error(.invalidHeader, "It says `<&>\u{0}\u{B}\u{FFFF}\"`.")
        let answer = answering.refusal(error, at: TestNetwork.now)
        guard case .refused(let errors, isTrusted: true) = read(answer.body) else {
            Issue.record("\(read(answer.body))")
            return
        }
        #expect(errors[0].detail == "It says `<&>\u{FFFD}\u{FFFD}\u{FFFD}\"`.")
        #expect(errors[0].messageID == nil)
        #expect(errors[0].code.shortDescription == "InvalidHeader")
    }

    @Test func `a warning alone is heard as what it is`() {
        let warning = AS4Error(
            .featureNotSupported, "Something.", severity: .warning, messageID: packed.message.messageID)
        #expect(read(answering.refusal(warning, at: TestNetwork.now).body) == .refused([warning], isTrusted: true))
    }

    @Test func `the error for a message that was refused names it and is believed`() throws {
        var message = Handmade(network)
        message.packed = [1, 2, 3]
        let built = try message.build()
        let error = try #require(refusal(network.opening, built))
        #expect(error.messageID == "h-1@sender.example")
        let expected = ExpectedReceipt(
            messageID: "h-1@sender.example", parts: [], recipient: network.receiver.certificate,
            recipientSeat: "PBE000002")
        #expect(
            read(answering.refusal(error, at: TestNetwork.now).body, expected) == .refused([error], isTrusted: true))
    }
}
