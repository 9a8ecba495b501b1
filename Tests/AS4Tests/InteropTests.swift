import AS4
import Basics
import Crypto
import Foundation
import HTTP
import Testing
import XML

/// Access points by libraries of others, run beside the tests: `scripts/test` installs them.
enum OtherLibrary {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let python = root.appending(path: ".build/test-tools/bin/python3")
    static let absence: Comment = "scripts/test installs the libraries as4 and peppol-py"
    /// Whether both libraries are there.
    static let isThere = (try? run("-c", ["import as4, peppol_py, xmlsec"], in: root)) != nil

    /// Runs a script of `Interop` over a folder, and reads the line of JSON it prints.
    static func run(_ script: String, _ deed: String, in folder: URL) throws -> [String: Any] {
        let path = root.appending(path: "Tests/AS4Tests/Interop/\(script)").path
        let printed = try run(path, [deed, folder.path], in: folder)
        return try #require(JSONSerialization.jsonObject(with: printed) as? [String: Any])
    }

    private static func run(_ script: String, _ arguments: [String], in folder: URL) throws -> Data {
        let process = Process()
        process.executableURL = python
        process.arguments = [script] + arguments
        process.currentDirectoryURL = folder
        // Nothing is written beside the scripts.
        process.environment = ProcessInfo.processInfo.environment.merging(["PYTHONDONTWRITEBYTECODE": "1"]) { $1 }
        let output = Pipe()
        process.standardOutput = output
        let errors = Pipe()
        process.standardError = errors
        try process.run()
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        let complaint = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(description: String(decoding: complaint, as: UTF8.self))
        }
        return printed
    }

    struct Failure: Error, CustomStringConvertible {
        let description: String
    }
}

/// A folder in which two access points find their certificates and leave each other messages.
private final class SharedFolder {
    let url: URL
    let pki: LocalPKI
    let sender: Identity
    let receiver: Identity
    let now: Timestamp

    /// Made once: keys take their time. The libraries ask the machine what time it is.
    private static let network = Result {
        let start = SystemTime().now() - .seconds(3600)
        let pki = try LocalPKI.new(at: start, bits: 2048)
        return (
            pki, try pki.accessPoint(seat: "PBE000001", at: start), try pki.accessPoint(seat: "PBE000002", at: start)
        )
    }

    init() throws {
        now = SystemTime().now()
        (pki, sender, receiver) = try Self.network.get()
        url = FileManager.default.temporaryDirectory.appending(path: "as4-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        try write("root.pem", pki.root.certificate.pem)
        try write("authority.pem", pki.accessPoints.certificate.pem)
        try write("sender.pem", sender.certificate.pem)
        try write("sender.key", sender.key.pem)
        try write("receiver.pem", receiver.certificate.pem)
        try write("receiver.key", receiver.key.pem)
        try write("payload.xml", Self.invoice)
        try write("status", "200")
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    static let invoice = """
        <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" \
        xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"><cbc:ID>Größe &amp; 1</cbc:ID>\
        </Invoice>
        """

    var opening: Opening { Opening(identities: [receiver], trust: pki.accessPointTrust) }
    var answering: Answering { Answering(identity: receiver, host: "receiver.example") }

    func write(_ name: String, _ text: String) throws {
        try write(name, Array(text.utf8))
    }

    func write(_ name: String, _ bytes: [UInt8]) throws {
        try Data(bytes).write(to: url.appending(path: name))
    }

    func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: url.appending(path: name)))
    }

    /// The message that a library left, as HTTP would have brought it.
    func message() throws -> (contentType: String, body: [UInt8]) {
        let bytes = try bytes("message.http")
        let end = try #require(bytes.firstRange(of: Array("\r\n\r\n".utf8)))
        let head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
        let field = try #require(head.split(separator: "\r\n").first { $0.lowercased().hasPrefix("content-type:") })
        return (String(field.dropFirst(13)), Array(bytes[end.upperBound...]))
    }

    /// A message of ours around a document that has a proper envelope.
    func packed() throws -> PackedMessage {
        let header = UserMessage.peppol(
            messageID: MessageID.new(host: "sender.example"), at: now, sender: "PBE000001", recipient: "PBE000002",
            service: .init("urn:fdc:peppol.eu:2017:poacc:billing:01:1.0", type: "cenbii-procid-ubl"),
            action: "busdox-docid-qns::\(Self.documentType)",
            originalSender: .init("0208:0123456789", type: "iso6523-actorid-upis"),
            finalRecipient: .init("9925:be0848934496", type: "iso6523-actorid-upis"))
        let packing = Packing(identity: sender, recipient: receiver.certificate)
        return try packing.pack(header, payload: [Array(Self.document.utf8)])
    }

    func leave(_ message: PackedMessage) throws {
        let head = "Content-Type: \(message.contentType)\r\nMIME-Version: 1.0\r\n\r\n"
        try write("message.http", Array(head.utf8) + message.body)
    }

    static let documentType = """
        urn:oasis:names:specification:ubl:schema:xsd:Invoice-2::Invoice##urn:cen.eu:en16931:2017#compliant\
        #urn:fdc:peppol.eu:2017:poacc:billing:3.0::2.1
        """
    static let document = """
        <StandardBusinessDocument xmlns="http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader">\
        <StandardBusinessDocumentHeader><HeaderVersion>1.0</HeaderVersion><Sender><Identifier \
        Authority="iso6523-actorid-upis">0208:0123456789</Identifier></Sender><Receiver><Identifier \
        Authority="iso6523-actorid-upis">9925:be0848934496</Identifier></Receiver><DocumentIdentification>\
        <Standard>urn:oasis:names:specification:ubl:schema:xsd:Invoice-2</Standard><TypeVersion>2.1</TypeVersion>\
        <InstanceIdentifier>f1f0c9a2-0000-4000-8000-000000000001</InstanceIdentifier><Type>Invoice</Type>\
        <CreationDateAndTime>2026-11-20T10:00:00Z</CreationDateAndTime></DocumentIdentification><BusinessScope>\
        <Scope><Type>DOCUMENTID</Type><InstanceIdentifier>\(documentType)</InstanceIdentifier><Identifier>\
        busdox-docid-qns</Identifier></Scope><Scope><Type>PROCESSID</Type><InstanceIdentifier>\
        urn:fdc:peppol.eu:2017:poacc:billing:01:1.0</InstanceIdentifier><Identifier>cenbii-procid-ubl</Identifier></Scope>\
        <Scope><Type>COUNTRY_C1</Type><InstanceIdentifier>BE</InstanceIdentifier></Scope></BusinessScope>\
        </StandardBusinessDocumentHeader>\(invoice)</StandardBusinessDocument>
        """
}

@Suite(.enabled(if: OtherLibrary.isThere, OtherLibrary.absence), .serialized)
struct InteropTests {
    private let folder: SharedFolder

    init() throws {
        folder = try SharedFolder()
    }

    private func text(_ result: [String: Any], _ name: String) -> String? { result[name] as? String }

    @Test(arguments: ["as4_library.py", "peppol_py_library.py"])
    func `a message of theirs is opened, and our receipt is one for them`(script: String) throws {
        _ = try OtherLibrary.run(script, "send", in: folder.url)
        let message = try folder.message()
        let opened = try folder.opening.open(contentType: message.contentType, body: message.body, at: folder.now)
        #expect(opened.signer == folder.sender.certificate)
        #expect(opened.message.action == "busdox-docid-qns::\(SharedFolder.documentType)")
        let document = String(decoding: try #require(opened.payloads.first).content, as: UTF8.self)
        #expect(document.contains("Gr&#246;&#223;e &amp; 1") || document.contains("Größe &amp; 1"))

        try folder.write("answer.xml", folder.answering.receipt(for: opened, at: folder.now).body)
        let state = try text(OtherLibrary.run(script, "accept", in: folder.url), "state")
        #expect(state == "acknowledged" || state == "delivered")
    }

    @Test(arguments: ["as4_library.py", "peppol_py_library.py"])
    func `a message of theirs that was changed is refused, and our error is one for them`(script: String) throws {
        _ = try OtherLibrary.run(script, "send", in: folder.url)
        let message = try folder.message()
        // The seat of the sender stands in the header, which is signed.
        let seat = Array("PBE000001</".utf8)
        let place = try #require(message.body.firstRange(of: seat))
        var body = message.body
        body[place.lowerBound + 8] = UInt8(ascii: "9")
        let error = try #require(refusal(folder.opening, (message.contentType, body), at: folder.now))
        #expect(error.code == .failedAuthentication)

        try folder.write("answer.xml", folder.answering.refusal(error, at: folder.now).body)
        let result = try OtherLibrary.run(script, "accept", in: folder.url)
        if script == "as4_library.py" {
            #expect(text(result, "state") == "rejected")
            #expect(text(result, "error") == "EBMS:0101")
            #expect(text(result, "detail") == error.detail)
        } else {
            #expect(text(result, "state") == "refused")
            #expect(text(result, "reason")?.contains(error.detail ?? "nothing") == true)
        }
    }

    @Test func `a message of ours is opened by another library, and its receipt proves the delivery`() throws {
        let packed = try folder.packed()
        try folder.leave(packed)
        let result = try OtherLibrary.run("as4_library.py", "receive", in: folder.url)
        #expect(text(result, "state") == "received", "\(result)")
        #expect(text(result, "message") == packed.message.messageID)
        #expect(result["documents"] as? [String] == [Hex.encode(SHA256.digest(of: SharedFolder.document))])

        let verdict = AnswerReading(trust: folder.pki.accessPointTrust).read(
            contentType: "application/soap+xml", body: try folder.bytes("answer.xml"), for: packed.expectedReceipt,
            at: folder.now)
        #expect(verdict == .delivered)
        let another = try folder.packed()
        guard
            case .worthless = AnswerReading(trust: folder.pki.accessPointTrust).read(
                contentType: "application/soap+xml", body: try folder.bytes("answer.xml"), for: another.expectedReceipt,
                at: folder.now)
        else {
            Issue.record("a receipt for one message is none for another")
            return
        }
    }

    @Test func `a message of ours that was changed is refused by another library, and its error is read`() throws {
        let packed = try folder.packed()
        var changed = packed.body
        let place = try #require(changed.firstRange(of: Array("0208:0123456789".utf8)))
        changed[place.upperBound - 1] = UInt8(ascii: "8")
        let head = "Content-Type: \(packed.contentType)\r\n\r\n"
        try folder.write("message.http", Array(head.utf8) + changed)
        let result = try OtherLibrary.run("as4_library.py", "receive", in: folder.url)
        #expect(text(result, "state") == "rejected", "\(result)")
        let verdict = AnswerReading(trust: folder.pki.accessPointTrust).read(
            contentType: "application/soap+xml", body: try folder.bytes("answer.xml"), for: packed.expectedReceipt,
            at: folder.now)
        guard case .refused(let errors, isTrusted: true) = verdict else {
            Issue.record("\(verdict)")
            return
        }
        #expect(errors.map(\.code) == [.failedAuthentication])
    }

    @Test func `a receipt of theirs that was changed proves nothing`() throws {
        let packed = try folder.packed()
        try folder.leave(packed)
        _ = try OtherLibrary.run("as4_library.py", "receive", in: folder.url)
        let receipt = try folder.bytes("answer.xml")
        let place = try #require(receipt.firstRange(of: Array("RefToMessageId>".utf8)))
        var changed = receipt
        changed[place.upperBound] ^= 1
        let reading = AnswerReading(trust: folder.pki.accessPointTrust)
        for body in [changed, Array(receipt.dropLast(20)), []] {
            let verdict = reading.read(
                contentType: "application/soap+xml", body: body, for: packed.expectedReceipt, at: folder.now)
            guard case .worthless = verdict else {
                Issue.record("\(verdict)")
                continue
            }
        }
    }

    private static let metadata = """
        <smp:SignedServiceMetadata xmlns:smp="http://busdox.org/serviceMetadata/publishing/1.0/" xmlns:unused="urn:unused">
          <!-- note --><smp:ServiceMetadata a='1'><b xmlns="">ä &amp; &lt; "</b></smp:ServiceMetadata>
        </smp:SignedServiceMetadata>
        """

    @Test func `a document that we sign holds for xmlsec, and one that was changed does not`() throws {
        let signed = try EnvelopedSignature.sign(Array(Self.metadata.utf8), by: folder.sender)
        try folder.write("document.xml", signed)
        #expect(try text(OtherLibrary.run("enveloped_signature.py", "verify", in: folder.url), "state") == "holds")
        let changed = String(decoding: signed, as: UTF8.self).replacing("a=\"1\"", with: "a=\"2\"")
        try folder.write("document.xml", changed)
        #expect(try text(OtherLibrary.run("enveloped_signature.py", "verify", in: folder.url), "state") == "refused")
    }

    @Test func `a document that xmlsec signs holds for us, in every canonical form`() throws {
        try folder.write("document.xml", Self.metadata)
        let result = try OtherLibrary.run("enveloped_signature.py", "sign", in: folder.url)
        #expect(result["written"] as? Int == 6)
        for number in 1...6 {
            let bytes = try folder.bytes("signed-\(number).xml")
            let signer = try EnvelopedSignature.verify(XMLInfoset(parsing: bytes))
            #expect(signer.certificate == folder.sender.certificate)
            let changed = String(decoding: bytes, as: UTF8.self).replacing("a=\"1\"", with: "a=\"2\"")
            let error = #expect(throws: XMLError.self) {
                try EnvelopedSignature.verify(XMLInfoset(parsing: Array(changed.utf8)))
            }
            #expect(error?.code == .digest)
        }
    }
}
