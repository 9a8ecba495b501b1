import Glibc

/// Makes a tree from calls instead of from bytes: what a writer uses, and what the reader uses inside.
///
///     var builder = XMLTreeBuilder()
///     builder.open(UBL.invoice)
///     builder.element(UBL.id, "2026-001")
///     builder.close()
///     let tree = builder.finish()
package struct XMLTreeBuilder {
    var store = XMLStore()
    /// The open elements, and of each the child that was added last.
    private var open: [(node: Int32, lastChild: Int32)] = []
    /// Name numbers by key: open addressing, a power of two, never more than half full. 0 is free.
    private var slots = [UInt32](repeating: 0, count: 256)

    package init() {}

    /// Room for a document of about this many bytes.
    package init(expectedBytes: Int) {
        store.bytes.reserveCapacity(expectedBytes + 1024)
        store.records.reserveCapacity(expectedBytes / 40 + 16)
        store.attributes.reserveCapacity(expectedBytes / 120 + 16)
        store.names.reserveCapacity(128)
        store.namespaces.reserveCapacity(8)
        open.reserveCapacity(32)
    }

    /// How many elements are open.
    package var depth: Int { open.count }

    /// Starts an element inside the one that is open, or the root.
    ///
    /// - Precondition: There is one root: an element is open, or nothing was added yet.
    package mutating func open(_ name: XMLName) {
        precondition(!open.isEmpty || store.records.isEmpty, "a document has one root")
        openElement(number(of: name))
    }

    /// Adds an attribute to the open element; it comes before the element's text and children.
    package mutating func attribute(_ name: XMLName, _ value: String) {
        var value = value
        value.withUTF8 { addAttribute(number(of: name), $0) }
    }

    /// Adds text to the open element.
    package mutating func text(_ text: String) {
        var text = text
        text.withUTF8 { addText($0) }
    }

    /// Adds text to the open element by appending to the byte buffer it is given.
    package mutating func text(_ write: (inout [UInt8]) -> Void) {
        prepareText()
        let start = store.bytes.count
        write(&store.bytes)
        extendText(by: store.bytes.count - start)
    }

    /// Ends the element that was opened last.
    package mutating func close() {
        let (node, _) = open.removeLast()
        if store.records[Int(node)].firstChild >= 0 { dropBlankText(of: node) }
    }

    /// An element with only text in it.
    package mutating func element(_ name: XMLName, _ text: String) {
        var text = text
        element(name) { bytes in text.withUTF8 { bytes.append(contentsOf: $0) } }
    }

    /// An element with only text in it, which is appended to the byte buffer.
    package mutating func element(_ name: XMLName, _ write: (inout [UInt8]) -> Void) {
        precondition(!open.isEmpty || store.records.isEmpty, "a document has one root")
        // Nothing else comes inside, so the element is never among the open ones.
        let node = Int(appendNode(number(of: name)))
        let start = store.bytes.count
        write(&store.bytes)
        store.records[node].text.length = UInt32(store.bytes.count - start)
    }

    /// The finished tree.
    ///
    /// - Precondition: A root was opened, and everything is closed.
    package consuming func finish() -> XMLTree {
        precondition(open.isEmpty && !store.records.isEmpty, "every element that was opened is closed")
        return XMLTree(store)
    }
}

// MARK: What the reader calls too

extension XMLTreeBuilder {
    mutating func openElement(_ name: UInt32) {
        let node = appendNode(name)
        open.append((node, -1))
    }

    mutating func addAttribute(_ name: UInt32, _ value: UnsafeBufferPointer<UInt8>) {
        let start = store.bytes.count
        store.bytes.append(contentsOf: value)
        addAttribute(name, XMLRange(start: UInt32(start), length: UInt32(value.count)))
    }

    /// Adds an attribute whose value lies in the store's bytes already.
    mutating func addAttribute(_ name: UInt32, _ value: XMLRange) {
        store.attributes.append(XMLAttributeRecord(name: name, value: value))
        store.records[store.records.count - 1].attributeCount += 1
    }

    mutating func addText(_ text: UnsafeBufferPointer<UInt8>) {
        guard let (node, lastChild) = open.last else { return }
        if lastChild >= 0, store.records[Int(lastChild)].name != XMLRecord.textName,
            text.allSatisfy(\.isXMLSpace)
        {
            return
        }
        if lastChild < 0 {
            // The usual case: the text of an element that has no child, often in one piece.
            let end = store.bytes.count
            store.bytes.append(contentsOf: text)
            extendText(of: node, from: end, by: text.count)
            return
        }
        prepareText()
        store.bytes.append(contentsOf: text)
        extendText(by: text.count)
    }

    /// The number of a name, added when it is new.
    mutating func number(
        key: XMLNameKey, local: UnsafeBufferPointer<UInt8>, prefix: UnsafeBufferPointer<UInt8>,
        uri: UnsafeBufferPointer<UInt8>
    ) -> UInt32 {
        if let known = find(key) { return known }
        let namespace = self.namespace(uri: uri, prefix: prefix)
        let record = XMLNameRecord(key: key, namespace: namespace, local: append(local))
        store.names.append(record)
        if store.names.count * 2 > slots.count {
            rehash()
        } else {
            insert(UInt32(store.names.count), for: key)
        }
        return UInt32(store.names.count - 1)
    }

    private mutating func number(of name: XMLName) -> UInt32 {
        if let known = find(name.key) { return known }
        return number(
            key: name.key, local: name.local.buffer, prefix: name.namespace.prefix.buffer,
            uri: name.namespace.uri.buffer)
    }
}

// MARK: Inside

extension XMLTreeBuilder {
    private mutating func appendNode(_ name: UInt32) -> Int32 {
        let node = Int32(store.records.count)
        var parent: Int32 = -1
        if !open.isEmpty {
            let last = open.count - 1
            parent = open[last].node
            let sibling = open[last].lastChild
            if sibling < 0 {
                store.records[Int(parent)].firstChild = node
            } else {
                store.records[Int(sibling)].nextSibling = node
            }
            open[last].lastChild = node
        }
        store.records.append(
            XMLRecord(
                name: name, parent: parent, text: XMLRange(start: UInt32(store.bytes.count), length: 0),
                firstAttribute: UInt32(store.attributes.count)))
        return node
    }

    /// Sees to it that text that comes next has a node to go to: the open element, or a text node after its last child.
    private mutating func prepareText() {
        guard let (_, lastChild) = open.last, lastChild >= 0,
            store.records[Int(lastChild)].name != XMLRecord.textName
        else { return }
        _ = appendNode(XMLRecord.textName)
    }

    private mutating func extendText(by count: Int) {
        guard let (node, lastChild) = open.last else { return }
        extendText(of: lastChild >= 0 ? lastChild : node, from: store.bytes.count - count, by: count)
    }

    private mutating func extendText(of node: Int32, from end: Int, by count: Int) {
        if store.records[Int(node)].text.length == 0 { store.records[Int(node)].text.start = UInt32(end) }
        store.records[Int(node)].text.length += UInt32(count)
    }

    private mutating func dropBlankText(of node: Int32) {
        let range = store.records[Int(node)].text
        if store.bytes[range.indices].allSatisfy(\.isXMLSpace) { store.records[Int(node)].text.length = 0 }
    }

    private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) -> XMLRange {
        let start = store.bytes.count
        store.bytes.append(contentsOf: bytes)
        return XMLRange(start: UInt32(start), length: UInt32(bytes.count))
    }

    private mutating func namespace(uri: UnsafeBufferPointer<UInt8>, prefix: UnsafeBufferPointer<UInt8>) -> UInt32 {
        if uri.isEmpty { return 0 }
        let known = store.bytes.withUnsafeBufferPointer { bytes in
            (1..<store.namespaces.count).first { index in
                let range = store.namespaces[index].uri
                guard range.length == uri.count, let left = bytes.baseAddress, let right = uri.baseAddress else {
                    return false
                }
                return memcmp(left + Int(range.start), right, uri.count) == 0
            }
        }
        if let known { return UInt32(known) }
        store.namespaces.append(XMLNamespaceRecord(uri: append(uri), prefix: append(prefix)))
        return UInt32(store.namespaces.count - 1)
    }

    private func find(_ key: XMLNameKey) -> UInt32? {
        var slot = Int(truncatingIfNeeded: key.value) & (slots.count - 1)
        while slots[slot] != 0 {
            let number = slots[slot] - 1
            if store.names[Int(number)].key == key { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    private mutating func insert(_ mark: UInt32, for key: XMLNameKey) {
        var slot = Int(truncatingIfNeeded: key.value) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = mark
    }

    private mutating func rehash() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        for (index, name) in store.names.enumerated() { insert(UInt32(index + 1), for: name.key) }
    }
}

extension StaticString {
    var buffer: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount) }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether a text stands at a place.
    func has(_ text: StaticString, at place: Int) -> Bool {
        guard let start = baseAddress, count - place >= text.utf8CodeUnitCount else { return false }
        return memcmp(start + place, text.utf8Start, text.utf8CodeUnitCount) == 0
    }
}
