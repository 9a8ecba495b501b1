import XML

/// What a check says of a document: for each layer that was asked, its findings.
package struct Report: Sendable {
    /// The document, for the places of findings.
    package let tree: XMLTree
    /// `nil` when the root element is of none of the syntaxes that have rules: then there are no results.
    package let syntax: Syntax?
    /// In the order the layers were asked for.
    package let results: [LayerResult]
    /// Whether the check was stopped before its end. Then the results are those of the layers that were done.
    package var isCutOff = false

    /// The findings of one layer; none when it was not asked.
    package func findings(of layer: LayerName) -> [Finding] {
        results.first { $0.layer == layer }?.findings ?? []
    }

    /// The findings of all layers.
    package var findings: [Finding] { results.flatMap(\.findings) }

    /// Those that make the document fail.
    package var fatal: [Finding] { findings.filter { $0.rule.severity == .fatal } }

    /// Whether the document is an invoice that we know rules for, and no rule failed fatally. Not when the check was cut
    /// off.
    package var isValid: Bool {
        syntax != nil && !isCutOff && !results.contains { $0.findings.contains { $0.rule.severity == .fatal } }
    }

    /// Whether the document is valid against the schema of its syntax, whatever layers were asked for. Of a document of no
    /// syntax that we know, `false`. Looks at the document anew when the layer `xsd` was not asked for.
    package var isStructureValid: Bool {
        if let asked = results.first(where: { $0.layer == .xsd }) { return asked.findings.isEmpty }
        return Validator.isStructureValid(tree)
    }

    /// The same report, and in front of it what is wrong with the structure, where something is and it was not asked for.
    package var withStructureFaults: Report {
        if syntax == nil || isStructureValid || results.contains(where: { $0.layer == .xsd }) { return self }
        return Report(
            tree: tree, syntax: syntax, results: Validator.check(tree, layers: [.xsd]).results + results,
            isCutOff: isCutOff)
    }

    /// Where a finding is, as an XPath: `/Invoice/cac:InvoiceLine[2]/cbc:ID`.
    package func location(of finding: Finding) -> String { tree.location(of: finding.node) }
}

/// What one layer says.
package struct LayerResult: Sendable {
    package let layer: LayerName
    /// Which published edition the rules agree with.
    package let edition: String
    package let findings: [Finding]
}

/// One time that a rule fired.
package struct Finding: Sendable {
    package let rule: Rule
    /// The number of the element in the tree that the rule was asked about, or that ought not to be there.
    package let node: Int32
    /// What disagrees, where the check that made the finding could tell at once: that of the structure.
    let disagreement: Disagreement?

    init(rule: Rule, node: Int32, disagreement: Disagreement? = nil) {
        self.rule = rule
        self.node = node
        self.disagreement = disagreement
    }
}

/// The ways to write an invoice that we have rules for.
package enum Syntax: String, Sendable, CaseIterable {
    case ublInvoice = "ubl-invoice"
    case ublCreditNote = "ubl-creditnote"
    case cii

    private static let roots: [(name: Path, syntax: Syntax)] = [
        ("ubl:Invoice", .ublInvoice), ("cn:CreditNote", .ublCreditNote), ("rsm:CrossIndustryInvoice", .cii),
    ]

    /// By the name of the root element; `nil` when it is another.
    package init?(of tree: XMLTree) {
        let key = tree.root.key.value
        guard let root = Self.roots.first(where: { $0.name.steps[0] == key }) else { return nil }
        self = root.syntax
    }
}
