import Testing

@testable import Database

struct BoundTextsTests {
    private func connection() throws -> SQLiteConnection {
        try SQLiteConnection(":memory:", isReadOnly: false)
    }

    private func text(_ length: Int, _ seed: Int) -> String {
        String(decoding: (0..<length).map { UInt8(ascii: "a") + UInt8(($0 + seed) % 26) }, as: UTF8.self)
    }

    @Test func `texts of every length come back, many in one statement and the statement again and again`() throws {
        let connection = try connection()
        let lengths = [0, 1, 15, 16, 17, 63, 64, 65, 1000, 4095, 4096, 4097, 100_000, 0, 3]
        for round in 0..<4 {
            // The same statements, now with short texts and now with long ones.
            for start in lengths.indices {
                let texts = (0..<5).map { text(lengths[(start + $0) % lengths.count], round + $0) }
                let bytes = Array(texts[0].utf8)
                let row = try #require(
                    try connection.run(
                        """
                        SELECT \(texts[0]) AS a, \(texts[1]) AS b, \(round) AS n, \(texts[2]) AS c, \(bytes) AS bytes,
                            \(String?.none) AS none, \(texts[3]) AS d, \(texts[4]) AS e
                        """
                    ).first)
                let found: [String] = [try row["a"], try row["b"], try row["c"], try row["d"], try row["e"]]
                #expect(found == texts)
                #expect(try row["n"] == round)
                #expect(try row["bytes"] == bytes)
                #expect(try row["none"] == String?.none)
            }
        }
    }

    @Test func `an empty text is a text and not NULL, also where it is the only one`() throws {
        let connection = try connection()
        let rows = try connection.run("SELECT \("") AS a, \("") IS NULL AS b, \([UInt8]()) IS NULL AS c")
        let row = try #require(rows.first)
        #expect(try row["a"] == "")
        #expect(try row["b"] == false)
        #expect(try row["c"] == false)
        #expect(try connection.run("SELECT \("") IS NULL AS a").first?["a"] == false)
    }

    @Test func `of many texts the one with a NUL character is named, and the statement goes on working`() throws {
        let connection = try connection()
        func run(_ a: String, _ b: String, _ c: String) throws(DatabaseError) -> [Row] {
            try connection.run("SELECT \(1) AS n, \(a) AS a, \(b) AS b, \(c) AS c")
        }
        try connection.beginPart()
        let expected = DatabaseError(.invalidValue, "value 3 is text with a NUL character, which cannot be stored")
        #expect(throws: expected) { try run("fine", "not\0fine", "fine") }
        try connection.undoPart()
        #expect(try run("x", "y", "z").first?["b"] == "y")
    }

    @Test func `a statement that waits between its rows keeps its texts`() throws {
        let connection = try connection()
        var seen: [String] = []
        try connection.each("SELECT \("outer") AS name UNION ALL SELECT \("later") AS name") { row in
            for number in 0..<3 { _ = try connection.run("SELECT \(text(40, number)) AS other") }
            seen.append(try row["name"])
        }
        #expect(seen == ["outer", "later"])
    }

    @Test func `the memory of short texts is kept, and that of long ones let go`() {
        var texts = BoundTexts()
        texts.makeRoom(for: [.text("ab"), .integer(1), .text("c")])
        let first = texts.add("ab").baseAddress
        #expect(texts.add("c").count == 1)
        texts.letGo()
        let small = texts.capacity
        #expect(small > 0)
        texts.makeRoom(for: [.text("xy")])
        #expect(texts.add("xy").baseAddress == first)

        let long = text(1 << 20, 0)
        texts.makeRoom(for: [.text(long)])
        #expect(texts.add(long).count == 1 << 20)
        texts.letGo()
        #expect(texts.capacity == 0)

        texts.makeRoom(for: [.text(text(BoundTexts.mostKept / 2, 0))])
        texts.letGo()
        #expect(texts.capacity > small && texts.capacity <= BoundTexts.mostKept)
    }
}
