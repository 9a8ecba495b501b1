import Invoicing
import JSON
import Validation

/// What a document would meet if it were sent.
package struct Verdict: Sendable {
    /// What keeps the document from being sent.
    package var errors: [Remark] = []
    /// What does not.
    package var warnings: [Remark] = []
    /// `nil` when no recipient was named.
    package var recipientReachable: Bool?

    /// How much a remark weighs.
    package enum Severity: String, CaseIterable, Sendable {
        case fatal, warning, information

        init(_ severity: Validation.Severity) {
            switch severity {
            case .fatal: self = .fatal
            case .warning: self = .warning
            case .information: self = .information
            }
        }
    }

    /// One thing to say about a document.
    package struct Remark: Equatable, Sendable {
        /// The official identifier of a rule, or `INVALID_REQUEST` and the like where no rule was reached.
        package let rule: String
        package let message: String
        /// Where: an XPath in the document, or a path in the request.
        package let path: String
        package var severity = Severity.fatal
        /// The business terms of EN 16931, the one to mend first, with blanks between them. `nil` where it is about none.
        package var term: String?
        /// Where in the document, as an XPath. `nil` where no document was reached.
        package var location: String?
        /// Where in the request. `nil` where the document was given as XML, or it is about the request as a whole.
        package var pointer: JSONPointer?
        /// What would have had to be there, where that is one value or a few words.
        package var expected: String?
        /// What is there, where it is compared with something.
        package var found: String?
        /// A change of the request after which this is no longer to be said. `nil` where only the caller can know one.
        package var suggestion: JSONPatch?

        init(rule: String, message: String, path: String) {
            self.rule = rule
            self.message = message
            self.path = path
        }
    }
}

extension Verdict {
    /// What is said of a request that has a fault before any rule could look at it.
    package init(_ problem: Problem) {
        errors = problem.details.map { Remark($0, of: problem) }
        if errors.isEmpty { errors = [Remark(rule: problem.code.rawValue, message: problem.message, path: "")] }
    }
}

extension Verdict.Remark {
    /// A finding of the rules.
    ///
    /// - Parameter disagreement: The values that the rule compared.
    init(_ finding: Finding, _ disagreement: Disagreement?, in report: Report) {
        let location = report.location(of: finding)
        self.init(rule: finding.rule.id, message: finding.rule.message, path: location)
        self.location = location
        severity = Verdict.Severity(finding.rule.severity)
        term = finding.rule.terms.isEmpty ? nil : finding.rule.terms.joined(separator: " ")
        expected = disagreement?.expected
        found = disagreement?.found
    }

    /// What keeps the totals of a body from being derived.
    init(_ fault: InvoiceFault) {
        let pointer = BodyPlaces.pointer(toField: fault.field)
        self.init(rule: fault.code.rawValue, message: fault.message, path: pointer.faultPath)
        self.pointer = pointer
        term = fault.term
        expected = fault.expected
        found = fault.found
    }

    /// A fault of the request as a remark.
    init(_ detail: Problem.Detail, of problem: Problem) {
        func text(_ name: String) -> String? {
            guard case .text(let text) = detail.members.first(where: { $0.name == name })?.value else { return nil }
            return text
        }
        let field = text("field") ?? ""
        self.init(
            rule: text("rule") ?? problem.code.rawValue, message: text("message") ?? problem.message, path: field)
        pointer = text("pointer").flatMap { JSONPointer($0) } ?? (field.isEmpty ? nil : JSONPointer(faultPath: field))
    }
}

// MARK: As details of a problem

extension Problem.Detail {
    /// A finding of the rules: what the reference prints of it, and what else is known.
    init(finding remark: Verdict.Remark) {
        self.init([
            ("code", .text(remark.rule)), ("path", .text(remark.path)), ("message", .text(remark.message)),
            ("severity", .text(remark.severity.rawValue)),
        ])
        members += Self.more(remark)
    }

    /// A fault of the body.
    init(fault remark: Verdict.Remark) {
        self = .fault(remark.path, remark.rule, remark.message)
        members += Self.more(remark)
    }

    private static func more(_ remark: Verdict.Remark) -> [(name: String, value: Value)] {
        var members: [(name: String, value: Value)] = []
        func add(_ name: String, _ text: String?) {
            if let text { members.append((name, .text(text))) }
        }
        add("term", remark.term)
        add("location", remark.location)
        add("pointer", remark.pointer?.description)
        add("expected", remark.expected)
        add("found", remark.found)
        if let suggestion = remark.suggestion { members.append(("suggestion", .patch(suggestion))) }
        return members
    }
}

extension Problem {
    /// The same problem of a request that stands further in another one: an item of a batch.
    package func inside(_ outer: JSONPointer) -> Problem {
        var problem = self
        for index in problem.details.indices {
            problem.details[index].members = problem.details[index].members.map { name, value in
                switch value {
                case .text(let text) where name == "pointer":
                    (name, .text((outer + (JSONPointer(text) ?? JSONPointer())).description))
                case .patch(let patch): (name, .patch(patch.inside(outer)))
                default: (name, value)
                }
            }
        }
        return problem
    }
}
