import Foundation
import Testing

@testable import Database

struct SQLiteCheckpointsTests {
    /// A writer on a file, with its checkpoints, whose thread is the test's own.
    private struct Writing {
        let folder: TestFolder
        let writer: SQLiteWriter
        let checkpoints: SQLiteCheckpoints
        var path: String { folder.path + "/test.db" }

        init() throws {
            folder = try TestFolder()
            let path = folder.path + "/test.db"
            _ = try SQLiteFile(path, isAlone: true)
            writer = SQLiteWriter(try SQLiteParts.writingConnection(to: path))
            checkpoints = SQLiteCheckpoints(of: writer, on: try SQLiteParts.writingConnection(to: path))
            checkpoints.listen()
            try commit("CREATE TABLE blobs (id BIGINT NOT NULL PRIMARY KEY, bytes BYTEA NOT NULL)")
        }

        func commit(_ sql: SQL) throws {
            try writer.turn.withLock { connection in
                let connection = try #require(connection)
                try connection.begin()
                _ = try connection.run(sql)
                try connection.commit()
            }
        }

        func fill(_ byte: UInt8) throws {
            for id in 0..<10 {
                let bytes = [UInt8](repeating: byte, count: 50_000)
                try commit(
                    """
                    INSERT INTO blobs (id, bytes) VALUES (\(id), \(bytes))
                    ON CONFLICT (id) DO UPDATE SET bytes = excluded.bytes
                    """)
            }
        }

        func size(_ suffix: String) throws -> Int {
            try #require(try FileManager.default.attributesOfItem(atPath: path + suffix)[.size] as? Int)
        }
    }

    @Test func `a pass copies the log into the file, and the next commit starts the log anew`() throws {
        let writing = try Writing()
        try writing.fill(1)
        let log = try writing.size("-wal")
        #expect(try writing.size("") < 100_000)
        writing.checkpoints.pass()
        #expect(try writing.size("") > 500_000)
        for byte in 2...5 as ClosedRange<UInt8> {
            try writing.fill(byte)
            writing.checkpoints.pass()
        }
        // Five times the data went through a log that is hardly longer than after the first.
        #expect(try writing.size("-wal") < 2 * log)
    }

    @Test func `without a pass the log only grows`() throws {
        let writing = try Writing()
        for byte in 1...5 as ClosedRange<UInt8> { try writing.fill(byte) }
        // All that was ever written is in it.
        #expect(try writing.size("-wal") > 5 * 10 * 50_000)
    }

    @Test func `a reader in the middle keeps what it sees, and the rest is copied when it has gone`() throws {
        let writing = try Writing()
        try writing.fill(1)
        let reader = try SQLiteConnection(writing.path, isReadOnly: true)
        try reader.control(.begin)
        let sum: SQL = "SELECT SUM(length(bytes)) AS length, MIN(hex(substr(bytes, 1, 1))) AS first FROM blobs"
        #expect(try #require(try reader.run(sum).first)["first"] == "01")
        try writing.fill(2)
        writing.checkpoints.pass()
        #expect(try #require(try reader.run(sum).first)["first"] == "01")
        try reader.control(.rollback)
        #expect(try #require(try reader.run(sum).first)["first"] == "02")
    }

}
