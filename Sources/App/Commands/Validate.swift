import Basics
import Foundation
import Glibc
import JSON
import Synchronization
import Validation
import XML

/// `exchange validate`: holds documents against the rules.
struct Validate: Sendable {
    /// Files, folders, and `-` for standard input.
    private var inputs: [String] = []
    private var layers = LayerChoice.chosen
    private var writesJSON = false

    /// `exchange validate [--json] [--layer a,b] FILE|DIR|- …`
    init(_ arguments: [String]) throws(Complaint) {
        var rest = arguments[...]
        while let word = rest.popFirst() {
            switch word {
            case "--json": writesJSON = true
            case "--layer":
                guard let names = rest.popFirst() else { throw Complaint("--layer needs the names of layers.") }
                layers = .named(try Self.layers(names))
            case _ where word.hasPrefix("--layer="): layers = .named(try Self.layers(word.dropFirst(8)))
            case _ where word.hasPrefix("--"):
                throw Complaint("There is no `\(word)`; expected --json or --layer.")
            default: inputs.append(word)
            }
        }
        if inputs.isEmpty { throw Complaint("Which document? Name files or folders, or - for standard input.") }
    }

    private static func layers(_ names: some StringProtocol) throws(Complaint) -> [LayerName] {
        var layers: [LayerName] = []
        for name in names.split(separator: ",") {
            let layer = try layer(Substring(name))
            if !layers.contains(layer) { layers.append(layer) }
        }
        if layers.isEmpty { throw Complaint("--layer needs the names of layers.") }
        return layers
    }

    private static func layer(_ name: Substring) throws(Complaint) -> LayerName {
        guard let layer = LayerName(rawValue: String(name)) else {
            let names = LayerName.allCases.map(\.rawValue).joined(separator: ", ")
            throw Complaint("There is no layer `\(name)`; expected \(names).")
        }
        return layer
    }

    /// Checks every document and prints what was found, in the order of the files.
    ///
    /// - Returns: The exit code: 0 when all are valid, whatever is warned of; 1 when a rule failed fatally; 2 when a document
    ///   cannot be read.
    func run() async -> Int32 {
        let files = inputs.flatMap(Self.files)
        let progress = Progress()
        let printing = OrderedPrinting(total: files.count)
        await withTaskGroup { group in
            for _ in 0..<max(1, ProcessInfo.processInfo.activeProcessorCount) {
                group.addTask {
                    while let index = progress.next(of: files.count) {
                        let (text, code) = check(files[index])
                        progress.note(code)
                        printing.print(text, at: index)
                    }
                }
            }
        }
        printing.finish()
        return progress.worst
    }

    /// Which file is checked next, and the worst that was met so far.
    private final class Progress: Sendable {
        private let started = Atomic(0)
        private let code = Mutex<Int32>(0)

        var worst: Int32 { code.withLock { $0 } }

        func next(of count: Int) -> Int? {
            let index = started.add(1, ordering: .relaxed).oldValue
            return index < count ? index : nil
        }

        func note(_ code: Int32) {
            self.code.withLock { $0 = max($0, code) }
        }
    }

    /// The files that a name stands for: all `.xml` in a folder and below it, in the order of their names. Links to folders
    /// are not followed, so that none goes round in a circle. A folder without any stands for itself.
    private static func files(_ input: String) -> [String] {
        guard input != "-", isFolder(input) else { return [input] }
        var base = input[...]
        while base.hasSuffix("/"), base.count > 1 { base.removeLast() }
        let found = FileManager.default.enumerator(atPath: input)?.compactMap { $0 as? String } ?? []
        let files = found.filter { $0.lowercased().hasSuffix(".xml") }.sorted()
            .map { base == "/" ? "/\($0)" : "\(base)/\($0)" }
            // What is no file, such as a pipe, might never end.
            .filter(isPlainFile)
        return files.isEmpty ? [input] : files
    }

    private static func isFolder(_ path: String) -> Bool { mode(path).map { $0 & S_IFMT == S_IFDIR } ?? false }

    /// A link that leads nowhere counts: it is told of.
    private static func isPlainFile(_ path: String) -> Bool { mode(path).map { $0 & S_IFMT == S_IFREG } ?? true }

    private static func mode(_ path: String) -> mode_t? {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode : nil
    }

    /// - Throws: `XMLError`, or a sentence about what the bytes are when they are no XML at all.
    private static func tree(of bytes: [UInt8]) throws -> XMLTree {
        let kinds: [(start: [UInt8], words: String)] = [
            ([0x1F, 0x8B], "It is packed with gzip; unpack it first."),
            (Array("PK\u{3}\u{4}".utf8), "It is a zip archive; unpack it first."),
            (Array("%PDF-".utf8), "It is a PDF; expected the XML of an invoice."),
        ]
        if let kind = kinds.first(where: { bytes.starts(with: $0.start) }) { throw Complaint(kind.words) }
        return try XMLTree(parsing: bytes)
    }

    /// How long the rules may take over one document.
    private static let longestCheck = Duration.seconds(60)

    private func check(_ file: String) -> (text: [UInt8], code: Int32) {
        do {
            if file != "-", Self.isFolder(file) { throw Complaint("There is no file in it that ends in .xml.") }
            let tree = try Self.tree(of: try FileBytes.read(file))
            let end = ContinuousClock.now + Self.longestCheck
            var report = Validator.check(tree, layers: layers, while: { ContinuousClock.now < end })
            guard !report.isCutOff else {
                throw Complaint("The rules take longer than a minute over it: it has very many elements of one kind.")
            }
            guard report.syntax != nil else {
                throw NotForUs(description: "The root is `\(tree.root.localName)`; expected an invoice of UBL or CII.")
            }
            guard !report.results.isEmpty else {
                throw NotForUs(description: "None of these layers has rules for its syntax.")
            }
            // Who names layers wants to hear of those alone; otherwise nothing is valid that its schema refuses.
            if case .chosen = layers { report = report.withStructureFaults }
            return (writesJSON ? Self.json(file, report) : Self.plain(file, report), report.isValid ? 0 : 1)
        } catch {
            return (writesJSON ? Self.json(file, error) : Array("\(file): \(error)\n".utf8), 2)
        }
    }
}

// MARK: What is printed

extension Validate {
    private static func plain(_ file: String, _ report: Report) -> [UInt8] {
        let findings = report.findings
        let disagreements = report.disagreements(in: findings)
        var text =
            "\(file): \(report.isValid ? "valid" : "NOT VALID") (\(report.results.map(\.edition).joined(separator: "; ")))\n"
        for (finding, disagreement) in zip(findings, disagreements) {
            let rule = finding.rule
            text += "  \(rule.severity.rawValue)  \(rule.id)  \(rule.message)\n"
            text += "         at \(report.location(of: finding))\n"
            if let disagreement {
                text += "         expected \(disagreement.expected ?? "nothing"), "
                text += "found \(disagreement.found.map(Self.shortened) ?? "nothing")\n"
            }
        }
        return Array(text.utf8)
    }

    /// At most 80 characters: what is found may be as long as whoever wrote the document liked.
    private static func shortened(_ text: String) -> String {
        let line = String(text.prefix(80).map { $0.isNewline || $0.isControl ? " " : $0 })
        return text.count > 80 ? "\(line.dropLast())…" : line
    }

    private static func json(_ file: String, _ report: Report) -> [UInt8] {
        var writer = JSONWriter(capacity: 1024)
        writer.object { line in
            line.field("file", file)
            line.field("syntax", report.syntax?.rawValue)
            line.field("wellformed", true)
            line.field("xsdValid", report.isStructureValid)
            line.name("layers")
            line.object { layers in
                for result in report.results {
                    layers.name(result.layer.rawValue)
                    layers.object { layer in
                        layer.field("edition", result.edition)
                        layer.name("findings")
                        layer.array { list in
                            let disagreements = report.disagreements(in: result.findings)
                            for (finding, disagreement) in zip(result.findings, disagreements) {
                                write(finding, disagreement, report, to: &list)
                            }
                        }
                    }
                }
            }
        }
        return writer.bytes + [UInt8(ascii: "\n")]
    }

    private static func write(
        _ finding: Finding, _ disagreement: Disagreement?, _ report: Report, to list: inout JSONWriter
    ) {
        list.object { object in
            object.field("rule", finding.rule.id)
            object.field("severity", finding.rule.severity.rawValue)
            object.field("term", finding.rule.terms.isEmpty ? nil : finding.rule.terms.joined(separator: " "))
            object.field("message", finding.rule.message)
            object.field("location", report.location(of: finding))
            object.field("expected", disagreement?.expected)
            object.field("found", disagreement?.found)
        }
    }

    /// A document that cannot be checked: the same members, and why.
    private static func json(_ file: String, _ error: any Error) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { line in
            line.field("file", file)
            line.field("syntax", String?.none)
            line.field("wellformed", error is NotForUs)
            line.field("xsdValid", false)
            line.name("layers")
            line.object { _ in }
            line.field("error", "\(error)")
        }
        return writer.bytes + [UInt8(ascii: "\n")]
    }
}

/// Why a document that is well-formed is not checked.
private struct NotForUs: Error, CustomStringConvertible {
    let description: String
}

extension Character {
    /// Whether a terminal might do something else than show it.
    fileprivate var isControl: Bool { unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) } }
}

/// Prints texts in the order of their places, whatever the order in which they are ready; and on a terminal, how far it is.
private final class OrderedPrinting: Sendable {
    private struct State {
        var waiting: [Int: [UInt8]] = [:]
        var next = 0
    }

    private let state = Mutex(State())
    private let total: Int
    private let showsProgress: Bool

    init(total: Int) {
        self.total = total
        showsProgress = total > 50 && isatty(2) == 1
    }

    func print(_ text: [UInt8], at place: Int) {
        state.withLock { state in
            state.waiting[place] = text
            while let ready = state.waiting.removeValue(forKey: state.next) {
                FileHandle.standardOutput.write(Data(ready))
                state.next += 1
                if showsProgress, state.next % 20 == 0 {
                    FileHandle.standardError.write(Data("\r\(state.next) of \(total)".utf8))
                }
            }
        }
    }

    func finish() {
        if showsProgress { FileHandle.standardError.write(Data("\r\(total) of \(total)\n".utf8)) }
    }
}
