import Basics
import JSON
import Storage
import TestSupport
import Testing

struct CompanyChangeTests {
    @Test func `a change replaces settings, and adds to the metadata what is not null`() async throws {
        let sandbox = try await TestExchange().sandbox()
        let id = try await sandbox.register("BE0123456789")
        _ = try await sandbox.client.patch("/companies/\(id)", #"{"metadata": {"oldKey": "x", "kept": "y"}}"#)
        let changed = try await sandbox.client.patch(
            "/companies/\(id)",
            #"{"settings": { "defaultCurrency": "EUR" }, "metadata": { "tier": "premium", "oldKey": null }}"#)
        #expect(changed.status == 200)
        #expect(changed.names("metadata").sorted() == ["kept", "tier"])
        #expect(changed.text("metadata.tier") == "premium")
        #expect(changed.text("settings.defaultCurrency") == "EUR")
        let read = try await sandbox.client.get("/companies/\(id)")
        #expect(read.body == changed.body)
    }

    @Test func `null clears what may be empty, and what is left out stays`() async throws {
        let sandbox = try await TestExchange().sandbox()
        let id = try await sandbox.register("BE0123456789")
        let cleared = try await sandbox.client.patch(
            "/companies/\(id)", #"{"address": null, "registrationNumber": null}"#)
        #expect(cleared.status == 200)
        #expect(cleared["address"]?.isNull == true)
        #expect(cleared["registrationNumber"]?.isNull == true)
        #expect(cleared.text("name") == "ACME Business Solutions BVBA")
        let replaced = try await sandbox.client.patch(
            "/companies/\(id)", #"{"address": {"city": "Gent", "country": "BE"}, "name": "ACME"}"#)
        #expect(replaced.names("address") == ["city", "country"])
        #expect(replaced.text("name") == "ACME")
        #expect(replaced.text("legalName") == "ACME Business Solutions BVBA")
    }

    @Test(arguments: [
        "id", "organizationId", "vatNumber", "country", "peppolId", "status", "smpRegistered", "smpRegisteredAt",
        "compliance", "stats", "createdAt", "updatedAt",
    ])
    func `what the system says cannot be changed, and not be cleared`(field: String) async throws {
        let sandbox = try await TestExchange().sandbox()
        for value in [#""x""#, "null"] {
            let reply = try await sandbox.client.patch(
                "/companies/\(sandbox.company.id)", #"{"\#(field)": \#(value)}"#)
            #expect(reply.status == 400)
            #expect(reply.code == "INVALID_REQUEST")
            #expect(reply.text("error.details.0.field") == field)
            #expect(reply.text("error.details.0.rule") == "read_only")
        }
    }

    @Test func `null for what cannot be empty is a fault, and changes nothing`() async throws {
        let sandbox = try await TestExchange().sandbox()
        let path = "/companies/\(sandbox.company.id)"
        let before = try await sandbox.client.get(path)
        let fields = ["name", "legalName", "additionalIdentifiers", "capabilities", "settings", "metadata"]
        let body = fields.map { "\"\($0)\": null" }.joined(separator: ", ")
        let reply = try await sandbox.client.patch(path, "{\(body)}")
        #expect(reply.status == 400)
        #expect(reply.faultyFields == fields)
        #expect(try await sandbox.client.get(path).body == before.body)
        let inside = try await sandbox.client.patch(path, #"{"address": {"street": null, "country": "BE"}}"#)
        #expect(inside.status == 200)
        #expect(inside.names("address") == ["country"])
    }

    @Test func `a change of what it sends registers a company anew`() async throws {
        let test = try await TestExchange()
        let sandbox = try await test.sandbox()
        let id = try await sandbox.register("BE0123456789")
        try await test.run(for: .seconds(5))
        _ = try await sandbox.client.patch("/companies/\(id)", #"{"capabilities": {"send": ["invoice"]}}"#)
        try await test.run(for: .seconds(5))
        _ = try await sandbox.client.patch("/companies/\(id)", #"{"name": "Other"}"#)
        try await test.run(for: .seconds(5))
        let events = try await sandbox.client.get("/events?type=company.smp_registered")
        #expect(events["data"]?.count == 2)
        #expect(events["data.1.data"]?.at("capabilities.send")?.elements.compactMap(\.text) == ["invoice"])
    }

    @Test func `metadata has at most 40 keys and no value over 500 characters, after a change too`() async throws {
        let sandbox = try await TestExchange().sandbox()
        func members(_ range: Range<Int>) -> String {
            range.map { #""k\#($0)": "v""# }.joined(separator: ",")
        }
        let path = "/companies/\(sandbox.company.id)"
        #expect(try await sandbox.client.patch(path, "{\"metadata\": {\(members(0..<40))}}").status == 200)
        let more = try await sandbox.client.patch(path, #"{"metadata": {"one": "more"}}"#)
        #expect(more.status == 400)
        #expect(more.faultyFields == ["metadata"])
        let long = String(repeating: "x", count: 501)
        #expect(try await sandbox.client.patch(path, #"{"metadata": {"k0": "\#(long)"}}"#).status == 400)
        #expect(try await sandbox.client.patch(path, #"{"metadata": []}"#).status == 400)
    }

    @Test func `a deregistered company is inactive, its documents stay, and it sends no more`() async throws {
        let sandbox = try await TestExchange().sandbox()
        let id = sandbox.company.id
        let document = try await sandbox.send("1")
        let gone = try await sandbox.client.delete("/companies/\(id)")
        #expect(gone.status == 204)
        #expect(gone.body.isEmpty)
        #expect(try await sandbox.client.delete("/companies/\(id)").status == 204)
        let read = try await sandbox.client.get("/companies/\(id)")
        #expect(read.text("status") == "inactive")
        #expect(read["smpRegistered"]?.bool == false)
        #expect(try await sandbox.client.get("/documents/\(document)").status == 200)
        let refused = try await sandbox.client.post("/documents/send", sandbox.invoice("2"))
        #expect(refused.status == 409)
        #expect(refused.code == "COMPANY_INACTIVE")
    }

    @Test func `a deregistered company that is made again comes back under its old identifier`() async throws {
        let sandbox = try await TestExchange().sandbox()
        let id = try await sandbox.register("BE0123456789")
        _ = try await sandbox.client.delete("/companies/\(id)")
        let again = try await sandbox.client.post("/companies", #"{"vatNumber": "BE0123456789", "name": "Phoenix"}"#)
        #expect(again.status == 201)
        #expect(again.text("id") == id)
        #expect(again.text("status") == "active")
        #expect(again.text("name") == "Phoenix")
    }
}
