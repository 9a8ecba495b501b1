/// Looks examples up: those written for one rule, and those made from the table of a family.
///
/// Those in `Found` were found by changing a document, such as those of `ProfileBases`, in one place each and looking which rules
/// fire. A test proves every example.
enum ExampleTable {
    static func example(of rule: String) -> RuleExample? {
        if let row = rows[rule] { return row.example }
        return VATExamples(rule)?.example ?? AbsenceExamples.example(of: rule)
    }

    private static let rows: [String: Row] = {
        var rows: [String: Row] = [:]
        for (text, layer) in [
            (CoreExamples.rows, LayerName.en16931), (ListExamples.rows, .en16931), (SyntaxExamples.rows, .en16931),
            (PeppolExamples.rows, .peppol), (StructureExamples.rows, .xsd), (CIISyntaxExamples.rows, .en16931),
        ] {
            for line in text.split(separator: "\n") {
                if let row = Row(line, layer) { rows[row.id] = row }
            }
        }
        for text in [
            BelgianExamples.rows, DutchExamples.rows, FrenchExamples.rows, GermanExamples.rows,
            NationalPeppolExamples.rows, PortugueseExamples.rows, RomanianExamples.rows,
        ] {
            for line in text.split(separator: "\n") {
                if let row = Row(line) { rows[row.id] = row }
            }
        }
        return rows
    }()

    /// The identifiers of all that are written, for tests.
    static var written: [String] { rows.keys.sorted() }

    /// One row: `rule | base | steps ; steps | shown paths | rules that fire together`. What stands in front of `>>` among the
    /// steps is done to the passing document too.
    private struct Row: Sendable {
        let id: String
        let base: String
        let layer: LayerName
        let before: [ExampleStep]
        let steps: [ExampleStep]
        let shown: [String]
        let together: [String]

        init?(_ line: Substring, _ layer: LayerName) {
            let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmed }
            guard cells.count >= 3 else { return nil }
            id = String(cells[0])
            base = String(cells[1])
            self.layer = layer
            let halves = cells[2].split(separator: ">>", omittingEmptySubsequences: false)
            before = halves.count > 1 ? Self.steps(halves[0]) : []
            steps = Self.steps(halves[halves.count - 1])
            shown = cells.count > 3 ? cells[3].split(separator: " ").map(String.init) : []
            together = cells.count > 4 ? cells[4].split(separator: " ").map(String.init) : []
        }

        /// A row that starts from the document of a profile, and so says its layer.
        init?(_ line: Substring) {
            let cells = line.split(separator: "|").map { $0.trimmed }
            guard cells.count >= 3, let base = ProfileBases.base(String(cells[1])) else { return nil }
            self.init(line, base.layer)
        }

        private static func steps(_ text: Substring) -> [ExampleStep] {
            text.split(separator: ";").compactMap { ExampleStep($0.trimmed) }
        }

        var example: RuleExample? {
            let sketch: Sketch
            switch base {
            case "invoice": sketch = BaseDocument.invoice
            case "note": sketch = BaseDocument.creditNote
            case "cii": sketch = BaseDocument.cii
            default:
                if let base = ProfileBases.base(base) {
                    sketch = base.sketch
                    break
                }
                guard let family = UBLVATFamily.all.first(where: { $0.id == base }) else { return nil }
                sketch = BaseDocument.invoice(of: family)
            }
            return RuleExample(sketch, layer: layer, before: before, steps, shown: shown, together: together)
        }
    }
}

extension Substring {
    /// Without blanks at the ends.
    fileprivate var trimmed: Substring {
        var text = self
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return text
    }
}
