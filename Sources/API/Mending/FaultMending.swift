import Basics
import JSON
import Services

/// Looks for changes of a JSON body after which a fault of its form is gone, and tries each before it is proposed.
struct FaultMending<Value: Decodable> {
    private let root: JSONNode
    private let fields: [Arguments.Field]
    private let faults: [JSONFault]
    private let shape: Shape?
    /// How many bytes of body may still be read in tries.
    private var left = 4 << 20

    /// - Parameter fields: What was given beside the body, in the path.
    init(_ root: JSONNode, fields: [Arguments.Field] = [], _ faults: JSONFaults) {
        self.root = root
        self.fields = fields
        self.faults = faults.faults
        shape = try? Shape.of(Value.self)
    }

    /// For each fault a change that mends it, or `nil` where only the caller knows one.
    mutating func suggestions() -> [JSONPatch?] {
        let size = RawJSON(root).bytes.count
        return faults.map { fault in
            for patch in candidates(for: fault) {
                left -= size
                if left < 0 { return nil }
                if mends(patch, fault) { return patch }
            }
            return nil
        }
    }

    /// Whether the fault is gone from the changed body, and no other has come.
    private func mends(_ patch: JSONPatch, _ fault: JSONFault) -> Bool {
        guard let changed = try? patch.applied(to: root) else { return false }
        do throws(JSONFaults) {
            _ = try Arguments(node: changed.root, fields: fields).decode(Value.self)
            return true
        } catch {
            return !error.faults.contains { $0.isLike(fault) }
                && error.faults.allSatisfy { new in faults.contains { $0.isLike(new) } }
        }
    }

    private func candidates(for fault: JSONFault) -> [JSONPatch] {
        let place = JSONPointer(faultPath: fault.path)
        guard fault.rule != .required else { return renamings(to: place) }
        guard let node = root[place] else { return [] }
        let values: [RawJSON]
        switch node.kind {
        case .string: values = LikelyValues(node.text ?? "", for: shape?[place]).values
        // A number where a text is expected, such as an invoice number without its quotes.
        case .number: values = node.digits.map { [RawJSON(stored: $0.json)] } ?? []
        default: values = []
        }
        return values.map { JSONPatch([.replace(place, $0)]) }
    }

    /// A neighbour that the type does not ask for, and whose name is nearly that of the missing field.
    private func renamings(to place: JSONPointer) -> [JSONPatch] {
        guard let parent = place.parent, let owner = root[parent], let name = place.steps.last else { return [] }
        let known = shape?[parent]?.object?.fields.map(\.name) ?? []
        return owner.members.filter { !known.contains($0.name) && $0.name.isLike(name) }.map {
            JSONPatch([.move(from: parent / $0.name, to: place)])
        }
    }
}

extension JSONFault {
    fileprivate func isLike(_ other: JSONFault) -> Bool { path == other.path && rule == other.rule }
}

extension Shape {
    /// What stands at a place of a value of this shape; `nil` when nothing is known of it.
    fileprivate subscript(_ place: JSONPointer) -> Shape? {
        var shape = self
        for step in place.steps {
            switch shape {
            case .object(let object):
                guard let field = object.fields.first(where: { $0.name == step }) else { return nil }
                shape = field.shape
            case .array(let element, _): shape = element
            case .map(let value): shape = value
            default: return nil
            }
        }
        return shape
    }
}

extension Problem {
    /// What is wrong with a JSON body, each with its place, and with a change that mends it where one is known.
    init<Value: Decodable>(_ faults: JSONFaults, of body: JSONNode, fields: [Arguments.Field] = [], as: Value.Type) {
        self.init(faults)
        var mending = FaultMending<Value>(body, fields: fields, faults)
        for (index, suggestion) in mending.suggestions().enumerated() {
            let path = faults.faults[index].path
            // What stands in the path or the query has no place in the body.
            if fields.contains(where: { $0.name == path }) { continue }
            details[index].members.append(("pointer", .text(JSONPointer(faultPath: path).description)))
            if let suggestion { details[index].members.append(("suggestion", .patch(suggestion))) }
        }
    }
}
