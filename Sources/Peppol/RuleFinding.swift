/// A rule of a message that the network itself speaks in, and how a document breaks it.
package struct RuleFinding: Equatable, Sendable, CustomStringConvertible {
    /// The rule's official identifier: `SCH-MLS-24`.
    package let rule: String
    /// Whether the document must be refused for it.
    package let isFatal: Bool
    /// What was expected and what came, in a sentence.
    package let message: String

    package init(_ rule: String, _ message: String, isFatal: Bool = true) {
        self.rule = rule
        self.isFatal = isFatal
        self.message = message
    }

    package var description: String { "\(rule): \(message)" }
}

/// Why a document is not read: the rules that it breaks, at least one of them fatal.
package struct BrokenRules: Error, Equatable, Sendable, CustomStringConvertible {
    package let findings: [RuleFinding]

    package var description: String { findings.map(\.description).joined(separator: " ") }
}

/// Gathers what a document breaks.
struct RuleCheck {
    private(set) var findings: [RuleFinding] = []

    /// Notes the rule unless it holds.
    mutating func expect(
        _ rule: String, _ holds: Bool, _ message: @autoclosure () -> String, isFatal: Bool = true
    ) {
        if !holds { findings.append(RuleFinding(rule, message(), isFatal: isFatal)) }
    }

    /// - Throws: `BrokenRules` when a fatal one is broken.
    func require() throws(BrokenRules) {
        if findings.contains(where: \.isFatal) { throw BrokenRules(findings: findings) }
    }
}

/// A value in a message, cut so that nobody can fill a log with it.
func quoted(_ text: String?) -> String {
    guard let text, !text.isEmpty else { return "nothing" }
    return text.utf8.count <= 200 ? "`\(text)`" : "`\(text.prefix(200))…`"
}
