import Basics
import XML

/// What a report counts: of everything, and of each part.
protocol ReportCounts: Equatable, Sendable {
    /// In the order in which they are written.
    static var fields: [any WritableKeyPath<Self, Int> & Sendable] { get }

    static var nothing: Self { get }
}

/// What a report counts of one part of what was exchanged.
struct ReportRow<Kind: RawRepresentable<String> & CaseIterable & Hashable & Sendable, Counts: ReportCounts>:
    Equatable, Sendable
{
    /// What the part is by.
    let kind: Kind
    let keys: [ReportKey]
    let counts: Counts

    /// The rows in the order in which they are written.
    static func sorted(_ rows: [Kind: [[ReportKey]: Counts]]) -> [ReportRow] {
        Kind.allCases.flatMap { kind in
            (rows[kind] ?? [:]).sorted { $0.key.lexicographicallyPrecedes($1.key) }.map {
                ReportRow(kind: kind, keys: $0.key, counts: $0.value)
            }
        }
    }
}

// MARK: There and back

extension ReportNames {
    /// The document.
    func write<Kind, Counts>(
        _ period: ReportPeriod, _ reporter: ServiceProviderID, _ whole: Counts, _ rows: [ReportRow<Kind, Counts>]
    ) -> XMLTree {
        var builder = XMLTreeBuilder()
        open(&builder, period: period, reporter: reporter)
        builder.open(self.whole)
        write(whole, to: &builder)
        builder.close()
        for one in rows {
            builder.open(row)
            builder.attribute(ReportElements.type, one.kind.rawValue)
            write(one.keys, to: &builder)
            write(one.counts, to: &builder)
            builder.close()
        }
        builder.close()
        return builder.finish()
    }

    private func write<Counts: ReportCounts>(_ values: Counts, to builder: inout XMLTreeBuilder) {
        for (name, field) in zip(counts, Counts.fields) { builder.element(name, String(values[keyPath: field])) }
    }

    /// Reads what is counted, and notes the rules that its form breaks.
    ///
    /// - Returns: The counts of everything, `nil` when there are none, and the rows that can be read.
    func read<Kind, Counts>(_ root: Element, _ check: inout RuleCheck) -> (Counts?, [ReportRow<Kind, Counts>]) {
        guard root.isNamed(self.root) else {
            check.expect("XSD", false, "Expected `\(self.root.local)`; got `\(root.localName)`.")
            return (nil, [])
        }
        checkHeader(of: root, &check)
        let found: Counts? = root.child(whole).flatMap { read($0) }
        check.expect("XSD", found != nil, "Expected `\(whole.local)` with whole numbers.")
        var rows: [ReportRow<Kind, Counts>] = []
        for element in root.children(row) {
            let type = element.attribute(ReportElements.type)?.trimmedBlanks
            guard let kind = type.flatMap(Kind.init) else {
                for rule in rules.type {
                    check.expect(rule, false, "Expected a known type of `\(row.local)`; got \(quoted(type)).")
                }
                continue
            }
            guard let counts: Counts = read(element) else {
                check.expect("XSD", false, "Expected `\(row.local)` with whole numbers.")
                continue
            }
            rows.append(ReportRow(kind: kind, keys: element.children(key).map { ReportKey($0) }, counts: counts))
        }
        return (found, rows)
    }

    private func read<Counts: ReportCounts>(_ element: Element) -> Counts? {
        var values = Counts.nothing
        for (name, field) in zip(counts, Counts.fields) {
            guard let count = ReportCount.read(element.child(name)) else { return nil }
            values[keyPath: field] = count
        }
        return values
    }
}
