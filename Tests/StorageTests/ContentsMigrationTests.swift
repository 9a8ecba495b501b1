import Basics
import Database
import Invoicing
import Testing

@testable import Storage

struct ContentsMigrationTests {
    /// A database as it was before contents had a table of their own, with a document in it.
    private func oldDatabase(
        _ id: DocumentID, organization: OrganizationID, body: String?, xml: [UInt8]?
    ) async throws -> SQLiteEngine {
        let engine = try SQLiteEngine.inMemory()
        try await engine.migrate(Array(Migration.all.prefix(4)))
        try await engine.write { tx in
            try tx.execute(
                "INSERT INTO organizations (id, name, plan, created_at) VALUES (\(organization), 'Old', 'sandbox', 1)")
            try tx.execute(
                """
                INSERT INTO companies (id, organization_id, name, legal_name, vat_number, country, participant,
                    additional_identifiers, sends, receives, status, settings, metadata, sent, received, created_at, updated_at)
                VALUES ('comp_1', \(organization), 'Old', 'Old', 'BE0123456749', 'BE', '0208:0123456749', '[]', 'invoice',
                    'invoice', 'active', '{}', '{}', 1, 0, 1, 1)
                """)
            try tx.execute(
                """
                INSERT INTO documents (id, organization_id, company_id, type, direction, number, issue_date, currency, status,
                    delivery_status, is_handed_over, metadata, created_at, updated_at, body, xml)
                VALUES (\(id), \(organization), 'comp_1', 'invoice', 'outgoing', 'A-1', '2026-01-31', 'EUR', 'sent',
                    'pending', 0, '{}', 1, 1, \(body), \(xml))
                """)
        }
        return engine
    }

    @Test func `documents of an older database keep their contents`() async throws {
        let id = DocumentID(stored: "doc_1")
        let organization = OrganizationID(stored: "org_1")
        let engine = try await oldDatabase(id, organization: organization, body: #"{"a":1}"#, xml: [60, 97, 47, 62])
        try await engine.migrate(Migration.all)
        let tenant = Tenant(organization)
        let document = try #require(try engine.readInline { tx in try tx.document(id, of: tenant) })
        #expect(document.body == #"{"a":1}"# && document.xml == [60, 97, 47, 62] && document.number == "A-1")
        #expect(try engine.readInline { tx in try tx.xml(of: id, tenant, upTo: 3)?.size } == 4)
        #expect(try engine.readInline { tx in try tx.xml(of: id, tenant, upTo: 3)?.xml } == nil)
        #expect(try engine.readInline { tx in try tx.xml(of: id, tenant, upTo: 4)?.xml?.count } == 4)
        await engine.close()
    }

    @Test func `a document without contents is one still`() async throws {
        let id = DocumentID(stored: "doc_1")
        let organization = OrganizationID(stored: "org_1")
        let engine = try await oldDatabase(id, organization: organization, body: nil, xml: nil)
        try await engine.migrate(Migration.all)
        let tenant = Tenant(organization)
        let document = try #require(try engine.readInline { tx in try tx.document(id, of: tenant) })
        #expect(document.body == nil && document.xml == nil)
        #expect(try engine.readInline { tx in try tx.xml(of: id, tenant, upTo: 3)?.size } == nil)
        await engine.close()
    }

    @Test func `a delivery ends once, and is handed over once`() async throws {
        let id = DocumentID(stored: "doc_1")
        let organization = OrganizationID(stored: "org_1")
        let engine = try await oldDatabase(id, organization: organization, body: nil, xml: [60, 97, 47, 62])
        try await engine.migrate(Migration.all)
        let answers = try await engine.write { tx in
            var document = try tx.documentSummary(id, of: Tenant(organization))!
            let first = try tx.markHandedOver(document, at: Timestamp(milliseconds: 2))
            let second = try tx.markHandedOver(document, at: Timestamp(milliseconds: 3))
            document.deliveryStatus = .delivered
            document.isHandedOver = true
            let third = try tx.endDelivery(of: document, wasHandedOver: false)
            let fourth = try tx.endDelivery(of: document, wasHandedOver: true)
            document.deliveryStatus = .failed
            let fifth = try tx.endDelivery(of: document, wasHandedOver: true)
            let sixth = try tx.endDelivery(of: document, wasHandedOver: false)
            let seventh = try tx.markHandedOver(document, at: Timestamp(milliseconds: 4))
            return [first, second, third, fourth, fifth, sixth, seventh]
        }
        #expect(answers == [true, false, false, true, false, false, false])
        let document = try #require(
            try engine.readInline { tx in try tx.documentSummary(id, of: Tenant(organization)) })
        #expect(document.deliveryStatus == .delivered)
        await engine.close()
    }
}
