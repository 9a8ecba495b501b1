import Basics
import HTTP
import JSON
import Services
import Storage
import TestSupport
import Testing

struct HealthTests {
    @Test(arguments: ["/exchange/health/", "/health/", "/exchange/v1/health/"])
    func `the program says that it lives, is ready, and that what it stands on works`(start: String) async throws {
        let anybody = try await TestExchange().anybody
        let liveness = try await anybody.get("\(start)liveness")
        #expect(liveness.status == 200)
        #expect(liveness.bodyText == #"{"status":"ok"}"#)
        let readiness = try await anybody.get("\(start)readiness")
        #expect(readiness.text("status") == "ok")
        #expect(readiness["circuits"] != nil)
        let contracts = try await anybody.get("\(start)contracts")
        #expect(contracts.text("status") == "ok")
        #expect(contracts.text("checks.database-live.status") == "ok")
        #expect(contracts["checks.database-sandbox.latencyMs"]?.integer != nil)
    }

    @Test func `a program whose database is closed is not ready, and says so`() async throws {
        let test = try await TestExchange()
        await test.exchange.store.close()
        for name in ["readiness", "contracts"] {
            let reply = try await test.anybody.get("/health/\(name)")
            #expect(reply.status == 503)
            #expect(reply.text("status") == "degraded", "\(reply.bodyText)")
        }
        #expect(try await test.anybody.get("/health/liveness").status == 200)
    }

    @Test func `a full disk is told with 503, nothing of the call stays, and it is well again when there is room`()
        async throws
    {
        let disk = try FillableDisk()
        let test = try await TestExchange(disk: disk)
        let sandbox = try await test.sandbox()
        let path = "/health/readiness"
        #expect(try await test.anybody.get(path).status == 200)

        disk.isFull = true
        let client = sandbox.client.once("k")
        let refused = try await client.post("/documents/send", sandbox.invoice("1"))
        #expect(refused.status == 503)
        #expect(refused.code == "UPSTREAM_UNAVAILABLE")
        #expect(refused.headers["Retry-After"] == "60")
        let degraded = try await test.anybody.get(path)
        #expect(degraded.status == 503)
        #expect(degraded.text("circuits.document-service.state") == "open")
        let contracts = try await test.anybody.get("/health/contracts")
        #expect(contracts.status == 503)
        #expect(contracts.text("checks.database-sandbox.status") == "failed")
        #expect(contracts.text("checks.database-live.status") == "ok")
        #expect(try await sandbox.client.get("/documents")["data"]?.count == 0)

        disk.isFull = false
        #expect(try await test.anybody.get(path).status == 200)
        let sent = try await client.post("/documents/send", sandbox.invoice("1"))
        #expect(sent.status == 201)
        #expect(sent.headers["Idempotency-Replayed"] == nil)
    }

    @Test func `every answer names its request, in the header and in the error`() async throws {
        let sandbox = try await TestExchange().sandbox()
        var seen: Set<String> = []
        for path in ["/me", "/nothing", "/companies", "/documents/doc_x"] {
            let reply = try await sandbox.client.get(path)
            let id = try #require(reply.headers["X-Request-Id"])
            #expect(id.hasPrefix("req_"))
            #expect(seen.insert(id).inserted)
            if reply.status >= 400 { #expect(reply.text("error.requestId") == id) }
        }
    }

    @Test func `a browser may call, and asks first`() async throws {
        let test = try await TestExchange()
        let asked = try await test.anybody.with("Access-Control-Request-Headers", "authorization, x-flowie-company")
            .call(
                "OPTIONS", "/documents/send")
        #expect(asked.status == 204)
        #expect(asked.headers["Access-Control-Allow-Origin"] == "*")
        #expect(asked.headers["Access-Control-Allow-Methods"]?.contains("POST") == true)
        #expect(asked.headers["Access-Control-Allow-Headers"] == "authorization, x-flowie-company")
        let called = try await test.anybody.get("/me")
        #expect(called.headers["Access-Control-Allow-Origin"] == "*")
    }

    @Test func `a sandbox is had for the asking, so often and no more`() async throws {
        let test = try await TestExchange(bootstrapLimit: 3)
        let made = try await test.anybody.post(
            "/sandbox/bootstrap", #"{"label": "my-laptop", "email": "you@example.com"}"#)
        #expect(made.status == 201)
        #expect(made.text("organizationId")?.hasPrefix("org_sbx_") == true)
        #expect(made.text("apiKey")?.hasPrefix("flw_test_") == true)
        #expect(made.text("apiKey")?.hasPrefix(made.text("keyPrefix") ?? "-") == true)
        #expect(made.text("keyType") == "personal")
        #expect(made.text("company.id")?.hasPrefix("comp_sbx_") == true)
        #expect(made.text("company.peppolId") == "0208:0000000001")
        #expect(made.text("company.vatNumber") == "BE0000000001")
        #expect(made.text("company.name") == "Sandbox Test BVBA")
        #expect(made.text("company.country") == "BE")
        #expect(made.text("expiresAt") == "2026-05-02T10:00:00Z")
        let platform = try await test.anybody.post("/sandbox/bootstrap", #"{"keyType": "platform"}"#)
        #expect(platform.text("apiKey")?.hasPrefix("flw_plat_test_") == true)
        let label = try await test.anybody.post("/sandbox/bootstrap", #"{"keyType": "white_label"}"#)
        #expect(label.text("apiKey")?.hasPrefix("flw_wl_test_") == true)
        let over = try await test.anybody.post("/sandbox/bootstrap")
        #expect(over.status == 429)
        #expect(over.code == "RATE_LIMITED")
        #expect(over.headers["Retry-After"] == "3600")
        test.time.advance(by: .seconds(3600))
        #expect(try await test.anybody.post("/sandbox/bootstrap").status == 201)
    }
}
