/// Examples of the rules that something is not there, and that something is there once at most: made from the rules.
enum AbsenceExamples {
    /// Codes, where what is forbidden is one that other rules look at.
    private static let values: [String: String] = [
        "UBL-CR-480": "VATEX-EU-132", "UBL-CR-600": "VATEX-EU-132", "UBL-CR-523": "35", "UBL-CR-633": "95",
        "UBL-CR-669": "95", "CII-SR-041": "AAI", "CII-DT-005": "0088",
    ]

    /// What fires too, for it forbids the group around, or asks for more of what is put in.
    private static let together: [String: [String]] = {
        var rules: [String: [String]] = [
            "UBL-CR-043": ["BR-52"], "UBL-CR-274": ["UBL-SR-53"], "UBL-CR-396": ["UBL-SR-53"],
            "UBL-CR-430": ["UBL-CR-664"], "UBL-CR-431": ["UBL-CR-664"], "UBL-CR-459": ["BR-CL-03"],
            "UBL-CR-489": ["BR-49"], "UBL-CR-531": ["BR-55", "UBL-SR-07"], "UBL-CR-560": ["BR-49"],
            "UBL-CR-643": ["BR-49"], "CII-SR-113": ["BR-52"], "CII-SR-172": ["BR-52"], "CII-SR-332": ["BR-52"],
            "CII-SR-384": ["CII-SR-464"], "CII-SR-385": ["CII-SR-464"], "CII-SR-386": ["CII-SR-464"],
            "CII-SR-409": ["BR-17"], "UBL-SR-27": ["UBL-SR-46"], "UBL-SR-42": ["UBL-SR-12"],
            "CII-SR-009": ["CII-SR-010"], "CII-SR-039": ["CII-SR-040"], "CII-SR-452": ["CII-SR-453"],
        ]
        for number in 121...130 { rules["UBL-CR-\(number)"] = ["UBL-CR-666"] }
        for (one, other) in [
            ("UBL-CR-633", "UBL-CR-669"), ("UBL-CR-634", "UBL-CR-670"), ("UBL-CR-635", "UBL-CR-671"),
            ("CII-SR-184", "CII-SR-193"), ("CII-SR-333", "CII-SR-334"), ("CII-SR-439", "CII-SR-441"),
        ] {
            rules[one] = [other]
            rules[other] = [one]
        }
        return rules
    }()

    static func example(of rule: String) -> RuleExample? {
        for sighting in Catalogue.sightings where sighting.rule.id == rule {
            if let example = repetition(sighting) { return example }
            guard case .absent(let absence) = sighting.rule.check else { continue }
            for base in sighting.isCII ? [BaseDocument.cii] : [BaseDocument.invoice, BaseDocument.creditNote] {
                for forbidden in absence.paths.split(separator: " | ").map(String.init) {
                    let value = values[rule] ?? "x"
                    if let failing = document(from: base, at: sighting.paths, with: forbidden, value: value) {
                        return RuleExample(
                            layer: sighting.layer, passing: base, failing: failing, together: together[rule] ?? [])
                    }
                }
            }
        }
        return nil
    }

    /// What may be there once, twice: the message of such a rule names it.
    private static func repetition(_ sighting: Sighting) -> RuleExample? {
        let parts = sighting.rule.message.split(separator: "`", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[2].hasPrefix(" occurs ") else { return nil }
        for base in sighting.isCII ? [BaseDocument.cii] : [BaseDocument.invoice, BaseDocument.creditNote] {
            for context in sighting.paths.split(separator: " | ").map(String.init) {
                guard let place = base.place(of: context) else { continue }
                let path = (place.isEmpty ? "" : place + "/") + parts[1]
                let around = path.split(separator: "/").dropLast().joined(separator: "/")
                guard let child = base[path] else { continue }
                var failing = base
                let times = parts[2].contains("twice") ? 2 : 1
                _ = failing.change(around) { element in for _ in 0..<times { element.add(child) } }
                return RuleExample(
                    layer: sighting.layer, passing: base, failing: failing, together: together[sighting.rule.id] ?? [])
            }
        }
        return nil
    }

    /// The base with what is forbidden in the first element that the rule asks. `nil` when it has no such element.
    private static func document(
        from base: Sketch, at contexts: String, with forbidden: String, value: String
    ) -> Sketch? {
        var contexts = contexts.split(separator: " | ").map(String.init)
        var way = forbidden.split(separator: "/").map(String.init)
        // `//a/b` is forbidden wherever an `a` is; `//@a` on any element.
        if forbidden.hasPrefix("//"), way.count > 1 { contexts = [way.removeFirst()] }
        var attribute: String?
        if let last = way.last, last.hasPrefix("@") {
            attribute = String(last.dropFirst())
            way.removeLast()
        }
        for context in contexts {
            guard let place = base.place(of: context) else { continue }
            // An attribute is put on an element that is there.
            if attribute != nil, base[([place] + way).filter { !$0.isEmpty }.joined(separator: "/")] == nil { continue }
            var failing = base
            failing.ensure(([place] + way).filter { !$0.isEmpty }.joined(separator: "/")) { element in
                if let attribute {
                    element.attributes.removeAll { $0.name == attribute }
                    element.attributes.append(.init(name: attribute, value: value))
                } else if element.children.isEmpty {
                    element.text = value
                }
            }
            return failing == base ? nil : failing
        }
        return nil
    }
}

extension Sketch {
    /// The path of the first element that a context's path fits: names, `*`, or `*Amount` for names that end so.
    fileprivate func place(of context: String) -> String? {
        let steps = context.split(separator: "/").map(String.init)
        if context.hasPrefix("/"), !context.hasPrefix("//") {
            guard let root = steps.first, Self.fits(name, root) || root.hasSuffix(":" + name) || root == "*" else {
                return nil
            }
            let way = steps.dropFirst().joined(separator: "/")
            return self[way] == nil ? nil : way
        }
        return search(steps, around: [], path: "")
    }

    private func search(_ steps: [String], around: [String], path: String) -> String? {
        let names = around + [name]
        if names.count >= steps.count, zip(names.suffix(steps.count), steps).allSatisfy({ Self.fits($0, $1) }) {
            return path
        }
        for (place, child) in children.enumerated() {
            let number = children[..<place].count { $0.name == child.name } + 1
            let step = number == 1 ? child.name : "\(child.name)[\(number)]"
            if let found = child.search(steps, around: names, path: path.isEmpty ? step : "\(path)/\(step)") {
                return found
            }
        }
        return nil
    }

    private static func fits(_ name: String, _ step: String) -> Bool {
        if step == name || step == "*" { return true }
        guard let star = step.firstIndex(of: "*") else { return false }
        return name.hasSuffix(step[step.index(after: star)...])
    }
}
