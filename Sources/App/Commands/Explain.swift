import Foundation
import JSON
import Validation

/// `exchange explain`: says what a rule asks, why, and where it comes from, with an example.
struct Explain: Sendable {
    private enum Task {
        case rules([Explanation])
        case list(LayerName?)
        /// The whole document of a rule's example.
        case document(Explanation, isFailing: Bool)
    }

    private var task: Task
    private var writesJSON = false

    /// `exchange explain [--json] RULE …`, `exchange explain --fails|--passes RULE`, `exchange explain [--json] --list [LAYER]`
    init(_ arguments: [String]) throws(Complaint) {
        var names: [String] = []
        var (lists, isFailing): (Bool, Bool?) = (false, nil)
        for word in arguments {
            switch word {
            case "--json": writesJSON = true
            case "--list": lists = true
            case "--fails": isFailing = true
            case "--passes": isFailing = false
            case _ where word.hasPrefix("-"):
                throw Complaint("There is no `\(word)`; expected --json, --list, --fails or --passes.")
            default: names.append(word)
            }
        }
        if lists {
            guard names.count <= 1 else { throw Complaint("--list takes one layer, or none for all.") }
            task = .list(try names.first.map(Self.layer))
            return
        }
        if names.isEmpty { throw Complaint("Which rule? Name one, such as BR-CO-15, or --list.") }
        let rules = try names.map(Self.explanation)
        task = .rules(rules)
        guard let isFailing else { return }
        guard rules.count == 1 else { throw Complaint("--fails and --passes print the document of one rule.") }
        guard rules[0].example != nil else { throw Complaint("There is no example of \(rules[0].id).") }
        task = .document(rules[0], isFailing: isFailing)
    }

    private static func layer(_ name: String) throws(Complaint) -> LayerName {
        guard let layer = LayerName(rawValue: name) else {
            let names = LayerName.allCases.map(\.rawValue).joined(separator: ", ")
            throw Complaint("There is no layer `\(name)`; expected \(names).")
        }
        return layer
    }

    private static func explanation(_ id: String) throws(Complaint) -> Explanation {
        if let found = Catalogue.explanation(of: id) { return found }
        let near = Catalogue.nearest(to: id)
        if let same = near.first, same.uppercased() == id.uppercased(), let found = Catalogue.explanation(of: same) {
            return found
        }
        let list = near.joined(separator: ", ")
        throw Complaint("There is no rule `\(id)`.\(near.isEmpty ? "" : " Nearest are \(list).")")
    }

    /// Prints what was asked for.
    func run() {
        switch task {
        case .rules(let rules):
            for (place, rule) in rules.enumerated() {
                Self.print(writesJSON ? Self.json(rule) : (place > 0 ? "\n" : "") + Self.plain(rule))
            }
        case .list(let layer):
            for id in Catalogue.identifiers(in: layer) {
                guard let rule = Catalogue.explanation(of: id) else { continue }
                Self.print(writesJSON ? Self.json(rule) : Self.row(rule, layer))
            }
        case .document(let rule, let isFailing):
            guard let example = rule.example else { return }
            Self.print(isFailing ? example.fails : example.passes, end: "")
        }
    }

    private static func print(_ text: String, end: String = "\n") {
        FileHandle.standardOutput.write(Data((text + end).utf8))
    }
}

// MARK: For a person

extension Explain {
    private static func plain(_ rule: Explanation) -> String {
        var text = "\(rule.id)\n\n\(wrapped(rule.condition, indent: "  "))\n\n"
        func add(_ name: String, _ words: String) {
            let label = name + String(repeating: " ", count: max(1, 10 - name.count))
            text += "  \(label)\(wrapped(words, indent: String(repeating: " ", count: 12)).dropFirst(12))\n"
        }
        add("Why", rule.reason)
        if !rule.terms.isEmpty { add("Terms", rule.terms.joined(separator: " ")) }
        add("Source", rule.source)
        for (place, appearance) in rule.appearances.enumerated() {
            let line =
                "\(appearance.layer.rawValue), \(appearance.syntax): \(appearance.severity.rawValue) (\(appearance.edition))"
            add(place == 0 ? "Layers" : "", line)
        }
        add("Asked of", rule.places.joined(separator: " | "))
        var messages: [String] = []
        for message in rule.appearances.map(\.message) where !messages.contains(message) { messages.append(message) }
        for (place, message) in messages.enumerated() { add(place == 0 ? "Says" : "", message) }
        guard let example = rule.example else { return text }
        text += "\n  Fails\(together(example))\n\n\(indented(example.failingExcerpt))\n\n  Passes\n\n"
        text += "\(indented(example.passingExcerpt))\n\n"
        text += "  Whole: exchange explain --fails \(rule.id) | exchange validate --layer \(example.layer.rawValue) -\n"
        return text
    }

    private static func together(_ example: RuleExample) -> String {
        example.together.isEmpty ? "" : " (and so does \(example.together.joined(separator: ", ")))"
    }

    private static func indented(_ text: String) -> String {
        text.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
    }

    /// Lines of at most 100 characters, broken at blanks.
    private static func wrapped(_ text: String, indent: String) -> String {
        var lines = [indent]
        for word in text.split(separator: " ") {
            let last = lines[lines.count - 1]
            if last.count + word.count + 1 > 100, last.count > indent.count {
                lines.append(indent + word)
            } else {
                lines[lines.count - 1] = last.count == indent.count ? last + word : "\(last) \(word)"
            }
        }
        return lines.joined(separator: "\n")
    }

    /// One line of a list. In that of a layer, the severity there.
    private static func row(_ rule: Explanation, _ layer: LayerName?) -> String {
        let there = rule.appearances.filter { layer == nil || $0.layer == layer }
        var severities: [String] = []
        for severity in there.map(\.severity.rawValue) where !severities.contains(severity) {
            severities.append(severity)
        }
        let terms = rule.terms.isEmpty ? "-" : rule.terms.joined(separator: " ")
        return [rule.id, severities.joined(separator: "/"), terms, rule.condition].joined(separator: "\t")
    }
}

// MARK: For a program

extension Explain {
    /// One object, on one line.
    private static func json(_ rule: Explanation) -> String {
        var writer = JSONWriter(capacity: 4096)
        writer.object { object in
            object.field("rule", rule.id)
            object.field("condition", rule.condition)
            object.field("reason", rule.reason)
            object.field("source", rule.source)
            object.field("terms", rule.terms)
            object.field("places", rule.places)
            object.name("layers")
            object.array { list in
                for appearance in rule.appearances {
                    list.object { layer in
                        layer.field("layer", appearance.layer.rawValue)
                        layer.field("edition", appearance.edition)
                        layer.field("syntax", appearance.syntax)
                        layer.field("severity", appearance.severity.rawValue)
                        layer.field("message", appearance.message)
                    }
                }
            }
            object.name("example")
            guard let example = rule.example else { return object.null() }
            object.object { part in
                part.field("layer", example.layer.rawValue)
                part.field("together", example.together)
                part.field("fails", example.failingExcerpt)
                part.field("passes", example.passingExcerpt)
                part.field("failingDocument", example.fails)
                part.field("passingDocument", example.passes)
            }
        }
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
