import XML

/// The rules of one layer for one syntax, made ready to be asked: contexts and absences as targets of `Places`.
final class Rulebook: Sendable {
    /// As they were written.
    let patterns: [Pattern]
    /// All rules, in the order they were written.
    let rules: [Rule]
    let places: Places
    let contexts: [CompiledContext]
    let absences: [CompiledAbsence]
    /// Absences of an attribute anywhere in the document, by the attribute's key.
    let attributeAbsences: [UInt64: [Int]]

    /// A context with the numbers of its pattern and rules.
    struct CompiledContext: Sendable {
        let pattern: Int32
        let condition: Condition?
        /// The conditions to try, with the numbers of their rules.
        let tests: [(rule: Int32, holds: Condition)]
    }

    /// An absence, and where its context stands as seen from what was met.
    struct CompiledAbsence: Sendable {
        let rule: Int32
        let context: Int32
        /// How many elements up the context is; `nil`: it is the root.
        let stepsUp: Int?
        /// The attribute that must not be on what was met; `nil`: the element itself must not be.
        let attribute: UInt64?
        let condition: Condition?
    }

    init(_ patterns: [Pattern]) {
        var compiling = Compiling()
        for (number, pattern) in patterns.enumerated() {
            for context in pattern.contexts { compiling.add(context, pattern: Int32(number)) }
        }
        self.patterns = patterns
        rules = compiling.rules
        contexts = compiling.contexts
        absences = compiling.absences
        attributeAbsences = compiling.attributeAbsences
        let base = Int32(contexts.count)
        let absenceRoutes = compiling.absenceRoutes.map {
            Places.Route(steps: $0.steps, isAnchored: $0.isAnchored, target: $0.target + base)
        }
        places = Places(compiling.contextRoutes + absenceRoutes, knownNames: compiling.names)
    }

    private struct Compiling {
        var rules: [Rule] = []
        var contexts: [CompiledContext] = []
        var absences: [CompiledAbsence] = []
        var attributeAbsences: [UInt64: [Int]] = [:]
        var contextRoutes: [Places.Route] = []
        var absenceRoutes: [Places.Route] = []
        var names: [(key: UInt64, local: String)] = []

        mutating func add(_ context: Context, pattern: Int32) {
            let number = Int32(contexts.count)
            let routes = alternatives(context.paths)
            for route in routes {
                contextRoutes.append(.init(steps: route.steps, isAnchored: route.isAnchored, target: number))
            }
            var tests: [(rule: Int32, holds: Condition)] = []
            for rule in context.rules {
                let ruleNumber = Int32(rules.count)
                rules.append(rule)
                switch rule.check {
                case .holds(let condition): tests.append((ruleNumber, condition))
                case .absent(let absence): add(absence, rule: ruleNumber, context: number, at: routes)
                }
            }
            contexts.append(CompiledContext(pattern: pattern, condition: context.condition, tests: tests))
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
                    CompiledAbsence(
                        rule: rule, context: context, stepsUp: isAnywhere ? nil : names.count, attribute: attribute,
                        condition: absence.condition))
                let steps = names.map { step($0) }
                if isAnywhere, steps.isEmpty, let attribute {
                    attributeAbsences[attribute, default: []].append(number)
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
