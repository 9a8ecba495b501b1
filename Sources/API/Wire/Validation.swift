import JSON
import Services

extension Wire {
    /// What would come of sending a document.
    package struct Validation: JSONOutput {
        let valid: Bool
        let errors: [Remark]
        let warnings: [Remark]
        let recipientReachable: Bool?

        init(_ verdict: Verdict) {
            valid = verdict.errors.isEmpty
            errors = verdict.errors.map(Remark.init)
            warnings = verdict.warnings.map(Remark.init)
            recipientReachable = verdict.recipientReachable
        }

        package static let words = [
            "valid": "Whether nothing keeps the document from being sent.", "errors": "What does.",
            "warnings": "What does not, and is worth a look.",
            "recipientReachable": "Whether the recipient takes such documents; null when none was named.",
        ]

        package func write(to writer: inout JSONWriter) {
            writer.object { validation in
                validation.field("valid", valid)
                validation.field("errors", errors)
                validation.field("warnings", warnings)
                validation.field("recipientReachable", recipientReachable)
            }
        }
    }

    /// One thing to say about a document.
    package struct Remark: Decodable, Described, JSONWritable, Sendable {
        let rule: String
        let severity: Verdict.Severity
        let message: String
        let path: String
        let term: String?
        let location: String?
        let pointer: String?
        let expected: String?
        let found: String?
        let suggestion: [PatchStep]?

        init(_ remark: Verdict.Remark) {
            rule = remark.rule
            severity = remark.severity
            message = remark.message
            path = remark.path
            term = remark.term
            location = remark.location
            pointer = remark.pointer?.description
            expected = remark.expected
            found = remark.found
            suggestion = remark.suggestion?.steps.map(PatchStep.init)
        }

        package static let words = [
            "rule": "The official identifier of the rule, or a word for the fault of the request.",
            "severity": "How much it weighs.", "message": "What is wrong, and what to do.",
            "path": "Where: an XPath in the document, or a path in the request.",
            "term": "The business terms of EN 16931 it is about, the one to mend first.",
            "location": "Where in the document, as an XPath; null where no document was reached.",
            "pointer": "Where in the request: RFC 6901. What is missing is named by where it would be. Null for XML.",
            "expected": "What would have had to be there, where that is one value or a few words.",
            "found": "What is there, where it is compared with something.",
            "suggestion":
                "A JSON Patch (RFC 6902) of the request after which this is no longer said; null when none is known.",
        ]

        package func write(to writer: inout JSONWriter) {
            writer.object { remark in
                remark.field("rule", rule)
                remark.field("severity", severity.rawValue)
                remark.field("message", message)
                remark.field("path", path)
                remark.field("term", term)
                remark.field("location", location)
                remark.field("pointer", pointer)
                remark.field("expected", expected)
                remark.field("found", found)
                remark.field("suggestion", suggestion)
            }
        }
    }

    /// One step of a JSON Patch.
    package struct PatchStep: Decodable, Described, JSONWritable, Sendable {
        let op: Operation
        let path: String
        let from: String?
        let value: RawJSON?

        package enum Operation: String, CaseIterable, JSONScalar {
            case add, replace, remove, move
        }

        init(_ step: JSONPatch.Step) {
            switch step {
            case .add(let place, let value): (op, path, from, self.value) = (.add, place.description, nil, value)
            case .replace(let place, let value):
                (op, path, from, self.value) = (.replace, place.description, nil, value)
            case .remove(let place): (op, path, from, value) = (.remove, place.description, nil, nil)
            case .move(let source, let place):
                (op, path, from, value) = (.move, place.description, source.description, nil)
            }
        }

        package static let words = [
            "op": "What is done.", "path": "To which value of the request: RFC 6901.",
            "from": "For a move: from where.",
            "value": "The value that is put there.",
        ]

        package func write(to writer: inout JSONWriter) {
            writer.object { step in
                step.field("op", op.rawValue)
                step.field("path", path)
                step.field("from", from, ifNil: .omit)
                step.field("value", value, ifNil: .omit)
            }
        }
    }
}

extension Wire {
    /// One entry of an error's `details`, as far as entries have members in common; only for its shape.
    package struct Detail: Decodable, Described, Sendable {
        let field: String?
        let rule: String?
        let code: String?
        let path: String?
        let message: String?
        let severity: Verdict.Severity?
        let term: String?
        let location: String?
        let pointer: String?
        let expected: String?
        let found: String?
        let suggestion: [PatchStep]?
        let value: String?
        let existingId: String?
        let resource: String?
        let id: String?

        package static let words = Remark.words.merging([
            "field": "A fault of the request: the path of the field.",
            "rule": "A fault of the request: what kind it is.",
            "code": "A rule that failed: its official identifier.",
            "path": "A rule that failed: where, as an XPath.",
            "value": "A conflict: the value that is there already.",
            "existingId": "A conflict: what has that value.",
            "resource": "What kind of thing was not found.", "id": "The identifier that names nothing.",
        ]) { _, own in own }
    }
}

extension Verdict.Severity: JSONScalar {}
