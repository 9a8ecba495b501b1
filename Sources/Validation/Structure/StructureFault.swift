/// What the schemas find wrong: our own rules, for a schema has no names for them.
enum StructureRule: String, CaseIterable {
    /// An element stands before or behind its place.
    case order = "XSD-ORDER"
    /// An element that must be there is not.
    case missing = "XSD-MISSING"
    /// An element that may not be there at all.
    case unexpected = "XSD-UNEXPECTED"
    /// An element that may be there once is there again.
    case repeated = "XSD-REPEATED"
    /// The text of an element is no value of its type.
    case value = "XSD-VALUE"
    /// An attribute is missing, unknown, or has a value that it may not have.
    case attribute = "XSD-ATTRIBUTE"
    /// Text stands where only elements may.
    case text = "XSD-TEXT"

    /// A finding of this rule.
    ///
    /// - Parameter expected: What would have been right there; `nil`: nothing.
    /// - Parameter found: What is there; `nil`: nothing.
    func fault(_ message: String, at node: Int32, expected: String?, found: String?) -> Finding {
        Finding(
            rule: Rule(rawValue, .fatal, "", message, Self.never), node: node,
            disagreement: Disagreement(expected: expected, found: found))
    }

    /// The check has been made where the finding is made.
    private static let never: Condition = { _ in false }
}
