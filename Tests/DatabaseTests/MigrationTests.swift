import Database
import Testing

struct MigrationTests {
    private let first = Migration(
        1, "companies", "CREATE TABLE companies (id TEXT NOT NULL PRIMARY KEY)",
        "CREATE INDEX companies_id ON companies (id)")
    private let second = Migration(2, "documents", "CREATE TABLE documents (id TEXT NOT NULL PRIMARY KEY)")
    private let third = Migration(3, "states") { dialect in
        dialect == .sqlite ? ["ALTER TABLE documents ADD COLUMN state TEXT"] : []
    }

    private func applied(in engine: SQLiteEngine) async throws -> [String] {
        try await engine.read { tx in
            try tx.run("SELECT name FROM schema_migrations ORDER BY number")
                .map { row throws(DatabaseError) in try row["name"] }
        }
    }

    @Test(arguments: TestDatabase.Place.allCases)
    func `each step is applied once, in order`(place: TestDatabase.Place) async throws {
        let database = try TestDatabase(place)
        try await database.engine.migrate([first])
        #expect(try await applied(in: database.engine) == ["companies"])
        for _ in 1...2 { try await database.engine.migrate([first, second, third]) }
        #expect(try await applied(in: database.engine) == ["companies", "documents", "states"])
        try await database.engine.write { tx in
            try tx.run("INSERT INTO documents (id, state) VALUES ('a', 'sent')")
        }
    }

    @Test func `a file opened again keeps its steps`() async throws {
        let folder = try TestFolder()
        let path = folder.path + "/test.db"
        let engine = try SQLiteEngine(path: path)
        try await engine.migrate([first, second])
        await engine.close()
        let again = try SQLiteEngine(path: path)
        try await again.migrate([first, second, third])
        #expect(try await applied(in: again) == ["companies", "documents", "states"])
        await again.close()
    }

    @Test(arguments: TestDatabase.Place.allCases)
    func `a database of a newer program is refused with a sentence and left alone`(
        place: TestDatabase.Place
    ) async throws {
        let database = try TestDatabase(place)
        try await database.engine.migrate([first, second])
        let refusal = DatabaseError(
            .newerSchema,
            "the database has migration 2 (documents), and this program knows 1: a newer program wrote it")
        await #expect(throws: refusal) { try await database.engine.migrate([first]) }
        #expect(try await applied(in: database.engine) == ["companies", "documents"])
    }

    @Test func `a database with another history is refused`() async throws {
        let database = try TestDatabase(.memory)
        try await database.engine.migrate([first, second])
        let other = Migration(2, "invoices", "CREATE TABLE invoices (id TEXT)")
        let refusal = await code { try await database.engine.migrate([first, other, third]) }
        #expect(refusal == .newerSchema)
        #expect(try await applied(in: database.engine) == ["companies", "documents"])
    }

    @Test(arguments: TestDatabase.Place.allCases)
    func `a step that fails is undone whole, and the steps before it stay`(place: TestDatabase.Place) async throws {
        let database = try TestDatabase(place)
        let broken = Migration(
            2, "broken", "CREATE TABLE half (id TEXT)", "INSERT INTO half (id) VALUES ('x')",
            "CREATE TABLE half (id TEXT)")
        let refusal = await code { try await database.engine.migrate([first, broken]) }
        #expect(refusal == .statement)
        #expect(try await applied(in: database.engine) == ["companies"])
        #expect(
            await code { _ = try await database.engine.read { tx in try tx.run("SELECT * FROM half") } } == .statement)
        try await database.engine.migrate([first, second])
        #expect(try await applied(in: database.engine) == ["companies", "documents"])
    }

    @Test func `a list with a gap, or out of order, is refused before anything is done`() async throws {
        let database = try TestDatabase(.memory)
        #expect(await code { try await database.engine.migrate([first, third]) } == .statement)
        #expect(await code { try await database.engine.migrate([second, first]) } == .statement)
        #expect(await code { _ = try await applied(in: database.engine) } == .statement)
    }
}
