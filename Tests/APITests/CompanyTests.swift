import Basics
import HTTP
import JSON
import Storage
import TestSupport
import Testing

struct CompanyTests {
    @Test func `a company is made from its VAT number, as the reference prints it`() async throws {
        let sandbox = try await TestExchange().sandbox()
        let made = try await sandbox.client.post("/companies", Example.company)
        #expect(made.status == 201)
        #expect(made.text("id")?.hasPrefix("comp_sbx_") == true)
        #expect(made.text("name") == "ACME Business Solutions BVBA")
        #expect(made.text("legalName") == "ACME Business Solutions BVBA")
        #expect(made.text("vatNumber") == "BE0123456789")
        #expect(made.text("country") == "BE")
        #expect(made.text("peppolId") == "0208:0123456789")
        #expect(made["additionalIdentifiers"]?.count == 0)
        #expect(made.text("address.street") == "Rue de la Loi 16")
        #expect(made.text("address.city") == "Bruxelles")
        #expect(made.text("address.postalCode") == "1000")
        #expect(made.text("address.country") == "BE")
        #expect(made.texts("capabilities.send") == ["invoice", "credit-note"])
        #expect(made.texts("capabilities.receive") == ["invoice"])
        #expect(made.text("status") == "active")
        #expect(made["smpRegistered"]?.bool == false)
        #expect(made["smpRegisteredAt"]?.isNull == true)
        #expect(made.names("compliance") == [])
        #expect(made.text("settings.defaultCurrency") == "EUR")
        #expect(made.digits("stats.sent") == "0")
        #expect(made.digits("stats.received") == "0")
        #expect(made.text("metadata.tenantId") == "t_acme")
        #expect(made.text("createdAt") == "2026-04-25T10:00:00Z")
        #expect(made.text("updatedAt") == "2026-04-25T10:00:00Z")
    }

    @Test func `a second company with the same VAT number is a conflict that names the first`() async throws {
        let sandbox = try await TestExchange().sandbox()
        let first = try await sandbox.register("BE0123456789")
        let again = try await sandbox.client.post("/companies", #"{"vatNumber": "be 0123.456.789"}"#)
        #expect(again.status == 409)
        #expect(again.code == "COMPANY_EXISTS")
        #expect(again.text("error.type") == "conflict")
        #expect(again.text("error.message") == "A company with this VAT already exists in your organization.")
        #expect(again.text("error.details.0.field") == "vatNumber")
        #expect(again.text("error.details.0.value") == "BE0123456789")
        #expect(again.text("error.details.0.existingId") == first)
        #expect(again.text("error.details.0.companyId") == first)
    }

    @Test(arguments: [
        ("BE0000000000", 422, "VAT_NOT_FOUND"), ("BE0000000404", 422, "VAT_NOT_FOUND"),
        ("BE0000000409", 409, "COMPANY_EXISTS"), ("BE0000000422", 422, "VAT_NOT_FOUND"),
        ("BE0000000429", 429, "RATE_LIMITED"), ("BE0000000500", 500, "INTERNAL_ERROR"),
        ("BE0000000503", 503, "UPSTREAM_UNAVAILABLE"), ("0123456789", 400, "INVALID_VAT_FORMAT"),
        ("B€0123456789", 400, "INVALID_VAT_FORMAT"), ("", 400, "INVALID_VAT_FORMAT"),
        ("XX0123456789", 422, "VAT_NOT_FOUND"),
    ])
    func `a VAT number that stands for an outcome has it`(vat: String, status: Int, code: String) async throws {
        let sandbox = try await TestExchange().sandbox()
        let reply = try await sandbox.client.post("/companies", #"{"vatNumber": "\#(vat)"}"#)
        #expect(reply.status == status)
        #expect(reply.code == code)
        if status == 429 || status == 503 { #expect(reply.headers["Retry-After"] == "1") }
        if status == 409 {
            // Whoever goes on with the company that is there finds where its identifier stands.
            #expect(reply.text("error.details.0.value") == vat)
            #expect(reply.text("error.details.0.existingId").flatMap { CompanyID($0) } != nil)
            #expect(reply.text("error.details.0.companyId") == reply.text("error.details.0.existingId"))
        }
        if vat == "BE0000000000" {
            #expect(reply.text("error.message") == "VAT BE0000000000 is not in the national registry.")
            #expect(reply.text("error.type") == "invalid_request_error")
        }
    }

    @Test(arguments: [
        ("FR86797978996", "FR", "0009:FR86797978996"), ("IT01234567890", "IT", "0211:01234567890"),
        ("FR00000000001", "FR", "0009:FR00000000001"), ("EL123456789", "GR", "9933:EL123456789"),
        ("SG200235089C", "SG", "0195:SGUEN200235089C"), ("NZ115497626", "NZ", "0088:115497626"),
        ("BR45996707000138", "BR", "0060:45996707000138"), ("US123456789", "US", "9959:123456789"),
    ])
    func `country and participant identifier follow from the VAT number`(
        vat: String, country: String, participant: String
    ) async throws {
        let sandbox = try await TestExchange().sandbox()
        let made = try await sandbox.client.post("/companies", #"{"vatNumber": "\#(vat)"}"#)
        #expect(made.status == 201, "\(made.bodyText)")
        #expect(made.text("country") == country)
        #expect(made.text("peppolId") == participant)
    }

    @Test func `a company is found by its three names, raw and percent-encoded`() async throws {
        let sandbox = try await TestExchange().sandbox()
        let id = try await sandbox.register("BE0123456789")
        let names = [
            id, id.lowercased(), "vat:BE0123456789", "vat%3ABE0123456789", "vat:be0123456789",
            "peppol:0208:0123456789", "peppol%3A0208%3A0123456789",
        ]
        for name in names {
            let found = try await sandbox.client.get("/companies/\(name)")
            #expect(found.status == 200, "\(name)")
            #expect(found.text("id") == id, "\(name)")
        }
        for name in ["comp_01HXYZ0000000000000000ABCD", "vat:BE0999999999", "peppol:0208:0999999999", "comp_abc", "x"] {
            let missing = try await sandbox.client.get("/companies/\(name)")
            #expect(missing.status == 404, "\(name): \(missing.bodyText)")
            #expect(missing.code == "NOT_FOUND", "\(name)")
        }
    }

    @Test func `companies are listed newest first, filtered, and page by page`() async throws {
        let test = try await TestExchange()
        let sandbox = try await test.sandbox()
        var made = [sandbox.company.id.description]
        for number in 1...4 {
            test.time.advance(by: .seconds(1))
            made.append(try await sandbox.register("BE012345678\(number)"))
        }
        made.append(try await sandbox.register("FR86797978996"))

        let all = try await sandbox.client.get("/companies")
        #expect(all["data"]?.elements.map { $0["id"]?.text } == made.reversed())
        #expect(all["hasMore"]?.bool == false)
        #expect(all["cursor"]?.isNull == true)

        let belgian = try await sandbox.client.get("/companies?country=BE&status=active&limit=50")
        #expect(belgian["data"]?.count == 5)
        let found = try await sandbox.client.get("/companies?search=acme%20france")
        #expect(found["data"]?.elements.map { $0["id"]?.text } == [made[5]])

        var paged: [String] = []
        var cursor = ""
        repeat {
            let page = try await sandbox.client.get("/companies?limit=2\(cursor)")
            #expect(page.status == 200)
            paged += page["data"]?.elements.compactMap { $0["id"]?.text } ?? []
            cursor = page.text("cursor").map { "&cursor=\($0)" } ?? ""
        } while !cursor.isEmpty
        #expect(paged == made.reversed())
    }

    @Test(arguments: ["0", "101", "-1", "abc", "1.5", ""])
    func `a page has 1 to 100 items`(limit: String) async throws {
        let sandbox = try await TestExchange().sandbox()
        let reply = try await sandbox.client.get("/companies?limit=\(limit)")
        #expect(reply.status == 400)
        #expect(reply.code == "INVALID_REQUEST")
        #expect(reply.faultyFields == ["limit"])
    }

    @Test func `a cursor that no list gave is refused`() async throws {
        let test = try await TestExchange()
        let sandbox = try await test.sandbox()
        for number in 1...2 { _ = try await sandbox.register("BE012345678\(number)") }
        let page = try await sandbox.client.get("/companies?limit=1")
        let cursor = try #require(page.text("cursor"))
        let changed = String(cursor.dropLast()) + (cursor.last == "A" ? "B" : "A")
        for bad in ["abc", "e30", changed, "eyJpZCI6ImRvY19YLi4uIn0"] {
            let reply = try await sandbox.client.get("/companies?cursor=\(bad)")
            #expect(reply.status == 400, "\(bad)")
            #expect(reply.code == "INVALID_CURSOR", "\(bad)")
        }
        let elsewhere = try await sandbox.client.get("/documents?cursor=\(cursor)")
        #expect(elsewhere.code == "INVALID_CURSOR")
    }
}
