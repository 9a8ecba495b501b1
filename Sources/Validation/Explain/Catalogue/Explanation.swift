/// What there is to say about one rule.
package struct Explanation: Sendable {
    package let id: String
    /// Where it stands: once for each layer, syntax and severity, with its message there.
    package let appearances: [Appearance]
    /// The business terms that it is about, in all layers.
    package let terms: [String]
    /// The elements that are asked, as paths: each once.
    package let places: [String]
    /// What must hold, in plain words.
    package let condition: String
    /// What it protects.
    package let reason: String
    /// The standard and its clause, the network, or the country and its law.
    package let source: String

    /// A rule in one layer over one syntax.
    package struct Appearance: Sendable, Equatable {
        package let layer: LayerName
        /// The published edition that the rule agrees with.
        package let edition: String
        /// `UBL` or `CII`.
        package let syntax: String
        package let severity: Severity
        package let message: String
    }

    /// - Parameter sightings: Of one rule; one at least.
    init(of sightings: [Sighting]) {
        id = sightings[0].rule.id
        var appearances: [Appearance] = []
        var terms: [String] = []
        var places: [String] = []
        for sighting in sightings {
            let rule = sighting.rule
            let appearance = Appearance(
                layer: sighting.layer, edition: sighting.edition, syntax: sighting.isCII ? "CII" : "UBL",
                severity: rule.severity, message: rule.message)
            // One rule may stand in several contexts of a layer.
            if !appearances.contains(where: { $0.isBeside(appearance) }) { appearances.append(appearance) }
            for term in rule.terms where !terms.contains(term) { terms.append(term) }
            if !places.contains(sighting.paths) { places.append(sighting.paths) }
        }
        self.places = places
        self.appearances = appearances
        self.terms = terms
        let words = Words(of: id, sightings)
        condition = words.condition
        reason = words.reason
        source = FamilyWords.source(id)
    }
}

extension Explanation {
    /// A rule of the structure: our own, for a schema has no names for what it finds.
    init(of rule: StructureRule) {
        id = rule.rawValue
        appearances = [(Syntax.ublInvoice, "UBL"), (.cii, "CII")].map { syntax, name in
            Appearance(
                layer: .xsd, edition: StructureCheck.edition(of: syntax), syntax: name, severity: .fatal,
                message: "Says which element or attribute it is about, what was expected there and what came.")
        }
        terms = []
        places = ["*"]
        condition = rule.condition
        reason = FamilyWords.reason(id)
        source = FamilyWords.source(id)
    }
}

extension StructureRule {
    /// What must hold.
    fileprivate var condition: String {
        switch self {
        case .order: "The children of an element stand in the order of its type."
        case .missing: "Each child that the type of an element demands is there."
        case .unexpected: "An element has only the children that its type knows."
        case .repeated: "A child stands no more often than the type of its element allows."
        case .value:
            "The text of an element is a value of its type: a number, a date, true or false, base 64 and the like."
        case .attribute:
            "An element has the attributes that its type demands, no other, and each with a value of its type."
        case .text: "There is no text between the children of an element."
        }
    }
}

extension Explanation.Appearance {
    fileprivate func isBeside(_ other: Self) -> Bool {
        layer == other.layer && syntax == other.syntax && severity == other.severity
    }
}
