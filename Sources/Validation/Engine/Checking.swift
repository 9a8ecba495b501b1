import XML

/// One pass of one rulebook over one document.
struct Checking {
    private let book: Rulebook
    private let document: UnsafePointer<DocumentView>
    /// By name: its letter.
    private let letters: UnsafeMutablePointer<UInt16>
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

    /// - Parameter goesOn: Asked every few elements whether to go on.
    /// - Returns: `nil` when it was not to.
    static func findings(
        _ book: Rulebook, _ document: UnsafePointer<DocumentView>, _ tree: XMLTree, while goesOn: () -> Bool
    ) -> [Found]? {
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: document.pointee.recordCount) { places in
            withUnsafeTemporaryAllocation(of: UInt16.self, capacity: tree.names.count) { letters in
                guard let first = places.baseAddress, let firstLetter = letters.baseAddress else { return [] }
                var checking = Checking(
                    book: book, document: document, letters: firstLetter, placeOf: first)
                checking.nameLetters(tree)
                guard checking.walk(while: goesOn) else { return nil }
                checking.lookForAttributes(tree)
                return checking.findings
            }
        }
    }

    private func nameLetters(_ tree: XMLTree) {
        tree.bytes.withUnsafeBufferPointer { bytes in
            for (place, name) in tree.names.enumerated() {
                letters[place] = book.places.letter(
                    key: name.key.value, local: UnsafeBufferPointer(rebasing: bytes[name.local.indices]))
            }
        }
    }

    /// Returns whether it came to the end.
    private mutating func walk(while goesOn: () -> Bool) -> Bool {
        let records = document.pointee.records
        let textName = XMLRecord.textName
        for index in 0..<document.pointee.recordCount {
            if index & 127 == 127, !goesOn() { return false }
            let name = records[index].name
            guard name != textName else {
                placeOf[index] = 0
                continue
            }
            let letter = letters[Int(name)]
            let parent = records[index].parent
            let place = parent < 0 ? book.places.root(letter: letter) : book.places.next(placeOf[Int(parent)], letter)
            placeOf[index] = place
            let targets = book.places.targets(at: place)
            if targets.start != targets.end { visit(Node(document: document, index: Int32(index)), targets) }
        }
        return true
    }

    /// Tries the contexts that fit the node's place, the first that holds in each pattern, and the absences met there.
    private mutating func visit(_ node: Node, _ targets: Places.Targets) {
        var donePattern: Int32 = -1
        for position in targets.start..<targets.end {
            let target = Int(book.places.target(position))
            guard target < book.contexts.count else {
                met(target - book.contexts.count, at: node)
                continue
            }
            let pattern = book.contexts.values[target].pattern
            if pattern == donePattern || !book.contexts.values[target].takes(node) { continue }
            donePattern = pattern
            for test in Int(book.contexts.values[target].firstTest)..<Int(book.contexts.values[target].endOfTests)
            where !book.tests.values[test].holds(node) {
                findings.append(Found(rule: book.tests.values[test].rule, node: node.index))
            }
        }
    }

    private mutating func met(_ absence: Int, at node: Node) {
        if let attribute = book.absences.values[absence].attribute, node.attribute(key: attribute) == nil { return }
        if !book.absences.values[absence].isMeant(node) { return }
        var context = Int32(0)
        let stepsUp = book.absences.values[absence].stepsUp
        if stepsUp >= 0 {
            context = node.index
            for _ in 0..<stepsUp { context = document.pointee.records[Int(context)].parent }
        }
        let rule = book.absences.values[absence].rule
        let mark = UInt64(rule) << 32 | UInt64(context)
        guard !fired.contains(mark), takesPart(context, in: book.absences.values[absence].context) else { return }
        fired.insert(mark)
        findings.append(Found(rule: rule, node: node.index))
    }

    /// Whether a node falls to a context, and to no earlier one of the same pattern.
    private func takesPart(_ node: Int32, in context: Int32) -> Bool {
        let pattern = book.contexts.values[Int(context)].pattern
        let targets = book.places.targets(at: placeOf[Int(node)])
        for position in targets.start..<targets.end {
            let target = book.places.target(position)
            guard target < book.contexts.count else { break }
            guard book.contexts.values[Int(target)].pattern == pattern else { continue }
            if book.contexts.values[Int(target)].takes(Node(document: document, index: node)) {
                return target == context
            }
        }
        return false
    }

    /// The absences of attributes anywhere: asked only when the document uses such a name at all.
    private mutating func lookForAttributes(_ tree: XMLTree) {
        guard book.attributeAbsences.count > 1, tree.names.contains(where: { book.attributes[$0.key.value] != 0 })
        else { return }
        for index in 0..<document.pointee.recordCount {
            let record = document.pointee.records[index]
            let first = Int(record.firstAttribute)
            for position in first..<first + Int(record.attributeCount) {
                let key = document.pointee.keys[Int(document.pointee.attributes[position].name)]
                for absence in book.attributeAbsences[Int(book.attributes[key])] {
                    met(absence, at: Node(document: document, index: Int32(index)))
                }
            }
        }
    }
}
