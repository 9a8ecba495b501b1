import Foundation
import Synchronization
import Testing
import Validation
import XML

/// Compares what we say of a document's structure with the published schemas, on every document of the corpus.
struct StructureCorpusTests {
    @Test(.enabled(if: CorpusTests.isThere, "the corpus is not beside this package"))
    func `the structure is valid where the published schemas say so, and nowhere else`() async throws {
        let records = try Self.records()
        let differing = Mutex<[Syntax: [String]]>([:])
        // On threads of their own: the threads that tests share are for those that wait.
        await withCheckedContinuation { done in
            DispatchQueue.global().async {
                DispatchQueue.concurrentPerform(iterations: records.count) { index in
                    let record = records[index]
                    guard let difference = Self.difference(record) else { return }
                    differing.withLock { $0[record.syntax, default: []].append(difference) }
                }
                done.resume()
            }
        }
        for syntax in Syntax.allCases {
            let count = records.count { $0.syntax == syntax }
            let differences = differing.withLock { $0[syntax] ?? [] }
            let percent = Double(count - differences.count) / Double(max(count, 1)) * 100
            print(
                "agreement xsd \(syntax.rawValue): \(count - differences.count) of \(count) "
                    + "(\(String(format: "%.2f", percent)) %)")
            for difference in differences.sorted().prefix(20) { print("    \(difference)") }
            #expect(count > 0, "\(syntax) was compared with nothing")
            #expect(differences.isEmpty, "\(syntax) differs in \(differences.count)")
        }
    }

    private struct Record: Sendable {
        let file: String
        let syntax: Syntax
        let isValid: Bool
    }

    private static func records() throws -> [Record] {
        let file = CorpusTests.folder.appending(path: "expected.jsonl")
        return try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).compactMap { line in
            let record = try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
            guard let file = record["file"] as? String, let name = record["syntax"] as? String,
                let syntax = Syntax(rawValue: name), let isValid = record["xsd_valid"] as? Bool
            else { return nil }
            return Record(file: file, syntax: syntax, isValid: isValid)
        }
    }

    /// What differs in a document; `nil` when nothing does. The quick answer and the one with findings are both asked.
    private static func difference(_ record: Record) -> String? {
        guard let bytes = try? Data(contentsOf: CorpusTests.folder.appending(path: record.file)),
            let tree = try? XMLTree(parsing: Array(bytes))
        else { return "\(record.file) cannot be read" }
        let findings = Validator.check(tree, layers: [.xsd]).findings(of: .xsd)
        if findings.isEmpty != Validator.isStructureValid(tree) { return "\(record.file) has two answers" }
        guard findings.isEmpty != record.isValid else { return nil }
        return
            "\(record.file) is \(record.isValid ? "valid" : "not valid"): \(findings.first?.rule.message ?? "nothing found")"
    }
}
