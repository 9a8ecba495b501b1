import Basics
import Database
import HTTP
import JSON
import Services
import Storage
import TestSupport
import Testing

struct IdempotencyTests {
    @Test func `a repeated call gets the first answer byte for byte, and has its effect once`() async throws {
        let test = try await TestExchange()
        let sandbox = try await test.sandbox()
        let client = sandbox.client.once("inv-1")
        let first = try await client.post("/documents/send", sandbox.invoice("1"))
        test.time.advance(by: .seconds(3600))
        let again = try await client.post("/documents/send", sandbox.invoice("1"))
        #expect(first.status == 201)
        #expect(again.status == 201)
        #expect(again.body == first.body)
        #expect(again.headers["Content-Type"] == first.headers["Content-Type"])
        #expect(first.headers["Idempotency-Replayed"] == nil)
        #expect(again.headers["Idempotency-Replayed"] == "true")
        #expect(try await sandbox.client.get("/documents")["data"]?.count == 1)
    }

    @Test func `the same key with another body or at another path is refused`() async throws {
        let sandbox = try await TestExchange().sandbox()
        let client = sandbox.client.once("k")
        _ = try await client.post("/documents/send", sandbox.invoice("1"))
        let body = try await client.post("/documents/send", sandbox.invoice("1") + " ")
        #expect(body.status == 422)
        #expect(body.code == "IDEMPOTENCY_BODY_MISMATCH")
        let path = try await client.post("/documents/validate", sandbox.invoice("1"))
        #expect(path.status == 422)
        #expect(path.code == "IDEMPOTENCY_BODY_MISMATCH")
        let again = try await client.post("/documents/send", sandbox.invoice("1"))
        #expect(again.status == 201)
    }

    @Test func `a key is anybody's own, and its name matters in every byte`() async throws {
        let test = try await TestExchange()
        let sandbox = try await test.sandbox()
        let colleague = try await sandbox.client()
        for (number, client) in [
            sandbox.client.once("k"), colleague.once("k"), sandbox.client.once("K"), sandbox.client.once("k k"),
        ].enumerated() {
            let reply = try await client.post("/documents/send", sandbox.invoice("\(number)"))
            #expect(reply.status == 201)
        }
    }

    @Test(arguments: [("", 400), (String(repeating: "k", count: 255), 201), (String(repeating: "k", count: 256), 400)])
    func `a key has 1 to 255 characters`(key: String, status: Int) async throws {
        let sandbox = try await TestExchange().sandbox()
        let reply = try await sandbox.client.once(key).post("/documents/send", sandbox.invoice("1"))
        #expect(reply.status == status)
        if status == 400 { #expect(reply.code == "INVALID_IDEMPOTENCY_KEY") }
    }

    @Test func `after a day the key is as new`() async throws {
        let test = try await TestExchange()
        let sandbox = try await test.sandbox()
        let client = sandbox.client.once("k")
        let first = try await client.post("/webhooks", Example.webhook)
        test.time.advance(by: .seconds(86_399))
        #expect(try await client.post("/webhooks", Example.webhook).body == first.body)
        test.time.advance(by: .seconds(1))
        let later = try await client.post("/webhooks", Example.webhook)
        #expect(later.status == 201)
        #expect(later.text("id") != first.text("id"))
        #expect(try await client.post("/webhooks", Example.webhook).body == later.body)
    }

    @Test func `a caller's mistakes are kept as well`() async throws {
        let test = try await TestExchange()
        let sandbox = try await test.sandbox()
        let cases = [
            ("/documents/send", "{", 400), ("/documents/send", "{}", 400),
            ("/companies", #"{"vatNumber": "BE0000000404"}"#, 422),
            ("/events/evt_01HY3AB9C2DE3FG0000000000A/ack", "", 404),
            ("/companies", #"{"vatNumber":"BE0000000409"}"#, 409),
        ]
        for (number, (path, body, status)) in cases.enumerated() {
            let client = sandbox.client.once("k\(number)")
            let first = try await client.post(path, body)
            #expect(first.status == status)
            test.time.advance(by: .seconds(1))
            let again = try await client.post(path, body)
            #expect(again.status == status)
            #expect(again.body == first.body)
            #expect(again.headers["Idempotency-Replayed"] == "true")
        }
    }

    @Test func `what may pass by itself is not kept: no credential, no right, too many calls, our own failures`()
        async throws
    {
        let test = try await TestExchange()
        let sandbox = try await test.sandbox()
        let reader = try await sandbox.client(scopes: [.documentsRead])
        let platform = try await sandbox.client(type: .platform)
        let calls: [(TestClient, String, Int)] = [
            (sandbox.client.key("flw_test_wrong"), sandbox.invoice("1"), 401), (reader, sandbox.invoice("1"), 403),
            (platform, sandbox.invoice("1"), 403),
            (sandbox.client.with("X-Flowie-Company", "comp_x"), sandbox.invoice("1"), 403),
        ]
        for (number, (client, body, status)) in calls.enumerated() {
            #expect(try await client.once("k\(number)").post("/documents/send", body).status == status)
        }
        for (vat, status) in [("BE0000000429", 429), ("BE0000000500", 500), ("BE0000000503", 503)] {
            let reply = try await sandbox.client.once(vat).post("/companies", #"{"vatNumber": "\#(vat)"}"#)
            #expect(reply.status == status)
        }
        for status in ["401", "403", "429", "500", "503"] {
            let client = sandbox.client.with("X-Sandbox-Force-Error", status).once("forced \(status)")
            #expect(String(try await client.post("/documents/send", sandbox.invoice("1")).status) == status)
        }
        let kept = try test.exchange.store.look { tx in
            try tx.value("SELECT COUNT(*) FROM idempotency", as: Int.self)
        }
        #expect(kept == 0)
    }

    @Test func `the keys of two worlds do not meet`() async throws {
        let test = try await TestExchange()
        let sandbox = try await test.sandbox()
        let live = try await test.liveClient("Live")
        let body = #"{"url": "https://example.com/", "events": ["*"]}"#
        let first = try await sandbox.client.once("k").post("/webhooks", body)
        let second = try await live.once("k").post("/webhooks", body)
        #expect(second.headers["Idempotency-Replayed"] == nil)
        #expect(first.text("id") != second.text("id"))
    }

    @Test func `a secret in a kept answer cannot be read in the database`() async throws {
        let test = try await TestExchange()
        let sandbox = try await test.sandbox()
        let body = #"{"url": "https://example.com/", "events": ["*"]}"#
        let made = try await sandbox.client.once("k").post("/webhooks", body)
        let secret = try #require(made.text("secret"))
        let again = try await sandbox.client.once("k").post("/webhooks", body)
        #expect(again.text("secret") == secret)
        let (answer, sealed) = try test.exchange.store.look { tx in
            (
                try tx.value("SELECT body FROM idempotency", as: [UInt8].self),
                try tx.value("SELECT secret FROM webhooks", as: [UInt8].self)
            )
        }
        for bytes in [try #require(answer), try #require(sealed)] {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains(secret))
            #expect(!text.contains("whsec_"))
            #expect(!text.contains("example.com"))
        }
    }

    @Test func `of calls made at once under one key only one is worked on`() async throws {
        let test = try await TestExchange()
        let sandbox = try await test.sandbox()
        let client = sandbox.client.once("k")
        let body = sandbox.invoice("1")
        let replies = try await withThrowingTaskGroup(of: Reply.self) { group in
            for _ in 0..<50 { group.addTask { try await client.post("/documents/send", body) } }
            return try await group.reduce(into: [Reply]()) { $0.append($1) }
        }
        let firsts = replies.filter { $0.status == 201 && $0.headers["Idempotency-Replayed"] == nil }
        #expect(firsts.count == 1)
        for reply in replies where reply.status == 409 {
            #expect(reply.code == "IDEMPOTENCY_IN_PROGRESS")
            #expect(reply.headers["Retry-After"] == "1")
        }
        #expect(replies.allSatisfy { $0.status == 201 || $0.status == 409 })
        #expect(Set(replies.filter { $0.status == 201 }.map(\.body)).count == 1)
        #expect(try await sandbox.client.get("/documents")["data"]?.count == 1)
    }
}
