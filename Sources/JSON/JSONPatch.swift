/// A change of a JSON text, step by step: `[{"op":"replace","path":"/document/currency","value":"EUR"}]`.
///
/// - Source: RFC 6902, without `copy` and `test`, which nothing here proposes.
package struct JSONPatch: Hashable, Sendable {
    package var steps: [Step]

    /// One change.
    package enum Step: Hashable, Sendable {
        /// Puts a value where there is none; in an array in front of what is there, or at its end with `-`.
        case add(JSONPointer, RawJSON)
        case replace(JSONPointer, RawJSON)
        case remove(JSONPointer)
        case move(from: JSONPointer, to: JSONPointer)
    }

    /// Why a step cannot be done: what it names is not there.
    package struct Inapplicable: Error, Equatable, CustomStringConvertible {
        package let place: JSONPointer

        package var description: String { "There is nothing to change at `\(place)`." }
    }

    package init(_ steps: [Step]) {
        self.steps = steps
    }

    /// The text that the steps make of a value, one after the other.
    ///
    /// - Throws: `Inapplicable`, or that the result is no JSON any more.
    package func applied(to root: JSONNode) throws -> JSONDocument {
        var document = try JSONDocument(parsing: RawJSON(root).bytes)
        for step in steps { document = try step.applied(to: document.root) }
        return document
    }

    /// The same change of a value that stands further in: what the paths go through first.
    package func inside(_ outer: JSONPointer) -> JSONPatch {
        JSONPatch(
            steps.map { step in
                switch step {
                case .add(let place, let value): .add(outer + place, value)
                case .replace(let place, let value): .replace(outer + place, value)
                case .remove(let place): .remove(outer + place)
                case .move(let from, let to): .move(from: outer + from, to: outer + to)
                }
            })
    }
}

// MARK: Doing it

extension JSONPatch.Step {
    fileprivate func applied(to root: JSONNode) throws -> JSONDocument {
        switch self {
        case .add(let place, let value): return try Edit(place, .add(value)).applied(to: root)
        case .replace(let place, let value): return try Edit(place, .replace(value)).applied(to: root)
        case .remove(let place): return try Edit(place, .remove).applied(to: root)
        case .move(let from, let to):
            guard let value = root[from] else { throw JSONPatch.Inapplicable(place: from) }
            let kept = RawJSON(value)
            let without = try Edit(from, .remove).applied(to: root)
            return try Edit(to, .add(kept)).applied(to: without.root)
        }
    }
}

/// One value put in, exchanged or taken out.
private struct Edit {
    let place: JSONPointer
    let deed: Deed

    enum Deed {
        case add(RawJSON), replace(RawJSON), remove
    }

    init(_ place: JSONPointer, _ deed: Deed) {
        self.place = place
        self.deed = deed
    }

    func applied(to root: JSONNode) throws -> JSONDocument {
        var writer = JSONWriter(capacity: 4096)
        try write(root, place.steps[...], to: &writer)
        return try JSONDocument(parsing: writer.bytes)
    }

    private var nothing: JSONPatch.Inapplicable { JSONPatch.Inapplicable(place: place) }

    private func write(_ node: JSONNode, _ way: ArraySlice<String>, to writer: inout JSONWriter) throws {
        guard let step = way.first else {
            switch deed {
            case .add(let value), .replace(let value): return writer.write(value)
            case .remove: throw nothing
            }
        }
        switch node.kind {
        case .object: try writeMembers(of: node, step, way, to: &writer)
        case .array: try writeElements(of: node, step, way, to: &writer)
        default: throw nothing
        }
    }

    private func writeMembers(
        of node: JSONNode, _ step: String, _ way: ArraySlice<String>, to writer: inout JSONWriter
    ) throws {
        let isHere = way.count == 1
        let isThere = node[step] != nil
        if !isThere {
            guard isHere, case .add = deed else { throw nothing }
        }
        try writer.object { object in
            for (name, value) in node.members {
                guard name == step else {
                    object.field(name, value)
                    continue
                }
                if isHere, case .remove = deed { continue }
                object.name(name)
                try write(value, way.dropFirst(), to: &object)
            }
            if !isThere, case .add(let value) = deed { object.field(step, value) }
        }
    }

    private func writeElements(
        of node: JSONNode, _ step: String, _ way: ArraySlice<String>, to writer: inout JSONWriter
    ) throws {
        let isHere = way.count == 1
        let isAdding = if case .add = deed { isHere } else { false }
        let position = step == "-" && isAdding ? node.count : JSONPointer.position(step)
        guard let position, position < node.count || isAdding && position == node.count else { throw nothing }
        try writer.array { array in
            for (index, element) in node.elements.enumerated() {
                guard index == position else {
                    array.write(element)
                    continue
                }
                if isAdding, case .add(let value) = deed {
                    array.write(value)
                    array.write(element)
                } else if isHere, case .remove = deed {
                    continue
                } else {
                    try write(element, way.dropFirst(), to: &array)
                }
            }
            if isAdding, position == node.count, case .add(let value) = deed { array.write(value) }
        }
    }
}

// MARK: Writing it down

extension JSONPatch: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        writer.array { for step in steps { step.write(to: &$0) } }
    }
}

extension JSONPatch.Step: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        writer.object { step in
            switch self {
            case .add(let place, let value):
                step.field("op", "add")
                step.field("path", place)
                step.field("value", value)
            case .replace(let place, let value):
                step.field("op", "replace")
                step.field("path", place)
                step.field("value", value)
            case .remove(let place):
                step.field("op", "remove")
                step.field("path", place)
            case .move(let from, let to):
                step.field("op", "move")
                step.field("from", from)
                step.field("path", to)
            }
        }
    }
}

/// Reads what is written above: for tests, and for who is handed such a change.
extension JSONPatch {
    /// - Returns: `nil` when it is no list of steps that are known here.
    package init?(_ node: JSONNode) {
        guard node.kind == .array else { return nil }
        steps = []
        for element in node.elements {
            guard let op = element["op"]?.text, let place = element["path"]?.text.flatMap({ JSONPointer($0) }) else {
                return nil
            }
            switch (op, element["value"], element["from"]?.text.flatMap { JSONPointer($0) }) {
            case ("add", let value?, _): steps.append(.add(place, RawJSON(value)))
            case ("replace", let value?, _): steps.append(.replace(place, RawJSON(value)))
            case ("remove", _, _): steps.append(.remove(place))
            case ("move", _, let from?): steps.append(.move(from: from, to: place))
            default: return nil
            }
        }
    }
}
