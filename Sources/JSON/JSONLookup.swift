// How the decoder finds members and elements, and what it does when there are none.

extension JSONDecoding {
    /// Reads the member `name` of the object at `owner`.
    ///
    /// - Parameters:
    ///   - orIfAbsent: Called with `place` still at the owner.
    ///   - read: Called with `place` at the member.
    @inline(__always)
    func member<Result, Failure: Error>(
        _ name: String, at owner: Place,
        orIfAbsent absent: () throws(Failure) -> Result,
        _ read: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        guard let found = find(name, at: owner) else {
            place = owner
            return try absent()
        }
        let hint = hint
        path.append(Step(to: found))
        defer {
            path.removeLast()
            self.hint = hint
        }
        place = found
        return try read()
    }

    /// Where the member `name` of the object at `owner` is. `nil` when there is none.
    func find(_ name: String, at owner: Place) -> Place? {
        switch owner {
        case .nothing, .field, .part:
            return nil
        case .node(let object):
            return find(name, in: object).map(Place.node)
        case .arguments:
            if let index = fields.firstIndex(where: { $0.name == name }) { return .field(index) }
            guard hasBody, tape[body].kind == .object else { return nil }
            return find(name, in: body).map(Place.node)
        }
    }

    /// The entry of the value of a member, looked for from the last one found on: members mostly come in order.
    private func find(_ name: String, in object: Int) -> Int? {
        var name = name
        return name.withUTF8 { name in
            let start = hint.object == object ? hint.member : object + 1
            let end = Int(tape[object].next)
            let found = find(name, from: start, to: end) ?? find(name, from: object + 1, to: start)
            if let found { hint = (object, Int(tape[found].next)) }
            return found
        }
    }

    private func find(_ name: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int? {
        var member = start
        while member < end {
            if tape.matches(tape[member], name) { return member + 1 }
            member = Int(tape[member + 1].next)
        }
        return nil
    }

    /// The names that the object at `owner` has: of the body in order, then those of other fields.
    func names(at owner: Place) -> [String] {
        var names: [String] = []
        let object: Int
        switch owner {
        case .nothing, .field, .part: return []
        case .node(let index): object = index
        case .arguments:
            object = body
            for field in fields where !names.contains(field.name) { names.append(field.name) }
        }
        guard hasBody, tape[object].kind == .object else { return names }
        let fromFields = Set(names)
        var member = object + 1
        while member < Int(tape[object].next) {
            let name = tape.text(tape[member])
            if tape.holdsNull(tape[member]) {
                note(JSONReason(.format, "expected names without the character U+0000"))
            } else if !fromFields.contains(name) {
                names.append(name)
            }
            member = Int(tape[member + 1].next)
        }
        return names
    }

    /// The list at `place`; an empty one, and a fault, when there is none.
    func list() -> JSONElements {
        switch place {
        case .nothing:
            return JSONElements(decoding: self, source: .nothing, count: 0)
        case .node(let index):
            return list(at: index)
        case .arguments:
            if hasBody { return list(at: body) }
            expected("an array")
            return JSONElements(decoding: self, source: .nothing, count: 0)
        case .field(let index):
            let first = parts.count
            for field in fields[index...] where field.name == fields[index].name && !field.text.isEmpty {
                for part in field.text.split(separator: ",", omittingEmptySubsequences: false) {
                    parts.append(String(part))
                }
            }
            return JSONElements(decoding: self, source: .part(first), count: parts.count - first)
        case .part(let index):
            return JSONElements(decoding: self, source: .part(index), count: 1)
        }
    }

    private func list(at index: Int) -> JSONElements {
        if tape[index].kind == .array {
            return JSONElements(decoding: self, source: .node(index + 1), count: Int(tape[index].length))
        }
        place = .node(index)
        expected("an array")
        return JSONElements(decoding: self, source: .nothing, count: 0)
    }

    /// Notes that the value at `path`, or its member `name`, is required, unless that follows from what is noted already.
    func noteAbsence(of name: String? = nil) {
        if case .nothing = place { return }
        note(JSONReason(.required, "expected a value, got none", code: "MISSING_FIELD"), at: name)
    }

    /// Stands in for the scalar `name` that is not there.
    func absentScalar<T: JSONScalar>(_ type: T.Type, _ name: String) -> T {
        noteAbsence(of: name)
        return T.placeholder
    }

    /// Stands in for the value `name` that is not there: its own idea of absence, or a placeholder and a fault.
    func absent<T: Decodable>(_ type: T.Type, _ name: String) throws(Unreadable) -> T {
        if let type = type as? any Omittable.Type, let absent = type.whenAbsent as? T { return absent }
        noteAbsence(of: name)
        return try placeholder(type)
    }
}
