import Foundation
import JSON
import Testing

/// The program on a network with senders and an access point by libraries of others: names are looked up by DNS, metadata and
/// lists of revoked certificates are asked for, and messages are posted, all over sockets.
@Suite(.enabled(if: OtherLibrary.isThere, OtherLibrary.absence), .serialized)
struct InteropTests {
    /// The zone that peppol-py asks in the test network.
    private static let zone = "participant.sml.test.tech.peppol.org"
    private static let seller = "9930:de811152493"

    @Test(arguments: ["peppol_py_over_http.py", "as4_over_http.py"])
    func `another sender finds a company here, and its invoice arrives once`(script: String) async throws {
        let network = try await ProgramNetwork(zone: Self.zone, asksForRevocation: true)
        let buyer = try await network.node("POP000002", company: "BE0876543171")
        let sender = try network.seat("POP000007", accessPoint: "sender")

        func say(_ deed: String, _ number: String, to receiver: String? = nil) async throws -> JSONNode {
            try sender.write("payload.xml", ublInvoice(number, from: Self.seller, to: receiver ?? buyer.participant))
            return try await OtherLibrary.run(script, deed, sender.path)
        }
        for (deed, number) in [("send", "I-1"), ("repeat", "I-2")] {
            let said = try await say(deed, number)
            #expect(["delivered", "acknowledged"].contains(said["state"]?.text), "\(said)")
            #expect(said["receiver"]?.text == "POP000002")
            #expect(Set(said["publishers"]?.elements.map(\.text) ?? []) == ["POP000002"])
        }
        // What was changed on its way is refused, and the sender is told why in the words of ebMS.
        for (deed, number, error) in [
            ("change-header", "I-3", "EBMS:0101"), ("change-document", "I-4", "EBMS:0102"),
        ] {
            let said = try await say(deed, number)
            #expect(["refused", "rejected"].contains(said["state"]?.text), "\(said)")
            #expect(said["error"]?.text == error, "\(said)")
        }

        let received = try await buyer.served.everything("/documents?direction=incoming")
        #expect(Set(received.compactMap { $0["number"]?.text }) == ["I-1", "I-2"])
        #expect(received.count == 2)
        for document in received {
            #expect(document["sender"]?["peppolId"]?.text == Self.seller)
            #expect(document["sender"]?["name"]?.text == "Müller & Söhne")
            #expect(document["grossAmount"]?.digits == "121.00")
        }
        #expect(try await buyer.served.everything("/events?type=document.received").count == 2)
        #expect(await buyer.served.stop() == 0)
        await network.stop()
    }

    @Test func `whose certificate was taken back is refused as a sender, and gets nothing as a receiver`() async throws
    {
        let network = try await ProgramNetwork(zone: Self.zone, asksForRevocation: true)
        let node = try await network.node("POP000002", company: "BE0876543171")
        let sender = try network.seat("POP000007", accessPoint: "sender", isRevoked: true)
        try sender.write("payload.xml", ublInvoice("I-1", from: Self.seller, to: node.participant))
        let said = try await OtherLibrary.run("as4_over_http.py", "send", sender.path)
        #expect(said["state"]?.text == "rejected", "\(said)")
        #expect(said["error"]?.text == "EBMS:0101")
        #expect(said["detail"]?.text?.contains("revoked") == true, "\(said["detail"]?.text ?? "")")
        #expect(try await node.served.everything("/documents?direction=incoming").isEmpty)

        let receiver = try network.seat("POP000009", accessPoint: "receiver", publisher: "publisher", isRevoked: true)
        let participant = "0088:7300010000001"
        try receiver.write("participants.json", "{\"\(participant)\": \"receipt\"}")
        let other = try OtherLibrary.start("as4_access_point.py", receiver.path)
        try await network.register([participant], at: try #require(await other.firstLine(), "\(other.complaints)"))
        let answer = try await node.served.call(
            "POST", "/documents/send", invoice("I-2", from: node.company, to: participant))
        #expect(answer.status == 422, "\(String(decoding: answer.body, as: UTF8.self))")
        #expect(receiver.lines("received.jsonl").isEmpty)
        #expect(await node.served.stop() == 0)
        other.kill()
        await other.ended()
        await network.stop()
    }

    @Test func `a buyer behind another access point gets an invoice, and what it answers moves the seller's`()
        async throws
    {
        let network = try await ProgramNetwork(zone: Self.zone, asksForRevocation: true)
        let seller = try await network.node("POP000001", company: "BE0123456749")
        let folder = try network.seat("POP000009", accessPoint: "receiver", publisher: "publisher")
        for kind in ["pem", "key"] {
            try folder.write("sender.\(kind)", folder.lines("receiver.\(kind)").joined(separator: "\n") + "\n")
        }
        let buyer = "0088:7300010000001"
        try folder.write("participants.json", "{\"\(buyer)\": \"receipt\"}")
        let other = try OtherLibrary.start("as4_access_point.py", folder.path)
        try await network.register([buyer], at: try #require(await other.firstLine(), "\(other.complaints)"))
        let sent = try await seller.served.call(
            "POST", "/documents/send", invoice("I-1", from: seller.company, to: buyer))
        let id = try sent.json()["id"]?.text ?? ""
        let isDelivered = try await eventually {
            try await seller.served.call("GET", "/documents/\(id)").json()["deliveryStatus"]?.text == "delivered"
        }
        #expect(isDelivered)

        try folder.write(
            "payload.xml", ublResponse(to: "I-1", from: buyer, to: seller.participant, reason: "QTY"))
        let said = try await OtherLibrary.run("peppol_py_over_http.py", "respond", folder.path)
        #expect(said["state"]?.text == "delivered", "\(said["reason"]?.text ?? "")")
        let document = try await seller.served.call("GET", "/documents/\(id)").json()
        #expect(document["lifecycleStatus"]?.text == "disputed")
        let told = try await seller.served.everything("/events?type=lifecycle.updated")
        #expect(told.map { $0["data"]?["reasonCode"]?.text } == ["QUA"])
        #expect(await seller.served.stop() == 0)
        other.kill()
        await other.ended()
        await network.stop()
    }

    @Test func `another sender sees who is registered here and takes invoices, and who is not`() async throws {
        let network = try await ProgramNetwork(zone: Self.zone)
        let buyer = try await network.node("POP000002", company: "BE0876543171")
        let sender = try network.seat("POP000007", accessPoint: "sender")
        for (receiver, state, code) in [(buyer.participant, "found", nil), ("0208:0999999922", "missing", "dns-error")]
        {
            try sender.write("payload.xml", ublInvoice("I-1", from: Self.seller, to: receiver))
            let said = try await OtherLibrary.run("peppol_py_over_http.py", "look-up", sender.path)
            #expect(said["state"]?.text == state)
            #expect(said["code"]?.text == code)
        }
        #expect(await buyer.served.stop() == 0)
        await network.stop()
    }

    @Test func `what is written here keeps the published rules, as another program runs them`() async throws {
        let network = try await ProgramNetwork()
        let seller = try await network.node("POP000001", company: "BE0123456749")
        let buyer = try await network.node("POP000002", company: "BE0876543171")
        let sent = try await seller.served.call(
            "POST", "/documents/send", invoice("I-1", from: seller.company, to: buyer.participant))
        let id = try sent.json()["id"]?.text ?? ""
        let isDelivered = try await eventually {
            try await seller.served.call("GET", "/documents/\(id)").json()["deliveryStatus"]?.text == "delivered"
        }
        #expect(isDelivered)
        let folder = try Folder()
        let document = try await seller.served.call("GET", "/documents/\(id)/xml").body
        try folder.write("document.xml", document)
        let event = try await seller.served.everything("/events?type=document.delivered").first
        let month = event?["createdAt"]?.text.map { String($0.prefix(7)) } ?? ""
        for kind in ["tsr", "eusr"] {
            let report = try await Program.run(
                ["peppol", "report", "--kind", kind, "--month", month, "--seat", "POP000001", "--data", seller.data])
            #expect(report.status == 0)
            try folder.write("\(kind).xml", report.printed)
        }
        func findings() async throws -> [[String?]] {
            let found = try await OtherLibrary.run("published_rules.py", folder.path)
            return ["document.xml", "tsr.xml", "eusr.xml"].map { found[$0]?.elements.map(\.text) ?? ["none"] }
        }
        #expect(try await findings() == [[], [], []])

        // The rules do run: a total that is wrong is found, and so are counts that are.
        try folder.write(
            "document.xml", String(decoding: document, as: UTF8.self).replacing(">2359.50<", with: ">2359.51<"))
        for kind in ["tsr", "eusr"] {
            let report = folder.lines("\(kind).xml").joined(separator: "\n")
            try folder.write(
                "\(kind).xml",
                report.replacing("<Outgoing>1<", with: "<Outgoing>2<", maxReplacements: 1)
                    .replacing("<SendingEndUsers>1<", with: "<SendingEndUsers>2<", maxReplacements: 1))
        }
        #expect(try await findings().allSatisfy { !$0.isEmpty && $0 != ["none"] })
        #expect(await seller.served.stop() == 0)
        #expect(await buyer.served.stop() == 0)
        await network.stop()
    }

    /// How the access point of the other library answers, by participant.
    private static let participants = [
        "0088:7300010000001": "receipt", "0088:7300010000018": "not-serviced",
        "0088:7300010000025": "wrong-digest-once",
        "0088:7300010000032": "failing-once", "0088:7300010000049": "wrong-digest",
    ]

    @Test func `another access point is found, takes our invoices, and is believed only what it proves`() async throws {
        let network = try await ProgramNetwork(asksForRevocation: true)
        let seller = try await network.node("POP000001", company: "BE0123456749")
        let receiver = try network.seat("POP000009", accessPoint: "receiver", publisher: "publisher")
        let behaviours = Self.participants.map { "\"\($0)\": \"\($1)\"" }.joined(separator: ", ")
        try receiver.write("participants.json", "{\(behaviours)}")
        let other = try OtherLibrary.start("as4_access_point.py", receiver.path)
        let address = try #require(await other.firstLine(), "\(other.complaints)")
        try await network.register(Array(Self.participants.keys), at: address)

        var sent: [String: String] = [:]
        for (participant, behaviour) in Self.participants {
            let answer = try await seller.served.call(
                "POST", "/documents/send", invoice(behaviour, from: seller.company, to: participant))
            #expect(answer.status == 201, "\(String(decoding: answer.body, as: UTF8.self))")
            sent[behaviour] = try answer.json()["id"]?.text
        }
        func document(_ behaviour: String) async throws -> JSONNode {
            try await seller.served.call("GET", "/documents/\(sent[behaviour] ?? "")").json()
        }
        func received(_ behaviour: String) throws -> [JSONNode] {
            let participant = Self.participants.first { $0.value == behaviour }?.key
            return try receiver.lines("received.jsonl").map { try JSONDocument(parsing: Array($0.utf8)).root }
                .filter { $0["recipient"]?.text == participant }
        }

        for behaviour in ["receipt", "wrong-digest-once", "failing-once"] {
            let isDelivered = try await eventually {
                try await document(behaviour)["deliveryStatus"]?.text == "delivered"
            }
            #expect(isDelivered, "\(behaviour)")
            // A repetition is the same message to the letter that was signed.
            let messages = try received(behaviour)
            #expect(messages.count == (behaviour == "receipt" ? 1 : 2))
            #expect(messages.allSatisfy { $0["state"]?.text == "received" })
            #expect(Set(messages.map(\.sameness)).count == 1)
            try await expectEvidence(of: sent[behaviour] ?? "", at: seller, for: messages.last, in: receiver)
        }

        let isRefused = try await eventually {
            try await document("not-serviced")["deliveryStatus"]?.text == "rejected"
        }
        #expect(isRefused)
        let failure = try await document("not-serviced")["failure"]
        #expect(failure?["errorCode"]?.text == "AP_REJECTED")
        #expect(failure?["errorMessage"]?.text?.contains("PEPPOL:NOT_SERVICED") == true)
        #expect(try received("not-serviced").count == 1)

        // A receipt that is signed and speaks of another document proves nothing, however often it comes.
        #expect(try await eventually { try received("wrong-digest").count >= 2 })
        #expect(try await document("wrong-digest")["deliveryStatus"]?.text == "pending")
        let why = try await evidence(of: sent["wrong-digest"] ?? "", at: seller, in: receiver)["failure"]
        #expect(
            why?.elements.map(\.text) == [
                "AP_REJECTED",
                "The access point answered 200. The receipt is for something else than what was sent: its digests differ.",
            ])

        let delivered = try await seller.served.everything("/events?type=document.delivered")
        #expect(delivered.count == 3)
        #expect(delivered.allSatisfy { $0["data"]?["accessPoint"]?.text == "POP000009" })
        try await expectNoDamagedEvidence(of: sent["receipt"] ?? "", at: seller)
        #expect(await seller.served.stop() == 0)
        other.kill()
        await other.ended()
        await network.stop()
    }

    /// Evidence that the disk has damaged is not given out for what it was.
    private func expectNoDamagedEvidence(of id: String, at seller: Node) async throws {
        let file = try #require(FileHandle(forUpdatingAtPath: "\(seller.database)-blobs/00000001"))
        let whole = try #require(try file.readToEnd())
        for damage in [Data(whole.map { $0 ^ 1 }), whole.prefix(100), whole] {
            try file.seek(toOffset: 0)
            try file.write(contentsOf: damage)
            try file.truncate(atOffset: UInt64(damage.count))
            let answer = try await seller.served.call("GET", "/documents/\(id)/evidence")
            #expect(answer.status == (damage == whole ? 200 : 503))
            guard damage != whole else { continue }
            #expect(try answer.json()["error"]?["message"]?.text?.contains("cannot be read") == true)
        }
    }

    /// The archive of a document, as it is read by other means than ours.
    private func evidence(of id: String, at seller: Node, in folder: Folder) async throws -> JSONNode {
        let archive = try await seller.served.call("GET", "/documents/\(id)/evidence")
        #expect(archive.status == 200)
        try folder.write("evidence.zip", archive.body)
        return try await OtherLibrary.run("evidence.py", folder.path)
    }

    /// What the archive of a delivered document holds is what the other side got and what it answered.
    private func expectEvidence(of id: String, at seller: Node, for message: JSONNode?, in folder: Folder) async throws
    {
        let evidence = try await evidence(of: id, at: seller, in: folder)
        let message = try #require(message)
        #expect(evidence["files"]?["1-document/message"]?.text == message["body"]?.text)
        #expect(evidence["files"]?["1-document/signal"]?.text == message["answer"]?.text)
        #expect(evidence["document"]?.text == message["documents"]?.elements.map(\.text).first)
    }
}

extension JSONNode {
    /// Of a message that the other access point has noted: what a repetition has in common with it.
    fileprivate var sameness: [String?] {
        let lists = ["signed", "documents"].compactMap { self[$0] }
        return [self["message"]?.text] + lists.flatMap { $0.elements.map(\.text) }
    }
}
