import Basics
import XML

/// The two values that disagree where a rule fired, as texts: what it would have had, and what is there.
package struct Disagreement: Equatable, Sendable {
    /// A number (`121.00`), or a few words where many values would do (`a code of ISO 4217`). `nil`: nothing at all.
    package let expected: String?
    /// As it is written, white space at the ends aside; `nil` when nothing is there.
    package let found: String?

    package init(expected: String?, found: String?) {
        self.expected = expected
        self.found = found
    }

    /// An amount of money, with two places at least.
    init(_ expected: Amount, _ found: Text?) {
        self.init(expected: expected.normalized.text(minimumScale: 2), found: found?.trimmed.string)
    }

    init(_ expected: String, _ found: Text?) {
        self.init(expected: expected, found: found?.trimmed.string)
    }
}

extension Report {
    /// The values that disagree, for each of these findings; `nil` where the rule compares none.
    ///
    /// Works them out anew from the document, and only here: a check that only counts findings does not pay for them.
    /// - Parameter findings: Findings of this report.
    package func disagreements(in findings: [Finding]) -> [Disagreement?] {
        guard let syntax, !findings.isEmpty else { return findings.map { _ in nil } }
        return Validator.open(tree) { document in
            findings.map { finding in
                finding.disagreement
                    ?? Disagreement.of(finding.rule.id, at: Node(document: document, index: finding.node), syntax)
            }
        }
    }
}

extension Disagreement {
    /// By the family that the rule's identifier names.
    static func of(_ rule: String, at node: Node, _ syntax: Syntax) -> Disagreement? {
        if syntax == .cii, let told = ciiPeppol(rule, at: node) { return told }
        if rule.hasPrefix("BR-DEC-") { return decimals(rule, at: node, syntax) }
        if let list = ListNames.of(rule) { return code(rule, of: list, at: node) }
        if rule.hasPrefix("BR-CO-") {
            return syntax == .cii ? ciiTotal(rule, at: node) : ublTotal(rule, at: node)
        }
        if rule.hasPrefix("PEPPOL-EN16931-R") { return syntax == .cii ? nil : peppol(rule, at: node) }
        return vat(rule, at: node, syntax)
    }
}
