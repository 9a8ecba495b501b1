import Basics
import XML

/// One element during a check: what rules are asked about. A number and an address, so that asking costs no reference
/// counting; it lives no longer than the check.
struct Node {
    let document: UnsafePointer<DocumentView>
    /// The node's number in the tree.
    let index: Int32

    var record: XMLRecord { document.pointee.records[Int(index)] }

    /// The element around this one; `nil` for the root.
    var parent: Node? {
        let parent = record.parent
        return parent < 0 ? nil : Node(document: document, index: parent)
    }

    var root: Node { Node(document: document, index: 0) }

    /// Whether the element stands somewhere inside one of this name: a path of one step.
    func stands(in name: Path) -> Bool {
        var node = parent
        while let current = node {
            if current.isNamed(name) { return true }
            node = current.parent
        }
        return false
    }

    /// What was worked out once for the whole document.
    var facts: Facts { document.pointee.facts }

    var key: UInt64 {
        // Text between elements has the number -1, and there the keys have a 0.
        document.pointee.keys[Int(Int32(bitPattern: document.pointee.records[Int(index)].name))]
    }

    var hasChildren: Bool { record.firstChild >= 0 }

    /// Whether the element bears this name: a path of one step.
    func isNamed(_ name: Path) -> Bool { key == name.steps[0] }

    /// The text of the element; of one with children, what stands before the first.
    var text: Text { document.pointee.text(record.text) }

    /// The value of an attribute by the key of its name; `nil` when it is not there.
    func attribute(key: UInt64) -> Text? {
        let record = record
        let first = Int(record.firstAttribute)
        for position in first..<first + Int(record.attributeCount) {
            let attribute = document.pointee.attributes[position]
            if document.pointee.keys[Int(attribute.name)] == key { return document.pointee.text(attribute.value) }
        }
        return nil
    }
}

/// A tree laid open for one check: its arrays by address.
struct DocumentView {
    let records: UnsafePointer<XMLRecord>
    let recordCount: Int
    let attributes: UnsafePointer<XMLAttributeRecord>
    let attributeCount: Int
    let bytes: UnsafePointer<UInt8>
    /// Of each of the tree's names, the key; in front of them a 0, the key of what has no name.
    let keys: UnsafePointer<UInt64>
    /// Where the children of the element with all the lines are.
    let widest: WideElement
    let facts: Facts

    func text(_ range: XMLRange) -> Text {
        Text(bytes: UnsafeBufferPointer(start: bytes + Int(range.start), count: Int(range.length)))
    }
}

// MARK: Going along a path

extension Node {
    /// Calls `body` with each element the path's steps lead to, in document order, until it says `true`.
    /// Whether it said so.
    @inline(__always)
    func visit(_ path: Path, _ body: (Node) -> Bool) -> Bool {
        if path.depth == 0 { return body(self) }
        if path.depth == 1 {
            var last: Int32 = -1
            var child = firstChild(path.steps[0], &last)
            while child >= 0 {
                let node = Node(document: document, index: child)
                if node.key == path.steps[0], body(node) { return true }
                child = child == last ? -1 : node.record.nextSibling
            }
            return false
        }
        return visitDeep(path, body)
    }

    /// The same for any depth, without recursion: back up from a leaf, on to the next sibling that fits.
    private func visitDeep(_ path: Path, _ body: (Node) -> Bool) -> Bool {
        var level = 0
        // The last child worth a look, where that is known. A node's number is its own, so this is the end of one list alone.
        var last: Int32 = -1
        var child = firstChild(path.steps[0], &last)
        var current = index
        while true {
            while child >= 0 {
                let node = Node(document: document, index: child)
                if node.key == path.steps[level] {
                    if level == path.depth - 1 {
                        if body(node) { return true }
                    } else {
                        level += 1
                        current = child
                        child = node.firstChild(path.steps[level], &last)
                        continue
                    }
                }
                child = child == last ? -1 : node.record.nextSibling
            }
            if level == 0 { return false }
            level -= 1
            child = current == last ? -1 : document.pointee.records[Int(current)].nextSibling
            current = document.pointee.records[Int(current)].parent
        }
    }

    /// The first child that may bear the name, or -1. In the widest element it is the first that does, and `last` is set to the
    /// last one.
    @inline(__always)
    private func firstChild(_ key: UInt64, _ last: inout Int32) -> Int32 {
        guard index == document.pointee.widest.node else { return record.firstChild }
        let children = document.pointee.widest.children(key)
        last = children.last
        return children.first
    }

    /// Whether the path leads anywhere: to an element, or to an attribute of one.
    func exists(_ path: Path) -> Bool {
        if path.endsInAttribute {
            let key = path.steps[path.depth]
            return visit(path) { $0.attribute(key: key) != nil }
        }
        return visit(path) { _ in true }
    }

    func isMissing(_ path: Path) -> Bool { !exists(path) }

    /// The first element the path leads to.
    func first(_ path: Path) -> Node? {
        var found: Node?
        _ = visit(path) {
            found = $0
            return true
        }
        return found
    }

    /// How many elements, or attributes, the path leads to.
    func count(_ path: Path) -> Int {
        var count = 0
        if path.endsInAttribute {
            let key = path.steps[path.depth]
            _ = visit(path) {
                if $0.attribute(key: key) != nil { count += 1 }
                return false
            }
            return count
        }
        _ = visit(path) { _ in
            count += 1
            return false
        }
        return count
    }

    /// The text that the path first leads to; `nil` when it leads nowhere.
    func text(_ path: Path) -> Text? {
        if path.endsInAttribute {
            let key = path.steps[path.depth]
            var found: Text?
            _ = visit(path) {
                found = $0.attribute(key: key)
                return found != nil
            }
            return found
        }
        return first(path)?.text
    }

    /// Whether `test` holds for a text that the path leads to.
    func any(_ path: Path, _ test: (Text) -> Bool) -> Bool {
        if path.endsInAttribute {
            let key = path.steps[path.depth]
            return visit(path) { $0.attribute(key: key).map(test) ?? false }
        }
        return visit(path) { test($0.text) }
    }

    /// Whether the path leads to a text that is not blank.
    func isFilled(_ path: Path) -> Bool { any(path) { !$0.isBlank } }

    /// Whether the path leads to this text, blanks at the ends aside.
    func has(_ path: Path, _ value: StaticString) -> Bool { any(path) { $0.trimmed == value } }

    /// The number that the path first leads to; `nil` when there is none.
    func amount(_ path: Path) -> Amount? { text(path)?.amount }

    /// The exact sum of the numbers the path leads to; what is no number counts nothing.
    func sum(_ path: Path) -> Amount {
        var sum = Amount(units: 0, scale: 2)
        _ = visit(path) {
            if let amount = $0.text.amount { sum = sum + amount }
            return false
        }
        return sum
    }

    /// Calls `body` with each element the path leads to.
    func forEach(_ path: Path, _ body: (Node) -> Void) {
        _ = visit(path) {
            body($0)
            return false
        }
    }

    /// Whether the document has an element of this name: a path of one step.
    func isAnywhere(_ name: Path) -> Bool {
        (0..<document.pointee.recordCount).contains { Node(document: document, index: Int32($0)).isNamed(name) }
    }

    /// Calls `body` with each element of this name in the whole document: a path of one step.
    func forEachAnywhere(_ name: Path, _ body: (Node) -> Void) {
        for index in 0..<document.pointee.recordCount {
            let node = Node(document: document, index: Int32(index))
            if node.key == name.steps[0] { body(node) }
        }
    }
}
