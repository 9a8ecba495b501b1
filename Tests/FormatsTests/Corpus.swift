import Foundation
import Invoicing
import Validation
import XML

@testable import Formats

/// The conformance corpus, which lies outside the repository: invoices and what is known of each.
enum Corpus {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "../shared/corpus")

    static var isHere: Bool { FileManager.default.fileExists(atPath: folder.appending(path: "expected.jsonl").path) }

    static let absence = "the corpus ../shared/corpus is not here"

    /// One document of the corpus.
    struct Document: Decodable {
        let file: String
        let syntax: String
        let isValidByXSD: Bool
        /// Whether the EN 16931 rules find nothing fatal.
        let isValid: Bool

        private enum Key: String, CodingKey { case file, syntax, xsd_valid, fired, en16931 }

        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: Key.self)
            file = try values.decode(String.self, forKey: .file)
            syntax = try values.decode(String.self, forKey: .syntax)
            isValidByXSD = try values.decode(Bool.self, forKey: .xsd_valid)
            let fired = try? values.nestedContainer(keyedBy: Key.self, forKey: .fired)
            let findings = try? fired?.decode([Finding].self, forKey: .en16931)
            isValid = isValidByXSD && findings.map { all in !all.contains { $0.severity == "fatal" } } ?? false
        }

        var format: Format { syntax == "cii" ? .cii : .ubl }

        func tree() throws -> XMLTree {
            try XMLTree(parsing: [UInt8](Data(contentsOf: Corpus.folder.appending(path: file))))
        }
    }

    /// `[rule, severity, count]`
    private struct Finding: Decodable {
        let severity: String

        init(from decoder: any Decoder) throws {
            var values = try decoder.unkeyedContainer()
            _ = try values.decode(String.self)
            severity = try values.decode(String.self)
        }
    }

    /// The rules of EN 16931 that fire in a document, or only the fatal ones.
    static func rules(firingIn tree: XMLTree, of layers: LayerChoice = [.en16931], onlyFatal: Bool = false) -> Set<
        String
    > {
        let findings = Validator.check(tree, layers: layers).findings
        return Set(findings.filter { !onlyFatal || $0.rule.severity == .fatal }.map { "\($0.rule.id)" })
    }

    /// Where two invoices differ, as text around the first difference.
    static func difference(_ first: Invoice, _ second: Invoice) -> String {
        let (a, b) = ("\(first)", "\(second)")
        let common = zip(a, b).prefix { $0 == $1 }.count
        func around(_ text: String) -> Substring { text.dropFirst(max(0, common - 60)).prefix(160) }
        return "\(around(a)) … became \(around(b))"
    }

    static func documents() throws -> [Document] {
        let lines = try Data(contentsOf: folder.appending(path: "expected.jsonl")).split(separator: UInt8(ascii: "\n"))
        return try lines.map { try JSONDecoder().decode(Document.self, from: $0) }
    }
}
