import Basics
import Compression
import Foundation
import Testing

struct ZipTests {
    private static func moment(_ text: String) throws -> Timestamp { try #require(Timestamp(text)) }

    @Test func `another program reads every entry, its name and its time`() throws {
        var zip = Zip()
        let noon = try Self.moment("2026-04-25T12:30:42Z")
        try zip.add("rechnung/größe.xml", Array("<a/>".utf8), modified: noon)
        try zip.add("empty", [UInt8](), modified: noon)
        let large = GzipTests.bytes(200_000, seed: 1)
        try zip.add("large.bin", large, modified: noon)
        try zip.add("stored.bin", large, modified: noon, method: .store)
        let script = """
            import io, sys, zipfile, hashlib
            archive = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))
            assert archive.testzip() is None
            for entry in archive.infolist():
                data = archive.read(entry)
                kind = 'store' if entry.compress_type == zipfile.ZIP_STORED else 'deflate'
                print(entry.filename.encode('unicode_escape').decode(), len(data), sum(data), kind, entry.date_time)
            """
        let said = String(decoding: try Python.run(script, zip.finish()), as: UTF8.self)
        let sum = large.reduce(0) { $0 + Int($1) }
        #expect(
            said == """
                rechnung/gr\\xf6\\xdfe.xml 4 \(Array("<a/>".utf8).reduce(0) { $0 + Int($1) }) store (2026, 4, 25, 12, 30, 42)
                empty 0 0 store (2026, 4, 25, 12, 30, 42)
                large.bin 200000 \(sum) deflate (2026, 4, 25, 12, 30, 42)
                stored.bin 200000 \(sum) store (2026, 4, 25, 12, 30, 42)

                """)
    }

    @Test func `the same entries with the same times give the same bytes`() throws {
        let archives = try (1...2).map { _ in
            var zip = Zip()
            try zip.add("a", Array("one".utf8), modified: Timestamp(seconds: 1_777_000_000))
            try zip.add("b/c", Array("two".utf8), modified: Timestamp(seconds: 1_777_000_001))
            return zip.finish()
        }
        #expect(archives[0] == archives[1])
    }

    @Test func `an archive without entries is one`() throws {
        let script = "import io,sys,zipfile;print(len(zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read())).infolist()))"
        #expect(try Python.run(script, Zip().finish()) == Array("0\n".utf8))
    }

    @Test(arguments: [-62_000_000_000, -1, 0, 315_532_799, 4_354_819_200, 253_402_300_799] as [Int64])
    func `times that the format does not know become its first or its last`(seconds: Int64) throws {
        var zip = Zip()
        try zip.add("a", [1], modified: Timestamp(seconds: seconds))
        let script =
            "import io,sys,zipfile;print(zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read())).infolist()[0].date_time)"
        let expected = seconds < 315_532_800 ? "(1980, 1, 1, 0, 0, 0)\n" : "(2107, 12, 31, 23, 59, 58)\n"
        #expect(String(decoding: try Python.run(script, zip.finish()), as: UTF8.self) == expected)
    }

    @Test(arguments: ["", "/a", "a/", "a//b", "../a", "a/../b", ".", "a\\b", "a\u{0}b", "a\nb", "twice"])
    func `a name that would lead elsewhere, or is taken, is refused`(name: String) throws {
        var zip = Zip()
        try zip.add("twice", [1], modified: Timestamp(seconds: 0))
        let error = #expect(throws: CompressionError.self) { try zip.add(name, [2], modified: Timestamp(seconds: 0)) }
        #expect(error?.code == .badName)
        let script = "import io,sys,zipfile;print(len(zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read())).infolist()))"
        #expect(try Python.run(script, zip.finish()) == Array("1\n".utf8), "what was refused is not in it")
    }
}
