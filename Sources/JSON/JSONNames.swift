/// The names of an object so far. A few are compared one by one; many are kept in a set, so that an object of a million
/// members is no way to keep us busy.
struct JSONNames {
    private let tape: JSONTape
    private let object: Int
    private var count = 0
    private var many: Set<Name> = []

    private static let few = 16

    /// - Parameter object: The object's entry; its members follow it.
    init(of object: Int, in tape: JSONTape) {
        self.object = object
        self.tape = tape
    }

    /// Takes the next name, which is the entry at `index`, and says whether the object had it already.
    mutating func holds(_ index: Int) -> Bool {
        defer { count += 1 }
        if count < Self.few {
            return tape.withBytes(tape[index]) { name in isEarlier { tape.matches(tape[$0], name) } }
        }
        if count == Self.few {
            var names: Set<Name> = []
            _ = isEarlier { !names.insert(Name(tape: tape, index: $0)).inserted }
            many = names
        }
        return !many.insert(Name(tape: tape, index: index)).inserted
    }

    /// Whether the condition holds for the entry of one of the names so far.
    @inline(__always)
    private func isEarlier(_ condition: (Int) -> Bool) -> Bool {
        var index = object + 1
        for _ in 0..<count {
            if condition(index) { return true }
            index = Int(tape[index + 1].next)
        }
        return false
    }

    /// A name by its bytes. Not a `String`, which takes two spellings of one character for the same.
    private struct Name: Hashable {
        let tape: JSONTape
        let index: Int

        static func == (left: Name, right: Name) -> Bool {
            left.tape.withBytes(left.tape[left.index]) { right.tape.matches(right.tape[right.index], $0) }
        }

        func hash(into hasher: inout Hasher) {
            tape.withBytes(tape[index]) { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        }
    }
}
