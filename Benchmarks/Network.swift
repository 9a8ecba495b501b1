import Basics
import Crypto
import Database
import Foundation
import Invoicing
import JSON
import Storage

/// What two programs exchange over AS4: messages that are durable, signed and encrypted, and documents of a hundred megabytes.
enum Network {
    static func measure(_ program: String) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "exchange-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let bound = try measureKeys()
        let nodes = try await Nodes(program, in: folder.path)
        defer { nodes.stop() }
        let rate = try await measureMessages(nodes)
        report("network_share_of_rsa", 100 * rate / bound, "%")
        try await measureLarge(nodes, in: folder.path)
    }

    /// The bound that the keys set: what one message needs on both sides together, on every processor there is.
    ///
    /// - Returns: Messages in a second.
    private static func measureKeys() throws -> Double {
        let time = Timestamp(seconds: 1_780_000_000)
        let identity = try LocalPKI.new(at: time, bits: 2048).accessPoint(seat: "POP000001", at: time)
        let (key, certificate) = (identity.key, identity.certificate)
        let message = SecureRandom.bytes(2048)
        let secret = SecureRandom.bytes(16)
        let signature = try key.sign(message)
        let encrypted = try certificate.encryptOAEP(secret, .sha256)
        let count = 300
        let spent = try ThreadTime.of {
            for _ in 0..<count {
                // The message is signed and its receipt; both are verified.
                for _ in 1...2 {
                    _ = try key.sign(message)
                    _ = certificate.verify(signature: signature, of: message)
                }
                _ = try certificate.encryptOAEP(secret, .sha256)
                _ = try key.decryptOAEP(encrypted, .sha256)
            }
        }
        let each = spent / count
        report("network_rsa_cpu", each.microseconds, "µs/message")
        let bound = Double(ProcessInfo.processInfo.activeProcessorCount) / each.seconds
        report("network_rsa_bound", bound, "messages/s")
        return bound
    }

    /// Of a row of messages those in its middle: when the clock starts and when it stops, as many are under way, so that none of
    /// them is counted whose work is partly done before or after. The receiver is halted while the invoices are accepted, so
    /// that none of that work is measured.
    ///
    /// - Returns: Messages in a second.
    private static func measureMessages(_ nodes: Nodes) async throws -> Double {
        let (sender, receiver) = (nodes.sender, nodes.receiver)
        try await send(100, "warm", nodes)
        try await settle(sender)
        let before = try await receiver.received()
        let (ahead, count, behind) = (1000, 4000, 1000)
        receiver.server.halt()
        try await send(ahead + count + behind, "2026", nodes)
        receiver.server.goOn()
        let start = try await Reading(of: nodes, with: before + ahead)
        let end = try await Reading(of: nodes, with: before + ahead + count)
        try await settle(sender)
        guard try await receiver.received() == before + ahead + count + behind else {
            throw Failure(description: "some are missing")
        }
        let messages = Double(end.received - start.received)
        let rate = messages / (end.time - start.time).seconds
        report("network_rate", rate, "messages/s")
        report("network_sender_cpu", (end.sender - start.sender).microseconds / messages, "µs/message")
        report("network_receiver_cpu", (end.receiver - start.receiver).microseconds / messages, "µs/message")
        return rate
    }

    /// How far two nodes are.
    private struct Reading {
        let received: Int
        let time: ContinuousClock.Instant
        /// What each has spent of the processors.
        let sender: Duration
        let receiver: Duration

        /// Waits until the receiver has so many documents.
        init(of nodes: Nodes, with count: Int) async throws {
            received = try await eventually("the receiver has got \(count) documents") {
                let received = try await nodes.receiver.received()
                return received >= count ? received : nil
            }
            time = .now
            sender = try nodes.sender.server.processorTime()
            receiver = try nodes.receiver.server.processorTime()
        }
    }

    private static func send(_ count: Int, _ name: String, _ nodes: Nodes) async throws {
        let sender = nodes.sender
        try await withThrowingTaskGroup { group in
            for caller in 0..<8 {
                group.addTask {
                    for number in stride(from: caller, to: count, by: 8) {
                        let body = invoice("\(name)-\(number)", from: sender.company, to: nodes.receiver.participant)
                        _ = try await sender.server.call("POST", "/documents/send", body, key: sender.key)
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    /// Waits until every document is settled.
    private static func settle(_ node: Node) async throws {
        try await eventually("everything is settled") {
            let pending = try await node.server.call("GET", "/documents?deliveryStatus=pending&limit=1", key: node.key)
            return pending["data"]?.count == 0 ? () : nil
        }
    }

    /// Looks until there is something to see. It looks seldom: each answer takes as much work as a message or two.
    private static func eventually<Seen>(_ state: String, _ look: () async throws -> Seen?) async throws -> Seen {
        for _ in 1...2000 {
            if let seen = try await look() { return seen }
            try await Task.sleep(for: .milliseconds(60))
        }
        throw Failure(description: "it took more than two minutes until \(state)")
    }

    /// How much memory one document of a hundred megabytes takes on each side, above what each had at rest.
    private static func measureLarge(_ nodes: Nodes, in folder: String) async throws {
        let size = 100 << 20
        try await nodes.sender.server.stop()
        try await insertLarge(size, nodes.sender)
        let receiver = nodes.receiver.server
        let rest = try receiver.megabytes("VmRSS:")
        try receiver.forgetPeak()
        let sender = try await nodes.sender.restarted()
        defer { sender.server.kill() }
        let senderRest = try sender.server.megabytes("VmRSS:")
        try await settle(sender)
        let megabytes = Double(size) / 1_048_576
        for (name, server, rest) in [("sender", sender.server, senderRest), ("receiver", receiver, rest)] {
            let peak = try server.megabytes("VmHWM:")
            report("network_100mb_\(name)_peak", peak, "MB")
            report("network_100mb_\(name)_growth", (peak - rest) / megabytes, "documents")
        }
        let failed = try await sender.server.call("GET", "/documents?deliveryStatus=failed&limit=1", key: sender.key)
        guard let documents = failed["data"], documents.count == 0 else {
            let document = failed["data"]?.elements.first { _ in true }
            let words = (document?["failure"] ?? document)?["errorMessage"]?.text ?? ""
            throw Failure(description: "the large document failed: \(words)")
        }
    }

    /// Stores an invoice with an attached file that does not compress, as if it had been accepted: none so large comes in by
    /// the API.
    private static func insertLarge(_ size: Int, _ node: Node) async throws {
        let engine = try SQLiteEngine(path: node.database)
        let store = Store(engine)
        let now = SystemTime().now()
        try await store.write { tx in
            let tenant = Tenant(OrganizationID(stored: node.organization))
            guard let newest = try tx.documents(of: tenant, where: DocumentFilter(), limit: 1).first,
                var document = try tx.document(newest.id, of: tenant)?.renumbered("LARGE-1", at: now),
                let xml = document.xml, let place = xml.firstRange(of: Array("<cac:AccountingSupplierParty>".utf8))
            else { throw Failure(description: "there is no invoice to enlarge") }
            let file = Base64.encode(SecureRandom.bytes(size * 3 / 4))
            let attachment = """
                <cac:AdditionalDocumentReference><cbc:ID>1</cbc:ID><cac:Attachment><cbc:EmbeddedDocumentBinaryObject \
                mimeCode="application/pdf" filename="a.pdf">\(file)</cbc:EmbeddedDocumentBinaryObject></cac:Attachment>\
                </cac:AdditionalDocumentReference>
                """
            document.xml = Array(xml[..<place.lowerBound]) + Array(attachment.utf8) + Array(xml[place.lowerBound...])
            document.deliveryStatus = .pending
            try tx.insert(document)
            try tx.enqueue(
                Job(
                    .deliver, document.id.description, organization: document.organization, company: document.company,
                    due: now))
        }
        await store.close()
    }
}

/// An invoice of two lines, as a request to send it.
private func invoice(_ number: String, from company: String, to receiver: String) -> String {
    """
    {"type": "invoice", "from": "\(company)", "to": "\(receiver)", "document": {
      "number": "\(number)", "issueDate": "2026-04-25", "dueDate": "2026-05-25", "currency": "EUR",
      "buyerReference": "PO-7701", "buyer": {"name": "Globex SRL", "address": {"country": "BE"}},
      "payment": {"means": "credit_transfer", "iban": "BE68539007547034", "reference": "\(number)"},
      "lines": [
        {"description": "Consulting, April", "quantity": 10, "unit": "hours", "unitPrice": 150.00, "vatRate": 21},
        {"description": "Travel", "quantity": 1, "unit": "lump", "unitPrice": 450.00, "vatRate": 21}]}}
    """
}
