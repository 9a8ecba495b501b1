import XML

/// One pass of one rulebook over one document.
struct Checking {
    private let book: Rulebook
    private let document: UnsafePointer<DocumentView>
    private let letters: [UInt16]
    /// By node: its place.
    private let placeOf: UnsafeMutablePointer<UInt32>
    private var findings: [Found] = []
    /// Absences that fired, so that none fires twice for one context.
    private var fired: Set<UInt64> = []

    /// A rule that fired, by its number, and the node that it was asked about.
    struct Found {
        let rule: Int32
        let node: Int32
    }

    static func findings(_ book: Rulebook, _ document: UnsafePointer<DocumentView>, _ tree: XMLTree) -> [Found] {
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: document.pointee.recordCount) { places in
            guard let first = places.baseAddress else { return [] }
            var checking = Checking(book, document, tree, first)
            checking.walk()
            checking.lookForAttributes(tree)
            return checking.findings
        }
    }

    private init(
        _ book: Rulebook, _ document: UnsafePointer<DocumentView>, _ tree: XMLTree,
        _ places: UnsafeMutablePointer<UInt32>
    ) {
        self.book = book
        self.document = document
        placeOf = places
        letters = tree.bytes.withUnsafeBufferPointer { bytes in
            tree.names.map { name in
                book.places.letter(
                    key: name.key.value, local: UnsafeBufferPointer(rebasing: bytes[name.local.indices]))
            }
        }
    }

    private mutating func walk() {
        let view = document.pointee
        for index in 0..<view.recordCount {
            let record = view.records[index]
            guard record.name != XMLRecord.textName else {
                placeOf[index] = 0
                continue
            }
            let letter = letters[Int(record.name)]
            let place =
                record.parent < 0
                ? book.places.root(letter: letter) : book.places.next(placeOf[Int(record.parent)], letter)
            placeOf[index] = place
            let targets = book.places.ranges[Int(place)]
            if !targets.isEmpty { visit(Node(document: document, index: Int32(index)), targets) }
        }
    }

    /// Tries the contexts that fit the node's place, the first that holds in each pattern, and the absences met there.
    private mutating func visit(_ node: Node, _ targets: Range<Int>) {
        var donePattern: Int32 = -1
        for position in targets {
            let target = Int(book.places.targets[position])
            guard target < book.contexts.count else {
                met(book.absences[target - book.contexts.count], at: node)
                continue
            }
            let pattern = book.contexts[target].pattern
            if pattern == donePattern { continue }
            if let condition = book.contexts[target].condition, !condition(node) { continue }
            donePattern = pattern
            for test in book.contexts[target].tests where !test.holds(node) {
                findings.append(Found(rule: test.rule, node: node.index))
            }
        }
    }

    private mutating func met(_ absence: Rulebook.CompiledAbsence, at node: Node) {
        if let attribute = absence.attribute, node.attribute(key: attribute) == nil { return }
        if let condition = absence.condition, !condition(node) { return }
        var context = Int32(0)
        if let stepsUp = absence.stepsUp {
            context = node.index
            for _ in 0..<stepsUp { context = document.pointee.records[Int(context)].parent }
        }
        let mark = UInt64(absence.rule) << 32 | UInt64(context)
        guard !fired.contains(mark), takesPart(context, in: absence.context) else { return }
        fired.insert(mark)
        findings.append(Found(rule: absence.rule, node: node.index))
    }

    /// Whether a node falls to a context, and to no earlier one of the same pattern.
    private func takesPart(_ node: Int32, in context: Int32) -> Bool {
        let pattern = book.contexts[Int(context)].pattern
        for position in book.places.ranges[Int(placeOf[Int(node)])] {
            let target = Int(book.places.targets[position])
            guard target < book.contexts.count else { break }
            guard book.contexts[target].pattern == pattern else { continue }
            if book.contexts[target].condition?(Node(document: document, index: node)) ?? true {
                return target == context
            }
        }
        return false
    }

    /// The absences of attributes anywhere: asked only when the document uses such a name at all.
    private mutating func lookForAttributes(_ tree: XMLTree) {
        if book.attributeAbsences.isEmpty { return }
        guard tree.names.contains(where: { book.attributeAbsences[$0.key.value] != nil }) else { return }
        for index in 0..<document.pointee.recordCount {
            let record = document.pointee.records[index]
            let first = Int(record.firstAttribute)
            for position in first..<first + Int(record.attributeCount) {
                let key = document.pointee.keys[Int(document.pointee.attributes[position].name)]
                for absence in book.attributeAbsences[key] ?? [] {
                    met(book.absences[absence], at: Node(document: document, index: Int32(index)))
                }
            }
        }
    }
}
