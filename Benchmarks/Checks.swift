import Foundation
import Validation
import XML

/// What one document costs on one thread: reading it, and holding it against its schema and its rules.
enum Checks {
    /// The fixture with ten lines.
    private static func invoice() throws -> [UInt8] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Fixtures/ubl/full-invoice.xml")
        let text = try String(contentsOf: file, encoding: .utf8)
        guard let start = text.range(of: "<cac:InvoiceLine>")?.lowerBound,
            let end = text.range(of: "</cac:InvoiceLine>")?.upperBound,
            let last = text.range(of: "</cac:InvoiceLine>", options: .backwards)?.upperBound
        else { throw Failure(description: "\(file.path) has no line") }
        return Array("\(text[..<start])\(String(repeating: String(text[start..<end]), count: 10))\(text[last...])".utf8)
    }

    static func measure() throws {
        let bytes = try invoice()
        let tree = try XMLTree(parsing: bytes)
        guard Validator.isStructureValid(tree) else { throw Failure(description: "the document measured is not valid") }
        report("document_size", Double(bytes.count) / 1000, "kB")
        try report("document_read", time { _ = try XMLTree(parsing: bytes) }, "µs")
        report("document_structure", time { _ = Validator.isStructureValid(tree) }, "µs")
        report("document_en16931", time { _ = Validator.check(tree, layers: [.en16931]) }, "µs")
    }

    /// Microseconds of one run: of five batches the quickest, so that what else the machine does counts little.
    private static func time(_ body: () throws -> Void) rethrows -> Double {
        let batch = 200
        var best = Double.infinity
        for _ in 1...5 {
            let start = ContinuousClock.now
            for _ in 1...batch { try body() }
            best = min(best, (ContinuousClock.now - start).microseconds / Double(batch))
        }
        return best
    }
}
