/// The place of a value in a JSON text: `/document/lines/0/vatRate`.
///
/// - Source: RFC 6901.
package struct JSONPointer: Hashable, Sendable, CustomStringConvertible {
    /// The names and positions on the way, from the root. None: the root itself.
    package var steps: [String]

    package init(_ steps: [String] = []) {
        self.steps = steps
    }

    /// The place that a fault names by a path: `document.lines[0].vatRate`.
    package init(faultPath path: String) {
        steps = path.split { $0 == "." || $0 == "[" || $0 == "]" }.map(String.init)
    }

    /// The place as faults name it: `document.lines[0].vatRate`. Without names that are numbers.
    package var faultPath: String {
        steps.reduce("") { path, step in
            if Self.position(step) != nil { return "\(path)[\(step)]" }
            return path.isEmpty ? step : "\(path).\(step)"
        }
    }

    /// Reads a pointer. `nil` when it is not empty and does not begin with `/`, or has a `~` that escapes nothing.
    package init?(_ text: String) {
        steps = []
        guard !text.isEmpty else { return }
        guard text.hasPrefix("/") else { return nil }
        for part in text.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            guard !part.replacing("~0", with: "").replacing("~1", with: "").contains("~") else { return nil }
            steps.append(String(part.replacing("~1", with: "/").replacing("~0", with: "~")))
        }
    }

    package var description: String {
        steps.map { "/" + $0.replacing("~", with: "~0").replacing("/", with: "~1") }.joined()
    }

    /// A place further in.
    package static func / (pointer: JSONPointer, step: String) -> JSONPointer {
        JSONPointer(pointer.steps + [step])
    }

    /// A place further in, on the way that the second pointer describes.
    package static func + (outer: JSONPointer, inner: JSONPointer) -> JSONPointer {
        JSONPointer(outer.steps + inner.steps)
    }

    /// The value around this place; `nil` for the root.
    package var parent: JSONPointer? {
        steps.isEmpty ? nil : JSONPointer(Array(steps.dropLast()))
    }
}

extension JSONNode {
    /// The value at a place; `nil` when there is none.
    package subscript(_ pointer: JSONPointer) -> JSONNode? {
        var node = self
        for step in pointer.steps {
            switch node.kind {
            case .object:
                guard let member = node[step] else { return nil }
                node = member
            case .array:
                guard let position = JSONPointer.position(step), position < node.count,
                    let element = node.elements.dropFirst(position).first(where: { _ in true })
                else { return nil }
                node = element
            default: return nil
            }
        }
        return node
    }
}

extension JSONPointer {
    /// A position in an array as RFC 6901 writes it: digits without a zero in front. `nil` for anything else.
    static func position(_ step: String) -> Int? {
        guard let number = Int(step), number >= 0, String(number) == step else { return nil }
        return number
    }
}

extension JSONPointer: JSONWritable {
    package func write(to writer: inout JSONWriter) { writer.write(description) }
}
