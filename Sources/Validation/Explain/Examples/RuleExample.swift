import XML

/// A document on which a rule fires, and the nearest one on which it does not.
package struct RuleExample: Sendable {
    /// The layer whose findings are meant.
    package let layer: LayerName
    /// What else fires on the failing document, for it asks the same or follows from it.
    package let together: [String]
    /// Whole documents.
    package var fails: String { failing.document }
    package var passes: String { passing.document }
    /// What matters of them, with `…` for the rest.
    package var failingExcerpt: String { failing.excerpt(besides: passing, showing: shown) }
    package var passingExcerpt: String { passing.excerpt(besides: failing, showing: shown) }

    let failing: Sketch
    let passing: Sketch
    private let shown: [String]

    init(layer: LayerName, passing: Sketch, failing: Sketch, together: [String]) {
        self.layer = layer
        self.passing = passing
        self.failing = failing
        shown = []
        self.together = together
    }

    /// - Returns: `nil` when a step has nothing to change.
    init?(
        _ base: Sketch, layer: LayerName, before: [ExampleStep] = [], _ steps: [ExampleStep], shown: [String] = [],
        together: [String] = []
    ) {
        var sketch = base
        for step in before where !step.apply(to: &sketch) { return nil }
        passing = sketch
        for step in steps where !step.apply(to: &sketch) { return nil }
        failing = sketch
        self.layer = layer
        self.shown = shown
        self.together = together
    }
}

extension Explanation {
    /// An example of the rule in the first of its layers that has one. `nil` for a rule that cannot fire, and for one that needs
    /// more than a change or two of a document.
    package var example: RuleExample? { ExampleTable.example(of: id) }
}
