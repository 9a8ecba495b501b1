/// Notes whose keyword ends in a number, `#AMOUNT@ATMPAYMENT-001#25.00#`: those of one number belong together.
extension CIUSPT {
    static let numberedNotes = withholding.rules + multibanco.rules

    private static let withholding = NumberedNotes(
        "WITHHOLDINGTAX", first: 9,
        [
            .init("WITHHOLDINGTAXDESCRIPTION", "a text of 1 to 150 characters", wants: [2, 1]) {
                $0.isCollapsedLine(upTo: 150)
            },
            .init("WITHHOLDINGTAXAMOUNT", "an amount with two decimals", wants: [2, 0]) { $0.isNoteAmount },
            .init("WITHHOLDINGTAXTYPE", "`IRF`", wants: [0, 1]) { $0.isEnd(ofOneOf: ["IRF"]) },
        ])

    private static let multibanco = NumberedNotes(
        "ATMPAYMENT", first: 12,
        [
            .init("ENTITY", "a text of 1 to 20 characters", wants: [1, 2]) { $0.isCollapsedLine(upTo: 20) },
            .init("REFERENCE", "a text of 1 to 20 characters", wants: [0, 2]) { $0.isCollapsedLine(upTo: 20) },
            .init("AMOUNT", "an amount with two decimals", wants: [0, 1]) { $0.isNoteAmount },
            .init("DESCRIPTION", "a text of 1 to 150 characters", wants: [0, 1, 2]) { $0.isCollapsedLine(upTo: 150) },
        ])
}

/// A group of such notes, and their rules.
private struct NumberedNotes {
    /// One kind of note in the group.
    struct Kind: Sendable {
        let name: String
        /// What its value must be, in words.
        let wish: String
        /// Which kinds of the same number must be there beside it.
        let wants: [Int]
        let isRight: @Sendable (Text) -> Bool

        init(_ name: String, _ wish: String, wants: [Int], _ isRight: @escaping @Sendable (Text) -> Bool) {
            self.name = name
            self.wish = wish
            self.wants = wants
            self.isRight = isRight
        }
    }

    private let group: String
    private let first: Int
    private let kinds: [Kind]

    /// The rules of the first kind are numbered `first`, those of the next one more.
    init(_ group: String, first: Int, _ kinds: [Kind]) {
        self.group = group
        self.first = first
        self.kinds = kinds
    }

    /// `#AMOUNT@ATMPAYMENT-`
    private func start(_ kind: Kind) -> String { "#\(kind.name)@\(group)-" }

    var rules: [Rule] { kinds.indices.flatMap { rules(of: kinds[$0], numbered: "\(first + $0)") } }

    private func rules(of kind: Kind, numbered number: String) -> [Rule] {
        let start = start(kind)
        return [
            rule(
                "\(number).1", start,
                "The note is not written `\(start)000#value#`, with any three digits. Write it so."
            ) { note, _, _ in
                guard note.hasStart(start) else { return false }
                let rest = note.part(start.utf8.count..<note.bytes.count)
                guard rest.bytes.count > 3, rest.part(0..<3).isDigits else { return false }
                return rest.part(3..<rest.bytes.count).isEnclosed(by: "#", upTo: .max)
            },
            rule("\(number).2", start, "The value after `\(start)000#` is not \(kind.wish). Correct it.") {
                note, head, _ in
                kind.isRight(note.after(head).before(UInt8(ascii: "#")))
            },
            member("\(number).3", start, "Two notes that begin with `\(start)` are the same. Keep one.") {
                note, _, node in node.facts.portuguese.notes.copies[note.string, default: 0] <= 1
            },
        ]
            + kind.wants.enumerated().map { place, other in
                let companion = self.start(kinds[other])
                return member(
                    "\(number).\(place + 4)", start,
                    "The note wants another of the same number that begins with `\(companion)`. Give it."
                ) { _, head, node in
                    node.facts.portuguese.notes.heads.contains(companion + head.dropFirst(start.count))
                }
            }
    }

    /// A rule about notes that begin so. It is asked with the keyword and its number: `#AMOUNT@ATMPAYMENT-001#`.
    private func rule(
        _ id: String, _ start: String, _ message: String,
        _ holds: @escaping @Sendable (Text, _ head: String, Node) -> Bool
    ) -> Rule {
        Rule("DT-CIUS-PT-020_\(id)", .fatal, "BT-22", message) { node in
            let note = node.text
            guard note.trimmed.hasStart(start) else { return true }
            return holds(note, start + note.after(start).before(UInt8(ascii: "#")).collapsed + "#", node)
        }
    }

    /// The same, only where the note begins with the number too.
    private func member(
        _ id: String, _ start: String, _ message: String,
        _ holds: @escaping @Sendable (Text, _ head: String, Node) -> Bool
    ) -> Rule {
        rule(id, start, message) { note, head, node in note.head != head || holds(note, head, node) }
    }
}

extension Text {
    /// One to 13 digits, any character, two digits.
    fileprivate var isNoteAmount: Bool {
        let all = Array(collapsed.unicodeScalars)
        guard (4...16).contains(all.count) else { return false }
        return (all.dropLast(3) + all.suffix(2)).allSatisfy { ("0"..."9").contains($0) }
    }
}
