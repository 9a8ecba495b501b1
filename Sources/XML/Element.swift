/// A view of one element of a tree. It is a tree and a number: cheap to copy, and it keeps the tree alive.
package struct Element: Sendable {
    package let tree: XMLTree
    /// The node's number in the tree: its place in document order.
    package let index: Int32

    package init(tree: XMLTree, index: Int32) {
        self.tree = tree
        self.index = index
    }

    private var record: XMLRecord { tree.records[Int(index)] }

    /// Whether this is the element's name, prefix aside.
    package func isNamed(_ name: XMLName) -> Bool { key == name.key }

    /// Stands for namespace and local name.
    package var key: XMLNameKey { tree.names[Int(record.name)].key }

    /// The name without its prefix.
    package var localName: String { tree.string(tree.names[Int(record.name)].local) }

    /// The namespace's address; empty when there is none.
    package var namespaceURI: String {
        tree.string(tree.namespaces[Int(tree.names[Int(record.name)].namespace)].uri)
    }

    /// The element around this one; `nil` for the root.
    package var parent: Element? {
        let parent = record.parent
        return parent < 0 ? nil : Element(tree: tree, index: parent)
    }

    /// All child elements, in document order.
    package var children: Children { Children(tree: tree, position: record.firstChild, key: nil) }

    /// The child elements with this name, in document order.
    package func children(_ name: XMLName) -> Children {
        Children(tree: tree, position: record.firstChild, key: name.key)
    }

    /// The first child with this name, or `nil`.
    package func child(_ name: XMLName) -> Element? {
        var next = record.firstChild
        while next >= 0 {
            let record = tree.records[Int(next)]
            if record.name != XMLRecord.textName, tree.names[Int(record.name)].key == name.key {
                return Element(tree: tree, index: next)
            }
            next = record.nextSibling
        }
        return nil
    }

    /// The first element that is reached by taking the first child of each name in turn.
    package func child(_ path: XMLName...) -> Element? {
        var element = self
        for name in path {
            guard let next = element.child(name) else { return nil }
            element = next
        }
        return element
    }

    /// The text before the first child element, as written: the whole text of an element without children.
    package var text: String { tree.string(record.text) }

    /// The text without blanks at its ends, or `nil` when nothing is left.
    package var trimmedText: String? {
        let range = tree.trimmed(record.text)
        return range.length == 0 ? nil : tree.string(range)
    }

    /// The bytes of `text`.
    package var textBytes: ArraySlice<UInt8> { tree.bytes[record.text.indices] }

    /// An attribute's value as written, or `nil` when it is not there.
    package func attribute(_ name: XMLName) -> String? {
        attributeValue(name).map { tree.string($0) }
    }

    /// Every attribute as name (with prefix) and value, in document order.
    package var attributes: [(name: String, value: String)] {
        let first = Int(record.firstAttribute)
        return tree.attributes[first..<first + Int(record.attributeCount)].map {
            (tree.writtenName($0.name), tree.string($0.value))
        }
    }

    private func attributeValue(_ name: XMLName) -> XMLRange? {
        let first = Int(record.firstAttribute)
        for attribute in tree.attributes[first..<first + Int(record.attributeCount)]
        where tree.names[Int(attribute.name)].key == name.key {
            return attribute.value
        }
        return nil
    }

    /// A walk over child elements.
    package struct Children: Sequence, IteratorProtocol {
        let tree: XMLTree
        var position: Int32
        let key: XMLNameKey?

        package mutating func next() -> XML.Element? {
            while position >= 0 {
                let record = tree.records[Int(position)]
                let found = XML.Element(tree: tree, index: position)
                position = record.nextSibling
                if record.name == XMLRecord.textName { continue }
                if let key, tree.names[Int(record.name)].key != key { continue }
                return found
            }
            return nil
        }
    }
}

extension XMLTree {
    /// The range without the XML white space at its ends.
    package func trimmed(_ range: XMLRange) -> XMLRange {
        var start = Int(range.start)
        var end = start + Int(range.length)
        while start < end, bytes[start].isXMLSpace { start += 1 }
        while end > start, bytes[end - 1].isXMLSpace { end -= 1 }
        return XMLRange(start: UInt32(start), length: UInt32(end - start))
    }
}

extension UInt8 {
    /// Blank, tab, line feed or carriage return: what XML calls white space.
    @inlinable package var isXMLSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
}
