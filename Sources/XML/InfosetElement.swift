/// A view of one element of an infoset: the document and a number.
package struct InfosetElement: Sendable {
    package let document: XMLInfoset
    let index: Int32

    private var node: InfosetNode { document.nodes[Int(index)] }
    private var name: InfosetName { document.names[Int(node.name)] }

    /// Whether this is the element's name, prefix aside.
    package func isNamed(_ name: XMLName) -> Bool { self.name.key == name.key }

    /// The name without its prefix.
    package var localName: String { document.string(name.local) }

    /// The namespace's address; empty when there is none.
    package var namespaceURI: String { document.string(document.namespaces[Int(name.namespace)]) }

    /// The element around this one; `nil` for the root.
    package var parent: InfosetElement? {
        node.parent < 0 ? nil : InfosetElement(document: document, index: node.parent)
    }

    /// All child elements, in document order.
    package var children: [InfosetElement] {
        var children: [InfosetElement] = []
        children.reserveCapacity(childCount)
        forEachChild { if $0.kind == .element { children.append(InfosetElement(document: document, index: $1)) } }
        return children
    }

    /// How many child elements there are.
    package var childCount: Int {
        var count = 0
        forEachChild { node, _ in if node.kind == .element { count += 1 } }
        return count
    }

    /// The child elements with this name, in document order.
    package func children(_ name: XMLName) -> [InfosetElement] {
        var children: [InfosetElement] = []
        forEachChild { node, place in
            if isElement(node, name) { children.append(InfosetElement(document: document, index: place)) }
        }
        return children
    }

    /// The only child with this name; `nil` when there is none, or more than one.
    package func onlyChild(_ name: XMLName) -> InfosetElement? {
        var found: Int32?
        var count = 0
        forEachChild { node, place in
            guard isElement(node, name) else { return }
            found = place
            count += 1
        }
        return count == 1 ? found.map { InfosetElement(document: document, index: $0) } : nil
    }

    /// The element that is reached by taking the only child of each name in turn.
    package func onlyChild(_ path: XMLName...) -> InfosetElement? {
        path.reduce(self as InfosetElement?) { $0?.onlyChild($1) }
    }

    /// The text of an element without child elements, as written, comments and instructions left out; `nil` where there are
    /// child elements.
    package var text: String? { textBytes.map { String(decoding: $0, as: UTF8.self) } }

    /// `text` without white space at its ends; `nil` also when nothing is left.
    package var trimmedText: String? {
        guard let bytes = textBytes, let first = bytes.firstIndex(where: { !$0.isXMLSpace }),
            let last = bytes.lastIndex(where: { !$0.isXMLSpace })
        else { return nil }
        return String(decoding: bytes[first...last], as: UTF8.self)
    }

    /// The bytes of `text`: those of the document, where comments do not part them.
    package var textBytes: ArraySlice<UInt8>? {
        let node = node
        var bytes: ArraySlice<UInt8> = []
        var next = index + 1
        while next < node.end {
            let child = document.nodes[Int(next)]
            switch child.kind {
            case .element: return nil
            case .text where bytes.isEmpty: bytes = document.bytes[child.content.indices]
            case .text: bytes += document.bytes[child.content.indices]
            case .comment, .instruction: break
            }
            next = child.end
        }
        return bytes
    }

    /// An attribute's value, or `nil` when it is not there.
    package func attribute(_ name: XMLName) -> String? {
        for place in node.attributes {
            let attribute = document.attributes[Int(place)]
            if document.names[Int(attribute.name)].key == name.key { return document.string(attribute.value) }
        }
        return nil
    }

    /// Whether there are no attributes but those of these names.
    package func hasNoAttributes(besides known: [XMLName] = []) -> Bool {
        node.attributes.allSatisfy { place in
            let key = document.names[Int(document.attributes[Int(place)].name)].key
            return known.contains { $0.key == key }
        }
    }

    /// Whether the other element is this one or inside it.
    package func contains(_ other: InfosetElement) -> Bool {
        document === other.document && other.index >= index && other.index < node.end
    }

    private func isElement(_ node: InfosetNode, _ name: XMLName) -> Bool {
        node.kind == .element && document.names[Int(node.name)].key == name.key
    }

    private func forEachChild(_ body: (InfosetNode, Int32) -> Void) {
        var next = index + 1
        while next < node.end {
            let child = document.nodes[Int(next)]
            body(child, next)
            next = child.end
        }
    }
}

extension InfosetElement: Equatable {
    package static func == (left: InfosetElement, right: InfosetElement) -> Bool {
        left.document === right.document && left.index == right.index
    }
}
