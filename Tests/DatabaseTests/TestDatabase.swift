import Basics
import Database
import Foundation

/// A database for one test, in memory or in a folder of its own that goes when the test is over.
final class TestDatabase: Sendable {
    let engine: SQLiteEngine
    /// Nil in memory.
    let folder: TestFolder?

    enum Place: CaseIterable, Sendable {
        case memory
        case file
    }

    init(_ place: Place, longestRead: Duration = SQLiteEngine.longestRead) throws {
        switch place {
        case .memory:
            folder = nil
            engine = try .inMemory(longestRead: longestRead)
        case .file:
            let folder = try TestFolder()
            self.folder = folder
            engine = try SQLiteEngine(path: folder.path + "/test.db", longestRead: longestRead)
        }
    }

    /// One with a table `notes (id, text)`, in which no two texts are alike.
    static func withNotes(_ place: Place) async throws -> TestDatabase {
        let database = try TestDatabase(place)
        try await database.engine.write { tx in
            try tx.execute("CREATE TABLE notes (id BIGINT NOT NULL PRIMARY KEY, text TEXT NOT NULL UNIQUE)")
        }
        return database
    }

    /// The ids of all notes, in order.
    func notes() async throws -> [Int] {
        try await engine.read { tx in
            try tx.run("SELECT id FROM notes ORDER BY id").map { row throws(DatabaseError) in try row["id"] }
        }
    }
}

/// A folder that goes when nobody holds it any more.
final class TestFolder: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "database-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }
}

extension Transaction {
    func addNote(_ id: Int, _ text: String) throws(DatabaseError) {
        try run("INSERT INTO notes (id, text) VALUES (\(id), \(text))")
    }
}

/// The code of the error that `body` throws, or nil when it throws none or another.
func code<Result>(_ body: () async throws -> Result) async -> DatabaseError.Code? {
    do {
        _ = try await body()
        return nil
    } catch {
        return (error as? DatabaseError)?.code
    }
}
