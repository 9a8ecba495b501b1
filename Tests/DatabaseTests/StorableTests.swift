import Basics
import Database
import Testing

private enum Document: Identified {
    static let idPrefix = "doc"
}

private enum State: String, Storable {
    case queued
    case sent
}

private enum Level: Int, Storable {
    case low = 1
    case high = 9
}

struct StorableTests {
    /// What comes back of a value that went into a column of its kind.
    private func stored<Value: Storable & Sendable>(
        _ value: Value, in place: TestDatabase.Place
    ) async throws -> Value {
        let database = try TestDatabase(place)
        return try await database.engine.write { tx in
            switch Value.columnKind {
            case .integer: try tx.execute("CREATE TABLE kept (value BIGINT)")
            case .text: try tx.execute("CREATE TABLE kept (value TEXT)")
            case .blob: try tx.execute("CREATE TABLE kept (value BYTEA)")
            }
            try tx.execute("INSERT INTO kept (value) VALUES (\(value))")
            let row = try #require(try tx.run("SELECT value FROM kept WHERE value IS NOT DISTINCT FROM \(value)").first)
            return try row["value"]
        }
    }

    @Test(arguments: TestDatabase.Place.allCases)
    func `every kind of value comes back as it was`(place: TestDatabase.Place) async throws {
        for text in ["", "a", "Ünïcode € 漢 🧾", "'quoted' \"twice\"", String(repeating: "long ", count: 5000), "1e3"] {
            #expect(try await stored(text, in: place) == text)
        }
        for number in [0, 1, -1, Int.max, Int.min] {
            #expect(try await stored(number, in: place) == number)
            #expect(try await stored(Int64(number), in: place) == Int64(number))
        }
        for bytes in [[], [0], Array(0...255), [UInt8](repeating: 0xFF, count: 100_000)] as [[UInt8]] {
            #expect(try await stored(bytes, in: place) == bytes)
        }
        #expect(try await stored(true, in: place))
        #expect(try await !stored(false, in: place))
        #expect(try await stored(State.sent, in: place) == .sent)
        #expect(try await stored(Level.high, in: place) == .high)
        let moment = Timestamp(milliseconds: -1)
        #expect(try await stored(moment, in: place) == moment)
        let date = try #require(CalendarDate("2026-02-28"))
        #expect(try await stored(date, in: place) == date)
        let id = ID<Document>.new(at: Timestamp(milliseconds: 1_777_111_508_000), isSandbox: true)
        #expect(try await stored(id, in: place) == id)
    }

    @Test(arguments: TestDatabase.Place.allCases)
    func `nothing is NULL and comes back as nothing`(place: TestDatabase.Place) async throws {
        #expect(try await stored(String?.none, in: place) == nil)
        #expect(try await stored(Int?.none, in: place) == nil)
        #expect(try await stored([UInt8]?.none, in: place) == nil)
        #expect(try await stored(String?.some("x"), in: place) == "x")
        #expect(try await stored(State?.some(.queued), in: place) == .queued)
    }

    @Test(arguments: [
        "0", "0.00", "2359.50", "-0.01", "123456789012345678", "-999999999999999999.999999999999999999",
        "170141183460469231731687303715884105727", "-170141183460469231731687303715884105728", "0.000000000000000001",
    ])
    func `an amount keeps every digit and its places`(text: String) throws {
        let amount = try Amount(sqlValue: .text(text))
        #expect(amount.text() == text)
        #expect(amount.sqlValue == .text(text))
    }

    @Test(arguments: [
        "", "-", ".", "1.", ".5", "1,5", "1e3", "+1", " 1", "1.2.3", "170141183460469231731687303715884105728",
        "0.\(String(repeating: "0", count: 37))", "--1", "1-",
    ])
    func `a text that is no stored amount is refused`(text: String) {
        #expect(throws: DatabaseError.self) { try Amount(sqlValue: .text(text)) }
    }

    @Test func `a value of another kind is refused with what was expected and what came`() throws {
        #expect(throws: DatabaseError(.invalidValue, "the column holds text; expected an integer")) {
            try Int(sqlValue: .text("3"))
        }
        #expect(throws: DatabaseError(.invalidValue, "the column holds NULL; expected text")) {
            try String(sqlValue: .null)
        }
        #expect(throws: DatabaseError(.invalidValue, "the column holds an integer; expected 0 or 1")) {
            try Bool(sqlValue: .integer(2))
        }
        #expect(throws: DatabaseError.self) { try State(sqlValue: .text("lost")) }
        #expect(throws: DatabaseError.self) { try Level(sqlValue: .integer(2)) }
        #expect(throws: DatabaseError.self) { try CalendarDate(sqlValue: .text("2026-02-30")) }
        #expect(throws: DatabaseError.self) { try [UInt8](sqlValue: .text("x")) }
        #expect(throws: DatabaseError.self) { try Timestamp(sqlValue: .text("2026-04-25T10:00:00Z")) }
    }

    @Test(arguments: TestDatabase.Place.allCases)
    func `text with a NUL character is refused before it is stored`(place: TestDatabase.Place) async throws {
        let database = try await TestDatabase.withNotes(place)
        let refusal = await code { try await database.engine.write { tx in try tx.addNote(1, "a\u{0}b") } }
        #expect(refusal == .invalidValue)
        #expect(try await database.notes() == [])
    }

    @Test(arguments: TestDatabase.Place.allCases)
    func `bytes in a column of text that are not UTF-8 are refused when read`(place: TestDatabase.Place) async throws {
        let database = try await TestDatabase.withNotes(place)
        try await database.engine.write { tx in
            try tx.run("INSERT INTO notes (id, text) VALUES (1, CAST(\([0xC3, 0x28] as [UInt8]) AS TEXT))")
        }
        let refusal = await code { _ = try await database.engine.read { tx in try tx.run("SELECT text FROM notes") } }
        #expect(refusal == .invalidValue)
    }

    @Test func `a floating-point number is refused when read`() async throws {
        let database = try TestDatabase(.memory)
        let refusal = await code { _ = try await database.engine.read { tx in try tx.run("SELECT 1.5 AS x") } }
        #expect(refusal == .invalidValue)
    }

    @Test func `a value longer than the engine takes is refused, and nothing of it stays`() async throws {
        let database = try await TestDatabase.withNotes(.memory)
        let refusal = await code {
            try await database.engine.write { tx in
                try tx.addNote(1, "short")
                try tx.run("INSERT INTO notes (id, text) VALUES (2, zeroblob(268435457))")
            }
        }
        #expect(refusal == .tooLarge)
        #expect(try await database.notes() == [])
    }
}
