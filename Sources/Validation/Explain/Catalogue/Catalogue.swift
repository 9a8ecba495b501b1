import Basics

/// All rules there are, by their identifiers: what they ask, why, where they come from, and where they stand.
package enum Catalogue {
    /// The explanation of a rule; `nil` when no layer has it.
    package static func explanation(of id: String) -> Explanation? { byID[id] }

    /// Every rule of one layer, or of all, in the order of the layers and of their rules.
    package static func identifiers(in layer: LayerName? = nil) -> [String] {
        guard let layer else { return order }
        return order.filter { byID[$0]?.appearances.contains { $0.layer == layer } ?? false }
    }

    /// The rules whose identifiers come nearest to what somebody wrote: at most five, the nearest first.
    package static func nearest(to text: String) -> [String] {
        let wanted = text.uppercased()
        let ranked = order.map { (id: $0, distance: $0.uppercased().distance(to: wanted)) }
        let limit = max(4, min(wanted.count, 24) / 2)
        return ranked.filter { $0.distance <= limit }.sorted { ($0.distance, $0.id) < ($1.distance, $1.id) }.prefix(5)
            .map(\.id)
    }

    private static let order: [String] = {
        var seen: Set<String> = []
        return StructureRule.allCases.map(\.rawValue) + sightings.map(\.rule.id).filter { seen.insert($0).inserted }
    }()

    private static let byID: [String: Explanation] = {
        var explanations = Dictionary(grouping: sightings, by: \.rule.id).mapValues { Explanation(of: $0) }
        for rule in StructureRule.allCases { explanations[rule.rawValue] = Explanation(of: rule) }
        return explanations
    }()

    /// Every rule wherever it is written.
    static let sightings: [Sighting] = LayerName.allCases.flatMap { name -> [Sighting] in
        guard let layer = name.layer else { return [] }
        return [(layer.ubl, layer.ublEdition, false), (layer.cii, layer.ciiEdition, true)].flatMap {
            (book, edition, isCII) in
            (book?.patterns ?? []).flatMap(\.contexts).flatMap { context in
                context.rules.map { Sighting(name, edition, isCII: isCII, context, $0) }
            }
        }
    }
}

/// One rule in one place of one layer.
struct Sighting: Sendable {
    let layer: LayerName
    let edition: String
    /// Over CII, and not over UBL.
    let isCII: Bool
    /// The elements that are asked, as paths.
    let paths: String
    let rule: Rule

    init(_ layer: LayerName, _ edition: String, isCII: Bool, _ context: Context, _ rule: Rule) {
        self.layer = layer
        self.edition = edition
        self.isCII = isCII
        paths = context.paths
        self.rule = rule
    }
}
