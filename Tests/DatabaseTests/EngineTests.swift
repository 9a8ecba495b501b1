import Basics
import Database
import Testing

struct EngineTests {
    @Test func `what was written can be read`() async throws {
        let engine = try SQLiteEngine.inMemory()
        try await engine.write { tx in
            try tx.execute("CREATE TABLE notes (id TEXT NOT NULL PRIMARY KEY, count BIGINT)")
            try tx.execute("INSERT INTO notes (id, count) VALUES (\("a"), \(3))")
        }
        let count: Int = try await engine.read { tx in
            try #require(try tx.run("SELECT * FROM notes WHERE id = \("a")").first)["count"]
        }
        #expect(count == 3)
    }
}
