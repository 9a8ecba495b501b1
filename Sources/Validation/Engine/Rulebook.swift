import XML

/// The rules of one layer for one syntax, made ready to be asked: contexts and absences as targets of `Places`.
final class Rulebook: Sendable {
    /// As they were written.
    let patterns: [Pattern]
    /// All rules, in the order they were written.
    let rules: [Rule]
    let places: Places
    let contexts: Table<CompiledContext>
    let tests: Table<CompiledTest>
    let absences: Table<CompiledAbsence>
    /// Attributes that must not be anywhere in the document, by their keys, and for each of these numbers, from 1, the absences.
    let attributes: KeyNumbers
    let attributeAbsences: [[Int]]

    /// A context with the numbers of its pattern and rules.
    struct CompiledContext: ~Copyable {
        let pattern: Int32
        let filter: Filter?
        /// Where the conditions to try lie in `tests`.
        let firstTest: Int32
        let endOfTests: Int32

        /// Whether a node that the paths fit is one of the context's.
        @inline(__always)
        borrowing func takes(_ node: Node) -> Bool { filter?.holds(node) ?? true }
    }

    /// A condition with the number of its rule. It is asked where it lies: a copy would count references, and threads that
    /// check documents side by side would wait for one another's counting.
    struct CompiledTest: ~Copyable {
        let rule: Int32
        let condition: Condition

        @inline(__always)
        borrowing func holds(_ node: Node) -> Bool { condition(node) }
    }

    /// An absence, and where its context stands as seen from what was met.
    struct CompiledAbsence: ~Copyable {
        let rule: Int32
        let context: Int32
        /// How many elements up the context is; -1: it is the root.
        let stepsUp: Int32
        /// The attribute that must not be on what was met; `nil`: the element itself must not be.
        let attribute: UInt64?
        let filter: Filter?

        @inline(__always)
        borrowing func isMeant(_ node: Node) -> Bool { filter?.holds(node) ?? true }
    }

    init(_ patterns: [Pattern]) {
        var compiling = Compiling()
        for (number, pattern) in patterns.enumerated() {
            for context in pattern.contexts { compiling.add(context, pattern: Int32(number)) }
        }
        self.patterns = patterns
        rules = compiling.rules
        contexts = Table(count: compiling.contexts.count) { [all = compiling.contexts] in
            let context = all[$0]
            return CompiledContext(
                pattern: context.pattern, filter: context.filter, firstTest: Int32(context.tests.lowerBound),
                endOfTests: Int32(context.tests.upperBound))
        }
        tests = Table(count: compiling.tests.count) { [all = compiling.tests] in
            CompiledTest(rule: all[$0].rule, condition: all[$0].condition)
        }
        absences = Table(count: compiling.absences.count) { [all = compiling.absences] in
            let absence = all[$0]
            return CompiledAbsence(
                rule: absence.rule, context: absence.context, stepsUp: absence.stepsUp, attribute: absence.attribute,
                filter: absence.filter)
        }
        attributeAbsences = [[]] + compiling.attributeAbsences.map(\.absences)
        attributes = KeyNumbers(
            Dictionary(
                uniqueKeysWithValues: compiling.attributeAbsences.enumerated().map { ($1.key, UInt16($0 + 1)) }))
        let base = Int32(compiling.contexts.count)
        let absenceRoutes = compiling.absenceRoutes.map {
            Places.Route(steps: $0.steps, isAnchored: $0.isAnchored, target: $0.target + base)
        }
        places = Places(compiling.contextRoutes + absenceRoutes, knownNames: compiling.names)
    }

    private struct Compiling {
        // Not a tuple: a closure in a tuple is called by a detour.
        struct Test {
            let rule: Int32
            let condition: Condition
        }

        var rules: [Rule] = []
        var contexts: [(pattern: Int32, filter: Filter?, tests: Range<Int>)] = []
        var tests: [Test] = []
        var absences: [(rule: Int32, context: Int32, stepsUp: Int32, attribute: UInt64?, filter: Filter?)] = []
        var attributeAbsences: [(key: UInt64, absences: [Int])] = []
        var contextRoutes: [Places.Route] = []
        var absenceRoutes: [Places.Route] = []
        var names: [(key: UInt64, local: String)] = []

        mutating func add(_ context: Context, pattern: Int32) {
            let number = Int32(contexts.count)
            let routes = alternatives(context.paths)
            for route in routes {
                contextRoutes.append(.init(steps: route.steps, isAnchored: route.isAnchored, target: number))
            }
            let firstTest = tests.count
            for rule in context.rules {
                let ruleNumber = Int32(rules.count)
                rules.append(rule)
                switch rule.check {
                case .holds(let condition): tests.append(Test(rule: ruleNumber, condition: condition))
                case .absent(let absence): add(absence, rule: ruleNumber, context: number, at: routes)
                }
            }
            contexts.append((pattern, context.filter, firstTest..<tests.count))
        }

        private mutating func add(
            _ absence: Absence, rule: Int32, context: Int32, at routes: [(steps: [Places.Step], isAnchored: Bool)]
        ) {
            for path in absence.paths.split(separator: " | ") {
                let isAnywhere = path.hasPrefix("//")
                var names = path.split(separator: "/")
                var attribute: UInt64?
                if let last = names.last, last.hasPrefix("@") {
                    attribute = Prefixes.key(last.dropFirst()).value
                    names.removeLast()
                }
                let number = absences.count
                absences.append(
                    (rule, context, isAnywhere ? -1 : Int32(names.count), attribute, absence.filter))
                let steps = names.map { step($0) }
                if isAnywhere, steps.isEmpty, let attribute {
                    if let known = attributeAbsences.firstIndex(where: { $0.key == attribute }) {
                        attributeAbsences[known].absences.append(number)
                    } else {
                        attributeAbsences.append((attribute, [number]))
                    }
                } else if isAnywhere {
                    absenceRoutes.append(.init(steps: steps, isAnchored: false, target: Int32(number)))
                } else {
                    for route in routes {
                        let steps = route.steps + steps
                        absenceRoutes.append(.init(steps: steps, isAnchored: route.isAnchored, target: Int32(number)))
                    }
                }
            }
        }

        private mutating func alternatives(_ paths: String) -> [(steps: [Places.Step], isAnchored: Bool)] {
            paths.split(separator: " | ").map { path in
                let isAnchored = path.hasPrefix("/") && !path.hasPrefix("//")
                return (path.split(separator: "/").map { step($0) }, isAnchored)
            }
        }

        private mutating func step(_ name: Substring) -> Places.Step {
            if name == "*" { return .any }
            if let star = name.firstIndex(of: "*") { return .suffix(String(name[name.index(after: star)...])) }
            let key = Prefixes.key(name).value
            names.append((key, String(name.split(separator: ":").last ?? name)))
            return .name(key)
        }
    }
}
