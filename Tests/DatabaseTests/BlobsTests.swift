import Foundation
import Testing

@testable import Database

struct BlobsTests {
    private func bytes(_ count: Int, seed: Int = 1) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: ($0 &+ seed) &* 0x9E37_79B1 >> 7) }
    }

    private func withTable(_ path: String) async throws -> SQLiteEngine {
        let engine = try SQLiteEngine(path: path)
        try await engine.write { tx in
            try tx.execute("CREATE TABLE IF NOT EXISTS kept (id BIGINT NOT NULL PRIMARY KEY, place TEXT)")
        }
        return engine
    }

    private func place(_ id: Int, in engine: SQLiteEngine) throws -> BlobPlace? {
        try engine.readInline { tx in try tx.value("SELECT place FROM kept WHERE id = \(id)") }
    }

    @Test func `blobs of every size are read back, also after the database was opened again`() async throws {
        let folder = try TestFolder()
        let path = folder.path + "/test.db"
        let sizes = [0, 1, 4095, 4096, 100_000, 3 << 20]
        let engine = try await withTable(path)
        for size in sizes {
            let blob = bytes(size)
            try await engine.write { tx in
                try tx.execute("INSERT INTO kept (id, place) VALUES (\(size), \(try tx.keep(blob: blob)))")
            }
        }
        await engine.close()
        let again = try await withTable(path)
        for size in sizes {
            let place = try #require(try place(size, in: again))
            #expect(place.count == size)
            #expect(try again.readInline { tx in try tx.blob(at: place) } == bytes(size))
            #expect(try await again.read { tx in try tx.blob(at: place) } == bytes(size))
        }
        await again.close()
    }

    @Test func `a closure reads what it has just kept`() async throws {
        let folder = try TestFolder()
        let engine = try await withTable(folder.path + "/test.db")
        let blob = bytes(10_000)
        let found = try await engine.write { tx in
            guard let place = try tx.keep(blob: blob) else { return [UInt8]() }
            return try tx.blob(at: place)
        }
        #expect(found == blob)
        await engine.close()
    }

    @Test func `the place of what was undone is used again, and what was kept beside it stays`() async throws {
        struct Change: Error {}
        let folder = try TestFolder()
        let engine = try await withTable(folder.path + "/test.db")
        let (first, second, third) = (bytes(500, seed: 1), bytes(900, seed: 2), bytes(700, seed: 3))
        let firstPlace = try #require(try await engine.write { tx in try tx.keep(blob: first) })
        await #expect(throws: Change.self) {
            try await engine.write { tx in
                _ = try tx.keep(blob: second)
                throw Change()
            }
        }
        let thirdPlace = try await engine.write { tx in
            try? tx.attempt { tx in
                _ = try tx.keep(blob: second)
                throw Change()
            }
            return try tx.keep(blob: third)
        }
        let found = try #require(thirdPlace)
        #expect(found.file == firstPlace.file)
        #expect(found.start == firstPlace.start + firstPlace.count)
        #expect(try engine.readInline { tx in try tx.blob(at: firstPlace) } == first)
        #expect(try engine.readInline { tx in try tx.blob(at: found) } == third)
        await engine.close()
    }

    @Test func `each opening that writes begins a file of its own, for its owner alone`() async throws {
        let folder = try TestFolder()
        let path = folder.path + "/test.db"
        for number in 1...3 {
            let engine = try await withTable(path)
            let blob = bytes(10, seed: number)
            let place = try #require(try await engine.write { tx in try tx.keep(blob: blob) })
            #expect(place.file == number)
            #expect(place.start == 0)
            await engine.close()
        }
        let files = FileManager.default
        #expect(
            try files.contentsOfDirectory(atPath: path + "-blobs").sorted() == ["00000001", "00000002", "00000003"])
        #expect(try files.attributesOfItem(atPath: path + "-blobs/00000003")[.posixPermissions] as? Int == 0o600)
        #expect(try files.attributesOfItem(atPath: path + "-blobs")[.posixPermissions] as? Int == 0o700)
    }

    @Test func `a tool beside the service writes to another file`() async throws {
        let folder = try TestFolder()
        let path = folder.path + "/test.db"
        let service = try await withTable(path)
        let first = try #require(try await service.write { tx in try tx.keep(blob: [9, 8]) })
        let tool = try SQLiteEngine(path: path, isAlone: false)
        let second = try #require(try await tool.write { tx in try tx.keep(blob: [7, 6, 5]) })
        #expect(first.file != second.file)
        #expect(try service.readInline { tx in try tx.blob(at: second) } == [7, 6, 5])
        await tool.close()
        await service.close()
    }

    @Test func `a full file gives way to the next, and what is taken back there is only what is newer`() throws {
        let folder = try TestFolder()
        let blobs = Blobs(in: folder.path + "/blobs", fileBytes: 1000)
        let first = try blobs.append(bytes(600, seed: 1))
        let second = try blobs.append(bytes(600, seed: 2))
        let mark = blobs.mark
        let third = try blobs.append(bytes(600, seed: 3))
        let files: [Int] = [first.file, second.file, third.file]
        #expect(files == [1, 1, 2])
        blobs.forget(since: mark)
        let fourth = try blobs.append(bytes(300, seed: 4))
        #expect(fourth == BlobPlace(file: 2, start: 0, count: 300, checksum: fourth.checksum))
        try blobs.sync()
        #expect(try blobs.read(first) == bytes(600, seed: 1))
        #expect(try blobs.read(second) == bytes(600, seed: 2))
        #expect(try blobs.read(fourth) == bytes(300, seed: 4))
        #expect(throws: DatabaseError.self) { try blobs.read(third) }
    }

    @Test func `small and large blobs that follow one another are what they were, before and after they are durable`()
        throws
    {
        let folder = try TestFolder()
        let blobs = Blobs(in: folder.path + "/blobs")
        let sizes = [100, 1 << 20, 5, (1 << 20) - 1, 2 << 20, 0, 700_000, 700_000, 9]
        let places = try sizes.enumerated().map { number, size in try blobs.append(bytes(size, seed: number)) }
        for isDurable in [false, true] {
            for (number, place) in places.enumerated() {
                #expect(try blobs.read(place) == bytes(sizes[number], seed: number), "\(sizes[number]) \(isDurable)")
            }
            try blobs.sync()
        }
        for (before, after) in zip(places, places.dropFirst()) { #expect(after.start == before.start + before.count) }
    }

    @Test(arguments: [10, 2 << 20])
    func `what is taken back leaves what was there before, in the file or not yet`(size: Int) throws {
        let folder = try TestFolder()
        let blobs = Blobs(in: folder.path + "/blobs")
        let first = try blobs.append(bytes(300, seed: 1))
        let mark = blobs.mark
        for number in 2...9 { _ = try blobs.append(bytes(size, seed: number)) }
        blobs.forget(since: mark)
        #expect(blobs.mark == mark)
        let next = try blobs.append(bytes(40, seed: 10))
        #expect(next.start == first.count)
        try blobs.sync()
        #expect(try blobs.read(first) == bytes(300, seed: 1))
        #expect(try blobs.read(next) == bytes(40, seed: 10))
    }

    @Test func `damaged, shortened and missing files are told apart from what was kept`() async throws {
        let folder = try TestFolder()
        let blobs = Blobs(in: folder.path)
        let place = try blobs.append(bytes(1000))
        try blobs.sync()
        let file = try #require(FileHandle(forUpdatingAtPath: folder.path + "/00000001"))
        try file.seek(toOffset: 500)
        try file.write(contentsOf: [bytes(1000)[500] ^ 1])
        #expect(await code { try blobs.read(place) } == .corrupt)
        try file.truncate(atOffset: 999)
        #expect(await code { try blobs.read(place) } == .corrupt)
        try FileManager.default.removeItem(atPath: folder.path + "/00000001")
        #expect(await code { try blobs.read(place) } == .corrupt)
    }

    @Test func `where no file can be made nothing of the transaction is kept, and the next one may succeed`()
        async throws
    {
        let folder = try TestFolder()
        let path = folder.path + "/test.db"
        let engine = try await withTable(path)
        try Data("in the way".utf8).write(to: URL(fileURLWithPath: path + "-blobs"))
        let blob = bytes(100)
        let insert: @Sendable (borrowing Transaction) throws -> Void = { tx in
            try tx.execute("INSERT INTO kept (id, place) VALUES (1, 'early')")
            try tx.execute("UPDATE kept SET place = \(try tx.keep(blob: blob)) WHERE id = 1")
        }
        let failure = await code { try await engine.write(insert) }
        #expect(failure?.rawValue == "cannotOpen" || failure?.rawValue == "disk")
        #expect(try engine.readInline { tx in try tx.value("SELECT count(*) FROM kept", as: Int.self) } == 0)
        try FileManager.default.removeItem(atPath: path + "-blobs")
        try await engine.write(insert)
        let place = try #require(try place(1, in: engine))
        #expect(try engine.readInline { tx in try tx.blob(at: place) } == blob)
        await engine.close()
    }

    @Test func `who only reads keeps nothing`() async throws {
        let folder = try TestFolder()
        let engine = try await withTable(folder.path + "/test.db")
        let failure = await code { try engine.readInline { tx in try tx.keep(blob: [1]) } }
        #expect(failure == .readOnly)
        await engine.close()
    }

    @Test func `a database in memory has no place beside its tables`() async throws {
        let engine = try SQLiteEngine.inMemory()
        let place = try await engine.write { tx in try tx.keep(blob: [1, 2]) }
        #expect(place == nil)
        await engine.close()
    }

    @Test(arguments: [
        "", "1-0-5", "1-0-5-zz", "0-0-5-1", "1--1-5-1", "1-0-9223372036854775807-1-", "1-1-9223372036854775807-1",
    ])
    func `a column that holds no place is refused`(text: String) {
        #expect(throws: DatabaseError.self) { try BlobPlace(sqlValue: .text(text)) }
    }

    @Test func `a place is read as it was written`() throws {
        let place = BlobPlace(file: 7, start: 1 << 40, count: 12, checksum: 0xDEAD_BEEF)
        #expect(place.sqlValue == .text("7-1099511627776-12-deadbeef"))
        #expect(try BlobPlace(sqlValue: place.sqlValue) == place)
    }
}
