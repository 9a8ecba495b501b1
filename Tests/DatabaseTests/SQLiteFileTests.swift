import Database
import Foundation
import Testing

struct SQLiteFileTests {
    private func mode(_ path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return try #require(attributes[.posixPermissions] as? Int)
    }

    @Test func `every file is for its owner alone, and so is a folder that was made`() async throws {
        let folder = try TestFolder()
        let path = folder.path + "/a/b/test.db"
        let engine = try SQLiteEngine(path: path)
        try await engine.write { tx in try tx.execute("CREATE TABLE a (x TEXT)") }
        for suffix in ["", "-wal", "-shm", ".lock"] { #expect(try mode(path + suffix) == 0o600, "\(suffix)") }
        #expect(try mode(folder.path + "/a") == 0o700)
        #expect(try mode(folder.path + "/a/b") == 0o700)
        await engine.close()
        #expect(!FileManager.default.fileExists(atPath: path + "-wal"))
    }

    @Test func `a second engine for the same file is refused until the first is closed`() async throws {
        let folder = try TestFolder()
        let path = folder.path + "/test.db"
        let engine = try SQLiteEngine(path: path)
        #expect(throws: DatabaseError(.inUse, "\(path) is in use by another program; stop that one first")) {
            try SQLiteEngine(path: path)
        }
        await engine.close()
        let next = try SQLiteEngine(path: path)
        await next.close()
    }

    @Test func `an engine that is let go of lets go of its file`() async throws {
        let folder = try TestFolder()
        let path = folder.path + "/test.db"
        do {
            let engine = try SQLiteEngine(path: path)
            try await engine.write { tx in try tx.execute("CREATE TABLE a (x TEXT)") }
        }
        var again: SQLiteEngine?
        while again == nil {
            again = try? SQLiteEngine(path: path)
            await Task.yield()
        }
        await again?.close()
    }

    @Test func `a tool beside the service adds a row that the service sees`() async throws {
        let folder = try TestFolder()
        let path = folder.path + "/test.db"
        let service = try SQLiteEngine(path: path)
        try await service.write { tx in try tx.execute("CREATE TABLE keys (id TEXT)") }
        let tool = try SQLiteEngine(path: path, isAlone: false)
        try await tool.write { tx in try tx.run("INSERT INTO keys (id) VALUES ('a')") }
        #expect(try service.readInline { tx in try tx.value("SELECT id FROM keys", as: String.self) } == "a")
        await tool.close()
        try await service.write { tx in try tx.run("INSERT INTO keys (id) VALUES ('b')") }
        await service.close()
    }

    @Test func `another process is refused too`() async throws {
        let folder = try TestFolder()
        let path = folder.path + "/test.db"
        let engine = try SQLiteEngine(path: path)
        await #expect(processExitsWith: .exitCode(7)) { [path = path as String] in
            do {
                _ = try SQLiteEngine(path: path)
            } catch let error as DatabaseError where error.code == .inUse {
                exit(7)
            }
        }
        await engine.close()
    }

    @Test func `a file that is no database is refused, named, and left as it is`() throws {
        let folder = try TestFolder()
        let path = folder.path + "/test.db"
        let text = Data(String(repeating: "This is a letter, not a database. ", count: 200).utf8)
        try text.write(to: URL(filePath: path))
        #expect { try SQLiteEngine(path: path) } throws: { error in
            guard let error = error as? DatabaseError else { return false }
            return error.code == .corrupt && error.reason.contains(path)
        }
        #expect(try Data(contentsOf: URL(filePath: path)) == text)
    }

    @Test func `a damaged file gives an error and no crash`() async throws {
        let folder = try TestFolder()
        let path = folder.path + "/test.db"
        let engine = try SQLiteEngine(path: path)
        try await engine.write { tx in
            try tx.execute("CREATE TABLE notes (id BIGINT NOT NULL PRIMARY KEY, text TEXT NOT NULL)")
            for id in 1...2000 { try tx.run("INSERT INTO notes (id, text) VALUES (\(id), \("a note, number \(id)"))") }
        }
        await engine.close()
        var bytes = try Data(contentsOf: URL(filePath: path))
        for place in stride(from: 4096, to: bytes.count, by: 4096) { bytes[place] = 0x77 }
        try bytes.write(to: URL(filePath: path))
        let damaged = try SQLiteEngine(path: path)
        let refusal = await code { _ = try await damaged.read { tx in try tx.run("SELECT SUM(id) FROM notes") } }
        #expect(refusal == .corrupt)
        await damaged.close()
    }

    @Test func `a folder that cannot be made is an error that names it`() throws {
        #expect(throws: DatabaseError(.cannotOpen, "cannot make the folder /proc/nowhere: No such file or directory")) {
            try SQLiteEngine(path: "/proc/nowhere/test.db")
        }
    }
}
