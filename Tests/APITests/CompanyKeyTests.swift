import API
import Basics
import JSON
import Services
import Storage
import TestSupport
import Testing

struct CompanyKeyTests {
    @Test func `a platform's key says for which company it acts`() async throws {
        let sandbox = try await TestExchange().sandbox(.platform)
        for route in exchangeRoutes {
            guard case .company = route.access else { continue }
            let target = route.path.replacing("{id}", with: "doc_01HXYZ00000000000000000000")
            let reply = try await sandbox.client.call(route.method, target)
            #expect(reply.status == 403, "\(route.name)")
            #expect(reply.code == "COMPANY_REQUIRED", "\(route.name)")
        }
        for path in ["/me", "/companies", "/webhooks", "/events", "/companies/\(sandbox.company.id)"] {
            #expect(try await sandbox.client.get(path).status == 200, "\(path)")
        }
    }

    @Test(arguments: ["id", "vat", "peppol"])
    func `a platform names the company by any of its names`(form: String) async throws {
        let sandbox = try await TestExchange().sandbox(.whiteLabel)
        let company = try await sandbox.register("BE0123456789")
        let name = ["id": company, "vat": "vat:BE0123456789", "peppol": "peppol:0208:0123456789"][form] ?? ""
        let acting = sandbox.client.with("X-Flowie-Company", name)
        let sent = try await acting.post("/documents/send", Example.invoice(from: company))
        #expect(sent.status == 201, "\(sent.bodyText)")
        #expect(try await acting.get("/documents")["data"]?.count == 1)
        let other = sandbox.client.with("X-Flowie-Company", "\(sandbox.company.id)")
        #expect(try await other.get("/documents")["data"]?.count == 0)
        let id = try #require(sent.text("id"))
        #expect(try await other.get("/documents/\(id)").code == "NOT_FOUND")
        let mismatch = try await other.post("/documents/send", Example.invoice(from: company))
        #expect(mismatch.code == "SENDER_NOT_REGISTERED")
    }

    @Test func `a company of others, an unknown one and nonsense are denied alike`() async throws {
        let test = try await TestExchange()
        let sandbox = try await test.sandbox(.platform)
        let other = try await test.sandbox()
        for name in ["\(other.company.id)", "comp_sbx_01HXYZ00000000000000000000", "nonsense", "vat:BE0999999999", ""] {
            let reply = try await sandbox.client.with("X-Flowie-Company", name).get("/documents")
            #expect(reply.status == 403, "\(name)")
            #expect(reply.code == "COMPANY_ACCESS_DENIED", "\(name)")
        }
    }

    @Test func `a key of one company sees that company alone`() async throws {
        let test = try await TestExchange()
        let sandbox = try await test.sandbox()
        let company = try await sandbox.register("BE0123456789")
        try await test.run(for: .seconds(5))
        let whole = try await sandbox.client.post("/webhooks", Example.webhook).text("id") ?? ""
        let document = try await sandbox.send("1")
        try await test.run(for: .seconds(5))
        let bound = try await sandbox.client(company: CompanyID(company))

        #expect(try await bound.get("/me").text("companyId") == company)
        #expect(try await bound.get("/companies")["data"]?.elements.map { $0["id"]?.text } == [company])
        #expect(try await bound.get("/companies/\(sandbox.company.id)").code == "NOT_FOUND")
        #expect(try await bound.patch("/companies/\(sandbox.company.id)", "{}").code == "NOT_FOUND")
        #expect(try await bound.delete("/companies/\(sandbox.company.id)").code == "NOT_FOUND")
        #expect(try await bound.post("/companies", Example.company).code == "COMPANY_ACCESS_DENIED")
        #expect(try await bound.get("/documents")["data"]?.count == 0)
        #expect(try await bound.get("/documents?companyId=\(sandbox.company.id)")["data"]?.count == 0)
        #expect(try await bound.get("/documents/\(document)").code == "NOT_FOUND")
        #expect(try await bound.post("/documents/send", sandbox.invoice("2")).code == "SENDER_NOT_REGISTERED")
        #expect(try await bound.get("/webhooks")["data"]?.count == 0)
        #expect(try await bound.get("/webhooks/\(whole)").code == "NOT_FOUND")
        #expect(try await bound.delete("/webhooks/\(whole)").code == "NOT_FOUND")
        let events = try await bound.get("/events")
        #expect(events["data"]?.elements.map { $0["type"]?.text } == ["company.smp_registered"])
        let theirs = try await sandbox.client.get("/events?type=document.sent").text("data.0.id") ?? ""
        #expect(try await bound.post("/events/\(theirs)/replay").code == "NOT_FOUND")

        let own = try await bound.post("/webhooks", Example.webhook)
        #expect(own.text("companyId") == company)
        let foreign = try await bound.post(
            "/webhooks",
            #"{"url": "https://example.com/", "events": ["*"], "companyId": "\#(sandbox.company.id)"}"#)
        #expect(foreign.code == "NOT_FOUND")
        let denied = try await bound.with("X-Flowie-Company", "\(sandbox.company.id)").get("/documents")
        #expect(denied.code == "COMPANY_ACCESS_DENIED")
        #expect(try await bound.with("X-Flowie-Company", company).get("/documents").status == 200)
    }

    @Test func `events of a platform's webhook name the company, and may be replayed to it`() async throws {
        let test = try await TestExchange()
        let sandbox = try await test.sandbox(.platform)
        let receiver = try WebhookReceiver.start()
        _ = try await sandbox.addWebhook(to: receiver)
        let made = try await sandbox.client.post("/companies", Example.company)
        try await test.run(for: .seconds(5))
        let told = try #require(receiver.deliveries.first)
        #expect(told.text("type") == "company.smp_registered")
        #expect(told.text("data.company.id") == made.text("id"))
        #expect(told.text("data.company.metadata.tenantId") == "t_acme")
        let event = try #require(told.text("id"))
        #expect(try await sandbox.client.post("/events/\(event)/replay").digits("replayed") == "1")
        try await test.work()
        #expect(receiver.deliveries.map(\.body) == [told.body, told.body])
        await receiver.stop()
    }
}
