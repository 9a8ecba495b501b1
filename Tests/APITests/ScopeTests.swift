import API
import Basics
import HTTP
import JSON
import Services
import Storage
import TestSupport
import Testing

struct ScopeTests {
    /// A call of every operation that needs a credential, with identifiers that have the right form.
    private static func target(_ route: Route) -> String {
        let id =
            switch route.tag {
            case "Companies": "comp_01HXYZ00000000000000000000"
            case "Webhooks": "wh_01HXYZ00000000000000000000"
            case "Events": "evt_01HXYZ00000000000000000000"
            default: "doc_01HXYZ00000000000000000000"
            }
        return route.path.replacing("{id}", with: id)
    }

    @Test(arguments: exchangeRoutes.filter { !$0.access.scopes.isEmpty }.map(\.name))
    func `a key without its scope may not call an operation, and is told which it needs`(name: String) async throws {
        let route = try #require(exchangeRoutes.first { $0.name == name })
        let sandbox = try await TestExchange().sandbox()
        let others = Scope.allCases.filter { $0 != .all && !route.access.scopes.contains($0) }
        let lacking = try await sandbox.client(scopes: others)
        let refused = try await lacking.call(route.method, Self.target(route))
        #expect(refused.status == 403)
        #expect(refused.code == "INSUFFICIENT_SCOPE")
        #expect(refused.text("error.type") == "permission_error")
        #expect(refused.text("error.details.0.field") == "scope")
        #expect(refused.texts("error.details.0.required") == route.access.scopes.map(\.rawValue))
        for scope in route.access.scopes + [.all] {
            let allowed = try await sandbox.client(scopes: [scope])
            #expect(try await allowed.call(route.method, Self.target(route)).status != 403, "\(scope)")
        }
    }

    @Test(arguments: exchangeRoutes.filter(\.access.needsKey).map(\.name))
    func `without a credential nothing is answered`(name: String) async throws {
        let route = try #require(exchangeRoutes.first { $0.name == name })
        let test = try await TestExchange()
        let missing = try await test.anybody.call(route.method, Self.target(route))
        #expect(missing.status == 401)
        #expect(missing.code == "MISSING_AUTH")
        #expect(missing.headers["WWW-Authenticate"] == #"Bearer realm="exchange""#)
        let wrong = try await test.anybody.key("flw_test_abcdefghijklmnopqrstuvwxyz").call(
            route.method, Self.target(route))
        #expect(wrong.status == 401)
        #expect(wrong.code == "INVALID_TOKEN")
        #expect(wrong.headers["WWW-Authenticate"] == #"Bearer realm="exchange", error="invalid_token""#)
    }

    @Test(arguments: ["", "Bearer", "Bearer ", "Basic dXNlcjpwYXNz", "flw_test_abc", "Bearer a b"])
    func `a header that is no bearer token is refused`(header: String) async throws {
        let reply = try await TestExchange().anybody.with("Authorization", header).get("/me")
        #expect(reply.status == 401)
        #expect(reply.code == "INVALID_TOKEN")
    }

    @Test func `the word Bearer is read in any case`() async throws {
        let sandbox = try await TestExchange().sandbox()
        let reply = try await sandbox.client.with("Authorization", "bearer  \(sandbox.secret)").get("/me")
        #expect(reply.status == 200)
    }

    @Test func `a key that expired or was revoked opens nothing`() async throws {
        let test = try await TestExchange()
        let sandbox = try await test.sandbox()
        let brief = try await sandbox.client(expiresAt: test.time.now() + .seconds(60))
        let revoked = try await sandbox.client(revokedAt: test.time.now())
        #expect(try await brief.get("/me").status == 200)
        #expect(try await revoked.get("/me").code == "REVOKED_KEY")
        test.time.advance(by: .seconds(60))
        #expect(try await brief.get("/me").code == "EXPIRED_KEY")
        test.time.advance(by: .seconds(7 * 86_400 - 60))
        let over = try await sandbox.client.get("/me")
        #expect(over.status == 401)
        #expect(over.code == "EXPIRED_KEY")
    }

    @Test(arguments: KeyType.allCases)
    func `a key says who it is`(type: KeyType) async throws {
        let sandbox = try await TestExchange().sandbox(type)
        let me = try await sandbox.client.get("/me")
        #expect(me.status == 200)
        #expect(me.text("authMethod") == "api_key")
        #expect(me["userId"]?.isNull == true)
        #expect(me["email"]?.isNull == true)
        #expect(me.text("keyType") == type.rawValue)
        #expect(me.text("organizationId") == sandbox.organization.description)
        #expect(me.texts("organizationIds") == [sandbox.organization.description])
        #expect(me.text("organizations.0.id") == sandbox.organization.description)
        #expect(me.texts("scopes") == ["*"])
        #expect(me["isTestMode"]?.bool == true)
    }
}
