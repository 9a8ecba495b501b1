import Basics
import HTTP
import JSON
import Services
import Storage
import TestSupport
import Testing

/// How many requests a key may make, as its callers see it.
struct RequestLimitTests {
    @Test func `every answer to a key says what it may still do, and past the limit it is 429`() async throws {
        let test = try await TestExchange(limitsRequests: true)
        let sandbox = try await test.sandbox()
        let start = TestExchange.start.seconds
        let first = try await sandbox.client.get("/me")
        #expect(first.headers["X-RateLimit-Limit"] == "60")
        #expect(first.headers["X-RateLimit-Remaining"] == "59")
        #expect(first.headers["X-RateLimit-Reset"] == "\(start + 60)")
        #expect(first.headers["Access-Control-Expose-Headers"]?.contains("X-RateLimit-Remaining") == true)
        test.time.advance(by: .seconds(23))
        let wrong = try await sandbox.client.post("/documents/send", "{")
        #expect(wrong.status == 400 && wrong.headers["X-RateLimit-Remaining"] == "58")
        for left in (0..<58).reversed() {
            #expect(try await sandbox.client.get("/me").headers["X-RateLimit-Remaining"] == "\(left)")
        }
        let over = try await sandbox.client.get("/me")
        #expect(over.status == 429 && over.code == "RATE_LIMITED")
        #expect(over.text("error.type") == "rate_limit_error")
        #expect(over.text("error.message") == "You have exceeded 60 req/min. Retry in 37s.")
        #expect(over.text("error.requestId") == over.headers["X-Request-Id"])
        #expect(over.headers["Retry-After"] == "37")
        #expect(over.headers["X-RateLimit-Limit"] == "60" && over.headers["X-RateLimit-Remaining"] == "0")
        #expect(over.headers["X-RateLimit-Reset"] == "\(start + 60)")
        // Nothing is done past the limit, and another key goes on.
        #expect(try await sandbox.client.post("/documents/send", sandbox.invoice("1")).status == 429)
        #expect(try await sandbox.client().get("/documents")["data"]?.count == 0)
        test.time.advance(by: .seconds(37))
        #expect(try await sandbox.client.get("/me").status == 200)
    }

    @Test func `the plan says how many, in both worlds, and a key may have fewer`() async throws {
        let test = try await TestExchange(limitsRequests: true)
        for (type, limit) in [(KeyType.personal, "60"), (.platform, "600"), (.whiteLabel, "1200")] {
            let reply = try await test.sandbox(type).client.get("/me")
            #expect(reply.headers["X-RateLimit-Limit"] == limit)
        }
        for (wanted, limit) in [(nil, "300"), (2, "2"), (900, "300"), (0, "1")] as [(Int?, String)] {
            let client = try await test.liveClient("Acme", rateLimit: wanted)
            #expect(try await client.get("/me").headers["X-RateLimit-Limit"] == limit)
        }
        let plans = Organization.Plan.allCases.map(\.requestsPerMinute)
        #expect(plans == [60, 120, 300, 600, 1200])
    }

    @Test func `a request counts whatever comes of it: refused, forced to fail or repeated`() async throws {
        let test = try await TestExchange(limitsRequests: true)
        let sandbox = try await test.sandbox()
        func left(_ reply: Reply) -> String? { reply.headers["X-RateLimit-Remaining"] }
        let once = sandbox.client.once("k")
        let sent = try await once.post("/documents/send", sandbox.invoice("1"))
        #expect(sent.status == 201 && left(sent) == "59")
        let again = try await once.post("/documents/send", sandbox.invoice("1"))
        #expect(again.headers["Idempotency-Replayed"] == "true" && again.body == sent.body && left(again) == "58")
        let forced = try await sandbox.client.with("X-Sandbox-Force-Error", "429").get("/me")
        #expect(forced.status == 429 && left(forced) == "57")
        let narrow = try await sandbox.client(scopes: [.stats])
        let refused = try await narrow.get("/documents")
        #expect(refused.status == 403 && left(refused) == "59")
        // An answer past the limit is not kept: the same call is done when there is room again.
        let late = sandbox.client.once("late")
        for _ in 0..<57 { _ = try await sandbox.client.get("/me") }
        #expect(try await late.post("/documents/send", sandbox.invoice("2")).status == 429)
        test.time.advance(by: .seconds(60))
        #expect(try await late.post("/documents/send", sandbox.invoice("2")).status == 201)
    }

    @Test func `without a key, and where nothing is limited, no answer speaks of limits`() async throws {
        let limited = try await TestExchange(limitsRequests: true)
        let sandbox = try await limited.sandbox()
        let bad = sandbox.client.key("flw_test_nobodys")
        for reply in [
            try await limited.anybody.get("/health/liveness"), try await limited.anybody.get("/me"),
            try await bad.get("/me"),
        ] { #expect(reply.headers["X-RateLimit-Limit"] == nil, "\(reply.status)") }
        let free = try await TestExchange().sandbox()
        for _ in 0..<70 { #expect(try await free.client.get("/me").status == 200) }
        #expect(try await free.client.get("/me").headers["X-RateLimit-Limit"] == nil)
    }

    @Test func `a sandbox can have its requests refused, but those of the sandbox itself`() async throws {
        for limitsRequests in [true, false] {
            let test = try await TestExchange(limitsRequests: limitsRequests)
            let sandbox = try await test.sandbox()
            let colleague = try await sandbox.client()
            let path = "/sandbox/rate-limit/exhaust"
            let told = try await sandbox.client.post(path, #"{"durationSeconds": 90}"#)
            #expect(told.status == 200 && told.text("until") == "2026-04-25T10:01:30Z", "\(told.bodyText)")
            test.time.advance(by: .milliseconds(500))
            for client in [sandbox.client, colleague] {
                let refused = try await client.get("/me")
                #expect(refused.status == 429 && refused.code == "RATE_LIMITED")
                #expect(refused.headers["Retry-After"] == "90" && refused.headers["X-RateLimit-Remaining"] == "0")
                #expect(refused.headers["X-RateLimit-Reset"] == "\(TestExchange.start.seconds + 90)")
            }
            #expect(try await test.sandbox().client.get("/me").status == 200)
            #expect(try await sandbox.client.post(path, #"{"durationSeconds": 2}"#).status == 200)
            test.time.advance(by: .seconds(2))
            #expect(try await colleague.get("/me").status == 200)
            for wrong in ["0", "3601", "1.5", #""1""#] {
                let reply = try await sandbox.client.post(path, "{\"durationSeconds\": \(wrong)}")
                #expect(reply.status == 400 && reply.faultyFields == ["durationSeconds"])
            }
            let live = try await test.liveClient("Acme")
            let reply = try await live.post(path, #"{"durationSeconds": 90}"#)
            #expect(reply.status == 403 && reply.code == "TEST_KEY_REQUIRED")
            #expect(try await live.get("/me").status == 200)
        }
    }

    @Test func `over a socket too`() async throws {
        let running = try await RunningExchange(limitsRequests: true)
        let made = try await running.anybody.post("/sandbox/bootstrap")
        let client = running.anybody.key(try #require(made.text("apiKey")))
        #expect(made.headers["X-RateLimit-Limit"] == nil)
        var last = try await client.get("/me")
        #expect(last.headers["X-RateLimit-Limit"] == "60" && last.headers["X-RateLimit-Remaining"] == "59")
        for _ in 0..<60 { last = try await client.get("/me") }
        #expect(last.status == 429 && last.code == "RATE_LIMITED")
        let wait = try #require(last.headers["Retry-After"].flatMap { Int($0) })
        #expect((1...60).contains(wait))
        let reset = try #require(last.headers["X-RateLimit-Reset"].flatMap { Int64($0) })
        #expect(abs(reset - SystemTime().now().seconds - Int64(wait)) <= 1)
        await running.stop()
    }

    @Test func `the description names the refusal and the headers of each operation for which a key is needed`()
        async throws
    {
        let description = try await TestExchange().anybody.get("/openapi.json")
        let paths = try #require(description["paths"])
        var count = 0
        for (path, operations) in paths.members {
            for (method, operation) in operations.members {
                let needsKey = operation["security"]?.count == 1
                let responses = try #require(operation["responses"])
                if needsKey {
                    count += 1
                    let refusal = try #require(responses["429"], "\(method) \(path)")
                    #expect(refusal["x-error-codes"]?.elements.contains { $0.text == "RATE_LIMITED" } == true)
                    #expect(refusal["headers"]?["Retry-After"] != nil)
                }
                for (status, response) in responses.members {
                    let names = response["headers"]?.members.map(\.name) ?? []
                    #expect(
                        names.contains("X-RateLimit-Remaining") == (needsKey && status != "401"), "\(path) \(status)")
                }
            }
        }
        #expect(count > 20)
        for name in ["X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset", "Retry-After"] {
            #expect(description["components"]?["headers"]?[name] != nil)
        }
    }
}
