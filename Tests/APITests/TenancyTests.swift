import Basics
import JSON
import Services
import Storage
import TestSupport
import Testing

struct TenancyTests {
    /// Two callers who do not know each other. The first has a document, a webhook, an event and a second company.
    private struct Neighbours {
        let mine: TestSandbox
        let theirs: TestSandbox
        let document: String
        let webhook: String
        let event: String
        let company: String

        init() async throws {
            let test = try await TestExchange()
            mine = try await test.sandbox()
            theirs = try await test.sandbox()
            document = try await mine.send("1")
            company = try await mine.register("BE0123456789")
            webhook = try #require(try await mine.client.post("/webhooks", Example.webhook).text("id"))
            try await test.run(for: .seconds(3))
            event = try #require(try await mine.client.get("/events").text("data.0.id"))
        }
    }

    @Test func `what belongs to another is answered exactly as what nobody has`() async throws {
        let neighbours = try await Neighbours()
        let unknown = "01HXYZ00000000000000000000"
        let calls: [(String, String, String, String)] = [
            ("GET", "/documents/{}", neighbours.document, "doc_\(unknown)"),
            ("GET", "/documents/{}/xml", neighbours.document, "doc_\(unknown)"),
            ("GET", "/documents/{}/structured", neighbours.document, "doc_\(unknown)"),
            ("GET", "/documents/{}/lifecycle", neighbours.document, "doc_\(unknown)"),
            ("POST", "/documents/{}/lifecycle", neighbours.document, "doc_\(unknown)"),
            ("GET", "/webhooks/{}", neighbours.webhook, "wh_\(unknown)"),
            ("PATCH", "/webhooks/{}", neighbours.webhook, "wh_\(unknown)"),
            ("DELETE", "/webhooks/{}", neighbours.webhook, "wh_\(unknown)"),
            ("POST", "/events/{}/ack", neighbours.event, "evt_\(unknown)"),
            ("POST", "/events/{}/replay", neighbours.event, "evt_\(unknown)"),
            ("GET", "/companies/{}", neighbours.company, "comp_sbx_\(unknown)"),
            ("PATCH", "/companies/{}", neighbours.company, "comp_sbx_\(unknown)"),
            ("DELETE", "/companies/{}", neighbours.company, "comp_sbx_\(unknown)"),
            ("GET", "/companies/{}", "vat:BE0123456789", "vat:BE0123456780"),
            ("GET", "/companies/{}", "peppol:0208:0123456789", "peppol:0208:0123456780"),
        ]
        for (method, path, theirs, nobodys) in calls {
            let body = Array((method == "GET" || method == "DELETE" ? "" : #"{"status": "approved"}"#).utf8)
            let isCompanyChange = method == "PATCH" && path.hasPrefix("/companies")
            let content = method == "PATCH" ? Array((isCompanyChange ? "{}" : #"{"status": "active"}"#).utf8) : body
            let other = try await neighbours.theirs.client.call(method, path.replacing("{}", with: theirs), content)
            let none = try await neighbours.theirs.client.call(method, path.replacing("{}", with: nobodys), content)
            #expect(other.status == 404, "\(method) \(path): \(other.bodyText)")
            #expect(none.status == 404, "\(method) \(path)")
            let request = try #require(other.text("error.requestId"))
            let nobodysRequest = try #require(none.text("error.requestId"))
            #expect(
                other.bodyText.replacing(theirs, with: nobodys).replacing(request, with: nobodysRequest)
                    == none.bodyText)
        }
        #expect(try await neighbours.mine.client.get("/webhooks/\(neighbours.webhook)").status == 200)
        #expect(try await neighbours.mine.client.get("/companies/\(neighbours.company)").text("status") == "active")
    }

    @Test func `lists show one's own, and a batch passes over what is not`() async throws {
        let neighbours = try await Neighbours()
        let them = neighbours.theirs.client
        for list in ["/documents", "/webhooks", "/events"] {
            #expect(try await them.get(list)["data"]?.count == 0, "\(list)")
        }
        #expect(try await them.get("/companies")["data"]?.count == 1)
        let filter = "companyId=\(neighbours.mine.company.id)"
        for list in ["/documents", "/webhooks", "/events"] {
            #expect(try await them.get("\(list)?\(filter)")["data"]?.count == 0, "\(list)")
        }
        let acked = try await them.post("/events/ack", #"{"eventIds": ["\#(neighbours.event)"]}"#)
        #expect(acked.digits("acknowledged") == "0")
        let cursor = try await neighbours.mine.client.get("/events?limit=1").text("cursor")
        #expect(try await them.get("/events?cursor=\(try #require(cursor))")["data"]?.count == 0)
    }

    @Test func `nobody sends for another, or has a webhook for another's company`() async throws {
        let neighbours = try await Neighbours()
        let sent = try await neighbours.theirs.client.post(
            "/documents/send", neighbours.mine.invoice("9"))
        let nobodys = try await neighbours.theirs.client.post(
            "/documents/send",
            neighbours.mine.invoice("9").replacing(
                "\(neighbours.mine.company.id)", with: "comp_sbx_01HXYZ00000000000000000000"))
        #expect(sent.status == 422)
        #expect(sent.code == "SENDER_NOT_REGISTERED")
        #expect(nobodys.code == "SENDER_NOT_REGISTERED")
        let webhook = try await neighbours.theirs.client.post(
            "/webhooks",
            #"{"url": "https://example.com/", "events": ["*"], "companyId": "\#(neighbours.mine.company.id)"}"#)
        #expect(webhook.status == 404)
    }

    @Test func `a key of one world is nobody's in the other`() async throws {
        let test = try await TestExchange()
        let sandbox = try await test.sandbox()
        let asLive = sandbox.secret.replacing("flw_test_", with: "flw_live_")
        #expect(try await test.anybody.key(asLive).get("/me").code == "INVALID_TOKEN")
        let live = try await test.liveClient("Live")
        #expect(try await live.get("/me")["isTestMode"]?.bool == false)
        #expect(try await live.get("/companies")["data"]?.count == 0)
        let forced = try await live.with("X-Sandbox-Force-Error", "500").get("/me")
        #expect(forced.status == 200)
    }

    @Test func `sandboxes own the same example company and do not meet`() async throws {
        let test = try await TestExchange()
        let one = try await test.sandbox()
        let two = try await test.sandbox()
        _ = try await one.send("1", to: "0208:0000000001")
        try await test.run(for: .seconds(5))
        #expect(try await one.client.get("/documents?direction=incoming")["data"]?.count == 1)
        #expect(try await two.client.get("/documents")["data"]?.count == 0)
        #expect(try await two.client.get("/events")["data"]?.count == 0)
    }
}
