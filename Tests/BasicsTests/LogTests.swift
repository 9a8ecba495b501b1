import Basics
import Foundation
import Testing

struct LogTests {
    @Test func `a line is one JSON object, whatever stands in its fields`() throws {
        let pipe = Pipe()
        let log = Log(to: pipe.fileHandleForWriting.fileDescriptor)
        log.info("request", ["path": "/a\"b\\c\u{1}\n", "status": 200])
        log.error("worker", ["error": "Zoë"])
        log.flush()
        try pipe.fileHandleForWriting.close()
        let text = String(decoding: try #require(try pipe.fileHandleForReading.readToEnd()), as: UTF8.self)
        let lines = text.split(separator: "\n")
        #expect(lines.count == 2)
        let first = try #require(try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
        #expect(first["path"] as? String == "/a\"b\\c\u{1}\n")
        #expect(first["status"] as? Int == 200)
        #expect(first["level"] as? String == "info")
        let second = try #require(try JSONSerialization.jsonObject(with: Data(lines[1].utf8)) as? [String: Any])
        #expect(second["error"] as? String == "Zoë")
    }

    @Test func `lines come out in their order unasked, and an error takes along those that wait`() throws {
        let pipe = Pipe()
        let log = Log(to: pipe.fileHandleForWriting.fileDescriptor)
        var text = ""
        for number in 1...3 {
            log.info("first", ["number": .number(number)])
            log.info("second", ["number": .number(number)])
            if number == 2 { log.error("third") }
            while text.split(separator: "\n").count < 2 * number + (number > 1 ? 1 : 0) {
                text += String(decoding: pipe.fileHandleForReading.availableData, as: UTF8.self)
            }
        }
        let events = text.split(separator: "\n").map { line in
            ["first", "second", "third"].first { line.contains("\"event\":\"\($0)\"") } ?? "?"
        }
        #expect(events == ["first", "second", "first", "second", "third", "first", "second"])
    }
}
