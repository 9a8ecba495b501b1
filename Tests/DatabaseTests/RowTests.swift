import Database
import Testing

struct RowTests {
    private func row(_ sql: SQL) async throws -> Row {
        let engine = try SQLiteEngine.inMemory()
        return try #require(try await engine.read { tx in try tx.run(sql) }.first)
    }

    @Test func `a value is found by the name of its column, or by its place`() async throws {
        let row = try await row("SELECT 1 AS a, 'two' AS b, NULL AS c")
        #expect(row.count == 3)
        #expect(try row["a"] == 1)
        #expect(try row["b"] == "two")
        #expect(try row["c"] == String?.none)
        #expect(try row[1] == "two")
    }

    @Test func `each of forty columns is found`() async throws {
        let columns = (0..<40).map { SQL(column: $0) }
        let row = try await row("SELECT \(columns.joined(separator: ", "))")
        #expect(row.count == 40)
        #expect(try row["c0"] == 0)
        #expect(try row["c17"] == 17)
        #expect(try row["c39"] == 39)
    }

    @Test func `a column that is not there, or is there twice, is an error that names it`() async throws {
        let row = try await row("SELECT 1 AS id, 2 AS id, 3 AS other")
        #expect(throws: DatabaseError(.statement, "the query has no column missing")) { try row["missing"] as Int }
        #expect(throws: DatabaseError(.statement, "the query has two columns called id")) { try row["id"] as Int }
        #expect(throws: DatabaseError(.statement, "column 3 asked for, of 3")) { try row[3] as Int }
        #expect(try row["other"] == 3)
    }

    @Test func `a value of another type is an error that names the column`() async throws {
        let row = try await row("SELECT 'x' AS count")
        #expect(throws: DatabaseError(.invalidValue, "column count: the column holds text; expected an integer")) {
            try row["count"] as Int
        }
    }

    @Test(arguments: TestDatabase.Place.allCases)
    func `the columns are read anew after the table has changed`(place: TestDatabase.Place) async throws {
        let database = try await TestDatabase.withNotes(place)
        try await database.engine.write { tx in try tx.addNote(1, "one") }
        let width = {
            try await database.engine.read { tx in try tx.run("SELECT * FROM notes").first?.count }
        }
        #expect(try await width() == 2)
        try await database.engine.write { tx in try tx.execute("ALTER TABLE notes ADD COLUMN colour TEXT") }
        #expect(try await width() == 3)
        let colour: String? = try await database.engine.read { tx in
            try #require(try tx.run("SELECT * FROM notes").first)["colour"]
        }
        #expect(colour == nil)
    }
}

extension SQL {
    /// `0 AS c0`, for the columns that a test needs.
    fileprivate init(column: Int) {
        switch column {
        case 17: self = "\(column) AS c17"
        case 39: self = "\(column) AS c39"
        case 0: self = "\(column) AS c0"
        default: self = "\(column)"
        }
    }
}
