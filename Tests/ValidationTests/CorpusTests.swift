import Foundation
import Synchronization
import Testing
import Validation
import XML

/// Compares our findings with those of the official rule sets, on every document of the corpus.
struct CorpusTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/corpus")
    static let isThere = FileManager.default.fileExists(atPath: folder.appending(path: "expected.jsonl").path)

    /// The layers that are finished, by syntax: there a single difference fails the test.
    static let finished: [LayerName: Set<Syntax>] = [
        .en16931: [.ublInvoice, .ublCreditNote, .cii],
        .peppol: [.ublInvoice, .ublCreditNote, .cii],
        .peppolSelfBilling: [.ublInvoice, .ublCreditNote],
        .xrechnung: [.ublInvoice, .ublCreditNote, .cii],
        .nlcius: [.ublInvoice, .ublCreditNote],
        .ublbe: [.ublInvoice, .ublCreditNote],
        .ciusRO: [.ublInvoice, .ublCreditNote],
        .ciusPT: [.ublInvoice, .ublCreditNote],
        .fluxTwo: [.ublInvoice, .ublCreditNote, .cii],
    ]

    @Test(.enabled(if: isThere, "the corpus is not beside this package"))
    func `every finished layer says what the official rules say, in rule, severity and count`() async throws {
        let records = try Expected.all(in: Self.folder)
        let comparison = Comparison()
        // On threads of their own: the threads that tests share are for those that wait.
        await withCheckedContinuation { done in
            DispatchQueue.global().async {
                DispatchQueue.concurrentPerform(iterations: records.count) { index in
                    comparison.compare(records[index], in: Self.folder)
                }
                done.resume()
            }
        }
        comparison.print()
        for (layer, syntaxes) in Self.finished {
            for syntax in syntaxes {
                let row = comparison.row(layer, syntax)
                #expect(row.compared > 0, "\(layer) over \(syntax) was compared with nothing")
                #expect(row.equal == row.compared, "\(layer) over \(syntax) differs in \(row.compared - row.equal)")
            }
        }
    }
}

/// One line of `expected.jsonl`.
struct Expected: Sendable {
    let file: String
    let syntax: Syntax
    /// By layer: rule and severity, with how often. A layer that the official rules stop on is left out.
    let fired: [LayerName: [String: Int]]

    static func all(in folder: URL) throws -> [Expected] {
        let lines = try Data(contentsOf: folder.appending(path: "expected.jsonl")).split(separator: UInt8(ascii: "\n"))
        return try lines.compactMap { line in
            let record = try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
            guard let file = record["file"] as? String, let name = record["syntax"] as? String,
                let syntax = Syntax(rawValue: name), let fired = record["fired"] as? [String: Any]
            else { return nil }
            var layers: [LayerName: [String: Int]] = [:]
            for (name, findings) in fired {
                guard let layer = LayerName(rawValue: name), let findings = findings as? [[Any]] else { continue }
                layers[layer] = findings.reduce(into: [:]) { counts, finding in
                    guard finding.count == 3, let count = finding[2] as? Int else { return }
                    counts["\(finding[0]) \(finding[1])"] = count
                }
            }
            return Expected(file: file, syntax: syntax, fired: layers)
        }
    }
}

/// Gathers agreement from many threads.
final class Comparison: Sendable {
    struct Row {
        var compared = 0
        var equal = 0
        /// By rule: the documents in which it fires too rarely or too often, with what was wanted and found.
        var differing: [String: [String]] = [:]
    }

    private let rows = Mutex<[String: Row]>([:])

    func compare(_ expected: Expected, in folder: URL) {
        guard let bytes = try? Data(contentsOf: folder.appending(path: expected.file)),
            let tree = try? XMLTree(parsing: Array(bytes))
        else {
            for layer in expected.fired.keys { note(expected, layer, ["unreadable": 1]) }
            return
        }
        let report = Validator.check(tree, layers: .named(Array(expected.fired.keys)))
        for result in report.results {
            let found = result.findings.reduce(into: [String: Int]()) {
                $0["\($1.rule.id) \($1.rule.severity.rawValue)", default: 0] += 1
            }
            note(expected, result.layer, found)
        }
    }

    private func note(_ expected: Expected, _ layer: LayerName, _ found: [String: Int]) {
        let wanted = expected.fired[layer] ?? [:]
        rows.withLock { rows in
            var row = rows["\(layer.rawValue) \(expected.syntax.rawValue)"] ?? Row()
            row.compared += 1
            if wanted == found { row.equal += 1 }
            for rule in Set(wanted.keys).union(found.keys) where wanted[rule] != found[rule] {
                let counts = "wanted \(wanted[rule, default: 0]), found \(found[rule, default: 0])"
                row.differing[rule, default: []].append("\(counts) in \(expected.file)")
            }
            rows["\(layer.rawValue) \(expected.syntax.rawValue)"] = row
        }
    }

    func row(_ layer: LayerName, _ syntax: Syntax) -> Row {
        rows.withLock { $0["\(layer.rawValue) \(syntax.rawValue)"] ?? Row() }
    }

    /// The agreement table, and below it what differs.
    func print() {
        rows.withLock { rows in
            for (name, row) in rows.sorted(by: { $0.key < $1.key }) {
                let percent = Double(row.equal) / Double(max(row.compared, 1)) * 100
                Swift.print("agreement \(name): \(row.equal) of \(row.compared) (\(String(format: "%.2f", percent)) %)")
                for (rule, documents) in row.differing.sorted(by: { $0.value.count > $1.value.count }).prefix(40) {
                    Swift.print("    \(rule) differs in \(documents.count):")
                    for document in documents.sorted().prefix(5) { Swift.print("        \(document)") }
                }
            }
        }
    }
}
