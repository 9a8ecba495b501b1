import XML

/// Says what is wrong with the children of an element that is known not to have them in order: which are unknown, which stand
/// before or behind their place, which are there too often, and which are missing.
///
/// Of all children as many as can be are taken to stand right: a single one that was moved is told as that one, however many
/// stand between where it is and where it belongs.
struct RowDiagnosis {
    private let check: StructureCheck
    private let parent: Int32
    /// Where the row of the parent's type stands among the schema's children.
    private let row: Range<Int>
    private(set) var findings: [Finding] = []

    /// Also gives the children their types.
    init(_ check: StructureCheck, of parent: Int32, _ row: Range<Int>) {
        self.check = check
        self.parent = parent
        self.row = row
        run()
    }

    /// A child that belongs somewhere in the row.
    private struct Child {
        let node: Int32
        let place: Int
    }

    private mutating func run() {
        var known: [Child] = []
        var counts = [Int](repeating: 0, count: row.count)
        let children = check.schema.children
        let first = check.document.pointee.records[Int(parent)].firstChild
        for node in Siblings(from: first, in: check.document) {
            let number = check.number(of: node)
            guard number != Schema.unknown, let place = row.first(where: { children[$0].name == number }) else {
                check.types[Int(node)] = Schema.unknown
                unexpected(node)
                continue
            }
            check.types[Int(node)] = children[place].type
            counts[place - row.lowerBound] += 1
            if counts[place - row.lowerBound] > 1, !children[place].repeats {
                repeated(node, place, counts[place - row.lowerBound])
            } else {
                known.append(Child(node: node, place: place))
            }
        }
        tellOrder(of: known)
        for place in row where children[place].isNeeded && counts[place - row.lowerBound] == 0 { missing(place, known) }
        findings.sort { $0.node < $1.node }
    }

    // MARK: Order

    private mutating func tellOrder(of known: [Child]) {
        let right = longestRun(of: known)
        guard right.count < known.count else { return }
        var position = 0
        for (index, child) in known.enumerated() {
            if position < right.count, right[position] == index {
                position += 1
                continue
            }
            // Of those that stand right, the places only grow: the first that belongs behind this child.
            let next = firstPlace(behind: child.place, in: right, known)
            if next < position {
                let later = known[right[next]].node
                tellMoved(child.node, "too late: it belongs before", "before", later)
            } else if next > 0 {
                let earlier = known[right[next - 1]].node
                tellMoved(child.node, "too early: it belongs behind", "behind", earlier)
            }
        }
    }

    private mutating func tellMoved(_ node: Int32, _ words: String, _ side: String, _ other: Int32) {
        let (name, other) = (check.written(node), check.written(other))
        findings.append(
            StructureRule.order.fault(
                "`\(name)` comes \(words) `\(other)`.", at: node, expected: "\(name) \(side) \(other)",
                found: side == "before" ? "\(name) behind it" : "\(name) before it"))
    }

    private func firstPlace(behind place: Int, in right: [Int], _ known: [Child]) -> Int {
        var (low, high) = (0, right.count)
        while low < high {
            let middle = (low + high) / 2
            if known[right[middle]].place > place { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// The longest choice of children whose places never fall: their positions, ascending.
    private func longestRun(of known: [Child]) -> [Int] {
        // Of the runs of each length that were found, the last child of the one that ends at the lowest place.
        var ends: [Int] = []
        var before = [Int](repeating: -1, count: known.count)
        for (index, child) in known.enumerated() {
            let length = firstPlace(behind: child.place, in: ends, known)
            if length > 0 { before[index] = ends[length - 1] }
            if length == ends.count { ends.append(index) } else { ends[length] = index }
        }
        var run: [Int] = []
        var next = ends.last ?? -1
        while next >= 0 {
            run.append(next)
            next = before[next]
        }
        return run.reversed()
    }

    // MARK: What is told

    private mutating func unexpected(_ node: Int32) {
        let name = check.written(node)
        let tree = check.tree
        let local = tree.string(tree.names[Int(check.document.pointee.records[Int(node)].name)].local)
        let namesake = row.map { check.schema.children[$0].name }.first {
            check.schema.names[Int($0)].local.string == local
        }
        let wanted = namesake.map { check.schema.names[Int($0)].written }
        let message =
            if let wanted {
                "`\(name)` is in another namespace than `\(wanted)`, which may stand in `\(check.written(parent))`."
            } else {
                "`\(name)` is no element of `\(check.written(parent))`."
            }
        findings.append(StructureRule.unexpected.fault(message, at: node, expected: wanted, found: name))
    }

    private mutating func repeated(_ node: Int32, _ place: Int, _ count: Int) {
        let name = check.written(node)
        findings.append(
            StructureRule.repeated.fault(
                "`\(name)` may stand in `\(check.written(parent))` once; this is number \(count).", at: node,
                expected: "one \(name)", found: "number \(count)"))
    }

    private mutating func missing(_ place: Int, _ known: [Child]) {
        let name = check.written(name: check.schema.children[place].name)
        let next = known.first { $0.place > place }
        let position = next.map { ", before `\(check.written($0.node))`" } ?? ""
        findings.append(
            StructureRule.missing.fault(
                "`\(check.written(parent))` must have `\(name)`\(position).", at: parent, expected: name, found: nil))
    }
}
