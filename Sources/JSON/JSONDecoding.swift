/// Decodes plain `Decodable` types and never stops at a fault: it notes what is wrong and where, hands back a
/// placeholder, and so finds everything in one go.
///
/// One object serves a whole decode: `place` moves to the value that the next initializer is to read, and `path` grows
/// and shrinks with it. It is made, used and dropped inside one call.
final class JSONDecoding: Decoder {
    /// Where the value that is being read comes from.
    enum Place {
        /// Nowhere: the field is absent or of the wrong type, which is noted already. Everything is a placeholder.
        case nothing
        /// An entry of the body.
        case node(Int)
        /// The whole arguments: fields first, then the members of the body.
        case arguments
        /// A query or path field; there may be more of the same name behind it.
        case field(Int)
        /// One text out of a list that a field holds: an index into `parts`.
        case part(Int)
    }

    /// One step of a path. A name is found again when a fault wants it, so that going on costs next to nothing.
    enum Step {
        /// To the member whose value is this entry of the body.
        case member(Int)
        /// To an entry of the fields.
        case field(Int)
        /// To an element of a list.
        case element(Int)

        /// The step to where the member of an object was found.
        init(to place: Place) {
            switch place {
            case .node(let index): self = .member(index)
            case .field(let index): self = .field(index)
            // No member is found there.
            case .nothing, .arguments, .part: self = .element(0)
            }
        }
    }

    /// What the body stands in, without entries when there is no body.
    let tape: JSONTape
    /// The entry that is the body.
    let body: Int
    let fields: [Arguments.Field]
    private let isChange: Bool
    // One call uses the object, and nothing that changes a property calls back into what reads it: the accesses below
    // never overlap, and are too many to be watched at run time.
    @exclusivity(unchecked) var place: Place
    @exclusivity(unchecked) var path: [Step] = []
    /// The texts of those fields that were read as lists.
    @exclusivity(unchecked) var parts: [String] = []
    @exclusivity(unchecked) private(set) var faults: [JSONFault] = []
    /// How many faults were met, those included that were not kept.
    @exclusivity(unchecked) private var met = 0
    /// Where the last name of an object was found. The next one is most likely behind it.
    @exclusivity(unchecked) var hint = (object: -1, member: 0)
    /// How many objects were opened so far.
    @exclusivity(unchecked) private var opened = 0

    init(_ arguments: Arguments) {
        tape = arguments.body?.tape ?? .empty
        body = arguments.body?.index ?? 0
        fields = arguments.fields
        isChange = arguments.isChange
        place = fields.isEmpty && arguments.body != nil ? .node(body) : .arguments
    }

    var hasBody: Bool { tape.count > 0 }

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
        opened += 1
        return KeyedDecodingContainer(JSONMembers(decoding: self, place: object()))
    }

    func unkeyedContainer() -> any UnkeyedDecodingContainer { list() }

    func singleValueContainer() -> any SingleValueDecodingContainer { self }
}

// MARK: Values

extension JSONDecoding {
    /// Reads a value of any type at `place`.
    func value<T: Decodable>(_ type: T.Type) throws(Unreadable) -> T {
        let before = (place: place, opened: opened, met: met)
        do {
            let value = try T(from: self)
            if opened != before.opened, T.self is any Checked.Type { check(value, at: before.place, since: before.met) }
            return value
        } catch {
            if case .nothing = before.place { throw Unreadable() }
            if !(error is Unreadable) { note(unforeseen(error)) }
            return try placeholder(type)
        }
    }

    /// Reads a value from nothing: each field is a placeholder, `nil` or empty.
    func placeholder<T: Decodable>(_ type: T.Type) throws(Unreadable) -> T {
        place = .nothing
        do {
            return try T(from: self)
        } catch {
            throw Unreadable()
        }
    }

    /// A type whose own initializer takes no placeholder. What went wrong is noted; the value around it is unreadable
    /// too, up to the next optional field.
    struct Unreadable: Error {}

    /// Reads a scalar at `place`.
    func scalar<T: JSONScalar>(_ type: T.Type) -> T {
        do throws(JSONReason) {
            guard let token = try token() else { return T.placeholder }
            return try T(token)
        } catch {
            note(error)
            return T.placeholder
        }
    }

    /// What a scalar at `place` is read from. `nil` where there is nothing.
    private func token() throws(JSONReason) -> JSONToken? {
        switch place {
        case .nothing: return nil
        case .part(let index): return JSONToken(content: .field(parts[index]))
        case .field(let index):
            let count = fields[index...].count { $0.name == fields[index].name }
            guard count == 1 else { throw JSONReason(.type, "expected one value, got \(count)") }
            return JSONToken(content: .field(fields[index].text))
        case .node(let index):
            return JSONToken(content: .node(tape, tape[index]))
        case .arguments:
            guard hasBody else { throw JSONReason(.required, "expected a value, got nothing") }
            return JSONToken(content: .node(tape, tape[body]))
        }
    }

    /// Whether the value at `place` is `null`.
    var isNull: Bool {
        guard case .node(let index) = place else { return false }
        return tape[index].kind == .null
    }

    /// Whether the optional member at `place` is `null`, which is as good as its absence. An outermost one of a change is
    /// not: whoever writes it wants something cleared, and what can be cleared is a `Patch`.
    func isAbsent<T>(_ type: T.Type) -> Bool {
        guard isNull else { return false }
        guard isChange, path.count == 1 else { return true }
        if type == ReadOnly.self { return false }
        note(JSONReason(.type, "expected a value, or the field left out: null does not clear it"))
        return true
    }

    /// The place of an object's members; nothing, and a fault, when there is none at `place`.
    private func object() -> Place {
        switch place {
        case .nothing: return place
        case .arguments:
            // No body is as good as an empty one; a list or a number is not.
            if !hasBody || tape[body].kind == .object { return place }
        case .node(let index):
            if tape[index].kind == .object { return place }
        case .field, .part: break
        }
        expected("an object")
        return .nothing
    }

    /// Notes that something else came than an object or an array.
    func expected(_ words: String) {
        do throws(JSONReason) {
            if let token = try token() { note(token.mismatch(words)) }
        } catch {
            note(error)
        }
    }
}

// MARK: Faults

extension JSONDecoding {
    /// Notes a fault of the value at `path`, or of its member `name`.
    func note(_ reason: JSONReason, at name: String? = nil) {
        met += 1
        guard faults.count < JSONFaults.maximum else { return }
        faults.append(JSONFault(path: text(of: name), rule: reason.rule, message: reason.message, code: reason.code))
    }

    /// The path as a fault names it, or that of a member.
    private func text(of name: String?) -> String {
        var text = ""
        for step in path {
            switch step {
            case .element(let index): text += "[\(index)]"
            case .field(let index): text += text.isEmpty ? fields[index].name : ".\(fields[index].name)"
            case .member(let index):
                let name = tape.text(tape[index - 1])
                text += text.isEmpty ? name : ".\(name)"
            }
        }
        if let name, !name.isEmpty { text += text.isEmpty || name.hasPrefix("[") ? name : ".\(name)" }
        return text
    }

    /// Lets a value look itself over.
    ///
    /// - Parameters:
    ///   - place: What it was read from.
    ///   - first: How many faults were met before it.
    private func check(_ value: some Decodable, at place: Place, since first: Int) {
        if case .nothing = place { return }
        guard met < JSONFaults.maximum, let value = value as? any Checked else { return }
        var notes = FaultNotes(hasFaults: met > 0)
        value.check(&notes)
        let inside = faults[first...]
        for noted in notes.noted {
            let isTold = ([noted.field] + noted.given).contains { field in
                inside.contains { $0.path.touches(text(of: field)) }
            }
            if !isTold { note(noted.reason, at: noted.field) }
        }
    }

    /// What an initializer threw that somebody wrote by hand.
    private func unforeseen(_ error: any Error) -> JSONReason {
        if let reason = error as? JSONReason { return reason }
        guard let error = error as? DecodingError else { return JSONReason(.format, "expected another value") }
        switch error {
        case .dataCorrupted(let context), .keyNotFound(_, let context),
            .typeMismatch(_, let context), .valueNotFound(_, let context):
            return JSONReason(.format, context.debugDescription)
        @unknown default:
            return JSONReason(.format, "expected another value")
        }
    }
}

extension String {
    /// Whether one of two paths leads through the other, or they are the same.
    fileprivate func touches(_ other: String) -> Bool {
        let (short, long) = utf8.count < other.utf8.count ? (self, other) : (other, self)
        guard long.hasPrefix(short) else { return false }
        let next = long.utf8.dropFirst(short.utf8.count).first
        return short.isEmpty || next == nil || next == UInt8(ascii: ".") || next == UInt8(ascii: "[")
    }
}
