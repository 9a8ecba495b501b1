import Basics
import Database
import JSON
import Services
import Storage
import TestSupport
import Testing

struct RegistrationTests {
    @Test func `a company is registered within five seconds, and that is told once`() async throws {
        let test = try await TestExchange()
        let sandbox = try await test.sandbox()
        let id = try await sandbox.register("BE0123456789")
        try await test.work()
        #expect(try await sandbox.client.get("/companies/\(id)")["smpRegistered"]?.bool == false)
        try await test.run(for: .seconds(5))
        let company = try await sandbox.client.get("/companies/\(id)")
        #expect(company["smpRegistered"]?.bool == true)
        let registered = try #require(company.text("smpRegisteredAt"))
        let events = try await sandbox.client.get("/events")
        #expect(events["data"]?.elements.compactMap { $0["type"]?.text } == ["company.smp_registered"])
        #expect(events.text("data.0.data.companyId") == id)
        #expect(events.text("data.0.data.peppolId") == "0208:0123456789")
        #expect(events.text("data.0.data.registeredAt") == registered)
        try await test.run(for: .seconds(3600))
        #expect(try await sandbox.client.get("/events")["data"]?.count == 1)
    }

    @Test func `the company that stands for it is never registered`() async throws {
        let test = try await TestExchange()
        let sandbox = try await test.sandbox()
        let id = try await sandbox.register("BE0000000002")
        try await test.run(for: .seconds(86_400))
        #expect(try await sandbox.client.get("/companies/\(id)")["smpRegistered"]?.bool == false)
        #expect(try await sandbox.client.get("/events")["data"]?.count == 0)
        #expect(try test.exchange.store.look { tx in try tx.countJobs().dead } == 1)
    }

    @Test func `a company that is deregistered before its turn is not registered`() async throws {
        let test = try await TestExchange()
        let sandbox = try await test.sandbox()
        let id = try await sandbox.register("BE0123456789")
        _ = try await sandbox.client.delete("/companies/\(id)")
        try await test.run(for: .seconds(60))
        #expect(try await sandbox.client.get("/companies/\(id)")["smpRegistered"]?.bool == false)
        #expect(try await sandbox.client.get("/events")["data"]?.count == 0)
    }
}
