import Basics
import Database
import Testing

struct SQLTests {
    @Test func `a value in the text is bound and leaves a question mark`() {
        let name = "x'; DROP TABLE notes; --"
        let sql: SQL = "SELECT * FROM notes WHERE text = \(name) AND id > \(3)"
        #expect(sql.text == "SELECT * FROM notes WHERE text = ? AND id > ?")
        #expect(sql.values == [.text(name), .integer(3)])
    }

    @Test func `a piece of SQL takes its place with its values`() {
        let condition: SQL = "text = \("a")"
        let sql: SQL = "SELECT * FROM notes WHERE \(condition) LIMIT \(5)"
        #expect(sql.text == "SELECT * FROM notes WHERE text = ? LIMIT ?")
        #expect(sql.values == [.text("a"), .integer(5)])
    }

    @Test func `pieces are joined`() {
        let conditions: [SQL] = ["a = \(1)", "b = \(2)", "c IS NULL"]
        let sql = conditions.joined(separator: " AND ")
        #expect(sql.text == "a = ? AND b = ? AND c IS NULL")
        #expect(sql.values == [.integer(1), .integer(2)])
        #expect([SQL]().joined(separator: ", ").isEmpty)
        #expect(("SELECT " + sql).text == "SELECT a = ? AND b = ? AND c IS NULL")
    }

    @Test func `a list is filled up to a power of two with its last value`() {
        let sql: SQL = "id IN (\(list: [7, 8, 9]))"
        #expect(sql.text == "id IN (?,?,?,?)")
        #expect(sql.values == [.integer(7), .integer(8), .integer(9), .integer(9)])
        #expect(("id IN (\(list: [1]))" as SQL).text == "id IN (?)")
        #expect(("id IN (\(list: [1, 2]))" as SQL).text == "id IN (?,?)")
        #expect(("x = \(0) AND id IN (\(list: [1, 2, 3]))" as SQL).values.count == 5)
    }

    @Test(arguments: TestDatabase.Place.allCases)
    func `a list picks its rows; an empty one picks none, and its opposite all`(place: TestDatabase.Place) async throws
    {
        let database = try await TestDatabase.withNotes(place)
        try await database.engine.write { tx in
            for id in 1...5 { try tx.addNote(id, "note \(id)") }
        }
        let count = { (condition: SQL) in
            try await database.engine.read { tx in
                try tx.value("SELECT COUNT(*) FROM notes WHERE \(condition)", as: Int.self)
            }
        }
        #expect(try await count("id IN (\(list: [1, 3, 99]))") == 2)
        #expect(try await count("id IN (\(list: [Int]()))") == 0)
        #expect(try await count("id NOT IN (\(list: [Int]()))") == 5)
        #expect(try await count("text NOT IN (\(list: [String]()))") == 5)
        #expect(try await count("text IN (\(list: ["note 1"]))") == 1)
    }

    @Test(arguments: TestDatabase.Place.allCases)
    func `a hostile text stays a text`(place: TestDatabase.Place) async throws {
        let database = try await TestDatabase.withNotes(place)
        let hostile = "'); DROP TABLE notes; --"
        try await database.engine.write { tx in try tx.addNote(1, hostile) }
        let text = try await database.engine.read { tx in
            try tx.value("SELECT text FROM notes WHERE text = \(hostile)", as: String.self)
        }
        #expect(text == hostile)
    }
}
