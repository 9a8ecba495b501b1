import JSON
import TestSupport
import Testing

struct WebhookTests {
    @Test func `a webhook is made as the reference prints it, and a secret of one's own is not shown`() async throws {
        let sandbox = try await TestExchange().sandbox()
        let made = try await sandbox.client.post("/webhooks", Example.webhook)
        #expect(made.status == 201, "\(made.bodyText)")
        #expect(
            made.names() == [
                "id", "url", "events", "status", "companyId", "failureCount", "lastDeliveredAt", "createdAt",
            ])
        #expect(made.text("id")?.hasPrefix("wh_") == true)
        #expect(made.text("url") == "https://example.com/hooks/peppol")
        #expect(made.texts("events") == ["document.received", "document.delivered", "document.failed"])
        #expect(made.text("status") == "active")
        #expect(made["companyId"]?.isNull == true)
        #expect(made.digits("failureCount") == "0")
        #expect(made["lastDeliveredAt"]?.isNull == true)
    }

    @Test func `a secret that was made is shown once, and never again`() async throws {
        let sandbox = try await TestExchange().sandbox()
        let made = try await sandbox.client.post("/webhooks", #"{"url": "https://example.com/a", "events": ["*"]}"#)
        #expect(made.text("secret")?.hasPrefix("whsec_") == true)
        #expect(made.texts("events") == ["*"])
        let id = try #require(made.text("id"))
        #expect(try await sandbox.client.get("/webhooks/\(id)")["secret"] == nil)
        #expect(try await sandbox.client.get("/webhooks")["data.0.secret"] == nil)
        let rotated = try await sandbox.client.patch("/webhooks/\(id)", #"{"rotateSecret": true}"#)
        #expect(rotated.status == 200)
        #expect(rotated.text("secret")?.hasPrefix("whsec_") == true)
        #expect(rotated.text("secret") != made.text("secret"))
        #expect(try await sandbox.client.get("/webhooks/\(id)")["secret"] == nil)
    }

    @Test func `a webhook is changed, switched off and on, and removed`() async throws {
        let sandbox = try await TestExchange().sandbox()
        let id = try #require(try await sandbox.client.post("/webhooks", Example.webhook).text("id"))
        let changed = try await sandbox.client.patch(
            "/webhooks/\(id)", #"{"url": "https://example.com/b", "events": ["lifecycle.updated"]}"#)
        #expect(changed.text("url") == "https://example.com/b")
        #expect(changed.texts("events") == ["lifecycle.updated"])
        let off = try await sandbox.client.patch("/webhooks/\(id)", #"{"status":"disabled"}"#)
        #expect(off.text("status") == "disabled")
        #expect(try await sandbox.client.get("/webhooks?status=active")["data"]?.count == 0)
        #expect(try await sandbox.client.get("/webhooks?status=disabled")["data"]?.count == 1)
        let on = try await sandbox.client.patch("/webhooks/\(id)", #"{"status":"active"}"#)
        #expect(on.text("status") == "active")
        #expect(try await sandbox.client.patch("/webhooks/\(id)", #"{"status":"paused"}"#).code == "INVALID_ENUM")
        #expect(try await sandbox.client.delete("/webhooks/\(id)").status == 204)
        #expect(try await sandbox.client.get("/webhooks/\(id)").code == "NOT_FOUND")
        #expect(try await sandbox.client.delete("/webhooks/\(id)").code == "NOT_FOUND")
    }

    @Test(arguments: [
        "https://example.com", "https://example.com:65535/x", "HTTPS://Example.com./a", "https://1.1.1.1:8443/",
        "https://[2606:4700::1]:443/", "https://my_host.example.com/?a=%20#b", "https://xn--exmple-cua.com/",
    ])
    func `an address of the internet is taken as it is written`(url: String) async throws {
        let sandbox = try await TestExchange(allowsLoopbackWebhooks: false).sandbox()
        let made = try await sandbox.client.post("/webhooks", #"{"url": "\#(url)", "events": ["*"]}"#)
        #expect(made.status == 201, "\(url): \(made.bodyText)")
        #expect(made.text("url") == url)
    }

    @Test(arguments: [
        "http://example.com/a", "https://127.0.0.1/a", "https://10.0.0.1/", "https://192.168.1.1:8443/x",
        "https://[::1]/", "https://[fe80::1]/", "https://localhost/a", "https://user:pass@example.com/",
        "ftp://example.com/", "example.com", "https://", "https:///x", "https://169.254.169.254/latest/meta-data",
        "https://exa mple.com/", "javascript:alert(1)", "https://0.0.0.0/", "https://x.localhost/",
        "https://LOCALHOST/a", "https://127.0.0.1.:443/", "https://localhost./", "HTTPS://localhost/",
        "https://127.1/", "https://2130706433/", "https://0x7f000001/", "https://0177.0.0.1/", "https://0/",
        "https://[::1", "https://[fe80::1%25eth0]/", "https://[127.0.0.1]/", "https://[::ffff:127.0.0.1]/",
        "https://%31%32%37.0.0.1/", "https://example.com\\\\@127.0.0.1/", "https://a..example.com/",
        "https://example.com:0/", "https://example.com:65536/", "https://example.com:abc/", "https://[2606:4700::1]x/",
    ])
    func `an address that is not https, or not of the internet, or that others may read otherwise, is refused`(
        url: String
    ) async throws {
        let sandbox = try await TestExchange(allowsLoopbackWebhooks: false).sandbox()
        let made = try await sandbox.client.post("/webhooks", #"{"url": "\#(url)", "events": ["*"]}"#)
        #expect(made.status == 400, "\(url): \(made.bodyText)")
        #expect(made.code == "INVALID_URL")
        #expect(made.faultyFields == ["url"])
        let id = try #require(try await sandbox.client.post("/webhooks", Example.webhook).text("id"))
        let changed = try await sandbox.client.patch("/webhooks/\(id)", #"{"url": "\#(url)"}"#)
        #expect(changed.code == "INVALID_URL")
    }

    @Test(arguments: ["document.*", "Document.sent", "", "payment.made"])
    func `an unknown type of event is refused`(type: String) async throws {
        let sandbox = try await TestExchange().sandbox()
        let made = try await sandbox.client.post(
            "/webhooks", #"{"url": "https://example.com/a", "events": ["document.sent", "\#(type)"]}"#)
        #expect(made.status == 400)
        #expect(made.code == "INVALID_ENUM")
        #expect(made.faultyFields == ["events[1]"])
    }

    @Test func `an organisation has at most 100 active webhooks`() async throws {
        let sandbox = try await TestExchange().sandbox()
        var last = ""
        for _ in 1...100 {
            let made = try await sandbox.client.post("/webhooks", Example.webhook)
            #expect(made.status == 201)
            last = made.text("id") ?? ""
        }
        let over = try await sandbox.client.post("/webhooks", Example.webhook)
        #expect(over.status == 409)
        #expect(over.code == "WEBHOOK_LIMIT_REACHED")
        _ = try await sandbox.client.patch("/webhooks/\(last)", #"{"status": "disabled"}"#)
        #expect(try await sandbox.client.post("/webhooks", Example.webhook).status == 201)
        let back = try await sandbox.client.patch("/webhooks/\(last)", #"{"status": "active"}"#)
        #expect(back.code == "WEBHOOK_LIMIT_REACHED")
    }
}
