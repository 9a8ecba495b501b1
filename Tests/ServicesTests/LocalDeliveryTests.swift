import Basics
import JSON
import Services
import Storage
import TestSupport
import Testing

struct LocalDeliveryTests {
    /// A document that one company of an organisation sent to another.
    private struct Pair {
        let test: TestExchange
        let sandbox: TestSandbox
        let sent: String
        let received: String
        let receiver: String

        init() async throws {
            test = try await TestExchange()
            sandbox = try await test.sandbox()
            receiver = try await sandbox.register("BE0123456789")
            try await test.run(for: .seconds(5))
            sent = try await sandbox.send("1", to: "0208:0123456789")
            try await test.work()
            let incoming = try await sandbox.client.get("/documents?direction=incoming")
            received = try #require(incoming.text("data.0.id"))
        }
    }

    @Test func `a document to a company of the same instance is there at once, as that company's own`() async throws {
        let pair = try await Pair()
        let client = pair.sandbox.client
        let incoming = try await client.get("/documents/\(pair.received)")
        #expect(incoming.text("companyId") == pair.receiver)
        #expect(incoming.text("direction") == "incoming")
        #expect(incoming.text("status") == "delivered")
        #expect(incoming.text("deliveryStatus") == "delivered")
        #expect(incoming.text("lifecycleStatus") == "issued")
        #expect(incoming.text("receivedAt") == "2026-04-25T10:00:05Z")
        #expect(incoming.digits("grossAmount") == "121.00")
        #expect(incoming.text("sender.peppolId") == "0208:0000000001")
        #expect(incoming.text("receiver.name") == "ACME Business Solutions BVBA")
        let outgoing = try await client.get("/documents/\(pair.sent)")
        #expect(outgoing.text("status") == "delivered")
        #expect(outgoing.text("xml") == incoming.text("xml"))
        #expect(try await client.get("/companies/\(pair.receiver)").digits("stats.received") == "1")
        #expect(try await client.get("/companies/\(pair.sandbox.company.id)").digits("stats.sent") == "1")
    }

    @Test(arguments: [false, true])
    func `a document that two workers deliver arrives once and is told of once`(isKnownAsSent: Bool) async throws {
        let test = try await TestExchange()
        let sandbox = try await test.sandbox()
        let receiver = try await sandbox.register("BE0123456789")
        try await test.run(for: .seconds(5))
        _ = try await sandbox.send("1", to: "0208:0123456789")
        let store = test.exchange.store
        let worker = DeliveryWorker(test.exchange)
        let claimed = try await store.write { [now = test.time.now()] tx in
            try tx.claimJobs(.deliver, limit: 1, now: now, lease: .seconds(60))
        }
        let job = try #require(claimed.first)
        let matters = try store.look { tx in [try worker.matter(of: job, in: tx), try worker.matter(of: job, in: tx)] }
        if isKnownAsSent {
            // Somebody noted it after it was looked up.
            try await store.write { [now = test.time.now()] tx in
                let id = try #require(DocumentID(job.subject))
                let document = try #require(try tx.documentSummary(id, of: Tenant(job.organization)))
                #expect(try tx.markHandedOver(document, at: now))
            }
        }
        for matter in matters { try await worker.work(on: job, matter) }
        func told(_ type: String) async throws -> Int? {
            try await sandbox.client.get("/events?type=\(type)")["data"]?.count
        }
        #expect(try await told("document.sent") == (isKnownAsSent ? 0 : 1))
        #expect(try await told("document.delivered") == 1)
        #expect(try await told("document.received") == 1)
        #expect(try await sandbox.client.get("/companies/\(receiver)").digits("stats.received") == "1")
        #expect(try store.look { tx in try tx.nextDue(.deliver) } == nil)
    }

    @Test func `an identifier means the same in small letters and in capitals`() async throws {
        let test = try await TestExchange()
        let sandbox = try await test.sandbox()
        let receiver = try await sandbox.register("FR86797978996")
        try await test.run(for: .seconds(5))
        #expect(try await sandbox.client.get("/companies/peppol:0009:fr86797978996").text("id") == receiver)
        _ = try await sandbox.send("1", to: "0009:fr86797978996")
        try await test.work()
        let incoming = try await sandbox.client.get("/documents?direction=incoming")
        #expect(incoming.text("data.0.companyId") == receiver)
    }

    @Test func `the recipient is told of the document, the sender that it arrived`() async throws {
        let pair = try await Pair()
        let events = try await pair.sandbox.client.get("/events?since=2026-04-25T10:00:05Z")
        let told = events["data"]?.elements.map { "\($0["type"]?.text ?? "") \($0.at("data.documentId")?.text ?? "")" }
        #expect(
            told == [
                "document.sent \(pair.sent)", "document.received \(pair.received)", "document.delivered \(pair.sent)",
            ])
        let received = try await pair.sandbox.client.get("/events?type=document.received")
        #expect(received.text("data.0.data.direction") == "incoming")
        #expect(received.text("data.0.data.number") == "1")
        #expect(received.text("data.0.data.sender.peppolId") == "0208:0000000001")
        #expect(received.text("data.0.data.receiver.peppolId") == "0208:0123456789")
        #expect(
            try await pair.sandbox.client.get("/events?companyId=\(pair.receiver)&type=document.received")["data"]?
                .count == 1)
    }

    @Test func `a step of one side is seen on the other`() async throws {
        let pair = try await Pair()
        let client = pair.sandbox.client
        _ = try await client.post("/documents/\(pair.received)/lifecycle", #"{"status": "under_review"}"#)
        _ = try await client.post("/documents/\(pair.received)/lifecycle", #"{"status": "approved"}"#)
        let mirrored = try await client.get("/documents/\(pair.sent)/lifecycle")
        #expect(mirrored.text("currentStatus") == "approved")
        #expect(mirrored.text("history.2.setBy.type") == "counterparty")
        let paid = try await client.post(
            "/documents/\(pair.sent)/lifecycle",
            #"{"status": "paid", "paymentDate": "2026-04-30", "paymentReference": "PAY-1"}"#)
        #expect(paid.status == 200)
        let life = try await client.get("/documents/\(pair.received)/lifecycle")
        #expect(life.text("currentStatus") == "paid")
        #expect(life.digits("history.3.payment.amount") == "121.00")
        #expect(life.text("history.3.payment.reference") == "PAY-1")
        let updates = try await client.get("/events?type=lifecycle.updated&limit=100")
        #expect(updates["data"]?.count == 6)
    }

    @Test func `a recipient that takes no such documents is told of before anything is sent`() async throws {
        let pair = try await Pair()
        let client = pair.sandbox.client
        _ = try await client.patch("/companies/\(pair.receiver)", #"{"capabilities": {"receive": ["credit-note"]}}"#)
        let refused = try await client.post("/documents/send", pair.sandbox.invoice("2", to: "0208:0123456789"))
        #expect(refused.status == 422)
        #expect(refused.code == "RECIPIENT_CANNOT_RECEIVE")
    }

    @Test func `live documents reach a company of another organisation`() async throws {
        let test = try await TestExchange()
        let seller = try await test.liveClient("Seller")
        let buyer = try await test.liveClient("Buyer")
        let from = try await seller.post("/companies", #"{"vatNumber": "BE0403170701"}"#)
        let to = try await buyer.post("/companies", #"{"vatNumber": "BE0202239951"}"#)
        #expect(from.status == 201, "\(from.bodyText)")
        #expect(to.status == 201, "\(to.bodyText)")
        let body = """
            {"type": "invoice", "from": "\(from.text("id") ?? "")", "to": "\(to.text("peppolId") ?? "")", "document": {
                "number": "1", "issueDate": "2026-04-25",
                "lines": [{"description": "Work", "quantity": 1, "unitPrice": 100.00, "vatRate": 21}]}}
            """
        let early = try await seller.post("/documents/send", body)
        #expect(early.code == "RECIPIENT_NOT_FOUND")
        try await test.run(for: .seconds(5))
        let sent = try await seller.post("/documents/send", body)
        #expect(sent.status == 201, "\(sent.bodyText)")
        try await test.work()
        let incoming = try await buyer.get("/documents")
        #expect(incoming["data"]?.count == 1)
        #expect(incoming.text("data.0.direction") == "incoming")
        let id = incoming.text("data.0.id") ?? ""
        #expect(try await seller.get("/documents/\(id)").code == "NOT_FOUND")
        #expect(try await buyer.get("/events")["data"]?.elements.compactMap { $0["livemode"]?.bool } == [true, true])
        #expect(try await seller.post("/companies", #"{"vatNumber": "BE0403170702"}"#).code == "VAT_NOT_FOUND")
    }
}
