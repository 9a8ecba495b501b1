import Foundation
import Testing

/// Which modules of ours, and which C libraries, a target may import. The lists run from the bottom up: a target imports from
/// the layers below its own, and inside its layer only what stands above it here.
struct LayeringTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Everything that may be imported besides `Basics`, by target.
    private static let table: [String: Set<String>] = {
        var table: [String: Set<String>] = [
            // 1 Basics
            "Basics": [],
            // 2 Tools
            "JSON": ["CSimdJSON"],
            "Compression": ["CDeflate", "CZlib"],
            "Crypto": ["COpenSSL"],
            "XML": ["CXML2", "Crypto"],
            "HTTP": ["CEvent", "CCurl"],
            "DNS": ["CCares"],
            "Database": ["CSQLite", "Compression"],
            // 3 Knowledge
            "Invoicing": [],
            "Formats": ["Invoicing", "XML"],
            "Validation": ["Invoicing", "XML"],
            // Of HTTP how messages of several parts are written.
            "AS4": ["XML", "Crypto", "Compression", "HTTP"],
            // Of HTTP how URLs are written, of DNS what a record holds.
            "Peppol": ["Invoicing", "XML", "Crypto", "HTTP", "DNS"],
        ]
        let tools: Set = ["JSON", "Compression", "Crypto", "XML", "HTTP", "DNS", "Database"]
        let knowledge: Set = ["Invoicing", "Formats", "Validation", "AS4", "Peppol"]
        // 4 Service
        table["Storage"] = ["Database", "Invoicing", "JSON"]
        table["Services"] = tools.union(knowledge).union(["Storage"])
        // 5 Edges
        table["API"] = tools.union(["Invoicing", "Peppol", "Storage", "Services"])
        table["Simulators"] = knowledge.union(["HTTP", "DNS", "XML", "JSON", "Crypto"])
        table["App"] = tools.union(knowledge).union(["Storage", "Services", "API", "Simulators"])
        // Beside them: what tests stand on
        table["TestSupport"] = tools.union(knowledge).union(["Storage", "Services", "API", "Simulators"])
        // … and what libFuzzer feeds: readers.
        table["Fuzz"] = tools.union(knowledge).union(["API", "CLibFuzzer"])
        return table
    }()

    /// What the system brings, and may be imported anywhere.
    private static let system: Set = ["Glibc", "Synchronization", "Foundation", "Dispatch"]

    @Test func `every import goes down the layers`() throws {
        var checked = 0
        for (target, file, imported) in try Self.imports() {
            let allowed = try #require(Self.table[target], "\(target) is in no layer: add it to the table")
            #expect(
                allowed.contains(imported) || imported == "Basics" || Self.system.contains(imported),
                "\(file) imports \(imported), which \(target) may not")
            checked += 1
        }
        #expect(checked > 0)
    }

    @Test func `no type bears the name of its module`() throws {
        for file in try Self.swiftFiles() {
            let text = try String(contentsOf: file, encoding: .utf8)
            for name in Self.table.keys {
                for kind in ["struct", "enum", "class", "actor", "protocol"] {
                    #expect(!text.contains("package \(kind) \(name) "), "\(file.lastPathComponent) declares \(name)")
                }
            }
        }
    }

    @Test func `nothing is public`() throws {
        for file in try Self.swiftFiles() {
            let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            let found = lines.first { $0.drop { $0 == " " }.hasPrefix("public ") }
            #expect(found == nil, "\(file.lastPathComponent): \(found ?? "")")
        }
    }

    /// Those below `Sources` and `Fuzz`.
    private static func swiftFiles() throws -> [URL] {
        try ["Sources", "Fuzz"].flatMap { folder in
            let all = FileManager.default.enumerator(at: root.appending(path: folder), includingPropertiesForKeys: nil)
            return try #require(all).compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
        }
    }

    /// Each import line: the target it stands in (`Fuzz` for all of them), the file, and the module it names.
    private static func imports() throws -> [(target: String, file: String, module: String)] {
        var found: [(String, String, String)] = []
        for file in try swiftFiles() {
            let path = file.path.dropFirst(root.path.count + 1)
            let folders = path.split(separator: "/")
            let target = String(folders[folders[0] == "Sources" ? 1 : 0])
            for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
                let words = line.split(separator: " ")
                guard let place = words.firstIndex(of: "import"), place <= 2, words.count > place + 1,
                    words[..<place].allSatisfy({ $0.hasPrefix("@") || $0 == "package" || $0 == "internal" })
                else { continue }
                let isKind = ["struct", "enum", "class", "protocol", "func", "typealias"].contains(words[place + 1])
                let name = isKind ? words[place + 2] : words[place + 1]
                found.append((target, String(path), String(name.prefix { $0 != "." })))
            }
        }
        return found
    }
}
