import Database
import Foundation
import Testing

struct ClosingTests {
    @Test func `closing finishes what waits, and everything of it is on disk`() async throws {
        let folder = try TestFolder()
        let path = folder.path + "/test.db"
        let engine = try SQLiteEngine(path: path)
        try await engine.write { tx in try tx.execute("CREATE TABLE notes (id BIGINT NOT NULL PRIMARY KEY)") }
        let kept = await withTaskGroup(of: Int?.self) { group in
            for id in 1...300 {
                group.addTask { await Self.insert(id, with: engine) }
            }
            group.addTask {
                await engine.close()
                return nil
            }
            return await group.reduce(into: Set<Int>()) { if let id = $1 { $0.insert(id) } }
        }
        let again = try SQLiteEngine(path: path)
        let found = try await again.read { tx in
            try tx.run("SELECT id FROM notes").map { row throws(DatabaseError) in try row["id"] as Int }
        }
        #expect(Set(found) == kept)
        await again.close()
    }

    /// The id when it was written, nil when the database was closed.
    private static func insert(_ id: Int, with engine: SQLiteEngine) async -> Int? {
        let refusal = await code {
            try await engine.write { tx in try tx.execute("INSERT INTO notes (id) VALUES (\(id))") }
        }
        #expect(refusal == nil || refusal == .closed)
        return refusal == nil ? id : nil
    }

    @Test(arguments: TestDatabase.Place.allCases)
    func `a closed database answers that it is closed, and may be closed again`(
        place: TestDatabase.Place
    ) async throws {
        let database = try await TestDatabase.withNotes(place)
        await database.engine.close()
        await database.engine.close()
        #expect(await code { try await database.engine.write { tx in try tx.addNote(1, "one") } } == .closed)
        #expect(await code { _ = try await database.notes() } == .closed)
        #expect(await code { _ = try database.engine.readInline { tx in try tx.run("SELECT 1") } } == .closed)
    }

    @Test func `everyone who closes a file finds it closed afterwards`() async throws {
        let folder = try TestFolder()
        let path = folder.path + "/test.db"
        let engine = try SQLiteEngine(path: path)
        try await engine.write { tx in try tx.execute("CREATE TABLE notes (id BIGINT NOT NULL PRIMARY KEY)") }
        #expect(FileManager.default.fileExists(atPath: path + "-wal"))
        let left = await withTaskGroup(of: Bool.self) { group in
            for _ in 1...8 {
                group.addTask {
                    await engine.close()
                    return FileManager.default.fileExists(atPath: path + "-wal")
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(left == Array(repeating: false, count: 8))
    }

    @Test func `what was answered before the process was killed is there afterwards`() async throws {
        let folder = try TestFolder()
        let path = folder.path + "/test.db"
        let answered = folder.path + "/answered"
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String, answered = answered as String] in
            try await Self.writeUntilKilled(path, answered)
        }
        let text = try String(contentsOfFile: answered, encoding: .utf8)
        let expected = Set(text.split(separator: "\n").compactMap { Int($0) })
        let engine = try SQLiteEngine(path: path)
        let rows = try await engine.read { tx in try tx.run("SELECT id, half FROM notes ORDER BY id, half") }
        let pairs = try rows.map { row in (try row["id"] as Int, try row["half"] as Int) }
        #expect(expected.count >= 500)
        #expect(expected.isSubset(of: pairs.map(\.0)))
        // Each closure wrote two rows: both are there or neither.
        #expect(Dictionary(grouping: pairs, by: \.0).values.allSatisfy { $0.map(\.1) == [1, 2] })
        #expect(try await engine.read { tx in try tx.value("SELECT COUNT(*) FROM notes", as: Int.self) } == pairs.count)
        await engine.close()
    }

    /// Writes from many tasks and notes each answer in the file `answered`; kills itself after 500 of them.
    private static func writeUntilKilled(_ path: String, _ answered: String) async throws {
        let engine = try SQLiteEngine(path: path)
        try await engine.write { tx in try tx.execute("CREATE TABLE notes (id BIGINT NOT NULL, half BIGINT NOT NULL)") }
        let log = open(answered, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for caller in 0..<32 {
                group.addTask {
                    for turn in 0... {
                        let id = turn * 32 + caller
                        try await engine.write { tx in
                            try tx.run("INSERT INTO notes (id, half) VALUES (\(id), 1)")
                            try tx.run("INSERT INTO notes (id, half) VALUES (\(id), 2)")
                        }
                        let line = Array("\(id)\n".utf8)
                        _ = line.withUnsafeBytes { write(log, $0.baseAddress, $0.count) }
                        if turn == 40 { kill(getpid(), SIGKILL) }
                    }
                }
            }
            try await group.waitForAll()
        }
    }
}
