extension Shape {
    /// What in a value is not as the shape says: for tests, which hold what we write against what we promise.
    ///
    /// Stricter than reading: a member that the shape does not name is a fault too (`unknown`). Formats and patterns are
    /// not looked at.
    package func faults(in node: JSONNode) -> [JSONFault] {
        var check = ShapeCheck()
        check.check(node, self, "", isNullable: false)
        return check.faults
    }
}

/// One comparison of a value with a shape.
private struct ShapeCheck {
    var faults: [JSONFault] = []
    /// The objects around, which references name.
    private var around: [Shape.Object] = []

    mutating func check(_ node: JSONNode, _ shape: Shape, _ path: String, isNullable: Bool) {
        if node.isNull, isNullable { return }
        switch shape {
        case .any: break
        case .boolean: expect(.bool, node, path)
        case .number: expect(.number, node, path)
        case .integer(let bounds):
            guard expect(.number, node, path) else { return }
            guard let integer = node.integer else { return note(.type, path, "expected an integer") }
            check(integer, bounds, .range, path)
        case .string(let text): check(node, text, path)
        case .array(let element, let length):
            guard expect(.array, node, path) else { return }
            check(node.count, length, .length, path)
            for (index, each) in node.elements.enumerated() {
                check(each, element, "\(path)[\(index)]", isNullable: false)
            }
        case .map(let value):
            guard expect(.object, node, path) else { return }
            for (name, each) in node.members { check(each, value, join(path, name), isNullable: false) }
        case .reference(let name):
            guard let object = around.last(where: { $0.name == name }) else {
                return note(.type, path, "expected an object named \(name) around this")
            }
            check(node, object, path)
        case .object(let object): check(node, object, path)
        }
    }

    private mutating func check(_ node: JSONNode, _ object: Shape.Object, _ path: String) {
        guard expect(.object, node, path) else { return }
        around.append(object)
        defer { around.removeLast() }
        for field in object.fields {
            let path = join(path, field.name)
            if let value = node[field.name] {
                check(value, field.shape, path, isNullable: field.isNullable)
            } else if field.isRequired {
                note(.required, path, "expected a value, got none")
            }
        }
        for (name, _) in node.members where !object.fields.contains(where: { $0.name == name }) {
            note("unknown", join(path, name), "expected no such field in \(object.name)")
        }
    }

    private mutating func check(_ node: JSONNode, _ text: Shape.Text, _ path: String) {
        guard expect(.string, node, path), let value = node.text else { return }
        check(value.unicodeScalars.count, text.length, .length, path)
        if !text.cases.isEmpty, !text.cases.contains(value) {
            note(.enum, path, "expected one of \(text.cases.joined(separator: ", ")), got \(quoted(value))")
        }
    }

    private mutating func check(_ number: Int, _ bounds: Shape.Bounds, _ rule: JSONFault.Rule, _ path: String) {
        if let least = bounds.least, number < least { note(rule, path, "expected at least \(least), got \(number)") }
        if let greatest = bounds.greatest, number > greatest {
            note(rule, path, "expected at most \(greatest), got \(number)")
        }
    }

    @discardableResult
    private mutating func expect(_ kind: JSONKind, _ node: JSONNode, _ path: String) -> Bool {
        guard node.kind != kind else { return true }
        note(.type, path, "expected \(kind.words), got \(node.kind.words)")
        return false
    }

    private mutating func note(_ rule: JSONFault.Rule, _ path: String, _ message: String) {
        faults.append(JSONFault(path: path, rule: rule, message: message))
    }

    private func join(_ path: String, _ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }
}
