/// How much a finding weighs. A document fails on `fatal`.
package enum Severity: String, Sendable, CaseIterable {
    case fatal, warning, information
}

/// One rule: its official identifier, what it weighs, the terms it speaks of, a message in our own words, and what must
/// hold.
package struct Rule: Sendable {
    /// As published: `BR-CO-15`.
    package let id: String
    package let severity: Severity
    /// The business terms or groups of EN 16931 that it is about, the one to mend first: `["BT-112", "BT-109"]`.
    package let terms: [String]
    /// What is wrong, and what to do.
    package let message: String
    let check: Check

    /// A rule with a condition of the context element. `terms` are separated by blanks.
    init(_ id: String, _ severity: Severity, _ terms: String, _ message: String, _ holds: @escaping Condition) {
        self.init(id, severity, terms, message, check: .holds(holds))
    }

    /// A rule that certain elements or attributes are not there.
    init(_ id: String, _ severity: Severity, _ terms: String, _ message: String, absent: Absence) {
        self.init(id, severity, terms, message, check: .absent(absent))
    }

    /// A rule that says what the wording says, with a condition of the context element.
    init(_ wording: Wording, _ holds: @escaping Condition) {
        self.init(wording.id, wording.severity, wording.terms, wording.message, holds)
    }

    /// The same rule with another severity.
    func weighing(_ severity: Severity) -> Rule {
        Rule(id, severity, terms.joined(separator: " "), message, check: check)
    }

    private init(_ id: String, _ severity: Severity, _ terms: String, _ message: String, check: Check) {
        self.id = id
        self.severity = severity
        self.terms = terms.split(separator: " ").map(String.init)
        self.message = message
        self.check = check
    }
}

/// What a rule says in whatever syntax it is asked: all of a rule but its condition.
struct Wording: Sendable {
    let id: String
    let severity: Severity
    /// Separated by blanks.
    let terms: String
    let message: String

    init(_ id: String, _ severity: Severity, _ terms: String, _ message: String) {
        self.id = id
        self.severity = severity
        self.terms = terms
        self.message = message
    }

    /// The same with another id.
    func named(_ id: String) -> Wording { Wording(id, severity, terms, message) }

    /// The same with another severity.
    func weighing(_ severity: Severity) -> Wording { Wording(id, severity, terms, message) }
}

/// What must hold of a context element.
typealias Condition = @Sendable (Node) -> Bool

/// The two kinds of rule. The second is the first turned round: it costs nothing unless what it forbids is met.
enum Check: Sendable {
    case holds(Condition)
    case absent(Absence)
}

/// What must not be there. Fires once for each context element that has it, however often.
struct Absence: Sendable {
    /// Paths from the context, separated by ` | `. `//` in front: anywhere in the document (the context is the root then).
    /// An attribute may end a path; `//@name` is an attribute of any element.
    let paths: String
    /// Which of the elements met are meant; all when `nil`.
    let filter: Filter?

    init(_ paths: String) {
        self.paths = paths
        filter = nil
    }

    init(_ paths: String, where condition: @escaping Condition) {
        self.init(paths, where: Filter(holds: condition))
    }

    init(_ paths: String, where filter: Filter?) {
        self.paths = paths
        self.filter = filter
    }
}

/// A condition that may be lacking. In an optional of its own a closure would be called by two detours.
struct Filter: Sendable {
    let holds: Condition
}

/// The elements that rules are asked about, and those rules.
struct Context: Sendable {
    /// Paths separated by ` | `. `/` in front: from the root. Otherwise the end of a path anywhere. A step is a name, `*`
    /// (any), or `*Amount` (any name that ends so, in whatever namespace; a prefix
    /// before the star is for the reader).
    let paths: String
    /// Which of these elements; all when `nil`.
    let filter: Filter?
    let rules: [Rule]

    init(_ paths: String, _ rules: [Rule]) {
        self.init(paths, where: nil, rules)
    }

    init(_ paths: String, where condition: @escaping Condition, _ rules: [Rule]) {
        self.init(paths, where: Filter(holds: condition), rules)
    }

    init(_ paths: String, where filter: Filter?, _ rules: [Rule]) {
        self.paths = paths
        self.filter = filter
        self.rules = rules
    }
}

/// Contexts in order. An element takes part in the first context it fits, and in no later one.
struct Pattern: Sendable {
    let contexts: [Context]

    init(_ contexts: [Context]) { self.contexts = contexts }
}
