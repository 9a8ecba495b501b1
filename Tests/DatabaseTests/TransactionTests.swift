import Database
import Testing

struct TransactionTests {
    @Test(arguments: TestDatabase.Place.allCases)
    func `what was written is read by everyone after the write has returned`(place: TestDatabase.Place) async throws {
        let database = try await TestDatabase.withNotes(place)
        for id in 1...50 {
            try await database.engine.write { tx in try tx.addNote(id, "note \(id)") }
            #expect(try await database.notes().count == id)
            let inline = try database.engine.readInline { tx in try tx.value("SELECT MAX(id) FROM notes", as: Int.self)
            }
            #expect(inline == id)
        }
    }

    @Test(arguments: TestDatabase.Place.allCases)
    func `a closure that throws leaves nothing behind`(place: TestDatabase.Place) async throws {
        struct Refused: Error {}
        let database = try await TestDatabase.withNotes(place)
        await #expect(throws: Refused.self) {
            try await database.engine.write { tx in
                try tx.addNote(1, "one")
                throw Refused()
            }
        }
        #expect(try await database.notes() == [])
    }

    @Test(arguments: TestDatabase.Place.allCases)
    func `a transaction sees what it has written`(place: TestDatabase.Place) async throws {
        let database = try await TestDatabase.withNotes(place)
        let count = try await database.engine.write { tx in
            try tx.addNote(1, "one")
            return try tx.value("SELECT COUNT(*) FROM notes", as: Int.self)
        }
        #expect(count == 1)
    }

    @Test(arguments: TestDatabase.Place.allCases)
    func `the number of changed rows is told, and is zero for what changes none`(
        place: TestDatabase.Place
    ) async throws {
        let database = try await TestDatabase.withNotes(place)
        let changed = try await database.engine.write { tx in
            for id in 1...3 { try tx.addNote(id, "note \(id)") }
            return [
                try tx.execute("INSERT INTO notes (id, text) VALUES (4, 'four')"),
                try tx.execute("UPDATE notes SET text = text || 'x' WHERE id > 1"),
                try tx.execute("UPDATE notes SET text = 'y' WHERE id = 9"),
                try tx.execute("INSERT INTO notes (id, text) VALUES (1, 'z') ON CONFLICT DO NOTHING"),
                try tx.execute("CREATE TABLE other (id BIGINT)"),
                try tx.execute("DELETE FROM notes"),
            ]
        }
        #expect(changed == [1, 3, 0, 0, 0, 4])
    }

    @Test func `rows come back from a statement that returns what it has changed`() async throws {
        let database = try await TestDatabase.withNotes(.memory)
        let ids = try await database.engine.write { tx in
            for id in 1...4 { try tx.addNote(id, "note \(id)") }
            return try tx.run("DELETE FROM notes WHERE id % 2 = 0 RETURNING id")
                .map { row throws(DatabaseError) in try row["id"] as Int }
        }
        #expect(ids.sorted() == [2, 4])
    }

    @Test(arguments: TestDatabase.Place.allCases)
    func `each kind of broken rule has its code, and says which rule it is`(place: TestDatabase.Place) async throws {
        let database = try TestDatabase(place)
        try await database.engine.write { tx in
            try tx.execute("CREATE TABLE parents (id BIGINT NOT NULL PRIMARY KEY)")
            try tx.execute(
                """
                CREATE TABLE children (
                    id BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL, parent BIGINT REFERENCES parents (id),
                    age BIGINT CHECK (age >= 0), UNIQUE (name, parent))
                """)
            try tx.execute("INSERT INTO parents (id) VALUES (1)")
            try tx.execute("INSERT INTO children (id, name, parent) VALUES (1, 'a', 1)")
        }
        let error = { (statement: SQL) async -> DatabaseError? in
            do {
                try await database.engine.write { tx in _ = try tx.execute(statement) }
                return nil
            } catch {
                return error as? DatabaseError
            }
        }
        let twice = await error("INSERT INTO children (id, name, parent) VALUES (2, 'a', 1)")
        #expect(twice?.code == .unique)
        #expect(twice?.constraint == "children.name, children.parent")
        #expect(await error("INSERT INTO children (id, name) VALUES (1, 'b')")?.constraint == "children.id")
        #expect(await error("INSERT INTO children (id, name, parent) VALUES (3, 'c', 9)")?.code == .foreignKey)
        #expect(await error("DELETE FROM parents")?.code == .foreignKey)
        #expect(await error("INSERT INTO children (id) VALUES (4)")?.code == .notNull)
        #expect(await error("INSERT INTO children (id, name, age) VALUES (5, 'd', -1)")?.code == .check)
        #expect(await error("INSERT INTO strangers (id) VALUES (5)")?.code == .statement)
        #expect(await error("INSERT INTO parents (id) VALUES (2)") == nil)
    }

    @Test(arguments: TestDatabase.Place.allCases)
    func `a foreign key that is checked at the end fails its own closure alone`(
        place: TestDatabase.Place
    ) async throws {
        let database = try await TestDatabase.withNotes(place)
        try await database.engine.write { tx in
            try tx.execute(
                "CREATE TABLE tags (note BIGINT NOT NULL REFERENCES notes (id) DEFERRABLE INITIALLY DEFERRED)")
        }
        try await database.engine.write { tx in
            try tx.execute("INSERT INTO tags (note) VALUES (1)")
            try tx.addNote(1, "after its tag")
        }
        let refusal = await code {
            try await database.engine.write { tx in _ = try tx.execute("INSERT INTO tags (note) VALUES (7)") }
        }
        #expect(refusal == .foreignKey)
        try await database.engine.write { tx in try tx.addNote(2, "two") }
        #expect(try await database.notes() == [1, 2])
    }

    @Test(arguments: TestDatabase.Place.allCases)
    func `after a failed statement nothing more can be done, and nothing is kept`(
        place: TestDatabase.Place
    ) async throws {
        let database = try await TestDatabase.withNotes(place)
        let refusal = await code {
            try await database.engine.write { tx in
                try tx.addNote(1, "one")
                for (id, expected) in [(1, DatabaseError.Code.unique), (2, .aborted)] {
                    do {
                        try tx.addNote(id, "another")
                    } catch let error as DatabaseError {
                        #expect(error.code == expected)
                    }
                }
            }
        }
        #expect(refusal == .unique)
        #expect(try await database.notes() == [])
    }

    @Test(arguments: TestDatabase.Place.allCases)
    func `a part that fails is undone alone when it was only an attempt`(place: TestDatabase.Place) async throws {
        let database = try await TestDatabase.withNotes(place)
        try await database.engine.write { tx in
            try tx.addNote(1, "one")
            do {
                try tx.attempt { tx in
                    try tx.addNote(2, "two")
                    try tx.attempt { tx in try tx.addNote(3, "three") }
                    try tx.addNote(4, "one")
                }
            } catch let error as DatabaseError {
                #expect(error.code == .unique)
            }
            let kept = try tx.attempt { tx in
                try tx.addNote(5, "five")
                return 5
            }
            #expect(kept == 5)
        }
        #expect(try await database.notes() == [1, 5])
    }

    @Test(arguments: TestDatabase.Place.allCases)
    func `a reader changes nothing, on a thread or in line`(place: TestDatabase.Place) async throws {
        let database = try await TestDatabase.withNotes(place)
        #expect(await code { try await database.engine.read { tx in try tx.addNote(1, "one") } } == .readOnly)
        #expect(await code { try database.engine.readInline { tx in try tx.addNote(1, "one") } } == .readOnly)
        let schema: SQL = "CREATE TABLE other (id BIGINT)"
        #expect(await code { try await database.engine.read { tx in _ = try tx.execute(schema) } } == .readOnly)
        #expect(try await database.notes() == [])
        try await database.engine.write { tx in try tx.addNote(1, "one") }
    }

    @Test(
        arguments: [
            "COMMIT", "rollback", "BEGIN", " SAVEPOINT a", "PRAGMA foreign_keys = OFF", "ATTACH 'x' AS y", "VACUUM", "",
            "-- nothing",
        ] as [SQL])
    func `words that would end the transaction or change the engine are refused`(statement: SQL) async throws {
        let database = try await TestDatabase.withNotes(.memory)
        let refusal = await code { try await database.engine.write { tx in _ = try tx.run(statement) } }
        #expect(refusal == .statement)
        try await database.engine.write { tx in try tx.addNote(1, "one") }
    }

    @Test func `two statements in one text are refused, and so is a wrong number of values`() async throws {
        let database = try await TestDatabase.withNotes(.memory)
        for statement in ["SELECT 1; SELECT 2", "SELECT ?", "SELEKT", "SELECT nonsense"] as [SQL] {
            #expect(await code { _ = try await database.engine.read { tx in try tx.run(statement) } } == .statement)
        }
        #expect(try await database.engine.read { tx in try tx.value("SELECT 1; ", as: Int.self) } == 1)
    }

    @Test(arguments: TestDatabase.Place.allCases)
    func `rows are handed over one by one, and other statements run in between`(
        place: TestDatabase.Place
    ) async throws {
        let database = try await TestDatabase.withNotes(place)
        try await database.engine.write { tx in
            for id in 1...100 { try tx.addNote(id, "note \(id)") }
        }
        let sum = try await database.engine.read { tx in
            var sum = 0
            try tx.each("SELECT id FROM notes ORDER BY id") { row in
                let id: Int = try row["id"]
                let text = try tx.value("SELECT text FROM notes WHERE id = \(id)", as: String.self)
                #expect(text == "note \(id)")
                sum += id
            }
            return sum
        }
        #expect(sum == 5050)
    }

    @Test(arguments: TestDatabase.Place.allCases)
    func `a thousand different statements do not crowd each other out`(place: TestDatabase.Place) async throws {
        let database = try await TestDatabase.withNotes(place)
        try await database.engine.write { tx in try tx.addNote(1, "one") }
        try database.engine.readInline { tx in
            // Ten columns, each of them the one or the other: 1,024 texts.
            for number in 0..<1024 {
                let columns = (0..<10).map { bit in number >> bit & 1 == 0 ? "id" : "text" as SQL }
                let row = try tx.run("SELECT \(columns.joined(separator: ", ")) FROM notes").first
                #expect(row?.count == 10)
            }
            let id = try tx.value("SELECT id FROM notes", as: Int.self)
            #expect(id == 1)
        }
    }

    @Test(arguments: TestDatabase.Place.allCases)
    func `a closure that reads for too long is cut off, and the next one is not`(
        place: TestDatabase.Place
    ) async throws {
        let database = try TestDatabase(place, longestRead: .milliseconds(20))
        let endless: SQL = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT COUNT(*) FROM n"
        #expect(await code { _ = try await database.engine.read { tx in try tx.run(endless) } } == .interrupted)
        #expect(try await database.engine.read { tx in try tx.value("SELECT 1", as: Int.self) } == 1)
    }
}
